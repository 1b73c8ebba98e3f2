/**
 * The loss around the network as a landscape: over one parameter a curve, over two, or over a plane through the space of
 * all of them, a map or a surface. The ball is where the network stands; it rolls while training, and can be moved.
 *
 * This file assembles: `choice.js` is what to look at, `survey.js` computes it, `curve.js`, `map.js` and `relief.js` draw it,
 * `hand.js` is pointer and keys, `words.js` says it.
 */
import {html, nothing, render} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {loadInside} from '../../engine/inside.js';
import {flatten} from '../../engine/parameters.js';
import {BoxWatcher, clearedContext} from '../../plot/surface.js';
import {fieldStyles} from '../fields.js';
import {Seen} from '../stage/layers.js';
import {Choice} from './choice.js';
import {curve, curveViewport, toTop} from './curve.js';
import {Hand} from './hand.js';
import {map, MapPainter, mapViewport} from './map.js';
import {FIRST_TURN, paintRelief, Projection, relief} from './relief.js';
import {scaleOf} from './scale.js';
import {settings} from './settings.js';
import {landscapeStyles} from './styles.js';
import {Survey} from './survey.js';
import texts from './texts.json' with {type: 'json'};
import {axisNames, pictureInWords, placeInWords, pointedInWords, problemInWords, stepInWords} from './words.js';

export {texts};
export const styles = [fieldStyles, landscapeStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('./curve.js').Stand} Stand */

/** Milliseconds between two sentences while training. */
const INTERVAL = 200;

/** Where things are drawn and written. @typedef {{plot: HTMLElement, canvas: HTMLCanvasElement, scene: SVGSVGElement, words: Record<string, Element>}} Places */

