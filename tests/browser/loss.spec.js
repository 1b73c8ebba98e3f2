/** The loss panel: its three numbers, marks where the run was changed, and conditions at which training stops by itself. */

import {expect, test} from './fixture.js';
import {Picture} from './png.js';

/** @typedef {import('./network.js').Network} Network */

/** @param {Network} network */
async function openForm(network) {
    await network.locator.getByText('Stop when').click();
    await expect(network.panel('loss').getByRole('checkbox', {name: 'Step', exact: true})).toBeVisible();
}

/** @param {Network} network @param {string} label @param {string} value */
async function enter(network, label, value) {
    const field = network.panel('loss').getByRole('textbox', {name: label, exact: true});
    await field.fill(value);
    await field.press('Enter');
}

/** @param {number} loss as it is written, between 0.001 and 10 */
const written = (loss) => loss.toFixed(4);

test('first, best and last are those of the run', async ({embed}) => {
    const network = await embed('seed="1" learning-rate="0.5"');
    const losses = [await network.get('loss')];
    for (let i = 0; i < 40; i++) losses.push((await network.call('step', 1)).loss);
    const best = losses.indexOf(Math.min(...losses));
    await network.drawn();
    const figures = network.panel('loss').locator('dd');
    await expect(figures).toHaveText([written(losses[0]), written(losses[40]), `${written(losses[best])} at step ${best}`]);
});

test('the first loss is a dot at its place, in the sketch and in the chart that takes over', async ({embed}) => {
    const network = await embed('seed="1" split="1" show="loss controls"');
    const chart = network.panel('loss').locator('.loss-chart');
    const loss = await network.get('loss');
    // The plot begins 48 pixels from the left and ends 24 above the bottom, 8 below the top; 4 % of it are free above.
    const isDrawn = async (/** @type {number} */ step) => {
        await network.drawn();
        const picture = new Picture(await chart.screenshot());
        const left = 48 + (picture.width - 66) * step;
        const top = 8 + (picture.height - 32) * (1 - 1 / 1.04);
        const background = picture.at(Math.round(left) + 16, Math.round(top) + 8).join();
        return [-2, 0, 2].map((across) => picture.at(Math.round(left) + across, Math.round(top)).join() !== background);
    };
    expect(loss).toBeGreaterThan(0.1);
    await expect(chart.locator('canvas')).toHaveCount(1);
    expect(await isDrawn(0), 'drawn by ourselves').toEqual([true, true, true]);
    expect(await isDrawn(0.5)).toEqual([false, false, false]);
    await chart.hover();
    await expect(chart.locator('.uplot canvas')).toBeVisible();
    expect(await isDrawn(0), 'drawn by uPlot').toEqual([true, true, true]);
    await network.call('step', 1);
    await network.call('reset');
    expect(await isDrawn(0), 'after a reset').toEqual([true, true, true]);
});

test('the chart is marked where points and settings were changed', async ({page, embed}) => {
    const network = await embed('seed="1" show="loss controls"');
    await network.call('step', 100);
    const chart = network.panel('loss').locator('.loss-chart');
    const look = async () => {
        await network.drawn();
        return new Picture(await chart.screenshot());
    };
    await look();
    await network.call('removePoint', 0);
    await network.call('step', 50);
    await network.attributes({'learning-rate': '0.3'});
    await network.call('step', 50);
    const picture = await look();
    // The plot begins 48 pixels from the left and ends 18 from the right; marks are in its first 7 pixels from above.
    const from = 48;
    const to = picture.width - 18;
    const isMarked = (/** @type {number} */ step) => {
        const at = Math.round(from + (to - from) * step / 200);
        const background = picture.at(at + 12, 11).join();
        return picture.at(at, 11).join() !== background;
    };
    expect([50, 100, 125, 150, 175].map(isMarked)).toEqual([false, true, false, true, false]);

    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await chart.boundingBox());
    const point = async (/** @type {number} */ step) => page.mouse.move(box.x + from + (to - from) * step / 200, box.y + box.height / 2);
    await point(100);
    await expect.poll(async () => {
        await point(101);
        await point(100);
        return network.panel('loss').locator('.loss-note').textContent();
    }).toBe('Points changed here');
    await point(150);
    await expect(network.panel('loss').locator('.loss-note')).toHaveText('Settings changed here');
    await point(60);
    await expect(network.panel('loss').locator('.loss-note')).toBeHidden();
});

test('training stops at a step, says why, and goes on when it is played again', async ({page, embed}) => {
    const network = await embed('seed="1" speed="max"');
    await openForm(network);
    await enter(network, 'Step', '137');
    await expect(network.panel('loss').getByRole('checkbox', {name: 'Step', exact: true})).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(network.panel('loss').getByRole('checkbox', {name: 'Step', exact: true})).toBeHidden();
    await network.call('play');
    await expect.poll(() => network.get('playing')).toBe(false);
    expect(await network.steps).toBe(137);
    await expect(network.panel('loss').locator('.loss-note')).toHaveText('Stopped at step 137: that many steps were wanted.');
    await expect(network.status.filter({hasText: 'Stopped at step 137'})).toBeAttached();
    await network.call('play');
    await expect.poll(() => network.steps).toBeGreaterThan(200);
    await network.call('pause');
    await expect(network.panel('loss').locator('.loss-note')).toBeHidden();
    await network.call('reset');
    await network.call('play');
    await expect.poll(() => network.get('playing')).toBe(false);
    expect(await network.steps, 'after a reset the step lies ahead again').toBe(137);
});

