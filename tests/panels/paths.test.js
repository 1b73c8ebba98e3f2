/** Which parameters a chart shows and where they are. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {MOST_PATHS, nearestPlace, pathsOf, scaled, stepAt, valueBetween} from '../../www/panels/parameters/paths.js';

/** 2-2-1 with biases: six parameters below, three above. */
const layers = [{fanIn: 2, fanOut: 2, bias: true}, {fanIn: 2, fanOut: 1, bias: true}];
const steps = Float64Array.of(0, 1, 2, 10, 100);
/** Parameter p at place t is p · t. */
const parameters = Float64Array.from({length: 9 * steps.length}, (_, i) => (i % 9) * Math.floor(i / 9));
const all = {hidden: new Set(), logarithmic: false, end: 100, keep: null};

test('all parameters by number, with layer and kind', () => {
    const {paths, candidates, value} = pathsOf({steps, parameters}, layers, all);
    assert.deepEqual(paths.map(({number}) => number), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(paths.map(({layer}) => layer), [0, 0, 0, 0, 0, 0, 1, 1, 1]);
    assert.deepEqual(paths.filter(({bias}) => bias).map(({number}) => number), [4, 5, 8]);
    assert.equal(candidates, 9);
    assert.equal(value(7, 3), 21);
});

test('a layer that is not shown is left out, and the range is that of the others', () => {
    const {paths, bounds} = pathsOf({steps, parameters}, layers, {...all, hidden: new Set([1])});
    assert.deepEqual(paths.map(({number}) => number), [0, 1, 2, 3, 4, 5]);
    assert.ok(bounds.y0 < 0 && bounds.y1 >= 20 && bounds.y1 <= 22, String(bounds.y1));
});

test('of many parameters those are shown that move most, and the one that is asked for', () => {
    const wide = [{fanIn: 20, fanOut: 10, bias: false}];
    const start = Float64Array.from({length: 200}, () => 1);
    const end = start.map((value, i) => value + (i % 2 === 0 ? i : 0));
    const {paths, candidates} = pathsOf({steps: Float64Array.of(0, 5), parameters: Float64Array.of(...start, ...end)}, wide, {...all, keep: 3});
    assert.equal(paths.length, MOST_PATHS);
    assert.equal(candidates, 200);
    assert.deepEqual(paths.map(({number}) => number), [3, ...Array.from({length: MOST_PATHS - 1}, (_, i) => 198 - 2 * (MOST_PATHS - 2 - i))]);
});

test('the axis reaches from the first recorded step to the end, also where nothing has happened yet', () => {
    assert.deepEqual((({x0, x1}) => [x0, x1])(pathsOf({steps, parameters}, layers, {...all, end: 120}).bounds), [0, 120]);
    const {bounds} = pathsOf({steps: Float64Array.of(40), parameters: new Float64Array(9)}, layers, {...all, end: 40});
    assert.deepEqual([bounds.x0, bounds.x1], [40, 41]);
    assert.ok(bounds.y0 < 0 && bounds.y1 > 0);
});

test('steps and places on both scales', () => {
    for (const logarithmic of [false, true]) {
        for (const step of [0, 1, 9, 99, 12345]) assert.equal(stepAt(scaled(step, logarithmic), logarithmic), step);
    }
    assert.equal(scaled(999, true), 3);
    assert.equal(nearestPlace(steps, 4, false), 2);
    assert.equal(nearestPlace(steps, 7, false), 3);
    assert.equal(nearestPlace(steps, scaled(40, true), true), 4);
});

test('between two steps a parameter is on the line that is drawn', () => {
    const paths = pathsOf({steps, parameters}, layers, all);
    assert.equal(valueBetween(paths, 2, 55, false), 2 * 3.5);
    assert.equal(valueBetween(paths, 2, 0, false), 0);
    assert.equal(valueBetween(paths, 2, 1e9, false), 8);
});

test('what is not finite does not break the range', () => {
    const {bounds} = pathsOf({steps, parameters: parameters.map(() => NaN)}, layers, all);
    assert.deepEqual([bounds.y0, bounds.y1], [-1, 1]);
});
