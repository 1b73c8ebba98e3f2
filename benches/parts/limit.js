/**
 * How much of what the machine can do in WebAssembly's two-lane float64 a step of T1 does. The limit is measured in the same
 * run: kernels that only multiply and add, in registers, with so many accumulators that none waits for another.
 */

import binaryen from 'binaryen';
import {flopsOfStep} from '../flops.js';
import {digits, median} from '../table.js';
import {targets, verdict} from '../targets.js';
import {TRAININGS} from '../workloads.js';

/** Accumulators; the best of them is the limit. */
const WIDTHS = [8, 10, 12, 13];

/** @param {import('../context.js').Context} context @returns {Promise<import('../table.js').Table[]>} */
export async function run(context) {
    const kernels = Object.fromEntries(WIDTHS.map((width) => [width, kernel(width)]));
    const flops = flopsOfStep(TRAININGS.T1.samples, TRAININGS.T1.hidden[0]);
    const rows = [];
    const shares = [];
    for (const environment of await context.engines()) {
        const times = await environment.call('probe', 'limit', context.rounds, context.window, kernels);
        const limits = WIDTHS.map((width) => 4 * width / median(times[width]) / 1000); // two lanes, each multiplies and adds
        const limit = Math.max(...limits);
        const reached = flops / median(times.T1) / 1000;
        const share = reached / limit;
        shares.push(share);
        const isTarget = environment.name === 'Chromium';
        rows.push([
            environment.name, ...limits.map(digits), digits(median(times.T1)), digits(reached), `${(100 * share).toFixed(0)} %`,
            isTarget ? verdict(share >= targets.shareOfLimit.atLeast) : ''
        ]);
    }
    return [{
        title: 'The limit of f64x2, Gflop/s, and T1',
        head: ['', ...WIDTHS.map((width) => `${width} sums`), 'T1, µs', 'T1, Gflop/s', 'of the limit', `≥ ${100 * targets.shareOfLimit.atLeast} %`],
        rows,
        quote: {sentence: `T1 does ${(100 * shares[0]).toFixed(0)} % of the float64 arithmetic that this processor can do in WebAssembly at best.`},
        notes: [`A step of T1 has ${flops} floating-point operations (benches/flops.js).`]
    }];
}

/**
 * `run(n)`: n times s ← s·m + c in each of `width` sums. What it returns keeps a compiler from leaving them out.
 * @param {number} width
 * @returns {number[]} the bytes of a module
 */
function kernel(width) {
    const sums = Array.from({length: width}, (_, i) => `$s${i}`);
    const module = binaryen.parseText(`
        (module (func (export "run") (param $n i32) (result f64)
            (local $m v128) (local $c v128) ${sums.map((sum) => `(local ${sum} v128)`).join(' ')}
            (local.set $m (f64x2.splat (f64.const 0.999999)))
            (local.set $c (f64x2.splat (f64.const 0.000001)))
            (loop $again
                ${sums.map((sum) => `(local.set ${sum} (f64x2.add (f64x2.mul (local.get ${sum}) (local.get $m)) (local.get $c)))`).join('\n')}
                (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
            (f64x2.extract_lane 0 ${sums.map((sum) => `(local.get ${sum})`).reduce((all, sum) => `(f64x2.add ${all} ${sum})`)})))`);
    module.setFeatures(binaryen.Features.SIMD128);
    const bytes = [...module.emitBinary()];
    module.dispose();
    return bytes;
}
