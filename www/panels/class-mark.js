/**
 * A class in a table: its shape in its colour, and its number.
 */
import {html, svg} from 'lit/html.js';
import {pointPath, shapeOf} from '../plot/points.js';
import {css} from './css.js';

export const classMarkStyles = css`
    .class-mark {
        inline-size: 1em;
        block-size: 1em;
        margin-inline-end: 0.375em;
        vertical-align: -0.125em;
    }
`;

/**
 * @param {import('./view.js').Palette} palette
 * @param {number} label 0, 1, 2 …
 */
export function classMark(palette, label) {
    const shape = shapeOf(label);
    return html`<svg class="class-mark" viewBox="-10 -10 20 20" aria-hidden="true">${svg`<path d=${pointPath(shape, 7)} fill=${palette.classes[shape]}></path>`}</svg>${label}`;
}
