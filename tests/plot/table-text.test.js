import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {lineOfMistake} from '../../www/panels/points/json-mistake.js';
import {readTable} from '../../www/panels/points/table-text.js';

const two = {X: [[0.5, 2], [-1, 0.25]], Y: [[0], [1]], test: [false, false]};

/** @type {[string, string][]} */
const forms = [
    ['CSV with names', 'x1,x2,label\n0.5,2,0\n-1,0.25,1\n'],
    ['CSV without names', '0.5,2,0\n-1,0.25,1'],
    ['TSV, as a spreadsheet copies it', '0.5\t2\t0\n-1\t0.25\t1\n'],
    ['decimal commas', 'x1;x2;y\n0,5;2;0\n−1;0,25;1'],
    ['pandas, with its index', ',x1,x2,class\n0,0.5,2,0\n1,-1,0.25,1'],
    ['pandas records', '[{"x1": 0.5, "x2": 2, "y": 0}, {"x1": -1, "x2": 0.25, "y": 1}]'],
    ['pandas split', '{"columns": ["a", "b", "label"], "index": [0, 1], "data": [[0.5, 2, 0], [-1, 0.25, 1]]}'],
    ['scikit-learn', '{"X": [[0.5, 2], [-1, 0.25]], "y": [0, 1]}'],
    ['our own', '{"X": [[0.5, 2], [-1, 0.25]], "Y": [[0], [1]], "test": [false, false]}'],
    ['rows', '[[0.5, 2, 0], [-1, 0.25, 1]]'],
    ['Windows line ends, quotes, an empty line', '"x1","x2","label"\r\n"0.5","2","0"\r\n\r\n"-1","0.25","1"\r\n']
];

