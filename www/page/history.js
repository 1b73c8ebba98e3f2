/**
 * The address follows what the reader does, so that it can be copied, and the browser's back and forward work: choosing a
 * preset is a place of its own, everything else changes the place one is at. A frame in somebody's page leaves the
 * history of that page alone.
 */
import {defaultPreset} from '../config/preset.js';
import {applyAddress} from './address.js';

/** @typedef {import('../element/two-layer.js').TwoLayerElement} Element */

/** Milliseconds of rest after which the address follows; browsers refuse it when it changes all the time. */
const REST = 400;

/** After these something else may be open: they come out of the element, where `change` does not. */
const DEEDS = ['click', 'input', 'keyup', 'pointerup', 'wheel'];

/** @param {Element} network */
export function followHistory(network) {
    let preset = network.preset;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;

    const write = () => {
        const place = beginningOf(network.permalink);
        if (place === location.hash) return;
        const isOther = network.preset !== preset && !network.preset.startsWith('#');
        if (isOther) history.pushState(null, '', place);
        else history.replaceState(null, '', place);
        preset = network.preset;
    };
    const look = () => {
        if (openIn(new URL(network.permalink).hash) !== openIn(location.hash)) write();
    };
    const later = (/** @type {() => void} */ then) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
            timer = undefined;
            then();
        }, REST);
    };
    if (parent === window) {
        network.addEventListener('two-layer-change', () => later(write));
        for (const deed of DEEDS) network.addEventListener(deed, () => timer ?? later(look), {passive: true});
    }
    addEventListener('hashchange', async () => { // back, forward, or another address has been typed
        clearTimeout(timer);
        await applyAddress(network, location.hash);
        preset = network.getAttribute('preset') ?? defaultPreset;
    });
}

/** What an address says is open. @param {string} hash */
function openIn(hash) {
    return [...new URLSearchParams(hash.slice(1))].filter(([name]) => name === 'open' || name.includes('.')).join();
}

/** What has been learned is left out: it changes all the time. @param {string} link */
function beginningOf(link) {
    const parts = new URLSearchParams(new URL(link).hash.slice(1));
    parts.delete('state');
    return `#${parts}`;
}
