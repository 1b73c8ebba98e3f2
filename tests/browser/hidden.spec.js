/** The hidden space: points, sheet and line are where the network's own numbers put them. */

import {expect, test} from './fixture.js';
import {changed, look} from './plane.js';

/** @typedef {import('./network.js').Network} Network */
/** @typedef {import('./plane.js').Place} Place */

/** Two units that look at one feature each, and an output that decides by their difference. */
const PARAMETERS = [{W: [[1.5, 0.25], [-0.25, 2]], b: [0.1, -0.2]}, {W: [[2], [-3]], b: [0.5]}];

/** @param {readonly number[]} x @returns {number[]} what PARAMETERS make of it */
const units = (x) => [0, 1].map((unit) => Math.tanh(x[0] * PARAMETERS[0].W[0][unit] + x[1] * PARAMETERS[0].W[1][unit] + PARAMETERS[0].b[unit]));

/** @param {Network} network */
const scene = (network) => network.panel('hidden').locator('canvas').last();

/** The picture, as `look` takes the stage's. @param {Network} network */
const see = (network) => look(/** @type {any} */ ({stage: scene(network), page: network.page}));

/**
 * Where a point is drawn, found by looking: it is added, and something changes.
 * @param {Network} network
 * @param {number[]} x
 */
async function placeOf(network, x) {
    const before = await see(network);
    await network.call('addPoint', x, 1);
    await network.drawn();
    const place = changed(before, await see(network));
    await network.call('undo');
    await network.drawn();
    return place;
}

/**
 * A straight map from activations to pixels, through two of them.
 * @param {[number[], Place]} first
 * @param {[number[], Place]} second
 * @returns {(activations: number[]) => Place}
 */
function mapOf([a, p], [b, q]) {
    const slope = {x: (q.x - p.x) / (b[0] - a[0]), y: (q.y - p.y) / (b[1] - a[1])};
    return ([u, v]) => ({x: p.x + (u - a[0]) * slope.x, y: p.y + (v - a[1]) * slope.y});
}

/** @param {import('@playwright/test').Page} page @param {(attributes: string) => Promise<Network>} embed */
async function calibrated(page, embed) {
    await page.setViewportSize({width: 1000, height: 700});
    const network = await embed('seed="1" generator="moons" samples="10" split="1" hidden-layers="2" activation="tanh" show="hidden"');
    await network.set('parameters', PARAMETERS);
    await network.drawn();
    const [a, b] = [[-1.2, 1], [0.9, -1]];
    const map = mapOf([units(a), await placeOf(network, a)], [units(b), await placeOf(network, b)]);
    return {network, map};
}

test('a point lies where its two units are', async ({page, embed}) => {
    const {network, map} = await calibrated(page, embed);
    for (const x of [[0.2, 0.3], [1.5, 0.5], [-0.5, -0.4]]) {
        const [seen, wanted] = [await placeOf(network, x), map(units(x))];
        expect(Math.hypot(seen.x - wanted.x, seen.y - wanted.y), String(x)).toBeLessThan(1);
    }
});

test('with two units the line is where the output is 0.5: straight, solid and at its place', async ({page, embed}) => {
    const {network, map} = await calibrated(page, embed);
    const {picture, origin, ratio} = await see(network);
    const dark = (/** @type {Place} */ {x, y}) => picture.at(Math.round((x - origin.x) * ratio), Math.round((y - origin.y) * ratio)).every((value) => value < 110);
    for (const u of [-0.9, -0.55, -0.3, 0.15, 0.55, 0.85]) {
        const v = (2 * u + 0.5) / 3; // 2u − 3v + 0.5 = 0
        const {x, y} = map([u, v]);
        expect([0, 1, -1].some((nudge) => dark({x, y: y + nudge})), `at ${u}, ${v}`).toBe(true);
        expect([8, -8].some((nudge) => dark({x, y: y + nudge})), `not beside ${u}, ${v}`).toBe(false);
    }
    await expect(network.panel('hidden').getByText('decides by this straight line: 2.00 h₁ − 3.00 h₂ + 0.50 = 0')).toBeVisible();
});

