//! [`Tailed`]: objects whose values follow inline, as many as their header's `aux` says (tuples, instances).
#![allow(unsafe_code)]
use super::{Header, Value};
use std::cell::Cell;

/// An object with fixed fields `F` and, right behind them, `header.aux` values.
#[repr(C)]
pub struct Tailed<F> {
    /// `aux` holds the number of values.
    pub header: Header,
    /// The fixed fields.
    pub fields: F,
    items: [Cell<Value>; 0],
}

impl<F> Tailed<F> {
    /// Offset of the first value, for machine code.
    pub const ITEMS_OFFSET: usize = std::mem::offset_of!(Tailed<F>, items);

    /// The fixed part, for the heap to place in a cell with room for `header.aux` values.
    pub fn new(header: Header, fields: F) -> Tailed<F> {
        Tailed { header, fields, items: [] }
    }

    /// How many values.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.header.aux.get() as usize
    }

    /// No values?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Value `i`, or `None` past the end.
    #[inline(always)]
    pub fn get(&self, i: usize) -> Option<Value> {
        self.cells().get(i).map(Cell::get)
    }

    /// Replace value `i`; false past the end.
    #[inline(always)]
    pub fn set(&self, i: usize, v: Value) -> bool {
        self.cells().get(i).map(|c| c.set(v)).is_some()
    }

    /// All values, readable and changeable in place: their number never changes.
    #[inline(always)]
    pub fn cells(&self) -> &[Cell<Value>] {
        // SAFETY: the heap placed this object in a cell with room for `aux` values after the fields and initialised them; `aux` never
        // changes afterwards. `self` is never outside such a cell, because only the heap sees one before it is placed.
        unsafe { std::slice::from_raw_parts(self.items.as_ptr(), self.len()) }
    }

    /// Copy the values to `to`, as far as both go.
    pub fn copy_to(&self, to: &[Cell<Value>]) {
        to.iter().zip(self.cells()).for_each(|(to, cell)| to.set(cell.get()))
    }

    /// Replace the values by those of `from`, as far as both go.
    pub fn copy_from(&self, from: &[Cell<Value>]) {
        self.cells().iter().zip(from).for_each(|(cell, from)| cell.set(from.get()))
    }

    /// A copy of all values.
    pub fn to_vec(&self) -> Vec<Value> {
        self.cells().iter().map(Cell::get).collect()
    }

    /// All values, one after the other.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Value> + '_ {
        self.cells().iter().map(Cell::get)
    }
}
