/** How sizes differ from those that were recorded last, in `RESULTS.md`. */

import {readFile} from 'node:fs/promises';

/** A file of the site has a part of its name that changes with what is in it. @param {string} file */
const nameOf = (file) => file.replace(/-[\w-]{8}(?=\.\w+$)/, '');

/**
 * The recorded rows below a title, by the names of their files; of several with one name, in their order.
 * @param {string} results the text of `RESULTS.md`
 * @param {string} title
 * @returns {Map<string, Record<string, string>[]>} each row by the heads of its columns
 */
export function recorded(results, title) {
    const lines = results.split(`\n### ${title}\n`)[1]?.split('\n### ')[0].split('\n') ?? [];
    const [head = [], , ...rows] = lines.filter((line) => line.startsWith('| ')).map((line) => line.slice(2, -2).split(' | '));
    /** @type {Map<string, Record<string, string>[]>} */
    const found = new Map();
    for (const cells of rows) {
        const name = nameOf(cells[0]);
        found.set(name, [...(found.get(name) ?? []), Object.fromEntries(head.map((column, i) => [column, cells[i]]))]);
    }
    return found;
}

/**
 * A table with one more column: how the last one, bytes, differs from what was recorded.
 * @param {import('./table.js').Table} table
 * @param {string} results
 * @returns {import('./table.js').Table}
 */
export function withChanges({title, head, rows, notes = [], ...rest}, results) {
    const before = recorded(results, title);
    const column = /** @type {string} */ (head.at(-1));
    const compared = rows.map((row) => {
        const then = before.get(nameOf(String(row[0])))?.shift()?.[column];
        return [...row, then === undefined ? 'new' : signed(Number(row.at(-1)) - Number(then))];
    });
    const gone = [...before].flatMap(([name, left]) => left.map((row) => `${name} (${row[column]})`));
    return {...rest, title, head: [...head, 'change'], rows: compared, notes: gone.length ? [...notes, `Gone since the last record: ${gone.join(', ')}.`] : notes};
}

/** @param {number} difference */
const signed = (difference) => (difference > 0 ? `+${difference}` : String(difference).replace('-', '−'));

/** What was recorded last; nothing where nothing was. @returns {Promise<string>} */
export const lastRecord = () => readFile(new URL('RESULTS.md', import.meta.url), 'utf8').catch(() => '');
