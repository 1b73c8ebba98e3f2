/** What the parts of a benchmark share, each made when the first of them asks for it, and put away together. */

import {existsSync} from 'node:fs';
import {bundle} from './arena/bundle.js';
import {chromium, node, python} from './arena/environments.js';
import {openHost} from './host.js';
import {starts} from './starts.js';

/** @typedef {import('./arena/environments.js').Environment} Environment */

export class Context {
    /** Whether the libraries of `package.json` are installed. */
    hasLibraries = existsSync(new URL('node_modules/convnetjs', import.meta.url));

    /** @type {Promise<import('./host.js').Host> | undefined} */
    #host;
    /** @type {Promise<Environment[]> | undefined} */
    #engines;
    /** @type {Promise<Environment | undefined> | undefined} */
    #python;
    /** @type {ReturnType<typeof starts> | undefined} */
    #starts;

    /** @param {{rounds: number, isQuick: boolean}} options */
    constructor({rounds, isQuick}) {
        this.rounds = rounds;
        /** How long a peer is measured at a time, in ms. */
        this.window = isQuick ? 10 : 60;
        /** How long a page is watched. */
        this.seconds = isQuick ? 1 : 3;
    }

    /** A browser and a server. */
    host() {
        return this.#host ??= openHost();
    }

    /** Where JavaScript runs. @returns {Promise<Environment[]>} */
    engines() {
        return this.#engines ??= (async () => {
            await bundle();
            return [await chromium(await this.host(), this.hasLibraries), node(this.hasLibraries)];
        })();
    }

    /** Those and, if it has something to measure, Python. @returns {Promise<Environment[]>} */
    async environments() {
        this.#python ??= python();
        const found = await this.#python;
        return [...await this.engines(), ...(found ? [found] : [])];
    }

    /** Where the workloads start. */
    starts() {
        return this.#starts ??= starts();
    }

    async close() {
        const settled = await Promise.allSettled([this.#engines, this.#python, this.#host]);
        for (const outcome of settled) {
            const opened = outcome.status === 'fulfilled' && outcome.value ? [outcome.value].flat() : [];
            for (const one of opened) await one.close();
        }
    }
}
