//! The Rust compilers: which cargo we call, and which one can compile for WebAssembly.
//!
//! Usually they are the same. Where `rustup target add` is refused (no way out to its server), a Debian
//! machine still has a compiler of its own, which can build the standard library from source.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::apt;
use crate::process::{note, read, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// What Debian calls its compiler for the web, with the sources of the standard library and its linker.
const DEBIAN_PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// A compiler that can make WebAssembly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum WasmCompiler {
    /// The one that compiled this program, with the standard library for the target installed.
    Own,
    /// The distribution's, which compiles the standard library as well.
    Distribution,
}

/// The cargo that runs us.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Makes sure that something can compile for WebAssembly.
pub(crate) fn prepare() -> Result<WasmCompiler> {
    if has_target() {
        return Ok(WasmCompiler::Own);
    }
    if apt::has(&DEBIAN_PACKAGES) {
        return Ok(WasmCompiler::Distribution);
    }
    if has_rustup() {
        note(&format!("adding the target {TARGET} (rustup target add)"));
        // Whether it worked is seen by looking, and its reasons are of no use where there is another way.
        let _ = run(Command::new("rustup")
            .args(["target", "add", TARGET])
            .stdout(Stdio::null())
            .stderr(Stdio::null()));
        if has_target() {
            return Ok(WasmCompiler::Own);
        }
    }
    if apt::is_ours() {
        note("rustup cannot get the target here; using the distribution's compiler instead");
        if apt::install(&DEBIAN_PACKAGES).is_ok() {
            return Ok(WasmCompiler::Distribution);
        }
    }
    bail!(
        "the Rust target {TARGET} is missing; run `rustup target add {TARGET}` where its server can be reached"
    )
}

/// Makes sure of `cargo fmt` and `cargo clippy`, which a minimal installation leaves out.
pub(crate) fn prepare_components() -> Result<()> {
    for (component, program) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let has = || read(cargo().args([program, "--version"]).stderr(Stdio::null())).is_some();
        if has() {
            continue;
        }
        if has_rustup() {
            note(&format!("adding {component} (rustup component add)"));
            let _ = run(Command::new("rustup").args(["component", "add", component]).stdout(Stdio::null()));
        }
        if !has() {
            bail!("`cargo {program}` is missing; run `rustup component add {component}`");
        }
    }
    Ok(())
}

impl WasmCompiler {
    /// `cargo <subcommand> --target wasm32-unknown-unknown`, ready for more arguments.
    pub(crate) fn cargo(self, subcommand: &str) -> Command {
        let mut command = match self {
            Self::Own => cargo(),
            Self::Distribution => Command::new("/usr/bin/cargo"),
        };
        command.args([subcommand, "--target", TARGET]);
        // Where this machine keeps its crates is nobody's business, and the same source gives the same bytes.
        if let Some(sources) = crate_sources() {
            let flag = format!("--remap-path-prefix={}=crates", sources.display());
            command.args(["--config", &format!("target.{TARGET}.rustflags=['{flag}']")]);
        }
        // Flags from outside would replace those of .cargo/config.toml, among them SIMD.
        command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        if self == Self::Distribution {
            command.args(["-Z", "build-std=std,panic_abort"]);
            command.env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1");
            // Set by the toolchain that started us; they would lead the other one astray.
            for name in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTDOC", "LD_LIBRARY_PATH"] {
                command.env_remove(name);
            }
        }
        command
    }
}

/// Where cargo unpacks the crates it downloads.
fn crate_sources() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    Some(home.or_else(|| Some(env::home_dir()?.join(".cargo")))?.join("registry/src"))
}

fn has_target() -> bool {
    let folder = read(
        Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).stderr(Stdio::null()),
    );
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}

fn has_rustup() -> bool {
    read(Command::new("rustup").arg("--version").stderr(Stdio::null())).is_some()
}
