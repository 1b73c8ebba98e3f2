/**
 * The way out: pictures of every view that is shown, a film of the run, the points, and everything as a preset file.
 */
import {html, nothing} from 'lit/html.js';
import {fieldStyles, selectField} from '../fields.js';
import {made} from '../made.js';
import {save, saveText} from '../save-file.js';
import {paperStyles} from '../paper.js';
import {canFilm, Film} from './film.js';
import {pictureOf} from './pictures.js';
import {saveStyles} from './styles.js';
import ownTexts from './texts.json' with {type: 'json'};

export const texts = [ownTexts];
export const styles = [fieldStyles, saveStyles, paperStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

/** Panels that are no pictures. */
const PLAIN = ['controls', 'data', 'timeline', 'note', 'save', 'points', 'code', 'predict'];

/** Lengths of a film, in seconds. */
const LENGTHS = [5, 10, 20];

/** Tenths of a second that a view is waited for. */
const LOOKS = 50;

export default class SavePanel {
    #actions;
    /** @type {Element | undefined} */
    #place;
    #seconds = LENGTHS[0];
    /** @type {{film: Film, end: number, played: boolean} | undefined} */
    #recording;
    /** @type {View | undefined} */
    #view;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {text, shown} = view;
        const pictures = shown.filter((name) => !PLAIN.includes(name));
        return html`<div class="save-frame" ${made((place) => (this.#place = place))}>
            <section aria-labelledby="save-pictures">
                <h2 id="save-pictures">${text('save.pictures')}</h2>
                <ul>${pictures.map((name) => html`<li>
                    <span>${text(`panel.${name}`)}</span>
                    <button aria-label=${text('save.png', {name: text(`panel.${name}`)})} @click=${() => this.#picture(name, 'png')}>PNG</button>
                    <button aria-label=${text('save.svg', {name: text(`panel.${name}`)})} @click=${() => this.#picture(name, 'svg')}>SVG</button>
                </li>`)}</ul>
            </section>
            ${canFilm() && shown.includes('stage') ? html`<section aria-labelledby="save-film">
                <h2 id="save-film">${text('save.film')}</h2>
                <div class="save-film">
                    ${selectField({label: text('save.length'), value: String(this.#seconds), options: LENGTHS.map((n) => [String(n), text('save.seconds', {n})]), choose: (n) => (this.#seconds = Number(n))})}
                    <button @click=${this.#record}>${text(this.#recording ? 'save.stop' : 'save.record')}</button>
                </div>
                <p>${text('save.filmHint')}</p>
            </section>` : nothing}
            <section aria-labelledby="save-data">
                <h2 id="save-data">${text('save.data')}</h2>
                <ul>
                    <li><span>${text('save.points')}</span><button @click=${this.#points}>CSV</button></li>
                    <li><span>${text('save.everything')}</span><button @click=${this.#everything}>JSON</button></li>
                </ul>
                <p>${text('save.everythingHint')}</p>
            </section>
        </div>`;
    }

    /** @param {View} view */
    draw(view) {
        this.#view = view;
        if (!this.#recording) return;
        this.#recording.film.draw();
        if (performance.now() >= this.#recording.end) this.#finish();
        return true;
    }

    dispose() {
        this.#recording = undefined;
    }

    /** @param {string} name of a panel */
    #panel(name) {
        const root = /** @type {ShadowRoot | undefined} */ (this.#place?.getRootNode());
        const section = root?.querySelector(`[part~="${name}"]`);
        return section instanceof HTMLElement && section.offsetWidth > 0 ? section : undefined;
    }

    /**
     * @param {string} name
     * @param {import('./pictures.js').Format} format
     */
    async #picture(name, format) {
        const panel = this.#panel(name) ?? (await this.#opened(name));
        if (!panel) {
            this.#say('save.closed', {name: this.#text(`panel.${name}`)});
            return;
        }
        save(await pictureOf(panel, format, this.#background), `two-layer-${name}.${format}`);
        this.#actions.open('save', true); // it may have been another tab's turn
        this.#say('save.saved', {name: `two-layer-${name}.${format}`});
    }

    /** A view whose tab is closed has to be opened to be seen. @param {string} name */
    async #opened(name) {
        this.#actions.open(name, true);
        for (let look = 0; look < LOOKS; look++) {
            await new Promise((resolve) => setTimeout(resolve, 100)); // its code may be on its way, and it draws in frames
            const panel = this.#panel(name);
            if (panel && look >= 5) return panel;
        }
        return undefined;
    }

    #record = () => {
        if (this.#recording) {
            this.#finish();
            return;
        }
        const layers = [...this.#panel('stage')?.querySelectorAll('canvas') ?? []].filter((canvas) => canvas.offsetWidth > 0);
        if (layers.length === 0 || !this.#view) return;
        const played = this.#view.playing;
        this.#recording = {film: new Film(layers, this.#background), end: performance.now() + 1000 * this.#seconds, played};
        if (!played) this.#actions.toggle();
        this.#say('save.recording', {n: this.#seconds});
    };

    async #finish() {
        const recording = this.#recording;
        this.#recording = undefined;
        if (!recording) return;
        if (!recording.played && this.#view?.playing) this.#actions.toggle();
        const film = await recording.film.finish();
        const name = `two-layer.${film.type.includes('mp4') ? 'mp4' : 'webm'}`;
        save(film, name);
        this.#say('save.saved', {name});
    }

    #points = async () => {
        const {csv} = await import('../../export/csv.js');
        if (this.#view) saveText(csv(this.#view.session), 'two-layer-points.csv');
    };

    #everything = async () => {
        const {json} = await import('../../export/json.js');
        if (this.#view) saveText(json(this.#view.session), 'two-layer.json', 'application/json');
    };

    get #background() {
        return this.#view?.palette.surface ?? 'white';
    }

    /** @param {string} key @param {Record<string, string | number>} [values] */
    #text(key, values) {
        return this.#view?.text(key, values) ?? '';
    }

    /** @param {string} key @param {Record<string, string | number>} values */
    #say(key, values) {
        this.#actions.announce(this.#text(key, values));
    }
}
