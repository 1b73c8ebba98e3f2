import assert from 'node:assert/strict';
import {test} from 'node:test';
import {intentionOf} from '../../www/plot/keyboard.js';

/**
 * @param {string} keys such as `Control+Shift+z`
 * @param {number} [classes]
 */
function press(keys, classes = 2) {
    const held = keys.split('+');
    const key = /** @type {string} */ (held.pop());
    return intentionOf({key, shiftKey: held.includes('Shift'), ctrlKey: held.includes('Control'), metaKey: held.includes('Meta'), altKey: held.includes('Alt')}, classes);
}

test('arrows move the cursor, up is up, with Shift in smaller steps', () => {
    assert.deepEqual(press('ArrowUp'), {kind: 'move', across: 0, up: 0.05});
    assert.deepEqual(press('Shift+ArrowLeft'), {kind: 'move', across: -0.005, up: 0});
});

test('digits add points of the classes there are', () => {
    assert.deepEqual(press('0'), {kind: 'add', label: 0});
    assert.deepEqual(press('1'), {kind: 'add', label: 1});
    assert.equal(press('2'), undefined);
    assert.deepEqual(press('2', 3), {kind: 'add', label: 2});
});

test('the other keys of the stage', () => {
    const keys = {Enter: 'act', Insert: 'act', Delete: 'remove', Backspace: 'remove', m: 'carry', 'Shift+M': 'carry', Escape: 'cancel', f: 'fit', ' ': 'toggle'};
    for (const [key, kind] of Object.entries(keys)) assert.deepEqual(press(key), {kind});
    assert.deepEqual(press('-'), {kind: 'zoom', factor: 1.25});
    assert.deepEqual(press('='), {kind: 'zoom', factor: 0.8});
});

test('undo and redo as on every desktop', () => {
    assert.deepEqual(press('Control+z'), {kind: 'undo'});
    assert.deepEqual(press('Meta+z'), {kind: 'undo'});
    assert.deepEqual(press('Control+Shift+Z'), {kind: 'redo'});
    assert.deepEqual(press('Control+y'), {kind: 'redo'});
});

test('keys of the page stay the page’s', () => {
    for (const keys of ['Tab', 'a', 'F5', 'Control+r', 'Control+0', 'Meta+ArrowLeft', 'Alt+ArrowLeft', 'Alt+1', 'PageDown']) assert.equal(press(keys), undefined, keys);
});
