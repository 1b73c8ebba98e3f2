/** Where the workloads start: points and parameters, drawn by Two-Layer's own engine, given to all alike. */

import {readFile} from 'node:fs/promises';
import {loadEngine, Session} from '../www/engine/session.js';
import {config} from './peers/two-layer.js';
import {HEATMAPS, TRAININGS} from './workloads.js';

/** Steps after which a network has something to show. */
const TRAINED = 1000;

/** @returns {Promise<Record<string, import('./peers/peer.js').Start>>} by workload */
export async function starts() {
    await loadEngine(await readFile(new URL('../www/engine/pkg/two_layer_wasm_bg.wasm', import.meta.url)));
    const trainings = Object.entries(TRAININGS).map(([name, task]) => {
        const {generator, samples} = task;
        return [name, read(new Session({...config(task), generator, samples, noise: 0.2, split: 1, seed: 1}))];
    });
    const heatmaps = Object.entries(HEATMAPS).map(([name, {hidden}]) => {
        const session = new Session({...config({...TRAININGS.T1, hidden}), generator: 'moons', samples: 500, noise: 0.2, split: 1, seed: 1});
        session.step(TRAINED);
        return [name, read(session)];
    });
    return Object.fromEntries([...trainings, ...heatmaps]);
}

/** @param {Session} session @returns {import('./peers/peer.js').Start} */
function read(session) {
    const {X, Y} = session.data;
    const layers = session.parameters.map(({W, b}) => ({W, b: b ?? []}));
    session.dispose();
    return {x: X, y: Y.map(([y]) => y), layers};
}
