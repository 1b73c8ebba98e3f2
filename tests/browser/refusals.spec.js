/**
 * Bad input: whatever a page gives the element, it answers with a code and a sentence, and picture and state stay.
 * The engine's own refusals are tested value by value in `tests/engine/refusals.test.js`.
 */

import {expect, test} from './fixture.js';
import {look} from './plane.js';

/** @typedef {import('./network.js').Network} Network */
/** @typedef {import('./network.js').TwoLayerElement} TwoLayerElement */

const SENTENCE = /^.+ is (.+; allowed is .+|not JSON)\.$/s;
const wrongNumbers = {'wrong-type': ['', 'NaN', 'many', '0x10', '1 2', 'Infinity'], 'out-of-range': ['-1', '1e999']};
const wrongNames = {'unknown-name': ['', 'nothing', 'MOONS', '数', '<b>']};

/** @type {Record<string, Record<string, string[]>>} */
const attributes = {
    samples: {...wrongNumbers, 'out-of-range': ['0', '-1', '1.5', '100001', '1e999']},
    noise: wrongNumbers,
    split: {...wrongNumbers, 'out-of-range': ['0', '-1', '1.1']},
    'learning-rate': {...wrongNumbers, 'out-of-range': ['0', '-1', '1001', '1e999']},
    l1: wrongNumbers,
    l2: wrongNumbers,
    seed: {...wrongNumbers, 'out-of-range': ['-1', '0.5', '4294967296']},
    'batch-size': {'wrong-type': ['', 'half', 'NaN'], 'out-of-range': ['0', '-1', '1.5']},
    'hidden-layers': {'wrong-type': ['five', '4 two', '4;2'], 'out-of-range': ['0', '-1', '65', '1.5', '1 1 1 1 1 1 1']},
    bias: {'wrong-type': ['yes', 'maybe', '1']},
    generator: wrongNames,
    activation: {'unknown-name': ['nothing', 'tanh nothing']},
    'output-activation': wrongNames,
    'loss-function': wrongNames,
    reduction: wrongNames,
    optimizer: wrongNames,
    init: wrongNames,
    speed: {'wrong-type': ['', 'fast', 'NaN'], 'out-of-range': ['0', '-1', '1e999']},
    show: {'unknown-name': ['', 'nothing', 'stage nothing']},
    theme: {'unknown-name': ['', 'pink']},
    preset: {'unknown-preset': ['', 'nothing', 'MOONS']}
};

const groups = {
    numbers: ['samples', 'noise', 'split', 'learning-rate', 'l1', 'l2', 'seed', 'batch-size'],
    'names and lists': ['hidden-layers', 'bias', 'generator', 'activation', 'output-activation', 'loss-function', 'reduction', 'optimizer', 'init'],
    'the element': ['speed', 'show', 'theme', 'preset']
};

/** @type {[property: keyof TwoLayerElement, code: string, ...values: unknown[]][]} */
const properties = [
    ['config', 'wrong-type', null, undefined, 5, 'moons', [], true],
    ['config', 'unknown-key', {learningrate: 1}, {learningRate: 0.1, momentun: 1}],
    ['config', 'out-of-range', {learningRate: 0.1, noise: -1}, {seed: 2 ** 32}, {hiddenLayers: [65]}, {samples: Infinity}],
    ['config', 'wrong-type', {learningRate: NaN}, {learningRate: '1'}, {hiddenLayers: 5}, {generator: 7}, {bias: 'true'}],
    ['config', 'unknown-name', {generator: 'nothing'}, {optimizer: ''}],
    ['data', 'wrong-type', null, undefined, 5, 'moons', {}, {X: [1, 2], Y: [[0], [1]]}, {X: [['1', '2']], Y: [[0]]}, {X: [[NaN, 2]], Y: [[0]]}],
    ['data', 'unknown-key', {X: [[1, 2]], Y: [[0]], z: 1}],
    ['data', 'wrong-shape', {X: [[1, 2], [3]], Y: [[0], [1]]}, {X: [[1, 2], [3, 4]], Y: [[0]]}],
    ['data', 'out-of-range', {X: [[Infinity, 2]], Y: [[0]]}],
    ['parameters', 'wrong-type', null, undefined, 5, 'zeros', {}],
    ['parameters', 'wrong-shape', [], [{W: [[1]], b: [1]}], [{W: [[1]], b: [1]}, {W: [[1]], b: [1]}]],
    ['speed', 'wrong-type', NaN, 'fast', null, undefined, {}],
    ['speed', 'out-of-range', 0, -1],
    ['show', 'unknown-name', 'nothing', null, ''],
    ['theme', 'unknown-name', 'pink', ''],
    ['theme', 'wrong-type', null, undefined, 5]
];

