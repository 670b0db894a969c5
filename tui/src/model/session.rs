//! The program's run as a whole: its header, its clock, how it ended, and what the screen must admit not to know.

use mimeo_events::{Header, Text};
use std::collections::BTreeMap;

/// How far the program is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// No header yet.
    #[default]
    Starting,
    /// It runs.
    Running,
    /// It ended with this status (128 + n for signal n).
    Ended(i32),
    /// The events stop without an end: a recording that was cut off.
    CutOff,
}

/// The run.
#[derive(Default)]
pub struct Session {
    /// The first line of the events.
    pub header: Option<Header>,
    /// How far it is.
    pub status: Status,
    /// Stopped by the person at the keyboard.
    pub paused: bool,
    /// Whether this is a recording played again.
    pub replay: bool,
    /// Microseconds since the header.
    pub clock: u64,
    /// Events the runtime had to drop.
    pub dropped: u64,
    /// Lines that could not be read.
    pub damaged: u64,
    /// The first of them, in words.
    pub first_damage: Option<String>,
    /// What else the reader should know, such as why there are no samples.
    pub notes: Vec<String>,
    /// Counters of the runtime.
    pub counters: BTreeMap<Text, u64>,
}

impl Session {
    pub(crate) fn begin(&mut self, header: Header) {
        self.header = Some(header);
        if self.status == Status::Starting {
            self.status = Status::Running;
        }
    }

    pub(crate) fn damage(&mut self, what: String) {
        self.damaged += 1;
        self.first_damage.get_or_insert(what);
    }

    pub(crate) fn note(&mut self, text: String) {
        if !self.notes.contains(&text) {
            self.notes.push(text);
        }
    }

    /// Everything that makes the screen less than the truth, most important first.
    pub fn warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        if self.dropped > 0 {
            warnings.push(format!("dropped {} events", self.dropped));
        }
        if let Some(first) = &self.first_damage {
            let more = if self.damaged > 1 { format!(" (and {} more)", self.damaged - 1) } else { String::new() };
            warnings.push(format!("{first}{more}"));
        }
        if self.status == Status::CutOff {
            warnings.push("the recording is cut off here".to_owned());
        }
        warnings.extend(self.notes.iter().cloned());
        warnings
    }

    /// The command line of the program, as it was typed.
    pub fn title(&self) -> String {
        let Some(header) = &self.header else { return String::new() };
        let arguments = header.argv.iter().skip(1);
        arguments.fold(header.program.clone(), |line, argument| line + " " + argument)
    }
}
