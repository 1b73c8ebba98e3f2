/**
 * Hands a text to the reader as a file; nothing leaves the browser.
 */

/**
 * @param {string} text
 * @param {string} name of the file
 * @param {string} [type] of the text
 */
export function save(text, name, type = 'text/csv') {
    const address = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken it over by the next task.
    setTimeout(() => URL.revokeObjectURL(address));
}
