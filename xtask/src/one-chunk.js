/**
 * Keeps what the element needs from its start in one file. Left to itself the bundler puts what other chunks use as well
 * into files of their own: another round trip, and small files compress worse.
 */

import {fileURLToPath} from 'node:url';

/** @typedef {{importedIds: readonly string[]}} Module */
/** @typedef {{debugName: string, name: (id: string, context: {getModuleInfo: (id: string) => Module | null}) => string | null}} Group */

/**
 * @param {string} entry a module, its path from the repository's root
 * @returns {{groups: Group[]}} for `output.codeSplitting`
 */
export function oneChunk(entry) {
    const root = fileURLToPath(new URL(`../../${entry}`, import.meta.url));
    /** @type {Set<string> | undefined} */
    let reached;
    return {
        groups: [{
            debugName: 'element',
            name(id, context) {
                reached ??= reach(root, (module) => context.getModuleInfo(module)?.importedIds ?? []);
                return reached.has(id) ? 'element' : null;
            }
        }]
    };
}

/**
 * A module and all it imports, in turn; not what it imports on demand.
 * @param {string} root
 * @param {(module: string) => readonly string[]} imports
 */
function reach(root, imports) {
    const reached = new Set([root]);
    for (const module of reached) imports(module).forEach((id) => reached.add(id)); // what is added is visited as well
    return reached;
}
