/** T1 by the same core compiled for this machine's processor, beside WebAssembly: for information. */

import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {duration, digits, median} from '../table.js';

/** µs */
const ELSEWHERE = 8.1;

/** @param {import('../context.js').Context} context @returns {Promise<import('../table.js').Table[]>} */
export async function run(context) {
    const program = process.env.NATIVE;
    if (!program) return [{title: 'Native build', head: ['not built; `cargo xtask bench` does'], rows: []}];
    const environments = await context.engines();
    const {T1} = await context.starts();
    for (const environment of environments) await environment.call('prepare', 'engine', 'T1', T1);
    /** @type {Map<string, number[]>} */
    const times = new Map();
    for (let round = 0; round < context.rounds; round++) {
        const {stdout} = await promisify(execFile)(program, [String(context.window)]);
        times.set('native', [...times.get('native') ?? [], Number(stdout)]);
        for (const environment of environments) {
            const time = await environment.call('measure', 'engine', 'T1', context.window);
            times.set(environment.name, [...times.get(environment.name) ?? [], time]);
        }
    }
    const native = median(times.get('native') ?? []);
    return [{
        title: 'T1 by the native build and in WebAssembly',
        head: ['', 'median', 'best', 'times the native'],
        rows: [...times].map(([name, all]) => [name, duration(median(all)), duration(Math.min(...all)), digits(median(all) / native)]),
        notes: [`For comparison: on another machine, code written for AVX-512 took ${ELSEWHERE} µs.`]
    }];
}
