//! Instances of classes: a shape, slots inline, and an overflow for what came after the inline room was fixed.
use super::{Ref, Value, cell::Slot, kinds::Trace, shape::Shape, tail::Tailed};
use std::cell::Cell;

/// The fixed fields of an instance.
#[repr(C)]
pub struct InstanceFields {
    /// Which attribute is in which slot.
    pub shape: Cell<Ref<Shape>>,
    /// NULL, a list of the slots beyond the inline ones, or (for a [`Shape`] in dict mode) the dict of all attributes.
    pub overflow: Slot,
}

/// An instance. Slot `i` of the shape is inline value `i` when `i < len()`, else item `i - len()` of the overflow list.
pub type Instance = Tailed<InstanceFields>;

impl Instance {
    /// Offset of the shape pointer, for machine code.
    pub const SHAPE_OFFSET: usize =
        std::mem::offset_of!(Instance, fields) + std::mem::offset_of!(InstanceFields, shape);
    /// Offset of the overflow, for machine code.
    pub const OVERFLOW_OFFSET: usize =
        std::mem::offset_of!(Instance, fields) + std::mem::offset_of!(InstanceFields, overflow);

    /// Its shape.
    #[inline(always)]
    pub fn shape(&self) -> Ref<Shape> {
        self.fields.shape.get()
    }

    /// The value in slot `i`; NULL when it has none.
    #[inline(always)]
    pub fn slot(&self, i: usize) -> Value {
        match self.get(i) {
            Some(v) => v,
            None => self.overflow_slot(i - self.len()),
        }
    }

    #[cold]
    fn overflow_slot(&self, i: usize) -> Value {
        self.fields.overflow.get().get::<super::list::List>().and_then(|l| l.items.get(i)).unwrap_or_default()
    }
}

impl Trace for Instance {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.shape().into());
        visit(self.fields.overflow.get());
        self.iter().for_each(visit)
    }
}
