/** How the page speaks to those who come with a mouse or with a finger. */
import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {test} from 'node:test';

const folder = new URL('../../www/', import.meta.url);

/** Every text of the page. @returns {Promise<[file: string, text: string][]>} */
async function texts() {
    const files = (await readdir(folder, {recursive: true})).filter((file) => /(texts|presets|panels|page)\/.*\.json$/.test(file));
    const found = await Promise.all(files.map(async (file) => wordsOf(JSON.parse(await readFile(new URL(file, folder), 'utf8'))).map((text) => /** @type {[string, string]} */ ([file, text]))));
    return found.flat();
}

/** @param {unknown} value @returns {string[]} */
const wordsOf = (value) => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []);

test('what is clicked can be tapped, and the texts say so', async () => {
    for (const [file, text] of await texts()) {
        assert.doesNotMatch(text.replace(/click or tap/gi, ''), /\bclick/i, `${file}: ${text}`);
        assert.doesNotMatch(text, /单击|点击/, `${file}: ${text}`);
    }
});
