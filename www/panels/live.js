/**
 * A property of a form field that its reader changes too: it is compared with what the field has, not with what it was
 * given last. In a template: `.checked=${live(checked)}`.
 */
import {noChange} from 'lit/html.js';
import {Directive, directive} from 'lit/directive.js';

export const live = directive(class extends Directive {
    /** @param {string | boolean} value */
    render(value) {
        return value;
    }

    /**
     * @param {import('lit/directive.js').PropertyPart} part
     * @param {[string | boolean]} values
     * @override
     */
    update({element, name}, [value]) {
        const field = /** @type {Record<string, any>} */ (/** @type {unknown} */ (element));
        if (field[name] !== value) field[name] = value;
        return noChange;
    }
});
