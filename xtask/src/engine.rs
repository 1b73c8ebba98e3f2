//! The two engines as the page loads them: a crate compiled, its JavaScript bindings, and the `.wasm` made small.
//!
//! Everything ends up in folders of `www/engine/`, which are generated and not committed. The bindings are made inside
//! this program, so no separately installed tool can have the wrong version.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::toolchain::WasmCompiler;
use crate::{glue, node, panics, process, target_folder, toolchain};

/// What becomes one `.wasm`.
pub(crate) struct Engine {
    /// What it is called in tables.
    pub(crate) title: &'static str,
    pub(crate) package: &'static str,
    /// The name of the package as the compiler spells it.
    file: &'static str,
    folder: &'static str,
}

/// Both engines: the one the page loads first, and the one it loads when somebody looks inside.
pub(crate) const ENGINES: [Engine; 2] = [
    Engine { title: "Engine", package: "two-layer-wasm", file: "two_layer_wasm", folder: "www/engine/pkg" },
    Engine {
        title: "Engine that looks inside, loaded on demand",
        package: "two-layer-inside",
        file: "two_layer_inside",
        folder: "www/engine/inside-pkg",
    },
];

/// What the compiler may have used, and so what wasm-opt has to know. The second pass over all finds a little more. The lowest
/// kilobyte is the far end of the stack, which no address with an offset reaches.
const OPTIMIZE: [&str; 11] = [
    "-O3",
    "-O3",
    "--low-memory-unused",
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-producers",
];

/// Brings the folders of both up to date; does nothing where they are. Needs [`node::prepare`] first.
pub(crate) fn build() -> Result<()> {
    let compiled = compile(toolchain::prepare()?)?;
    ENGINES.iter().try_for_each(|engine| update(engine, &compiled))
}

/// Brings one folder up to date.
fn update(engine: &Engine, compiled: &Path) -> Result<()> {
    let Engine { folder, .. } = engine;
    let stamp = stamp(&engine.compiled(compiled))?;
    let stamp_file = Path::new(folder).join("stamp");
    if fs::read_to_string(&stamp_file).is_ok_and(|old| old == stamp) {
        return Ok(());
    }

    // Made beside and then put in place, so that nobody ever sees half of it.
    let fresh = PathBuf::from(format!("{folder}.{}", std::process::id()));
    generate(engine, compiled, &fresh, Names::Dropped)?;
    fs::write(fresh.join("stamp"), stamp)?;
    if Path::new(folder).exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::rename(&fresh, folder).with_context(|| format!("{folder} cannot be written"))
}

/// The `.wasm` of each engine with the names of its functions, and nothing else, added: to see what takes the bytes.
pub(crate) fn build_named() -> Result<Vec<(&'static str, PathBuf)>> {
    let folder = target_folder()?.join("engine-with-names");
    let compiled = compile(toolchain::prepare()?)?;
    let build = |engine: &Engine| {
        generate(engine, &compiled, &folder, Names::Kept)?;
        Ok((engine.title, folder.join(engine.wasm())))
    };
    ENGINES.iter().map(build).collect()
}

impl Engine {
    /// The `.wasm` as the compiler leaves it.
    fn compiled(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.wasm", self.file))
    }

    /// The `.wasm` as the page gets it.
    fn wasm(&self) -> String {
        format!("{}_bg.wasm", self.file)
    }
}

/// Whether the functions' names stay in the `.wasm`; they are as large as the code.
#[derive(Clone, Copy, PartialEq)]
enum Names {
    Kept,
    Dropped,
}

/// Compiles both and says where the compiler leaves them, with names.
fn compile(compiler: WasmCompiler) -> Result<PathBuf> {
    let target = target_folder()?;
    let mut build = compiler.cargo("build");
    build.args(["--quiet", "--profile", "wasm", "--target-dir"]).arg(&target);
    build.args(ENGINES.iter().flat_map(|engine| ["--package", engine.package]));
    process::run_noting(&mut build, "compiling the engines")?;
    Ok(target.join("wasm32-unknown-unknown/wasm"))
}

/// Bindings and `.wasm` for the browser, from the compiler's `.wasm`.
fn generate(engine: &Engine, compiled: &Path, folder: &Path, names: Names) -> Result<()> {
    let mut wasm = fs::read(engine.compiled(compiled))?;
    panics::silence(&mut wasm)?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(engine.file, wasm)
        .typescript(true)
        .remove_producers_section(true)
        .omit_default_module_path(false);
    bindgen.remove_name_section(names == Names::Dropped);
    bindgen.bundler(true)?.generate(folder).context("the bindings of the engine cannot be generated")?;

    let wasm = folder.join(engine.wasm());
    let mut optimize = node::package_program("binaryen/bin/wasm-opt");
    optimize.args(OPTIMIZE).arg(&wasm).arg("--output").arg(&wasm).stdin(Stdio::null());
    let map = folder.join("names"); // what is called how, as wasm-opt prints it
    match names {
        Names::Kept => optimize.arg("--debuginfo"),
        Names::Dropped => {
            optimize.arg("--minify-imports-and-exports-and-modules").stdout(fs::File::create(&map)?)
        }
    };
    process::run_noting(&mut optimize, &format!("optimizing {}", engine.package))?;
    if names == Names::Dropped {
        glue::shorten(folder, engine.file, &fs::read_to_string(&map)?)?;
        fs::remove_file(map)?;
    }
    Ok(())
}

/// Says what the folder was made of: the compiled file, and how it was treated.
fn stamp(compiled: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    fs::read(compiled)?.hash(&mut hasher);
    [include_str!("engine.rs"), include_str!("glue.rs"), include_str!("panics.rs")].hash(&mut hasher);
    fs::read("package-lock.json")?.hash(&mut hasher); // has the version of wasm-opt
    Ok(format!("{:016x}", hasher.finish()))
}
