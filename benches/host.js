/** A Chromium and a server for the benchmarks. */

import {chromium} from '@playwright/test';
import config from '../playwright.config.js';
import {FOLDER} from './arena/bundle.js';
import {HTML} from './pages.js';
import {serve} from './server.js';

const packages = new URL('node_modules/', import.meta.url);

/** Beside the site. @type {Record<string, import('./server.js').Folder>} */
const FOLDERS = {
    '/arena/': {url: FOLDER, isCompressed: false},
    '/tensorflow/': {url: new URL('@tensorflow/tfjs-backend-wasm/dist/', packages), isCompressed: false},
    '/convnetjs/': {url: new URL('convnetjs/build/', packages), isCompressed: true}
};

/**
 * @typedef {object} Host
 * @property {string} browser name and version
 * @property {string} address of the server, without a slash at its end
 * @property {() => Promise<import('@playwright/test').Page>} newPage in a context of its own, so with an empty cache
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Host>} */
export async function openHost() {
    const server = await serve(HTML, FOLDERS);
    const browser = await chromium.launch(config.use?.launchOptions);
    return {
        browser: `Chromium ${browser.version()}`,
        address: server.address,
        async newPage() {
            const context = await browser.newContext({viewport: {width: 1280, height: 800}});
            return context.newPage();
        },
        async close() {
            await browser.close();
            server.close();
        }
    };
}

/**
 * @param {import('@playwright/test').Page} page opened by {@link openReady}
 * @returns {Promise<number>} ms from the start of the navigation to the first report of steps taken
 */
export async function learning(page) {
    const time = await page.waitForFunction(() => /** @type {any} */ (window).firstReport, undefined, {timeout: 30_000});
    return time.jsonValue();
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
        addEventListener('two-layer-report', (event) => {
            if (/** @type {any} */ (event).steps > 0) /** @type {any} */ (window).firstReport ??= performance.now();
        });
    });
    await page.goto(url);
    try {
        const time = await page.waitForFunction(() => /** @type {any} */ (window).firstPicture, undefined, {timeout: 30_000});
        return await time.jsonValue();
    } catch (cause) {
        throw new Error(`${new URL(url).pathname} has shown no picture in half a minute. ${errors.join(' ')}`, {cause});
    }
}
