/**
 * A run in the forms in which somebody passes it on: a link, a tag, a frame, a line of Markdown.
 */
import {configAttributes} from '../config/attributes.js';

/** What an element in a post shows, besides the way of looking inside that is open; the playground page shows more. */
const PANELS = 'stage loss controls';

/** Height in pixels a frame begins with; `embed.html` tells the page around it the true one. */
const HEIGHT = 640;

/**
 * @typedef {object} Snippets
 * @property {string} link
 * @property {string} tag
 * @property {string} frame
 * @property {string} markdown
 */

/**
 * @param {string} permalink
 * @param {{learned: boolean, title: string}} options `learned`: with the trained weights and the place in time
 * @returns {Snippets}
 */
export function snippetsOf(permalink, {learned, title}) {
    const link = new URL(permalink);
    const parts = new URLSearchParams(link.hash.slice(1));
    if (!learned) parts.delete('state');
    link.hash = parts.toString();
    const open = parts.get('open');
    const show = open ? `${PANELS} ${open}` : PANELS;
    parts.set('show', show);
    const frame = new URL('embed.html', link);
    frame.hash = parts.toString();
    return {
        link: link.href,
        tag: `<link rel="stylesheet" href="two-layer/two-layer.css">\n<script type="module" src="two-layer/two-layer.js"></script>\n<two-layer ${attributes(parts, link.hash)} show="${escape(show)}">${escape(title)}</two-layer>`,
        frame: `<iframe src="${escape(frame.href)}" title="${escape(title)}" width="100%" height="${HEIGHT}" style="border: 0"></iframe>`,
        markdown: `[${title.replace(/[[\]\\]/g, '\\$&')}](${link.href})`
    };
}

/** Names of the parts no attribute says, but for what is open. */
const PACKED = ['points', 'given', 'state'];

/**
 * Attributes that people can read, where they say everything; else the link. What is open only a link can say; attributes
 * stand above it.
 * @param {URLSearchParams} parts
 * @param {string} hash
 */
function attributes(parts, hash) {
    if (PACKED.some((name) => parts.has(name))) return `preset="${escape(hash)}"`;
    const look = new URLSearchParams([...parts].filter(([name]) => name.includes('.')));
    const own = [...parts].filter(([name]) => Object.hasOwn(configAttributes, name) || name === 'speed');
    if (look.size > 0) own.unshift(['preset', `#v=${parts.get('v')}&${look}`]);
    return own.map(([name, value]) => `${name}="${escape(value)}"`).join(' ');
}

/** @param {string} text */
function escape(text) {
    return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
