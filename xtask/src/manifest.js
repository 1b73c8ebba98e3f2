/**
 * The custom elements manifest: what `<two-layer>` has, for editors and for the tables of the documentation.
 *
 * Members, events, parts and colours come from the comments of the class; the attributes that set a key of the config
 * come from their table, with the words of the config's type. Nothing is said twice.
 */

import {readFile} from 'node:fs/promises';
import {create, ts} from '@custom-elements-manifest/analyzer';
import {configAttributes} from '../../www/config/attributes.js';

/** The element and what it inherits from. */
const SOURCES = ['www/element/two-layer.js', 'www/element/shell.js'];

/** @typedef {{name: string, type: {text: string}, description: string}} Field */

/** @returns {Promise<any>} as the schema `custom-elements-manifest` 1.0.0 has it */
export async function manifest() {
    const modules = await Promise.all(SOURCES.map(async (file) => ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.ES2022, true)));
    const result = create({modules});
    const fields = await configFields();
    const own = result.modules.find(({path}) => path === SOURCES[0]);
    const element = own.declarations.find(({kind}) => kind === 'class');
    Object.assign(element, {
        tagName: 'two-layer',
        customElement: true,
        attributes: [...element.attributes ?? [], ...Object.entries(configAttributes).map(([name, {key}]) => ({...fields.get(key), name}))],
        members: element.members.filter(isPublic),
        events: element.events.filter(({name}) => name?.startsWith('two-layer-')) // the others are constructors of ours
    });
    return {
        ...result,
        modules: [{kind: 'javascript-module', path: 'two-layer.js', declarations: [element], exports: [definition(element.name)]}]
    };
}

/** What a script may use. @param {any} member */
function isPublic({name, privacy, static: isStatic, inheritedFrom}) {
    if (inheritedFrom) return name === 'ready'; // the rest is how the element lives
    return !isStatic && privacy !== 'private' && privacy !== 'protected' && !/^[#_]/.test(name);
}

/** @param {string} name of the class */
function definition(name) {
    return {kind: 'custom-element-definition', name: 'two-layer', declaration: {name, module: 'two-layer.js'}};
}

/** The properties of the type `Config`, with their comments. @returns {Promise<Map<string, Field>>} */
async function configFields() {
    const source = await readFile('www/config/config.js', 'utf8');
    const properties = source.matchAll(/@property \{([^\n]+?)\} (\w+) ([^\n]+)/g);
    return new Map([...properties].map(([, text, name, description]) => [name, {name, type: {text}, description}]));
}
