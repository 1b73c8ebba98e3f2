/**
 * The line on which a unit is undecided, found in the values of the field.
 *
 * Marching squares: a cell between four neighbouring values is crossed where two of its corners lie on different
 * sides of the level.
 */

/** The middle of the values 0 to 255. */
const LEVEL = 127.5;

/**
 * @param {Pick<CanvasPath, 'moveTo' | 'lineTo'>} path where the value of a column and row lies at column + ½, row + ½
 * @param {Uint32Array} values row by row, in the lowest byte
 * @param {number} width values in a row
 */
export function traceBoundary(path, values, width) {
    let inside = false;
    for (let i = 0; i + width + 1 < values.length; i++) {
        const a = (values[i] & 255) - LEVEL;
        const b = (values[i + 1] & 255) - LEVEL;
        const c = (values[i + width + 1] & 255) - LEVEL;
        const d = (values[i + width] & 255) - LEVEL;
        const above = a > 0;
        if (above === b > 0 && above === c > 0 && above === d > 0) continue; // nearly all cells
        const column = i % width;
        if (column === width - 1) continue; // the next value is in the next row
        const x = column + 0.5;
        const y = (i - column) / width + 0.5;
        cross(x, y, 1, 0, a, b);
        cross(x + 1, y, 0, 1, b, c);
        cross(x + 1, y + 1, -1, 0, c, d);
        cross(x, y + 1, 0, -1, d, a);
    }

    /**
     * One side of a cell. The line enters at one and leaves at the next it crosses.
     * @param {number} x
     * @param {number} y
     * @param {number} across
     * @param {number} down
     * @param {number} from height above the level
     * @param {number} to
     */
    function cross(x, y, across, down, from, to) {
        if (from > 0 === to > 0) return;
        const share = from / (from - to);
        if (inside) path.lineTo(x + across * share, y + down * share);
        else path.moveTo(x + across * share, y + down * share);
        inside = !inside;
    }
}
