/**
 * The loss curve in words: where it began, where it is, where it was best.
 */
import {formatCount, formatLoss} from '../../plot/ticks.js';

/** @typedef {import('../../engine/session.js').History} History */

/**
 * @param {Readonly<History>} history not empty
 * @param {import('../view.js').Text} text
 * @returns {string} a sentence for those who do not see the chart
 */
export function summary({steps, train, test}, text) {
    const last = steps.length - 1;
    let best = 0;
    for (let i = 1; i <= last; i++) if (train[i] <= train[best] || Number.isNaN(train[best])) best = i;
    const values = {
        step: formatCount(steps[last]),
        train: formatLoss(train[last]),
        test: formatLoss(test[last]),
        first: formatLoss(train[0]),
        best: formatLoss(train[best]),
        bestStep: formatCount(steps[best])
    };
    return text(Number.isNaN(test[last]) ? 'loss.sentence' : 'loss.sentenceWithTest', values);
}
