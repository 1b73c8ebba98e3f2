/** A run leaves as a link and comes back bit for bit. */

import {expect, test} from './fixture.js';
import {Network} from './network.js';

/** @param {Network} network */
const all = async (network) => ({config: await network.config, data: await network.data, parameters: await network.parameters, steps: await network.steps, loss: await network.get('loss')});

test.describe('the element', () => {
    for (const optimizer of ['sgd', 'adam', 'lbfgs']) {
        test(`a run with ${optimizer} comes back from its permalink and goes on the same`, async ({page, embed}) => {
            const network = await embed(`preset="circles" seed="3" optimizer="${optimizer}" ${optimizer === 'lbfgs' ? '' : 'batch-size="10"'} split="1"`);
            await network.call('addPoint', [0.5, 0.25], 1);
            await network.call('movePoint', 3, [0.125, -1 / 3]);
            await network.call('removePoint', 7);
            await network.call('step', 123);
            const link = await network.get('permalink');
            const before = await all(network);
            await network.call('step', 50);
            const later = await network.parameters;

            await page.goto(link);
            const again = new Network(page.locator('two-layer'));
            await again.ready();
            await again.call('pause');
            await again.attributes({playing: null});
            const steps = await again.steps;
            await again.call('seek', before.steps);
            expect(await all(again)).toEqual(before);
            expect(steps).toBeGreaterThanOrEqual(before.steps);
            await again.call('step', 50);
            expect(await again.parameters).toEqual(later);
        });
    }

    test('a tag can begin with a link', async ({embed, place}) => {
        const first = await embed('preset="xor" seed="5"');
        await first.call('step', 40);
        const before = await all(first);
        const hash = new URL(await first.get('permalink')).hash.replaceAll('&', '&amp;');
        const second = await place(`<two-layer preset="${hash}">fallback</two-layer>`);
        await second.ready();
        expect(await all(second)).toEqual(before);
    });

    test('given weights are still those a reset returns to', async ({embed, place}) => {
        const first = await embed('preset="or-gate"');
        const given = await first.parameters;
        await first.call('step', 40);
        const hash = new URL(await first.get('permalink')).hash.replaceAll('&', '&amp;');
        const second = await place(`<two-layer preset="${hash}">fallback</two-layer>`);
        await second.ready();
        expect(await second.steps).toBe(40);
        await second.call('reset');
        expect(await second.parameters).toEqual(given);
    });

    test('a tag that begins with a link opens what was open: marks, a step of one point, points to predict, another network', async ({embed, place}) => {
        const SHOW = 'show="stage loss step predict compare"';
        const first = await embed(`seed="5" ${SHOW}`);
        const tab = (/** @type {Network} */ network, /** @type {string} */ name) => network.locator.getByRole('tab', {name, exact: true});
        const parts = async () => Object.fromEntries(new URLSearchParams(new URL(await first.get('permalink')).hash.slice(1)));
        const opened = async () => {
            const second = await place(`<two-layer preset="${new URL(await first.get('permalink')).hash.replaceAll('&', '&amp;')}" ${SHOW}>fallback</two-layer>`);
            await second.ready();
            await second.drawn();
            return second;
        };
        expect(await parts(), 'nobody has touched it').toMatchObject({v: '1'});
        await first.panel('stage').getByLabel('Decision only').check();
        await tab(first, 'One step by hand').click();
        await first.panel('step').getByLabel('Points').selectOption('point');
        await first.panel('step').getByRole('textbox', {name: 'Point'}).fill('3');
        await first.panel('step').getByRole('textbox', {name: 'Point'}).press('Enter');
        await expect.poll(parts).toMatchObject({v: '2', open: 'step', 'stage.discrete': 'true', 'step.samples': 'point', 'step.point': '3'});
        const hash = new URL(await first.get('permalink')).hash;
        await tab(first, 'Predict').click();
        await first.panel('predict').getByRole('textbox').fill('0.1234567, 1\n-2, 3');
        await first.panel('predict').getByLabel('Mark on the plane').check();
        await expect.poll(parts).toMatchObject({open: 'predict', 'predict.points': '0.1234567_1 -2_3', 'predict.marked': 'true'});
        await tab(first, 'Compare').click();
        await first.panel('compare').locator('.compare-choice').first().click();
        await expect(first.panel('compare').locator('figure')).toHaveCount(2);
        await expect.poll(async () => Object.keys(await parts()).filter((name) => name.startsWith('compare.'))).not.toEqual([]);
        const comparing = new URL(await first.get('permalink')).hash;
        await tab(first, 'Predict').click();
        const predicting = await opened();
        await expect(predicting.panel('predict').getByRole('textbox')).toHaveValue('0.1234567, 1\n-2, 3');
        await expect(predicting.panel('predict').getByLabel('Mark on the plane')).toBeChecked();
        await expect(predicting.panel('stage').getByLabel('Decision only')).toBeChecked();
        await predicting.attributes({preset: hash});
        await expect(tab(predicting, 'One step by hand')).toHaveAttribute('aria-selected', 'true');
        await expect(predicting.panel('step').getByRole('textbox', {name: 'Point'})).toHaveValue('3');
        await predicting.attributes({preset: comparing});
        await expect(predicting.panel('compare').locator('figure')).toHaveCount(2);
    });

    test('a link opens the layer and the units of the hidden space, and the form of the code', async ({embed, place}) => {
        const SHOW = 'show="stage hidden code"';
        const first = await embed(`seed="5" hidden-layers="4 3" ${SHOW}`);
        const tab = (/** @type {Network} */ network, /** @type {string} */ name) => network.locator.getByRole('tab', {name, exact: true});
        const parts = async () => Object.fromEntries(new URLSearchParams(new URL(await first.get('permalink')).hash.slice(1)));
        const [layer, across, up] = ['Hidden layer', 'Across', 'Up'];
        const field = (/** @type {Network} */ network, /** @type {string} */ name) => network.panel('hidden').getByRole('combobox', {name, exact: true});
        await tab(first, 'Hidden space').click();
        await expect(field(first, layer)).toHaveValue('1');
        await expect.poll(parts).toMatchObject({v: '2', open: 'hidden'});
        expect(Object.keys(await parts()).filter((name) => name.startsWith('hidden.')), 'as it is by default').toEqual([]);
        await field(first, layer).selectOption('0');
        await field(first, across).selectOption('3');
        await expect.poll(parts).toMatchObject({open: 'hidden', 'hidden.layer': '0', 'hidden.units': '3 1'});
        const hidden = new URL(await first.get('permalink')).hash;
        await tab(first, 'Code').click();
        await first.panel('code').getByRole('radio', {name: 'PyTorch'}).check();
        await expect.poll(parts).toMatchObject({open: 'code', 'code.form': 'torch'});
        const code = new URL(await first.get('permalink')).hash;

        const second = await place(`<two-layer preset="${hidden.replaceAll('&', '&amp;')}" ${SHOW}>fallback</two-layer>`);
        await expect(field(second, layer)).toHaveValue('0');
        await expect(field(second, across)).toHaveValue('3');
        await expect(field(second, up)).toHaveValue('1');
        await second.attributes({preset: code});
        await expect(second.panel('code').getByRole('radio', {name: 'PyTorch'})).toBeChecked();
        await expect(second.panel('code').locator('.code-text')).toContainText('import torch');

        // What a network does not have is passed over.
        await second.attributes({preset: '#v=2&hidden-layers=3&seed=1&open=hidden&hidden.layer=4&hidden.units=60+2'});
        await expect(field(second, across)).toHaveValue('0');
        await expect(field(second, up)).toHaveValue('1');
    });

    test('a link that opens what there is not is refused with a sentence', async ({place}) => {
        const network = await place('<two-layer preset="#v=2&amp;generator=xor&amp;open=stage">fallback</two-layer>');
        await network.ready();
        await expect(network.status.first()).toContainText('link.open is "stage"; allowed is "landscape"');
        expect((await network.config).generator).toBe('moons');
    });

    test('a link that is damaged is refused with a sentence, and the default takes its place', async ({place}) => {
        const network = await place('<two-layer preset="#v=1&amp;generator=xor&amp;state=AAAA">fallback</two-layer>');
        await network.ready();
        await expect(network.status.first()).toContainText('damaged');
        expect((await network.config).generator).toBe('moons');
    });

    test('a link that would keep the page from answering is refused with a sentence', async ({place}) => {
        const network = await place('<two-layer preset="#v=1&amp;samples=100000&amp;hidden-layers=64+64+64+64+64+64" playing>fallback</two-layer>');
        await network.ready();
        await expect(network.status.first()).toContainText('samples is 100000; allowed is at most 2418 with 20672 weights.');
        expect((await network.config).samples).toBe(200);
    });

    for (const deviceScaleFactor of [1, 3]) {
        test.describe(`at ${deviceScaleFactor} device pixels per CSS pixel`, () => {
            test.use({deviceScaleFactor});

            test('two hundred clicked points and what was learned from them fit into 2 KB, bit for bit', async ({page, embed, place}) => {
                const network = await embed('seed="3" hidden-layers="5" samples="1"');
                await network.stage.scrollIntoViewIfNeeded();
                const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await network.stage.boundingBox());
                const share = (/** @type {number} */ i, /** @type {number} */ prime) => 0.15 + 0.7 * ((i * prime) % 1009) / 1009;
                for (let i = 0; i < 200; i++) {
                    await page.mouse.click(box.x + box.width * share(i, 379), box.y + box.height * share(i, 617), {button: i % 2 ? 'right' : 'left'});
                }
                expect((await network.data).X).toHaveLength(201);
                await network.call('removePoint', 0); // the generator's
                await network.call('step', 100);
                const before = await all(network);
                const link = await network.get('permalink');
                expect(link.length).toBeLessThanOrEqual(2048);

                const again = await place(`<two-layer preset="${new URL(link).hash.replaceAll('&', '&amp;')}">fallback</two-layer>`);
                await again.ready();
                expect(await all(again)).toEqual(before);
            });
        });
    }
});

