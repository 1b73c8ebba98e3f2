/** The peers that run in a JavaScript engine, in the order of the tables. Each is loaded when it is asked for. */

/** @typedef {Record<string, () => Promise<import('../peers/peer.js').Peer>>} Peers */

/** @type {Peers} */
const OWN = {
    'two-layer': () => import('../peers/two-layer.js'),
    engine: () => import('../peers/engine.js'),
    plain: () => import('../peers/plain.js'),
    'plain-math-tanh': () => import('../peers/plain-math-tanh.js')
};

/** Those that have to be installed. @type {Peers} */
const LIBRARIES = {
    convnetjs: () => import('../peers/convnetjs.js'),
    brain: () => import('../peers/brain.js'),
    synaptic: () => import('../peers/synaptic.js'),
    tfjs: () => import('../peers/tfjs-low-level.js'),
    'tfjs-by-hand': () => import('../peers/tfjs-by-hand.js'),
    'tfjs-layers': () => import('../peers/tfjs-layers.js')
};

export const PEERS = {...OWN, ...LIBRARIES};

/** @param {boolean} areInstalled whether the libraries are @returns {string[]} keys */
export const available = (areInstalled) => Object.keys(areInstalled ? PEERS : OWN);
