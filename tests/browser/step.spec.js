/** One step by hand: the numbers on the page are those of the tutorials and of the core, and it says where they come from. */

import {AxeBuilder} from '@axe-core/playwright';
import {expect, test} from './fixture.js';
import {begin, named, shown, StepPanel} from './step.js';

/** @typedef {import('./network.js').Network} Network */

/** @param {Network} network */
async function opened(network) {
    const step = new StepPanel(network);
    await step.ready();
    await step.panel.getByLabel('Names').selectOption('textbook'); // a preset may have other names
    return step;
}

/** Tutorial 004's names for its matrices of the first step, and ours. */
const OR_GATE = {
    input_hidden: 'Z1', output_hidden: 'A1', input_op: 'Z2', output_op: 'A2', error_out: 'L', derror_douto: 'dA2', douto_dino: 'G2',
    dino_dwo: 'A1', 'dino_dwo.T': 'A1ᵀ', derror_dwo: 'dW2', derror_dino: 'dZ2', dino_douth: 'W2', derror_douth: 'dA1', douth_dinh: 'G1', dinh_dwh: 'X', derror_dwh: 'dW1'
};

test('every matrix of tutorial 004 stands on the page, with its shape', async ({embed}) => {
    const step = await opened(await embed('preset="or-gate" show="step"'));
    const theirs = await named('or_gate_004');
    for (const [name, own] of Object.entries(OR_GATE)) {
        const {shape: [rows, columns], value} = theirs[name];
        await expect(step.line(own).locator('.step-shape'), name).toHaveText(new RegExp(`(^|= )\\(${rows}, ${columns}\\)$`));
        const numbers = (await step.matrix(own)).map((row) => row.map(shown));
        expect(numbers.map((row) => row.length), name).toEqual(Array(rows).fill(columns));
        numbers.forEach((row, i) => row.forEach((number, j) => expect(Math.abs(number.value - value[i][j]), `${name}[${i},${j}]`).toBeLessThanOrEqual(number.slack)));
    }
});

test('the way on leads through the factors of the chain rule in the order of the tutorial, in its names', async ({embed}) => {
    const step = await opened(await embed('preset="or-gate" show="step"'));
    await step.panel.getByLabel('Names').selectOption({label: 'input_hidden, derror_dwo'});
    const formula = step.desk.locator('.step-formula');
    const way = [];
    for (;;) {
        way.push((await formula.innerText()).replaceAll(/\s/g, '').split('=')[0]);
        if (await step.button('Next').isDisabled()) break;
        await step.button('Next').click();
    }
    expect(way).toEqual([
        'input_hidden', 'output_hidden', 'input_op', 'output_op', 'error', 'error_out', 'error_out.sum()',
        'derror_douto', 'douto_dino', 'derror_dino', 'dino_dwo.T', 'derror_dwo',
        'dino_douth.T', 'derror_douth', 'douth_dinh', 'derror_dinh', 'dinh_dwh.T', 'derror_dwh',
        'Δweight_hidden', 'weight_hidden′', 'Δweight_output', 'weight_output′'
    ]);
    expect(await step.current()).toBe('W2′');
    await expect(step.panel.locator('[aria-current=step]')).toHaveCount(1);
    for (let i = 0; i < 4; i++) await step.button('Before').click();
    expect(await step.current()).toBe('dW1');
    await expect(step.desk).toContainText('Equation 18 of 22');
    await step.line('dA2').getByRole('button').click();
    expect(await step.current()).toBe('dA2');
});

test('pointing at a number marks what it is made from and what is made from it, and spells the sum', async ({embed}) => {
    const step = await opened(await embed('preset="or-gate" show="step"'));
    await step.cell('dW2', 1, 0).hover();
    expect(await step.marked('here')).toEqual(['dW2[2,1]']);
    expect(await step.marked('from')).toEqual(['dZ2[1,1]', 'dZ2[2,1]', 'dZ2[3,1]', 'dZ2[4,1]', 'A1ᵀ[2,1]', 'A1ᵀ[2,2]', 'A1ᵀ[2,3]', 'A1ᵀ[2,4]']);
    expect(await step.marked('to')).toEqual(['ΔW2[2,1]']);
    // 0.5·0.13672 + 0.62246·(−0.027282) + … of the fixture
    const {derror_dino: delta, 'dino_dwo.T': activations, derror_dwo: gradient} = await named('or_gate_004');
    const five = (/** @type {number} */ value) => String(Number(value.toPrecision(5))).replace('-', '−');
    const terms = activations.value[1].map((/** @type {number} */ a, /** @type {number} */ i) => `${five(a)}·${delta.value[i][0] < 0 ? `(${five(delta.value[i][0])})` : five(delta.value[i][0])}`);
    await expect(step.sentence).toHaveText(`dW2[2] = ${terms.join(' + ')} = ${five(gradient.value[1][0])}. Goes into ΔW2.`);

    await step.cell('X', 3, 1).hover();
    expect(await step.marked('from')).toEqual([]);
    expect(await step.marked('to')).toEqual(['Z1[4,1]', 'Z1[4,2]', 'Z1[4,3]', 'Xᵀ[2,4]']);
    await expect(step.sentence).toHaveText('X[4,2] = 1. This row is point 4. Goes into Z1, Xᵀ.');
    await step.button('Next').hover();
    await expect(step.sentence).toHaveText(/^Point at a number/);
    expect(await step.marked('here')).toEqual([]);
});

