/** What a peer is: a library, or our own code, that can do a workload. Types only. */

/** @typedef {import('../workloads.js').Training} Training */
/** @typedef {import('../workloads.js').Heatmap} Heatmap */

/**
 * A layer's parameters, `W[in][out]`.
 * @typedef {{W: number[][], b: number[]}} Layer
 */

/**
 * Where a training starts: points `x[n][2]` with targets `y[n]`, 0 or 1, and parameters.
 * @typedef {{x: number[][], y: number[], layers: Layer[]}} Start
 */

/**
 * A network about to be trained. It stands at the start, and everything that has to be done once has been done.
 * @typedef {object} Learner
 * @property {(passes: number) => number | void | Promise<void>} run trains; returns how many passes it made if they may be
 *     more than it was asked for
 * @property {(passes: number) => void} [exactly] trains for exactly so many passes, where `run` may make more
 * @property {(x: number[][]) => ArrayLike<number>} predict the output for each point
 */

/**
 * Makes one picture; first row at the top, `side²` pixels.
 * @typedef {() => Uint32Array} Painter
 */

/**
 * What differs from a task, and why.
 * @typedef {Partial<Training & Heatmap> & {because: string}} Difference
 */

/**
 * @typedef {object} Peer
 * @property {string} name as the tables show it
 * @property {(task: Training | Heatmap) => Difference | undefined} [instead] what it does where it cannot do the task itself
 * @property {(task: Training, start: Start) => Learner} [train]
 * @property {(task: Heatmap, layers: Layer[]) => Painter} [paint]
 * @property {(environment: Environment) => Promise<unknown>} [load] before anything else
 * @property {readonly string[]} [cannot] names of the workloads it is not asked for
 */

/**
 * @typedef {object} Environment
 * @property {Uint8Array<ArrayBuffer>} [engine] the engine's `.wasm`, where it cannot be fetched
 * @property {string} [wasmFolder] address of the WebAssembly files of TensorFlow.js, where they cannot be read
 */

export {};