for (const [name, text] of forms) {
    test(`reads ${name}`, () => {
        const {data, problems} = readTable(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(data, two);
    });
}

test('what is too far out is named with its line, coordinate or target', () => {
    for (const [text, word] of [['x,y,label\n0,0,1\n1e300,0,0', '1e300'], ['x,y,label\n0,0,0.5\n1,0,-2e15', '-2e15']]) {
        assert.deepEqual(readTable(text), {problems: [{line: 3, key: 'tooFar', word}]});
    }
    assert.deepEqual(readTable('x,y,label\n0,0,0.5\n1,0,-1e15').problems, []);
});

test('whole numbers from 0 to 7 are classes, or numbers where a reader says so; 0 and 1 alone are classes', () => {
    const text = 'x,y\n0.5,2\n1,0\n2,7';
    const classes = readTable(text);
    assert.deepEqual([classes.summary?.kind, classes.summary?.couldBe, classes.data?.Y[0].length], ['classes', true, 8]);
    const numbers = readTable(text, true);
    assert.deepEqual([numbers.summary?.kind, numbers.summary?.couldBe, numbers.data?.Y], ['numbers', true, [[2], [0], [7]]]);
    for (const asNumbers of [false, true]) {
        assert.deepEqual(readTable('x,y\n0.5,1\n1,0', asNumbers).summary?.couldBe, false);
        assert.deepEqual(readTable('x,y\n0.5,1\n1,0', asNumbers).summary?.kind, 'classes');
        assert.deepEqual(readTable('x,y\n0.5,2.5\n1,0', asNumbers).summary?.kind, 'numbers');
        assert.deepEqual(readTable('x,y\n0.5,a\n1,b\n1,c', asNumbers).summary?.kind, 'classes');
    }
});

test('words are classes in the order in which they come', () => {
    const {data, summary} = readTable('x,species\n1,setosa\n2,virginica\n3,setosa\n4,versicolor');
    assert.deepEqual(summary?.classes, ['setosa', 'virginica', 'versicolor']);
    assert.deepEqual(data?.Y, [[1, 0, 0], [0, 1, 0], [1, 0, 0], [0, 0, 1]]);
});

test('other numbers are numbers', () => {
    const {data, summary} = readTable('x,y\n1,0.5\n2,-3');
    assert.equal(summary?.kind, 'numbers');
    assert.deepEqual(data?.Y, [[0.5], [-3]]);
});

test('a column says which points test', () => {
    assert.deepEqual(readTable('x1,x2,label,set\n1,2,0,train\n3,4,1,test').data?.test, [false, true]);
});

/** @type {[string, string, number][]} */
const wrong = [
    ['1,2,0\n1,a,1', 'notNumber', 2],
    ['x1,x2,y\n1,2,0\n3,4', 'width', 3],
    ['1,2,3,4,5,0', 'features', 1],
    ['x,y\n1,\n2,1', 'noTarget', 2],
    ['{"X": ', 'notJson', 1],
    ['[[1, 2, 0],\n [3, 4, 1]', 'notJson', 2],
    ['[[1, 2, 0],\n\n [3, NaN, 1],\n [5, 6, 0]]', 'notJson', 3],
    ['[[1, 2, 0],\n [3, 4, 1],\n]', 'notJson', 3],
    ['[[1, 2, 0]\n [3, 4, 1]]', 'notJson', 2],
    ['[{"x1": 1,\n "x2": 2\n "y": 0}]', 'notJson', 3],
    ['[{"x1": 1,\n x2: 2, "y": 0}]', 'notJson', 2],
    ['[[1, 2, 0]]\n[[3, 4, 1]]', 'notJson', 2],
    ['[[1, 2, 0],\n [3, 04, 1]]', 'notJson', 2],
    ['[["a, 2, 0],\n [3, 4, 1]]', 'notJson', 1],
    ['[1, 2}\n', 'notJson', 1],
    ['{"a": 1}', 'noTable', 1],
    ['x,y\n', 'features', 1]
];

for (const [text, key, line] of wrong) {
    test(`${JSON.stringify(text)} is refused: ${key} in line ${line}`, () => {
        const {data, problems} = readTable(text);
        assert.equal(data, undefined);
        assert.equal(problems[0].line, line);
        if (key !== 'features') assert.equal(problems[0].key, key);
    });
}

test('whatever is in a file, it is points or a problem', () => {
    fc.assert(
        fc.property(fc.oneof(fc.string(), fc.json(), fc.array(fc.array(fc.oneof(fc.double().map(String), fc.string()))).map((rows) => rows.map((row) => row.join()).join('\n'))), (text) => {
            const {data, problems} = readTable(text);
            if (data) assert.ok(data.X.flat().every(Number.isFinite) && data.Y.flat().every(Number.isFinite) && data.X.length === data.Y.length);
            else assert.ok(problems.length > 0);
        }),
        {seed: 7, numRuns: 2000}
    );
});

test('a text that is too long, or too deep, is refused without a crash', () => {
    assert.deepEqual(readTable('0,'.repeat(2_500_001)).problems, [{line: 1, key: 'tooMany', wanted: 20_000}]);
    for (const depth of [1000, 2_000_000]) {
        const {data, problems} = readTable('['.repeat(depth) + ']'.repeat(depth));
        assert.equal(data, undefined);
        assert.equal(problems.length, 1);
    }
});

test('JSON that is no table is refused, whatever it is', () => {
    for (const text of ['{"columns": ["a"], "data": [1]}', '{"X": [[{"toString": 1}]], "Y": [[0]]}', '{"X": [[1]], "Y": [[{"valueOf": 1, "toString": 1}, 0]]}', '[[[0.5], 2, 1]]', '[{"a": {"toString": null}}]']) {
        assert.deepEqual(readTable(text).problems, [{line: 1, key: 'noTable'}], text);
    }
    fc.assert(fc.property(fc.json(), fc.json(), (one, other) => {
        for (const text of [one, `{"X": ${one}, "Y": ${other}}`, `{"columns": ${one}, "data": ${other}}`, `[${one}, ${other}]`]) readTable(text);
    }), {seed: 7, numRuns: 2000});
});

test('the mistake lies where a text that was JSON was cut or changed', () => {
    fc.assert(
        fc.property(fc.array(fc.dictionary(fc.string(), fc.oneof(fc.double({noNaN: true, noDefaultInfinity: true}), fc.boolean(), fc.constant(null), fc.string())), {minLength: 1, maxLength: 6}), fc.nat(), (rows, place) => {
            const text = JSON.stringify(rows, null, 1);
            const line = place % text.split('\n').length;
            const broken = text.split('\n').map((words, i) => (i === line ? `?${words}` : words)).join('\n');
            assert.equal(lineOfMistake(broken), line + 1);
        }),
        {seed: 7, numRuns: 500}
    );
});
