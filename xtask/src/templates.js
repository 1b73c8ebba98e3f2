/**
 * Takes the indentation out of the templates of the front end when it is bundled: in `html` and `css` it is for those
 * who read the source. Minifiers leave it in, since to them a template is text.
 */

/** What may be left out without a change to what the browser makes of it. @type {Record<string, (text: string) => string>} */
const SHORTEN = {
    // White space between elements can be seen, but one space looks like many.
    html: (text) => text.replace(/[ \n]+/g, ' '),
    css: (text) => text.replace(/\/\*[^]*?\*\//g, '').replace(/[ \n]+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replaceAll(';}', '}').replace(/ > /g, '>').replace(/(?<![\w.#])0\./g, '.')
};

/** @returns {import('vite').Plugin} */
export function shortTemplates() {
    return {
        name: 'short-templates',
        apply: 'build',
        transform: {
            filter: {id: /\/www\/.*\.js$/, code: /(html|css)`/},
            handler(code) {
                let short = '';
                let end = 0;
                for (const {tag, start, end: stop} of pieces(this.parse(code))) {
                    short += code.slice(end, start) + SHORTEN[tag](code.slice(start, stop));
                    end = stop;
                }
                return {code: short + code.slice(end), map: null};
            }
        }
    };
}

/**
 * The literal pieces of all templates in a syntax tree, in the order of the source.
 * @param {unknown} tree of ESTree nodes
 * @returns {{tag: string, start: number, end: number}[]}
 */
function pieces(tree) {
    /** @type {{tag: string, start: number, end: number}[]} */
    const found = [];
    const visit = (/** @type {any} */ node) => {
        if (node?.type === 'TaggedTemplateExpression' && node.tag.name in SHORTEN) {
            for (const {start, end} of node.quasi.quasis) found.push({tag: node.tag.name, start, end});
        }
        if (typeof node === 'object') Object.values(node ?? {}).forEach(visit);
    };
    visit(tree);
    return found.sort((a, b) => a.start - b.start);
}
