/**
 * What a program says: about itself in its first line, and about the loss where it begins and ends.
 */

/** @typedef {import('./run.js').Run} Run */

/**
 * @param {Run} run
 * @param {number} more steps
 * @returns {string} a comment
 */
export function summary({layers, steps, say}, more) {
    const widths = [layers[0].fanIn, ...layers.map(({fanOut}) => fanOut)].join('-');
    const units = [...new Set(layers.map(({activation}) => activation))].join(', ');
    return `# ${say('summary', {widths, units, from: steps, to: steps + more})}`;
}

/**
 * A statement that prints the loss.
 * @param {Run} run
 * @param {string} step what stands for the step in an f-string
 * @param {string} [targets] what they are called
 */
export function report({test}, step, targets = 'Y') {
    const held = test.X.length > 0 ? `, test {loss(X_test, ${targets}_test):.15g}` : '';
    return `print(f'step ${step}: loss {loss(X, ${targets}):.15g}${held}')`;
}
