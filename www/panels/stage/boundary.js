/**
 * The line on which a unit is undecided, found in the values of the field.
 *
 * Marching squares: a cell between four neighbouring values is crossed where two of its corners lie on different
 * sides of the level.
 */

/** The middle of the values 0 to 255. */
const LEVEL = 127.5;
/** Around a cell. */
const CORNERS = [[0, 0], [1, 0], [1, 1], [0, 1]];

/**
 * @param {Pick<CanvasPath, 'moveTo' | 'lineTo'>} path where the value of a column and row lies at column + ½, row + ½
 * @param {Uint32Array} values row by row, in the lowest byte
 * @param {number} width values in a row
 */
export function traceBoundary(path, values, width) {
    const heights = [0, 0, 0, 0];
    for (let i = 0; i + width + 1 < values.length; i++) {
        const column = i % width;
        if (column === width - 1) continue;
        let above = 0;
        CORNERS.forEach(([across, down], corner) => {
            heights[corner] = (values[i + across + down * width] & 255) - LEVEL;
            if (heights[corner] > 0) above++;
        });
        if (above === 0 || above === 4) continue;
        const row = (i - column) / width;
        let inside = false;
        for (let corner = 0; corner < 4; corner++) {
            const next = (corner + 1) % 4;
            const [from, to] = [heights[corner], heights[next]];
            if (from > 0 === to > 0) continue;
            const share = from / (from - to);
            const [x, y] = CORNERS[corner].map((start, axis) => start + (CORNERS[next][axis] - start) * share + 0.5);
            path[inside ? 'lineTo' : 'moveTo'](column + x, row + y);
            inside = !inside;
        }
    }
}
