/**
 * The formulas of a worksheet, read: `½ {0}²` to a tree that can be typeset (`typeset.js`) and spelled out with numbers
 * (`spelled.js`).
 *
 *   sides    sum = sum = …
 *   sum      product + product − …
 *   product  power power ⊙ power · power / power …; what is before a / is its numerator
 *   power    atom ² ³ ᵀ
 *   atom     number ½ {0} {η} (sum) |sum| √atom Σ product name(sum, …) name
 */

/**
 * @typedef {{kind: 'number' | 'name', text: string}} Word  a number, or a letter that stands for itself
 * @typedef {{kind: 'factor', index: number}} Factor  a factor of the entry
 * @typedef {{kind: 'constant', symbol: string}} Constant
 * @typedef {{kind: 'sides', of: Tree[]}} Sides  all are equal
 * @typedef {{kind: 'sum', of: Tree[], minus: boolean[]}} Sum
 * @typedef {{kind: 'product', of: Tree[], signs: ('' | '·' | '⊙')[]}} Product  a sign before each but the first; '·' is that of matrices
 * @typedef {{kind: 'fraction', of: [Tree, Tree]}} Fraction
 * @typedef {{kind: 'power', of: Tree, mark: string}} Power
 * @typedef {{kind: 'negative' | 'total' | 'root' | 'group' | 'absolute', of: Tree}} Wrapped
 * @typedef {{kind: 'call', name: string, of: Tree[]}} Call
 * @typedef {Word | Factor | Constant | Sides | Sum | Product | Fraction | Power | Wrapped | Call} Tree
 */

/** Formulas are few and asked for again and again. @type {Map<string, Tree>} */
const known = new Map();

/**
 * @param {string} formula as the core writes it
 * @returns {Tree}
 */
export function parse(formula) {
    let tree = known.get(formula);
    if (!tree) {
        tree = new Reader(formula).sides();
        known.set(formula, tree);
    }
    return tree;
}

class Reader {
    #rest;

    /** @param {string} formula */
    constructor(formula) {
        this.#rest = formula.trim();
    }

    /** @returns {Tree} */
    sides() {
        const of = [this.#sum()];
        while (this.#eats('=')) of.push(this.#sum());
        if (this.#rest !== '') throw new SyntaxError(`a formula cannot end in "${this.#rest}"`);
        return of.length === 1 ? of[0] : {kind: 'sides', of};
    }

    /** @returns {Tree} */
    #sum() {
        const of = [this.#product()];
        const minus = [false];
        for (;;) {
            const isMinus = this.#eats('−');
            if (!isMinus && !this.#eats('+')) return of.length === 1 ? of[0] : {kind: 'sum', of, minus};
            of.push(this.#product());
            minus.push(isMinus);
        }
    }

    /** @returns {Tree} */
    #product() {
        if (this.#eats('−')) return {kind: 'negative', of: this.#product()};
        let product = this.#factors();
        while (this.#eats('/')) {
            product = {kind: 'fraction', of: [product, this.#power()]};
            if (this.#rest !== '' && !/^[+−=),|/]/.test(this.#rest)) {
                const {of, signs} = asProduct(this.#factors());
                product = {kind: 'product', of: [product, ...of], signs: ['', '', ...signs.slice(1)]};
            }
        }
        return product;
    }

    /** A product without a division. @returns {Tree} */
    #factors() {
        /** @type {Tree[]} */
        const of = [this.#power()];
        /** @type {Product['signs']} */
        const signs = [''];
        for (;;) {
            const sign = this.#eats('⊙') ? '⊙' : this.#eats('·') ? '·' : '';
            if (sign === '' && (this.#rest === '' || /^[+−=),/]|^\|($|[ )+])/.test(this.#rest))) break;
            of.push(this.#power());
            signs.push(sign);
        }
        return of.length === 1 ? of[0] : {kind: 'product', of, signs};
    }

    /** @returns {Tree} */
    #power() {
        const of = this.#atom();
        const mark = ['²', '³', 'ᵀ'].find((sign) => this.#eats(sign));
        return mark ? {kind: 'power', of, mark} : of;
    }

    /** @returns {Tree} */
    #atom() {
        if (this.#eats('Σ')) return {kind: 'total', of: this.#factors()};
        if (this.#eats('√')) return {kind: 'root', of: this.#atom()};
        if (this.#eats('(')) return {kind: 'group', of: this.#closed(')')};
        if (this.#eats('|')) return {kind: 'absolute', of: this.#closed('|')};
        const [braces, inner] = this.#match(/^\{([^}]+)\}/);
        if (braces) return /^\d+$/.test(inner) ? {kind: 'factor', index: Number(inner)} : {kind: 'constant', symbol: inner};
        const [number] = this.#match(/^(?:\d+(?:\.\d+)?|½)/);
        if (number) return {kind: 'number', text: number};
        const [name] = this.#match(/^[\p{L}_]+′?/u);
        if (!name) throw new SyntaxError(`a formula cannot go on with "${this.#rest}"`);
        if (!this.#eats('(')) return {kind: 'name', text: name};
        const of = [this.#sum()];
        while (this.#eats(',')) of.push(this.#sum());
        if (!this.#eats(')')) throw new SyntaxError(`${name}( is not closed before "${this.#rest}"`);
        return {kind: 'call', name, of};
    }

    /** @param {string} sign */
    #closed(sign) {
        const inner = this.#sum();
        if (!this.#eats(sign)) throw new SyntaxError(`${sign} is missing before "${this.#rest}"`);
        return inner;
    }

    /** @param {RegExp} pattern */
    #match(pattern) {
        const match = pattern.exec(this.#rest) ?? ['', ''];
        this.#rest = this.#rest.slice(match[0].length).trimStart();
        return match;
    }

    /** @param {string} sign */
    #eats(sign) {
        if (!this.#rest.startsWith(sign)) return false;
        this.#rest = this.#rest.slice(sign.length).trimStart();
        return true;
    }
}

/**
 * @param {Tree} tree
 * @returns {Product}
 */
function asProduct(tree) {
    return tree.kind === 'product' ? tree : {kind: 'product', of: [tree], signs: ['']};
}
