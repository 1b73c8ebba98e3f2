/**
 * The panels `show` can name, one line each.
 *
 * Those shown by default are part of the element: together they compress better, and their code needs no round trip
 * of its own. Any other panel's code and styles are loaded when it is first shown.
 */
import Controls, {styles as controlsStyles} from './controls/controls.js';
import Loss, {styles as lossStyles} from './loss/loss.js';
import Stage, {styles as stageStyles} from './stage/stage.js';

/** @typedef {Readonly<Record<string, () => Promise<import('./view.js').PanelModule>>>} Registry */

/**
 * Ways of looking inside. Where several are shown each is a tab, loaded when it is first opened. In `texts/` each has
 * its name, `panel.<name>`; its other texts come with its code.
 * @type {Registry}
 */
export const inside = {
    landscape: () => import('./landscape/landscape.js'),
    step: () => import('./step/step.js'),
    parameters: () => import('./parameters/parameters.js'),
    hidden: () => import('./hidden/hidden.js'),
    predict: () => import('./predict/predict.js'),
    compare: () => import('./compare/compare.js'),
    code: () => import('./code/code.js'),
    points: () => import('./points/points.js'),
    save: () => import('./save/save.js'),
};

/** @type {Registry} */
export const panels = {
    stage: async () => ({default: Stage, styles: stageStyles}),
    network: () => import('./network/network.js'),
    data: () => import('./data/data.js'),
    loss: async () => ({default: Loss, styles: lossStyles}),
    controls: async () => ({default: Controls, styles: controlsStyles}),
    note: () => import('./note/note.js'),
    timeline: () => import('./timeline/timeline.js'),
    ...inside
};
