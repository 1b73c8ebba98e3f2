/**
 * Runs inside of what is measured, a page in Chromium or a process of Node: prepares peers and takes the time of a window.
 * When which of them is measured is decided outside.
 */

import {HEATMAPS, TRAININGS} from '../workloads.js';
import {PEERS} from './peers.js';
import * as probes from './probes.js';
import {expectedLoss, expectedReds, meanLoss, red} from './reference.js';

/** @typedef {import('../peers/peer.js').Peer} Peer */
/** @typedef {import('../peers/peer.js').Start} Start */

/**
 * @typedef {object} Readiness
 * @property {string} name of the peer
 * @property {boolean} same whether it computes what it should: the loss within 1e-3, the colours within one of 256
 * @property {number} found loss, or the largest difference of a colour
 * @property {number} expected loss
 * @property {string} [because] why it does a task of its own
 */

/** How far a loss may be off. */
const TOLERANCE = 1e-3;

/** Milliseconds until what is measured is taken to be compiled. */
const WARM_UP = 150;

/** Does what is measured so many times, or says how many. @typedef {(times: number) => number | void | Promise<number | void>} Run */

export class Arena {
    #environment;
    /** By peer and workload. @type {Map<string, {run: Run, timesPerMillisecond: number}>} */
    #contenders = new Map();

    /** @param {import('../peers/peer.js').Environment} environment */
    constructor(environment) {
        this.#environment = environment;
    }

    /**
     * @param {string} key of a peer
     * @param {string} workload
     * @param {Start} start
     * @returns {Promise<Readiness | undefined>} nothing if it does not have such a workload
     */
    async prepare(key, workload, start) {
        const peer = await PEERS[key]();
        await peer.load?.(this.#environment);
        if (peer.cannot?.includes(workload)) return undefined;
        const training = TRAININGS[workload];
        const ready = training ? await this.#prepareTraining(peer, training, start) : this.#preparePicture(peer, HEATMAPS[workload], start);
        if (!ready) return undefined;
        const {run, ...readiness} = ready;
        this.#contenders.set(`${key} ${workload}`, {run, timesPerMillisecond: await warmUp(run)});
        return readiness;
    }

    /**
     * @param {string} key
     * @param {string} workload
     * @param {number} window ms
     * @returns {Promise<number>} µs for one
     */
    async measure(key, workload, window) {
        const contender = this.#contenders.get(`${key} ${workload}`);
        if (!contender) throw new Error(`${key} is not prepared for ${workload}`);
        const times = Math.max(1, Math.round(window * contender.timesPerMillisecond));
        const before = performance.now();
        const done = await contender.run(times) ?? times;
        return 1000 * (performance.now() - before) / done;
    }

    /**
     * @param {keyof typeof probes} name
     * @param {unknown[]} values
     */
    async probe(name, ...values) {
        const {load} = await PEERS['two-layer']();
        await load?.(this.#environment);
        return /** @type {(...values: any[]) => unknown} */ (probes[name])(...values);
    }

    /** @param {Peer} peer @param {import('../peers/peer.js').Training} training @param {Start} start */
    async #prepareTraining(peer, training, start) {
        if (!peer.train) return undefined;
        const {because, ...difference} = peer.instead?.(training) ?? {};
        const task = {...training, ...difference};
        const learner = peer.train(task, start);
        await (learner.exactly ?? learner.run)(task.passes);
        const found = meanLoss(task, learner.predict(start.x), start.y);
        const expected = expectedLoss(task, start);
        return {name: peer.name, found, expected, same: Math.abs(found - expected) <= TOLERANCE, ...(because && {because}), run: learner.run};
    }

    /** @param {Peer} peer @param {import('../peers/peer.js').Heatmap} heatmap @param {Start} start */
    #preparePicture(peer, heatmap, {layers}) {
        if (!peer.paint) return undefined;
        const {because, ...difference} = peer.instead?.(heatmap) ?? {};
        const task = {...heatmap, ...difference};
        const paint = peer.paint(task, layers);
        const reds = expectedReds(task, layers);
        const found = paint().reduce((most, colour, i) => Math.max(most, Math.abs(red(colour) - reds[i])), 0);
        const run = (/** @type {number} */ times) => {
            for (let i = 0; i < times; i++) paint();
        };
        return {name: peer.name, found, expected: 0, same: found <= 1, ...(because && {because}), run};
    }
}

/** Runs long enough to be compiled. @param {Run} run @returns {Promise<number>} times per millisecond */
async function warmUp(run) {
    for (let times = 1, total = 0; ; times *= 2) {
        const before = performance.now();
        const done = await run(times) ?? times;
        const took = performance.now() - before;
        total += took;
        if (total > WARM_UP) return done / took;
    }
}
