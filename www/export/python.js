/**
 * Python as text: numbers with all their digits, lists broken into lines, blocks that are indented.
 */

/** Columns of a line of code. */
const WIDTH = 100;

/** What `code` takes: a line, nothing, or more of the same. @typedef {string | false | undefined | readonly Code[]} Code */

/**
 * Lines, one after the other; what is false or undefined is left out.
 * @param {...Code} parts
 * @returns {string[]}
 */
export function code(...parts) {
    return parts.flatMap((part) => (typeof part === 'string' ? part.split('\n') : part ? code(...part) : []));
}

/**
 * The same a level further in; empty lines stay empty.
 * @param {...Code} parts
 * @returns {string[]}
 */
export function indented(...parts) {
    return code(...parts).map((line) => line && `    ${line}`);
}

/**
 * A file: its parts with two empty lines between them, as is usual around functions.
 * @param {...Code} parts those that are empty are left out
 * @returns {string}
 */
export function file(...parts) {
    const texts = parts.map((part) => code(part).join('\n')).filter((text) => text !== '');
    return `${texts.join('\n\n\n')}\n`;
}

/** The shortest digits that read back to the same float. @param {number} value */
export function float(value) {
    const text = Object.is(value, -0) ? '-0' : String(value);
    return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/**
 * A statement with a list of numbers in it, or of rows of numbers: on one line if it fits; else as many on each as fit,
 * or a row on each where rows are long.
 * @param {string} before `W1 = np.array(`
 * @param {readonly (readonly number[])[] | readonly number[]} numbers
 * @param {string} after `)`
 * @param {(value: number) => string} [write]
 * @returns {string[]}
 */
export function statement(before, numbers, after, write = float) {
    const items = numbers.map((item) => (typeof item === 'number' ? write(item) : `[${item.map(write).join(', ')}]`));
    return list(before, items, after, items.some((item) => item.length > WIDTH / 2));
}

/**
 * Likewise for any words.
 * @param {string} before
 * @param {readonly string[]} words
 * @param {string} after
 * @param {boolean} [rows] whether each word is a row that begins a line, and may need several
 * @returns {string[]}
 */
export function list(before, words, after, rows = false) {
    const line = `${before}[${words.join(', ')}]${after}`;
    if (line.length <= WIDTH) return [line];
    const body = rows ? words.flatMap((row) => filled(row.split(', ')).map((part, i) => (i > 0 ? ` ${part}` : part))) : filled(words);
    return [`${before}[`, ...indented(body), `]${after}`];
}

/**
 * As many words as fit on a line, each with its comma.
 * @param {readonly string[]} words
 * @returns {string[]}
 */
function filled(words) {
    /** @type {string[]} */
    const lines = [];
    let line = '';
    for (const word of words) {
        if (line && line.length + word.length + 2 > WIDTH - 4) {
            lines.push(line);
            line = '';
        }
        line += `${line && ' '}${word},`;
    }
    return [...lines, line];
}
