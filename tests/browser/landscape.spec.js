/** The landscape: what is drawn is the loss the core computes, and moving the ball moves the network. */

import {expect, test} from './fixture.js';
import {heightAt, Landscape} from './landscape.js';
import {Picture} from './png.js';

/** Pixels by which a line may miss: half of one, and the digits its points are written with. */
const CLOSE = 0.6;

/** @param {import('./network.js').Network} network */
async function landscapeOf(network) {
    const landscape = new Landscape(network);
    await landscape.settled();
    return landscape;
}

test('the cost curve of tutorial 001 has its minimum at −23.25, from −100 to 100', async ({embed}) => {
    const network = await embed('preset="twelve-points-slice" show="landscape"');
    const landscape = await landscapeOf(network);
    const {toX, toTop} = await landscape.axes();
    const curve = await landscape.curve();
    expect(toX(curve[0].x)).toBeCloseTo(-100, 1);
    expect(toX(curve[curve.length - 1].x)).toBeCloseTo(100, 1);
    const known = [[-100, 1.4608], [-60, 1.4250], [-25, 1.0155e-5], [-15, 0.8769], [-10, 3.4804], [0, 3.7567], [20, 3.7567], [40, 5.3446], [100, 5.3740]];
    const {toLeft} = await landscape.axes();
    for (const [x, loss] of known) {
        // Where the curve is steep, a pixel aside is many pixels up.
        const left = toLeft(x);
        const [before, after] = [heightAt(curve, Math.max(curve[0].x, left - 1)), heightAt(curve, Math.min(curve[curve.length - 1].x, left + 1))];
        const away = Math.max(Math.min(before, after) - toTop(loss), toTop(loss) - Math.max(before, after));
        expect(away, `at ${x}`).toBeLessThan(CLOSE);
    }
    expect(await landscape.words('summary')).toMatch(/loss is between 1\.02e−5 at w₁₁⁽¹⁾ = −23\.2\d? and 5\.3740 at w₁₁⁽¹⁾ = 100\./);
    const ball = await landscape.ball();
    expect(toX(ball.x)).toBeCloseTo(-23.25, 1);
    expect(ball.y).toBeCloseTo(toTop(1.0152e-5), 0);
});

test('the curve is the loss with the parameter replaced, the ball on it is the loss now', async ({embed}) => {
    const network = await embed('seed="3" show="landscape"');
    await network.call('step', 40);
    const landscape = await landscapeOf(network);
    await landscape.choose('Parameter', '7');
    const {toLeft, toTop, toX} = await landscape.axes();
    const [curve, flat, ball] = [await landscape.curve(), await landscape.flat(), await landscape.ball()];
    expect(Math.abs(ball.x - toLeft(flat[7]))).toBeLessThan(CLOSE);
    expect(Math.abs(ball.y - toTop(await network.get('loss')))).toBeLessThan(CLOSE);
    const {x: left} = curve[0];
    const {x: right} = curve[curve.length - 1];
    for (const share of [0, 0.2, 0.45, 0.7, 1]) {
        const at = left + share * (right - left);
        const expected = toTop(await landscape.lossAt(flat.with(7, toX(at))));
        expect(Math.abs(heightAt(curve, at) - expected), `at ${share}`).toBeLessThan(CLOSE);
    }
});

