//! The commands around a run: each starts mimeo again below a tool, or reads the events of a run in this process.
//!
//! | command | how |
//! |---|---|
//! | [`tui()`] | this program again as a child on a pty, its events through a pipe to `mimeo-tui` |
//! | [`dump()`] | a run in this process, its events folded by `mimeo-tui` without a screen |
//! | [`gdb()`] | becomes gdb, on this program again |
//! | [`perf()`] | `perf record` of this program again, then `perf inject` and `perf report` |
mod dump;
mod gdb;
mod perf;
mod tui;

use crate::options::{JitMode, Options, Program};
use crate::vm::cannot_open;
pub use dump::dump;
pub use gdb::gdb;
pub use perf::perf;
use std::ffi::OsString;
use std::fs::File;
use std::path::Path;
pub use tui::tui;

/// Exit status when the command line does not make sense.
const USAGE_ERROR: i32 = 2;
/// Exit status when a tool is not installed, as in shells.
const NOT_FOUND: i32 = 127;

/// A message for the user, and the exit status that goes with it.
struct Refusal(String, i32);

/// Print why not; the exit status.
fn refuse(refusal: Refusal) -> i32 {
    eprintln!("mimeo: {}", refusal.0);
    refusal.1
}

/// The value of an option that only this subcommand has.
fn extra<'o>(options: &'o Options, name: &str) -> Option<&'o str> {
    options.extra.iter().rev().find(|(n, _)| n == name).map(|(_, value)| value.as_deref().unwrap_or(""))
}

/// Refuse what makes no sense when events of compiled traces are to be shown.
fn needs_traces(options: &Options) -> Result<(), Refusal> {
    if options.jit == JitMode::Off {
        return Err(Refusal("with --jit=off there are no traces to show".to_owned(), USAGE_ERROR));
    }
    if options.events.is_some() {
        return Err(Refusal("this command reads the events itself: leave out --events".to_owned(), USAGE_ERROR));
    }
    Ok(())
}

/// This program and the arguments with which it runs what `options` name.
fn command_line(options: &Options) -> Result<Vec<OsString>, Refusal> {
    let Some(program) = &options.program else {
        return Err(Refusal("no program given; try 'mimeo --help'".to_owned(), USAGE_ERROR));
    };
    if let Program::File(path) = program {
        // Said here, not below a tool that would start, and report on nothing. A pipe must not be opened twice.
        let opened = path.metadata().and_then(|m| if m.is_file() { File::open(path).map(drop) } else { Ok(()) });
        opened.map_err(|error| Refusal(cannot_open(path, &error), USAGE_ERROR))?;
    }
    let own = std::env::current_exe().map_err(|e| Refusal(format!("cannot find my own executable: {e}"), 1))?;
    let mut line: Vec<OsString> = vec![own.into(), "run".into()];
    line.extend(options.to_arguments());
    match program {
        Program::File(path) if path.as_os_str().as_encoded_bytes().starts_with(b"-") => {
            line.push(Path::new(".").join(path).into())
        }
        Program::File(path) => line.push(path.into()),
        Program::Code(code) => line.extend(["-c".into(), code.into()]),
        Program::Module(module) => line.extend(["-m".into(), module.into()]),
        Program::Stdin => line.push("-".into()),
    }
    line.extend(options.arguments.iter().cloned());
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::{Command, PerfMode};

    #[test]
    fn a_child_gets_the_same_options() {
        let wanted = ["tui", "--gdb=off", "--perf=both", "--perf-dir=d", "--stats=json", "-c", "print()", "--x"];
        let options = crate::cli::parse(wanted.iter().map(OsString::from), |_| None).unwrap();
        assert_eq!(options.perf, PerfMode { map: true, jitdump: true });
        let line = command_line(&options).unwrap_or_else(|r| panic!("{}", r.0));
        let mut again = crate::cli::parse(line.into_iter().skip(1), |_| None).unwrap();
        assert_eq!(again.command, Command::Run);
        again.command = Command::Tui;
        assert_eq!(again, options);
    }
}
