/**
 * The documentation in `docs/*.md` as pages beside the playground, in `dist/site/docs/`. Examples marked `html live` run
 * in the page; the tables are made from the custom elements manifest, that is from the source.
 */

import {cp, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {Marked} from 'marked';
import {manifest} from './manifest.js';

const FROM = 'docs';
const TO = 'dist/site/docs';

/** In the order of the navigation. */
const PAGES = ['index', 'attributes', 'scripts', 'style', 'presets', 'recipes', 'engine'];

const element = (await manifest()).modules[0].declarations[0];
/** @type {Record<string, {tag: string, say?: string, whole?: boolean}>} */
const examples = JSON.parse(await readFile(`${FROM}/examples.json`, 'utf8'));
const marked = new Marked({
    renderer: {
        code: ({text, lang}) => `<pre><code>${escape(text)}</code></pre>\n${lang === 'html live' ? `<div class="example whole">${text}</div>\n` : ''}`,
        heading({tokens, depth, text}) {
            return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
        }
    }
});

/** What `{{name}}` stands for. @type {Record<string, () => string>} */
const TABLES = {
    attributes: () => element.attributes.map(attribute).join('\n'),
    properties: () => table(['property', 'type', ''], members('field').map(({name, type, return: returns, description, readonly}) => [code(name), code(type?.text ?? returns?.type?.text), sentence(description) + (readonly ? ' Read-only.' : '')])),
    methods: () => table(['method', 'returns', ''], members('method').map((method) => [code(signature(method)), code(method.return?.type?.text), sentence(method.description) + about(method)])),
    events: () => table(['event', ''], element.events.map((/** @type {any} */ {name, description}) => [code(name), sentence(description)])),
    parts: () => table(['part', ''], element.cssParts.map((/** @type {any} */ {name, description}) => [code(name), sentence(description)])),
    'properties-of-style': () => table(['property', ''], element.cssProperties.map((/** @type {any} */ {name, description}) => [code(name), sentence(description)]))
};

/** @param {any} attribute */
function attribute({name, type, description}) {
    const example = examples[name];
    if (!example) throw new Error(`docs/examples.json has no example for the attribute ${name}`);
    const {tag, say = '', whole = false} = example;
    const shown = whole ? tag : `${tag} show="stage"`;
    return `### ${name}\n\n${code(type?.text)} ${sentence(description)} ${say}\n\n${fence(`<two-layer ${tag}></two-layer>`)}\n\n<div class="example${whole ? ' whole' : ''}"><two-layer ${shown}></two-layer></div>\n`;
}

/** @param {string} kind @returns {any[]} */
const members = (kind) => element.members.filter((/** @type {any} */ member) => member.kind === kind);

/** @param {any} method */
function signature({name, parameters = []}) {
    return `${name}(${parameters.map((/** @type {any} */ {name, optional}) => (optional ? `${name}?` : name)).join(', ')})`;
}

/** @param {any} method */
function about({parameters = []}) {
    const told = parameters.filter((/** @type {any} */ {description}) => description);
    return told.map((/** @type {any} */ {name, description}) => ` ${code(name)}: ${description}.`).join('');
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
    const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string | undefined} text */
const code = (text) => (text ? `\`${text}\`` : '');

/** @param {string} [text] */
function sentence(text = '') {
    const line = text.replace(/\s*\n\s*/g, ' ').trim();
    return line === '' ? '' : line[0].toUpperCase() + line.slice(1) + (/[.!?]$/.test(line) ? '' : '.');
}

/** @param {string} text */
const fence = (text) => `\`\`\`html\n${text}\n\`\`\``;

/** @param {string} text */
const slug = (text) => text.toLowerCase().replace(/[^\w]+/g, '-').replace(/^-|-$/g, '');

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {string} markdown */
const titleOf = (markdown) => /^# (.+)$/m.exec(markdown)?.[1] ?? '';

const pages = await Promise.all(PAGES.map(async (name) => ({name, markdown: await readFile(`${FROM}/${name}.md`, 'utf8')})));
await mkdir(TO, {recursive: true});
for (const {name, markdown} of pages) {
    const links = pages.map((page) => `<li><a href="${page.name}.html"${page.name === name ? ' aria-current="page"' : ''}>${titleOf(page.markdown)}</a></li>`);
    const content = markdown.replace(/^\{\{([\w-]+)\}\}$/gm, (_, key) => TABLES[key]());
    await writeFile(path.join(TO, `${name}.html`), `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(markdown)} – Two-Layer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="docs.css">
<script type="module" src="../two-layer.js"></script>
</head>
<body>
<nav aria-label="Documentation"><ul><li><a href="../index.html">Playground</a></li>${links.join('')}</ul></nav>
<main>
${await marked.parse(content)}</main>
</body>
</html>
`);
}
for (const file of await readdir(FROM)) if (file.endsWith('.css')) await cp(path.join(FROM, file), path.join(TO, file));
