/** Shapes are written in one way, and in one place. */
import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {layerText, productText, shapeText} from '../../www/plot/shape.js';

test('a shape, a product and a layer are written as NumPy writes them', () => {
    assert.equal(shapeText(160, 2), '(160, 2)');
    assert.equal(productText({rows: 4, columns: 2}, {rows: 2, columns: 3}), '(4, 2) · (2, 3) = (4, 3)');
    assert.equal(layerText({fanIn: 2, fanOut: 5, bias: true}, 160), '(160, 2) · (2, 5) + (1, 5) = (160, 5)');
    assert.equal(layerText({fanIn: 5, fanOut: 1, bias: false}, 160), '(160, 5) · (5, 1) = (160, 1)');
});

test('no view writes them in another way', async () => {
    const folder = new URL('../../www/', import.meta.url);
    for (const file of await readdir(folder, {recursive: true})) {
        if (!/(panels|plot|texts)\/.*\.(js|json)$/.test(file) || file === 'plot/shape.js') continue;
        const text = (await readFile(new URL(file, folder), 'utf8')).replace(/^\s*(\/?\*|\/\/).*$/gm, '');
        assert.doesNotMatch(text, /\$\{[\w.]+\} ?× ?\$\{|\d ?× ?\d+[^.\d]|\(\$\{[\w.]+\}, \$\{[\w.]+\}\)`/, file);
    }
});
