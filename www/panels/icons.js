/**
 * Icons for buttons, drawn on a grid of 20; they take the colour of the text.
 */
import {html} from 'lit/html.js';

/** @param {string} path @param {boolean} [filled] */
const icon = (path, filled = false) => html`<svg class="icon ${filled ? 'filled' : ''}" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;

export const play = icon('M6 3.5v13l10.5-6.5z', true);
export const pause = icon('M5 4h3.5v12H5zM11.5 4H15v12h-3.5z', true);
export const step = icon('M4 4v12l8-6zM13.5 4H16v12h-2.5z', true);
export const reset = icon('M4.2 7.5A6.5 6.5 0 1 1 3.6 11.5M4 3.5v4.2h4.2');
export const undo = icon('M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8');
export const redo = icon('m13 4 3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12');
export const minus = icon('M5 10h10');
export const plus = icon('M5 10h10M10 5v10');
export const view = icon('M3 6h6M14 6h3M3 14h3M11 14h6M11.5 3.5v5M8.5 11.5v5');
export const close = icon('M5 5l10 10M15 5 5 15');
export const dice = icon('M4.5 3.5h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1zM7 7h.01M13 7h.01M10 10h.01M7 13h.01M13 13h.01');
