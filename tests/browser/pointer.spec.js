/** Points by mouse: what a click does is where the pointer is, on every screen. */

import {expect, test} from './fixture.js';
import {changed, look, Plane} from './plane.js';

/** Places without points nearby, data units. */
const EMPTY = [[0.2, -1.5], [-1.3, 1.9], [1.9, 1.6]];

for (const deviceScaleFactor of [1, 2]) {
    test.describe(`at ${deviceScaleFactor} device pixels per CSS pixel`, () => {
        test.use({deviceScaleFactor});

        test('a click adds a point where the pointer is, and there it is seen', async ({page, embed}) => {
            const network = await embed('seed="1"');
            const plane = await Plane.of(network);
            for (const point of EMPTY) {
                const place = plane.pixelOf(point);
                const before = await look(network);
                await page.mouse.click(place.x, place.y);
                await page.mouse.move(1, 1);
                await network.drawn();
                const {X, Y, test: held} = await network.data;
                const seen = changed(before, await look(network));
                expect(plane.distance(X[X.length - 1], place), 'pixels from pointer to data').toBeLessThan(1);
                expect(Math.hypot(seen.x - place.x, seen.y - place.y), 'pixels from pointer to picture').toBeLessThan(1);
                expect(Y[Y.length - 1]).toEqual([1]);
                expect(held[held.length - 1]).toBe(false);
            }
            expect((await network.data).X).toHaveLength(200 + EMPTY.length);
        });

        test('a drag moves a point to where the pointer is, as one edit', async ({page, embed}) => {
            const network = await embed('seed="1"');
            const plane = await Plane.of(network);
            await network.call('addPoint', EMPTY[0], 0);
            const before = await network.data;
            const from = plane.placeOf(EMPTY[0]);
            const to = plane.pixelOf(EMPTY[2]);
            await page.mouse.move(from.x, from.y);
            await page.mouse.down();
            await page.mouse.move(to.x, to.y, {steps: 7});
            await page.mouse.up();
            const after = await network.data;
            expect(plane.distance(after.X[200], to)).toBeLessThan(1);
            expect(after.X.slice(0, 200)).toEqual(before.X.slice(0, 200));
            await network.call('undo');
            expect(await network.data, 'one undo takes the whole drag back').toEqual(before);
            await network.call('redo');
            expect(await network.data).toEqual(after);
        });
    });
}

test.describe('a click', () => {
    for (const [how, options] of /** @type {const} */ ([['with Shift', {modifiers: ['Shift']}], ['with the right button', {button: 'right'}]])) {
        test(`${how} adds the other class`, async ({embed}) => {
            const network = await embed('seed="1"');
            const plane = await Plane.of(network);
            const {x, y} = plane.pixelOf(EMPTY[0]);
            const box = /** @type {{x: number, y: number}} */ (await network.stage.boundingBox());
            await network.stage.click({position: {x: x - box.x, y: y - box.y}, ...options, modifiers: [...(/** @type {any} */ (options).modifiers ?? [])]});
            const {X, Y} = await network.data;
            expect(X).toHaveLength(201);
            expect(Y[200]).toEqual([0]);
            expect(plane.distance(X[200], {x, y})).toBeLessThan(1);
        });
    }

    test('with Alt removes the point there, and no other', async ({page, embed}) => {
        const network = await embed('seed="1"');
        const plane = await Plane.of(network);
        const before = await network.data;
        await network.call('addPoint', EMPTY[0], 1);
        const {x, y} = plane.placeOf(EMPTY[0]);
        await page.keyboard.down('Alt');
        await page.mouse.click(x + 2, y - 2);
        expect(await network.data).toEqual(before);
        await page.mouse.click(x + 2, y - 2);
        expect(await network.data, 'where there is no point nothing happens').toEqual(before);
    });

    test('beside the picture does nothing', async ({page, embed}) => {
        const network = await embed('seed="1"');
        const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await network.stage.boundingBox());
        await page.mouse.click(box.x + 4, box.y + box.height / 2);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height - 3);
        expect((await network.data).X).toHaveLength(200);
        await expect(network.button('Undo')).toBeDisabled();
    });
});

test('Delete removes the point under the pointer', async ({page, embed}) => {
    const network = await embed('seed="1"');
    const plane = await Plane.of(network);
    const before = await network.data;
    await network.call('addPoint', EMPTY[2], 1);
    const {x, y} = plane.placeOf(EMPTY[2]);
    await network.stage.focus();
    await page.mouse.move(x, y);
    await page.keyboard.press('Delete');
    await expect.poll(() => network.data).toEqual(before);
});

test('the plane is moved and zoomed, and clicks stay where the pointer is', async ({page, embed}) => {
    const network = await embed('seed="1"');
    const plane = await Plane.of(network);
    const from = plane.pixelOf(EMPTY[0]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 20, from.y - 30, {steps: 4});
    await page.mouse.up();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -30);
    await page.keyboard.up('Control');
    await page.mouse.move(1, 1);
    await network.drawn();
    expect((await network.data).X, 'moving adds nothing').toHaveLength(200);

    const moved = await Plane.of(network);
    expect(moved.slope[0]).toBeGreaterThan(plane.slope[0] * 1.01);
    expect(moved.distance(EMPTY[0], {x: from.x - 20, y: from.y - 30}), 'the plane follows the hand').toBeLessThan(1.5);
    const place = moved.pixelOf(EMPTY[0]);
    await page.mouse.click(place.x, place.y);
    const {X} = await network.data;
    expect(moved.distance(X[200], place)).toBeLessThan(1);

    await network.button('Fit data').click();
    await expect(network.button('Fit data')).toBeHidden();
});

test('the boundary bends around the points a reader clicks', async ({page, embed}) => {
    const network = await embed('seed="1" optimizer="adam" learning-rate="0.05"');
    await network.call('step', 300);
    const plane = await Plane.of(network);
    const [x, y] = EMPTY[0];
    expect((await network.call('predict', [[x, y]]))[0][0]).toBeGreaterThan(0.9);
    for (let i = 0; i < 12; i++) {
        const place = plane.pixelOf([x + (i % 4) * 0.2 - 0.3, y + Math.floor(i / 4) * 0.2 - 0.2]);
        await page.keyboard.down('Shift');
        await page.mouse.click(place.x, place.y);
        await page.keyboard.up('Shift');
    }
    expect((await network.data).Y.slice(200).flat()).toEqual(Array(12).fill(0));
    await network.call('step', 1500);
    expect((await network.call('predict', [[x, y]]))[0][0]).toBeLessThan(0.5);
});