test('in an earlier layer the line is the one of the plane, each point where the units put it', async ({page, embed}) => {
    const {network, map} = await calibrated(page, embed);
    await network.set('config', {hiddenLayers: [2, 3]});
    await network.set('parameters', [PARAMETERS[0], {W: [[2, -1, 0.5], [1, 2, -1.5]], b: [0.1, -0.3, 0.4]}, {W: [[2], [-3], [1.5]], b: [0.2]}]);
    await network.panel('hidden').getByLabel('Hidden layer').selectOption({index: 0});
    await network.drawn();
    await expect(network.panel('hidden')).toContainText('the decision line of the plane, each of its points where this layer puts it');
    /** Where the core says 0.5, by halving between two heights at each x. */
    const found = [];
    for (let x = -1.4; x <= 2.2; x += 0.3) {
        let [low, high] = [-1.2, 1.4];
        const at = async (/** @type {number} */ y) => (await network.call('predict', [[x, y]]))[0][0] - 0.5;
        const below = await at(low);
        if (below * await at(high) >= 0) continue;
        for (let i = 0; i < 20; i++) {
            const middle = (low + high) / 2;
            if (below * await at(middle) > 0) low = middle;
            else high = middle;
        }
        found.push([x, low]);
    }
    expect(found.length).toBeGreaterThan(3);
    await network.set('data', {X: [[-1.8, -1.5], [2.6, 1.7]], Y: [[0], [1]]}); // no point hides it
    await network.drawn();
    const {picture, origin, ratio} = await see(network);
    const dark = (/** @type {Place} */ {x, y}) => picture.at(Math.round((x - origin.x) * ratio), Math.round((y - origin.y) * ratio)).every((value) => value < 110);
    const near = [0, 1, -1].flatMap((dx) => [0, 1, -1].map((dy) => ({dx, dy})));
    for (const x of found) {
        const place = map(units(x));
        expect(near.some(({dx, dy}) => dark({x: place.x + dx, y: place.y + dy})), `at ${x}`).toBe(true);
    }
});

test('the sheet has the colour of the output: blue on the side of class 1, orange on the other', async ({page, embed}) => {
    const {network, map} = await calibrated(page, embed);
    await network.set('data', {X: [[5, 5], [-5, -5]], Y: [[0], [1]]}); // out of the way, in the corners
    await network.drawn();
    const {picture, origin, ratio} = await see(network);
    const colour = (/** @type {number[]} */ x) => {
        const place = map(units(x));
        return picture.at(Math.round((place.x - origin.x) * ratio), Math.round((place.y - origin.y) * ratio));
    };
    const [blue, orange] = [colour([0.5, -0.33]), colour([-0.45, 0.4])];
    expect(blue[2]).toBeGreaterThan(blue[0] + 30);
    expect(orange[0]).toBeGreaterThan(orange[2] + 30);
});

test('the words agree with the core: the line, and the means of the classes', async ({embed}) => {
    const network = await embed('seed="3" hidden-layers="2" show="hidden"');
    await network.call('step', 300);
    await network.drawn();
    const [hidden, output] = await network.parameters;
    const {X, Y} = await network.data;
    const means = [0, 1].map((label) => [0, 1].map((unit) => {
        const own = X.filter((_, i) => Y[i][0] === label).map(([x, y]) => Math.tanh(x * hidden.W[0][unit] + y * hidden.W[1][unit] + (hidden.b?.[unit] ?? 0)));
        return own.reduce((sum, value) => sum + value, 0) / own.length;
    }));
    const cells = await network.panel('hidden').locator('tbody td').allTextContents();
    const numbers = cells.map((text) => Number(text.replace('−', '-')));
    [[100, ...means[0]], [100, ...means[1]]].flat().forEach((value, i) => expect(numbers[i]).toBeCloseTo(value, 2));
    const sentence = (await network.panel('hidden').locator('#hidden-words p').textContent())?.replaceAll('−', '-').replace(/- /g, '-').replace(/\+ /g, '') ?? '';
    const said = [...sentence.matchAll(/-?\d+\.\d+/g)].map(Number);
    [output.W[0][0], output.W[1][0], output.b?.[0] ?? 0].forEach((value, i) => expect(said[i]).toBeCloseTo(value, 1));
});

