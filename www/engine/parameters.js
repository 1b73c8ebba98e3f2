/**
 * One parameter among all of a network: by its number in the flat order of `Session.parameters`, or by its place.
 * Arithmetic only; names are in `plot/parameter-name.js`.
 */

/** @typedef {import('../config/config.js').LayerParameters} LayerParameters */

/** What of the layers decides where a parameter is. @typedef {readonly Readonly<{fanIn: number, fanOut: number, bias: boolean}>[]} Shapes nearest to the input first */

/**
 * Where a parameter is: the weight with which unit `to` of a layer takes input `from`, or its bias where `from` is null.
 * Layer 0 is the first one after the inputs.
 * @typedef {{layer: number, from: number | null, to: number}} Place
 */

/**
 * @param {Shapes} layers
 * @param {Place} place of a parameter that exists
 * @returns {number} its number: layer by layer, `W[in][out]` row by row, then `b`
 */
export function numberOf(layers, {layer, from, to}) {
    const before = layers.slice(0, layer).reduce((sum, shape) => sum + size(shape), 0);
    const {fanIn, fanOut} = layers[layer];
    return before + (from ?? fanIn) * fanOut + to;
}

/**
 * @param {Shapes} layers
 * @param {number} number
 * @returns {Place | undefined} nothing where there are fewer parameters
 */
export function placeOf(layers, number) {
    let rest = number;
    for (const [layer, shape] of layers.entries()) {
        if (rest < size(shape)) {
            const row = Math.floor(rest / shape.fanOut);
            return {layer, from: row < shape.fanIn ? row : null, to: rest % shape.fanOut};
        }
        rest -= size(shape);
    }
    return undefined;
}

/**
 * @param {readonly LayerParameters[]} parameters
 * @param {Place} place
 * @returns {number} NaN where there is no such bias
 */
export function valueAt(parameters, {layer, from, to}) {
    const {W, b} = parameters[layer];
    return from === null ? b?.[to] ?? NaN : W[from][to];
}

/**
 * @param {LayerParameters[]} parameters stay as they are
 * @param {Place} place
 * @param {number} value
 * @returns {LayerParameters[]} the same but for that one
 */
export function withValue(parameters, {layer, from, to}, value) {
    return parameters.map((whole, at) => {
        if (at !== layer) return whole;
        if (from === null) return {...whole, b: whole.b && whole.b.with(to, value)};
        return {...whole, W: whole.W.with(from, whole.W[from].with(to, value))};
    });
}

/**
 * All of them as one list, in the flat order.
 * @param {readonly LayerParameters[]} parameters
 */
export function flatten(parameters) {
    return Float64Array.from(parameters.flatMap(({W, b}) => [...W.flat(), ...b ?? []]));
}

/** @param {Shapes[number]} shape @returns {number} how many parameters a layer has */
function size({fanIn, fanOut, bias}) {
    return (fanIn + Number(bias)) * fanOut;
}
