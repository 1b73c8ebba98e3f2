/**
 * The dialog that gives the present run away: as a link, a tag, a frame and a line of Markdown. Loaded when it is opened.
 */
import {html, nothing, render} from 'lit/html.js';
import {live} from '../panels/live.js';
import {snippetsOf} from '../share/snippets.js';
import {texts} from './share-texts.js';

/** @typedef {import('../element/two-layer.js').TwoLayerElement} Element */
/** @typedef {import('../share/snippets.js').Snippets} Snippets */
/** @typedef {keyof typeof texts} Language */

/** The order of the forms, and the lines each takes. @type {[keyof Snippets, number][]} */
const FORMS = [['link', 2], ['tag', 5], ['frame', 3], ['markdown', 2]];

/** Longer links are cut by some mail and chat programs. */
const LONG = 2000;

const dialog = document.createElement('dialog');
dialog.className = 'share';

/**
 * @param {Element} network
 * @param {Language} language
 * @param {string} title of the figure
 */
export function share(network, language, title) {
    const words = texts[language];
    const {permalink, steps} = network;
    let learned = steps > 0;
    let copied = '';

    const copy = async (/** @type {keyof Snippets} */ form) => {
        await navigator.clipboard.writeText(snippetsOf(permalink, {learned, title})[form]);
        copied = form;
        draw();
    };
    const choose = (/** @type {Event & {target: HTMLInputElement}} */ {target}) => {
        learned = target.checked;
        copied = '';
        draw();
    };
    const row = (/** @type {Snippets} */ snippets) => (/** @type {[keyof Snippets, number]} */ [form, lines]) => html`
        <div class="share-form">
            <label for="share-${form}">${words[form]}</label>
            <button type="button" @click=${() => copy(form)}>${copied === form ? words.copied : words.copy}</button>
            <textarea id="share-${form}" readonly rows=${lines} spellcheck="false" .value=${live(snippets[form])} @focus=${select}></textarea>
        </div>`;

    function draw() {
        const snippets = snippetsOf(permalink, {learned, title});
        render(html`
            <form method="dialog">
                <h2 id="share-title">${words.title}</h2>
                <label class="share-learned"><input type="checkbox" .checked=${live(learned)} ?disabled=${steps === 0} aria-describedby="share-nothing" @change=${choose}> ${words.learned}</label>
                <p class="share-nothing" id="share-nothing">${steps === 0 ? words.nothing : nothing}</p>
                ${FORMS.map(row(snippets))}
                <p role="status">${copied ? words.copied : snippets.link.length > LONG ? words.long.replace('{n}', String(snippets.link.length)) : ''}</p>
                <button class="share-close">${words.close}</button>
            </form>`, dialog);
    }

    draw();
    dialog.lang = language;
    dialog.setAttribute('aria-labelledby', 'share-title');
    document.body.append(dialog);
    dialog.showModal();
}

/** @param {FocusEvent} event */
function select({target}) {
    /** @type {HTMLTextAreaElement} */ (target).select();
}
