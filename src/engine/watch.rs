//! What traces take for granted: when it changes, the code is patched to leave and nothing leads to it any more.
use super::{Engine, with};
use crate::runtime::Runtime;
use crate::trace::ir::Origin;
use crate::trace::reasons::Abort;
use crate::trace::recorder::Watch;
use crate::value::{Class, Dict, Ref, Value};

/// A watched dict was changed at `key` (NULL: anywhere).
pub fn dict_changed(rt: &mut Runtime, dict: Ref<Dict>, key: Value) {
    with(|engine| {
        if key.is_null() {
            let recorded = engine.recording.iter().flat_map(|r| &r.recorder.watches);
            let all = engine.watchers.keys().chain(recorded).copied();
            let all = all.filter(|w| matches!(w, Watch::Global(d, _) if *d == dict.word()));
            for watch in all.collect::<Vec<_>>() {
                engine.changed(rt, watch)
            }
        } else {
            engine.changed(rt, Watch::Global(dict.word(), key.bits()))
        }
    });
}

/// Attributes of a watched class, or of one of its bases, were changed.
pub fn class_changed(rt: &mut Runtime, class: Ref<Class>) {
    with(|engine| engine.changed(rt, Watch::Class(class.word())));
}

impl Engine {
    /// From now on a change of `what` concerns `trace`.
    pub(super) fn watch(&mut self, what: Watch, trace: u32) {
        self.watchers.entry(what).or_default().push(trace);
    }

    fn changed(&mut self, rt: &mut Runtime, what: Watch) {
        let recorded = self.recording.as_ref().is_some_and(|r| r.recorder.watches.contains(&what));
        let traces = self.watchers.remove(&what).unwrap_or_default();
        if let (Watch::Global(dict, key), true) = (what, recorded || !traces.is_empty()) {
            self.varying.insert((dict, key));
        }
        if recorded {
            self.abort_in(rt, Abort::Invalidated);
        }
        for trace in traces {
            self.invalidate(rt, trace, what)
        }
    }

    fn invalidate(&mut self, rt: &mut Runtime, id: u32, why: Watch) {
        let installed = &mut self.traces[id as usize - 1];
        if !std::mem::replace(&mut installed.valid, false) {
            return;
        }
        let place = (installed.trace.frames[0].code, installed.trace.origin);
        self.entries[id as usize] = None;
        let patches = self.jit.invalidate(id);
        self.publisher.invalidated(rt, id, why, &patches);
        match place.1 {
            Origin::Loop { index } => self.set_root(rt, (place.0, index), None),
            Origin::Exit { exit, .. } => self.jit.exit_mut(exit).count = 0,
        }
    }
}
