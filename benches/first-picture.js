/** How long a reader waits: from the start of the navigation to the first painted heatmap. */

import {openReady, PAGES} from './host.js';
import {median, print} from './table.js';

const ROUNDS = 9;

/** The reader's link, and how many times slower than here the reader's processor is. */
const READERS = {
    'loopback': {processor: 1, latency: 0, throughput: -1},
    '1.6 Mbit/s, 150 ms, CPU ÷ 4': {processor: 4, latency: 150, throughput: 1.6e6 / 8}
};

/** @param {import('./host.js').Host} host */
export async function run(host) {
    /** @type {Map<string, number[]>} */
    const times = new Map();
    for (let round = 0; round < ROUNDS; round++) { // interleaved, so that a busy moment hits all alike
        for (const [reader, conditions] of Object.entries(READERS)) {
            for (const [name, path] of Object.entries(PAGES)) {
                const key = `${name}, ${reader}`;
                times.set(key, [...times.get(key) ?? [], await measure(host, path, conditions)]);
            }
        }
    }
    print(`First painted heatmap: ms, of ${ROUNDS} loads with an empty cache`, ['page and reader', 'median', 'best'],
        [...times].map(([key, all]) => [key, median(all).toFixed(0), Math.min(...all).toFixed(0)]));
}

/**
 * @param {import('./host.js').Host} host
 * @param {string} path
 * @param {{processor: number, latency: number, throughput: number}} conditions ms and bytes per second
 */
async function measure(host, path, {processor, latency, throughput}) {
    const page = await host.newPage();
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', {rate: processor});
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
        offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput
    });
    const time = await openReady(page, host.address + path);
    await page.context().close();
    return time;
}
