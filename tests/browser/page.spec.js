/** An element among others on somebody's page: it comes and goes, and asks for nothing. */

import {expect, test} from './fixture.js';
import {Network} from './network.js';
import {look} from './plane.js';

test('while it trains, a panel out of sight is not drawn; at rest all are', async ({page, place}) => {
    const network = await place('<two-layer seed="1" show="stage parameters" speed="60"></two-layer><p id="below"></p>', {head: '<style>#below { block-size: 3000px; }</style>'});
    await network.ready();
    await page.setViewportSize({width: 600, height: 500});
    await network.drawn();
    const picture = () => network.locator.evaluate((element) => element.shadowRoot?.querySelector('.stage canvas') instanceof HTMLCanvasElement
        ? /** @type {HTMLCanvasElement} */ (element.shadowRoot.querySelector('.stage canvas')).toDataURL() : '');
    await network.panel('parameters').evaluate((section) => section.scrollIntoView({block: 'start'}));
    await page.evaluate(() => scrollBy(0, 200)); // the stage is far above, the element still in sight
    await network.drawn();
    await network.call('play');
    await expect.poll(() => network.steps).toBeGreaterThan(5);
    const before = await picture();
    const steps = await network.steps;
    await expect.poll(() => network.steps).toBeGreaterThan(steps + 10);
    expect(await picture()).toBe(before);
    await network.call('pause');
    await network.drawn();
    expect(await picture()).not.toBe(before);
});

test('a panel that takes the place of another goes on while it trains', async ({embed}) => {
    const network = await embed('seed="1" show="stage network" learning-rate="1" playing');
    await network.drawn();
    await network.attributes({show: 'network'});
    await expect(network.panel('stage')).toHaveCount(0);
    await network.drawn();
    const output = () => network.panel('network').locator('canvas').last().evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
    const before = await output();
    await expect.poll(output).not.toBe(before);
});

test('two elements on one page are independent', async ({page, place}) => {
    const first = await place('<two-layer seed="1" hidden-layers="3"></two-layer><two-layer seed="2" preset="circles" playing></two-layer>');
    const second = new Network(page.locator('two-layer').nth(1));
    await Promise.all([first.ready(), second.ready()]);
    const before = {data: await first.data, parameters: await first.parameters, config: await first.config};
    await second.stage.scrollIntoViewIfNeeded();
    await expect.poll(() => second.steps).toBeGreaterThan(10);
    await second.call('addPoint', [0, 0], 1);
    await second.button('Pause').click();
    await second.locator.getByRole('radio', {name: 'Class 0'}).check();
    expect({data: await first.data, parameters: await first.parameters, config: await first.config}).toEqual(before);
    expect(await first.steps).toBe(0);
    await expect(first.locator.getByRole('radio', {name: 'Class 1'})).toBeChecked();

    const alone = await second.parameters;
    await first.call('step', 100);
    expect(await second.parameters).toEqual(alone);
});

test('the same seed gives the same numbers in each of them', async ({page, place}) => {
    const first = await place('<two-layer seed="9" batch-size="10"></two-layer><two-layer seed="9" batch-size="10"></two-layer>');
    const second = new Network(page.locator('two-layer').nth(1));
    await Promise.all([first.ready(), second.ready()]);
    await first.call('step', 100);
    for (let i = 0; i < 100; i++) await second.call('step');
    expect(await second.parameters).toEqual(await first.parameters);
});

test('an element that is moved keeps its state and goes on', async ({page, place}) => {
    const network = await place('<div id="here"><two-layer seed="1" show="stage"></two-layer></div><div id="there"></div>');
    await network.ready();
    await network.call('addPoint', [0.5, 1.5], 0);
    await network.call('step', 50);
    const before = {parameters: await network.parameters, data: await network.data, steps: await network.steps};
    await page.evaluate(() => document.querySelector('#there')?.append(/** @type {Node} */ (document.querySelector('two-layer'))));
    await network.ready();
    expect({parameters: await network.parameters, data: await network.data, steps: await network.steps}).toEqual(before);
    await network.drawn();
    const seen = await look(network);
    await network.call('step', 100);
    await network.drawn();
    expect((await look(network)).picture.difference(seen.picture).count).toBeGreaterThan(500);
    await network.call('play');
    await expect.poll(() => network.steps).toBeGreaterThan(200);
});

test('an element that is removed stops, and goes on when it is added again', async ({page, embed}) => {
    const network = await embed('hidden-layers="4" optimizer="adam" batch-size="16" playing');
    await expect.poll(() => network.steps).toBeGreaterThan(10);
    await network.call('pause');
    await network.call('addPoint', [0.5, 0.5], 1);
    await network.call('step', 20);
    const before = {parameters: await network.parameters, data: await network.data, config: await network.config, steps: await network.steps};
    const element = await page.locator('two-layer').elementHandle();
    await page.evaluate((removed) => removed?.remove(), element);
    expect(await page.evaluate((removed) => /** @type {any} */ (removed).steps, element), 'the engine has nothing of it').toBeNaN();
    await page.evaluate((removed) => document.querySelector('main')?.append(/** @type {Node} */ (removed)), element);
    await network.ready(); // anew
    expect(await network.steps).toBe(before.steps);
    expect({parameters: await network.parameters, data: await network.data, config: await network.config, steps: await network.steps}).toEqual(before);
    await expect(network.stage).toBeVisible();

    // Its future is the one it would have had.
    const after = (await network.call('step', 50)).loss;
    const other = await page.evaluate(async ({steps, config, data}) => {
        const twin = /** @type {import('./network.js').TwoLayerElement} */ (document.createElement('two-layer'));
        document.querySelector('main')?.append(twin);
        await twin.ready;
        twin.config = config;
        twin.reset();
        twin.step(steps - 20);
        twin.data = data;
        return twin.step(70).loss;
    }, before);
    expect(after).toBe(other);
    await network.call('reset');
    expect(await network.steps).toBe(0);
});

