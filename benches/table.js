/** Tables, for the terminal and for a Markdown file, and the one statistic they hold. */

/**
 * @typedef {object} Table
 * @property {string} title
 * @property {string[]} head
 * @property {(string | number)[][]} rows
 * @property {string[]} [notes] sentences below it
 * @property {Quote} [quote]
 */

/**
 * What the README takes from a table.
 * @typedef {object} Quote
 * @property {Record<string, Record<string, string>>} [columns] of its own table: by column and row
 * @property {string} [sentence]
 */

/** As plain text: the first column to the left and the others, numbers mostly, to the right. @param {Table} table */
export function asText({title, head, rows, notes = []}) {
    const texts = [head, ...rows].map((row) => row.map(String));
    const widths = head.map((_, column) => Math.max(...texts.map((row) => (row[column] ?? '').length)));
    const lines = texts.map((row) => {
        const cells = row.map((text, column) => (column ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[0] ?? 0)));
        return cells.join('  ').trimEnd();
    });
    return [`\n${title}\n`, ...lines, ...notes.map((note, i) => (i ? note : `\n${note}`))].join('\n');
}

/** @param {Omit<Table, 'title'> & {title?: string}} table */
export function asMarkdown({title, head, rows, notes = []}) {
    const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;
    const rule = line(head.map((_, column) => (column ? '---:' : '---')));
    return [...(title ? [`### ${title}`, ''] : []), line(head), rule, ...rows.map(line), ...notes.flatMap((note) => ['', note])].join('\n');
}

/** @param {number[]} values */
export function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const half = sorted.length >> 1;
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Three digits and a unit. @param {number} microseconds */
export function duration(microseconds) {
    const [value, unit] = microseconds < 1000 ? [microseconds, 'µs'] : [microseconds / 1000, 'ms'];
    return `${digits(value)} ${unit}`;
}

/** Three digits, more if they stand before the point. @param {number} value */
export const digits = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
