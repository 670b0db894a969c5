//! Lists.
use super::{Header, Items, Value, cell::Slot, kinds::Trace};

/// A list.
#[repr(C)]
pub struct List {
    /// Object header.
    pub header: Header,
    /// The items.
    pub items: Items,
    /// Attributes of an instance of a subclass: its dict, or NULL.
    pub attributes: Slot,
}

impl List {
    /// Offset of [`Items`] in a list, for machine code.
    pub const ITEMS_OFFSET: usize = std::mem::offset_of!(List, items);

    /// The fixed part of a new list.
    pub fn new(header: Header, items: Items) -> List {
        List { header, items, attributes: Slot::default() }
    }
}

impl Trace for List {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for i in 0..self.items.len() {
            visit(self.items.get(i).unwrap_or_default())
        }
        visit(self.attributes.get())
    }
}
