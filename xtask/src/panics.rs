//! Panics made traps, and nothing else: what they would say, and where, is taken out of a compiled `.wasm`.
//!
//! The page cannot show a panic's text, and nobody is to see one; but each index that might be out of range brings along its
//! place in the source and a call that hands it over, together a twenty-fifth of the engine. The standard library comes compiled, so
//! the compiler cannot leave them out. All changes are made in place, so that nothing moves; wasm-opt removes what is idle then.
//!
//! A trap's stack has the number of its function; `target/engine-with-names` has the names of these numbers.

use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{DataKind, KnownCustom, Operator, Parser, Payload, TypeRef};

use crate::function_names::{self, FunctionNames};

/// Functions of the standard library that do not come back, besides all of `core::panicking`.
const FAIL: [&str; 8] = [
    "assert_failed",
    "capacity_overflow",
    "expect_failed",
    "handle_alloc_error",
    "handle_error",
    "len_mismatch_fail",
    "slice_index_fail",
    "unwrap_failed",
];

/// Instructions of WebAssembly.
const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const END: u8 = 0x0b;

/// The size of a `core::panic::Location`: address and length of the file's name, line, column.
const PLACE: usize = 16;

/// Makes the functions that panic traps, and the places they would tell zeros. Whoever catches panics must not ask for the place.
pub(crate) fn silence(wasm: &mut [u8]) -> Result<()> {
    let Found { bodies, segments } = find(wasm)?;
    for body in bodies {
        if let [locals, first, .., last] = &mut wasm[body.clone()] {
            (*locals, *first, *last) = (0, UNREACHABLE, END);
            wasm[body.start + 2..body.end - 1].fill(NOP);
        }
    }
    for part in segments.iter().flat_map(|segment| places(wasm, segment, &segments)).collect::<Vec<_>>() {
        wasm[part].fill(0);
    }
    Ok(())
}

/// What is to be changed, by its place in the file.
struct Found {
    /// The bodies of the functions that panic.
    bodies: Vec<Range<usize>>,
    segments: Vec<Segment>,
}

/// Constants in the file, and where they are in memory.
struct Segment {
    address: usize,
    bytes: Range<usize>,
}

fn find(wasm: &[u8]) -> Result<Found> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = FunctionNames::new();
    let mut segments = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("the compiled engine cannot be read")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range()),
            Payload::DataSection(section) => {
                for data in section {
                    let data = data?;
                    let DataKind::Active { offset_expr, .. } = data.kind else { continue };
                    if let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? {
                        let bytes = data.range.end - data.data.len()..data.range.end;
                        segments.push(Segment { address: usize::try_from(value)?, bytes });
                    }
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    names = function_names::read(subsections)?;
                }
            }
            _ => {}
        }
    }
    let panics = |index: u32| {
        names.get(&index).is_some_and(|name| panics(&format!("{:#}", rustc_demangle::demangle(name))))
    };
    let bodies = (imported..).zip(bodies).filter(|(index, _)| panics(*index)).map(|(_, body)| body).collect();
    Ok(Found { bodies, segments })
}

/// Whether the function called `name` panics, whatever it is given.
fn panics(name: &str) -> bool {
    let path = name.trim_start_matches('<');
    let is_standard = path.starts_with("core::") || path.starts_with("alloc::");
    let last = path.rsplit("::").next().unwrap_or_default();
    path.starts_with("core::panicking::") || is_standard && FAIL.contains(&last)
}

/// The places in the source that a segment has, and the names of files these point at.
fn places(wasm: &[u8], segment: &Segment, all: &[Segment]) -> Vec<Range<usize>> {
    let word = |at: usize| wasm[at..].first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize);
    let mut found = Vec::new();
    let first = segment.bytes.start + segment.address.wrapping_neg() % 4;
    for at in (first..(segment.bytes.end + 1).saturating_sub(PLACE)).step_by(4) {
        let [address, length, line, column] = [0, 4, 8, 12].map(|offset| word(at + offset));
        let name = all.iter().find_map(|segment| {
            let start = segment.bytes.start + address.checked_sub(segment.address)?;
            Some(start..start.checked_add(length)?).filter(|name| name.end <= segment.bytes.end)
        });
        if let Some(name) = name
            && wasm[name.clone()].ends_with(b".rs")
            && line > 0
            && column > 0
        {
            found.extend([at..at + PLACE, name]);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A section of a module: everything here is shorter than 128 bytes.
    fn section(id: u8, content: &[u8]) -> Vec<u8> {
        let length = u8::try_from(content.len()).expect("short");
        [&[id, length], content].concat()
    }

    #[test]
    fn what_panics_becomes_a_trap_without_a_place() {
        let body = |constant: u8| [8, 0, 0x41, constant, 0x1a, 0x41, constant, 0x1a, END]; // i32.const, drop, twice
        let names = b"\x04name\x01\x1f\x02\x00\x16core::panicking::panic\x01\x04step".to_vec();
        let place: Vec<u8> = [64, 4, 1, 2].into_iter().flat_map(u32::to_le_bytes).collect();
        let data = [&[1, 0, 0x41, 0xc0, 0, END, 28], &b"x.rswxyz"[..], &place, b"kept"].concat();
        let mut wasm = [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &[1, 0x60, 0, 0]),
            section(3, &[2, 0, 0]),
            section(5, &[1, 0, 1]),
            section(10, &[&[2][..], &body(1), &body(2)].concat()),
            section(11, &data),
            section(0, &names),
        ]
        .concat();
        silence(&mut wasm).expect("a module");

        let has = |bytes: &[u8]| wasm.windows(bytes.len()).any(|window| window == bytes);
        assert!(has(&[8, 0, UNREACHABLE, NOP, NOP, NOP, NOP, NOP, END]));
        assert!(has(&body(2)) && !has(&body(1)));
        assert!(has(b"\0\0\0\0wxyz\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0kept"));
    }

    #[test]
    fn only_the_standard_library_has_functions_that_panic_by_name() {
        assert!(panics("core::panicking::assert_failed::<usize, usize>"));
        assert!(panics("<alloc::vec::Vec<_>>::remove::assert_failed"));
        assert!(panics("core::slice::index::slice_index_fail"));
        assert!(!panics("two_layer::error::handle_error"));
        assert!(!panics("core::slice::index::range"));
    }
}
