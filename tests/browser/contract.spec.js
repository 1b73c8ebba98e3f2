/** The element as a script of its page knows it: properties, methods and events. */

import {expect, test} from './fixture.js';

test('config, data and parameters are copies, and can be assigned', async ({embed}) => {
    const network = await embed('seed="1" hidden-layers="2"');
    await network.set('config', {learningRate: 0.02, l1: 0.001});
    expect(await network.config).toMatchObject({learningRate: 0.02, l1: 0.001, hiddenLayers: [2], seed: 1});
    const whole = await network.config;
    await network.set('config', whole);
    expect(await network.config, 'a whole config changes nothing').toEqual(whole);

    const parameters = [{W: [[0.5, -1], [2, 3]], b: [0, 1]}, {W: [[-1], [1]], b: [0.25]}];
    await network.set('parameters', parameters);
    expect(await network.parameters).toEqual(parameters);
    await network.locator.evaluate((element) => ((/** @type {any} */ (element)).parameters[0].W[0][0] = 99));
    expect(await network.parameters).toEqual(parameters);

    const data = {X: [[0, 0], [1, 0], [0, 1]], Y: [[0], [1], [1]]};
    await network.set('data', data);
    expect(await network.data).toMatchObject(data);
    await network.locator.evaluate((element) => ((/** @type {any} */ (element)).data.X[0][0] = 99));
    expect(await network.data).toMatchObject(data);
    const sigmoid = (/** @type {number} */ z) => 1 / (1 + Math.exp(-z));
    const expected = sigmoid(-Math.tanh(0.5 - 2 * 0.5 + 0) + Math.tanh(-1 - 3 * 0.5 + 1) + 0.25);
    expect((await network.call('predict', [[1, -0.5]]))[0][0]).toBeCloseTo(expected, 12);
});

test('step returns where it stands, and so do the properties', async ({embed}) => {
    const network = await embed('seed="1" batch-size="40"');
    expect(await network.call('step')).toMatchObject({steps: 1, epoch: 0});
    const report = await network.call('step', 11);
    expect(report.steps).toBe(12);
    expect(report.epoch).toBe(3);
    for (const key of /** @type {const} */ (['steps', 'epoch', 'loss', 'accuracy'])) expect(await network.get(key)).toBe(report[key]);
    expect(await network.get('testLoss')).toBeGreaterThan(0);
    expect(report.accuracy).toBeGreaterThan(0.5);
    expect(report.accuracy).toBeLessThanOrEqual(1);
});

test('points are added, moved and removed by methods', async ({embed}) => {
    const network = await embed('seed="1" samples="10"');
    await network.call('addPoint', [0.5, 0.25], 1);
    await network.call('movePoint', 10, [0.75, 0.5]);
    expect((await network.data).X[10]).toEqual([0.75, 0.5]);
    expect((await network.data).Y[10]).toEqual([1]);
    await network.call('removePoint', 0);
    expect((await network.data).X).toHaveLength(10);
    for (let edits = 0; edits < 3; edits++) await network.call('undo');
    expect((await network.data).X).toHaveLength(10);
    for (let edits = 0; edits < 3; edits++) await network.call('redo');
    expect((await network.data).X[9]).toEqual([0.75, 0.5]);
});

test('events: ready once, change for edits only, report at most four a second', async ({page, place}) => {
    await page.addInitScript(() => {
        Object.assign(window, {events: []});
        for (const name of ['ready', 'change', 'report', 'error']) {
            addEventListener(`two-layer-${name}`, (event) => /** @type {any} */ (window).events.push({name, time: performance.now(), steps: /** @type {any} */ (event).steps, target: /** @type {Element} */ (event.target).localName}));
        }
    });
    /** @returns {Promise<{name: string, time: number, steps: number, target: string}[]>} */
    const events = () => page.evaluate(() => /** @type {any} */ (window).events.splice(0));
    const network = await place('<two-layer seed="1" playing></two-layer>');
    await network.ready();
    await expect.poll(() => network.steps).toBeGreaterThan(40);
    await network.call('pause');
    const heard = await events();
    expect(heard.filter(({name}) => name === 'ready')).toHaveLength(1);
    expect(heard.filter(({name}) => name === 'change')).toHaveLength(0);
    expect(heard.every(({target}) => target === 'two-layer')).toBe(true);
    const reports = heard.filter(({name, steps}) => name === 'report' && steps > 0);
    expect(reports.length).toBeGreaterThan(0);
    for (let i = 2; i < reports.length; i++) expect(reports[i].time - reports[i - 2].time).toBeGreaterThan(250);

    await network.drawn();
    await events();
    await network.call('addPoint', [0, 0], 1);
    await network.set('config', {learningRate: 0.1});
    await network.call('undo');
    await network.call('reset');
    expect((await events()).map(({name}) => name).filter((name) => name !== 'report')).toEqual(['change', 'change', 'change', 'change']);
});
