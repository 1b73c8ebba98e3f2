/**
 * The shape of a matrix as the page writes it everywhere: as NumPy does, rows first.
 */

/**
 * (160, 2)
 * @param {number} rows
 * @param {number} columns
 */
export const shapeText = (rows, columns) => `(${rows}, ${columns})`;

/**
 * How the shape of a product comes about: (160, 2) · (2, 5) = (160, 5); with a bias, (160, 2) · (2, 5) + (1, 5) = (160, 5).
 * @param {{rows: number, columns: number}} a
 * @param {{rows: number, columns: number}} b
 * @param {boolean} [bias] a row that is added to each row
 */
export function productText(a, b, bias = false) {
    const added = bias ? ` + ${shapeText(1, b.columns)}` : '';
    return `${shapeText(a.rows, a.columns)} · ${shapeText(b.rows, b.columns)}${added} = ${shapeText(a.rows, b.columns)}`;
}

/**
 * That of the pre-activations of a layer.
 * @param {{fanIn: number, fanOut: number, bias: boolean}} layer
 * @param {number} rows
 */
export const layerText = ({fanIn, fanOut, bias}, rows) => productText({rows, columns: fanIn}, {rows: fanIn, columns: fanOut}, bias);
