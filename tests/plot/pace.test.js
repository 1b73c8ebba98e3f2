/** How often pictures are drawn, with a clock of our own. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Pace} from '../../www/plot/pace.js';

test('a cheap picture comes as often as is wanted', () => {
    let time = 0;
    const pace = new Pace(25, () => time);
    assert.ok(pace.due);
    pace.take(() => (time += 1));
    time += 24;
    assert.ok(!pace.due);
    time += 1;
    assert.ok(pace.due);
});

test('a dear one leaves most of the time to others, until it is cheap again', () => {
    let time = 0;
    const pace = new Pace(25, () => time);
    pace.take(() => (time += 40));
    time += 239;
    assert.ok(!pace.due);
    time += 1;
    assert.ok(pace.due);
    pace.take(() => (time += 2));
    time += 25;
    assert.ok(pace.due);
});
