/**
 * The events of `<two-layer>`. They bubble and leave shadow trees, so one listener on a page hears every element.
 */

const everywhere = {bubbles: true, composed: true};

/** The first picture is drawn. */
export class ReadyEvent extends Event {
    constructor() {
        super('two-layer-ready', everywhere);
    }
}

/** Settings, points, parameters or the place in time were changed; training alone does not count. */
export class ChangeEvent extends Event {
    constructor() {
        super('two-layer-change', everywhere);
    }
}

/**
 * Where training stands.
 * @typedef {{steps: number, epoch: number, loss: number, testLoss: number, accuracy: number}} Report
 */

/** Training has moved on; at most four a second. */
export class ReportEvent extends Event {
    /** @param {Report} report */
    constructor({steps, epoch, loss, testLoss, accuracy}) {
        super('two-layer-report', everywhere);
        this.steps = steps;
        this.epoch = epoch;
        this.loss = loss;
        this.testLoss = testLoss;
        this.accuracy = accuracy;
    }
}

/** Something was refused or failed; the last good state and picture stay. */
export class TwoLayerErrorEvent extends ErrorEvent {
    /** @param {Error} error */
    constructor(error) {
        super('two-layer-error', {...everywhere, error, message: error.message});
    }
}
