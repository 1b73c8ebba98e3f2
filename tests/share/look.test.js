/** What is open as parts of a link, and back; and what is no such part is refused. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {forms} from '../../www/export/index.js';
import {presetNames, loadPreset} from '../../www/config/preset.js';
import {toHash} from '../../www/share/link.js';
import {fromHash} from '../../www/share/link-reader.js';
import {lookParts} from '../../www/share/look.js';
import table from '../../www/share/defaults.json' with {type: 'json'};

/** @typedef {import('../../www/config/config.js').Config} Config */
/** @typedef {import('../../www/config/preset-view.js').PresetView} PresetView */

const defaults = /** @type {Config} */ (table);

/** @param {PresetView} view */
const linkOf = (view) => toHash({config: defaults, attributes: lookParts(view)});

/** @param {PresetView} view what a link says of it */
const again = (view) => fromHash(`#${linkOf(view)}`)?.view;

test('where all is as it is by default a link says nothing of it, and older pages open it', () => {
    const stage = {discrete: false, showTest: true, lines: false, mistakes: false, sum: false};
    const plain = {stage, loss: {logarithmic: false}, landscape: {over: 'parameter', as: 'map', height: 'reported'}, step: {samples: 'batch', names: 'textbook', check: false}, parameters: {logarithmic: false}, hidden: {}, predict: {}, code: {form: 'numpy'}};
    assert.equal(linkOf(/** @type {PresetView} */ (plain)), 'v=1');
});

test('what is open is told in words that can be read', () => {
    const view = /** @type {PresetView} */ ({
        open: 'landscape',
        stage: {lines: true, showTest: false, bounds: {x0: -1.2345678, x1: 2.5, y0: 0, y1: 1 / 3}},
        landscape: {over: 'parameters', as: 'surface', parameters: [{layer: 0, from: 0, to: 1}, {layer: 1, from: null, to: 0}], ranges: [null, {low: -6, high: 6}]}
    });
    assert.equal(linkOf(view), 'v=2&open=landscape&stage.lines=true&stage.showTest=false&stage.bounds=-1.235+2.5+0+0.3333'
        + '&landscape.over=parameters&landscape.as=surface&landscape.parameters=0.0.1+1.b.0&landscape.ranges=*+-6_6');
    assert.deepEqual(again(view), {...view, stage: {...view.stage, bounds: {x0: -1.235, x1: 2.5, y0: 0, y1: 0.3333}}});
});

for (const name of presetNames) {
    const {view} = await loadPreset(name);
    if (view) test(`what ${name} opens comes back from a link`, () => {
        const {playing: _playing, speed: _speed, ...look} = view; // the one is no longer so, the other a part of its own
        const said = again(look) ?? {};
        for (const [panel, set] of Object.entries(look)) {
            if (typeof set !== 'object') assert.equal(/** @type {any} */ (said)[panel], set);
            else for (const [key, value] of Object.entries(set)) assert.deepEqual(/** @type {any} */ (said)[panel]?.[key] ?? value, value, `${panel}.${key}`);
        }
        assert.ok(linkOf(look).length < 300);
    });
}

const number = fc.double({min: -1e9, max: 1e9, noNaN: true}).map((value) => value + 0 || 0);
const ends = fc.tuple(fc.double({min: -1e6, max: 1e6, noNaN: true}), fc.double({min: 1e-4, max: 1e6, noNaN: true})).map(([low, width]) => ({low, high: low + width}));
const layer = fc.nat(6);
const unit = fc.nat(63);

/** All a panel can say. */
const anyView = fc.record({
    open: fc.constantFrom('landscape', 'step', 'parameters', 'hidden', 'predict', 'compare', 'code', 'points', 'save'),
    stop: fc.record({steps: fc.integer({min: 1, max: 1e9}), loss: fc.double({min: 1e-300, max: 1e9, noNaN: true})}, {requiredKeys: []}),
    stage: fc.record({lines: fc.constant(true), showTest: fc.constant(false), bounds: fc.tuple(ends, ends).map(([x, y]) => ({x0: x.low, x1: x.high, y0: y.low, y1: y.high}))}, {requiredKeys: []}),
    loss: fc.constant({logarithmic: true}),
    landscape: fc.record({
        over: fc.constantFrom('parameters', 'random', 'path'), logarithmic: fc.boolean(),
        parameters: fc.array(fc.record({layer, from: fc.option(unit), to: unit}), {minLength: 1, maxLength: 2}),
        ranges: fc.array(fc.option(ends), {minLength: 1, maxLength: 2})
    }, {requiredKeys: []}),
    step: fc.record({samples: fc.constant('point'), point: fc.integer({min: 1, max: 1e6}), names: fc.constant('units'), check: fc.constant(true)}),
    hidden: fc.record({layer: fc.nat(5), units: fc.uniqueArray(unit, {minLength: 2, maxLength: 2})}, {requiredKeys: []}),
    code: fc.record({form: fc.constantFrom('sklearn', 'torch', 'json', 'csv')}),
    predict: fc.record({points: fc.array(fc.array(number, {minLength: 2, maxLength: 2}), {minLength: 1, maxLength: 100}), marked: fc.constant(true)}),
    compare: fc.record({hiddenLayers: fc.array(fc.integer({min: 1, max: 64}), {maxLength: 6}), optimizer: fc.constantFrom('adam', 'lbfgs'), learningRate: fc.double({min: 1e-9, max: 1000, noNaN: true})}, {requiredKeys: []})
}, {requiredKeys: []});

