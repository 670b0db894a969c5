//! Weak references: they do not keep their target alive, and hear of its end.
use super::{Header, Value, cell::Slot, kinds::Trace};
use std::cell::Cell;

/// A weak reference (`weakref.ref`).
#[repr(C)]
pub struct WeakRef {
    /// Object header.
    pub header: Header,
    /// What it refers to; NULL once that is gone. Not shown to the collector, which clears it.
    pub target: Slot,
    /// Called with this reference when the target is gone, or NULL.
    pub callback: Slot,
    /// The hash, an int, once it was asked for while the target lived; else NULL.
    pub hash: Slot,
    /// Counts references in the order in which they were made.
    pub serial: Cell<u64>,
}

impl WeakRef {
    /// The fixed part of a new reference.
    pub fn new(header: Header, target: Value, callback: Value) -> WeakRef {
        WeakRef {
            header,
            target: Slot::new(target),
            callback: Slot::new(callback),
            hash: Slot::default(),
            serial: Cell::new(0),
        }
    }
}

impl Trace for WeakRef {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.callback.get())
    }
}
