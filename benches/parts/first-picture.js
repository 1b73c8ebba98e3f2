/** How long a reader waits: from the start of the navigation to the first painted heatmap, and until something is learned. */

import {learning, openReady} from '../host.js';
import {PAGES, PEER} from '../pages.js';
import {median} from '../table.js';

const SLOW = '1.6 Mbit/s, 150 ms, CPU ÷ 4';

/** The reader's link, and how many times slower than here the reader's processor is. */
const READERS = {
    'loopback': {processor: 1, latency: 0, throughput: -1},
    [SLOW]: {processor: 4, latency: 150, throughput: 1.6e6 / 8}
};

/** What the published pages of others took when they were measured, in seconds; their fonts' time on the slow link is not in it. */
const ELSEWHERE = 'Not measured here: on another machine the published pages of ConvNetJS (classify2d) took 0.33 to 0.37 s by loopback and 1.7 s on ' +
    'the slow link, those of TensorFlow Playground 0.60 to 0.75 s and 2.1 s.';

/** @param {import('../context.js').Context} context @returns {Promise<import('../table.js').Table[]>} */
export async function run(context) {
    const host = await context.host();
    const pages = {...PAGES, ...(context.hasLibraries && {'ConvNetJS, library and picture only': PEER})};
    /** @type {Map<string, number[]>} */
    const times = new Map();
    /** @type {number[]} */
    const learned = [];
    for (let round = 0; round < context.rounds; round++) { // interleaved, so that a busy moment hits all alike
        for (const [reader, conditions] of Object.entries(READERS)) {
            for (const [name, path] of Object.entries(pages)) {
                const key = `${name}, ${reader}`;
                times.set(key, [...times.get(key) ?? [], await measure(host, path, conditions)]);
            }
        }
        learned.push(await measure(host, PAGES.playground, READERS.loopback, learning));
    }
    const typical = (/** @type {keyof typeof PAGES} */ page, /** @type {keyof typeof READERS} */ reader) => median(times.get(`${page}, ${reader}`) ?? []).toFixed(0);
    return [{
        title: 'First painted heatmap: ms, with an empty cache',
        head: ['page and reader', 'median', 'best'],
        rows: [...times, /** @type {const} */ (['playground, loopback: first report of steps taken', learned])].map(([key, all]) =>
            [key, median(all).toFixed(0), Math.min(...all).toFixed(0)]),
        quote: {
            sentence: `First picture with an empty cache: embed ${typical('embed', 'loopback')} ms, playground ${typical('playground', 'loopback')} ms from this machine; ` +
                `${typical('embed', SLOW)} and ${typical('playground', SLOW)} ms over 1.6 Mbit/s with 150 ms there and back and a quarter of the processor.`
        },
        notes: [ELSEWHERE]
    }];
}

/**
 * @param {import('../host.js').Host} host
 * @param {string} path
 * @param {{processor: number, latency: number, throughput: number}} conditions ms and bytes per second
 * @param {(page: import('@playwright/test').Page) => Promise<number>} [until] what else is waited for, and told instead
 */
async function measure(host, path, {processor, latency, throughput}, until) {
    const page = await host.newPage();
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', {rate: processor});
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
        offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput
    });
    const picture = await openReady(page, host.address + path);
    const time = until ? await until(page) : picture;
    await page.context().close();
    return time;
}
