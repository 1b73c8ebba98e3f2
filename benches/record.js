/** Writes what was measured to `RESULTS.md`, and what the README quotes of it to the README. */

import {readFile, writeFile} from 'node:fs/promises';
import {asMarkdown} from './table.js';
import {HEATMAPS, TRAININGS} from './workloads.js';

/** Between these the two files are the same. `tests/readme.test.js` checks that. */
export const BEGIN = '<!-- Measured: written by `cargo xtask bench --record`. -->';
export const END = '<!-- End of measured. -->';

const RESULTS = new URL('RESULTS.md', import.meta.url);
const README = new URL('../README.md', import.meta.url);

/**
 * @param {import('./table.js').Table[]} tables
 * @param {{machine: string, date: string, rounds: number}} circumstances
 */
export async function record(tables, circumstances) {
    const quoted = `${BEGIN}\n${quotes(tables, circumstances)}\n${END}`;
    const sections = ['# What was measured', quoted, '## In full', ...tables.map(asMarkdown)];
    await writeFile(RESULTS, `${sections.join('\n\n')}\n`);

    const readme = await readFile(README, 'utf8');
    const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
    if (begin < 0 || end < begin) throw new Error('the README has no place for the figures');
    await writeFile(README, readme.slice(0, begin) + quoted + readme.slice(end + END.length));
}

/**
 * @param {import('./table.js').Table[]} tables
 * @param {{machine: string, date: string, rounds: number}} circumstances
 */
function quotes(tables, {machine, date, rounds}) {
    const columns = Object.assign({}, ...tables.map(({quote}) => quote?.columns));
    const names = Object.keys(columns);
    const rows = [...new Set(names.flatMap((name) => Object.keys(columns[name])))];
    const table = asMarkdown({head: ['', ...names], rows: rows.map((row) => [row, ...names.map((name) => columns[name][row] ?? '–')])});
    const workloads = Object.entries({...TRAININGS, ...HEATMAPS}).map(([name, {says}]) => `- ${name}: ${says}.`);
    const sentences = tables.flatMap(({quote}) => (quote?.sentence ? [`- ${quote.sentence}`] : []));
    return [
        `${date}, ${machine}; medians of ${rounds} interleaved rounds in Chromium. Two-Layer takes what its row says; the others take so many times as long to reach ` +
            'the same loss. Those in Python run natively. Targets, Node, the peers that train otherwise and all the rest: [benches/RESULTS.md](benches/RESULTS.md).',
        table,
        [...workloads, ...sentences].join('\n')
    ].join('\n\n');
}
