/**
 * The bar that runs the training: play, step, reset, undo, speed and seed, and the figures of the moment.
 */
import {html} from 'lit/html.js';
import {formatCount, formatLoss} from '../../plot/ticks.js';
import {fieldStyles, numberInput, selectField} from '../fields.js';
import * as icons from '../icons.js';
import {made} from '../made.js';
import {controlStyles} from './styles.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

const SPEEDS = [1, 5, 30, 60, 300, 1000];

/** Milliseconds between two readings of loss and accuracy while training: each goes over all points, and nobody reads faster. */
const READING = 100;

const FIGURES = ['steps', 'epoch', 'loss', 'testLoss', 'accuracy'];

export const styles = [fieldStyles, controlStyles];

export default class ControlsPanel {
    #actions;
    /** Where the figures are written. @type {HTMLElement | undefined} */
    #figures;
    #lastReading = 0;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render(view) {
        const {playing, text, config} = view;
        const {toggle, step, reset, undo, redo, newSeed, configure} = this.#actions;
        const run = text(playing ? 'controls.pause' : 'controls.play');
        return html`<div class="controls-bar">
            <div class="controls-group" role="group" aria-label=${text('controls.run')}>
                ${iconButton(text('controls.reset'), icons.reset, () => reset())}
                <button class="controls-play" aria-label=${run} title=${run} @click=${() => toggle()}>${playing ? icons.pause : icons.play}</button>
                ${iconButton(text('controls.step'), icons.step, () => step(1))}
            </div>
            <div class="controls-group" role="group" aria-label=${text('controls.edits')}>
                ${iconButton(text('controls.undo'), icons.undo, () => undo(), !view.canUndo)}
                ${iconButton(text('controls.redo'), icons.redo, () => redo(), !view.canRedo)}
            </div>
            <dl class="controls-figures" ${made(this.#attach)}>${FIGURES.map((name) => html`
                <div class="controls-figure-${name}"><dt>${text(`controls.${name}`)}</dt><dd></dd></div>`)}
            </dl>
            <div class="controls-settings">
                ${this.#speedField(view)}
                <div class="field" role="group" aria-label=${text('controls.seed')}>
                    <span aria-hidden="true">${text('controls.seed')}</span>
                    <div class="controls-seed">
                        ${numberInput(text('controls.seed'), config.seed, (seed) => configure({seed}))}
                        ${iconButton(text('controls.newSeed'), icons.dice, () => newSeed())}
                    </div>
                </div>
            </div>
        </div>`;
    }

    /** @param {View} view */
    draw({session, playing}) {
        const [steps, epoch, loss, testLoss, accuracy] = this.#figures?.querySelectorAll('dd') ?? [];
        if (!accuracy) return;
        write(steps, formatCount(session.steps));
        write(epoch, formatCount(Math.floor(session.epoch)));
        const now = performance.now();
        if (playing && now - this.#lastReading < READING) return;
        this.#lastReading = now;
        write(loss, formatLoss(session.loss));
        write(testLoss, Number.isNaN(session.testLoss) && !session.diverged ? '–' : formatLoss(session.testLoss));
        write(accuracy, Number.isNaN(session.accuracy) ? '–' : `${Math.floor(session.accuracy * 100)} %`);
    }

    /** @param {View} view */
    #speedField({speed, text}) {
        const speeds = typeof speed === 'number' && !SPEEDS.includes(speed) ? [...SPEEDS, speed].sort((a, b) => a - b) : SPEEDS;
        return selectField({
            label: text('controls.speed'),
            value: String(speed),
            options: [...speeds.map((n) => /** @type {[string, string]} */ ([String(n), text('controls.perSecond', {n: formatCount(n)})])), ['max', text('controls.fastest')]],
            choose: (value) => this.#actions.setSpeed(value === 'max' ? 'max' : Number(value))
        });
    }

    /** @type {(list: HTMLElement) => void} */
    #attach = (list) => {
        this.#figures = list;
    };
}

/**
 * @param {string} label
 * @param {unknown} icon
 * @param {() => void} act
 * @param {boolean} [disabled]
 */
function iconButton(label, icon, act, disabled = false) {
    return html`<button aria-label=${label} title=${label} ?disabled=${disabled} @click=${act}>${icon}</button>`;
}

/**
 * @param {Element} figure
 * @param {string} text
 */
function write(figure, text) {
    if (figure.textContent !== text) figure.textContent = text;
}
