/** T1 to T4: what a pass over the points takes. */

import {TRAININGS} from '../workloads.js';
import {contest} from '../contest.js';

/** @param {import('../context.js').Context} context */
export const run = (context) => contest(context, TRAININGS, 'From the same parameters and points, everybody has to reach the loss of plain JavaScript within 0.001.');
