/**
 * Refusals in the reader's language. Errors speak English, for programs and consoles; what they are made of (code, field,
 * value, what is allowed) is said again here. Loaded when something is refused on a page in another language.
 *
 * A table of phrases has the English ones as keys, `{}` standing for what differs: "a number from {} to {}". What stands
 * there is looked up in turn, and left as it is where it is no phrase: a number, a name.
 */

/**
 * @typedef {object} Table
 * @property {Record<string, string>} sentences by code, and one for all other codes: `refused`
 * @property {Record<string, string>} fields
 * @property {Record<string, string>} phrases the more special one first
 */

/** @typedef {Error & Partial<Record<'code' | 'field' | 'given' | 'allowed', string | undefined>>} Said */

/** @type {Record<string, () => Promise<{default: Table}>>} */
const tables = {zh: () => import('./refusals.zh.json', {with: {type: 'json'}})};

/**
 * @param {string} language
 * @returns {Promise<(error: Said) => string>} the message as it is where there is no sentence for it
 */
export async function loadRefusals(language) {
    const load = tables[language];
    if (!load) return ({message}) => message;
    const {default: {sentences, fields, phrases}} = await load();
    const patterns = Object.entries(phrases).map(([english, own]) => ({pattern: patternOf(english), own}));

    /** @type {(english: string) => string} */
    const phrase = (english) => {
        for (const {pattern, own} of patterns) {
            const found = pattern.exec(english);
            if (found) return filled(own, found.slice(1).map(phrase));
        }
        return english;
    };
    return ({code = '', field = '', given, allowed, message}) => {
        const sentence = sentences[code] ?? (allowed === undefined || given === undefined ? undefined : sentences.refused);
        if (sentence === undefined) return message;
        return filled(sentence, [fields[field] ?? field, phrase(given ?? ''), phrase(allowed ?? '')]);
    };
}

/** @param {string} english with `{}` for what differs */
const patternOf = (english) => new RegExp(`^${english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+)')}$`, 's');

/**
 * @param {string} text with `{0}`, `{1}` …
 * @param {readonly string[]} parts
 */
const filled = (text, parts) => text.replace(/\{(\d)\}/g, (_, i) => parts[i]);
