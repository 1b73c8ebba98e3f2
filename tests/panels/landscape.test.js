/** The arithmetic behind the landscape: ranges, scales, places in a grid, what is chosen. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Choice} from '../../www/panels/landscape/choice.js';
import {heightsDiffer} from '../../www/panels/landscape/height.js';
import {column, thinned} from '../../www/panels/landscape/path.js';
import {between, extremes, like, lossAt, parametersAt} from '../../www/panels/landscape/picture.js';
import {movedRange, spanning, symmetric, zoomedRange} from '../../www/panels/landscape/ranges.js';
import {isFlat, scaleOf} from '../../www/panels/landscape/scale.js';
import texts from '../../www/panels/landscape/texts.json' with {type: 'json'};

test('a range of weights is as far below zero as above, round, and stays while it will do', () => {
    assert.deepEqual(symmetric([-23.25]), {low: -100, high: 100}, 'the range of tutorial 001');
    assert.deepEqual(symmetric([0.2, -0.1]), {low: -2, high: 2});
    const range = symmetric([3]);
    assert.deepEqual(range, {low: -10, high: 10});
    assert.equal(symmetric([1, -8], range), range);
    assert.deepEqual(symmetric([9], range), {low: -50, high: 50});
    assert.deepEqual(symmetric([1e6]), {low: -5e6, high: 5e6});
});

test('a range along a direction holds the way with room around, and zero', () => {
    const range = spanning([0, 3, 11], 1e-3);
    assert.ok(range.low < -1 && range.low > -6 && range.high > 12 && range.high < 17, JSON.stringify(range));
    assert.equal(spanning([0, 10.5], 1e-3, range), range);
    assert.notEqual(spanning([0, 40], 1e-3, range), range);
    assert.notEqual(spanning([0, 0.1], 1e-3, range), range, 'far too wide');
});

test('ranges are zoomed and moved as far as there is something to see, whatever is asked for', () => {
    assert.deepEqual(zoomedRange({low: 0, high: 4}, 0.5, 1), {low: 0.5, high: 2.5});
    assert.deepEqual(movedRange({low: 0, high: 4}, -1), {low: -1, high: 3});
    for (const factor of [0.8, 1.25]) {
        let range = {low: -5, high: 5};
        for (let i = 0; i < 1000; i++) range = zoomedRange(range, factor, 1.5);
        assert.ok(range.low < range.high && Math.max(-range.low, range.high) <= 1e9, JSON.stringify(range));
        const numbers = between(range, 1025);
        assert.ok(numbers.every((value, i) => i === 0 || value > numbers[i - 1]), 'numbers that differ');
    }
    for (const found of [symmetric([1e308]), spanning([-1e308, 1e308], 1)]) {
        assert.ok(Number.isFinite(found.high - found.low), JSON.stringify(found));
        assert.ok(between(found, 9).every(Number.isFinite));
    }
});

test('a scale is linear from a round number to a round number, with zero unless that wastes half of it', () => {
    const scale = scaleOf(0.03, 5.37, false);
    assert.deepEqual([scale.low, scale.high, scale.logarithmic], [0, 5.5, false]);
    assert.equal(scale.place(2.75), 0.5);
    assert.equal(scale.at(0.5), 2.75);
    const high = scaleOf(7.2, 7.9, false);
    assert.ok(high.low >= 7 && high.low <= 7.2 && high.high >= 7.9 && high.high <= 8, JSON.stringify(high));
    assert.equal(scaleOf(0.1, 4, false, scale), scale, 'kept');
    assert.notEqual(scaleOf(0.1, 2, false, scale), scale, 'most of it would be empty');
    assert.notEqual(scaleOf(0.1, 6, false, scale), scale, 'too low');
});

test('losses over decades have a logarithmic scale', () => {
    const scale = scaleOf(2e-5, 5, undefined);
    assert.deepEqual([scale.low, scale.high, scale.logarithmic], [2e-5, 5, true]);
    assert.ok(Math.abs(scale.place(Math.sqrt(2e-5 * 5)) - 0.5) < 1e-12);
    assert.ok(Math.abs(scale.at(0.5) - 0.01) < 1e-12);
    assert.deepEqual(scale.ticks(8).map(({label}) => label), ['1e−4', '0.001', '0.01', '0.1', '1']);
    assert.equal(scaleOf(0.2, 5, undefined).logarithmic, false);
    assert.equal(scaleOf(0.2, 5, true).logarithmic, true);
    const withZero = scaleOf(0, 5, true);
    assert.equal(withZero.logarithmic, true);
    assert.equal(withZero.low, 5e-12);
    assert.ok(withZero.place(0) < 0, 'the bottom, not minus infinity');
});

test('a flat landscape has a scale all the same', () => {
    for (const loss of [Math.LN2, 0, 1e-300, 1e300]) {
        for (const logarithmic of [true, false, undefined]) {
            const scale = scaleOf(loss, loss, logarithmic);
            const place = scale.place(loss);
            assert.ok(place > 0.05 && place < 0.95, `${loss}: ${JSON.stringify(scale)}`);
        }
    }
    assert.ok(isFlat(0.6931471805599453, 0.6931471805599454) && !isFlat(0.69, 0.7));
});

const grid = {ranges: /** @type {[{low: number, high: number}, {low: number, high: number}]} */ ([{low: 0, high: 2}, {low: 10, high: 11}]), x: between({low: 0, high: 2}, 3), y: between({low: 10, high: 11}, 2), losses: Float64Array.of(1, 2, 3, 5, 6, 7)};

