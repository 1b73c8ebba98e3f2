//! What the functions of a compiled `.wasm` are called.

use std::collections::HashMap;

use anyhow::Result;
use wasmparser::{Name, NameSectionReader};

/// By the number of the function, imported ones first; mangled.
pub(crate) type FunctionNames<'a> = HashMap<u32, &'a str>;

/// The names of functions in the section that has names.
pub(crate) fn read<'a>(subsections: NameSectionReader<'a>) -> Result<FunctionNames<'a>> {
    let mut names = FunctionNames::new();
    for subsection in subsections {
        if let Name::Function(map) = subsection? {
            for naming in map {
                let naming = naming?;
                names.insert(naming.index, naming.name);
            }
        }
    }
    Ok(names)
}