test('with the keyboard: numbers by Tab and arrows, equations by arrows', async ({page, embed}) => {
    const step = await opened(await embed('preset="or-gate" show="step"'));
    await step.line('Z1').getByRole('button').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await step.current()).toBe('Z2');
    await expect(step.line('Z2').getByRole('button')).toBeFocused();
    await step.desk.getByRole('grid').first().locator('td').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp'); // there is nothing above
    await page.keyboard.press('ArrowDown');
    expect(await step.marked('here')).toEqual(['Z2[2,1]']);
    await page.keyboard.press('Tab');
    expect(await step.marked('here')).toEqual(['A1[1,1]']);
    await page.keyboard.press('ArrowRight');
    await expect(step.sentence).toHaveText(/^A1\[1,2\] = σ\(0\) = 0\.5\. This row is point 1\. Goes into Z2, G1, A1ᵀ\.$|^A1\[1,2\] = σ\(0\) = 0\.5\. This row is point 1\. Goes into Z2, A1ᵀ, G1\.$/);
});

test('the sheet of tutorial 001 as CSV: a line per observation with all values of a step', async ({embed}) => {
    const network = await embed('preset="twelve-points" show="step"');
    await network.set('parameters', await begin('twelve_points_001'));
    const step = await opened(network);
    await step.panel.getByLabel('Names').selectOption({label: 'z1, d_w2'});
    const theirs = await named('twelve_points_001');
    const [head, ...lines] = await step.saved('Points as CSV');
    expect(lines).toHaveLength(12);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([head.length]));
    const columns = {'np.dot(X,w1)': 'np.dot(X,w1)', z1: 'z1', a1: 'a1', output: 'output', 'res (yhat - y)': 'res', '(yhat - y) w2.T': 'np.dot(res,w2.T)', d_b1_v: 'd_b1_v'};
    for (const [name, own] of Object.entries(columns)) {
        const {shape: [, width], value} = theirs[name];
        for (let column = 0; column < width; column++) {
            const at = head.indexOf(width === 1 ? own : `${own}[${column + 1}]`);
            expect(at, name).toBeGreaterThan(0);
            lines.forEach((line, row) => expect(Math.abs(Number(line[at]) - value[row][column])).toBeLessThan(1e-11));
        }
    }
    const [titles, ...parameters] = await step.saved('Parameters as CSV');
    expect(parameters.map(([name]) => name)).toEqual(['w1[1]', 'w1[2]', 'b1[1]', 'b1[2]', 'w2[1]', 'w2[2]', 'b2']);
    const gradient = parameters.map((line) => Number(line[titles.indexOf('gradient')]));
    const sums = ['d_w1 (sum)', 'd_b1 (sum)', 'd_w2 (sum)', 'd_b2 (sum)'].flatMap((name) => [theirs[name].value].flat(2));
    gradient.forEach((value, i) => expect(Math.abs(value - sums[i])).toBeLessThan(1e-11));
});

test('taking the step moves the numbers on: the new weights are the weights of the next step', async ({embed}) => {
    const network = await embed('seed="3" optimizer="adam" batch-size="7" hidden-layers="3" show="step"');
    const step = await opened(network);
    await expect(step.panel.getByRole('combobox').first()).toContainText('Of this step (7)');
    for (const number of [1, 2, 3]) {
        const ahead = await step.matrix('W1′');
        await step.button(`Take step ${number}`).click();
        await expect(step.button(`Take step ${number + 1}`)).toBeVisible();
        expect(await step.matrix('W1')).toEqual(ahead);
        const [{W}] = await network.parameters;
        ahead.forEach((row, i) => row.map(shown).forEach(({value, slack}, j) => expect(Math.abs(value - W[i][j])).toBeLessThanOrEqual(slack)));
    }
    expect(await network.steps).toBe(3);
});

