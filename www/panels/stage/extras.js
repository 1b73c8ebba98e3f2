/**
 * What the stage has beyond its first picture: the units' lines with their handles, the numbers at the pointer, what else
 * can be shown, a legend for regression. Loaded when a reader comes to the stage, or when something of it is asked for.
 */
import {html, nothing} from 'lit/html.js';
import {checkField} from '../fields.js';
import * as icons from '../icons.js';
import {made} from '../made.js';
import {makeItClose} from '../popover.js';
import {hasSum} from './curves.js';
import {extraStyles} from './extra-styles.js';
import {Handles} from './handles.js';
import {curveLegend, drawRamp, legend} from './legend.js';
import {Mistakes} from './mistakes.js';
import {readout} from './readout.js';
import {haveLines} from './shown-lines.js';
import {isRegression} from './task.js';
import texts from './texts.json' with {type: 'json'};

export {extraStyles, texts};

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

/** What a zoom button does to the sides of the picture. */
const NEARER = 0.8;

export class Extras {
    #actions;
    #now;
    #looking;
    #handles;
    #mistakes = new Mistakes();

    /**
     * @param {Actions} actions
     * @param {import('./editing.js').Now} now
     * @param {import('./looking.js').Looking} looking
     */
    constructor(actions, now, looking) {
        this.#actions = actions;
        this.#now = now;
        this.#looking = looking;
        this.#handles = new Handles(actions, now);
    }

    /**
     * What lies over the picture.
     * @param {View} view
     */
    overlay({text, session}) {
        return html`<canvas class="stage-mistakes" aria-hidden="true"></canvas>
            <svg class="stage-lines" role="group" aria-label=${text('stage.lines')}></svg>
            <p id="stage-handle-keys" class="unseen">${text(session.features === 1 ? 'stage.cutKeys' : 'stage.lineKeys')}</p>`;
    }

    /**
     * What else can be shown.
     * @param {View} view
     */
    menu(view) {
        const {selection, session, text} = view;
        const {select} = this.#actions;
        return html`
            ${session.features === 2 && haveLines(view) ? checkField(text('stage.lines'), selection.lines, (lines) => select({lines})) : nothing}
            ${isRegression(view) ? nothing : checkField(text('stage.mistakes'), selection.mistakes, (mistakes) => select({mistakes}))}
            ${session.features === 1 && hasSum(view) ? checkField(text('stage.sum'), selection.sum, (sum) => select({sum})) : nothing}
            <div class="stage-zoom" role="group" aria-label=${text('stage.zoom')} ${made(makeItClose)}>
                <span aria-hidden="true">${text('stage.zoom')}</span>
                <button aria-label=${text('stage.farther')} title=${text('stage.farther')} @click=${() => this.#zoom(1 / NEARER)}>${icons.minus}</button>
                <button aria-label=${text('stage.nearer')} title=${text('stage.nearer')} @click=${() => this.#zoom(NEARER)}>${icons.plus}</button>
            </div>`;
    }

    /**
     * The numbers of the line in hand, else those at the pointer.
     * @param {View} view
     * @param {number[] | null} x one number per feature
     */
    readout(view, x) {
        const line = this.#handles.sentence(view);
        return line === undefined ? readout(view, x) : {outside: line, inside: ''};
    }

    /** @param {View} view */
    legend(view) {
        if (view.session.features === 1) return curveLegend(view);
        return isRegression(view) && view.session.features === 2 ? legend(view) : nothing;
    }

    /**
     * @param {Element} frame of the stage
     * @param {View} view
     * @param {import('../../plot/viewport.js').Viewport} viewport
     * @param {import('../../plot/surface.js').Size} size
     */
    draw(frame, view, viewport, size) {
        const canvas = /** @type {HTMLCanvasElement | null} */ (frame.querySelector('.stage-mistakes'));
        if (canvas) this.#mistakes.draw(canvas, view, viewport, size);
        const svg = /** @type {SVGSVGElement | null} */ (frame.querySelector('.stage-lines'));
        if (svg) this.#handles.draw(svg, view, viewport);
        drawRamp(frame.querySelector('.stage-ramp'), view.palette);
    }

    /** @param {number} factor */
    #zoom(factor) {
        const {x0, x1, y0, y1} = this.#now().viewport.bounds;
        this.#looking.zoom(factor, (x0 + x1) / 2, (y0 + y1) / 2);
    }
}
