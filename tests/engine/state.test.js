/** The state of a run, its trajectory, and a config without a session: what links, presets and the second engine rely on. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {completeConfig, names, Session, TwoLayerError} from './engine.js';

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

/** @param {() => unknown} act @returns {TwoLayerError} what it throws */
function refusal(act) {
    try {
        act();
    } catch (error) {
        if (error instanceof TwoLayerError) return error;
    }
    return assert.fail('it is not refused');
}

for (const optimizer of /** @type {import('../../www/config/config.js').OptimizerName[]} */ (names().optimizer)) {
    test(`a run with ${optimizer} goes on from its state with the same bits`, (t) => {
        const config = completeConfig({seed: 5, optimizer, learningRate: 0.05, batchSize: optimizer === 'lbfgs' ? 'full' : 30});
        const original = opened(t, config);
        original.step(40);
        const resumed = opened(t, config, {state: original.state()});
        assert.deepEqual([resumed.steps, resumed.start, resumed.end, resumed.epoch], [40, 40, 40, original.epoch]);
        assert.equal(resumed.canUndo, false);
        original.step(77);
        resumed.step(77);
        assert.deepEqual(resumed.state(), original.state());
        assert.deepEqual(resumed.parameters, original.parameters);
        assert.equal(resumed.loss, original.loss);
    });
}

test('a resumed run has its past from there on, and a reset goes to step 0', (t) => {
    const session = opened(t, {seed: 1});
    const initial = session.parameters;
    session.step(100);
    const state = session.state();
    session.step(50);
    session.resume(state);
    assert.deepEqual([session.start, session.steps, session.end], [100, 100, 100]);
    session.step(10);
    session.seek(0);
    assert.deepEqual(session.state(), state);
    assert.equal(session.history().steps[0], 100);
    session.reset();
    assert.deepEqual([session.start, session.steps, session.parameters], [0, 0, initial]);
    assert.equal(session.undo() && session.undo(), true);
    assert.deepEqual([session.start, session.steps], [0, 150], 'resuming is an edit');
});

test('what is not a state is refused and changes nothing', (t) => {
    const session = opened(t, {seed: 1});
    session.step(3);
    const [before, revision] = [session.state(), session.revision];
    /** @type {[unknown, string][]} */
    const wrong = [
        [undefined, 'wrong-type'],
        ['abc', 'wrong-type'],
        [[], 'wrong-shape'],
        [['1'], 'wrong-type'],
        [Float64Array.of(NaN), 'wrong-type'],
        [before.slice(1), 'out-of-range'],
        [before.subarray(0, 20), 'wrong-shape'],
        [[...before, 0], 'wrong-shape'],
        [before.with(0, 2), 'out-of-range'],
        [before.with(1, 0.5), 'out-of-range'],
        [before.with(12, Infinity), 'out-of-range'],
        [new Float64Array(1e6), 'out-of-range']
    ];
    for (const [state, code] of wrong) {
        const error = refusal(() => session.resume(/** @type {any} */ (state)));
        assert.deepEqual([error.code, error.field?.startsWith('state')], [code, true], error.message);
    }
    assert.deepEqual([session.state(), session.revision, session.canUndo], [before, revision, false]);
    assert.throws(() => new Session({hiddenLayers: [3]}, {state: before}), {code: 'out-of-range', field: 'state[7]'});
});

test('the trajectory has the parameters at the start, at powers of two and at the present', (t) => {
    const session = opened(t, {seed: 1});
    session.step(1000);
    const {steps, parameters} = session.trajectory();
    assert.equal(session.trajectory(), session.trajectory());
    for (const step of [0, 1, 2, 4, 8, 16, 512, 1000]) assert.ok(steps.includes(step), `step ${step}`);
    assert.equal(steps.at(-1), 1000);
    assert.equal(parameters.length, 21 * steps.length);
    for (const place of [0, 3, steps.length - 1]) {
        session.seek(steps[place]);
        const flat = session.parameters.flatMap(({W, b}) => [...W.flat(), ...(b ?? [])]);
        assert.deepEqual(Array.from(parameters.subarray(21 * place, 21 * (place + 1))), flat);
    }
});

test('the trajectory to the end has the recorded future too', (t) => {
    const session = opened(t, {seed: 1});
    session.step(1000);
    const whole = session.trajectory();
    session.seek(10);
    assert.equal(session.trajectory().steps.at(-1), 10);
    const {steps, parameters} = session.trajectory(true);
    assert.equal(steps.at(-1), 1000);
    assert.deepEqual(parameters.subarray(-21), whole.parameters.subarray(-21));
    session.addPoint([0, 0], 1);
    assert.equal(session.trajectory(true).steps.at(-1), 10, 'an edit cuts it off');
});

test('a config is completed and checked as a session would', (t) => {
    for (const config of [{}, {generator: 'blobs3'}, {hiddenLayers: [2, 2], bias: [true, false, true], seed: 7}]) {
        assert.deepEqual(completeConfig(config), opened(t, config).config);
    }
    for (const config of [{noise: -1}, {nothing: 1}, {outputActivation: 'softmax'}, {lossFunction: 'hinge', outputActivation: 'sigmoid'}]) {
        assert.deepEqual(refusal(() => completeConfig(/** @type {any} */ (config))), refusal(() => new Session(/** @type {any} */ (config))));
    }
    const data = {X: [[0]], Y: [[1, 0]]};
    assert.equal(completeConfig({outputActivation: 'softmax', lossFunction: 'softmax_ce'}, data).outputActivation, 'softmax');
    assert.throws(() => completeConfig(/** @type {any} */ (null)), {code: 'wrong-type', field: 'config'});
});
