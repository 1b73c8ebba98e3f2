/** The invariants of ARCHITECTURE.md that can be read off the source. */
import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The files below a folder, generated ones left out.
 * @param {string} folder relative to the root
 * @param {string} ending
 * @returns {Promise<{file: string, text: string}[]>}
 */
async function sources(folder, ending) {
    const entries = await readdir(path.join(root, folder), {recursive: true});
    const files = entries.map((entry) => path.posix.join(folder, entry.replaceAll(path.sep, '/'))).filter((file) => file.endsWith(ending) && !/\/(inside-)?pkg/.test(file));
    return Promise.all(files.map(async (file) => ({file, text: await readFile(path.join(root, file), 'utf8')})));
}

/** @param {{text: string}} source @returns {string[]} what it imports, types too */
const imports = ({text}) => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name);

/** The right to do something is held by one file. */
const privileges = [
    {what: 'imports the generated bindings', pattern: /from '[^']*\/pkg\//, holder: 'www/engine/session.js'},
    {what: 'imports those of the second engine', pattern: /'[^']*\/inside-pkg\/[^']*'\s*;/, holder: 'www/engine/inside.js'},
    {what: 'asks for animation frames', pattern: /requestAnimationFrame\(/, holder: 'www/engine/loop.js'},
    {what: 'registers an element', pattern: /customElements\.define\(|@customElement\(/, holder: 'www/define.js'},
    {what: 'draws chance from the browser', pattern: /Math\.random|getRandomValues/, holder: undefined}
];

for (const {what, pattern, holder} of privileges) {
    test(`${holder ? `only ${holder}` : 'nobody'} ${what}`, async () => {
        const found = (await sources('www', '.js')).filter(({text}) => pattern.test(text)).map(({file}) => file);
        assert.deepEqual(found, holder ? [holder] : []);
    });
}

test('the engine and the config know neither element nor panels', async () => {
    for (const folder of ['www/engine', 'www/config']) {
        for (const source of await sources(folder, '.js')) {
            for (const name of imports(source)) assert.doesNotMatch(name, /element|panels|plot|^lit/, `${source.file} imports ${name}`);
        }
    }
});

test('of Lit there are templates, not its element class: that would be part of every embed', async () => {
    for (const source of await sources('www', '.js')) {
        for (const name of imports(source)) assert.doesNotMatch(name, /^lit$|^lit\/directives\/(ref|live)/, `${source.file} imports ${name}`);
    }
});

test('panels do not reach for the element', async () => {
    for (const source of await sources('www/panels', '.js')) {
        for (const name of imports(source)) assert.doesNotMatch(name, /\/element\//, `${source.file} imports ${name}`);
    }
});

test('two-layer has no dependencies and does not know of JavaScript', async () => {
    const manifest = await readFile(path.join(root, 'crate/core/Cargo.toml'), 'utf8');
    assert.doesNotMatch(manifest, /^\[dependencies\]\n(?!\s*(\[|$))/m);
    const files = await sources('crate/core/src', '.rs');
    for (const {file, text} of files) assert.doesNotMatch(text, /wasm_bindgen|js_sys|web_sys|std::(fs|io|net|time|thread|env)/, file);

    // Without the standard library there is no IO; square root and floor come from the processor.
    const uses = (/** @type {RegExp} */ pattern) => files.filter(({text}) => pattern.test(text)).map(({file}) => file);
    assert.deepEqual(uses(/^#!\[cfg_attr\(not\(test\), no_std\)\]$/m), ['crate/core/src/lib.rs']);
    assert.deepEqual(uses(/^extern crate std;$/m), ['crate/core/src/math/f64x2/twin.rs']);
});

test('no view of WebAssembly memory is handed out', async () => {
    const bindings = await Promise.all(['binding', 'wasm', 'inside'].map((name) => sources(`crate/${name}/src`, '.rs')));
    for (const {file, text} of bindings.flat()) {
        assert.doesNotMatch(text, /unsafe|::view\(|view_mut_raw|memory\(\)|\*(const|mut) \w/, file);
    }
});
