/** The second engine as it ships, behind its facade: what a panel that looks inside relies on. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {activationCurve, Inside, loadInside} from '../../www/engine/inside.js';
import {boundsOf} from '../../www/panels/hidden/range.js';
import {unflatten} from '../../www/engine/rows.js';
import {names, Session} from './engine.js';

await loadInside(await readFile(new URL('../../www/engine/inside-pkg/two_layer_inside_bg.wasm', import.meta.url)));

/** @param {Session} session */
const parametersOf = (session) => session.parameters.flatMap(({W, b}) => [...W.flat(), ...b ?? []]);

/**
 * Both engines with the same run.
 * @param {import('node:test').TestContext} context
 * @param {ConstructorParameters<typeof Session>} options
 */
function opened(context, ...options) {
    const [session, inside] = [new Session(...options), new Inside()];
    context.after(() => {
        session.dispose();
        inside.dispose();
    });
    const update = () => inside.update({config: session.config, points: session.points, parameters: parametersOf(session)});
    update();
    return {session, inside, update};
}

test('its gradient is the step gradient descent takes', (t) => {
    const learningRate = 0.25;
    const {session, inside, update} = opened(t, {seed: 3, learningRate, reduction: 'sum', l2: 0.01});
    session.step(20);
    update();
    const [before, gradient] = [parametersOf(session), inside.gradient()];
    session.step();
    const expected = before.map((value, i) => value - learningRate * gradient[i]);
    assert.deepEqual(parametersOf(session), expected);
});

test('follows other settings and other points', (t) => {
    const {session, inside, update} = opened(t, {seed: 3});
    const before = inside.gradient();
    session.configure({hiddenLayers: [3, 2]});
    session.addPoint([0, 0], 1);
    update();
    assert.equal(inside.gradient().length, 2 * 3 + 3 + 3 * 2 + 2 + 2 + 1);
    assert.notDeepEqual(inside.gradient(), before);
});

test('refuses what does not fit together', (t) => {
    const {session, inside} = opened(t);
    const {config, points} = session;
    assert.throws(() => inside.update({config, points, parameters: [1, 2, 3]}), {name: 'TwoLayerError', code: 'wrong-shape', field: 'parameters'});
    assert.throws(() => new Inside().gradient(), {name: 'TwoLayerError', code: 'disposed'});
});

test('the worksheet knows the batch that is next and what the optimizer remembers', (t) => {
    const {session, inside} = opened(t, {seed: 3, hiddenLayers: [3], optimizer: 'adam', batchSize: 7});
    session.step(20);
    inside.update({config: session.config, points: session.points, state: session.state()});
    const {entries, points, isNextStep, step} = inside.worksheet();
    assert.deepEqual([points.length, isNextStep, step], [7, true, 20]);
    session.step();
    const after = [1, 2].flatMap((l) => [`W${l}′`, `b${l}′`]).flatMap((name) => [.../** @type {any} */ (entries.find((entry) => entry.name === name)).values]);
    assert.deepEqual(after, parametersOf(session));
});

test('the worksheet of a step holds the parameters before and after it', (t) => {
    const {session, inside, update} = opened(t, {seed: 3, hiddenLayers: [3], optimizer: 'adam'});
    update();
    const {entries, points, constants, isNextStep, isFinite, step} = inside.worksheet();
    const entry = (/** @type {string} */ name) => /** @type {import('../../www/engine/types.js').Entry} */ (entries.find((one) => one.name === name));
    assert.deepEqual({step, isNextStep, isFinite, rate: constants['η']}, {step: 0, isNextStep: true, isFinite: true, rate: session.config.learningRate});
    assert.deepEqual([...points], [...session.points.test.keys()].filter((point) => !session.points.test[point]));
    const flat = (/** @type {string} */ prime) => [1, 2].flatMap((l) => [...entry(`W${l}${prime}`).values, ...entry(`b${l}${prime}`).values]);
    assert.deepEqual(flat(''), parametersOf(session));
    session.step();
    assert.deepEqual(flat('′'), parametersOf(session));

    const {rows, columns, layer, phase, parameter, formula, factors} = entry('dW2');
    assert.deepEqual({rows, columns, layer, phase, parameter}, {rows: 3, columns: 1, layer: 1, phase: 'backward', parameter: 9});
    assert.equal(formula, '{0} / {n}');
    assert.deepEqual(factors.map(({entry: place, cells}) => [entries[place].name, cells]), [['A1ᵀ·dZ2', 'same']]);
    assert.equal(entry('X').layer, null);
});