test('one point, all points; a point that is not there is refused in a sentence', async ({embed}) => {
    const network = await embed('seed="3" samples="20" split="0.5" batch-size="4" show="step"');
    const step = await opened(network);
    const {X, test: testing} = await network.data;
    await step.panel.getByRole('combobox').first().selectOption('all');
    await expect(step.line('X').locator('.step-shape')).toHaveText('(10, 2)');
    await expect(step.panel).toContainText('These are not the points of step 1');
    await step.panel.getByRole('combobox').first().selectOption('point');
    const [first, second] = [...testing.keys()].filter((point) => !testing[point]);
    const close = async (/** @type {number} */ point) => (await step.matrix('X'))[0].map(shown).forEach(({value, slack}, i) => expect(Math.abs(value - X[point][i])).toBeLessThanOrEqual(slack));
    await expect(step.line('X').locator('.step-shape')).toHaveText('(1, 2)');
    await close(first);
    await step.button('Next point').click();
    await expect(step.panel.getByRole('textbox', {name: 'Point'})).toHaveValue(String(second + 1));
    await close(second);
    const field = step.panel.getByRole('textbox', {name: 'Point'});
    const note = step.panel.locator('.step-note').first();
    const training = [...testing.keys()].filter((point) => !testing[point]);
    const [low, high] = [first + 1, training[training.length - 1] + 1];
    for (const wrong of ['0', '21', '1.5', 'one']) {
        await field.fill(wrong);
        await field.press('Enter');
        await expect(note).toHaveText(`Point ${wrong} is not a point that trains; allowed are whole numbers from ${low} to ${high}, without those for testing.`);
        await expect(field).toHaveValue(String(second + 1));
        await close(second);
    }
    for (const [point, tests] of testing.entries()) {
        if (!tests) continue;
        await field.fill(String(point + 1));
        await field.press('Enter');
        await expect(note).toHaveText(new RegExp(`^Point ${point + 1} is a test point, and no step uses those\\. Allowed are the points that train, numbers from ${low} to ${high}; the nearest is \\d+\\.$`));
        const nearest = Number((await note.innerText()).match(/(\d+)\.$/)?.[1]) - 1;
        expect(Math.abs(nearest - point)).toBe(Math.min(...training.map((one) => Math.abs(one - point))));
        await expect(field).toHaveValue(String(second + 1));
    }
    await field.fill(String(high));
    await field.press('Enter');
    await expect(note).not.toContainText('Allowed');
    await close(high - 1);

    await network.set('data', {X, Y: X.map((_, i) => [i % 2]), test: testing.map((tests, i) => tests || i === high - 1)}); // it tests from now on
    await expect(note).toHaveText(new RegExp(`^Point ${high} is a test point`));
    await expect(field).toHaveValue(String(low));
});

test('a link whose single point tests says so', async ({embed, place}) => {
    const network = await embed('seed="3" samples="20" split="0.5" show="step"');
    const {test: testing} = await network.data;
    const link = await network.get('permalink');
    const point = testing.indexOf(true) + 1;
    const hash = new URLSearchParams(link.slice(link.indexOf('#') + 1));
    for (const [name, value] of [['v', '2'], ['step.samples', 'point'], ['step.point', String(point)]]) hash.set(name, value);
    const step = await opened(await place(`<two-layer preset="#${String(hash).replaceAll('&', '&amp;')}" show="step"></two-layer>`));
    await expect(step.panel.locator('.step-note').first()).toHaveText(new RegExp(`^Point ${point} is a test point`));
});

test('the gradient is checked by differences, and the mistake of tutorial 004 is found', async ({embed}) => {
    const step = await opened(await embed('preset="or-gate" show="step"'));
    await step.panel.getByLabel('Check the gradient').check();
    const rows = step.panel.locator('.step-check tbody tr');
    await expect(rows).toHaveCount(9);
    const {derror_dwh: hidden, derror_dwo: output} = await named('or_gate_004');
    const exact = [...hidden.value.flat(), ...output.value.flat()];
    const table = await rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')));
    table.forEach(([analytic, numeric, difference], i) => {
        for (const text of [analytic, numeric]) expect(Math.abs(shown(text).value - exact[i])).toBeLessThan(1e-4 * Math.abs(exact[i]));
        expect(shown(difference).value).toBeLessThan(1e-6);
    });
    await expect(step.panel.locator('.step-check')).toContainText('All agree.');
});

