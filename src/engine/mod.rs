//! The engine: decides when loops are hot, has them recorded, optimised, compiled and published, runs traces and handles their exits.
//!
//! ```text
//!            count               loop closes           compiled
//!  Counting ───────▶ Recording ───────────▶ Compiling ─────────▶ Compiled ──┐ hot exit: record a side trace
//!     ▲  ▲               │ abort                                    │  ▲────┘
//!     │  └───────────────┘ (waits longer each time, then never)     │ an assumption changes
//!     └─────────────────────────────────────────────────────────────┘
//! ```
//! The interpreter reaches it by [`crate::runtime::JitHooks`], and it keeps its state in a thread-local, borrowed only for moments: while a trace
//! runs, the interpreter may run below it and come here again.
mod exits;
mod record;
mod run;
mod stats;
mod watch;

use crate::jit::{Entry, Jit};
use crate::publish::Publisher;
use crate::runtime::{JitHooks, Runtime};
use crate::trace::ir::{Origin, Trace};
use crate::trace::reasons::Abort;
use crate::trace::recorder::{Recorder, Watch};
use crate::value::function::CodeId;
use rustc_hash::{FxHashMap, FxHashSet};
pub use stats::counters;
use std::cell::RefCell;

/// When things happen.
#[derive(Clone, Copy, Debug)]
pub struct Thresholds {
    /// Iterations after which a loop is recorded: a prime, because the last iteration of a short inner loop, which is where a multiple of its
    /// length would always begin, is the worst one to record.
    pub hot_loop: u32,
    /// Times an exit is taken before a side trace is recorded.
    pub hot_exit: u32,
    /// Attempts to record one loop or exit.
    pub attempts: u32,
    /// Most side traces of one root trace: beyond it the loop behaves in too many ways for compiling each to pay.
    pub side_traces: u32,
}

impl Default for Thresholds {
    fn default() -> Thresholds {
        Thresholds { hot_loop: 43, hot_exit: 8, attempts: 5, side_traces: 200 }
    }
}

/// A trace that was compiled.
struct Installed {
    trace: Trace,
    /// The root trace it belongs to; itself for a root trace.
    root: u32,
    /// Of a root trace: how many belong to it, with itself.
    family: u32,
    valid: bool,
}

/// A recording in progress, and what it is for.
struct Recording {
    recorder: Recorder,
    /// The exit it starts from; `None`: a loop header.
    exit: Option<u32>,
    /// The loop, for root traces: code and index.
    place: (CodeId, u16),
    started: std::time::Instant,
}

/// The state of the JIT.
pub struct Engine {
    thresholds: Thresholds,
    jit: Jit,
    /// By number of the trace, from 1.
    traces: Vec<Installed>,
    /// Entries of the traces, by number: what the way in needs, kept dense.
    entries: Vec<Option<Entry>>,
    next_trace: u32,
    recording: Option<Recording>,
    /// Attempts to record that failed, by loop.
    failed_loops: FxHashMap<(CodeId, u16), u32>,
    /// Traces that take something for granted.
    watchers: FxHashMap<Watch, Vec<u32>>,
    /// Globals that changed although a trace relied on them.
    varying: FxHashSet<(u64, u64)>,
    /// Where compiled code is made known.
    publisher: Publisher,
    /// Recordings given up, by reason.
    aborts: FxHashMap<Abort, u64>,
    told: stats::Told,
}

thread_local! {
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
}

/// Run `f` with the engine, if there is one.
fn with<T>(f: impl FnOnce(&mut Engine) -> T) -> Option<T> {
    ENGINE.with_borrow_mut(|engine| engine.as_mut().map(f))
}

/// Start the JIT: from now on loops of newly loaded code are counted.
pub fn start(rt: &mut Runtime, thresholds: Thresholds, publisher: Publisher) {
    let padding = publisher.padding();
    let engine = Engine {
        thresholds,
        jit: Jit::new(padding, publisher.listened_to()),
        traces: Vec::new(),
        entries: vec![None],
        next_trace: 1,
        recording: None,
        failed_loops: FxHashMap::default(),
        watchers: FxHashMap::default(),
        varying: FxHashSet::default(),
        publisher,
        aborts: FxHashMap::default(),
        told: stats::Told::default(),
    };
    ENGINE.set(Some(engine));
    rt.jit = JitHooks {
        threshold: thresholds.hot_loop,
        loop_hot: run::loop_hot,
        observe: record::observe,
        abandon: record::abandon,
    };
    rt.hooks.dict_changed = watch::dict_changed;
    rt.hooks.class_changed = watch::class_changed;
}

/// Stop: publish what is left, tell subscribers that the program has ended with `status`.
pub fn stop(rt: &Runtime, status: i32) {
    if let Some(mut engine) = ENGINE.take() {
        engine.report(rt);
        engine.publisher.finish(status)
    }
}

impl Engine {
    /// The loop at which a trace, or the root trace it goes back to, begins.
    fn loop_of(&self, trace: u32) -> (CodeId, u16) {
        let root = self.traces[trace as usize - 1].root;
        let root = &self.traces[root as usize - 1].trace;
        let index = if let Origin::Loop { index } = root.origin { index } else { 0 };
        (root.frames[0].code, index)
    }

    /// The root trace of a loop was compiled, or is no more.
    fn set_root(&mut self, rt: &Runtime, place: (CodeId, u16), trace: Option<u32>) {
        let state = &rt.codes[place.0.0 as usize].loops[place.1 as usize];
        match trace {
            Some(trace) => {
                state.trace.set(trace);
                state.trigger.set(0);
            }
            None => {
                state.trace.set(0);
                state.trigger.set(state.count.get().saturating_add(self.thresholds.hot_loop));
            }
        }
    }
}
