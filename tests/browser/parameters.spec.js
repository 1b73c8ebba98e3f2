/** Weights and biases are taken hold of in the diagram: typed, dragged, stepped by keys, each with the number it shows. */

import {expect, test} from './fixture.js';

/** @typedef {import('./network.js').Network} Network */

const SHOW = 'seed="1" show="network controls"';

/** @param {Network} network */
const values = (network) => network.panel('network').getByRole('spinbutton');

/** @param {Network} network */
const field = (network) => network.panel('network').locator('.network-field').getByRole('textbox');

/** @param {number} value @returns {string} as it is read */
const shown = (value) => value.toFixed(3).replace('-', '−');

test('a click on a line opens a field at the line; Enter applies what is typed, and undo takes it back', async ({page, embed}) => {
    const network = await embed(`${SHOW} hidden-layers="3"`);
    await network.call('step', 20);
    const before = await network.parameters;
    const place = await network.grip(3); // x₂ to h₂
    await page.mouse.click(place.x, place.y);
    await expect(field(network)).toBeFocused();
    await expect(field(network)).toHaveValue(String(before[0].W[1][1]));
    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await field(network).boundingBox());
    expect(Math.hypot(box.x + box.width / 2 - place.x, box.y - place.y), 'the field is near the line').toBeLessThan(120);

    await page.keyboard.type('-2,5');
    await page.keyboard.press('Enter');
    await expect(field(network)).toHaveCount(0);
    const expected = structuredClone(before);
    expected[0].W[1][1] = -2.5;
    expect(await network.parameters).toEqual(expected);
    await expect(network.status.filter({hasText: 'w₂₂⁽¹⁾ is now −2.500.'})).toBeAttached();
    await network.call('undo');
    expect(await network.parameters).toEqual(before);
});

test('what is no number is refused in a sentence and changes nothing; Escape closes the field', async ({page, embed}) => {
    const network = await embed(`${SHOW} hidden-layers="3"`);
    const before = await network.parameters;
    const place = await network.grip(0);
    await page.mouse.click(place.x, place.y);
    await expect(field(network)).toBeFocused();
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await expect(network.panel('network').getByRole('alert')).toHaveText('w₁₁⁽¹⁾ is “two”; allowed is a number.');
    await expect(field(network)).toHaveValue('two');
    await page.keyboard.press('Escape');
    await expect(field(network)).toHaveCount(0);
    expect(await network.parameters).toEqual(before);
    expect(await network.locator.getByRole('button', {name: 'Undo'}).isDisabled()).toBe(true);
});

test('a line dragged sideways changes its weight by a hundredth a pixel, with Shift finer, as one edit', async ({page, embed}) => {
    const network = await embed(`${SHOW} hidden-layers="3"`);
    const weights = structuredClone(await network.parameters);
    weights[0].W[0][2] = 0.5;
    await network.set('parameters', weights);
    const place = await network.grip(4); // x₁ to h₃
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    await page.mouse.move(place.x + 40, place.y + 5);
    await page.mouse.move(place.x + 100, place.y + 5);
    expect((await network.parameters)[0].W[0][2]).toBeCloseTo(1.5, 10);
    await page.keyboard.down('Shift');
    await page.mouse.move(place.x + 50, place.y - 5);
    expect((await network.parameters)[0].W[0][2]).toBeCloseTo(1.45, 10);
    await page.keyboard.up('Shift');
    await page.mouse.up();
    await expect(field(network)).toHaveCount(0);
    await network.call('undo');
    expect(await network.parameters).toEqual(weights);
});

test('the bias of the output can be clicked and typed too', async ({page, embed}) => {
    const network = await embed(SHOW);
    const before = await network.parameters;
    const squares = network.panel('network').locator('.network-bias');
    await expect(squares).toHaveCount(6);
    await squares.last().click();
    await expect(field(network)).toBeFocused();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    const after = await network.parameters;
    expect(after[1].b).toEqual([3]);
    expect(after[0]).toEqual(before[0]);
    await network.drawn();
    const colours = await squares.evaluateAll((all) => all.map((square) => getComputedStyle(square).backgroundColor));
    const positive = await squares.last().evaluate((square) => {
        square.insertAdjacentHTML('beforeend', '<i></i>');
        const probe = /** @type {HTMLElement} */ (square.lastElementChild);
        probe.style.setProperty('color', 'var(--two-layer-positive)');
        return getComputedStyle(probe).color;
    });
    const canonical = (/** @type {string} */ colour) => page.evaluate((css) => {
        const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
        context.fillStyle = css;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data];
    }, colour);
    expect(await canonical(colours[5]), 'a bias above 2 has the full colour').toEqual(await canonical(positive));
    expect(await canonical(colours[0]), 'one of 0 has none').not.toEqual(await canonical(positive));
});

