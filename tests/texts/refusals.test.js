/** Refusals in Chinese: every phrase of the engine and of the front end has one, and every one is of use. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {configAttributes, elementAttributes} from '../../www/config/attributes.js';
import {loadPreset} from '../../www/config/preset.js';
import {parsePreset} from '../../www/config/preset-file.js';
import {oneOf} from '../../www/element/attributes.js';
import {TwoLayerError} from '../../www/engine/errors.js';
import {fromHash} from '../../www/share/link-reader.js';
import {presetOfLink} from '../../www/share/open.js';
import {loadRefusals} from '../../www/texts/refusals.js';
import {names, Session} from '../engine/engine.js';

const say = await loadRefusals('zh');
const table = JSON.parse(await readFile(new URL('../../www/texts/refusals.zh.json', import.meta.url), 'utf8'));

/** @param {() => unknown} act @returns {Promise<TwoLayerError>} what it throws */
async function refusal(act) {
    try {
        await act();
    } catch (error) {
        if (error instanceof TwoLayerError) return error;
        throw error;
    }
    return assert.fail(`it is not refused: ${act}`);
}

/** @param {Record<string, unknown>} config */
const settings = (config) => () => new Session(config).dispose();

/** @param {(session: any) => void} use @param {ConstructorParameters<typeof Session>} options */
const edit = (use, ...options) => () => {
    const session = new Session(...options);
    try {
        use(session);
    } finally {
        session.dispose();
    }
};

/** @param {string} attribute @param {string} text */
const attribute = (attribute, text) => () => {
    const {key = attribute, kind = /** @type {any} */ (elementAttributes)[attribute]} = configAttributes[attribute] ?? {};
    kind.parse(key, text);
};

const preset = {version: 1, title: {en: '', zh: ''}, config: {}};
const lbfgs = {optimizer: /** @type {const} */ ('lbfgs')};
const three = {X: [[0, 0, 0]], Y: [[1]]};
/** @param {number} place @param {number} value @param {object} [config] */
const state = (place, value, config) => edit((session) => session.step(5) ?? session.resume(session.state().with(place, value)), config);

