/** What `cargo xtask dist` makes beside the site: the documentation, and the forms in which the element is given away. */

import {execFile} from 'node:child_process';
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {expect, test} from './fixture.js';
import {Network} from './network.js';

const dist = path.resolve('dist');

test('the playground in one file opens from a disk, without a network', async ({page, context}) => {
    await context.setOffline(true);
    await page.goto(pathToFileURL(path.join(dist, 'two-layer.html')).href);
    const network = new Network(page.locator('two-layer'));
    await network.ready();
    await expect.poll(() => network.steps).toBeGreaterThan(20);
    await page.locator('#preset').selectOption('xor-gate');
    await expect.poll(async () => (await network.config).generator).toBe('xor_gate');
    const size = await network.stage.boundingBox();
    await network.stage.click({position: {x: (size?.width ?? 0) / 2, y: (size?.height ?? 0) / 2}});
    expect((await network.data).X.length).toBe(5);
});

for (const [what, file] of [['the element in one file', 'one-file/two-layer.js'], ['the npm package', 'package/two-layer.js']]) {
    test(`${what} is all a page needs`, async ({page}) => {
        await page.route('**/given/**', async (route) => {
            const name = new URL(route.request().url()).pathname.replace(/^\/given\//, '');
            await route.fulfill({contentType: 'text/javascript', body: await readFile(path.join(dist, path.dirname(file), name))});
        });
        await page.route('**/post.html', (route) => route.fulfill({
            contentType: 'text/html',
            body: '<!doctype html><title>A post</title><link rel="icon" href="data:,"><script type="module" src="given/two-layer.js"></script><two-layer preset="circles" seed="1" playing show="stage network landscape">fallback</two-layer>'
        }));
        await page.goto('/post.html');
        const network = new Network(page.locator('two-layer'));
        await network.ready();
        await expect.poll(() => network.steps).toBeGreaterThan(20);
    });
}

for (const name of ['index', 'scripts', 'style', 'recipes', 'engine']) {
    test(`documentation: the examples of ${name} run`, async ({page}) => {
        await page.goto(`/docs/${name}.html`);
        const elements = page.locator('two-layer');
        for (const element of await elements.all()) await new Network(element).ready();
        await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    });
}

test('documentation: every attribute has an example in which it is accepted', async ({page}) => {
    await page.addInitScript(() => {
        addEventListener('two-layer-error', (event) => console.error(/** @type {any} */ (event).message), true);
    });
    await page.goto('/docs/attributes.html');
    const elements = page.locator('.example two-layer');
    expect(await elements.count()).toBeGreaterThan(35);
    await page.evaluate(async () => {
        await Promise.all([...document.querySelectorAll('two-layer')].map((element) => /** @type {any} */ (element).ready));
    });
});

test('documentation: the buttons of a post drive the element', async ({page}) => {
    await page.goto('/docs/scripts.html');
    const network = new Network(page.locator('#figure'));
    await network.ready();
    await page.getByRole('button', {name: 'A hundred steps'}).click();
    await expect(page.locator('#told')).toHaveText(/loss 0\.\d{4} after 100 steps/);
    await page.getByRole('button', {name: 'Four hidden units'}).click();
    expect((await network.config).hiddenLayers).toEqual([4]);
});

test('the package can be imported where there is no document', async () => {
    const program = `
        const [{TwoLayerElement}, {loadEngine, Session}] = await Promise.all([import('two-layer/element'), import('two-layer/session'), import('two-layer')]);
        await loadEngine();
        const session = new Session({seed: 3});
        session.step(100);
        console.log([typeof TwoLayerElement, typeof document, session.steps].join(' '));`;
    const {stdout} = await promisify(execFile)('node', ['--input-type=module', '--eval', program], {cwd: path.join(dist, 'package')});
    expect(stdout.trim()).toBe('function undefined 100');
});

test('TypeScript knows the tag, its settings and its events', async () => {
    const use = path.join(dist, 'package/types/use.mts');
    const lines = [
        "import './tag.js';",
        "const figure = document.createElement('two-layer');",
        'const {steps}: {steps: number} = figure.step(3);',
        'figure.config = {learningRate: steps};',
        "figure.addEventListener('two-layer-report', ({loss}) => loss.toFixed(3));",
        "figure.addEventListener('two-layer-error', ({error}) => error.code);",
        '// @ts-expect-error: it is called learningRate',
        'figure.config = {learningrate: 1};',
        '// @ts-expect-error: there is no such optimizer',
        "figure.config = {optimizer: 'newton'};"
    ];
    await writeFile(use, lines.join('\n'));
    const tsc = ['node_modules/typescript/bin/tsc', '--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', use];
    const said = await promisify(execFile)('node', tsc).then(() => '', ({stdout}) => stdout);
    await rm(use);
    expect(said).toBe('');
});
