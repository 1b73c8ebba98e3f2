/** The line of each hidden unit on the stage: where it is, and what taking hold of it does to the unit. */

import {expect, test} from './fixture.js';
import {look, Plane} from './plane.js';

/** @typedef {import('./network.js').Network} Network */
/** @typedef {import('./network.js').LayerParameters} LayerParameters */

const SHOW = 'seed="1" hidden-layers="3" show="stage network controls"';

/** Lines that cross the picture in different directions. @type {LayerParameters[]} */
const CROSSING = [{W: [[1, 0.5, 2], [1, -1, 0.1]], b: [-0.5, 0.25, -3]}, {W: [[1], [1], [1]], b: [0]}];

/** @param {Network} network */
async function showLines(network) {
    await network.locator.locator('summary', {has: network.page.locator('svg')}).click();
    await network.locator.getByRole('checkbox', {name: 'Lines of the units'}).check();
    await network.page.keyboard.press('Escape');
    await expect(network.locator.locator('.stage-unit')).not.toHaveCount(0);
    await network.drawn();
}

/**
 * The ends of each line that is drawn, CSS pixels of the window.
 * @param {Network} network
 */
function lines(network) {
    return network.locator.locator('.stage-unit:not([hidden]) > .stage-unit-line').evaluateAll((all) => all.map((element) => {
        const line = /** @type {SVGLineElement} */ (element);
        const matrix = /** @type {DOMMatrix} */ (line.getScreenCTM());
        const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(line.getAttribute(name)));
        const [from, to] = [new DOMPoint(x1, y1), new DOMPoint(x2, y2)].map((end) => end.matrixTransform(matrix));
        return [{x: from.x, y: from.y}, {x: to.x, y: to.y}];
    }));
}

/** @param {Network} network @param {number} unit */
const slider = (network, unit) => network.locator.getByRole('slider', {name: `Line of h${'₁₂₃₄₅'[unit]}`});

/**
 * The middle of a handle of a unit.
 * @param {Network} network
 * @param {number} unit
 * @param {number} handle 0 and 1 the ends, 2 the middle
 */
async function handle(network, unit, handle) {
    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await network.locator.locator('.stage-unit').nth(unit).locator('.stage-handle').nth(handle).boundingBox());
    return {x: box.x + box.width / 2, y: box.y + box.height / 2};
}

/**
 * w·x + b of a unit of the first layer.
 * @param {LayerParameters[]} parameters
 * @param {number} unit
 * @param {number[]} point
 */
const z = ([{W, b}], unit, [x, y]) => W[0][unit] * x + W[1][unit] * y + (b?.[unit] ?? 0);

/** Drags from one place to another. @param {Network} network @param {{x: number, y: number}} from @param {{x: number, y: number}} to */
async function drag({page}, from, to) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let i = 1; i <= 5; i++) await page.mouse.move(from.x + (to.x - from.x) * i / 5, from.y + (to.y - from.y) * i / 5);
    await page.mouse.up();
    await page.mouse.move(2, 2);
}

