/**
 * Puts the engines into the script: for a figure in a single file, and for bundlers that know nothing of `.wasm`.
 *
 * Deflated, since a third is lost again by writing bytes as letters; the browser inflates while it compiles.
 */

import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {deflateRawSync} from 'node:zlib';

/** How the generated bindings find the `.wasm` beside them. */
const BESIDE = /new URL\('(\w+\.wasm)', import\.meta\.url\)/;

/** @returns {import('vite').Plugin} */
export function inlineEngine() {
    return {
        name: 'inline-engine',
        enforce: 'pre', // before Vite makes a file of it
        transform: {
            filter: {id: /\/www\/engine\/[\w-]+\/\w+\.js$/, code: BESIDE},
            async handler(code, id) {
                const [address, name] = /** @type {RegExpExecArray} */ (BESIDE.exec(code));
                const wasm = await readFile(path.join(path.dirname(id), name));
                const letters = deflateRawSync(wasm, {level: 9}).toString('base64');
                return {code: code.replace(address, () => response(letters)), map: null};
            }
        }
    };
}

/**
 * An expression for what `fetch` would have given.
 * @param {string} letters
 */
function response(letters) {
    const bytes = `Uint8Array.from(atob('${letters}'), (letter) => letter.charCodeAt(0))`;
    const inflated = `new Blob([${bytes}]).stream().pipeThrough(new DecompressionStream('deflate-raw'))`;
    return `new Response(${inflated}, {headers: {'content-type': 'application/wasm'}})`;
}
