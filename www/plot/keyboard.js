/**
 * Keys on the stage → what the reader wants. A table, no state, no DOM.
 *
 *   arrows                   move the cursor; with Shift in smaller steps
 *   0 1 2 …                  add a point of that class at the cursor
 *   Enter, Insert            do there what a click does: add a point of the current class, or erase
 *   Delete, Backspace        remove the point nearest to the cursor
 *   M                        pick up the nearest point, or put it down
 *   Escape                   put a picked-up point back, else hide the cursor
 *   + −                      zoom in or out about the cursor
 *   F                        fit the data again
 *   Space                    play or pause
 *   Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y    undo, redo, redo (⌘ on a Mac)
 */

import {travelOf} from './travel-keys.js';

/**
 * @typedef {{kind: 'move', across: number, up: number}
 *     | {kind: 'add', label: number}
 *     | {kind: 'zoom', factor: number}
 *     | {kind: 'act' | 'remove' | 'carry' | 'cancel' | 'fit' | 'toggle' | 'undo' | 'redo'}} Intention
 *     `across` and `up` are shares of the picture's sides; a `factor` above 1 shows more of the plane
 */

/** @typedef {Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>} Key */

const STRIDE = 1 / 20;
const FINE_STRIDE = 1 / 200;

/** @type {Readonly<Record<string, readonly [number, number]>>} */
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]};

/** @type {Readonly<Record<string, number>>} */
const ZOOMS = {'+': 0.8, '=': 0.8, '-': 1.25};

/** @type {Readonly<Record<string, 'act' | 'remove' | 'carry' | 'cancel' | 'fit' | 'toggle'>>} */
const KEYS = {Enter: 'act', Insert: 'act', Delete: 'remove', Backspace: 'remove', m: 'carry', M: 'carry', Escape: 'cancel', f: 'fit', F: 'fit', ' ': 'toggle'};

/**
 * @param {Key} key
 * @param {number} classes digits from this number on mean nothing
 * @returns {Intention | undefined} nothing for keys that belong to the page
 */
export function intentionOf(key, classes) {
    if (key.altKey) return undefined;
    if (key.ctrlKey || key.metaKey) {
        const kind = travelOf(key);
        return kind && {kind};
    }
    const arrow = ARROWS[key.key];
    if (arrow) {
        const stride = key.shiftKey ? FINE_STRIDE : STRIDE;
        return {kind: 'move', across: arrow[0] * stride, up: arrow[1] * stride};
    }
    if (/^[0-9]$/.test(key.key)) {
        const label = Number(key.key);
        return label < classes ? {kind: 'add', label} : undefined;
    }
    const factor = ZOOMS[key.key];
    if (factor) return {kind: 'zoom', factor};
    const kind = KEYS[key.key];
    return kind ? {kind} : undefined;
}
