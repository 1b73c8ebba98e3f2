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
 * How often points of each class are put into each class: of a matrix, a row is a true class, a column the one the network
 * decides for. Two classes for a single output. Shared until something changes: read, do not write.
 * @typedef {object} Confusion
 * @property {number[][]} train of the training points
 * @property {number[][]} test of the test points
 * @property {{train: number[], test: number[]}} misclassified points of each class that are put into another one
 */

/**
 * The parameters on the way to the present, at the start of the time line, at powers of two and at evenly spaced steps; as
 * long as the network has had its present shape. Ends at the present step.
 * @typedef {object} Trajectory
 * @property {Float64Array} steps ascending
 * @property {Float64Array} parameters `[steps × parameters]`, of each step layer by layer, `W[in][out]` row by row, then `b`
 */

/**
 * The choices for every setting that is a name.
 * @typedef {Record<'generator' | 'features' | 'activation' | 'outputActivation' | 'lossFunction' | 'reduction' | 'optimizer' | 'epsilonMode' | 'batchOrder' | 'init' | 'l2Scale' | 'quirk', string[]>} Names
 */

/**
 * A rectangle of the plane, and how it is painted.
 * @typedef {object} Raster
 * @property {number} width pixels
 * @property {number} height pixels; row 0 is the top, `bounds.y1`
 * @property {Bounds} bounds
 * @property {Uint32Array} colours 256 colours, RGBA as stored in little-endian order
 * @property {boolean} [discrete] two colours instead of shades: which class, not how sure
 */

/**
 * What a unit computes over a rectangle of the plane: `layer` 0 is the first hidden layer, the last one is the output.
 * @typedef {Raster & {layer: number, unit: number}} Picture
 */

/**
 * Which samples a worksheet is about: those of the next step, all training points, or one of them, by its place among all
 * points.
 * @typedef {'batch' | 'all' | number} Over
 */

/**
 * One step written out.
 * @typedef {object} Worksheet
 * @property {number} step steps taken before this one
 * @property {Uint32Array} points the samples: row i of `X` is the point with this place among all points
 * @property {boolean} isNextStep whether these are the samples of the next step
 * @property {boolean} isFinite whether everything the step computes is finite; otherwise it will not be taken
 * @property {Record<string, number>} constants the symbols of the formulas: η, n, …
 * @property {Entry[]} entries in the order of the textbooks
 */

/**
 * A matrix of a step.
 * @typedef {object} Entry
 * @property {string} name `X`, `W1`, `Z1`, `dW1` …; layers are counted from 1
 * @property {'forward' | 'loss' | 'backward' | 'update'} phase
 * @property {number | null} layer from 0
 * @property {string} formula how it is made: `{0}`, `{1}` … are the factors, `{η}` … constants; empty for what is given
 * @property {number} rows
 * @property {number} columns
 * @property {Float64Array} values `[rows × columns]`, row by row
 * @property {Factor[]} factors what it is made from
 * @property {number | null} parameter the number of the parameter its first value belongs to
 */

/**
 * Which numbers of a factor go into the one at row i, column j: that at i, j (a single row or column serves all), row i,
 * column j, that at j, i, or all.
 * @typedef {'same' | 'row' | 'column' | 'swapped' | 'all'} Cells
 */

/** @typedef {{entry: number, cells: Cells}} Factor */

/**
 * A derivative of the objective, by the chain rule and by central differences at distance `h`. `difference` is relative to
 * the larger of the two; `agrees` says whether the method explains it.
 * @typedef {{parameter: number, analytic: number, numeric: number, h: number, difference: number, agrees: boolean}} CheckedDerivative
 */

export {};