test('a worksheet for one point, and gradients checked by differences', (t) => {
    const {session, inside} = opened(t, {seed: 3, batchSize: 10});
    const point = session.points.test.lastIndexOf(0);
    const {points, isNextStep, entries} = inside.worksheet(point);
    assert.deepEqual([[...points], isNextStep], [[point], false]);
    assert.deepEqual([...entries[0].values], [...session.points.x.subarray(2 * point, 2 * point + 2)]);
    const checked = inside.checkGradient('all', 2, 7);
    assert.deepEqual(checked.map(({parameter}) => parameter), [2, 3, 4, 5, 6]);
    assert.deepEqual(checked.map(({analytic}) => analytic), [...inside.gradient().subarray(2, 7)]);
    for (const {agrees, difference, h} of checked) assert.ok(agrees && difference < 1e-6 && h > 0);
    assert.throws(() => inside.worksheet(session.points.test.indexOf(1)), {code: 'out-of-range', field: 'point'});
    assert.throws(() => inside.worksheet(/** @type {any} */ ('some')), {code: 'wrong-type', field: 'over'});
});

test('the bounds of activations that pictures know of are those of the core', () => {
    // Far out, and close by, where those that go up and down again have their extremes.
    const z = Float64Array.from({length: 4001}, (_, i) => Math.sign(i - 2000) * Math.abs((i - 2000) / 200) ** 8);
    const near = Float64Array.from({length: 4001}, (_, i) => (i - 2000) / 100);
    for (const name of names().activation) {
        const curves = [z, near].map((places) => activationCurve(name, places));
        const values = curves.flatMap((curve) => [.../** @type {NonNullable<typeof curve>} */ (curve).values]);
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const bounds = boundsOf(name);
        if (!bounds) {
            assert.ok(Math.max(-low, high) > 1e6, `${name} has no bounds, but stays between ${low} and ${high}`);
            continue;
        }
        assert.ok(low >= bounds[0] && high <= bounds[1], `${name} leaves its bounds: ${low} to ${high}`);
        assert.ok(low - bounds[0] < 1e-4 && bounds[1] - high < 1e-4, `${name} does not reach its bounds: ${low} to ${high}`);
    }
    assert.deepEqual(boundsOf('softmax'), [0, 1], 'no function of one z');
});

/** A portion that does not divide anything evenly. @param {Inside} inside */
function finish(inside) {
    while (!inside.advance(97));
    return inside.losses();
}

test('a landscape has the losses of the session with the parameters replaced', (t) => {
    const {session, inside, update} = opened(t, {seed: 2, hiddenLayers: [3, 2], samples: 300});
    session.step(30);
    update();
    const flat = parametersOf(session);
    /** @param {number[]} parameters */
    const lossAt = (parameters) => {
        const other = new Session(session.config, {data: session.data});
        other.parameters = unflatten(Float64Array.from(parameters), session.layers);
        const {loss} = other;
        other.dispose();
        return loss;
    };
    const [x, y] = [[-1, 0.5, 3], [0, -2]];
    inside.begin({over: {parameters: [4, 12]}, x, y});
    assert.equal(inside.advance(1), false);
    const grid = finish(inside);
    assert.deepEqual([...grid], y.flatMap((up) => x.map((across) => lossAt(flat.with(4, across).with(12, up)))));

    inside.begin({over: {parameter: 9}, x});
    assert.deepEqual([...finish(inside)], x.map((value) => lossAt(flat.with(9, value))));

    const plane = inside.randomDirections(5);
    inside.begin({over: plane, x, y});
    assert.deepEqual([...finish(inside)], y.flatMap((b) => x.map((a) => lossAt(flat.map((value, i) => value + b * plane.up[i] + a * plane.across[i])))));
});

