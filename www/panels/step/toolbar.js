/**
 * What a reader sets: which samples, which names, whether derivatives are checked; and the ways on: the factor before, the
 * next one, the step itself.
 */
import {html, nothing} from 'lit/html.js';
import {checkField, numberInput, selectField} from '../fields.js';
import {minus, plus} from '../icons.js';
import {namings} from './names.js';

/** @typedef {import('../view.js').Text} Text */
/** @typedef {import('./names.js').Naming} Naming */

/**
 * @typedef {object} Settings
 * @property {Text} text
 * @property {'batch' | 'all' | 'point'} samples
 * @property {number} point            of those that train, by its place among all points
 * @property {readonly number[]} training places of the points that train
 * @property {number} batch            how many samples the next step uses
 * @property {Naming} naming
 * @property {number} layers
 * @property {boolean} isChecking
 * @property {number} place            number of the current equation
 * @property {number} count            of the equations
 * @property {(partial: {samples?: Settings['samples'], point?: number, naming?: Naming, isChecking?: boolean}) => void} set
 * @property {(number: number) => void} typePoint  a point's number, from 1; whatever was typed
 * @property {(by: number) => void} go to an equation before or after
 * @property {() => void} step
 * @property {number} next            the step that would be taken, from 1
 * @property {() => void} saveSamples
 * @property {() => void} saveParameters
 */

/** @param {Settings} settings */
export function toolbar(settings) {
    const {text, samples, training, batch, naming, layers, isChecking, set} = settings;
    const known = namings(layers);
    const chosen = known.some((one) => one.naming === naming) ? naming : 'textbook';
    return html`<div class="step-tools">
        ${selectField({
            label: text('step.samples'),
            value: samples,
            options: [['batch', text('step.batch', {n: batch})], ['all', text('step.all', {n: training.length})], ['point', text('step.one')]],
            choose: (value) => set({samples: /** @type {Settings['samples']} */ (value)})
        })}
        ${samples === 'point' ? pointField(settings) : nothing}
        ${selectField({
            label: text('step.names'),
            value: chosen,
            options: known.map((one) => [one.naming, one.example]),
            choose: (value) => set({naming: /** @type {Naming} */ (value)})
        })}
        ${checkField(text('step.compare'), isChecking, (on) => set({isChecking: on}))}
    </div>`;
}

/** @param {Settings} settings */
function pointField({text, point, training, set, typePoint}) {
    const at = training.indexOf(point);
    const label = text('step.point');
    return html`<div class="field" role="group" aria-label=${label}>
        <span aria-hidden="true">${label}</span>
        <div class="ladder">
            <button aria-label=${text('step.pointBefore')} ?disabled=${at <= 0} @click=${() => set({point: training[at - 1]})}>${minus}</button>
            ${numberInput(label, point + 1, typePoint)}
            <button aria-label=${text('step.pointAfter')} ?disabled=${at === training.length - 1} @click=${() => set({point: training[at + 1]})}>${plus}</button>
        </div>
    </div>`;
}

/** @param {Settings} settings */
export function ways({text, next, place, count, go, step, saveSamples, saveParameters}) {
    return html`<div class="step-ways">
        <button class="step-button" ?disabled=${place <= 1} @click=${() => go(-1)}><span aria-hidden="true">←</span> ${text('step.before')}</button>
        <button class="step-button" ?disabled=${place >= count} @click=${() => go(1)}>${text('step.after')} <span aria-hidden="true">→</span></button>
        <button class="step-button step-take" @click=${step}>${text('step.take', {step: next})}</button>
        <span class="step-saves">
            <button class="step-button" @click=${saveSamples}>${text('step.saveSamples')}</button>
            <button class="step-button" @click=${saveParameters}>${text('step.saveParameters')}</button>
        </span>
    </div>`;
}
