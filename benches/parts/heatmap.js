/** H1 and H2: what a coloured picture of a trained network takes. */

import {HEATMAPS} from '../workloads.js';
import {contest} from '../contest.js';

/** @param {import('../context.js').Context} context */
export const run = (context) => contest(context, HEATMAPS, 'Each pixel has to have the colour plain JavaScript gives it, or one of its two neighbours among 256.');
