/**
 * On paper what is set is text, and what can only be pressed is not there. Of the panels that are loaded on demand; what the
 * first ones leave out is in the styles of the element.
 */
import {css} from './css.js';

export const paperStyles = css`
    @media print {
        button:not([aria-pressed='true'], .network-unit, .step-number, th > *),
        [type='range'],
        .check:not(.network-settings > *, .parameters-legend *),
        details:not([open]),
        .paste-ask {
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
