/**
 * The package where there is no document, as when a page is made on a server: everything but the element, whose tag is
 * left to the browser. Importing it touches nothing.
 */
export {loadPreset, presetNames} from './config/preset.js';
export {TwoLayerError} from './engine/errors.js';
export {loadEngine, names, randomSeed, Session} from './engine/session.js';

/** Stands in for the class, so that code that names it can be loaded. */
export class TwoLayerElement {}
