//! `cargo xtask play`: the page, built and served until Ctrl-C.

use std::io::{self, ErrorKind, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::site;

/// Where the page is served unless `--port` says otherwise.
pub(crate) const PORT: u16 = 4173;

/// How often we look whether the server is still there.
const PULSE: Duration = Duration::from_millis(20);

/// Builds, serves, and returns when the user has had enough.
pub(crate) fn run(port: u16) -> Result<()> {
    refuse_taken(port)?;
    let (sender, interrupts) = channel();
    site::build()?;
    // Set only now: while we build, Ctrl-C ends us and the compiler alike, as everywhere.
    ctrlc::set_handler(move || _ = sender.send(())).context("Ctrl-C cannot be caught")?;

    let mut server = site::serve(port)?;
    let outcome = watch(&mut server, port, &interrupts);
    let _ = server.kill(); // it may have ended already
    server.wait()?;
    outcome
}

/// Announces the page once it answers, then waits for Ctrl-C or for the server's end.
fn watch(server: &mut Child, port: u16, interrupts: &Receiver<()>) -> Result<()> {
    let mut announced = false;
    loop {
        match interrupts.recv_timeout(PULSE) {
            Ok(()) => break,
            Err(RecvTimeoutError::Disconnected) => bail!("Ctrl-C cannot be caught any longer"),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if let Some(status) = server.try_wait()? {
            bail!("the server has ended ({status}); what it said is above");
        }
        if !announced && TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            announced = true;
            announce(port)?;
        }
    }
    println!("\nStopped.");
    Ok(())
}

fn announce(port: u16) -> io::Result<()> {
    let address = format!("http://127.0.0.1:{port}/");
    println!("Two-Layer is at {address} (Ctrl-C stops it)");
    io::stdout().flush()?;
    open(&address);
    Ok(())
}

/// Opens the address in the user's browser, where there is a desktop with one. Failing to is no failure.
fn open(address: &str) {
    let has = |variable| std::env::var_os(variable).is_some();
    let program = match std::env::consts::OS {
        _ if has("CI") => return,
        "macos" => "open",
        "windows" => "explorer",
        _ if has("DISPLAY") || has("WAYLAND_DISPLAY") => "xdg-open",
        _ => return,
    };
    let _ = Command::new(program)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
}

/// A taken port is said before anything is built, together with one that is free.
fn refuse_taken(port: u16) -> Result<()> {
    let listen = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match listen(port) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let free = (port..=u16::MAX).skip(1).find(|&port| listen(port).is_ok()).unwrap_or(0);
            bail!("port {port} is taken by another program; stop it, or run `cargo xtask play --port {free}`")
        }
        Err(error) => {
            Err(error).with_context(|| format!("port {port} cannot be used; choose another with --port"))
        }
    }
}
