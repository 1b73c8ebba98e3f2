/**
 * What the network is given of each point, as a row of toggles: the coordinates, and functions of them.
 */
import {html, nothing} from 'lit/html.js';
import {featureName} from '../../plot/names.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

/** What points with one coordinate have. */
const OF_ONE = ['x1', 'x1^2', 'sin_x1', 'abs_x1'];

/**
 * @param {View} view
 * @param {Actions} actions
 */
export function featureToggles({config, session, names, text}, {configure}) {
    const coordinates = session.features;
    if (coordinates > 2) return nothing;
    const raw = names.features.slice(0, coordinates);
    const offered = coordinates === 1 ? OF_ONE : names.features;
    const chosen = config.features === 'raw' ? raw : config.features;
    const toggle = (/** @type {string} */ feature) => {
        const next = offered.filter((other) => chosen.includes(other) !== (other === feature));
        configure({features: String(next) === String(raw) ? 'raw' : next});
    };
    return html`<div class="network-features" role="group" aria-label=${text('network.features')}>
        <span aria-hidden="true">${text('network.features')}</span>
        <div class="network-feature-row">${offered.map((feature) => {
            const isChosen = chosen.includes(feature);
            const label = text(`network.feature.${feature}`);
            return html`<button aria-label=${label} title=${label} aria-pressed=${isChosen} ?disabled=${isChosen && chosen.length === 1}
                @click=${() => toggle(feature)}>${featureName(feature)}</button>`;
        })}</div>
    </div>`;
}
