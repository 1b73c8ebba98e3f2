/**
 * What one element holds: a session, the loop that trains it, and what its reader is looking at.
 *
 * Its methods throw what the engine throws. It knows neither HTML nor panels; the element is told by callbacks.
 */
import {FrameLoop} from '../engine/loop.js';
import {SIGNED} from '../config/signed.js';
import {randomSeed, Session} from '../engine/session.js';
import {TwoLayerError} from '../engine/errors.js';
import {boundsOf} from '../plot/bounds.js';

/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('../config/config.js').Data} Data */
/** @typedef {import('../config/config.js').Bounds} Bounds */
/** @typedef {import('../config/config.js').LayerParameters} LayerParameters */
/** @typedef {import('../panels/view.js').Selection} Selection */
/** @typedef {import('../engine/stop.js').Stopper} Stopper */

/**
 * @typedef {object} Callbacks
 * @property {() => void} changed  something other than the progress of training is to be shown
 * @property {() => void} edited   the model, its data or its place in time were changed by somebody
 * @property {() => void} draw     a frame is due
 * @property {(error: unknown) => void} fail  takes what a frame threw; nothing runs any more
 */

/** Sessions that wait for an undo; one is at most some hundred kilobytes. */
const KEPT = 8;

/** @type {Readonly<Selection>} */
const nothing = Object.freeze({unit: null, parameter: null, pointed: null, label: 1, cursor: null, places: [], discrete: false, showTest: true, lines: false, mistakes: false, sum: false});

export class Playground {
    /** @type {Readonly<Selection>} */
    selection = nothing;
    /** @type {Readonly<Bounds>} */
    bounds = {x0: -1, x1: 1, y0: -1, y1: 1};

    /** The bounds that were made to fit the points. */
    #fitting = this.bounds;
    #callbacks;
    #loop;
    /** @type {Session | undefined} */
    #session;
    /** Sessions a preset has replaced, and those an undo has replaced again. @type {{past: Session[], future: Session[]}} */
    #others = {past: [], future: []};
    /** What the network is compared with. @type {import('./rival.js').Rival | undefined} */
    #rival;
    /** How it was last asked to differ. @type {Partial<Config> | null} */
    #different = null;
    /** That of the network: in another one parameters have other places. */
    #shape = '';
    #playing = false;
    /** @type {Stopper | undefined} */
    #stopper;
    #inSight = false;
    /** What is open, as parts of a link, once somebody can have opened something. @type {(() => Record<string, string>) | undefined} */
    look;

