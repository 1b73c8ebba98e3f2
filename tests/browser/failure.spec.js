/** What goes wrong outside: the engine does not come, a panel does not come, a page that forbids nearly everything. */

import {expect, test} from './fixture.js';
import {look} from './plane.js';

const FALLBACK = 'A network would be here.';

/** Written down before the element is there: it may fail before a test can listen. */
const LISTENER = `<script>
    window.errors = [];
    addEventListener('two-layer-error', ({error, message}) => errors.push({code: error.code, message}));
</script>`;

/** @param {import('@playwright/test').Page} page @returns {Promise<{code: string, message: string}[]>} */
const errors = (page) => page.evaluate(() => /** @type {any} */ (window).errors);

test.describe('without the engine', () => {
    test.use({expected: /Failed to load resource|WebAssembly/});

    for (const [how, answer] of /** @type {[string, (route: import('@playwright/test').Route) => Promise<void>][]} */ ([
        ['that does not come', (route) => route.abort()],
        ['that is not found', (route) => route.fulfill({status: 404, body: 'not found'})],
        ['that is something else', (route) => route.fulfill({contentType: 'text/html', body: '<p>Please log in</p>'})]
    ])) {
        test(`${how} the fallback stays, and an error says so`, async ({page, place}) => {
            await page.route('**/*.wasm', answer);
            const network = await place(`<two-layer seed="1" playing><p>${FALLBACK}</p></two-layer>`, {head: LISTENER});
            const refused = await network.locator.evaluate((element) => /** @type {any} */ (element).ready.then(() => 'ready', (/** @type {any} */ error) => error.code));
            expect(refused).toBe('load-failed');
            await expect(page.getByText(FALLBACK)).toBeVisible();
            const heard = await errors(page);
            expect(heard.map(({code}) => code)).toEqual(['load-failed']);
            expect(heard[0].message).toMatch(/^[A-Z].*\.$/);
            expect(await network.steps).toBeNaN();
            await network.call('play');
            await network.call('pause');
        });
    }

    test('it is tried again when the element comes back', async ({page, place}) => {
        let broken = true;
        await page.route('**/*.wasm', (route) => (broken ? route.abort() : route.continue()));
        const network = await place(`<two-layer seed="1"><p>${FALLBACK}</p></two-layer>`, {head: LISTENER});
        await expect.poll(() => errors(page)).toHaveLength(1);
        broken = false;
        await network.locator.evaluate((element) => {
            const parent = element.parentElement;
            element.remove();
            return new Promise((resolve) => setTimeout(resolve)).then(() => parent?.append(element));
        });
        await network.ready();
        await expect(network.stage).toBeVisible();
        await expect(page.getByText(FALLBACK)).toBeHidden();
    });
});

test('the fallback is seen until the picture is there', async ({page, place}) => {
    /** @type {(value?: unknown) => void} */
    let release = () => {};
    const held = new Promise((resolve) => (release = resolve));
    await page.route('**/*.wasm', (route) => held.then(() => route.continue()));
    const network = await place(`<two-layer seed="1"><p>${FALLBACK}</p></two-layer>`);
    await expect(page.getByText(FALLBACK)).toBeVisible();
    release();
    await network.ready();
    await expect(page.getByText(FALLBACK)).toBeHidden();
    await expect(network.stage).toBeVisible();
});

test('without JavaScript the fallback is the page', async ({browser, baseURL}) => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(String(baseURL));
    await expect(page.locator('two-layer')).toContainText('It needs JavaScript');
    await expect(page.locator('two-layer p')).toBeVisible();
    await context.close();
});

test('a strict Content-Security-Policy is enough', async ({page, place}) => {
    const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
    await page.addInitScript(() => {
        Object.assign(window, {violations: []});
        addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => /** @type {any} */ (window).violations.push(`${violatedDirective} ${blockedURI}`));
    });
    const network = await place('<two-layer seed="1" show="stage network data loss controls timeline" playing></two-layer>', {headers: {'content-security-policy': policy}});
    await network.ready();
    await expect.poll(() => network.steps).toBeGreaterThan(20);
    await network.button('Pause').click();
    await network.panel('loss').getByLabel('Loss over steps').hover();
    await expect(network.panel('loss').locator('.uplot')).toBeVisible();
    await network.attributes({theme: 'dark', lang: 'zh', preset: 'circles'});
    await expect.poll(async () => (await network.config).generator).toBe('circles');
    const box = /** @type {{width: number, height: number}} */ (await network.stage.boundingBox());
    expect(box.width).toBeGreaterThan(200);
    const {picture} = await look(network);
    expect(picture.width).toBeGreaterThan(200);
    expect(await page.evaluate(() => /** @type {any} */ (window).violations)).toEqual([]);
});

test.describe('without one panel', () => {
    test.use({expected: /Failed to load resource/});

    test('the others work, and an error says so', async ({page, place}) => {
        await page.route('**/assets/network-*.js', (route) => route.abort());
        const network = await place('<two-layer seed="1"></two-layer>', {head: LISTENER});
        await network.ready();
        await network.attributes({show: 'stage network controls'});
        await expect.poll(() => errors(page)).toMatchObject([{code: 'load-failed'}]);
        await network.button('One step').click();
        expect(await network.steps).toBe(1);
    });
});
