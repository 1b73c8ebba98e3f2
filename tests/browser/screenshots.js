/**
 * Makes the README's pictures from the built page: the same network at the same step each time. `cargo xtask screenshots`
 * builds the page and calls this.
 */

import {mkdir, writeFile} from 'node:fs/promises';
import {chromium} from '@playwright/test';
import {preview} from 'vite';
import config from '../../playwright.config.js';

const FOLDER = 'docs/screenshots';
const STEPS = 900;

/** @type {Record<string, import('@playwright/test').BrowserContextOptions>} */
const PICTURES = {
    desktop: {viewport: {width: 1280, height: 800}, colorScheme: 'light'},
    dark: {viewport: {width: 1280, height: 800}, colorScheme: 'dark'},
    phone: {viewport: {width: 390, height: 844}, colorScheme: 'light', isMobile: true, hasTouch: true}
};

await mkdir(FOLDER, {recursive: true});
const server = await preview({logLevel: 'error', preview: {port: 0}});
const browser = await chromium.launch(config.use?.launchOptions);
try {
    for (const [name, options] of Object.entries(PICTURES)) {
        const context = await browser.newContext({...options, locale: 'en', reducedMotion: 'reduce'}); // so it waits for us
        const page = await context.newPage();
        await page.goto(String(server.resolvedUrls?.local[0]));
        await page.locator('two-layer').evaluate(async (element, steps) => {
            const network = /** @type {import('../../www/element/two-layer.js').TwoLayerElement} */ (element);
            await network.ready;
            network.config = {seed: 3};
            network.step(steps);
        }, STEPS);
        await page.waitForLoadState('networkidle');
        await writeFile(`${FOLDER}/${name}.png`, await settled(page));
        await context.close();
        console.log(`${FOLDER}/${name}.png`);
    }
} finally {
    await browser.close();
    await server.close();
}

/**
 * The page once it has come to rest: large pictures are painted over several frames.
 * @param {import('@playwright/test').Page} page
 */
async function settled(page) {
    let before = await page.screenshot();
    for (;;) {
        const after = await page.screenshot();
        if (after.equals(before)) return after;
        before = after;
    }
}
