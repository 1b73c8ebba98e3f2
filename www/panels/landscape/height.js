/**
 * What is high in a landscape: the loss that is reported, or what is descended, where these are two things. Pure.
 */

/** @typedef {import('../../config/config.js').Config} Config */
/** @typedef {import('../../engine/types.js').Samples} Samples */

/** @typedef {'reported' | 'descended'} Height */

/**
 * Whether they are two things: another reduction of the losses of the points, or a penalty in only one of them.
 * @param {Config} config
 * @param {Readonly<Samples>} points
 */
export function heightsDiffer(config, {test, outputs}) {
    const trained = test.reduce((sum, isTest) => sum + 1 - isTest, 0);
    const divisors = {sum: 1, mean_samples: trained, mean_elements: trained * outputs};
    return divisors[config.reduction] !== divisors[config.reportReduction] || (isPenalized(config) && !config.reportPenalty);
}

/** @param {Config} config */
function isPenalized({l1, l2, penalizeWeights, penalizeBiases}) {
    return (l1 !== 0 || l2 !== 0) && (penalizeWeights || penalizeBiases);
}

/**
 * Both in words.
 * @param {Config} config
 * @param {import('../view.js').Text} text
 */
export function heightsInWords(config, text) {
    const inWords = (/** @type {Config['reduction']} */ reduction, /** @type {boolean} */ penalty) => {
        const of = text(`landscape.of.${reduction}`);
        return penalty ? text('landscape.of.penalized', {of}) : of;
    };
    return text('landscape.heights', {reported: inWords(config.reportReduction, isPenalized(config) && config.reportPenalty), descended: inWords(config.reduction, isPenalized(config))});
}
