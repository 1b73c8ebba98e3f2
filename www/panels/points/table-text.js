/**
 * Points as people have them in files: CSV or TSV, from a spreadsheet or from pandas, and JSON, from pandas or from
 * scikit-learn. Pure parsing; what a file means is said in the summary, so that a reader can see it before it counts.
 *
 * A table has a column or two of features, one of targets (`label`, `class`, `y`, `target`, or the last), and perhaps one
 * that says which points test (`set`, `test`, `split`). JSON is rows, records, `{columns, data}`, or `{X, Y}`.
 */
import Papa from 'papaparse';
import {FARTHEST} from '../../plot/farthest.js';
import {lineOfMistake} from './json-mistake.js';

/** @typedef {import('../../config/config.js').Data} Data */

/** @typedef {{line: number, key: string, word?: string, wanted?: number, given?: number}} Problem `key` of its sentence */

/**
 * @typedef {object} Summary
 * @property {number} points
 * @property {string[]} features names of the columns
 * @property {'classes' | 'numbers'} kind of the targets
 * @property {boolean} couldBe whether they could be either: whole numbers from 0 to 7, not 0 and 1 alone
 * @property {string[]} classes what class 0, 1, 2 … was called
 * @property {number} tests points held back
 */

/** @typedef {{data?: Data, summary?: Summary, problems: Problem[]}} Read without data, if there is a problem */

/** More would be no set for a small network. */
export const MOST_POINTS = 20_000;
/** Letters of a text, bytes of a file: longer ones are not read. */
export const LONGEST = 5_000_000;
const MOST_CLASSES = 8;
const TARGET = /^(label|class|target|y|species|klasse|类别|标签)$/i;
const SET = /^(set|test|split)$/i;
const TESTS = /^(test|true|1)$/i;

/** @typedef {{line: number, cells: string[]}} Row */

/** @type {Problem} */
export const TOO_LONG = {line: 1, key: 'tooMany', wanted: MOST_POINTS};

/**
 * @param {string} text
 * @param {boolean} [asNumbers] targets that could be classes, 0 to 7, are numbers to predict
 * @returns {Read}
 */
