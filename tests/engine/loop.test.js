/** Time is an argument: the loop against displays that do not exist. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FrameLoop} from '../../www/engine/loop.js';

/**
 * A display whose time passes only when told to.
 * @param {number} hertz
 */
function fakeDisplay(hertz) {
    let now = 0;
    let requests = 0;
    let handles = 0;
    /** @type {Map<number, (time: number) => void>} */
    const waiting = new Map();
    return {
        get requests() {
            return requests;
        },
        get waiting() {
            return waiting.size;
        },
        /** Lets work take time. @param {number} milliseconds */
        work(milliseconds) {
            now += milliseconds;
        },
        /** @param {number} milliseconds */
        run(milliseconds) {
            const end = now + milliseconds;
            for (let frame = now + 1000 / hertz; frame <= end + 1e-6; frame += 1000 / hertz) {
                now = Math.max(now, frame);
                const due = [...waiting.values()];
                waiting.clear();
                for (const callback of due) callback(frame);
            }
            now = Math.max(now, end);
        },
        clock: {
            now: () => now,
            request(/** @type {(time: number) => void} */ frame) {
                requests++;
                waiting.set(++handles, frame);
                return handles;
            },
            cancel(/** @type {number} */ handle) {
                waiting.delete(handle);
            }
        }
    };
}

/**
 * A loop on such a display that counts what it is asked for, until its test is over.
 * @param {import('node:test').TestContext} context
 * @param {number} hertz
 * @param {number} [cost] milliseconds a step takes
 */
function counted(context, hertz, cost = 0) {
    const display = fakeDisplay(hertz);
    const counts = {steps: 0, draws: 0, largest: 0};
    const loop = new FrameLoop(
        {
            step(n) {
                counts.steps += n;
                counts.largest = Math.max(counts.largest, n);
                display.work(n * cost);
            },
            draw: () => counts.draws++,
            fail(error) {
                throw error;
            }
        },
        display.clock
    );
    context.after(() => loop.dispose());
    return {display, counts, loop};
}

for (const hertz of [30, 60, 144]) {
    for (const speed of [1, 10, 60, 240, 1000]) {
        test(`trains at ${speed} steps per second on a ${hertz} Hz display`, (t) => {
            const {display, counts, loop} = counted(t, hertz);
            loop.speed = speed;
            loop.start();
            display.run(10_000);
            const late = speed / hertz; // the first frame only starts the time
            assert.ok(Math.abs(counts.steps - 10 * speed) <= late + 1, `${counts.steps} steps`);
            assert.ok(counts.draws <= Math.min(10 * hertz, counts.steps), `${counts.draws} drawings`);
        });
    }

    test(`"max" keeps the budget of 8 ms on a ${hertz} Hz display`, (t) => {
        const {display, counts, loop} = counted(t, hertz, 0.01);
        loop.speed = 'max';
        loop.start();
        display.run(1000);
        const perFrame = counts.steps / hertz;
        assert.ok(perFrame > 700 && perFrame < 1000, `${perFrame} steps per frame`);
        assert.equal(counts.draws, hertz);
        assert.ok(counts.largest <= 100, `${counts.largest} steps in one call`);
    });
}

test('slow steps come one at a time and do not pile up', (t) => {
    const {display, counts, loop} = counted(t, 60, 5);
    loop.speed = 'max';
    loop.start();
    display.run(1000);
    assert.equal(counts.largest, 1);
    assert.ok(counts.steps <= 120, `${counts.steps} steps`);
});

test('the budget is shared by the loops that run', (t) => {
    const one = counted(t, 60, 0.01);
    const other = counted(t, 60);
    one.loop.speed = 'max';
    other.loop.start();
    one.loop.start();
    one.display.run(1000);
    assert.ok(one.counts.steps < 60 * 500, `${one.counts.steps} steps`);
});

test('a hidden tab does not owe its steps', (t) => {
    const {display, counts, loop} = counted(t, 60);
    loop.start();
    display.run(1000);
    const before = counts.steps;
    display.work(3_600_000);
    display.run(50);
    assert.ok(counts.steps - before <= 10, `${counts.steps - before} steps`);
});

test('stopped, it asks for no frame', (t) => {
    const {display, counts, loop} = counted(t, 60);
    display.run(1000);
    assert.equal(display.requests, 0);
    loop.start();
    display.run(1000);
    loop.stop();
    assert.equal(display.waiting, 0);
    const {steps, draws} = counts;
    display.run(1000);
    assert.deepEqual([counts.steps, counts.draws], [steps, draws]);
});

test('speed 0 rests, and another speed wakes it', (t) => {
    const {display, counts, loop} = counted(t, 60);
    loop.speed = 0;
    loop.start();
    display.run(1000);
    assert.equal(display.requests, 0);
    loop.speed = 60;
    display.run(1000);
    assert.ok(counts.steps >= 58);
});

test('draws once when asked, however often asked', (t) => {
    const {display, counts, loop} = counted(t, 60);
    for (let i = 0; i < 5; i++) loop.requestDraw();
    display.run(1000);
    assert.equal(counts.draws, 1);
    assert.equal(display.requests, 1);
    assert.equal(counts.steps, 0);
});

test('draws only the frames in which a step was due', (t) => {
    const {display, counts, loop} = counted(t, 60);
    loop.speed = 2;
    loop.start();
    display.run(10_000);
    assert.equal(counts.draws, counts.steps);
});

test('a drawing asked for while drawing comes with the next frame', () => {
    const display = fakeDisplay(60);
    let draws = 0;
    const loop = new FrameLoop({step() {}, draw: () => ++draws < 3 && loop.requestDraw(), fail(error) { throw error; }}, display.clock);
    loop.requestDraw();
    display.run(1000);
    assert.equal(draws, 3);
});

test('an error stops the loop and is handed over', () => {
    const display = fakeDisplay(60);
    /** @type {unknown[]} */
    const failures = [];
    const loop = new FrameLoop({step() { throw new Error('no'); }, draw() {}, fail: (error) => failures.push(error)}, display.clock);
    loop.start();
    display.run(1000);
    assert.equal(failures.length, 1);
    assert.equal(loop.running, false);
    assert.equal(display.waiting, 0);
});

test('a step may stop the loop', () => {
    const display = fakeDisplay(60);
    let steps = 0;
    const loop = new FrameLoop({step(n) { steps += n; loop.stop(); }, draw() {}, fail(error) { throw error; }}, display.clock);
    loop.speed = 'max';
    loop.start();
    display.run(1000);
    assert.equal(steps, 1);
});
