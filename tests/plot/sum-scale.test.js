/** The scale of the weighted sum beside the output's. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {roundUp, sumScale} from '../../www/panels/stage/curves.js';
import {Viewport} from '../../www/plot/viewport.js';

const viewport = new Viewport({x0: 0, x1: 1, y0: -0.25, y1: 1.25}, {left: 30, top: 10, width: 300, height: 300});

test('zero is at the height of the output it gives', () => {
    assert.equal(sumScale(viewport, 'sigmoid', 20).top(0), viewport.toTop(0.5));
    assert.equal(sumScale(viewport, 'tanh', 20).top(0), viewport.toTop(0));
});

test('the ends of the scale are inside the picture', () => {
    const {top} = sumScale(viewport, 'sigmoid', 20);
    assert.ok(top(20) > 10 && top(-20) < 310);
    assert.ok(Math.abs(top(20) + top(-20) - 2 * top(0)) < 1e-9);
});

test('a scale ends on 1, 2 or 5', () => {
    assert.deepEqual([0.3, 1, 1.01, 12, 5, 700, 0, NaN, Infinity].map(roundUp), [0.5, 1, 2, 20, 5, 1000, 1, 1, 1]);
});
