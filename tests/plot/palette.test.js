import assert from 'node:assert/strict';
import {test} from 'node:test';
import {classColours, contrast, divergingColours} from '../../www/plot/palette.js';

/** @typedef {import('../../www/plot/palette.js').Colour} Colour */

/** The element's own colours. @type {Record<string, {negative: Colour, neutral: Colour, positive: Colour}>} */
const themes = {
    light: {negative: [0xd9, 0x69, 0x0b], neutral: [0xf8, 0xf8, 0xf6], positive: [0x1b, 0x72, 0xc0]},
    dark: {negative: [0xf0, 0x91, 0x3f], neutral: [0x15, 0x17, 0x1a], positive: [0x57, 0xa5, 0xec]}
};

/** @param {number} rgba @returns {Colour} */
const channels = (rgba) => [rgba & 255, rgba >> 8 & 255, rgba >> 16 & 255];

for (const [name, {negative, neutral, positive}] of Object.entries(themes)) {
    const colours = divergingColours(negative, neutral, positive);

    test(`${name}: 256 opaque colours, neutral in the middle`, () => {
        assert.equal(colours.length, 256);
        assert.ok(colours.every((rgba) => rgba >>> 24 === 255));
        for (const middle of [colours[127], colours[128]]) {
            channels(middle).forEach((channel, i) => assert.ok(Math.abs(channel - neutral[i]) <= 2, `${channels(middle)} is not ${neutral}`));
        }
    });

    test(`${name}: the way from the middle to either end is monotone`, () => {
        for (const towards of [-1, 1]) {
            let last = 1;
            for (let i = 1; i < 128; i++) {
                const now = contrast(channels(colours[towards < 0 ? 127 - i : 128 + i]), neutral);
                assert.ok(now >= last - 0.02, `step ${i} goes back`);
                last = Math.max(last, now);
            }
        }
    });

    test(`${name}: the two sides differ in hue, and orange is where negative is`, () => {
        const [red, , blue] = channels(colours[0]);
        assert.ok(red > blue + 60);
        const [r, , b] = channels(colours[255]);
        assert.ok(b > r + 60);
    });

    test(`${name}: the class colours keep 3:1 against the neutral field`, () => {
        assert.ok(contrast(negative, neutral) >= 3, String(contrast(negative, neutral)));
        assert.ok(contrast(positive, neutral) >= 3, String(contrast(positive, neutral)));
    });
}

test('contrast is that of WCAG', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
    assert.equal(contrast([9, 9, 9], [9, 9, 9]), 1);
    assert.ok(Math.abs(contrast([119, 119, 119], [255, 255, 255]) - 4.478) < 0.001);
});

test('a map of classes has one ramp per class, from neutral on', () => {
    const {negative, neutral, positive} = themes.light;
    const colours = classColours(neutral, [negative, positive, [0x12, 0x85, 0x5f]]);
    assert.equal(colours.length, 256);
    for (const label of [0, 1, 2]) {
        assert.deepEqual(channels(colours[85 * label]), neutral);
        assert.ok(contrast(channels(colours[85 * label + 84]), neutral) > 2);
    }
    assert.equal(colours[255], colours[254], 'what is left over belongs to the last class');
    assert.deepEqual(colours.slice(0, 85), classColours(neutral, [negative, negative, positive]).slice(0, 85));
});
