/**
 * One of the two pictures: what a network makes of the plane, with the points on it, painted as on the stage.
 */
import {BoxWatcher} from '../../plot/surface.js';
import {Field} from '../stage/field.js';
import {StageViewport} from '../stage/layers.js';
import {Scene} from '../stage/scene.js';

/** @typedef {import('../view.js').View} View */

export class Picture {
    #box;
    #viewport = new StageViewport();
    #field = new Field();
    #scene;
    /** @type {HTMLCanvasElement[]} */
    #canvases = [];

    /** @param {() => void} changed asks for another drawing */
    constructor(changed) {
        this.#box = new BoxWatcher(changed);
        this.#scene = new Scene(changed);
    }

    /** @type {(element: Element | undefined) => void} */
    attach = (element) => {
        this.#canvases = [...(element?.querySelectorAll('canvas') ?? [])];
        this.#box.watch(element);
    };

    /**
     * @param {View} view of the network that is shown
     * @returns {boolean} whether a finer picture is still to come
     */
    draw(view) {
        const {size} = this.#box;
        const [field, line, scene] = this.#canvases;
        if (!scene || size.width === 0) return false;
        const viewport = this.#viewport.of(view, size);
        const more = this.#field.draw(field, line, view, viewport, size.ratio);
        this.#scene.draw(scene, view, viewport, size);
        return more;
    }

    dispose() {
        this.#box.watch(undefined);
    }
}

/**
 * A view of the output of a network, with all that is the same for both.
 * @param {View} view
 * @param {View['session']} session
 * @returns {View}
 */
export function viewOf(view, session) {
    const {selection} = view;
    const plain = selection.unit === null ? selection : {...selection, unit: null};
    return {...view, session, config: session.config, selection: plain};
}
