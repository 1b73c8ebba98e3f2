/**
 * Hands a text to the reader as a file; nothing leaves the browser.
 */

/**
 * @param {string} text
 * @param {string} name of the file
 */
export function save(text, name) {
    const address = URL.createObjectURL(new Blob([text], {type: 'text/csv;charset=utf-8'}));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken it over by the next task.
    setTimeout(() => URL.revokeObjectURL(address));
}
