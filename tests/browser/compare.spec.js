/** Comparing: the other network is the one a session of its own would be, what is written is what it computes, and it keeps in step. */

import {readFile} from 'node:fs/promises';
import {loadEngine, Session} from '../../www/engine/session.js';
import {formatLoss} from '../../www/plot/ticks.js';
import {expect, test} from './fixture.js';
import {changed, look} from './plane.js';

/** @typedef {import('./network.js').Network} Network */
/** @typedef {import('../../www/config/config.js').Config} Config */

test.beforeAll(async () => {
    await loadEngine(await readFile(new URL('../../www/engine/pkg/two_layer_wasm_bg.wasm', import.meta.url)));
});

/**
 * What B has to be: a session with A's settings and points, but for what is different.
 * @param {Network} network
 * @param {Partial<Config>} different
 * @param {number} steps
 */
async function reference(network, different, steps) {
    const session = new Session({...(await network.config), ...different}, {data: await network.data});
    session.step(steps);
    return session;
}

/**
 * Lets B be something, and waits until it is there: from then on it goes along.
 * @param {Network} network
 * @param {string} name of a choice
 */
async function choose(network, name) {
    await network.panel('compare').getByRole('button', {name, exact: true}).click();
    await network.drawn();
}

/** The two numbers of a row. @param {Network} network @param {string} row */
const cells = (network, row) => network.panel('compare').locator(`[data-row="${row}"] td`);

/** Waits until B is as far as A. @param {Network} network */
async function inStep(network) {
    await expect(network.panel('compare').getByText('Both have taken the same number of steps')).toBeVisible();
}

test('without a hidden layer B is the logistic regression a session of its own would be', async ({embed}) => {
    const network = await embed('seed="3" show="stage controls compare"');
    await network.call('step', 100);
    await choose(network, 'No hidden layer');
    await inStep(network);
    const b = await reference(network, {hiddenLayers: []}, 100);
    await expect(cells(network, 'hiddenLayers')).toHaveText(['5', 'none']);
    await expect(cells(network, 'parameters')).toHaveText(['21', '3']);
    await expect(cells(network, 'steps')).toHaveText(['100', '100']);
    await expect(cells(network, 'loss')).toHaveText([formatLoss(await network.get('loss')), formatLoss(b.loss)]);
    await expect(cells(network, 'testLoss')).toHaveText([formatLoss(await network.get('testLoss')), formatLoss(b.testLoss)]);
    const confusion = b.confusion();
    if (!confusion) throw new Error('two classes have a confusion matrix');
    for (const part of /** @type {const} */ (['train', 'test'])) {
        const matrix = network.panel('compare').locator(`[data-matrix="b-${part}"] td`);
        await expect(matrix).toHaveText(confusion[part].flat().map(String));
        for (const label of [0, 1]) {
            const all = confusion[part][label][0] + confusion[part][label][1];
            await expect(cells(network, `wrong-${part}-${label}`).last()).toHaveText(`${confusion.misclassified[part][label]} of ${all}`);
        }
    }
    await expect(network.button('No hidden layer')).toHaveAttribute('aria-pressed', 'true');
});

test('both go on together, and a seek takes both', async ({embed}) => {
    const network = await embed('seed="3" show="stage controls compare"');
    await choose(network, 'ReLU');
    await network.call('step', 60);
    await expect(cells(network, 'steps')).toHaveText(['60', '60']);
    const loss = async (/** @type {number} */ steps) => formatLoss((await reference(network, {activation: 'relu'}, steps)).loss);
    await expect(cells(network, 'loss').last()).toHaveText(await loss(60));
    await network.call('seek', 25);
    await expect(cells(network, 'steps')).toHaveText(['25', '25']);
    await expect(cells(network, 'loss').last()).toHaveText(await loss(25));
    await network.call('seek', 60);
    await expect(cells(network, 'loss').last()).toHaveText(await loss(60));
    await network.call('reset');
    await expect(cells(network, 'steps')).toHaveText(['0', '0']);
    await expect(cells(network, 'loss').last()).toHaveText(await loss(0));
    await network.call('play');
    await expect.poll(() => network.steps).toBeGreaterThan(5);
    await network.call('pause');
    const steps = await network.steps;
    await expect(cells(network, 'steps')).toHaveText([String(steps), String(steps)]);
    await expect(cells(network, 'loss').last()).toHaveText(await loss(steps));
});

