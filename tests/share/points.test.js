import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {packPoints} from '../../www/share/points.js';
import {unpackPoints} from '../../www/share/points-reader.js';

/** @typedef {import('../../www/config/config.js').Data} Data */

const seeded = {seed: 7, numRuns: 300};

/** Any two sets of points of the same shape. @type {fc.Arbitrary<[Data, Data]>} */
const twoSets = fc.tuple(fc.integer({min: 1, max: 2}), fc.integer({min: 1, max: 8})).chain(([features, outputs]) => {
    const number = fc.oneof(fc.double({noNaN: true, noDefaultInfinity: true}), fc.integer({min: -3000, max: 3000}).map((n) => n / 1000), fc.constantFrom(0, -0, 1, 5e-324));
    const row = (/** @type {number} */ length) => fc.array(number, {minLength: length, maxLength: length});
    const points = fc.array(fc.tuple(row(features), row(outputs), fc.boolean()), {minLength: 1, maxLength: 30});
    const set = (/** @type {[number[], number[], boolean][]} */ all) => ({X: all.map(([x]) => x), Y: all.map(([, y]) => y), test: all.map(([, , held]) => held)});
    return fc.tuple(points, points, fc.array(fc.nat(29), {maxLength: 40})).map(([made, others, mixture]) => {
        // Some of the generated points in some order, some others in between.
        const mixed = mixture.map((n, i) => (i % 3 ? made[n % made.length] : others[n % others.length]));
        return /** @type {[Data, Data]} */ ([set([...made.slice(0, 3), ...mixed, ...others]), set(made)]);
    });
});

test('points come back bit for bit', () => {
    fc.assert(
        fc.property(twoSets, ([data, generated]) => {
            const letters = packPoints(data, generated);
            assert.deepStrictEqual(letters === undefined ? generated : unpackPoints(letters, generated), data);
        }),
        seeded
    );
});

test('points with as many features and classes as the engine takes come back too', () => {
    for (const [features, outputs] of [[3, 1], [2, 9], [1000, 1000]]) {
        const X = [0, 1, 2].map((i) => Array.from({length: features}, (_, k) => i / 4 + k));
        const data = {X, Y: X.map((_, i) => Array.from({length: outputs}, (_, k) => Number(k === i % outputs))), test: [false, true, false]};
        assert.deepStrictEqual(unpackPoints(packPoints(data, {X: [[0, 0]], Y: [[1]], test: [false]}) ?? '', {X: [[0, 0]], Y: [[1]], test: [false]}), data);
    }
});

test('generated points take no room', () => {
    const data = {X: [[0.1, 0.2], [1 / 3, 2]], Y: [[0], [1]], test: [false, true]};
    assert.equal(packPoints(data, data), undefined);
});

test('two hundred clicked points fit into 1150 letters', () => {
    const X = Array.from({length: 200}, (_, i) => [(((i * 7919) % 5000) - 2500) / 1000, (((i * 104_729) % 4000) - 2000) / 1000]);
    const data = {X, Y: X.map((_, i) => [i % 2]), test: X.map(() => false)};
    const letters = packPoints(data, {X: [], Y: [], test: []}) ?? '';
    assert.ok(letters.length <= 1150, `${letters.length} letters`);
});

test('whatever is in a link, it is points or a refusal', () => {
    const generated = {X: [[0, 0], [1, 1]], Y: [[0], [1]], test: [false, false]};
    fc.assert(
        fc.property(fc.oneof(fc.base64String().map((text) => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')), fc.string()), (letters) => {
            try {
                const {X, Y, test: held} = unpackPoints(letters, generated);
                assert.ok(X.length === Y.length && X.length === held?.length && X.flat().every(Number.isFinite));
            } catch (error) {
                assert.equal(/** @type {any} */ (error).code, 'invalid-link');
            }
        }),
        {seed: 7, numRuns: 3000}
    );
});
