/** The parameters over time: lines, marker and numbers are those of the run, and the chart leads to steps and parameters. */

import {expect, test} from './fixture.js';
import {look} from './plane.js';

/** @typedef {import('./network.js').Network} Network */

/** @param {Network} network */
const chart = (network) => network.panel('parameters').getByRole('application');

/** @param {Network} network */
const see = (network) => look(/** @type {any} */ ({stage: chart(network), page: network.page}));

/** @param {Network} network @returns {Promise<number[]>} flat */
const values = async (network) => (await network.parameters).flatMap(({W, b}) => [...W.flat(), ...(b ?? [])]);

/**
 * The column of the marker of the present: the only dark line from top to bottom.
 * @param {import('./plane.js').Look} seen
 */
function markerOf({picture}) {
    const share = (/** @type {number} */ x) => {
        let dark = 0;
        for (let y = 20; y < picture.height - 40; y++) dark += Number(picture.at(x, y).every((value) => value < 150));
        return dark / (picture.height - 60);
    };
    const columns = Array.from({length: picture.width}, (_, x) => share(x));
    const most = Math.max(...columns);
    if (most < 0.8) throw new Error('there is no marker');
    return columns.indexOf(most);
}

/**
 * Middles of the coloured places in a column, from the top.
 * @param {import('./plane.js').Look} seen
 * @param {number} x
 * @param {number} least difference between the channels of what counts as coloured
 */
function linesAt({picture}, x, least = 60) {
    /** @type {number[]} */
    const middles = [];
    let from = -1;
    for (let y = 0; y < picture.height; y++) {
        const colour = picture.at(x, y);
        const coloured = Math.max(...colour) - Math.min(...colour) > least;
        if (coloured && from < 0) from = y;
        if (!coloured && from >= 0) {
            middles.push((from + y - 1) / 2);
            from = -1;
        }
    }
    return middles;
}

/** A run without a hidden layer: two weights and a bias, that part from zero. @param {(attributes: string) => Promise<Network>} embed */
async function run(embed) {
    const network = await embed('seed="1" hidden-layers="" init="zeros" optimizer="sgd" learning-rate="0.05" show="parameters"');
    await network.call('step', 1024);
    await network.drawn();
    return network;
}

test('the marker is at the present step, on both scales', async ({embed}) => {
    const network = await run(embed);
    const places = [];
    for (const step of [0, 256, 1024]) {
        await network.call('seek', step);
        await network.drawn();
        places.push(markerOf(await see(network)));
    }
    expect(places[1]).toBeCloseTo(places[0] + (places[2] - places[0]) / 4, -0.5);
    await network.panel('parameters').getByLabel('Log steps').check();
    await network.call('seek', 31);
    await network.drawn();
    const wanted = places[0] + (places[2] - places[0]) * Math.log10(32) / Math.log10(1025);
    expect(Math.abs(markerOf(await see(network)) - wanted)).toBeLessThan(1.5);
});

test('the lines go through the values of the run', async ({embed}) => {
    const network = await run(embed);
    const end = markerOf(await see(network));
    await network.call('seek', 0);
    await network.drawn();
    const start = markerOf(await see(network));
    await network.call('seek', 1024);
    await network.drawn();
    const seen = await see(network);
    /** Of each step its lines and its values, both from the top. @type {[number[], number[]][]} */
    const pairs = [];
    for (const step of [256, 512, 768]) {
        await network.call('seek', step);
        pairs.push([linesAt(seen, Math.round(start + (end - start) * step / 1024)), (await values(network)).sort((a, b) => b - a)]);
    }
    const [[lines, known]] = pairs;
    expect(lines).toHaveLength(3);
    const scale = (lines[2] - lines[0]) / (known[2] - known[0]); // from the outer two of one step …
    for (const [found, wanted] of pairs) { // … follow all the others
        expect(found).toHaveLength(3);
        wanted.forEach((value, i) => expect(Math.abs(lines[0] + (value - known[0]) * scale - found[i])).toBeLessThan(1.5));
    }
});

test('pointing tells the value, and it is the one of the run', async ({page, embed}) => {
    const network = await run(embed);
    const end = markerOf(await see(network));
    const box = /** @type {{x: number, y: number}} */ (await chart(network).boundingBox());
    const column = Math.round(end * 0.6);
    const [line] = linesAt(await see(network), column);
    await page.mouse.move(box.x + column, box.y + line);
    const readout = network.panel('parameters').locator('.parameters-readout');
    await expect(readout).toContainText('at step');
    const [, index, step, value] = /** @type {RegExpMatchArray} */ ((await readout.textContent())?.match(/^[wb](.?) at step ([\d\u202f]+): (\S+),/));
    await network.call('seek', Number(step.replace('\u202f', '')));
    const flat = await values(network);
    expect(Number(value.replace('−', '-'))).toBeCloseTo(flat[index === '₁' ? 0 : index === '₂' ? 1 : 2], 3);
});

