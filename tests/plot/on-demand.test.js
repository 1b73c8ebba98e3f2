import assert from 'node:assert/strict';
import {test} from 'node:test';
import {OnDemand} from '../../www/plot/on-demand.js';

test('a module is loaded when it is asked for, once', async () => {
    let loads = 0;
    /** @type {string[]} */
    const arrived = [];
    const module = new OnDemand(async () => `module ${++loads}`, (value) => arrived.push(value));
    assert.equal(module.module, undefined);
    assert.equal(loads, 0);
    await Promise.all([module.ask(), module.ask()]);
    await module.ask();
    assert.equal(module.module, 'module 1');
    assert.deepEqual(arrived, ['module 1']);
});

test('a module that could not be loaded is asked for again', async () => {
    let loads = 0;
    const module = new OnDemand(async () => {
        if (++loads === 1) throw new Error('offline');
        return loads;
    }, () => {});
    await module.ask();
    assert.equal(module.module, undefined);
    await module.ask();
    assert.equal(module.module, 2);
});
