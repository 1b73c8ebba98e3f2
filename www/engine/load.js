/**
 * Fetches the `.wasm` of an engine, compiles it while it arrives, and puts it together with its generated bindings. Both
 * engines are loaded by this.
 */

/**
 * The `.wasm`: its address, what `fetch` gives, its bytes, or what they were compiled to.
 * @typedef {string | URL | Response | PromiseLike<Response> | BufferSource | WebAssembly.Module} Source
 */

/**
 * @param {{imports: WebAssembly.Imports, begin: (exports: WebAssembly.Exports) => void, address: () => Source}} bindings
 * @param {Source} [source] next to the bindings by default
 * @returns {Promise<WebAssembly.Exports>}
 */
export async function load({imports, begin, address}, source = address()) {
    const {exports} = await instantiate(await (typeof source === 'string' || source instanceof URL ? fetch(source) : source), imports);
    begin(exports);
    return exports;
}

/**
 * @param {Response | BufferSource | WebAssembly.Module} source
 * @param {WebAssembly.Imports} imports
 * @returns {Promise<WebAssembly.Instance>}
 */
async function instantiate(source, imports) {
    if (source instanceof WebAssembly.Module) return WebAssembly.instantiate(source, imports);
    if (!(source instanceof Response)) return (await WebAssembly.instantiate(source, imports)).instance;
    if (!source.ok) throw new Error(`${source.url}: ${source.status}`);
    // From a server that calls it something else it is compiled when all of it is there.
    if (source.headers.get('content-type') !== 'application/wasm') return instantiate(await source.arrayBuffer(), imports);
    return (await WebAssembly.instantiateStreaming(source, imports)).instance;
}
