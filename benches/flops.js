/**
 * How many floating-point operations a step of T1 has: additions, subtractions, multiplications and divisions, one each,
 * in all samples. Comparisons, bit operations, loads and stores do not count, nor does a division count as more than one,
 * although it takes as long as several.
 */

/** In the stages of `tanh` in `crate/core/src/math/tanh.rs`; a test counts them there. */
export const TANH = 24;

/** In those of `sigmoid`, likewise. */
export const SIGMOID = 27;

/**
 * A step of a network with 2 inputs, some hidden units of tanh and one sigmoid, by full batch and plain descent.
 * @param {number} samples
 * @param {number} hidden
 */
export function flopsOfStep(samples, hidden) {
    const forward = hidden * (4 + TANH) // w₁x₁ + w₂x₂ + b, and its tanh
        + 2 * hidden + SIGMOID; // Σ va + c, and its sigmoid
    const backward = 1 // δ = p − y
        + 2 * hidden + 1 // Σ δa, Σ δ
        + hidden * 4 // δv(1 − a²)
        + hidden * 5; // its sums with x₁, x₂ and 1
    const update = 3 * (4 * hidden + 1); // each sum divided by the samples, times the rate, subtracted
    return samples * (forward + backward) + update;
}
