/**
 * The lines on which a grid of values has a level: where a unit is undecided, where a loss is the same.
 *
 * Marching squares: a cell between four neighbouring values is crossed where two of its corners lie on different
 * sides of the level.
 */

/**
 * @param {Pick<CanvasPath, 'moveTo' | 'lineTo'>} path where the value of a column and row lies at column + ½, row + ½
 * @param {(i: number) => number} height above the level of value `i`, counted row by row
 * @param {number} count of values
 * @param {number} width values in a row
 */
export function traceLevel(path, height, count, width) {
    let inside = false;
    for (let i = 0; i + width + 1 < count; i++) {
        const a = height(i);
        const b = height(i + 1);
        const c = height(i + width + 1);
        const d = height(i + width);
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
