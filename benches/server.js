/**
 * Serves `dist/site` as a good host would: every file compressed by brotli at its highest level, none cached.
 * Beside it, pages that a benchmark makes up, and other folders.
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
 * @typedef {object} Folder
 * @property {URL} url
 * @property {boolean} isCompressed whether its files are sent as a good host would, or as they are
 */

/**
 * @param {Record<string, string>} pages HTML by path, such as `/embed.html`
 * @param {Record<string, Folder>} folders by the path under which their files are found, such as `/arena/`
 * @returns {Promise<{address: string, close: () => void}>} address without a slash at its end
 */
export async function serve(pages, folders) {
    /** What is sent for a path. @type {Map<string, Promise<{body: Uint8Array, isCompressed: boolean}>>} */
    const answers = new Map();

    /** @param {string} path */
    const load = async (path) => {
        const start = Object.keys(folders).find((folder) => path.startsWith(folder));
        const {url, isCompressed} = start === undefined ? {url: SITE, isCompressed: true} : folders[start];
        const bytes = path in pages ? Buffer.from(pages[path]) : await readFile(new URL(path.slice((start ?? '/').length), url));
        return {body: isCompressed ? await brotli(bytes) : bytes, isCompressed};
    };

    const server = createServer(async (request, response) => {
        const {pathname} = new URL(request.url ?? '/', 'http://localhost');
        const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
        const answer = answers.get(path) ?? load(path);
        answers.set(path, answer);
        try {
            const {body, isCompressed} = await answer;
            response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
            response.setHeader('cache-control', 'no-store');
            if (isCompressed) response.setHeader('content-encoding', 'br');
            response.end(body);
        } catch {
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
