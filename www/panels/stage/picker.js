/**
 * What a click adds: radio buttons with the classes' shapes, and an eraser. Works by touch, mouse and keyboard.
 */
import {html, svg} from 'lit/html.js';
import {pointPath, SHAPES} from '../../plot/points.js';
import {live} from '../live.js';
import {classCount, isRegression, targetOf} from './task.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

/**
 * @param {View} view
 * @param {Actions} actions
 */
export function picker(view, actions) {
    const {selection, palette, text} = view;
    const classes = Array.from({length: Math.min(classCount(view), SHAPES)}, (_, label) => label);
    return html`<fieldset class="stage-picker">
        <legend class="unseen">${text('stage.picker')}</legend>
        ${classes.map((label) => choice(label, nameOf(label), svg`<path d=${pointPath(label, 7)} fill=${palette.classes[label]}></path>`))}
        ${choice('erase', text('stage.erase'), svg`<path d="M-3 7 L-8 2 L2 -8 L8 -2 L-1 7 Z M-5 -1 L1 5 M-3 7 H8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"></path>`)}
    </fieldset>`;

    /** @param {number} label */
    function nameOf(label) {
        if (!isRegression(view)) return text('stage.class', {label});
        return text('stage.target', {label: String(targetOf(view, label)).replace('-', '−')});
    }

    /**
     * @param {number | 'erase'} label
     * @param {string} name
     * @param {unknown} icon around (0, 0), 16 units wide
     */
    function choice(label, name, icon) {
        return html`<label class="stage-choice" title=${name}>
            <input type="radio" name="stage-label" aria-label=${name} .checked=${live(selection.label === label)}
                @change=${() => actions.select({label})}>
            <svg viewBox="-10 -10 20 20" aria-hidden="true">${icon}</svg>
        </label>`;
    }
}
