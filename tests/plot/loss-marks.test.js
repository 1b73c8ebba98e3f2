/** Marks where a run was changed. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {marksAt, placesOf} from '../../www/panels/loss/marks.js';
import {Viewport} from '../../www/plot/viewport.js';

/** @param {[number, 'points' | 'settings' | 'parameters' | 'undo'][]} all */
const edits = (...all) => all.map(([step, kind]) => ({step, kind}));
const viewport = new Viewport({x0: 0, x1: 1000, y0: 0, y1: 1}, {left: 50, top: 0, width: 500, height: 100});

test('a mark is at its step', () => {
    assert.deepEqual(placesOf(edits([0, 'points'], [100, 'settings'], [1000, 'undo']), viewport), [{at: 0, kind: 'points'}, {at: 50, kind: 'settings'}, {at: 500, kind: 'undo'}]);
});

test('a drag over many steps is one mark, another kind beside it is another', () => {
    const drag = edits(...Array.from({length: 10}, (_, i) => /** @type {[number, 'points']} */ ([200 + i, 'points'])), [205, 'settings']);
    assert.deepEqual(placesOf(drag, viewport).map(({kind}) => kind), ['points', 'settings']);
    assert.equal(placesOf(edits([200, 'points'], [220, 'points']), viewport).length, 2);
});

test('of a part of the steps only what lies in it', () => {
    const part = new Viewport({x0: 150, x1: 250, y0: 0, y1: 1}, viewport.frame);
    assert.deepEqual(placesOf(edits([100, 'points'], [200, 'settings'], [300, 'undo']), part), [{at: 250, kind: 'settings'}]);
});

test('what was changed near a step, each kind once', () => {
    const all = edits([100, 'points'], [101, 'points'], [105, 'settings'], [300, 'undo']);
    assert.deepEqual(marksAt(all, 102, 1000), ['points', 'settings']);
    assert.deepEqual(marksAt(all, 200, 1000), []);
    assert.deepEqual(marksAt(all, 101, 10), ['points']);
});
