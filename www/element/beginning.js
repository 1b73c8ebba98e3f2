/**
 * What a session of an element starts from: a preset, and on top of it the attributes.
 */
import {configAttributes} from '../config/attributes.js';
import {completeConfig, randomSeed} from '../engine/session.js';
import {applyAttributes} from './attributes.js';

/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('../config/preset.js').Preset} Preset */

/** Attributes that say which points to make, and which parameters to draw: those of a preset give way to them. */
const POINTS = ['generator', 'samples', 'noise', 'sample-seed'];
const PARAMETERS = ['seed', 'features', 'hidden-layers', 'bias', 'init', 'init-scale'];

/**
 * @param {Element} element
 * @param {Preset} preset
 * @param {(error: unknown) => void} report of attributes that do not fit; they are left out
 */
export function beginning(element, preset, report) {
    const asked = (/** @type {string[]} */ names) => names.some((name) => element.hasAttribute(name));
    const data = asked(POINTS) ? undefined : preset.data;
    const parameters = asked(PARAMETERS) ? undefined : preset.parameters;
    const state = asked(Object.keys(configAttributes)) ? undefined : preset.state; // of this very run, not of one like it
    let config = {seed: randomSeed(), ...preset.config};
    const tryWith = (/** @type {Partial<Config>} */ partial) => {
        completeConfig({...config, ...partial}, data);
        config = {...config, ...partial};
    };
    tryWith({}); // what is wrong with the preset is not the fault of an attribute
    applyAttributes(element, Object.keys(configAttributes), tryWith, report);
    return {config, start: {data, parameters, state}};
}

/**
 * The complete config of a preset, as it is without attributes.
 * @param {Preset} preset
 * @returns {Readonly<Config>}
 */
export function configOf({config, data}) {
    return completeConfig(config, data);
}