test('what is changed while an element is off the page is done when it is back', async ({page, embed}) => {
    const network = await embed('seed="1"');
    await network.call('step', 30);
    const parameters = await network.parameters;
    await page.evaluate(() => {
        const element = /** @type {HTMLElement} */ (document.querySelector('two-layer'));
        Object.assign(window, {element});
        element.remove();
    });
    await page.evaluate(() => {
        const {element} = /** @type {{element: HTMLElement}} */ (/** @type {unknown} */ (window));
        element.setAttribute('learning-rate', '0.05');
        document.querySelector('main')?.append(element);
    });
    await network.ready();
    expect(await network.steps).toBe(30);
    expect((await network.config).learningRate).toBe(0.05);
    expect(await network.parameters).toEqual(parameters);
    await page.evaluate(() => {
        const {element} = /** @type {{element: HTMLElement}} */ (/** @type {unknown} */ (window));
        element.remove();
        return Promise.resolve().then(() => {
            element.setAttribute('preset', 'xor');
            document.querySelector('main')?.append(element);
        });
    });
    await network.ready();
    expect((await network.config).generator).toBe('xor');
    expect(await network.steps, 'another preset is another run').toBe(0);
});

test('a hundred elements come and go without a trace', async ({page, place}) => {
    await place('<div id="here"></div>');
    const left = await page.evaluate(async () => {
        const here = /** @type {Element} */ (document.querySelector('#here'));
        for (let i = 0; i < 100; i++) {
            const element = /** @type {import('./network.js').TwoLayerElement} */ (document.createElement('two-layer'));
            element.setAttribute('seed', String(i));
            here.append(element);
            await element.ready;
            element.step(2);
            element.remove();
        }
        return here.childElementCount;
    });
    expect(left).toBe(0);
});

test('an element made by a script takes what it was given before it was ready', async ({page, place}) => {
    await place('<div id="here"></div>');
    const {config, data, playing} = await page.evaluate(async () => {
        const element = /** @type {import('./network.js').TwoLayerElement} */ (document.createElement('two-layer'));
        element.config = {learningRate: 0.07, seed: 5};
        element.data = {X: [[0, 0], [1, 1], [0, 1]], Y: [[0], [1], [1]]};
        element.show = 'stage';
        document.querySelector('#here')?.append(element);
        await element.ready;
        return {config: element.config, data: element.data, playing: element.playing};
    });
    expect(config).toMatchObject({learningRate: 0.07, seed: 5});
    expect(data.X).toEqual([[0, 0], [1, 1], [0, 1]]);
    expect(playing).toBe(false);
});

test('it leaves nothing on the page: no globals, no styles, no storage', async ({page, place}) => {
    await page.addInitScript(() => Object.assign(window, {known: new Set(Object.getOwnPropertyNames(window))}));
    const network = await place('<p id="text">Text</p><two-layer seed="1" show="stage network data loss controls timeline"></two-layer>');
    await network.ready();
    await network.call('step', 10);
    const traces = await page.evaluate(() => {
        const {known} = /** @type {any} */ (window);
        const names = Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && name !== 'known' && !/^\d+$/.test(name));
        return {names, storage: localStorage.length + sessionStorage.length, cookies: document.cookie, sheets: document.styleSheets.length + document.adoptedStyleSheets.length};
    });
    // Lit keeps its versions and what it knows of properties there, nothing more.
    expect(traces.names.filter((name) => !/^(lit[A-Z]\w+|reactiveElementVersions|__playwright\w*)$/.test(name))).toEqual([]);
    expect(traces).toMatchObject({storage: 0, cookies: '', sheets: 0});
});

test('styles of the page do not reach in, and keys of the page are left alone', async ({page, place}) => {
    const head = '<style>* { font-size: 40px !important; color: red !important } button, canvas { display: none } .panel { display: none }</style>';
    const network = await place('<input id="field"><two-layer seed="1"></two-layer>', {head});
    await network.ready();
    await expect(network.button('Train')).toBeVisible();
    await expect(network.stage).toBeVisible();
    await page.locator('#field').fill('');
    await page.locator('#field').press('1');
    await page.locator('#field').press('Space');
    await page.locator('#field').press('Delete');
    expect((await network.data).X).toHaveLength(200);
    expect(await network.get('playing')).toBe(false);
    await network.button('One step').focus();
    await page.keyboard.press('1');
    expect((await network.data).X).toHaveLength(200);
});
