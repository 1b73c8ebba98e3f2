/** The README's figures are those that were recorded. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {BEGIN, END} from '../../benches/record.js';

/** @param {string} path from the root */
async function quoted(path) {
    const text = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
    assert.equal(text.split(BEGIN).length, 2, `${path} has the place once`);
    return text.split(BEGIN)[1].split(END)[0];
}

test('the README quotes benches/RESULTS.md', async () => {
    const figures = await quoted('README.md');
    assert.equal(figures, await quoted('benches/RESULTS.md'));
    assert.match(figures, /\| Two-Layer \|/);
});
