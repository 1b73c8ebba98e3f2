/**
 * What a frame costs the main thread while the network learns: at the reader's usual speed, where a step is
 * next to nothing and the figure is drawing, and at full speed, where training fills its budget of 8 ms. And what each view
 * adds, opened in turn below all the panels of the playground.
 */

import {openReady} from '../host.js';
import {PAGES, VIEWS} from '../pages.js';
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
    }, {
        title: 'Main thread while playing, 2-16-1 on 500 points: ms a frame, each view open below all panels',
        head: ['view', 'frames a second', 'training', 'drawing and all else', 'in all', '≤ 16.7'],
        rows: await views(host, context.seconds)
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
 * What a frame costs with each view in sight. Training is one step a frame; what a step takes is measured beside it.
 * @param {import('../host.js').Host} host
 * @param {number} seconds for each
 */
async function views(host, seconds) {
    const page = await host.newPage();
    const client = await page.context().newCDPSession(page);
    await openReady(page, host.address + VIEWS);
    await page.locator('[role=tab]').first().waitFor();
    const names = await page.locator('[role=tab]').evaluateAll((tabs) => tabs.map(({id}) => id.replace('tab-', '')));
    await page.evaluate(() => {
        Object.assign(window, {frames: 0});
        const count = () => {
            /** @type {any} */ (window).frames++;
            requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
    });
    await client.send('Performance.enable');
    const rows = [];
    for (const name of ['', ...names]) {
        if (name) {
            await page.locator(`#tab-${name}`).click();
            await page.locator(`#inside-${name} > *`).first().waitFor();
        }
        if (name === 'compare') await page.locator('.compare-choice').first().click();
        const perStep = await page.evaluate(() => {
            const element = /** @type {any} */ (document.querySelector('two-layer'));
            const start = performance.now();
            element.step(200);
            const took = (performance.now() - start) / 200;
            element.play();
            return took;
        });
        await page.waitForTimeout(1000); // compiled and settled
        const before = await snapshot(page, client);
        await page.waitForTimeout(seconds * 1000);
        const after = await snapshot(page, client);
        await page.evaluate(() => /** @type {any} */ (document.querySelector('two-layer')).pause());
        const frames = after.frames - before.frames;
        const all = 1000 * (after.TaskDuration - before.TaskDuration) / frames;
        const training = perStep * (after.epochs - before.epochs) / frames; // all points in each step
        rows.push([name || 'none', (frames / (after.Timestamp - before.Timestamp)).toFixed(0), training.toFixed(2), (all - training).toFixed(2), all.toFixed(2), verdict(all <= 1000 / 60)]);
    }
    await page.context().close();
    return rows;
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
