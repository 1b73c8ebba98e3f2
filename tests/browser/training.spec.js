/** Play, pause, step, reset, speed and seed; and nothing runs that nobody can see. */

import {expect, test} from './fixture.js';
import {look} from './plane.js';

test('play trains, pause stops, step takes one step', async ({embed}) => {
    const network = await embed('seed="1"');
    await network.button('Train').click();
    await expect.poll(() => network.steps).toBeGreaterThan(10);
    await network.button('Pause').click();
    const steps = await network.steps;
    await network.button('One step').click();
    expect(await network.steps).toBe(steps + 1);
    await network.drawn();
    expect(await network.steps, 'it rests').toBe(steps + 1);
    await expect(network.panel('controls')).toContainText(`Step${steps + 1}`);
});

test('reset replays the same run, bit for bit', async ({embed}) => {
    const network = await embed('seed="7" batch-size="10"');
    const start = await network.parameters;
    await network.call('step', 333);
    const first = await network.parameters;
    await network.button('Back to the initial weights').click();
    expect(await network.steps).toBe(0);
    expect(await network.parameters).toEqual(start);
    await network.call('step', 333);
    expect(await network.parameters).toEqual(first);
});

test('a seed gives the same run in another element and on another visit', async ({embed}) => {
    const run = async () => {
        const network = await embed('seed="42" preset="circles" batch-size="10"');
        await network.call('step', 250);
        return {parameters: await network.parameters, data: await network.data, loss: await network.get('loss')};
    };
    expect(await run()).toEqual(await run());
});

test('a new seed is drawn, shown, and can be typed', async ({embed}) => {
    const network = await embed('seed="1"');
    const field = network.locator.getByRole('textbox', {name: 'Seed'});
    await expect(field).toHaveValue('1');
    const first = await network.parameters;
    await network.call('step', 20);
    await network.button('New seed: other initial weights').click();
    const {seed} = await network.config;
    await expect(field).toHaveValue(String(seed));
    expect(await network.steps).toBe(0);
    expect(await network.parameters).not.toEqual(first);
    await field.fill('1');
    await field.press('Enter');
    expect(await network.parameters).toEqual(first);
    expect((await network.config).seed).toBe(1);
    await field.fill('minus one');
    await field.press('Enter');
    await expect(field, 'what is no seed gives way').toHaveValue('1');
    await expect(network.status.filter({hasText: 'seed'})).toBeVisible();
    expect(await network.parameters).toEqual(first);
});

test('the speed is steps per second', async ({page, embed}) => {
    const network = await embed('seed="1"');
    await network.locator.getByLabel('Speed').selectOption({label: '5 steps/s'});
    expect(await network.get('speed')).toBe(5);
    const {steps, seconds} = await network.locator.evaluate(async (element) => {
        const network = /** @type {import('./network.js').TwoLayerElement} */ (element);
        network.play();
        const begin = performance.now();
        await new Promise((resolve) => {
            const look = () => (network.steps >= 3 ? resolve(undefined) : requestAnimationFrame(look));
            look();
        });
        return {steps: network.steps, seconds: (performance.now() - begin) / 1000};
    });
    expect(steps / seconds, 'never faster; a busy machine may be slower').toBeLessThan(5.6);
    await network.locator.getByLabel('Speed').selectOption({label: 'Fastest'});
    await expect.poll(() => network.steps).toBeGreaterThan(500);
    await page.evaluate(() => document.querySelector('two-layer')?.remove());
});

test.describe('nothing runs', () => {
    /** @param {import('./network.js').Network} network */
    async function expectRest(network) {
        const steps = await network.steps;
        for (let frame = 0; frame < 10; frame++) await network.drawn();
        expect(await network.steps).toBe(steps);
        expect(await network.get('playing'), 'it still wants to').toBe(true);
    }

    test('while the element is scrolled out of sight', async ({page, place}) => {
        const network = await place('<two-layer seed="1" playing></two-layer><p class="far">Far below</p>', {head: '<style>.far { margin-block-start: 300vh }</style>'});
        await network.ready();
        await expect.poll(() => network.steps).toBeGreaterThan(5);
        await page.locator('.far').scrollIntoViewIfNeeded();
        await network.drawn();
        await expectRest(network);
        await network.stage.scrollIntoViewIfNeeded();
        const steps = await network.steps;
        await expect.poll(() => network.steps).toBeGreaterThan(steps);
    });

    test('while the tab is behind another', async ({page, embed}) => {
        const network = await embed('seed="1" playing');
        await expect.poll(() => network.steps).toBeGreaterThan(5);
        // Headless tabs are always in front; what the browser would say is said in its place.
        const hide = (/** @type {boolean} */ hidden) => page.evaluate((value) => {
            Object.defineProperty(document, 'hidden', {value, configurable: true});
            document.dispatchEvent(new Event('visibilitychange'));
        }, hidden);
        await hide(true);
        await expectRest(network);
        await hide(false);
        const steps = await network.steps;
        await expect.poll(() => network.steps).toBeGreaterThan(steps);
    });

    test('before somebody plays, and no frame is asked for', async ({page, embed}) => {
        await page.addInitScript(() => {
            const request = window.requestAnimationFrame;
            Object.assign(window, {asked: 0});
            window.requestAnimationFrame = (callback) => {
                /** @type {any} */ (window).asked++;
                return request(callback);
            };
        });
        const network = await embed('seed="1"');
        await look(network);
        const asked = () => page.evaluate(() => /** @type {any} */ (window).asked);
        const before = await asked();
        await look(network);
        await look(network);
        expect(await asked()).toBe(before);
    });
});

test('a loss beyond all bounds is said, the picture stays, and a smaller rate is offered', async ({embed}) => {
    const network = await embed('seed="1" output-activation="identity" loss-function="half_squared" hidden-layers="" learning-rate="100"');
    await network.call('step', 3);
    await network.drawn();
    await network.call('play');
    await expect(network.status.filter({hasText: 'beyond all bounds'})).toBeVisible();
    expect(await network.get('playing')).toBe(false);
    for (const {W} of await network.parameters) expect(W.flat().every(Number.isFinite)).toBe(true);
    await network.button('Smaller learning rate').click();
    expect((await network.config).learningRate).toBeLessThan(50);
    await expect(network.status.filter({hasText: 'beyond all bounds'})).toBeHidden();
});