test('by keyboard: arrows lead over the units, their parameters are stepped and typed', async ({page, embed}) => {
    const network = await embed(`${SHOW} hidden-layers="3 2"`);
    const before = await network.parameters;
    const unit = (/** @type {string} */ name) => network.panel('network').getByRole('button', {name});
    expect(await network.panel('network').locator('.network-unit[tabindex="0"]').count(), 'one of the units is in the tab order').toBe(1);
    await unit('h₁.₁, unit 1').focus();
    await page.keyboard.press('ArrowDown');
    await expect(unit('h₁.₂, unit 2')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(unit('h₂.₂, unit 2')).toBeFocused();
    await expect(values(network)).toHaveText([/^w₁₂⁽²⁾/, /^w₂₂⁽²⁾/, /^w₃₂⁽²⁾/, /^b₂⁽²⁾/]);
    for (const [i, row] of before[1].W.entries()) await expect(values(network).nth(i)).toContainText(shown(row[1]));

    await page.keyboard.press('Tab');
    await expect(values(network).first()).toBeFocused();
    await expect(values(network), 'the list stays while the focus is in it').toHaveCount(4);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowDown');
    const stepped = (await network.parameters)[1].W[1][1];
    expect(stepped).toBeCloseTo(Math.round(100 * (before[1].W[1][1] + 0.1)) / 100 - 0.01, 6);
    await expect(values(network).nth(1)).toHaveAttribute('aria-valuenow', String(stepped));

    await page.keyboard.press('Enter');
    await expect(field(network)).toBeFocused();
    await page.keyboard.type('1e1');
    await page.keyboard.press('Enter');
    await expect(values(network).nth(1), 'the focus is where it was').toBeFocused();
    expect((await network.parameters)[1].W[1][1]).toBe(10);
    for (let edits = 3; edits > 0; edits--) await page.keyboard.press('Control+z');
    expect(await network.parameters).toEqual(before);
});

test('numbers under the pointer go on while it trains', async ({page, embed}) => {
    const network = await embed(`${SHOW} hidden-layers="3"`);
    const place = await network.grip(6); // h₁ to ŷ
    await page.mouse.move(place.x, place.y);
    const sentence = network.panel('network').locator('.network-sentence');
    await expect(sentence).toContainText('w₁₁⁽²⁾, weight from h₁ to ŷ');
    await expect(sentence).toContainText(shown((await network.parameters)[1].W[0][0]));
    const first = await sentence.textContent();
    await network.call('play');
    await expect(sentence).not.toHaveText(String(first));
    const second = await sentence.textContent();
    await expect(sentence).not.toHaveText(String(second));
    await network.call('pause');
    await expect(sentence).toContainText(shown((await network.parameters)[1].W[0][0]));
});

test('the unit and the weight that are meant stand out', async ({page, embed}) => {
    const network = await embed(`${SHOW} hidden-layers="3"`);
    const lit = () => network.panel('network').locator('.network-edge').evaluateAll((edges) => edges.flatMap((edge, i) => (edge.classList.contains('network-lit') ? [i] : [])));
    await network.panel('network').getByRole('button', {name: 'h₂, unit'}).hover();
    await expect.poll(lit).toEqual([2, 3, 7]);
    const place = await network.grip(5);
    await page.mouse.move(place.x, place.y);
    await expect.poll(lit).toEqual([5]);
    await page.mouse.move(1, 1);
    await expect.poll(lit).toEqual([]);
});

test('shapes, counts and rules of thumb are those of the network on screen', async ({embed}) => {
    const network = await embed('preset="xor-gate" show="network controls"');
    const panel = network.panel('network');
    await expect(panel).toContainText('12 parameters, all of them weights');
    await expect(panel).toContainText('(4, 2) · (2, 4) = (4, 4)');
    await expect(panel).toContainText('(4, 4) · (4, 1) = (4, 1)');
    await panel.getByText('Rules of thumb').click();
    await expect(panel.getByRole('listitem')).toHaveText([
        'Fewer units than twice the inputs: 1 to 3 (4 does not fit)',
        'Two thirds of the inputs plus the outputs, rounded down: 2 (4 does not fit)',
        'Between the numbers of outputs and inputs: 1 to 2 (4 does not fit)'
    ]);
    await expect(panel).toContainText('not laws');
    await network.button('Remove a unit from hidden layer 1').click();
    await expect(panel.getByRole('listitem').first()).toContainText('3 fits');
    await panel.getByLabel('Biases').check();
    await expect(panel).toContainText('13 parameters: 9 weights, 4 biases');
    await expect(panel).toContainText('(4, 2) · (2, 3) + (1, 3) = (4, 3)');
});

test('the activations of the network and their derivatives are drawn, with their numbers', async ({embed}) => {
    const network = await embed('hidden-layers="3 2" activation="tanh" show="network controls"');
    const panel = network.panel('network');
    await panel.getByText('The activations and their derivatives').click();
    const figures = panel.locator('.network-activations figure');
    await expect(figures.locator('figcaption')).toHaveText(['Tanh (hidden layer 1, hidden layer 2)', 'Sigmoid (output)']);
    await expect(figures.first().getByRole('row')).toHaveText([
        ['z', '−4', '−2', '0', '2', '4'],
        ['g(z)', ...[-4, -2, 0, 2, 4].map((z) => Math.tanh(z).toFixed(3).replace('-', '−'))],
        ['g′(z)', ...[-4, -2, 0, 2, 4].map((z) => (1 - Math.tanh(z) ** 2).toFixed(3))]
    ].map((row) => row.join('')));
    // As high on paper as the numbers say, measured by two marks of the axis.
    const heights = await figures.first().locator('svg').evaluate((svg) => {
        const marks = [...svg.querySelectorAll('.network-axes text[text-anchor=end]')].map((text) => ({value: Number(text.textContent?.replace('−', '-')), y: Number(text.getAttribute('y')) - 3}));
        const [first, last] = [marks[0], marks[marks.length - 1]];
        const value = (/** @type {number} */ y) => first.value + (y - first.y) / (last.y - first.y) * (last.value - first.value);
        return ['.network-g', '.network-slope'].map((name) => (svg.querySelector(name)?.getAttribute('points') ?? '').split(' ').map((point) => value(Number(point.split(',')[1]))));
    });
    for (const [i, z] of Array.from({length: 161}, (_, place) => [place, place / 20 - 4])) {
        expect(heights[0][i]).toBeCloseTo(Math.tanh(z), 3);
        expect(heights[1][i]).toBeCloseTo(1 - Math.tanh(z) ** 2, 3);
    }
    await network.set('config', {activation: 'relu'});
    await expect(figures.locator('figcaption').first()).toHaveText('ReLU (hidden layer 1, hidden layer 2)');
    await expect(figures.first().getByRole('row').last()).toHaveText('g′(z)0.0000.0000.0001.0001.000');
});

test('in Chinese', async ({page, embed}) => {
    const network = await embed(`${SHOW} lang="zh"`);
    await network.panel('network').getByRole('button', {name: /^h₁，/}).click();
    await expect(network.panel('network').getByRole('group', {name: 'h₁ 的参数'})).toBeVisible();
    const place = await network.grip(2);
    await page.mouse.click(place.x, place.y);
    await expect(field(network)).toBeFocused();
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await expect(network.panel('network').getByRole('alert')).toHaveText('w₁₂⁽¹⁾ 是“x”；只能填一个数。');
});

test.describe('on a phone', () => {
    test.use({viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true});

    test('a tap keeps a unit, its parameters are dragged by a finger and typed', async ({page, embed}) => {
        const network = await embed(SHOW);
        await network.panel('network').getByRole('button', {name: /^h₁,/}).tap();
        const first = values(network).first();
        await first.scrollIntoViewIfNeeded();
        const before = (await network.parameters)[0].W[0][0];
        const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await first.boundingBox());
        expect(box.height).toBeGreaterThanOrEqual(40);
        const client = await page.context().newCDPSession(page);
        const at = {x: box.x + 10, y: box.y + box.height / 2};
        await client.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [at]});
        for (let i = 1; i <= 10; i++) await client.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: [{x: at.x + 8 * i, y: at.y}]});
        await client.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
        const dragged = (await network.parameters)[0].W[0][0];
        expect(Math.abs(dragged - before - 0.8)).toBeLessThan(0.2);
        await network.call('undo');
        expect((await network.parameters)[0].W[0][0]).toBe(before);
        await first.tap();
        await field(network).fill('-1');
        await field(network).press('Enter');
        expect((await network.parameters)[0].W[0][0]).toBe(-1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
});

