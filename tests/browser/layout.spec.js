/** From a phone to 4K: everything fits, can be reached, and stays where it is while it trains. */

import {expect, test} from './fixture.js';
import {changed, look, Plane} from './plane.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./network.js').Network} Network */

/**
 * Controls that a reader cannot get at: beyond the page's sides, or below something else once scrolled to.
 * @param {Network} network
 */
function unreachable(network) {
    return network.locator.evaluate(async (element) => {
        const root = /** @type {ShadowRoot} */ (element.shadowRoot);
        /** @type {string[]} */
        const found = [];
        for (const control of root.querySelectorAll('button, select, input, [tabindex="0"]')) {
            control.scrollIntoView({block: 'center', inline: 'nearest'});
            // The row of tabs says that there are more until it has been told that it was scrolled.
            if (control.role === 'tab') await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            const {left, right, top, bottom, width, height} = control.getBoundingClientRect();
            const on = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            const seen = on !== null && (on === control || control.contains(on) || on.contains(control));
            if (width === 0 || height === 0 || left < -0.5 || right > innerWidth + 0.5 || !seen) {
                found.push(`${control.getAttribute('aria-label') ?? control.className} at ${left} to ${right}, ${top}`);
            }
        }
        scrollTo(0, 0);
        return found;
    });
}

/** @param {Page} page */
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const [width, height] of [[360, 640], [390, 844], [640, 900], [768, 1024], [1000, 700], [1280, 800], [1920, 1080], [3840, 2160]]) {
    test(`at ${width} × ${height} nothing overflows and every control can be reached`, async ({page, playground}) => {
        await page.setViewportSize({width, height});
        const network = await playground();
        await network.call('pause');
        await network.call('step', 12);
        await network.drawn();
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await unreachable(network)).toEqual([]);
        const cut = await network.panel('controls').locator('dt').evaluateAll((all) => all.filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth).map(({textContent}) => textContent));
        expect(cut, 'names of figures').toEqual([]);
        const stage = /** @type {{width: number, height: number, y: number}} */ (await network.stage.boundingBox());
        expect(stage.width).toBeGreaterThan(Math.min(width * 0.8, 280));
        expect(Math.abs(stage.width - stage.height), 'the stage is square').toBeLessThan(2);
        if (width >= 1280) expect(stage.y + stage.height, 'and seen without scrolling').toBeLessThan(height);
    });
}

test('the largest network and the longest texts fit on the smallest phone', async ({page, place}) => {
    await page.setViewportSize({width: 360, height: 640});
    const network = await place('<two-layer seed="4294967295" hidden-layers="64 8 8 8 8 8" show="stage network data loss controls timeline"></two-layer>');
    await network.ready();
    await network.call('step', 20);
    await network.drawn();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('an element as narrow as a column of text fits into it', async ({page, place}) => {
    const network = await place('<div class="column"><two-layer seed="1" show="stage network data loss controls timeline"></two-layer></div>', {head: '<style>.column { inline-size: 360px; }</style>'});
    await network.drawn();
    const column = /** @type {{x: number, width: number}} */ (await page.locator('.column').boundingBox());
    const sides = await network.locator.evaluate((element) => [...(element.shadowRoot?.querySelectorAll('*') ?? [])]
        .filter((part) => !part.closest('.unseen, .network-scroll') && part.getBoundingClientRect().width > 0)
        .map((part) => part.getBoundingClientRect().right));
    expect(Math.max(...sides)).toBeLessThanOrEqual(column.x + column.width + 1);
});

test('a resized picture stays sharp, and clicks stay where the pointer is', async ({page, embed}) => {
    const network = await embed('seed="1"');
    for (const width of [1280, 500, 900]) {
        await page.setViewportSize({width, height: 900});
        await network.drawn();
        const canvases = await network.panel('stage').locator('canvas').evaluateAll((all) => all.map((canvas) => {
            const {width: shown} = canvas.getBoundingClientRect();
            return {pixels: /** @type {HTMLCanvasElement} */ (canvas).width, shown, name: canvas.className};
        }));
        for (const {pixels, shown, name} of canvases.filter(({name}) => !name.includes('field'))) expect(Math.abs(pixels - shown), name).toBeLessThan(1.5);
        const plane = await Plane.of(network);
        const place = plane.pixelOf([0.2, -1.4]);
        const before = await look(network);
        await page.mouse.click(place.x, place.y);
        await page.mouse.move(1, 1);
        await network.drawn();
        const seen = changed(before, await look(network));
        expect(Math.hypot(seen.x - place.x, seen.y - place.y)).toBeLessThan(1);
        await network.call('undo');
    }
});

for (const [width, height] of [[390, 844], [1280, 800]]) {
    test(`nothing jumps while it loads and trains at ${width} px`, async ({page, playground}) => {
        await page.setViewportSize({width, height});
        await page.addInitScript(() => {
            /** @type {{value: number, at: string}[]} */
            const shifts = [];
            Object.assign(window, {shifts});
            new PerformanceObserver((list) => {
                for (const entry of /** @type {any[]} */ (list.getEntries())) {
                    shifts.push({value: entry.value, at: entry.sources.map((/** @type {any} */ source) => source.node?.className || source.node?.nodeName).join(', ')});
                }
            }).observe({type: 'layout-shift', buffered: true});
        });
        const network = await playground();
        await network.attributes({seed: '1', speed: 'max'});
        for (const more of [100, 1000, 11_000]) {
            const steps = await network.steps;
            await network.call('step', more);
            await expect.poll(() => network.steps).toBeGreaterThan(steps + more);
            await network.drawn();
        }
        await network.call('pause');
        const shifts = await page.evaluate(() => /** @type {{shifts: {value: number, at: string}[]}} */ (/** @type {any} */ (window)).shifts);
        const sum = shifts.reduce((total, {value}) => total + value, 0);
        expect(sum, JSON.stringify(shifts)).toBeLessThan(0.02);
    });

    test(`the parts of the page keep their places while it trains at ${width} px`, async ({page, playground}) => {
        await page.setViewportSize({width, height});
        const network = await playground();
        await network.call('pause');
        await network.attributes({seed: '1'});
        const places = () => network.locator.evaluate((element) => [...(element.shadowRoot?.querySelectorAll('section, button, input, dd, dt, select') ?? [])].map((part) => {
            const {x, y, width, height} = part.getBoundingClientRect();
            return [x, y + scrollY, part.localName === 'dd' ? 0 : width, height].map(Math.round).join();
        }));
        await network.call('step', 1);
        await network.drawn();
        const before = await places();
        await network.call('step', 20_000);
        await network.drawn();
        expect(await places()).toEqual(before);
    });
}

for (const lang of ['en', 'zh']) {
    test(`at 360 pixels no figure of the controls runs into the next (${lang})`, async ({page, embed}) => {
        await page.setViewportSize({width: 360, height: 780});
        const network = await embed(`seed="1" samples="10" batch-size="1" lang="${lang}" show="controls"`);
        await network.call('step', 1234567);
        await network.drawn();
        const figures = await network.panel('controls').locator('dd').evaluateAll((all) => all.map((figure) => {
            const range = document.createRange();
            range.selectNodeContents(figure);
            const {left, right} = range.getBoundingClientRect();
            return {left, right, text: figure.textContent};
        }));
        expect(figures[0].text).toMatch(/1.?234.?567/);
        figures.slice(1).forEach(({left}, i) => expect(left).toBeGreaterThan(figures[i].right));
    });
}
