import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatCount, formatFixed, formatLoss, formatTick, ticks, tickStep} from '../../www/plot/ticks.js';

test('ticks are multiples of 1, 2 or 5 times a power of ten', () => {
    assert.deepEqual(ticks(-1.2, 2.3, 7), [-1, -0.5, 0, 0.5, 1, 1.5, 2]);
    assert.deepEqual(ticks(0, 1, 5), [0, 0.2, 0.4, 0.6000000000000001, 0.8, 1]);
    assert.deepEqual(ticks(1000, 9000, 4), [2000, 4000, 6000, 8000]);
});

test('ticks stay within the range and never are −0', () => {
    for (const [low, high, count] of [[-0.3, 0.7, 4], [-1e-7, 3e-7, 5], [123.4, 5678.9, 6]]) {
        const all = ticks(low, high, count);
        assert.ok(all.length >= 2);
        assert.ok(all.every((tick) => tick >= low - 1e-12 && tick <= high + 1e-12 && !Object.is(tick, -0)));
    }
});

test('an empty or endless range has no ticks', () => {
    assert.deepEqual(ticks(1, 1, 5), []);
    assert.deepEqual(ticks(2, 1, 5), []);
    assert.deepEqual(ticks(0, Infinity, 5), []);
    assert.deepEqual(ticks(NaN, 1, 5), []);
});

test('labels have the decimals their step needs', () => {
    assert.equal(formatTick(0.6000000000000001, 0.2), '0.6');
    assert.equal(formatTick(-1.5, 0.5), '−1.5');
    assert.equal(formatTick(2000, 1000), '2000');
    assert.equal(formatTick(0, 0.05), '0.00');
    assert.equal(tickStep(0, 1, 10), 0.1);
    assert.equal(formatTick(0.1, tickStep(0, 1, 10)), '0.1');
});

test('numbers have a true minus sign, and nothing rounds to −0', () => {
    assert.equal(formatFixed(-0.125, 2), '−0.13');
    assert.equal(formatFixed(-0.001, 2), '0.00');
    assert.equal(formatFixed(NaN, 2), '–');
    assert.equal(formatFixed(Infinity, 2), '∞');
    assert.equal(formatFixed(-Infinity, 2), '−∞');
});

test('a loss is readable at any size', () => {
    assert.equal(formatLoss(0.083123), '0.0831');
    assert.equal(formatLoss(0), '0.0000');
    assert.equal(formatLoss(2.650158558948940e-4), '2.65e−4');
    assert.equal(formatLoss(123.456), '123.46');
    assert.equal(formatLoss(1234567), '1.23e6');
    assert.equal(formatLoss(Infinity), '∞');
});

test('counts have narrow spaces between thousands', () => {
    assert.equal(formatCount(7), '7');
    assert.equal(formatCount(1204), '1\u202f204');
    assert.equal(formatCount(4294967295), '4\u202f294\u202f967\u202f295');
});
