/**
 * Which colours the page wants: CSS custom properties, resolved by the browser for the current colour scheme.
 */
import {divergingColours} from './palette.js';
import {SHAPES} from './points.js';

/** @typedef {import('../panels/view.js').Palette} Palette */
/** @typedef {import('./palette.js').Colour} Colour */

/**
 * Reads the palette. The properties are `--two-layer-` and the name: `negative`, `neutral`, `positive`, `class-2` to
 * `class-7`, `foreground`, `muted`, `surface`, `raised`, `line`, `accent`.
 * @param {HTMLElement | ShadowRoot} root where the properties are set; an invisible element is put there for a moment
 * @returns {Palette}
 */
export function readPalette(root) {
    const probe = document.createElement('span');
    probe.hidden = true;
    root.append(probe);
    // `color` makes the browser resolve `light-dark()`, `var()` and colour names; the raw property would be mere text.
    const colour = (/** @type {string} */ name) => {
        probe.style.setProperty('color', `var(--two-layer-${name})`);
        return getComputedStyle(probe).color;
    };
    // Where the reader's own few colours are forced on a page, those that mean something stay what they are.
    probe.style.setProperty('forced-color-adjust', 'none');
    const classes = Array.from({length: SHAPES}, (_, i) => colour(i === 0 ? 'negative' : i === 1 ? 'positive' : `class-${i}`));
    const [negative, positive] = classes;
    const neutral = colour('neutral');
    probe.style.removeProperty('forced-color-adjust');
    const palette = {
        colours: divergingColours(toColour(negative), toColour(neutral), toColour(positive)),
        negative,
        neutral,
        positive,
        classes,
        foreground: colour('foreground'),
        muted: colour('muted'),
        surface: colour('surface'),
        raised: colour('raised'),
        line: colour('line'),
        accent: colour('accent')
    };
    probe.remove();
    return palette;
}

/** One pixel. @type {CanvasRenderingContext2D | undefined} */
let pixel;

/**
 * Any CSS colour as numbers, by painting one pixel with it.
 * @param {string} css
 * @returns {Colour}
 */
export function toColour(css) {
    const context = (pixel ??= onePixel());
    context.clearRect(0, 0, 1, 1); // the colour may be translucent
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
}

/** @returns {CanvasRenderingContext2D} */
function onePixel() {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    return /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', {willReadFrequently: true}));
}
