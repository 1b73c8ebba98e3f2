/**
 * What the panels may ask for, each guarded: in a panel nobody would catch an error.
 */

/** @typedef {import('../panels/view.js').Actions} Actions */

/**
 * @typedef {object} Host
 * @property {(error: unknown) => void} fail
 * @property {(text: string) => void} announce
 * @property {Actions['open']} open
 */

/**
 * @param {import('./playground.js').Playground} playground
 * @param {Host} host
 * @returns {Actions}
 */
export function createActions(playground, host) {
    /**
     * @template {any[]} A
     * @param {(...values: A) => void} act
     * @returns {(...values: A) => void}
     */
    const guarded = (act) => (...values) => {
        try {
            act(...values);
        } catch (error) {
            host.fail(error);
        }
    };
    return {
        toggle: () => (playground.playing = !playground.playing),
        step: guarded((n = 1) => {
            playground.playing = false;
            playground.step(n);
        }),
        reset: guarded(() => playground.edit((session) => session.reset())),
        seek: guarded((step) => playground.seek(step)),
        newSeed: guarded(() => playground.newSeed()),
        undo: guarded(() => playground.undo()),
        redo: guarded(() => playground.redo()),
        configure: guarded((partial, continues = false) => playground.edit((session) => session.configure(partial, {continues}))),
        generate: guarded((partial) => playground.generate(partial)),
        addPoint: guarded((x, label) => playground.edit((session) => session.addPoint(x, label))),
        movePoint: guarded((index, x, continues = false) => playground.edit((session) => session.movePoint(index, x, {continues}))),
        setData: guarded((data, settings) => playground.replaceData(data, settings)),
        setParameters: guarded((parameters, continues = false) => playground.edit((session) => session.setParameters(parameters, {continues}))),
        removePoint: guarded((index) => playground.edit((session) => session.removePoint(index))),
        compare: (different) => void playground.compare(different).catch(host.fail),
        select: (partial) => playground.select(partial),
        stopWhen: guarded((stopper) => (playground.stopper = stopper)),
        setSpeed: (speed) => (playground.speed = speed),
        setBounds: (bounds) => playground.show(bounds),
        open: host.open,
        announce: host.announce
    };
}
