//! Read-only views of mappings.
use super::{Header, Value, kinds::Trace};

/// A `mappingproxy`.
#[repr(C)]
pub struct MappingProxy {
    /// Object header.
    pub header: Header,
    /// The mapping; or a class, whose namespace it shows.
    pub target: Value,
}

impl Trace for MappingProxy {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.target)
    }
}
