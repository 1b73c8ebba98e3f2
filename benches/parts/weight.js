/**
 * What a page makes the reader load, file by file, against its budget and against the last record; an embedding page's own
 * HTML is not ours.
 */

import {readdir, readFile} from 'node:fs/promises';
import {gzipSync} from 'node:zlib';
import {lastRecord, withChanges} from '../changes.js';
import {openReady} from '../host.js';
import {PAGES} from '../pages.js';
import {brotli} from '../server.js';
import {targets, verdict} from '../targets.js';

const NAMES = {embed: 'An embed', playground: 'The playground page'};

/** @param {import('../context.js').Context} context @returns {Promise<import('../table.js').Table[]>} */
export async function run(context) {
    const host = await context.host();
    /** @type {Set<string>} */
    const loaded = new Set();
    const results = await lastRecord();
    /** @type {import('../table.js').Table[]} */
    const tables = [];
    for (const name of /** @type {(keyof typeof PAGES)[]} */ (Object.keys(PAGES))) {
        const files = await load(host, PAGES[name]);
        for (const path of files.keys()) loaded.add(path);
        const {table, sum} = await weigh(`Page weight: ${name}`, files);
        const kilobytes = sum / 1024;
        const budget = targets.kilobytes[name];
        tables.push({
            ...table,
            quote: {sentence: `${NAMES[name]} loads ${kilobytes.toFixed(1)} KB (brotli).`},
            notes: [`${kilobytes.toFixed(1)} KB brotli; at most ${budget} KB: ${verdict(kilobytes <= budget)}.`]
        });
    }
    const {table} = await weigh('Loaded only when it is asked for', await others(loaded));
    return [...tables, table].map((each) => withChanges(each, results));
}

/**
 * What files weigh, the heaviest first.
 * @param {string} title
 * @param {Map<string, Buffer>} files
 * @returns {Promise<{table: import('../table.js').Table, sum: number}>} bytes in all, brotli
 */
async function weigh(title, files) {
    const rows = await Promise.all([...files].map(async ([path, body]) => [
        path, body.length, gzipSync(body, {level: 9}).length, (await brotli(body)).length
    ]));
    rows.sort((a, b) => Number(b[3]) - Number(a[3]));
    const sums = [1, 2, 3].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
    return {table: {title, head: ['file', 'bytes', 'gzip', 'brotli'], rows: [...rows, ['in all', ...sums]]}, sum: sums[2]};
}

/**
 * Scripts and engines of the site that no page has loaded: what looks inside, other languages, uPlot.
 * @param {Set<string>} loaded
 */
async function others(loaded) {
    const site = new URL('../../dist/site/', import.meta.url);
    const paths = (await readdir(new URL('assets', site))).filter((name) => /\.(js|wasm)$/.test(name)).map((name) => `/assets/${name}`);
    const asked = paths.filter((path) => !loaded.has(path));
    return new Map(await Promise.all(asked.map(async (path) => /** @type {[string, Buffer]} */ ([path, await readFile(new URL(`.${path}`, site))]))));
}

/**
 * The files that `path` has loaded once it has its first picture and asks for nothing more.
 * @param {import('../host.js').Host} host
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
