/** Features: the network is given functions of the coordinates; the reader sees them as inputs and keeps the plane. */

import {expect, test} from './fixture.js';

/** @param {import('./network.js').Network} network */
const inputs = (network) => network.panel('network').locator('.network-input .network-name');

test('features are switched on and off, and the diagram has an input for each', async ({page, embed}) => {
    const network = await embed('generator="xor" seed="1" hidden-layers="3" show="stage network controls"');
    await network.call('step', 20);
    const before = await network.parameters;
    await expect(inputs(network)).toHaveText(['x₁', 'x₂']);

    await network.button('x1 times x2').click();
    expect((await network.config).features).toEqual(['x1', 'x2', 'x1x2']);
    await expect(inputs(network)).toHaveText(['x₁', 'x₂', 'x₁x₂']);
    await expect(network.panel('network')).toContainText('(160, 3) · (3, 3) + (1, 3) = (160, 3)');
    const [{W}] = await network.parameters;
    expect(W.slice(0, 2)).toEqual(before[0].W);
    expect(await network.steps).toBe(20);
    expect((await network.data).X[0]).toHaveLength(2);

    await network.button('x1').focus(); // by the keyboard
    await page.keyboard.press('Space');
    await expect(inputs(network)).toHaveText(['x₂', 'x₁x₂']);
    await expect(network.button('x1')).toHaveAttribute('aria-pressed', 'false');
    await network.button('x2').click();
    await expect(network.button('x1 times x2')).toBeDisabled(); // the network needs one
    await network.button('x1').click();
    await network.button('x2').click();
    await network.button('x1 times x2').click();
    expect((await network.config).features).toBe('raw');

    for (let i = 0; i < 6; i++) await network.button('Undo').click();
    expect(await network.parameters).toEqual(before);
});

test('with the product alone, XOR needs no hidden layer, and the picture shows the four quadrants', async ({embed}) => {
    const network = await embed('generator="xor" noise="0" features="x1x2" hidden-layers="" learning-rate="10" seed="1" show="stage network controls"');
    await network.call('step', 2000);
    expect(await network.get('accuracy')).toBeGreaterThan(0.98);
    const corners = await network.call('predict', [[0.5, 0.5], [-0.5, -0.5], [0.5, -0.5], [-0.5, 0.5]]);
    expect(corners.map((/** @type {number[]} */ [p]) => p > 0.5)).toEqual([false, false, true, true]);
    const [[{W, b}], data] = [await network.parameters, await network.data];
    const z = W[0][0] * data.X[0][0] * data.X[0][1] + (b?.[0] ?? 0);
    expect((await network.call('predict', [data.X[0]]))[0][0]).toBeCloseTo(1 / (1 + Math.exp(-z)), 12);
});

test('the picture of an input is its value over the plane', async ({embed}) => {
    const network = await embed('generator="xor" features="x1 x1x2 r" seed="1" show="stage network"');
    await expect(inputs(network)).toHaveCount(3);
    await network.drawn();
    const signs = await network.panel('network').locator('.network-input canvas').evaluateAll((canvases) => canvases.map((canvas) => {
        const {width, height} = /** @type {HTMLCanvasElement} */ (canvas);
        const context = /** @type {CanvasRenderingContext2D} */ (/** @type {HTMLCanvasElement} */ (canvas).getContext('2d'));
        const {data} = context.getImageData(0, 0, width, height);
        // Blue is positive, orange negative.
        return [[1, 1], [width - 2, 1], [1, height - 2], [width - 2, height - 2]].map(([x, y]) => Math.sign(data[4 * (y * width + x) + 2] - data[4 * (y * width + x)]));
    }));
    expect(signs).toEqual([[-1, 1, -1, 1], [-1, 1, 1, -1], [1, 1, 1, 1]]);
});

test('points on a line have four features', async ({embed}) => {
    const network = await embed('generator="sine" seed="1" show="stage network"');
    const row = network.panel('network').getByRole('group', {name: 'Features'});
    await expect(row.getByRole('button')).toHaveText(['x₁', 'x₁²', 'sin x₁', '|x₁|']);
    for (const button of await row.getByRole('button').all()) if (await button.getAttribute('aria-pressed') === 'false') await button.click();
    expect((await network.config).features).toEqual(['x1', 'x1^2', 'sin_x1', 'abs_x1']);
    const [{W}] = await network.parameters;
    expect(W).toHaveLength(4);
});

test('features a network cannot have are refused, and in Chinese they have names, too', async ({embed}) => {
    const network = await embed('generator="sine" seed="1" lang="zh" show="stage network"');
    await network.listen();
    await network.attributes({features: 'x1 r'});
    expect(await network.heard()).toEqual([expect.objectContaining({type: 'error', code: 'out-of-range', field: 'features'})]);
    expect((await network.config).features).toBe('raw');
    await network.button('x1 的平方').click();
    expect((await network.config).features).toEqual(['x1', 'x1^2']);
});
