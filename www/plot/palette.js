/**
 * Colours as numbers: the 256 steps of a heatmap between two class colours.
 *
 * Pure; `theme.js` finds out which colours the page wants.
 */

/** @typedef {[red: number, green: number, blue: number]} Colour sRGB, each 0 to 255 */

/**
 * How much of the class colour the ends of the field keep. Less than all of it, so that points, which have all of it,
 * stand out from a field that agrees with them.
 */
const DEPTH = 0.74;

/**
 * From negative over neutral to positive in steps that look even (interpolated in Oklab).
 * @param {Colour} negative
 * @param {Colour} neutral
 * @param {Colour} positive
 * @returns {Uint32Array} 256 colours, opaque RGBA in the byte order of ImageData on little-endian machines
 */
export function divergingColours(negative, neutral, positive) {
    const middle = toOklab(neutral);
    const low = blend(middle, toOklab(negative), DEPTH);
    const high = blend(middle, toOklab(positive), DEPTH);
    return Uint32Array.from({length: 256}, (_, i) => {
        const t = i / 127.5 - 1;
        return toPixel(blend(middle, t < 0 ? low : high, Math.abs(t)));
    });
}

/**
 * One ramp per class, from undecided to certain: the table for a map of several classes.
 * @param {Colour} neutral
 * @param {readonly Colour[]} classes 2 or more
 * @returns {Uint32Array} 256 colours; the first ⌊256 / classes⌋ are those of class 0, and so on
 */
export function classColours(neutral, classes) {
    const middle = toOklab(neutral);
    const ends = classes.map((colour) => blend(middle, toOklab(colour), DEPTH));
    const length = Math.floor(256 / classes.length);
    return Uint32Array.from({length: 256}, (_, i) => {
        const label = Math.min(Math.floor(i / length), classes.length - 1);
        return toPixel(blend(middle, ends[label], Math.min(1, (i - label * length) / (length - 1))));
    });
}

/**
 * WCAG 2 contrast of two colours.
 * @param {Colour} a
 * @param {Colour} b
 * @returns {number} 1 to 21
 */
export function contrast(a, b) {
    const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q);
    return (light + 0.05) / (dark + 0.05);
}

/** @param {Colour} colour @returns {number} relative luminance, 0 to 1 */
function luminance([red, green, blue]) {
    return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** @param {number[]} lab Oklab @returns {number} opaque RGBA, little-endian */
export function toPixel(lab) {
    const [red, green, blue] = fromOklab(lab);
    return (255 << 24 | blue << 16 | green << 8 | red) >>> 0;
}

/** @param {number[]} a @param {number[]} b @param {number} t 0 gives a, 1 gives b */
const blend = (a, b, t) => a.map((value, i) => value + (b[i] - value) * t);

/** @param {number} channel 0 to 255 @returns {number} linear light, 0 to 1 */
function toLinear(channel) {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** @param {number} light linear, may lie outside 0 to 1 @returns {number} 0 to 255, an integer */
function fromLinear(light) {
    const c = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, c)) * 255);
}

// Björn Ottosson, "A perceptual color space for image processing" (2020): the two matrices and the cube root between them.

/** @param {Colour} colour @returns {number[]} lightness, green–red, blue–yellow */
function toOklab(colour) {
    const [r, g, b] = colour.map(toLinear);
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    ];
}

/** @param {number[]} lab @returns {Colour} */
function fromOklab([lightness, a, b]) {
    const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
    const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
    const s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3;
    return [
        fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    ];
}
