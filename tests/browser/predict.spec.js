/** The panel that predicts: what stands in its table is what the network computes, stage by stage. */

import {expect, test} from './fixture.js';
import {look} from './plane.js';

/** @typedef {import('./network.js').Network} Network */
/** @typedef {import('../../www/config/config.js').LayerParameters} LayerParameters */

/** @param {Network} network */
const field = (network) => network.panel('predict').getByRole('textbox');

/**
 * The table's numbers, unrounded: row by row, without the point's number and its class.
 * @param {Network} network
 * @returns {Promise<number[][]>}
 */
const numbers = (network) => network.panel('predict').locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td[title]')].map((cell) => Number(cell.getAttribute('title')))));

/** @param {Network} network */
const groups = (network) => network.panel('predict').locator('thead tr').first().locator('th.predict-stage').evaluateAll((all) => all.map((head) => [...head.querySelectorAll('span')].map((line) => line.textContent)));

/** @param {number} z */
const sigmoid = (z) => 1 / (1 + Math.exp(-z));

/**
 * One layer, by hand.
 * @param {number[]} x
 * @param {LayerParameters} layer
 */
const weighted = (x, {W, b}) => W[0].map((_, to) => x.reduce((sum, value, from) => sum + value * W[from][to], b ? b[to] : 0));

test('the OR network of tutorial 004 says what the tutorial says, in its four stages', async ({embed}) => {
    const network = await embed('preset="or-gate" show="stage predict"');
    await network.call('step', 200_000);
    await field(network).fill('1,1\n0,0\n1,0');
    await network.drawn();
    expect(await groups(network)).toEqual([
        ['X', '(3, 2)'],
        ['Z₁ = X W₁', '(3, 2) · (2, 3) = (3, 3)', 'pre-activations'],
        ['A₁ = sigmoid(Z₁)', '(3, 3)', 'activations'],
        ['Z₂ = A₁ W₂', '(3, 3) · (3, 1) = (3, 1)', 'pre-activations'],
        ['Ŷ = sigmoid(Z₂)', '(3, 1)', 'predictions']
    ]);
    const table = await numbers(network);
    const printed = [0.994629, 0.018175, 0.990711];
    table.forEach((row, i) => expect(row[row.length - 1]).toBeCloseTo(printed[i], 6));
    const [hidden, output] = await network.parameters;
    for (const [i, x] of [[1, 1], [0, 0], [1, 0]].entries()) {
        const z1 = weighted(x, hidden);
        const a1 = z1.map(sigmoid);
        const z2 = weighted(a1, output);
        const expected = [...x, ...z1, ...a1, ...z2, ...z2.map(sigmoid)];
        expect(table[i]).toHaveLength(expected.length);
        expected.forEach((value, column) => expect(table[i][column]).toBeCloseTo(value, 11));
    }
    await expect(network.panel('predict').locator('tbody td:first-of-type')).toHaveText(['1', '0', '1']);
});

test('a text that is too long is refused with a sentence, and the one before stays', async ({embed}) => {
    const network = await embed('show="predict"');
    await field(network).fill('1,1\n0,0');
    await network.drawn();
    const before = await numbers(network);
    const paste = (/** @type {number} */ lines) => field(network).evaluate((area, n) => {
        /** @type {HTMLTextAreaElement} */ (area).value = '0.25,0.5\n'.repeat(n);
        area.dispatchEvent(new Event('input', {bubbles: true}));
    }, lines);
    await paste(30_000);
    await expect(network.panel('predict').getByText('The text has 270 000 characters, allowed are 250 000; the one before stays.')).toBeVisible();
    await expect(field(network)).toHaveValue('1,1\n0,0');
    await network.drawn();
    expect(await numbers(network)).toEqual(before);
    await paste(6000);
    await expect(network.panel('predict').getByText('Only the first 5 000 points are taken; 1 000 are left out.')).toBeVisible();
    await expect(network.panel('predict').getByText('The text has')).toHaveCount(0);
});

test('points outside the data are marked, and seen once the plane is zoomed to them', async ({page, embed}) => {
    await page.setViewportSize({width: 1000, height: 1400}); // nothing has to scroll
    const network = await embed('generator="xor_gate" hidden-layers="4" activation="sigmoid" learning-rate="2" seed="3" split="1" show="stage predict"');
    await network.call('step', 3000);
    await field(network).fill('(0.5,2),(0,-1),(0,5),(1,1.2)');
    await network.drawn();
    const before = await look(network);
    await network.button('Zoom to them').click();
    await expect(network.panel('predict').getByLabel('Mark on the plane')).toBeChecked();
    await network.drawn();
    expect((await look(network)).picture.difference(before.picture).count).toBeGreaterThan(5000);
    const marked = await look(network);
    await network.panel('predict').getByLabel('Mark on the plane').uncheck();
    await network.drawn();
    const {count} = (await look(network)).picture.difference(marked.picture);
    expect(count, 'four rings with numbers').toBeGreaterThan(4 * 60);
    expect(count).toBeLessThan(4 * 900);
    await network.button('Fit data').click();
    await network.drawn();
    expect((await look(network)).picture.difference(before.picture).count).toBe(0);
});

