//! What the functions of a compiled `.wasm` are called.

use std::collections::HashMap;

use anyhow::Result;
use wasmparser::{KnownCustom, Name};

/// By the number of the function, imported ones first; mangled.
pub(crate) type FunctionNames<'a> = HashMap<u32, &'a str>;

/// The names of functions, where the section is the one that has them.
pub(crate) fn read<'a>(section: KnownCustom<'a>) -> Result<FunctionNames<'a>> {
    let mut names = FunctionNames::new();
    if let KnownCustom::Name(subsections) = section {
        for subsection in subsections {
            if let Name::Function(map) = subsection? {
                for naming in map {
                    let naming = naming?;
                    names.insert(naming.index, naming.name);
                }
            }
        }
    }
    Ok(names)
}
