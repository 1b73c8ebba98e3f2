/**
 * A run as plain values: what an element that is taken from the page keeps, so that it can go on when it is put back.
 * It takes no memory of the engine and goes with the element. What is lost is the way there: undo, and earlier steps.
 */
import {unflatten} from '../engine/rows.js';

/** @typedef {import('../engine/session.js').Session} Session */
/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('../config/config.js').Data} Data */
/** @typedef {import('../config/config.js').LayerParameters} LayerParameters */

/** @typedef {{config: Readonly<Config>, start: {data: Data | undefined, parameters: LayerParameters[] | undefined, state: Float64Array}}} Kept what a session is made of */

/**
 * @param {Session} session
 * @returns {Kept}
 */
export function keep(session) {
    const {given, layers} = session;
    return {
        config: session.config,
        start: {
            data: session.isGenerated ? undefined : session.data, // those of a generator are made again
            parameters: given && unflatten(given, layers),
            state: session.state()
        }
    };
}
