/** The decision in the space of two hidden units: against the scores themselves. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decisionLines, decisionRegions, levelOf, scoresOf} from '../../www/panels/hidden/decision.js';
import {rangeOf} from '../../www/panels/hidden/range.js';

const unit = {x0: -1, x1: 1, y0: -1, y1: 1};

/** @param {import('../../www/panels/hidden/decision.js').Score} score @param {number} a @param {number} b */
const value = ({across, up, constant}, a, b) => across * a + up * b + constant;

test('one output: the line on which z is the level, from edge to edge', () => {
    const scores = scoresOf({W: [[2], [-4]], b: [1]}, 0, 1, [], 0);
    const [line, ...more] = decisionLines(scores, unit);
    assert.equal(more.length, 0);
    const [x0, y0, x1, y1] = line;
    for (const [x, y] of [[x0, y0], [x1, y1], [(x0 + x1) / 2, (y0 + y1) / 2]]) assert.ok(Math.abs(2 * x - 4 * y + 1) < 1e-12);
    assert.deepEqual([Math.min(x0, x1), Math.max(x0, x1)], [-1, 1]);
});

test('other units count as what they are held at', () => {
    const [, score] = scoresOf({W: [[1], [2], [3]], b: null}, 2, 0, [9, 0.5, 9], 0);
    assert.deepEqual(score, {across: 3, up: 1, constant: 1});
});

test('one unit: a line across', () => {
    const [line] = decisionLines(scoresOf({W: [[4]], b: [-1]}, 0, null, [], 0), unit);
    assert.deepEqual([line[0], line[2]], [0.25, 0.25]);
    assert.deepEqual([line[1], line[3]].sort(), [-1, 1]);
});

test('several outputs: on each line two scores are equal, and none is greater', () => {
    const scores = scoresOf({W: [[1, -0.5, -0.5], [0, 0.8, -0.9]], b: [0.1, 0, -0.1]}, 0, 1, [], 0);
    const lines = decisionLines(scores, unit);
    assert.equal(lines.length, 3);
    for (const [x0, y0, x1, y1] of lines) {
        for (const share of [0.01, 0.5, 0.99]) {
            const values = scores.map((score) => value(score, x0 + share * (x1 - x0), y0 + share * (y1 - y0))).sort((a, b) => b - a);
            assert.ok(values[0] - values[1] < 1e-12);
        }
    }
});

test('regions tile the picture, and in each its score is the greatest', () => {
    const scores = scoresOf({W: [[1, -0.5, -0.5], [0, 0.8, -0.9]], b: [0.1, 0, -0.1]}, 0, 1, [], 0);
    const regions = decisionRegions(scores, unit);
    const area = (/** @type {[number, number][]} */ corners) => Math.abs(corners.reduce((sum, [x, y], i) => {
        const [u, v] = corners[(i + 1) % corners.length];
        return sum + (x * v - u * y) / 2;
    }, 0));
    assert.ok(Math.abs(regions.reduce((sum, corners) => sum + area(corners), 0) - 4) < 1e-12);
    regions.forEach((corners, label) => {
        const middle = [0, 1].map((axis) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length);
        const values = scores.map((score) => value(score, middle[0], middle[1]));
        assert.equal(values.indexOf(Math.max(...values)), label);
    });
});

test('no line where nothing depends on the units, where it is elsewhere, or where numbers are not finite', () => {
    assert.deepEqual(decisionLines(scoresOf({W: [[0], [0]], b: [1]}, 0, 1, [], 0), unit), []);
    assert.deepEqual(decisionLines(scoresOf({W: [[1], [1]], b: [9]}, 0, 1, [], 0), unit), []);
    assert.deepEqual(decisionLines(scoresOf({W: [[NaN], [1]], b: [0]}, 0, 1, [], 0), unit), []);
    assert.equal(decisionLines(scoresOf({W: [[1e6], [-1e6]], b: [0]}, 0, 1, [], 0), unit).length, 1);
});

test('levels undo the activation', () => {
    for (const [name, activation] of /** @type {[string, (z: number) => number][]} */ ([
        ['sigmoid', (z) => 1 / (1 + Math.exp(-z))], ['tanh', Math.tanh], ['arctan', Math.atan], ['identity', (z) => z],
        ['softsign', (z) => z / (1 + Math.abs(z))], ['softplus', (z) => Math.log1p(Math.exp(z))], ['relu', (z) => Math.max(0, z)]
    ])) {
        assert.ok(Math.abs(activation(/** @type {number} */ (levelOf(name, 0.5))) - 0.5) < 1e-15, name);
    }
    assert.equal(levelOf('gaussian', 0.5), undefined);
    assert.equal(levelOf('relu', -1), -1);
});

test('bounded activations show all they can give, others the points', () => {
    const near = (/** @type {readonly number[]} */ actual, /** @type {number[]} */ wanted) => actual.forEach((end, i) => assert.ok(Math.abs(end - wanted[i]) < 1e-9, String(actual)));
    near(rangeOf('sigmoid', [0.4, 0.6]), [-0.08, 1.08]);
    near(rangeOf('tanh', []), [-1.16, 1.16]);
    near(rangeOf('relu', [0, 3.7, NaN, Infinity]), [-0.5, 4]);
    near(rangeOf('relu', [2, 2]), [0.84, 3.16]);
    near(rangeOf('relu', []), [-1, 1]);
});

test('an axis stays as long as it fits, and follows when it does not', () => {
    const before = rangeOf('relu', [0, 3.7]);
    assert.equal(rangeOf('relu', [0, 2.5], before), before);
    assert.notEqual(rangeOf('relu', [0, 0.5], before), before);
    assert.ok(rangeOf('relu', [0, 9], before)[1] >= 9);
    assert.equal(rangeOf('relu', [NaN], before), before);
});
