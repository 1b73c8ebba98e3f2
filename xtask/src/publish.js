/**
 * Builds what is published beside the site: the npm package, the element as a folder and as one file, the page as one file.
 * Needs the built engines; `cargo xtask dist` sees to that.
 *
 *   dist/package/          what `npm publish` takes
 *   dist/two-layer/        two-layer.js, the engine and the panels, each a file: to be copied next to a post
 *   dist/one-file/         two-layer.js with everything inside, likewise
 *   dist/two-layer.html    the playground in one file, which opens from a disk
 */

import {execFileSync} from 'node:child_process';
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {build} from 'vite';
import {viteSingleFile} from 'vite-plugin-singlefile';
import {inlineEngine} from './inline-engine.js';
import {manifest} from './manifest.js';
import {chunks} from './chunks.js';
import {plainImports} from './plain-imports.js';
import {shortTemplates} from './templates.js';

const PACKAGE = 'dist/package';

/** Every kind of build has this in common. */
const common = {configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('warn'), publicDir: /** @type {const} */ (false), base: './'};
const plugins = () => [inlineEngine(), plainImports(), shortTemplates()];
const options = {target: 'es2022', modulePreload: /** @type {const} */ (false)};

/** Modules that import each other: a bundler takes from them what it needs. */
async function buildPackage() {
    await build({
        ...common,
        plugins: plugins(),
        build: {
            ...options,
            outDir: PACKAGE,
            emptyOutDir: true,
            rolldownOptions: {
                input: {'two-layer': 'www/define.js', element: 'www/index.js', session: 'www/engine/session.js', server: 'www/server.js'},
                preserveEntrySignatures: 'strict',
                output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'}
            }
        }
    });
    await writeTypes();
    await writeFile(`${PACKAGE}/custom-elements.json`, `${JSON.stringify(await manifest(), null, 2)}\n`);
    await cp('www/two-layer.css', `${PACKAGE}/two-layer.css`);
    await Promise.all(['README.md', 'CHANGELOG.md', 'LICENSE-MIT', 'LICENSE-APACHE'].map((file) => cp(file, `${PACKAGE}/${file}`)));
    await writeFile(`${PACKAGE}/package.json`, `${JSON.stringify(await packageJson(), null, 4)}\n`);
}

/** The declarations, from the comments of the source; what the tag is in TypeScript's eyes. */
async function writeTypes() {
    const types = `${PACKAGE}/types`;
    execFileSync('node', ['node_modules/typescript/bin/tsc', '--project', 'xtask/src/types.json', '--outDir', types], {stdio: 'inherit'});
    const engines = (await readdir('www/engine')).filter((name) => name.endsWith('pkg')); // generated, with declarations of their own
    for (const engine of engines) {
        await cp(`www/engine/${engine}`, `${types}/engine/${engine}`, {recursive: true, filter: (file) => !/\.(js|wasm)$|stamp$/.test(file)});
    }
    await writeFile(`${types}/tag.d.ts`, TAG);
}

const TAG = `import type {ChangeEvent, ReadyEvent, ReportEvent, TwoLayerErrorEvent} from './element/events.js';
import type {TwoLayerElement} from './element/two-layer.js';

declare global {
    interface HTMLElementTagNameMap {
        'two-layer': TwoLayerElement;
    }
    interface HTMLElementEventMap {
        'two-layer-ready': ReadyEvent;
        'two-layer-change': ChangeEvent;
        'two-layer-report': ReportEvent;
        'two-layer-error': TwoLayerErrorEvent;
    }
}
`;

/** That of the repository without what only its development needs. */
async function packageJson() {
    const {name, version, description, license, type, keywords, engines} = JSON.parse(await readFile('package.json', 'utf8'));
    const entry = (/** @type {string} */ types, /** @type {string} */ file) => ({types: `./types/${types}`, default: `./${file}`});
    return {
        name,
        version,
        description,
        keywords,
        license,
        type,
        engines,
        sideEffects: ['./two-layer.js', './two-layer.css'],
        customElements: 'custom-elements.json',
        types: './types/tag.d.ts',
        exports: {
            '.': {types: './types/tag.d.ts', node: './server.js', default: './two-layer.js'},
            './element': {types: './types/index.d.ts', node: './server.js', default: './element.js'},
            './session': entry('engine/session.d.ts', 'session.js'),
            './two-layer.css': './two-layer.css',
            './custom-elements.json': './custom-elements.json',
            './package.json': './package.json'
        }
    };
}

/** The element as the site has it, and nothing else: a generator would take our pages for its own. */
async function buildFolder() {
    await build({
        ...common,
        plugins: [plainImports(), shortTemplates()],
        build: {
            ...options,
            outDir: 'dist/two-layer',
            emptyOutDir: true,
            assetsInlineLimit: 0,
            rolldownOptions: {
                input: {'two-layer': 'www/define.js'},
                preserveEntrySignatures: 'allow-extension',
                output: {entryFileNames: '[name].js', codeSplitting: chunks({element: ['www/define.js']})}
            }
        }
    });
    await cp('www/two-layer.css', 'dist/two-layer/two-layer.css');
}

/** The element with the engine, all panels and both languages in one script. */
async function buildOneFile() {
    await build({
        ...common,
        plugins: plugins(),
        build: {
            ...options,
            outDir: 'dist/one-file',
            emptyOutDir: true,
            rolldownOptions: {
                input: {'two-layer': 'www/define.js'},
                output: {entryFileNames: '[name].js', codeSplitting: false}
            }
        }
    });
}

/** The page, likewise. */
async function buildOnePage() {
    await build({
        ...common,
        plugins: [...plugins(), viteSingleFile({removeViteModuleLoader: true})],
        build: {...options, outDir: 'dist/one-page', emptyOutDir: true}
    });
    const html = await readFile('dist/one-page/index.html', 'utf8');
    const icon = `data:image/svg+xml,${encodeURIComponent(await readFile('www/page/favicon.svg', 'utf8'))}`;
    await writeFile('dist/two-layer.html', html.replace(/href="[^"]*\.svg"/, () => `href="${icon}"`)); // Vite leaves icons files
    await rm('dist/one-page', {recursive: true});
}

await mkdir('dist', {recursive: true});
await buildPackage();
await buildFolder();
await buildOneFile();
await buildOnePage();
