/**
 * Makes pictures of the built page, the same network at the same step each time: those of the README, and one of every
 * view at every width and in every look, to be looked at. `cargo xtask screenshots` builds the page and calls this. With
 * names of views, `node tests/browser/screenshots.js hidden`, only those are made.
 */

import {mkdir, writeFile} from 'node:fs/promises';
import {chromium} from '@playwright/test';
import {preview} from 'vite';
import config from '../../playwright.config.js';
import {inside, panels} from '../../www/panels/index.js';
import {Network} from './network.js';
import {watchRequests} from './requests.js';

/** Those of the README are kept with it; those of the views are not. */
const [README, VIEWS] = ['docs/screenshots', 'target/views'];
const STEPS = 900;

/** @typedef {import('@playwright/test').BrowserContextOptions} Options */
/** @typedef {import('../../www/element/two-layer.js').TwoLayerElement} TwoLayerElement */

/** @type {Record<string, Options>} */
const PICTURES = {
    desktop: {viewport: {width: 1280, height: 800}, colorScheme: 'light'},
    dark: {viewport: {width: 1280, height: 800}, colorScheme: 'dark'},
    phone: {viewport: {width: 390, height: 844}, colorScheme: 'light', isMobile: true, hasTouch: true}
};

/** How each view is looked at. @type {Record<string, Options>} */
const LOOKS = {
    wide: {viewport: {width: 1440, height: 900}, colorScheme: 'light'},
    dark: {viewport: {width: 1280, height: 800}, colorScheme: 'dark'},
    phone: {viewport: {width: 390, height: 844}, colorScheme: 'light', isMobile: true, hasTouch: true},
    narrow: {viewport: {width: 360, height: 780}, colorScheme: 'light', isMobile: true, hasTouch: true, locale: 'zh'}
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in panels));
if (unknown) throw new Error(`there is no view "${unknown}"; there are ${Object.keys(panels).join(', ')}`);
const server = await preview({logLevel: 'error', preview: {port: 0}});
const address = String(server.resolvedUrls?.local[0]);
const browser = await chromium.launch(config.use?.launchOptions);
try {
    if (wanted.length === 0) await make(README, PICTURES, (page) => settled(() => page.screenshot()));
    for (const name of wanted.length > 0 ? wanted : Object.keys(panels)) {
        await make(`${VIEWS}/${name}`, LOOKS, (page) => pictureOf(page, name));
    }
} finally {
    await browser.close();
    await server.close();
}

/**
 * @param {string} folder
 * @param {Record<string, Options>} looks
 * @param {(page: import('@playwright/test').Page) => Promise<Buffer>} take
 */
async function make(folder, looks, take) {
    await mkdir(folder, {recursive: true});
    for (const [name, options] of Object.entries(looks)) {
        const context = await browser.newContext({locale: 'en', ...options, reducedMotion: 'reduce'}); // so it waits for us
        const page = await context.newPage();
        watchRequests(page);
        await page.goto(address);
        await page.locator('two-layer').evaluate(async (element, [steps, lang]) => {
            const network = /** @type {TwoLayerElement} */ (element);
            await network.ready;
            network.lang = String(lang);
            network.config = {seed: 3};
            network.step(Number(steps));
        }, [STEPS, options.locale ?? 'en']);
        await page.waitForLoadState('networkidle');
        await writeFile(`${folder}/${name}.png`, await take(page));
        await context.close();
        console.log(`${folder}/${name}.png`);
    }
}

/**
 * One view, its tab opened where it has one.
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
async function pictureOf(page, name) {
    const network = page.locator('two-layer');
    if (name === 'note') await network.evaluate((element) => element.setAttribute('preset', 'or-perceptron-quirk'));
    if (name in inside) await network.locator(`#tab-${name}`).click();
    const view = network.locator(`[part=${name}]`);
    await view.waitFor();
    if (name === 'compare') await view.locator('.compare-choice').first().click();
    await page.waitForLoadState('networkidle');
    const fits = async () => (await placeOf(view)).height < (page.viewportSize()?.height ?? 0);
    if (!(name in inside) && await fits()) return settled(() => view.screenshot()); // a taller window makes the stage larger
    for (;;) {
        do await new Network(network).drawn();
        while (!(await fitWindow(page)));
        const place = await placeOf(view);
        const picture = await settled(() => page.screenshot({clip: place}));
        // What came meanwhile may have moved the view, or made it taller.
        if (await fitWindow(page) && JSON.stringify(await placeOf(view)) === JSON.stringify(place)) return picture;
    }
}

/**
 * A window as tall as the page: what is taller than a window would be photographed in part. A taller window may make the
 * page taller still.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<boolean>} whether it was so already
 */
async function fitWindow(page) {
    const {width, height} = page.viewportSize() ?? {width: 1280, height: 800};
    const needed = await page.evaluate(() => document.documentElement.scrollHeight);
    if (needed <= height) return true;
    await page.setViewportSize({width, height: needed});
    return false;
}

/** A view with a margin. @param {import('@playwright/test').Locator} view */
function placeOf(view) {
    return view.evaluate((element) => {
        scrollTo(0, 0);
        const {left, top, width, height} = element.getBoundingClientRect();
        return {x: Math.max(0, left - 8), y: Math.max(0, top - 8), width: width + 16, height: height + 16};
    });
}

/**
 * A picture once it has come to rest: large ones are painted over several frames.
 * @param {() => Promise<Buffer>} take
 */
async function settled(take) {
    let before = await take();
    for (;;) {
        const after = await take();
        if (after.equals(before)) return after;
        before = after;
    }
}
