/**
 * The activations with bounds on both sides of zero: from −1 to 1, arctan a little farther. They are named here and nowhere
 * else; the others with bounds, where somebody asks, in `panels/hidden/range.js`. A test holds both to what the core computes.
 */

/** In a name, or in several. */
export const SIGNED = /\b(tanh|sin|softsign|arctan)\b/;
