/** What a step costs more when it is asked for alone. */

import {digits, median} from '../table.js';
import {targets, verdict} from '../targets.js';

/** @param {import('../context.js').Context} context @returns {Promise<import('../table.js').Table[]>} */
export async function run(context) {
    const rows = [];
    const overheads = [];
    for (const environment of await context.engines()) {
        const {one, thousand, beginning} = await environment.call('probe', 'calls', context.rounds, context.window);
        const more = median(one) - median(thousand);
        overheads.push(more);
        const isTarget = environment.name === 'Chromium';
        rows.push([environment.name, ...[median(one), median(thousand), more].map(digits), isTarget ? verdict(more <= targets.callOverhead.atMost) : '', digits(median(beginning))]);
    }
    return [{
        title: 'A call of step(), on T4: µs a step',
        head: ['', 'step(1)', 'step(1000)', 'more', `≤ ${targets.callOverhead.atMost}`, 'first 1000 of a run'],
        rows,
        quote: {sentence: `A call of \`step(1)\` costs ${digits(overheads[0])} µs beyond the step.`},
        notes: ['In the first thousand steps of a run the loss after each is kept for the chart, later after every other, every fourth, and so on.']
    }];
}
