/**
 * Places somebody looks at, as numbered rings: the points of the panel that predicts. With one feature each lies on the
 * output's curve.
 */

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */

const RADIUS = 7;
/** With more places than this the numbers would hide what they count. */
const NUMBERED = 30;

/**
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {View} view
 * @param {Viewport} viewport
 */
export function drawPlaces(context, {session, selection: {places}, palette}, viewport) {
    const {features} = session;
    const {left, top, width, height} = viewport.frame;
    const fitting = places.filter((place) => place.length === features);
    const heights = features === 1 ? session.predict(fitting.map((place) => [...place])).map(([y]) => y) : fitting.map(([, y]) => y);
    context.save();
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    context.font = '600 12px system-ui, sans-serif';
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    fitting.forEach(([x], i) => {
        const across = viewport.toLeft(x);
        const down = viewport.toTop(heights[i]);
        if (!viewport.contains(across, down)) return;
        const number = String(i + 1);
        const beside = across + RADIUS + 4 + context.measureText(number).width > left + width;
        const start = beside ? across - RADIUS - 4 - context.measureText(number).width : across + RADIUS + 4;
        for (const [colour, ring, outline] of /** @type {const} */ ([[palette.surface, 5, 4], [palette.foreground, 2, 0]])) {
            context.beginPath();
            context.arc(across, down, RADIUS, 0, 2 * Math.PI);
            context.lineWidth = ring;
            context.strokeStyle = colour;
            context.stroke();
            if (fitting.length > NUMBERED) continue;
            context.lineWidth = outline;
            context.fillStyle = colour;
            if (outline > 0) context.strokeText(number, start, down);
            context.fillText(number, start, down);
        }
    });
    context.restore();
}
