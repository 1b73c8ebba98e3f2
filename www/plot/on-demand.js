/**
 * A module that most readers never need: loaded when it is first asked for, asked for again if that failed.
 */

/** @template T */
export class OnDemand {
    /** The module, once it has come. @type {T | undefined} */
    module;

    #load;
    #arrived;
    /** @type {Promise<void> | undefined} */
    #loading;

    /**
     * @param {() => Promise<T>} load
     * @param {(module: T) => void} arrived
     */
    constructor(load, arrived) {
        this.#load = load;
        this.#arrived = arrived;
    }

    /** @returns {Promise<void>} fulfilled when it has come or has failed to */
    ask() {
        this.#loading ??= this.#load().then(
            (module) => {
                this.module = module;
                this.#arrived(module);
            },
            () => {
                this.#loading = undefined;
            }
        );
        return this.#loading;
    }
}
