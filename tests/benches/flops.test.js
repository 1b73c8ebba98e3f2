/** The operations the benchmark counts are those of the source. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import * as flops from '../../benches/flops.js';

const source = await readFile(new URL('../../crate/core/src/math/tanh.rs', import.meta.url), 'utf8');

for (const [name, count] of [['tanh_with', flops.TANH], ['sigmoid_with', flops.SIGMOID]]) {
    test(`${name} has ${count} additions, subtractions, multiplications and divisions`, () => {
        const body = source.split(`fn ${name}`)[1].split('\n}\n')[0].replaceAll(/\/\/.*/g, '');
        assert.equal(body.match(/ [-+*/] /g)?.length, count);
    });
}
