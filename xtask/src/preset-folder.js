/**
 * All presets lie in one folder, named for what is in it, and the script finds them there by their names. With an import
 * and a file name of its own for each, every embed would have thirty of them in its script, which hardly compress.
 */

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';

const presets = new URL('../../www/presets/', import.meta.url);

const hash = createHash('sha256');
for (const name of readdirSync(presets).sort()) hash.update(name).update(readFileSync(new URL(name, presets)));
const folder = `assets/presets-${hash.digest('base64url').slice(0, 8)}`;

/** @param {string} id of a module */
export const isPreset = (id) => id.includes('/www/presets/');

/**
 * For `output.chunkFileNames`.
 * @param {{facadeModuleId?: string | null}} chunk
 */
export const chunkFileNames = ({facadeModuleId}) => (facadeModuleId && isPreset(facadeModuleId) ? `${folder}/[name].js` : 'assets/[name]-[hash].js');

/** The table of the gallery: names, each with its import. */
const TABLE = new RegExp(String.raw`\{(\s*"?[\w-]+"?: \(\) => import\("[./\w-]*${folder.slice('assets/'.length)}/[\w-]+\.js"\),?)+\s*\}`);
const ENTRY = /"?([\w-]+)"?: \(\) => import\("([./\w-]+\/)([\w-]+)\.js"\)/g;

/** @returns {import('vite').Plugin} */
export function presetFolder() {
    return {
        name: 'preset-folder',
        apply: 'build',
        renderChunk: (code) => ({code: code.replace(TABLE, shorten), map: null})
    };
}

/**
 * @param {string} table
 * @returns {string} one that is the same
 */
export function shorten(table) {
    const entries = [...table.matchAll(ENTRY)].map(([, name, path, file]) => ({name, path, file}));
    const [{path}] = entries;
    if (entries.some((entry) => entry.name !== entry.file || entry.path !== path)) return table;
    return `Object.fromEntries(${JSON.stringify(entries.map(({name}) => name).join(' '))}.split(' ').map((name) => [name, () => import(\`${path}\${name}.js\`)]))`;
}