test('the folded form says what is set, and nothing jumps where it is shown', async ({page, embed, place}) => {
    const network = await embed('seed="1" show="loss controls"');
    const summary = network.panel('loss').locator('.loss-stop > summary');
    const set = summary.locator('.loss-stops');
    await expect(summary).toHaveText('Stop when …');
    const height = async () => (await network.locator.boundingBox())?.height;
    await openForm(network);
    const before = await height();
    for (const [label, value, said] of [
        ['Step', '12000', 'step 12\u202f000'], ['Epoch', '7', 'epoch 7'], ['Training loss at most', '0.25', 'loss ≤ 0.25'],
        ['Training accuracy at least', '97.5', 'accuracy ≥ 97.5 %'], ['No better for so many steps', '40', 'no better for 40 steps']
    ]) {
        if (!await network.panel('loss').locator('.loss-form').isVisible()) await openForm(network);
        await enter(network, label, value);
        await expect(set).toBeHidden();
        await page.keyboard.press('Escape');
        await expect(set).toHaveText(said);
        await expect(set).toBeVisible();
        expect(await height()).toBe(before);
        await openForm(network);
        await network.panel('loss').getByRole('checkbox', {name: label, exact: true}).uncheck();
    }
    await page.keyboard.press('Escape');
    await expect(summary).toHaveText('Stop when …');
    await openForm(network);
    await enter(network, 'Epoch', '8');
    await enter(network, 'Training loss at most', '0.3');
    await page.keyboard.press('Escape');
    await expect(set).toHaveText('2 conditions');

    const again = await place(`<two-layer preset="#v=2&amp;stop.accuracy=0.975" show="loss" lang="zh"></two-layer>`);
    await expect(again.panel('loss').locator('.loss-stops')).toHaveText('准确率 ≥ 97.5%');
});

test('training stops at the end of an epoch, below a loss, above an accuracy, on a plateau', async ({embed}) => {
    const network = await embed('seed="1" batch-size="16" learning-rate="0.5" speed="max"');
    await openForm(network);
    const run = async () => {
        await network.call('play');
        await expect.poll(() => network.get('playing')).toBe(false);
    };
    const only = async (/** @type {string} */ label, /** @type {string} */ value) => {
        for (const box of await network.panel('loss').locator('.loss-form').getByRole('checkbox').all()) await box.uncheck();
        await enter(network, label, value);
    };
    await only('Epoch', '7');
    await run();
    expect([await network.get('epoch'), await network.steps]).toEqual([7, 70]);
    await only('Training loss at most', '0.2');
    await run();
    expect(await network.get('loss')).toBeLessThanOrEqual(0.2);
    const {steps} = await network.locator.evaluate((element) => ({steps: /** @type {import('./network.js').TwoLayerElement} */ (element).steps}));
    await network.call('seek', steps - 10);
    expect(await network.get('loss'), 'ten steps earlier it was above').toBeGreaterThan(0.2);
    await network.call('seek', steps);
    await only('Training accuracy at least', '96');
    await run();
    expect(await network.get('accuracy')).toBeGreaterThanOrEqual(0.96);
    await network.set('config', {learningRate: 1e-9});
    await only('No better for so many steps', '40');
    const before = await network.steps;
    await run();
    expect(await network.steps - before).toBeGreaterThanOrEqual(40);
    expect(await network.steps - before).toBeLessThanOrEqual(60);
    await expect(network.panel('loss').locator('.loss-note')).toContainText('gets no better');
});

test('numbers that are none are refused in a sentence; the condition before stays', async ({embed}) => {
    const network = await embed('seed="1" show="loss controls"');
    await openForm(network);
    await enter(network, 'Step', '50');
    const alert = network.panel('loss').getByRole('alert');
    for (const [label, value, sentence] of [
        ['Step', '1.5', 'Step is “1.5”; allowed is a whole number from 1 to 1000000000.'],
        ['Epoch', '1e12', 'Epoch is “1000000000000”; allowed is a whole number from 1 to 1000000000.'],
        ['Training loss at most', 'low', 'Training loss at most is “low”; allowed is a number above 0.'],
        ['Training accuracy at least', '101', 'Training accuracy at least is “101”; allowed is a number above 0 and at most 100.']
    ]) {
        await enter(network, label, value);
        await expect(alert).toHaveText(sentence);
    }
    await expect(network.panel('loss').getByRole('textbox', {name: 'Step', exact: true})).toHaveValue('50');
    await network.attributes({speed: 'max'});
    await network.call('play');
    await expect.poll(() => network.get('playing')).toBe(false);
    expect(await network.steps).toBe(50);
});

test.describe('on a phone, in Chinese, in the dark', () => {
    test.use({viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true});

    test('the form fits and works', async ({page, embed}) => {
        const network = await embed('seed="1" lang="zh" theme="dark" speed="max" show="loss controls"');
        await network.locator.getByText('停止条件').tap();
        await network.panel('loss').getByRole('textbox', {name: '第几步'}).fill('80');
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await network.call('play');
        await expect(network.panel('loss').locator('.loss-note')).toHaveText('在第 80 步停止：已到指定的步数。');
        expect(await network.steps).toBe(80);
    });
});
