/** axe finds nothing, in every dress. */

import {AxeBuilder} from '@axe-core/playwright';
import {inside} from '../../www/panels/index.js';
import {expect, test} from './fixture.js';

/** @param {import('@playwright/test').Page} page */
async function findings(page) {
    const {violations} = await new AxeBuilder({page}).analyze();
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({target, failureSummary}) => `${target.join(' ')} (${failureSummary})`).join('; ')}`);
}

for (const [dress, use] of /** @type {[string, import('@playwright/test').PlaywrightTestOptions | {}][]} */ ([
    ['light', {colorScheme: 'light'}],
    ['dark', {colorScheme: 'dark'}],
    ['on a phone', {viewport: {width: 390, height: 844}, isMobile: true, hasTouch: true}],
    ['in Chinese', {locale: 'zh-CN'}]
])) {
    test.describe(dress, () => {
        test.use(use);

        test('axe finds nothing on the playground', async ({page, playground}) => {
            const network = await playground();
            await network.call('pause');
            await network.call('step', 30);
            await network.call('addPoint', [0.3, 0.3], 1);
            await network.drawn();
            expect(await findings(page)).toEqual([]);
        });
    });
}

for (const name of Object.keys(inside)) {
    test(`axe finds nothing on an embed that shows ${name}, light and dark`, async ({page, embed}) => {
        const network = await embed(`preset="or-gate" show="${name}"`); // tables of four rows: axe is slow
        await network.call('step', 30);
        for (const theme of ['light', 'dark']) {
            await network.set('theme', theme);
            await network.drawn();
            expect(await findings(page), theme).toEqual([]);
        }
    });
}

test('axe finds nothing on tabs, one of them open', async ({page, embed}) => {
    const network = await embed('seed="1" show="hidden predict"');
    await network.locator.getByRole('tab').first().click();
    await expect(network.panel('hidden').locator('canvas').first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
});

test('axe finds nothing on an embed', async ({page, embed}) => {
    const network = await embed('seed="1"');
    await network.call('step', 30);
    await network.panel('loss').getByLabel('Loss over steps').hover();
    await expect(network.panel('loss').locator('.uplot')).toBeVisible();
    expect(await findings(page)).toEqual([]);
});

test('axe finds nothing on two embeds with an error, in the dark', async ({page, place}) => {
    const network = await place('<two-layer seed="1" theme="dark" learning-rate="-1"></two-layer><two-layer seed="2" theme="dark" show="network data timeline"></two-layer>');
    await network.ready();
    await expect(network.status.filter({hasText: 'learningRate'})).toBeVisible();
    expect(await findings(page)).toEqual([]);
});

test('training does not talk: what is read aloud changes only when a reader does something', async ({playground}) => {
    const network = await playground();
    await network.call('pause');
    const said = () => network.locator.evaluate((element) => [.../** @type {ShadowRoot} */ (element.shadowRoot).querySelectorAll('output, [role=status], [role=log], [role=alert], [aria-live]')]
        .map((region) => region.textContent?.trim()));
    const before = await said();
    expect(before.length).toBeGreaterThan(0);
    await network.call('step', 500);
    await network.drawn();
    expect(await said()).toEqual(before);
});
