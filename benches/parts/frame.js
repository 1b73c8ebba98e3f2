/**
 * What a frame costs the main thread while the network learns: at the reader's usual speed, where a step is
 * next to nothing and the figure is drawing, and at full speed, where training fills its budget of 8 ms.
 */

import {openReady} from '../host.js';
import {PAGES} from '../pages.js';
import {targets, verdict} from '../targets.js';

/** @param {import('../context.js').Context} context @returns {Promise<import('../table.js').Table[]>} */
export async function run(context) {
    const host = await context.host();
    const rows = [];
    let epochs = '';
    for (const [name, path] of Object.entries(PAGES)) {
        for (const speed of ['60', 'max']) {
            const figures = await measure(host, path, speed, context.seconds);
            rows.push([`${name}, speed ${speed}`, ...figures]);
            epochs = figures[1];
        }
    }
    return [{
        title: 'Main thread while playing: ms a frame',
        head: ['page', 'frames a second', 'epochs a second', 'script', 'style and layout', 'other', 'in all', `≥ ${targets.epochsPerSecond.atLeast} epochs`],
        rows,
        quote: {sentence: `The playground at full speed: ${epochs} epochs a second, every frame drawn.`}
    }];
}

/**
 * @param {import('../host.js').Host} host
 * @param {string} path
 * @param {string} speed value of the attribute
 * @param {number} seconds
 */
async function measure(host, path, speed, seconds) {
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
    await page.waitForTimeout(seconds * 1000);
    const after = await snapshot(page, client);
    await page.context().close();

    /** @param {string} key */
    const spent = (key) => after[key] - before[key];
    const frames = spent('frames');
    const epochs = spent('epochs') / spent('Timestamp');
    const parts = [spent('ScriptDuration'), spent('RecalcStyleDuration') + spent('LayoutDuration')];
    const all = spent('TaskDuration');
    const milliseconds = [...parts, all - parts[0] - parts[1], all].map((duration) => (1000 * duration / frames).toFixed(2));
    return [(frames / spent('Timestamp')).toFixed(0), epochs.toFixed(0), ...milliseconds, speed === 'max' ? verdict(epochs >= targets.epochsPerSecond.atLeast) : ''];
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} client
 * @returns {Promise<Record<string, number>>} seconds by Chromium's names, and counts of frames and epochs
 */
async function snapshot(page, client) {
    const {metrics} = await client.send('Performance.getMetrics');
    const counts = await page.evaluate(() => ({
        frames: /** @type {any} */ (window).frames,
        epochs: /** @type {any} */ (document.querySelector('two-layer')).epoch
    }));
    return {...Object.fromEntries(metrics.map(({name, value}) => [name, value])), ...counts};
}