test('edits of points and settings are made to both, where they are', async ({embed}) => {
    const network = await embed('seed="3" show="stage controls compare"');
    await choose(network, 'Zeros');
    const b = await reference(network, {init: 'zeros'}, 20);
    await network.call('step', 20);
    await network.call('addPoint', [0.5, 1.5], 1);
    b.addPoint([0.5, 1.5], 1);
    await network.call('step', 10);
    b.step(10);
    await network.set('config', {learningRate: 0.05});
    b.configure({learningRate: 0.05});
    await network.call('movePoint', 3, [2, 2]);
    b.movePoint(3, [2, 2]);
    await network.call('removePoint', 0);
    b.removePoint(0);
    await network.call('step', 10);
    b.step(10);
    await expect(cells(network, 'steps')).toHaveText(['40', '40']);
    await expect(cells(network, 'loss').last()).toHaveText(formatLoss(b.loss));
    await network.call('seek', 25);
    b.seek(25);
    await expect(cells(network, 'loss').last()).toHaveText(formatLoss(b.loss));
    await expect(cells(network, 'init')).toHaveText(['He', 'Zeros']);
});

test('the two losses of tutorial 000 come out, each at its step', async ({embed}) => {
    const network = await embed('preset="moons-sigmoid" show="stage controls compare"');
    await expect(network.button('No hidden layer'), 'the preset has chosen it').toHaveAttribute('aria-pressed', 'true');
    await network.panel('compare').getByText('All settings of B').click();
    const rate = network.panel('compare').getByRole('textbox', {name: 'Learning rate'});
    await rate.fill('0.05');
    await rate.press('Enter');
    await expect(cells(network, 'learningRate')).toHaveText(['0.1', '0.05']);
    await expect(cells(network, 'hiddenLayers')).toHaveText(['4', 'none']);
    await network.call('step', 999);
    await inStep(network);
    await expect(cells(network, 'loss')).toHaveText([/^0\.18/, /^0\.2760/]);
    await network.call('seek', 14);
    await expect(cells(network, 'loss').last()).toHaveText(/^0\.28/);
});

test('each picture is that of its network', async ({page, embed}) => {
    await page.setViewportSize({width: 1000, height: 1400});
    const network = await embed('seed="3" show="compare" samples="4" split="1"');
    await network.call('step', 30);
    await choose(network, 'No hidden layer');
    await inStep(network);
    const sessions = [await reference(network, {}, 30), await reference(network, {hiddenLayers: []}, 30)];
    // A bump that no straight line makes: class 1 near x₁ = 0.5, class 0 on both sides.
    const bump = [{W: [[4, 4, 0, 0, 0], [0, 0, 0, 0, 0]], b: [1, -5, 0, 0, 0]}, {W: [[3], [-3], [0], [0], [0]], b: [-3]}];
    await network.set('parameters', bump);
    sessions[0].parameters = bump;
    await network.drawn();
    const different = {count: 0};
    for (const [i, session] of sessions.entries()) {
        const plot = network.panel('compare').locator('.compare-plot').nth(i);
        const see = () => look(/** @type {any} */ ({stage: plot, page}));
        // Where a point of the plane is on the screen, found by adding two.
        const probes = [[-0.5, -0.25], [1.5, 0.75]];
        /** @type {import('./plane.js').Place[]} */
        const places = [];
        for (const x of probes) {
            const before = await see();
            await network.call('addPoint', x, 1);
            await network.drawn();
            places.push(changed(before, await see()));
            await network.call('undo');
            await network.drawn();
        }
        const along = (/** @type {'x' | 'y'} */ axis, /** @type {number} */ at, /** @type {number} */ value) =>
            places[0][axis] + (value - probes[0][at]) / (probes[1][at] - probes[0][at]) * (places[1][axis] - places[0][axis]);
        const {picture, origin, ratio} = await see();
        for (const x of [[-0.75, -0.5], [-0.7, 1.1], [0, -0.4], [0.5, 1.1], [1, -0.4], [2, 1.1], [2, -0.4], [1.6, -0.1]]) {
            const [[value], [other]] = [session, sessions[1 - i]].map((one) => one.predict([x])[0]);
            different.count += Number(value > 0.5 !== other > 0.5);
            if (Math.abs(value - 0.5) < 0.15) continue; // nearly white
            const [red, , blue] = picture.at((along('x', 0, x[0]) - origin.x) * ratio, (along('y', 1, x[1]) - origin.y) * ratio);
            expect(blue > red, `${'AB'[i]} at ${x}: ${value}`).toBe(value > 0.5);
        }
    }
    expect(different.count, 'they do not look alike').toBeGreaterThan(0);
});

