//! The engine as the page loads it: `crate/wasm` compiled, its JavaScript bindings, and the `.wasm` made small.
//!
//! Everything ends up in `www/engine/pkg/`, which is generated and not committed. The bindings are made inside
//! this program, so no separately installed tool can have the wrong version.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::toolchain::WasmCompiler;
use crate::{node, process, target_folder, toolchain};

const PACKAGE: &str = "two-layer-wasm";
const FOLDER: &str = "www/engine/pkg";
const WASM: &str = "two_layer_wasm_bg.wasm";

/// What the compiler may have used, and so what wasm-opt has to know.
const OPTIMIZE: [&str; 9] = [
    "-O3",
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-producers",
];

/// Brings `www/engine/pkg/` up to date; does nothing where it is. Needs [`node::prepare`] first.
pub(crate) fn build() -> Result<()> {
    let compiled = compile(toolchain::prepare()?)?;
    let stamp = stamp(&compiled)?;
    let stamp_file = Path::new(FOLDER).join("stamp");
    if fs::read_to_string(&stamp_file).is_ok_and(|old| old == stamp) {
        return Ok(());
    }

    // Made beside and then put in place, so that nobody ever sees half of it.
    let fresh = PathBuf::from(format!("{FOLDER}.{}", std::process::id()));
    generate(&compiled, &fresh, Names::Dropped)?;
    fs::write(fresh.join("stamp"), stamp)?;
    if Path::new(FOLDER).exists() {
        fs::remove_dir_all(FOLDER)?;
    }
    fs::rename(&fresh, FOLDER).with_context(|| format!("{FOLDER} cannot be written"))
}

/// The same engine with the names of its functions, and nothing else, added: to see what takes the bytes.
pub(crate) fn build_named() -> Result<PathBuf> {
    let folder = target_folder()?.join("engine-with-names");
    generate(&compile(toolchain::prepare()?)?, &folder, Names::Kept)?;
    Ok(folder.join(WASM))
}

/// Whether the functions' names stay in the `.wasm`; they are as large as the code.
#[derive(Clone, Copy, PartialEq)]
enum Names {
    Kept,
    Dropped,
}

/// The `.wasm` as the compiler leaves it, with names.
fn compile(compiler: WasmCompiler) -> Result<PathBuf> {
    let target = target_folder()?;
    let mut build = compiler.cargo("build");
    build.args(["--quiet", "--package", PACKAGE, "--profile", "wasm", "--target-dir"]).arg(&target);
    process::run_noting(&mut build, "compiling the engine")?;
    Ok(target.join("wasm32-unknown-unknown/wasm/two_layer_wasm.wasm"))
}

/// Bindings and `.wasm` for the browser, from the compiler's `.wasm`.
fn generate(compiled: &Path, folder: &Path, names: Names) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .typescript(true)
        .remove_producers_section(true)
        .omit_default_module_path(false);
    bindgen.remove_name_section(names == Names::Dropped);
    bindgen.web(true)?.generate(folder).context("the bindings of the engine cannot be generated")?;

    let wasm = folder.join(WASM);
    let mut optimize = node::package_program("binaryen/bin/wasm-opt");
    optimize.args(OPTIMIZE).arg(&wasm).arg("--output").arg(&wasm).stdin(Stdio::null());
    if names == Names::Kept {
        optimize.arg("--debuginfo");
    }
    process::run_noting(&mut optimize, "optimizing the engine")
}

/// Says what the folder was made of: the compiled file, and how it was treated.
fn stamp(compiled: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    fs::read(compiled)?.hash(&mut hasher);
    include_str!("engine.rs").hash(&mut hasher);
    fs::read("package-lock.json")?.hash(&mut hasher); // has the version of wasm-opt
    Ok(format!("{:016x}", hasher.finish()))
}
