/** When training stops by itself. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {allowed, begin, look, never, Stopper} from '../../www/engine/stop.js';
import {Session} from './engine.js';

const start = {steps: 0, epoch: 0, loss: 1, accuracy: 0.5};

/**
 * The reports after which training stops, and why.
 * @param {Partial<import('../../www/engine/stop.js').Conditions>} some
 * @param {Partial<typeof start>[]} reports one after the other
 */
function reasons(some, ...reports) {
    const conditions = {...never, ...some};
    let memory = begin(conditions, {...start, ...reports[0]});
    return reports.slice(1).map((report) => {
        const result = look(conditions, memory, {...start, ...report});
        memory = result.memory;
        return result.reason;
    });
}

test('each condition stops where it holds, and not before', () => {
    assert.deepEqual(reasons({steps: 3}, {}, {steps: 2}, {steps: 3}), [undefined, 'steps']);
    assert.deepEqual(reasons({epochs: 2}, {}, {epoch: 1}, {epoch: 2}), [undefined, 'epochs']);
    assert.deepEqual(reasons({loss: 0.5}, {}, {loss: 0.51}, {loss: 0.5}), [undefined, 'loss']);
    assert.deepEqual(reasons({accuracy: 0.9}, {}, {accuracy: 0.89}, {accuracy: 0.9}), [undefined, 'accuracy']);
    assert.deepEqual(reasons({}, {}, {steps: 1e9, loss: 0, accuracy: 1}), [undefined]);
});

test('what holds already when training begins is passed over, until it has once not held', () => {
    assert.deepEqual(reasons({steps: 3}, {steps: 3}, {steps: 4}, {steps: 5}), [undefined, undefined]);
    assert.deepEqual(reasons({steps: 3}, {steps: 5}, {steps: 0}, {steps: 3}), [undefined, 'steps'], 'after a reset');
    assert.deepEqual(reasons({loss: 0.5}, {loss: 0.4}, {loss: 0.3}, {loss: 0.6}, {loss: 0.5}), [undefined, undefined, 'loss']);
});

test('a plateau is so many steps without a loss that is better by 0.0001', () => {
    const falling = [{steps: 0, loss: 1}, {steps: 10, loss: 0.5}, {steps: 20, loss: 0.49995}, {steps: 30, loss: 0.49985}, {steps: 40, loss: 0.4998}];
    assert.deepEqual(reasons({patience: 20}, ...falling), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(reasons({patience: 20}, ...falling, {steps: 50, loss: 0.7}), [undefined, undefined, undefined, undefined, 'patience']);
    assert.deepEqual(reasons({patience: 10}, {steps: 100}, {steps: 5, loss: 2}, {steps: 14, loss: 2}, {steps: 15, loss: 2}), [undefined, undefined, 'patience'], 'after a reset');
});

test('a loss or an accuracy that does not exist stops nothing', () => {
    assert.deepEqual(reasons({loss: 1, accuracy: 0, patience: 5}, {loss: NaN, accuracy: NaN}, {steps: 100, loss: NaN, accuracy: NaN}), [undefined]);
});

test('steps and epochs are never stepped over', () => {
    assert.equal(allowed({...never, steps: 100}, {steps: 93, epoch: 0}, 1), 7);
    assert.equal(allowed({...never, steps: 100}, {steps: 100, epoch: 0}, 1), Infinity);
    assert.equal(allowed({...never, epochs: 10}, {steps: 0, epoch: 3}, 16), 96);
    assert.equal(allowed({...never, epochs: 10}, {steps: 0, epoch: 9}, 16), 1);
    assert.equal(allowed({...never, loss: 1}, start, 1), 10);
    assert.equal(allowed({...never, loss: 1, steps: 4}, start, 500), 4);
    assert.equal(allowed({...never, patience: 1}, start, 500), 500);
});

/** As the loop does: some steps at a time. @param {Session} session @param {Stopper} stopper @param {number} burst */
function run(session, stopper, burst) {
    stopper.begin(session);
    for (let bursts = 0; bursts < 10_000; bursts++) {
        for (let left = burst; left > 0;) {
            const now = Math.min(left, stopper.allowed(session));
            session.step(now);
            left -= now;
            if (stopper.look(session)) return;
        }
    }
}

test('a session stops at the step, at the end of the epoch, at the loss', () => {
    for (const burst of [1, 7, 100]) {
        /** @type {string[]} */
        const told = [];
        const session = new Session({seed: 1, batchSize: 16, split: 0.8});
        const stop = (/** @type {object} */ some) => run(session, new Stopper({...never, ...some}, (reason) => told.push(reason)), burst);
        stop({steps: 123});
        assert.equal(session.steps, 123);
        stop({epochs: 20});
        assert.equal(session.epoch, 20);
        assert.equal(session.steps, 200, '160 training points in tens of 16');
        const before = session.loss;
        stop({loss: before / 2});
        assert.ok(session.loss <= before / 2);
        const {steps} = session;
        session.seek(steps - 11);
        assert.ok(session.loss > before / 2, 'at most ten steps late');
        assert.deepEqual(told, ['steps', 'epochs', 'loss']);
        session.dispose();
    }
});
