/**
 * What a frame costs the main thread while the network learns: at the reader's usual speed, where a step is
 * next to nothing and the figure is drawing, and at full speed, where training fills its budget of 8 ms.
 */

import {openReady, PAGES} from './host.js';
import {print} from './table.js';

const SECONDS = 3;

/** @param {import('./host.js').Host} host */
export async function run(host) {
    const rows = [];
    for (const [name, path] of Object.entries(PAGES)) {
        for (const speed of ['60', 'max']) rows.push([`${name}, speed ${speed}`, ...await measure(host, path, speed)]);
    }
    print('Main thread: ms per frame while playing',
        ['page', 'frames a second', 'steps a second', 'script', 'style and layout', 'other', 'in all'], rows);
}

/**
 * @param {import('./host.js').Host} host
 * @param {string} path
 * @param {string} speed value of the attribute
 */
async function measure(host, path, speed) {
    const page = await host.newPage();
    const client = await page.context().newCDPSession(page);
    await openReady(page, host.address + path);
    await page.evaluate((value) => {
        const element = /** @type {any} */ (document.querySelector('two-layer'));
        element.setAttribute('speed', value);
        element.play();
        Object.assign(window, {frames: 0});
        const count = () => {
            /** @type {any} */ (window).frames++;
            requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
    }, speed);
    await page.waitForTimeout(1000); // compiled and settled

    await client.send('Performance.enable');
    const before = await snapshot(page, client);
    await page.waitForTimeout(SECONDS * 1000);
    const after = await snapshot(page, client);
    await page.context().close();

    /** @param {string} key */
    const spent = (key) => after[key] - before[key];
    const frames = spent('frames');
    const parts = [spent('ScriptDuration'), spent('RecalcStyleDuration') + spent('LayoutDuration')];
    const all = spent('TaskDuration');
    const milliseconds = [...parts, all - parts[0] - parts[1], all].map((seconds) => (1000 * seconds / frames).toFixed(2));
    return [(frames / spent('Timestamp')).toFixed(0), (spent('steps') / spent('Timestamp')).toFixed(0), ...milliseconds];
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} client
 * @returns {Promise<Record<string, number>>} seconds by Chromium's names, and counts of frames and steps
 */
async function snapshot(page, client) {
    const {metrics} = await client.send('Performance.getMetrics');
    const counts = await page.evaluate(() => ({
        frames: /** @type {any} */ (window).frames,
        steps: /** @type {any} */ (document.querySelector('two-layer')).steps
    }));
    return {...Object.fromEntries(metrics.map(({name, value}) => [name, value])), ...counts};
}
