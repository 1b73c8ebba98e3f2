/** What taps, drags and keys on the stage ask for, against a session that only keeps points. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Editing} from '../../www/panels/stage/editing.js';
import {Keys} from '../../www/panels/stage/keys.js';
import {Looking} from '../../www/panels/stage/looking.js';
import {Viewport} from '../../www/plot/viewport.js';

/** A stage of 100 × 100 pixels over −1 … 1. @param {{features?: number, outputs?: number}} [shape] */
function stage({features = 2, outputs = 1} = {}) {
    const bounds = {x0: -1, x1: 1, y0: -1, y1: 1};
    /** @type {unknown[][]} */
    const asked = [];
    const points = {count: 0, features, x: new Float64Array(0), labels: new Float64Array(0), test: new Uint8Array(0)};
    /** @type {any} */
    const view = {
        session: {features, outputs, points, steps: 12, loss: 0.5, predict: () => [[0.5]]},
        selection: {label: 1, cursor: null, showTest: true},
        bounds,
        playing: false,
        canUndo: true,
        canRedo: false,
        text: (/** @type {string} */ key) => key
    };
    /** @param {number[]} x @param {number[]} labels */
    const set = (x, labels) => {
        view.session.points = {count: labels.length, features, x: Float64Array.from(x), labels: Float64Array.from(labels), test: new Uint8Array(labels.length)};
    };
    /** @type {any} */
    const actions = {
        addPoint(/** @type {number[]} */ x, /** @type {number} */ label) {
            asked.push(['add', x, label]);
            set([...view.session.points.x, ...x], [...view.session.points.labels, label]);
        },
        movePoint(/** @type {number} */ index, /** @type {number[]} */ x, /** @type {boolean} */ continues) {
            asked.push(['move', index, x, continues]);
            const all = Array.from(view.session.points.x);
            all.splice(index * features, features, ...x);
            set(all, Array.from(view.session.points.labels));
        },
        removePoint(/** @type {number} */ index) {
            asked.push(['remove', index]);
            const all = Array.from(view.session.points.x);
            all.splice(index * features, features);
            set(all, Array.from(view.session.points.labels).filter((_, i) => i !== index));
        },
        select: (/** @type {object} */ partial) => Object.assign(view.selection, partial),
        toggle: () => asked.push(['toggle']),
        undo: () => asked.push(['undo']),
        redo: () => asked.push(['redo']),
        announce: (/** @type {string} */ text) => asked.push(['say', text])
    };
    const now = () => ({view, viewport: new Viewport(bounds, {left: 0, top: 0, width: 100, height: 100})});
    const editing = new Editing(actions, now);
    const keys = new Keys(actions, now, editing, new Looking(actions, now));
    return {view, actions, editing, keys, set, asked: () => asked.splice(0)};
}

const plain = {other: false, remove: false, reach: 9};

test('a tap adds the chosen class, with Shift the other, outside the frame nothing', () => {
    const {editing, asked} = stage();
    editing.tap(75, 25, plain);
    editing.tap(25, 75, {...plain, other: true});
    editing.tap(101, 50, plain);
    assert.deepEqual(asked(), [['add', [0.5, 0.5], 1], ['say', 'stage.added'], ['add', [-0.5, -0.5], 0], ['say', 'stage.added']]);
});

test('the other class of three is the next one', () => {
    const {editing, asked, view} = stage({outputs: 3});
    view.selection.label = 2;
    editing.tap(50, 50, {...plain, other: true});
    assert.deepEqual(asked()[0], ['add', [0, 0], 0]);
});

test('in regression classes are targets, and with one feature the height is', () => {
    const plane = stage();
    plane.set([1, 1], [0.3]);
    plane.editing.tap(50, 50, {...plain, other: true});
    assert.deepEqual(plane.asked(), [['add', [0, 0], -1], ['say', 'stage.addedTarget']]);
    const curve = stage({features: 1});
    curve.set([1], [0.3]);
    curve.editing.tap(75, 20, plain);
    assert.deepEqual(curve.asked()[0], ['add', [0.5], 0.6]);
});

test('the eraser and Alt remove what they hit, and say so when they hit nothing', () => {
    const {editing, asked, set, view} = stage();
    set([0, 0, 0.5, 0.5], [0, 1]);
    editing.tap(52, 50, {...plain, remove: true});
    view.selection.label = 'erase';
    editing.tap(20, 20, plain);
    assert.deepEqual(asked(), [['remove', 0], ['say', 'stage.removed'], ['say', 'stage.none']]);
});