/** What can be refused, and the sentence. @type {[() => unknown, string][]} */
const refusals = [
    [settings({learningRate: -1}), '“学习率”不能是 -1；应为大于 0 且不超过 1000 的数。'],
    [settings({nothing: 1}), '没有“nothing”这一项；可用的是以下之一：generator, samples, noise,'],
    [settings({samples: 0}), '“点数”不能是 0；应为1 到 100000 的整数。'],
    [settings({samples: 5000, hiddenLayers: Array(6).fill(64)}), '“点数”不能是 5000；应为不超过 2418（权重有 20672 个）。'],
    [edit((session) => (session.data = {X: Array(2500).fill([0, 1]), Y: Array(2500).fill([1])}), {hiddenLayers: Array(6).fill(64)}), '“点的个数”不能是 2500；应为不超过 2418（权重有 20672 个）。'],
    [settings({noise: 20}), '应为0 到 10 的数。'],
    [settings({momentum: 1}), '应为不小于 0 且小于 1 的数。'],
    [settings({generator: 'sun'}), '“数据集”不能是 "sun"；应为以下之一：moons,'],
    [settings({penalizeWeights: 1}), '应为true 或 false。'],
    [settings({batchSize: 0}), '应为1 到 4294967295 的整数，或 "full"。'],
    [settings({hiddenLayers: [0]}), '“隐藏层”不能是 [0]；应为最多 6 项的列表，每项为1 到 64 的整数。'],
    [settings({bias: [true]}), '应为单个值，或长度为 2 的列表。'],
    [settings({features: []}), '应为"raw" 或由以下互不相同的名称组成的列表：x1,'],
    [edit((session) => session.configure({features: ['r']}), {generator: 'sine'}), '应为"raw" 或由以下名称组成的列表（点只有一个特征）：x1,'],
    [edit((session) => (session.data = three), {features: ['r']}), '应为"raw"（点的特征多于两个）。'],
    [settings({outputActivation: 'softmax'}), 'softmax 以外的函数'],
    [edit((session) => session.configure({lossFunction: 'bce'}), {generator: 'plane'}), 'half_squared 或 squared（目标不是类别）'],
    [settings({lossFunction: 'hinge', outputActivation: 'sigmoid'}), '应为identity（损失函数为 hinge）。'],
    [settings({...lbfgs, batchSize: 5}), '应为"full"（优化器为 lbfgs）。'],
    [settings(/** @type {any} */ ([])), '“config”不能是 []；应为对象。'],
    [edit((session) => session.addPoint([1], 0)), '应为长度为 2 的列表。'],
    [edit((session) => session.addPoint([1, 2], 7)), '“类别”不能是 7；'],
    [edit((session) => session.addPoint([1, 2], Infinity), {generator: 'plane'}), '“类别”不能是 Infinity；应为-1e15 到 1e15 的数。'],
    [edit((session) => session.addPoint([0, 1e300], 1)), '应为-1e15 到 1e15 的数。'],
    [edit((session) => (session.parameters = [{W: [[Infinity], [0]], b: [0]}]), {hiddenLayers: []}), '应为有限的数。'],
    [edit((session) => session.addPoint('ab', 1)), '应为数的列表。'],
    [edit((session) => session.addPoint(['a', 1], 1)), '应为一个数。'],
    [edit((session) => session.addPoint([1, 2], 0.5), {}, {data: {X: [[1, 1]], Y: [[0.5, 2]]}}), '请整体设置数据'],
    [edit((session) => session.removePoint(0) ?? session.removePoint(0), {}, {data: {X: [[1]], Y: [[1]]}}), '“点的序号”不能是 0；应为空，因为没有点。'],
    [edit((session) => session.removePoint('a')), '应为整数。'],
    [edit((session) => session.configure({noise: 0.1}, {continues: 1})), '应为true 或 false。'],
    [edit((session) => (session.data = {X: [[1]], Y: [[1], [2]]})), '应为1 行的列表。'],
    [edit((session) => (session.data = {X: 1, Y: []})), '应为行的列表。'],
    [edit((session) => (session.data = {X: [[1]], Y: [[1]], test: 1})), '应为true 和 false 的列表。'],
    [edit((session) => (session.parameters = {})), '“参数”不能是 对象；应为层的列表。'],
    [edit((session) => (session.parameters = [1, 2])), '含 W 和 b 的对象'],
    [edit((session) => (session.parameters = [{W: [[1], [2]], b: [1]}]), {hiddenLayers: [], bias: false}), '这一层没有偏置'],
    [edit((session) => session.resume([])), '“训练状态”不能是 0 个数；应为至少 8 个数。'],
    [edit((session) => session.resume([...session.state(), 0])), '“训练状态”不能是 30 个数；应为29 个数。'],
    [edit((session) => session.resume()), '不能是 未给出的值；'],
    [edit((session) => session.resume(() => 1)), '不能是 函数；'],
    [edit((session) => session.resume(Symbol('s'))), '不能是 符号；'],
    [state(0, 2), '应为1，即训练状态的格式。'],
    [state(4, 3), '应为0，即优化器 sgd 的状态。'],
    [state(7, 3), '应为21 个参数，与此网络相同。'],
    [state(3, 1), '批次之间'],
    [state(8 + 42, -1, {optimizer: 'adam'}), '不小于 0 的均方值'],
    [edit((session) => session.step(5) ?? session.resume(session.state().fill(0, 29)), lbfgs), '没有曲率的；应为曲率为正的迭代。'],
    [edit((session) => session.paint({layer: 0, unit: 0, width: 1, height: 1, bounds: {x0: 1, x1: 0, y0: 0, y1: 1}, colours: new Uint32Array(256)}, new Uint8ClampedArray(4))), '大于另一边的有限数'],
    [attribute('noise', 'many'), '“噪声”不能是 "many"；应为一个数。'],
    [attribute('noise', ''), '不能是 空；'],
    [attribute('hidden-layers', 'x'), '应为整数列表，例如 "4 2"。'],
    [attribute('batch-size', 'half'), '应为一个数，或 "full"。'],
    [attribute('bias', 'yes'), '应为"true" 或 "false"。'],
    [attribute('speed', '0'), '“速度”不能是 0；应为大于 0 的数，或 "max"。'],
    [() => oneOf('theme', 'pink', ['light', 'dark']), '“配色”不能是 "pink"；应为以下之一：light, dark。'],
    [() => loadPreset('none'), '“预设”不能是 "none"；应为moons,'],
    [() => parsePreset({...preset, more: 1}), '应为以下各项之一：version,'],
    [() => parsePreset({...preset, title: {en: ''}}), '应为文字。'],
    [() => fromHash('#v=1&state=AAAA'), '“链接中的训练状态”不能是 损坏或不完整的；应为原样复制的链接。'],
    [() => fromHash(`#v=1&${'a'.repeat(2e6)}`), '个字符；应为最多 2000000 个字符。'],
    [() => fromHash('#v=1&more=1'), '应为Two-Layer 的设置。'],
    [() => fromHash(`#v=2&predict.points=${'0_0+'.repeat(1234)}0_0`), '“link.predict.points”不能是 1235 个点；应为1 到 100 个点。'],
    [() => fromHash('#v=2&predict.points=1_2_3'), '“link.predict.points[0]”不能是 3 个数；应为每个特征一个数。'],
    [() => fromHash('#v=2&landscape.parameters=0.0.0+0.0.1+0.0.2'), '不能是 3 个参数；应为一个或两个参数。'],
    [() => fromHash('#v=2&landscape.ranges=*+*+*'), '不能是 3 个范围；应为一个或两个范围。'],
    [() => fromHash('#v=2&stage.bounds=0+1+0'), '应为四个数，即 x 的两端和 y 的两端。'],
    [() => fromHash('#v=2&stage.bounds=1+0+0+1'), '应为大于 x0（即 1）的数。'],
    [() => fromHash('#v=2&landscape.parameters=0.0'), '应为0.1.2 这样的参数；偏置写作 0.b.2。'],
    [() => fromHash('#v=2&landscape.ranges=1'), '应为-6_6 这样的范围；自动确定的写作 *。'],
    [() => fromHash('#v=2&hidden.units=1+1'), '“link.hidden.units”不能是 [1, 1]；应为两个不同的单元。'],
    [() => fromHash('#v=2&hidden.units=1+2+3'), '不能是 3 个单元；应为两个不同的单元。'],
    [() => fromHash('#v=2&stop.loss=-1'), '应为大于 0 的数。'],
    [() => fromHash('#v=7'), '“链接的版本”不能是'],
    [() => presetOfLink('#more=1'), '应为含 "#v=" 的链接。']
];

