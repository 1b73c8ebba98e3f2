/**
 * The benchmarks that need a browser, one after the other. A new one is a module with `run(host)` and a line here.
 * `cargo xtask bench` builds the site and calls this.
 */

import {withHost} from './host.js';
import * as weight from './weight.js';
import * as firstPicture from './first-picture.js';
import * as frame from './frame.js';

try {
    await withHost(async (host) => {
        for (const benchmark of [weight, firstPicture, frame]) await benchmark.run(host);
    });
} catch (error) {
    console.error(String(error));
    process.exitCode = 1;
}
