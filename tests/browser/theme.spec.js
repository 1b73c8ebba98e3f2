/** Light and dark, English and Chinese, and readers who want no motion. */

import {expect, test} from './fixture.js';
import {look} from './plane.js';
import {Picture} from './png.js';

/** @typedef {import('./network.js').Network} Network */

/**
 * A figure as it is on the screen: what is behind it, and its ink.
 * @param {Network} network
 */
async function colours(network) {
    const picture = new Picture(await network.panel('controls').locator('dd').first().screenshot());
    const behind = picture.at(0, 0);
    let ink = behind;
    for (let y = 0; y < picture.height; y++) {
        for (let x = 0; x < picture.width; x++) {
            if (contrast(picture.at(x, y), behind) > contrast(ink, behind)) ink = picture.at(x, y);
        }
    }
    return {behind, ink};
}

/** @param {import('./png.js').Colour} colour @returns {number} relative luminance as WCAG defines it */
function luminance(colour) {
    const [red, green, blue] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {import('./png.js').Colour} a @param {import('./png.js').Colour} b */
function contrast(a, b) {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
}

for (const [how, attributes, colorScheme] of /** @type {const} */ ([
    ['by the system', '', 'dark'],
    ['by the attribute', 'theme="dark"', 'light']
])) {
    test.describe(`dark ${how}`, () => {
        test.use({colorScheme});

        test('background and text change, and can be read', async ({embed}) => {
            const network = await embed(`seed="1" show="stage controls" ${attributes}`, {head: '<meta name="color-scheme" content="light dark">'});
            await network.call('step', 1234);
            await network.drawn();
            const {behind, ink} = await colours(network);
            expect(luminance(behind)).toBeLessThan(0.05);
            expect(luminance(ink)).toBeGreaterThan(0.5);
            expect(contrast(behind, ink)).toBeGreaterThan(7);
        });
    });
}

test('the theme changes at once, pictures too, and back', async ({embed}) => {
    const network = await embed('seed="1" show="stage controls" theme="light"');
    await network.call('step', 300);
    await network.drawn();
    const light = await look(network);
    expect(luminance((await colours(network)).behind)).toBeGreaterThan(0.8);
    await network.set('theme', 'dark');
    await network.drawn();
    expect(luminance((await colours(network)).behind)).toBeLessThan(0.05);
    await expect.poll(async () => (await look(network)).picture.difference(light.picture).count).toBeGreaterThan(light.picture.data.length / 3 * 0.5);
    await network.set('theme', 'light');
    await network.drawn();
    await expect.poll(async () => (await look(network)).picture.difference(light.picture).count).toBe(0);
});

test('the system changes while the page is open', async ({page, embed}) => {
    const network = await embed('seed="1" show="stage controls"', {head: '<meta name="color-scheme" content="light dark">'});
    const light = await look(network);
    await page.emulateMedia({colorScheme: 'dark'});
    await expect.poll(async () => (await look(network)).picture.difference(light.picture).count).toBeGreaterThan(1000);
    await page.emulateMedia({colorScheme: 'light'});
    await expect.poll(async () => (await look(network)).picture.difference(light.picture).count).toBe(0);
});

test.describe('where the reader has few colours', () => {
    test.use({contextOptions: {forcedColors: 'active'}});

    test('those that mean something stay, and what is chosen is outlined', async ({embed}) => {
        const network = await embed('seed="1" preset="moons"');
        await network.call('step', 300);
        await network.drawn();
        const {picture} = await look(network);
        let [orange, blue] = [0, 0];
        for (let y = 0; y < picture.height; y += 3) {
            for (let x = 0; x < picture.width; x += 3) {
                const [r, , b] = picture.at(x, y);
                if (r > b + 60) orange++;
                if (b > r + 60) blue++;
            }
        }
        expect(orange).toBeGreaterThan(500);
        expect(blue).toBeGreaterThan(500);
        const outlines = await network.panel('stage').getByRole('radio').evaluateAll((radios) => radios.map((radio) =>
            [/** @type {HTMLInputElement} */ (radio).checked, getComputedStyle(/** @type {Element} */ (radio.closest('label'))).outlineStyle]));
        expect(outlines.length).toBeGreaterThan(1);
        for (const [chosen, outline] of outlines) expect(outline).toBe(chosen ? 'solid' : 'none');
    });
});

test('the button of the playground turns the light off', async ({page, playground}) => {
    await page.emulateMedia({colorScheme: 'light'});
    const network = await playground();
    await network.call('pause');
    const background = () => page.screenshot({clip: {x: 2, y: 2, width: 4, height: 4}}).then((png) => luminance(new Picture(png).at(1, 1)));
    expect(await background()).toBeGreaterThan(0.8);
    await page.getByRole('button', {name: 'Light or dark'}).click();
    await expect.poll(background).toBeLessThan(0.05);
    expect(luminance((await colours(network)).behind)).toBeLessThan(0.05);
});

test('the colours are those of custom properties', async ({embed}) => {
    const network = await embed('seed="1"', {head: '<style>two-layer { --two-layer-negative: #800080; --two-layer-positive: #008000; }</style>'});
    await network.call('step', 300);
    await network.drawn();
    const {picture} = await look(network);
    let [green, purple, orange] = [0, 0, 0];
    for (let y = 0; y < picture.height; y += 3) {
        for (let x = 0; x < picture.width; x += 3) {
            const [r, g, b] = picture.at(x, y);
            if (g > r + 60 && g > b + 60) green++;
            if (r > g + 60 && b > g + 60) purple++;
            if (r > b + 60 && g > b + 20) orange++;
        }
    }
    expect(green).toBeGreaterThan(500);
    expect(purple).toBeGreaterThan(500);
    expect(orange).toBe(0);
});

test('everything is said in the language asked for', async ({embed}) => {
    const all = 'show="stage network data loss controls timeline"';
    const network = await embed(`seed="1" lang="zh" ${all}`);
    await expect(network.button('开始训练')).toBeVisible();
    const texts = () => network.locator.evaluate((element) => [...(element.shadowRoot?.querySelectorAll('[aria-label], [title]') ?? [])].map((part) => part.getAttribute('aria-label') ?? part.getAttribute('title') ?? ''));
    for (const text of await texts()) expect(text, 'a label in Chinese').toMatch(/[\u4e00-\u9fff]|^[hxŷ]|^L[12]/);
    await network.attributes({lang: 'en'});
    await expect(network.button('Train')).toBeVisible();
    for (const text of await texts()) expect(text).not.toMatch(/[\u4e00-\u9fff]/);
});

test('the playground changes its language, and the element follows', async ({page, playground}) => {
    const network = await playground();
    await page.getByRole('button', {name: '中文'}).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
    await expect(network.locator.getByRole('slider').first()).toHaveAccessibleName(/[\u4e00-\u9fff]/);
    await page.getByRole('button', {name: 'English'}).click();
    await expect(network.button('Pause')).toBeVisible();
});

test.describe('a reader who wants no motion', () => {
    test.use({contextOptions: {reducedMotion: 'reduce'}});

    test('starts the training himself', async ({playground}) => {
        const network = await playground();
        await network.drawn();
        expect(await network.get('playing')).toBe(false);
        expect(await network.steps).toBe(0);
        await network.button('Train').click();
        await expect.poll(() => network.steps).toBeGreaterThan(0);
    });
});
