/**
 * A view as a picture: what is on the screen, in its colours, at twice the resolution.
 */

/** @typedef {'png' | 'svg'} Format */

/** Pixels of the picture for each pixel of the page. */
const RESOLUTION = 2;

/**
 * @param {HTMLElement} view
 * @param {Format} format
 * @param {string} background
 * @returns {Promise<Blob>}
 */
export async function pictureOf(view, format, background) {
    const {toBlob, toSvg} = await import('html-to-image');
    const options = {backgroundColor: background, pixelRatio: RESOLUTION, skipFonts: true};
    if (format === 'svg') {
        const address = await toSvg(view, options);
        return new Blob([decodeURIComponent(address.slice(address.indexOf(',') + 1))], {type: 'image/svg+xml'});
    }
    const picture = await toBlob(view, options);
    if (!picture) throw new Error('The browser made no picture.');
    return picture;
}
