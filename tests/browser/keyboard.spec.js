/** Everything the pointer does, by keyboard. */

import {expect, test} from './fixture.js';
import {changed, look, Plane} from './plane.js';

/**
 * Focuses the stage and waits for its keys, which are loaded with the first focus: what is typed meanwhile is not lost,
 * but comes late. Ends with the cursor in the middle.
 * @param {import('./network.js').Network} network
 */
async function focus(network) {
    await network.stage.focus();
    await network.page.keyboard.press('ArrowUp');
    await network.page.keyboard.press('ArrowDown');
    await expect(network.status.filter({hasText: /\d/})).toBeAttached();
}

test('arrows move a cursor that is seen, digits add points of their class there', async ({page, embed}) => {
    const network = await embed('seed="1"');
    const plane = await Plane.of(network);
    await focus(network);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', '1', 'ArrowRight', '0']) await page.keyboard.press(key);
    const {X, Y} = await network.data;
    const [first, second] = X.slice(200);
    expect(Y.slice(200)).toEqual([[1], [0]]);
    expect(second[0]).toBeGreaterThan(first[0]);
    expect(second[1]).toBe(first[1]);
    await network.drawn();

    const at = await look(network);
    await page.keyboard.press('ArrowDown');
    await network.drawn();
    const moved = changed(at, await look(network));
    const {x} = plane.placeOf(second);
    expect(Math.abs(moved.x - x), 'the cursor is at the point it added').toBeLessThan(2);

    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('1');
    const third = (await network.data).X[202];
    expect(third[0] - second[0]).toBeGreaterThan(0);
    expect(third[0] - second[0], 'Shift makes small steps').toBeLessThan((second[0] - first[0]) / 5);
    await expect(network.status.filter({hasText: 'Point of class 1 added'})).toBeAttached();
});

test('Enter does what a click does', async ({page, embed}) => {
    const network = await embed('seed="1"');
    await focus(network);
    await page.keyboard.press('Enter');
    expect((await network.data).Y[200]).toEqual([1]);
    await network.locator.getByRole('radio', {name: 'Class 0'}).press('Space');
    await focus(network);
    await page.keyboard.press('Enter');
    expect((await network.data).Y[201]).toEqual([0]);
    await network.locator.getByRole('radio', {name: 'Remove points'}).press('Space');
    await focus(network);
    await page.keyboard.press('Enter');
    expect((await network.data).X).toHaveLength(201);
});

test('Delete removes the point nearest to the cursor; undo and redo bring it back and take it again', async ({page, embed}) => {
    const network = await embed('seed="1"');
    await focus(network);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', '1']) await page.keyboard.press(key);
    const added = await network.data;
    await page.keyboard.press('Delete');
    const removed = await network.data;
    expect(removed.X).toEqual(added.X.slice(0, 200));
    await page.keyboard.press('Control+z');
    expect(await network.data).toEqual(added);
    await page.keyboard.press('Control+Shift+z');
    expect(await network.data).toEqual(removed);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    expect(await network.data).toEqual(removed);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect((await network.data).X).toHaveLength(200);
    await expect(network.button('Undo')).toBeDisabled();
    await page.keyboard.press('Control+z');
    await expect(network.status.filter({hasText: 'Nothing to undo'})).toBeAttached();
});

test('M picks a point up, arrows carry it, M puts it down as one edit', async ({page, embed}) => {
    const network = await embed('seed="1"');
    await focus(network);
    await page.keyboard.press('1');
    const before = await network.data;
    for (const key of ['m', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'm', 'ArrowRight']) await page.keyboard.press(key);
    const after = await network.data;
    expect(after.X[200][0]).toBeLessThan(before.X[200][0]);
    expect(after.X[200][1]).toBeLessThan(before.X[200][1]);
    expect(after.X.slice(0, 200)).toEqual(before.X.slice(0, 200));
    await page.keyboard.press('Control+z');
    expect(await network.data).toEqual(before);
    for (const key of ['m', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
    expect(await network.data, 'Escape puts it back').toEqual(before);
});

test('Space plays and pauses', async ({page, embed}) => {
    const network = await embed('seed="1"');
    await focus(network);
    await page.keyboard.press('Space');
    expect(await network.get('playing')).toBe(true);
    await expect.poll(() => network.steps).toBeGreaterThan(5);
    await page.keyboard.press('Space');
    expect(await network.get('playing')).toBe(false);
    const steps = await network.steps;
    await network.drawn();
    expect(await network.steps).toBe(steps);
});

test('Tab reaches every control once, each with a name, and leaves', async ({page, embed}) => {
    const network = await embed('seed="1" show="stage network data loss controls timeline"');
    await network.call('step', 3);
    await network.drawn();
    const wanted = await network.locator.evaluate((element) => [.../** @type {ShadowRoot} */ (element.shadowRoot).querySelectorAll('button:enabled:not([tabindex="-1"]), summary, select, input:not([type=radio]), [tabindex="0"]')].length);
    /** @type {string[]} */
    const reached = [];
    for (;;) {
        await page.keyboard.press('Tab');
        const focused = await network.locator.evaluate((element) => {
            const active = element.shadowRoot?.activeElement;
            if (!active) return null;
            const label = active.getAttribute('aria-label') ?? active.closest('label')?.textContent ?? active.textContent ?? '';
            return {name: label.trim(), radio: /** @type {HTMLInputElement} */ (active).type === 'radio', outline: getComputedStyle(active.matches('[type=radio]') ? /** @type {Element} */ (active.closest('label')) : active).outlineStyle};
        });
        if (!focused) break;
        expect(focused.name).not.toBe('');
        expect(focused.outline, `the focus on "${focused.name}" is seen`).not.toBe('none');
        if (!focused.radio) reached.push(focused.name);
    }
    // While the focus is on the diagram, the parameters of the unit it is on are listed: one more place to stop.
    expect(reached.length).toBe(wanted + 1);
});
