//! Counters of the run: what `--stats` prints at the end, and what subscribers are told from time to time.
use super::{Engine, with};
use crate::runtime::Runtime;
use crate::trace::ir::Origin;
use crate::trace::reasons::Abort;
use rustc_hash::FxHashMap;
use std::time::{Duration, Instant};

/// The shortest time between two reports.
const PERIOD: Duration = Duration::from_millis(100);

/// What subscribers know already.
#[derive(Default)]
pub struct Told {
    when: Option<Instant>,
    /// By global number of the exit: how often it was taken.
    exits: Vec<u64>,
}

/// All counters: name and total. Without the JIT only those of the heap.
pub fn counters(rt: &Runtime) -> Vec<(&'static str, u64)> {
    let mut all = with(|engine| engine.counters()).unwrap_or_default();
    all.extend(heap(rt));
    all
}

fn heap(rt: &Runtime) -> [(&'static str, u64); 2] {
    let heap = rt.heap.stats();
    [("collections", heap.collections), ("live_bytes", heap.live_bytes as u64)]
}

impl Engine {
    fn counters(&self) -> Vec<(&'static str, u64)> {
        let sides = self.traces.iter().filter(|t| matches!(t.trace.origin, Origin::Exit { .. })).count();
        let invalid = self.traces.iter().filter(|t| !t.valid).count();
        let mut counters = vec![
            ("traces", self.traces.len() as u64),
            ("side_traces", sides as u64),
            ("invalidated", invalid as u64),
            ("code_bytes", self.jit.code_bytes() as u64),
            ("exits_taken", self.jit.exits().iter().map(|exit| exit.taken).sum()),
            ("aborts", self.aborts.values().sum()),
        ];
        let reasons = Abort::ALL.iter().filter_map(|why| Some((why.counter(), *self.aborts.get(why)?)));
        counters.extend(reasons);
        counters
    }

    /// [`Engine::report`], if somebody listens and the last one is long enough ago.
    pub(super) fn report_at_times(&mut self, rt: &Runtime) {
        if self.publisher.listened_to() && self.told.when.is_none_or(|when| when.elapsed() >= PERIOD) {
            self.report(rt);
        }
    }

    /// Tell subscribers the counters, and how often exits were taken that were taken since the last time.
    pub(super) fn report(&mut self, rt: &Runtime) {
        if !self.publisher.listened_to() {
            return;
        }
        self.told.when = Some(Instant::now());
        self.told.exits.resize(self.jit.exits().len(), 0);
        let mut counts: FxHashMap<u32, Vec<(u32, u64)>> = FxHashMap::default();
        for (exit, told) in self.jit.exits().iter().zip(&mut self.told.exits) {
            if exit.taken != *told {
                *told = exit.taken;
                counts.entry(exit.trace).or_default().push((exit.number, exit.taken))
            }
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_unstable();
        for (trace, exits) in counts {
            self.publisher.exit_counts(trace, exits)
        }
        let mut counters = self.counters();
        counters.extend(heap(rt));
        self.publisher.counters(counters);
    }
}
