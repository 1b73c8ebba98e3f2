/**
 * Imports on demand stay what they are. Vite wraps each in a function that first loads the styles and the imports of
 * what is asked for; our chunks have neither, and the function would be half a kilobyte of every embed.
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
        }
    };
}
