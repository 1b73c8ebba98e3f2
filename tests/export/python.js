/**
 * The programs a run is exported as, run by Python: after 100 steps they have to be where the core is.
 *
 * `PYTHON` names a Python with NumPy and scikit-learn, `PYTHON_TORCH` one with PyTorch; `cargo xtask test` sets them. Without
 * the second one its programs are not run, which is said and counted.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {test} from 'node:test';
import {loadPreset, presetNames} from '../../www/config/preset.js';
import {forms} from '../../www/export/index.js';
import {Session} from '../engine/engine.js';
import {cases} from './cases.js';

/** Steps taken before an export: not the end of an epoch of any of the cases. */
const BEFORE = 57;
const MORE = 100;

/** Of the loss, relative: what rounding grows to in a hundred steps that are not chaotic. */
const TOLERANCE = 1e-11;

/** Unstable runs, in which rounding grows by a factor that somebody has measured. @type {Record<string, number>} */
const CHAOTIC = {'moons-sigmoid': 1e-5};

/**
 * What a program has to print.
 * @typedef {{name: string, code: string, expected: {step: number, loss: number, test: number}[], tolerance: number, minimum: boolean}} Program
 */

/**
 * A run before and after the steps a program takes, and the program.
 * @param {string} form
 * @param {string} name
 * @param {Session} session is used up
 * @param {number} tolerance
 * @param {number} [more] steps
 * @param {string} [language] of the comments
 * @returns {Program | undefined} nothing where the library cannot express it
 */
function programOf(form, name, session, tolerance, more = MORE, language = 'en') {
    let {code, remarks} = forms[form].make(session, more, language);
    if (remarks[0]?.key === 'search') ({code} = forms[form].make(session, (more = MORE), language));
    const place = () => ({step: session.steps, loss: session.loss, test: session.testLoss});
    const expected = [place()];
    session.step(more);
    expected.push(place());
    session.dispose();
    assert.equal(code === undefined, remarks.length > 0 && remarks[0].key !== 'search', `${name} has either a program or reasons`);
    return code === undefined ? undefined : {name, code, expected, tolerance, minimum: remarks.length > 0};
}

/** @param {string} form @returns {Promise<Program[]>} */
async function programs(form) {
    const ofCases = cases.map(({name, config, steps = BEFORE, more, tolerance = TOLERANCE}) => {
        const session = new Session(config);
        session.step(steps);
        return programOf(form, name, session, tolerance, more);
    });
    const ofPresets = await Promise.all(presetNames.map(async (name) => {
        const {config, data, parameters} = await loadPreset(name);
        const session = new Session({seed: 1, ...config}, {data, parameters});
        session.step(BEFORE);
        return programOf(form, `preset ${name}`, session, CHAOTIC[name] ?? TOLERANCE, MORE, 'zh');
    }));
    return [...ofCases, ...ofPresets].filter((program) => program !== undefined);
}

/** @param {string} python @param {readonly Program[]} list @returns {{name: string, output: string, problem: string | null}[]} */
function runAll(python, list) {
    const runner = fileURLToPath(new URL('./run.py', import.meta.url));
    const {status, stdout, stderr, error} = spawnSync(python, [runner], {input: JSON.stringify(list.map(({name, code}) => ({name, code}))), encoding: 'utf8', maxBuffer: 2 ** 28});
    assert.equal(status, 0, `${python}: ${error ?? stderr}`);
    return JSON.parse(stdout);
}

const LINE = /^step (\d+): loss (\S+?)(?:, test (\S+))?$/;

/**
 * @param {Program} program
 * @param {string} output
 */
function compare({expected, tolerance, minimum}, output) {
    const lines = output.trimEnd().split('\n').map((line) => LINE.exec(line) ?? assert.fail(`printed ${line}`));
    assert.equal(lines.length, expected.length);
    lines.forEach(([, step, loss, held], i) => {
        const {step: ours, ...numbers} = expected[i];
        assert.equal(Number(step), ours);
        assert.equal(held === undefined, Number.isNaN(numbers.test), 'a test loss where there are test points');
        // Another line search takes another way; only where both have arrived can they be compared.
        if (minimum && i > 0) return assert.ok(Number(loss) < 1.1 * numbers.loss, `minimum ${loss}, not ${numbers.loss}`);
        const allowed = i === 0 ? TOLERANCE : tolerance;
        for (const [text, number] of [[loss, numbers.loss], ...(held ? [[held, numbers.test]] : [])]) {
            const difference = Math.abs(Number(text) - Number(number)) / Math.abs(Number(number));
            assert.ok(difference <= allowed, `step ${ours}: ${text} instead of ${number}, relative ${difference.toExponential(1)}`);
        }
    });
}

for (const {form, python, least} of [
    {form: 'numpy', python: process.env.PYTHON, least: cases.length + presetNames.length},
    {form: 'sklearn', python: process.env.PYTHON, least: 30},
    {form: 'torch', python: process.env.PYTHON_TORCH, least: cases.length + presetNames.length - 2}
]) {
    test(`${form}: the programs end where the core ends`, {skip: !python && 'not installed'}, async (t) => {
        const list = await programs(form);
        assert.ok(list.length >= least, `${list.length} programs`);
        const results = runAll(String(python), list);
        for (const [i, program] of list.entries()) {
            await t.test(program.name, () => {
                const {output, problem} = results[i];
                assert.equal(problem, null, `${problem}\n${program.code}`);
                compare(program, output);
                assert.ok(program.code.split('\n').every((line) => line.length <= 120), 'no line is longer than 120 columns');
            });
        }
    });
}
