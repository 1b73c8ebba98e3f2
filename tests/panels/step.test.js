/** What the panel "one step by hand" says about numbers, without a page: formulas, sums spelled out, links, names, CSV. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {Inside, loadInside} from '../../www/engine/inside.js';
import {Session} from '../engine/engine.js';
import {parametersCsv, samplesCsv} from '../../www/panels/step/csv.js';
import {parse} from '../../www/panels/step/formula.js';
import {contains, isPerSample, sources, uses} from '../../www/panels/step/links.js';
import {kindOf, Names, namings} from '../../www/panels/step/names.js';
import {formOf, inMatrix, inWords} from '../../www/panels/step/numbers.js';
import {spelled} from '../../www/panels/step/spelled.js';
import texts from '../../www/panels/step/texts.json' with {type: 'json'};

/** @typedef {import('../../www/engine/types.js').Worksheet} Worksheet */
/** @typedef {import('../../www/config/config.js').Config} Config */

await loadInside(await readFile(new URL('../../www/engine/inside-pkg/two_layer_inside_bg.wasm', import.meta.url)));

/**
 * The worksheet of a run's fourth step.
 * @param {import('node:test').TestContext} context
 * @param {Partial<Config>} config
 */
function written(context, config) {
    const session = new Session({seed: 3, samples: 5, split: 1, learningRate: 0.1, ...config});
    const inside = new Inside();
    context.after(() => [session, inside].forEach((one) => one.dispose()));
    session.step(3);
    inside.update({config: session.config, points: session.points, state: session.state()});
    return {session, inside, sheet: inside.worksheet()};
}

/** @param {Worksheet} sheet @param {string} name */
const placeOf = (sheet, name) => sheet.entries.findIndex((entry) => entry.name === name);

/** Every formula there is. @type {Partial<Config>[]} */
const CONFIGS = [
    {hiddenLayers: [3], l1: 0.1, l2: 0.2, optimizer: 'adam'},
    {hiddenLayers: [3], optimizer: 'adam', epsilonMode: 'before_bias_correction', bias: false, reduction: 'sum'},
    {hiddenLayers: [2], generator: 'blobs3', lossFunction: 'softmax_ce', optimizer: 'nesterov', reduction: 'mean_elements'},
    {hiddenLayers: [2], generator: 'blobs3', lossFunction: 'squared', outputActivation: 'softmax', optimizer: 'momentum'},
    {hiddenLayers: [2], lossFunction: 'hinge', optimizer: 'rmsprop'},
    {hiddenLayers: [], lossFunction: 'half_squared', quirk: 'output_derivative_uses_sigmoid_of_activation'},
    {hiddenLayers: [2], optimizer: 'lbfgs'},
    ...['identity', 'relu', 'leaky_relu', 'elu', 'gelu', 'gelu_tanh', 'silu', 'sin', 'softplus', 'softsign', 'arctan', 'gaussian', 'mish']
        .map((activation) => ({hiddenLayers: [3], activation}))
];

/** What a sum spelled out comes to, for those who can read signs and a few functions. @param {string} sum */
function compute(sum) {
    const program = sum.replaceAll('−', '-').replaceAll('·', '*').replaceAll('½', '0.5').replaceAll('π', 'Math.PI')
        .replace(/(\d[\d.]*(?:e-?\d+)?|\((?:[^()]|\([^()]*\))*\))([²³])/g, (_, base, power) => `power(${base}, ${power === '²' ? 2 : 3})`)
        .replace(/\|([^|]+)\|/g, 'abs($1)').replace(/√(\d[\d.]*(?:e-?\d+)?)/g, 'sqrt($1)').replaceAll('√', 'sqrt')
        .replaceAll('σ', 'sigmoid').replaceAll('′', 'Slope').replaceAll('Φ', 'normal').replaceAll('ln(', 'log(');
    const sigmoid = (/** @type {number} */ z) => 1 / (1 + Math.exp(-z));
    const gelu = (/** @type {number} */ z) => z * normal(z);
    const slope = (/** @type {(z: number) => number} */ g) => (/** @type {number} */ z) => (g(z + 1e-4) - g(z - 1e-4)) / 2e-4;
    // Φ(z) = ½ + φ(z)·(z + z³/3 + z⁵/15 + …)
    const normal = (/** @type {number} */ z) => {
        let [term, total] = [z, z];
        for (let k = 1; k < 60; k++) total += term *= (z * z) / (2 * k + 1);
        return 0.5 + (total * Math.exp(-z * z / 2)) / Math.sqrt(2 * Math.PI);
    };
    const functions = {
        sigmoid, normal, power: Math.pow, abs: Math.abs, sqrt: Math.sqrt, tanh: Math.tanh, max: Math.max, exp: Math.exp, log: Math.log,
        sin: Math.sin, cos: Math.cos, arctan: Math.atan, sign: Math.sign, elu: (/** @type {number} */ z) => (z > 0 ? z : Math.expm1(z)),
        reluSlope: (/** @type {number} */ z) => Number(z > 0), leaky_reluSlope: (/** @type {number} */ z) => (z > 0 ? 1 : 0.01),
        eluSlope: (/** @type {number} */ z) => (z > 0 ? 1 : Math.exp(z)), geluSlope: slope(gelu),
        gelu_tanhSlope: slope((z) => 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3)))),
        mishSlope: slope((z) => z * Math.tanh(Math.log1p(Math.exp(z)))),
        hingeSlope: (/** @type {number} */ p, /** @type {number} */ y) => ((2 * y - 1) * p < 1 ? 1 - 2 * y : 0)
    };
    return new Function(...Object.keys(functions), `return ${program};`)(...Object.values(functions));
}