test('whatever is open comes back: words exactly, ends of what is shown to a thousandth of its width', () => {
    const near = (/** @type {any} */ wanted, /** @type {any} */ has) => {
        const width = wanted.high - wanted.low;
        assert.ok(has.low < has.high && Math.abs(has.low - wanted.low) <= width / 1000 && Math.abs(has.high - wanted.high) <= width / 1000, JSON.stringify([wanted, has]));
    };
    fc.assert(fc.property(anyView, (given) => {
        const view = JSON.parse(JSON.stringify(given));
        const said = /** @type {any} */ (again(view) ?? {});
        for (const [panel, set] of Object.entries(view)) {
            if (typeof set !== 'object') assert.equal(said[panel], set);
            else for (const [key, value] of Object.entries(set)) {
                const has = said[panel]?.[key];
                if (key === 'bounds') ['x', 'y'].forEach((axis) => near({low: value[`${axis}0`], high: value[`${axis}1`]}, {low: has[`${axis}0`], high: has[`${axis}1`]}));
                else if (key === 'ranges') value.forEach((/** @type {any} */ range, /** @type {number} */ i) => (range ? near(range, has[i]) : assert.equal(has[i], null)));
                else assert.deepEqual(has, value, `${panel}.${key}`);
            }
        }
    }), {seed: 7, numRuns: 1000});
});

test('the code has the forms a link can name', () => {
    for (const form of Object.keys(forms)) assert.deepEqual(fromHash(`#v=2&code.form=${form}`)?.view, {code: {form}});
});

test('what no preset could say is left out, and the link opens', () => {
    const far = /** @type {PresetView} */ ({
        open: 'predict', predict: {points: Array(101).fill([0, 0])}, stop: {loss: 1e300},
        stage: {lines: true, bounds: {x0: -1e12, x1: 1e12, y0: 0, y1: 1}}, landscape: {over: 'path', ranges: [{low: -1e300, high: 1e300}]}
    });
    assert.deepEqual(again(far), {open: 'predict', stage: {lines: true}, landscape: {over: 'path'}});
});

