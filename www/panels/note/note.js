/**
 * What a preset has to say, in two parts: what to try with it, and what is true of the text it comes from, where a number
 * of that does not come out.
 *
 * The words are the preset's. A reader can put the note away; another preset brings its own. On a narrow page the second
 * part is a line until it is asked for.
 */
import {html, nothing} from 'lit/html.js';
import {firstPreset} from '../../config/preset.js';
import {css} from '../css.js';
import {close} from '../icons.js';
import first from '../../presets/moons.json' with {type: 'json'};
import ownTexts from './texts.json' with {type: 'json'};

export const texts = [ownTexts];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

export const styles = css`
    .note-frame {
        display: flex;
        align-items: start;
        gap: 0.5rem;
        min-block-size: var(--note, 0); /* what was kept for it, so that nothing moves when it comes */
        padding-inline-start: 0.75rem;
        border-inline-start: 3px solid var(--two-layer-accent);
        background: var(--two-layer-raised);
    }
    .note-parts {
        flex: 1;
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 2rem;
        min-inline-size: 0;
        padding-block: 0.5rem;
    }
    .note-part {
        flex: 1 1 22rem;
        min-inline-size: 0;
        max-inline-size: 46rem;
    }
    .note-part:only-child {
        max-inline-size: none;
    }
    .note-title {
        display: block;
        color: var(--two-layer-muted);
        font-size: 0.75rem;
        font-weight: 600;
    }
    .note-part p {
        margin: 0;
        text-wrap: pretty;
    }
    .note-frame button {
        flex: none;
        display: grid;
        place-items: center;
        inline-size: 2.25rem;
        block-size: 2.25rem;
        padding: 0;
        border: 0;
        border-radius: 0.375rem;
        background: none;
        color: inherit;
        cursor: pointer;
    }
    .note-frame button:hover {
        background: var(--two-layer-line);
    }
    .note-frame button:focus-visible {
        outline: 2px solid var(--two-layer-accent);
        outline-offset: -2px;
    }
    .note-frame .icon {
        inline-size: 1.25rem;
        block-size: 1.25rem;
        fill: none;
        stroke: currentcolor;
        stroke-width: 1.75;
    }
    .note-frame .note-more {
        display: none;
    }
    @media print {
        .note-try,
        .note-frame:not(:has(.note-part:not(.note-try))) {
            display: none;
        }
    }
    @container two-layer (width < 640px) {
        .note-parts {
            flex-direction: column;
            flex-wrap: nowrap;
            gap: 0;
        }
        .note-part {
            flex: none;
        }
        .note-frame .note-more {
            display: block;
            inline-size: auto;
            block-size: auto;
            min-block-size: 2.25rem;
            margin-inline-start: -0.25rem;
            padding-inline: 0.25rem;
            color: var(--two-layer-muted);
            font: inherit;
            font-size: 0.75rem;
            font-weight: 600;
            text-align: start;
        }
        .note-more::after {
            content: ' ▾';
            content: ' ▾' / '';
        }
        .note-more[aria-expanded='true']::after {
            content: ' ▴';
            content: ' ▴' / '';
        }
        .note-more ~ .note-title,
        .note-more[aria-expanded='false'] ~ p {
            display: none;
        }
        .note-try .note-title {
            display: none;
        }
    }
`;

export default class NotePanel {
    #actions;
    /** What was put away, and what is read in full where there is little room. @type {{closed: View['preset'], open: View['preset']}} */
    #asked = {closed: undefined, open: undefined};

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render({preset, language, text}) {
        /** @type {View['preset']} */
        const about = preset === firstPreset ? /** @type {View['preset']} */ (/** @type {unknown} */ (first)) : preset; // the words of the first one are no part of the script
        if ((!about?.try && !about?.note) || preset === this.#asked.closed) return nothing;
        const isOpen = preset === this.#asked.open;
        const say = (/** @type {Record<string, string>} */ words) => words[language] ?? words.en;
        return html`<div class="note-frame">
            <div class="note-parts">
                ${about.try ? html`<div class="note-part note-try">
                    <span class="note-title">${text('note.try')}</span>
                    <p>${say(about.try)}</p>
                </div>` : nothing}
                ${about.note ? html`<div class="note-part">
                    ${about.try ? html`<button class="note-more" aria-expanded=${String(isOpen)} @click=${() => this.#ask({open: isOpen ? undefined : preset})}>${text('note.true')}</button>
                    <span class="note-title">${text('note.true')}</span>` : nothing}
                    <p>${say(about.note)}</p>
                </div>` : nothing}
            </div>
            <button aria-label=${text('dismiss')} title=${text('dismiss')} @click=${() => this.#ask({closed: preset})}>${close}</button>
        </div>`;
    }

    /** @param {Partial<{closed: View['preset'], open: View['preset']}>} partial */
    #ask(partial) {
        Object.assign(this.#asked, partial);
        this.#actions.select({}); // another picture, nothing else
    }
}
