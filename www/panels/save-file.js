/**
 * Hands a file to the reader; nothing leaves the browser.
 */

/**
 * @param {Blob} file
 * @param {string} name
 */
export function save(file, name) {
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken it over by the next task.
    setTimeout(() => URL.revokeObjectURL(address));
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} [type] of the text
 */
export function saveText(text, name, type = 'text/csv') {
    save(new Blob([text], {type: `${type};charset=utf-8`}), name);
}
