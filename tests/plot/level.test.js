import assert from 'node:assert/strict';
import {test} from 'node:test';
import {traceLevel} from '../../www/plot/level.js';

/** @param {number[][]} rows */
function segments(rows) {
    /** @type {number[][]} */
    const points = [];
    const path = {
        moveTo: (/** @type {number} */ x, /** @type {number} */ y) => void points.push([x, y]),
        lineTo: (/** @type {number} */ x, /** @type {number} */ y) => void points[points.length - 1].push(x, y)
    };
    const values = rows.flat();
    traceLevel(path, (i) => values[i] - 127.5, values.length, rows[0].length);
    return points;
}

test('a field on one side of the level has no boundary', () => {
    assert.deepEqual(segments([[0, 10], [20, 127]]), []);
    assert.deepEqual(segments([[128, 255], [200, 201]]), []);
});

test('the boundary lies where the value between two neighbours is the level', () => {
    const [upright, ...none] = segments([[0, 255], [0, 255]]);
    assert.deepEqual(none, []);
    assert.deepEqual(upright, [1, 0.5, 1, 1.5]);
    assert.deepEqual(segments([[125, 130], [125, 130]]), [[1, 0.5, 1, 1.5]]);
    assert.deepEqual(segments([[127, 129], [127, 129]]), [[0.75, 0.5, 0.75, 1.5]]);
});

test('rows do not join at their ends', () => {
    assert.deepEqual(segments([[255, 255, 0], [255, 255, 0]]), [[2, 0.5, 2, 1.5]]);
    assert.deepEqual(segments([[0, 255], [0, 255], [0, 255]]).length, 2);
});

test('a saddle is crossed twice, a corner is cut off', () => {
    assert.equal(segments([[0, 255], [255, 0]]).length, 2);
    assert.equal(segments([[255, 0], [0, 0]]).length, 1);
});
