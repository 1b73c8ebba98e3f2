/**
 * Which points a step uses, in Python: all, or the next of an order that every epoch makes anew.
 */

/** @typedef {import('./run.js').Run} Run */

/** Seeds and sums of them are taken modulo this, as NumPy's are. */
const SEEDS = 2 ** 32;

/**
 * @typedef {object} Batches
 * @property {string[]} before the loop
 * @property {string} rows the points of a step, as an index; empty: all
 * @property {string[]} advance at the end of a step
 */

/**
 * @param {Run} run
 * @returns {Batches}
 */
export function batches({config, batch, epochs, used, steps, say}) {
    if (batch === undefined) return {before: [], rows: '', advance: []};
    const shuffled = config.batchOrder === 'shuffled';
    const wraps = config.seed + epochs + steps >= SEEDS - SEEDS / 4;
    const order = `order = np.random.RandomState(${wraps ? '(seed + epoch) % 2**32' : 'seed + epoch'}).permutation(len(X))`;
    const rows = shuffled ? 'order[start:start + batch_size]' : 'slice(start, start + batch_size)';
    return {
        before: [
            `batch_size = ${batch}`,
            ...(shuffled ? [`seed = ${config.seed}`, `epoch = ${epochs}`, order] : []),
            `start = ${used}  # ${say('used')}`
        ],
        rows,
        advance: [
            'start += batch_size',
            'if start >= len(X):',
            ...(shuffled ? ['    epoch += 1', `    ${order}`] : []),
            '    start = 0'
        ]
    };
}

/**
 * The points of a step under names of their own, where they are not all.
 * @param {Batches} batches
 * @returns {{choose: string[], x: string, y: string}}
 */
export function chosen({rows}) {
    return rows ? {choose: [`rows = ${rows}`, 'x, y = X[rows], Y[rows]'], x: 'x', y: 'y'} : {choose: [], x: 'X', y: 'Y'};
}
