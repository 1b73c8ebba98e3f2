/** The code panel: what is copied is what Node makes of the same run, and a file of everything opens as the same run. */

import {readFile} from 'node:fs/promises';
import {AxeBuilder} from '@axe-core/playwright';
import {forms} from '../../www/export/index.js';
import {loadPreset} from '../../www/config/preset.js';
import {Session} from '../engine/engine.js';
import {expect, test} from './fixture.js';

/** @typedef {import('./network.js').Network} Network */

/** @param {Network} network @param {string} form */
const choose = (network, form) => network.panel('code').getByRole('radio', {name: form, exact: true}).check();

/** @param {Network} network @returns {Promise<string>} what `Copy` puts on the clipboard */
async function copied(network) {
    await network.panel('code').getByRole('button', {name: 'Copy', exact: true}).click();
    await expect(network.locator.getByRole('status').filter({hasText: 'Copied'})).toHaveCount(1);
    await expect(network.panel('code').getByRole('button', {name: 'Copied'})).toBeVisible();
    return network.page.evaluate(() => navigator.clipboard.readText());
}

/** @param {string} preset @param {number} steps @param {Partial<import('../../www/config/config.js').Config>} [config] */
async function inNode(preset, steps, config = {}) {
    const {config: settings, data, parameters} = await loadPreset(preset);
    const session = new Session({...settings, ...config}, {data, parameters});
    session.step(steps);
    return session;
}

test.beforeEach(({context}) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('what is copied is what Node makes of the same run', async ({embed}) => {
    const network = await embed('preset="twelve-points" show="stage code"');
    await network.call('step', 100);
    const session = await inNode('twelve-points', 100);
    for (const [form, name] of [['numpy', 'NumPy'], ['torch', 'PyTorch'], ['sklearn', 'scikit-learn'], ['json', 'JSON'], ['csv', 'CSV']]) {
        await choose(network, name);
        await network.drawn();
        expect(await copied(network)).toBe(forms[form].make(session).code);
    }
});

test('the text begins with the points and the present weights, and follows the run', async ({embed}) => {
    const network = await embed('preset="or-gate" show="code"');
    const text = network.panel('code').getByRole('region', {name: 'Code: NumPy'});
    await expect(text).toContainText('W1 = np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])');
    await expect(network.panel('code')).toContainText('from the present step, 0,');
    await network.call('step', 2000);
    await expect(network.panel('code')).toContainText('from the present step, 2 000,');
    const [{W}] = await network.parameters;
    await expect(text).toContainText(`W1 = np.array([\n    [${W[0].join(', ')}],`.slice(0, 60));
    await network.call('play');
    await expect(network.panel('code')).not.toContainText('step, 2 000,');
});

test('what scikit-learn lacks is said, in both languages', async ({embed}) => {
    const network = await embed('preset="or-gate" show="code"');
    await choose(network, 'scikit-learn');
    await expect(network.panel('code').getByRole('listitem')).toHaveText([/layers without have no counterpart/, /The loss ½ \(ŷ − y\)² with the output activation Sigmoid/]);
    await expect(network.panel('code').getByRole('button', {name: 'Copy'})).toBeHidden();
    await network.attributes({lang: 'zh'});
    await expect(network.panel('code').getByRole('listitem')).toHaveText([/没有偏置的层/, /没有损失 ½ \(ŷ − y\)²/]);
});

test('the file of everything opens as the same run', async ({page, embed}) => {
    const network = await embed('preset="spiral" seed="3" batch-size="20" show="stage code"');
    await network.call('addPoint', [0.5, 0.5], 1);
    await network.call('step', 123);
    await choose(network, 'JSON');
    const arriving = page.waitForEvent('download');
    await network.panel('code').getByRole('button', {name: 'Download'}).click();
    const download = await arriving;
    expect(download.suggestedFilename()).toBe('two-layer.json');
    const body = await readFile(await download.path(), 'utf8');
    await network.call('step', 77);
    const [parameters, loss] = [await network.parameters, await network.get('loss')];

    await page.route('**/two-layer.json', (route) => route.fulfill({contentType: 'application/json', body}));
    const again = await embed('preset="./two-layer.json"');
    expect(await again.steps).toBe(123);
    await again.call('step', 77);
    expect(await again.parameters).toEqual(parameters);
    expect(await again.get('loss')).toBe(loss);
});

test('long lists are folded, and nothing of the text is missing', async ({embed}) => {
    const network = await embed('seed="1" show="code"');
    const text = network.panel('code').getByRole('region', {name: /^Code/});
    const all = await text.evaluate((element) => {
        for (const summary of element.querySelectorAll('summary')) summary.remove();
        return element.textContent;
    });
    expect(all).toBe(forms.numpy.make(await inNode('moons', 0, {seed: 1})).code);
});

for (const [title, width, theme] of /** @type {const} */ ([['light', 1280, 'light'], ['dark, on a phone', 360, 'dark']])) {
    test(`axe finds nothing, ${title}, and nothing sticks out`, async ({page, embed}) => {
        await page.setViewportSize({width, height: 800});
        const network = await embed(`preset="moons-500" theme="${theme}" show="stage code"`);
        await expect(network.panel('code').getByRole('region', {name: /^Code/})).toBeVisible();
        expect((await new AxeBuilder({page}).include('two-layer').analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
}
