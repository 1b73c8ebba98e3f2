/**
 * On paper what is set is text, and what can only be pressed is not there, nor what says how. Of the panels that are loaded
 * on demand; what the first ones leave out is in the styles of the element.
 */
import {css} from './css.js';

export const paperStyles = css`
    @media print {
        button:not([aria-pressed='true'], .network-unit, .step-number, th > *),
        [type='range'],
        .check:not(.network-settings > *, .parameters-legend *),
        details:not([open]),
        .paste-ask,
        .parameters-hint:not(.parameters-count),
        .step-columns:not(:has(.step-here)) .step-sentence,
        .save-frame,
        .compare-ask:only-child,
        .compare-group:not(:has([aria-pressed='true'])) {
            display: none !important; /* whichever panel has come last */
        }
        :is(select, .number) {
            appearance: none;
            padding: 0 !important;
            border: 0 !important;
            background: none !important;
            text-align: start !important;
        }
    }
`;
