/** The peers that run in a JavaScript engine, in the order of the tables. Each is loaded when it is asked for: it may not be installed. */

/** @type {Record<string, () => Promise<import('../peers/peer.js').Peer>>} */
export const PEERS = {
    'two-layer': () => import('../peers/two-layer.js'),
    engine: () => import('../peers/engine.js'),
    plain: () => import('../peers/plain.js'),
    'plain-math-tanh': () => import('../peers/plain-math-tanh.js'),
    convnetjs: () => import('../peers/convnetjs.js'),
    brain: () => import('../peers/brain.js'),
    synaptic: () => import('../peers/synaptic.js'),
    tfjs: () => import('../peers/tfjs-low-level.js'),
    'tfjs-by-hand': () => import('../peers/tfjs-by-hand.js'),
    'tfjs-layers': () => import('../peers/tfjs-layers.js')
};
