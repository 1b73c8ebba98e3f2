/** What a preset has to say, on the page and in an embed that asks for it. */

import {readFile} from 'node:fs/promises';
import {presetNames} from '../../www/config/preset.js';
import {expect, test} from './fixture.js';

/** @param {string} name @returns {Promise<import('../../www/config/preset.js').Preset>} */
async function presetOf(name) {
    return JSON.parse(await readFile(new URL(`../../www/presets/${name}.json`, import.meta.url), 'utf8'));
}

/** @param {string} name @param {'try' | 'note'} part @param {'en' | 'zh'} [language] */
const words = async (name, part, language = 'en') => String((await presetOf(name))[part]?.[language]);

/** @param {import('./network.js').Network} network */
const noteOf = (network) => network.locator.getByRole('region', {name: /About this preset|关于这个预设/});

test('the page shows what a preset has to say, in two parts, until it is put away', async ({page, playground}) => {
    const network = await playground();
    const note = noteOf(network);
    await expect(note).toContainText(await words('moons', 'try'));
    await expect(note, 'there is nothing to put right').not.toContainText('What is true');

    await page.locator('#preset').selectOption('or-gate');
    await expect(note).toContainText(await words('or-gate', 'try'));
    await expect(note).toContainText(await words('or-gate', 'note'));
    await page.locator('#language').click();
    await expect(note).toContainText(await words('or-gate', 'try', 'zh'));
    await expect(note).toContainText(await words('or-gate', 'note', 'zh'));
    await page.locator('#language').click();
    await note.getByRole('button', {name: 'Dismiss'}).click();
    await expect(note).toBeHidden();

    await page.locator('#preset').selectOption('moons-500');
    await expect(note, 'another preset brings its own').toContainText(await words('moons-500', 'note'));
    await page.locator('#preset').selectOption('circles');
    await expect(note).toContainText(await words('circles', 'try'));
    await network.call('undo');
    await expect(note).toContainText(await words('moons-500', 'note'));
});

test('a note that is put away leaves no gap', async ({page, playground}) => {
    const network = await playground();
    const controls = network.locator.getByRole('region', {name: 'Training'});
    const top = async () => (await controls.boundingBox())?.y;
    await expect(noteOf(network)).toBeVisible();
    const before = Number(await top());
    await network.button('Dismiss').click();
    await expect(noteOf(network)).toBeHidden();
    expect(Number(await top())).toBeLessThan(before - 40);
    await page.locator('#preset').selectOption('beans');
    await expect(noteOf(network)).toBeVisible();
    expect(Number(await top())).toBeGreaterThanOrEqual(before);
});

test('where there is little room, what is true is a line until it is asked for', async ({page, playground}) => {
    await page.setViewportSize({width: 390, height: 844});
    const network = await playground();
    await page.locator('#preset').selectOption('or-gate');
    const truth = network.locator.getByText(await words('or-gate', 'note'));
    const more = network.button('What is true');
    await expect(network.locator.getByText(await words('or-gate', 'try'))).toBeVisible();
    await expect(truth).toBeHidden();
    await more.press('Enter');
    await expect(truth).toBeVisible();
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await more.press('Enter');
    await expect(truth).toBeHidden();
    await page.setViewportSize({width: 1280, height: 800});
    await expect(truth).toBeVisible();
    await expect(more).toBeHidden();
});

for (const [width, height] of [[390, 844], [1280, 800]]) {
    test(`the place of the first note is kept before it comes, at ${width} px`, async ({page, place}) => {
        await page.setViewportSize({width, height});
        /** @type {() => void} */
        let release = () => {};
        const held = new Promise((resolve) => (release = () => resolve(undefined)));
        await page.route('**/note-*.js', async (route) => {
            await held;
            await route.continue();
        });
        const network = await place('<two-layer seed="1" show="note stage controls"></two-layer>', {head: '<style>body { margin: 0 }</style>'});
        await network.ready();
        const stage = network.panel('stage');
        await expect(network.button('Train')).toBeVisible();
        const before = await stage.boundingBox();
        release();
        await expect(noteOf(network)).toContainText(await words('moons', 'try'));
        expect(await stage.boundingBox()).toEqual(before);
    });
}

test('an embed shows it only when asked', async ({embed}) => {
    const silent = await embed('preset="or-gate"');
    await expect(silent.locator).not.toContainText('0.0000000189');
    const network = await embed('preset="or-gate" show="stage note"');
    await expect(network.locator).toContainText('0.0000000189');
});

test('the menu groups the presets', async ({page, playground}) => {
    await playground();
    const groups = page.locator('#preset optgroup');
    await expect(groups.first()).toHaveAttribute('label', /Basics|基础/);
    await expect(groups).toHaveCount(6);
    await expect(groups.locator('option')).toHaveCount(presetNames.length);
    await expect(page.locator('#preset')).toHaveValue('moons');
});
