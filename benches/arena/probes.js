/** Measurements of Two-Layer alone that need no peer, made where it runs. */

import {RawSession} from '../../www/engine/pkg/two_layer_wasm.js';
import {Session} from '../../www/engine/session.js';
import {config} from '../peers/two-layer.js';
import {TRAININGS} from '../workloads.js';

/** Steps of a run of which each keeps the loss for the chart; later it is one of two, of four, of eight … */
const BEGINNING = 1000;

/** Steps after which that no longer shows. */
const UNDER_WAY = 20_000;

/**
 * A window of each, so many times in turns.
 * @template {string} Key
 * @param {number} rounds
 * @param {number} window ms
 * @param {Record<Key, () => number>} things each does something and says how many times
 * @returns {Record<Key, number[]>} µs for one, in each round
 */
function inTurns(rounds, window, things) {
    const keys = /** @type {Key[]} */ (Object.keys(things));
    const times = /** @type {Record<Key, number[]>} */ ({});
    for (const key of keys) times[key] = [];
    for (let round = -1; round < rounds; round++) {
        for (const key of keys) {
            const begin = performance.now();
            let done = 0;
            let now = begin;
            while (now - begin < window) {
                done += things[key]();
                now = performance.now();
            }
            if (round >= 0) times[key].push(1000 * (now - begin) / done); // the first round is for the compiler
        }
    }
    return times;
}

/**
 * Steps of T4 asked for one by one and a thousand at a time; and those at the beginning of a run.
 * @param {number} rounds
 * @param {number} window ms
 */
export function calls(rounds, window) {
    const session = new Session({...config(TRAININGS.T4), generator: TRAININGS.T4.generator, seed: 1});
    session.step(UNDER_WAY);
    const beginning = new Session({...config(TRAININGS.T4), generator: TRAININGS.T4.generator, seed: 1});
    return inTurns(rounds, window, {
        one() {
            for (let i = 0; i < 1000; i++) session.step(1);
            return 1000;
        },
        thousand() {
            session.step(1000);
            return 1000;
        },
        beginning() {
            beginning.reset();
            beginning.step(BEGINNING);
            return BEGINNING;
        }
    });
}

/**
 * Steps of T1, and kernels that only multiply and add.
 * @param {number} rounds
 * @param {number} window ms
 * @param {Record<string, number[]>} kernels the bytes of modules, each with a function `run(n)` that does the loop n times
 */
export function limit(rounds, window, kernels) {
    const {generator, samples} = TRAININGS.T1;
    const raw = new RawSession({...config(TRAININGS.T1), generator, samples, split: 1, seed: 1});
    raw.begin();
    raw.step(UNDER_WAY);
    const loops = Object.entries(kernels).map(([key, bytes]) => {
        const {exports} = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)));
        return [key, () => {
            /** @type {(n: number) => number} */ (exports.run)(100_000);
            return 100_000;
        }];
    });
    return inTurns(rounds, window, {
        T1() {
            raw.step(100);
            return 100;
        },
        ...Object.fromEntries(loops)
    });
}

/**
 * Steps of networks of all sizes, at the beginning of a run: to get further takes too long for the largest.
 * @param {number} rounds
 * @param {number} window ms
 * @param {{samples: number, hidden: number}[]} sizes
 * @returns {Record<string, number[]>} by `samples-hidden`
 */
export function scaling(rounds, window, sizes) {
    const things = sizes.map(({samples, hidden}) => {
        const session = new Session({...config(TRAININGS.T1), generator: 'moons', samples, split: 1, hiddenLayers: [hidden], batchSize: 'full', seed: 1});
        const steps = Math.max(1, Math.min(100, Math.round(100_000 / (samples * hidden))));
        return [`${samples}-${hidden}`, () => {
            if (session.steps + steps > BEGINNING) session.reset();
            session.step(steps);
            return steps;
        }];
    });
    return inTurns(rounds, window, Object.fromEntries(things));
}
