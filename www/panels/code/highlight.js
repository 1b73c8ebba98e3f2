/**
 * Code in colours: comments, texts and keywords of Python stand out, everything else stays as it is. Long lists of numbers
 * are folded behind their first lines, so that the program can be seen; every letter is there.
 */
import {html} from 'lit/html.js';

const TOKENS = /(?<comment>#.*$)|(?<string>"""[^]*?"""|f?'[^'\n]*')|(?<keyword>\b(?:and|as|break|class|continue|def|del|else|False|for|from|if|import|in|is|None|not|or|return|True|while|with)\b)/gm;

/** Lines that are a row of numbers, or several, and so many that nobody reads them. */
const LISTS = /(?:^ +[[\d-].*\n){6,}/gm;

/** Lines of a list that stay. */
const FIRST = 2;

/**
 * @param {string} code
 * @param {boolean} python
 * @param {(lines: number) => string} more says how many lines are folded
 * @returns {unknown[]} pieces of a template, one after the other
 */
export function shown(code, python, more) {
    const colour = python ? coloured : (/** @type {string} */ text) => [text];
    const pieces = [];
    let end = 0;
    for (const {0: list, index} of code.matchAll(LISTS)) {
        const lines = list.split(/(?<=\n)/);
        const first = lines.slice(0, FIRST).join('');
        const rest = lines.slice(FIRST);
        pieces.push(colour(code.slice(end, index)), first, html`<details><summary>${more(rest.length)}</summary>${rest.join('')}</details>`);
        end = index + list.length;
    }
    return [...pieces, colour(code.slice(end))];
}

/** @param {string} code @returns {unknown[]} */
function coloured(code) {
    const pieces = [];
    let end = 0;
    for (const {0: token, index, groups = {}} of code.matchAll(TOKENS)) {
        const [kind] = Object.keys(groups).filter((name) => groups[name] !== undefined);
        pieces.push(code.slice(end, index), html`<span class="code-${kind}">${token}</span>`);
        end = index + token.length;
    }
    return [...pieces, code.slice(end)];
}
