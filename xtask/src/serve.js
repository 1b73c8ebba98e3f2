/**
 * Serves the built site on the port given as the argument, for as long as whoever started this holds on to its
 * standard input: however that one ends, no server is left behind.
 */

import {preview} from 'vite';

await preview({logLevel: 'error', preview: {port: Number(process.argv[2])}});
process.stdin.on('end', () => process.exit()).resume();
