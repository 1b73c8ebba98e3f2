/** Choosing a preset opens what its tutorial uses, as its file says it; undo takes back what is still as the preset left it. */

import {readFile} from 'node:fs/promises';
import {presetNames} from '../../www/config/preset.js';
import {expect, test} from './fixture.js';
import {Landscape} from './landscape.js';
import {Network} from './network.js';

/** @typedef {import('../../www/config/preset.js').Preset} Preset */
/** @typedef {import('../../www/config/preset-view.js').PresetView} PresetView */

const TABS = {landscape: 'Landscape', step: 'One step by hand', parameters: 'Parameters over time', hidden: 'Hidden space', predict: 'Predict', compare: 'Compare'};

/** The first name in each naming of a network with one hidden layer, and without any. */
const FIRST = {textbook: 'Z1', visual: 'np.dot(X,w1)', units: 'z1_1', factors: 'input_hidden'};

/** @param {string} name @returns {Promise<Preset>} */
const fileOf = async (name) => JSON.parse(await readFile(new URL(`../../www/presets/${name}.json`, import.meta.url), 'utf8'));

/** @param {Network} network */
const open = (network) => network.locator.getByRole('tab', {selected: true});

/** @param {Network} network */
const lines = (network) => network.panel('stage').locator('.stage-unit-line');

/** @param {Network} network */
const speed = (network) => network.get('speed');

/** What is drawn, against the file. @type {Record<string, (network: Network, view: PresetView, preset: Preset) => Promise<void>>} */
const DRAWN = {
    landscape: async (network, {landscape}) => {
        const {over = 'parameter', ranges = []} = landscape ?? {};
        const panel = network.panel('landscape');
        await expect(panel.getByLabel('Loss over')).toHaveValue(over);
        for (const [i, range] of ranges.slice(0, over === 'parameter' ? 1 : 2).entries()) {
            const fields = panel.locator('.landscape-axis').nth(i).getByRole('textbox');
            await expect(fields.first()).toHaveValue(String(range?.low));
            await expect(fields.last()).toHaveValue(String(range?.high));
        }
        await expect(panel.locator('[data-words=place]')).not.toBeEmpty();
    },
    step: async (network, {step}) => {
        const {samples = 'batch', names = 'textbook', check = false} = step ?? {};
        const panel = network.panel('step');
        await expect(panel.getByLabel('Names')).toHaveValue(names);
        await expect(panel.getByRole('combobox').first()).toHaveValue(samples);
        await expect(panel.getByLabel('Check the gradient')).toBeChecked({checked: check});
        const rows = await panel.locator('.step-operands figure').first().locator('tr').count();
        if (samples === 'point') expect(rows).toBe(1);
        else expect(rows).toBeGreaterThan(1);
    },
    parameters: async (network) => {
        const {length} = (await network.parameters).flatMap(({W, b}) => [...W.flat(), ...b ?? []]);
        const counts = await network.panel('parameters').locator('.parameters-legend').innerText();
        expect((counts.match(/\d+(?= (weights|parameters)|\))/g) ?? []).reduce((sum, n) => sum + Number(n), 0), counts).toBe(length);
    },
    hidden: async (network) => {
        await expect(network.panel('hidden').locator('canvas').first()).toBeVisible();
    },
    predict: async (network, {predict}) => {
        const points = predict?.points ?? [];
        const panel = network.panel('predict');
        await expect(panel.getByRole('textbox')).toHaveValue(points.map((point) => point.join(', ')).join('\n'));
        const outputs = /** @type {number[][]} */ (await network.call('predict', points));
        for (const [i, [output]] of outputs.entries()) {
            const shown = await panel.locator('tbody tr').nth(i).locator('td').last().innerText();
            expect(Number(shown.replace('−', '-'))).toBeCloseTo(output, 3);
        }
        await expect(panel.getByLabel('Mark on the plane')).toBeChecked({checked: predict?.marked === true});
    },
    compare: async (network) => {
        await expect(network.panel('compare').locator('[data-matrix="b-train"]')).toBeVisible();
    }
};

