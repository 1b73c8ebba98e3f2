/**
 * The panels `show` can name, one line each. A panel's code and styles are loaded when it is first shown.
 */

/** @type {Readonly<Record<string, () => Promise<import('./view.js').PanelModule>>>} */
export const panels = {
    stage: () => import('./stage/stage.js'),
    network: () => import('./network/network.js'),
    data: () => import('./data/data.js'),
    loss: () => import('./loss/loss.js'),
    controls: () => import('./controls/controls.js'),
    timeline: () => import('./timeline/timeline.js'),
};
