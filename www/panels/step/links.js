/**
 * Where a number of a worksheet comes from and where it goes: the cells of other entries.
 */

/** @typedef {import('../../engine/types.js').Worksheet} Worksheet */
/** @typedef {import('../../engine/types.js').Entry} Entry */
/** @typedef {import('../../engine/types.js').Cells} Cells */

/** A number of a worksheet. @typedef {{entry: number, row: number, column: number}} Cell */

/**
 * Cells of one entry: rows from `row`, columns from `column` on.
 * @typedef {{entry: number, row: number, column: number, rows: number, columns: number}} Block
 */

/**
 * The cells a number is made from, factor by factor.
 * @param {Worksheet} sheet
 * @param {Cell} cell
 * @returns {Block[]}
 */
export function sources({entries}, {entry, row, column}) {
    return entries[entry].factors.map((factor) => ({entry: factor.entry, ...taken(entries[factor.entry], factor.cells, row, column)}));
}

/**
 * @param {Entry} of
 * @param {Cells} cells
 * @param {number} row
 * @param {number} column
 */
function taken({rows, columns}, cells, row, column) {
    if (cells === 'row') return {row, column: 0, rows: 1, columns};
    if (cells === 'column') return {row: 0, column, rows, columns: 1};
    if (cells === 'all') return {row: 0, column: 0, rows, columns};
    if (cells === 'swapped') return {row: column, column: row, rows: 1, columns: 1};
    return {row: Math.min(row, rows - 1), column: Math.min(column, columns - 1), rows: 1, columns: 1};
}

/**
 * The cells that are made from a number, entry by entry.
 * @param {Worksheet} sheet
 * @param {Cell} cell
 * @returns {Block[]}
 */
export function uses({entries}, cell) {
    return entries.flatMap((entry, place) => entry.factors.filter((factor) => factor.entry === cell.entry)
        .map(({cells}) => ({entry: place, ...given(entries[cell.entry], entry, cells, cell)})));
}

/**
 * @param {Entry} factor
 * @param {Entry} entry
 * @param {Cells} cells
 * @param {Cell} cell
 */
function given(factor, {rows, columns}, cells, {row, column}) {
    if (cells === 'all') return {row: 0, column: 0, rows, columns};
    if (cells === 'row') return {row, column: 0, rows: 1, columns};
    if (cells === 'column') return {row: 0, column, rows, columns: 1};
    if (cells === 'swapped') return {row: column, column: row, rows: 1, columns: 1};
    // A single row or column serves all.
    const [everyRow, everyColumn] = [factor.rows === 1 && rows > 1, factor.columns === 1 && columns > 1];
    return {row: everyRow ? 0 : row, column: everyColumn ? 0 : column, rows: everyRow ? rows : 1, columns: everyColumn ? columns : 1};
}

/**
 * @param {readonly Block[]} blocks
 * @param {Cell} cell
 */
export function contains(blocks, {entry, row, column}) {
    return blocks.some((block) => block.entry === entry && row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns);
}

/**
 * Whether the rows of an entry are the samples: so are those of X and Y, and of what is made from them row by row.
 * @param {Worksheet} sheet
 * @param {Entry} entry
 * @returns {boolean}
 */
export function isPerSample(sheet, {name, factors}) {
    if (name === 'X' || name === 'Y') return true;
    return factors.some(({entry, cells}) => (cells === 'same' || cells === 'row') && isPerSample(sheet, sheet.entries[entry]));
}
