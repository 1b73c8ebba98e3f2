/**
 * What a landscape says in words: names of its axes, where the ball is, what can be seen, and why something cannot.
 */
import {placeOf} from '../../engine/parameters.js';
import {parameterName} from '../../plot/parameter-name.js';
import {formatCount, formatLoss} from '../../plot/ticks.js';
import {isZero, lossAt} from './picture.js';
import {isFlat} from './scale.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('./choice.js').Choice} Choice */
/** @typedef {import('./curve.js').Stand} Stand */
/** @typedef {import('./picture.js').Picture} Picture */

/** @param {readonly import('../../engine/session.js').Layer[]} layers @param {number} parameter */
export function nameOfParameter(layers, parameter) {
    const place = placeOf(layers, parameter);
    return place ? parameterName(layers, place) : '';
}

/** @param {Picture} picture @param {View['text']} text */
const nameOfHeight = ({descended}, text) => text(descended ? 'landscape.objective' : 'landscape.loss');

/** Names of the axes: as they stand beside them, and in a sentence. @typedef {{x: string, y: string, loss: string, short: [string, string]}} Names */

/**
 * @param {Picture} picture
 * @param {View} view
 * @returns {Names}
 */
export function axisNames(picture, {text, session}) {
    const {parameters, explained} = picture;
    const loss = nameOfHeight(picture, text);
    if (parameters.length > 0) {
        const [x, y = ''] = parameters.map((parameter) => nameOfParameter(session.layers, parameter));
        return {x, y, loss, short: [x, y]};
    }
    const short = /** @type {[string, string]} */ ([text('landscape.direction', {n: 1}), text('landscape.direction', {n: 2})]);
    if (hasNoDirection(picture)) return {x: short[0], y: short[1], loss, short};
    const name = (/** @type {0 | 1} */ axis) => (explained
        ? text('landscape.component', {n: axis + 1, share: (100 * explained[axis]).toFixed(explained[axis] < 0.1 ? 1 : 0)})
        : text('landscape.random', {n: axis + 1}));
    return {x: name(0), y: name(1), loss, short};
}

/** Whether it is a plane of directions without length. @param {Picture} picture */
const hasNoDirection = ({plane}) => plane !== undefined && isZero(plane.across);

/**
 * A place and its loss: w₁₁⁽¹⁾ = 0.5320, loss 0.2381.
 * @param {Names} names
 * @param {readonly number[]} place
 * @param {number} loss
 * @param {View['text']} text
 */
export function placeInWords(names, place, loss, text) {
    const coordinates = place.map((value, axis) => `${names.short[axis]} = ${formatLoss(value)}`);
    return text('landscape.at', {place: coordinates.join(', '), what: names.loss, loss: formatLoss(loss)});
}

/**
 * The slope where the ball is, and the step that follows from it.
 * @param {Picture} picture
 * @param {Stand & {gradient: number[] | undefined}} stand
 * @param {Names} names
 * @param {View} view
 */
export function stepInWords(picture, {slope, gradient, step}, names, {text, config}) {
    if (!slope || !gradient || !step || picture.parameters.length === 0) return '';
    const sentences = picture.parameters.map((_, axis) => {
        const values = {
            what: names.loss, name: names.short[axis], slope: formatLoss(slope[axis]), rate: String(config.learningRate).replace('-', '−'),
            gradient: formatLoss(gradient[axis]), step: signed(step[axis])
        };
        // Reported and descended in the same way, but for rounding: one number for both.
        const same = Math.abs(slope[axis] - gradient[axis]) <= 1e-9 * Math.abs(gradient[axis]);
        return text(same ? 'landscape.step' : 'landscape.stepOfOther', values);
    });
    if (config.optimizer !== 'sgd') sentences.push(text('landscape.otherOptimizer', {optimizer: text(`optimizer.${config.optimizer}`)}));
    else if (config.batchSize !== 'full') sentences.push(text('landscape.batches'));
    return sentences.join(' ');
}

/** Four digits at most. @param {number} value */
const short = (value) => String(Number(value.toPrecision(4))).replace('-', '−').replace('e+', 'e').replace('e-', 'e−');

/** @param {number} value */
const signed = (value) => (value > 0 ? `+${formatLoss(value)}` : formatLoss(value));

/**
 * What the picture shows, for those who cannot see it: the range of losses and where they are.
 * @param {Picture} picture
 * @param {Names} names
 * @param {View['text']} text
 */
export function pictureInWords(picture, names, text) {
    const {lowest, least, most, x, y, ranges, losses} = picture;
    if (lowest < 0 || hasNoDirection(picture)) return '';
    const place = (/** @type {number} */ i) => [x[i % x.length], ...(y.length > 0 ? [y[Math.floor(i / x.length)]] : [])];
    const where = (/** @type {number} */ i) => place(i).map((value, axis) => `${names.short[axis]} = ${short(value)}`).join(', ');
    const span = ranges.slice(0, place(0).length).map(({low, high}, axis) => text('landscape.span', {name: names.short[axis], low: short(low), high: short(high)}));
    return text('landscape.summary', {span: span.join(text('landscape.and')), what: names.loss, least: formatLoss(least), where: where(lowest), most: formatLoss(most), whereMost: where(losses.indexOf(most))});
}

/**
 * What the line of the way is; of a run that was opened somewhere on its way, where it begins.
 * @param {Choice} choice
 * @param {View} view
 */
export function wayInWords({isGrid, as}, {text, session: {start}}) {
    const way = text(isGrid && as === 'surface' ? 'landscape.lineOnSurface' : 'landscape.line');
    return start === 0 ? way : `${way}${text('landscape.since', {step: formatCount(start)})}`;
}

/**
 * Why the path has no direction: there is none yet, or what is known of it begins here.
 * @param {View} view
 */
function noPathInWords({text, session}) {
    const [first] = session.trajectory().steps;
    if (first === 0 || first < session.steps) return text('landscape.noPath');
    return text(first === session.start ? 'landscape.noPast' : 'landscape.newShape', {step: formatCount(first)});
}

/**
 * Why there is nothing to be seen, or less than one might expect; '' if all is well.
 * @param {Picture} picture
 * @param {readonly number[]} place of the ball
 * @param {number} loss there
 * @param {View} view
 */
export function problemInWords(picture, place, loss, view) {
    const {text, session} = view;
    const what = nameOfHeight(picture, text);
    const {plane, explained, lowest, complete, least, most} = picture;
    if (!session.points.test.includes(0)) return text('landscape.noPoints');
    if (hasNoDirection(picture)) return explained ? noPathInWords(view) : text('landscape.allZero');
    if (lowest < 0) return text('landscape.nothingFinite', {what});
    const problems = [];
    if (!Number.isFinite(loss)) problems.push(text('landscape.noBall', {what}));
    if (plane && isZero(plane.up)) problems.push(text('landscape.straightPath'));
    if (!complete) problems.push(text('landscape.notFinite', {what}));
    if (isFlat(least, most)) problems.push(text('landscape.flat', {what, loss: formatLoss(least)}));
    if (place.some((value, axis) => value < picture.ranges[axis].low || value > picture.ranges[axis].high)) problems.push(text('landscape.outside'));
    return problems.join(' ');
}

/**
 * The loss under the pointer.
 * @param {Picture} picture
 * @param {readonly number[]} place
 * @param {Names} names
 * @param {View['text']} text
 */
export function pointedInWords(picture, place, names, text) {
    const loss = lossAt(picture, place);
    return Number.isNaN(loss) ? '' : placeInWords(names, place, loss, text);
}
