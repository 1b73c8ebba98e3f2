/**
 * The places in which peers are measured, all asked in the same way: Chromium, Node and, if it has the packages, Python.
 *
 * @typedef {object} Environment
 * @property {string} name
 * @property {string[]} peers keys of those it has
 * @property {(method: string, ...values: unknown[]) => Promise<any>} call a method of the arena; throws what the arena throws
 * @property {() => unknown} close
 */

import {fork, spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {HEATMAPS, PLANE, TRAININGS} from '../workloads.js';
import {available} from './peers.js';
import {expectedLoss, expectedReds} from './reference.js';

/** @param {string} path relative to this file */
const file = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @param {import('../host.js').Host} host @param {boolean} hasLibraries @returns {Promise<Environment>} */
export async function chromium(host, hasLibraries) {
    const page = await host.newPage();
    await page.goto(`${host.address}/arena/`);
    await page.waitForFunction(() => 'arena' in window);
    return {
        name: 'Chromium',
        peers: available(hasLibraries),
        call: (method, ...values) => page.evaluate(([method, values]) => /** @type {any} */ (window).arena[method](...values), /** @type {const} */ ([method, values])),
        close: () => page.context().close()
    };
}

/** @param {boolean} hasLibraries @returns {Environment} */
export function node(hasLibraries) {
    const child = fork(file('process.js'));
    return {
        name: 'Node',
        peers: available(hasLibraries),
        call: (method, ...values) => new Promise((resolve, reject) => {
            child.once('message', (/** @type {{value?: unknown, error?: string}} */ {value, error}) => {
                if (error === undefined) resolve(value);
                else reject(new Error(error));
            });
            child.send({method, values});
        }),
        close: () => child.kill()
    };
}

/** The Python that is called `python3`, with those of NumPy, scikit-learn and PyTorch it has. @returns {Promise<Environment | undefined>} nothing without any */
export async function python() {
    const tasks = {...TRAININGS, ...HEATMAPS};
    const child = spawn('python3', [file('../peers/python/arena.py'), JSON.stringify(tasks), JSON.stringify(PLANE)], {stdio: ['pipe', 'pipe', 'inherit']});
    child.stdin.on('error', () => {}); // told by the missing answer
    const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
    const started = new Promise((resolve) => child.once('spawn', () => resolve(true)).once('error', () => resolve(false)));
    const answer = async () => {
        const {value, done} = await lines.next();
        if (done) throw new Error('Python has ended');
        return JSON.parse(value);
    };
    if (!await started) return undefined;
    const {peers} = await answer();
    if (peers.length === 0) {
        child.kill();
        return undefined;
    }
    return {
        name: 'Python',
        peers,
        async call(method, ...values) {
            if (method === 'prepare') values.push(expected(.../** @type {[string, string, import('../peers/peer.js').Start]} */ (values)));
            child.stdin.write(`${JSON.stringify({method, values})}\n`);
            const {value, error} = await answer();
            if (error !== undefined) throw new Error(error);
            return value;
        },
        close: () => child.kill()
    };
}

/** What Python cannot work out by itself. @param {string} _ @param {string} workload @param {import('../peers/peer.js').Start} start */
const expected = (_, workload, start) => (workload in TRAININGS ? expectedLoss(TRAININGS[workload], start) : expectedReds(HEATMAPS[workload], start.layers));
