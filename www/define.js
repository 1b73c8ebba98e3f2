/**
 * Registers `<two-layer>`; the only module that does something by being imported.
 */
import {TwoLayerElement} from './element/two-layer.js';
import {loadEngine} from './engine/session.js';

// Asked for before the elements are set up: that takes a while, and they wait for nothing else.
if (document.querySelector('two-layer')) loadEngine().catch(() => {}); // each element tells of it
TwoLayerElement.script = import.meta.url;
if (!customElements.get('two-layer')) customElements.define('two-layer', TwoLayerElement);
