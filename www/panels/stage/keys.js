/**
 * The stage by keyboard: a cursor that arrows move, and what the other keys do there. `plot/keyboard.js` has the table.
 * Loaded when the stage gets the focus.
 */
import {intentionOf} from '../../plot/keyboard.js';
import {formatCount, formatLoss} from '../../plot/ticks.js';
import {describe, within} from './places.js';
import texts from './keys-texts.json' with {type: 'json'};
import {answer} from './readout.js';
import {classCount, targetOf} from './task.js';

export {texts};

/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../plot/keyboard.js').Intention} Intention */
/** @typedef {import('./editing.js').Editing} Editing */
/** @typedef {import('./editing.js').Now} Now */
/** @typedef {import('./looking.js').Looking} Looking */

/** Pixels around the cursor in which the eraser finds a point. */
const REACH = 24;

export class Keys {
    #actions;
    #now;
    #editing;
    #looking;

    /**
     * @param {Actions} actions
     * @param {Now} now
     * @param {Editing} editing
     * @param {Looking} looking
     */
    constructor(actions, now, editing, looking) {
        this.#actions = actions;
        this.#now = now;
        this.#editing = editing;
        this.#looking = looking;
    }

    /** @param {KeyboardEvent} event */
    press(event) {
        const intention = intentionOf(event, classCount(this.#now().view));
        if (!intention) return;
        event.preventDefault();
        event.stopPropagation(); // a page may have keys of its own
        this.follow(intention);
    }

    /** @param {Intention} intention */
    follow(intention) {
        const {view} = this.#now();
        const {label} = view.selection;
        const editing = this.#editing;
        switch (intention.kind) {
            case 'move': return this.#move(intention.across, intention.up);
            case 'add': return editing.add(this.#show(), targetOf(view, intention.label));
            case 'act': return label === 'erase' ? editing.remove(this.#nearest(REACH)) : editing.add(this.#show(), targetOf(view, label));
            case 'remove': return editing.remove(editing.hovered >= 0 ? editing.hovered : this.#nearest(Infinity));
            case 'carry': return editing.carried ? editing.putDown() : this.#pickUp();
            case 'cancel': return this.#actions.select({cursor: editing.putBack() ?? null});
            case 'zoom': return this.#zoom(intention.factor);
            case 'fit': return this.#looking.fit();
            case 'toggle': return this.#toggle();
            case 'undo': return this.#travel('undo', view.canUndo);
            case 'redo': return this.#travel('redo', view.canRedo);
        }
    }

    /** Where the cursor is, or will appear: in the middle of the picture. @returns {number[]} one number per feature */
    get #cursor() {
        const {view, viewport: {bounds: {x0, x1, y0, y1}}} = this.#now();
        const {cursor} = view.selection;
        const {features} = view.session;
        return cursor?.length === features ? /** @type {number[]} */ (cursor) : [(x0 + x1) / 2, (y0 + y1) / 2].slice(0, features);
    }

    #show() {
        const cursor = this.#cursor;
        this.#actions.select({cursor});
        return cursor;
    }

    /** @param {number} across share of the picture's width @param {number} up share of its height */
    #move(across, up) {
        const {view, viewport: {bounds}} = this.#now();
        const [x, y] = this.#cursor;
        const right = x + across * (bounds.x1 - bounds.x0);
        const cursor = within(bounds, y === undefined ? [right] : [right, y + up * (bounds.y1 - bounds.y0)]);
        this.#actions.select({cursor});
        this.#editing.carryTo(cursor);
        this.#editing.say('stage.cursor', {place: describe(view, cursor), value: answer(view.session.predict([cursor])[0])});
    }

    #pickUp() {
        const index = this.#nearest(Infinity);
        if (index < 0) {
            this.#editing.say('stage.none');
            return;
        }
        const cursor = this.#editing.take(index);
        this.#actions.select({cursor});
        this.#editing.say('stage.pickedUp', {place: describe(this.#now().view, cursor)});
    }

    /** @param {number} reach pixels from the cursor @returns {number} index of a point, −1 for none */
    #nearest(reach) {
        const {viewport} = this.#now();
        const {frame} = viewport;
        const [x, y] = this.#cursor;
        const top = y === undefined ? frame.top + frame.height / 2 : viewport.toTop(y);
        return this.#editing.pointAt(viewport.toLeft(x), top, reach);
    }

    /** @param {number} factor */
    #zoom(factor) {
        const {bounds: {y0, y1}} = this.#now().viewport;
        const [x, y = (y0 + y1) / 2] = this.#cursor;
        this.#looking.zoom(factor, x, y);
    }

    #toggle() {
        const {playing, session} = this.#now().view;
        this.#actions.toggle();
        this.#editing.say(playing ? 'stage.paused' : 'stage.playing', {step: formatCount(session.steps), loss: formatLoss(session.loss)});
    }

    /** @param {'undo' | 'redo'} direction @param {boolean} possible */
    #travel(direction, possible) {
        this.#editing.letGo();
        this.#actions[direction]();
        this.#editing.say(possible ? `stage.${direction}` : `stage.${direction}None`);
    }
}
