/** The operations the benchmark counts are those of the source. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import * as flops from '../../benches/flops.js';

const source = await readFile(new URL('../../crate/core/src/math/tanh.rs', import.meta.url), 'utf8');

for (const [name, count] of [['tanh', flops.TANH], ['sigmoid', flops.SIGMOID]]) {
    test(`${name} has ${count} additions, subtractions, multiplications and divisions`, () => {
        const stages = ['reduced', 'polynomials', 'quotient'].map((stage) => source.split(`fn ${name}_${stage}`)[1].split('\n}\n')[0]);
        assert.equal(stages.join('').replaceAll(/\/\/.*/g, '').match(/ [-+*/] /g)?.length, count);
    });
}
