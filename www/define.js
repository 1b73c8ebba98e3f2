/**
 * Registers `<two-layer>`; the only module that does something by being imported.
 */
import {TwoLayerElement} from './element/two-layer.js';

if (!customElements.get('two-layer')) customElements.define('two-layer', TwoLayerElement);
