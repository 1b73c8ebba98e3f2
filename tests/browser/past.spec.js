/** The past: the loss curves show it, and the time line goes there exactly. */

import {expect, test} from './fixture.js';
import {look} from './plane.js';
import {Picture} from './png.js';

test('the time line goes to any earlier step, exactly', async ({embed}) => {
    const network = await embed('seed="1" batch-size="10" show="stage loss controls timeline"');
    const slider = network.panel('timeline').getByRole('slider');
    await expect(slider).toBeDisabled();
    /** @type {Map<number, unknown>} */
    const past = new Map();
    for (const step of [0, 1, 137, 500]) {
        await network.call('step', step - (await network.steps));
        past.set(step, await network.parameters);
    }
    await network.drawn();
    const present = await look(network);
    for (const step of [137, 0, 1, 500]) {
        await slider.fill(String(step));
        await expect.poll(() => network.steps).toBe(step);
        expect(await network.parameters).toEqual(past.get(step));
    }
    await network.drawn();
    expect((await look(network)).picture.difference(present.picture).count).toBe(0);

    await network.button('To the first step').click();
    expect(await network.steps).toBe(0);
    await expect(network.panel('timeline')).toContainText('Step 0 of 500');
    await network.button('To the last step').click();
    expect(await network.parameters).toEqual(past.get(500));
});

test('the time line is dragged with the keyboard, too, and training rests', async ({page, embed}) => {
    const network = await embed('seed="1" show="timeline controls" playing');
    await expect.poll(() => network.steps).toBeGreaterThan(10);
    await network.panel('timeline').getByRole('slider').press('Home');
    await expect.poll(() => network.steps).toBe(0);
    expect(await network.get('playing')).toBe(false);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => network.steps).toBe(1);
});

test('steps taken after going back are the same as the first time', async ({embed}) => {
    const network = await embed('seed="3" batch-size="7"');
    await network.call('step', 200);
    const first = await network.parameters;
    await network.call('seek', 50);
    await network.call('step', 150);
    expect(await network.parameters).toEqual(first);
});

test('edits made on the way are part of the past', async ({embed}) => {
    const network = await embed('seed="1"');
    await network.call('step', 100);
    await network.call('addPoint', [0.5, 1.5], 1);
    await network.set('config', {learningRate: 0.05});
    await network.call('step', 100);
    const end = {parameters: await network.parameters, data: await network.data, config: await network.config};
    await network.call('seek', 60);
    await network.call('seek', 200);
    expect({parameters: await network.parameters, data: await network.data, config: await network.config}).toEqual(end);
});

test('the loss panel draws a curve of the training and one of the test points', async ({embed}) => {
    const network = await embed('seed="1" show="loss controls"');
    const chart = network.panel('loss').getByLabel('Loss over steps');
    const empty = new Picture(await chart.screenshot());
    await network.call('step', 300);
    await network.drawn();
    const [loss, testLoss] = [await network.get('loss'), await network.get('testLoss')];
    await expect(network.panel('loss')).toContainText(loss.toFixed(4));
    await expect(network.panel('loss')).toContainText(testLoss.toFixed(4));
    const both = new Picture(await chart.screenshot());
    expect(both.difference(empty).count).toBeGreaterThan(200);

    await network.attributes({split: '1'});
    await network.drawn();
    expect(await network.get('testLoss')).toBeNaN();
    await expect(network.panel('loss')).not.toContainText('NaN');
});

test('the chart reads its values under the pointer, and has a logarithmic scale', async ({page, embed}) => {
    const network = await embed('seed="1" show="loss controls"');
    await network.call('step', 300);
    await network.drawn();
    const chart = network.panel('loss').getByLabel('Loss over steps');
    const linear = new Picture(await chart.screenshot());
    await network.panel('loss').getByLabel('Log scale').check();
    await network.drawn();
    expect(new Picture(await chart.screenshot()).difference(linear).count).toBeGreaterThan(100);
    const now = await network.panel('loss').innerText();
    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await chart.boundingBox());
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5);
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
    await expect(chart.locator('.uplot')).toBeVisible();
    await page.mouse.move(box.x + box.width * 0.52, box.y + box.height * 0.5);
    await expect.poll(() => network.panel('loss').innerText()).not.toBe(now);
});

test('training goes on from where the time line is; later edits are cut off, and undo brings them back', async ({embed}) => {
    const network = await embed('seed="1" show="stage loss controls timeline"');
    await network.call('step', 100);
    await network.call('addPoint', [0.5, 1.5], 1);
    await network.call('step', 100);
    const end = {parameters: await network.parameters, data: await network.data};
    const slider = network.panel('timeline').getByRole('slider');
    await slider.fill('60');
    await expect.poll(() => network.steps).toBe(60);
    await network.button('One step').click();
    await expect(network.panel('timeline')).toContainText('Step 61 of 61');
    expect((await network.data).X).toHaveLength(200);

    await network.button('Undo').click();
    await expect(network.panel('timeline')).toContainText('Step 60 of 200');
    await network.button('To the last step').click();
    expect({parameters: await network.parameters, data: await network.data}).toEqual(end);
    await network.button('Redo').click();
    await expect(network.panel('timeline')).toContainText('Step 61 of 61');
});
