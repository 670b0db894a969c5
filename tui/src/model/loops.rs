//! Loops and what became of them: the state machine that the chips of the traces pane show.
//!
//! ```text
//! Counting ──hot──▶ Hot ──▶ Recording ──▶ Compiled(trace)
//!     ▲                        │ abort         │ invalidated
//!     └──────────── Aborted ◀──┤               ▼
//!                              └──▶ GaveUp   Counting …
//! ```

use mimeo_events::{FileId, LoopInfo, Text, TraceId, TraceKind};

/// Where a loop is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LoopState {
    /// Its root trace is compiled.
    Compiled(TraceId),
    /// Being recorded.
    Recording,
    /// Reached its threshold.
    Hot,
    /// Being counted.
    #[default]
    Counting,
    /// The last recording failed; it will be tried again.
    Aborted,
    /// It failed too often and stays interpreted.
    GaveUp,
}

/// One loop.
#[derive(Clone, Debug, Default)]
pub struct Loop {
    /// Place and counter.
    pub info: LoopInfo,
    /// Its state.
    pub state: LoopState,
    /// Failed recordings, side traces included, oldest first; only the last few are kept.
    pub aborts: Vec<Abort>,
    /// How many there were.
    pub abort_count: u64,
}

/// One failed recording.
#[derive(Clone, Debug)]
pub struct Abort {
    /// Root or side.
    pub kind: TraceKind,
    /// File of the operation that ended it.
    pub file: FileId,
    /// Its line.
    pub line: u32,
    /// Key of the reason.
    pub reason: Text,
    /// What exactly; may be empty.
    pub detail: Text,
}

impl Abort {
    /// `unsupported_op (yield_from)`.
    pub fn words(&self) -> String {
        if self.detail.is_empty() { self.reason.to_string() } else { format!("{} ({})", self.reason, self.detail) }
    }
}

/// Aborts kept for a loop; one that changes its mind for ever must not fill the memory.
const KEPT: usize = 16;

impl Loop {
    pub(crate) fn abort(&mut self, abort: Abort, gave_up: bool) {
        if abort.kind == TraceKind::Root {
            self.state = if gave_up { LoopState::GaveUp } else { LoopState::Aborted };
        }
        self.abort_count += 1;
        if self.aborts.len() == KEPT {
            self.aborts.remove(0);
        }
        self.aborts.push(abort);
    }

    /// The chip: `counting 30/57`, `gave up`.
    pub fn chip(&self) -> String {
        match self.state {
            LoopState::Counting => format!("counting {}/{}", self.info.count, self.info.threshold),
            LoopState::Hot => "hot".to_owned(),
            LoopState::Recording => "recording".to_owned(),
            LoopState::Compiled(_) => "compiled".to_owned(),
            LoopState::Aborted => "aborted".to_owned(),
            LoopState::GaveUp => "gave up".to_owned(),
        }
    }

    /// Why there is no trace to show.
    pub fn why_no_trace(&self) -> String {
        match (self.state, self.aborts.last()) {
            (LoopState::Aborted | LoopState::GaveUp, Some(abort)) => {
                format!("no trace: {} at line {}: {}", self.chip(), abort.line, abort.words())
            }
            _ => format!("no trace yet: {}", self.chip()),
        }
    }
}
