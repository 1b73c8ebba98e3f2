/**
 * Style sheets for a shadow root. Panels share some (of form fields, say): each sheet is made and adopted once.
 */

/** @typedef {string | readonly Styles[]} Styles as `css` gives them, perhaps in lists */

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/**
 * @param {Partial<Pick<ShadowRoot, 'adoptedStyleSheets'>> | undefined} root the root of a panel's element: none any more where that has gone meanwhile
 * @param {Styles} styles
 */
export function adopt(root, styles) {
    for (const text of /** @type {string[]} */ ([styles].flat(4))) {
        const sheet = sheets.get(text) ?? new CSSStyleSheet();
        if (!sheets.has(text)) sheet.replaceSync(text);
        sheets.set(text, sheet);
        if (root?.adoptedStyleSheets?.includes(sheet) === false) root.adoptedStyleSheets.push(sheet);
    }
}
