/**
 * What an element takes from the page around it: the language with its texts, and the colours.
 */
import {readPalette} from '../plot/theme.js';
import {languageOf, loadTexts} from '../texts/texts.js';

/** @typedef {import('../panels/view.js').Palette} Palette */
/** @typedef {import('../panels/view.js').Text} Text */

export class Surroundings {
    /** That of the texts: another one counts once its texts are there. */
    language = 'en';
    /** @type {Text} */
    text = String;

    #asked = '';
    #element;
    #changed;
    #loaded = Promise.resolve();
    /** @type {Palette | undefined} */
    #palette;
    /** How errors are said, in the language it is for. @type {{language: string, say: (error: Error) => string} | undefined} */
    #refusals;

    /**
     * @param {HTMLElement & {renderRoot: HTMLElement | DocumentFragment}} element
     * @param {() => void} changed
     */
    constructor(element, changed) {
        this.#element = element;
        this.#changed = changed;
    }

    /** Read when it is asked for first. @returns {Palette} */
    get palette() {
        return (this.#palette ??= readPalette(/** @type {ShadowRoot} */ (this.#element.renderRoot)));
    }

    /** The colours may be others now. */
    forgetPalette() {
        this.#palette = undefined;
        this.#changed();
    }

    /** Makes the texts those of the element's language. @returns {Promise<void>} */
    loadTexts() {
        const language = languageOf(this.#element);
        if (language === this.#asked) return this.#loaded;
        this.#asked = language;
        this.#loaded = loadTexts(language).then((text) => {
            if (language !== this.#asked) return; // changed again meanwhile
            this.language = language;
            this.text = text;
            this.#changed();
        });
        return this.#loaded;
    }

    /**
     * What an error says in the element's language; nothing until its words have been loaded.
     * @param {Error} error
     */
    sentenceOf(error) {
        const {language} = this;
        if (language === 'en') return error.message;
        if (this.#refusals?.language === language) return this.#refusals.say(error);
        this.#loadRefusals(language);
        return '';
    }

    /** @param {string} language */
    async #loadRefusals(language) {
        /** @type {(error: Error) => string} */
        const say = await import('../texts/refusals.js').then(({loadRefusals}) => loadRefusals(language)).catch(() => ({message}) => message);
        this.#refusals = {language, say};
        this.#changed();
    }

    /**
     * Follows the language of the page until the signal aborts.
     * @param {AbortSignal} signal
     */
    watch(signal) {
        const observer = new MutationObserver(() => this.loadTexts());
        observer.observe(document.documentElement, {attributeFilter: ['lang']});
        signal.addEventListener('abort', () => observer.disconnect());
    }
}
