/**
 * The run in other forms: programs that go on from the present step, a file of everything, a table of the points. To read,
 * to copy, to download.
 *
 * What stands here is what is copied. While the network trains it follows twice a second, unless the text is in use or long.
 */
import {html, nothing, render} from 'lit/html.js';
import {forms} from '../../export/index.js';
import {formatCount} from '../../plot/ticks.js';
import settingTexts from '../../texts/settings.json' with {type: 'json'};
import {fieldStyles} from '../fields.js';
import {live} from '../live.js';
import {made} from '../made.js';
import {saveText} from '../save-file.js';
import {paperStyles} from '../paper.js';
import {Seen} from '../stage/layers.js';
import {shown} from './highlight.js';
import {codeStyles} from './styles.js';
import ownTexts from './texts.json' with {type: 'json'};

export const texts = [settingTexts, ownTexts];
export const styles = [fieldStyles, codeStyles, paperStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../export/index.js').Remark} Remark */

/** How the forms are called, in every language. @type {Readonly<Record<string, string>>} */
const NAMES = {numpy: 'NumPy', sklearn: 'scikit-learn', torch: 'PyTorch', json: 'JSON', csv: 'CSV'};

/** Milliseconds between two texts while training. */
const INTERVAL = 500;

/** Points from which on a text waits until the training pauses. */
const MANY = 2000;

/** Milliseconds for which a button says that it has copied. */
const SAID = 2000;

/** Values of remarks that have a name in the texts, by what they are a value of. @type {Record<string, string>} */
const NAMED = {activation: 'activation', optimizer: 'optimizer', loss: 'lossFunction'};

export default class CodePanel {
    #actions;
    #form = 'numpy';
    #preset = new Seen();
    /** What stands there, and the step it is of. @type {{code: string | undefined, remarks: readonly Remark[], step: number}} */
    #made = {code: '', remarks: [], step: 0};
    /** What it was made of. */
    #madeOf = '';
    #time = 0;
    /** Whether the text can follow the training. */
    #follows = true;
    /** Whether the browser has refused to copy. */
    #isRefused = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #said;
    /** @type {View | undefined} */
    #view;
    /** @type {HTMLElement | undefined} */
    #root;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {text, session, preset} = view;
        const form = preset?.view?.code?.form;
        if (this.#preset.differ(session, preset) && form) this.#turnTo(form);
        return html`<div class="code-frame">
            <div class="code-bar">
                <fieldset class="code-forms">
                    <legend class="unseen">${text('code.form')}</legend>
                    ${Object.keys(forms).map((form) => html`<label class="code-form">
                        <input type="radio" name="code-form" .checked=${live(form === this.#form)} @change=${() => this.#choose(form)}>${NAMES[form]}
                    </label>`)}
                </fieldset>
                <div class="code-actions" ?hidden=${this.#made.code === undefined}>
                    <button @click=${this.#copy}>${text(this.#said ? 'code.copied' : 'code.copy')}</button>
                    <button @click=${this.#download}>${text('code.download')}</button>
                </div>
            </div>
            <div ${made(this.#attach)} class="code-frame"></div>
        </div>`;
    }

    /** @param {View} view */
    draw(view) {
        this.#view = view;
        const {session, playing} = view;
        if (this.#wanted() === this.#madeOf) return;
        this.#follows = session.points.count <= MANY;
        const rests = playing && this.#madeOf !== '' && (!this.#follows || performance.now() - this.#time < INTERVAL || this.#isInUse);
        if (!rests) this.#make(view);
    }

    look() {
        return {form: this.#form};
    }

    dispose() {
        this.#forgetCopy();
    }

    /** What a text of the present would be made of. */
    #wanted() {
        const {session, language} = /** @type {View} */ (this.#view);
        return [session.revision, this.#form, language].join();
    }

    /** Somebody is in the text, perhaps selecting. */
    get #isInUse() {
        return Boolean(this.#root?.querySelector('.code-text:is(:focus, :focus-within, :active)'));
    }

    /** @param {View} view */
    #make(view) {
        const before = this.#made.code === undefined;
        this.#madeOf = this.#wanted();
        this.#time = performance.now();
        this.#made = {...forms[this.#form].make(view.session, undefined, view.language), step: view.session.steps};
        this.#show(view);
        if (before !== (this.#made.code === undefined)) this.#actions.select({}); // the buttons come or go
    }

    /** @param {View} view */
    #show({text, session, playing}) {
        const {code, remarks, step} = this.#made;
        const kind = ['json', 'csv'].includes(this.#form) ? this.#form : 'program';
        const from = text(`code.from.${kind}`, {step: formatCount(step), points: formatCount(session.points.count)});
        const sentences = remarks.map(({key, values}) => text(`code.${key}`, this.#inWords(values)));
        const content = code === undefined
            ? html`<p class="code-reasons">${text('code.none', {library: NAMES[this.#form]})}</p><ul class="code-reasons">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
            : html`${this.#isRefused ? html`<p class="code-reasons">${text('code.notCopied')}</p>` : nothing}<p>${from} ${sentences.join(' ')} ${playing && !this.#follows ? text('code.resting') : nothing}</p>
                <div class="code-text" tabindex="0" role="region" aria-label=${`${text('code.text')}: ${NAMES[this.#form]}`}>${shown(code, kind === 'program', (n) => text('code.more', {n: formatCount(n)}))}</div>`;
        if (this.#root) render(content, this.#root);
    }

    /**
     * Names as the menus have them.
     * @param {Record<string, string>} values
     */
    #inWords(values) {
        const {text} = /** @type {View} */ (this.#view);
        return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, key in NAMED ? text(`${NAMED[key]}.${value}`) : value]));
    }

    #attach = (/** @type {HTMLElement} */ element) => {
        this.#root = element;
        this.#madeOf = '';
    };

    /** @param {string} form */
    #choose(form) {
        this.#turnTo(form);
        this.#actions.select({}); // draws
    }

    /** @param {string} form */
    #turnTo(form) {
        this.#form = form;
        this.#isRefused = false;
        this.#forgetCopy();
        this.#madeOf = '';
    }

    /** The button offers to copy again. */
    #forgetCopy() {
        clearTimeout(this.#said);
        this.#said = undefined;
    }

    #copy = async () => {
        const {text} = /** @type {View} */ (this.#view);
        try {
            await navigator.clipboard.writeText(this.#made.code ?? '');
            this.#isRefused = false;
        } catch {
            this.#isRefused = true;
        }
        if (this.#view) this.#show(this.#view);
        if (this.#isRefused) return this.#actions.announce(text('code.notCopied'));
        this.#forgetCopy();
        this.#said = setTimeout(() => {
            this.#forgetCopy();
            this.#actions.select({});
        }, SAID);
        this.#actions.announce(text('code.copied'));
    };

    #download = () => {
        const {file, type} = forms[this.#form];
        saveText(this.#made.code ?? '', file, type);
    };
}
