import assert from 'node:assert/strict';
import {test} from 'node:test';
import {PointerInput} from '../../www/plot/pointer.js';

/** A canvas at (100, 50), shown at half its size, with one point at (40, 40); notes what the reader is understood to do. */
class Stage extends EventTarget {
    clientWidth = 200;
    clientHeight = 200;
    /** @type {unknown[][]} */
    said = [];
    /** @type {Set<number>} */
    captured = new Set();

    constructor() {
        super();
        const note = (/** @type {string} */ name) => (/** @type {unknown[]} */ ...values) => void this.said.push([name, ...values]);
        this.abort = new AbortController();
        new PointerInput(/** @type {any} */ (this), {
            hit: (left, top, reach) => (Math.hypot(left - 40, top - 40) <= reach ? 7 : -1),
            tap: note('tap'),
            drag: note('drag'),
            drop: note('drop'),
            pan: note('pan'),
            zoom: note('zoom'),
            pinch: note('pinch'),
            hover: () => {},
            leave: () => {}
        }, this.abort.signal);
    }

    getBoundingClientRect() {
        return {left: 100, top: 50, width: 100, height: 100};
    }

    /** @param {number} id */
    setPointerCapture(id) {
        this.captured.add(id);
    }

    /** @param {number} id */
    hasPointerCapture(id) {
        return this.captured.has(id);
    }

    /** @param {number} id */
    releasePointerCapture(id) {
        this.captured.delete(id);
    }

    /**
     * @param {string} type
     * @param {number} left on the canvas
     * @param {number} top
     * @param {object} [more]
     */
    send(type, left, top, more = {}) {
        const event = new Event(type, {cancelable: true});
        const fields = {clientX: 100 + left / 2, clientY: 50 + top / 2, pointerId: 1, pointerType: 'mouse', button: 0, shiftKey: false, ctrlKey: false, altKey: false, timeStamp: 0, ...more};
        for (const [name, value] of Object.entries(fields)) Object.defineProperty(event, name, {value});
        this.dispatchEvent(event);
        return event;
    }

    /** @returns {unknown[][]} what was understood since the last call */
    heard() {
        return this.said.splice(0);
    }
}

const touch = {pointerType: 'touch'};

test('a click taps where the pointer is, also on a canvas the page scales', () => {
    const stage = new Stage();
    stage.send('pointerdown', 120.5, 80.25);
    stage.send('pointerup', 120.5, 80.25);
    assert.deepEqual(stage.heard(), [['tap', 120.5, 80.25, {other: false, remove: false, reach: 9}]]);
    assert.equal(stage.captured.size, 0);
});

test('modifiers and the right button', () => {
    const stage = new Stage();
    for (const [more, other, remove] of /** @type {[object, boolean, boolean][]} */ ([
        [{shiftKey: true}, true, false],
        [{button: 2}, true, false],
        [{ctrlKey: true}, true, false],
        [{altKey: true}, false, true]
    ])) {
        stage.send('pointerdown', 10, 10, more);
        stage.send('pointerup', 10, 10, more);
        const [[, , , press]] = stage.heard();
        assert.deepEqual(press, {other, remove, reach: 9});
    }
    stage.send('pointerdown', 10, 10, {button: 1});
    stage.send('pointerup', 10, 10, {button: 1});
    assert.deepEqual(stage.heard(), []);
    assert.ok(stage.send('contextmenu', 10, 10).defaultPrevented);
});

test('a point is dragged by how far the pointer went; the first move begins the edit', () => {
    const stage = new Stage();
    stage.send('pointerdown', 42, 41);
    stage.send('pointermove', 43, 42);
    assert.deepEqual(stage.heard(), [], 'a trembling hand drags nothing');
    stage.send('pointermove', 52, 41);
    stage.send('pointermove', 62, 31);
    stage.send('pointerup', 62, 31);
    assert.deepEqual(stage.heard(), [['drag', 7, 10, 0, false], ['drag', 7, 20, -10, true], ['drop', 7]]);
});

test('pressing beside the points and moving moves the plane', () => {
    const stage = new Stage();
    stage.send('pointerdown', 150, 150);
    stage.send('pointermove', 170, 150);
    stage.send('pointermove', 170, 140);
    stage.send('pointerup', 170, 140);
    assert.deepEqual(stage.heard(), [['pan', 20, 0, false], ['pan', 20, -10, true]]);
});

test('the wheel zooms with Control and is the page’s without', () => {
    const stage = new Stage();
    assert.ok(!stage.send('wheel', 80, 60, {deltaY: 100, deltaMode: 0}).defaultPrevented);
    assert.ok(stage.send('wheel', 80, 60, {deltaY: 150, deltaMode: 0, ctrlKey: true}).defaultPrevented);
    assert.deepEqual(stage.heard(), [['zoom', Math.SQRT2, 80, 60]]);
});

