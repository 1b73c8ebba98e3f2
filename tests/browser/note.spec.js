/** What a preset has to say, on the page and in an embed that asks for it. */

import {readFile} from 'node:fs/promises';
import {presetNames} from '../../www/config/preset.js';
import {expect, test} from './fixture.js';

/** @param {string} name @returns {Promise<{en: string, zh: string}>} */
async function noteOf(name) {
    return JSON.parse(await readFile(new URL(`../../www/presets/${name}.json`, import.meta.url), 'utf8')).note;
}

test('the page shows the note of a preset until it is put away', async ({page, playground}) => {
    const network = await playground();
    const note = network.locator.getByRole('region', {name: /About this preset|关于这个预设/});
    await expect(note, 'the first preset has nothing to say').toBeHidden();

    await page.locator('#preset').selectOption('or-gate');
    await expect(note).toContainText((await noteOf('or-gate')).en);
    await page.locator('#language').click();
    await expect(note).toContainText((await noteOf('or-gate')).zh);
    await page.locator('#language').click();
    await note.getByRole('button', {name: 'Dismiss'}).click();
    await expect(note).toBeHidden();

    await page.locator('#preset').selectOption('moons-500');
    await expect(note, 'another preset brings its own').toContainText((await noteOf('moons-500')).en);
    await page.locator('#preset').selectOption('circles');
    await expect(note).toBeHidden();
    await network.call('undo');
    await expect(note).toContainText((await noteOf('moons-500')).en);
});

test('a preset without a note leaves no gap', async ({page, playground}) => {
    const network = await playground();
    const controls = network.locator.getByRole('region', {name: 'Training'});
    const top = async () => (await controls.boundingBox())?.y;
    const before = await top();
    await page.locator('#preset').selectOption('beans');
    await expect.poll(top).toBeGreaterThan(Number(before));
    await network.button('Dismiss').click();
    await expect.poll(top).toBe(before);
});

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
