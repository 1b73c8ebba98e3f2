import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {toHash} from '../../www/share/link.js';
import {fromHash} from '../../www/share/link-reader.js';
import table from '../../www/share/defaults.json' with {type: 'json'};
import {Session} from '../engine/engine.js';

/** @typedef {import('../../www/config/config.js').Config} Config */

const defaults = /** @type {Config} */ (table);

test('what a link leaves out is the default of today; when that changes, links need another version', () => {
    const session = new Session({seed: 0});
    assert.deepEqual(session.config, defaults);
    session.dispose();
});

test('a config comes back', () => {
    const session = new Session({generator: 'spiral', samples: 60, hiddenLayers: [4, 3], activation: ['tanh', 'relu'], bias: [true, false, true], learningRate: 1e-3, batchSize: 10, seed: 4_294_967_295, sampleSeed: 'after_weights'});
    const run = fromHash(toHash({config: session.config, attributes: {show: 'stage loss'}}));
    assert.deepEqual(run?.config, session.config);
    assert.deepEqual(run?.attributes, {show: 'stage loss'});
    session.dispose();
});

test('no hidden layer is not the default', () => {
    const {config} = fromHash(toHash({config: {...defaults, hiddenLayers: []}, attributes: {}})) ?? {};
    assert.deepEqual(config?.hiddenLayers, []);
});

test('numbers come back bit for bit', () => {
    const state = Float64Array.of(0, -0, 1 / 3, 5e-324, -1.7976931348623157e308);
    const run = fromHash(`#${toHash({config: defaults, state, attributes: {}})}`);
    assert.deepStrictEqual(new Uint8Array(run?.state?.buffer ?? new ArrayBuffer(0)), new Uint8Array(state.buffer));
});

test('an address that is no link is none', () => {
    assert.equal(fromHash(''), undefined);
    assert.equal(fromHash('#a-heading'), undefined);
    assert.equal(fromHash('#preset=xor&hidden-layers=4'), undefined);
});

/** @type {[string, RegExp][]} */
const wrong = [
    ['v=3&generator=xor', /version 3; this page opens links of version 1, 2/],
    ['v=1&colour=red', /colour/],
    ['v=1&learning-rate=fast', /learningRate/],
    ['v=1&state=abc', /damaged/],
    ['v=1&state=%00', /damaged/]
];

for (const [hash, what] of wrong) {
    test(`${hash} is refused with a sentence`, () => {
        assert.throws(() => fromHash(hash), what);
    });
}

test('whatever is in an address, it is a run, none, or a refusal', () => {
    const key = fc.constantFrom('v', 'state', 'points', 'seed', 'bias', 'hidden-layers', 'show', '__proto__', 'constructor', 'toString');
    fc.assert(
        fc.property(fc.array(fc.tuple(key, fc.oneof(fc.string(), fc.constant('1'), fc.constant('AAAAAAAAAAA')))), (pairs) => {
            try {
                fromHash(new URLSearchParams(pairs).toString());
            } catch (error) {
                assert.equal(/** @type {any} */ (error).name, 'TwoLayerError');
            }
            assert.equal(/** @type {any} */ ({}).seed, undefined, 'nothing else has changed');
        }),
        {seed: 7, numRuns: 3000}
    );
});
