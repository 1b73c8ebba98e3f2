/**
 * Where a text that begins like JSON stops being it. Browsers say that in words of their own, or not at all.
 */

/** A mark, a text or another value. Longer texts are none of a table. */
const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\\n]|\\.){0,1000}")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null))/iy;

/**
 * What may come next: a value; a value or the end of a list; a key; a key or the end of an object; a colon; a comma or an end.
 * @typedef {'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma'} Due
 */

/**
 * @param {string} text that `JSON.parse` has refused
 * @returns {number} the line of what does not belong there, from 1; the last one if something is missing at the end
 */
export function lineOfMistake(text) {
    const token = new RegExp(TOKEN);
    /** What ends the lists and objects that are open. @type {string[]} */
    const ends = [];
    /** @type {Due | undefined} */
    let due = 'value';
    let at = 0;
    while (due) {
        at = token.lastIndex;
        const [found, mark, string] = token.exec(text) ?? [];
        due = found === undefined ? undefined : after(due, mark, string !== undefined, ends);
    }
    const rest = text.slice(at).trimStart();
    return (rest === '' ? text.trimEnd() : text.slice(0, text.length - rest.length)).split('\n').length;
}

/**
 * @param {Due} due
 * @param {string | undefined} mark
 * @param {boolean} isText
 * @param {string[]} ends
 * @returns {Due | undefined} what is due then; nothing if this was not
 */
function after(due, mark, isText, ends) {
    const isValueDue = due === 'value' || due === 'first value';
    if (mark === '{' || mark === '[') {
        if (!isValueDue) return undefined;
        ends.push(mark === '{' ? '}' : ']');
        return mark === '{' ? 'first key' : 'first value';
    }
    if (mark === '}' || mark === ']') return (due === 'comma' || due.startsWith('first')) && ends.pop() === mark ? 'comma' : undefined;
    if (mark === ',') return due === 'comma' && ends.length > 0 ? (ends.at(-1) === '}' ? 'key' : 'value') : undefined;
    if (mark === ':') return due === 'colon' ? 'value' : undefined;
    if (isValueDue) return 'comma';
    return isText && (due === 'key' || due === 'first key') ? 'colon' : undefined;
}
