/**
 * An element whose shadow root is rendered from a template of Lit: once it is in the page, and again when it is asked
 * to, however often in one task. What Lit's own class has beyond this, reactive properties and controllers, nobody here uses.
 */
import {render} from 'lit/html.js';
import {adopt} from '../panels/adopt.js';

export class Rendered extends HTMLElement {
    /** Where everything is. @readonly */
    renderRoot = this.attachShadow({mode: 'open'});

    #hasBegun = false;
    #isAsked = false;

    /** @param {import('../panels/adopt.js').Styles} styles */
    constructor(styles) {
        super();
        adopt(this.renderRoot, styles);
    }

    connectedCallback() {
        this.#hasBegun = true;
        this.requestUpdate();
    }

    /** Renders before the browser draws; not before the element has been in a page. */
    requestUpdate() {
        if (this.#isAsked || !this.#hasBegun) return;
        this.#isAsked = true;
        queueMicrotask(() => {
            render(this.#template(), this.renderRoot, {host: this});
            this.updated();
        });
    }

    /** What is asked for while it is made is part of it; what is asked for later is rendered after it. */
    #template() {
        try {
            return this.render();
        } finally {
            this.#isAsked = false;
        }
    }

    /** What is to be seen. @returns {unknown} */
    render() {
        return undefined;
    }

    /** It has been rendered. */
    updated() {}
}
