/**
 * What the matrices are called: as in a textbook, or as in the program texts that readers come from. The names of those are
 * data, `names.json`, by the number of layers they are for; what a text has no name for keeps the textbook's.
 */
import programs from './names.json' with {type: 'json'};

/** @typedef {import('../../engine/types.js').Entry} Entry */
/** @typedef {keyof typeof programs | 'textbook'} Naming */

/**
 * The namings for a network of so many layers, each with names to recognize it by.
 * @param {number} layers
 * @returns {{naming: Naming, example: string}[]}
 */
export function namings(layers) {
    const fitting = Object.entries(programs).filter(([, byLayers]) => String(layers) in byLayers);
    const others = fitting.map(([naming]) => {
        const names = tableOf(/** @type {Naming} */ (naming), layers);
        const [first, second] = ['Z1', `dW${layers}`].map((name) => names[name].replace('{i}', '1').replace('{j}', '1'));
        return {naming: /** @type {Naming} */ (naming), example: `${first}, ${second}`};
    });
    return [{naming: 'textbook', example: `Z1, dW${layers}`}, ...others];
}

/** What the entries of a worksheet are called in one naming. */
export class Names {
    #own;
    #shapes;

    /**
     * @param {Naming} naming
     * @param {number} layers
     * @param {readonly Entry[]} entries
     */
    constructor(naming, layers, entries) {
        this.#own = tableOf(naming, layers);
        this.#shapes = new Map(entries.map((entry) => [entry.name, entry]));
    }

    /**
     * What the text itself calls an entry. Where it names every number, {i} and {j} stand for row and column.
     * @param {string} name the textbook's
     * @returns {string | undefined} nothing where it has no name for it
     */
    own(name) {
        const {rows = 0, columns = 0} = this.#shapes.get(name) ?? {};
        const own = this.#own[name];
        if (own === undefined) return undefined;
        const only = rows === 1 ? own.replaceAll('{i}', '1') : own;
        return columns === 1 ? only.replaceAll('{j}', '1') : only;
    }

    /**
     * As plain text, i and j as letters.
     * @param {string} name the textbook's
     * @returns {string}
     */
    text(name) {
        return this.pattern(name).replace(/\{([ij])\}/g, '$1');
    }

    /**
     * Likewise, with {i} and {j} as they are. What has no name of its own is put together from what it is made of.
     * @param {string} name
     * @returns {string}
     */
    pattern(name) {
        const parts = partsOf(name);
        return this.own(name) ?? parts?.map((part) => (part.isName ? this.pattern(part.text) : part.text)).join('') ?? name;
    }

    /**
     * One number of an entry, or one of its columns where there is no row.
     * @param {Entry} entry
     * @param {number | undefined} row
     * @param {number} column
     */
    cell(entry, row, column) {
        const name = this.pattern(entry.name);
        const namesEach = name.includes('{') || this.#own[entry.name]?.includes('{');
        if (namesEach) return name.replaceAll('{j}', String(column + 1)).replaceAll('{i}', row === undefined ? 'i' : String(row + 1));
        const place = [...(row === undefined || entry.rows === 1 ? [] : [row + 1]), ...(entry.columns === 1 ? [] : [column + 1])];
        return place.length === 0 ? name : `${name}[${place.join(',')}]`;
    }
}

/** How names are put together from others, in textbooks: X·W1, dR/dW1, σ(A1), ΣdZ2, ΔW1, SW1, W1′, A1ᵀ. */
const COMPOUNDS = [/^(.+)(·)(.+)$/, /^(dR\/d)(.+)$/, /^(σ\()(.+)(\))$/, /^([ΣΔ])(.+)$/, /^(.+)([′ᵀ])$/, /^([SMV])([Wb]\d+)$/];

/**
 * The parts of such a name.
 * @param {string} name the textbook's
 * @returns {{text: string, isName: boolean}[] | undefined} nothing for a plain name
 */
export function partsOf(name) {
    const parts = COMPOUNDS.map((pattern) => pattern.exec(name)).find(Boolean);
    return parts?.slice(1).map((text) => ({text, isName: /^d?[A-Z]\d*|^d?b\d/.test(text) && !/^(dR\/d|[SMV])$/.test(text)}));
}

/**
 * @param {Naming} naming
 * @param {number} layers
 * @returns {Record<string, string>}
 */
function tableOf(naming, layers) {
    if (naming === 'textbook') return {};
    return /** @type {Record<string, Record<string, string>>} */ (programs[naming])[layers] ?? {};
}

/**
 * What an entry is, apart from its layer: the key of its caption in `texts.json`.
 * @param {string} name the textbook's
 * @param {boolean} isLast whether its layer is the last
 * @returns {string}
 */
export function kindOf(name, isLast) {
    if (name.startsWith('Σ')) return 'biasSum';
    if (name.startsWith('dR')) return 'penaltySlope';
    if (name.startsWith('σ')) return 'again';
    if (name.includes('ᵀ·')) return 'weightSum';
    if (name.includes('·')) return 'weighted';
    if (name.endsWith('ᵀ')) return 'transpose';
    const letters = name.replace(/\d+/, '');
    const kinds = /** @type {Record<string, string>} */ ({
        X: 'points', Y: 'targets', E: 'error', L: 'lossOf', R: 'penalty', J: 'objective', s: 'mean',
        W: 'weights', b: 'biases', Z: isLast ? 'logits' : 'preactivations', A: isLast ? 'prediction' : 'activations',
        dA: 'lossSlope', G: 'slope', dZ: 'delta', dW: 'gradient', db: 'gradient',
        ΔW: 'change', Δb: 'change', 'W′': 'newWeights', 'b′': 'newBiases'
    });
    if (kinds[letters]) return letters === 'dA' && !isLast ? 'fromAbove' : kinds[letters];
    const memory = {S: 'velocity', M: 'meanGradient', V: 'meanSquare'}[letters[0]] ?? 'points';
    return letters.endsWith('′') ? `${memory}New` : memory;
}
