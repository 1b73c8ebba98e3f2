/** The shipped WebAssembly behind the facade: what a page relies on. The core's own tests have the mathematics. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {RawSession} from '../../www/engine/pkg/two_layer_wasm.js';
import {completeConfig, names, randomSeed, Session, TwoLayerError} from './engine.js';

/**
 * A session that is disposed of when its test is over.
 * @param {import('node:test').TestContext} context
 * @param {ConstructorParameters<typeof Session>} options
 */
function opened(context, ...options) {
    const session = new Session(...options);
    context.after(() => session.dispose());
    return session;
}

test('learns', (t) => {
    const session = opened(t, {seed: 1});
    const before = session.loss;
    session.step(250);
    assert.equal(session.steps, 250);
    assert.ok(session.loss < before / 2, `${before} → ${session.loss}`);
    assert.ok(session.accuracy > 0.8 && session.accuracy <= 1);
    assert.ok(Number.isFinite(session.testLoss) && Number.isFinite(session.testAccuracy));
    assert.equal(session.diverged, false);
});

test('the same seed gives the same bits, whatever the size of the steps', (t) => {
    const [one, other] = [opened(t, {seed: 7}), opened(t, {seed: 7})];
    one.step(333);
    for (let i = 0; i < 333; i++) other.step();
    assert.deepEqual(one.parameters, other.parameters);
    assert.equal(one.loss, other.loss);
});

test('goes back in time exactly, and forward again', (t) => {
    const session = opened(t, {seed: 2});
    session.step(40);
    const then = session.parameters;
    session.step(60);
    const now = session.parameters;
    session.seek(40);
    assert.deepEqual(session.parameters, then);
    assert.equal(session.end, 100);
    session.step(60);
    assert.deepEqual(session.parameters, now);
    session.seek(0);
    session.seek(1_000_000);
    assert.equal(session.steps, 100, 'beyond the end lies the end');
});

test('the past has the settings of the past', (t) => {
    const session = opened(t, {learningRate: 0.1});
    session.step(10);
    session.configure({learningRate: 0.2});
    session.step(10);
    session.seek(5);
    assert.equal(session.config.learningRate, 0.1);
    session.seek(15);
    assert.equal(session.config.learningRate, 0.2);
});

test('steps after going back go on from there: what was edited later is cut off, and undo brings it back', (t) => {
    const session = opened(t, {learningRate: 0.1, seed: 1});
    session.step(10);
    session.configure({learningRate: 0.2});
    session.step(10);
    const end = session.state();
    session.seek(12);
    assert.equal(session.isBeforeEdits, false);
    session.step(8);
    assert.deepEqual(session.state(), end);
    session.seek(5);
    assert.equal(session.isBeforeEdits, true);
    session.step(10);
    assert.deepEqual([session.steps, session.end, session.config.learningRate, session.edits()], [15, 15, 0.1, []]);
    assert.equal(session.undo(), true);
    assert.deepEqual([session.steps, session.end], [5, 20]);
    session.seek(20);
    assert.deepEqual([session.state(), session.config.learningRate], [end, 0.2]);
    assert.equal(session.redo(), true);
    assert.deepEqual([session.end, session.config.learningRate], [15, 0.1]);
});

test('reset replays the same run', (t) => {
    const session = opened(t, {seed: 2});
    const start = session.parameters;
    session.step(50);
    const loss = session.loss;
    session.reset();
    assert.equal(session.steps, 0);
    assert.deepEqual(session.parameters, start);
    session.step(50);
    assert.equal(session.loss, loss);
});

test('points can be added, moved and removed, and every edit undone and redone', (t) => {
    const session = opened(t, {seed: 1});
    session.step(20);
    const before = {data: session.data, parameters: session.parameters};
    const {count} = session.points;
    session.addPoint([0.5, -0.25], 1);
    assert.equal(session.points.count, count + 1);
    session.movePoint(0, [3, 4]);
    assert.deepEqual(session.data.X[0], [3, 4]);
    session.movePoint(0, [5, 6], {continues: true});
    session.removePoint(1);
    assert.equal(session.points.count, count);
    const after = session.data;
    assert.equal(session.undo() && session.undo() && session.undo(), true);
    assert.equal(session.canUndo, false);
    assert.equal(session.undo(), false);
    assert.deepEqual({data: session.data, parameters: session.parameters}, before);
    assert.equal(session.redo() && session.redo() && session.redo(), true);
    assert.equal(session.canRedo, false);
    assert.deepEqual(session.data, after);
});

