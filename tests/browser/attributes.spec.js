/** Attributes: each from the start and set later, and what they are without. */

import {expect, test} from './fixture.js';
import {Network} from './network.js';

/** @typedef {keyof import('./network.js').Config} Key */

/** Each attribute with a text, the key it sets and its value. @type {[attribute: string, text: string, key: Key, value: unknown, beside?: string][]} */
const attributes = [
    ['generator', 'circles', 'generator', 'circles'],
    ['samples', '120', 'samples', 120],
    ['noise', '0.05', 'noise', 0.05],
    ['split', '0.6', 'split', 0.6],
    ['sample-seed', '7', 'sampleSeed', 7],
    ['hidden-layers', '4 2', 'hiddenLayers', [4, 2]],
    ['hidden-layers', '', 'hiddenLayers', []],
    ['activation', 'relu', 'activation', 'relu'],
    ['activation', 'relu tanh', 'activation', ['relu', 'tanh'], 'hidden-layers="4 2"'],
    ['output-activation', 'tanh', 'outputActivation', 'tanh', 'loss-function="half_squared"'],
    ['loss-function', 'half_squared', 'lossFunction', 'half_squared'],
    ['reduction', 'sum', 'reduction', 'sum'],
    ['optimizer', 'adam', 'optimizer', 'adam'],
    ['learning-rate', '0.01', 'learningRate', 0.01],
    ['learning-rate', '1e-3', 'learningRate', 0.001],
    ['batch-size', '10', 'batchSize', 10],
    ['batch-size', 'full', 'batchSize', 'full'],
    ['init', 'glorot_uniform', 'init', 'glorot_uniform'],
    ['bias', 'false', 'bias', false],
    ['bias', 'true false', 'bias', [true, false]],
    ['init-scale', '0.5', 'initScale', 0.5, 'init="uniform"'],
    ['batch-order', 'sequential', 'batchOrder', 'sequential', 'batch-size="10"'],
    ['report-reduction', 'sum', 'reportReduction', 'sum'],
    ['momentum', '0.5', 'momentum', 0.5, 'optimizer="momentum"'],
    ['rho', '0.99', 'rho', 0.99, 'optimizer="rmsprop"'],
    ['beta1', '0.8', 'beta1', 0.8, 'optimizer="adam"'],
    ['beta2', '0.99', 'beta2', 0.99, 'optimizer="adam"'],
    ['epsilon', '1e-7', 'epsilon', 1e-7, 'optimizer="adam"'],
    ['l1', '0.01', 'l1', 0.01],
    ['l2', '0.02', 'l2', 0.02],
    ['seed', '4294967295', 'seed', 2 ** 32 - 1]
];

/**
 * @param {typeof attributes[number]} row
 * @param {boolean} without leaves the attribute itself out
 */
function tag([attribute, text, , , beside = ''], without = false) {
    const seed = attribute === 'seed' ? '' : 'seed="1"';
    return `<two-layer show="controls" ${seed} ${beside} ${without ? '' : `${attribute}="${text}"`}></two-layer>`;
}

test('every attribute holds from the start', async ({page, place}) => {
    await place(attributes.map((row) => tag(row)).join(''));
    for (const [i, [attribute, text, key, value]] of attributes.entries()) {
        const network = new Network(page.locator('two-layer').nth(i));
        await network.ready();
        expect((await network.config)[key], `${attribute}="${text}"`).toEqual(value);
        expect((await network.call('step', 3)).loss).not.toBeNaN();
    }
});