for (const name of presetNames) {
    test(`${name} opens what its file says`, async ({page, playground}) => {
        const preset = await fileOf(name);
        const {open: tab, stage = {}, speed: wanted = 60, stop, loss, playing} = /** @type {PresetView} */ (preset.view ?? {});
        const network = await playground();
        await network.attributes({seed: '1'});
        await network.call('pause');
        await page.locator('#preset').selectOption(name === 'moons' ? 'circles' : name);
        if (name === 'moons') await page.locator('#preset').selectOption(name);
        await expect(network.locator.locator('.note-try p')).toHaveText(String(preset.try?.en));
        await expect(open(network)).toHaveText(tab ? [TABS[/** @type {keyof typeof TABS} */ (tab)]] : []);
        expect(await speed(network)).toBe(wanted);
        if (playing === false) expect([await network.get('playing'), await network.steps]).toEqual([false, 0]);
        await expect(network.panel('loss').getByLabel('Log scale')).toBeChecked({checked: loss?.logarithmic === true});
        if (stage.lines) {
            const units = preset.config.hiddenLayers?.[0] || 1;
            await expect.poll(() => lines(network).count()).toBeGreaterThanOrEqual(units);
        } else if ((await network.data).X[0].length === 2) { // with one feature they are cuts, always there
            await expect(lines(network)).toHaveCount(0);
        }
        if (stage.bounds) await expect(network.button('Fit data')).toBeVisible();
        if (stop?.steps) await expect.poll(() => network.panel('loss').locator('.loss-condition input:not([type=checkbox])').first().inputValue()).toBe(String(stop.steps));
        if (tab) await expect.poll(() => DRAWN[tab](network, preset.view ?? {}, preset).then(() => 'drawn', (error) => String(error)), {timeout: 15_000}).toBe('drawn');
    });
}

test('training stops where the words say, with the loss they say', async ({page, playground}) => {
    const network = await playground();
    await page.locator('#preset').selectOption('moons-sigmoid');
    await expect(open(network)).toHaveText(['Compare']);
    await network.call('step', 900);
    await network.button('Train').click();
    await expect.poll(() => network.get('playing')).toBe(false);
    expect(await network.steps).toBe(999);
    await expect(network.panel('controls')).toContainText('0.1826');
    await expect(network.panel('loss').locator('.loss-note')).toHaveText('Stopped at step 999: that many steps were wanted.');
    await expect(network.status.filter({hasText: 'Stopped at step 999'})).toHaveCount(1);
    await expect(network.panel('compare').locator('[data-row=loss] td').last()).toHaveText('0.2760');
});

test('undo takes back what a preset has opened, and redo opens it again', async ({page, playground}) => {
    const network = await playground();
    await network.call('pause');
    await page.locator('#preset').selectOption('or-gate');
    await expect(open(network)).toHaveText(['One step by hand']);
    await expect.poll(() => lines(network).count()).toBeGreaterThan(0);
    await network.button('Undo').click();
    await expect(page.locator('#preset')).toHaveValue('moons');
    await expect(open(network)).toHaveCount(0);
    await expect(lines(network)).toHaveCount(0);
    expect(await speed(network)).toBe(60);
    await network.button('Redo').click();
    await expect(page.locator('#preset')).toHaveValue('or-gate');
    await expect(open(network)).toHaveText(['One step by hand']);
    await expect.poll(() => lines(network).count()).toBeGreaterThan(0);
    expect(await speed(network)).toBe(10_000);
});

test('what a reader has changed since stays where it is', async ({page, playground}) => {
    const network = await playground();
    await network.call('pause');
    await page.locator('#preset').selectOption('or-gate');
    await expect(open(network)).toHaveText(['One step by hand']);
    await network.locator.getByRole('tab', {name: 'Code'}).click();
    await network.set('speed', 5);
    await network.button('Undo').click();
    await expect(page.locator('#preset')).toHaveValue('moons');
    await expect(open(network)).toHaveText(['Code']);
    expect(await speed(network)).toBe(5);
    await network.button('Redo').click();
    await expect(page.locator('#preset')).toHaveValue('or-gate');
    await expect(open(network)).toHaveText(['Code']);
});

test('another preset takes back what the one before has opened', async ({page, playground}) => {
    const network = await playground();
    await network.call('pause');
    await page.locator('#preset').selectOption('xor-gate');
    await expect(open(network)).toHaveText(['Predict']);
    await page.locator('#preset').selectOption('circles');
    await expect(open(network)).toHaveText(['Hidden space']);
    await expect(lines(network)).toHaveCount(0);
    await expect(network.button('Fit data')).toHaveCount(0);
    expect(await speed(network)).toBe(60);
    await page.locator('#preset').selectOption('moons');
    await expect(open(network)).toHaveCount(0);
    await network.button('Undo').click();
    await network.button('Undo').click();
    await expect(page.locator('#preset')).toHaveValue('xor-gate');
    await expect(open(network)).toHaveText(['Predict']);
    await expect(network.button('Fit data'), 'the plane that goes with the points').toBeVisible();
});

test('the cost curve of tutorial 001 is drawn from −100 to 100 for the first weight', async ({page, playground}) => {
    const network = await playground();
    await page.locator('#preset').selectOption('twelve-points-slice');
    const landscape = new Landscape(network);
    await landscape.settled();
    const {toX} = await landscape.axes();
    const curve = await landscape.curve();
    expect(toX(curve[0].x)).toBeCloseTo(-100, 1);
    expect(toX(curve[curve.length - 1].x)).toBeCloseTo(100, 1);
});

