/** Settings change what they say and keep everything else: the weights are never thrown away by accident. */

import {expect, test} from './fixture.js';

/** @typedef {import('./network.js').Network} Network */

/** What a reader does in the panels, and what it sets. @type {[what: string, act: (network: Network) => Promise<unknown>, key: keyof import('./network.js').Config, value: unknown][]} */
const kept = [
    ['a larger learning rate', (network) => network.button('Larger: Learning rate').click(), 'learningRate', 1],
    ['a typed learning rate', (network) => type(network, 'Learning rate', '0.07'), 'learningRate', 0.07],
    ['an L2 penalty', (network) => network.button('Larger: L2 penalty').click(), 'l2', 0.0001],
    ['an L1 penalty', (network) => type(network, 'L1 penalty', '0.01'), 'l1', 0.01],
    ['another optimizer', (network) => choice(network, 'Optimizer').selectOption('adam'), 'optimizer', 'adam'],
    ['another activation', (network) => choice(network, 'Activation').selectOption('relu'), 'activation', 'relu'],
    ['another data set', (network) => network.locator.getByRole('radio', {name: 'Circles'}).check(), 'generator', 'circles'],
    ['more noise', (network) => slide(network, 'Noise', '0.4'), 'noise', 0.4],
    ['fewer points', (network) => slide(network, 'Points', '50'), 'samples', 50],
    ['another split', (network) => slide(network, 'Used for training', '0.5'), 'split', 0.5],
    ['smaller batches', (network) => choice(network, 'Points per step').selectOption('10'), 'batchSize', 10]
];

/** @param {Network} network @param {string} label @param {string} text */
async function type(network, label, text) {
    const field = network.locator.getByRole('textbox', {name: label, exact: true});
    await field.fill(text);
    await field.press('Enter');
}

/** @param {Network} network @param {string} label @param {string} value */
const slide = (network, label, value) => network.locator.getByRole('slider', {name: label}).fill(value);

/** @param {Network} network @param {string} name */
const choice = (network, name) => network.locator.getByRole('combobox', {name, exact: true});

for (const [what, act, key, value] of kept) {
    test(`${what} keeps the weights and the step, and is undone`, async ({embed}) => {
        const network = await embed('seed="1" learning-rate="0.3" show="data network controls"');
        await network.call('step', 40);
        const before = {config: await network.config, parameters: await network.parameters, data: await network.data};
        await act(network);
        const config = await network.config;
        expect(config[key]).toEqual(value);
        expect(await network.parameters).toEqual(before.parameters);
        expect(await network.steps).toBe(40);
        await network.button('Undo').click();
        expect({config: await network.config, parameters: await network.parameters, data: await network.data}).toEqual(before);
        await network.button('Redo').click();
        expect(await network.config).toEqual(config);
    });
}

test('a slider is one edit, however often it moves', async ({page, embed}) => {
    const network = await embed('seed="1" show="data controls"');
    const before = await network.data;
    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await network.locator.getByRole('slider', {name: 'Noise'}).boundingBox());
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 3, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, middle, {steps: 8});
    await page.mouse.up();
    expect((await network.config).noise).toBeGreaterThan(0.45);
    await network.button('Undo').click();
    expect(await network.data).toEqual(before);
    await expect(network.button('Undo')).toBeDisabled();
});

test('new points are others, the same others for everybody', async ({embed}) => {
    const again = async () => {
        const network = await embed('seed="1" show="data controls"');
        const before = await network.data;
        await network.button('New points').click();
        const after = await network.data;
        expect(after.X).not.toEqual(before.X);
        expect(after.X).toHaveLength(before.X.length);
        return after;
    };
    expect(await again()).toEqual(await again());
});

test('clicked points stay when a setting of the network changes', async ({embed}) => {
    const network = await embed('seed="1" show="network controls"');
    await network.call('addPoint', [0.1, 0.2], 1);
    const before = await network.data;
    await network.button('Larger: Learning rate').click();
    await network.button('Add a hidden layer').click();
    expect(await network.data).toEqual(before);
    await network.call('reset');
    expect(await network.data).toEqual(before);
});

test('a value that is refused gives way to the one before, with a sentence', async ({embed}) => {
    const network = await embed('seed="1" learning-rate="0.3" show="network controls"');
    await network.listen();
    await type(network, 'Learning rate', '-1');
    await expect(network.locator.getByRole('textbox', {name: 'Learning rate'})).toHaveValue('0.3');
    await expect(network.status.filter({hasText: 'learningRate is -1; allowed is'})).toBeVisible();
    expect(await network.heard()).toMatchObject([{type: 'error', code: 'out-of-range', field: 'learningRate'}]);
    await network.button('Dismiss').click();
    await expect(network.status.filter({hasText: 'learningRate'})).toBeHidden();
});

