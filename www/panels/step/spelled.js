/**
 * How a number is made, spelled out with the numbers it is made from: 0.31·1.2 + 0.5·(−0.7).
 */
import {parse} from './formula.js';
import {sources} from './links.js';
import {inWords} from './numbers.js';

/** @typedef {import('../../engine/types.js').Worksheet} Worksheet */
/** @typedef {import('./links.js').Cell} Cell */
/** @typedef {import('./formula.js').Tree} Tree */

/** Longer sums are cut: so many terms, then the last one. */
const TERMS = 4;

/**
 * @param {Worksheet} sheet
 * @param {Cell} cell of an entry that has a formula
 * @returns {string}
 */
export function spelled(sheet, cell) {
    const {formula, factors} = sheet.entries[cell.entry];
    const numbers = sources(sheet, cell).map(({entry, row, column, rows, columns}) => {
        const {values, columns: width} = sheet.entries[entry];
        return Array.from({length: rows * columns}, (_, i) => values[(row + Math.floor(i / columns)) * width + column + (i % columns)]);
    });
    const isMany = factors.map(({cells}) => cells === 'row' || cells === 'column' || cells === 'all');
    return new Speller(sheet.constants, numbers, isMany, cell.column).write(parse(formula), {});
}

/**
 * @typedef {object} Place
 * @property {number} [term]     inside a sum: which of its terms
 * @property {boolean} [follows] an operator stands before, so that a minus needs brackets
 */

class Speller {
    /**
     * @param {Record<string, number>} constants
     * @param {number[][]} numbers of each factor
     * @param {boolean[]} isMany whether a factor has a number for each term of a sum
     * @param {number} column of the number that is made
     */
    constructor(constants, numbers, isMany, column) {
        this.constants = constants;
        this.numbers = numbers;
        this.isMany = isMany;
        this.column = column;
    }

    /**
     * @param {Tree} tree
     * @param {Place} place
     * @returns {string}
     */
    write(tree, place) {
        const inner = {...place, follows: false};
        switch (tree.kind) {
            case 'number':
            case 'name':
                return tree.text;
            case 'constant':
                return bracketed(inWords(this.constants[tree.symbol]), place);
            case 'factor':
                return bracketed(inWords(this.numbers[tree.index][this.isMany[tree.index] ? place.term ?? 0 : 0]), place);
            case 'sides':
                return this.write(tree.of[0], inner); // the others are the same number
            case 'sum':
                return tree.of.map((term, i) => (i === 0 ? this.write(term, place) : `${tree.minus[i] ? '−' : '+'} ${this.write(term, {...place, follows: true})}`)).join(' ');
            case 'product':
                return this.#product(tree, place);
            case 'fraction':
                return tree.of.map((part, i) => this.#tight(part, i === 0 ? place : {...place, follows: true})).join(' / ');
            case 'power':
                return tree.mark === 'ᵀ' ? this.write(tree.of, place) : this.write(tree.of, {...place, follows: true}) + tree.mark;
            case 'negative':
                return `−${this.#tight(tree.of, {...place, follows: true})}`;
            case 'total':
                return this.#sum(tree.of, place);
            case 'root':
                return `√${this.write(tree.of, {...place, follows: true})}`;
            case 'group':
                return `(${this.write(tree.of, inner)})`;
            case 'absolute':
                return `|${this.write(tree.of, inner)}|`;
            case 'call':
                return tree.name === 'softmax' ? this.#softmax() : `${tree.name}(${tree.of.map((argument) => this.write(argument, inner)).join(', ')})`;
        }
    }

    /**
     * @param {import('./formula.js').Product} tree
     * @param {Place} place
     */
    #product(tree, place) {
        if (tree.signs.includes('·')) return this.#sum(tree, place);
        return tree.of.map((factor, i) => this.#tight(factor, i === 0 ? place : {...place, follows: true})).join('·');
    }

    /**
     * Σ, term by term.
     * @param {Tree} term
     * @param {Place} place
     */
    #sum(term, place) {
        const count = Math.max(1, ...used(term).filter((index) => this.isMany[index]).map((index) => this.numbers[index].length));
        const write = (/** @type {number} */ i) => {
            const at = {term: i, follows: i > 0 || place.follows === true};
            return term.kind === 'product' ? term.of.map((factor, n) => this.#tight(factor, n === 0 ? at : {...at, follows: true})).join('·') : this.write(term, at);
        };
        if (count === 1) return write(0);
        const shown = count <= TERMS + 2 ? Array.from({length: count}, (_, i) => write(i)) : [...Array.from({length: TERMS}, (_, i) => write(i)), '…', write(count - 1)];
        const sum = shown.join(' + ');
        return place.follows === undefined ? sum : `(${sum})`;
    }

    /** e^z over the sum of all of the row. */
    #softmax() {
        const powers = this.numbers[0].map((z) => `exp(${inWords(z)})`);
        return `${powers[this.column]} / (${powers.join(' + ')})`;
    }

    /**
     * Part of a product: a sum needs brackets.
     * @param {Tree} tree
     * @param {Place} place
     */
    #tight(tree, place) {
        return tree.kind === 'sum' ? `(${this.write(tree, {...place, follows: false})})` : this.write(tree, {...place, follows: place.follows ?? false});
    }
}

/**
 * @param {string} number
 * @param {Place} place
 */
const bracketed = (number, {follows}) => (follows && number.startsWith('−') ? `(${number})` : number);

/**
 * The factors a tree names.
 * @param {Tree} tree
 * @returns {number[]}
 */
function used(tree) {
    if (tree.kind === 'factor') return [tree.index];
    if (!('of' in tree)) return [];
    return [tree.of].flat().flatMap(used);
}
