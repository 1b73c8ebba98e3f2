/**
 * The address follows what the reader does, so that it can be copied, and the browser's back and forward work: choosing a
 * preset is a place of its own, everything else changes the place one is at. A frame in somebody's page leaves the
 * history of that page alone.
 */
import {defaultPreset} from '../config/preset.js';
import {isLook} from '../share/link.js';
import {applyAddress, isOfAStep} from './address.js';

/** @typedef {import('../element/two-layer.js').TwoLayerElement} Element */

/**
 * What is remembered of a page that is left: a link to what was there, and what its menu said.
 * @typedef {{run: string, playing: boolean, preset: string, beginning: string}} Left
 */

/** Milliseconds of rest after which the address follows; browsers refuse it when it changes all the time. */
const REST = 400;

/** After these something else may be open: they come out of the element, where `change` does not. The last one: links can tell it. */
const DEEDS = ['click', 'input', 'keyup', 'pointerup', 'wheel', 'two-layer-look'];

/**
 * @param {Element} network
 * @param {(place: string) => void} moved is told the address of what is there, once it is another
 */
export function followHistory(network, moved) {
    let preset = network.preset;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;

    const write = () => {
        const place = beginningOf(network.permalink);
        moved(place);
        if (place === location.hash || parent !== window) return;
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
    network.addEventListener('two-layer-change', () => later(write));
    for (const deed of DEEDS) network.addEventListener(deed, () => timer ?? later(look), {passive: true});
    addEventListener('hashchange', async () => { // back, forward, or another address has been typed
        clearTimeout(timer);
        if (isOfAStep(location.hash)) network.pause();
        await applyAddress(network, location.hash);
        preset = network.getAttribute('preset') ?? defaultPreset;
    });
}

/** What an address says is open. @param {string} hash */
function openIn(hash) {
    return [...new URLSearchParams(hash.slice(1))].filter(([name]) => isLook(name)).join();
}

/** What has been learned is left out: it changes all the time. @param {string} link */
export function beginningOf(link) {
    const parts = new URLSearchParams(new URL(link).hash.slice(1));
    parts.delete('state');
    return `#${parts}`;
}

/**
 * A page that is left is remembered with its place. Browsers that keep pages as they are need none of it; others load the
 * page anew when somebody comes back, with no more than its address.
 * @param {() => Left} now
 */
export function rememberWhenLeft(now) {
    addEventListener('pagehide', () => history.replaceState(now(), ''));
}

/** What was remembered of this page, if somebody comes back to it. @returns {Left | undefined} */
export function leftBefore() {
    const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
    return navigation?.type === 'back_forward' ? history.state ?? undefined : undefined;
}
