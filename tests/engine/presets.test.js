/** Every preset is held to what it promises. */
import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {after, test} from 'node:test';
import {defaultPreset, firstPreset, loadPreset, presetNames} from '../../www/config/preset.js';
import {parsePreset} from '../../www/config/preset-file.js';
import {checkView} from '../../www/config/preset-view.js';
import {Rival} from '../../www/element/rival.js';
import {namings} from '../../www/panels/step/names.js';
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

test('the script has of the first preset what its file says, but for its words', async () => {
    const {try: _try, note: _note, reaches: _reaches, figures: _figures, ...run} = await loadPreset(defaultPreset);
    assert.deepEqual(firstPreset, run);
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
        const rival = figures.some(({rivalLoss}) => rivalLoss !== undefined) ? new Rival(session, preset.view?.compare ?? {}) : undefined;
        for (const {step, tolerance, ...promised} of figures) {
            assert.ok(step >= session.steps, 'figures are listed by step');
            session.step(step - session.steps);
            rival?.advance(session, step);
            for (const [what, number] of Object.entries(promised)) {
                const has = what === 'rivalLoss' ? rival?.session?.loss : shown(session, what, number);
                const difference = distance(number, has);
                assert.ok(difference <= tolerance, `${what} at step ${step} differs by ${difference}: ${JSON.stringify(has)}`);
            }
        }
        rival?.dispose();
        session.dispose();
    });

    test(`${name} says in two short sentences what to try, the same in both languages`, () => {
        const {en, zh} = /** @type {{en: string, zh: string}} */ (preset.try);
        const ends = (/** @type {string} */ text, /** @type {RegExp} */ end) => [...text.matchAll(end)].length;
        assert.equal(ends(en, /[.?!](?= |$)/g), 2, en);
        assert.equal(ends(zh, /[。？！]/g), 2, zh);
        assert.ok(en.length <= 220, `${en.length} letters`);
        assert.deepEqual(decimals(zh), decimals(en));
    });

    test(`${name} names no number that its figures do not have`, () => {
        const {reaches: _, note: __, try: words, ...known} = preset;
        const numbers = numbersIn(known);
        for (const text of decimals(String(words?.en))) {
            const digits = text.split('.')[1].length;
            assert.ok(numbers.some((number) => number.toFixed(digits) === text), `${text} is nowhere`);
        }
        for (const [, text] of String(words?.en).matchAll(/step (\d[\d\s]*\d|\d+)/g)) {
            const step = Number(text.replace(/\s/g, ''));
            assert.ok(step < 100 || numbers.includes(step), `step ${step} is nowhere`);
        }
    });

    if (preset.view) test(`${name} opens what there is`, () => {
        checkView(preset.view);
        const {landscape, predict, stop, step} = /** @type {import('../../www/config/preset-view.js').PresetView} */ (preset.view);
        const session = start(preset);
        const {layers, features, points} = session;
        for (const {layer, from, to} of landscape?.parameters ?? []) {
            const {W, b} = session.parameters[layer];
            assert.equal(typeof (from === null ? b?.[to] : W[from][to]), 'number');
        }
        for (const point of predict?.points ?? []) assert.equal(point.length, features);
        assert.ok((step?.point ?? 1) <= points.count);
        assert.ok(step?.names === undefined || namings(layers.length).some(({naming}) => naming === step.names), 'names for as many layers');
        if (stop?.steps) assert.match(String(preset.try?.en).replace(/(\d)\s(?=\d{3})/g, '$1'), new RegExp(`\\b(${stop.steps})\\b`), 'says where it stops');
        session.dispose();
    });
}

/**
 * Numbers with digits behind the point, as they are written.
 * @param {string} text
 */
function decimals(text) {
    return text.match(/\d+\.\d+/g) ?? [];
}

/** @param {unknown} value @returns {number[]} */
function numbersIn(value) {
    if (typeof value === 'number') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
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
    if (name === 'hostile.json') return void response.end('{"version": 1, "title": {"en": "A", "zh": "B"}, "config": {}, "view": {"open": "document"}}');
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
    ['a state that is none', {state: 'here'}],
    ['something to try in one language', {try: {en: 'Only'}}],
    ['a view that is none', {view: ['step']}]
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

const range = {low: -1, high: 1};
for (const [field, view] of /** @type {[string, any][]} */ ([
    ['open', {open: 'stage'}],
    ['open', {open: '<img src=x onerror=alert(1)>'}],
    ['tabs', {tabs: ['step']}],
    ['__proto__', JSON.parse('{"__proto__": {"open": "step"}}')],
    ['constructor', {constructor: {}}],
    ['playing', {playing: true}],
    ['speed', {speed: 0}],
    ['speed', {speed: Infinity}],
    ['speed', {speed: 'fast'}],
    ['stop', {stop: 1000}],
    ['stop.steps', {stop: {steps: 1.5}}],
    ['stop.loss', {stop: {loss: -1}}],
    ['stop.accuracy', {stop: {accuracy: 95}}],
    ['stage.lines', {stage: {lines: 'yes'}}],
    ['stage.unit', {stage: {unit: 1}}],
    ['stage.bounds.y1', {stage: {bounds: {x0: 0, x1: 1, y0: 0}}}],
    ['stage.bounds.x1', {stage: {bounds: {x0: 1, x1: 0, y0: 0, y1: 1}}}],
    ['loss.logarithmic', {loss: {logarithmic: 1}}],
    ['landscape.over', {landscape: {over: 'three'}}],
    ['landscape.parameters', {landscape: {parameters: []}}],
    ['landscape.parameters[0].from', {landscape: {parameters: [{layer: 0, to: 0}]}}],
    ['landscape.parameters[1].layer', {landscape: {parameters: [{layer: 0, from: null, to: 0}, {layer: -1, from: 0, to: 0}]}}],
    ['landscape.ranges', {landscape: {ranges: [range, range, range]}}],
    ['landscape.ranges[0].high', {landscape: {ranges: [{low: 1, high: 1}]}}],
    ['landscape.ranges[1].low', {landscape: {ranges: [null, {low: -1e300, high: 1}]}}],
    ['step.point', {step: {point: 0}}],
    ['step.names', {step: {names: 'toString'}}],
    ['step.check', {step: {check: null}}],
    ['parameters', {parameters: []}],
    ['predict.points', {predict: {points: Array(101).fill([0])}}],
    ['predict.points[0]', {predict: {points: [[]]}}],
    ['predict.points[1][0]', {predict: {points: [[0, 1], ['0', 1]]}}],
    ['predict.points[0][1]', {predict: {points: [[0, NaN]]}}],
    ['compare', {compare: 'moons'}]
])) {
    test(`refuses ${JSON.stringify(view)} as what a preset opens`, () => {
        assert.throws(() => checkView(view), {name: 'TwoLayerError', code: 'invalid-preset', field: `preset.view.${field}`});
    });
}

test('a file with a view that is refused is refused as a whole, before anything begins', async () => {
    await assert.rejects(loadPreset('hostile.json', base), {code: 'invalid-preset', field: 'preset.view.open', message: /allowed is "landscape", "step"/});
    assert.deepEqual((await loadPreset('or-gate.json', base)).view, (await loadPreset('or-gate')).view);
});
