/**
 * The decision line of the plane as a layer sees it that is not the last hidden one. There it is no straight line: it is
 * looked for in the plane, on the edges of a lattice, and its points are put where the layer's units say. Arithmetic only.
 *
 * As elsewhere a decision is won by the greatest score; with one output there are two: z against the level at which its
 * activation is undecided.
 */

/** @typedef {import('../view.js').Session} Session */
/** @typedef {{x: Float64Array, across: number, up: number}} Lattice nodes row by row, `[nodes × features]` */

/**
 * Pieces of the line: two places each, one after the other in `ends`.
 * @typedef {{x: Float64Array, ends: number[]}} Crossings `x` `[n × features]`: places of the plane
 */

/** How often a crossing is looked for again between the two places it lies between. */
const LOOKS = 2;

/**
 * Where the decision changes over a lattice.
 * @param {Session} session
 * @param {Lattice} lattice
 * @param {number} level of z, for a single output
 * @returns {Crossings} with one feature every crossing stands alone, as both ends of a piece
 */
export function crossingsOf(session, {x, across, up}, level) {
    const {features, outputs} = session;
    const last = session.layers.length - 1;
    /** The scores at some places: with one output the level comes first. @param {Float64Array} places */
    const scoresAt = (places) => {
        const {z} = session.layerValues(places, last);
        return (/** @type {number} */ place, /** @type {number} */ label) => (outputs > 1 ? z[place * outputs + label] : label === 0 ? level : z[place]);
    };
    const score = scoresAt(x);
    const labels = Math.max(2, outputs);
    const winners = Array.from({length: across * up}, (_, node) => {
        let winner = 0;
        for (let label = 0; label < labels; label++) {
            if (!Number.isFinite(score(node, label))) return -1;
            if (score(node, label) > score(node, winner)) winner = label;
        }
        return winner;
    });

    /** @type {{from: number, to: number, own: number, other: number, low: number, high: number, lowLead: number, highLead: number}[]} */
    const found = [];
    /** @type {Map<string, number>} by the nodes of the edge */
    const edges = new Map();
    const look = (/** @type {number} */ from, /** @type {number} */ to) => {
        const [own, other] = [winners[from], winners[to]];
        if (own < 0 || other < 0 || own === other) return;
        edges.set(`${from} ${to}`, found.length);
        found.push({from, to, own, other, low: 0, high: 1, lowLead: score(from, own) - score(from, other), highLead: score(to, own) - score(to, other)});
    };
    for (let row = 0, node = 0; row < up; row++) {
        for (let column = 0; column < across; column++, node++) {
            if (column + 1 < across) look(node, node + 1);
            if (row + 1 < up) look(node, node + across);
        }
    }

    const shareOf = (/** @type {typeof found[number]} */ {low, high, lowLead, highLead}) => low + (high - low) * (lowLead === highLead ? 0.5 : lowLead / (lowLead - highLead));
    const placesOf = () => Float64Array.from({length: found.length * features}, (_, i) => {
        const crossing = found[Math.floor(i / features)];
        const feature = i % features;
        const [a, b] = [x[crossing.from * features + feature], x[crossing.to * features + feature]];
        return a + shareOf(crossing) * (b - a);
    });
    for (let n = 0; n < LOOKS && found.length > 0; n++) {
        const there = scoresAt(placesOf());
        found.forEach((crossing, i) => {
            const share = shareOf(crossing);
            const lead = there(i, crossing.own) - there(i, crossing.other);
            if (lead > 0) Object.assign(crossing, {low: share, lowLead: lead});
            else Object.assign(crossing, {high: share, highLead: lead});
        });
    }

    const places = [...placesOf()];
    if (up === 1) return {x: Float64Array.from(places), ends: found.flatMap((_, i) => [i, i])};
    return {ends: piecesOf(edges, places, {across, up, features}), x: Float64Array.from(places)};
}

/**
 * Joins the crossings on the edges of each cell; three of them meet in its middle, which is added to the places.
 * @param {Map<string, number>} edges
 * @param {number[]} places
 * @param {{across: number, up: number, features: number}} lattice
 */
function piecesOf(edges, places, {across, up, features}) {
    /** @type {number[]} */
    const ends = [];
    for (let row = 0; row + 1 < up; row++) {
        for (let column = 0; column + 1 < across; column++) {
            const node = row * across + column;
            const around = [[node, node + 1], [node, node + across], [node + 1, node + 1 + across], [node + across, node + across + 1]]
                .flatMap(([from, to]) => edges.get(`${from} ${to}`) ?? []);
            if (around.length === 2 || around.length === 4) ends.push(...around);
            if (around.length !== 3) continue;
            const middle = places.length / features;
            for (let feature = 0; feature < features; feature++) {
                places.push(around.reduce((sum, i) => sum + places[i * features + feature], 0) / around.length);
            }
            for (const i of around) ends.push(i, middle);
        }
    }
    return ends;
}
