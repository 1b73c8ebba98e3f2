/**
 * What every browser test starts from: a page that must stay silent, and ways to put an element on it.
 */

import {expect, test as base} from '@playwright/test';
import {Network} from './network.js';
import {watchRequests} from './requests.js';

export {expect};

/**
 * `SLOW=4` divides the processor by four and brings everything but the element's own script half a second late: what a
 * test takes for granted then fails.
 */
const slowness = Number(process.env.SLOW ?? 1);
const LATE = 500;

/** Where pages made by tests are, beside the built `two-layer.js`. */
const ADDRESS = '/made-by-test.html';

/**
 * @typedef {object} Fixtures
 * @property {RegExp} expected console messages and page errors that a test provokes; any other one fails it
 * @property {void} silence
 * @property {void} arrivals  what is on its way to the page is known, and comes late if that is wanted
 * @property {(body: string, options?: {head?: string, headers?: Record<string, string>}) => Promise<Network>} place
 *     serves a page with this body and the element's script, and hands over its first element, ready
 * @property {(attributes?: string, options?: {head?: string}) => Promise<Network>} embed a page with one paused element
 * @property {() => Promise<Network>} playground opens the playground page
 */

/** @typedef {import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions} Given */
/** @typedef {import('@playwright/test').PlaywrightWorkerArgs & import('@playwright/test').PlaywrightWorkerOptions} GivenToWorker */

/** @type {import('@playwright/test').Fixtures<Fixtures, {}, Given, GivenToWorker>} */
const fixtures = {
    expected: [/^$/, {option: true}],

    silence: [async ({page, expected}, use) => {
        /** @type {string[]} */
        const heard = [];
        const hear = (/** @type {string} */ text) => {
            if (!expected.test(text)) heard.push(text);
        };
        page.on('console', (message) => {
            if (['error', 'warning'].includes(message.type())) hear(`${message.type()}: ${message.text()}`);
        });
        page.on('pageerror', (error) => hear(`uncaught: ${error.message}`));
        await use();
        expect(heard, 'errors and warnings of the page').toEqual([]);
    }, {auto: true}],

    arrivals: [async ({page}, use) => {
        watchRequests(page);
        if (slowness > 1) {
            const session = await page.context().newCDPSession(page);
            await session.send('Emulation.setCPUThrottlingRate', {rate: slowness});
            await page.route(/\.(js|wasm)$/, async (route) => {
                if (!route.request().url().endsWith('/two-layer.js')) await new Promise((resolve) => setTimeout(resolve, LATE));
                await route.fallback();
            });
        }
        await use();
    }, {auto: true}],

    place: async ({page}, use) => {
        await use(async (body, {head = '', headers = {}} = {}) => {
            await page.route(`**${ADDRESS}`, (route) => route.fulfill({contentType: 'text/html; charset=utf-8', headers, body: html(head, body)}));
            await page.goto(ADDRESS);
            return new Network(page.locator('two-layer').first());
        });
    },

    embed: async ({place}, use) => {
        await use(async (attributes = '', options = {}) => {
            const network = await place(`<two-layer ${attributes}>fallback</two-layer>`, options);
            await network.ready();
            return network;
        });
    },

    playground: async ({page}, use) => {
        await use(async () => {
            await page.goto('/');
            const network = new Network(page.locator('two-layer'));
            await network.ready();
            return network;
        });
    }
};

export const test = base.extend(fixtures);

/**
 * @param {string} head
 * @param {string} body
 */
function html(head, body) {
    return `<!doctype html>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>A page with a network</title>
        <link rel="icon" href="data:,">
        <script type="module" src="./two-layer.js"></script>
        ${head}
    </head>
    <body><main><h1>A page</h1>${body}</main></body>
</html>`;
}
