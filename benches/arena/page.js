/** The arena in a page. */

import {Arena} from './arena.js';

Object.assign(window, {arena: new Arena({wasmFolder: '/tensorflow/'})});
