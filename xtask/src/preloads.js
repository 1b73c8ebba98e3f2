/**
 * Lets the browser ask for everything the first picture of the page needs as soon as it has the page: otherwise it
 * finds out about the engine and the panels only when the script runs, and about what the panels import when it has them. Which files these are is known once all are built.
 */

/**
 * @param {readonly string[]} modules the ends of their paths: those the page loads by itself, not by a reader's action
 * @returns {import('vite').Plugin}
 */
export function preloads(modules) {
    return {
        name: 'preloads',
        apply: 'build',
        transformIndexHtml: {
            order: 'post',
            handler(_, {bundle, path}) {
                const files = Object.values(bundle ?? {});
                const engine = files.filter(({fileName}) => /two_layer_wasm.*\.wasm$/.test(fileName)); // the other one waits for somebody who looks inside
                const chunks = path === '/index.html' ? files.filter((file) => file.type === 'chunk') : [];
                const shown = chunks.filter(({moduleIds}) => modules.some((end) => moduleIds.some((id) => id.endsWith(end))));
                const known = new Set(chunks.filter(({isEntry}) => isEntry).flatMap(({imports}) => imports)); // Vite sees to them
                const ahead = new Set(shown.flatMap(({fileName, imports}) => [fileName, ...imports.filter((name) => !known.has(name))]));
                return [
                    // As fetch() asks: otherwise it is loaded twice.
                    ...engine.map(({fileName}) => link({rel: 'preload', as: 'fetch', crossorigin: true, href: `./${fileName}`})),
                    ...[...ahead].map((fileName) => link({rel: 'modulepreload', crossorigin: true, href: `./${fileName}`}))
                ];
            }
        }
    };
}

/**
 * @param {Record<string, string | boolean>} attrs
 * @returns {import('vite').HtmlTagDescriptor}
 */
const link = (attrs) => ({tag: 'link', attrs, injectTo: 'head'});
