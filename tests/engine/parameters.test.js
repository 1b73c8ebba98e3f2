/** The flat order of parameters, and one of them by its place. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {numberOf, placeOf, valueAt, withValue} from '../../www/engine/parameters.js';
import {parameterName} from '../../www/plot/parameter-name.js';
import {Session} from './engine.js';

test('a number is the place in the order in which an engine takes parameters', () => {
    const session = new Session({hiddenLayers: [3, 2], bias: [true, false, true]});
    const {layers} = session;
    const count = 3 * 2 + 3 + 3 * 2 + 2 + 1;
    for (let number = 0; number < count; number++) {
        const place = placeOf(layers, number);
        assert.ok(place);
        assert.equal(numberOf(layers, place), number);
        const changed = withValue(session.parameters, place, 100 + number);
        session.setParameters(changed);
        assert.equal(valueAt(session.parameters, place), 100 + number);
    }
    assert.equal(placeOf(layers, count), undefined);
    assert.deepEqual(session.parameters, [
        {W: [[100, 101, 102], [103, 104, 105]], b: [106, 107, 108]},
        {W: [[109, 110], [111, 112], [113, 114]], b: null},
        {W: [[115], [116]], b: [117]}
    ]);
    session.dispose();
});

test('what is changed is a copy', () => {
    const parameters = [{W: [[1, 2]], b: null}];
    assert.deepEqual(withValue(parameters, {layer: 0, from: 0, to: 1}, 5), [{W: [[1, 5]], b: null}]);
    assert.deepEqual(parameters, [{W: [[1, 2]], b: null}]);
    assert.ok(Number.isNaN(valueAt(parameters, {layer: 0, from: null, to: 0})));
});

test('parameters have the names of the textbook', () => {
    const shape = (/** @type {number[]} */ ...widths) => widths.slice(1).map((fanOut, i) => ({fanIn: widths[i], fanOut}));
    assert.equal(parameterName(shape(1, 2, 1), {layer: 0, from: 0, to: 1}), 'w₁₂⁽¹⁾');
    assert.equal(parameterName(shape(1, 2, 1), {layer: 1, from: 1, to: 0}), 'w₂₁⁽²⁾');
    assert.equal(parameterName(shape(1, 2, 1), {layer: 0, from: null, to: 1}), 'b₂⁽¹⁾');
    assert.equal(parameterName(shape(2, 12, 1), {layer: 0, from: 0, to: 11}), 'w₁.₁₂⁽¹⁾');
    assert.equal(parameterName(shape(2, 1), {layer: 0, from: 1, to: 0}), 'w₂');
    assert.equal(parameterName(shape(2, 1), {layer: 0, from: null, to: 0}), 'b');
    assert.equal(parameterName(shape(2, 3), {layer: 0, from: 1, to: 2}), 'w₂₃');
});
