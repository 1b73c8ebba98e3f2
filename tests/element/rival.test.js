/**
 * The other network of a comparison is, after whatever a reader has done, the one that a session of its own would be to which
 * the same was done: to the last bit, now and at every earlier step.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {Rival} from '../../www/element/rival.js';
import {loadEngine, Session} from '../../www/engine/session.js';

await loadEngine(await readFile(new URL('../../www/engine/pkg/two_layer_wasm_bg.wasm', import.meta.url)));

/** What is done, as methods of a session. @typedef {[method: 'step' | 'seek' | 'reset' | 'undo' | 'redo' | 'addPoint' | 'movePoint' | 'configure' | 'generate', ...values: any[]]} Act */

const START = {seed: 3, generator: 'moons', samples: 40};
const DIFFERENT = {hiddenLayers: [3]};
/** @type {Act} */
const POINT = ['addPoint', [0.3, 0.3], 1];
/** @type {Act} */
const RATE = ['configure', {learningRate: 0.5}];

/** @type {Record<string, Act[]>} */
const STORIES = {
    'a point added, and undone later': [['step', 50], POINT, ['step', 20], ['undo'], ['step', 30], ['seek', 60]],
    'a point added, undone, done again': [['step', 50], POINT, ['step', 20], ['undo'], ['step', 5], ['redo'], ['step', 30]],
    'the time line dragged across an edit': [['step', 50], POINT, ['step', 20], ['seek', 10], ['seek', 70], ['seek', 55], ['step', 3]],
    'a setting changed, undone, and looked back at': [['step', 50], RATE, ['step', 20], ['undo'], ['step', 10], ['seek', 60], ['seek', 80]],
    'a future cut off, and brought back': [['step', 50], POINT, ['step', 50], ['seek', 20], ['step', 10], ['undo'], ['seek', 100], ['undo'], ['redo'], ['step', 2]],
    'a reset undone: the edits of the run are back too': [['step', 50], RATE, ['step', 50], ['reset'], ['step', 10], ['undo'], ['step', 10], ['seek', 70]],
    'another seed, undone and done again': [['step', 50], POINT, ['step', 50], ['configure', {seed: 9}], ['step', 10], ['undo'], ['seek', 30], ['redo'], ['step', 10]],
    'another activation': [['step', 50], ['configure', {activation: 'relu'}], ['step', 10], ['undo'], ['seek', 20]],
    'other points': [['step', 50], ['generate', {sampleSeed: 5}], ['step', 10], ['undo'], ['step', 10], ['seek', 20]],
    'batches': [['configure', {batchSize: 8}], ['step', 50], POINT, ['step', 10], ['undo'], ['step', 10], ['seek', 20], ['seek', 65]],
    'a point dragged twice, both undone': [['step', 50], ['movePoint', 3, [1, 1]], ['step', 1], ['movePoint', 3, [1, 1.2]], ['undo'], ['undo'], ['redo'], ['redo'], ['step', 10], ['seek', 30], ['seek', 60]],
    'all of it': [['step', 20], POINT, RATE, ['step', 20], ['reset'], ['step', 5], ['configure', {seed: 8}], ['step', 5], ['undo'], ['undo'], ['undo'], ['undo'], ['redo'], ['redo'], ['redo'], ['step', 4], ['seek', 2]]
};

for (const [name, acts] of Object.entries(STORIES)) {
    test(name, () => {
        const main = new Session(START);
        const rival = new Rival(main, DIFFERENT);
        const own = new Session({...START, ...DIFFERENT}, {data: main.data});
        for (const [method, ...values] of acts) {
            for (const session of [main, own]) /** @type {any} */ (session)[method](...values);
            if (method === 'step') rival.advance(main, values[0]);
            else if (method === 'undo' || method === 'redo') rival.travel(main, method);
            else rival.follow(main);
            while (rival.advance(main, 1000));
            const session = /** @type {Session} */ (rival.session);
            assert.equal(session.steps, own.steps, method);
            assert.deepEqual(session.parameters, own.parameters, method);
            assert.deepEqual(session.data, own.data, method);
        }
        for (const session of [main, own]) session.dispose();
        rival.dispose();
    });
}

/** A run with a past: points and a setting were changed on the way, and some of it is undone. @param {Session} main @param {Rival} rival */
function live(main, rival) {
    for (const edit of [() => main.addPoint([0.3, 0.3], 1), () => main.configure({learningRate: 0.5}), () => {}]) {
        main.step(30);
        rival.advance(main, 30);
        edit();
        rival.follow(main);
    }
}

/** Everything a run is, its past and what can be undone included. @param {Session | undefined} session */
function picture(session) {
    if (!session) return assert.fail('no run');
    const {steps, end, parameters, data, canUndo} = session;
    return {steps, end, parameters, data, canUndo, state: [...session.state()], trajectory: [...session.trajectory().parameters]};
}

for (const [name, on, off] of /** @type {[string, object, object | null][]} */ ([
    ['with the same comparison', DIFFERENT, DIFFERENT],
    ['with one of its own', DIFFERENT, {activation: 'relu'}],
    ['without a comparison', DIFFERENT, null]
])) {
    test(`a preset undone: the run beside the network is back as it was, from a preset ${name}`, () => {
        const [main, preset] = [new Session(START), new Session({seed: 4, generator: 'circles', samples: 30})];
        const rival = new Rival(main, on);
        live(main, rival);
        const [session, before] = [rival.session, picture(rival.session)];
        rival.begin(preset);
        if (off !== on) rival.differ(preset, off);
        preset.step(20);
        rival.advance(preset, 20);
        const beside = rival.session && picture(rival.session);
        assert.equal(beside?.steps, off ? 20 : undefined);
        rival.begin(main);
        if (off !== on) rival.differ(main, on);
        rival.follow(main);
        assert.equal(rival.session, session);
        assert.deepEqual(picture(rival.session), before);
        assert.equal(rival.isBehind(main), false, 'nothing has to be trained anew');
        main.undo();
        rival.travel(main, 'undo');
        assert.equal(rival.session?.config.learningRate, main.config.learningRate);
        assert.equal(rival.session, session);
        rival.begin(preset); // redo
        if (off !== on) rival.differ(preset, off);
        if (off) assert.deepEqual(picture(rival.session), beside);
        else assert.equal(rival.session, undefined);
        for (const each of [main, preset]) each.dispose();
        rival.dispose();
    });
}

/** @param {Session | undefined} session */
const isGone = (session) => {
    assert.ok(session);
    try {
        return session.steps < 0;
    } catch {
        return true;
    }
};

test('a run beside a network that has gone for good goes too, and so do all in the end', () => {
    const [main, preset, another] = [new Session(START), new Session({seed: 4}), new Session({seed: 5})];
    const rival = new Rival(main, DIFFERENT);
    const first = rival.session;
    rival.begin(preset);
    const second = rival.session;
    main.dispose();
    rival.begin(another);
    assert.deepEqual([first, second, rival.session].map(isGone), [true, false, false]);
    const third = rival.session;
    rival.dispose();
    assert.deepEqual([second, third].map(isGone), [true, true]);
    assert.equal(rival.session, undefined);
    for (const session of [preset, another]) session.dispose();
});
