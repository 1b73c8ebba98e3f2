/** Every wrong value is refused with a code and a sentence, and changes nothing. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FARTHEST} from '../../www/plot/farthest.js';
import {Session, TwoLayerError} from './engine.js';

/** Values of the wrong kind for a number, a name, a list … and the code they get. */
const kinds = {
    number: [['wrong-type', NaN, 'abc', '', null, undefined, true, [], [1], {}, () => 1, Symbol('s'), 1n]],
    name: [['wrong-type', 1, NaN, null, undefined, true, [], {}, () => 1, Symbol('s')], ['unknown-name', '', 'nothing', 'MOONS', ' moons', '数']],
    flag: [['wrong-type', 1, 'true', null, undefined, {}]],
    list: [['wrong-type', 5, '5', null, undefined, {}, ['a'], [null], [NaN], [[5]]]]
};

/** @type {[keys: string[], ...cases: any[][]][]} */
const table = [
    [['samples'], ...kinds.number, ['out-of-range', 0, -1, 1.5, 100_001, Infinity, -Infinity, 1e300]],
    [['noise'], ...kinds.number, ['out-of-range', -0.1, 10.5, Infinity]],
    [['split'], ...kinds.number, ['out-of-range', 0, -1, 1.01, Infinity]],
    [['learningRate'], ...kinds.number, ['out-of-range', 0, -1, 1001, Infinity]],
    [['momentum', 'rho', 'beta1', 'beta2'], ...kinds.number, ['out-of-range', -0.1, 1, 2, Infinity]],
    [['epsilon'], ...kinds.number, ['out-of-range', -1, Infinity]],
    [['initScale'], ...kinds.number, ['out-of-range', Infinity]],
    [['l1', 'l2'], ...kinds.number, ['out-of-range', -1, 101, Infinity]],
    [['seed'], ...kinds.number, ['out-of-range', -1, 0.5, 2 ** 32, Infinity]],
    [['generator', 'outputActivation', 'lossFunction', 'reduction', 'reportReduction', 'optimizer', 'init', 'epsilonMode', 'batchOrder'], ...kinds.name],
    [['hiddenLayers'], ...kinds.list, ['out-of-range', [0], [65], [-1], [1.5], [5, Infinity]]],
    [['features'], ['wrong-type', 1, NaN, null, undefined, true, {}, [1], [null]], ['unknown-name', '', 'x1', ['x3'], ['x1', 'X2'], ['']], ['out-of-range', [], ['x1', 'x1']]],
    [['activation'], ['wrong-type', 1, null, undefined, true, {}, [1], [null]], ['unknown-name', 'nothing', '']],
    [['bias'], ...kinds.flag]
];

/**
 * @param {unknown} error
 * @param {string} code
 * @param {string} [field]
 */
function isRefusal(error, code, field) {
    assert.ok(error instanceof TwoLayerError, String(error));
    assert.equal(error.code, code, error.message);
    if (field) assert.ok(error.field === field || error.field?.startsWith(`${field}[`), `${error.field} instead of ${field}`);
    assert.match(error.message, /^[^.]+.* is .*; allowed is .*\.$/);
    assert.ok(error.allowed, error.message);
    return true;
}

/** @param {Session} session */
const state = (session) => ({
    revision: session.revision,
    config: session.config,
    data: session.data,
    parameters: session.parameters,
    steps: session.steps,
    canUndo: session.canUndo
});

/**
 * @param {string} title
 * @param {string} code
 * @param {string | undefined} field
 * @param {(session: Session) => void} use
 */
function refuses(title, code, field, use) {
    test(title, () => {
        const session = new Session({seed: 1});
        session.step(3);
        const before = state(session);
        assert.throws(() => use(session), (error) => isRefusal(error, code, field));
        assert.deepEqual(state(session), before);
        session.step();
        assert.equal(session.steps, 4);
        session.dispose();
    });
}