test('the doubled derivative is written out, and differs from the difference quotient', async ({embed}) => {
    const step = await opened(await embed('preset="or-perceptron-quirk" show="step"'));
    const {dpred_dz: slope, z_delta: delta} = await named('perceptron_004_quirk');
    for (const [name, {value}] of /** @type {const} */ ([['G1', slope], ['dZ1', delta]])) {
        (await step.matrix(name)).forEach(([text], i) => expect(Math.abs(shown(text).value - value[i][0])).toBeLessThanOrEqual(shown(text).slack));
    }
    await expect(step.line('σ(A1)')).toContainText('applied a second time');
    await step.panel.getByLabel('Check the gradient').check();
    await expect(step.panel.locator('.step-check')).toContainText('2 differ (≠)');
});

test('large matrices show their corner', async ({embed}) => {
    const step = await opened(await embed('seed="1" samples="300" split="1" hidden-layers="12" show="step"'));
    const corner = await step.matrix('A1');
    expect(corner.map((row) => row.length)).toEqual(Array(7).fill(7));
    expect([corner[0][6], corner[6][0], corner[6][6]]).toEqual(['⋯', '⋮', '⋱']);
    await step.line('A1').getByRole('button').click();
    await expect(step.desk.getByRole('grid', {name: 'A1, (300, 12)'}).locator('tr')).toHaveCount(101);
});

test('while it trains the page follows; at rest it is exact', async ({embed}) => {
    const network = await embed('seed="3" show="step" playing');
    const step = await opened(network);
    const before = await step.matrix('W1');
    await expect.poll(() => step.matrix('W1')).not.toEqual(before);
    await network.call('pause');
    const steps = await network.steps;
    await expect(step.button(`Take step ${steps + 1}`)).toBeVisible();
    const [{W}] = await network.parameters;
    (await step.matrix('W1')).forEach((row, i) => row.slice(0, 6).map(shown).forEach(({value, slack}, j) => expect(Math.abs(value - W[i][j])).toBeLessThanOrEqual(slack)));
});

test('what is being typed stays while it trains', async ({embed}) => {
    const network = await embed('seed="3" show="step" playing');
    const step = await opened(network);
    await step.panel.getByRole('combobox').first().selectOption('point');
    const field = step.panel.getByRole('textbox', {name: 'Point'});
    await field.fill('12');
    const before = await step.matrix('W1');
    await expect.poll(() => step.matrix('W1')).not.toEqual(before);
    await expect(field).toHaveValue('12');
});

test('extreme states are explained in a sentence', async ({embed}) => {
    const network = await embed('seed="3" samples="2" split="1" generator="linear" loss-function="squared" output-activation="identity" show="step"');
    const step = await opened(network);
    await network.set('parameters', [{W: [[1, 1, 1, 1, 1], [1, 1, 1, 1, 1]], b: [0, 0, 0, 0, 0]}, {W: [[1e308], [1e308], [1e308], [1e308], [1e308]], b: [0]}]);
    await expect(step.panel).toContainText('no longer finite, so it is not taken');
    await expect(step.line('Z2').locator('td').first()).toHaveText(/^−?∞$/);
    await network.call('removePoint', 0);
    await network.call('removePoint', 0);
    await expect(step.panel).toContainText('There is no point to train with, so there is no step.');
    await network.call('undo');
    await network.set('config', {samples: 2000, hiddenLayers: [64, 64, 64]});
    await expect(step.panel).toContainText('2000 points in 4 layers are too many numbers for a page.');
    await expect(step.line('X').locator('.step-shape')).toHaveText('(1, 2)');
});

for (const [where, width, attributes] of /** @type {const} */ ([['on a phone', 360, 'theme="light"'], ['on a phone, in the dark', 360, 'theme="dark"'], ['on a desktop, in Chinese', 1440, 'lang="zh"']])) {
    test(`the page does not scroll sideways, and axe finds nothing, ${where}`, async ({page, embed}) => {
        await page.setViewportSize({width, height: 800});
        const network = await embed(`preset="or-gate" ${attributes} show="step"`);
        await network.panel('step').locator('.step-desk').waitFor();
        await network.panel('step').getByRole('checkbox').check();
        await network.panel('step').locator('.step-number').nth(13).click();
        await network.panel('step').locator('.step-desk td').nth(2).hover();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const {violations} = await new AxeBuilder({page}).analyze();
        expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({target, failureSummary}) => `${target.join(' ')} (${failureSummary})`).join('; ')}`)).toEqual([]);
    });
}
