/**
 * Keeps what is needed at one time in one file. Left to itself the bundler puts what other chunks use as well into files of
 * their own: more requests, perhaps another round trip, and small files compress worse.
 */

import {fileURLToPath} from 'node:url';
import {isPreset} from './preset-folder.js';

/** @typedef {{importedIds: readonly string[]}} Module */
/** @typedef {{debugName: string, name: (id: string, context: {getModuleInfo: (id: string) => Module | null}) => string | null}} Group */

/**
 * @param {Record<string, readonly string[]>} files by name the modules each is for, their paths from the repository's root; what
 *     they import comes with them, but presets, which have a folder. A module that several need is in the first
 * @returns {{includeDependenciesRecursively: boolean, groups: Group[]}} for `output.codeSplitting`
 */
export function chunks(files) {
    return {includeDependenciesRecursively: false, groups: Object.entries(files).map(([name, entries]) => chunk(name, entries))};
}

/**
 * @param {string} name
 * @param {readonly string[]} entries
 * @returns {Group}
 */
function chunk(name, entries) {
    const roots = entries.map((entry) => fileURLToPath(new URL(`../../${entry}`, import.meta.url)));
    /** @type {Set<string> | undefined} */
    let reached;
    return {
        debugName: name,
        name(id, context) {
            reached ??= reach(roots, (module) => context.getModuleInfo(module)?.importedIds ?? []);
            return reached.has(id) ? name : null;
        }
    };
}

/**
 * Modules and all they import, in turn; not what they import on demand.
 * @param {readonly string[]} roots
 * @param {(module: string) => readonly string[]} imports
 */
function reach(roots, imports) {
    const reached = new Set(roots);
    for (const module of reached) { // what is added is visited as well
        for (const id of imports(module)) if (!isPreset(id)) reached.add(id);
    }
    return reached;
}
