/** What the benchmark holds all peers to is what Two-Layer computes. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectedLoss, expectedReds, meanLoss, red} from '../../benches/arena/reference.js';
import * as twoLayer from '../../benches/peers/two-layer.js';
import {starts} from '../../benches/starts.js';
import {HEATMAPS, TRAININGS} from '../../benches/workloads.js';

const all = await starts();

for (const [name, task] of Object.entries(TRAININGS)) {
    test(`${name}: plain JavaScript and Two-Layer reach the same loss`, () => {
        const start = all[name];
        const learner = twoLayer.train(task, start);
        const before = meanLoss(task, learner.predict(start.x), start.y);
        learner.exactly?.(task.passes);
        const loss = meanLoss(task, learner.predict(start.x), start.y);
        assert.ok(loss < 0.95 * before, `${loss} after ${before}: it has learned`);
        // Rounding apart; a wrong order of batches or a missing term is off by 1e-4 and more.
        assert.ok(Math.abs(loss - expectedLoss(task, start)) < 1e-9);
    });
}

for (const [name, task] of Object.entries(HEATMAPS)) {
    test(`${name}: plain JavaScript and Two-Layer paint the same picture`, () => {
        const {layers} = all[name];
        const found = Array.from(twoLayer.paint(task, layers)(), red);
        const expected = expectedReds(task, layers);
        assert.ok(new Set(expected).size > 100, 'there is something to see');
        // A value on the edge between two colours may fall to either side.
        assert.ok(found.every((colour, i) => Math.abs(colour - expected[i]) <= 1));
    });
}
