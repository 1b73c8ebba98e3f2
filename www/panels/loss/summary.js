/**
 * The loss curve in three numbers: where it began, where it was best, where it is.
 */
import {formatCount, formatLoss} from '../../plot/ticks.js';

/** @typedef {import('../../engine/session.js').History} History */

/**
 * @param {Readonly<History>} history not empty
 * @param {import('../view.js').Text} text
 * @returns {{first: string, best: string, last: string}}
 */
export function summary({steps, train}, text) {
    const last = steps.length - 1;
    let best = 0;
    for (let i = 1; i <= last; i++) if (train[i] <= train[best] || Number.isNaN(train[best])) best = i;
    return {
        first: formatLoss(train[0]),
        best: text('loss.bestAt', {loss: formatLoss(train[best]), step: formatCount(steps[best])}),
        last: formatLoss(train[last])
    };
}
