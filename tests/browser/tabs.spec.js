/** Ways of looking inside as tabs: loaded when opened, kept when closed, and nothing moves that nobody has moved. */

import {expect, test} from './fixture.js';

/** @typedef {import('./network.js').Network} Network */

const SHOW = 'seed="1" show="stage hidden predict controls"';

/** @param {Network} network @param {string} name */
const tab = (network, name) => network.locator.getByRole('tab', {name, exact: true});

/** @param {Network} network @returns {Promise<string[]>} which tabs say they are open */
const open = (network) => network.locator.getByRole('tab', {selected: true}).allTextContents();

test('none is open at first, and nothing of them is loaded', async ({page, embed}) => {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const network = await embed(SHOW);
    await expect(network.locator.getByRole('tab')).toHaveText(['Hidden space', 'Predict']);
    expect(await open(network)).toEqual([]);
    await expect(network.locator.getByRole('tabpanel')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /predict|hidden/.test(path))).toEqual([]);
    await tab(network, 'Predict').click();
    await expect(network.panel('predict').getByRole('textbox')).toBeVisible();
    expect(asked.some((path) => path.includes('predict'))).toBe(true);
    expect(asked.filter((path) => path.includes('hidden'))).toEqual([]);
});

test('a tab opens, another takes its place, and the open one closes', async ({embed}) => {
    const network = await embed(SHOW);
    await tab(network, 'Predict').click();
    await expect(network.locator.getByRole('tabpanel', {name: 'Predict'})).toBeVisible();
    await network.panel('predict').getByRole('textbox').fill('1,2\n3,4');
    await tab(network, 'Hidden space').click();
    await expect(network.locator.getByRole('tabpanel', {name: 'Hidden space'}).locator('canvas').first()).toBeVisible();
    await expect(network.panel('predict')).toBeHidden();
    expect(await open(network)).toEqual(['Hidden space']);
    await tab(network, 'Hidden space').click();
    expect(await open(network)).toEqual([]);
    await expect(network.panel('hidden')).toBeHidden();
    await tab(network, 'Predict').click();
    await expect(network.panel('predict').getByRole('textbox'), 'it was kept').toHaveValue('1,2\n3,4');
});

test('the keyboard does it all: arrows, Home, End, Enter, and Tab goes into the panel', async ({page, embed}) => {
    const network = await embed(SHOW);
    await tab(network, 'Hidden space').focus();
    await page.keyboard.press('ArrowRight');
    await expect(tab(network, 'Predict')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tab(network, 'Hidden space')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(tab(network, 'Predict')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(tab(network, 'Hidden space')).toBeFocused();
    await page.keyboard.press('End');
    expect(await open(network), 'moving opens nothing').toEqual([]);
    await page.keyboard.press('Enter');
    await expect(network.panel('predict').getByRole('textbox')).toBeVisible();
    await expect(tab(network, 'Predict')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(network.panel('predict').getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(tab(network, 'Predict'), 'one stop for all tabs').toBeFocused();
    await page.keyboard.press('Space');
    expect(await open(network)).toEqual([]);
});

test('a single way of looking inside is shown without tabs, and attributes may change that', async ({embed}) => {
    const network = await embed('seed="1" show="stage predict"');
    await expect(network.panel('predict').getByRole('textbox')).toBeVisible();
    await expect(network.locator.getByRole('tab')).toHaveCount(0);
    await network.attributes({show: 'stage predict hidden'});
    await expect(network.locator.getByRole('tab')).toHaveText(['Predict', 'Hidden space']);
    await tab(network, 'Predict').click();
    await expect(network.panel('predict').getByRole('textbox')).toBeVisible();
    await network.attributes({show: 'stage hidden'});
    await expect(network.locator.getByRole('tab')).toHaveCount(0);
    await expect(network.panel('hidden').locator('canvas').first()).toBeVisible();
    await expect(network.panel('predict')).toHaveCount(0);
});

test('names without a panel are refused', async ({embed}) => {
    const network = await embed('seed="1" show="stage"');
    await network.listen();
    await network.attributes({show: 'stage predict inside'});
    expect((await network.heard()).filter(({type}) => type === 'error')).toMatchObject([{code: 'unknown-name', field: 'show'}]);
    expect(await network.get('show')).toBe('stage');
});

test('a closed panel is not drawn, and shows the present when it is opened again', async ({embed}) => {
    const network = await embed(`${SHOW} hidden-layers="2"`);
    const words = () => network.panel('hidden').locator('#hidden-words').textContent();
    await tab(network, 'Hidden space').click();
    await expect(network.panel('hidden').getByText('straight line')).toBeVisible();
    const before = await words();
    await tab(network, 'Hidden space').click();
    await network.call('step', 100);
    await network.drawn();
    expect(await words()).toBe(before);
    await tab(network, 'Hidden space').click();
    await network.drawn();
    expect(await words()).not.toBe(before);
});

test('at the end of a page the tabs stay where they are, whatever is opened', async ({page, embed}) => {
    await page.setViewportSize({width: 700, height: 600});
    const network = await embed(SHOW);
    await tab(network, 'Hidden space').click();
    await expect(network.panel('hidden').locator('canvas').first()).toBeVisible();
    await network.drawn();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const place = async () => (await tab(network, 'Predict').boundingBox())?.y;
    const before = await place();
    expect(before).toBeGreaterThan(0);
    await tab(network, 'Predict').click();
    await expect(network.panel('predict').getByRole('textbox')).toBeVisible();
    await network.drawn();
    expect(await place()).toBe(before);
});

test.describe('without its code', () => {
    test.use({expected: /Failed to load resource/});

    test('a tab is closed again, with a sentence', async ({page, embed}) => {
        await page.route('**/predict-*.js', (route) => route.abort());
        const network = await embed(SHOW);
        await tab(network, 'Predict').click();
        await expect(network.status.filter({hasText: '"predict" could not be loaded'})).toBeVisible();
        expect(await open(network)).toEqual([]);
        await tab(network, 'Hidden space').click();
        await expect(network.panel('hidden').locator('canvas').first()).toBeVisible();
    });
});

test('two elements on a page have tabs of their own', async ({page, place}) => {
    const network = await place(`<two-layer ${SHOW}></two-layer><two-layer ${SHOW}></two-layer>`);
    await network.ready();
    await tab(network, 'Predict').click();
    await expect(network.panel('predict').getByRole('textbox')).toBeVisible();
    await expect(page.locator('two-layer').nth(1).getByRole('tab', {selected: true})).toHaveCount(0);
});
