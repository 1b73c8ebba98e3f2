/** The build's short table of the gallery is the table. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {shorten} from '../../xtask/src/preset-folder.js';

/** @param {string} table @returns {[string, string][]} names, and what each would import */
function read(table) {
    const imports = new Function('load', `return ${table.replaceAll('import(', 'load(')}`)((/** @type {string} */ file) => file);
    return Object.entries(imports).map(([name, load]) => [name, load()]);
}

test('names and files are the same, in the same order', () => {
    const table = '{\n\txor: () => import("./assets/presets-a_b-1/xor.js"),\n\t"or-gate": () => import("./assets/presets-a_b-1/or-gate.js")\n}';
    assert.match(shorten(table), /^Object\.fromEntries/);
    assert.deepEqual(read(shorten(table)), read(table));
});

test('a file with another name keeps its place', () => {
    const table = '{ xor: () => import("./presets-a/xor.js"), moons: () => import("./presets-a/moons2.js") }';
    assert.equal(shorten(table), table);
});
