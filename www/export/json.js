/**
 * Everything of a run as a preset file: whoever opens it goes on from the present step, bit for bit.
 *
 * `parameters` are those of step 0, to which a reset returns; the present ones are in `figures`, with the loss, as what the
 * file promises, and in `state`, with what the optimizer remembers.
 */

import {unflatten} from '../engine/rows.js';

/** @typedef {import('../engine/session.js').Session} Session */

/**
 * @param {Session} session
 * @returns {string}
 */
export function json(session) {
    const {steps, loss, accuracy, parameters, layers} = session;
    const {steps: kept, parameters: path} = session.trajectory();
    const first = kept[0] === 0 ? unflatten(path, layers) : undefined;
    const preset = {
        version: 1,
        title: {en: `Saved at step ${steps}`, zh: `保存于第 ${steps} 步`},
        config: session.config,
        data: session.data,
        ...(first && {parameters: first}),
        state: [...session.state()],
        figures: [{step: steps, ...(Number.isFinite(loss) && {loss}), ...(Number.isFinite(accuracy) && {accuracy}), parameters, tolerance: 0}]
    };
    return `${pretty(preset)}\n`;
}

/**
 * As `JSON.stringify` with indentation, but a list of numbers, or a row, on a line.
 * @param {unknown} value
 * @returns {string}
 */
function pretty(value) {
    const text = JSON.stringify(value, null, 4);
    return text.replace(/\[[^[\]{}"]*\]/g, (list) => list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'));
}
