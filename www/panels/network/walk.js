/**
 * Arrow keys among the units of a diagram: one of them is in the tab order, the arrows lead to the others.
 */

/** @typedef {import('../view.js').Unit} Unit */

/** @type {Readonly<Record<string, readonly [across: number, down: number]>>} */
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/**
 * @param {readonly number[]} widths units per layer, the last one is the output
 * @param {Unit} from
 * @param {string} key
 * @returns {Unit | undefined} the unit next to it, itself at the border; nothing for keys that mean nothing here
 */
export function walk(widths, {layer, index}, key) {
    if (key === 'Home') return {layer: 0, index: 0};
    if (key === 'End') return {layer: widths.length - 1, index: widths[widths.length - 1] - 1};
    const arrow = ARROWS[key];
    if (!arrow) return undefined;
    const to = within(layer + arrow[0], widths.length);
    if (to === layer) return {layer, index: within(index + arrow[1], widths[layer])};
    // As high in the next column: units are centred in theirs.
    return {layer: to, index: within(Math.round(index + (widths[to] - widths[layer]) / 2), widths[to])};
}

/** @param {number} place @param {number} count */
const within = (place, count) => Math.max(0, Math.min(count - 1, place));
