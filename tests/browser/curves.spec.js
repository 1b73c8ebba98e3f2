/** One feature: the curves of the output, the units and the sum, the cuts on the axis, and the curve before training. */

import {expect, test} from './fixture.js';
import {look} from './plane.js';

/** @typedef {import('./network.js').Network} Network */
/** @typedef {import('./network.js').LayerParameters} LayerParameters */

const SHOW = 'preset="twelve-points-scikit" show="stage network controls"';

/** Two gentle steps, so that curves are nowhere steep. @type {LayerParameters[]} */
const GENTLE = [{W: [[2, -1.5]], b: [1, 0.5]}, {W: [[3], [-2]], b: [-1]}];

/** @param {number} z */
const sigmoid = (z) => 1 / (1 + Math.exp(-z));

/** What each curve is at x. @param {LayerParameters[]} parameters @param {number} x */
function curvesAt([{W, b}, {W: V, b: c}], x) {
    const units = W[0].map((w, i) => sigmoid(w * x + (b?.[i] ?? 0)));
    const sum = units.reduce((total, a, i) => total + a * V[i][0], c?.[0] ?? 0);
    return {units, sum, output: sigmoid(sum)};
}

/**
 * The plane of one feature, CSS pixels of the window: from the numbers on the axes, which `roundAxis` puts at their places,
 * only the picture's frame is taken; its bounds are those of the twelve points.
 * @param {Network} network
 */
async function plane(network) {
    await network.stage.scrollIntoViewIfNeeded();
    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await network.stage.boundingBox());
    const frame = {left: box.x + 34, top: box.y + 14, width: box.width - 40, height: box.height - 40};
    const bounds = {x0: -2, x1: 1.75, y0: -0.25, y1: 1.25};
    return {
        left: (/** @type {number} */ x) => frame.left + (x - bounds.x0) / (bounds.x1 - bounds.x0) * frame.width,
        top: (/** @type {number} */ y) => frame.top + (bounds.y1 - y) / (bounds.y1 - bounds.y0) * frame.height,
        toX: (/** @type {number} */ left) => bounds.x0 + (left - frame.left) / frame.width * (bounds.x1 - bounds.x0)
    };
}

/**
 * Whether the picture has another colour at a place than just above and below it: a curve passes there.
 * @param {import('./plane.js').Look} seen
 * @param {number} left
 * @param {number} top
 */
function isCurve({picture, origin, ratio}, left, top) {
    const at = (/** @type {number} */ y) => picture.at((left - origin.x) * ratio, (y - origin.y) * ratio);
    const background = at(top - 12);
    for (let y = top - 1.5; y <= top + 1.5; y += 0.5) {
        const colour = at(y);
        if (colour.some((value, i) => Math.abs(value - background[i]) > 24)) return true;
    }
    return false;
}

/** @param {Network} network @param {number} unit */
const slider = (network, unit) => network.locator.getByRole('slider', {name: `Line of h${'₁₂'[unit]}`});

