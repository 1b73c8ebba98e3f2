/**
 * Formulas and names as MathML.
 */
import {html, mathml, nothing} from 'lit/html.js';
import {parse} from './formula.js';
import {partsOf} from './names.js';

/** @typedef {import('./names.js').Names} Names */
/** @typedef {import('./formula.js').Tree} Tree */

/**
 * The formula of an entry.
 * @param {string} formula
 * @param {(factor: number) => unknown} name  the MathML of a factor's name
 * @returns {unknown} MathML
 */
export function typeset(formula, name) {
    return typesetTree(parse(formula), name);
}

/**
 * @param {unknown} content MathML
 * @param {boolean} [isDisplayed] on a line of its own, with upright fractions
 */
export const math = (content, isDisplayed = false) => (isDisplayed ? html`<math display="block">${content}</math>` : html`<math>${content}</math>`);

const total = mathml`<mo movablelimits="false" largeop="false">∑</mo>`;

/** @param {string} sign */
export const operator = (sign) => mathml`<mo>${sign}</mo>`;

/**
 * @param {Tree} tree
 * @param {(factor: number) => unknown} name
 * @param {boolean} [isNested] in a fraction, where another one would be too small to read
 * @returns {unknown}
 */
function typesetTree(tree, name, isNested = false) {
    const set = (/** @type {Tree} */ inner) => typesetTree(inner, name, isNested || tree.kind === 'fraction');
    const bare = (/** @type {Tree} */ inner) => set(inner.kind === 'group' ? inner.of : inner);
    switch (tree.kind) {
        case 'number':
            return mathml`<mn>${tree.text}</mn>`;
        case 'name':
            return mathml`<mi>${tree.text}</mi>`;
        case 'constant':
            return letter(tree.symbol);
        case 'factor':
            return name(tree.index);
        case 'sides':
            return tree.of.map((side, i) => [i === 0 ? nothing : operator('='), set(side)]);
        case 'sum':
            return tree.of.map((term, i) => [i === 0 ? nothing : operator(tree.minus[i] ? '−' : '+'), set(term)]);
        case 'product':
            return tree.of.map((factor, i) => [i === 0 ? nothing : between(tree, i), set(factor)]);
        case 'fraction':
            if (isNested) return [set(tree.of[0]), operator('/'), set(tree.of[1])];
            return mathml`<mfrac><mrow>${bare(tree.of[0])}</mrow><mrow>${bare(tree.of[1])}</mrow></mfrac>`;
        case 'power':
            return mathml`<mrow>${set(tree.of)}${mark(tree.mark)}</mrow>`;
        case 'negative':
            return mathml`<mrow><mo form="prefix">−</mo>${set(tree.of)}</mrow>`;
        case 'total':
            return mathml`<mrow>${total}${set(tree.of)}</mrow>`;
        case 'root':
            return mathml`<msqrt>${bare(tree.of)}</msqrt>`;
        case 'group':
            return mathml`<mrow><mo stretchy="false">(</mo>${set(tree.of)}<mo stretchy="false">)</mo></mrow>`;
        case 'absolute':
            return mathml`<mrow><mo stretchy="false" form="prefix">|</mo>${set(tree.of)}<mo stretchy="false" form="postfix">|</mo></mrow>`;
        case 'call': {
            const separated = tree.of.map((argument, i) => [i === 0 ? nothing : operator(','), set(argument)]);
            return mathml`<mrow><mi mathvariant="normal">${tree.name}</mi><mo stretchy="false">(</mo>${separated}<mo stretchy="false">)</mo></mrow>`;
        }
    }
}

/**
 * @param {import('./formula.js').Product} product
 * @param {number} i of the factor before which it stands
 */
function between({signs, of}, i) {
    if (signs[i]) return operator(signs[i]);
    // 2 y, λ W: a product of letters needs no sign, one with numbers on its right does.
    return of[i].kind === 'number' ? operator('·') : mathml`<mspace width="0.15em"></mspace>`;
}

/**
 * β₁: a letter with its subscript.
 * @param {string} symbol
 */
const letter = (symbol) => mathml`<mrow><mi>${symbol.slice(0, 1)}</mi>${symbol.length > 1 ? mark(symbol.slice(1)) : nothing}</mrow>`;

/**
 * The name of an entry: W1 with its subscript, what a program calls it as it is written there.
 * @param {string} name the textbook's
 * @param {Names} names
 * @returns {unknown} MathML
 */
export function typesetName(name, names) {
    const own = names.own(name);
    if (own !== undefined) return ofProgram(own);
    const parts = partsOf(name);
    if (!parts) return ofTextbook(name);
    const set = parts.map(({text, isName}) => (isName ? typesetName(text, names) : sign(text)));
    if (name.startsWith('dR/d')) return mathml`<mfrac><mrow>${d}<mi>R</mi></mrow><mrow>${d}${set[1]}</mrow></mfrac>`;
    if (/^[SMV]/.test(name) && !name.endsWith('′')) return mathml`<msub>${set[0]}<mrow>${set[1]}</mrow></msub>`;
    return mathml`<mrow>${set}</mrow>`;
}

const d = mathml`<mi mathvariant="normal">d</mi>`;

/**
 * A sign of a compound name.
 * @param {string} text
 */
function sign(text) {
    if (text === 'Σ') return total;
    if (text === '·') return operator('·');
    if (text === 'Δ') return mathml`<mi mathvariant="normal">Δ</mi>`;
    if (text === 'σ(') return mathml`<mi>σ</mi><mo stretchy="false">(</mo>`;
    return text === ')' ? mathml`<mo stretchy="false">)</mo>` : /^[SMV]$/.test(text) ? mathml`<mi>${text}</mi>` : mark(text);
}

/**
 * dW1, A2, X.
 * @param {string} name
 */
function ofTextbook(name) {
    const [, isDerivative, letters, layer] = /** @type {RegExpExecArray} */ (/^(d?)(\D+)(\d*)$/.exec(name));
    return mathml`<mrow>${isDerivative ? d : nothing}<mi>${letters}</mi>${layer ? mark(subscript(layer)) : nothing}</mrow>`;
}

/**
 * np.dot(X,w1); i and j, which stand for numbers, are set as such.
 * @param {string} name
 */
function ofProgram(name) {
    const parts = name.split(/(\{[ij]\})/).filter(Boolean);
    return mathml`<mrow>${parts.map((part) => (/^\{[ij]\}$/.test(part) ? mathml`<mi>${part[1]}</mi>` : mathml`<mtext class="step-code">${part}</mtext>`))}</mrow>`;
}

/**
 * A superscript or subscript as a character of its own: without a mathematical font, browsers set scripts far off.
 * @param {string} character
 */
const mark = (character) => mathml`<mtext>${character}</mtext>`;

/** @param {string} digits */
const subscript = (digits) => digits.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);
