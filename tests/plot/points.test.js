import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nearestPoint, pointPath, pointRadius, shapeOf, SHAPES, tracePoint} from '../../www/plot/points.js';
import {Viewport} from '../../www/plot/viewport.js';

/** Corners of a traced shape; the circle has one. @param {number} label */
function corners(label) {
    /** @type {[number, number][]} */
    const seen = [];
    const note = (/** @type {number} */ left, /** @type {number} */ top) => void seen.push([left, top]);
    tracePoint({moveTo: note, lineTo: note, closePath: () => {}, arc: () => {}}, label, 0, 0, 10);
    return seen;
}

test('every class has a shape of its own', () => {
    const shapes = Array.from({length: SHAPES}, (_, label) => JSON.stringify(corners(label)));
    assert.equal(new Set(shapes).size, SHAPES);
    assert.deepEqual(Array.from({length: SHAPES}, (_, label) => corners(label).length), [1, 4, 3, 4, 3, 5, 8, 10]);
});

test('shapes are about as large as the circle', () => {
    for (let label = 1; label < SHAPES; label++) {
        const outline = corners(label);
        const area = Math.abs(outline.reduce((sum, [x, y], i) => {
            const [u, v] = outline[(i + 1) % outline.length];
            return sum + (x * v - u * y) / 2;
        }, 0));
        assert.ok(area > 0.8 * Math.PI * 100 && area < 1.2 * Math.PI * 100, `class ${label} covers ${area}`);
    }
});

test('the diamond stands on a corner, the square on an edge', () => {
    assert.ok(Math.abs(corners(1)[0][0]) < 1e-9);
    assert.ok(Math.abs(Math.abs(corners(3)[0][0]) - Math.abs(corners(3)[0][1])) < 1e-9);
});

test('SVG and canvas draw the same corners', () => {
    for (let label = 1; label < SHAPES; label++) {
        const numbers = /** @type {string[]} */ (pointPath(label, 10).match(/-?\d+\.\d+/g)).map(Number);
        corners(label).flat().forEach((value, i) => assert.ok(Math.abs(value - numbers[i]) <= 0.005));
    }
});

test('labels beyond the shapes, and targets, still have a shape', () => {
    assert.deepEqual([-1, 0, 1, 2, 7, 8, 100, NaN].map(shapeOf), [0, 0, 1, 2, 7, 7, 7, 0]);
});

test('points shrink when there are many or the picture is small', () => {
    assert.equal(pointRadius(4, 500), 5.5);
    assert.ok(pointRadius(1000, 500) < pointRadius(200, 500));
    assert.ok(pointRadius(200, 250) < pointRadius(200, 500));
    assert.equal(pointRadius(100000, 300), 1.5);
});

const viewport = new Viewport({x0: 0, x1: 10, y0: 0, y1: 10}, {left: 0, top: 0, width: 100, height: 200});
const points = {count: 3, x: Float64Array.of(1, 1, 5, 5, 5, 5), labels: Float64Array.of(0, 1, 0)};
const all = () => true;

test('the nearest point is found in pixels, not in data units', () => {
    assert.equal(nearestPoint(points, viewport, 10, 180, 5, all), 0);
    // The same 12 pixels are 1.2 units across and 0.6 upwards.
    for (const [left, top] of [[22, 180], [10, 192]]) {
        assert.equal(nearestPoint(points, viewport, left, top, 12.5, all), 0);
        assert.equal(nearestPoint(points, viewport, left, top, 11.5, all), -1);
        assert.equal(nearestPoint(points, viewport, left, top, Infinity, all), 0);
    }
});

test('of points in the same place the one drawn last is meant, and hidden ones never', () => {
    assert.equal(nearestPoint(points, viewport, 50, 100, 5, all), 2);
    assert.equal(nearestPoint(points, viewport, 50, 100, 5, (i) => i !== 2), 1);
    assert.equal(nearestPoint(points, viewport, 50, 100, 5, (i) => i === 0), -1);
});

test('with one feature a point is as high as its label', () => {
    const line = {count: 2, x: Float64Array.of(2, 2), labels: Float64Array.of(0, 5)};
    assert.equal(nearestPoint(line, viewport, 20, 200, 5, all, 1), 0);
    assert.equal(nearestPoint(line, viewport, 20, 100, 5, all, 1), 1);
});