test('changing the learning rate or the data keeps the weights', (t) => {
    const session = opened(t, {seed: 1});
    session.step(20);
    const {parameters} = session;
    session.configure({learningRate: 0.01});
    session.configure({noise: 0.4});
    assert.deepEqual(session.parameters, parameters);
    assert.equal(session.steps, 20);
    assert.equal(session.config.learningRate, 0.01);
});

test('a slider is one undo', (t) => {
    const session = opened(t);
    const before = session.config;
    session.configure({noise: 0.3});
    session.configure({noise: 0.4}, {continues: true});
    session.configure({noise: 0.5}, {continues: true});
    session.undo();
    assert.deepEqual(session.config, before);
});

test('a config survives the way out and in', (t) => {
    const {config} = opened(t, {hiddenLayers: [4, 3], activation: ['tanh', 'relu'], bias: [true, false, true], batchSize: 16, learningRate: 0.1, seed: 4294967295});
    assert.deepEqual(opened(t, config).config, config);
    assert.deepEqual(config.hiddenLayers, [4, 3]);
    assert.deepEqual(config.activation, ['tanh', 'relu']);
    assert.deepEqual(config.bias, [true, false, true]);
    assert.equal(config.batchSize, 16);
    assert.equal(config.seed, 4294967295);
    assert.ok(Object.isFrozen(config));
});

test('parameters and data come out as they went in', (t) => {
    const session = opened(t, {hiddenLayers: [3], bias: [false, true]});
    const parameters = [
        {W: [[1, 2, 3], [4, 5, 6]], b: null},
        {W: [[7], [8], [9]], b: [10]}
    ];
    session.parameters = parameters;
    assert.deepEqual(session.parameters, parameters);
    const data = {X: [[0, 0], [0, 1], [1, 0], [1, 1]], Y: [[0], [1], [1], [0]], test: [false, false, false, true]};
    session.data = data;
    assert.deepEqual(session.data, data);
    assert.deepEqual(session.parameters, parameters);
    assert.deepEqual([...session.points.labels], [0, 1, 1, 0]);
    assert.deepEqual([...session.points.test], [0, 0, 0, 1]);
    assert.deepEqual(session.layers.map(({fanIn, fanOut, bias}) => [fanIn, fanOut, bias]), [[2, 3, false], [3, 1, true]]);
});

test('a session may start from given points and parameters, and resets to them', (t) => {
    const data = {X: [[0, 0], [0, 1], [1, 0], [1, 1]], Y: [[0], [1], [1], [1]]};
    const parameters = [{W: [[0.5], [-0.5]], b: [0.25]}];
    const session = opened(t, {hiddenLayers: []}, {data, parameters});
    assert.deepEqual(session.parameters, parameters);
    assert.equal(session.canUndo, false);
    session.step(10);
    session.reset();
    assert.deepEqual(session.parameters, parameters);
    assert.deepEqual(session.data.X, data.X);
});

test('what comes out belongs to the caller', (t) => {
    const session = opened(t);
    const {data, parameters} = session;
    data.X[0][0] = 99;
    parameters[0].W[0][0] = 99;
    assert.notEqual(session.data.X[0][0], 99);
    assert.notEqual(session.parameters[0].W[0][0], 99);
});

test('predicts after the output activation', (t) => {
    const session = opened(t, {hiddenLayers: []});
    session.parameters = [{W: [[1], [2]], b: [3]}];
    const predictions = session.predict([[0, 0], [1, -2]]);
    const sigmoid = (/** @type {number} */ z) => 1 / (1 + Math.exp(-z));
    assert.ok(Math.abs(predictions[0][0] - sigmoid(3)) < 1e-15);
    assert.ok(Math.abs(predictions[1][0] - sigmoid(0)) < 1e-15);
    assert.deepEqual(session.predict([]), []);
});

