/**
 * `<two-layer>`: what a page and its scripts see, that is properties and methods. How it lives is in `shell.js`.
 */
import {elementAttributes} from '../config/attributes.js';
import {defaultPreset} from '../config/preset.js';
import {hashOf} from '../share/permalink.js';
import {oneOf} from './attributes.js';
import {Shell, THEMES} from './shell.js';

/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('../config/config.js').Data} Data */
/** @typedef {import('../config/config.js').LayerParameters} LayerParameters */

/**
 * A neural network that learns while you watch.
 *
 * Every key of the config is an attribute too (`hidden-layers`, `learning-rate` …); see `config/attributes.js`.
 * Properties and methods throw what they refuse; attributes cannot. Both dispatch `two-layer-error`.
 *
 * @attr {string} preset - A name from the gallery, the address of a preset file, or a link to a run. Default `moons`.
 * @attr {number} seed - NumPy seed. Omit it for a different network at each visit.
 * @attr {boolean} playing - Present while training.
 * @attr {number | 'max'} speed - Steps per second. Default 60.
 * @attr {string} show - Panels, in order. Default `stage loss controls`.
 * @attr {string} playground - The address of the playground page, to which `permalink` leads. Default: beside the script.
 * @attr {'auto' | 'light' | 'dark'} theme - `auto` follows the `color-scheme` of the page.
 * @fires two-layer-ready - The first picture is drawn.
 * @fires two-layer-change - Settings, points, parameters or the place in time were changed.
 * @fires two-layer-report - At most four a second while training.
 * @fires two-layer-error - An `ErrorEvent`; `event.error` is a `TwoLayerError` with a `code`.
 * @slot - Shown until the first picture is drawn, and for good where the engine cannot run.
 * @csspart stage - The plane with the points; likewise `network`, `data`, `loss` and every other panel, by the name it has in `show`.
 * @cssprop --two-layer-negative - Class 0 and negative values.
 * @cssprop --two-layer-positive - Class 1 and positive values.
 * @cssprop --two-layer-neutral - Zero; where the network is undecided.
 * @cssprop --two-layer-class-2 - The third class; `-class-3` to `-class-7` the others.
 * @cssprop --two-layer-foreground - Text.
 * @cssprop --two-layer-muted - Secondary text, axes.
 * @cssprop --two-layer-surface - Behind everything.
 * @cssprop --two-layer-raised - Behind panels and controls.
 * @cssprop --two-layer-line - Hairlines.
 * @cssprop --two-layer-accent - What is selected or focused.
 */
export class TwoLayerElement extends Shell {
    /** The address of the script that defined the element; the playground page lies beside it. */
    static script = '';

    /** What the network began with; undo may go back to the preset before. @returns {string} */
    get preset() {
        return this._origin?.name ?? this.getAttribute('preset') ?? defaultPreset;
    }

    set preset(preset) {
        this.setAttribute('preset', String(preset));
    }

    /** Whether it trains; out of sight it rests all the same. @returns {boolean} */
    get playing() {
        return this._playground.playing;
    }

    set playing(playing) {
        this._playground.playing = Boolean(playing);
    }

    /** Steps per second of wall time, or 'max'. @returns {number | 'max'} */
    get speed() {
        return this._playground.speed;
    }

    set speed(speed) {
        this._strictly(() => (this._playground.speed = elementAttributes.speed.parse('speed', String(speed))));
    }

    /** The panels that are shown, separated by spaces. @returns {string} */
    get show() {
        return this._panels.shown.join(' ');
    }

    set show(show) {
        this._strictly(() => this._panels.choose(elementAttributes.show.parse('show', String(show))));
        this._loadPanels();
    }

    /** `auto`, `light` or `dark`. @returns {string} */
    get theme() {
        const theme = this.getAttribute('theme') ?? '';
        return THEMES.includes(theme) ? theme : 'auto';
    }

    set theme(theme) {
        this._strictly(() => this.setAttribute('theme', oneOf('theme', theme, THEMES)));
    }