test('what cannot be shown is said in a sentence', async ({embed}) => {
    const network = await embed('seed="1" hidden-layers="" show="hidden"');
    const panel = network.panel('hidden');
    await expect(panel).toContainText('There is no hidden layer');
    await network.set('config', {hiddenLayers: [1]});
    await expect(panel).toContainText('one unit');
    await network.set('config', {hiddenLayers: [5]});
    await expect(panel).toContainText('depends on 3 more units');
    await network.set('config', {hiddenLayers: [4, 3]});
    await expect(panel).toContainText('depends on 1 more unit');
    await panel.getByLabel('Hidden layer').selectOption({label: '1 (4 units)'});
    await expect(panel).toContainText('depends on 2 more of this layer');
    await network.set('config', {generator: 'plane', hiddenLayers: [2]});
    await expect(panel).toContainText('predicts numbers');
    await network.set('config', {generator: 'blobs3'});
    await expect(panel).toContainText('straight lines between the classes');
    await network.set('config', {generator: 'twelve_points'});
    await expect(panel).toContainText('ribbon');
});

test('other units are chosen from menus, and never the same twice', async ({embed}) => {
    const network = await embed('seed="1" hidden-layers="3" show="hidden"');
    const [across, up] = [network.panel('hidden').getByLabel('Across'), network.panel('hidden').getByLabel('Up')];
    await up.selectOption('h₃');
    await network.drawn();
    expect(await network.panel('hidden').locator('thead th').allTextContents()).toEqual(['Class', 'Points', 'h₁', 'h₃']);
    await across.selectOption('h₃');
    await network.drawn();
    expect(await network.panel('hidden').locator('thead th').allTextContents()).toEqual(['Class', 'Points', 'h₃', 'h₁']);
});

for (const [what, attributes, change] of /** @type {[string, string, import('../../www/config/config.js').Data | undefined][]} */ ([
    ['64 units and 5000 points', 'hidden-layers="64" samples="5000"', undefined],
    ['no points', 'hidden-layers="2" activation="relu"', {X: [], Y: []}],
    ['one point', 'hidden-layers="2" activation="relu"', {X: [[0.5, 0.5]], Y: [[1]]}]
])) {
    test(`it draws with ${what}`, async ({embed}) => {
        const network = await embed(`seed="1" show="hidden" ${attributes}`);
        if (change) await network.locator.evaluate((element) => { // the engine takes no empty data, but the last point can go
            const two = /** @type {any} */ (element);
            two.data = {X: [[0.5, 0.5]], Y: [[1]]};
        });
        if (change?.X.length === 0) await network.call('removePoint', 0);
        await network.drawn();
        const before = await see(network);
        await network.set('config', {seed: 2});
        await network.drawn();
        expect((await see(network)).picture.difference(before.picture).count).toBeGreaterThan(1000);
    });
}

test('huge and saturated weights are drawn, and after divergence the last picture stays', async ({embed}) => {
    const network = await embed('seed="1" hidden-layers="2" show="hidden" activation="relu" optimizer="sgd" loss-function="half_squared" output-activation="identity"');
    await network.drawn();
    const before = await see(network);
    await network.set('parameters', [{W: [[1e6, -1e6], [1e6, 1e6]], b: [0, 0]}, {W: [[1e6], [-1e6]], b: [0]}]);
    await network.drawn();
    const huge = await see(network);
    expect(huge.picture.difference(before.picture).count).toBeGreaterThan(1000);
    await network.set('config', {learningRate: 10});
    await network.call('step', 200);
    await network.drawn();
    expect(await network.get('loss')).not.toBeLessThan(1e300);
    await expect(network.panel('hidden').locator('canvas').first()).toBeVisible();
});
