/**
 * Where the decision of the network lies in the space of two of its hidden units: straight lines, as the output is a
 * weighted sum of the last hidden layer. Arithmetic only.
 *
 * A decision is won by the greatest score. With one output there are two: z against the level at which its activation
 * is undecided.
 */

/**
 * A score as a function of the two activations: across · a + up · b + constant.
 * @typedef {{across: number, up: number, constant: number}} Score
 */

/** @typedef {{x0: number, x1: number, y0: number, y1: number}} Bounds */
/** @typedef {[x0: number, y0: number, x1: number, y1: number]} Segment */

/**
 * The z at which an output activation takes a value; those that are not named take some values twice, or never.
 * @type {Readonly<Record<string, (value: number) => number>>}
 */
const LEVELS = {
    identity: (value) => value,
    sigmoid: (value) => Math.log(value / (1 - value)),
    tanh: Math.atanh,
    relu: (value) => value,
    leaky_relu: (value) => value,
    elu: (value) => value,
    arctan: Math.tan,
    softsign: (value) => value / (1 - Math.abs(value)),
    softplus: (value) => Math.log(Math.expm1(value))
};

/**
 * @param {string} activation of the output
 * @param {number} threshold the output above which the decision is class 1
 * @returns {number | undefined} the same threshold for z
 */
export function levelOf(activation, threshold) {
    const level = LEVELS[activation]?.(threshold);
    return Number.isFinite(level) ? level : undefined;
}

/**
 * The scores over two units, the others of the layer held at given values.
 * @param {import('../../config/config.js').LayerParameters} output the last layer's parameters
 * @param {number} across unit
 * @param {number | null} up unit; none where the layer has one only
 * @param {ArrayLike<number>} others what the other units are held at, one value per unit
 * @param {number} level for a single output, see {@link levelOf}
 * @returns {Score[]} two or more
 */
export function scoresOf({W, b}, across, up, others, level) {
    const scores = W[0].map((_, output) => {
        let constant = b?.[output] ?? 0;
        for (let unit = 0; unit < W.length; unit++) {
            if (unit !== across && unit !== up) constant += W[unit][output] * others[unit];
        }
        return {across: W[across][output], up: up === null ? 0 : W[up][output], constant};
    });
    return scores.length > 1 ? scores : [{across: 0, up: 0, constant: level}, scores[0]];
}

/**
 * The lines on which two scores are equal and no other is greater.
 * @param {readonly Score[]} scores
 * @param {Bounds} bounds where they are cut off
 * @returns {Segment[]}
 */
export function decisionLines(scores, bounds) {
    /** @type {Segment[]} */
    const lines = [];
    for (let i = 0; i < scores.length; i++) {
        for (let j = i + 1; j < scores.length; j++) {
            const line = between(scores, i, j, bounds);
            if (line) lines.push(line);
        }
    }
    return lines;
}

/**
 * Where each score is the greatest: a polygon with its corners in order, empty where it is nowhere.
 * @param {readonly Score[]} scores
 * @param {Bounds} bounds
 * @returns {[x: number, y: number][][]} one per score
 */
export function decisionRegions(scores, {x0, x1, y0, y1}) {
    return scores.map((own) => scores.reduce((corners, other) => {
        const lead = (/** @type {[number, number]} */ [x, y]) => (own.across - other.across) * x + (own.up - other.up) * y + own.constant - other.constant;
        return other === own ? corners : cut(corners, lead);
    }, /** @type {[number, number][]} */ ([[x0, y0], [x1, y0], [x1, y1], [x0, y1]])));
}

/**
 * The part of a convex polygon where a linear function is positive.
 * @param {[number, number][]} corners
 * @param {(corner: [number, number]) => number} value
 * @returns {[number, number][]}
 */
function cut(corners, value) {
    return corners.flatMap((to, i) => {
        const from = corners.at(i - 1) ?? to;
        const [before, here] = [value(from), value(to)];
        const share = before / (before - here);
        /** @type {[number, number][]} */
        const crossing = before > 0 === here > 0 ? [] : [[from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]];
        return here > 0 ? [...crossing, to] : crossing;
    });
}

/**
 * @param {readonly Score[]} scores
 * @param {number} i
 * @param {number} j
 * @param {Bounds} bounds
 * @returns {Segment | undefined}
 */
function between(scores, i, j, {x0, x1, y0, y1}) {
    const across = scores[i].across - scores[j].across;
    const up = scores[i].up - scores[j].up;
    const constant = scores[i].constant - scores[j].constant;
    const square = across * across + up * up;
    if (!(square > 0) || !Number.isFinite(square + constant)) return undefined; // equal everywhere or nowhere
    // The point of the line nearest to the origin, and its direction.
    const [x, y] = [-across * constant / square, -up * constant / square];
    const [dx, dy] = [-up, across];
    let from = -Infinity;
    let to = Infinity;
    /** Keeps the part where value + t · slope is not negative. @param {number} value @param {number} slope */
    const keep = (value, slope) => {
        if (slope > 0) from = Math.max(from, -value / slope);
        else if (slope < 0) to = Math.min(to, -value / slope);
        else if (value < 0) to = -Infinity;
    };
    keep(x - x0, dx);
    keep(x1 - x, -dx);
    keep(y - y0, dy);
    keep(y1 - y, -dy);
    scores.forEach((other, k) => {
        if (k === i || k === j) return;
        const [a, b] = [scores[i].across - other.across, scores[i].up - other.up];
        keep(a * x + b * y + scores[i].constant - other.constant, a * dx + b * dy);
    });
    return from < to ? [x + from * dx, y + from * dy, x + to * dx, y + to * dy] : undefined;
}
