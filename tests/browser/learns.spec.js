/** The page opens, shows something, and learns without being asked to. */

import {expect, test} from './fixture.js';
import {Network} from './network.js';

test('the playground learns by itself', async ({playground}) => {
    const network = await playground();
    expect(await network.get('playing')).toBe(true);
    await expect.poll(() => network.steps).toBeGreaterThan(60);
    expect(await network.get('loss')).toBeLessThan(0.6);
    await expect(network.button('Pause')).toBeVisible();
});

for (const [preset, steps, loss] of /** @type {const} */ ([
    ['moons', 1000, 0.25],
    ['circles', 1500, 0.3],
    ['xor', 1500, 0.25],
    ['gaussians', 300, 0.1],
    ['spiral', 2000, 0.65]
])) {
    test(`${preset} reaches a loss below ${loss} in ${steps} steps`, async ({embed}) => {
        const network = await embed(`preset="${preset}" seed="1"`);
        const before = await network.get('loss');
        const report = await network.call('step', steps);
        expect(report.steps).toBe(steps);
        expect(report.loss).toBeLessThan(loss);
        expect(report.loss).toBeLessThan(before);
    });
}

test('the first picture needs no script of the page and no step', async ({embed}) => {
    const network = await embed('seed="1"');
    expect(await network.steps).toBe(0);
    await expect(network.stage).toBeVisible();
    await expect(network.locator).not.toContainText('never shown');
    const fallback = network.locator.evaluate((element) => element.shadowRoot?.querySelector('slot') === null);
    expect(await fallback, 'the fallback gives way').toBe(true);
});

test('the playground without a seed draws another network at each visit', async ({page, playground}) => {
    const first = await (await playground()).config;
    const second = await (await playground()).config;
    expect(second.seed).not.toBe(first.seed);
    const network = new Network(page.locator('two-layer'));
    await expect(network.locator.getByRole('textbox', {name: 'Seed'})).toHaveValue(String(second.seed));
});
