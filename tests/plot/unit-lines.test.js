/** The geometry of a unit's line: where it is in a rectangle, and what moving and turning it means. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chord, cut, planeOf, rotated, shifted, through, turned, withPlane} from '../../www/panels/stage/unit-lines.js';

const SQUARE = {x0: -1, x1: 1, y0: -1, y1: 1};

/** @param {import('../../www/panels/stage/unit-lines.js').Plane} plane @param {{x: number, y: number}} place */
const z = ({w, b}, {x, y}) => w[0] * x + w[1] * y + (b ?? 0);

test('a line ends at the sides of the picture, positive on its right', () => {
    for (const [w, b] of /** @type {[number[], number | null][]} */ ([[[1, 0], 0], [[0, -2], 0.5], [[3, 4], -1], [[-1e-3, 2e-3], 1e-4], [[1, 1], null], [[1e6, -1], 0]])) {
        const plane = {w, b};
        const seen = chord(plane, SQUARE);
        assert.ok(seen);
        const {from, to} = seen;
        const size = Math.hypot(...w);
        for (const end of [from, to]) {
            assert.ok(Math.abs(z(plane, end)) / size < 1e-9);
            assert.ok(Math.abs(Math.max(Math.abs(end.x), Math.abs(end.y)) - 1) < 1e-9, 'on the border');
        }
        const right = {x: (from.x + to.x) / 2 + (to.y - from.y) / 10, y: (from.y + to.y) / 2 - (to.x - from.x) / 10};
        assert.ok(z(plane, right) > 0);
    }
});

test('a line that passes by, or is none, is not drawn', () => {
    for (const [w, b] of /** @type {[number[], number][]} */ ([[[1, 0], 2], [[0, 1], -1.5], [[1, 1], 3], [[0, 0], 1], [[NaN, 1], 0], [[Infinity, 1], 0]])) {
        assert.equal(chord({w, b}, SQUARE), undefined);
    }
});

test('a line is moved by its bias', () => {
    const plane = through({w: [2, -1], b: 5}, [0.5, 0.25]);
    assert.deepEqual(plane.w, [2, -1]);
    assert.equal(z(plane, {x: 0.5, y: 0.25}), 0);
    for (const w of [[0.3, 2], [0.3, -2], [-2, 0]]) {
        const up = shifted({w, b: 0.1}, 0.5);
        const upright = w[1] === 0;
        const from = upright ? {x: 0.05, y: 0} : {x: 0, y: -0.1 / w[1]};
        const size = Math.hypot(...w);
        const normal = Math.sign(upright ? w[0] : w[1]) / size;
        assert.ok(Math.abs(z(up, {x: from.x + 0.5 * w[0] * normal, y: from.y + 0.5 * w[1] * normal})) < 1e-12, 'half a unit up, or to the right');
    }
});

test('a line is turned about a place, its weights keep their norm', () => {
    const pivot = {x: 0.5, y: 0.5};
    const plane = {w: [3, -4], b: 0.5};
    const quarter = rotated(plane, pivot, Math.PI / 2);
    assert.ok(Math.abs(quarter.w[0] - 4) < 1e-12 && Math.abs(quarter.w[1] - 3) < 1e-12);
    assert.ok(Math.abs(z(quarter, pivot)) < 1e-12);
    const free = turned({w: [3, -4], b: null}, {x: 0, y: 0}, {x: 2, y: 0});
    assert.deepEqual(free, {w: [0, -5], b: null});
});

test('with one feature it is a cut of the axis', () => {
    assert.equal(cut({w: [-37.94], b: -23.41}), -23.41 / 37.94);
    assert.equal(cut({w: [4], b: null}), 0);
    assert.equal(cut({w: [0], b: 1}), undefined);
    assert.equal(cut(through({w: [-2], b: 9}, [0.75])), 0.75);
    assert.equal(cut(shifted({w: [-2], b: 1.5}, 0.25)), 1);
});

test('one unit of all parameters is changed, the others stay', () => {
    const parameters = [{W: [[1, 2], [3, 4]], b: [5, 6]}, {W: [[7], [8]], b: null}];
    assert.deepEqual(planeOf(parameters, 1), {w: [2, 4], b: 6});
    assert.deepEqual(withPlane(parameters, 1, {w: [20, 40], b: 60}), [{W: [[1, 20], [3, 40]], b: [5, 60]}, {W: [[7], [8]], b: null}]);
    assert.deepEqual(parameters[0].b, [5, 6]);
});
