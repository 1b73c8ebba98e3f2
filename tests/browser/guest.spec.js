/** An element is a guest on somebody's page: it takes little room, gives it back, and works under that page's rules. */

import {readFile} from 'node:fs/promises';
import {expect, test} from './fixture.js';
import {Network} from './network.js';

/** Kilobytes an element may take, its canvas aside. */
const PER_ELEMENT = 300;

/** Keeps hold of the engine's memory, and counts the engines. @param {import('@playwright/test').Page} page */
async function watchEngine(page) {
    await page.addInitScript(() => {
        /** @type {WebAssembly.Memory[]} */
        const memories = [];
        Object.assign(window, {memories});
        const keep = (/** @type {any} */ result) => {
            memories.push(/** @type {any} */ (Object.values((result.instance ?? result).exports).find((part) => part instanceof WebAssembly.Memory)));
            return result;
        };
        const {instantiate, instantiateStreaming} = WebAssembly;
        WebAssembly.instantiate = /** @type {any} */ ((/** @type {any[]} */ ...given) => instantiate.apply(WebAssembly, /** @type {any} */ (given)).then(keep));
        WebAssembly.instantiateStreaming = /** @type {any} */ ((/** @type {any[]} */ ...given) => instantiateStreaming.apply(WebAssembly, /** @type {any} */ (given)).then(keep));
    });
}

/** Bytes in use by scripts, after a collection, and those of the engine. @param {import('@playwright/test').Page} page */
async function memoryOf(page) {
    const devtools = await page.context().newCDPSession(page);
    for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
    const {usedSize} = await devtools.send('Runtime.getHeapUsage');
    await devtools.detach();
    const engine = await page.evaluate(() => /** @type {any} */ (window).memories.map((/** @type {WebAssembly.Memory} */ {buffer}) => buffer.byteLength));
    return {scripts: usedSize, engine: /** @type {number} */ (engine.reduce((/** @type {number} */ sum, /** @type {number} */ bytes) => sum + bytes, 0)), engines: engine.length};
}

test('twenty elements share an engine, those out of sight rest, and each takes at most 300 KB', async ({page, place}) => {
    await watchEngine(page);
    const first = await place('<two-layer seed="1" playing></two-layer>');
    await first.ready();
    const alone = await memoryOf(page);
    await page.evaluate(() => {
        for (let seed = 2; seed <= 20; seed++) document.querySelector('main')?.insertAdjacentHTML('beforeend', `<two-layer seed="${seed}" playing></two-layer>`);
        return Promise.all([...document.querySelectorAll('two-layer')].map((element) => /** @type {any} */ (element).ready));
    });
    await expect.poll(() => first.steps).toBeGreaterThan(20);
    const last = new Network(page.locator('two-layer').last());
    expect(await last.steps, 'out of sight').toBe(0);
    await page.evaluate(() => {
        for (const element of document.querySelectorAll('two-layer')) {
            /** @type {any} */ (element).pause();
            /** @type {any} */ (element).step(5000);
        }
    });
    const all = await memoryOf(page);
    expect(all.engines).toBe(1);
    const kilobytes = (all.scripts + all.engine - alone.scripts - alone.engine) / 1024 / 19;
    expect(kilobytes).toBeLessThan(PER_ELEMENT);
});

