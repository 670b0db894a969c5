//! `mimeo gdb`: becomes gdb, with our extension loaded and the settings that Python programs need.
//!
//! The extension travels through a pipe that gdb inherits, so nothing is left in `/tmp` and nobody can swap a file under gdb.
use super::{NOT_FOUND, Refusal, command_line, refuse};
use crate::options::Options;
use rustix::io::FdFlags;
use std::io::{self, PipeReader, Write};
use std::os::fd::AsRawFd;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// What is set before anything is loaded, and why.
const SETTINGS: &[&str] = &[
    // Rust's executables name a script that gdb's own packages do not have; it would complain.
    "set auto-load python-scripts off",
    // Nothing of ours is on those servers, and asking takes seconds.
    "set debuginfod enabled off",
    // Lines of Python have no code before the program runs: no question about it.
    "set breakpoint pending on",
];

/// Bytes that fit a pipe which nobody reads yet.
const PIPE: usize = 64 << 10;
const _: () = assert!(mimeo_debuginfo::GDB_EXTENSION.len() < PIPE, "the extension would block in its pipe");

/// Become gdb; returns the exit status only if that fails.
pub fn gdb(options: &Options) -> i32 {
    refuse(become_gdb(options))
}

fn become_gdb(options: &Options) -> Refusal {
    let line = match command_line(&Options { gdb: true, ..options.clone() }) {
        Ok(line) => line,
        Err(refusal) => return refusal,
    };
    let extension = match extension() {
        Ok(pipe) => pipe,
        Err(error) => return Refusal(format!("cannot hand our extension to gdb: {error}"), 1),
    };
    let load = format!(
        "python import os; _f = os.fdopen({}); exec(compile(_f.read(), 'mimeo.py', 'exec')); _f.close()",
        extension.as_raw_fd()
    );
    let mut command = Command::new("gdb");
    command.arg("-q");
    for setting in SETTINGS {
        command.args(["-iex", setting]);
    }
    command.args(["-ex", &load, "--args"]).args(line);
    let error = command.exec();
    if error.kind() == io::ErrorKind::NotFound {
        return Refusal("cannot start gdb: it is not installed (package gdb)".to_owned(), NOT_FOUND);
    }
    Refusal(format!("cannot start gdb: {error}"), 1)
}

/// The reading end of a pipe with the whole extension in it, open across `exec`.
fn extension() -> io::Result<PipeReader> {
    let (reader, mut writer) = io::pipe()?;
    writer.write_all(mimeo_debuginfo::GDB_EXTENSION.as_bytes())?;
    rustix::io::fcntl_setfd(&reader, FdFlags::empty())?;
    Ok(reader)
}