test('the output and every unit have their curves at the heights the engine computes', async ({embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', GENTLE);
    await network.locator.locator('.stage-unit').first().waitFor();
    await network.drawn();
    const {left, top} = await plane(network);
    const seen = await look(network);
    for (const x of [-1.75, -1.1, 0.5, 1, 1.6]) {
        const {units, output} = curvesAt(GENTLE, x);
        for (const [name, y] of [['output', output], ['h₁', units[0]], ['h₂', units[1]]]) {
            expect(isCurve(seen, left(x), top(Number(y))), `${name} at ${x} is ${y}`).toBe(true);
        }
    }
});

test('the weighted sum is drawn on demand, zero at the height of one half', async ({page, embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', GENTLE);
    await network.locator.locator('summary', {has: page.locator('svg')}).click();
    const {left, top} = await plane(network);
    await network.drawn();
    await page.mouse.move(2, 2);
    const before = await look(network);
    await network.locator.getByRole('checkbox', {name: 'Weighted sum z'}).check();
    await page.keyboard.press('Escape');
    await network.drawn();
    const after = await look(network);
    // The sum is between −2.8 and 1, so its scale ends at 5: 0.9 of the way from the middle to the bottom.
    const room = 0.9 * (top(-0.25) - top(0.5));
    let found = 0;
    const places = Array.from({length: 40}, (_, i) => -1.8 + 0.08 * i);
    for (const x of places) {
        const {sum} = curvesAt(GENTLE, x);
        const height = top(0.5) - (sum / 5) * room;
        const [was, is] = [before, after].map(({picture, origin, ratio}) => picture.at((left(x) - origin.x) * ratio, (height - origin.y) * ratio));
        if (was.some((value, i) => Math.abs(value - is[i]) > 24)) found++;
    }
    expect(found, 'of a dashed line about two thirds are seen').toBeGreaterThan(places.length * 0.4);
    await expect(network.panel('stage').locator('.stage-key-sum')).toHaveText('z');
});

test('cuts are at −b/w; dragging one changes the bias, as one edit', async ({page, embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', GENTLE);
    const {left, toX} = await plane(network);
    const handles = network.locator.locator('.stage-handle[role=slider]');
    await expect(handles).toHaveCount(2);
    await network.drawn();
    const boxes = await handles.evaluateAll((all) => all.map((handle) => handle.getBoundingClientRect().toJSON()));
    expect(Math.abs(boxes[0].x + boxes[0].width / 2 - left(-0.5))).toBeLessThan(1);
    expect(Math.abs(boxes[1].x + boxes[1].width / 2 - left(0.5 / 1.5))).toBeLessThan(1);

    const from = {x: boxes[0].x + boxes[0].width / 2, y: boxes[0].y + boxes[0].height / 2};
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y - 30);
    await page.mouse.move(from.x + 90, from.y - 50);
    await page.mouse.up();
    const after = await network.parameters;
    const b = /** @type {number[]} */ (after[0].b);
    expect(-b[0] / 2).toBeCloseTo(toX(left(-0.5) + 90), 2);
    expect(after).toEqual([{W: GENTLE[0].W, b: [b[0], 0.5]}, GENTLE[1]]);
    await network.call('undo');
    expect(await network.parameters).toEqual(GENTLE);

    await slider(network, 1).focus();
    await page.keyboard.press('ArrowRight');
    const stepped = /** @type {number[]} */ ((await network.parameters)[0].b);
    expect(stepped[1] / 1.5 - 0.5 / 1.5).toBeCloseTo(3.75 / 40, 10);
    await expect(slider(network, 1)).toHaveAttribute('aria-valuetext', `x = ${(stepped[1] / 1.5).toFixed(3)}`);
});

test('the curve from before the training stays, faintly', async ({page, embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', GENTLE);
    await network.call('step', 3000);
    await page.mouse.move(2, 2);
    await expect(network.panel('stage')).toContainText('At the start');
    await network.drawn();
    const {left, top} = await plane(network);
    const parameters = await network.parameters;
    const seen = await look(network);
    let tried = 0;
    for (let x = -1.8; x < 1.7; x += 0.1) {
        const before = curvesAt(GENTLE, x).output;
        const now = curvesAt(parameters, x);
        // Where no other curve is near.
        if ([now.output, ...now.units].some((y) => Math.abs(y - before) < 0.1)) continue;
        tried++;
        expect(isCurve(seen, left(x), top(before)), `at ${x} it was ${before}`).toBe(true);
    }
    expect(tried).toBeGreaterThan(5);
    await network.call('reset');
    await expect(network.panel('stage')).not.toContainText('At the start');
});

test('at the pointer: x, the sum, the units and the output', async ({page, embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', GENTLE);
    const {left, top} = await plane(network);
    await page.mouse.move(Math.round(left(0.2)), Math.round(top(0.8)));
    await expect(network.panel('stage').locator('.stage-units')).toContainText('h₂');
    const text = await network.panel('stage').locator('.stage-foot').innerText();
    const read = Object.fromEntries([...text.matchAll(/(x|z|h₁|h₂|ŷ) ([−\d.]+)/g)].map(([, name, value]) => [name, Number(value.replace('−', '-'))]));
    const {units, sum, output} = curvesAt(GENTLE, read.x);
    expect(read.x).toBeCloseTo(0.2, 1);
    expect(read.z).toBeCloseTo(sum, 1);
    expect(read['h₁']).toBeCloseTo(units[0], 1);
    expect(read['h₂']).toBeCloseTo(units[1], 1);
    expect(read['ŷ']).toBeCloseTo(output, 2);
});

test('units from −1 to 1 are seen whole', async ({embed}) => {
    const network = await embed('seed="1" generator="twelve_points" hidden-layers="1" activation="tanh" show="stage"');
    await network.set('parameters', [{W: [[6]], b: [0]}, {W: [[1]], b: [0]}]);
    await network.locator.locator('.stage-unit').first().waitFor();
    await network.drawn();
    const {left} = await plane(network);
    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await network.stage.boundingBox());
    const top = (/** @type {number} */ y) => box.y + 14 + (1.25 - y) / 2.5 * (box.height - 40);
    const seen = await look(network);
    for (const x of [-1.75, -1.4]) expect(isCurve(seen, left(x), top(Math.tanh(6 * x))), `at ${x}`).toBe(true);
});

test('sixty-four units, none, or weights of zero are drawn sensibly', async ({embed}) => {
    const network = await embed('seed="1" generator="twelve_points" show="stage controls" hidden-layers="64"');
    await network.call('step', 10);
    await network.drawn();
    await expect(network.locator.locator('.stage-unit')).toHaveCount(0);
    await network.attributes({'hidden-layers': ''});
    await expect(network.locator.locator('.stage-unit')).toHaveCount(1);
    await network.set('parameters', [{W: [[0]], b: [1]}]);
    await network.drawn();
    await expect(network.locator.locator('.stage-unit')).toBeHidden();
    await network.set('parameters', [{W: [[1e6]], b: [1]}]);
    await network.drawn();
    await expect(network.locator.locator('.stage-unit-name')).toBeVisible();
});
