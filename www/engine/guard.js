/**
 * The way from what an engine throws to the errors people see. Both engines go through it.
 */
import {filled, refusal, TwoLayerError} from './errors.js';

/** @typedef {import('./errors.js').ErrorCode} ErrorCode */

/**
 * Runs `f`; what the engine throws becomes a {@link TwoLayerError}, anything else passes.
 * @template T
 * @param {() => T} f
 * @returns {T}
 */
export function guard(f) {
    try {
        return f();
    } catch (cause) {
        if (cause instanceof WebAssembly.RuntimeError) {
            throw new TwoLayerError('crashed', 'The engine has crashed; this is a bug.', {cause});
        }
        if (cause instanceof Error && cause.name === 'TwoLayerError' && !(cause instanceof TwoLayerError)) {
            const {field, value, allowed, values, code} = /** @type {Error & {field: string, value: unknown, allowed: string, values: unknown[], code: ErrorCode}} */ (cause);
            throw refusal(field, value, filled(allowed, values), code);
        }
        throw cause;
    }
}
