/** Points go in and out: the table, files, pictures, a film. */

import {readFile} from 'node:fs/promises';
import {expect, test} from './fixture.js';

test('cells of the table move points, change their class and hold them back', async ({embed}) => {
    const network = await embed('preset="circles" seed="1" show="stage points"');
    const panel = network.panel('points');
    await panel.getByLabel('x₁ of point 3', {exact: true}).fill('0.25');
    await panel.getByLabel('x₁ of point 3', {exact: true}).press('Enter');
    expect((await network.data).X[2][0]).toBe(0.25);
    const [label] = (await network.data).Y[2];
    await panel.getByLabel('Class of point 3', {exact: true}).fill(String(1 - label));
    await panel.getByLabel('Class of point 3', {exact: true}).press('Enter');
    expect((await network.data).Y[2]).toEqual([1 - label]);
    const held = (await network.data).test[2];
    await panel.getByLabel('Tests of point 3', {exact: true}).click();
    expect((await network.data).test[2]).toBe(!held);
    const {length} = (await network.data).X;
    await panel.getByRole('button', {name: 'Remove point 3', exact: true}).click();
    expect((await network.data).X.length).toBe(length - 1);
    await network.call('undo');
    expect((await network.data).X.length).toBe(length);
});

test('a bad cell is refused with a sentence and shows again what was there', async ({embed}) => {
    const network = await embed('preset="circles" seed="1" show="stage points"');
    const before = await network.data;
    const cell = network.panel('points').getByLabel('x₂ of point 1', {exact: true});
    const shown = await cell.inputValue();
    await cell.fill('far');
    await cell.press('Enter');
    await expect(network.locator.getByText(/is "?far"?; allowed/)).toBeVisible();
    expect(await network.data).toEqual(before);
    await expect(cell).toHaveValue(shown);
});

test('a pasted table is summed up, then taken', async ({embed}) => {
    const network = await embed('preset="moons" seed="1" show="stage points"');
    const panel = network.panel('points');
    await panel.getByLabel('Paste a table').fill('x1\tx2\tkind\n0\t0\ta\n1\t1\tb\n2\t0\tc\n0\t2\ta');
    await expect(panel.getByRole('status')).toHaveText('4 points, x1, x2; classes 0 = a, 1 = b, 2 = c; 0 of them test.');
    await panel.getByRole('button', {name: 'Take these points'}).click();
    const {X, Y} = await network.data;
    expect(X).toEqual([[0, 0], [1, 1], [2, 0], [0, 2]]);
    expect(Y).toEqual([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]]);
    await network.call('step', 10);
    expect(await network.get('loss')).toBeGreaterThan(0);
});

test('numbers to predict become a regression', async ({embed}) => {
    const network = await embed('preset="moons" seed="1" show="stage points"');
    const panel = network.panel('points');
    await panel.getByLabel('Paste a table').fill('x,y\n0,0.5\n1,2.5\n2,-1');
    await panel.getByRole('button', {name: 'Take these points'}).click();
    expect(await network.config).toMatchObject({outputActivation: 'identity', lossFunction: 'half_squared'});
    expect((await network.data).Y).toEqual([[0.5], [2.5], [-1]]);
    await network.call('step', 10);
    expect(await network.get('loss')).toBeGreaterThan(0);
});

/** What a paste may have changed. @param {import('./network.js').Network} network */
const everything = async (network) => ({config: await network.config, data: await network.data, parameters: await network.parameters, steps: await network.steps});

for (const [what, table, generator, settings] of /** @type {const} */ ([
    ['numbers in the place of two classes', 'x1,x2,y\n0,0,0.5\n1,1,2.5\n2,0,-1', 'moons', {outputActivation: 'identity', lossFunction: 'half_squared'}],
    ['numbers in the place of three classes', 'x1,x2,y\n0,0,0.5\n1,1,2.5\n2,0,-1', 'blobs3', {outputActivation: 'identity', lossFunction: 'half_squared'}],
    ['two classes in the place of three', 'x1,x2,y\n0,0,a\n1,1,b\n2,0,a', 'blobs3', {outputActivation: 'sigmoid', lossFunction: 'bce'}]
])) {
    test(`${what} are taken with the settings they need, and one undo takes all of it back`, async ({embed}) => {
        const network = await embed(`generator="${generator}" seed="1" show="stage controls points"`);
        await network.call('addPoint', [0.5, 0.25], 1);
        await network.call('step', 20);
        const before = await everything(network);
        await network.panel('points').getByLabel('Paste a table').fill(table);
        await network.panel('points').getByRole('button', {name: 'Take these points'}).click();
        expect(await network.config).toMatchObject(settings);
        expect((await network.data).X).toEqual([[0, 0], [1, 1], [2, 0]]);
        await network.call('undo');
        expect(await everything(network)).toEqual(before);
        await network.call('redo');
        expect(await network.config).toMatchObject(settings);
        await network.call('undo');
        await network.call('undo'); // the point from before
        expect((await network.data).X.length).toBe(before.data.X.length - 1);
        await expect(network.button('Undo')).toBeDisabled();
    });
}

test('the same settings are no part of it: one undo takes the points back, and leaves the edit before', async ({embed}) => {
    const network = await embed('seed="1" output-activation="identity" loss-function="half_squared" show="stage points"');
    await network.call('addPoint', [0.5, 0.25], 1);
    const before = await everything(network);
    await network.panel('points').getByLabel('Paste a table').fill('x1,x2,y\n0,0,0.5\n1,1,2.5\n2,0,-1');
    await network.panel('points').getByRole('button', {name: 'Take these points'}).click();
    expect((await network.data).X).toHaveLength(3);
    await network.call('undo');
    expect(await everything(network)).toEqual(before);
});