test('a sum spelled out comes to the number it explains', async (t) => {
    let count = 0;
    for (const config of CONFIGS) {
        const {sheet} = written(t, config);
        sheet.entries.forEach(({name, formula, rows, columns, values}, entry) => {
            if (formula === '' || formula === 'α d') return;
            for (const [row, column] of [[0, 0], [rows - 1, columns - 1]]) {
                const value = values[row * columns + column];
                const sum = spelled(sheet, {entry, row, column});
                // Five digits of each number: sums of a few of them are off by as much as that.
                assert.ok(Math.abs(compute(sum) - value) < 5e-4 * Math.max(1, Math.abs(value)), `${name} = ${sum} = ${value}`);
                count++;
            }
        });
    }
    assert.ok(count > 1000);
});

test('a product of matrices is a sum of products, long sums are cut, negative numbers stand in brackets', (t) => {
    const {sheet} = written(t, {samples: 40});
    const entry = placeOf(sheet, 'X·W1');
    const [x, w] = [sheet.entries[placeOf(sheet, 'X')], sheet.entries[placeOf(sheet, 'W1')]];
    const bracketed = (/** @type {number} */ value) => (value < 0 ? `(${inWords(value)})` : inWords(value));
    const [x1, x2, w1, w2] = [x.values[2], x.values[3], w.values[4], w.values[4 + w.columns]];
    assert.equal(spelled(sheet, {entry, row: 1, column: 4}), `${inWords(x1)}·${bracketed(w1)} + ${bracketed(x2)}·${bracketed(w2)}`);
    const sum = spelled(sheet, {entry: placeOf(sheet, 'J'), row: 0, column: 0});
    assert.match(sum, /^\([\d.]+ \+ [\d.]+ \+ [\d.]+ \+ [\d.]+ \+ … \+ [\d.]+\) \/ 40$/);
});

test('formulas that cannot be read are refused', () => {
    for (const wrong of ['', '{0} +', '({0}', '|{0}', 'ln({0}', '{0})']) assert.throws(() => parse(wrong), SyntaxError, wrong);
});

test('a number is used where it is a source, and nowhere else', (t) => {
    for (const config of CONFIGS.slice(0, 6)) {
        const {sheet} = written(t, config);
        const cells = sheet.entries.flatMap(({rows, columns}, entry) => Array.from({length: rows * columns}, (_, i) => ({entry, row: Math.floor(i / columns), column: i % columns})));
        const from = cells.map((cell) => sources(sheet, cell));
        for (const cell of cells.filter((_, i) => i % 7 === 0)) {
            const goes = uses(sheet, cell);
            cells.forEach((other, i) => assert.equal(contains(goes, other), contains(from[i], cell), `${sheet.entries[cell.entry].name} and ${sheet.entries[other.entry].name}`));
        }
    }
});

test('one row per sample: X, Z, A, Y, the error, the loss, dA, G, dZ', (t) => {
    const {sheet} = written(t, {hiddenLayers: [2]});
    const names = sheet.entries.filter((entry) => isPerSample(sheet, entry)).map(({name}) => name);
    assert.deepEqual(names, ['X', 'X·W1', 'Z1', 'A1', 'A1·W2', 'Z2', 'A2', 'Y', 'E', 'L', 'dA2', 'G2', 'dZ2', 'dA1', 'G1', 'dZ1']);
});

test('numbers of a matrix have the same decimals, as many as it needs', () => {
    const lines = (/** @type {number[]} */ values) => values.map((value) => inMatrix(value, formOf(values)));
    assert.deepEqual(lines([0, 1, -1]), ['0', '1', '−1']);
    assert.deepEqual(lines([0.1, 0.25, 0]), ['0.10', '0.25', '0.00']);
    assert.deepEqual(lines([0.59868766, -0.5]), ['0.5987', '−0.5000']);
    assert.deepEqual(lines([0.00989039, 1e-9]), ['0.009890', '1.0e−9']);
    assert.deepEqual(lines([123456.789, 1 / 3]), ['123456.8', '3.3e−1']);
    assert.deepEqual(lines([4.1e-7, -3.9999e-9, 0]), ['4.100e−7', '−4.000e−9', '0']);
    assert.deepEqual(lines([Infinity, -Infinity, NaN, -0]), ['∞', '−∞', 'NaN', '0']);
    assert.deepEqual([0.123456789, 12, 1e-8, 0.5].map(inWords), ['0.12346', '12', '1e−8', '0.5']);
});

