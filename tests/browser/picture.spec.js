/** What is on the screen is what the network computes. */

import {expect, test} from './fixture.js';
import {look, Plane} from './plane.js';

/** @typedef {import('./network.js').Network} Network */
/** @typedef {{probability: number, blueness: number}} Sample blueness −255 (orange) to 255 */

/**
 * Colours and predictions at places of the plane away from points and axes.
 * @param {Network} network
 * @param {Plane} plane
 * @returns {Promise<Sample[]>}
 */
async function samples(network, plane) {
    const {X} = await network.data;
    const grid = Array.from({length: 21 * 21}, (_, i) => [-1.6 + (i % 21) * 0.2, -1.8 + Math.floor(i / 21) * 0.2]);
    const free = grid.filter((point) => X.every((other) => plane.distance(other, plane.placeOf(point)) > 12));
    const seen = await look(network);
    const predictions = await network.call('predict', free);
    return free.map((point, i) => {
        const [red, , blue] = plane.colourIn(seen, point);
        return {probability: predictions[i][0], blueness: blue - red};
    });
}

/** @param {Sample[]} found */
function expectAgreement(found) {
    expect(found.length).toBeGreaterThan(100);
    const sure = found.filter(({probability}) => Math.abs(probability - 0.5) > 0.1);
    expect(sure.some(({probability}) => probability < 0.2) && sure.some(({probability}) => probability > 0.8)).toBe(true);
    for (const {probability, blueness} of sure) {
        expect(Math.sign(blueness), `colour where the probability of class 1 is ${probability}`).toBe(Math.sign(probability - 0.5));
    }
    const sorted = found.toSorted((a, b) => a.probability - b.probability);
    const step = Math.ceil(sorted.length / 8);
    for (let i = 0; i + step < sorted.length; i += step) {
        if (sorted[i + step].probability - sorted[i].probability < 0.1) continue;
        expect(sorted[i + step].blueness, 'the surer, the more colour').toBeGreaterThan(sorted[i].blueness);
    }
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test.describe(colorScheme, () => {
        test.use({colorScheme});

        test('the two sides differ in colour, as predict() says', async ({embed}) => {
            const network = await embed('seed="1"', {head: '<meta name="color-scheme" content="light dark">'});
            await network.call('step', 400);
            const plane = await Plane.of(network);
            expectAgreement(await samples(network, plane));
        });
    });
}

test('points are seen where they are: circles of class 0, diamonds of class 1', async ({embed}) => {
    const network = await embed('seed="1"');
    const plane = await Plane.of(network);
    const shapes = [];
    for (const [label, point] of [[-1.3, -1.2], [-0.6, -1.2]].entries()) {
        const before = await look(network);
        await network.call('addPoint', point, label);
        await network.drawn();
        const seen = await look(network);
        const {count, width, height} = seen.picture.difference(before.picture);
        const [red, , blue] = plane.colourIn(seen, point);
        shapes.push({blueness: blue - red, full: count / (width * height), width});
    }
    const [circle, diamond] = shapes;
    expect(circle.blueness).toBeLessThan(-50);
    expect(diamond.blueness).toBeGreaterThan(50);
    expect(circle.width).toBeGreaterThan(6);
    // Of the box around it a circle fills π/4, a diamond half.
    expect(circle.full).toBeGreaterThan(0.7);
    expect(diamond.full).toBeLessThan(0.68);
});

test('the picture follows the training, and only the training', async ({embed}) => {
    const network = await embed('seed="1"');
    await network.drawn();
    const first = await look(network);
    await network.drawn();
    expect((await look(network)).picture.difference(first.picture).count, 'a paused picture stands still').toBe(0);
    await network.call('step', 50);
    await network.drawn();
    expect((await look(network)).picture.difference(first.picture).count).toBeGreaterThan(1000);
    await network.call('seek', 0);
    await network.drawn();
    expect((await look(network)).picture.difference(first.picture).count, 'the same step is the same picture').toBe(0);
});

test('only the decision is shown on demand', async ({embed}) => {
    const network = await embed('seed="1"');
    await network.call('step', 400);
    const plane = await Plane.of(network);
    const shades = new Set((await samples(network, plane)).map(({blueness}) => blueness));
    await network.locator.getByLabel('Decision only').check();
    await network.drawn();
    const found = await samples(network, plane);
    const sides = new Set(found.map(({blueness}) => blueness));
    expect(sides.size).toBeLessThan(shades.size / 4);
});

test('test points can be hidden', async ({embed}) => {
    const network = await embed('seed="1" split="0.5"');
    await network.drawn();
    const all = await look(network);
    await network.locator.getByLabel('Test points').uncheck();
    await network.drawn();
    const {count} = (await look(network)).picture.difference(all.picture);
    expect(count).toBeGreaterThan(100 * 20);
    await network.locator.getByLabel('Test points').check();
    await network.drawn();
    expect((await look(network)).picture.difference(all.picture).count).toBe(0);
});
