//! The one table of events.

use crate::{Bytes, ExitId, FileId, LoopId, Text, TraceId, TraceInfo};
use serde::{Deserialize, Serialize};

/// Something that happened in the runtime.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// A source file got its number. Sent before any event that uses the number.
    Source {
        /// The number.
        file: FileId,
        /// Absolute path, or `<string>`.
        path: String,
        /// The text, when readers could not read it from the path.
        text: Option<String>,
    },
    /// A loop is being counted; sent rarely, not for every iteration.
    LoopCounting(LoopInfo),
    /// A loop reached its threshold.
    LoopHot(LoopInfo),
    /// A recording began.
    Recording {
        /// The loop.
        loop_id: LoopId,
        /// Root, or side of an exit.
        kind: TraceKind,
        /// The function.
        function: Text,
        /// Its file.
        file: FileId,
        /// The line where it begins.
        line: u32,
    },
    /// A recording or compilation was given up.
    TraceAborted {
        /// The loop.
        loop_id: LoopId,
        /// Root, or side of an exit.
        kind: TraceKind,
        /// File of the operation that ended it.
        file: FileId,
        /// Line of the operation that ended it.
        line: u32,
        /// Key of the runtime's one table of reasons: `unsupported_op`.
        reason: Text,
        /// What exactly: `yield_from`. May be empty.
        detail: Text,
        /// Whether the loop (or exit) will never be tried again.
        gave_up: bool,
    },
    /// A trace was compiled and can now run.
    TraceCompiled(Box<TraceInfo>),
    /// How often exits were taken since the start; sent periodically, only for exits that changed.
    ExitCounts {
        /// The trace.
        trace: TraceId,
        /// Exit and total.
        counts: Vec<(ExitId, u64)>,
    },
    /// An exit now jumps into a side trace.
    Linked {
        /// The trace with the exit.
        trace: TraceId,
        /// The exit.
        exit: ExitId,
        /// The side trace.
        to: TraceId,
    },
    /// Live code or a pool word was changed.
    Patched {
        /// The trace.
        trace: TraceId,
        /// Address of the first changed byte.
        address: u64,
        /// The bytes before.
        old: Bytes,
        /// The bytes after; same length.
        new: Bytes,
        /// Why: `exit 3 linked to trace 5`, `global f changed`.
        why: Text,
    },
    /// A trace will not be entered again.
    Invalidated {
        /// The trace.
        trace: TraceId,
        /// Why: `global f changed`.
        why: Text,
    },
    /// Counters of the runtime: name and total. Replaces earlier values of the same names.
    Stats {
        /// Name and total.
        counters: Vec<(Text, u64)>,
    },
    /// Events were lost because the reader was too slow. Sent by [`crate::Sender`] itself.
    Dropped {
        /// Number lost since the start.
        n: u64,
    },
    /// Where the program was when it was sampled. Not sent by the runtime: the UI samples, and records what it saw.
    Samples {
        /// Address and number of samples there.
        counts: Vec<(u64, u32)>,
        /// Samples that the kernel could not deliver, since the start.
        lost: u64,
    },
    /// What the program printed. Not sent by the runtime: the UI records it.
    Output {
        /// The text; bytes that are not UTF-8 were replaced.
        text: String,
    },
    /// Something the reader should know about what is shown: `sampling is not available: …`.
    Note {
        /// One sentence.
        text: String,
    },
    /// The program ended. The last event. Sent by [`crate::Sender::close`].
    Finished {
        /// Its exit status.
        status: i32,
    },
}

/// A loop and its counter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LoopInfo {
    /// Its number.
    pub loop_id: LoopId,
    /// The function it is in.
    pub function: Text,
    /// Its file.
    pub file: FileId,
    /// The line of its head.
    pub line: u32,
    /// Iterations counted.
    pub count: u32,
    /// Iterations at which it is hot.
    pub threshold: u32,
}

/// Where a trace starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TraceKind {
    /// At a loop's head.
    #[default]
    Root,
    /// At an exit of another trace.
    Side {
        /// The trace with the exit.
        parent: TraceId,
        /// The exit.
        exit: ExitId,
    },
}
