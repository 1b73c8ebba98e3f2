/**
 * Colours for heights: from dark violet, low, over green to pale yellow, high. Lightness grows evenly, so that the order
 * is seen without the hues too; none of the hues is that of a class.
 */
import {toPixel} from './palette.js';

/** Of the lowest and of the highest colour, in Oklab: lightness, and hue in degrees; the colourfulness in between. */
const LIGHTNESS = [0.3, 0.95];
const HUE = [290, 105];
const CHROMA = 0.12;

/** 256 colours, opaque RGBA in the byte order of ImageData on little-endian machines. */
export const heightColours = Uint32Array.from({length: 256}, (_, i) => {
    const t = i / 255;
    const hue = (HUE[0] + (HUE[1] - HUE[0]) * t) * Math.PI / 180;
    const chroma = CHROMA * (0.75 + 0.5 * t * (1 - t));
    return toPixel([LIGHTNESS[0] + (LIGHTNESS[1] - LIGHTNESS[0]) * t, chroma * Math.cos(hue), chroma * Math.sin(hue)]);
});

/**
 * One of them as CSS writes it.
 * @param {number} share 0 low, 1 high
 */
export function heightColour(share) {
    const pixel = heightColours[Math.round(255 * Math.min(1, Math.max(0, share)))];
    return `rgb(${pixel & 255} ${pixel >> 8 & 255} ${pixel >> 16 & 255})`;
}
