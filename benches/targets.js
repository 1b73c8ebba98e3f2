/** What we want to reach, read from `targets.json`. */

import {readFile} from 'node:fs/promises';

/**
 * @typedef {object} Targets
 * @property {{workload: string, peer: string, factor: number}[]} speedups how many times as fast as the peer Two-Layer should be, medians in Chromium
 * @property {{atMost: number}} callOverhead µs that step(1) takes beyond its share of step(1000)
 * @property {{atLeast: number}} shareOfLimit of the limit of f64x2
 * @property {{from: number, to: number}} slope of log time over log samples
 * @property {{atLeast: number}} epochsPerSecond at full speed, every frame drawn
 * @property {{embed: number, playground: number}} kilobytes by brotli, in units of 1024 bytes
 */

/** @type {Targets} */
export const targets = JSON.parse(await readFile(new URL('targets.json', import.meta.url), 'utf8'));

/** @param {boolean} reached */
export const verdict = (reached) => (reached ? 'met' : 'missed');
