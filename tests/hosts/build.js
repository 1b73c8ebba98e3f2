/**
 * Builds the sites of `hosts.js` in `target/hosts/`, from what `cargo xtask dist` has made. What a site needs and this
 * machine does not have is said, and the site left out; `cargo xtask test` installs it where it may.
 *
 *   node tests/hosts/build.js [name …]
 */

import {execFileSync} from 'node:child_process';
import {copyFileSync, existsSync} from 'node:fs';
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {hosts} from './hosts.js';

const sources = import.meta.dirname;
const target = path.resolve('target/hosts');
const dist = path.resolve('dist');
const modules = path.join(target, 'node_modules');
const python = path.join(target, 'python', process.platform === 'win32' ? 'Scripts' : 'bin');

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(hosts);

/** @param {string} program @param {string[]} args @param {string} [cwd] */
const run = (program, args, cwd = target) => execFileSync(program, args, {cwd, stdio: ['ignore', 'ignore', 'inherit']});

/** Does something again only when the file that says what to do has changed. @param {string} list @param {() => void} install */
async function once(list, install) {
    const stamp = path.join(target, `.${list}`);
    const wanted = await readFile(path.join(sources, list), 'utf8');
    if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return;
    console.log(`preparing: installing what tests/hosts/${list} names`);
    install();
    await writeFile(stamp, wanted);
}

/** How each need is met; false if it cannot be. @type {Record<import('./hosts.js').Host['needs'], () => Promise<boolean>>} */
const needs = {
    async npm() {
        await once('package-lock.json', () => {
            for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(sources, file), path.join(target, file));
            run('npm', ['install', '--loglevel=error', '--no-audit', '--no-fund']); // the lock has not every machine's programs: no `npm ci`
        });
        // The package as it would be published, not as it lies in the folder.
        const [{filename}] = JSON.parse(execFileSync('npm', ['pack', '--json', '--loglevel=error', path.join(dist, 'package')], {cwd: target, encoding: 'utf8'}));
        await rm(path.join(modules, 'two-layer'), {recursive: true, force: true});
        await mkdir(path.join(modules, 'two-layer'));
        run('tar', ['-xzf', filename, '--strip-components=1', '-C', path.join(modules, 'two-layer')]);
        return true;
    },
    async python() {
        if (!has('python3', '-m', 'venv', '--help')) return false;
        await once('requirements.txt', () => {
            run('python3', ['-m', 'venv', path.join(target, 'python')]);
            run(path.join(python, 'pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', path.join(sources, 'requirements.txt')]);
        });
        return true;
    },
    hugo: async () => has('hugo', 'version'),
    jekyll: async () => has('jekyll', '--version')
};

/** @param {string} program @param {...string} args */
function has(program, ...args) {
    try {
        execFileSync(program, args, {stdio: 'ignore'});
        return true;
    } catch {
        return false;
    }
}

await mkdir(target, {recursive: true});
/** @type {Record<string, boolean>} */
const met = {};
/** Where each built site is. @type {Record<string, string>} */
const built = {};
for (const name of chosen) {
    const {needs: need, build} = hosts[name];
    met[need] ??= await needs[need]();
    if (!met[need]) {
        console.log(`${name}: skipped, ${need} is not installed`);
        continue;
    }
    const folder = path.join(target, name);
    await rm(folder, {recursive: true, force: true});
    await cp(path.join(sources, name), folder, {recursive: true});
    await cp(path.join(sources, 'host.css'), path.join(folder, 'host.css'));
    built[name] = path.join(folder, await build({folder, modules, dist, python}));
    console.log(`${name}: built`);
}
await writeFile(path.join(target, 'built.json'), JSON.stringify(built, null, 4));
