/**
 * Builds `dist/site` in three parts: the playground page, the page for frames, and beside them the element for other
 * people's pages, `two-layer.js`. Each is bundled for itself, and the element is in one piece; shared pieces would cost another round trip.
 *
 * The engine stays a file of its own, found relative to the script that loads it: inlined it could not be
 * compiled while it arrives, and would be a third larger.
 */

import {defineConfig} from 'vite';
import {oneChunk} from './xtask/src/one-chunk.js';
import {plainImports} from './xtask/src/plain-imports.js';
import {chunkFileNames, presetFolder} from './xtask/src/preset-folder.js';
import {preloads} from './xtask/src/preloads.js';
import {shortTemplates} from './xtask/src/templates.js';

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
        preloads(['panels/network/network.js', 'panels/data/data.js', 'panels/timeline/timeline.js', 'panels/note/note.js', 'element/tabs.js']) // what index.html shows
    ],
    environments: {
        client: {build: {...shared, emptyOutDir: true, rolldownOptions: {output: {chunkFileNames, codeSplitting: oneChunk('www/define.js')}}}},
        frame: {consumer: 'client', build: {...shared, emptyOutDir: false, rolldownOptions: {input: 'embed.html', output: {chunkFileNames}}}},
        element: {
            consumer: 'client',
            build: {
                ...shared,
                emptyOutDir: false,
                rolldownOptions: {
                    input: {'two-layer': 'www/define.js'},
                    preserveEntrySignatures: 'allow-extension',
                    output: {entryFileNames: '[name].js', chunkFileNames, codeSplitting: oneChunk('www/define.js')}
                }
            }
        }
    },
    preview: {host: '127.0.0.1', port: 4173, strictPort: true, cors: true} // a frame without an origin asks as a stranger
});
