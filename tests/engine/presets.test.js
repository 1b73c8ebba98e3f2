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
    const titles = JSON.parse(await readFile(new URL('../../www/page/titles.json', import.meta.url), 'utf8'));
    const presets = await Promise.all(presetNames.map(async (name) => [name, (await loadPreset(name)).title]));
    assert.deepEqual(Object.entries(titles), presets);
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
    const {reaches} = preset;
    assert.ok(reaches, `${name} promises nothing`);

    // Without a seed of its own, a preset has to teach its point to nearly every visitor.
    const visits = preset.config.seed === undefined ? 20 : 1;
    test(`${name} learns what it promises`, () => {
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

    for (const {step, loss, accuracy, tolerance} of preset.figures ?? []) {
        test(`${name} shows ${loss ?? accuracy} at step ${step}`, () => {
            const session = start(preset);
            session.step(step);
            const differs = Math.max(Math.abs(session.loss - (loss ?? session.loss)), Math.abs(session.accuracy - (accuracy ?? session.accuracy)));
            assert.ok(differs <= tolerance, `loss ${session.loss}, accuracy ${session.accuracy}`);
            session.dispose();
        });
    }
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
    ['points that are none', {data: []}],
    ['parameters that are none', {parameters: {}}]
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
