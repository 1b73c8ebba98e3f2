/** Every view of extreme states: drawn or explained, without an error, and it goes on when the state is an ordinary one again. */

import {expect, test} from './fixture.js';

/** @typedef {import('./network.js').Network} Network */

const VIEWS = ['stage', 'network', 'data', 'loss', 'controls', 'timeline', 'landscape', 'step', 'parameters', 'hidden', 'predict', 'compare', 'code', 'points', 'save'];

/** @param {Network} network @param {(value: number) => number} change */
async function changeParameters(network, change) {
    const changed = (await network.parameters).map(({W, b}) => ({W: W.map((row) => row.map(change)), b: b && b.map(change)}));
    await network.set('parameters', changed);
}

/** @type {Record<string, {attributes?: string, act: (network: Network) => Promise<unknown>}>} */
const STATES = {
    'a loss that is no number': {attributes: 'learning-rate="1000000" activation="relu" loss-function="half_squared" output-activation="identity"', act: (network) => network.call('step', 500)},
    'saturated units': {act: (network) => changeParameters(network, (value) => 1000 * value)},
    'weights of a million': {act: (network) => changeParameters(network, (value) => 1e6 * Math.sign(value || 1))},
    'one point': {act: (network) => network.set('data', {X: [[0.5, -0.5]], Y: [[1]]})},
    'no points': {act: async (network) => {
        await network.set('data', {X: [[0.5, -0.5]], Y: [[1]]});
        await network.call('removePoint', 0);
    }},
    '64 units in three layers': {attributes: 'hidden-layers="64 64 64"', act: (network) => network.call('step', 2)},
    '5000 points': {attributes: 'samples="5000"', act: (network) => network.call('step', 5)}
};

for (const [state, {attributes = '', act}] of Object.entries(STATES)) {
    test(`${state}: every view draws it or says why not`, async ({embed}) => {
        const network = await embed(`seed="1" show="${VIEWS[0]}" ${attributes}`);
        await network.drawn();
        await act(network);
        for (const view of VIEWS) {
            await network.attributes({show: view});
            await expect(network.panel(view)).toBeVisible();
            await network.drawn();
            const content = await network.panel(view).evaluate((section) => ({
                words: /** @type {HTMLElement} */ (section).innerText.trim(),
                pictures: [...section.querySelectorAll('canvas, svg')].some((picture) => picture.getBoundingClientRect().width > 20)
            }));
            expect(content.words.length > 0 || content.pictures, `${view} shows something`).toBe(true);
            expect(content.words, view).not.toMatch(view === 'step' ? /undefined|\[object/ : /NaN|undefined|\[object|Infinity/); // a matrix may be NaN
        }
        await network.attributes({show: 'stage loss', 'learning-rate': '0.1'});
        await network.set('config', {hiddenLayers: [3], generator: 'moons', samples: 50, activation: 'tanh', lossFunction: 'bce'});
        await network.call('reset');
        await network.call('step', 10);
        expect(Number.isFinite(await network.get('loss')), 'and goes on').toBe(true);
    });
}
