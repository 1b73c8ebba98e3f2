/** An engine that does not arrive. A file of its own: the engine is loaded once per process. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {loadEngine, Session} from '../../www/engine/session.js';

test('a broken file is refused, and a later one may be better', async () => {
    await assert.rejects(loadEngine(new Uint8Array([0, 1, 2, 3])), {name: 'TwoLayerError', code: 'load-failed'});
    await loadEngine(await readFile(new URL('../../www/engine/pkg/two_layer_wasm_bg.wasm', import.meta.url)));
    const session = new Session();
    session.step();
    assert.equal(session.steps, 1);
    session.dispose();
});

test('is loaded once, however often it is asked for', async () => {
    assert.equal(loadEngine(), loadEngine());
});
