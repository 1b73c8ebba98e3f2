/** The second engine as it ships, behind its facade: what a panel that looks inside relies on. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {Inside, loadInside} from '../../www/engine/inside.js';
import {Session} from './engine.js';

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
