/** The same bits everywhere, the part in Chromium: the element computes what `tests/same_bits.rs` has recorded. */

import {cases, difference, digest} from '../same_bits.js';
import {expect, test} from './fixture.js';

/** @typedef {import('../../www/element/two-layer.js').TwoLayerElement} TwoLayerElement */
/** @typedef {import('../same_bits.js').Case} Case */

test('the element trains to the bits of a native run', async ({page, embed}) => {
    await embed();
    for (const one of cases) {
        const states = await page.evaluate(run, one);
        const computed = states.map(({parameters, loss}) => digest(parameters, loss));
        const digests = one.digests.slice(0, -1); // the element does not give its pictures away; the last is for Node
        expect.soft(difference({...one, digests}, computed)).toBe('');
    }
});

/**
 * Runs in the page: what an element of its own computes, at the start and after each action.
 * @param {Case} one
 */
async function run({config, run: actions}) {
    const element = /** @type {TwoLayerElement} */ (document.createElement('two-layer'));
    document.body.append(element);
    await element.ready;
    const state = () => ({parameters: element.parameters, loss: element.loss});
    element.config = config;
    element.reset(); // units that the preset's network has as well have kept its weights
    const states = [state()];
    for (const [method, ...values] of actions) {
        if (method === 'configure') element.config = values[0];
        else /** @type {any} */ (element)[method](...values);
        states.push(state());
    }
    element.remove();
    return states;
}