for (const [act, expected] of refusals) {
    test(`in Chinese: ${expected || act}`, async () => {
        const error = await refusal(act);
        const sentence = say(error);
        assert.ok(sentence.includes(expected), `${sentence} | ${error.message}`);
        assert.match(sentence, /。$/);
        assert.doesNotMatch(sentence, /\{\d\}|undefined| of | or | for | to /, error.message);
    });
}

test('every phrase is of use', async () => {
    const said = (await Promise.all(refusals.map(([act]) => refusal(act)))).map(say);
    const unused = Object.entries(table.phrases).filter(([, own]) => {
        const pattern = new RegExp(own.split(/\{\d\}/).map((/** @type {string} */ part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'));
        return !said.some((sentence) => pattern.test(sentence));
    });
    assert.deepEqual(unused, []);
});

test('every setting has a name, and those whose name is a symbol keep it', () => {
    const session = new Session();
    const symbols = Object.keys(session.config).filter((key) => !Object.hasOwn(table.fields, key));
    session.dispose();
    assert.deepEqual(symbols, ['beta1', 'beta2', 'epsilon']);
    assert.ok(names());
});

test('errors that are no refusals have a sentence by their code, others stay as they are', async () => {
    assert.equal(say(new TwoLayerError('crashed', 'The engine has crashed; this is a bug.')), '计算引擎崩溃了，这是程序的错误。');
    assert.equal(say(new TwoLayerError('load-failed', 'The preset x could not be loaded.', {field: 'preset'})), '预设加载失败，请检查网络后重试。');
    assert.equal(say(new Error('of the page')), 'of the page');
    const english = await loadRefusals('en');
    assert.equal(english(await refusal(settings({learningRate: -1}))), 'learningRate is -1; allowed is a number above 0 and at most 1000.');
});
