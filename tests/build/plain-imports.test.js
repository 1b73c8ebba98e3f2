/** Imports on demand in the built script: without Vite's wrapping, and with what the bundler makes of them. */

import assert from 'node:assert/strict';
import test from 'node:test';
import {parseAst} from 'vite';
import {plainImports} from '../../xtask/src/plain-imports.js';

/** @param {string} code @returns {string} what becomes of it */
function rendered(code) {
    const {renderChunk} = /** @type {any} */ (plainImports());
    return renderChunk.call({parse: parseAst}, code)?.code ?? code;
}

test('an import loses its wrapping', () => {
    assert.equal(
        rendered('const {a: b} = await __vitePreload(async () => { const {a: c} = await import("./one.js"); return {a: c}; }, []);'),
        'const {a: b} = await import("./one.js");'
    );
    assert.equal(rendered('__vitePreload(() => import("./one.js"), [], import.meta.url).then(({a}) => a());'), 'import("./one.js").then(({a}) => a());');
});

test('a module that shares its file with others is taken out of it', () => {
    assert.equal(
        rendered('const {a: b} = await __vitePreload$1(async () => { const {a: c} = await import("./both.js").then((n) => n.o); return {a: c}; }, []);'),
        'const {a: b} = await import("./both.js").then((n) => n.o);'
    );
});

test('where all is in one file nothing is imported', () => {
    assert.equal(rendered('await __vitePreload(() => Promise.resolve(one), []);'), 'await (() => Promise.resolve(one))();');
});

test('two imports', () => {
    assert.equal(rendered('f(__vitePreload(() => import("./one.js"), []), __vitePreload(() => import("./two.js"), []));'), 'f(import("./one.js"), import("./two.js"));');
});

test('a script without imports on demand stays as it is', () => {
    assert.equal(rendered('import {a} from "./one.js"; a();'), 'import {a} from "./one.js"; a();');
});
