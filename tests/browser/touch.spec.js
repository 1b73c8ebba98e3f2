/** A phone: no Shift, no right button, and a finger that also scrolls. */

import {expect, test} from './fixture.js';
import {Plane} from './plane.js';

test.use({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true, deviceScaleFactor: 2});

/** Places without points nearby, data units. */
const EMPTY = [[0.2, -1.5], [-1.3, 1.9], [1.9, 1.6]];

/**
 * A finger goes straight from one place to another.
 * @param {import('@playwright/test').Page} page
 * @param {{x: number, y: number}} from CSS pixels
 * @param {number} across
 * @param {number} down
 */
async function swipe(page, from, across, down) {
    const client = await page.context().newCDPSession(page);
    await client.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [from]});
    for (let i = 1; i <= 10; i++) {
        const place = {x: from.x + (across * i) / 10, y: from.y + (down * i) / 10};
        await client.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: [place]});
    }
    await client.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
    await client.detach();
}

test('a tap adds a point of the class that was picked, or removes one', async ({page, embed}) => {
    const network = await embed('seed="1"');
    const plane = await Plane.of(network);
    const places = EMPTY.map((point) => plane.pixelOf(point));
    await page.touchscreen.tap(places[0].x, places[0].y);
    await network.locator.getByRole('radio', {name: 'Class 0'}).tap();
    await page.touchscreen.tap(places[1].x, places[1].y);
    const {X, Y} = await network.data;
    expect(Y.slice(200)).toEqual([[1], [0]]);
    for (const [i, place] of places.slice(0, 2).entries()) expect(plane.distance(X[200 + i], place)).toBeLessThan(1);

    await network.locator.getByRole('radio', {name: 'Remove points'}).tap();
    await page.touchscreen.tap(places[0].x + 6, places[0].y + 6);
    await page.touchscreen.tap(places[2].x, places[2].y);
    expect((await network.data).X).toEqual([...X.slice(0, 200), X[201]]);
});

test('every one of eight classes, and the eraser, can be reached', async ({page, embed}) => {
    const network = await embed('seed="1"');
    const classes = Array.from({length: 8}, (_, i) => i);
    await network.set('data', {X: classes.map((i) => [i % 3, i]), Y: classes.map((i) => classes.map((j) => Number(i === j)))});
    const choices = network.panel('stage').getByRole('radio');
    await expect(choices).toHaveCount(9);
    await network.drawn();
    for (const choice of await choices.all()) {
        const box = await choice.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a finger drags a point sideways, as one edit', async ({page, embed}) => {
    const network = await embed('seed="1"');
    const plane = await Plane.of(network);
    await network.call('addPoint', EMPTY[0], 1);
    const before = await network.data;
    const from = plane.pixelOf(EMPTY[0]);
    await swipe(page, from, -64, -16);
    const after = await network.data;
    expect(plane.distance(after.X[200], {x: from.x - 64, y: from.y - 16})).toBeLessThan(2);
    await network.call('undo');
    expect(await network.data).toEqual(before);
});

test('a swipe over the stage scrolls the page and changes nothing', async ({page, playground}) => {
    const network = await playground();
    await network.call('pause');
    const before = await network.data;
    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await network.stage.boundingBox());
    await swipe(page, {x: box.x + box.width * 0.3, y: box.y + box.height * 0.9}, 0, -300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    expect(await network.data).toEqual(before);
});

test('two fingers zoom the plane about the place between them', async ({page, embed}) => {
    const network = await embed('seed="1"');
    await network.locator.locator('summary', {has: page.locator('svg')}).tap();
    for (let i = 0; i < 3; i++) await network.button('Show more').tap();
    await network.locator.locator('summary', {has: page.locator('svg')}).tap();
    await network.drawn();
    const before = await Plane.of(network);
    const data = await network.data;
    const middle = before.pixelOf([0.5, 0.5]);
    const client = await page.context().newCDPSession(page);
    const fingers = (/** @type {number} */ apart, /** @type {number} */ down) => [{x: middle.x - apart, y: middle.y + down, id: 1}, {x: middle.x + apart, y: middle.y + down, id: 2}];
    await client.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: fingers(30, 0).slice(0, 1)});
    await client.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: fingers(30, 0)});
    for (let i = 1; i <= 10; i++) await client.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: fingers(30 + 1.5 * i, i)});
    await client.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
    await network.drawn();
    const after = await Plane.of(network);
    expect(after.slope[0] / before.slope[0]).toBeCloseTo(1.5, 1);
    expect(after.distance([0.5, 0.5], {x: middle.x, y: middle.y + 10})).toBeLessThan(4);
    expect(await network.data, 'and no point is added').toEqual(data);
});

test('what is touched is large enough for a finger', async ({playground}) => {
    const network = await playground();
    const small = await network.locator.evaluate((element) => [.../** @type {ShadowRoot} */ (element.shadowRoot).querySelectorAll('button, select, input, label.check')]
        .filter((control) => !control.matches('label.check input'))
        .map((control) => ({name: control.getAttribute('aria-label') ?? control.textContent?.trim(), ...control.getBoundingClientRect().toJSON()}))
        .filter(({width, height}) => Math.min(width, height) < 24));
    expect(small).toEqual([]);
});
