/**
 * The keys of undo and redo, the same on the stage and everywhere else: Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y; ⌘ on a Mac.
 */

/**
 * @param {Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>} key
 * @returns {'undo' | 'redo' | undefined}
 */
export function travelOf({key, shiftKey, ctrlKey, metaKey, altKey}) {
    if (altKey || !(ctrlKey || metaKey)) return undefined;
    if (key === 'z' || key === 'Z') return shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : undefined;
}