test('a paste that is refused changes nothing, and leaves nothing to undo or redo', async ({embed}) => {
    const network = await embed('seed="1" features="x1 x2 x1x2" show="stage controls points"');
    await network.call('addPoint', [0.5, 0.25], 1);
    await network.call('step', 20);
    await network.call('undo');
    const before = await everything(network);
    await network.panel('points').getByLabel('Paste a table').fill('x,y\n0,0.5\n1,2.5\n2,-1'); // has no x2
    await network.panel('points').getByRole('button', {name: 'Take these points'}).click();
    await expect(network.locator.getByText(/^features is .*; allowed is "raw" or a list of /)).toBeVisible();
    expect(await everything(network)).toEqual(before);
    await expect(network.button('Undo')).toBeDisabled();
    await network.call('redo');
    expect((await network.data).X).toHaveLength(before.data.X.length + 1);
});

test('whole targets are classes, and the preview says so; a reader may say they are numbers', async ({embed}) => {
    const network = await embed('preset="moons" seed="1" show="stage points"');
    const panel = network.panel('points');
    await panel.getByLabel('Paste a table').fill('x1,x2,y\n0,0,3\n1,1,0\n2,0,5');
    await expect(panel.getByRole('status')).toHaveText('3 points, x1, x2; classes 0, 1, 2, 3, 4, 5; 0 of them test.');
    await panel.getByLabel('The targets are numbers to predict, not classes').check();
    await expect(panel.getByRole('status')).toHaveText('3 points, x1, x2; numbers to predict; 0 of them test.');
    await panel.getByRole('button', {name: 'Take these points'}).click();
    expect(await network.config).toMatchObject({outputActivation: 'identity', lossFunction: 'half_squared'});
    expect((await network.data).Y).toEqual([[3], [0], [5]]);
    await panel.getByLabel('Paste a table').fill('x1,x2,y\n0,0,1\n1,1,0');
    await expect(panel.getByRole('status')).toContainText('classes 0, 1');
    await expect(panel.getByLabel('The targets are numbers to predict, not classes')).toHaveCount(0);
});

test('a file that is no table names its line and changes nothing', async ({embed}) => {
    const network = await embed('preset="moons" seed="1" show="stage points"');
    const before = await network.data;
    const panel = network.panel('points');
    await panel.locator('input[type=file]').setInputFiles({name: 'points.csv', mimeType: 'text/csv', buffer: Buffer.from('x1,x2,label\n0,0,1\n1,one,0\n')});
    await expect(panel.getByRole('status')).toHaveText('Line 3: “one” is not a number.');
    await expect(panel.getByRole('button', {name: 'Take these points'})).toBeDisabled();
    expect(await network.data).toEqual(before);
});

test('what is saved can be opened again', async ({page, embed, place}) => {
    const network = await embed('preset="circles" seed="3" optimizer="adam" show="stage save"');
    await network.call('addPoint', [0.5, 0.25], 1);
    await network.call('step', 60);
    const before = {data: await network.data, parameters: await network.parameters, steps: await network.steps};
    const download = page.waitForEvent('download');
    await network.panel('save').getByRole('button', {name: 'JSON'}).click();
    const file = await (await download).path();
    await network.call('step', 20);
    const later = await network.parameters;

    await page.route('**/saved.json', async (route) => route.fulfill({contentType: 'application/json', body: await readFile(file)}));
    const again = await place('<two-layer preset="./saved.json">fallback</two-layer>');
    await again.ready();
    expect({data: await again.data, parameters: await again.parameters, steps: await again.steps}).toEqual(before);
    await again.call('step', 20);
    expect(await again.parameters).toEqual(later);
});

test('the points are saved as a table', async ({page, embed}) => {
    const network = await embed('preset="circles" seed="3" show="stage save"');
    const download = page.waitForEvent('download');
    await network.panel('save').getByRole('button', {name: 'CSV'}).click();
    const [head, first, ...others] = (await readFile(await (await download).path(), 'utf8')).trim().split(/\r?\n/);
    const {X} = await network.data;
    expect(head).toContain('x1,x2');
    expect(first.split(',').slice(0, 2).map(Number)).toEqual(X[0]);
    expect(others).toHaveLength(X.length - 1);
});

for (const format of ['PNG', 'SVG']) {
    test(`a view is saved as ${format}, with what is in it`, async ({page, embed}) => {
        const network = await embed('preset="circles" seed="3" show="stage network save"');
        await network.call('step', 200);
        await network.drawn();
        const download = page.waitForEvent('download');
        await network.panel('save').getByRole('button', {name: `Network as ${format}`}).click();
        const file = await readFile(await (await download).path());
        if (format === 'SVG') {
            expect(file.toString()).toMatch(/^<svg[\s\S]*<\/svg>$/);
            expect(file.toString()).toContain('foreignObject');
        } else {
            expect(file.subarray(1, 4).toString()).toBe('PNG');
            expect(file.length).toBeGreaterThan(10_000);
        }
    });
}

test('a film of the run is recorded while it plays', async ({page, embed}) => {
    const network = await embed('preset="circles" seed="3" show="stage save"');
    const panel = network.panel('save');
    const download = page.waitForEvent('download');
    await panel.getByRole('button', {name: 'Record'}).click();
    await expect.poll(() => network.steps).toBeGreaterThan(30);
    await panel.getByRole('button', {name: 'Stop'}).click();
    const film = await download;
    expect(film.suggestedFilename()).toMatch(/^two-layer\.(webm|mp4)$/);
    expect((await readFile(await film.path())).length).toBeGreaterThan(5000);
});
