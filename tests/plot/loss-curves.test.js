import assert from 'node:assert/strict';
import {test} from 'node:test';
import {boundsOf, curvesOf} from '../../www/panels/loss/curves.js';

/** @param {number[]} train @param {number[]} held */
const history = (train, held) => ({
    steps: Float64Array.from(train, (_, i) => 10 * i),
    train: Float64Array.from(train),
    test: Float64Array.from(held)
});

test('the whole chart begins at step 0 and loss 0, with room above', () => {
    assert.deepEqual(boundsOf(curvesOf(history([2, 1, 0.5], [1, 1, 1]), false)), {x0: 0, x1: 20, y0: 0, y1: 2.08});
});

test('a logarithmic chart lies between whole powers of ten', () => {
    assert.deepEqual(boundsOf(curvesOf(history([2, 0.3, 0.02], [NaN, NaN, NaN]), true)), {x0: 0, x1: 20, y0: -2, y1: 1});
    assert.deepEqual(boundsOf(curvesOf(history([0.1], [NaN]), true)), {x0: 0, x1: 1, y0: -1, y1: 0});
});

test('what is not finite, or has no logarithm, has no place', () => {
    const curves = curvesOf(history([1, Infinity, 0], [NaN, 100, 10]), true);
    assert.deepEqual([...curves.train], [0, NaN, NaN]);
    assert.deepEqual(boundsOf(curves), {x0: 0, x1: 20, y0: 0, y1: 2});
    assert.deepEqual(boundsOf(curvesOf(history([NaN, NaN], [NaN, NaN]), false)), {x0: 0, x1: 10, y0: 0, y1: 1.04});
});

test('a part of the steps is shown between what its values need', () => {
    const curves = curvesOf(history([100, 3, 2, 1], [NaN, NaN, NaN, NaN]), false);
    const {x0, x1, y0, y1} = boundsOf(curves, [10, 30]);
    assert.deepEqual([x0, x1], [10, 30]);
    assert.ok(y0 < 1 && y0 > 0.8 && y1 > 3 && y1 < 3.2);
});

test('a constant loss has bounds', () => {
    const {y0, y1} = boundsOf(curvesOf(history([0, 0], [0, 0]), false));
    assert.ok(y1 > y0);
    const part = boundsOf(curvesOf(history([5, 5, 5], [5, 5, 5]), false), [0, 10]);
    assert.ok(part.y1 > part.y0);
});
