/**
 * Builds the site into `dist/site`: the playground page and, beside it, the modules an embedding page
 * loads by name, `two-layer.js` (registers the element) and `two-layer-api.js` (what scripts import).
 *
 * The engine stays a file of its own, fetched relative to the module that loads it: a `.wasm` inlined
 * into script could not be compiled while it streams, and would be a third larger.
 */

import {defineConfig} from 'vite';

export default defineConfig({
    base: './',
    publicDir: false,
    build: {
        outDir: 'dist/site',
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        manifest: true,
        modulePreload: {polyfill: false},
        rolldownOptions: {
            preserveEntrySignatures: 'strict',
            input: {index: 'index.html', 'two-layer': 'www/define.js', 'two-layer-api': 'www/index.js'},
            output: {
                entryFileNames: ({name}) => (name === 'index' ? 'assets/[name]-[hash].js' : '[name].js')
            }
        }
    },
    preview: {host: '127.0.0.1', port: 4173, strictPort: true}
});
