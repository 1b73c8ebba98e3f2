/**
 * The time line: a slider over every step reached so far. Dragging it goes there, exactly.
 */
import {html} from 'lit/html.js';
import {formatCount} from '../../plot/ticks.js';
import {css} from '../css.js';
import {fieldStyles} from '../fields.js';
import {made} from '../made.js';
import {paperStyles} from '../paper.js';
import ownTexts from './texts.json' with {type: 'json'};
import {Throttle} from './throttle.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

const timelineStyles = css`
    .timeline-frame {
        display: flex;
        align-items: center;
        gap: 0.5rem;
    }
    .timeline-range {
        flex: 1;
        min-inline-size: 0;
        block-size: 2rem;
        margin: 0;
        touch-action: pan-y;
    }
    .timeline-frame button {
        flex: none;
        border-color: transparent;
        background: none;
    }
    .timeline-frame button:hover:not(:disabled) {
        border-color: transparent;
        background: var(--two-layer-raised);
    }
    .timeline-frame svg {
        inline-size: 1rem;
        block-size: 1rem;
        fill: currentcolor;
    }
    .timeline-step {
        flex: none;
        inline-size: 24ch; /* "Step 1 000 000 of 1 000 000" of a usual font, so that the slider keeps its width */
        text-align: end;
        white-space: nowrap;
        color: var(--two-layer-muted);
        font-variant-numeric: tabular-nums;
    }
    @media print {
        .timeline-frame {
            display: none;
        }
    }
    @container two-layer (width < 640px) {
        .timeline-frame {
            flex-wrap: wrap;
        }
        .timeline-step {
            inline-size: 100%;
            text-align: center;
        }
    }
`;

export const styles = [fieldStyles, timelineStyles, paperStyles];
export const texts = [ownTexts];

export default class TimelinePanel {
    #actions;
    #seek;
    /** @type {View | undefined} */
    #view;
    /** @type {HTMLElement | undefined} */
    #root;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
        this.#seek = new Throttle((/** @type {number} */ step) => actions.seek(step));
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {text} = view;
        return html`<div class="timeline-frame" ${made(this.#attach)}>
            <button title=${text('timeline.start')} aria-label=${text('timeline.start')} @click=${this.#toStart}>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 2h2v12H2zM14 2v12L5 8z"></path></svg>
            </button>
            <input class="timeline-range" type="range" step="1" aria-label=${text('timeline.label')} @input=${this.#onInput}>
            <button title=${text('timeline.end')} aria-label=${text('timeline.end')} @click=${this.#toEnd}>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M12 2h2v12h-2zM2 2v12l9-6z"></path></svg>
            </button>
            <span class="timeline-step"></span>
        </div>`;
    }

    /** @param {View} view */
    draw(view) {
        this.#view = view;
        const range = this.#root?.querySelector('input');
        const line = this.#root?.querySelector('.timeline-step');
        if (!range || !line) return;
        const {start, steps, end} = view.session;
        // The limits first: a value beyond them would be cut off.
        if (range.min !== String(start)) range.min = String(start);
        if (range.max !== String(end)) range.max = String(end);
        if (range.value !== String(steps) && !this.#seek.pending) range.value = String(steps);
        range.disabled = end === start;
        const [first, last] = /** @type {NodeListOf<HTMLButtonElement>} */ (this.#root?.querySelectorAll('button'));
        first.disabled = steps === start;
        last.disabled = steps === end;
        const place = view.text('timeline.place', {step: formatCount(steps), end: formatCount(end)});
        if (line.textContent === place) return;
        line.textContent = place;
        range.setAttribute('aria-valuetext', place);
    }

    dispose() {
        this.#seek.cancel();
    }

    /** @type {(event: Event) => void} */
    #onInput = (event) => this.#seek.call(/** @type {HTMLInputElement} */ (event.currentTarget).valueAsNumber);

    #toStart = () => {
        if (this.#view) this.#actions.seek(this.#view.session.start);
    };

    #toEnd = () => {
        if (this.#view) this.#actions.seek(this.#view.session.end);
    };

    /** @type {(element: HTMLElement) => void} */
    #attach = (element) => {
        this.#root = element;
    };
}
