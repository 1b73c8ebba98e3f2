/**
 * Undo and redo by keys, from every control but those that take text, which have their own.
 */
import {travelOf} from '../plot/travel-keys.js';

/**
 * @param {(back: 'undo' | 'redo') => void} travel
 * @returns {(event: KeyboardEvent) => void}
 */
export function undoKeys(travel) {
    return (event) => {
        const back = travelOf(event);
        const [target] = event.composedPath();
        const takesText = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
        if (!back || takesText) return;
        event.preventDefault();
        travel(back);
    };
}
