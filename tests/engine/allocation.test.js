/** What a frame leaves behind in the page: next to nothing, however large the picture and however many the steps. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import v8 from 'node:v8';
import {runInNewContext} from 'node:vm';
import {loadEngine, Session} from './engine.js';

v8.setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const parts = Object.values(/** @type {WebAssembly.Exports} */ (await loadEngine()));
const memory = parts.find((part) => part instanceof WebAssembly.Memory);

/**
 * A few closures, boxed numbers and views of an array: up to 4700 until the optimizing compiler has come, which on a busy
 * machine may be late. The picture alone has 40 000 bytes.
 */
const MOST = 10_000;

/** @param {() => void} f @returns {number} bytes on the heap of JavaScript and beside it that one call leaves to be collected */
function garbage(f) {
    for (let i = 0; i < 1000; i++) f();
    const taken = () => v8.getHeapStatistics().used_heap_size + process.memoryUsage().external;
    // The least of some: the compiler, too, takes memory now and then.
    return Math.min(...Array.from({length: 5}, () => {
        collect();
        const before = taken();
        for (let i = 0; i < 100; i++) f();
        return (taken() - before) / 100;
    }));
}

/** @type {Record<string, (session: Session) => () => void>} */
const frames = {
    'one step': (session) => () => session.step(1),
    '100 steps': (session) => () => session.step(100),
    'a look at the loss': (session) => () => void session.loss,
    'a picture'(session) {
        const out = new Uint8ClampedArray(4 * 100 * 100);
        const picture = {layer: 1, unit: 0, width: 100, height: 100, bounds: {x0: -2, x1: 3, y0: -2, y1: 2}, colours: new Uint32Array(256)};
        return () => session.paint(picture, out);
    },
    'the pictures of all units'(session) {
        const out = new Uint8ClampedArray(4 * 24 * 24 * 6);
        const raster = {width: 24, height: 24, bounds: {x0: -2, x1: 3, y0: -2, y1: 2}, colours: new Uint32Array(256)};
        return () => session.paintAll(raster, out);
    }
};

for (const [name, prepare] of Object.entries(frames)) {
    test(`${name} leaves less than ${MOST} bytes behind`, () => {
        const session = new Session({seed: 1});
        const frame = prepare(session);
        session.step(5000);
        const bytes = garbage(frame);
        assert.ok(bytes < MOST, `${bytes} bytes`);
        session.dispose();
    });
}

test('the memory of the engine does not grow while it trains and paints', () => {
    const session = new Session({seed: 1});
    const step = frames['100 steps'](session);
    const paint = frames['a picture'](session);
    session.step(5000);
    paint();
    const size = memory?.buffer.byteLength;
    for (let frame = 0; frame < 500; frame++) {
        step();
        paint();
    }
    assert.ok(size && memory.buffer.byteLength === size);
    session.dispose();
});