test('a preset undone brings both networks back as they were', async ({embed}) => {
    const network = await embed('seed="3" show="stage controls compare"');
    await choose(network, 'No hidden layer');
    await network.call('step', 100);
    await network.set('config', {learningRate: 0.5});
    await network.call('step', 100);
    await inStep(network);
    const before = await cells(network, 'loss').allTextContents();
    // Trained anew it would have the new rate from the beginning.
    const anew = await reference(network, {hiddenLayers: []}, 200);
    expect(before[1]).not.toBe(formatLoss(anew.loss));
    await network.set('preset', 'circles');
    await expect.poll(() => network.steps).toBe(0);
    await network.call('pause');
    await network.call('undo');
    await expect(cells(network, 'steps')).toHaveText(['200', '200']);
    await expect(cells(network, 'loss')).toHaveText(before);
    await network.call('undo');
    await network.call('seek', 50);
    await inStep(network);
    const past = await reference(network, {hiddenLayers: [], learningRate: (await network.config).learningRate}, 50);
    await expect(cells(network, 'loss').last(), 'its past too').toHaveText(formatLoss(past.loss));
});

test('what cannot be compared is said: a regression, a refused setting, one that diverges, no points', async ({embed}) => {
    const network = await embed('seed="3" show="stage controls compare"');
    const panel = network.panel('compare');
    await choose(network, 'One unit more');
    await expect(cells(network, 'hiddenLayers')).toHaveText(['5', '6']);
    await panel.getByText('All settings of B').click();
    const hidden = panel.getByRole('textbox', {name: 'Hidden units'});
    await hidden.fill('65');
    await hidden.press('Enter');
    await expect(network.status.filter({hasText: '65'})).toBeVisible();
    await expect(cells(network, 'hiddenLayers'), 'the last good one stays').toHaveText(['5', '6']);

    const loss = panel.getByRole('combobox', {name: 'Loss function'});
    await loss.selectOption('hinge');
    await expect(panel.getByText('cannot be compared')).toBeVisible();
    await loss.selectOption('bce');
    await expect(panel.getByText('Both losses are the same measure')).toBeVisible();

    await loss.selectOption('half_squared');
    await panel.getByRole('combobox', {name: 'Output activation'}).selectOption('identity');
    const rate = panel.getByRole('textbox', {name: 'Learning rate'});
    await rate.fill('1000');
    await rate.press('Enter');
    await network.call('step', 400);
    await expect(panel.getByText('B has diverged')).toBeVisible();
    expect(await network.steps).toBe(400);
    expect(Number.isFinite(await network.get('loss'))).toBe(true);

    await choose(network, 'End the comparison');
    await expect(panel.locator('table')).toHaveCount(0);
    await network.set('config', {generator: 'plane'});
    await choose(network, 'No hidden layer');
    await expect(panel.getByText('predict numbers')).toBeVisible();
    await expect(cells(network, 'accuracy-train')).toHaveCount(0);
    await choose(network, 'End the comparison');
    await network.set('data', {X: [[0, 0]], Y: [[1]]});
    await network.call('removePoint', 0);
    await expect(panel.getByText('There are no points')).toBeVisible();
});

test('the keyboard does it, and what it says is Chinese on a Chinese page', async ({page, embed}) => {
    await page.setViewportSize({width: 360, height: 740});
    const network = await embed('seed="3" show="compare" lang="zh"');
    await network.panel('compare').getByRole('button', {name: '没有隐藏层'}).focus();
    await page.keyboard.press('Enter');
    await expect(network.panel('compare').getByText('两者训练的步数相同')).toBeVisible();
    await expect(network.panel('compare')).not.toContainText(/compare\.|network\./);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(cells(network, 'hiddenLayers')).toHaveText(['5', '4']);
});

test('another preset keeps the comparison, and several classes have their matrix', async ({embed}) => {
    const network = await embed('seed="3" show="stage controls compare"');
    await choose(network, 'No hidden layer');
    await network.attributes({preset: 'circles'});
    await expect.poll(async () => (await network.config).generator).toBe('circles');
    await network.call('step', 5);
    await inStep(network);
    const circles = await reference(network, {hiddenLayers: []}, await network.steps);
    await expect(cells(network, 'loss').last()).toHaveText(formatLoss(circles.loss));
    await network.call('reset');
    await network.set('config', {generator: 'blobs3'});
    await expect(network.panel('compare').locator('[data-matrix="b-train"] td')).toHaveCount(9);
    await network.call('step', 5);
    await inStep(network);
    await expect(cells(network, 'steps')).toHaveText(['5', '5']);
});
