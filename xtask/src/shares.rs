//! Which crate takes how many bytes of a `.wasm` that still has its names.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Parser, Payload, TypeRef};

use crate::function_names::{self, FunctionNames};

/// A crate, a function, or another part of the file, and its size.
pub(crate) struct Share {
    pub(crate) name: String,
    pub(crate) bytes: usize,
}

/// Who takes the bytes, each list with the largest first.
pub(crate) struct Shares {
    /// Together the whole file, without its names. A function belongs to the crate in its own name, or to that
    /// of the type whose trait it implements; what was inlined counts for the function it ended up in.
    pub(crate) crates: Vec<Share>,
    pub(crate) functions: Vec<Share>,
}

/// Weighs every part of `wasm`.
pub(crate) fn of(wasm: &[u8]) -> Result<Shares> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = FunctionNames::new();
    let mut constants = 0;
    let mut unnamed = wasm.len();

    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("the compiled engine cannot be read")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => constants = section.range().len(),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    unnamed -= section.range().len();
                    names = function_names::read(subsections)?;
                }
            }
            _ => {}
        }
    }

    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    let mut functions = Vec::new();
    for (index, &bytes) in (imported..).zip(&bodies) {
        let name = format!("{:#}", rustc_demangle::demangle(names.get(&index).unwrap_or(&"?")));
        *sizes.entry(owner(&name)).or_default() += bytes;
        functions.push(Share { name, bytes });
    }
    let rest = unnamed - constants - bodies.iter().sum::<usize>();
    sizes.insert("(constants: tables, texts)".to_owned(), constants);
    sizes.insert("(types, imports, exports)".to_owned(), rest);

    let mut crates: Vec<Share> = sizes.into_iter().map(|(name, bytes)| Share { name, bytes }).collect();
    for shares in [&mut crates, &mut functions] {
        shares.sort_by_key(|share| std::cmp::Reverse(share.bytes));
    }
    Ok(Shares { crates, functions })
}

/// `<two_layer::Dense as core::fmt::Debug>::fmt` is `two_layer`; a bare name is the glue's.
fn owner(path: &str) -> String {
    let start = path.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '_');
    let start = start.strip_prefix("dyn ").unwrap_or(start);
    match start.split_once("::") {
        Some((owner, _)) if owner.chars().all(|c| c.is_alphanumeric() || c == '_') => owner.to_owned(),
        _ => "(exports and glue)".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::owner;

    #[test]
    fn a_function_belongs_to_the_crate_of_its_type() {
        assert_eq!(owner("two_layer::dense::Dense::forward"), "two_layer");
        assert_eq!(owner("<two_layer::Error as core::fmt::Display>::fmt"), "two_layer");
        assert_eq!(owner("<&dyn core::fmt::Debug as core::fmt::Debug>::fmt"), "core");
        assert_eq!(owner("__externref_table_alloc"), "(exports and glue)");
    }
}
