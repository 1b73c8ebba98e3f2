/** On what machine the figures were measured. */

import {readFile} from 'node:fs/promises';
import os from 'node:os';

/**
 * @param {string} browser name and version
 * @returns {Promise<string>} a few words
 */
export async function machine(browser) {
    const cpus = os.cpus();
    const memory = `${Math.round(os.totalmem() / 2 ** 30)} GB`;
    const model = cpus[0]?.model.trim() || os.arch();
    return `${model}, ${cpus.length} ${cpus.length === 1 ? 'core' : 'cores'}, ${memory}; ${await system()}; ${browser}, Node ${process.versions.node}`;
}

/** What a Linux calls itself; elsewhere the kernel. */
async function system() {
    try {
        const [, name] = /^PRETTY_NAME="?([^"\n]*)/m.exec(await readFile('/etc/os-release', 'utf8')) ?? [];
        if (name) return `${name}, kernel ${os.release()}`;
    } catch {
        // not such a system
    }
    return `${os.type()} ${os.release()}`;
}