test('between computed losses they are mixed; outside there are none', () => {
    assert.equal(lossAt(grid, [0, 10]), 1);
    assert.equal(lossAt(grid, [2, 11]), 7);
    assert.equal(lossAt(grid, [0.5, 10.5]), 3.5);
    assert.ok(Number.isNaN(lossAt(grid, [2.01, 10.5])) && Number.isNaN(lossAt(grid, [1, 9.9])));
    const curve = {...grid, y: new Float64Array(0), losses: Float64Array.of(1, 2, 4)};
    assert.equal(lossAt(curve, [1.5]), 3);
});

test('extremes leave out what is not finite', () => {
    assert.deepEqual(extremes(Float64Array.of(NaN, 3, 1, Infinity, 2)), {lowest: 2, least: 1, most: 3, complete: false});
    assert.deepEqual(extremes(Float64Array.of(NaN)), {lowest: -1, least: NaN, most: NaN, complete: false});
    assert.deepEqual(extremes(Float64Array.of(2)), {lowest: 0, least: 2, most: 2, complete: true});
});

test('a place of a picture is a network', () => {
    const origin = Float64Array.of(1, 2, 3);
    assert.deepEqual([...parametersAt({parameters: [2, 0], plane: undefined, origin}, Float64Array.of(7, 8, 9), [5, 6])], [6, 8, 5]);
    const plane = {across: Float64Array.of(1, 0, 0), up: Float64Array.of(0, 1, 1)};
    assert.deepEqual([...parametersAt({parameters: [], plane, origin}, Float64Array.of(7, 8, 9), [5, 6])], [6, 8, 9]);
    assert.deepEqual([...like(Float64Array.of(1, -2), Float64Array.of(-1, 1))], [-1, 2]);
});

test('a long path is thinned out, its ends stay', () => {
    const path = {steps: Float64Array.from({length: 100}, (_, i) => i), parameters: Float64Array.from({length: 200}, (_, i) => i)};
    const few = thinned(path, 10);
    assert.deepEqual([...few.steps], [0, 11, 22, 33, 44, 55, 66, 77, 88, 99]);
    assert.deepEqual([...column(few, 1)], [1, 23, 45, 67, 89, 111, 133, 155, 177, 199]);
    assert.equal(thinned(path, 100).parameters, path.parameters);
});

/** @param {number} units @param {number | null} [parameter] */
const view = (units, parameter = null, session = {layers: [{fanIn: 2, fanOut: units, bias: true}, {fanIn: units, fanOut: 1, bias: true}], points}) => /** @type {any} */ ({session, selection: {parameter}, config});

