/** The arena in a process of Node, which is asked by messages and answers with them. */

import {readFile} from 'node:fs/promises';
import {Arena} from './arena.js';

const engine = await readFile(new URL('../../www/engine/pkg/two_layer_wasm_bg.wasm', import.meta.url));
const arena = new Arena({engine});

process.on('message', async (/** @type {{method: 'prepare' | 'measure' | 'probe', values: any[]}} */ {method, values}) => {
    try {
        process.send?.({value: await /** @type {any} */ (arena)[method](...values)});
    } catch (error) {
        process.send?.({error: error instanceof Error ? error.message : String(error)});
    }
});
