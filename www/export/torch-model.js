/**
 * The model in PyTorch: its modules, and our parameters put into them.
 */
import {activations} from './activations.js';
import {losses} from './losses.js';
import {code, indented, statement} from './python.js';

/** @typedef {import('./run.js').Run} Run */

/** The modules of the model; the last activation may be a part of the loss. @param {Run} run */
function modules({config, layers}) {
    return layers.flatMap(({fanIn, fanOut, bias, activation}, l) => {
        const inLoss = l === layers.length - 1 && losses[config.lossFunction].logits;
        const after = inLoss ? '' : activations[activation].torch;
        return [`torch.nn.Linear(${fanIn}, ${fanOut}${bias ? '' : ', bias=False'})`, ...(after ? [after] : [])];
    });
}

/** @param {Run} run @returns {string[]} */
export function model(run) {
    const {logits} = losses[run.config.lossFunction];
    return code(
        logits && `# ${run.say('logit', {activation: run.config.outputActivation})}`,
        'model = torch.nn.Sequential(',
        indented(modules(run).map((module) => `${module},`)),
        ')'
    );
}

/** Where the linear layers are in the model. @param {Run} run */
export const places = (run) => modules(run).flatMap((module, i) => (module.startsWith('torch.nn.Linear') ? [i] : []));

/** Weights as PyTorch keeps them, `[out][in]`. @param {number[][]} W */
export const transposed = (W) => W[0].map((_, j) => W.map((row) => row[j]));

/** @param {Run} run @returns {string[]} */
export function parameters(run) {
    const at = places(run);
    return code(
        `# ${run.say('torchWeights', {step: run.steps})}`,
        'with torch.no_grad():',
        indented(
            run.parameters.map(({W, b}, l) =>
                code(
                    statement(`model[${at[l]}].weight[:] = torch.tensor(`, transposed(W), ')'),
                    b !== null && statement(`model[${at[l]}].bias[:] = torch.tensor(`, b, ')')
                )
            )
        )
    );
}
