/** The element in real sites: it trains, a click adds a point, and neither disturbs the other. `build.js` makes the sites. */

import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from '../browser/fixture.js';
import {Network} from '../browser/network.js';
import {hosts} from './hosts.js';

/** @type {Record<string, string>} */
const built = JSON.parse(await readFile('target/hosts/built.json', 'utf8'));

/** @type {Record<string, string>} */
const TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml'};

for (const name of Object.keys(hosts)) {
    test.describe(name, () => {
        test.skip(!(name in built), `its generator is not installed`);

        test('the element lives in a site of its own', async ({page}) => {
            /** @type {string[]} */
            const strange = [];
            await page.route('**/*', async (route) => {
                const url = new URL(route.request().url());
                if (url.protocol === 'data:' || url.protocol === 'blob:') return route.fallback();
                if (url.host !== 'host.test') {
                    strange.push(url.href);
                    return route.abort();
                }
                const file = path.join(built[name], url.pathname.endsWith('/') ? `${url.pathname}index.html` : decodeURIComponent(url.pathname));
                const body = await readFile(file).catch(() => undefined);
                return body ? route.fulfill({body, contentType: TYPES[path.extname(file)] ?? 'application/octet-stream'}) : route.fulfill({status: 404});
            });
            await page.goto('http://host.test/');
            const network = new Network(page.locator('two-layer'));
            await network.ready();
            await expect.poll(() => network.steps).toBeGreaterThan(20);
            expect((await network.config).hiddenLayers).toEqual([4]);

            await network.stage.scrollIntoViewIfNeeded();
            const {length} = (await network.data).X;
            await network.stage.click({position: {x: 60, y: 60}});
            expect((await network.data).X.length).toBe(length + 1);

            expect(await page.locator('.host').first().evaluate((text) => getComputedStyle(text).color), 'the host keeps its colours').toBe('rgb(160, 0, 0)');
            const canvas = await network.stage.boundingBox();
            expect(canvas?.width, 'its rules for canvas stay outside').toBeGreaterThan(100);
            await expect(network.button('Pause')).toBeVisible();
            expect(await network.button('Pause').evaluate((button) => getComputedStyle(button).letterSpacing)).toBe('normal');
            if (name === 'anywidget') {
                const told = await page.evaluate(() => /** @type {any} */ (window).widget);
                expect(told.steps, 'the loss comes back to Python').toBeGreaterThan(0);
                expect(told.loss).toBeGreaterThan(0);
            }
            expect(strange, 'requests to others').toEqual([]);
        });
    });
}
