/**
 * Two-Layer as a page uses it: the session of `www/engine/session.js`, asked for steps by the loop of `www/engine/loop.js`
 * at full speed, in frames that follow one another without a pause.
 */

import {FrameLoop} from '../../www/engine/loop.js';
import {loadEngine, Session} from '../../www/engine/session.js';
import {COLOURS, PLANE, widths} from '../workloads.js';

/** @typedef {import('./peer.js').Layer} Layer */

export const name = 'Two-Layer';

/** @param {{engine?: Uint8Array<ArrayBuffer> | undefined}} environment its bytes, where it cannot be fetched */
export const load = ({engine}) => loadEngine(engine);

/** @param {import('./peer.js').Training} task @returns {Partial<import('../../www/config/config.js').Config>} */
export const config = ({hidden, activation, outputActivation, lossFunction, batch, samples, rate}) => ({
    hiddenLayers: hidden,
    activation,
    outputActivation,
    lossFunction,
    batchSize: batch < samples ? batch : 'full',
    batchOrder: 'sequential',
    learningRate: rate
});

/** @param {import('./peer.js').Start} start */
const given = ({x, y, layers}) => ({data: {X: x, Y: y.map((target) => [target])}, parameters: layers});

/**
 * @param {import('./peer.js').Training} task
 * @param {import('./peer.js').Start} start
 * @returns {import('./peer.js').Learner}
 */
export function train(task, start) {
    const session = new Session(config(task), given(start));
    const stepsPerPass = Math.ceil(task.samples / task.batch);
    /** @type {(time: number) => void} */
    let frame = () => {};
    const loop = new FrameLoop({
        step: (n) => session.step(n),
        draw() {},
        fail(error) {
            throw error;
        }
    }, {
        now: () => performance.now(),
        request(callback) {
            frame = callback;
            return 1;
        },
        cancel() {}
    });
    loop.speed = 'max';
    loop.start();
    return {
        run(passes) {
            const before = session.steps;
            const wanted = passes * stepsPerPass;
            while (session.steps - before < wanted) frame(performance.now());
            return (session.steps - before) / stepsPerPass;
        },
        exactly: (passes) => session.step(passes * stepsPerPass),
        predict: (points) => session.predict(points).flat()
    };
}

/** @param {import('./peer.js').Heatmap} task @param {Layer[]} layers @returns {import('./peer.js').Painter} */
export function paint(task, layers) {
    const {hidden, activation, side} = task;
    const session = new Session({hiddenLayers: hidden, activation}, {parameters: layers});
    const bytes = new Uint8ClampedArray(4 * side * side);
    const picture = {layer: widths(task).length - 2, unit: 0, width: side, height: side, bounds: PLANE, colours: COLOURS};
    return () => {
        session.paint(picture, bytes);
        return new Uint32Array(bytes.buffer);
    };
}
