//! The generated bindings, made short: what JavaScript and WebAssembly call each other by is a letter or two.
//!
//! wasm-bindgen writes for bundlers a module of functions that the `.wasm` imports one by one, each with a long name and
//! a number; wasm-opt gives both sides of the `.wasm` short names and says which. Here the functions are put under these
//! names into one object. Fetching and compiling is left to `www/engine/load.js`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// What wasm-bindgen ends its module with.
const SETTER: &str = "export function __wbg_set_wasm(val) {\n    wasm = val;\n}\n";

/// The function that has to run first.
const START: &str = "__wbindgen_start";

/// What the `.wasm` of an engine calls things now.
struct Names {
    /// The name of the module everything is imported from.
    module: &'static str,
    /// Old and new.
    imports: Vec<(String, String)>,
    exports: Vec<(String, String)>,
}

/// Puts `<file>.js` and its types in the place of what was generated for a bundler. `map` is what wasm-opt has said.
pub(crate) fn shorten(folder: &Path, file: &str, map: &str) -> Result<()> {
    let path = |ending: &str| folder.join(format!("{file}{ending}"));
    let functions = fs::read_to_string(path("_bg.js"))?;
    fs::write(path(".js"), bindings(&functions, file, &names(map)?)?)?;
    let types = fs::read_to_string(path(".d.ts"))? + TYPES;
    fs::write(path(".d.ts"), types)?;
    fs::remove_file(path("_bg.js"))?;
    fs::remove_file(path("_bg.wasm.d.ts"))?; // has the old names, and nobody asks
    Ok(())
}

const TYPES: &str = "
/** What the `.wasm` has to be given. */
export const imports: WebAssembly.Imports;

/** Takes what the `.wasm` gave; before it, nothing here can be called. */
export function begin(exports: WebAssembly.Exports): void;

/** Where the `.wasm` is unless it is said. */
export function address(): URL;
";

/// The module's text with the names of `names`, and what a loader needs.
fn bindings(functions: &str, file: &str, names: &Names) -> Result<String> {
    let mut text =
        lighten(functions.strip_suffix(SETTER).context("the bindings do not end as they used to")?);
    for (old, new) in &names.exports {
        text = rename(&text, &format!("wasm.{old}"), &format!("wasm.{new}"));
    }
    for (old, _) in &names.imports {
        let exported = format!("export function {old}(");
        if !text.contains(&exported) {
            bail!("the bindings do not have {old}");
        }
        text = text.replace(&exported, &format!("function {old}("));
    }
    let entries: Vec<String> = names.imports.iter().map(|(old, new)| format!("{new}: {old}")).collect();
    let start = names.exports.iter().find(|(old, _)| old == START).context("the engine has no start")?;
    text += &format!("export const imports = {{{}: {{{}}}}};\n", names.module, entries.join(", "));
    text += &format!("export function begin(exports) {{\n    wasm = exports;\n    wasm.{}();\n}}\n", start.1);
    text += &format!("export const address = () => new URL('{file}_bg.wasm', import.meta.url);\n");
    Ok(text)
}

/// Takes out what is there for engines older than ours have to be, and views of memory that are kept between calls:
/// a new one costs less than a microsecond. What is written differently by another wasm-bindgen stays as it is.
fn lighten(text: &str) -> String {
    let mut light = text.to_owned();
    for (from, to, instead) in HEAVY {
        while let Some(start) = light.find(from) {
            let Some(length) = light[start..].find(to) else { break };
            light.replace_range(start..start + length + to.len(), instead);
        }
    }
    light
}

/// A text as bytes in memory.
const ENCODE: &str = "    const buf = cachedTextEncoder.encode(arg);
    const ptr = malloc(buf.length, 1) >>> 0;
    getUint8ArrayMemory0().set(buf, ptr);
    WASM_VECTOR_LEN = buf.length;
    return ptr;
";