/** @type {[method: keyof TwoLayerElement, code: string, ...calls: unknown[][]][]} */
const methods = [
    ['step', 'wrong-type', [NaN], ['1'], [null], [{}]],
    ['step', 'out-of-range', [-1], [0.5], [Infinity], [2 ** 40]],
    ['seek', 'wrong-type', [], [NaN], ['1'], [null]],
    ['seek', 'out-of-range', [-1], [0.5], [Infinity]],
    ['addPoint', 'wrong-type', [], [null, 0], [5, 0], ['12', 0], [[NaN, 0], 0], [[0, 0]], [[0, 0], '1'], [[0, 0], NaN]],
    ['addPoint', 'wrong-shape', [[], 0], [[1], 0], [[1, 2, 3], 0]],
    ['addPoint', 'out-of-range', [[Infinity, 0], 0], [[0, 0], 2], [[0, 0], -1], [[0, 0], 0.5]],
    ['movePoint', 'wrong-type', [], ['0', [0, 0]], [0], [0, null], [0, [0, NaN]]],
    ['movePoint', 'out-of-range', [201, [0, 0]], [-1, [0, 0]]],
    ['removePoint', 'wrong-type', [], ['0'], [NaN]],
    ['removePoint', 'out-of-range', [201], [-1], [0.5]],
    ['predict', 'wrong-type', [], [null], [5], [[1, 2]], [[['1', '2']]]],
    ['predict', 'wrong-shape', [[[1]]], [[[1, 2, 3]]]]
];

/** @param {Network} network */
async function prepared(network) {
    await network.call('addPoint', [0.5, 1.5], 1);
    await network.call('step', 30);
    await network.drawn();
    await network.listen();
    return {...(await state(network)), seen: await look(network)};
}

/** @param {Network} network */
async function state(network) {
    const [config, data, parameters, steps, speed, show, theme] = await Promise.all([
        network.config, network.data, network.parameters, network.steps, network.get('speed'), network.get('show'), network.get('theme')
    ]);
    return {config, data, parameters, steps, speed, show, theme};
}

/**
 * @param {Network} network
 * @param {Awaited<ReturnType<typeof prepared>>} before
 */
async function expectUnchanged(network, {seen, ...before}) {
    expect(await state(network)).toEqual(before);
    await network.button('Dismiss').click();
    await network.drawn();
    expect((await look(network)).picture.difference(seen.picture).count, 'pixels').toBe(0);
    await network.call('step', 1);
    expect(await network.steps, 'it goes on').toBe(before.steps + 1);
}

/**
 * @param {Network} network
 * @param {string} code
 * @param {string} what
 */
async function expectRefusal(network, code, what) {
    await expect.poll(async () => (await network.locator.evaluate((element) => /** @type {any} */ (element).heard.length)), what).toBe(1);
    const [{type, message, ...error}] = await network.heard();
    expect({type, code: error.code}, what).toEqual({type: 'error', code});
    expect(message, what).toMatch(SENTENCE);
}

for (const [group, names] of Object.entries(groups)) {
    test(`wrong attributes change nothing: ${group}`, async ({embed}) => {
        const network = await embed('seed="1"');
        const before = await prepared(network);
        for (const attribute of names) {
            for (const [code, texts] of Object.entries(attributes[attribute])) {
                for (const text of texts) {
                    await network.attributes({[attribute]: text});
                    await expectRefusal(network, code, `${attribute}="${text}"`);
                }
            }
        }
        await expectUnchanged(network, before);
    });
}

for (const property of new Set(properties.map(([name]) => name))) {
    test(`wrong values of the property ${property} change nothing`, async ({embed}) => {
        const network = await embed('seed="1"');
        const before = await prepared(network);
        for (const [, code, ...values] of properties.filter(([name]) => name === property)) {
            for (const [i, value] of values.entries()) {
                await expect(network.set(property, value), 'and the script gets it, too').rejects.toThrow(/is .+; allowed is/);
                await expectRefusal(network, code, `${property}, value ${i} of ${code}`);
            }
        }
        await expectUnchanged(network, before);
    });
}

