/**
 * What a preset has to say: where a number of the text it comes from does not come out, and which one does.
 *
 * The words are the preset's. A reader can put the note away; another preset brings its own.
 */
import {css, html, nothing} from 'lit';
import {close} from '../icons.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

export const styles = css`
    .note-frame {
        display: flex;
        align-items: start;
        gap: 0.5rem;
        padding-inline-start: 0.75rem;
        border-inline-start: 3px solid var(--two-layer-muted);
        background: var(--two-layer-raised);
    }
    .note-frame p {
        flex: 1;
        max-inline-size: 110ch;
        margin: 0;
        padding-block: 0.5rem;
    }
    .note-frame button {
        flex: none;
        display: grid;
        place-items: center;
        inline-size: 2.25rem;
        block-size: 2.25rem;
        margin-inline-start: auto;
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
`;

export default class NotePanel {
    #actions;
    /** The note that was put away. @type {View['note']} */
    #closed;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render({note, language, text}) {
        if (!note || note === this.#closed) return nothing;
        const put = () => {
            this.#closed = note;
            this.#actions.select({}); // another picture, nothing else
        };
        return html`<div class="note-frame">
            <p>${note[language] ?? note.en}</p>
            <button aria-label=${text('dismiss')} title=${text('dismiss')} @click=${put}>${close}</button>
        </div>`;
    }
}
