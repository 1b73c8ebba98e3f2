/**
 * A run in other forms: programs for NumPy, scikit-learn and PyTorch that go on from its present step, a file that holds
 * everything, and a table of the points.
 *
 * Loaded when somebody asks for it. There is no mathematics here, only how it is written.
 */
import {sayIn} from './comments.js';
import {csv} from './csv.js';
import {json} from './json.js';
import {numpy} from './numpy.js';
import {runOf} from './run.js';
import {sklearn} from './sklearn.js';
import {torch} from './torch.js';

/** @typedef {import('../engine/session.js').Session} Session */

/**
 * A sentence about an export, in the texts of whoever shows it.
 * @typedef {{key: string, values: Record<string, string>}} Remark
 */

/**
 * @typedef {object} Export
 * @property {string | undefined} code nothing where the library cannot express the run; the remarks say why
 * @property {readonly Remark[]} remarks
 */

/** What a program goes on by, so that its digits can be compared. */
const MORE_STEPS = 100;

/**
 * The forms: how a file of it is called, and how it is made.
 * @type {Readonly<Record<string, {file: string, type: string, make: (session: Session, more?: number, language?: string) => Export}>>}
 */
export const forms = {
    numpy: {file: 'two_layer_numpy.py', type: 'text/x-python', make: program((run, more) => ({code: numpy(run, more), remarks: []}))},
    sklearn: {file: 'two_layer_sklearn.py', type: 'text/x-python', make: program(sklearn)},
    torch: {file: 'two_layer_torch.py', type: 'text/x-python', make: program(torch)},
    json: {file: 'two-layer.json', type: 'application/json', make: (session) => ({code: json(session), remarks: []})},
    csv: {file: 'two-layer.csv', type: 'text/csv', make: (session) => ({code: csv(session), remarks: []})}
};

/**
 * @param {(run: import('./run.js').Run, more: number) => Export} write
 * @returns {(session: Session, more?: number, language?: string) => Export} `more` steps are what it goes on by; the language is that of its comments
 */
function program(write) {
    return (session, more = MORE_STEPS, language = 'en') => {
        const run = runOf(session, sayIn(language));
        return run.train.X.length > 0 ? write(run, more) : {code: undefined, remarks: [{key: 'noPoints', values: {}}]};
    };
}