test('a thousand elements that come and go leave nothing behind', async ({page, place}) => {
    test.slow();
    await watchEngine(page);
    const first = await place('<two-layer seed="1"></two-layer>');
    await first.ready();
    const comeAndGo = (/** @type {number} */ times) => page.evaluate(async (rounds) => {
        const main = /** @type {Element} */ (document.querySelector('main'));
        for (let round = 0; round < rounds; round++) {
            const elements = Array.from({length: 20}, (_, seed) => {
                const element = /** @type {any} */ (document.createElement('two-layer'));
                element.setAttribute('seed', String(seed));
                return element;
            });
            main.append(...elements);
            await Promise.all(elements.map((element) => element.ready));
            for (const element of elements) element.step(50);
            for (const element of elements) element.remove();
            await Promise.resolve();
        }
    }, times);
    await comeAndGo(20); // until the compiler has settled
    const before = await memoryOf(page);
    await comeAndGo(50);
    const after = await memoryOf(page);
    expect(after.engine, 'of the engine').toBe(before.engine);
    // The browser still optimizes its code now and then, which takes memory too; an element that stayed would be a hundred times that.
    expect((after.scripts - before.scripts) / 1000, 'bytes of scripts for each of them').toBeLessThan(1000);
});

test('Trusted Types do not stand in its way', async ({place}) => {
    const network = await place('<two-layer seed="1" playing show="stage network data loss controls timeline"></two-layer>', {headers: {'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html"}});
    await network.ready();
    await expect.poll(() => network.steps).toBeGreaterThan(20);
});

test('a sandboxed frame without an origin is enough', async ({page}) => {
    await page.route('**/post.html', (route) => route.fulfill({contentType: 'text/html', body: '<!doctype html><title>A post</title><link rel="icon" href="data:,"><iframe title="figure" sandbox="allow-scripts" src="embed.html#preset=xor&playing" width="600" height="700"></iframe>'}));
    await page.goto('/post.html');
    const network = new Network(page.frameLocator('iframe').locator('two-layer'));
    await network.ready();
    await expect.poll(() => network.steps).toBeGreaterThan(20);
});

test('nothing is stored and nobody else is asked', async ({page, context, place}) => {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    const network = await place('<two-layer seed="1" playing></two-layer>');
    await network.ready();
    await expect.poll(() => network.steps).toBeGreaterThan(20);
    expect(new Set(asked).size).toBe(1);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])).toEqual([0, 0, 0]);
});

for (const width of [390, 800, 1280]) {
    test(`its place is kept before the script arrives at ${width} px`, async ({page, place}) => {
        await page.setViewportSize({width, height: 900});
        await page.addInitScript(() => {
            Object.assign(window, {shift: 0});
            new PerformanceObserver((list) => {
                for (const entry of /** @type {any[]} */ (list.getEntries())) /** @type {any} */ (window).shift += entry.value;
            }).observe({type: 'layout-shift', buffered: true});
        });
        let letGo = () => {};
        const held = new Promise((resolve) => (letGo = () => resolve(undefined)));
        await page.route('**/two-layer.js', async (route) => {
            await held;
            await route.fallback();
        });
        await page.route('**/two-layer.css', async (route) => route.fulfill({contentType: 'text/css', body: await readFile('www/two-layer.css')}));
        const placed = place('<p>Before.</p><two-layer seed="1" playing><p>A network.</p></two-layer><p>After.</p>', {head: '<link rel="stylesheet" href="two-layer.css">'});
        await page.getByText('After.').waitFor();
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        letGo();
        const network = await placed;
        await network.ready();
        await expect.poll(() => network.steps).toBeGreaterThan(20);
        expect(await page.evaluate(() => /** @type {any} */ (window).shift)).toBe(0);
    });
}

test('on paper there are the last picture, and step, loss and accuracy; nothing to press', async ({page, embed}) => {
    const network = await embed('seed="1"');
    await network.call('step', 200);
    await network.drawn();
    await page.emulateMedia({media: 'print'});
    await expect(network.stage).toBeVisible();
    const picture = await network.stage.screenshot();
    expect(picture.length, 'not an empty rectangle').toBeGreaterThan(5000);
    const controls = network.panel('controls');
    const loss = (await network.get('loss')).toFixed(4);
    await expect(controls.locator('dd:visible')).toHaveText(['200', '200', loss, /^\d/, /^\d+ %$/]);
    for (const button of await controls.getByRole('button').all()) await expect(button).toBeHidden();
    await expect(controls.getByRole('textbox')).toBeHidden();
    for (const tool of ['.stage-bar', '.stage-readout', '.loss-bar .check', '.loss-stop']) await expect(network.locator.locator(tool), tool).toBeHidden();
});

