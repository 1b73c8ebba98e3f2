/**
 * The penalty l1·Σ|w| + l2/2·Σw² in Python: on which parameters, and its pieces.
 */

/** @typedef {import('./run.js').Run} Run */

/**
 * @param {Run} run
 * @returns {{settings: string[], onWeights: boolean, onBiases: boolean}} which parameters are penalized at all
 */
export function penalized({config: {l1, l2, penalizeWeights, penalizeBiases}, layers}) {
    const present = l1 > 0 || l2 > 0;
    const onWeights = present && penalizeWeights;
    const onBiases = present && penalizeBiases && layers.some(({bias}) => bias);
    const settings = onWeights || onBiases ? [...(l1 ? [`l1 = ${l1}`] : []), ...(l2 ? [`l2 = ${l2}`] : [])] : [];
    return {settings, onWeights, onBiases};
}

/**
 * What is added to a gradient, behind it.
 * @param {Run} run
 * @param {string} name of the parameter
 * @param {string} x of the batch
 */
export function gradientOfPenalty(run, name, x) {
    const {onWeights, onBiases} = penalized(run);
    if (!(name.startsWith('W') ? onWeights : onBiases)) return '';
    const {l1, l2} = run.config;
    return (l2 ? ` + ${scaledL2(run, x)} * ${name}` : '') + (l1 ? ` + l1 * np.sign(${name})` : '');
}

/**
 * The line that computes what is added to a loss; the list `penalized` has the parameters.
 * @param {Run} run
 * @param {string} x of which the number of points counts
 * @param {{l1: string, l2: string}} sums over the numbers of one parameter w
 * @returns {string[]} none, or one
 */
export function penaltyOf(run, x, sums) {
    const {settings} = penalized(run);
    const {l1, l2} = run.config;
    if (settings.length === 0) return [];
    const over = (/** @type {string} */ sum) => `sum(${sum} for w in penalized)`;
    const terms = [...(l2 ? [`${scaledL2(run, x)} / 2 * ${over(sums.l2)}`] : []), ...(l1 ? [`l1 * ${over(sums.l1)}`] : [])];
    return terms.length > 0 ? [`penalty = ${terms.join(' + ')}`] : [];
}

/**
 * The end of a function that computes a loss.
 * @param {string} loss
 * @param {readonly string[]} penalty the line that computes it, if there is one
 * @returns {string[]}
 */
export const returned = (loss, penalty) => [...penalty, `return ${loss}${penalty.length > 0 ? ' + penalty' : ''}`];

/** @param {Run} run @param {string} x */
const scaledL2 = ({config}, x) => (config.l2Scale === 'none' ? 'l2' : `l2 / len(${x})`);
