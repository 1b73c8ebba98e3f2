/** What changes together with the data set. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isGiven, settingsFor} from '../../www/panels/data/sets.js';

/** @typedef {import('../../www/config/config.js').Config} Config */

/** @param {Partial<Config>} config */
const chosen = (config, name = '') => settingsFor(/** @type {Config} */ ({learningRate: 1, ...config}), name);

test('a gate trains on all of its four points, and the next set holds some back again', () => {
    assert.ok(isGiven('xor_gate'));
    assert.equal(chosen({generator: 'moons'}, 'xor_gate').split, 1);
    assert.equal(chosen({generator: /** @type {any} */ ('xor_gate')}, 'moons').split, 0.8);
});

test('between sets of one kind the split stays as it was chosen', () => {
    assert.ok(!('split' in chosen({generator: 'moons'}, 'circles')));
});

test('numbers are learned at a rate that does not overshoot', () => {
    assert.equal(chosen({generator: 'moons'}, 'sine').learningRate, 0.1);
});