/** @type {[string, string, RegExp][]} */
const wrong = [
    ['v=1&open=landscape', 'link.open', /a setting of Two-Layer/],
    ['v=2&open=stage', 'link.open', /open is "stage"; allowed is "landscape", "step"/],
    ['v=2&open=<img src=x onerror=alert(1)>', 'link.open', /allowed is "landscape"/],
    ['v=2&open.x=1', 'link.open', /allowed is "landscape"/],
    ['v=2&tabs.open=step', 'link.tabs', /one of the keys open/],
    ['v=2&__proto__.open=step', 'link.__proto__', /one of the keys open/],
    ['v=2&stage.__proto__=1', 'link.stage.__proto__', /one of the keys discrete/],
    ['v=2&constructor.prototype=1', 'link.constructor', /one of the keys/],
    ['v=2&playing.x=1', 'link.playing', /false/],
    ['v=2&stop=5&stop.steps=1.5', 'link.stop', /a setting of Two-Layer/],
    ['v=2&stop.steps=1.5', 'link.stop.steps', /a whole number from 1/],
    ['v=2&stage.lines=yes', 'link.stage.lines', /true or false/],
    ['v=2&stage.lines=', 'link.stage.lines', /true or false/],
    ['v=2&stage.bounds=0+1+0', 'link.stage.bounds', /four numbers/],
    ['v=2&stage.bounds=0+1+0+1+2', 'link.stage.bounds', /four numbers/],
    ['v=2&stage.bounds=0+1+0+Infinity', 'link.stage.bounds.y1', /a number from/],
    ['v=2&stage.bounds=1+0+0+1', 'link.stage.bounds.x1', /above x0/],
    ['v=2&landscape.over=toString', 'link.landscape.over', /"parameter"/],
    ['v=2&landscape.parameters=0.0', 'link.landscape.parameters', /0.1.2/],
    ['v=2&landscape.parameters=0.0.0+0.0.1+0.0.2', 'link.landscape.parameters', /^link\.landscape\.parameters is 3 parameters; allowed is one or two parameters\.$/],
    ['v=2&landscape.parameters=b.0.0', 'link.landscape.parameters[0].layer', /a whole number from 0 to 6/],
    ['v=2&landscape.ranges=1_0', 'link.landscape.ranges[0].high', /above low/],
    ['v=2&landscape.ranges=-1e300_1', 'link.landscape.ranges[0].low', /a number from/],
    ['v=2&step.point=0', 'link.step.point', /a whole number from 1/],
    ['v=2&hidden.layer=6', 'link.hidden.layer', /^link\.hidden\.layer is 6; allowed is a whole number from 0 to 5\.$/],
    ['v=2&hidden.layer=last', 'link.hidden.layer', /a whole number from 0 to 5/],
    ['v=2&hidden.units=0', 'link.hidden.units', /^link\.hidden\.units is \[0\]; allowed is two different units\.$/],
    ['v=2&hidden.units=1+1', 'link.hidden.units', /two different units/],
    ['v=2&hidden.units=1+64', 'link.hidden.units[1]', /a whole number from 0 to 63/],
    [`v=2&hidden.units=${'0+'.repeat(100_000)}0`, 'link.hidden.units', /^link\.hidden\.units is 100001 units; allowed is two different units\.$/],
    ['v=2&hidden.across=1', 'link.hidden.across', /one of the keys layer, units/],
    ['v=2&code.form=basic', 'link.code.form', /^link\.code\.form is "basic"; allowed is "numpy", "sklearn", "torch", "json", "csv"\.$/],
    ['v=2&code.form=__proto__', 'link.code.form', /"numpy"/],
    ['v=1&code.form=torch', 'link.code.form', /a setting of Two-Layer/],
    ['v=2&predict.points=1_x', 'link.predict.points[0][1]', /a number from/],
    [`v=2&predict.points=${'0_0+'.repeat(100_000)}0_0`, 'link.predict.points', /^link\.predict\.points is 100001 points; allowed is 1 to 100 points\.$/],
    [`v=2&predict.points=${'0_0+'.repeat(100)}0_0`, 'link.predict.points', /^link\.predict\.points is 101 points; allowed is 1 to 100 points\.$/],
    [`v=2&predict.points=${'0_'.repeat(100_000)}0`, 'link.predict.points[0]', /^link\.predict\.points\[0\] is 100001 numbers; allowed is one number per feature\.$/],
    ['v=2&compare.colour=red', 'link.compare.colour', /a setting of Two-Layer/],
    ['v=2&compare.learning-rate=fast', 'learningRate', /a number/]
];

for (const [hash, field, what] of wrong) {
    test(`${hash.slice(0, 60)} is refused with a sentence`, () => {
        assert.throws(() => fromHash(hash), (/** @type {any} */ error) => {
            assert.equal(error.name, 'TwoLayerError');
            assert.equal(error.field, field);
            assert.match(error.message, what);
            assert.ok(error.message.length < 400, 'short, whatever was given');
            return true;
        });
    });
}

test('whatever a link says is open, it is what a preset may open, or a refusal', () => {
    const panel = fc.constantFrom('open', 'stop', 'stage', 'loss', 'landscape', 'step', 'parameters', 'hidden', 'predict', 'compare', 'code', '__proto__', '');
    const key = fc.constantFrom('lines', 'bounds', 'steps', 'over', 'parameters', 'ranges', 'points', 'point', 'units', 'form', 'hidden-layers', 'constructor', '__proto__', '');
    const text = fc.oneof(fc.string(), fc.constantFrom('true', '1', '-1e400', '*', '* *', '0_1', '0.b.0', '0 1 0 1', 'b', 'path', 'step', '1 0', 'torch', '__proto__'));
    fc.assert(
        fc.property(fc.array(fc.tuple(panel, fc.option(key), text), {maxLength: 4}), (parts) => {
            const pairs = parts.map(([name, under, value]) => [under === null ? name : `${name}.${under}`, value]);
            try {
                const {view} = fromHash(new URLSearchParams([['v', '2'], ...pairs]).toString()) ?? {};
                if (view) assert.deepEqual(again(view) ?? {}, again(again(view) ?? {}) ?? {}, 'it can be told again');
            } catch (error) {
                assert.equal(/** @type {any} */ (error).name, 'TwoLayerError');
            }
            assert.equal(/** @type {any} */ ({}).lines, undefined, 'nothing else has changed');
        }),
        {seed: 7, numRuns: 3000}
    );
});
