/**
 * Tells of an element of a template once it is there, and again to whoever asks next: `<div ${made(this.#attach)}>`.
 * Lit's `ref` tells of its end as well, which is most of its weight; whoever draws on an element that may
 * have gone finds it not connected, or draws what nobody sees.
 */
import {noChange} from 'lit/html.js';
import {Directive, directive} from 'lit/directive.js';

class Made extends Directive {
    /** @type {((element: HTMLElement) => void) | undefined} */
    #told;

    /** @param {(element: HTMLElement) => void} _tell the same function as long as the element means the same */
    render(_tell) {
        return noChange;
    }

    /**
     * @param {import('lit/directive.js').ElementPart} part
     * @param {[(element: HTMLElement) => void]} values
     * @override
     */
    update({element}, [tell]) {
        if (tell !== this.#told) tell(/** @type {HTMLElement} */ (element));
        this.#told = tell;
        return noChange;
    }
}

export const made = directive(Made);