for (const [keys, ...cases] of table) {
    for (const key of keys) {
        for (const [code, ...values] of cases) {
            test(`${key} refuses ${values.length} values as ${code}`, () => {
                const session = new Session({seed: 1});
                const before = state(session);
                for (const value of values) {
                    assert.throws(() => session.configure(/** @type {any} */ ({[key]: value})), (error) => isRefusal(error, code, key), `${key}: ${String(value)}`);
                    assert.throws(() => new Session(/** @type {any} */ ({[key]: value})), (error) => isRefusal(error, code, key));
                }
                assert.deepEqual(state(session), before);
                session.dispose();
            });
        }
    }
}

refuses('an unknown key', 'unknown-key', 'learningrate', (session) => session.configure(/** @type {any} */ ({learningrate: 1})));
refuses('an unknown key beside a known one', 'unknown-key', 'momentun', (session) => session.configure(/** @type {any} */ ({learningRate: 1, momentun: 1})));
refuses('a wrong value beside a right one', 'out-of-range', 'noise', (session) => session.configure({learningRate: 1, noise: -1}));
refuses('a key of the prototype', 'unknown-key', 'toString', (session) => session.configure(/** @type {any} */ ({toString: 1})));
for (const config of [null, undefined, 5, 'moons', [], () => 1]) {
    refuses(`${String(config)} as a config`, 'wrong-type', 'config', (session) => session.configure(/** @type {any} */ (config)));
}
refuses('more than six hidden layers', 'out-of-range', 'hiddenLayers', (session) => session.configure({hiddenLayers: [1, 1, 1, 1, 1, 1, 1]}));
refuses('an activation too many', 'wrong-shape', 'activation', (session) => session.configure({hiddenLayers: [2], activation: ['tanh', 'relu']}));
refuses('a bias too few', 'wrong-shape', 'bias', (session) => session.configure({hiddenLayers: [2, 2], bias: [true, false]}));
for (const batchSize of [0, -1, 1.5, Infinity]) refuses(`batchSize ${batchSize}`, 'out-of-range', 'batchSize', (session) => session.configure({batchSize}));
for (const sampleSeed of [-1, 0.5, 2 ** 32]) refuses(`sampleSeed ${sampleSeed}`, 'out-of-range', 'sampleSeed', (session) => session.configure({sampleSeed}));
refuses('cross-entropy without its sigmoid', 'unknown-name', 'outputActivation', (session) => session.configure({lossFunction: 'bce', outputActivation: 'identity'}));

for (const n of /** @type {any[]} */ ([NaN, '1', null, {}, [1]])) {
    refuses(`step(${String(n)})`, 'wrong-type', 'n', (session) => session.step(n));
    refuses(`seek(${String(n)})`, 'wrong-type', 'step', (session) => session.seek(n));
    refuses(`removePoint(${String(n)})`, 'wrong-type', 'index', (session) => session.removePoint(n));
}
for (const n of [-1, 0.5, Infinity, 2 ** 33]) {
    refuses(`step(${n})`, 'out-of-range', 'n', (session) => session.step(n));
    refuses(`seek(${n})`, 'out-of-range', 'step', (session) => session.seek(n));
    refuses(`removePoint(${n})`, 'out-of-range', 'index', (session) => session.removePoint(n));
}
refuses('step(10000001)', 'out-of-range', 'n', (session) => session.step(10_000_001));
refuses('a point that is not there', 'out-of-range', 'index', (session) => session.removePoint(200));
refuses('moving a point that is not there', 'out-of-range', 'index', (session) => session.movePoint(200, [0, 0]));

for (const index of [-1, 0.5, 200, 2 ** 32, Infinity]) {
    refuses(`index ${index}, with the range it may have`, 'out-of-range', 'index', (session) => {
        assert.throws(() => session.movePoint(index, [0, 0]), {message: `index is ${index}; allowed is a whole number from 0 to 199.`});
        session.removePoint(index);
    });
}

