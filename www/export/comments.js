/**
 * What programs say about themselves, in the language of the page: the code is the same in every language.
 */
import comments from './comments.json' with {type: 'json'};

/** Looks up what a comment says; `{name}` in it is replaced by `values.name`. @typedef {(key: keyof typeof comments.en, values?: Record<string, string | number>) => string} Say */

/**
 * @param {string} language English for one there is not
 * @returns {Say}
 */
export function sayIn(language) {
    const all = language === 'zh' ? comments.zh : comments.en;
    return (key, values = {}) => all[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
