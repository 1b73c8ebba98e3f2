/** What a page makes the reader load, file by file, against its budget. */

import {gzipSync} from 'node:zlib';
import {openReady, PAGES} from './host.js';
import {brotli} from './server.js';
import {print} from './table.js';

/** In units of 1024 bytes, brotli; an embedding page's own HTML is not ours. */
const BUDGETS = {embed: 45, playground: 80};

/** @param {import('./host.js').Host} host */
export async function run(host) {
    for (const name of /** @type {(keyof typeof PAGES)[]} */ (Object.keys(PAGES))) {
        const files = await load(host, PAGES[name]);
        const rows = await Promise.all([...files].map(async ([path, body]) => [
            path, body.length, gzipSync(body, {level: 9}).length, (await brotli(body)).length
        ]));
        rows.sort((a, b) => Number(b[3]) - Number(a[3]));
        const sums = [1, 2, 3].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
        const kilobytes = sums[2] / 1024;
        const verdict = kilobytes <= BUDGETS[name] ? 'within' : 'over';
        print(`Page weight: ${name}`, ['file', 'bytes', 'gzip', 'brotli'], [...rows, ['in all', ...sums]]);
        console.log(`${kilobytes.toFixed(1)} KB brotli, ${verdict} the budget of ${BUDGETS[name]} KB`);
    }
}

/**
 * The files that `path` has loaded once it has its first picture and asks for nothing more.
 * @param {import('./host.js').Host} host
 * @param {string} path
 */
async function load(host, path) {
    const page = await host.newPage();
    /** @type {Map<string, Buffer>} */
    const files = new Map();
    /** @type {Promise<void>[]} */
    const bodies = [];
    page.on('response', (response) => {
        const {origin, pathname} = new URL(response.url());
        if (origin !== host.address || pathname === PAGES.embed) return;
        bodies.push(response.body().then((body) => void files.set(pathname, body)));
    });
    await openReady(page, host.address + path);
    await page.waitForLoadState('networkidle');
    await Promise.all(bodies);
    await page.context().close();
    return files;
}