test('every attribute can be set later: the same network, and without it the preset holds again', async ({page, place}) => {
    await place(attributes.flatMap((row) => [tag(row), tag(row, true)]).join(''));
    for (const [i, [attribute, text, key, value]] of attributes.entries()) {
        const [born, changed] = [2 * i, 2 * i + 1].map((place) => new Network(page.locator('two-layer').nth(place)));
        await Promise.all([born.ready(), changed.ready()]);
        const before = (await changed.config)[key];
        await changed.attributes({[attribute]: text});
        expect((await changed.config)[key], `${attribute}="${text}"`).toEqual(value);
        if (attribute === 'seed') continue;
        await changed.call('reset');
        expect(await changed.parameters).toEqual(await born.parameters);
        await changed.attributes({[attribute]: null});
        expect((await changed.config)[key]).toEqual(before);
    }
});

test('speed, show, lang, theme, playing and preset are attributes, too', async ({embed}) => {
    const network = await embed('seed="1" speed="5" show="loss stage" theme="dark" lang="zh" preset="xor"');
    expect(await network.get('speed')).toBe(5);
    expect(await network.get('show')).toBe('loss stage');
    expect(await network.get('theme')).toBe('dark');
    expect((await network.config).generator).toBe('xor');
    await network.attributes({speed: 'max', show: null, preset: 'spiral', playing: ''});
    expect(await network.get('speed')).toBe('max');
    expect(await network.get('show')).toBe('stage loss controls');
    await expect.poll(async () => (await network.config).generator).toBe('spiral');
    expect(await network.get('playing')).toBe(true);
    await network.attributes({playing: null, speed: null});
    expect(await network.get('playing')).toBe(false);
    expect(await network.get('speed')).toBe(60);
});

test('the attribute playing says whether it plays, styles can use it', async ({embed}) => {
    const network = await embed('seed="1"');
    await network.call('play');
    await expect(network.locator).toHaveAttribute('playing');
    await network.call('pause');
    await expect(network.locator).not.toHaveAttribute('playing');
    await network.set('playing', true);
    await expect(network.locator).toHaveAttribute('playing');
    await expect(network.page.locator('two-layer:state(ready)')).toHaveCount(1);
});

test('a preset may be a file of the page', async ({page, embed}) => {
    const preset = {
        version: 1,
        title: {en: 'Mine', zh: '我的'},
        config: {hiddenLayers: [2], split: 1, seed: 4},
        data: {X: [[0, 0], [0, 1], [1, 0], [1, 1]], Y: [[0], [1], [1], [0]]},
        parameters: [{W: [[1, 2], [3, 4]], b: [0.5, -0.5]}, {W: [[5], [6]], b: [7]}]
    };
    await page.route('**/mine.json', (route) => route.fulfill({json: preset}));
    const network = await embed('preset="./mine.json"');
    expect(await network.parameters).toEqual(preset.parameters);
    expect((await network.data).X).toEqual(preset.data.X);
    expect((await network.config).seed).toBe(4);
});

test('an attribute counts for the method that follows it', async ({page, embed}) => {
    const network = await embed('seed="1"');
    const taken = await page.locator('two-layer').evaluate((/** @type {any} */ element) => {
        element.setAttribute('seed', '3');
        element.setAttribute('hidden-layers', '4');
        const {steps} = element.step(100);
        return {steps, config: element.config, loss: element.loss};
    });
    expect(taken.steps).toBe(100);
    expect(taken.config).toMatchObject({seed: 3, hiddenLayers: [4]});
    await network.drawn();
    expect(await network.get('steps')).toBe(100);
    expect(await network.get('loss')).toBe(taken.loss);
    const fresh = await embed('seed="3" hidden-layers="4"');
    await fresh.call('step', 100);
    expect(await fresh.get('loss')).toBe(taken.loss);
});

test('several attributes changed together are one edit', async ({embed}) => {
    const network = await embed('seed="1"');
    const before = await network.config;
    await network.attributes({'learning-rate': '0.01', l2: '0.1', 'hidden-layers': '3 3'});
    expect(await network.config).toMatchObject({learningRate: 0.01, l2: 0.1, hiddenLayers: [3, 3]});
    await network.call('undo');
    expect(await network.config).toEqual(before);
});