test('what is half typed stays, whatever else changes meanwhile', async ({page, embed}) => {
    const network = await embed('seed="1" show="network controls" playing');
    const field = network.panel('controls').getByRole('textbox', {name: 'Seed'});
    await field.press('ControlOrMeta+a');
    await page.keyboard.type('12');
    await network.set('config', {learningRate: 0.05});
    await network.drawn();
    await expect(field).toHaveValue('12');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    expect((await network.config).seed).toBe(123);
    await network.call('undo');
    await expect(field, 'what is entered follows again').toHaveValue('1');
});

test('every choice of the menus can be chosen', async ({embed}) => {
    const network = await embed('seed="1" show="network controls"');
    for (const label of ['Activation', 'Optimizer', 'Initial weights', 'Loss function']) {
        const menu = choice(network, label);
        const values = await menu.locator('option').evaluateAll((options) => options.map((option) => /** @type {HTMLOptionElement} */ (option).value));
        expect(values.length).toBeGreaterThan(2);
        for (const value of values) {
            await menu.selectOption(value);
            await expect(menu).toHaveValue(value);
            expect((await network.call('step', 2)).steps).toBeGreaterThan(0);
        }
    }
    await expect(network.status.filter({hasText: 'allowed'})).toHaveCount(0);
});

test('every data set can be chosen, is seen, and can be learned', async ({embed}) => {
    const network = await embed('seed="1" learning-rate="0.1" show="stage data controls"');
    const others = choice(network, 'More data sets');
    await expect(others).toBeVisible();
    const names = await network.panel('data').getByRole('radio').all();
    const values = await others.locator('option').evaluateAll((options) => options.map((option) => /** @type {HTMLOptionElement} */ (option).value).filter(Boolean));
    expect(names.length + values.length).toBeGreaterThan(15);
    const chosen = new Set();
    const learn = async () => {
        const {generator} = await network.config;
        chosen.add(generator);
        const before = await network.get('loss');
        const {loss} = await network.call('step', 100);
        expect(loss, generator).toBeLessThan(before);
        await network.drawn();
    };
    for (const name of names) {
        await name.check();
        await learn();
    }
    for (const value of values) {
        await others.selectOption(value);
        await learn();
    }
    expect(chosen.size).toBe(names.length + values.length);
    await expect(network.status.filter({hasText: 'allowed'})).toHaveCount(0);
});

test('points of a reader\'s own are of no data set, and choosing the one they came from brings its points back', async ({embed}) => {
    const network = await embed('seed="1" show="stage data controls"');
    const moons = network.locator.getByRole('radio', {name: 'Moons'});
    const menu = choice(network, 'More data sets');
    await expect(moons).toBeChecked();
    await expect(menu.locator('option:checked')).toHaveText('–');
    const {X} = await network.data;
    await network.call('addPoint', [0.5, 1.5], 1);
    await expect(moons).not.toBeChecked();
    await expect(menu.locator('option:checked')).toHaveText('Own points');
    await network.set('data', {X: [[0, 0], [0, 1], [1, 0]], Y: [[0], [1], [1]]});
    await expect(menu.locator('option:checked')).toHaveText('Own points');
    await moons.check();
    await expect(moons).toBeChecked();
    expect((await network.data).X).toHaveLength(X.length);
    await network.button('Undo').click();
    expect((await network.data).X).toEqual([[0, 0], [0, 1], [1, 0]]);
    await expect(moons).not.toBeChecked();
    await network.attributes({generator: 'circles'});
    await expect(network.locator.getByRole('radio', {name: 'Circles'})).toBeChecked();
});

test('with points of a reader\'s own the panel counts them, and says that its settings make new ones', async ({embed}) => {
    const network = await embed('seed="1" show="stage data controls"');
    const panel = network.panel('data');
    const number = panel.getByRole('slider', {name: 'Points', exact: true});
    await expect(number).toHaveValue('200');
    await network.call('addPoint', [0.5, 1.5], 1);
    await expect(panel).toContainText('161 for training, 40 for testing');
    await expect(number, 'it is not the number of these points').toHaveCount(0);
    await expect(panel.getByRole('slider', {name: 'Of new points, for training'})).toBeVisible();
    await network.call('removePoint', 0);
    await expect(panel).toContainText('for training, 40 for testing');
    const own = await network.data;
    const top = () => panel.getByRole('slider').first().evaluate((slider) => slider.getBoundingClientRect().top);
    const before = await top();
    await slide(network, 'Noise of new points', '0.4');
    await expect(number).toHaveValue('200');
    await expect(panel).not.toContainText('Your own points');
    expect(await top(), 'it stays under the pointer').toBe(before);
    expect((await network.data).X).toHaveLength(200);
    await network.button('Undo').click();
    expect(await network.data).toEqual(own);
    await expect(panel).toContainText('Your own points');
});
