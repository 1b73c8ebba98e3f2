/**
 * Where the panels go: grid areas for a wide, a medium and a narrow element, from the panels that are shown.
 *
 *   wide                          medium                narrow
 *   note     note     note        note     note         in the order of `show`
 *   controls controls controls    controls controls
 *   data     network  stage       stage    data
 *   data     network  loss        stage    loss
 *   timeline timeline loss        timeline timeline
 *                                 network  network
 *
 * Without what is not shown; panels named nowhere here follow below, over the whole width.
 */

/** The bars above everything else, from the top. */
const ABOVE = ['note', 'controls'];

/** The panels between the bars above and below, by column. */
const WIDE = [['data'], ['network'], ['stage', 'loss']];
const MEDIUM = [['stage'], ['data', 'loss']];

/** @type {Record<string, string>} */
const WIDTHS = {
    data: 'minmax(13rem, 1fr)',
    network: 'minmax(20rem, 2.7fr)',
    stage: 'minmax(0, var(--stage-width))',
    loss: 'minmax(0, 1fr)'
};

/**
 * Values for `grid-template-areas`, `-columns` and `-rows`.
 * @typedef {{areas: string, columns: string, rows: string}} Grid
 */

/**
 * @param {readonly string[]} shown names of panels
 * @returns {{wide: Grid, medium: Grid}}
 */
export function layout(shown) {
    const beside = shown.includes('data') || shown.includes('network');
    return {
        wide: grid(shown, beside ? WIDE : [['stage'], ['loss']], beside),
        medium: grid(shown, MEDIUM)
    };
}

/**
 * @param {readonly string[]} shown
 * @param {string[][]} wanted columns of panels
 * @param {boolean} [tall] the last column reaches down beside the timeline
 * @returns {Grid}
 */
function grid(shown, wanted, tall = false) {
    const columns = wanted.map((column) => column.filter((name) => shown.includes(name))).filter((column) => column.length > 0);
    const inColumns = columns.flat();
    const height = Math.max(0, ...columns.map((column) => column.length));
    const width = Math.max(1, columns.length);
    const across = (/** @type {string} */ name) => Array(width).fill(name);

    const middle = Array.from({length: height}, (_, row) => columns.map((column) => column[Math.min(row, column.length - 1)]));
    const above = ABOVE.filter((name) => shown.includes(name));
    const below = shown.filter((name) => !above.includes(name) && !inColumns.includes(name));
    below.sort((a, b) => Number(b === 'timeline') - Number(a === 'timeline'));
    const rows = [...above.map(across), ...middle, ...below.map(across)];
    const timeline = tall && width > 1 ? rows.find(([name]) => name === 'timeline') : undefined;
    if (timeline) timeline[width - 1] = middle[height - 1][width - 1];
    return {
        areas: rows.map((row) => `'${row.join(' ')}'`).join(' '),
        columns: columns.length > 1 ? columns.map(([name]) => WIDTHS[name]).join(' ') : 'minmax(0, 1fr)',
        // Where one column is longer than the others, the last of its rows takes the difference.
        rows: rows.map((row) => (row === (timeline ?? middle[height - 1]) ? '1fr' : 'auto')).join(' ')
    };
}
