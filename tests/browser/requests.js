/**
 * What a page has asked for and not yet got: code that is loaded when it is first needed.
 */

/** @typedef {import('@playwright/test').Page} Page */

/** @type {WeakMap<Page, Set<import('@playwright/test').Request>>} */
const underWay = new WeakMap();

/** @param {Page} page */
export function watchRequests(page) {
    const requests = new Set();
    underWay.set(page, requests);
    page.on('request', (request) => requests.add(request));
    page.on('requestfinished', (request) => requests.delete(request));
    page.on('requestfailed', (request) => requests.delete(request));
}

/** @param {Page} page */
export function isWaiting(page) {
    return (underWay.get(page)?.size ?? 0) > 0;
}
