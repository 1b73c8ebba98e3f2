/**
 * A link as a preset: what an element begins with. Loaded when there is a link to open.
 */
import {refusal} from '../engine/errors.js';
import {unflatten} from '../engine/rows.js';
import {loadEngine, Session} from '../engine/session.js';
import {generatedBy} from './generated.js';
import {fromHash} from './link-reader.js';
import {unpackPoints} from './points-reader.js';

/** @typedef {import('../config/preset.js').Preset} Preset */

/**
 * @param {string} link an address, or its part from `#`
 * @returns {Promise<Preset>} throws `invalid-link`, or what the engine refuses
 */
export async function presetOfLink(link) {
    const run = fromHash(link.slice(link.indexOf('#')));
    if (!run) throw refusal('preset', link, 'a link with "#v="', 'invalid-link');
    const {config, points, given, state, view} = run;
    await loadEngine(); // makes again what the link only points at
    const data = points === undefined ? undefined : unpackPoints(points, generatedBy(config));
    const opened = new Session(config, {data});
    try {
        const parameters = given && unflatten(given, opened.layers);
        return Object.freeze({version: 1, title: {en: 'From a link', zh: '来自链接'}, config, ...(data && {data}), ...(parameters && {parameters}), ...(state && {state}), ...(view && {view})});
    } finally {
        opened.dispose();
    }
}
