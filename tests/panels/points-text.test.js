/** Points as people type and paste them. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatPoint, LONGEST, MOST_POINTS, parsePoints} from '../../www/panels/predict/points-text.js';

/** @param {string} text @param {number} [features] */
const points = (text, features = 2) => {
    const {points: found, problems} = parsePoints(text, features);
    assert.deepEqual(problems, []);
    return found;
};

for (const [how, text] of Object.entries({
    'commas': '0.5,2\n0,-1',
    'commas and spaces': ' 0.5 , 2 \n0, -1\n',
    'spaces': '0.5 2\n0   -1',
    'tabs, as a spreadsheet copies': '0.5\t2\r\n0\t-1\r\n',
    'semicolons': '0.5;2\n0;-1',
    'decimal commas': '0,5;2\n0;-1',
    'decimal commas and tabs': '0,5\t2,0\n0\t-1,0',
    'decimal commas and spaces': '0,5 2\n0 -1',
    'parentheses': '(0.5, 2)\n(0, -1)',
    'parentheses in one line': '(0.5, 2), (0, -1)',
    'a list of lists': '[[0.5, 2], [0, -1]]',
    'a list of lists over two lines': '[[0.5, 2],\n [0, -1]]',
    'quotes': '"0.5","2"\n"0","-1"',
    'a header and a comment': 'x1,x2\n0.5,2\n\n# the second\n0,-1',
    'exponents and signs': '+5e-1, 2E0\n.0, -1.',
    'typographic signs': '0.5，2\n（0，−1）'
})) {
    test(`reads ${how}`, () => assert.deepEqual(points(text), [[0.5, 2], [0, -1]]));
}

test('reads points of one feature, also with a decimal comma', () => {
    assert.deepEqual(points('-0.5\n0,35\n(1)', 1), [[-0.5], [0.35], [1]]);
});

test('names the line of what is no point, and keeps the others', () => {
    assert.deepEqual(parsePoints('1,1\n1,a\n\n1,2,3\n0,0\n5\n1e999,0', 2), {
        points: [[1, 1], [0, 0]],
        problems: [{line: 2, word: 'a'}, {line: 4, given: 3}, {line: 6, given: 1}, {line: 7, word: '1e999', isFar: true}],
        left: 0
    });
});

test('only the first line can be a header', () => {
    assert.deepEqual(parsePoints('1,1\na,b', 2).problems, [{line: 2, word: 'a'}]);
});

test('takes so many points and counts the others', () => {
    const parsed = parsePoints('1,1\n'.repeat(MOST_POINTS + 3), 2);
    assert.equal(parsed.points.length, MOST_POINTS);
    assert.equal(parsed.left, 3);
});

test('the longest text is read, whatever is in it: nothing is gone over twice', () => {
    // With a reading that goes back, hundreds of thousands of digits would take minutes; parentheses likewise.
    for (const piece of ['1', '(', '1,', '1 ', '(1', '(1)', '[(', '-', 'e1', '.1', '1.', '"', '\n', '1\n', 'x,', '，', '# ']) {
        const text = piece.repeat(Math.floor(LONGEST / piece.length));
        const {points: found, problems, left} = parsePoints(`0,0\n${text}x`, 2);
        assert.ok(found.length <= MOST_POINTS && problems.length <= LONGEST && left <= LONGEST, piece);
    }
});

test('what it writes it reads', () => {
    const x = [0.1 + 0.2, -123456.789];
    assert.equal(formatPoint(x), '0.3, -123457');
    assert.deepEqual(points(formatPoint(x)), [[0.3, -123457]]);
});

test('a number that is too far out is named as that', () => {
    assert.deepEqual(parsePoints('1e15, -1e15\n1e300, 0\n0, -1e309\nx, 0', 2), {
        points: [[1e15, -1e15]],
        problems: [{line: 2, word: '1e300', isFar: true}, {line: 3, word: '-1e309', isFar: true}, {line: 4, word: 'x'}],
        left: 0
    });
});