test('of the whole page paper has pictures, settings as text and the view that is open; no tools, steppers or sliders', async ({page, playground}) => {
    const network = await playground();
    await network.call('pause');
    await network.call('step', 50);
    await network.locator.getByRole('tab', {name: 'Predict'}).click();
    await expect(network.panel('predict').getByRole('textbox')).toBeVisible();
    await network.drawn();
    await page.emulateMedia({media: 'print'});
    for (const tool of ['input[type=range]', '.network-step', '.ladder > button', '.data-again', '[role=tab]', '.timeline-frame', '.stage-bar', '.note-try', 'textarea', '.network-hint', 'details']) {
        for (const part of await network.locator.locator(tool).all()) await expect(part, tool).toBeHidden();
    }
    await expect(page.getByRole('button', {name: 'Share'})).toBeHidden();
    for (const shown of ['.network-unit canvas', '.stage-field', '.data-set:has(:checked)', '.predict-stage, [part=predict] table']) await expect(network.locator.locator(shown).first(), shown).toBeVisible();
    await expect(network.locator.locator('.data-set:visible')).toHaveCount(1);
    await expect(network.locator.locator('.network-feature-row > :visible')).toHaveText(['x₁', 'x₂']);
    const looks = await network.panel('network').locator('.network-settings :is(select, .number)').evaluateAll((all) => all.map((field) => {
        const {borderTopWidth, appearance} = getComputedStyle(field);
        return [borderTopWidth, appearance, /** @type {HTMLElement} */ (field).checkVisibility()].join();
    }));
    expect(new Set(looks)).toEqual(new Set(['0px,none,true']));
    await page.emulateMedia({media: null});
    await expect(network.locator.getByRole('tab', {name: 'Predict'})).toBeVisible();
});

test('paper has no questions and no hints how to press, and large matrices in full', async ({page, embed}) => {
    const network = await embed('seed="1" show="step parameters compare save"');
    const tab = (/** @type {string} */ name) => network.locator.getByRole('tab', {name, exact: true});
    /** @param {string} name @param {import('@playwright/test').Locator} loaded @param {() => Promise<void>} printed */
    const onPaper = async (name, loaded, printed) => {
        if (await tab(name).getAttribute('aria-selected') === 'false') await tab(name).click();
        await expect(loaded).toBeVisible();
        await page.emulateMedia({media: 'print'});
        await printed();
        await page.emulateMedia({media: null});
    };
    const step = network.panel('step');
    await onPaper('One step by hand', step.getByText('Point at a number'), async () => {
        await expect(step.getByText('Point at a number')).toBeHidden();
        const rests = await step.locator('.step-operands .step-scroll').evaluateAll((all) => all.map(({scrollHeight, clientHeight}) => scrollHeight - clientHeight));
        expect(rests, 'pixels of each matrix that are cut').toEqual(rests.map(() => 0));
        expect(rests.length).toBeGreaterThan(1);
    });
    const hint = network.panel('parameters').getByText('Point at a line');
    await onPaper('Parameters over time', hint, () => expect(hint).toBeHidden());
    const compare = network.panel('compare');
    await onPaper('Compare', compare.getByText('What shall be different?'), () => expect(compare.locator('p:visible, span:visible')).toHaveCount(0));
    await compare.getByRole('button', {name: 'No hidden layer', exact: true}).click();
    await onPaper('Compare', compare.locator('figcaption').first(), () => expect(compare.locator('.compare-choices span:visible, .compare-choices button:visible')).toHaveText(['Units', 'No hidden layer']));
    const save = network.panel('save');
    await onPaper('Save', save.getByText('The points'), () => expect(save.getByText('The points')).toBeHidden());
});
