/**
 * What the address says after `#`, as attributes of the element: a link to a run (`#v=1&…`), a tag written as an address
 * (`#preset=xor&hidden-layers=4`), or a link of TensorFlow Playground. Anything else is nobody's business here.
 */
/** What a link to a run says of the element itself; everything else is the run. */
const OWN = ['show', 'speed', 'playing', 'lang', 'theme'];

/** Attributes an address has set. @type {WeakMap<Element, Set<string>>} */
const given = new WeakMap();

/**
 * @param {Element} element
 * @param {string} hash with `#`
 */
export async function applyAddress(element, hash) {
    const attributes = await read(hash, /** @type {any} */ (element.constructor).observedAttributes ?? []);
    for (const name of given.get(element) ?? []) if (!(name in attributes)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    given.set(element, new Set(Object.keys(attributes)));
}

/** Whether an address is of a network that has learned, at a certain step: then that step is shown. @param {string} hash with `#` */
export const isOfAStep = (hash) => new URLSearchParams(hash.slice(1)).has('state');

/**
 * @param {string} hash
 * @param {readonly string[]} known attributes
 * @returns {Promise<Record<string, string>>}
 */
async function read(hash, known) {
    const parts = new URLSearchParams(hash.slice(1));
    if (parts.has('networkShape')) return (await import('../share/tensorflow-playground.js')).attributesOf(parts);
    const names = parts.has('v') ? OWN : known;
    const own = [...parts].filter(([name]) => names.includes(name));
    return Object.fromEntries(parts.has('v') ? [...own, ['preset', hash]] : own);
}
