/** Text of attributes against values of the config, both ways. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {configAttributes, elementAttributes} from '../../www/config/attributes.js';
import {Session, TwoLayerError} from './engine.js';

/** @type {[attribute: string, text: string, value: unknown][]} */
const texts = [
    ['generator', 'moons', 'moons'],
    ['generator', ' moons ', 'moons'],
    ['samples', '200', 200],
    ['noise', '.2', 0.2],
    ['noise', '2e-1', 0.2],
    ['noise', ' -1 ', -1],
    ['sample-seed', '7', 7],
    ['sample-seed', 'after_weights', 'after_weights'],
    ['features', 'raw', 'raw'],
    ['features', 'x1', ['x1']],
    ['features', 'x1 x2, x1^2', ['x1', 'x2', 'x1^2']],
    ['hidden-layers', '5', [5]],
    ['hidden-layers', '4 2', [4, 2]],
    ['hidden-layers', '4, 2', [4, 2]],
    ['hidden-layers', '', []],
    ['activation', 'tanh', 'tanh'],
    ['activation', 'tanh relu', ['tanh', 'relu']],
    ['bias', '', true],
    ['bias', 'false', false],
    ['bias', 'true false', [true, false]],
    ['batch-size', 'full', 'full'],
    ['batch-size', '10', 10],
    ['seed', '4294967295', 4294967295],
    ['learning-rate', '1e999', Infinity]
];

for (const [attribute, text, value] of texts) {
    test(`${attribute}="${text}"`, () => {
        const {key, kind} = configAttributes[attribute];
        assert.deepEqual(kind.parse(key, text), value);
    });
}

for (const [attribute, text] of [
    ['samples', ''],
    ['samples', 'many'],
    ['noise', 'NaN'],
    ['noise', 'Infinity'],
    ['seed', '0x10'],
    ['seed', '1 2'],
    ['learning-rate', '0,3'],
    ['hidden-layers', 'five'],
    ['batch-size', 'half'],
    ['bias', 'yes']
]) {
    test(`${attribute}="${text}" is of the wrong type`, () => {
        const {key, kind} = configAttributes[attribute];
        assert.throws(() => kind.parse(key, text), (error) => {
            assert.ok(error instanceof TwoLayerError);
            assert.equal(error.code, 'wrong-type');
            assert.equal(error.field, key);
            assert.match(error.message, new RegExp(`^${key} is .*; allowed is .*\\.$`));
            return true;
        });
    });
}

test('values written with spaces between them read back', () => {
    const config = {hiddenLayers: [4, 2], activation: ['tanh', 'relu'], bias: [true, true, false], learningRate: 1e-7, batchSize: 10, sampleSeed: 'after_weights'};
    const session = new Session(/** @type {any} */ (config));
    for (const {key, kind} of Object.values(configAttributes)) {
        const value = session.config[key];
        assert.deepEqual(kind.parse(key, [value].flat().join(' ')), value, key);
    }
    session.dispose();
});

test('every key of the config is an attribute', () => {
    const session = new Session();
    assert.deepEqual(Object.values(configAttributes).map(({key}) => key).sort(), Object.keys(session.config).sort());
    session.dispose();
});

test('every attribute is the kebab-case of its key', () => {
    for (const [attribute, {key}] of Object.entries(configAttributes)) {
        assert.equal(attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), key);
    }
});

test('speed is steps per second or "max"', () => {
    assert.equal(elementAttributes.speed.parse('speed', '120'), 120);
    assert.equal(elementAttributes.speed.parse('speed', 'max'), 'max');
    for (const text of ['0', '-1', '1e999']) assert.throws(() => elementAttributes.speed.parse('speed', text), {code: 'out-of-range'});
    for (const text of ['', 'fast']) assert.throws(() => elementAttributes.speed.parse('speed', text), {code: 'wrong-type'});
});

test('show is a list of names', () => {
    assert.deepEqual(elementAttributes.show.parse('show', ' stage  loss,controls '), ['stage', 'loss', 'controls']);
});