test('features have names and pictures of their own, and as many weights', async ({page, embed}) => {
    const network = await embed('seed="1" show="stage network controls" hidden-layers="2" features="x1 x2 x1^2 r"');
    const panel = network.panel('network');
    await expect(panel.locator('.network-input')).toHaveText(['x₁', 'x₂', 'x₁²', 'r']);
    await panel.getByRole('button', {name: 'h₂, unit'}).focus();
    await page.keyboard.press('ArrowUp');
    await expect(values(network)).toHaveCount(5);
    await expect(values(network).nth(3)).toHaveAccessibleName('w₄₁⁽¹⁾, weight from r to h₁');
    await expect(values(network).nth(3)).toContainText(shown((await network.parameters)[0].W[3][0]));
    await expect(panel).toContainText('(160, 4) · (4, 2) + (1, 2) = (160, 2)');
    const pictures = await panel.locator('.network-input canvas').evaluateAll((all) => all.map((canvas) => {
        const context = /** @type {CanvasRenderingContext2D} */ (/** @type {HTMLCanvasElement} */ (canvas).getContext('2d'));
        return context.getImageData(0, 0, 24, 24).data.join();
    }));
    expect(new Set(pictures).size, 'each input has another picture').toBe(4);
    await expect(network.locator.locator('.stage-unit'), 'the units are not zero on lines').toHaveCount(0);
});
