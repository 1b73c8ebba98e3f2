import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {Throttle} from '../../www/panels/timeline/throttle.js';

test('the first wish at once, then only the latest of each frame', () => {
    mock.timers.enable({apis: ['setTimeout']});
    /** @type {number[]} */
    const done = [];
    const throttle = new Throttle((/** @type {number} */ value) => void done.push(value));
    throttle.call(1);
    throttle.call(2);
    throttle.call(3);
    assert.deepEqual(done, [1]);
    assert.ok(throttle.pending);
    mock.timers.tick(16);
    assert.deepEqual(done, [1, 3]);
    assert.ok(!throttle.pending);
    mock.timers.tick(16);
    throttle.call(4);
    assert.deepEqual(done, [1, 3, 4]);
    throttle.call(5);
    throttle.cancel();
    mock.timers.tick(100);
    assert.deepEqual(done, [1, 3, 4]);
    mock.timers.reset();
});
