/**
 * A promise with its ends in hand. Nobody has to listen to it: a rejection alone is no error of the page.
 */

/** @returns {{promise: Promise<void>, resolve: () => void, reject: (reason: unknown) => void}} */
export function deferred() {
    let resolve = () => {};
    let reject = (/** @type {unknown} */ _reason) => {};
    /** @type {Promise<void>} */
    const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
    });
    promise.catch(() => {});
    return {promise, resolve, reject};
}