test('the way the ball came has the losses the run had', async ({embed}) => {
    const network = await embed('seed="3" show="landscape" learning-rate="0.05"');
    await network.call('step', 64);
    const landscape = await landscapeOf(network);
    const {toLeft, toTop} = await landscape.axes();
    const d = await landscape.plot.locator('.landscape-path').getAttribute('d') ?? '';
    const points = [...d.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    const [top, height] = await landscape.plot.locator('.landscape-border').evaluate((border) => ['y', 'height'].map((name) => Number(border.getAttribute(name))));
    let seen = 0;
    for (const step of [0, 16, 32, 48, 56, 60, 61, 62, 63, 64]) {
        await network.call('seek', step);
        const [x, y] = [toLeft((await landscape.flat())[0]), toTop(await network.get('loss'))];
        if (y < top || y > top + height) continue; // higher than the picture reaches
        seen++;
        expect(Math.min(...points.map((point) => Math.hypot(point[0] - x, point[1] - y))), `step ${step}`).toBeLessThan(CLOSE + 0.2);
    }
    expect(seen).toBeGreaterThan(2);
});

test('tangent and step: the slope is a difference of losses, the step is −η times it', async ({embed}) => {
    const network = await embed('seed="3" show="landscape" learning-rate="0.5"');
    await network.call('step', 3);
    const landscape = await landscapeOf(network);
    const {toLeft, toTop, toX, toY} = await landscape.axes();
    const flat = await landscape.flat();
    const slope = (await landscape.lossAt(flat.with(0, flat[0] + 1e-4)) - await landscape.lossAt(flat.with(0, flat[0] - 1e-4))) / 2e-4;
    const ends = await landscape.plot.locator('.landscape-tangent').evaluate((line) => ['x1', 'y1', 'x2', 'y2'].map((name) => Number(line.getAttribute(name))));
    const drawn = (toY(ends[3]) - toY(ends[1])) / (toX(ends[2]) - toX(ends[0]));
    expect(drawn).toBeCloseTo(slope, 4);
    expect((ends[0] + ends[2]) / 2).toBeCloseTo(toLeft(flat[0]), 0);
    expect((ends[1] + ends[3]) / 2).toBeCloseTo(toTop(await network.get('loss')), 0);
    const [, said, step] = /= ([−\d.e]+); .* = ([+−\d.e]+)\.$/.exec(await landscape.words('step')) ?? [];
    const number = (/** @type {string} */ text) => Number(text.replaceAll('−', '-'));
    expect(number(said)).toBeCloseTo(slope, 4);
    await network.call('step', 1);
    expect(number(step)).toBeCloseTo((await landscape.flat())[0] - flat[0], 4);
});

/**
 * What is descended with the losses summed up and an L2 penalty on the weights, by hand from the loss that is reported.
 * @param {import('./network.js').Network} network
 * @param {number} l2
 */
async function objectiveOf(network, l2) {
    const trained = (await network.get('data')).test.filter((/** @type {boolean} */ test) => !test).length;
    const weights = (await network.parameters).map(({W}) => W.flat());
    const squares = (/** @type {number[]} */ flat) => {
        let [at, sum] = [0, 0];
        for (const {length} of weights) {
            for (let i = 0; i < length; i++) sum += flat[at + i] ** 2;
            at += length + (at === 0 ? 4 : 1); // its biases
        }
        return sum;
    };
    return (/** @type {number} */ loss, /** @type {number[]} */ flat) => trained * loss + l2 / 2 * squares(flat);
}

/** How high the ball is said to be. @param {Landscape} landscape */
const saidHeight = async (landscape) => Number(/objective ([\d.]+)$/.exec(await landscape.words('place'))?.[1]);

test('of a sum with a penalty: curve, ball, way, tangent and words are those of what is descended', async ({embed}) => {
    const [l2, rate] = [3, 0.002];
    const network = await embed(`seed="3" show="landscape" hidden-layers="4" reduction="sum" report-reduction="mean_samples" l2="${l2}" report-penalty="false" learning-rate="${rate}"`);
    await network.call('step', 16);
    const landscape = await landscapeOf(network);
    await landscape.choose('Height', 'descended');
    await expect(landscape.panel.getByText('What training descends is the sum over the points plus the penalty')).toBeVisible();
    await expect(landscape.plot.locator('.landscape-name').last()).toHaveText('objective');
    const [objective, {toLeft, toTop, toX, toY}] = [await objectiveOf(network, l2), await landscape.axes()];
    const [curve, flat, ball] = [await landscape.curve(), await landscape.flat(), await landscape.ball()];
    const here = objective(await network.get('loss'), flat);
    expect(Math.abs(ball.x - toLeft(flat[0]))).toBeLessThan(CLOSE);
    expect(Math.abs(ball.y - toTop(here))).toBeLessThan(CLOSE);
    expect(await saidHeight(landscape) / here).toBeCloseTo(1, 3);
    const at = async (/** @type {number} */ value) => objective(await landscape.lossAt(flat.with(0, value)), flat.with(0, value));
    const [first, last] = [curve[0].x, curve[curve.length - 1].x];
    for (const share of [0, 0.2, 0.45, 0.7, 1]) {
        const left = first + share * (last - first);
        expect(Math.abs(heightAt(curve, left) - toTop(await at(toX(left)))), `at ${share}`).toBeLessThan(CLOSE);
    }

    const slope = (await at(flat[0] + 1e-4) - await at(flat[0] - 1e-4)) / 2e-4;
    const ends = await landscape.plot.locator('.landscape-tangent').evaluate((line) => ['x1', 'y1', 'x2', 'y2'].map((name) => Number(line.getAttribute(name))));
    expect((toY(ends[3]) - toY(ends[1])) / (toX(ends[2]) - toX(ends[0])) / slope).toBeCloseTo(1, 4);
    expect((ends[1] + ends[3]) / 2, 'it touches where the ball is').toBeCloseTo(toTop(here), 0);
    const [, said, step] = /= ([−\d.e]+); .* = ([+−\d.e]+)\.$/.exec(await landscape.words('step')) ?? [];
    const number = (/** @type {string} */ text) => Number(text.replaceAll('−', '-'));
    expect(number(said) / slope).toBeCloseTo(1, 3);
    await network.call('step', 1);
    expect(number(step), 'one slope for both').toBeCloseTo((await landscape.flat())[0] - flat[0], 4);

    await landscape.settled();
    const way = [...(await landscape.plot.locator('.landscape-path').getAttribute('d') ?? '').matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    const axes = await landscape.axes();
    for (const past of [0, 8, 16, 17]) {
        await network.call('seek', past);
        const then = await landscape.flat();
        const [x, y] = [axes.toLeft(then[0]), axes.toTop(objective(await network.get('loss'), then))];
        expect(Math.min(...way.map((point) => Math.hypot(point[0] - x, point[1] - y))), `step ${past}`).toBeLessThan(CLOSE + 0.2);
    }
});

test('the plane of random directions has the height that is chosen, and there is a choice only where there are two', async ({embed}) => {
    const network = await embed('seed="3" show="landscape" hidden-layers="4"');
    const landscape = await landscapeOf(network);
    await expect(landscape.field('Height')).toHaveCount(0);
    await network.set('config', {l2: 0.5, reportPenalty: true});
    await landscape.settled();
    await expect(landscape.field('Height')).toHaveCount(0);
    await network.set('config', {reduction: 'sum', reportPenalty: false});
    await landscape.choose('Loss over', 'random');
    const least = async () => Number(/between ([\d.]+) at/.exec(await landscape.words('summary'))?.[1]);
    const reported = await least();
    await landscape.choose('Height', 'descended');
    const descended = await least();
    expect(descended, 'a sum over many points').toBeGreaterThan(20 * reported);
    const [objective, {toLeft, toTop}, ball] = [await objectiveOf(network, 0.5), await landscape.axes(), await landscape.ball()];
    expect(Math.hypot(ball.x - toLeft(0), ball.y - toTop(0))).toBeLessThan(CLOSE);
    const here = objective(await network.get('loss'), await landscape.flat());
    expect(await saidHeight(landscape) / here).toBeCloseTo(1, 3);
    await network.set('config', {reduction: 'mean_samples', l2: 0});
    await expect(landscape.field('Height')).toHaveCount(0);
    await landscape.settled();
    expect(await landscape.words('place')).toContain('loss 0.');
});

test('dragging the ball gives the parameter the value under the pointer, and one undo takes it back', async ({page, embed}) => {
    const network = await embed('seed="3" show="landscape"');
    await network.call('step', 20);
    const landscape = await landscapeOf(network);
    const [{toX}, before, ball, box] = [await landscape.axes(), await landscape.flat(), await landscape.ball(), await landscape.plot.boundingBox()];
    if (!box) throw new Error('no plot');
    await page.mouse.move(box.x + ball.x, box.y + ball.y);
    await page.mouse.down();
    for (const across of [20, 60, 97]) await page.mouse.move(box.x + ball.x + across, box.y + ball.y - 5);
    await page.mouse.up();
    await landscape.settled();
    const after = await landscape.flat();
    expect(after[0]).toBeCloseTo(toX(ball.x + 97), 2);
    expect(after.slice(1), 'no other one').toEqual(before.slice(1));
    const now = await landscape.ball();
    expect(now.x).toBeCloseTo(ball.x + 97, 0);
    expect(Math.abs(now.y - (await landscape.axes()).toTop(await network.get('loss')))).toBeLessThan(CLOSE);
    await network.call('undo');
    expect(await landscape.flat()).toEqual(before);
});

test('arrow keys move the ball, Space trains, F and the fields set the range', async ({page, embed}) => {
    const network = await embed('seed="3" show="landscape"');
    const landscape = await landscapeOf(network);
    const before = await landscape.flat();
    const width = 2 * Number(await landscape.panel.getByLabel('Across, To').inputValue());
    await landscape.plot.focus();
    await page.keyboard.press('ArrowRight');
    expect((await landscape.flat())[0]).toBeCloseTo(before[0] + width / 50, 9);
    await page.keyboard.press('Shift+ArrowLeft');
    expect((await landscape.flat())[0]).toBeCloseTo(before[0] + width / 50 - width / 500, 9);
    await expect(network.status.filter({hasText: 'w₁₁⁽¹⁾ ='})).toBeAttached();
    await page.keyboard.press('Space');
    expect(await network.get('playing')).toBe(true);
    await page.keyboard.press('Space');
    expect(await network.get('playing')).toBe(false);

    await landscape.panel.getByLabel('Across, From').fill('-1,5');
    await page.keyboard.press('Enter');
    await landscape.panel.getByLabel('Across, To').fill('4');
    await page.keyboard.press('Enter');
    await landscape.settled();
    const [{toX}, curve] = [await landscape.axes(), await landscape.curve()];
    expect(toX(curve[0].x)).toBeCloseTo(-1.5, 2);
    expect(toX(curve[curve.length - 1].x)).toBeCloseTo(4, 2);
    await landscape.panel.getByLabel('Across, To').fill('-2');
    await page.keyboard.press('Enter');
    await expect(landscape.panel.getByRole('status')).toHaveText('“To” is -2; “From” must be smaller than “To”.');
    await expect(landscape.panel.getByLabel('Across, To')).toHaveValue('4');
    await landscape.plot.focus();
    await page.keyboard.press('f');
    await expect(landscape.panel.getByLabel('Across, From')).toHaveValue(String(-width / 2));
});

test('both ends of a range count, however fast one follows the other', async ({embed}) => {
    const network = await embed('seed="3" show="landscape"');
    const landscape = await landscapeOf(network);
    await landscape.panel.evaluate((panel) => {
        for (const [label, value] of [['Across, From', '-1.5'], ['Across, To', '4']]) {
            const field = /** @type {HTMLInputElement} */ (panel.querySelector(`[aria-label="${label}"]`));
            field.value = value;
            field.dispatchEvent(new Event('input', {bubbles: true}));
            field.dispatchEvent(new Event('change', {bubbles: true}));
        }
    });
    await landscape.settled();
    const [{toX}, curve] = [await landscape.axes(), await landscape.curve()];
    expect(toX(curve[0].x)).toBeCloseTo(-1.5, 2);
    expect(toX(curve[curve.length - 1].x)).toBeCloseTo(4, 2);
});

for (const over of ['parameters', 'random']) {
    test(`the map over ${over}: the higher the loss, the lighter the colour`, async ({embed}) => {
        const network = await embed('seed="3" show="landscape"');
        await network.call('step', 100);
        const landscape = await landscapeOf(network);
        await landscape.choose('Loss over', over);
        const [{toX, toY, toLeft, toTop}, flat] = [await landscape.axes(), await landscape.flat()];
        const ball = await landscape.ball();
        const [width, height] = await landscape.plot.locator('.landscape-border').evaluate((border) => ['width', 'height'].map((name) => Number(border.getAttribute(name))));
        const [left, top] = await landscape.plot.locator('.landscape-border').evaluate((border) => ['x', 'y'].map((name) => Number(border.getAttribute(name))));
        if (over === 'parameters') {
            expect(Math.abs(ball.x - toLeft(flat[0]))).toBeLessThan(CLOSE);
            expect(Math.abs(ball.y - toTop(flat[1]))).toBeLessThan(CLOSE);
        } else {
            expect(Math.hypot(ball.x - toLeft(0), ball.y - toTop(0))).toBeLessThan(CLOSE);
        }
        const picture = new Picture(await landscape.plot.screenshot());
        const samples = [];
        for (const across of [0.06, 0.23, 0.41, 0.62, 0.8, 0.95]) {
            for (const up of [0.07, 0.28, 0.52, 0.71, 0.93]) {
                const [x, y] = [left + across * width, top + up * height];
                if (Math.hypot(x - ball.x, y - ball.y) < 60) continue; // the ball and the way it came
                const there = over === 'parameters' ? flat.with(0, toX(x)).with(1, toY(y)) : await onPlane(landscape, toX(x), toY(y));
                samples.push({light: lightness(picture, x, y), loss: await landscape.lossAt(there)});
            }
        }
        samples.sort((a, b) => a.loss - b.loss);
        expect(samples.length).toBeGreaterThan(15);
        expect(samples[samples.length - 1].light - samples[0].light).toBeGreaterThan(50);
        for (let i = 1; i < samples.length; i++) expect(samples[i].light, `${samples[i].loss}, after ${samples[i - 1].loss}`).toBeGreaterThan(samples[i - 1].light - 3);
    });
}

/**
 * All parameters at a place of the plane of random directions, found by moving the ball there with the pointer and back.
 * @param {Landscape} landscape
 * @param {number} x
 * @param {number} y
 */
async function onPlane(landscape, x, y) {
    const {page} = landscape.network;
    const [{toLeft, toTop}, ball, box] = [await landscape.axes(), await landscape.ball(), await landscape.plot.boundingBox()];
    if (!box) throw new Error('no plot');
    await page.mouse.move(box.x + ball.x, box.y + ball.y);
    await page.mouse.down();
    await page.mouse.move(box.x + toLeft(x), box.y + toTop(y));
    await page.mouse.up();
    const there = await landscape.flat();
    await landscape.network.call('undo');
    await landscape.network.drawn();
    return there;
}

/**
 * How light the middle of a patch of pixels is: its lines of equal loss are no more than a part of it.
 * @param {Picture} picture
 * @param {number} x
 * @param {number} y
 */
function lightness(picture, x, y) {
    const all = [];
    for (let across = -3; across <= 3; across++) {
        for (let down = -3; down <= 3; down++) {
            const [red, green, blue] = picture.at(x + across, y + down);
            all.push(0.3 * red + 0.59 * green + 0.11 * blue);
        }
    }
    return all.sort((a, b) => a - b)[24];
}

test('the surface is turned by dragging and by arrow keys; the network stays', async ({page, embed}) => {
    const network = await embed('seed="3" show="landscape"');
    await network.call('step', 50);
    const landscape = await landscapeOf(network);
    await landscape.choose('Loss over', 'parameters');
    await landscape.choose('Shown as', 'surface');
    const before = {flat: await landscape.flat(), ball: await landscape.ball(), picture: new Picture(await landscape.plot.screenshot())};
    const box = await landscape.plot.boundingBox();
    if (!box) throw new Error('no plot');
    await page.mouse.move(box.x + 40, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 140, box.y + 60);
    await page.mouse.up();
    await landscape.settled();
    expect(new Picture(await landscape.plot.screenshot()).difference(before.picture).count).toBeGreaterThan(5000);
    expect(await landscape.flat()).toEqual(before.flat);
    await landscape.plot.focus();
    const dragged = await landscape.ball();
    await page.keyboard.press('ArrowLeft');
    await network.drawn();
    expect(await landscape.ball()).not.toEqual(dragged);
    expect(await landscape.flat()).toEqual(before.flat);
    await page.keyboard.press('Shift+ArrowUp');
    const moved = await landscape.flat();
    expect(moved[1]).toBeGreaterThan(before.flat[1]);
    expect(moved.with(1, 0)).toEqual(before.flat.with(1, 0));

    const ball = await landscape.ball();
    await page.mouse.move(box.x + ball.x, box.y + ball.y);
    await page.mouse.down();
    for (const [across, down] of [[-20, -10], [-45, -25], [10, -30]]) {
        await page.mouse.move(box.x + ball.x + across, box.y + ball.y + down);
        await network.drawn();
        const there = await landscape.ball();
        expect(Math.hypot(there.x - ball.x - across, there.y - ball.y - down), 'it is under the pointer').toBeLessThan(3);
    }
    await page.mouse.up();
    const [dropped, {toX}] = [await landscape.flat(), await (await landscape.choose('Shown as', 'map'), landscape.axes())];
    expect(dropped.slice(2), 'only these two').toEqual(before.flat.slice(2));
    expect(toX((await landscape.ball()).x)).toBeCloseTo(dropped[0], 1);
});

test('a parameter chosen in the diagram is the one that is looked at', async ({embed}) => {
    const network = await embed('seed="3" show="network landscape"');
    const landscape = await landscapeOf(network);
    const flat = await landscape.flat();
    const right = async (/** @type {number} */ chosen) => {
        await expect(landscape.field('Parameter').first()).toHaveValue(String(chosen));
        await landscape.settled();
        const {toLeft} = await landscape.axes();
        expect(Math.abs((await landscape.ball()).x - toLeft(flat[chosen]))).toBeLessThan(CLOSE);
    };
    // The lines are in the order of the unit they lead to, two to each.
    const click = async (/** @type {number} */ line) => {
        const {x, y} = await network.grip(line);
        await network.page.mouse.click(x, y);
        await network.page.keyboard.press('Escape'); // the field that has opened
    };
    await click(6);
    await right(3);
    await landscape.choose('Parameter', '7');
    await right(7);
    await click(6);
    await right(3);
    await landscape.choose('Loss over', 'parameters');
    await click(9);
    await right(9);
    await expect(landscape.field('Parameter').last(), 'the one before goes up').toHaveValue('3');
});

test('it follows training, the time line, other points and another network', async ({embed}) => {
    const network = await embed('seed="3" show="landscape stage"');
    const landscape = await landscapeOf(network);
    const right = async () => {
        await landscape.settled();
        const [{toLeft, toTop}, ball, flat, curve] = [await landscape.axes(), await landscape.ball(), await landscape.flat(), await landscape.curve()];
        expect(Math.abs(ball.x - toLeft(flat[0]))).toBeLessThan(CLOSE);
        expect(Math.abs(ball.y - toTop(await network.get('loss')))).toBeLessThan(CLOSE);
        expect(Math.abs(heightAt(curve, ball.x) - ball.y), 'the curve goes through the ball').toBeLessThan(CLOSE);
    };
    await right();
    await network.call('play');
    await expect.poll(() => network.steps).toBeGreaterThan(30);
    await network.call('pause');
    await right();
    await network.call('seek', 10);
    await right();
    await network.call('addPoint', [0.2, 1.4], 1);
    await right();
    await network.set('config', {hiddenLayers: [3, 3], activation: 'relu', l2: 0.05, reportPenalty: true});
    await right();
    await network.set('config', {generator: 'blobs3'});
    await right();
    await network.set('config', {hiddenLayers: []});
    await right();
});

test.describe('what cannot be drawn is said', () => {
    test('no training points', async ({embed}) => {
        const network = await embed('seed="3" show="landscape"');
        await network.set('data', {X: [[0, 0], [1, 1]], Y: [[0], [1]], test: [true, true]});
        const landscape = new Landscape(network);
        await expect(landscape.panel.getByText('There is no training point, so there is no loss.')).toBeVisible();
    });

    test('a path without directions, parameters without length, a range without the ball', async ({embed}) => {
        const network = await embed('seed="3" show="landscape" init="zeros"');
        const landscape = await landscapeOf(network);
        await landscape.field('Loss over').selectOption('path');
        await expect(landscape.panel.getByText('The network has not moved yet')).toBeVisible();
        await landscape.field('Loss over').selectOption('random');
        await expect(landscape.panel.getByText('All parameters are 0')).toBeVisible();
        await landscape.field('Loss over').selectOption('parameter');
        await expect(landscape.panel.getByText('It is flat here: the loss stays 0.6931.')).toBeVisible();
        await landscape.panel.getByLabel('Across, From').fill('1');
        await landscape.panel.getByLabel('Across, From').press('Enter');
        await expect(landscape.panel.getByText('The ball is outside the range')).toBeVisible();
    });

    test('the way before a link is not known, and a line that is not there is not explained', async ({embed, place}) => {
        const network = await embed('seed="3" show="landscape"');
        const line = (/** @type {Landscape} */ {panel}) => panel.locator('[data-words=way]');
        const fresh = await landscapeOf(network);
        for (const over of ['parameter', 'parameters', 'random', 'path']) {
            await fresh.choose('Loss over', over);
            await expect(line(fresh), `${over} at step 0`).toBeHidden();
        }
        await expect(fresh.panel.getByText('The network has not moved yet')).toBeVisible();
        await network.call('step', 40);
        for (const over of ['parameter', 'parameters', 'random', 'path']) {
            await fresh.choose('Loss over', over);
            await expect(line(fresh), `${over} on its way`).toHaveText('Line with dots: the way the ball came.');
            await expect(line(fresh)).toBeVisible();
        }
        await network.call('seek', 0);
        await expect(line(fresh)).toBeHidden();
        await network.call('seek', 40);

        const hash = new URLSearchParams(new URL(await network.get('permalink')).hash.slice(1));
        hash.set('v', '2');
        hash.set('landscape.over', 'path');
        const opened = await place(`<two-layer preset="#${String(hash).replaceAll('&', '&amp;')}" show="landscape"></two-layer>`);
        const landscape = await landscapeOf(opened);
        await expect(landscape.panel.getByText('How the network came to step 40 is not known: a link or a file says only where it is. Train some steps: the path grows from here.')).toBeVisible();
        await expect(landscape.panel.getByText('has not moved')).toHaveCount(0);
        await expect(landscape.panel.getByText('of the path'), 'no share of a path there is not').toHaveCount(0);
        await expect(landscape.panel.locator('.landscape-summary')).toBeEmpty();
        await expect(line(landscape)).toBeHidden();
        await opened.call('step', 20);
        await expect(line(landscape)).toHaveText('Line with dots: the way the ball came. It begins at step 40, where this run was opened; the way before is not known.');
        await expect(line(landscape)).toBeVisible();
        await expect(landscape.panel.getByText('How the network came')).toHaveCount(0);
        await landscape.choose('Shown as', 'surface');
        await expect(line(landscape)).toHaveText(/Line: the way the ball came\. It begins at step 40/);

        await opened.set('config', {hiddenLayers: [3]});
        await expect(landscape.panel.getByText('The network has had this shape since step 60, and has not moved since')).toBeVisible();
        await opened.call('reset');
        await expect(landscape.panel.getByText('The network has not moved yet')).toBeVisible();
    });

    test('huge weights, and a loss beyond all numbers', async ({embed}) => {
        const network = await embed('seed="3" show="landscape" hidden-layers="2" activation="identity" loss-function="half_squared" output-activation="identity"');
        const parameters = await network.parameters;
        parameters[0].W[0][0] = 1e6;
        await network.set('parameters', parameters);
        const landscape = await landscapeOf(network);
        const {toX} = await landscape.axes();
        expect(toX((await landscape.ball()).x) / 1e6).toBeCloseTo(1, 1);
        parameters[0].W[0][0] = 0;
        parameters[1].W[0][0] = 1e147;
        await network.set('parameters', parameters);
        await landscape.panel.getByLabel('Across, To').fill('1e9');
        await landscape.panel.getByLabel('Across, To').press('Enter');
        await expect(landscape.panel.getByText('Where nothing is drawn the loss is not a finite number.')).toBeVisible();
        parameters[0].W[0][0] = 1e6;
        parameters[1].W[0][0] = 1e160;
        await network.set('parameters', parameters);
        await expect(landscape.panel.getByText('so there is no ball')).toBeVisible();
        await expect(landscape.plot.locator('.landscape-ball')).toHaveCount(0);
    });

    test('64 units in two layers: a unit is chosen first', async ({embed}) => {
        const network = await embed('seed="3" show="landscape" hidden-layers="64 64"');
        const landscape = await landscapeOf(network);
        await landscape.field('Unit').selectOption({label: 'h₂.₆₄'});
        await landscape.field('Parameter').selectOption({label: 'b₆₄⁽²⁾'});
        await landscape.settled();
        const [{toLeft}, flat] = [await landscape.axes(), await landscape.flat()];
        const bias = 2 * 64 + 64 + 64 * 64 + 63;
        await expect(landscape.field('Parameter')).toHaveValue(String(bias));
        expect(Math.abs((await landscape.ball()).x - toLeft(flat[bias]))).toBeLessThan(CLOSE);
    });
});

test('the second engine is loaded when its tab is opened, not before', async ({page, embed}) => {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const network = await embed('seed="3" show="stage landscape predict"');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /inside|landscape/.test(path))).toEqual([]);
    await network.locator.getByRole('tab', {name: 'Landscape'}).click();
    await (new Landscape(network)).settled();
    expect(asked.filter((path) => /two_layer_inside.*wasm/.test(path))).toHaveLength(1);
});
