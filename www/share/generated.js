/**
 * The points the generator of a run makes: what a link points at instead of writing them out.
 */
import {Session} from '../engine/session.js';

/** @typedef {import('../config/config.js').Config} Config */

/** What any points can have. @type {Partial<Config>} */
const ANY = {features: 'raw', lossFunction: 'half_squared', outputActivation: 'identity'};

/**
 * Settings may be made for other points than the generator's, three classes in the place of two, say; then the generator
 * is asked without them.
 * @param {Partial<Config>} config
 * @returns {import('../config/config.js').Data} throws what the engine refuses
 */
export function generatedBy(config) {
    const made = begin(config);
    try {
        return made.data;
    } finally {
        made.dispose();
    }
}

/** @param {Partial<Config>} config */
function begin(config) {
    try {
        return new Session(config);
    } catch {
        return new Session({...config, ...ANY});
    }
}
