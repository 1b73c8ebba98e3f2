/**
 * The way a run has come, thinned out. Pure.
 */

/** @typedef {{steps: Float64Array, parameters: Float64Array}} Trajectory */

/**
 * Some of its points, evenly among those there are, the first and the last among them.
 * @param {Readonly<Trajectory>} trajectory
 * @param {number} most how many
 * @returns {Trajectory}
 */
export function thinned({steps, parameters}, most) {
    const count = steps.length;
    if (count <= most) return {steps, parameters};
    const width = parameters.length / count;
    const chosen = Array.from({length: most}, (_, i) => Math.round(i * (count - 1) / (most - 1)));
    const rows = new Float64Array(most * width);
    chosen.forEach((from, to) => rows.set(parameters.subarray(from * width, (from + 1) * width), to * width));
    return {steps: Float64Array.from(chosen, (row) => steps[row]), parameters: rows};
}

/**
 * Whether there is anything to see of the way in a picture but the place where it ends.
 * @param {Pick<import('./picture.js').Picture, 'path' | 'y'>} picture
 * @param {readonly number[]} place of the ball
 * @param {number} loss there
 */
export function hasWay({path, y}, place, loss) {
    const up = y.length > 0 ? place[1] : loss;
    const isElsewhere = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b) > 1e-9 * Math.abs(b);
    return path.x.some((x, i) => isElsewhere(x, place[0]) || isElsewhere(path.y[i], up));
}

/**
 * One parameter at all points.
 * @param {Readonly<Trajectory>} trajectory
 * @param {number} parameter
 */
export function column({steps, parameters}, parameter) {
    const width = parameters.length / steps.length;
    return Float64Array.from(steps, (_, row) => parameters[row * width + parameter]);
}
