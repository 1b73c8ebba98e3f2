/**
 * Computes landscapes, a few milliseconds per frame, first coarse, then finer. The last complete one stays until the
 * next is complete; one that is under way is that of the moment at which it was begun.
 */
import {Inside} from '../../engine/inside.js';
import {flatten} from '../../engine/parameters.js';
import {column, thinned} from './path.js';
import {between, extremes, like, parametersAt} from './picture.js';
import {spanning, symmetric} from './ranges.js';
import {Standing} from './standing.js';

/** @typedef {import('./choice.js').Choice} Choice */
/** @typedef {import('./picture.js').Picture} Picture */
/** @typedef {import('./path.js').Trajectory} Trajectory */
/** @typedef {import('../view.js').View} View */

/** Numbers along an axis, from coarse to fine: over one coordinate, over two. */
const SIZES = {curve: [65, 257, 1025], grid: [9, 17, 33, 65, 129]};

/** Milliseconds of a frame for computing, and how many a picture may take while things change. */
const BUDGET = 3;
const LIVE = 40;

/** The most points of a path that is drawn, of one whose losses are computed, of one whose components are found. */
const DRAWN = 128;
const EVALUATED = 96;
const ANALYZED = 40;

/**
 * What is being computed. Over one parameter the losses along the path come after those of the curve.
 * @typedef {object} Job
 * @property {Picture} picture
 * @property {Trajectory} trail   the path, thinned out
 * @property {number} size      numbers along an axis
 * @property {number} portion   evaluations at a time
 * @property {number} time      milliseconds so far
 * @property {boolean} alongPath
 */

export class Survey {
    #inside = new Inside();
    /** @type {Picture | undefined} */
    picture;
    standing = new Standing();
    /** @type {Job | undefined} */
    #job;
    /** The size of the picture. */
    #size = 0;
    /** Milliseconds per loss, by kind; measured. @type {{kind: string, value: number}} */
    #pace = {kind: '', value: 0};
    /** The config as text. @type {{config: unknown, text: string}} */
    #settings = {config: undefined, text: ''};

