/**
 * What the package exports. Importing it starts nothing; `define.js` registers the element.
 */
export {TwoLayerElement} from './element/two-layer.js';
export {loadPreset, presetNames} from './config/preset.js';
export {TwoLayerError} from './engine/errors.js';
export {loadEngine, names, randomSeed, Session} from './engine/session.js';