test.describe('the page', () => {
    test('the address follows what the reader does, and back and forward lead through the presets', async ({page, playground}) => {
        const network = await playground();
        await network.call('pause');
        await page.locator('#preset').selectOption('xor');
        await expect.poll(() => page.url()).toContain('generator=xor');
        const places = await page.evaluate(() => history.length);
        for (let i = 0; i < 20; i++) await network.set('config', {noise: i / 100});
        await expect.poll(() => page.url()).toContain('noise=0.19');
        expect(await page.evaluate(() => history.length), 'a slider makes no places').toBe(places);
        const xor = await all(network);

        await page.locator('#preset').selectOption('circles');
        await expect.poll(() => page.url()).toContain('generator=circles');
        await page.goBack();
        await expect.poll(async () => (await network.config).generator).toBe('xor');
        expect((await all(network)).data).toEqual(xor.data);
        await page.goForward();
        await expect.poll(async () => (await network.config).generator).toBe('circles');
        expect(page.url()).toContain('generator=circles');
    });

    test('the dialog gives a link that opens what is on the screen', async ({page, playground, context}) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        const network = await playground();
        await expect.poll(() => network.steps).toBeGreaterThan(20);
        await network.call('pause');
        await network.call('addPoint', [0.5, 0.25], 0);
        const before = await all(network);
        await page.getByRole('button', {name: 'Share'}).click();
        const dialog = page.getByRole('dialog', {name: 'Share'});
        await expect(dialog.getByLabel('Tag')).toHaveValue(/<two-layer preset="#v=1/);
        await dialog.getByRole('button', {name: 'Copy'}).first().click();
        const link = await page.evaluate(() => navigator.clipboard.readText());
        expect(await dialog.getByLabel('Link').inputValue()).toBe(link);

        const other = await context.newPage();
        await other.goto(link);
        const again = new Network(other.locator('two-layer'));
        await again.ready();
        await again.call('pause');
        await again.call('seek', before.steps);
        expect(await all(again)).toEqual(before);
    });

    test('the menu says that points or settings are no longer those of the preset, in either language, until they are again', async ({page, playground}) => {
        const network = await playground();
        const menu = page.locator('#preset');
        const chosen = menu.locator('option:checked');
        await network.call('pause');
        await expect(chosen).toHaveText('Two moons');
        await network.call('addPoint', [0.5, 0.25], 0);
        await expect(chosen).toHaveText('Two moons (changed)');
        await page.locator('#language').click();
        await expect(chosen).toHaveText('双月（已改动）');
        await network.call('undo');
        await expect(chosen).toHaveText('双月');
        await menu.selectOption('xor');
        await expect.poll(async () => (await network.config).generator).toBe('xor');
        await network.set('config', {noise: 0.3});
        await expect(chosen).toHaveText('异或（已改动）');
        await expect(menu.locator('option', {hasText: '已改动'})).toHaveCount(1);
    });

    test('at step 0 the dialog says why there is nothing learned to share', async ({page, playground}) => {
        const network = await playground();
        await network.call('pause');
        await network.call('reset');
        await page.getByRole('button', {name: 'Share'}).click();
        const box = page.getByRole('dialog').getByRole('checkbox');
        await expect(box).toBeDisabled();
        await expect(box).toHaveAccessibleDescription('This is step 0: nothing has been learned yet.');
        await page.getByRole('button', {name: 'Close'}).click();
        await network.call('step', 1);
        await page.getByRole('button', {name: 'Share'}).click();
        await expect(box).toBeEnabled();
        await expect(box).toHaveAccessibleDescription('');
    });

    test('a link to a trained network shows the step it was made at, and rests there', async ({page, playground}) => {
        const network = await playground();
        await network.call('pause');
        await network.call('reset');
        await network.call('step', 61);
        const before = await all(network);
        const link = new URL(await network.get('permalink')).hash;
        const same = async () => {
            expect(await network.get('playing')).toBe(false);
            expect(await all(network)).toEqual(before);
        };
        await page.goto('/embed.html'); // so that the page is loaded anew
        await page.goto(`/${link}`);
        await network.ready();
        await same();
        await network.call('play');
        await page.evaluate(() => (location.hash = ''));
        await page.evaluate((hash) => (location.hash = hash), link);
        await expect.poll(() => network.get('steps')).toBe(61);
        await same();
    });

    test('coming back to a page that has been left finds it as it was: points, step, title, paused', async ({page, playground}) => {
        const network = await playground();
        await network.call('pause');
        await network.call('addPoint', [0.5, 0.25], 0);
        await network.call('step', 137);
        await expect(page.locator('#preset option:checked')).toHaveText('Two moons (changed)');
        await page.getByRole('tab', {name: 'Predict', exact: true}).click();
        await expect.poll(() => page.url()).toContain('open=predict');
        const before = await all(network);
        await page.goto('/embed.html');
        await page.goBack(); // without the browser's cache of whole pages: it is loaded anew
        await network.ready();
        expect(await network.get('playing')).toBe(false);
        expect(await all(network)).toEqual(before);
        await expect(page.locator('#preset option:checked')).toHaveText('Two moons (changed)');
        await expect(page.getByRole('tab', {name: 'Predict', exact: true})).toHaveAttribute('aria-selected', 'true');
        await page.reload();
        await network.ready();
        expect((await all(network)).data, 'a reload begins again, with the points of the address').toEqual(before.data);
        expect(await network.get('preset')).not.toContain('state=');
    });

    for (const language of ['en', 'zh']) {
        test(`on the narrowest phones the menu has room for every title (${language})`, async ({page, playground}) => {
            await page.setViewportSize({width: 320, height: 600});
            await playground();
            if (language === 'zh') await page.locator('#language').click();
            await expect(page.locator('#preset option')).not.toHaveCount(1);
            const short = await page.locator('#preset').evaluate((element) => {
                const menu = /** @type {HTMLSelectElement} */ (element);
                const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
                context.font = getComputedStyle(menu).font;
                const room = menu.clientWidth - 32; // for the arrow and the padding
                return [...menu.options].map(({text}) => text).filter((text) => context.measureText(text).width > room);
            });
            expect(short).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        });
    }

    test('a link carries what is open: the tab, how its panel is set, the stage and the chart', async ({page, playground, context}) => {
        const network = await playground();
        await network.call('pause');
        const tab = (/** @type {Network} */ where, /** @type {string} */ name) => where.locator.getByRole('tab', {name, exact: true});
        await tab(network, 'Landscape').click();
        await network.drawn();
        const panel = network.panel('landscape');
        await panel.getByLabel('Loss over').selectOption('parameters');
        await panel.getByLabel('Shown as').selectOption('surface');
        const y = panel.getByRole('group', {name: 'Up', exact: true});
        await y.getByLabel('Parameter').selectOption('15');
        await y.getByRole('textbox', {name: 'From'}).fill('-7.25');
        await y.getByRole('textbox', {name: 'From'}).press('Enter');
        await network.panel('loss').getByLabel('Log scale').check();
        await expect.poll(() => page.url(), 'the address follows').toContain('open=landscape');

        await page.getByRole('button', {name: 'Share'}).click();
        const link = await page.getByRole('dialog', {name: 'Share'}).getByLabel('Link').inputValue();
        const other = await context.newPage();
        await other.goto(link);
        const again = new Network(other.locator('two-layer'));
        await again.ready();
        await again.call('pause');
        await expect(tab(again, 'Landscape')).toHaveAttribute('aria-selected', 'true');
        await expect(again.panel('landscape').getByLabel('Loss over')).toHaveValue('parameters');
        await expect(again.panel('landscape').getByLabel('Shown as')).toHaveValue('surface');
        const yAgain = again.panel('landscape').getByRole('group', {name: 'Up', exact: true});
        await expect(yAgain.getByLabel('Parameter')).toHaveValue('15');
        await expect(yAgain.getByRole('textbox', {name: 'From'})).toHaveValue('-7.25');
        await expect(again.panel('loss').getByLabel('Log scale')).toBeChecked();
        await other.close();
    });

    test('a link of TensorFlow Playground opens as the same lesson', async ({page}) => {
        await page.goto('/#activation=relu&regularization=L2&batchSize=30&dataset=spiral&regularizationRate=0.001&noise=10&networkShape=6,3&seed=0.42&percTrainData=70&x=true&y=true&sinX=true&problem=classification&playButton_hide=true&stepButton_hide=true&resetButton_hide=true&hideText=true');
        const network = new Network(page.locator('two-layer'));
        await network.ready();
        await expect.poll(async () => (await network.config).generator).toBe('spiral');
        expect(await network.config).toMatchObject({activation: 'relu', hiddenLayers: [6, 3], batchSize: 30, split: 0.7, l2: 0.001, features: ['x1', 'x2', 'sin_x1']});
        expect(await network.get('show')).not.toContain('controls');
    });
});

