/** The engine as it ships, loaded in Node. Build it first: `cargo xtask check` does. */
import {readFile} from 'node:fs/promises';
import {loadEngine} from '../../www/engine/session.js';

export * from '../../www/engine/session.js';
export {TwoLayerError} from '../../www/engine/errors.js';

export const wasm = new URL('../../www/engine/pkg/two_layer_wasm_bg.wasm', import.meta.url);

await loadEngine(await readFile(wasm));
