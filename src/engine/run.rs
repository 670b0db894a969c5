//! Hot loops: into a trace if there is one, else into recording.
use super::exits::{self, After};
use super::{Engine, Recording, with};
use crate::jit;
use crate::runtime::{PyResult, Resume, Runtime};
use crate::trace::recorder::Recorder;
use std::time::Instant;

/// What to do at a loop header.
enum Decision {
    Enter(jit::Entry),
    Answer(Resume),
}

/// Loop `index` of the newest frame is at its header and has reached its trigger.
pub fn loop_hot(rt: &mut Runtime, index: u16) -> PyResult<Resume> {
    let Some(decision) = with(|engine| engine.decide(rt, index)) else { return Ok(Resume::Interpret) };
    let entry = match decision {
        Decision::Enter(entry) => entry,
        Decision::Answer(resume) => return Ok(resume),
    };
    let Some(window) = rt.frames.last().map(|f| f.window) else { return Ok(Resume::Interpret) };
    let exit = jit::enter(rt, entry, window);
    match with(|engine| exits::handle(engine, rt, exit)) {
        Some(After::Raise) => Err(crate::runtime::Raised),
        Some(After::Record) => Ok(Resume::Record),
        _ => Ok(Resume::Interpret),
    }
}

impl Engine {
    fn decide(&mut self, rt: &mut Runtime, index: u16) -> Decision {
        let Some(frame) = rt.frames.last() else { return Decision::Answer(Resume::Interpret) };
        let code = frame.code;
        let state = &code.loops[index as usize];
        let trace = state.trace.get();
        // A recording sees the frames it follows itself; below them, in calls made by a helper, traces run as usual.
        let followed = self.recording.as_ref().is_some_and(|r| r.recorder.follows(rt.frames.len()));
        if trace != 0
            && !followed
            && let Some(entry) = self.entries[trace as usize]
        {
            return Decision::Enter(entry);
        }
        // This is the loop of a call made by a helper: the recording belongs to an older interpreter loop.
        if self.recording.is_some() {
            return Decision::Answer(Resume::Interpret);
        }
        let place = (code.id, index);
        let failed = self.failed_loops.get(&place).copied().unwrap_or(0);
        if failed >= self.thresholds.attempts {
            state.trigger.set(u32::MAX);
            return Decision::Answer(Resume::Interpret);
        }
        let id = self.next_trace;
        match Recorder::root(rt, id, index) {
            Ok(mut recorder) => {
                recorder.varying = self.varying.clone();
                self.publisher.hot(rt, place, state.count.get(), self.thresholds.hot_loop);
                self.publisher.recording(rt, place, None);
                // The loop's own state waits: an abort sets the trigger anew.
                state.trigger.set(u32::MAX);
                self.recording = Some(Recording { recorder, exit: None, place, started: Instant::now() });
                Decision::Answer(Resume::Record)
            }
            Err(_) => {
                state.trigger.set(u32::MAX);
                Decision::Answer(Resume::Interpret)
            }
        }
    }
}
