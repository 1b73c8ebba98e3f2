/** Sizes are compared with those of the last record, whatever a build calls its files. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withChanges} from '../../benches/changes.js';
import {asMarkdown} from '../../benches/table.js';

const head = ['file', 'bytes', 'brotli'];
const before = {
    title: 'Weight',
    head,
    rows: [['/assets/step-AAAAaaaa.js', 900, 400], ['/assets/step-BBBBbbbb.js', 800, 300], ['/assets/old-CCCCcccc.js', 80, 40], ['/two-layer.js', 700, 250], ['in all', 2480, 990]]
};
const results = `# What was measured\n\n${asMarkdown({title: 'Another', head, rows: [['/two-layer.js', 1, 1]]})}\n\n${asMarkdown(before)}\n\n### Behind\n\ntext\n`;

test('each row says how it has changed, what is new is called so, and what is gone is named', () => {
    const {head: columns, rows, notes} = withChanges({
        title: 'Weight',
        head,
        rows: [['/assets/step-DDDDdddd.js', 910, 410], ['/assets/step-EEEE_-ee.js', 790, 300], ['/two-layer.js', 650, 235], ['/assets/plain.js', 10, 5], ['in all', 2360, 950]],
        notes: ['A note.']
    }, results);
    assert.deepEqual(columns, ['file', 'bytes', 'brotli', 'change']);
    assert.deepEqual(rows.map((row) => row.at(-1)), ['+10', '0', '−15', 'new', '−40']);
    assert.deepEqual(notes, ['A note.', 'Gone since the last record: /assets/old.js (40).']);
});

test('a record with its own changes can be compared with, and none at all too', () => {
    const first = withChanges(before, '');
    assert.deepEqual(first.rows.map((row) => row.at(-1)), ['new', 'new', 'new', 'new', 'new']);
    const second = withChanges(before, `\n${asMarkdown(first)}`);
    assert.deepEqual(second.rows.map((row) => row.at(-1)), ['0', '0', '0', '0', '0']);
});
