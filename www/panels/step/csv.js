/**
 * Worksheets as comma-separated values (RFC 4180): a line per sample with everything computed from it, a line per parameter
 * with everything that becomes of it. Numbers have all their digits.
 */
import {isPerSample} from './links.js';

/** @typedef {import('../../engine/types.js').Worksheet} Worksheet */
/** @typedef {import('../../engine/types.js').CheckedDerivative} CheckedDerivative */
/** @typedef {import('./names.js').Names} Names */

/**
 * A line per sample: the point's number, its inputs, and the row of every matrix that has one for each sample.
 * @param {Worksheet} sheet
 * @param {Names} names
 * @returns {string}
 */
export function samplesCsv(sheet, names) {
    const entries = sheet.entries.filter((entry) => isPerSample(sheet, entry));
    const titles = entries.flatMap((entry) => Array.from({length: entry.columns}, (_, column) => names.cell(entry, undefined, column)));
    const lines = Array.from(sheet.points, (point, row) => [point + 1, ...entries.flatMap(({values, columns}) => Array.from(values.subarray(row * columns, (row + 1) * columns)))]);
    return csv([['point', ...titles], ...lines]);
}

/** The columns of a parameter's line: how the names of entries begin and end, without layer, and what they are called. */
const COLUMNS = /** @type {const} */ ([
    [/^[Wb]\d+$/, 'value'],
    [/ᵀ·|^Σ/, 'sum'],
    [/^dR/, 'penalty'],
    [/^d[Wb]/, 'gradient'],
    [/^S.*\d$/, 'velocity'],
    [/^S.*′$/, 'new velocity'],
    [/^M.*\d$/, 'mean gradient'],
    [/^M.*′$/, 'new mean gradient'],
    [/^V.*\d$/, 'mean square'],
    [/^V.*′$/, 'new mean square'],
    [/^Δ/, 'change'],
    [/^[Wb]\d+′$/, 'new value']
]);

/**
 * A line per parameter: its value, its gradient, what the optimizer remembers of it, its new value.
 * @param {Worksheet} sheet
 * @param {Names} names
 * @param {readonly CheckedDerivative[]} [checked] adds the derivatives by differences, as far as they are there
 * @returns {string}
 */
export function parametersCsv(sheet, names, checked = []) {
    const own = sheet.entries.filter(({parameter}) => parameter !== null);
    const columns = COLUMNS.filter(([pattern]) => own.some(({name}) => pattern.test(name)));
    const numeric = checked.length > 0 ? ['numeric', 'relative difference'] : [];
    const lines = own.filter(({formula}) => formula === '').filter(({name}) => /^[Wb]/.test(name)).flatMap((entry) => {
        const first = /** @type {number} */ (entry.parameter);
        const alike = own.filter(({parameter}) => parameter === first);
        const found = columns.map(([pattern]) => alike.find(({name}) => pattern.test(name)));
        return Array.from(entry.values, (_, i) => {
            const name = names.cell(entry, Math.floor(i / entry.columns), i % entry.columns);
            const check = checked[first + i];
            return [name, ...found.map((other) => other?.values[i] ?? ''), ...numeric.map((_, at) => (check ? [check.numeric, check.difference][at] : ''))];
        });
    });
    return csv([['parameter', ...columns.map(([, title]) => title), ...numeric], ...lines]);
}

/** @param {(string | number)[][]} lines */
const csv = (lines) => lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');

/** @param {string | number} value */
const field = (value) => (typeof value === 'string' && /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value));
