/**
 * The colour of a unit on the stage: those of the third class and on, so that no unit looks like a class of two.
 */

/**
 * @param {import('../view.js').Palette} palette
 * @param {number} unit
 */
export const unitColour = ({classes}, unit) => classes[2 + unit % (classes.length - 2)];
