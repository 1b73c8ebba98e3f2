/**
 * The sites in which the element is tried, one line of work each: what has to be there, and how the site is built.
 * Their sources are in the folders of the same names.
 */

import {execFile} from 'node:child_process';
import {cp, mkdir, rename} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/**
 * What a build may use: the folder it happens in, with the sources and `host.css` in it, and programs.
 * @typedef {object} Place
 * @property {string} folder of this site
 * @property {string} modules `node_modules` with the generators and the npm package `two-layer`
 * @property {string} dist of this project
 * @property {string} python folder with the programs of the Python packages
 */

/**
 * @typedef {object} Host
 * @property {'npm' | 'python' | 'hugo' | 'jekyll'} needs
 * @property {(place: Place) => Promise<string>} build the folder of the built site, relative to its own
 */

/** @param {Place} place @param {string} script @param {...string} args */
const node = ({folder, modules}, script, ...args) => run('node', [path.join(modules, script), ...args], {cwd: folder, env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'}});

/** The folder an author copies, to where files are served as they are. @param {Place} place @param {string} to */
const copyElement = ({folder, dist}, to) => cp(path.join(dist, 'two-layer'), path.join(folder, to, 'two-layer'), {recursive: true});

/** @param {Place} place */
async function withVite(place) {
    await node(place, 'vite/bin/vite.js', 'build', '--logLevel', 'error');
    return 'dist';
}

/** @type {Record<string, Host>} */
export const hosts = {
    plain: {
        needs: 'npm',
        async build({folder, modules}) {
            await cp(path.join(modules, 'two-layer'), path.join(folder, 'node_modules/two-layer'), {recursive: true, dereference: true});
            return '.';
        }
    },
    vite: {needs: 'npm', build: withVite},
    react: {needs: 'npm', build: withVite},
    vue: {needs: 'npm', build: withVite},
    esbuild: {
        needs: 'npm',
        async build(place) {
            await run(path.join(place.modules, '.bin/esbuild'), ['main.js', '--bundle', '--format=esm', '--splitting', '--outdir=out', '--log-level=error'], {cwd: place.folder});
            for (const file of ['index.html', 'host.css']) await cp(path.join(place.folder, file), path.join(place.folder, 'out', file));
            return 'out';
        }
    },
    eleventy: {
        needs: 'npm',
        async build(place) {
            await copyElement(place, '.');
            await node(place, '@11ty/eleventy/cmd.cjs', '--quiet');
            return '_site';
        }
    },
    astro: {
        needs: 'npm',
        async build(place) {
            await mkdir(path.join(place.folder, 'public'));
            await rename(path.join(place.folder, 'host.css'), path.join(place.folder, 'public/host.css'));
            await node(place, 'astro/astro.js', 'build', '--silent');
            return 'out';
        }
    },
    hugo: {
        needs: 'hugo',
        async build(place) {
            await copyElement(place, 'static');
            await rename(path.join(place.folder, 'host.css'), path.join(place.folder, 'static/host.css'));
            await run('hugo', ['--quiet'], {cwd: place.folder});
            return 'public';
        }
    },
    jekyll: {
        needs: 'jekyll',
        async build(place) {
            await copyElement(place, '.');
            await run('jekyll', ['build', '--quiet'], {cwd: place.folder});
            return '_site';
        }
    },
    mkdocs: {
        needs: 'python',
        async build(place) {
            await copyElement(place, 'docs');
            await rename(path.join(place.folder, 'host.css'), path.join(place.folder, 'docs/host.css'));
            await run(path.join(place.python, 'mkdocs'), ['build', '--quiet'], {cwd: place.folder});
            return 'site';
        }
    },
    anywidget: {
        needs: 'python',
        async build({folder, dist, python}) {
            await cp(path.join(dist, 'one-file/two-layer.js'), path.join(folder, 'two-layer.js'));
            await run(path.join(python, 'python'), ['page.py', path.resolve('docs/recipes.md')], {cwd: folder});
            return '.';
        }
    },
    jupyter: {
        needs: 'python',
        async build({folder, dist, python}) {
            await cp(path.join(dist, 'one-file/two-layer.js'), path.join(folder, 'two-layer.js'));
            // The exporter's own scripts for formulas and widgets come from elsewhere; this notebook has neither.
            const own = ['--HTMLExporter.mathjax_url=', '--HTMLExporter.require_js_url=', '--HTMLExporter.jquery_url=', '--HTMLExporter.mermaid_js_url=', '--HTMLExporter.widget_renderer_url='];
            await run(path.join(python, 'jupyter-nbconvert'), ['--to', 'html', '--execute', '--output', 'index', '--log-level=ERROR', ...own, 'figure.ipynb'], {cwd: folder});
            return '.';
        }
    }
};
