/** Every preset is held to what it promises. */
import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {after, test} from 'node:test';
import {defaultPreset, loadPreset, parsePreset, presetNames} from '../../www/config/preset.js';
import {Session} from './engine.js';

const folder = new URL('../../www/presets/', import.meta.url);

test('every file is in the gallery, and the other way round', async () => {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    assert.deepEqual(files.sort(), [...presetNames].sort());
    assert.ok(presetNames.includes(defaultPreset));
});

test('the menu of the page knows the titles without loading the presets', async () => {
    /** @type {{presets: Record<string, unknown>}[]} */
    const groups = JSON.parse(await readFile(new URL('../../www/page/titles.json', import.meta.url), 'utf8'));
    const presets = await Promise.all(presetNames.map(async (name) => [name, (await loadPreset(name)).title]));
    assert.deepEqual(groups.flatMap((group) => Object.entries(group.presets)), presets);
});

/**
 * @param {import('../../www/config/preset.js').Preset} preset
 * @param {number} [seed] for presets that leave it to the visit
 */
function start({config, data, parameters}, seed = 0) {
    return new Session({seed, ...config}, {data, parameters});
}

for (const name of presetNames) {
    const preset = await loadPreset(name);
    const {reaches, figures = []} = preset;
    assert.ok(reaches || figures.length > 0, `${name} promises nothing`);

    // Without a seed of its own, a preset has to teach its point to nearly every visitor.
    const visits = preset.config.seed === undefined ? 20 : 1;
    if (reaches) test(`${name} learns what it promises`, () => {
        let kept = 0;
        let last = '';
        for (let seed = 0; seed < visits; seed++) {
            const session = start(preset, seed);
            session.step(reaches.within);
            const keeps = session.loss <= (reaches.loss ?? Infinity) && session.accuracy >= (reaches.accuracy ?? 0);
            if (keeps) kept++;
            else last = `seed ${seed}: loss ${session.loss}, accuracy ${session.accuracy}`;
            session.dispose();
        }
        assert.ok(kept >= 0.95 * visits, `${kept} of ${visits}; ${last}`);
    });

    // One run for all of them: some have half a million steps.
    if (figures.length > 0) test(`${name} shows the numbers it promises`, () => {
        const session = start(preset);
        for (const {step, tolerance, ...promised} of figures) {
            assert.ok(step >= session.steps, 'figures are listed by step');
            session.step(step - session.steps);
            for (const [what, number] of Object.entries(promised)) {
                const difference = distance(number, shown(session, what, number));
                assert.ok(difference <= tolerance, `${what} at step ${step} differs by ${difference}: ${JSON.stringify(shown(session, what, number))}`);
            }
        }
        session.dispose();
    });
}

/**
 * What the session has in the place of a promised number.
 * @param {Session} session
 * @param {string} what a key of a figure
 * @param {any} promised
 * @returns {unknown}
 */
function shown(session, what, promised) {
    if (what === 'outputs') return {X: promised.X, P: session.predict(promised.X)};
    assert.ok(['loss', 'accuracy', 'parameters'].includes(what), `${what} is not a figure`);
    return session[/** @type {'loss'} */ (what)];
}

/**
 * The largest difference between two numbers at the same place; infinite where the places differ.
 * @param {any} a
 * @param {any} b
 * @returns {number}
 */
function distance(a, b) {
    if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b);
    if (a === null || b === null || typeof a !== typeof b || Object.keys(a).join() !== Object.keys(b).join()) return a === b ? 0 : Infinity;
    return Math.max(0, ...Object.keys(a).map((key) => distance(a[key], b[key])));
}

const server = createServer(async (request, response) => {
    const name = String(request.url).slice(1);
    if (name === 'broken.json') return void response.end('{');
    const body = await readFile(new URL(name, folder)).catch(() => undefined);
    response.statusCode = body ? 200 : 404;
    response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const base = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
after(() => server.close());

test('a preset can be a file somewhere', async () => {
    assert.deepEqual(await loadPreset(`${base}xor.json`), await loadPreset('xor'));
    assert.deepEqual(await loadPreset('./xor.json', base), await loadPreset('xor'));
});

test('presets that cannot be had', async () => {
    await assert.rejects(loadPreset('nothing'), {name: 'TwoLayerError', code: 'unknown-preset', field: 'preset', value: 'nothing'});
    await assert.rejects(loadPreset(''), {code: 'unknown-preset'});
    await assert.rejects(loadPreset('toString'), {code: 'unknown-preset'});
    await assert.rejects(loadPreset(/** @type {any} */ (null)), {code: 'unknown-preset'});
    await assert.rejects(loadPreset('missing.json', base), {code: 'load-failed'});
    await assert.rejects(loadPreset('http://127.0.0.1:9/x.json'), {code: 'load-failed'});
    await assert.rejects(loadPreset('broken.json', base), {code: 'invalid-preset'});
});

for (const [title, change] of /** @type {[string, any][]} */ ([
    ['another version', {version: 2}],
    ['an unknown key', {configs: {}}],
    ['no config', {config: undefined}],
    ['a list as config', {config: []}],
    ['no title', {title: undefined}],
    ['a title in one language', {title: {en: 'Only'}}],
    ['a note in one language', {note: {zh: 'Only'}}],
    ['points that are none', {data: []}],
    ['parameters that are none', {parameters: {}}],
    ['a state that is none', {state: 'here'}]
])) {
    test(`refuses a preset with ${title}`, () => {
        assert.throws(() => parsePreset({version: 1, title: {en: 'A', zh: 'B'}, config: {}, ...change}), {name: 'TwoLayerError', code: 'invalid-preset'});
    });
}

for (const input of [null, undefined, 5, 'moons', []]) {
    test(`refuses ${JSON.stringify(input)} as a preset`, () => {
        assert.throws(() => parsePreset(input), {code: 'invalid-preset', field: 'preset'});
    });
}
