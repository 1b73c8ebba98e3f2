/** What the diagram computes by itself: where arrows lead, what dragging means, what the rules of thumb say. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Scrub} from '../../www/panels/network/scrub.js';
import {walk} from '../../www/panels/network/walk.js';

test('arrows lead to the neighbour, and across to the unit at the same height', () => {
    const widths = [4, 2, 1];
    const from = {layer: 0, index: 0};
    assert.deepEqual(walk(widths, from, 'ArrowDown'), {layer: 0, index: 1});
    assert.deepEqual(walk(widths, from, 'ArrowUp'), from);
    assert.deepEqual(walk(widths, from, 'ArrowRight'), {layer: 1, index: 0});
    assert.deepEqual(walk(widths, {layer: 0, index: 2}, 'ArrowRight'), {layer: 1, index: 1});
    assert.deepEqual(walk(widths, {layer: 2, index: 0}, 'ArrowRight'), {layer: 2, index: 0});
    assert.deepEqual(walk(widths, from, 'End'), {layer: 2, index: 0});
    assert.equal(walk(widths, from, 'a'), undefined);
});

test('every unit can be reached by arrows', () => {
    const widths = [64, 3, 8, 1];
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    const reached = new Set(['0.0']);
    const open = [{layer: 0, index: 0}];
    for (let unit = open.pop(); unit; unit = open.pop()) {
        for (const key of keys) {
            const next = walk(widths, unit, key);
            assert.ok(next);
            const name = `${next.layer}.${next.index}`;
            if (!reached.has(name)) open.push(next);
            reached.add(name);
        }
    }
    assert.equal(reached.size, 64 + 3 + 8 + 1);
});

test('a pixel is a hundredth of the size of a number, with Shift a thousandth', () => {
    assert.equal(new Scrub(0.5).by(30, false), 0.8);
    assert.equal(new Scrub(0.5).by(30, true), 0.53);
    assert.equal(new Scrub(0).by(-5, false), -0.05);
    assert.equal(new Scrub(28.8).by(10, false), 29.8);
    assert.equal(new Scrub(-52.89).by(1, false), -52.8);
    assert.equal(new Scrub(1e6).by(1, false), 1010000);
});

test('slow and fast moves lead to the same number', () => {
    const [slow, fast] = [new Scrub(1.2345), new Scrub(1.2345)];
    let value = NaN;
    for (let i = 0; i < 100; i++) value = slow.by(0.5, false);
    assert.equal(value, fast.by(50, false));
});
