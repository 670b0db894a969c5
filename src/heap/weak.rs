//! Which weak references there are, by what they refer to.
use crate::value::{Ref, Value, WeakRef, layout::Word};
use rustc_hash::FxHashMap;

/// The weak references to each object that has some.
#[derive(Default)]
pub struct WeakTable {
    by_target: FxHashMap<Word, Vec<Ref<WeakRef>>>,
    made: u64,
}

impl WeakTable {
    /// A new reference; the one that is shared goes before the others.
    pub fn add(&mut self, r: Ref<WeakRef>, shared: bool) {
        self.made += 1;
        r.serial.set(self.made);
        let all = self.by_target.entry(r.target.get().bits()).or_default();
        let at = if shared { 0 } else { all.len() };
        all.insert(at, r);
    }

    /// No weak references?
    pub fn is_empty(&self) -> bool {
        self.by_target.is_empty()
    }

    /// The references to `target`.
    pub fn to(&self, target: Value) -> &[Ref<WeakRef>] {
        self.by_target.get(&target.bits()).map_or(&[], Vec::as_slice)
    }

    /// After marking: forget references that are about to be freed, and clear those whose target is. The cleared ones that have a
    /// callback, in the order in which they are to be called: newest first for each target.
    pub fn clear_dead(&mut self) -> Vec<Ref<WeakRef>> {
        let mut dead = Vec::new();
        self.by_target.retain(|_, references| {
            references.retain(|r| r.header.marked());
            let Some(first) = references.first().copied() else { return false };
            if first.target.get().object().is_none_or(|target| target.marked()) {
                return true;
            }
            references.iter().for_each(|r| r.target.set(Value::NULL));
            // The newest first.
            references.sort_by_key(|r| std::cmp::Reverse(r.serial.get()));
            dead.push((references.last().map(|r| r.serial.get()), std::mem::take(references)));
            false
        });
        // Not in the order of addresses, which differs from run to run.
        dead.sort_by_key(|(serial, _)| *serial);
        let references = dead.into_iter().flat_map(|(_, references)| references);
        references.filter(|r| !r.callback.get().is_null()).collect()
    }
}
