/**
 * Imports on demand stay what they are. Vite wraps each in a function that first loads the styles and the imports of
 * what is asked for, and in another one that takes out what is used of it; our chunks need neither, and the wrapping would
 * be half a kilobyte of every embed.
 */

/** @returns {import('vite').Plugin} */
export function plainImports() {
    return {
        name: 'plain-imports',
        apply: 'build',
        enforce: 'pre', // before Vite has its own answer
        load: {
            filter: {id: /vite\/preload-helper\.js$/},
            handler: () => 'export const __vitePreload = (load) => load();'
        },
        renderChunk(code) {
            let plain = '';
            let end = 0;
            for (const {start, end: stop, load} of wrapped(this.parse(code))) {
                const words = code.slice(load.start, load.end);
                plain += code.slice(end, start) + (isImport(load) ? words : `(${words})()`);
                end = stop;
            }
            return end ? {code: plain + code.slice(end), map: null} : null;
        }
    };
}

/**
 * The calls of Vite's function in a syntax tree, in the order of the source, each with the import within; with the function
 * it is given where everything is in one file and nothing imported.
 * @param {unknown} tree of ESTree nodes
 * @returns {{start: number, end: number, load: {type: string, start: number, end: number}}[]}
 */
function wrapped(tree) {
    /** @type {ReturnType<typeof wrapped>} */
    const found = [];
    const visit = (/** @type {any} */ node) => {
        if (node?.type === 'CallExpression' && /^__vitePreload(\$\d+)?$/.test(node.callee.name)) {
            found.push({start: node.start, end: node.end, load: importIn(node.arguments[0]) ?? node.arguments[0]});
        } else if (typeof node === 'object') Object.values(node ?? {}).forEach(visit);
    };
    visit(tree);
    return found.sort((a, b) => a.start - b.start);
}

/**
 * @param {any} node
 * @returns {{type: string, start: number, end: number} | undefined} the first import on demand in it
 */
function importIn(node) {
    if (isImport(node)) return node;
    if (typeof node !== 'object' || node === null) return undefined;
    for (const part of Object.values(node)) {
        const found = importIn(part);
        if (found) return found;
    }
    return undefined;
}

/**
 * Whether this is an import on demand, with what the bundler makes of it where the module is one of several in a file:
 * `import('./several.js').then((file) => file.module)`.
 * @param {any} node
 * @returns {boolean}
 */
function isImport(node) {
    if (node?.type === 'ImportExpression') return true;
    return node?.type === 'CallExpression' && node.callee.type === 'MemberExpression' && isImport(node.callee.object);
}