for (const x of [[1e300, 0], [0, -1.001e15]]) {
    refuses(`a point at ${x}`, 'out-of-range', 'x', (session) => session.addPoint(x, 0));
    refuses(`a point moved to ${x}`, 'out-of-range', 'x', (session) => session.movePoint(0, x));
    refuses(`a prediction at ${x}`, 'out-of-range', 'x', (session) => session.predict([x]));
    refuses(`data with a point at ${x}`, 'out-of-range', 'x', (session) => (session.data = {X: [x, [0, 0]], Y: [[0], [1]]}));
}
refuses('a target of 1e300', 'out-of-range', 'y', (session) => (session.data = {X: [[0, 0], [1, 1]], Y: [[1e300], [0.5]]}));

test('points as far out as they may be train, are predicted and come back', () => {
    const session = new Session({seed: 1, lossFunction: 'half_squared', outputActivation: 'identity'});
    session.data = {X: [[FARTHEST, -FARTHEST], [0, 0]], Y: [[FARTHEST], [0.5]]};
    session.step(3);
    assert.equal(session.predict([[FARTHEST, 0]]).length, 1);
    session.dispose();
});

test('more points than go through the network in about a second are not predicted at once; all of the data always are', () => {
    const session = new Session({seed: 1, hiddenLayers: [64, 64, 64, 64, 64, 64], samples: 2418});
    assert.equal(session.predict(session.data.X).length, 2418);
    const many = Array.from({length: 9675}, () => [0, 0]);
    assert.throws(() => session.predict(many), {code: 'out-of-range', field: 'points', message: 'points is 9675; allowed is at most 9674 with 20672 weights.'});
    assert.throws(() => session.forward(many), {code: 'out-of-range', field: 'points'});
    assert.equal(session.predict(many.slice(1)).length, 9674);
    session.dispose();
});

for (const x of /** @type {any[]} */ ([null, undefined, 5, '12', {}, {length: 2}])) {
    refuses(`a point at ${JSON.stringify(x)}`, 'wrong-type', 'x', (session) => session.addPoint(x, 0));
}
for (const x of /** @type {any[]} */ ([['1', 2], [NaN, 0], [null, 0], [[1], 2]])) {
    refuses(`a point at ${JSON.stringify(x)}`, 'wrong-type', 'x', (session) => session.addPoint(x, 0));
    refuses(`a move to ${JSON.stringify(x)}`, 'wrong-type', 'x', (session) => session.movePoint(0, x));
}
for (const x of [[], [1], [1, 2, 3]]) refuses(`a point with ${x.length} numbers`, 'wrong-shape', 'x', (session) => session.addPoint(x, 0));
for (const x of [[Infinity, 0], [0, -Infinity]]) refuses(`a point at ${x}`, 'out-of-range', 'x', (session) => session.addPoint(x, 0));
for (const label of /** @type {any[]} */ ([NaN, '1', null, undefined, true])) refuses(`label ${String(label)}`, 'wrong-type', 'label', (session) => session.addPoint([0, 0], label));
for (const label of [-1, 0.5, 2, Infinity]) refuses(`label ${label}`, 'out-of-range', 'label', (session) => session.addPoint([0, 0], label));

/** @type {[title: string, code: string, field: string, data: any][]} */
const data = [
    ['no data', 'wrong-type', 'data.X', {}],
    ['null', 'wrong-type', 'data', null],
    ['a text', 'wrong-type', 'data', 'moons'],
    ['an unknown key', 'unknown-key', 'data.z', {X: [[1, 2]], Y: [[0]], z: 1}],
    ['rows that are no lists', 'wrong-type', 'data.X', {X: [1, 2], Y: [[0], [1]]}],
    ['ragged rows', 'wrong-shape', 'data.X', {X: [[1, 2], [3]], Y: [[0], [1]]}],
    ['texts', 'wrong-type', 'data.X', {X: [['1', '2']], Y: [[0]]}],
    ['NaN', 'wrong-type', 'data.X', {X: [[NaN, 2]], Y: [[0]]}],
    ['infinity', 'out-of-range', 'x', {X: [[Infinity, 2]], Y: [[0]]}],
    ['fewer targets than points', 'wrong-shape', 'data.Y', {X: [[1, 2], [3, 4]], Y: [[0]]}],
    ['points of no features', 'out-of-range', 'features', {X: [[]], Y: [[0]]}],
    ['a test mask too short', 'wrong-shape', 'data.test', {X: [[1, 2], [3, 4]], Y: [[0], [1]], test: [true]}],
    ['a test mask of numbers', 'wrong-type', 'data.test', {X: [[1, 2]], Y: [[0]], test: [1]}]
];
for (const [title, code, field, value] of data) {
    refuses(`data: ${title}`, code, field, (session) => {
        session.data = value;
    });
}

