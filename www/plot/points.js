/**
 * Points as shapes, one per class, so that colour is never the only difference: circle, diamond, triangle, square …
 *
 * Geometry only: where the corners are, how large a point is, which one is nearest. Colours and layers are the panels'.
 */

/** @typedef {import('./viewport.js').Viewport} Viewport */
/** @typedef {Pick<import('../engine/session.js').Points, 'count' | 'x'> & {labels: ArrayLike<number>}} Places */

/**
 * Corners around (0, 0), y downwards, scaled so that every shape covers as much as the circle of radius 1.
 * @type {readonly (readonly (readonly [number, number])[])[]}
 */
const OUTLINES = [
    [], // circle
    polygon(4, 1.25, 0),
    polygon(3, 1.45, 0),
    polygon(4, 1.25, 0.5),
    polygon(3, 1.45, 0.5),
    polygon(5, 1.15, 0),
    star(4, 1.5, 0.75),
    star(5, 1.55, 0.8)
];

/** How many classes have a shape of their own. */
export const SHAPES = OUTLINES.length;

/**
 * @param {number} corners
 * @param {number} radius
 * @param {number} turn in corners: 0 has one at the top, 0.5 an edge
 * @returns {[number, number][]}
 */
function polygon(corners, radius, turn) {
    return Array.from({length: corners}, (_, i) => {
        const angle = (i + turn) / corners * 2 * Math.PI;
        return [radius * Math.sin(angle), -radius * Math.cos(angle)];
    });
}

/**
 * @param {number} tips
 * @param {number} outer radius of the tips
 * @param {number} inner radius between them
 * @returns {[number, number][]}
 */
function star(tips, outer, inner) {
    return polygon(tips * 2, 1, 0).map(([x, y], i) => (i % 2 === 0 ? [x * outer, y * outer] : [x * inner, y * inner]));
}

/**
 * Adds a point's outline to a path.
 * @param {Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath' | 'arc'>} path
 * @param {number} label class, 0 to 7
 * @param {number} left pixels
 * @param {number} top pixels
 * @param {number} radius pixels
 */
export function tracePoint(path, label, left, top, radius) {
    const outline = OUTLINES[label];
    if (outline.length === 0) {
        path.moveTo(left + radius, top);
        path.arc(left, top, radius, 0, 2 * Math.PI);
        return;
    }
    path.moveTo(left + outline[0][0] * radius, top + outline[0][1] * radius);
    for (let i = 1; i < outline.length; i++) path.lineTo(left + outline[i][0] * radius, top + outline[i][1] * radius);
    path.closePath();
}

/**
 * The same outline for SVG, around (0, 0).
 * @param {number} label class, 0 to 7
 * @param {number} radius
 * @returns {string} the `d` of a path
 */
export function pointPath(label, radius) {
    const outline = OUTLINES[label];
    const r = radius;
    if (outline.length === 0) return `M${r} 0A${r} ${r} 0 1 1 ${-r} 0A${r} ${r} 0 1 1 ${r} 0Z`;
    return `M${outline.map(([x, y]) => `${(x * r).toFixed(2)} ${(y * r).toFixed(2)}`).join('L')}Z`;
}

/**
 * The class whose shape and colour a label is drawn with.
 * @param {number} label
 * @returns {number} 0 to 7
 */
export function shapeOf(label) {
    return label > 0 ? Math.min(Math.round(label), SHAPES - 1) : 0;
}

/**
 * How large points are drawn: smaller when there are many or the picture is small.
 * @param {number} count
 * @param {number} size side of the picture, pixels
 * @returns {number} radius in pixels, 1.5 to 5.5
 */
export function pointRadius(count, size) {
    const crowded = 0.25 * size / Math.sqrt(count + 1);
    return Math.max(1.5, Math.min(5.5, size / 75, crowded));
}

/**
 * The point nearest to a place on the screen.
 * @param {Places} points two features
 * @param {Viewport} viewport
 * @param {number} left pixels
 * @param {number} top pixels
 * @param {number} reach pixels; `Infinity` finds the nearest however far
 * @param {(index: number) => boolean} isShown points not shown cannot be meant
 * @param {number} [features] numbers per point; with one, a point's height is its label
 * @returns {number} its index, −1 if none is within reach
 */
export function nearestPoint(points, viewport, left, top, reach, isShown, features = 2) {
    const {bounds, frame} = viewport;
    const perX = frame.width / (bounds.x1 - bounds.x0);
    const perY = frame.height / (bounds.y1 - bounds.y0);
    const x = viewport.toX(left);
    const y = viewport.toY(top);
    let nearest = -1;
    let best = reach * reach;
    for (let i = 0; i < points.count; i++) {
        const across = (points.x[i * features] - x) * perX;
        const down = ((features === 1 ? points.labels[i] : points.x[i * features + 1]) - y) * perY;
        const distance = across * across + down * down;
        // `<=`: of points on top of each other the last one is drawn above the others.
        if (distance <= best && isShown(i)) {
            nearest = i;
            best = distance;
        }
    }
    return nearest;
}
