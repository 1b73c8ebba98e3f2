/** A run in other forms: the file that holds everything reads back, the table has every point, reasons are given. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {parsePreset} from '../../www/config/preset-file.js';
import comments from '../../www/export/comments.json' with {type: 'json'};
import {forms} from '../../www/export/index.js';
import {float, statement} from '../../www/export/python.js';
import {names, Session} from '../engine/engine.js';
import {cases} from './cases.js';

for (const optimizer of names().optimizer) {
    test(`with ${optimizer}, the file of everything goes on to the same numbers`, () => {
        const session = new Session({optimizer: /** @type {any} */ (optimizer), batchSize: optimizer === 'lbfgs' ? 'full' : 30, seed: 3, learningRate: 0.1});
        session.addPoint([0.25, -0.5], 0);
        session.step(13);
        const {config, data, parameters, state, figures} = parsePreset(JSON.parse(String(forms.json.make(session).code)));
        const again = new Session(config, {data, parameters, state});
        assert.deepEqual(again.parameters, session.parameters);
        assert.deepEqual(again.data, session.data);
        assert.deepEqual(figures, [{step: 13, loss: again.loss, accuracy: again.accuracy, parameters: again.parameters, tolerance: 0}]);
        session.step(50);
        again.step(50);
        assert.deepEqual(again.state(), session.state());
        session.reset();
        again.reset();
        assert.deepEqual(again.parameters, session.parameters, 'and a reset goes to the same weights');
    });
}

test('the table has every point, its class and its set', () => {
    const session = new Session({}, {data: {X: [[0.5, -1], [1e-7, 2]], Y: [[0], [1]], test: [false, true]}});
    assert.equal(forms.csv.make(session).code, 'x1,x2,label,set\n0.5,-1,0,train\n1e-7,2,1,test\n');
    session.data = {X: [[1], [2]], Y: [[0, 0, 1], [1, 0, 0]]};
    assert.equal(forms.csv.make(session).code, 'x1,label,set\n1,2,train\n2,0,train\n');
    session.data = {X: [[1]], Y: [[0.25]]};
    assert.equal(forms.csv.make(session).code, 'x1,label,set\n1,0.25,train\n');
    session.data = {X: [[1]], Y: [[0.25, 3]]};
    assert.equal(forms.csv.make(session).code, 'x1,y1,y2,set\n1,0.25,3,train\n');
});

/** A program without what it says: comments and the first text of a function. @param {string} code */
const silent = (code) => code.replaceAll(/"{3}.*"{3}|#.*$/gm, '');

test('comments are in the language of the page, and the code beside them is the same', () => {
    let programs = 0;
    const said = new Set();
    for (const {name, config, steps = 57} of cases) {
        const session = new Session(config);
        session.step(steps);
        for (const form of ['numpy', 'sklearn', 'torch']) {
            const [english, chinese, other] = ['en', 'zh', 'fr'].map((language) => forms[form].make(session, 100, language).code);
            assert.equal(other, english, 'English where there is no other');
            if (!english || !chinese) continue;
            programs++;
            assert.equal(silent(chinese), silent(english), `${name}, ${form}`);
            for (const [comment] of chinese.matchAll(/"{3}.*"{3}|#.*$/gm)) {
                assert.match(comment, /\p{Script=Han}/u, `${name}, ${form}`);
                said.add(comment.replaceAll(/\d+/g, ''));
            }
            for (const [comment] of english.matchAll(/"{3}.*"{3}|#.*$/gm)) assert.doesNotMatch(comment, /\p{Script=Han}|[{}]|undefined/u, `${name}, ${form}`);
        }
        session.dispose();
    }
    assert.ok(programs > 2 * cases.length, String(programs));
    assert.ok(said.size >= Object.keys(comments.zh).length, `${said.size} sentences`);
    assert.deepEqual(Object.keys(comments.zh), Object.keys(comments.en));
});

test('numbers are floats, with the digits that read back', () => {
    assert.deepEqual([1, -0, 0.1, 1e21, 1e-7, -3].map(float), ['1.0', '-0.0', '0.1', '1e+21', '1e-7', '-3.0']);
});

test('long lists are broken between numbers', () => {
    const lines = statement('W = f(', [Array(40).fill(1 / 3), Array(40).fill(-2 / 3)], ')');
    assert.ok(lines.length > 4 && lines.every((line) => line.length <= 100));
    const list = lines.join(' ').slice('W = f('.length, -1).replace(/,\s*\]/g, ']');
    assert.deepEqual(JSON.parse(list), [Array(40).fill(1 / 3), Array(40).fill(-2 / 3)]);
});

test('without points there is no program, and that is said', () => {
    const session = new Session({}, {data: {X: [[1, 2]], Y: [[1]], test: [true]}});
    for (const form of ['numpy', 'sklearn', 'torch']) assert.deepEqual(forms[form].make(session), {code: undefined, remarks: [{key: 'noPoints', values: {}}]});
    assert.ok(forms.json.make(session).code);
});

test('every choice of every setting is in a case that is run', () => {
    const all = names();
    const settings = /** @type {const} */ (['activation', 'outputActivation', 'lossFunction', 'reduction', 'optimizer', 'epsilonMode', 'batchOrder', 'l2Scale', 'quirk', 'features']);
    for (const setting of settings) {
        const used = new Set(cases.flatMap(({config}) => {
            const session = new Session(config);
            const {[setting]: value} = session.config;
            session.dispose();
            return value;
        }));
        assert.deepEqual(all[setting].filter((name) => !used.has(name)), [], setting);
    }
});

test('what scikit-learn lacks is said in both languages', async () => {
    const texts = JSON.parse(await readFile(new URL('../../www/panels/code/texts.json', import.meta.url), 'utf8'));
    const keys = new Set(cases.flatMap(({config}) => ['sklearn', 'torch'].flatMap((form) => forms[form].make(new Session(config)).remarks.map(({key}) => key))));
    assert.ok(keys.size > 8, [...keys].join());
    for (const language of ['en', 'zh']) for (const key of keys) assert.ok(texts[language][`code.${key}`], `${key} in ${language}`);
});