    /**
     * Goes on for a moment.
     * @param {Choice} choice
     * @param {View} view
     * @returns {boolean} whether there is more to do
     */
    go(choice, view) {
        const {session, playing} = view;
        const now = flatten(session.parameters);
        const isOfThis = (/** @type {Picture} */ picture) => picture.session === session && picture.kind === choice.kind && picture.origin.length === now.length;
        if (this.picture && !isOfThis(this.picture)) this.picture = undefined;
        if (this.#job && !(isOfThis(this.#job.picture) && this.#job.picture.key === choice.key)) this.#job = undefined;
        const late = this.standing.findSlopes(view, now, choice.isDescended);
        if (!this.#job) {
            const size = this.#nextSize(choice, view, now);
            if (size === 0) return late;
            this.#begin(choice, view, now, size);
        }
        return this.#work() || late || (!playing && this.#nextSize(choice, view, now) > 0);
    }

    dispose() {
        this.#inside.dispose();
        this.standing.dispose();
        this.#job = undefined;
    }

    /**
     * Where a network stands in a picture.
     * @param {Picture} picture
     * @param {ArrayLike<number>} parameters
     * @returns {number[]} one coordinate or two
     */
    coordinates({parameters: replaced, plane, origin}, parameters) {
        if (!plane) return replaced.map((at) => parameters[at]);
        return Array.from(this.#inside.project(parameters, {origin, ...plane}));
    }

    /**
     * Whether the picture is right for a network: it stands somewhere in it, and in sight unless a reader has set the range.
     * @param {Picture} picture
     * @param {Float64Array} now
     * @param {Choice} choice
     */
    #contains(picture, now, choice) {
        if (picture.origin.length !== now.length) return false;
        const place = this.coordinates(picture, now);
        const there = parametersAt(picture, picture.origin, place);
        const tolerance = picture.plane ? 1e-9 : 0;
        return place.every((value, axis) => choice.ranges[axis] !== null || (value >= picture.ranges[axis].low && value <= picture.ranges[axis].high)) &&
            now.every((value, i) => Math.abs(value - there[i]) <= tolerance * (1 + Math.abs(value)));
    }

    /**
     * How fine the next picture is to be; 0 if there is nothing to do.
     * @param {Choice} choice
     * @param {View} view
     * @param {Float64Array} now
     */
    #nextSize(choice, {session, playing, config}, now) {
        const {picture} = this;
        const sizes = choice.isGrid ? SIZES.grid : SIZES.curve;
        const isCurrent = picture && picture.key === choice.key && picture.points === session.points &&
            (picture.revision === session.revision || (picture.config === this.#textOf(config) && this.#contains(picture, now, choice)));
        if (isCurrent) return playing ? 0 : sizes.find((size) => size > this.#size) ?? 0;
        const affordable = (/** @type {number} */ size) => this.#pace.kind === choice.kind && this.#pace.value * (choice.isGrid ? size * size : size) <= LIVE;
        return sizes.findLast(affordable) ?? sizes[0];
    }

    /**
     * @param {Choice} choice
     * @param {View} view
     * @param {Float64Array} now
     * @param {number} size
     */
    #begin(choice, {session, config}, now, size) {
        this.#inside.update({config, points: session.points, parameters: now});
        const {trail, ...frame} = this.#frame(choice, session, now);
        const x = between(frame.ranges[0], size);
        const y = choice.isGrid ? between(frame.ranges[1], size) : new Float64Array(0);
        const {kind, key, isDescended: descended} = choice;
        const picture = {
            kind, key, descended, session, revision: session.revision, config: this.#textOf(config), points: session.points, origin: now,
            ...frame, x, y, losses: new Float64Array(0), lowest: -1, least: NaN, most: NaN, complete: false
        };
        const [one, other] = frame.parameters;
        const over = frame.plane ?? (other === undefined ? {parameter: one} : {parameters: /** @type {[number, number]} */ ([one, other])});
        this.#inside.begin({over, x, y, descended});
        this.#job = {picture, trail, size, portion: 16, time: 0, alongPath: false};
    }

    /**
     * The axes of a picture, and the path seen in them.
     * @param {Choice} choice
     * @param {View['session']} session
     * @param {Float64Array} now
     * @returns {Pick<Picture, 'parameters' | 'plane' | 'explained' | 'ranges' | 'path'> & {trail: Trajectory}}
     */
    #frame(choice, session, now) {
        const trajectory = session.trajectory();
        // Ranges that were found stay as long as they will do; those a reader has set go with their choice.
        const before = this.picture?.key === choice.key ? this.picture : undefined;
        if (choice.isSlice) {
            const parameters = choice.parameters.slice(0, choice.isGrid ? 2 : 1);
            const path = thinned(trajectory, choice.isGrid ? DRAWN : EVALUATED);
            const [x, y] = parameters.map((parameter) => column(path, parameter));
            const range = (/** @type {0 | 1} */ axis, /** @type {Float64Array | undefined} */ values) => choice.ranges[axis] ?? symmetric([...values ?? []], before?.ranges[axis]);
            return {parameters, plane: undefined, explained: undefined, ranges: [range(0, x), range(1, y)], path: {x, y: y ?? new Float64Array(0)}, trail: path};
        }
        const {explained, ...plane} = this.#plane(choice, trajectory, before);
        const path = thinned(trajectory, DRAWN);
        const seen = this.#inside.project(path.parameters, {origin: now, ...plane});
        const [x, y] = [0, 1].map((axis) => seen.filter((_, i) => i % 2 === axis));
        const least = choice.over === 'random' ? 2 : 1e-3 * Math.hypot(...now) || 1;
        const range = (/** @type {0 | 1} */ axis, /** @type {Float64Array} */ values) => choice.ranges[axis] ?? spanning([...values], least, before?.ranges[axis]);
        return {parameters: [], plane, explained, ranges: [range(0, x), range(1, y)], path: {x, y}, trail: path};
    }

    /**
     * @param {Choice} choice
     * @param {Readonly<Trajectory>} trajectory
     * @param {Picture | undefined} before
     * @returns {import('../../engine/inside.js').Directions & {explained: [number, number] | undefined}}
     */
    #plane(choice, trajectory, before) {
        if (choice.over === 'random') return {...this.#inside.randomDirections(choice.seed), explained: undefined};
        const {across, up, explained} = this.#inside.components(thinned(trajectory, ANALYZED).parameters);
        // A direction and its opposite are the same component; that which looks like the one before stays.
        return {across: like(across, before?.plane?.across), up: like(up, before?.plane?.up), explained};
    }

    /** Computes until the time is up. @returns {boolean} whether there is more */
    #work() {
        const job = /** @type {Job} */ (this.#job);
        const start = performance.now();
        let last = start;
        for (let done = false; last - start < BUDGET;) {
            done = this.#inside.advance(job.portion);
            const now = performance.now();
            if (now - last < BUDGET / 8) job.portion = Math.min(4096, 2 * job.portion);
            else if (now - last > BUDGET / 4) job.portion = Math.max(1, job.portion >> 1);
            last = now;
            if (done && !this.#finish(job, job.time + last - start)) return false;
        }
        job.time += last - start;
        return true;
    }

    /**
     * @param {Job} job
     * @param {number} time
     * @returns {boolean} whether it goes on with the path
     */
    #finish(job, time) {
        const {picture} = job;
        const losses = this.#inside.losses();
        if (picture.y.length === 0 && !job.alongPath) {
            Object.assign(picture, extremes(losses), {losses});
            job.alongPath = true;
            this.#inside.begin({over: {path: job.trail.parameters}, descended: picture.descended});
            return true;
        }
        if (job.alongPath) picture.path.y = losses;
        else Object.assign(picture, extremes(losses), {losses});
        this.#pace = {kind: picture.kind, value: time / picture.losses.length};
        this.picture = picture;
        this.#size = job.size;
        this.#job = undefined;
        return false;
    }

    /** @param {View['config']} config */
    #textOf(config) {
        if (this.#settings.config !== config) this.#settings = {config, text: JSON.stringify(config)};
        return this.#settings.text;
    }
}
