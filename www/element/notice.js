/**
 * The line that says what went wrong, with a button that helps.
 */
import {html, nothing} from 'lit';

/**
 * @param {import('../panels/view.js').View} view
 * @param {string | undefined} problem a sentence
 * @param {() => void} dismiss
 * @param {() => void} recover
 */
export function notice({session, text}, problem, dismiss, recover) {
    const line = (/** @type {string} */ sentence, /** @type {string} */ label, /** @type {() => void} */ act) =>
        html`<span>${sentence}</span><button class="notice-button" @click=${act}>${label}</button>`;
    if (problem) return line(text('problem', {message: problem}), text('dismiss'), dismiss);
    if (session.diverged) return line(text('diverged', {steps: session.steps}), text('recover'), recover);
    return nothing;
}