test('a click beside the lines and dragging go to steps; the future stays in sight', async ({page, embed}) => {
    const network = await run(embed);
    const seen = await see(network);
    const end = markerOf(seen);
    const box = /** @type {{x: number, y: number, height: number}} */ (await chart(network).boundingBox());
    await page.mouse.click(box.x + 48 + (end - 48) / 2, box.y + box.height - 30);
    expect(Math.abs(await network.steps - 512)).toBeLessThan(4);
    await network.drawn();
    const ahead = Math.round(end * 0.75);
    expect(linesAt(await see(network), ahead), 'not as before').toHaveLength(0);
    expect(linesAt(await see(network), ahead, 15).length, 'but there').toBeGreaterThanOrEqual(2);
    expect(await network.get('playing')).toBe(false);
    await page.mouse.move(box.x + 48 + (end - 48) / 2, box.y + box.height - 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 48 + (end - 48) / 4, box.y + box.height - 35, {steps: 4});
    await page.mouse.up();
    await expect.poll(async () => Math.abs(await network.steps - 256)).toBeLessThan(4);
    await page.mouse.click(box.x + end, box.y + box.height - 30);
    await expect.poll(() => network.steps, {message: 'and back to the end'}).toBeGreaterThan(1020);
});

test('a click on a line, Enter, and the table choose a parameter', async ({page, embed}) => {
    const network = await run(embed);
    const panel = network.panel('parameters');
    const end = markerOf(await see(network));
    const box = /** @type {{x: number, y: number}} */ (await chart(network).boundingBox());
    const [line] = linesAt(await see(network), Math.round(end / 2));
    await page.mouse.click(box.x + Math.round(end / 2), box.y + line);
    await expect(panel.locator('.parameters-chosen')).toContainText('is chosen for the landscape');
    expect(await network.steps).toBe(1024);
    await panel.getByRole('button', {name: 'Do not choose it'}).click();
    await expect(panel.locator('.parameters-chosen')).toHaveCount(0);
    await chart(network).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(panel.locator('.parameters-chosen')).toContainText('w₂ is chosen');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+Enter');
    expect(await network.steps).toBeLessThan(1024);
    await panel.getByText('As numbers').click();
    await panel.getByRole('button', {name: 'b', exact: true}).click();
    await expect(panel.locator('.parameters-chosen')).toContainText('b is chosen');
});

test('what the keys have come to stays when the pointer is elsewhere all at once, as when the page moves beneath it', async ({page, embed}) => {
    const network = await embed('seed="3" hidden-layers="2" show="parameters"');
    await chart(network).hover();
    await chart(network).focus();
    await page.keyboard.press('ArrowDown');
    await page.mouse.move(0, 0);
    await page.keyboard.press('Enter');
    await expect(network.panel('parameters').locator('.parameters-chosen')).toContainText('is chosen');
});

test('a chosen parameter is shown in the landscape', async ({page, embed}) => {
    const network = await embed('seed="3" hidden-layers="2" show="parameters landscape"');
    await network.locator.getByRole('tab', {name: 'Parameters over time'}).click();
    await chart(network).focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await network.button('Show the landscape').click();
    await expect(network.locator.getByRole('tab', {selected: true})).toHaveText('Landscape');
    await expect(network.panel('landscape').getByRole('combobox').filter({hasText: 'w₂₂⁽¹⁾'}).first()).toBeVisible();
});

test('the table has where each began, what it is, and how far it was', async ({embed}) => {
    const network = await embed('seed="3" hidden-layers="2" show="parameters"');
    const first = await values(network);
    await network.call('step', 300);
    const now = await values(network);
    await network.panel('parameters').getByText('As numbers').click();
    await network.drawn();
    const rows = await network.panel('parameters').locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
    expect(rows.map(([name]) => name)).toEqual(['w₁₁⁽¹⁾', 'w₁₂⁽¹⁾', 'w₂₁⁽¹⁾', 'w₂₂⁽¹⁾', 'b₁⁽¹⁾', 'b₂⁽¹⁾', 'w₁₁⁽²⁾', 'w₂₁⁽²⁾', 'b₁⁽²⁾']);
    rows.forEach(([, start, present], i) => {
        expect(Number(start.replace('−', '-'))).toBeCloseTo(first[i], 3);
        expect(Number(present.replace('−', '-'))).toBeCloseTo(now[i], 3);
    });
});

test('layers are filtered by their legend', async ({embed}) => {
    const network = await embed('seed="3" hidden-layers="2" show="parameters"');
    await network.call('step', 300);
    const panel = network.panel('parameters');
    await panel.getByText('As numbers').click();
    await panel.getByLabel('Layer 1 (6)').uncheck();
    await network.drawn();
    await expect(panel.locator('tbody tr')).toHaveCount(3);
    await panel.getByLabel('Layer 2, output (3)').uncheck();
    await network.drawn();
    await expect(panel.locator('tbody tr')).toHaveCount(0);
    await network.set('config', {hiddenLayers: [3]});
    await network.drawn();
    await expect(panel.locator('tbody tr'), 'another network shows all').toHaveCount(13);
});

test('thousands of parameters: a bounded number is drawn, and it says so', async ({embed}) => {
    const network = await embed('seed="3" hidden-layers="64 64" show="parameters"');
    await network.call('step', 20);
    await network.drawn();
    await expect(network.panel('parameters').getByText('60 of 4417 parameters are drawn')).toBeVisible();
});

test('before the first step, and after an edit in the past', async ({page, embed}) => {
    const network = await embed('seed="3" show="parameters"');
    await expect(network.panel('parameters').locator('.parameters-readout')).toHaveText('Train, and see where each parameter goes.');
    await network.call('step', 100);
    await network.call('seek', 50);
    await network.call('addPoint', [0, 0], 1);
    await network.drawn();
    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await chart(network).boundingBox());
    await page.mouse.move(box.x + box.width - 60, box.y + box.height / 2);
    await page.mouse.click(box.x + box.width - 54, box.y + box.height - 28);
    expect(await network.steps, 'the axis ends where the run ends now').toBe(50);
});
