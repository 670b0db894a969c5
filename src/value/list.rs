//! Lists.
use super::{Header, Items, Value, kinds::Trace};

/// A list.
#[repr(C)]
pub struct List {
    /// Object header.
    pub header: Header,
    /// The items.
    pub items: Items,
}

impl List {
    /// Offset of [`Items`] in a list, for machine code.
    pub const ITEMS_OFFSET: usize = std::mem::offset_of!(List, items);

    /// The fixed part of a new list.
    pub fn new(header: Header, items: Items) -> List {
        List { header, items }
    }
}

impl Trace for List {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for i in 0..self.items.len() {
            visit(self.items.get(i).unwrap_or_default())
        }
    }
}
