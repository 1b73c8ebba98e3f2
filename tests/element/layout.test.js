/**
 * Where panels go, for every width and selection.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {layout} from '../../www/element/layout.js';

const all = ['note', 'stage', 'controls', 'timeline', 'loss', 'network', 'data'];

/** @param {string} areas */
const rows = (areas) => [...areas.matchAll(/'([^']*)'/g)].map(([, row]) => row.split(' '));

/** Every selection of panels. */
const selections = Array.from({length: 2 ** all.length - 1}, (_, bits) => all.filter((_name, i) => ((bits + 1) >> i) & 1));

test('a wide element has data, network and output side by side', () => {
    assert.deepEqual(rows(layout(all).wide.areas), [
        ['note', 'note', 'note'],
        ['controls', 'controls', 'controls'],
        ['data', 'network', 'stage'],
        ['data', 'network', 'loss'],
        ['timeline', 'timeline', 'loss']
    ]);
});

test('an element of medium width has the stage beside data and loss', () => {
    assert.deepEqual(rows(layout(all).medium.areas), [
        ['note', 'note'],
        ['controls', 'controls'],
        ['stage', 'data'],
        ['stage', 'loss'],
        ['timeline', 'timeline'],
        ['network', 'network']
    ]);
});

test('an embed of medium width has the loss beside the stage', () => {
    assert.deepEqual(rows(layout(['stage', 'loss', 'controls']).medium.areas), [
        ['controls', 'controls'],
        ['stage', 'loss']
    ]);
});

test('every panel that is shown has one rectangle, and the others none', () => {
    for (const shown of selections) {
        for (const {areas, columns, rows: heights} of Object.values(layout(shown))) {
            const grid = rows(areas);
            assert.ok(grid.every((row) => row.length === grid[0].length), areas);
            assert.equal(heights.split(' ').length, grid.length, areas);
            assert.equal(columns.match(/minmax\(/g)?.length, grid[0].length, areas);
            assert.deepEqual(new Set(grid.flat()), new Set(shown));
            for (const name of shown) {
                const cells = grid.flatMap((row, y) => row.flatMap((cell, x) => (cell === name ? [{x, y}] : [])));
                const width = Math.max(...cells.map(({x}) => x)) - Math.min(...cells.map(({x}) => x)) + 1;
                const height = Math.max(...cells.map(({y}) => y)) - Math.min(...cells.map(({y}) => y)) + 1;
                assert.equal(cells.length, width * height, `${name} in ${areas}`);
            }
        }
    }
});