test('names of the tutorials, and of what they have no name for', (t) => {
    const {sheet} = written(t, {hiddenLayers: [2], generator: 'beans'});
    assert.deepEqual(namings(2).map(({naming}) => naming), ['textbook', 'visual', 'units', 'factors']);
    assert.deepEqual(namings(1).map(({naming}) => naming), ['textbook', 'factors']);
    assert.deepEqual(namings(3).map(({naming}) => naming), ['textbook']);
    const cell = (/** @type {import('../../www/panels/step/names.js').Naming} */ naming, /** @type {string} */ name, row = 1, column = 1) => {
        const entry = sheet.entries[placeOf(sheet, name)];
        return new Names(naming, 2, sheet.entries).cell(entry, row, Math.min(column, entry.columns - 1));
    };
    assert.deepEqual(['Z1', 'W1', 'W2', 'dW2', 'G1', 'dA2', 'db1'].map((name) => cell('units', name, name === 'W1' ? 0 : 1)),
        ['z2_1', 'w12_1', 'w21_2', 'dedw21_2', 'da2_1dz2_1', 'deda1_2', 'dedb2_1']);
    assert.deepEqual(['dZ1', 'dW1', 'X·W1', 'dZ2'].map((name) => cell('visual', name)), ['d_b1_v[2,2]', 'd_w1[2]', 'np.dot(X,w1)[2,2]', 'res[2]']);
    assert.deepEqual(['dA2', 'A1ᵀ', 'dW2', 'ΔW2', 'W2′'].map((name) => cell('factors', name, 0, 0)),
        ['derror_douto[1]', 'dino_dwo.T[1,1]', 'derror_dwo[1]', 'Δweight_output[1]', 'weight_output′[1]']);
    assert.deepEqual(['dZ1', 'A1ᵀ·dZ2', 'ΣdZ2'].map((name) => cell('textbook', name, 0, 0)), ['dZ1[1,1]', 'A1ᵀ·dZ2[1]', 'ΣdZ2']);
});

test('every entry has a caption, in both languages', (t) => {
    assert.deepEqual(Object.keys(texts.en), Object.keys(texts.zh));
    for (const config of CONFIGS) {
        const {sheet} = written(t, config);
        const last = Math.max(...sheet.entries.map(({layer}) => layer ?? 0));
        for (const {name, layer} of sheet.entries) assert.ok(`step.${kindOf(name, layer === last)}` in texts.en, name);
    }
});

/** Splits CSV strictly. @param {string} text @returns {string[][]} */
function parseCsv(text) {
    assert.ok(text.endsWith('\r\n'));
    return text.slice(0, -2).split('\r\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
}

test('the samples as CSV: a line each, with every digit', (t) => {
    const {session, sheet} = written(t, {hiddenLayers: [2], samples: 9, split: 0.8});
    const [head, ...lines] = parseCsv(samplesCsv(sheet, new Names('visual', 2, sheet.entries)));
    assert.deepEqual(head.slice(0, 5), ['point', 'X[1]', 'X[2]', 'np.dot(X,w1)[1]', 'np.dot(X,w1)[2]']);
    assert.equal(new Set(head).size, head.length);
    assert.deepEqual(lines.map(([point]) => Number(point) - 1), [...session.points.test.keys()].filter((point) => !session.points.test[point]));
    const {values} = sheet.entries[placeOf(sheet, 'dZ1')];
    const at = head.indexOf('d_b1_v[2]');
    lines.forEach((line, row) => {
        assert.equal(line.length, head.length);
        assert.equal(Number(line[at]), values[2 * row + 1]);
    });
});

test('the parameters as CSV: value, gradient, change and new value', (t) => {
    const {session, inside, sheet} = written(t, {hiddenLayers: [2], optimizer: 'adam', l2: 0.1});
    const [head, ...lines] = parseCsv(parametersCsv(sheet, new Names('textbook', 2, sheet.entries), inside.checkGradient('batch', 0, 3)));
    assert.deepEqual(head, ['parameter', 'value', 'sum', 'penalty', 'gradient', 'mean gradient', 'new mean gradient', 'mean square', 'new mean square', 'change', 'new value', 'numeric', 'relative difference']);
    assert.deepEqual(lines.map(([name]) => name), ['W1[1,1]', 'W1[1,2]', 'W1[2,1]', 'W1[2,2]', 'b1[1]', 'b1[2]', 'W2[1]', 'W2[2]', 'b2']);
    const flat = () => session.parameters.flatMap(({W, b}) => [...W.flat(), ...(b ?? [])]);
    assert.deepEqual(lines.map((line) => Number(line[1])), flat());
    assert.deepEqual(lines.map((line) => line[11] !== ''), [true, true, true, ...Array(6).fill(false)]);
    assert.equal(lines[4][3], '', 'biases are not penalized');
    session.step();
    assert.deepEqual(lines.map((line) => Number(line[10])), flat());
});
