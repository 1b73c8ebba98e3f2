/** Styles of the panel that saves. */
import {css} from '../css.js';

export const saveStyles = css`
    .save-frame {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
        gap: 1rem 2rem;
    }
    .save-frame h2 {
        margin: 0 0 0.5rem;
        font-size: 0.875rem;
        font-weight: 600;
    }
    .save-frame ul {
        display: grid;
        gap: 0.25rem;
        margin: 0;
        padding: 0;
        list-style: none;
    }
    .save-frame li {
        display: flex;
        align-items: center;
        gap: 0.375rem;
    }
    .save-frame li span {
        flex: 1;
    }
    .save-frame button {
        padding: 0.375rem 0.625rem;
    }
    .save-frame p {
        margin: 0.5rem 0 0;
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
    }
    .save-film {
        display: flex;
        align-items: end;
        gap: 0.75rem;
    }
`;
