/** The same bits everywhere, the part in Node: the shipped WebAssembly computes what `tests/same_bits.rs` has recorded. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cases, difference, digest, digestOf, RASTER} from '../same_bits.js';
import {names, Session} from './engine.js';

for (const one of cases) {
    test(`the bits of a native run: ${one.name}`, (t) => {
        const session = new Session(one.config);
        t.after(() => session.dispose());
        const computed = [digest(session.parameters, session.loss)];
        for (const [method, ...values] of one.run) {
            /** @type {any} */ (session)[method](...values);
            computed.push(digest(session.parameters, session.loss));
        }
        const pictures = new Uint8ClampedArray(4 * RASTER.width * RASTER.height * session.layers.reduce((sum, {fanOut}) => sum + fanOut, 0));
        session.paintAll(RASTER, pictures);
        computed.push(digestOf(pictures));
        assert.equal(difference(one, computed), '');
    });
}

test('every choice of every setting is in one of these runs', () => {
    const configs = cases.flatMap(({config, run}) => [config, ...run.flatMap(([method, change]) => (method === 'configure' ? [change] : []))]);
    for (const [field, choices] of Object.entries(names())) {
        const taken = new Set(configs.flatMap((config) => config[field]));
        const missing = choices.filter((choice) => !taken.has(choice));
        assert.deepEqual(missing, [], `${field}: add a case to tests/same_bits.json; tests/same_bits.rs says how`);
    }
});