test('what is refused is not announced', () => {
    const {editing, asked, actions} = stage();
    actions.addPoint = () => {};
    editing.tap(50, 50, plain);
    assert.deepEqual(asked(), []);
});

test('a drag is one edit and ends at the edge of what can be seen', () => {
    const {editing, asked, set} = stage();
    set([0, 0], [0]);
    editing.drag(0, 25, 0, false);
    editing.drag(0, 25, -25, true);
    editing.drag(0, 500, -25, true);
    assert.equal(editing.meant, 0);
    editing.putDown();
    assert.deepEqual(asked(), [['move', 0, [0.5, 0], false], ['move', 0, [0.5, 0.5], true], ['move', 0, [1, 0.5], true], ['say', 'stage.moved']]);
    assert.equal(editing.meant, -1);
});

test('a drag ends when the points have become others', () => {
    const {editing, asked, set} = stage();
    set([0, 0], [0]);
    editing.drag(0, 25, 0, false);
    set([0, 0, 1, 1, 0.5, 0.5], [0, 1, 1]);
    editing.drag(0, 20, 0, true);
    editing.putDown();
    assert.deepEqual(asked(), [['move', 0, [0.5, 0], false]]);
});

test('keys carry a point, and Escape brings it back within the same edit', () => {
    const {keys, asked, set, view} = stage();
    set([0.5, 0.5], [1]);
    keys.follow({kind: 'carry'});
    assert.deepEqual(view.selection.cursor, [0.5, 0.5]);
    keys.follow({kind: 'move', across: 0, up: -0.25});
    keys.follow({kind: 'cancel'});
    assert.deepEqual(view.selection.cursor, [0.5, 0.5]);
    keys.follow({kind: 'cancel'});
    assert.equal(view.selection.cursor, null);
    assert.deepEqual(asked(), [['say', 'stage.pickedUp'], ['move', 0, [0.5, 0], false], ['say', 'stage.cursor'], ['move', 0, [0.5, 0.5], true], ['say', 'stage.putBack']]);
});

test('keys add at the cursor, which appears in the middle and stays in sight', () => {
    const {keys, asked, view} = stage();
    keys.follow({kind: 'add', label: 0});
    assert.deepEqual(asked(), [['add', [0, 0], 0], ['say', 'stage.added']]);
    assert.deepEqual(view.selection.cursor, [0, 0]);
    for (let i = 0; i < 3; i++) keys.follow({kind: 'move', across: 0.25, up: 0});
    assert.deepEqual(view.selection.cursor, [1, 0]);
    asked();
    keys.follow({kind: 'act'});
    keys.follow({kind: 'remove'});
    assert.deepEqual(asked(), [['add', [1, 0], 1], ['say', 'stage.added'], ['remove', 1], ['say', 'stage.removed']]);
});

test('undo, redo and play are said aloud', () => {
    const {keys, asked} = stage();
    keys.follow({kind: 'undo'});
    keys.follow({kind: 'redo'});
    keys.follow({kind: 'toggle'});
    assert.deepEqual(asked(), [['undo'], ['say', 'stage.undo'], ['redo'], ['say', 'stage.redoNone'], ['toggle'], ['say', 'stage.playing']]);
});

test('what is set has the digits that can be seen, and no others', () => {
    const {editing, asked, set} = stage(); // a pixel is 0.02
    editing.tap(100 / 3, 200 / 3, plain);
    set([0.123456, 0.5], [1]);
    editing.drag(0, 10, 0, false);
    editing.putBack();
    assert.deepEqual(asked().filter(([what]) => what !== 'say'), [['add', [-0.33, -0.33], 1], ['move', 0, [0.32, 0.5], false], ['move', 0, [0.123456, 0.5], true]]);
    const curve = stage({features: 1});
    curve.set([1], [0.3]);
    curve.editing.tap(50 - 1e-9, 100 / 3, plain);
    assert.deepEqual(curve.asked()[0], ['add', [0], 0.33]);
    assert.ok(Object.is(/** @type {any} */ (curve.view.session.points.x)[1], 0), 'there is no −0 in a link');
});
