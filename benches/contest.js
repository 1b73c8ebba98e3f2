/**
 * Two-Layer and its peers at the same workloads in the same run. In each round everybody gets a window in each
 * environment, so that a busy moment of the machine hits all alike.
 */

import {duration, digits, median} from './table.js';
import {targets, verdict} from './targets.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./table.js').Table} Table */
/** @typedef {import('./arena/environments.js').Environment} Environment */
/** @typedef {import('./arena/arena.js').Readiness} Readiness */

/** What everybody is compared with. */
const OURS = 'two-layer';

/**
 * A peer at a workload in an environment.
 * @typedef {Readiness & {key: string, environment: Environment, workload: string, times: number[]}} Entry
 */

/**
 * @param {Context} context
 * @param {Record<string, {says: string}>} workloads
 * @param {string} check what a peer has to reach to count, as a sentence
 * @returns {Promise<Table[]>}
 */
export async function contest(context, workloads, check) {
    const environments = await context.environments();
    const starts = await context.starts();
    /** @type {Entry[]} */
    const entries = [];
    /** @type {string[]} */
    const absent = [];
    if (!context.hasLibraries) absent.push('The JavaScript libraries to compare with are not installed.');
    if (!environments.some(({name}) => name === 'Python')) absent.push('The python3 of this machine has neither NumPy nor scikit-learn nor PyTorch.');
    for (const environment of environments) {
        for (const key of environment.peers) {
            try {
                for (const workload of Object.keys(workloads)) {
                    const ready = await environment.call('prepare', key, workload, starts[workload]);
                    if (ready) entries.push({...ready, key, environment, workload, times: []});
                }
            } catch (error) {
                absent.push(`${key} could not be measured in ${environment.name}: ${firstLine(error)}.`);
            }
        }
    }
    for (let round = 0; round < context.rounds; round++) {
        for (const {key, environment, workload, times} of entries) times.push(await environment.call('measure', key, workload, context.window));
    }
    const explanations = Object.entries(workloads).map(([name, {says}]) => `${name}: ${says}.`);
    const tables = environments.map((environment) => table(environment, entries, Object.keys(workloads), [...explanations, ...notes(environment, entries, check)]));
    tables[0].quote = {columns: Object.fromEntries(Object.keys(workloads).map((workload) => [workload, column(entries, workload)]))};
    return [...tables, verdicts(entries, Object.keys(workloads), absent)];
}

/** What the README has of a workload: our time in Chromium, and how many times as long those take that do the same. @param {Entry[]} entries @param {string} workload */
function column(entries, workload) {
    const own = entries.filter((entry) => entry.workload === workload && entry.environment.name !== 'Node' && entry.key !== 'engine');
    const ours = own.find(({key}) => key === OURS);
    if (!ours) return {};
    const rows = own.filter(({same, because}) => same && !because).map((entry) => [
        entry.name,
        entry === ours ? duration(median(ours.times)) : `${digits(median(entry.times) / median(ours.times))} ×`
    ]);
    return Object.fromEntries(rows);
}

/** @param {Environment} environment @param {Entry[]} entries @param {string[]} workloads @param {string[]} notes @returns {Table} */
function table(environment, entries, workloads, notes) {
    const rows = environment.peers.flatMap((key) => {
        const own = entries.filter((entry) => entry.key === key && entry.environment === environment);
        if (own.length === 0) return [];
        const cells = workloads.map((workload) => {
            const entry = own.find((candidate) => candidate.workload === workload);
            if (!entry) return ['–', ''];
            const ours = entries.find((other) => other.key === OURS && other.workload === workload && (other.environment === environment || !environment.peers.includes(OURS)));
            const mark = entry.same ? (entry.because ? '†' : '') : '≠';
            const ratio = ours && key !== OURS ? `${digits(median(entry.times) / median(ours.times))} ×` : '';
            return [`${duration(median(entry.times))} (${duration(Math.min(...entry.times))})${mark}`, ratio];
        });
        return [[own[0].name, ...cells.flat()]];
    });
    return {
        title: `${environment.name}: median (best), and how many times as long as Two-Layer${environment.peers.includes(OURS) ? '' : ' in Chromium'}`,
        head: ['', ...workloads.flatMap((workload) => [workload, ''])],
        rows,
        notes
    };
}

/** What the marks mean and who has them. @param {Environment} environment @param {Entry[]} entries @param {string} check @returns {string[]} */
function notes(environment, entries, check) {
    const own = entries.filter((entry) => entry.environment === environment);
    const different = new Set(own.filter(({because}) => because).map(({name, because}) => `† ${name}: ${because}; held to plain JavaScript doing the same.`));
    const wrong = own.filter(({same}) => !same).map(({name, workload, found, expected}) => `≠ ${name}, ${workload}: ${found.toPrecision(6)} instead of ${expected.toPrecision(6)}.`);
    return [wrong.length ? check : `${check} All do.`, ...different, ...wrong];
}

/** @param {Entry[]} entries @param {string[]} workloads @param {string[]} absent @returns {Table} */
function verdicts(entries, workloads, absent) {
    const time = (/** @type {string} */ key, /** @type {string} */ workload, /** @type {string[]} */ places) => {
        const entry = entries.find((candidate) => candidate.key === key && candidate.workload === workload && places.includes(candidate.environment.name));
        return entry && {name: entry.name, median: median(entry.times)};
    };
    const rows = targets.speedups.filter(({workload}) => workloads.includes(workload)).map(({workload, peer, factor}) => {
        const ours = time(OURS, workload, ['Chromium']);
        const theirs = time(peer, workload, ['Chromium', 'Python']);
        if (!ours || !theirs) return [`${workload}, ${peer}`, `≥ ${factor}`, '–', 'not measured'];
        const ratio = theirs.median / ours.median;
        return [`${workload}, ${theirs.name}`, `≥ ${factor}`, digits(ratio), verdict(ratio >= factor)];
    });
    return {title: 'Targets: Two-Layer in Chromium, so many times as fast', head: ['', 'target', 'measured', ''], rows, notes: absent};
}

/** @param {unknown} error */
const firstLine = (error) => (error instanceof Error ? error.message : String(error)).split('\n')[0];
