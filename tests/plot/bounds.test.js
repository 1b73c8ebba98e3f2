/**
 * Which part of the plane is shown.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {boundsOf} from '../../www/plot/bounds.js';

/**
 * @param {number[][]} rows
 * @param {number[]} [labels]
 */
const points = (rows, labels = rows.map(() => 0)) => ({
    count: rows.length,
    features: rows[0]?.length ?? 2,
    x: Float64Array.from(rows.flat()),
    labels: Float64Array.from(labels),
    test: new Uint8Array(rows.length)
});

test('the plane is square and all points are inside, at any scale', () => {
    for (const scale of [1e-3, 1, 7, 1e6]) {
        const rows = [[-1, 0.2], [2, 0.4], [0.3, -0.5]].map((row) => row.map((x) => x * scale));
        const {x0, x1, y0, y1} = boundsOf(points(rows));
        assert.ok(Math.abs(x1 - x0 - (y1 - y0)) < 1e-9 * scale);
        assert.ok(rows.every(([x, y]) => x0 < x && x < x1 && y0 < y && y < y1));
    }
});

test('a little more noise moves nothing', () => {
    assert.deepEqual(boundsOf(points([[-1, -1], [1, 1]])), boundsOf(points([[-1.01, -1.01], [1.01, 1.01]])));
});

test('one feature: the classes are inside from below to above', () => {
    const {x0, x1, y0, y1} = boundsOf(points([[0], [3]], [0, 1]));
    assert.ok(x0 < 0 && x1 > 3 && y0 < 0 && y1 > 1);
});

test('no points, one point and equal points leave a plane to look at', () => {
    for (const rows of [[], [[2, 2]], [[2, 2], [2, 2]]]) {
        const {x0, x1, y0, y1} = boundsOf(points(rows));
        assert.ok(x1 > x0 && y1 > y0 && [x0, x1, y0, y1].every(Number.isFinite));
    }
});
