/**
 * Visible texts by key, in the language of the reader. English comes with the script, another language when it is needed.
 */
import english from './en.json' with {type: 'json'};

/** @typedef {import('../panels/view.js').Text} Text */
/** @typedef {Readonly<Record<string, string>>} Texts */

/** @type {Record<string, () => Promise<Texts>>} */
const languages = {
    en: async () => english,
    zh: async () => (await import('./zh.json', {with: {type: 'json'}})).default
};

/** What panels that came later have added, by language. @type {Record<string, Record<string, string>>} */
const added = {en: {}, zh: {}};

/** @param {Record<string, Texts>} texts by language */
export function addTexts(texts) {
    for (const language of Object.keys(added)) Object.assign(added[language], texts[language]);
}

/**
 * The language to use for an element: that of its content as HTML says it, or English.
 * @param {Element} element
 */
export function languageOf(element) {
    return Object.keys(languages).find((language) => element.matches(`:lang(${language})`)) ?? 'en';
}

/**
 * @param {string} language a key of the table above
 * @returns {Promise<Text>} a text that is missing is shown in English
 */
export async function loadTexts(language) {
    /** @type {Texts} */
    const texts = {...english, ...(await languages[language]().catch(() => english))};
    return (key, values = {}) => {
        return (texts[key] ?? added[language][key] ?? added.en[key] ?? key).replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder));
    };
}