export default class LandscapePanel {
    #actions;
    #choice = new Choice();
    /** Once the second engine has come. @type {Survey | undefined} */
    #survey;
    /** Why there is no survey. @type {'waiting' | 'failed'} */
    #state = /** @type {const} */ ('waiting');
    #hand;
    #box = new BoxWatcher(() => this.#actions.select({}));
    #mapPainter = new MapPainter();
    #turn = FIRST_TURN;
    /** Kept as long as it will do. @type {{kind: string, scale: Scale} | undefined} */
    #scale;
    #painted = new Seen();
    #drawn = new Seen();
    /** What the fields show. */
    #listed = new Seen();
    #told = {revision: -1, time: 0};
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
        try {
            await loadInside();
            this.#survey = new Survey();
        } catch {
            this.#state = 'failed';
        }
        this.#actions.select({}); // draws
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        this.#choice.follow(view);
        const {text} = view;
        const picture = this.#survey?.picture;
        const wishes = {change: this.#change, refuse: (/** @type {string} */ problem) => this.#refuse(problem)};
        return html`<div class="landscape-frame" ${ref(this.#attach)}>
            <div class="landscape-settings">${settings(view, this.#choice, picture?.kind === this.#choice.kind ? picture.ranges : undefined, this.#scale?.scale.logarithmic ?? false, wishes)}</div>
            <div class="landscape-plot" tabindex="0" role="application" aria-label=${text('landscape.label')} aria-describedby="landscape-summary landscape-keys">
                <canvas aria-hidden="true"></canvas>
                <svg class="landscape-scene" aria-hidden="true"></svg>
                ${this.#survey ? nothing : html`<p class="landscape-waiting">${text(`landscape.${this.#state}`)}</p>`}
            </div>
            <div class="landscape-words">
                <p class="landscape-key">${text(this.#choice.over === 'parameter' ? 'landscape.curveKey' : this.#choice.over === 'parameters' && this.#choice.as === 'map' ? 'landscape.mapKey' : 'landscape.pathKey')}</p>
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
        if (!survey || !this.#places || this.#box.size.width === 0) return false;
        // Once training has left the finite numbers, the last picture stays.
        const more = view.session.diverged ? false : survey.go(this.#choice, view);
        this.#redraw(view, survey);
        return more;
    }

    dispose() {
        this.#box.watch(undefined);
        this.#listening?.abort();
        this.#survey?.dispose();
    }

    /** @param {View} view @param {Survey} survey */
    #redraw(view, survey) {
        const {plot, canvas, scene} = /** @type {Places} */ (this.#places);
        const {size} = this.#box;
        const {picture} = survey;
        if (!picture) {
            this.#shown = undefined;
            if (this.#painted.differ(undefined)) clearedContext(canvas, size);
            if (this.#drawn.differ(undefined)) render(nothing, /** @type {any} */ (scene));
            return;
        }
        const {session, palette, text} = view;
        const now = flatten(session.parameters);
        const place = survey.coordinates(picture, now);
        const loss = session.loss;
        const scale = this.#scaleOf(picture, loss);
        const stand = this.#stand(view, survey, now, place, loss);
        const surface = this.#choice.isGrid && this.#choice.as === 'surface';
        const names = axisNames(picture, view);
        plot.classList.toggle('landscape-turns', surface);
        const viewport = this.#choice.isGrid ? mapViewport(size, picture) : curveViewport(size, picture, scale);
        const projection = new Projection(size, picture, scale, this.#turn);
        if (this.#painted.differ(picture, scale, size, palette, surface ? this.#turn : undefined, surface && view.playing)) {
            if (surface) paintRelief(canvas, size, picture, projection, view.playing);
            else if (this.#choice.isGrid) this.#mapPainter.paint(canvas, size, picture, scale, viewport);
            else clearedContext(canvas, size);
        }
        if (this.#drawn.differ(picture, scale, size, text, this.#turn, surface, session.revision, survey.slopes)) {
            const drawing = surface ? relief(size, picture, projection, stand, names) : this.#choice.isGrid ? map(size, picture, scale, viewport, stand, names) : curve(picture, scale, viewport, stand, names);
            render(drawing, /** @type {any} */ (scene));
        }
        const ball = surface ? projection.of(place, loss) : /** @type {[number, number]} */ ([viewport.toLeft(place[0]), this.#choice.isGrid ? viewport.toTop(place[1]) : toTop(viewport, scale, loss)]);
        const toPlace = (/** @type {number} */ left, /** @type {number} */ top, /** @type {number} */ height) => (surface ? projection.back(left, top, height) : this.#choice.isGrid ? [viewport.toX(left), viewport.toY(top)] : [viewport.toX(left)]);
        this.#shown = {view, picture, place, loss, ball, toPlace, turn: surface ? this.#turn : undefined};
        if (this.#listed.differ(picture.kind, ...picture.ranges.flatMap(({low, high}) => [low, high]), scale.logarithmic)) this.#actions.select({}); // the fields follow
        this.#tell(false, stand, names);
    }

    /** @param {import('./picture.js').Picture} picture @param {number} loss of the ball, which is to be seen too */
    #scaleOf({kind, least, most, parameters}, loss) {
        const finite = [least, most, loss].filter(Number.isFinite);
        const before = this.#scale?.kind === kind ? this.#scale.scale : undefined;
        // A curve is linear until somebody wants it otherwise: that is how it is drawn in books.
        const logarithmic = this.#choice.logarithmic ?? (parameters.length === 1 ? false : undefined);
        const scale = scaleOf(Math.min(...finite, Infinity) === Infinity ? 0 : Math.min(...finite), finite.length > 0 ? Math.max(...finite) : 1, logarithmic, before);
        this.#scale = {kind, scale};
        return scale;
    }

    /**
     * @param {View} view
     * @param {Survey} survey
     * @param {Float64Array} now
     * @param {number[]} place
     * @param {number} loss
     * @returns {Stand & {gradient: number[] | undefined}}
     */
    #stand({config}, {picture, slopes}, now, place, loss) {
        const parameters = picture?.parameters ?? [];
        const known = slopes && slopes.at.length === now.length && parameters.length > 0;
        const of = (/** @type {Float64Array} */ all) => parameters.map((parameter) => all[parameter]);
        const gradient = known ? of(slopes.gradient) : undefined;
        return {place, loss, slope: known ? of(slopes.slope) : undefined, gradient, step: gradient?.map((value) => -config.learningRate * value)};
    }

    /**
     * Writes the sentences that have changed; while training only now and then.
     * @param {boolean} pointed whether the pointer has moved
     * @param {Stand & {gradient: number[] | undefined}} [stand]
     * @param {import('./words.js').Names} [names]
     */
    #tell(pointed, stand, names) {
        const shown = this.#shown;
        if (!shown) return;
        const {view, picture, place, loss} = shown;
        const {text, session, playing} = view;
        const named = names ?? axisNames(picture, view);
        const under = this.#pointer && !shown.turn ? pointedInWords(picture, shown.toPlace(this.#pointer.left, this.#pointer.top, loss), named, text) : '';
        const now = performance.now();
        if (!pointed && playing && now - this.#told.time < INTERVAL) return;
        this.#told = {revision: session.revision, time: now};
        const stands = placeInWords(named, place, loss, text);
        this.#write('place', under ? `${text('landscape.pointer')} ${under}` : `${text('landscape.ball')} ${stands}`);
        if (stand) this.#write('step', stepInWords(picture, stand, named, view));
        this.#write('summary', pictureInWords(picture, named, text));
        this.#write('problem', problemInWords(picture, place, view));
        this.#write('refused', this.#refused);
    }

    /** @param {string} name @param {string} words */
    #write(name, words) {
        const place = this.#places?.words[name];
        if (place && place.textContent !== words) place.textContent = words;
    }

    /** Says where a key has moved the ball. */
    #announce() {
        const {session, text} = /** @type {View} */ (this.#view);
        const shown = this.#shown;
        if (!shown || !this.#survey) return;
        const place = this.#survey.coordinates(shown.picture, flatten(session.parameters));
        this.#actions.announce(placeInWords(axisNames(shown.picture, shown.view), place, session.loss, text));
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

    /** @type {(frame: Element | undefined) => void} */
    #attach = (frame) => {
        this.#listening?.abort();
        const plot = /** @type {HTMLElement | null} */ (frame?.querySelector('.landscape-plot') ?? null);
        this.#box.watch(plot ?? undefined);
        if (!frame || !plot) return;
        const words = Object.fromEntries([...frame.querySelectorAll('[data-words]')].map((element) => [/** @type {HTMLElement} */ (element).dataset.words, element]));
        this.#places = {plot, canvas: /** @type {HTMLCanvasElement} */ (plot.querySelector('canvas')), scene: /** @type {SVGSVGElement} */ (plot.querySelector('svg')), words};
        this.#painted = new Seen();
        this.#drawn = new Seen();
        this.#listening = new AbortController();
        this.#hand.listen(plot, this.#listening.signal);
    };
}