test('the other six parameters change the curve, and it stays that of the first', async ({page, embed}) => {
    await page.setViewportSize({width: 1000, height: 1600}); // nothing has to scroll
    const network = await embed('preset="twelve-points-slice" show="network landscape"');
    const landscape = new Landscape(network);
    await landscape.settled();
    const before = await landscape.curve();
    const {x, y} = await network.grip(2); // the first weight of the output
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 300, y, {steps: 4});
    await page.mouse.up();
    expect((await network.parameters)[1].W[0][0]).toBeLessThan(28.8);
    await expect.poll(async () => JSON.stringify(await landscape.curve()) !== JSON.stringify(before)).toBe(true);
    await expect(landscape.field('Parameter')).toHaveValue('0');
    const {toX} = await landscape.axes();
    expect(toX((await landscape.curve())[0].x)).toBeCloseTo(-100, 1);
});

test('an address that names a preset waits where the preset waits', async ({page}) => {
    await page.goto('/#preset=or-gate');
    const network = new Network(page.locator('two-layer'));
    await network.ready();
    await expect(open(network)).toHaveText(['One step by hand']);
    expect([await network.get('playing'), await network.steps]).toEqual([false, 0]);
    await page.goto('/embed.html#preset=circles&playing&show=stage+hidden');
    await network.ready();
    expect(await network.get('playing')).toBe(true);
});

test('panels that come with the address while the element starts are loaded', async ({page}) => {
    for (const address of ['/embed.html#v=1&generator=circles&seed=5&show=stage+loss+controls+landscape', '/embed.html#v=1&seed=5&show=stage+step']) {
        await page.goto('about:blank');
        await page.goto(address);
        const network = new Network(page.locator('two-layer'));
        await network.ready();
        await expect(page.locator('section.landscape, section.step')).toHaveAttribute('aria-busy', 'false');
    }
});

test.describe('in an embed', () => {
    /** @param {import('@playwright/test').Page} page */
    const listen = (page) => {
        /** @type {string[]} */
        const asked = [];
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        return asked;
    };

    test('the default preset asks for nothing more', async ({page, embed}) => {
        const asked = listen(page);
        await embed();
        await page.waitForLoadState('networkidle');
        expect(asked.filter((path) => /opening|moons|note|preset/.test(path))).toEqual([]);
    });

    test('only what it shows is opened, after the first picture', async ({page, place}) => {
        const asked = listen(page);
        await page.addInitScript(() => addEventListener('two-layer-ready', () => {
            const names = performance.getEntriesByType('resource').map(({name}) => name);
            Object.assign(window, {askedBefore: names.filter((name) => /opening-|step-/.test(name))});
        }, true));
        const network = await place('<two-layer preset="or-gate" show="stage step predict"></two-layer>');
        await network.ready();
        expect(await page.evaluate(() => /** @type {any} */ (window).askedBefore)).toEqual([]);
        await expect(open(network)).toHaveText(['One step by hand']);
        await expect(network.panel('step').getByLabel('Names')).toHaveValue('factors');

        await network.attributes({show: 'stage loss controls'});
        asked.length = 0;
        await network.attributes({preset: 'moons-sigmoid'});
        await expect.poll(() => network.get('preset')).toBe('moons-sigmoid');
        await page.waitForLoadState('networkidle');
        expect(asked.filter((path) => /compare|rival|landscape/.test(path)), 'nothing is compared where nothing would show it').toEqual([]);
    });

    test('what the author has written stands above the preset', async ({embed}) => {
        const network = await embed('preset="or-gate" hidden-layers="2" speed="5" playing show="stage controls landscape step"');
        await expect(open(network)).toHaveText(['One step by hand']);
        expect(await speed(network)).toBe(5);
        expect(await network.get('playing')).toBe(true);
    });

    test('a file says what it opens; one with something else in it is refused in a sentence', async ({page, embed}) => {
        const good = {version: 1, title: {en: 'Mine', zh: '我的'}, config: {generator: 'xor', seed: 2, hiddenLayers: [2]}, view: {open: 'landscape', landscape: {over: 'parameters', ranges: [{low: -3, high: 4}, null]}}};
        const bad = {...good, config: {generator: 'circles'}, view: {open: 'landscape', landscape: {ranges: [{low: 4, high: -3}]}}};
        await page.route('**/good.json', (route) => route.fulfill({json: good}));
        await page.route('**/bad.json', (route) => route.fulfill({json: bad}));
        const network = await embed('preset="./good.json" show="stage landscape predict"');
        await expect(open(network)).toHaveText(['Landscape']);
        const [low, high] = [0, 1].map((i) => network.panel('landscape').locator('.landscape-axis').first().getByRole('textbox').nth(i));
        await expect(low).toHaveValue('-3');
        await expect(high).toHaveValue('4');
        await network.attributes({preset: './bad.json'});
        await expect(network.status.filter({hasText: 'preset.view.landscape.ranges[0].high is -3'})).toBeVisible();
        expect((await network.config).generator).toBe('xor');
        await expect(open(network)).toHaveText(['Landscape']);
    });
});
