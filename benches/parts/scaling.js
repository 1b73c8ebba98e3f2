/** How the time of a step grows with the points and with the units. */

import {digits, duration, median} from '../table.js';
import {targets, verdict} from '../targets.js';

const SAMPLES = [4, 16, 64, 256, 1024, 4096, 16_384, 100_000];
const HIDDEN = [4, 8, 16, 32, 64];

/** T1's units, and enough points that a step is long. */
const USUAL = {samples: 1024, hidden: 5};

/** Where a step's own cost no longer shows. */
const LARGE = 256;

/** @param {import('../context.js').Context} context @returns {Promise<import('../table.js').Table[]>} */
export async function run(context) {
    const sizes = [...SAMPLES.map((samples) => ({...USUAL, samples})), ...HIDDEN.map((hidden) => ({...USUAL, hidden}))];
    const rows = [];
    const growth = [];
    for (const environment of await context.engines()) {
        /** @type {Record<string, number[]>} */
        const times = await environment.call('probe', 'scaling', context.rounds, context.window / 2, sizes);
        const bySamples = SAMPLES.map((samples) => ({size: samples, time: median(times[`${samples}-${USUAL.hidden}`])}));
        const byHidden = HIDDEN.map((hidden) => ({size: 4 * hidden + 1, time: median(times[`${USUAL.samples}-${hidden}`])}));
        const slope = slopeOf(bySamples.filter(({size}) => size >= LARGE));
        const isTarget = environment.name === 'Chromium';
        rows.push([
            environment.name, ...bySamples.map(({time}) => duration(time)), digits(slope),
            isTarget ? verdict(slope >= targets.slope.from && slope <= targets.slope.to) : ''
        ]);
        growth.push([environment.name, ...byHidden.map(({time}) => duration(time)), digits(slopeOf(byHidden))]);
    }
    return [
        {
            title: 'A step over the points, 2-5-1',
            head: ['', ...SAMPLES.map(String), `slope from ${LARGE}`, `${targets.slope.from} to ${targets.slope.to}`],
            rows,
            notes: ['These are the first thousand steps of a run, in which the loss after each is kept for the chart.']
        },
        {
            title: `A step over the parameters, ${USUAL.samples} points`,
            head: ['', ...HIDDEN.map((hidden) => `${4 * hidden + 1}`), 'slope'],
            rows: growth
        }
    ];
}

/** Of the straight line through log time over log size, by least squares. @param {{size: number, time: number}[]} points */
function slopeOf(points) {
    const logs = points.map(({size, time}) => ({x: Math.log(size), y: Math.log(time)}));
    const mean = (/** @type {'x' | 'y'} */ axis) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
    const [x, y] = [mean('x'), mean('y')];
    const covariance = logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
    return covariance / logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
