//! Recording: each instruction goes to the recorder; a complete recording is compiled and installed.
use super::{Engine, Installed, Recording, with};
use crate::opt;
use crate::publish::{Origins, Times};
use crate::runtime::{Resume, Runtime};
use crate::trace::ir::Origin;
use crate::trace::reasons::Abort;
use crate::trace::recorder::{Finish, Step};
use std::time::Instant;

/// The newest frame is about to run the instruction at its `pc`.
pub fn observe(rt: &mut Runtime) -> Resume {
    with(|engine| engine.observe(rt)).unwrap_or(Resume::Interpret)
}

/// The interpreter loop that was being recorded is left.
pub fn abandon(rt: &mut Runtime) {
    with(|engine| engine.abort_in(rt, Abort::Returned));
}

impl Engine {
    fn observe(&mut self, rt: &mut Runtime) -> Resume {
        let Some(recording) = self.recording.as_mut() else { return Resume::Interpret };
        let step = recording.recorder.observe(rt);
        rt.permanent.append(&mut recording.recorder.e.objects);
        match step {
            Ok(Step::Continue) => Resume::Record,
            Ok(Step::Done(finish)) => {
                if let Some(recording) = self.recording.take() {
                    self.install(rt, recording, finish);
                }
                Resume::Interpret
            }
            Err(reason) => {
                self.abort_in(rt, reason);
                Resume::Interpret
            }
        }
    }

    /// Give up the recording in progress, if there is one.
    pub(super) fn abort_in(&mut self, rt: &Runtime, reason: Abort) {
        if let Some(recording) = &self.recording {
            let (place, exit) = (recording.place, recording.exit);
            let line = recording.recorder.current_line();
            self.failed(rt, place, exit, reason, line);
        }
        self.recording = None;
    }

    /// Wait longer before the next attempt.
    fn failed(
        &mut self,
        rt: &Runtime,
        place: (crate::value::function::CodeId, u16),
        exit: Option<u32>,
        reason: Abort,
        line: u32,
    ) {
        *self.aborts.entry(reason).or_default() += 1;
        if let Some(exit) = exit {
            let parent = self.jit.exit_mut(exit);
            parent.failures += 1;
            parent.count = 0;
            let last = parent.failures >= self.thresholds.attempts;
            let parent = self.jit.exit(exit);
            self.publisher.aborted(rt, place, Some((parent.trace, parent.number)), reason, line, last);
            return;
        }
        let n = self.failed_loops.entry(place).or_default();
        *n += 1;
        let state = &rt.codes[place.0.0 as usize].loops[place.1 as usize];
        let wait = match reason {
            // It was the last iteration: another one, soon, will do.
            Abort::Returned | Abort::LeftLoop => (1 << (*n).min(16)) - 1,
            _ => self.thresholds.hot_loop.saturating_mul(1 << (2 * *n).min(16)),
        };
        let again = if *n >= self.thresholds.attempts { u32::MAX } else { state.count.get().saturating_add(wait) };
        state.trigger.set(again);
        self.publisher.aborted(rt, place, None, reason, line, again == u32::MAX);
    }

    fn install(&mut self, rt: &mut Runtime, recording: Recording, finish: Finish) {
        let Recording { mut recorder, exit, place, started, .. } = recording;
        let watches = std::mem::take(&mut recorder.watches);
        self.varying.extend(recorder.varying.iter().copied());
        let empty_side = exit.is_some() && finish == Finish::Leave && recorder.is_empty();
        let recorded = Instant::now();
        let mut times = Times { record: recorded - started, ..Times::default() };
        let trace = if empty_side { Err(Abort::Returned) } else { opt::finish(recorder, finish) };
        times.optimise = recorded.elapsed();
        let compiled = trace.and_then(|(trace, objects)| {
            rt.permanent.extend(objects);
            debug_assert_eq!(crate::trace::validate::validate(&trace), Ok(()));
            self.jit.compile(&trace).map(|compiled| (trace, compiled)).map_err(|_| Abort::BackEnd)
        });
        let (trace, compiled) = match compiled {
            Ok(both) => both,
            Err(reason) => {
                self.failed(rt, place, exit, reason, 0);
                return;
            }
        };
        times.emit = recorded.elapsed() - times.optimise;
        let id = trace.id;
        self.next_trace += 1;
        for watch in &watches {
            self.watch(*watch, id);
        }
        let entry = compiled.entry();
        let from = exit.map(|exit| (self.jit.exit(exit).trace, self.jit.exit(exit).number));
        self.publisher.compiled(rt, &trace, &compiled, Origins { place, exit: from }, times);
        match trace.origin {
            Origin::Loop { .. } => {
                self.entries.push(Some(entry));
                self.set_root(rt, place, Some(id));
            }
            Origin::Exit { exit, .. } => {
                self.entries.push(None);
                if let Ok(patch) = self.jit.link(exit, id) {
                    let parent = self.jit.exit(exit).trace;
                    self.publisher.linked(parent, self.jit.exit(exit).number, id, patch);
                }
            }
        }
        let root = match trace.origin {
            Origin::Loop { .. } => id,
            Origin::Exit { trace, .. } => self.traces[trace as usize - 1].root,
        };
        self.traces.push(Installed { trace, root, family: 0, valid: true });
        self.traces[root as usize - 1].family += 1;
        self.report_at_times(rt);
    }
}