test('a landscape belongs to the moment it was begun at', (t) => {
    const {session, inside, update} = opened(t, {seed: 2});
    const x = [0, 1, 2];
    inside.begin({over: {parameter: 0}, x});
    const before = finish(inside);
    inside.begin({over: {parameter: 0}, x});
    session.step(10);
    update();
    assert.deepEqual(finish(inside), before);
    inside.begin({over: {parameter: 0}, x});
    assert.notDeepEqual(finish(inside), before);
});

test('the slope is that of the reported loss, or of the descended one', (t) => {
    const {session, inside} = opened(t, {seed: 3, reduction: 'sum'});
    const n = session.points.test.reduce((sum, test) => sum + 1 - test, 0);
    const [reported, descended] = [inside.slope(), inside.slope({descended: true})];
    reported.forEach((slope, i) => assert.ok(Math.abs(slope * n - descended[i]) <= 1e-14 * Math.abs(descended[i])));
    assert.deepEqual(descended, inside.gradient());
});

test('the height is the loss here: as it is reported, or as it is descended, with its penalty', (t) => {
    const l2 = 0.1;
    const {session, inside} = opened(t, {seed: 3, reduction: 'sum', l2, reportPenalty: false});
    const n = session.points.test.reduce((sum, test) => sum + 1 - test, 0);
    const squares = session.parameters.flatMap(({W}) => W.flat()).reduce((sum, weight) => sum + weight * weight, 0);
    assert.equal(inside.height(), session.loss);
    const expected = n * session.loss + l2 / 2 * squares;
    assert.ok(Math.abs(inside.height({descended: true}) - expected) <= 1e-13 * expected);
});

test('the quirk of a tutorial changes what is descended, not the slope', (t) => {
    const {session, inside, update} = opened(t, {seed: 3, lossFunction: 'half_squared'});
    const slope = inside.slope({descended: true});
    session.configure({quirk: 'output_derivative_uses_sigmoid_of_activation'});
    update();
    assert.deepEqual(inside.slope({descended: true}), slope);
    assert.notDeepEqual(inside.gradient(), slope);
});

test('principal components are perpendicular, and the path is seen from its end', (t) => {
    const {session, inside, update} = opened(t, {seed: 1});
    session.step(500);
    update();
    const {parameters, steps} = session.trajectory();
    const {across, up, explained} = inside.components(parameters);
    const dot = across.reduce((sum, value, i) => sum + value * up[i], 0);
    assert.ok(Math.abs(dot) < 1e-14, String(dot));
    assert.ok(explained[0] > explained[1] && explained[0] + explained[1] <= 1 + 1e-12);
    const seen = inside.project(parameters, {origin: parametersOf(session), across, up});
    assert.equal(seen.length, 2 * steps.length);
    assert.deepEqual([...seen.subarray(-2)], [0, 0]);
});

test('refuses a landscape over what does not exist', (t) => {
    const {inside} = opened(t);
    assert.throws(() => inside.begin({over: {parameter: 1000}, x: [0]}), {name: 'TwoLayerError', code: 'out-of-range', field: 'x'});
    assert.throws(() => inside.begin({over: {parameters: [1, 1]}, x: [0], y: [0]}), {code: 'out-of-range', field: 'y'});
    assert.throws(() => inside.begin({over: {parameter: 0}, x: [Infinity]}), {code: 'out-of-range', field: 'x'});
});
