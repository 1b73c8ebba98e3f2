/**
 * Builds `dist/site` in three parts: the playground page, the page for frames, and beside them the element for other
 * people's pages, `two-layer.js`. Each is bundled for itself, and the element is in one piece; shared pieces would cost another round trip.
 *
 * The engine stays a file of its own, found relative to the script that loads it: inlined it could not be
 * compiled while it arrives, and would be a third larger.
 */

import {defineConfig} from 'vite';
import {chunks} from './xtask/src/chunks.js';
import {plainImports} from './xtask/src/plain-imports.js';
import {chunkFileNames, presetFolder} from './xtask/src/preset-folder.js';
import {preloads} from './xtask/src/preloads.js';
import {shortTemplates} from './xtask/src/templates.js';

/** The element, and what index.html shows beyond it. */
const element = ['www/define.js'];
const panels = [...['network', 'data', 'timeline', 'note'].map((name) => `www/panels/${name}/${name}.js`), 'www/element/tabs.js'];

const shared = {
    outDir: 'dist/site',
    target: 'es2022',
    assetsInlineLimit: 0,
    // `plainImports` loads nothing ahead of an import on demand, so scripts need no lists of what that would be.
    modulePreload: {polyfill: false, resolveDependencies: (/** @type {string} */ _, /** @type {string[]} */ files, /** @type {{hostType: string}} */ {hostType}) => (hostType === 'html' ? files : [])}
};

export default defineConfig({
    base: './', // the site works in any folder of any server
    publicDir: false,
    builder: {},
    plugins: [
        plainImports(),
        presetFolder(),
        shortTemplates(),
        preloads(panels)
    ],
    environments: {
        client: {build: {...shared, emptyOutDir: true, rolldownOptions: {output: {chunkFileNames, codeSplitting: chunks({element, panels})}}}},
        frame: {consumer: 'client', build: {...shared, emptyOutDir: false, rolldownOptions: {input: 'embed.html', output: {chunkFileNames}}}},
        element: {
            consumer: 'client',
            build: {
                ...shared,
                emptyOutDir: false,
                rolldownOptions: {
                    input: {'two-layer': 'www/define.js'},
                    preserveEntrySignatures: 'allow-extension',
                    output: {entryFileNames: '[name].js', chunkFileNames, codeSplitting: chunks({element})}
                }
            }
        }
    },
    preview: {host: '127.0.0.1', port: 4173, strictPort: true, cors: true} // a frame without an origin asks as a stranger
});
