/**
 * The benchmarks, one after the other. A new one is a module with `run(context)` that returns tables, and a line here.
 * `cargo xtask bench` builds what they need and calls this: `node benches/run.js [names] [options]`.
 */

import {parseArgs} from 'node:util';
import {Context} from './context.js';
import {machine} from './machine.js';
import {record} from './record.js';
import {asText} from './table.js';
import * as calls from './parts/calls.js';
import * as firstPicture from './parts/first-picture.js';
import * as frame from './parts/frame.js';
import * as heatmap from './parts/heatmap.js';
import * as limit from './parts/limit.js';
import * as native from './parts/native.js';
import * as scaling from './parts/scaling.js';
import * as training from './parts/training.js';
import * as weight from './parts/weight.js';

/** @type {Record<string, {run: (context: Context) => Promise<import('./table.js').Table[]>}>} */
const PARTS = {training, heatmap, calls, limit, scaling, native, frame, 'first-picture': firstPicture, weight};

const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
        rounds: {type: 'string'},
        quick: {type: 'boolean', default: false},
        record: {type: 'boolean', default: false},
        date: {type: 'string', default: new Date().toISOString().slice(0, 10)}
    }
});

const rounds = Number(values.rounds ?? (values.quick ? 3 : 9));
const context = new Context({rounds, isQuick: values.quick});
try {
    const names = positionals.length ? positionals : Object.keys(PARTS);
    for (const name of names) {
        if (!(name in PARTS)) throw new Error(`there is no benchmark "${name}"; there are ${Object.keys(PARTS).join(', ')}`);
    }
    const tables = [];
    for (const name of names) {
        for (const table of await PARTS[name].run(context)) {
            tables.push(table);
            console.log(asText(table));
        }
    }
    if (values.record) {
        await record(tables, {machine: await machine((await context.host()).browser), date: values.date, rounds});
    }
} catch (error) {
    console.error(String(error));
    process.exitCode = 1;
} finally {
    await context.close();
}
