/** The diagram: its shape changes by + and −, each unit shows what it computes, and pointing at one shows it large. */

import {expect, test} from './fixture.js';
import {look} from './plane.js';
import {Picture} from './png.js';

/** @typedef {import('./network.js').Network} Network */

/** @param {Network} network */
async function shape(network) {
    const {hiddenLayers} = await network.config;
    return hiddenLayers;
}

/** @param {Network} network */
const units = (network) => network.panel('network').getByRole('button', {name: /unit \d+ of hidden layer|, output/});

/**
 * The picture on a unit as it is on the screen.
 * @param {import('@playwright/test').Locator} unit
 */
const pictureOf = async (unit) => new Picture(await unit.locator('canvas').screenshot());

test('layers and units come and go by + and −, and undo brings the weights back', async ({embed}) => {
    const network = await embed('seed="1" show="stage network controls"');
    await network.call('step', 30);
    const before = await network.parameters;

    await network.button('Add a unit to hidden layer 1').click();
    expect(await shape(network)).toEqual([6]);
    const wider = await network.parameters;
    expect(wider[0].W.map((row) => row.slice(0, 5)), 'the weights of units that stay are kept').toEqual(before[0].W);
    expect(wider[1].W.slice(0, 5)).toEqual(before[1].W);
    expect(await network.steps).toBe(30);
    await expect(units(network)).toHaveCount(7);

    await network.button('Remove a unit from hidden layer 1').click();
    expect(await network.parameters).toEqual(before);

    await network.button('Add a hidden layer').click();
    expect(await shape(network)).toHaveLength(2);
    await network.button('Remove the last hidden layer').click();
    await network.button('Remove the last hidden layer').click();
    expect(await shape(network)).toEqual([]);
    await expect(units(network)).toHaveCount(1);
    await expect(network.button('Remove the last hidden layer')).toBeDisabled();

    for (let edits = 5; edits > 0; edits--) await network.button('Undo').click();
    expect(await network.parameters).toEqual(before);
    expect(await shape(network)).toEqual([5]);
    expect(await network.steps).toBe(30);
});

test('six layers of 64 units still fit, and the buttons end there', async ({page, embed}) => {
    const network = await embed('seed="1" show="stage network controls" hidden-layers="64 64 64 64 64 64"');
    await expect(units(network)).toHaveCount(6 * 64 + 1);
    await expect(network.button('Add a hidden layer')).toBeDisabled();
    await expect(network.button('Add a unit to hidden layer 6')).toBeDisabled();
    expect((await network.call('step', 1)).steps).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
});

test('each unit shows its own picture, which changes while training', async ({embed}) => {
    const network = await embed('seed="1" show="stage network controls"');
    await network.drawn();
    const all = await units(network).all();
    expect(all).toHaveLength(6);
    const first = await Promise.all(all.map(pictureOf));
    for (const [i, picture] of first.entries()) {
        for (const other of first.slice(i + 1)) expect(picture.difference(other).count).toBeGreaterThan(50);
    }
    await network.call('step', 200);
    await network.drawn();
    for (const [i, unit] of all.entries()) {
        expect((await pictureOf(unit)).difference(first[i]).count, `the picture of unit ${i}`).toBeGreaterThan(20);
    }
});

test('pointing at a unit shows it on the stage, a click pins it', async ({page, embed}) => {
    const network = await embed('seed="1" show="stage network controls"');
    await network.call('step', 200);
    await page.mouse.move(1, 1);
    await network.drawn();
    const output = await look(network);
    const unit = units(network).first();
    await unit.hover();
    await network.drawn();
    await expect(network.panel('stage')).toContainText('h₁');
    const hidden = await look(network);
    expect(hidden.picture.difference(output.picture).count).toBeGreaterThan(2000);
    await expect(network.panel('network').getByRole('spinbutton')).toHaveText([/^w₁₁⁽¹⁾/, /^w₂₁⁽¹⁾/, /^b₁⁽¹⁾/]);

    await page.mouse.move(1, 1);
    await network.drawn();
    expect((await look(network)).picture.difference(output.picture).count).toBe(0);

    await unit.click();
    await expect(unit).toHaveAttribute('aria-pressed', 'true');
    await page.mouse.move(1, 1);
    await network.drawn();
    expect((await look(network)).picture.difference(hidden.picture).count).toBe(0);
    await unit.click();
    await page.mouse.move(1, 1);
    await expect(network.panel('stage')).not.toContainText('h₁');
});

test('lines are as wide as their weights, and coloured by their sign', async ({embed}) => {
    const network = await embed('seed="1" show="network" hidden-layers="1"');
    await network.set('parameters', [{W: [[4], [-0.1]], b: [0]}, {W: [[1]], b: [0]}]);
    await network.drawn();
    const lines = await network.panel('network').locator('.network-edge').evaluateAll((edges) => edges.map((edge) => {
        const {stroke, strokeWidth} = getComputedStyle(edge);
        return {width: parseFloat(strokeWidth), stroke};
    }));
    const [strong, weak, output] = lines;
    expect(strong.width).toBeGreaterThan(output.width);
    expect(output.width).toBeGreaterThan(weak.width);
    expect(strong.stroke).toBe(output.stroke);
    expect(weak.stroke).not.toBe(strong.stroke);
});
