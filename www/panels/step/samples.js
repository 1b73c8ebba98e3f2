/**
 * Which samples a step is written out for, and how many are too many for a page.
 */

/** @typedef {import('../../engine/session.js').Session} Session */
/** @typedef {import('../../engine/types.js').Over} Over */

/** As many numbers as can be written out a few times a second. */
const MOST_NUMBERS = 400_000;
/** Multiplications that may be spent on checking derivatives at a time. */
const MOST_WORK = 20_000_000;
const MOST_CHECKED = 200;

/** The places of the points that train. @param {Session} session */
export function trainingPoints({points}) {
    return Array.from(points.test.keys()).filter((point) => points.test[point] === 0);
}

/**
 * Why a point cannot be the single one a step is written out for; nothing where it can.
 * @param {Session} session
 * @param {number} number of the point, from 1; whatever was typed
 * @param {import('../view.js').Text} text
 */
export function pointRefusal(session, number, text) {
    const training = trainingPoints(session);
    const point = number - 1;
    if (training.length === 0 || training.includes(point)) return '';
    const [first, last] = [training[0], training[training.length - 1]];
    const range = {point: number, first: first + 1, last: last + 1};
    if (session.points.test[point] !== 1) return text('step.badPoint', {...range, tests: training.length <= last - first ? text('step.noTests') : ''});
    const nearest = training.reduce((best, one) => (Math.abs(one - point) < Math.abs(best - point) ? one : best), first);
    return text('step.testPoint', {...range, nearest: nearest + 1});
}

/**
 * How many samples the next step uses: all, or a batch, of which the last of an epoch may be smaller.
 * @param {Session} session
 * @param {number} training how many train
 */
export function batchRows({config: {batchSize}}, training) {
    return batchSize === 'full' ? training : Math.min(Number(batchSize), training);
}

/**
 * Whether so many samples fit on the page.
 * @param {Session} session
 * @param {number} rows
 */
export function fits({layers, features}, rows) {
    const perSample = layers.reduce((sum, {fanOut}) => sum + 8 * fanOut, 2 * features);
    return rows * perSample <= MOST_NUMBERS;
}

/**
 * How many derivatives can be checked at a time; each takes two forward passes.
 * @param {Session} session
 * @param {number} rows
 */
export function checkable({layers}, rows) {
    const parameters = parameterCount({layers});
    const work = Math.max(1, 2 * rows * parameters);
    return Math.min(parameters, MOST_CHECKED, Math.max(1, Math.floor(MOST_WORK / work)));
}

/** @param {Pick<Session, 'layers'>} session */
export function parameterCount({layers}) {
    return layers.reduce((sum, {fanIn, fanOut, bias}) => sum + (fanIn + Number(bias)) * fanOut, 0);
}
