//! Making compiled code known: to gdb, to perf, and to whoever listens to events.
//!
//! The engine says what happened; this folder translates it into the plain data of `mimeo-debuginfo` and `mimeo-events`, which know nothing of
//! traces. Trouble with a file or the system is told once, on stderr, and switches off what it concerns: the program runs on.
mod announce;
mod events;
mod image;
mod open;
mod scopes;
mod variables;

use crate::jit::{CompiledTrace, Padding, Patch};
use crate::runtime::Runtime;
use crate::trace::ir::Trace;
use crate::trace::reasons::Abort;
use crate::trace::recorder::Watch;
use crate::value::function::CodeId;
use announce::Announced;
use mimeo_debuginfo::{JitDump, PerfMap, Registry};
use mimeo_events::{Event, Sender, Sizes};
pub use open::Places;
use rustc_hash::FxHashMap;
use std::time::{Duration, Instant};

/// Bytes that perf's unwind information claims behind each region, at most: for the tables, and for each of their rows.
const JITDUMP_PADDING: Padding = Padding { fixed: 128, per_row: 8 };

/// Where a trace or a recording begins.
#[derive(Clone, Copy, Debug)]
pub struct Origins {
    /// The loop, or that of the root trace which the exit's trace goes back to.
    pub place: (CodeId, u16),
    /// The trace with the exit, and the exit's number in it.
    pub exit: Option<(u32, u32)>,
}

/// How long the making of a trace took.
#[derive(Clone, Copy, Default, Debug)]
pub struct Times {
    /// Recording, the program's own progress included.
    pub record: Duration,
    /// The passes.
    pub optimise: Duration,
    /// From IR to code in memory.
    pub emit: Duration,
}

/// Where compiled code is made known.
pub struct Publisher {
    gdb: Option<Registry>,
    announced: Announced,
    map: Option<PerfMap>,
    dump: Option<JitDump>,
    events: Sender,
    /// Numbers of source files and loops in events.
    files: FxHashMap<String, u32>,
    loops: FxHashMap<(CodeId, u16), u32>,
}

impl Publisher {
    /// A publisher to these places; each may be absent.
    pub fn new(gdb: bool, map: Option<PerfMap>, dump: Option<JitDump>, events: Sender) -> Publisher {
        Publisher {
            gdb: gdb.then(Registry::new),
            announced: Announced::default(),
            map,
            dump,
            events,
            files: FxHashMap::default(),
            loops: FxHashMap::default(),
        }
    }

    /// Bytes to leave free behind each region of code.
    pub fn padding(&self) -> Padding {
        if self.dump.is_some() { JITDUMP_PADDING } else { Padding::default() }
    }

    /// A trace is in memory, and has not run yet.
    pub fn compiled(&mut self, rt: &Runtime, trace: &Trace, compiled: &CompiledTrace, from: Origins, times: Times) {
        let start = Instant::now();
        if self.gdb.is_some() || self.map.is_some() || self.dump.is_some() {
            let image = image::image(rt, trace, compiled);
            debug_assert!(
                mimeo_debuginfo::jitdump::padding(&image) as usize <= JITDUMP_PADDING.bytes(compiled.cfi.len())
            );
            if let Some(gdb) = &mut self.gdb {
                self.announced.update(rt, gdb, &image);
                gdb.publish(&image);
                gdb.flush();
            }
            if let Some(map) = &mut self.map
                && let Err(e) = map.add(&image)
            {
                complain("the perf map", &e);
                self.map = None;
            }
            if let Some(dump) = &mut self.dump
                && let Err(e) = dump.add(&image, &compiled.bytes[..compiled.length as usize])
            {
                complain("the jitdump", &e);
                self.dump = None;
            }
        }
        if self.events.on() {
            let mut info = self.trace_info(rt, trace, compiled, from);
            info.sizes = Sizes {
                recorded: trace.sites.len() as u32,
                record_us: times.record.as_micros() as u64,
                optimise_us: times.optimise.as_micros() as u64,
                emit_us: times.emit.as_micros() as u64,
                publish_us: start.elapsed().as_micros() as u64,
                ..Sizes::default()
            };
            self.events.send(|| Event::TraceCompiled(Box::new(info)));
        }
    }

    /// The program has ended.
    pub fn finish(&mut self, status: i32) {
        self.events.close(status)
    }

    // -- events only

    /// Whether anybody listens to events.
    pub fn listened_to(&self) -> bool {
        self.events.on()
    }

    /// A loop has run `count` times and is about to be recorded.
    pub fn hot(&mut self, rt: &Runtime, place: (CodeId, u16), count: u32, threshold: u32) {
        if self.events.on() {
            let event = self.hot_event(rt, place, count, threshold);
            self.events.send(|| event);
        }
    }

    /// Recording began at a loop, or at the exit with this global number.
    pub fn recording(&mut self, rt: &Runtime, place: (CodeId, u16), exit: Option<(u32, u32)>) {
        if self.events.on() {
            let event = self.recording_event(rt, place, exit);
            self.events.send(|| event);
        }
    }

    /// Recording or compiling was given up.
    pub fn aborted(
        &mut self,
        rt: &Runtime,
        place: (CodeId, u16),
        exit: Option<(u32, u32)>,
        why: Abort,
        line: u32,
        last: bool,
    ) {
        if self.events.on() {
            let event = self.aborted_event(rt, place, exit, why, line, last);
            self.events.send(|| event);
        }
    }

    /// An exit now leads into a trace.
    pub fn linked(&mut self, trace: u32, exit: u32, to: u32, patch: Patch) {
        self.events.send(|| Event::Linked { trace, exit, to });
        self.patched(trace, patch, &format!("exit {exit} linked to trace {to}"));
    }

    /// A trace is not valid any more.
    pub fn invalidated(&mut self, rt: &Runtime, trace: u32, why: Watch, patches: &[Patch]) {
        if self.events.on() {
            let why = events::watch_text(rt, why);
            for patch in patches {
                self.patched(trace, *patch, &why);
            }
            self.events.send(|| Event::Invalidated { trace, why: why.into() });
        }
    }

    fn patched(&self, trace: u32, patch: Patch, why: &str) {
        let bytes = |v: i32| v.to_le_bytes().to_vec().into();
        let (address, old, new) = (patch.address, bytes(patch.old), bytes(patch.new));
        self.events.send(|| Event::Patched { trace, address, old, new, why: why.to_owned().into() });
    }

    /// Counters and their totals.
    pub fn counters(&mut self, counters: Vec<(&'static str, u64)>) {
        let rows = || counters.into_iter().map(|(name, total)| (name.into(), total)).collect();
        self.events.send(|| Event::Stats { counters: rows() });
    }

    /// How often the exits of a trace were taken.
    pub fn exit_counts(&mut self, trace: u32, counts: Vec<(u32, u64)>) {
        self.events.send(|| Event::ExitCounts { trace, counts });
    }
}

fn complain(what: &str, e: &std::io::Error) {
    eprintln!("mimeo: {what} is given up: {e}");
}
