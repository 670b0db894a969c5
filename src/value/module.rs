//! Modules.
use super::{Header, Value, cell::Slot, kinds::Trace};

/// A module: a name for a namespace.
#[repr(C)]
pub struct Module {
    /// Object header.
    pub header: Header,
    /// The namespace, a dict.
    pub namespace: Slot,
}

impl Trace for Module {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.namespace.get())
    }
}