test.describe('the page for frames', () => {
    test('shows what its address says, tells its height, and leaves the history of the page around it alone', async ({page}) => {
        await page.route('**/post.html', (route) => route.fulfill({contentType: 'text/html', body: `<!doctype html><title>A post</title><link rel="icon" href="data:,"><iframe title="figure" src="embed.html#preset=xor&hidden-layers=3&show=stage+controls" width="400" height="300"></iframe>
            <script>addEventListener('message', ({data}) => { if (data.type === 'two-layer-size') document.querySelector('iframe').height = data.height; });</script>`}));
        await page.goto('/post.html');
        const places = await page.evaluate(() => history.length);
        const network = new Network(page.frameLocator('iframe').locator('two-layer'));
        await network.ready();
        expect(await network.config).toMatchObject({generator: 'xor', hiddenLayers: [3]});
        expect(await network.get('show')).toBe('stage controls');
        await expect.poll(() => page.locator('iframe').evaluate((frame) => {
            const inside = /** @type {HTMLIFrameElement} */ (frame).contentDocument?.documentElement;
            return inside && inside.scrollHeight <= inside.clientHeight + 1 && inside.scrollHeight > 300;
        })).toBe(true);
        await network.set('config', {noise: 0.3});
        await network.drawn();
        expect(await page.evaluate(() => history.length)).toBe(places);
    });
});
