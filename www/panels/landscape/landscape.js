/**
 * The loss around the network as a landscape: over one parameter a curve, over two, or over a plane through the space of
 * all of them, a map or a surface. The ball is where the network stands; it rolls while training, and can be moved.
 *
 * This file assembles: `choice.js` is what to look at, `survey.js` computes it, `scene.js` draws it, `hand.js` is pointer and
 * keys, `words.js` says it.
 */
import {html, nothing} from 'lit/html.js';
import {loadInside} from '../../engine/inside.js';
import {flatten} from '../../engine/parameters.js';
import {BoxWatcher} from '../../plot/surface.js';
import settingTexts from '../../texts/settings.json' with {type: 'json'};
import {fieldStyles} from '../fields.js';
import {made} from '../made.js';
import {Seen} from '../stage/layers.js';
import {paperStyles} from '../paper.js';
import {Choice} from './choice.js';
import {Hand} from './hand.js';
import {heightsInWords} from './height.js';
import {hasWay} from './path.js';
import {FIRST_TURN} from './relief.js';
import {Scene} from './scene.js';
import {settings} from './settings.js';
import {landscapeStyles} from './styles.js';
import {Survey} from './survey.js';
import ownTexts from './texts.json' with {type: 'json'};
import {axisNames, pictureInWords, placeInWords, pointedInWords, problemInWords, stepInWords, wayInWords} from './words.js';

