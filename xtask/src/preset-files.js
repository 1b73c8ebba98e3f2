/**
 * All presets lie in one folder, named for what is in it. With a name of its own for each, every embed would have thirty
 * such names in its script, which nothing compresses.
 */

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';

const presets = new URL('../../www/presets/', import.meta.url);

const hash = createHash('sha256');
for (const name of readdirSync(presets).sort()) hash.update(name).update(readFileSync(new URL(name, presets)));
const folder = `assets/presets-${hash.digest('base64url').slice(0, 8)}`;

/**
 * For `output.chunkFileNames`.
 * @param {{facadeModuleId?: string | null}} chunk
 */
export const chunkFileNames = ({facadeModuleId}) => (facadeModuleId?.includes('/www/presets/') ? `${folder}/[name].js` : 'assets/[name]-[hash].js');