test('the network sees features, everybody else the coordinates', (t) => {
    const session = opened(t, {hiddenLayers: [], features: ['r', 'x1x2', 'x1']});
    assert.deepEqual(session.config.features, ['x1', 'x1x2', 'r'], 'in the order of the menu');
    assert.deepEqual(session.layers[0].fanIn, 3);
    assert.deepEqual(session.inputs([[3, -4], [0, 2]]), [[3, -12, 5], [0, 0, 2]]);
    session.parameters = [{W: [[1], [0.5], [0.25]], b: [-0.5]}];
    assert.deepEqual(session.forward([[3, -4]])[0].z, [[3 - 6 + 1.25 - 0.5]]);
    assert.deepEqual([session.features, session.data.X[0].length], [2, 2]);
    session.addPoint([0.5, 0.25], 1);
    assert.deepEqual(session.data.X.at(-1), [0.5, 0.25]);
    session.configure({features: 'raw'});
    assert.deepEqual(session.inputs([[3, -4]]), [[3, -4]]);
    assert.equal(session.parameters[0].W[0][0], 1, 'the weight of x1 stays');
    assert.ok(session.undo());
    assert.deepEqual(session.parameters[0].W, [[1], [0.5], [0.25]]);
});

test('points on a line have the features of one coordinate', (t) => {
    const session = opened(t, {generator: 'sine', features: ['x1', 'sin_x1']});
    assert.throws(() => session.configure({features: ['x1', 'r']}), {code: 'out-of-range', field: 'features'});
    session.configure({generator: 'moons'});
    assert.deepEqual(session.config.features, ['x1', 'sin_x1']);
    session.configure({features: ['x1', 'r']});
    session.configure({generator: 'sine'});
    assert.equal(session.config.features, 'raw', 'the points have no radius');
    assert.throws(() => completeConfig({features: ['x2']}, {X: [[1]], Y: [[1]]}), {field: 'features'});
    assert.deepEqual(completeConfig({generator: 'sine', features: ['x2']}, {X: [[1, 2]], Y: [[1]]}).features, ['x2']);
});

test('points of a reader\'s own give way to the generator\'s when that is asked for', (t) => {
    const session = opened(t, {seed: 1});
    const generated = session.data;
    assert.equal(session.isGenerated, true);
    session.data = {X: [[0, 0], [1, 1], [2, 2]], Y: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]};
    session.configure({lossFunction: 'softmax_ce'});
    assert.equal(session.isGenerated, false);
    session.configure({generator: 'moons'});
    assert.equal(session.data.X.length, 3, 'naming the generator that was there is no change');
    session.generate({generator: 'moons'});
    assert.deepEqual(session.data, generated);
    assert.deepEqual([session.isGenerated, session.config.lossFunction], [true, 'bce']);
    assert.ok(session.undo());
    assert.deepEqual([session.isGenerated, session.config.lossFunction], [false, 'softmax_ce']);
    session.generate({generator: 'circles'});
    assert.equal(session.isGenerated, true);
});

test('paints row 0 at the top, negative on the side of class 0', (t) => {
    const session = opened(t, {hiddenLayers: []});
    session.parameters = [{W: [[0], [1]], b: [0]}]; // class 1 above the x axis
    const colours = Uint32Array.from({length: 256}, (_, i) => i);
    const out = new Uint8ClampedArray(4 * 8 * 6);
    session.paint({layer: 0, unit: 0, width: 8, height: 6, bounds: {x0: -1, x1: 1, y0: -3, y1: 3}, colours}, out);
    const column = Array.from({length: 6}, (_, row) => out[4 * 8 * row]);
    assert.ok(column[0] > 200 && column[5] < 56, String(column));
    assert.deepEqual(column, [...column].sort((a, b) => b - a));
    session.paint({layer: 0, unit: 0, width: 8, height: 6, bounds: {x0: -1, x1: 1, y0: -3, y1: 3}, colours, discrete: true}, out);
    assert.equal(new Set(out.filter((_, i) => i % 4 === 0)).size, 2);
});

