/**
 * What the loss panel has beyond its chart: marks where the run was changed, and the form that lets it stop by itself.
 * Loaded when there is something to mark, or when the form is opened.
 */
import {formatCount} from '../../plot/ticks.js';
import {extraStyles} from './extra-styles.js';
import {drawMarks, marksAt} from './marks.js';
import {StopForm} from './stop-form.js';
import texts from './texts.json' with {type: 'json'};

export {extraStyles, texts};

/** @typedef {import('../view.js').View} View */

export class Extras {
    #form;

    /** @param {import('../view.js').Actions} actions */
    constructor(actions) {
        this.#form = new StopForm(actions);
    }

    /** @param {View} view */
    form(view) {
        return this.#form.render(view);
    }

    /** What is set while the form is folded. @param {View} view */
    stops(view) {
        return this.#form.summary(view);
    }

    /**
     * @param {CanvasRenderingContext2D} context
     * @param {import('../../plot/viewport.js').Viewport} viewport
     * @param {View} view
     */
    drawMarks(context, viewport, {session, palette}) {
        drawMarks(context, viewport, session.edits(), palette);
    }

    /**
     * One line about the curve: what was changed where the pointer is, else why training has stopped.
     * @param {View} view
     * @param {number} [step] under the pointer
     */
    note({session, stopper, text}, step) {
        if (step !== undefined) {
            const kinds = marksAt(session.edits(), step, session.steps);
            return kinds.map((kind) => text(`loss.edit.${kind}`)).join(', ');
        }
        const stopped = stopper?.stopped;
        return stopped ? text('loss.stopped', {step: formatCount(stopped.steps), why: text(`loss.because.${stopped.reason}`)}) : '';
    }
}
