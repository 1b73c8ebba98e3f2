/**
 * What the other network may have different, as offered: `choices.json` read for the network at hand. And how two
 * networks differ.
 */
import table from './choices.json' with {type: 'json'};

/** @typedef {import('../../config/config.js').Config} Config */
/** @typedef {{name: string, different: Partial<Config>}} Choice */

/** Units a hidden layer can have. */
const [LEAST, MOST] = [1, 64];

/**
 * The choices that make a difference to a network, in groups.
 * @param {Config} config
 * @returns {{group: string, choices: Choice[]}[]} groups without a choice are left out
 */
export function choicesFor(config) {
    const groups = Object.entries(table).map(([group, entries]) => ({
        group,
        choices: entries.flatMap((entry) => {
            const different = 'units' in entry ? withUnits(config, entry.units) : /** @type {Partial<Config>} */ (entry.different);
            return different && differs(config, different) && matters(config, group) ? [{name: entry.name, different}] : [];
        })
    }));
    return groups.filter(({choices}) => choices.length > 0);
}

/**
 * The settings of one network that are not those of another.
 * @param {Config} of
 * @param {Config} than
 * @returns {Partial<Config>}
 */
export function differences(of, than) {
    const keys = /** @type {(keyof Config)[]} */ (Object.keys(of)).filter((key) => !same(of[key], than[key]));
    return Object.fromEntries(keys.map((key) => [key, of[key]]));
}

/**
 * Whether two networks differ by this and nothing else.
 * @param {Partial<Config>} found see {@link differences}
 * @param {Partial<Config>} different
 * @param {Config} config that of the first network
 */
export function isExactly(found, different, config) {
    const asked = Object.entries(different).filter(([key, value]) => !same(value, config[/** @type {keyof Config} */ (key)]));
    return asked.length === Object.keys(found).length && asked.every(([key, value]) => same(value, found[/** @type {keyof Config} */ (key)]));
}

/**
 * More or fewer units in the last hidden layer.
 * @param {Config} config
 * @param {number} more
 * @returns {Partial<Config> | undefined}
 */
function withUnits({hiddenLayers}, more) {
    const units = (hiddenLayers.at(-1) ?? 0) + more;
    if (hiddenLayers.length === 0 || units < LEAST || units > MOST) return undefined;
    return {hiddenLayers: [...hiddenLayers.slice(0, -1), units]};
}

/** Without hidden units nothing has the hidden activation. @param {Config} config @param {string} group */
const matters = ({hiddenLayers}, group) => group !== 'activation' || hiddenLayers.length > 0;

/** @param {Config} config @param {Partial<Config>} different */
const differs = (config, different) => Object.entries(different).some(([key, value]) => !same(value, config[/** @type {keyof Config} */ (key)]));

/** @param {unknown} a @param {unknown} b */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
