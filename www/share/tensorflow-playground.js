/**
 * A link of TensorFlow Playground as attributes: the same lesson, on our data sets. Its keys are those of the state in
 * its address (`activation=tanh&dataset=circle&networkShape=4,2 …`, and `NAME_hide=true`).
 *
 * Theirs is another program: its random numbers, its scale and its loss differ, so the lesson is the same and the
 * numbers are not.
 */

/** @type {Readonly<Record<string, string>>} */
const DATASETS = {circle: 'circles', xor: 'xor', gauss: 'gaussians', spiral: 'spiral', 'reg-plane': 'plane', 'reg-gauss': 'bumps'};

/** Inputs in our order: their key, our name, whether it is on when the address does not say. @type {readonly [string, string, boolean][]} */
const FEATURES = [
    ['x', 'x1', true],
    ['y', 'x2', true],
    ['xSquared', 'x1^2', false],
    ['ySquared', 'x2^2', false],
    ['xTimesY', 'x1x2', false],
    ['sinX', 'sin_x1', false],
    ['sinY', 'sin_x2', false]
];

/** Which of their controls a panel of ours replaces: it goes when all of them are hidden. @type {Readonly<Record<string, readonly string[]>>} */
const CONTROLS = {
    controls: ['playButton', 'stepButton', 'resetButton'],
    data: ['dataset', 'percTrainData', 'noise', 'batchSize'],
    network: ['learningRate', 'activation', 'regularization', 'regularizationRate', 'numHiddenLayers']
};

/** Their plane is six times as large as ours, which lets the same rate move a line about ten times as fast. */
const RATE = 10;

/**
 * @param {URLSearchParams} parts
 * @returns {Record<string, string>}
 */
export function attributesOf(parts) {
    const word = (/** @type {string} */ key, /** @type {string} */ otherwise) => parts.get(key) ?? otherwise;
    const number = (/** @type {string} */ key, /** @type {number} */ otherwise) => {
        const value = Number.parseFloat(word(key, ''));
        return Number.isFinite(value) ? value : otherwise;
    };
    const isTrue = (/** @type {string} */ key, otherwise = false) => word(key, String(otherwise)) === 'true';

    const regression = parts.get('problem') === 'regression';
    const dataset = regression ? word('regDataset', 'reg-plane') : word('dataset', 'circle');
    const generator = Object.hasOwn(DATASETS, dataset) ? DATASETS[dataset] : 'circles';
    const noise = number('noise', 0) / 100;
    const activation = word('activation', 'tanh');
    const rate = String(number('regularizationRate', 0));
    const features = FEATURES.filter(([key, , on]) => isTrue(key, on)).map(([, name]) => name);
    const hidden = (/** @type {string} */ control) => isTrue(`${control}_hide`);
    const panels = Object.entries(CONTROLS).filter(([, controls]) => !controls.every(hidden)).map(([panel]) => panel);

    return {
        generator,
        samples: '500',
        split: String(number('percTrainData', 50) / 100),
        // Theirs displaces by up to a share of the size; two clouds are never without spread.
        noise: (generator === 'gaussians' ? Math.sqrt(0.5 + 7 * noise) / 4 : noise / 2).toFixed(3),
        features: (features.length > 0 ? features : ['x1', 'x2']).join(' '),
        'hidden-layers': word('networkShape', '4 2').replaceAll(',', ' '),
        activation: activation === 'linear' ? 'identity' : activation,
        'output-activation': regression ? 'identity' : 'sigmoid',
        'loss-function': regression ? 'half_squared' : 'bce',
        'learning-rate': String(number('learningRate', 0.03) * (regression ? 1 : RATE)),
        'batch-size': String(number('batchSize', 10)),
        l1: word('regularization', 'none') === 'L1' ? rate : '0',
        l2: word('regularization', 'none') === 'L2' ? rate : '0',
        init: isTrue('initZero') ? 'zeros' : 'glorot_uniform',
        seed: String(seedOf(word('seed', ''))),
        show: ['stage', 'loss', ...panels].join(' ')
    };
}

/** A whole number for their text ("0.81235"): the same for the same text. (FNV-1a) @param {string} text */
function seedOf(text) {
    return [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5);
}
