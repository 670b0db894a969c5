//! `mimeo dump`: runs the program here, folds its events as the screen would, and prints what the screen would show.
//!
//! The program's own output comes first, on the same stdout; the listing follows when it has ended, whatever its status.
use super::{Refusal, extra, needs_traces, refuse};
use crate::options::{EventsTo, Options};
use mimeo_events::ReadError;
use mimeo_tui::Gather;
use std::io::{self, Write};
use std::os::fd::AsRawFd;

/// Run and list; the program's exit status.
pub fn dump(options: &Options) -> i32 {
    list(options).unwrap_or_else(refuse)
}

fn list(options: &Options) -> Result<i32, Refusal> {
    needs_traces(options)?;
    let failed = |error: io::Error| Refusal(format!("cannot list the traces: {error}"), 1);
    let (pipe, gather) = Gather::start().map_err(failed)?;
    let events = Some(EventsTo::Descriptor(pipe.as_raw_fd()));
    let status = crate::vm::run(&Options { events, ..options.clone() });
    // The sender has a descriptor of its own, closed by now: this was the last.
    drop(pipe);
    let model = match gather.finish() {
        Ok(model) => model,
        // It never began, and has said why.
        Err(error) if never_began(&error) => return Ok(status),
        Err(error) => return Err(failed(error)),
    };
    let json = extra(options, "json").is_some();
    let text = if json { mimeo_tui::json::dump(&model) } else { mimeo_tui::text::dump(&model) };
    match io::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush()) {
        // Whoever reads it has seen enough: `mimeo dump prog.py | head`.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(failed(error)),
        _ => Ok(status),
    }
}

fn never_began(error: &io::Error) -> bool {
    matches!(error.get_ref().and_then(|e| e.downcast_ref::<ReadError>()), Some(ReadError::Empty))
}
