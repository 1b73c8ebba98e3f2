/**
 * The keyboard's cursor.
 */

/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */

/** Arms of the cursor's cross, pixels from its centre. */
const GAP = 5;
const ARM = 13;

/**
 * A cross with an open centre, dark on light: visible on every colour of the field.
 * @param {CanvasRenderingContext2D} context
 * @param {Viewport} viewport
 * @param {number[]} cursor data units; with one feature only across
 * @param {import('../view.js').Palette} palette
 */
export function drawCursor(context, viewport, [x, y], palette) {
    const left = viewport.toLeft(x);
    const top = y === undefined ? viewport.frame.top + viewport.frame.height / 2 : viewport.toTop(y);
    context.beginPath();
    for (const [across, down] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
        context.moveTo(left + across * GAP, top + down * GAP);
        context.lineTo(left + across * ARM, top + down * ARM);
    }
    context.lineCap = 'round';
    context.lineWidth = 5;
    context.strokeStyle = palette.surface;
    context.stroke();
    context.lineWidth = 2;
    context.strokeStyle = palette.foreground;
    context.stroke();
}
