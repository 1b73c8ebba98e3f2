/**
 * What is timed: four trainings and two heatmaps, as data. Every peer gets the same points and the same initial parameters.
 *
 * A *pass* is once over all points: one step of a full batch, or as many as there are batches. The points are visited in
 * the order they are stored in, because not every peer can shuffle.
 */

/**
 * @typedef {object} Training
 * @property {string} says
 * @property {string} generator of the core
 * @property {number} samples
 * @property {number[]} hidden widths
 * @property {'tanh' | 'Math.tanh' | 'sigmoid'} activation of the hidden layers; the second only for plain JavaScript
 * @property {'tanh' | 'Math.tanh' | 'sigmoid'} outputActivation
 * @property {'bce' | 'half_squared'} lossFunction its mean over a batch is descended
 * @property {number} batch samples per step
 * @property {number} rate learning rate
 * @property {number} passes after which the loss has to be the same as everybody's
 */

/** @type {Record<string, Training>} */
export const TRAININGS = {
    T1: {
        says: '500 points, 2-5-1, full batch, mean cross-entropy; a pass is one step',
        generator: 'moons', samples: 500, hidden: [5], activation: 'tanh',
        outputActivation: 'sigmoid', lossFunction: 'bce', batch: 500, rate: 0.5, passes: 300
    },
    T2: {
        says: '250 points, 2-4-2-1, batches of 10, mean cross-entropy; a pass is 25 steps',
        generator: 'moons', samples: 250, hidden: [4, 2], activation: 'tanh',
        outputActivation: 'sigmoid', lossFunction: 'bce', batch: 10, rate: 0.1, passes: 20
    },
    T3: {
        says: '2000 points, 2-64-1, full batch, mean cross-entropy; a pass is one step',
        generator: 'moons', samples: 2000, hidden: [64], activation: 'tanh',
        outputActivation: 'sigmoid', lossFunction: 'bce', batch: 2000, rate: 0.1, passes: 50
    },
    T4: {
        says: 'XOR: 4 points, 2-4-1, sigmoid throughout, half squared error; a pass is one step',
        generator: 'xor_gate', samples: 4, hidden: [4], activation: 'sigmoid',
        outputActivation: 'sigmoid', lossFunction: 'half_squared', batch: 4, rate: 0.5, passes: 1000
    }
};

/**
 * @typedef {object} Heatmap
 * @property {string} says
 * @property {number[]} hidden widths
 * @property {'tanh' | 'Math.tanh'} activation
 * @property {'tanh' | 'Math.tanh' | 'sigmoid'} outputActivation
 * @property {number} side pixels
 */

/** @type {Record<string, Heatmap>} */
export const HEATMAPS = {
    H1: {says: '2-5-1 over 100 × 100 pixels, coloured', hidden: [5], activation: 'tanh', outputActivation: 'sigmoid', side: 100},
    H2: {says: '2-16-1 over 400 × 400 pixels, coloured', hidden: [16], activation: 'tanh', outputActivation: 'sigmoid', side: 400}
};

/** The rectangle of the plane that is painted; the points lie inside. */
export const PLANE = {x0: -2, x1: 3, y0: -2, y1: 2.5};

/** What a value between 0 and 1 is painted with, as RGBA in memory; the entry's number is its red. */
export const COLOURS = Uint32Array.from({length: 256}, (_, i) => (0xff << 24 | (255 - i) << 16 | 128 << 8 | i) >>> 0);

/** @param {Training | Heatmap} task @returns {number[]} widths of all layers, the inputs first */
export const widths = ({hidden}) => [2, ...hidden, 1];
