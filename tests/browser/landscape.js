/**
 * The landscape as it is drawn: what its numbers beside the axes say about the pixels in between.
 */

/** @typedef {import('./network.js').Network} Network */
/** @typedef {{x: number, y: number}} Place */
/** @typedef {{toX: (left: number) => number, toY: (top: number) => number, toLeft: (x: number) => number, toTop: (y: number) => number}} Axes between pixels on the plot and numbers */

export class Landscape {
    /** @param {Network} network */
    constructor(network) {
        this.network = network;
        this.panel = network.panel('landscape');
        this.plot = this.panel.getByRole('application');
    }

    /** Waits until everything is computed. */
    async settled() {
        await this.plot.locator('.landscape-ball, .landscape-axes').first().waitFor();
        await this.network.drawn();
    }

    /** @param {string} name of a list */
    field(name) {
        return this.panel.getByRole('combobox', {name, exact: true});
    }

    /** @param {string} label of a list @param {string} value */
    async choose(label, value) {
        await this.field(label).selectOption(value);
        await this.settled();
    }

    /** Reads the axes off their numbers. @returns {Promise<Axes>} */
    async axes() {
        const ticks = await this.plot.locator('.landscape-axes .landscape-tick').evaluateAll((all) => all.map((tick) => {
            const [left, top] = /** @type {string[]} */ (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(tick.getAttribute('transform') ?? '')?.slice(1)).map(Number);
            const text = /** @type {Element} */ (tick.querySelector('text'));
            return {left, top, across: text.getAttribute('text-anchor') === 'middle', value: Number(text.textContent?.replace('−', '-'))};
        }));
        const [across, up] = [ticks.filter((tick) => tick.across), ticks.filter((tick) => !tick.across)];
        const [x0, x1, y0, y1] = [across[0], across[across.length - 1], up[0], up[up.length - 1]];
        const perX = (x1.left - x0.left) / (x1.value - x0.value);
        const perY = (y1.top - y0.top) / (y1.value - y0.value);
        return {
            toX: (left) => x0.value + (left - x0.left) / perX,
            toY: (top) => y0.value + (top - y0.top) / perY,
            toLeft: (x) => x0.left + (x - x0.value) * perX,
            toTop: (y) => y0.top + (y - y0.value) * perY
        };
    }

    /** The middle of the ball, pixels on the plot. @returns {Promise<Place>} */
    async ball() {
        const ball = this.plot.locator('circle.landscape-ball');
        return {x: Number(await ball.getAttribute('cx')), y: Number(await ball.getAttribute('cy'))};
    }

    /** The curve's points, pixels on the plot. @returns {Promise<Place[]>} */
    async curve() {
        const d = await this.plot.locator('.landscape-curve').getAttribute('d') ?? '';
        return [...d.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => ({x: Number(x), y: Number(y)}));
    }

    /** @param {string} name @returns {Promise<string>} a sentence below the plot */
    async words(name) {
        return await this.panel.locator(`[data-words=${name}]`).textContent() ?? '';
    }

    /**
     * The loss with all parameters replaced, by the element itself.
     * @param {number[]} flat
     * @returns {Promise<number>}
     */
    lossAt(flat) {
        return this.network.locator.evaluate((element, numbers) => {
            const network = /** @type {import('./network.js').TwoLayerElement} */ (element);
            const before = network.parameters;
            let at = 0;
            network.parameters = before.map(({W, b}) => ({W: W.map((row) => row.map(() => numbers[at++])), b: b && b.map(() => numbers[at++])}));
            const {loss} = network;
            network.parameters = before;
            return loss;
        }, flat);
    }

    /** All parameters in one list. @returns {Promise<number[]>} */
    async flat() {
        return (await this.network.parameters).flatMap(({W, b}) => [...W.flat(), ...b ?? []]);
    }
}

/**
 * How high a line through points is at some place.
 * @param {Place[]} points ascending in x
 * @param {number} x
 */
export function heightAt(points, x) {
    const i = points.findIndex((point) => point.x >= x);
    const [a, b] = [points[Math.max(0, i - 1)], points[i]];
    return a.x === b.x ? a.y : a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
}
