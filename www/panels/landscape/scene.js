/**
 * Draws a landscape as curve, map or surface, what has changed and nothing else: the canvas below when it is another
 * picture, the SVG above it when the ball has moved.
 */
import {nothing, render} from 'lit/html.js';
import {flatten} from '../../engine/parameters.js';
import {clearedContext} from '../../plot/surface.js';
import {Seen} from '../stage/layers.js';
import {curve, curveViewport, toTop} from './curve.js';
import {map, MapPainter, mapViewport} from './map.js';
import {paintRelief, Projection, relief} from './relief.js';
import {scaleOf} from './scale.js';
import {axisNames} from './words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('./choice.js').Choice} Choice */
/** @typedef {import('./picture.js').Picture} Picture */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('./survey.js').Survey} Survey */

/** What is drawn on. @typedef {{plot: HTMLElement, canvas: HTMLCanvasElement, scene: SVGSVGElement}} Sheets */

/** Where the network stands, with what training goes down by along each coordinate. @typedef {import('./curve.js').Stand & {gradient: number[] | undefined}} FullStand */

/**
 * @typedef {object} Drawn
 * @property {import('./hand.js').Shown} shown
 * @property {Scale} scale
 * @property {FullStand} stand
 * @property {import('./words.js').Names} names
 */

export class Scene {
    #mapPainter = new MapPainter();
    /** Kept as long as it will do. @type {{kind: string, scale: Scale} | undefined} */
    #scale;
    #painted = new Seen();
    #drawn = new Seen();

    /** Whether the loss is shown by its decades. */
    get logarithmic() {
        return this.#scale?.scale.logarithmic ?? false;
    }

    /**
     * @param {Sheets} sheets
     * @param {import('../../plot/surface.js').Size} size
     * @param {View} view
     * @param {Choice} choice
     * @param {Survey} survey
     * @param {import('./relief.js').Turn} turn
     * @returns {Drawn | undefined} nothing as long as there is no picture
     */
    draw({plot, canvas, scene}, size, view, choice, survey, turn) {
        const {picture} = survey;
        const svg = /** @type {any} */ (scene); // Lit renders into it as into any element
        if (!picture) {
            if (this.#painted.differ(undefined)) clearedContext(canvas, size);
            if (this.#drawn.differ(undefined)) render(nothing, svg);
            return undefined;
        }
        const {session, palette, text, playing} = view;
        const now = flatten(session.parameters);
        const place = survey.coordinates(picture, now);
        const loss = survey.standing.height(view, now, picture.descended);
        const scale = this.#scaleOf(picture, loss, choice);
        const stand = standOf(view, picture, survey.standing.slopes, now, place, loss);
        const names = axisNames(picture, view);
        const surface = choice.isGrid && choice.as === 'surface';
        plot.classList.toggle('landscape-turns', surface);
        const viewport = choice.isGrid ? mapViewport(size, picture) : curveViewport(size, picture, scale);
        const projection = new Projection(size, picture, scale, turn);

        if (this.#painted.differ(picture, scale, size, palette, surface ? turn : undefined, surface && playing)) {
            if (surface) paintRelief(canvas, size, picture, projection, playing);
            else if (choice.isGrid) this.#mapPainter.paint(canvas, size, picture, scale, viewport);
            else clearedContext(canvas, size);
        }
        if (this.#drawn.differ(picture, scale, size, text, turn, surface, session.revision, survey.standing.slopes)) {
            if (surface) render(relief(size, picture, projection, stand, names), svg);
            else render(choice.isGrid ? map(size, picture, scale, viewport, stand, names) : curve(picture, scale, viewport, stand, names), svg);
        }

        const top = () => (choice.isGrid ? viewport.toTop(place[1]) : toTop(viewport, scale, loss));
        const ball = surface ? projection.of(place, loss) : /** @type {[number, number]} */ ([viewport.toLeft(place[0]), top()]);
        const toPlace = (/** @type {number} */ left, /** @type {number} */ down) => {
            if (surface) return projection.seen(left, down, picture, loss);
            return choice.isGrid ? [viewport.toX(left), viewport.toY(down)] : [viewport.toX(left)];
        };
        return {shown: {view, picture, place, loss, ball, toPlace, turn: surface ? turn : undefined}, scale, stand, names};
    }

    /** @param {Picture} picture @param {number} loss of the ball, which is to be seen too @param {Choice} choice */
    #scaleOf({kind, least, most, parameters}, loss, choice) {
        const finite = [least, most, loss].filter(Number.isFinite);
        const [low, high] = finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : [0, 1];
        // A curve is linear until somebody wants it otherwise: that is how it is drawn in books.
        const logarithmic = choice.logarithmic ?? (parameters.length === 1 ? false : undefined);
        const scale = scaleOf(low, high, logarithmic, this.#scale?.kind === kind ? this.#scale.scale : undefined);
        this.#scale = {kind, scale};
        return scale;
    }
}

/**
 * @param {View} view
 * @param {Picture} picture
 * @param {import('./standing.js').Slopes | undefined} slopes
 * @param {Float64Array} now
 * @param {number[]} place
 * @param {number} loss
 * @returns {FullStand}
 */
function standOf({config}, {parameters}, slopes, now, place, loss) {
    const known = slopes && slopes.at.length === now.length && parameters.length > 0;
    const of = (/** @type {Float64Array} */ all) => parameters.map((parameter) => all[parameter]);
    const gradient = known ? of(slopes.gradient) : undefined;
    return {place, loss, slope: known ? of(slopes.slope) : undefined, gradient, step: gradient?.map((value) => -config.learningRate * value)};
}
