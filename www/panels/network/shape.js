/**
 * Where the units of a diagram are: columns from the inputs to the outputs, units centred in each.
 *
 * Across, positions are percentages, so that the diagram stretches without being computed anew; down, they are pixels.
 */

/**
 * @typedef {object} Shape
 * @property {number[]} widths     units per column; the first column holds the inputs
 * @property {number} size         pixels, of a unit
 * @property {number} resolution   of a unit's picture, across and down
 * @property {number} gap          pixels between two units
 * @property {number} height       pixels, of the whole diagram
 */

/** For columns of up to so many units; beyond the last but one the diagram grows. */
const SIZES = [
    {upTo: 5, size: 44, gap: 14, resolution: 24},
    {upTo: 6, size: 40, gap: 8, resolution: 24},
    {upTo: 8, size: 30, gap: 6, resolution: 20},
    {upTo: 11, size: 24, gap: 2, resolution: 16},
    {upTo: Infinity, size: 24, gap: 4, resolution: 12}
];

/** Small networks leave the space of five units free, so that adding one moves nothing below. */
const LEAST_HEIGHT = 5 * (44 + 14);

/**
 * @param {readonly {fanIn: number, fanOut: number}[]} layers
 * @returns {Shape}
 */
export function shapeOf(layers) {
    const widths = [layers[0].fanIn, ...layers.map(({fanOut}) => fanOut)];
    const most = Math.max(...widths);
    const {size, gap, resolution} = /** @type {typeof SIZES[number]} */ (SIZES.find(({upTo}) => most <= upTo));
    return {widths, size, gap, resolution, height: Math.max(LEAST_HEIGHT, most * (size + gap))};
}

/**
 * The centre of a unit.
 * @param {Shape} shape
 * @param {number} column
 * @param {number} index
 * @returns {{x: number, y: number}} x in per cent of the width, y in pixels
 */
export function centre({widths, size, gap, height}, column, index) {
    return {
        x: ((column + 0.5) / widths.length) * 100,
        y: height / 2 + (index - (widths[column] - 1) / 2) * (size + gap)
    };
}