test('the loss curve ends at the present', (t) => {
    const session = opened(t, {seed: 1});
    session.step(1000);
    const {steps, train, test} = session.history();
    assert.equal(steps.length, train.length);
    assert.equal(steps.length, test.length);
    assert.equal(steps[0], 0);
    assert.equal(steps.at(-1), 1000);
    assert.equal(train.at(-1), session.loss);
    session.seek(500);
    assert.equal(session.history().steps.at(-1), 500);
});

test('results are made once per revision', (t) => {
    const session = opened(t);
    assert.equal(session.config, session.config);
    assert.equal(session.points, session.points);
    assert.equal(session.history(), session.history());
    const {config, points, revision, dataRevision} = session;
    session.step();
    assert.ok(session.revision > revision);
    assert.equal(session.dataRevision, dataRevision);
    assert.equal(session.points, points);
    assert.equal(session.config, config);
    session.configure({learningRate: 0.123});
    assert.notEqual(session.config, config);
    session.addPoint([0, 0], 0);
    assert.ok(session.dataRevision > dataRevision);
    assert.notEqual(session.points, points);
});

test('a disposed session says so', () => {
    const session = new Session();
    session.dispose();
    session.dispose();
    for (const use of [() => session.steps, () => session.step(), () => session.config, () => session.history(), () => session.predict([[0, 0]])]) {
        assert.throws(use, {name: 'TwoLayerError', code: 'disposed'});
    }
});

test('a crash is told, with its place on the console, and other sessions go on', (t) => {
    const [broken, sound] = [opened(t), opened(t)];
    const {seek} = RawSession.prototype;
    t.after(() => {
        RawSession.prototype.seek = seek;
    });
    RawSession.prototype.seek = function () {
        this.paint(0, 0, 4, 4, 0, 1, 0, 1, false, new Uint32Array(256), new Uint8ClampedArray(1)); // too short: a real trap
    };
    assert.throws(() => broken.seek(0), (error) => error instanceof TwoLayerError && error.code === 'crashed' && error.cause instanceof WebAssembly.RuntimeError);
    RawSession.prototype.seek = seek;
    assert.throws(() => broken.steps, {name: 'TwoLayerError', code: 'crashed'});
    sound.step();
    assert.equal(sound.steps, 1);
});

test('an error of the page passes unchanged', (t) => {
    const session = opened(t);
    const data = {get X() { throw new RangeError('of the page'); }, Y: [[0]]};
    assert.throws(() => { session.data = /** @type {any} */ (data); }, (error) => error instanceof RangeError && !(error instanceof TwoLayerError));
});

test('divergence is a state, not an error', (t) => {
    const session = opened(t, {learningRate: 1000, lossFunction: 'half_squared', outputActivation: 'identity', activation: 'relu', seed: 1});
    session.step(500);
    assert.equal(session.diverged, true);
    session.reset();
    assert.equal(session.diverged, false);
});

test('the choices for menus come from the core', () => {
    const choices = names();
    for (const [key, some] of Object.entries({generator: ['moons', 'circles', 'xor', 'gaussians', 'spiral'], activation: ['tanh', 'relu', 'sigmoid'], outputActivation: ['sigmoid', 'identity'], lossFunction: ['bce', 'half_squared'], optimizer: ['sgd'], init: ['he', 'zeros'], reduction: ['sum', 'mean_samples', 'mean_elements']})) {
        for (const name of some) assert.ok(choices[/** @type {keyof typeof choices} */ (key)].includes(name), `${key} ${name}`);
    }
});

test('random seeds are seeds, and differ', () => {
    const seeds = Array.from({length: 20}, randomSeed);
    for (const seed of seeds) assert.ok(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32);
    assert.ok(new Set(seeds).size > 15);
});

