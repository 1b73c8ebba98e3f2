/** The arena for a browser, in `target/arena`: bundled by Vite as the site is, with those of the peers that are installed. */

import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

const here = new URL('.', import.meta.url);

export const FOLDER = new URL('../../target/arena/', here);

export async function bundle() {
    const {dependencies} = JSON.parse(await readFile(new URL('../package.json', here), 'utf8'));
    const missing = Object.keys(dependencies).filter((name) => !existsSync(new URL(`../node_modules/${name}`, here)));
    await build({
        configFile: false,
        logLevel: 'error',
        root: fileURLToPath(here),
        base: './',
        publicDir: false,
        build: {
            outDir: fileURLToPath(FOLDER),
            emptyOutDir: true,
            target: 'es2022',
            assetsInlineLimit: 0,
            modulePreload: false,
            minify: false,
            chunkSizeWarningLimit: Infinity,
            rolldownOptions: {
                external: missing.map((name) => new RegExp(`^${name}($|/)`)), // fails when the peer is asked for, and only then
                onLog() {} // what the peers' own code is warned about
            }
        }
    });
}
