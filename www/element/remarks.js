/**
 * What an element says in words: the line on what went wrong, with a button that helps, and announcements for those who
 * cannot see what happened.
 */
import {html, nothing} from 'lit/html.js';

/** @typedef {import('../panels/view.js').View} View */

export class Remarks {
    #changed;
    /** What was refused or failed last. @type {Error | undefined} */
    #problem;
    #announcement = '';

    /** @param {() => void} changed */
    constructor(changed) {
        this.#changed = changed;
    }

    /** @param {Error} problem */
    complain(problem) {
        this.#problem = problem;
        this.#changed();
    }

    /** @param {string} text */
    announce(text) {
        this.#announcement = text;
        this.#changed();
    }

    /** The problem is no more. */
    forget = () => {
        this.#problem = undefined;
        this.#changed();
    };

    /**
     * @param {View | undefined} view
     * @param {(problem: Error) => string} sentenceOf
     * @param {() => void} recover after divergence
     */
    render(view, sentenceOf, recover) {
        return html`
            <div class="notice"><div role="status">${view ? this.#line(view, sentenceOf, recover) : nothing}</div></div>
            <p class="unseen" role="status">${this.#announcement}</p>
        `;
    }

    /**
     * @param {View} view
     * @param {(problem: Error) => string} sentenceOf
     * @param {() => void} recover
     */
    #line({session, text}, sentenceOf, recover) {
        const line = (/** @type {string} */ sentence, /** @type {string} */ label, /** @type {() => void} */ act) =>
            html`<span>${sentence}</span><button class="notice-button" @click=${act}>${label}</button>`;
        if (this.#problem) return line(text('problem', {message: sentenceOf(this.#problem)}), text('dismiss'), this.forget);
        if (session.diverged) return line(text('diverged', {steps: session.steps}), text('recover'), recover);
        return nothing;
    }
}