/** Four points to train with, one to test, two outputs. */
const points = /** @type {any} */ ({test: Uint8Array.of(0, 0, 1, 0, 0), outputs: 2});
const config = /** @type {any} */ ({reduction: 'mean_samples', reportReduction: 'mean_samples', l1: 0, l2: 0, penalizeWeights: true, penalizeBiases: false, reportPenalty: false});

test('what is reported and what is descended are two things by their reduction or by the penalty', () => {
    const differ = (/** @type {object} */ changes, which = points) => heightsDiffer({...config, ...changes}, which);
    assert.equal(differ({}), false);
    assert.equal(differ({reduction: 'sum'}), true);
    assert.equal(differ({reduction: 'mean_elements'}), true);
    assert.equal(differ({reduction: 'mean_elements'}, {...points, outputs: 1}), false, 'the mean over one output is the same');
    assert.equal(differ({reduction: 'sum'}, {test: Uint8Array.of(0, 1), outputs: 1}), false, 'so is the sum over one point');
    assert.equal(differ({l2: 0.1}), true);
    assert.equal(differ({l1: 0.1, reportPenalty: true}), false);
    assert.equal(differ({l2: 0.1, penalizeWeights: false}), false, 'a penalty on nothing');
    assert.equal(differ({l2: 0.1, penalizeWeights: false, penalizeBiases: true}), true);
});

test('what is descended can be looked at only where it is another thing, and the wish stays', () => {
    const choice = new Choice();
    const before = view(3);
    const follow = (/** @type {object} */ changes) => choice.follow({...before, config: {...config, ...changes}});
    follow({});
    choice.height = 'descended';
    const {kind} = choice;
    assert.deepEqual([choice.hasHeights, choice.isDescended], [false, false]);
    follow({l2: 0.1});
    assert.deepEqual([choice.hasHeights, choice.isDescended], [true, true]);
    assert.notEqual(choice.kind, kind, 'another picture');
    follow({l2: 0.1, reportPenalty: true});
    assert.deepEqual([choice.isDescended, choice.kind], [false, kind]);
});

test('a click in the diagram chooses x, and over two parameters the old x goes up', () => {
    const choice = new Choice();
    const first = view(3);
    choice.follow(first);
    assert.deepEqual(choice.parameters, [0, 1]);
    choice.follow(view(3, 8, first.session));
    assert.deepEqual(choice.parameters, [8, 1]);
    choice.turnTo('parameters');
    choice.follow(view(3, 4, first.session));
    assert.deepEqual(choice.parameters, [4, 8]);
    choice.follow(view(3, 4, first.session));
    choice.set(1, 2);
    choice.follow(view(3, 2, first.session));
    assert.deepEqual(choice.parameters, [4, 2], 'what was chosen in the list was not clicked');
    choice.set(0, 2);
    assert.deepEqual(choice.parameters, [2, 4], 'the same one twice means the other way round');
});

test('parameters that no longer exist give way, ranges of a reader stay with the network', () => {
    const choice = new Choice();
    const session = view(3).session;
    choice.follow(view(3, 12, session));
    choice.ranges = [{low: -1, high: 1}, null];
    choice.follow(view(3, 12, session));
    assert.deepEqual([choice.parameters[0], choice.ranges[0]], [12, {low: -1, high: 1}]);
    session.layers = view(2).session.layers;
    choice.follow(view(2, 12, session));
    assert.deepEqual([choice.parameters, choice.ranges], [[0, 1], [null, null]]);
    session.layers = [{fanIn: 1, fanOut: 1, bias: false}];
    choice.turnTo('parameters');
    choice.follow(view(1, null, session));
    assert.deepEqual([choice.over, choice.hasTwo, choice.parameters], ['parameter', false, [0, 0]]);
});

test('it says in plain words what its arrow is before it gives the formula', () => {
    const {en, zh} = texts;
    for (const key of /** @type {const} */ (['landscape.curveKey', 'landscape.mapKey'])) {
        assert.match(en[key], /Arrow: the next step of training, downhill;.*learning rate η.*\(−η · slope/, key);
        assert.match(zh[key], /箭头：训练的下一步，朝下坡走；.*学习率 η.*−η · 斜率）/, key);
    }
});
