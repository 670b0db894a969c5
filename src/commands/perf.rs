//! `mimeo perf`: records the program with perf, gives perf the machine code's names, and prints the report.
//!
//! ```text
//! perf record -k mono -e cpu-clock -g … mimeo run --perf=jitdump --perf-dir=DIR …   DIR/perf.data, DIR/jit-PID.dump
//! perf inject --jit                                                                 DIR/jitted.data, DIR/jitted-*.so
//! perf report --stdio
//! ```
use super::{NOT_FOUND, Refusal, command_line, extra, refuse};
use crate::options::{Options, PerfMode};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// Where everything goes when `-o` does not say.
const DIRECTORY: &str = "mimeo-perf";
/// What `perf record` is asked for: the clock jitdump uses, an event that virtual machines have, chains of frame pointers.
const RECORD: &[&str] = &["record", "-q", "-N", "-k", "mono", "-e", "cpu-clock", "-F", "999", "--call-graph", "fp"];
/// The report: where the time is, without the callers; the recording has them for who wants more.
const REPORT: &[&str] =
    &["report", "--stdio", "-q", "--no-children", "-g", "none", "--sort", "sym", "--percent-limit", "0.5"];

/// Record and report; the program's exit status.
pub fn perf(options: &Options) -> i32 {
    record(options).unwrap_or_else(refuse)
}

fn record(options: &Options) -> Result<i32, Refusal> {
    let directory = PathBuf::from(extra(options, "output").unwrap_or(DIRECTORY));
    let unusable = |error: io::Error| Refusal(format!("cannot record in {}: {error}", directory.display()), 1);
    let mode = PerfMode { jitdump: true, ..options.perf };
    let line = command_line(&Options { perf: mode, perf_dir: Some(directory.clone()), ..options.clone() })?;
    std::fs::create_dir_all(&directory).map_err(unusable)?;
    let (data, jitted) = (directory.join("perf.data"), directory.join("jitted.data"));
    match std::fs::remove_file(&data) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unusable(error)),
        _ => {}
    }
    // Ctrl-C is for the program: perf and we live on to report.
    let seen = Arc::default();
    signal_hook::flag::register(signal_hook::consts::SIGINT, seen).map_err(unusable)?;
    let status = tool(RECORD, |c| c.arg("-o").arg(&data).arg("--").args(line))?;
    if !data.exists() {
        return Err(Refusal("perf recorded nothing, see above".to_owned(), status.max(1)));
    }
    if tool(&["inject", "--jit"], |c| c.arg("-i").arg(&data).arg("-o").arg(&jitted))? != 0 {
        return Err(Refusal("perf could not add the machine code's names, see above".to_owned(), 1));
    }
    tool(REPORT, |c| c.arg("-i").arg(&jitted))?;
    let shown = shell_word(&jitted);
    eprintln!("mimeo: for call chains: perf report -g -i {shown}; for machine code by line: perf annotate -i {shown}");
    Ok(status)
}

fn tool(arguments: &[&str], more: impl FnOnce(&mut Command) -> &mut Command) -> Result<i32, Refusal> {
    let mut command = Command::new("perf");
    // Nothing of ours is on those servers, and asking takes seconds.
    command.args(arguments).env_remove("DEBUGINFOD_URLS");
    let status = more(&mut command).status().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            Refusal("cannot start perf: it is not installed (package linux-perf)".to_owned(), NOT_FOUND)
        }
        _ => Refusal(format!("cannot start perf: {error}"), 1),
    })?;
    use std::os::unix::process::ExitStatusExt;
    Ok(status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0)))
}

/// A path to paste into a shell.
fn shell_word(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
