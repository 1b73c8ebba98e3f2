/**
 * Marks on the chart where the run was changed: a line at the step, and above it a shape for what was changed.
 */
import {tracePoint} from '../../plot/points.js';

/** @typedef {import('../../engine/session.js').EditMark} EditMark */

/** The shapes of `plot/points.js`: circle, diamond, square, triangle. @type {Readonly<Record<EditMark['kind'], number>>} */
const SHAPES = {points: 0, settings: 1, parameters: 3, undo: 4};

/** Pixels. Marks of one kind that are nearer than that are one. */
const APART = 6;
const RADIUS = 3.5;

/** Share of the steps up to the present that counts as near a mark. */
const NEAR = 1 / 60;

/**
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {import('../../plot/viewport.js').Viewport} viewport
 * @param {readonly Readonly<EditMark>[]} edits by step
 * @param {{muted: string, line: string}} palette
 */
export function drawMarks(context, viewport, edits, {muted, line}) {
    const {left, top, height} = viewport.frame;
    for (const {at, kind} of placesOf(edits, viewport)) {
        context.fillStyle = line;
        context.fillRect(Math.round(left + at) - 0.5, top, 1, height);
        context.fillStyle = muted;
        context.beginPath();
        tracePoint(context, SHAPES[kind], left + at, top + RADIUS, RADIUS);
        context.fill();
    }
}

/**
 * Where marks go; those that would lie on one another are one.
 * @param {readonly Readonly<EditMark>[]} edits by step
 * @param {import('../../plot/viewport.js').Viewport} viewport
 * @returns {{at: number, kind: EditMark['kind']}[]} pixels from the left of the chart's frame
 */
export function placesOf(edits, {bounds: {x0, x1}, frame: {width}}) {
    /** @type {Map<string, number>} */
    const last = new Map();
    return edits.flatMap(({step, kind}) => {
        const at = (step - x0) / (x1 - x0) * width;
        if (at < 0 || at > width || at - (last.get(kind) ?? -Infinity) < APART) return [];
        last.set(kind, at);
        return [{at, kind}];
    });
}

/**
 * What was changed near a step.
 * @param {readonly Readonly<EditMark>[]} edits
 * @param {number} step
 * @param {number} steps up to the present
 * @returns {EditMark['kind'][]} each kind once
 */
export function marksAt(edits, step, steps) {
    const near = edits.filter((edit) => Math.abs(edit.step - step) <= Math.max(1, steps * NEAR));
    return [...new Set(near.map(({kind}) => kind))];
}