test('loss and output activation follow the data; what contradicts is refused', () => {
    const session = new Session({generator: 'sine'});
    assert.deepEqual([session.config.lossFunction, session.config.outputActivation], ['half_squared', 'identity']);
    session.configure({generator: 'blobs3'});
    assert.deepEqual([session.config.lossFunction, session.config.outputActivation], ['softmax_ce', 'softmax']);
    session.configure({generator: 'moons', lossFunction: 'hinge'});
    assert.equal(session.config.outputActivation, 'identity');
    assert.throws(() => session.configure({outputActivation: 'softmax'}), {code: 'out-of-range', field: 'outputActivation'});
    assert.throws(() => new Session({outputActivation: 'softmax'}), {code: 'out-of-range'});
    assert.equal(session.config.outputActivation, 'identity');
    session.dispose();
});

test('lists with an entry for each layer follow the number of layers', () => {
    const session = new Session({hiddenLayers: [3, 3], activation: ['relu', 'sin'], bias: [true, false, true]});
    session.configure({hiddenLayers: [3, 3, 3]});
    assert.deepEqual(session.config.activation, ['relu', 'sin', 'sin']);
    assert.deepEqual(session.config.bias, [true, false, false, true]);
    session.dispose();
});

test('what every layer computes, down to the output', (t) => {
    const session = opened(t, {seed: 4, hiddenLayers: [3, 2]});
    session.step(20);
    const X = [[0.5, -0.25], [1, 2], [-1, 0]];
    const layers = session.forward(X);
    assert.deepEqual(layers.map(({z, a}) => [z.length, z[0].length, a[0].length]), [[3, 3, 3], [3, 2, 2], [3, 1, 1]]);
    assert.deepEqual(layers[2].a, session.predict(X));
    const [{W, b}] = session.parameters;
    const z = X[0][0] * W[0][1] + X[0][1] * W[1][1] + (b?.[1] ?? NaN);
    assert.ok(Math.abs(layers[0].z[0][1] - z) < 1e-12);
    assert.ok(Math.abs(layers[0].a[0][1] - Math.tanh(z)) < 1e-12);
    assert.throws(() => session.forward([[1]]), {code: 'wrong-shape'});
});

test('says where a run was edited', (t) => {
    const session = opened(t);
    session.step(5);
    session.removePoint(0);
    session.step(5);
    session.configure({l2: 0.1});
    session.undo();
    session.setParameters(session.parameters);
    const all = [{step: 5, kind: 'points'}, {step: 10, kind: 'settings'}, {step: 10, kind: 'undo'}, {step: 10, kind: 'parameters'}];
    assert.deepEqual(session.edits(), all);
    session.seek(7);
    assert.deepEqual(session.edits(), all.slice(0, 1));
    session.seek(10);
    assert.deepEqual(session.edits(), all);
});

test('the confusion matrix counts which class points are put into, and every wrong point is marked', (t) => {
    for (const config of [{generator: 'moons', seed: 3}, {generator: 'spiral3', noise: 0.3, seed: 3}, {lossFunction: 'hinge', seed: 3}]) {
        const session = opened(t, config);
        session.step(20);
        const {data: {X, Y, test}, outputs} = session;
        const classes = Math.max(2, outputs);
        const threshold = session.config.lossFunction === 'hinge' ? 0 : 0.5;
        const decided = session.predict(X).map((p) => (outputs === 1 ? Number(p[0] > threshold) : p.indexOf(Math.max(...p))));
        const labels = Y.map((y) => (outputs === 1 ? y[0] : y.indexOf(1)));
        const matrix = (/** @type {boolean} */ held) => Array.from({length: classes}, (_, row) => Array.from({length: classes}, (_unused, column) => labels.filter((label, i) => label === row && decided[i] === column && test?.[i] === held).length));
        const confusion = session.confusion();
        assert.deepEqual([confusion?.train, confusion?.test], [matrix(false), matrix(true)]);
        assert.deepEqual(confusion?.misclassified.train, matrix(false).map((row, i) => row.reduce((sum, n) => sum + n, 0) - row[i]));
        assert.deepEqual(Array.from(session.misclassified(), Boolean), labels.map((label, i) => label !== decided[i]));
        assert.equal(session.confusion(), confusion, 'made once per revision');
        session.step();
        assert.notEqual(session.confusion(), confusion);
    }
    const regression = opened(t, {generator: 'plane'});
    assert.equal(regression.confusion(), null);
    assert.equal(regression.misclassified().some(Boolean), false);
});