test('a finger does not move the plane', () => {
    const stage = new Stage();
    stage.send('pointerdown', 150, 150, touch);
    stage.send('pointermove', 190, 150, touch);
    stage.send('pointerup', 190, 150, touch);
    assert.deepEqual(stage.heard(), []);
});

test('a quick swipe up over a point scrolls the page', () => {
    const stage = new Stage();
    stage.send('pointerdown', 40, 40, {...touch, timeStamp: 1000});
    assert.ok(!stage.send('touchmove', 40, 20, {timeStamp: 1050}).defaultPrevented);
    stage.send('pointermove', 41, 20, {...touch, timeStamp: 1050});
    stage.send('pointercancel', 41, 20, {...touch, timeStamp: 1060});
    assert.deepEqual(stage.heard(), []);
});

test('a finger that rests on a point takes hold of it', () => {
    const stage = new Stage();
    stage.send('pointerdown', 55, 40, {...touch, timeStamp: 1000});
    stage.send('pointermove', 55, 20, {...touch, timeStamp: 1200});
    assert.ok(stage.send('touchmove', 55, 20, {timeStamp: 1200}).defaultPrevented);
    stage.send('pointerup', 55, 20, {...touch, timeStamp: 1300});
    assert.deepEqual(stage.heard(), [['drag', 7, 0, -20, false], ['drop', 7]]);
});

test('a finger that sets out sideways takes hold at once, and one beside every point never does', () => {
    const stage = new Stage();
    stage.send('pointerdown', 40, 40, {...touch, timeStamp: 1000});
    stage.send('pointermove', 60, 44, {...touch, timeStamp: 1020});
    stage.send('pointerup', 60, 44, {...touch, timeStamp: 1030});
    assert.deepEqual(stage.heard(), [['drag', 7, 20, 4, false], ['drop', 7]]);
    stage.send('pointerdown', 140, 40, {...touch, timeStamp: 1000});
    assert.ok(!stage.send('touchmove', 140, 40, {timeStamp: 1500}).defaultPrevented);
});

test('two fingers spread and move the plane, and end together', () => {
    const stage = new Stage();
    stage.send('pointerdown', 100, 100, touch);
    stage.send('pointerdown', 140, 100, {...touch, pointerId: 2});
    assert.ok(stage.send('touchmove', 100, 100).defaultPrevented, 'the page does not scroll');
    stage.send('pointermove', 160, 120, {...touch, pointerId: 2});
    stage.send('pointermove', 100, 40, touch);
    stage.send('pointerup', 100, 40, touch);
    stage.send('pointermove', 10, 10, {...touch, pointerId: 2});
    stage.send('pointerup', 160, 120, {...touch, pointerId: 2});
    const start = {left: 120, top: 100, distance: 40};
    const [first, second, ...rest] = stage.heard();
    assert.deepEqual(first, ['pinch', Math.hypot(60, 20) / 40, start, {left: 130, top: 110, distance: Math.hypot(60, 20)}, false]);
    assert.deepEqual(second, ['pinch', 100 / 40, start, {left: 130, top: 80, distance: 100}, true]);
    assert.deepEqual(rest, [], 'neither finger taps');
});

test('a second finger puts down the point the first one dragged', () => {
    const stage = new Stage();
    stage.send('pointerdown', 40, 40, touch);
    stage.send('pointermove', 60, 40, touch);
    stage.send('pointerdown', 140, 100, {...touch, pointerId: 2});
    stage.send('pointermove', 80, 40, touch);
    assert.deepEqual(stage.heard().map(([name]) => name), ['drag', 'drop', 'pinch']);
});

test('a finger that sets out before the other still pinches; a third one is not listened to', () => {
    const stage = new Stage();
    stage.send('pointerdown', 150, 150, touch);
    stage.send('pointermove', 170, 150, touch);
    stage.send('pointerdown', 100, 150, {...touch, pointerId: 2});
    stage.send('pointerdown', 40, 40, {...touch, pointerId: 3});
    stage.send('pointermove', 90, 40, {...touch, pointerId: 3});
    stage.send('pointermove', 30, 150, {...touch, pointerId: 2});
    assert.deepEqual(stage.heard(), [['pinch', 2, {left: 135, top: 150, distance: 70}, {left: 100, top: 150, distance: 140}, false]]);
});

test('a swipe that left its point does not come back to it', () => {
    const stage = new Stage();
    stage.send('pointerdown', 40, 40, {...touch, timeStamp: 1000});
    stage.send('pointermove', 41, 20, {...touch, timeStamp: 1050});
    assert.ok(!stage.send('touchmove', 41, 0, {timeStamp: 1400}).defaultPrevented);
    stage.send('pointerup', 41, 0, {...touch, timeStamp: 1500});
    assert.deepEqual(stage.heard(), []);
});

test('nothing is heard after the end', () => {
    const stage = new Stage();
    stage.abort.abort();
    stage.send('pointerdown', 10, 10);
    stage.send('pointerup', 10, 10);
    assert.deepEqual(stage.heard(), []);
});
