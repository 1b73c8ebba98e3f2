/**
 * Serves `dist/site` as a good host would: every file compressed by brotli at its highest level, none cached.
 * Beside it, pages that a benchmark makes up.
 */

import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';
import {brotliCompress, constants} from 'node:zlib';
import {promisify} from 'node:util';

const SITE = new URL('../dist/site/', import.meta.url);
const TYPES = /** @type {Record<string, string>} */ ({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.wasm': 'application/wasm'
});

/** @param {Uint8Array} bytes */
export function brotli(bytes) {
    return promisify(brotliCompress)(bytes, {
        params: {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
        }
    });
}

/**
 * @param {Record<string, string>} pages HTML by path, such as `/embed.html`
 * @returns {Promise<{address: string, close: () => void}>} address without a slash at its end
 */
export async function serve(pages) {
    /** @type {Map<string, Promise<Uint8Array>>} */
    const compressed = new Map();

    /** @param {string} path */
    const load = async (path) => {
        const page = pages[path];
        return brotli(page === undefined ? await readFile(new URL(`.${path}`, SITE)) : Buffer.from(page));
    };

    const server = createServer(async (request, response) => {
        const {pathname} = new URL(request.url ?? '/', 'http://localhost');
        const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
        const body = compressed.get(path) ?? load(path);
        compressed.set(path, body);
        try {
            response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
            response.setHeader('content-encoding', 'br');
            response.setHeader('cache-control', 'no-store');
            response.end(await body);
        } catch {
            response.removeHeader('content-encoding');
            response.writeHead(404).end();
        }
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
    return {
        address: `http://127.0.0.1:${port}`,
        close() {
            server.close();
            server.closeAllConnections();
        }
    };
}
