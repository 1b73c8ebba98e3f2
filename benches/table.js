/** Plain tables and the one statistic they hold. */

/**
 * Prints rows under a title, the first column to the left and the others, numbers mostly, to the right.
 * @param {string} title
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
export function print(title, head, rows) {
    const texts = [head, ...rows].map((row) => row.map(String));
    const widths = head.map((_, column) => Math.max(...texts.map((row) => (row[column] ?? '').length)));
    console.log(`\n${title}\n`);
    for (const row of texts) {
        const cells = row.map((text, column) => (column ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[0] ?? 0)));
        console.log(cells.join('  ').trimEnd());
    }
}

/** @param {number[]} values */
export function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const half = sorted.length >> 1;
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
