/**
 * L-BFGS in NumPy, step for step that of `crate/core/src/optimizer/lbfgs.rs` and `line_search.rs`.
 *
 * It calls `objective()` and `gradient()` of the program, which are those of the parameters as they are.
 */
import {code, indented, statement} from './python.js';

/** @typedef {import('./run.js').Run} Run */

/**
 * @param {Run} run
 * @param {readonly string[]} names of the parameters
 * @returns {string[]}
 */
export function lbfgsMemory({config, pairs, say}, names) {
    const vectors = pairs.map(([s, y]) => code('(', indented(statement('np.array(', s, '),'), statement('np.array(', y, '),')), '),'));
    return code(
        `learning_rate = ${config.learningRate}  # ${say('firstRate')}`,
        `parameters = [${names.join(', ')}]`,
        pairs.length > 0 ? [`# ${say('changes')}`, 'memory = [', indented(...vectors), ']'] : 'memory = []'
    );
}

/** The functions, a text each. @param {Run} run @returns {string[]} */
export const lbfgsFunctions = ({say}) => [
    `def position():
    return np.concatenate([w.ravel() for w in parameters])`,
    `def move_to(point):
    start = 0
    for w in parameters:
        w.flat = point[start:start + w.size]
        start += w.size`,
    `def direction(g):
    """${say('direction')}"""
    d = -g
    factors = []
    for s, y in reversed(memory):
        factors.append(s @ d / (s @ y))
        d -= factors[-1] * y
    if memory:
        s, y = memory[-1]
        d *= s @ y / (y @ y)
    else:
        d *= learning_rate
    for (s, y), factor in zip(memory, reversed(factors)):
        d += (factor - y @ d / (s @ y)) * s
    return d`,
    `def search(start, value, g, d):
    """${say('search')}"""
    slope = g @ d
    near, near_value, near_slope = 0.0, value, slope
    far, far_value = math.inf, math.inf
    alpha = 1.0
    for _ in range(30):
        if not value + alpha * slope < value:
            break
        move_to(start + alpha * d)
        here = objective()
        if here <= value + 1e-4 * alpha * slope and here < near_value:
            g = gradient()
            here_slope = g @ d
            if abs(here_slope) <= -0.9 * slope:
                return g
            if here_slope * (far - near) >= 0:
                far, far_value = near, near_value
            near, near_value, near_slope = alpha, here, here_slope
        else:
            far, far_value = alpha, here
        if far == math.inf:
            alpha *= 2
        else:  # ${say('parabola')}
            width = far - near
            share = -0.5 * near_slope * width / (far_value - near_value - near_slope * width)
            alpha = near + width * (min(max(share, 0.1), 0.9) if share >= 0 else 0.5)
    if near > 0:
        move_to(start + near * d)
        return gradient()
    return None`
];

/** One step. @param {Run} run */
export const iteration = ({say}) => code(`start, value, g = position(), objective(), gradient()
if abs(g).max() < 1e-12:
    continue  # ${say('minimum')}
new = search(start, value, g, direction(g))
if new is None and memory:  # ${say('again')}
    memory.clear()
    new = search(start, value, g, direction(g))
if new is None:
    move_to(start)
else:
    s, y = position() - start, new - g
    if s @ y > np.finfo(float).eps * (y @ y):
        memory.append((s, y))
        del memory[:-10]`);