    /** @param {Callbacks} callbacks */
    constructor(callbacks) {
        this.#callbacks = callbacks;
        this.#loop = new FrameLoop({
            step: (n) => this.#rival?.advance(this.session, n) || this.#run(n), // one that lags behind is waited for
            draw: () => this.#draw(),
            fail: (error) => this.#halt(error)
        });
    }

    get started() {
        return this.#session !== undefined;
    }

    get session() {
        if (!this.#session) throw new TwoLayerError('disposed', 'The element has no network at the moment; wait for its `ready` promise.');
        return this.#session;
    }

    /** The other network of a comparison. */
    get rival() {
        return this.#rival?.session;
    }

    /** How it was last asked to differ; null where nothing is compared. */
    get different() {
        return this.#different;
    }

    /** Whether training is wanted; it rests all the same while nobody can see it. */
    get playing() {
        return this.#playing;
    }

    set playing(playing) {
        if (playing === this.#playing) return;
        this.#playing = playing;
        if (playing && this.#session) this.#stopper?.begin(this.#session);
        this.#updateLoop();
        this.#callbacks.changed();
    }

    get speed() {
        return this.#loop.speed;
    }

    set speed(speed) {
        this.#loop.speed = speed;
        this.#callbacks.changed();
    }

    /** @param {boolean} inSight */
    set inSight(inSight) {
        this.#inSight = inSight;
        this.#updateLoop();
        this.requestDraw();
    }

    /** Whether a reader looks at other parts of the plane than those chosen for the points. */
    get away() {
        return this.bounds !== this.#fitting;
    }

    get canUndo() {
        return this.session.canUndo || this.#others.past.length > 0;
    }

    get canRedo() {
        return this.session.canRedo || this.#others.future.length > 0;
    }

    /**
     * Begins with a new session. An undo brings the one before back.
     * @param {Partial<Config>} config
     * @param {{data?: Data | undefined, parameters?: LayerParameters[] | undefined, state?: ArrayLike<number> | undefined}} [start]
     */
    start(config, start) {
        const session = new Session(config, start);
        const {past} = this.#others;
        if (this.#session) past.push(this.#session);
        if (past.length > KEPT) past.shift()?.dispose();
        this.#forgetFuture();
        this.#show(session);
    }

    /** Frees every session and stops; `start` begins anew. */
    dispose() {
        this.#loop.dispose();
        for (const session of [...this.#others.past, ...this.#others.future]) session.dispose();
        this.#others = {past: [], future: []};
        this.#session?.dispose();
        this.#session = undefined;
        this.#endComparison();
    }

    requestDraw() {
        if (this.#inSight && this.#session) this.#loop.requestDraw();
    }

    /**
     * Changes the session, as one edit.
     * @param {(session: Session) => void} change
     */
    edit(change) {
        const {session} = this;
        const before = origin(session);
        change(session);
        if (origin(session) !== before) this.#follow();
        this.#forgetFuture();
        this.#edited();
    }

    /**
     * Replaces the points, and settings with them as one edit; if either is refused, nothing changes.
     * @param {Data} data
     * @param {Partial<Config>} [settings]
     */
    replaceData(data, settings) {
        if (settings) new Session({...this.session.config, ...settings}, {data}).dispose(); // throws what would be refused half-way
        this.edit((session) => {
            const {revision} = session;
            if (settings) session.configure(settings);
            session.setData(data, {continues: session.revision !== revision});
            this.#follow();
        });
    }

    /** @param {Partial<Config>} partial */
    generate(partial) {
        this.edit((session) => {
            const before = session.dataRevision;
            session.generate(partial);
            if (session.dataRevision !== before) this.#follow();
        });
    }

    /** @param {number} n */
    step(n) {
        this.#train(n);
        this.#callbacks.changed();
    }

    /** @param {number} step */
    seek(step) {
        this.playing = false;
        this.session.seek(step);
        this.#edited();
    }

    undo() {
        const {past, future} = this.#others;
        if (this.session.canUndo) this.#travel('undo');
        else this.#exchange(past, future);
    }

    redo() {
        const {past, future} = this.#others;
        if (this.session.canRedo) this.#travel('redo');
        else this.#exchange(future, past);
    }

    newSeed() {
        this.edit((session) => session.configure({seed: randomSeed()}));
    }

    /**
     * After divergence: back to the last step whose loss was not above the first one, and on with a third of the learning
     * rate, and at most 1. The step before the loss became infinite would not do: its weights are astronomical already.
     */
    recover() {
        const {steps, train} = this.session.history();
        const good = train.findLastIndex((loss) => loss <= train[0]);
        this.session.seek(good < 0 ? 0 : steps[good]);
        const rate = Math.min(1, Number((this.session.config.learningRate / 3).toPrecision(1)));
        this.edit((session) => session.configure({learningRate: rate}));
        this.playing = true;
    }

    /**
     * Compares with another network on the same points, trained in step with this one.
     * @param {Partial<Config> | null} different its settings that are not those of this one; null ends the comparison
     */
    async compare(different) {
        this.#different = different;
        const Rival = different && (await import('./rival.js')).Rival;
        if (!this.#session || this.#different !== different) return; // something else was asked for meanwhile
        if (this.#rival) this.#rival.differ(this.#session, different);
        else if (Rival && different) this.#rival = new Rival(this.#session, different);
        this.#callbacks.changed();
    }

    /** @param {Partial<Selection>} partial */
    select(partial) {
        this.selection = Object.freeze({...this.selection, ...partial});
        this.#callbacks.changed();
    }

    /** @param {Bounds} [bounds] those of the points without any */
    show(bounds) {
        if (bounds) this.bounds = bounds;
        else this.#follow();
        this.#callbacks.changed();
    }

    /** What lets training stop by itself. */
    get stopper() {
        return this.#stopper;
    }

    set stopper(stopper) {
        this.#stopper = stopper;
        stopper?.begin(this.session);
        this.#callbacks.changed();
    }

    /**
     * Trains as the loop wants it.
     * @param {number} n
     */
    #run(n) {
        for (let left = n; left > 0 && this.#playing;) {
            const now = Math.min(left, this.#stopper?.allowed(this.session) ?? left);
            this.#train(now);
            left -= now;
            if (this.#stopper?.look(this.session)) this.playing = false;
        }
    }

    /** @param {number} n */
    #train(n) {
        const {session} = this;
        const isEdit = n !== 0 && session.isBeforeEdits;
        session.step(n);
        this.#rival?.advance(session, n);
        if (session.diverged) this.playing = false;
        if (!isEdit) return;
        this.#forgetFuture();
        this.#edited();
    }

    #draw() {
        if (this.#session && this.#rival?.hurry(this.#session)) this.requestDraw();
        this.#callbacks.draw();
    }

    /**
     * Lets the other network follow. One that cannot, since it is not allowed with these points, say, ends the comparison.
     * @param {(rival: import('./rival.js').Rival) => void} follow
     */
    #accompany(follow) {
        try {
            if (this.#rival) follow(this.#rival);
        } catch (error) {
            this.#endComparison();
            this.#callbacks.fail(error);
        }
    }

    #endComparison() {
        this.#rival?.dispose();
        this.#rival = undefined;
    }

    /** @param {unknown} error */
    #halt(error) {
        this.#playing = false;
        this.#callbacks.fail(error);
    }

    #updateLoop() {
        if (this.#playing && this.#inSight && this.#session && !this.#session.diverged) this.#loop.start();
        else this.#loop.stop();
    }

    /** @param {'undo' | 'redo'} way */
    #travel(way) {
        const before = origin(this.session);
        this.session[way]();
        if (origin(this.session) !== before) this.#follow();
        this.#edited(way);
    }

    /**
     * @param {Session[]} from
     * @param {Session[]} to
     */
    #exchange(from, to) {
        const session = from.pop();
        if (!session) return;
        to.push(this.session);
        this.#show(session);
        this.#edited();
    }

    /** @param {Session} session */
    #show(session) {
        this.#session = session;
        this.#accompany((rival) => rival.begin(session));
        this.#shape = shapeOf(session.layers);
        this.#stopper?.begin(session);
        this.selection = Object.freeze({...this.selection, unit: null, parameter: null, pointed: null, cursor: null, places: [], label: Math.min(1, session.outputs)});
        this.#follow();
        this.#updateLoop();
        this.#callbacks.changed();
    }

    #follow() {
        this.bounds = this.#fitting = boundsOf(this.session.points, floorOf(this.session));
    }

    #forgetFuture() {
        for (const session of this.#others.future.splice(0)) session.dispose();
    }

    /** @param {'undo' | 'redo'} [way] where an edit was undone or redone */
    #edited(way) {
        this.#accompany((rival) => (way ? rival.travel(this.session, way) : rival.follow(this.session)));
        const {unit} = this.selection;
        const {layers} = this.session;
        if (unit && !(unit.index < layers[unit.layer]?.fanOut)) this.selection = Object.freeze({...this.selection, unit: null});
        const shape = shapeOf(layers);
        if (shape !== this.#shape) this.selection = Object.freeze({...this.selection, parameter: null, pointed: null});
        this.#shape = shape;
        this.#updateLoop();
        this.#callbacks.changed();
        this.#callbacks.edited();
    }
}

/**
 * What the points were made from: when it changes they are others, not just one more.
 * @param {Session} session
 */
function origin(session) {
    const {generator, samples, noise, sampleSeed} = session.config;
    return [generator, samples, noise, sampleSeed, session.features, floorOf(session)].join();
}

/**
 * With one feature the hidden units' curves are drawn with the targets: how low they reach.
 * @param {Session} session
 */
function floorOf({config, features}) {
    return features === 1 && config.hiddenLayers.length > 0 && SIGNED.test(String(config.activation)) ? -1 : 0;
}

/** @param {Session['layers']} layers */
function shapeOf(layers) {
    return layers.map(({fanIn, fanOut, bias}) => [fanIn, fanOut, bias]).join();
}