const sound = [{W: [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5]], b: [1, 2, 3, 4, 5]}, {W: [[1], [2], [3], [4], [5]], b: [1]}];
/** @type {[title: string, code: string, field: string, parameters: any][]} */
const parameters = [
    ['null', 'wrong-type', 'parameters', null],
    ['a layer too few', 'wrong-shape', 'parameters', sound.slice(1)],
    ['a layer that is none', 'wrong-type', 'parameters[1]', [sound[0], null]],
    ['an unknown key', 'unknown-key', 'parameters[1].w', [sound[0], {...sound[1], w: 1}]],
    ['no W', 'wrong-type', 'parameters[0].W', [{b: [1]}, sound[1]]],
    ['W the other way round', 'wrong-shape', 'parameters[1].W', [sound[0], {W: [[1, 2, 3, 4, 5]], b: [1]}]],
    ['a bias that is missing', 'wrong-type', 'parameters[1].b', [sound[0], {W: sound[1].W, b: null}]],
    ['texts', 'wrong-type', 'parameters[1].b', [sound[0], {W: sound[1].W, b: ['1']}]],
    ['infinity', 'out-of-range', 'parameters', [sound[0], {W: sound[1].W, b: [Infinity]}]]
];
for (const [title, code, field, value] of parameters) {
    refuses(`parameters: ${title}`, code, field, (session) => {
        session.parameters = value;
    });
}

refuses('predicting points with three features', 'wrong-shape', 'X', (session) => session.predict([[1, 2, 3]]));
refuses('predicting nothing', 'wrong-type', 'X', (session) => session.predict(/** @type {any} */ (undefined)));

const picture = {layer: 1, unit: 0, width: 4, height: 4, bounds: {x0: 0, x1: 1, y0: 0, y1: 1}, colours: new Uint32Array(256)};
/** @type {[title: string, code: string, field: string, change: any, bytes?: number][]} */
const pictures = [
    ['a layer that is not there', 'out-of-range', 'layer', {layer: 2}],
    ['a unit that is not there', 'out-of-range', 'unit', {unit: 1}],
    ['no width', 'out-of-range', 'width', {width: 0}, 0],
    ['a width of NaN', 'wrong-type', 'width', {width: NaN}],
    ['too few colours', 'wrong-shape', 'colours', {colours: new Uint32Array(255)}],
    ['colours of another kind', 'wrong-type', 'colours', {colours: [1, 2, 3]}],
    ['bounds without a side', 'wrong-type', 'bounds', {bounds: {x0: 0, x1: 1, y0: 0}}],
    ['bounds at infinity', 'out-of-range', 'x', {bounds: {x0: 0, x1: Infinity, y0: 0, y1: 1}}],
    ['an array too short', 'wrong-shape', 'out', {}, 63]
];
for (const [title, code, field, change, bytes = 64] of pictures) {
    refuses(`a picture: ${title}`, code, undefined, (session) => {
        try {
            session.paint({...picture, ...change}, new Uint8ClampedArray(bytes));
        } catch (error) {
            if (error instanceof TwoLayerError) assert.ok(error.field?.startsWith(field), `${error.field} instead of ${field}`);
            throw error;
        }
    });
}
