/**
 * Style sheets for a shadow root. Panels share some (of form fields, say): each sheet is adopted once.
 */

/**
 * @param {ShadowRoot | undefined} root nothing where an element has gone meanwhile
 * @param {import('lit').CSSResultGroup} styles
 */
export function adopt(root, styles) {
    for (const style of [styles].flat(4)) {
        const sheet = style instanceof CSSStyleSheet ? style : /** @type {import('lit').CSSResult} */ (style).styleSheet;
        if (root && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
}