export function readTable(text, asNumbers = false) {
    if (text.length > LONGEST) return {problems: [TOO_LONG]};
    const {rows, problem} = /^\s*[[{]/.test(text) ? rowsOfJson(text) : rowsOfCsv(text);
    if (problem) return {problems: [problem]};
    if (rows.length === 0) return {problems: [{line: 1, key: 'empty'}]};
    if (rows.length > MOST_POINTS + 1) return {problems: [{line: MOST_POINTS + 2, key: 'tooMany', wanted: MOST_POINTS}]};
    return tableOf(rows, asNumbers);
}

/** @param {string} text @returns {{rows: Row[], problem?: Problem}} */
function rowsOfCsv(text) {
    const {data, meta} = Papa.parse(text.replaceAll('−', '-').trim(), {skipEmptyLines: false, delimitersToGuess: ['\t', ';', ',', '|', ' ']});
    const rows = /** @type {string[][]} */ (data).map((cells, i) => ({line: i + 1, cells: cells.map((cell) => (meta.delimiter === ',' ? cell : decimalPoint(cell)).trim())}));
    return {rows: rows.filter(({cells}) => cells.some((cell) => cell !== '') && !cells[0].startsWith('#'))};
}

/** 0,5 in a table whose columns are separated by something else. @param {string} cell */
const decimalPoint = (cell) => cell.replace(/^(\s*[+-]?\d*),(\d+)/, '$1.$2');

/** @param {string} text @returns {{rows: Row[], problem?: Problem}} */
function rowsOfJson(text) {
    /** @type {any} */
    let json;
    try {
        json = JSON.parse(text);
    } catch {
        return {rows: [], problem: {line: lineOfMistake(text), key: 'notJson'}};
    }
    const table = listOfRows(json);
    if (!table?.every((cells) => Array.isArray(cells) && cells.every(isCell))) return {rows: [], problem: {line: 1, key: 'noTable'}};
    return {rows: table.map((cells, i) => ({line: i + 1, cells: cells.map((cell) => String(cell ?? ''))}))};
}

/** Lists and objects are none: to make a text of one might take anything. @param {unknown} value */
const isCell = (value) => value === null || typeof value !== 'object';

/** @param {any} json @returns {unknown[][] | undefined} with a line of names first, where there are names */
function listOfRows(json) {
    const targets = json?.Y ?? json?.y;
    if (Array.isArray(json?.X) && Array.isArray(targets)) {
        return json.X.map((/** @type {any} */ x, /** @type {number} */ i) => [x, classOf(targets[i]), ...(Array.isArray(json.test) ? [json.test[i]] : [])].flat());
    }
    if (Array.isArray(json?.columns) && Array.isArray(json?.data)) return [json.columns, ...json.data];
    if (!Array.isArray(json) || json.length === 0) return undefined;
    if (json.every(Array.isArray)) return json;
    if (!json.every((row) => typeof row === 'object' && row !== null)) return undefined;
    const names = Object.keys(json[0]);
    return [names, ...json.map((row) => names.map((name) => row[name]))];
}

/** A class from a row of zeros and a one. @param {unknown} target */
function classOf(target) {
    if (!Array.isArray(target) || !target.every((value) => typeof value === 'number')) return target;
    return target.length === 1 ? target[0] : target.indexOf(target.reduce((most, value) => Math.max(most, value), -Infinity));
}

/** @param {Row[]} rows @param {boolean} asNumbers @returns {Read} */
function tableOf(rows, asNumbers) {
    const [{cells: first}] = rows;
    const isHead = first.every((cell) => !isNumber(cell)) && rows.length > 1;
    const width = first.length;
    const head = isHead ? first : first.map((_, i) => `x${i + 1}`);
    const body = isHead ? rows.slice(1) : rows;
    const uneven = body.find(({cells}) => cells.length !== width);
    if (uneven) return {problems: [{line: uneven.line, key: 'width', wanted: width, given: uneven.cells.length}]};

    const set = isHead ? head.findIndex((name) => SET.test(name)) : width === 4 || (width === 3 && !isNumber(body[0].cells[2]) && body.every(({cells}) => /^(train|test|true|false)$/i.test(cells[2]))) ? width - 1 : -1;
    const named = isHead ? head.findIndex((name) => TARGET.test(name)) : -1;
    const target = named >= 0 ? named : width - 1 - (set === width - 1 ? 1 : 0);
    const columns = head.map((_, i) => i).filter((i) => i !== set && i !== target && head[i] !== '' && !/^(index|Unnamed: 0)$/.test(head[i]));
    if (columns.length < 1 || columns.length > 2) return {problems: [{line: 1, key: 'features', given: columns.length}]};

    const wrong = body.find(({cells}) => columns.some((i) => !isNumber(cells[i])));
    if (wrong) return {problems: [{line: wrong.line, key: 'notNumber', word: wrong.cells[columns.find((i) => !isNumber(wrong.cells[i])) ?? 0]}]};
    const far = body.flatMap(({line, cells}) => [...columns, target].filter((i) => isFar(cells[i])).map((i) => ({line, key: 'tooFar', word: cells[i]})))[0];
    if (far) return {problems: [far]};
    const missing = body.find(({cells}) => cells[target] === '');
    if (missing) return {problems: [{line: missing.line, key: 'noTarget'}]};

    const {Y, kind, classes, couldBe} = targetsOf(body.map(({cells}) => cells[target]), asNumbers);
    if (classes.length > MOST_CLASSES) return {problems: [{line: 1, key: 'tooManyClasses', wanted: MOST_CLASSES, given: classes.length}]};
    const test = body.map(({cells}) => set >= 0 && TESTS.test(cells[set]));
    const X = body.map(({cells}) => columns.map((i) => Number(cells[i])));
    const tests = test.filter(Boolean).length;
    return {data: {X, Y, test}, summary: {points: X.length, features: columns.map((i) => head[i]), kind, couldBe, classes, tests}, problems: []};
}

/**
 * Whole numbers from 0 are classes, unless they are said to be numbers; so are words, in the order in which they come.
 * Other numbers are numbers.
 * @param {string[]} words
 * @param {boolean} asNumbers
 * @returns {{Y: number[][], kind: 'classes' | 'numbers', couldBe: boolean, classes: string[]}}
 */
function targetsOf(words, asNumbers) {
    const numeric = words.every(isNumber);
    const isWhole = numeric && words.every((word) => Number.isInteger(Number(word)) && Number(word) >= 0 && Number(word) < MOST_CLASSES);
    const couldBe = isWhole && words.some((word) => Number(word) > 1);
    if (numeric && !isWhole || couldBe && asNumbers) return {Y: words.map((word) => [Number(word)]), kind: 'numbers', couldBe, classes: []};
    const classes = numeric ? Array.from({length: Math.max(...words.map(Number)) + 1}, (_, i) => String(i)) : [...new Set(words)];
    const labels = words.map((word) => (numeric ? Number(word) : classes.indexOf(word)));
    if (classes.length <= 2) return {Y: labels.map((label) => [label]), kind: 'classes', couldBe, classes};
    return {Y: labels.map((label) => classes.map((_, i) => Number(i === label))), kind: 'classes', couldBe, classes};
}

/** @param {string} word */
const isNumber = (word) => word !== '' && Number.isFinite(Number(word));

/** @param {string} word */
const isFar = (word) => Math.abs(Number(word)) > FARTHEST;
