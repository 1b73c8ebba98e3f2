/**
 * The element alone on a page, for an iframe: what it shows is in the address, as on the playground page. It tells the
 * page around it how high it is; whoever does not listen loses nothing. It listens to nobody.
 *
 * The element itself comes from the `two-layer.js` beside the page, as on any page that embeds it.
 */
import {applyAddress} from './address.js';

const network = /** @type {import('../element/two-layer.js').TwoLayerElement} */ (document.querySelector('two-layer'));

const tell = () => parent.postMessage({type: 'two-layer-size', height: Math.ceil(document.documentElement.getBoundingClientRect().height)}, '*');

applyAddress(network, location.hash);
addEventListener('hashchange', () => applyAddress(network, location.hash));
if (parent !== window) new ResizeObserver(tell).observe(document.documentElement);