export const texts = [settingTexts, ownTexts];
export const styles = [fieldStyles, landscapeStyles, paperStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

/** Milliseconds between two sentences while training. */
const INTERVAL = 200;

/** Where things are drawn and written. @typedef {import('./scene.js').Sheets & {words: Record<string, Element>}} Places */

export default class LandscapePanel {
    #actions;
    #choice = new Choice();
    /** Once the second engine has come. @type {Survey | undefined} */
    #survey;
    /** Why there is no survey. @type {'waiting' | 'failed' | 'disposed'} */
    #state = 'waiting';
    #hand;
    #box = new BoxWatcher(() => this.#actions.select({}));
    #scene = new Scene();
    #turn = FIRST_TURN;
    /** What the fields show. */
    #listed = new Seen();
    /** When the sentences were written. */
    #told = 0;
    /** Where the pointer is, pixels. @type {{left: number, top: number} | undefined} */
    #pointer;
    #refused = '';
    /** @type {import('./hand.js').Shown | undefined} */
    #shown;
    /** @type {View | undefined} */
    #view;
    /** @type {Places | undefined} */
    #places;
    /** @type {AbortController | undefined} */
    #listening;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
        this.#hand = new Hand(actions, {
            shown: () => this.#shown,
            look: (ranges) => this.#change(() => (this.#choice.ranges = ranges)),
            fit: () => this.#change(() => this.#choice.fit()),
            turn: (turn) => this.#change(() => (this.#turn = turn)),
            point: (place) => {
                this.#pointer = place;
                this.#tell(true);
            },
            moved: () => this.#announce()
        });
        this.#load();
    }

    async #load() {
        const failed = await loadInside().then(() => false, () => true);
        if (this.#state === 'disposed') return;
        if (failed) this.#state = 'failed';
        else this.#survey = new Survey();
        this.#actions.select({}); // draws
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        this.#choice.follow(view);
        const {text} = view;
        const picture = this.#survey?.picture;
        const wishes = {change: this.#change, refuse: (/** @type {string} */ problem) => this.#refuse(problem)};
        return html`<div class="landscape-frame" ${made(this.#attach)}>
            <div class="landscape-settings">${settings(view, this.#choice, picture?.kind === this.#choice.kind ? picture.ranges : undefined, this.#scene.logarithmic, wishes)}</div>
            <div class="landscape-plot" tabindex="0" role="application" aria-busy="true" aria-label=${text('landscape.label')} aria-describedby="landscape-summary landscape-keys">
                <canvas aria-hidden="true"></canvas>
                <svg class="landscape-scene" aria-hidden="true"></svg>
                ${this.#survey ? nothing : html`<p class="landscape-waiting">${text(`landscape.${this.#state}`)}</p>`}
            </div>
            <div class="landscape-words">
                ${this.#choice.hasHeights ? html`<p class="landscape-key">${heightsInWords(view.config, text)}</p>` : nothing}
                <p class="landscape-key">${text(this.#choice.over === 'parameter' ? 'landscape.curveKey' : this.#choice.over === 'parameters' && this.#choice.as === 'map' ? 'landscape.mapKey' : 'landscape.pathKey')}<span class="landscape-absent" data-words="way">${wayInWords(this.#choice, view)}</span></p>
                <p class="landscape-place" data-words="place"></p>
                <p data-words="step"></p>
                <p class="landscape-summary" id="landscape-summary" data-words="summary"></p>
                <p class="landscape-problem" data-words="problem"></p>
                <p class="landscape-problem" role="status" data-words="refused"></p>
            </div>
            <p class="unseen" id="landscape-keys">${text(this.#choice.isGrid && this.#choice.as === 'surface' ? 'landscape.surfaceKeys' : 'landscape.keys')}</p>
        </div>`;
    }

    /**
     * @param {View} view
     * @returns {boolean} whether there is more to compute
     */
    draw(view) {
        this.#view = view;
        this.#choice.follow(view);
        const survey = this.#survey;
        if (!this.#places) return false;
        if (!survey || this.#box.size.width === 0) {
            this.#places.plot.ariaBusy = String(this.#state === 'waiting');
            return false;
        }
        // Once training has left the finite numbers, the last picture stays.
        const more = view.session.diverged ? false : survey.go(this.#choice, view);
        this.#redraw(view, survey);
        this.#places.plot.ariaBusy = String(more && !view.playing);
        return more;
    }

    look() {
        return this.#choice.look;
    }

    dispose() {
        this.#state = 'disposed';
        this.#box.watch(undefined);
        this.#listening?.abort();
        this.#survey?.dispose();
    }

    /** @param {View} view @param {Survey} survey */
    #redraw(view, survey) {
        const places = /** @type {Places} */ (this.#places);
        const drawn = this.#scene.draw(places, this.#box.size, view, this.#choice, survey, this.#turn);
        this.#shown = drawn?.shown;
        if (!drawn) return;
        const {picture} = drawn.shown;
        if (this.#listed.differ(picture.kind, ...picture.ranges.flatMap(({low, high}) => [low, high]), drawn.scale.logarithmic)) this.#actions.select({}); // the fields follow
        this.#tell(false, drawn.stand, drawn.names);
    }

    /**
     * Writes the sentences that have changed; while training only now and then.
     * @param {boolean} pointed whether the pointer has moved
     * @param {import('./scene.js').FullStand} [stand]
     * @param {import('./words.js').Names} [names]
     */
    #tell(pointed, stand, names) {
        const shown = this.#shown;
        if (!shown) return;
        const {view, picture, place, loss} = shown;
        const {text, playing} = view;
        const named = names ?? axisNames(picture, view);
        const under = this.#pointer ? pointedInWords(picture, shown.toPlace(this.#pointer.left, this.#pointer.top), named, text) : '';
        const now = performance.now();
        if (!pointed && playing && now - this.#told < INTERVAL) return;
        this.#told = now;
        const stands = placeInWords(named, place, loss, text);
        this.#write('place', under ? `${text('landscape.pointer')} ${under}` : `${text('landscape.ball')} ${stands}`);
        if (stand) this.#write('step', stepInWords(picture, stand, named, view));
        this.#places?.words.way.classList.toggle('landscape-absent', !hasWay(picture, place, loss)); // its room is kept
        this.#write('summary', pictureInWords(picture, named, text));
        this.#write('problem', problemInWords(picture, place, loss, view));
        this.#write('refused', this.#refused);
    }

    /** @param {string} name @param {string} words */
    #write(name, words) {
        const place = this.#places?.words[name];
        if (place && place.textContent !== words) place.textContent = words;
    }

    /** Says where a key has moved the ball. */
    #announce() {
        const view = /** @type {View} */ (this.#view);
        const shown = this.#shown;
        if (!shown || !this.#survey) return;
        const now = flatten(view.session.parameters);
        const place = this.#survey.coordinates(shown.picture, now);
        const loss = this.#survey.standing.height(view, now, shown.picture.descended);
        this.#actions.announce(placeInWords(axisNames(shown.picture, shown.view), place, loss, view.text));
    }

    /**
     * @param {() => void} change of what is looked at
     * @param {number} [parameter] that is looked at now, by everybody
     */
    #change = (change, parameter) => {
        change();
        this.#refused = '';
        this.#actions.select(parameter === undefined ? {} : {parameter}); // renders and draws
    };

    /** @param {string} problem */
    #refuse(problem) {
        this.#refused = problem;
        this.#actions.select({}); // the field shows again what is
    }

    /** @type {(frame: HTMLElement) => void} */
    #attach = (frame) => {
        this.#listening?.abort();
        const plot = /** @type {HTMLElement | null} */ (frame.querySelector('.landscape-plot') ?? null);
        this.#box.watch(plot ?? undefined);
        if (!frame || !plot) return;
        const words = Object.fromEntries([...frame.querySelectorAll('[data-words]')].map((element) => [/** @type {HTMLElement} */ (element).dataset.words, element]));
        this.#places = {plot, canvas: /** @type {HTMLCanvasElement} */ (plot.querySelector('canvas')), scene: /** @type {SVGSVGElement} */ (plot.querySelector('svg')), words};
        this.#scene = new Scene();
        this.#listening = new AbortController();
        this.#hand.listen(plot, this.#listening.signal);
    };
}
