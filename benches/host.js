/** A Chromium and a server for the benchmarks, and the two pages they look at. */

import {chromium} from '@playwright/test';
import config from '../playwright.config.js';
import {serve} from './server.js';

/** The pages by the name under which the tables show them. */
export const PAGES = {
    embed: '/embed.html',
    playground: '/'
};

const EMBED = `<!doctype html>
<html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>
<script type="module" src="/two-layer.js"></script>
<two-layer show="stage loss controls" seed="1" playing></two-layer>
</html>`;

/**
 * @typedef {object} Host
 * @property {string} address of the server, without a slash at its end
 * @property {() => Promise<import('@playwright/test').Page>} newPage in a context of its own, so with an empty cache
 */

/**
 * @template T
 * @param {(host: Host) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withHost(use) {
    const server = await serve({[PAGES.embed]: EMBED});
    const browser = await chromium.launch(config.use?.launchOptions);
    try {
        return await use({
            address: server.address,
            async newPage() {
                const context = await browser.newContext({viewport: {width: 1280, height: 800}});
                return context.newPage();
            }
        });
    } finally {
        await browser.close();
        server.close();
    }
}

/**
 * Opens `url` and waits for the element's first picture.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @returns {Promise<number>} ms from the start of the navigation to `two-layer-ready`
 */
export async function openReady(page, url) {
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.addInitScript(() => {
        addEventListener('two-layer-ready', () => Object.assign(window, {firstPicture: performance.now()}), {once: true});
    });
    await page.goto(url);
    try {
        const time = await page.waitForFunction(() => /** @type {any} */ (window).firstPicture, undefined, {timeout: 30_000});
        return await time.jsonValue();
    } catch (cause) {
        throw new Error(`${new URL(url).pathname} has shown no picture in half a minute. ${errors.join(' ')}`, {cause});
    }
}
