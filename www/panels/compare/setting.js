/**
 * A setting in words: its name, and its value.
 */

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../config/config.js').Config} Config */

/** Settings whose values are names in the texts, and the group those are in. @type {Readonly<Record<string, string>>} */
const NAMED = {
    activation: 'activation', outputActivation: 'activation', init: 'init', optimizer: 'optimizer', lossFunction: 'lossFunction',
    reduction: 'compare.reduction', reportReduction: 'compare.reduction'
};

/** Settings the network's panel has a name for. */
const NETWORK = ['learningRate', 'activation', 'outputActivation', 'optimizer', 'momentum', 'init', 'lossFunction', 'l1', 'l2', 'bias'];

/** Those with a name here. */
const OWN = ['hiddenLayers', 'reduction', 'reportReduction', 'initScale', 'batchSize', 'seed'];

/**
 * @param {View['text']} text
 * @param {keyof Config} key
 * @returns {string} the key itself where a reader of this page cannot set it
 */
export function settingName(text, key) {
    if (NETWORK.includes(key)) return text(`network.${key}`);
    return OWN.includes(key) ? text(`compare.setting.${key}`) : key;
}

/**
 * @param {View} view
 * @param {keyof Config} key
 * @param {unknown} value
 * @returns {string}
 */
export function settingValue({text}, key, value) {
    if (key === 'hiddenLayers' && /** @type {unknown[]} */ (value).length === 0) return text('compare.none');
    const words = [value].flat().map((one) => {
        if (typeof one === 'boolean') return text(one ? 'compare.yes' : 'compare.no');
        if (one === 'full') return text('compare.full');
        return key in NAMED ? text(`${NAMED[key]}.${one}`) : String(one);
    });
    return words.join(', ');
}
