// The peers are installed for measuring only, so the types are checked without them.
declare module '@tensorflow/tfjs';
declare module '@tensorflow/tfjs-backend-wasm';
declare module 'brain.js/dist/neural-network.js';
declare module 'convnetjs';
declare module 'synaptic';
