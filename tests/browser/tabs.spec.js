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

const ALL = 'seed="1" show="stage network data loss controls timeline landscape step parameters hidden predict compare code points save"';

/** @param {Network} network where the view and the row of tabs are in the window, the row's own scrolling, and the page's */
const places = (network) => network.locator.evaluate((element) => {
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    const box = (/** @type {string} */ selector) => /** @type {Element} */ (root.querySelector(selector)).getBoundingClientRect();
    const tabs = [...root.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect());
    const list = /** @type {Element} */ (root.querySelector('[role=tablist]'));
    const row = box('.tab-row');
    const open = root.querySelector('[role=tab][aria-selected=true]')?.getBoundingClientRect();
    return {
        rows: new Set(tabs.map(({top}) => Math.round(top))).size,
        sideways: document.documentElement.scrollWidth - innerWidth,
        more: /** @type {HTMLElement} */ (root.querySelector('.tab-row')).dataset.more,
        scrolls: list.scrollWidth > list.clientWidth,
        inRow: open !== undefined && open.left >= row.left && open.right <= row.right,
        top: box('.inside').top,
        bottom: box('.inside').bottom
    };
});

for (const width of [390, 360]) {
    test(`at ${width} pixels the tabs are one row that scrolls, and says so`, async ({page, embed}) => {
        await page.setViewportSize({width, height: 800});
        const network = await embed(ALL);
        await expect(network.locator.getByRole('tab')).toHaveCount(9);
        await expect.poll(() => places(network)).toMatchObject({rows: 1, sideways: 0, scrolls: true, more: 'on'});
        await tab(network, 'Landscape').focus();
        await page.keyboard.press('End');
        await expect(tab(network, 'Save')).toBeFocused();
        await expect.poll(() => places(network)).toMatchObject({more: 'back', sideways: 0});
        await page.keyboard.press('Enter');
        await expect(network.panel('save').getByRole('heading').first()).toBeVisible();
        await page.keyboard.press('Home');
        await expect.poll(() => places(network)).toMatchObject({more: 'on', inRow: false});
        await network.locator.locator('.more-tabs.on').click();
        await expect.poll(() => places(network)).toMatchObject({more: /back/});
    });
}

test('on a wide page nothing says that there are more tabs', async ({embed}) => {
    const network = await embed(ALL);
    await expect(network.locator.getByRole('tab')).toHaveCount(9);
    await expect.poll(() => places(network)).toMatchObject({rows: 1, scrolls: false, more: ''});
});

test('a tab that is opened elsewhere is brought into its row', async ({page, embed}) => {
    await page.setViewportSize({width: 360, height: 800});
    const network = await embed(ALL);
    await tab(network, 'Parameters over time').click();
    await network.drawn();
    await network.panel('parameters').getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tab(network, 'Save').focus(); // the row is at its end
    await network.button('Show the landscape').click();
    await expect(tab(network, 'Landscape')).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => places(network)).toMatchObject({inRow: true, sideways: 0});
});

for (const reducedMotion of /** @type {const} */ (['reduce', 'no-preference'])) {
    test(`what a reader opens is brought into sight (motion: ${reducedMotion}), and the focus stays`, async ({page, embed}) => {
        await page.emulateMedia({reducedMotion});
        const network = await embed(ALL);
        await expect(network.locator.getByRole('tab')).toHaveCount(9);
        for (const name of ['Hidden space', 'Parameters over time', 'One step by hand']) {
            await page.evaluate(() => scrollTo(0, 0));
            const button = tab(network, name);
            await button.evaluate((element) => element.focus({preventScroll: true}));
            await page.keyboard.press('Enter');
            await expect(network.locator.getByRole('tabpanel', {name}).locator('canvas, table').first()).toBeVisible();
            await expect.poll(async () => {
                const {top, bottom} = await places(network);
                return bottom <= 800 || (top >= 0 && top < 10); // all of it, or its beginning
            }).toBe(true);
            expect((await places(network)).top).toBeGreaterThanOrEqual(0);
            await expect(button).toBeFocused();
        }
    });
}

test('what is in sight already moves nothing, and neither does closing', async ({page, embed}) => {
    await page.setViewportSize({width: 1280, height: 2400});
    const network = await embed(SHOW, {head: '<style>main { padding-block-end: 3000px; }</style>'});
    await page.evaluate(() => scrollTo(0, 10));
    await tab(network, 'Hidden space').click();
    await expect(network.panel('hidden').locator('canvas').first()).toBeVisible();
    await network.drawn();
    expect(await page.evaluate(() => scrollY)).toBe(10);
    await tab(network, 'Hidden space').click();
    await network.drawn();
    expect(await page.evaluate(() => scrollY)).toBe(10);
});

test('a reader who goes elsewhere meanwhile is left there', async ({page, embed}) => {
    /** @type {() => void} */
    let arrive = () => {};
    const arrived = new Promise((resolve) => (arrive = () => resolve(undefined)));
    await page.route('**/hidden-*.js', async (route) => {
        await arrived;
        await route.continue();
    });
    await page.emulateMedia({reducedMotion: 'reduce'});
    const network = await embed(ALL);
    await tab(network, 'Hidden space').click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.mouse.wheel(0, -5000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    arrive();
    await expect(network.panel('hidden').locator('canvas').first()).toBeAttached();
    await network.drawn();
    expect(await page.evaluate(() => scrollY)).toBe(0);
});