for (const method of new Set(methods.map(([name]) => name))) {
    test(`wrong calls of ${method}() change nothing`, async ({embed}) => {
        const network = await embed('seed="1"');
        const before = await prepared(network);
        for (const [, code, ...calls] of methods.filter(([name]) => name === method)) {
            for (const [i, values] of calls.entries()) {
                await expect(network.call(method, ...values)).rejects.toThrow(/is .+; allowed is/);
                await expectRefusal(network, code, `${method}, call ${i} of ${code}`);
            }
        }
        await expectUnchanged(network, before);
    });
}

test('an element born with wrong attributes starts all the same, and says each', async ({page, place}) => {
    await page.addInitScript(() => {
        Object.assign(window, {codes: []});
        addEventListener('two-layer-error', (event) => {
            const {error} = /** @type {ErrorEvent} */ (event);
            /** @type {any} */ (window).codes.push([error.code, error.field]);
        });
    });
    const network = await place('<two-layer preset="nothing" learning-rate="-1" hidden-layers="0" l2="0.01" speed="-3" theme="pink" show="nothing" lang="xx" seed="1"></two-layer>');
    await network.ready();
    expect(await network.config).toMatchObject({l2: 0.01, hiddenLayers: [5], generator: 'moons', seed: 1});
    expect((await network.config).learningRate).toBeGreaterThan(0);
    await expect(network.button('Train')).toBeVisible();
    const codes = await page.evaluate(() => /** @type {any} */ (window).codes);
    expect(codes.map(String).sort()).toEqual([
        'out-of-range,hiddenLayers', 'out-of-range,learningRate', 'out-of-range,speed', 'unknown-name,show', 'unknown-name,theme', 'unknown-preset,preset'
    ]);
});

test('an error that is not ours has a code and its own words', async ({embed}) => {
    const network = await embed('seed="1"');
    const said = await network.locator.evaluate((node) => {
        const element = /** @type {TwoLayerElement} */ (node);
        /** @type {string[]} */
        const errors = [];
        const fail = () => {
            throw new Error('no noise today');
        };
        element.addEventListener('two-layer-error', (event) => errors.push(`${/** @type {ErrorEvent} */ (event).error.code}: ${/** @type {ErrorEvent} */ (event).message}`));
        for (const act of [() => (element.config = {get noise() { return fail(); }}), () => void element.step(/** @type {any} */ (Symbol('one')))]) {
            try {
                act();
            } catch { /* it is thrown as well */ }
        }
        return errors;
    });
    expect(said).toEqual(['unexpected: Error: no noise today', 'wrong-type: n is a symbol; allowed is a whole number.']);
});

test('a preset file that is broken is refused, and the one before stays', async ({page, embed}) => {
    const network = await embed('seed="1"');
    const before = await prepared(network);
    for (const [body, code] of [['{"version": 1', 'invalid-preset'], ['{"version": 2}', 'invalid-preset'], ['{"version": 1, "title": {"en": "", "zh": ""}, "config": {"noise": -1}}', 'out-of-range']]) {
        await page.route('**/broken.json', (route) => route.fulfill({contentType: 'application/json', body}));
        await network.attributes({preset: './broken.json'});
        await expectRefusal(network, code, body);
        await page.unroute('**/broken.json');
    }
    await expectUnchanged(network, before);
});

test('a page in Chinese says in Chinese what is refused; the event keeps to English', async ({embed}) => {
    const network = await embed('seed="1" lang="zh" show="stage network controls"');
    await network.listen();
    await network.attributes({'learning-rate': '-1'});
    await expect(network.status.filter({hasText: '“学习率”不能是 -1；应为大于 0 且不超过 1000 的数。'})).toBeVisible();
    expect(await network.heard()).toEqual([{type: 'error', code: 'out-of-range', field: 'learningRate', message: 'learningRate is -1; allowed is a number above 0 and at most 1000.'}]);
    await network.attributes({lang: 'en'});
    await expect(network.status.filter({hasText: 'learningRate is -1; allowed is'})).toBeVisible();
    await network.button('Dismiss').click();
    await expect(network.status.filter({hasText: 'learningRate'})).toHaveCount(0);
});