/// From where to where, and what is there instead; must not contain what it replaces.
const HEAVY: [(&str, &str, &str); 10] = [
    ("if (Symbol.dispose) ", ";\n", ""),
    (
        "(typeof FinalizationRegistry === 'undefined')",
        ": new FinalizationRegistry",
        "new FinalizationRegistry",
    ),
    // Views of memory.
    (
        "let cachedDataViewMemory0",
        "return cachedDataViewMemory0;",
        "function getDataViewMemory0() {\n    return new DataView(wasm.memory.buffer);",
    ),
    (
        "let cachedFloat64ArrayMemory0",
        "return cachedFloat64ArrayMemory0;",
        "function getFloat64ArrayMemory0() {\n    return new Float64Array(wasm.memory.buffer);",
    ),
    (
        "let cachedUint32ArrayMemory0",
        "return cachedUint32ArrayMemory0;",
        "function getUint32ArrayMemory0() {\n    return new Uint32Array(wasm.memory.buffer);",
    ),
    (
        "let cachedUint8ArrayMemory0",
        "return cachedUint8ArrayMemory0;",
        "function getUint8ArrayMemory0() {\n    return new Uint8Array(wasm.memory.buffer);",
    ),
    // Texts: an encoder without `encodeInto`; a shortcut for letters of one byte.
    ("if (!('encodeInto' in cachedTextEncoder)) {", "    };\n}\n", ""),
    ("    if (realloc === undefined) {\n", "\n    }\n", ENCODE),
    (
        "    let len = arg.length;\n    let ptr = malloc(len, 1)",
        "    WASM_VECTOR_LEN = offset;\n    return ptr;\n",
        "",
    ),
    // A decoder that some browser wants to be replaced after two gigabytes of text.
    (
        "const MAX_SAFARI_DECODE_BYTES",
        "    return cachedTextDecoder.decode(bytes);\n",
        "function decodeText(bytes) {\n    return cachedTextDecoder.decode(bytes);\n",
    ),
];

/// Replaces `old` where it is a whole word.
fn rename(text: &str, old: &str, new: &str) -> String {
    let mut renamed = String::with_capacity(text.len());
    let mut pieces = text.split(old);
    renamed += pieces.next().unwrap_or_default();
    for piece in pieces {
        let goes_on = piece.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        renamed += if goes_on { old } else { new };
        renamed += piece;
    }
    renamed
}

/// Reads lines like `["./two_layer_wasm_bg.js", "__wbg_new", "b"],` and, of exports, `["memory", "c"],`.
fn names(map: &str) -> Result<Names> {
    let mut names = Names { module: "a", imports: Vec::new(), exports: Vec::new() };
    for line in map.lines() {
        let texts: Vec<String> = line.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        match <[String; 3]>::try_from(texts) {
            Ok([_, old, new]) => names.imports.push((old, new)),
            Err(texts) => {
                if let Ok([old, new]) = <[String; 2]>::try_from(texts) {
                    names.exports.push((old, new));
                }
            }
        }
    }
    if names.imports.is_empty() || names.exports.is_empty() {
        bail!("wasm-opt has not said what it calls things");
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: &str = r#"{
 "imports": [
  ["./engine_bg.js", "__wbg_new_1", "b"]
 ],
"exports": [
  ["step", "c"],
  ["steps", "d"],
  ["__wbindgen_start", "e"]
 ]
}"#;

    #[test]
    fn both_sides_have_the_new_names() {
        let functions = format!(
            "export function step() {{\n    wasm.step(wasm.steps());\n}}\nexport function __wbg_new_1() {{\n}}\nlet wasm;\n{SETTER}"
        );
        let text = bindings(&functions, "engine", &names(MAP).expect("a map")).expect("bindings");
        assert_eq!(
            text,
            "export function step() {\n    wasm.c(wasm.d());\n}\nfunction __wbg_new_1() {\n}\nlet wasm;\n\
             export const imports = {a: {b: __wbg_new_1}};\n\
             export function begin(exports) {\n    wasm = exports;\n    wasm.e();\n}\n\
             export const address = () => new URL('engine_bg.wasm', import.meta.url);\n"
        );
    }

    #[test]
    fn views_of_memory_and_texts_are_taken_the_short_way() {
        let heavy = "let cachedUint8ArrayMemory0 = null;
function getUint8ArrayMemory0() {
    if (cachedUint8ArrayMemory0 === null) {
        cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8ArrayMemory0;
}
const cachedTextEncoder = new TextEncoder();
if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
        return {
        };
    };
}
let WASM_VECTOR_LEN = 0;
";
        let light = "function getUint8ArrayMemory0() {
    return new Uint8Array(wasm.memory.buffer);
}
const cachedTextEncoder = new TextEncoder();
let WASM_VECTOR_LEN = 0;
";
        assert_eq!(lighten(heavy), light);
        assert_eq!(lighten(light), light);
    }

    #[test]
    fn bindings_of_another_form_are_refused() {
        assert!(bindings("", "engine", &names(MAP).expect("a map")).is_err());
        assert!(names("").is_err());
    }
}
