/** A run as a link, and the link as a run: the same settings, points, parameters and future, bit for bit. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hashOf} from '../../www/share/permalink.js';
import {presetOfLink} from '../../www/share/open.js';
import {Session} from '../engine/engine.js';

const corners = {X: [[0, 0], [0, 1], [1, 0]], Y: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]};

/** @type {[string, (session: Session) => void, object?][]} */
const runs = [
    ['two moons', () => {}],
    ['classes of its own with softmax', (session) => {
        session.data = corners;
        session.configure({lossFunction: 'softmax_ce'});
    }],
    ['two coordinates and their features where the generator makes one', (session) => {
        session.data = {X: corners.X, Y: [[0], [1], [1]]};
        session.configure({features: ['x1', 'x2', 'r'], lossFunction: 'bce', outputActivation: 'sigmoid'});
    }, {generator: 'sine'}],
    ['three features', (session) => (session.data = {X: [[1, 2, 3], [0, 1, 0]], Y: [[0], [1]]})],
    ['no point at all', (session) => (session.data = {X: [], Y: []})],
    ['weights somebody gave', (session) => (session.parameters = session.parameters.map(({W, b}) => ({W: W.map((row) => row.map(() => 0.5)), b})))]
];

for (const [title, edit, config] of runs) {
    for (const steps of [0, 7]) {
        test(`${title}, step ${steps}`, async () => {
            const session = new Session({seed: 5, samples: 20, ...config});
            edit(session);
            session.step(steps);
            const preset = await presetOfLink(`#${hashOf(session, {})}`);
            const there = new Session(preset.config, preset);
            for (const more of [0, 10]) {
                session.step(more);
                there.step(more);
                assert.deepEqual(there.config, session.config);
                assert.deepEqual(there.data, session.data);
                assert.deepEqual(there.state(), session.state());
            }
            session.dispose();
            there.dispose();
        });
    }
}
