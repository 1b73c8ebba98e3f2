import assert from 'node:assert/strict';
import {test} from 'node:test';
import {equalUnits, Viewport, zoomed} from '../../www/plot/viewport.js';

const viewport = new Viewport({x0: -2, x1: 3, y0: -1, y1: 1.5}, {left: 34, top: 14, width: 401.5, height: 333});

test('corners of the bounds are corners of the frame, y upwards', () => {
    assert.equal(viewport.toLeft(-2), 34);
    assert.equal(viewport.toLeft(3), 435.5);
    assert.equal(viewport.toTop(1.5), 14);
    assert.equal(viewport.toTop(-1), 347);
});

test('pixels and data units are inverse to each other', () => {
    for (const [left, top] of [[34, 14], [100.25, 200.75], [435.5, 347], [-10, 1000]]) {
        assert.ok(Math.abs(viewport.toLeft(viewport.toX(left)) - left) < 1e-10);
        assert.ok(Math.abs(viewport.toTop(viewport.toY(top)) - top) < 1e-10);
    }
});

test('the frame contains its edges and nothing outside', () => {
    assert.ok(viewport.contains(34, 14));
    assert.ok(viewport.contains(435.5, 347));
    assert.ok(!viewport.contains(33.9, 100));
    assert.ok(!viewport.contains(100, 347.1));
    assert.ok(!viewport.contains(NaN, NaN));
});

test('equal units grow the shorter side about its centre', () => {
    assert.deepEqual(equalUnits({x0: 0, x1: 4, y0: 0, y1: 2}, 1), {x0: 0, x1: 4, y0: -1, y1: 3});
    assert.deepEqual(equalUnits({x0: 0, x1: 2, y0: 0, y1: 4}, 1), {x0: -1, x1: 3, y0: 0, y1: 4});
    assert.deepEqual(equalUnits({x0: 0, x1: 4, y0: 0, y1: 4}, 2), {x0: -2, x1: 6, y0: 0, y1: 4});
});

test('bounds that fit, or that are far too long, stay as they are', () => {
    for (const bounds of [{x0: -1, x1: 1, y0: 3, y1: 5}, {x0: 0, x1: 100, y0: 0, y1: 1}, {x0: 0, x1: 1, y0: 0, y1: 100}]) {
        assert.equal(equalUnits(bounds, 1), bounds);
    }
});

test('zooming keeps the point under the pointer where it is', () => {
    const before = {x0: -1, x1: 3, y0: 0, y1: 2};
    const after = zoomed(before, 0.5, 1, 0.5);
    assert.deepEqual(after, {x0: 0, x1: 2, y0: 0.25, y1: 1.25});
    const frame = {left: 0, top: 0, width: 100, height: 50};
    assert.equal(new Viewport(after, frame).toLeft(1), new Viewport(before, frame).toLeft(1));
    assert.equal(new Viewport(after, frame).toTop(0.5), new Viewport(before, frame).toTop(0.5));
});