    /** The complete config; assigning changes the keys given and leaves the others. @returns {Readonly<Config>} */
    get config() {
        return this._session.config;
    }

    set config(/** @type {Partial<Config>} */ partial) {
        this._whenStarted(() => this._playground.edit((session) => session.configure(partial)));
    }

    /** The points with their targets, a copy. @returns {Data} */
    get data() {
        return this._session.data;
    }

    set data(data) {
        this._whenStarted(() => this._playground.replaceData(data));
    }

    /** `[{W, b}, …]`, `W[in][out]`; a copy. @returns {LayerParameters[]} */
    get parameters() {
        return this._session.parameters;
    }

    set parameters(layers) {
        this._whenStarted(() => this._playground.edit((session) => (session.parameters = layers)));
    }

    /** Updates since the initial weights. @returns {number} */
    get steps() {
        return this.#number('steps');
    }

    /** Completed passes over the training points. @returns {number} */
    get epoch() {
        return this.#number('epoch');
    }

    /** Over the training points. @returns {number} */
    get loss() {
        return this.#number('loss');
    }

    /** Over the test points; NaN without any. @returns {number} */
    get testLoss() {
        return this.#number('testLoss');
    }

    /** Share of the training points predicted right, 0 to 1; NaN in regression. @returns {number} */
    get accuracy() {
        return this.#number('accuracy');
    }

    /**
     * Takes n steps now.
     * @param {number} [n]
     * @returns {{steps: number, epoch: number, loss: number, accuracy: number}} where it is then
     */
    step(n = 1) {
        return this._strictly(() => {
            this._playground.step(n);
            const {steps, epoch, loss, accuracy} = this._playground.session;
            return {steps, epoch, loss, accuracy};
        });
    }

    /** Trains whenever it is in sight. */
    play() {
        this._playground.playing = true;
    }

    /** Stops training. */
    pause() {
        this._playground.playing = false;
    }

    /** Back to the same initial weights; data and settings stay. */
    reset() {
        this._strictly(() => this._playground.edit((session) => session.reset()));
    }

    /**
     * Goes to an earlier state, exactly.
     * @param {number} step already reached
     */
    seek(step) {
        this._strictly(() => this._playground.seek(step));
    }

    /** The address that opens this very state, bit for bit, on the playground page, with what is open there. @returns {string} */
    get permalink() {
        return this._strictly(() => {
            const page = new URL(this.getAttribute('playground') ?? new URL('.', TwoLayerElement.script), this.baseURI);
            const {session, speed} = this._playground;
            page.hash = hashOf(session, {...(speed === 60 ? {} : {speed: String(speed)}), ...this._playground.look?.()});
            return page.href;
        });
    }

    /** Takes the last edit back. */
    undo() {
        this._strictly(() => this._playground.undo());
    }

    /** Makes the edit again that was taken back last. */
    redo() {
        this._strictly(() => this._playground.redo());
    }

    /**
     * Adds a training point.
     * @param {number[]} x one number per feature
     * @param {number} label class 0, 1 …; the target in regression
     */
    addPoint(x, label) {
        this._strictly(() => this._playground.edit((session) => session.addPoint(x, label)));
    }

    /**
     * Moves a point.
     * @param {number} index in the order of `data`
     * @param {number[]} x
     */
    movePoint(index, x) {
        this._strictly(() => this._playground.edit((session) => session.movePoint(index, x)));
    }

    /**
     * Removes a point.
     * @param {number} index in the order of `data`
     */
    removePoint(index) {
        this._strictly(() => this._playground.edit((session) => session.removePoint(index)));
    }

    /**
     * What the network says of any points.
     * @param {number[][]} X `[points][features]`
     * @returns {number[][]} `[points][outputs]`, after the output activation
     */
    predict(X) {
        return this._strictly(() => this._playground.session.predict(X));
    }

    /**
     * @param {'steps' | 'epoch' | 'loss' | 'testLoss' | 'accuracy'} key
     * @returns {number} NaN before the element is ready
     */
    #number(key) {
        return this._playground.started ? this._session[key] : NaN;
    }
}