test('each line lies where its unit is zero, and follows the training', async ({embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', CROSSING);
    const plane = await Plane.of(network);
    await showLines(network);
    for (const steps of [0, 30]) {
        if (steps) await network.call('step', steps);
        await network.drawn();
        const parameters = await network.parameters;
        const drawn = await lines(network);
        expect(drawn).toHaveLength(3);
        for (const [unit, ends] of drawn.entries()) {
            const size = Math.hypot(parameters[0].W[0][unit], parameters[0].W[1][unit]) / plane.slope[0];
            for (const {x, y} of ends) {
                const point = [(x - plane.start[0]) / plane.slope[0], (y - plane.start[1]) / plane.slope[1]];
                expect(Math.abs(z(parameters, unit, point)) / size, `pixels from where h${unit + 1} is zero`).toBeLessThan(1.5);
            }
        }
    }
});

test('lines are calm: none without asking, that of the unit or weight that is pointed at', async ({page, embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', CROSSING);
    const names = network.locator.locator('.stage-unit:not([hidden]) > .stage-unit-name');
    await expect(names).toHaveCount(0);
    await network.panel('network').getByRole('button', {name: 'h₂, unit'}).hover();
    await expect(names).toHaveText(['h₂']);
    await network.panel('network').locator('.network-bias').nth(2).hover();
    await expect(names).toHaveText(['h₃']);
    await network.panel('network').locator('.network-edge-target').nth(6).hover(); // from h₁ to the output
    await expect(names).toHaveText(['h₁']);
    await page.mouse.move(2, 2);
    await expect(names).toHaveCount(0);
    await network.attributes({'hidden-layers': '12'});
    await showLines(network);
    await expect(network.locator.locator('.stage-unit')).toHaveCount(12);
    await expect(network.locator.locator('.stage-handle'), 'twelve lines have no handles').toHaveCount(0);
});

test('dragging the middle of a line moves it: the bias changes, nothing else, as one edit', async ({embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', CROSSING);
    const plane = await Plane.of(network);
    await showLines(network);
    const from = await handle(network, 0, 2);
    const to = {x: from.x + 37, y: from.y + 21};
    await drag(network, from, to);
    const after = await network.parameters;
    const expected = structuredClone(CROSSING);
    const b = /** @type {number[]} */ (expected[0].b);
    b[0] = /** @type {number[]} */ (after[0].b)[0];
    expect(after).toEqual(expected);
    // Along the normal (1, 1)/√2 the line has moved as far as the pointer has.
    const moved = (37 / plane.slope[0] + 21 / plane.slope[1]);
    expect(b[0]).toBeCloseTo(-0.5 - moved, 2);
    await expect(network.status.filter({hasText: /h₁: 1.00 x₁ \+ 1.00 x₂/})).toBeAttached();
    await network.call('undo');
    expect(await network.parameters).toEqual(CROSSING);
});

test('of handles that lie on one another the nearest is taken', async ({embed}) => {
    const network = await embed(SHOW);
    const close = structuredClone(CROSSING);
    close[0] = {W: [[1, 1, 1], [1, 1, 1]], b: [-0.5, -0.6, -0.7]};
    await network.set('parameters', close);
    await showLines(network);
    const from = await handle(network, 0, 2);
    await drag(network, from, {x: from.x - 40, y: from.y + 40});
    await drag(network, await handle(network, 0, 2), {x: from.x + 60, y: from.y - 60});
    const [{b}] = await network.parameters;
    expect(/** @type {number[]} */ (b).slice(1)).toEqual([-0.6, -0.7]);
    expect(/** @type {number[]} */ (b)[0]).not.toBe(-0.5);
});

test('dragging an end turns the line about its middle; the weights keep their norm', async ({embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', CROSSING);
    const plane = await Plane.of(network);
    await showLines(network);
    for (const end of [0, 1]) {
        const middle = await handle(network, 1, 2);
        const from = await handle(network, 1, end);
        const to = {x: from.x - 30, y: from.y + 45};
        await drag(network, from, to);
        const after = await network.parameters;
        const data = (/** @type {{x: number, y: number}} */ {x, y}) => [(x - plane.start[0]) / plane.slope[0], (y - plane.start[1]) / plane.slope[1]];
        const norm = Math.hypot(after[0].W[0][1], after[0].W[1][1]);
        expect(norm).toBeCloseTo(Math.hypot(0.5, -1), 10);
        for (const place of [middle, to]) expect(Math.abs(z(after, 1, data(place))) / norm * plane.slope[0], 'pixels').toBeLessThan(1.5);
        expect(Math.sign(z(after, 1, data({x: middle.x + 100, y: middle.y}))), 'the sides stay').toBe(Math.sign(z(CROSSING, 1, data({x: middle.x + 100, y: middle.y}))));
        expect(after[1]).toEqual(CROSSING[1]);
        await network.call('undo');
        await network.drawn();
        expect(await network.parameters).toEqual(CROSSING);
    }
});

test('a line is dragged while the network trains, which goes on', async ({page, embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', CROSSING);
    await showLines(network);
    await network.call('play');
    const from = await handle(network, 0, 2);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let i = 1; i <= 20; i++) await page.mouse.move(from.x - 3 * i, from.y);
    const steps = await network.steps;
    await expect.poll(() => network.steps).toBeGreaterThan(steps);
    await page.mouse.up();
    await network.call('pause');
    await network.call('undo');
    expect(await network.steps, 'one undo takes the whole drag back, not the training').toBeGreaterThan(steps);
    await expect(network.button('Undo')).toBeEnabled(); // the parameters that were set at first
});

test('by keyboard: up and down move a line, left and right turn it', async ({page, embed}) => {
    const network = await embed(SHOW);
    await network.set('parameters', CROSSING);
    await showLines(network);
    await slider(network, 0).focus();
    await page.keyboard.press('ArrowUp');
    const moved = await network.parameters;
    expect(moved[0].W).toEqual(CROSSING[0].W);
    expect(/** @type {number[]} */ (moved[0].b)[0]).toBeLessThan(-0.5);
    await page.keyboard.press('Shift+ArrowDown');
    const back = await network.parameters;
    const step = -0.5 - /** @type {number[]} */ (moved[0].b)[0];
    expect(/** @type {number[]} */ (back[0].b)[0]).toBeCloseTo(-0.5 - 0.9 * step, 10);
    await page.keyboard.press('ArrowLeft');
    const turned = await network.parameters;
    const angle = (/** @type {LayerParameters[]} */ [{W}]) => Math.atan2(W[1][0], W[0][0]);
    expect(angle(turned) - angle(back)).toBeCloseTo(Math.PI / 36, 10);
    await expect(slider(network, 0)).toHaveAttribute('aria-valuetext', /^[\d.−]+ x₁ [+−] [\d.]+ x₂ [+−] [\d.]+ = 0$/);
    await expect(network.panel('stage')).toContainText('h₁: ');
    for (let edits = 3; edits > 0; edits--) await page.keyboard.press('Control+z');
    expect(await network.parameters).toEqual(CROSSING);
});

test('without biases lines can only be turned, about the origin', async ({embed}) => {
    const network = await embed(`${SHOW} bias="false"`);
    await network.set('parameters', [{W: [[1, 0.5, 2], [1, -1, 0.1]], b: null}, {W: [[1], [1], [1]], b: null}]);
    const plane = await Plane.of(network);
    await showLines(network);
    const from = await handle(network, 0, 1);
    const to = {x: from.x + 30, y: from.y + 10};
    await drag(network, from, to);
    const [{W, b}] = await network.parameters;
    expect(b).toBe(null);
    expect(Math.hypot(W[0][0], W[1][0])).toBeCloseTo(Math.SQRT2, 10);
    const point = [(to.x - plane.start[0]) / plane.slope[0], (to.y - plane.start[1]) / plane.slope[1]];
    expect(Math.abs(W[0][0] * point[0] + W[1][0] * point[1]) * plane.slope[0]).toBeLessThan(2);
    await drag(network, await handle(network, 0, 2), to);
    expect((await network.parameters)[0].W, 'the middle stays').toEqual(W);
});

test('at the pointer: inputs, every unit and the output are those the engine computes', async ({page, embed}) => {
    const network = await embed(SHOW);
    await network.call('step', 50);
    const plane = await Plane.of(network);
    const place = plane.pixelOf([1.5, 1.2]);
    await page.mouse.move(place.x, place.y);
    const panel = network.panel('stage');
    await expect(panel.locator('.stage-units')).toContainText('h₃');
    const numbers = await panel.locator('.stage-readout, .stage-units').evaluateAll((all) => all.flatMap((line) => [...(line.textContent ?? '').matchAll(/(\S+) ([−\d.]+)/g)].map(([, name, value]) => [name, Number(value.replace('−', '-'))])));
    const read = Object.fromEntries(numbers);
    expect(Math.hypot(read['x₁'] - 1.5, read['x₂'] - 1.2) * plane.slope[0]).toBeLessThan(1.5);
    const parameters = await network.parameters;
    const point = [read['x₁'], read['x₂']];
    for (const unit of [0, 1, 2]) expect(read[`h${'₁₂₃'[unit]}`]).toBeCloseTo(Math.tanh(z(parameters, unit, point)), 1);
    const [[output]] = await network.call('predict', [point]);
    expect(read['ŷ']).toBeCloseTo(output, 2);
    expect(1 / (1 + Math.exp(-read.z))).toBeCloseTo(output, 2);
});

test('points that are put into the wrong class are ringed on demand', async ({page, embed}) => {
    const network = await embed('seed="1" show="stage"');
    await network.set('parameters', [{W: [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0]], b: [0, 0, 0, 0, 0]}, {W: [[0], [0], [0], [0], [0]], b: [-1]}]); // class 0 everywhere
    const plane = await Plane.of(network);
    await network.locator.locator('summary', {has: page.locator('svg')}).click();
    await network.locator.getByRole('checkbox', {name: 'Mark wrong points'}).waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await network.drawn();
    const before = await look(network);
    await network.locator.locator('summary', {has: page.locator('svg')}).click();
    await network.locator.getByRole('checkbox', {name: 'Mark wrong points'}).check();
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await network.drawn();
    const after = await look(network);
    const {X, Y} = await network.data;
    const [{W, b}] = (await network.parameters).slice(1);
    expect([W.flat().every((w) => w === 0), b]).toEqual([true, [-1]]);
    // A ring is about 10 pixels from the centre of its point; there nothing else has changed.
    const changedAround = (/** @type {number[]} */ point) => {
        const {x, y} = plane.placeOf(point);
        const ring = Array.from({length: 24}, (_, i) => [x + 10.4 * Math.cos(i * Math.PI / 12), y + 10.4 * Math.sin(i * Math.PI / 12)]);
        return ring.filter(([left, top]) => [before, after].map(({picture, origin, ratio}) => picture.at((left - origin.x) * ratio, (top - origin.y) * ratio).join()).reduce((a, c) => (a === c ? '' : 'other')) === 'other').length;
    };
    const far = (/** @type {number[]} */ point, /** @type {number} */ i) => X.every((other, j) => i === j || Math.hypot(other[0] - point[0], other[1] - point[1]) * plane.slope[0] > 26);
    const alone = X.map((point, i) => ({point, wrong: Y[i][0] === 1, i})).filter(({point, i}) => far(point, i));
    expect(alone.filter(({wrong}) => wrong).length).toBeGreaterThan(2);
    expect(alone.filter(({wrong}) => !wrong).length).toBeGreaterThan(2);
    for (const {point, wrong} of alone) {
        if (wrong) expect(changedAround(point), `the ring around ${point}`).toBeGreaterThan(16);
        else expect(changedAround(point), `no ring around ${point}`).toBe(0);
    }
});

test('the menu closes by Escape from the moment something is in it, not from the next frame on', async ({embed}) => {
    const network = await embed('seed="1" show="stage"');
    const open = await network.locator.evaluate(async (element) => {
        const details = /** @type {HTMLDetailsElement} */ (/** @type {ShadowRoot} */ (element.shadowRoot).querySelector('.stage-more'));
        const menu = /** @type {HTMLElement} */ (details.querySelector('.stage-menu'));
        details.open = true;
        await new Promise((resolve) => {
            new MutationObserver(resolve).observe(menu, {childList: true, subtree: true});
            details.querySelector('summary')?.focus();
        });
        menu.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
        return details.open;
    });
    expect(open).toBe(false);
});

test('a regression has a legend with the scale of its targets', async ({embed}) => {
    const network = await embed('seed="1" generator="bumps" show="stage"');
    const {X, Y} = await network.data;
    await network.set('data', {X, Y: Y.map(([y]) => [3 * y])});
    const largest = Math.max(...Y.map(([y]) => 3 * Math.abs(y)));
    await expect(network.panel('stage').locator('.stage-legend')).toHaveText(new RegExp(`−${largest.toFixed(1)}\\s*${largest.toFixed(1)}`));
});

test('the plane is zoomed by buttons', async ({embed}) => {
    const network = await embed('seed="1"');
    const before = await Plane.of(network);
    await network.locator.locator('summary', {has: network.page.locator('svg')}).click();
    await network.button('Show more').click();
    await network.page.keyboard.press('Escape');
    await network.drawn();
    const after = await Plane.of(network);
    expect(after.slope[0] / before.slope[0]).toBeCloseTo(0.8, 1);
    await network.locator.locator('summary', {has: network.page.locator('svg')}).click();
    await network.button('Show less, larger').click();
    await network.page.keyboard.press('Escape');
    await network.drawn();
    expect((await Plane.of(network)).slope[0]).toBeCloseTo(before.slope[0], 0);
});

test.describe('on a phone', () => {
    test.use({viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true});

    test('a finger drags a line in the dark, in Chinese', async ({page, embed}) => {
        const network = await embed('seed="1" hidden-layers="3" lang="zh" theme="dark"');
        await network.set('parameters', CROSSING);
        await network.locator.locator('summary', {has: page.locator('svg')}).tap();
        await network.locator.getByRole('checkbox', {name: '各单元的直线'}).tap();
        await network.stage.scrollIntoViewIfNeeded();
        const from = await handle(network, 2, 2);
        const client = await page.context().newCDPSession(page);
        await client.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [from]});
        for (let i = 1; i <= 10; i++) await client.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: [{x: from.x + 4 * i, y: from.y}]});
        await client.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
        const after = await network.parameters;
        expect(after[0].W).toEqual(CROSSING[0].W);
        expect(/** @type {number[]} */ (after[0].b)[2]).toBeLessThan(-3.1);
        await expect(network.locator.getByRole('slider', {name: 'h₃ 的直线'})).toBeVisible();
    });
});
