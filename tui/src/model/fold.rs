//! One event at a time into the model. Events may be missing (dropped): nothing here relies on an earlier one.

use super::{Abort, Loop, LoopState, Model, Patch, Row, Status, Trace};
use mimeo_events::{Event, LoopId, LoopInfo, Record, TraceKind};

impl Model {
    /// Folds one record.
    pub fn fold(&mut self, record: Record) {
        self.session.clock = self.session.clock.max(record.t);
        match record.event {
            Event::Source { file, path, text } => self.sources.add(file, path, text),
            Event::LoopCounting(info) => self.counted(info, LoopState::Counting),
            Event::LoopHot(info) => self.counted(info, LoopState::Hot),
            Event::Recording { loop_id, kind: TraceKind::Root, function, file, line } => {
                let unit = self.loop_mut(loop_id);
                unit.state = LoopState::Recording;
                (unit.info.function, unit.info.file, unit.info.line) = (function, file, line);
            }
            Event::TraceAborted { loop_id, kind, file, line, reason, detail, gave_up } => {
                let abort = Abort { kind, file, line, reason, detail };
                self.loop_mut(loop_id).abort(abort, gave_up);
            }
            Event::TraceCompiled(info) => {
                self.samples.add_trace(&info);
                if info.kind == TraceKind::Root {
                    let unit = self.loop_mut(info.loop_id);
                    unit.state = LoopState::Compiled(info.id);
                    if unit.info.line == 0 {
                        (unit.info.function, unit.info.file) = (info.function().to_owned().into(), info.file());
                        unit.info.line = info.line;
                    }
                    // A loop and its trace are one row to the eye: whoever watched the loop goes on watching.
                    if self.ui.selected == Some(Row::Loop(info.loop_id)) {
                        self.ui.selected = Some(Row::Trace(info.id));
                    }
                }
                self.traces.insert(info.id, Trace::new(*info, record.t));
            }
            Event::ExitCounts { trace, counts } => {
                if let Some(trace) = self.traces.get_mut(&trace) {
                    trace.exit_counts.extend(counts);
                }
            }
            Event::Linked { trace, exit, to } => {
                if let Some(trace) = self.traces.get_mut(&trace) {
                    trace.links.insert(exit, to);
                }
            }
            Event::Patched { trace, address, old, new, why } => {
                if let Some(trace) = self.traces.get_mut(&trace) {
                    trace.patch(Patch { at: record.t, address, old, new, why });
                }
            }
            Event::Invalidated { trace, why } => {
                if let Some(trace) = self.traces.get_mut(&trace) {
                    trace.invalid = Some(why);
                    let (id, loop_id) = (trace.info.id, trace.info.loop_id);
                    let unit = self.loop_mut(loop_id);
                    if unit.state == LoopState::Compiled(id) {
                        (unit.state, unit.info.count) = (LoopState::Counting, 0);
                    }
                }
            }
            Event::Stats { counters } => self.session.counters.extend(counters),
            Event::Dropped { n } => self.session.dropped = n,
            Event::Samples { counts, lost } => {
                self.samples.lost = lost;
                for (ip, count) in counts {
                    let traces = &self.traces;
                    self.samples.add(ip, count.into(), |id| traces.get(&id).map(|trace| &trace.info));
                }
            }
            Event::Output { text } => self.output.push(&text),
            Event::Note { text } => self.session.note(text),
            Event::Finished { status } => self.session.status = Status::Ended(status),
            // Recording of a side trace: its parent's row says enough.
            Event::Recording { .. } => {}
            // `Event` grows; what this UI does not know it does not show.
            _ => {}
        }
    }

    fn loop_mut(&mut self, id: LoopId) -> &mut Loop {
        let unit = self.loops.entry(id).or_default();
        unit.info.loop_id = id;
        unit
    }

    fn counted(&mut self, info: LoopInfo, state: LoopState) {
        let unit = self.loop_mut(info.loop_id);
        unit.info = info;
        if !matches!(unit.state, LoopState::Compiled(_) | LoopState::GaveUp) {
            unit.state = state;
        }
    }
}
