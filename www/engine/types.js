/**
 * What a session gives and takes, as types; nothing here is executed. What a config is made of is in `config/config.js`.
 */

/** @typedef {import('../config/config.js').Bounds} Bounds */

/**
 * The shape of a layer.
 * @typedef {{fanIn: number, fanOut: number, activation: string, bias: boolean}} Layer
 */

/**
 * The points as pictures need them. Shared until the data change: read, do not write.
 * @typedef {object} Points
 * @property {number} count
 * @property {number} features numbers per point
 * @property {Float64Array} x `[count × features]`, row by row, data units
 * @property {Float64Array} labels class 0, 1, 2 …, or the target in regression
 * @property {Uint8Array} test 1 where the point is held back from training
 */

/**
 * Points with their targets, `outputs` per point: `y` is `[count × outputs]`, row by row.
 * @typedef {Points & {outputs: number, y: Float64Array}} Samples
 */

/**
 * The loss over the past, thinned out; ends at the present step.
 * @typedef {{steps: Float64Array, train: Float64Array, test: Float64Array}} History
 */

/**
 * What one layer makes of some points: z and a, each `[points][units]`.
 * @typedef {{z: number[][], a: number[][]}} LayerValues
 */

/**
 * An edit of the past: after which step, and what was changed. `undo` is one that was taken back or made again.
 * @typedef {{step: number, kind: 'settings' | 'points' | 'parameters' | 'undo'}} EditMark
 */

/**
 * The choices for every setting that is a name.
 * @typedef {Record<'generator' | 'activation' | 'outputActivation' | 'lossFunction' | 'reduction' | 'optimizer' | 'epsilonMode' | 'batchOrder' | 'init' | 'l2Scale' | 'quirk', string[]>} Names
 */

/**
 * What a unit computes over a rectangle of the plane.
 * @typedef {object} Picture
 * @property {number} layer 0 = first hidden layer, last = output
 * @property {number} unit
 * @property {number} width pixels
 * @property {number} height pixels; row 0 is the top, `bounds.y1`
 * @property {Bounds} bounds
 * @property {Uint32Array} colours 256 colours, RGBA as stored in little-endian order
 * @property {boolean} [discrete] two colours instead of shades: which class, not how sure
 */

export {};
