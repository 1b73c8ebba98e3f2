/**
 * Both networks in numbers, side by side: how they differ, how far they have come, and what they get wrong.
 */
import {html, nothing} from 'lit/html.js';
import {formatCount, formatFixed, formatLoss} from '../../plot/ticks.js';
import {classMark} from '../class-mark.js';
import {differences} from './choices.js';
import {settingName, settingValue} from './setting.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {View['session']} Session */
/** @typedef {'train' | 'test'} Part */

/** Settings that say how the loss is measured that is shown. */
const MEASURES = /** @type {const} */ (['lossFunction', 'reportReduction', 'reportPenalty']);

/**
 * @param {View} view
 * @param {Session} rival
 */
export function numbersTable(view, rival) {
    const {text, session, palette, config} = view;
    const both = [session, rival];
    const parts = partsOf(session);
    const classes = Array.from(session.confusion()?.train ?? []).map((_, label) => label);
    const row = (/** @type {unknown} */ name, /** @type {(session: Session) => unknown} */ value, /** @type {string} */ key = '') =>
        html`<tr data-row=${key || nothing}><th scope="row">${name}</th>${both.map((one) => html`<td>${value(one)}</td>`)}</tr>`;
    return html`<table class="compare-table">
        <caption class="unseen">${text('compare.table')}</caption>
        <thead><tr><td></td><th scope="col"><b>A</b> ${text('compare.a')}</th><th scope="col" class="compare-other"><b>B</b> ${text('compare.b')}</th></tr></thead>
        <tbody>
            ${differing(config, rival.config).map((key) => row(settingName(text, key), (one) => settingValue(view, key, one.config[key]), key))}
        </tbody>
        <tbody>
            ${row(text('controls.steps'), (one) => formatCount(one.steps), 'steps')}
            ${row(text('compare.parameters'), (one) => formatCount(parameterCount(one)), 'parameters')}
            ${row(text('controls.loss'), (one) => formatLoss(one.loss), 'loss')}
            ${parts.includes('test') ? row(text('controls.testLoss'), (one) => formatLoss(one.testLoss), 'testLoss') : nothing}
            ${row(text('compare.lowest'), (one) => lowest(view, one), 'lowest')}
        </tbody>
        ${classes.length === 0 ? nothing : html`<tbody>
            ${parts.map((part) => row(text(`compare.accuracy.${part}`), (one) => percent(part === 'train' ? one.accuracy : one.testAccuracy), `accuracy-${part}`))}
            ${parts.map((part) => classes.map((label) => row(html`${text(`compare.wrong.${part}`)} <span class="compare-class">${classMark(palette, label)}</span>`, (one) => wrong(view, one, part, label), `wrong-${part}-${label}`)))}
        </tbody>`}
    </table>`;
}

/**
 * The confusion matrices of both, for each part of the points.
 * @param {View} view
 * @param {Session} rival
 */
export function confusionTables(view, rival) {
    const {text, session, palette} = view;
    if (!session.confusion()) return html`<p class="compare-note">${text('compare.regression')}</p>`;
    return partsOf(session).map((part) => html`<div class="compare-pair">${[session, rival].map((one, i) => {
        const counts = one.confusion()?.[part] ?? [];
        return html`<div class="compare-scroll" tabindex="0" role="region" aria-label=${text(`compare.confusion.${part}`, {name: 'AB'[i]})}>
            <table class="compare-confusion" data-matrix="${'ab'[i]}-${part}">
                <caption>${text(`compare.short.${part}`, {name: 'AB'[i]})}</caption>
                <thead><tr><th scope="col">${text('compare.trueClass')}</th>${counts.map((_, label) => html`<th scope="col"><span class="unseen">${text('compare.decided')}</span>→ ${classMark(palette, label)}</th>`)}</tr></thead>
                <tbody>${counts.map((cells, label) => html`<tr><th scope="row">${classMark(palette, label)}</th>${cells.map((count, decided) => html`<td class=${decided !== label && count > 0 ? 'compare-mistake' : ''}>${count}</td>`)}</tr>`)}</tbody>
            </table>
        </div>`;
    })}</div>`);
}

/**
 * What the numbers are worth: whether the losses are the same measure, and whether both have trained as long.
 * @param {View} view
 * @param {Session} rival
 * @returns {string[]} sentences
 */
export function remarks(view, rival) {
    const {text, session} = view;
    const remarks = [text(MEASURES.every((key) => session.config[key] === rival.config[key]) ? 'compare.sameMeasure' : 'compare.otherMeasure')];
    [session, rival].forEach((one, i) => {
        if (one.diverged) remarks.push(text('compare.diverged', {name: 'AB'[i], step: formatCount(one.steps)}));
    });
    if (!rival.diverged && !session.diverged) {
        remarks.push(rival.steps === session.steps ? text('compare.inStep') : text('compare.behind', {step: formatCount(rival.steps), of: formatCount(session.steps)}));
    }
    return remarks;
}

/**
 * The settings whose difference is worth a row: those of hidden layers are not where there are none.
 * @param {View['config']} a
 * @param {View['config']} b
 */
function differing(a, b) {
    const idle = a.hiddenLayers.length === 0 || b.hiddenLayers.length === 0 ? ['activation'] : [];
    return /** @type {(keyof View['config'])[]} */ (Object.keys(differences(b, a))).filter((key) => !idle.includes(key));
}

/** @param {Session} session @returns {Part[]} */
const partsOf = ({points}) => (points.test.includes(1) ? ['train', 'test'] : ['train']);

/** @param {Session} session */
const parameterCount = ({layers}) => layers.reduce((sum, {fanIn, fanOut, bias}) => sum + (fanIn + Number(bias)) * fanOut, 0);

/** @param {View} view @param {Session} session */
function lowest({text}, session) {
    const {steps, train} = session.history();
    let best = 0;
    for (let i = 1; i < train.length; i++) if (train[i] < train[best] || Number.isNaN(train[best])) best = i;
    return text('compare.atStep', {value: formatLoss(train[best]), step: formatCount(steps[best])});
}

/** @param {number} share */
const percent = (share) => (Number.isNaN(share) ? '–' : `${formatFixed(Math.floor(share * 1000 + 1e-9) / 10, 1)} %`);

/**
 * @param {View} view
 * @param {Session} session
 * @param {Part} part
 * @param {number} label
 */
function wrong({text}, session, part, label) {
    const confusion = session.confusion();
    if (!confusion) return '–';
    return text('compare.of', {n: confusion.misclassified[part][label], all: confusion[part][label].reduce((sum, count) => sum + count, 0)});
}