test('undo in the text is the text\'s own', async ({page, embed}) => {
    const network = await embed('seed="1" show="stage predict"');
    await network.call('addPoint', [0, 0], 1);
    const {length} = (await network.data).X;
    await field(network).click();
    await page.keyboard.type('7');
    await page.keyboard.press('Control+z');
    expect((await network.data).X).toHaveLength(length);
});

test('what is no point is named by its line, the others stay', async ({embed}) => {
    const network = await embed('seed="1" show="predict"');
    await field(network).fill('0.5\t1\r\n0,5;2\nx\n1,2,3\n(−1 0)');
    await network.drawn();
    await expect(network.panel('predict').getByRole('status').getByRole('listitem')).toHaveText([
        'Line 3: “x” is not a number.', 'Line 4: 3 numbers; a point has 2.'
    ]);
    expect((await numbers(network)).map((row) => row.slice(0, 2))).toEqual([[0.5, 1], [0.5, 2], [-1, 0]]);
    await field(network).fill('');
    await network.drawn();
    await expect(network.panel('predict').getByText('Type a point')).toBeVisible();
});

test('a number too far out is named, the others stay; and with a large network the longest list is a table', async ({embed}) => {
    const network = await embed('hidden-layers="64 64 64 64 64 64" samples="20" show="stage predict"');
    await field(network).fill('1e300, 0\n0.5, 0.25');
    await expect(network.panel('predict').getByText('Line 1: “1e300” is too far out; allowed are numbers from −1e15 to 1e15.')).toBeVisible();
    await expect.poll(async () => (await numbers(network)).length).toBe(1);
    await field(network).evaluate((area) => {
        /** @type {HTMLTextAreaElement} */ (area).value = '0.5,0.25\n'.repeat(5000);
        area.dispatchEvent(new Event('input', {bubbles: true}));
    });
    await expect(network.panel('predict').getByText('of 5000 points are shown.')).toBeVisible();
    await expect(network.panel('predict').locator('thead')).toContainText('(5000, 2)');
    await network.call('step', 1);
    expect(await network.steps).toBe(1);
});

test('the table follows training, a change of the network, and other data', async ({embed}) => {
    const network = await embed('seed="1" show="stage predict" hidden-layers="2"');
    await network.drawn();
    const rows = await numbers(network);
    expect(rows).toHaveLength(3); // it begins with points of the data
    await network.call('step', 50);
    await network.drawn();
    const later = await numbers(network);
    expect(later).not.toEqual(rows);
    const outputs = await network.call('predict', later.map((row) => row.slice(0, 2)));
    expect(later.map((row) => row[row.length - 1])).toEqual(outputs.flat());
    await network.set('config', {hiddenLayers: []});
    await network.drawn();
    expect((await groups(network)).map(([formula]) => formula)).toEqual(['X', 'Z = X W + b', 'Ŷ = sigmoid(Z)']);
    await network.set('config', {generator: 'blobs3'});
    await network.drawn();
    expect((await numbers(network))[0]).toHaveLength(2 + 3 + 3);
    await network.set('config', {generator: 'sine'});
    await network.drawn();
    expect((await numbers(network))[0]).toHaveLength(1 + 1 + 1);
    await expect(network.panel('predict').getByText('Class')).toHaveCount(0);
});

test('features stand between the points and the first layer', async ({embed}) => {
    const network = await embed('seed="1" show="predict" hidden-layers="" features="x1 x1^2 abs_x2 sin_x1"');
    await field(network).fill('0.5, -2');
    await network.drawn();
    expect(await network.panel('predict').locator('thead tr').last().locator('th').allTextContents()).toEqual(['x₁', 'x₂', 'x₁', 'x₁²', 'sin x₁', '|x₂|', 'z ŷ', 'ŷ']);
    const [row] = await numbers(network);
    [0.5, -2, 0.5, 0.25, Math.sin(0.5), 2].forEach((value, i) => expect(row[i]).toBeCloseTo(value, 12));
    const [layer] = await network.parameters;
    expect(row[6]).toBeCloseTo(weighted(row.slice(2, 6), layer)[0], 12);
});

test('points are taken from the data and from the cursor', async ({embed}) => {
    const network = await embed('seed="1" show="stage predict" samples="5" split="0"');
    await field(network).fill('');
    await expect(network.button('Add the cursor')).toBeDisabled();
    await network.stage.press('ArrowRight');
    await network.button('Add the cursor').click();
    await network.button('Add a training point').click();
    await network.drawn();
    expect(await numbers(network)).toHaveLength(2);
    await network.button('All points of the data').click();
    await network.drawn();
    expect(await numbers(network)).toHaveLength(5);
});

test('wide layers and long lists show a part, and say so', async ({embed}) => {
    const network = await embed('seed="1" show="predict" hidden-layers="64 64" samples="5000"');
    await network.button('All points of the data').click();
    await network.drawn();
    const [row] = await numbers(network);
    expect(row).toHaveLength(2 + 4 * 16 + 2);
    await expect(network.panel('predict').getByText('of 5000 points are shown.')).toBeVisible();
    await expect(network.panel('predict').getByText('… 48 more').first()).toBeAttached();
    expect(await network.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
