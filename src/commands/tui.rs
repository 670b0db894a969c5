//! `mimeo tui`: the program as a child under the screen, or a recording of such a run.
use super::{Refusal, USAGE_ERROR, command_line, extra, needs_traces, refuse};
use crate::options::Options;
use mimeo_tui::Replay;
use std::path::PathBuf;

/// Show it; the program's exit status.
pub fn tui(options: &Options) -> i32 {
    show(options).unwrap_or_else(refuse)
}

fn show(options: &Options) -> Result<i32, Refusal> {
    let record = extra(options, "record").map(PathBuf::from);
    let shown = match extra(options, "replay") {
        Some(_) if options.program.is_some() || record.is_some() => {
            let why = "--replay shows a recording: it takes no program and no --record";
            return Err(Refusal(why.to_owned(), USAGE_ERROR));
        }
        Some(file) => mimeo_tui::replay(Replay { file: file.into(), speed: 1.0 }),
        None => {
            needs_traces(options)?;
            mimeo_tui::run(mimeo_tui::Options { command: command_line(options)?, record })
        }
    };
    shown.map_err(|error| Refusal(error.to_string(), 1))
}
