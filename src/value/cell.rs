//! Small helpers for fields of objects, which are all changed through shared references.
use super::{Object, Ref, Value};
use std::cell::Cell;

/// A field that holds a value ([`Value::NULL`]: nothing).
pub type Slot = Cell<Value>;

/// A field that holds a reference or nothing.
#[repr(transparent)]
pub struct Link<T>(Cell<Option<Ref<T>>>);

impl<T: Object> Link<T> {
    /// A field that refers to `r`.
    pub fn new(r: Option<Ref<T>>) -> Link<T> {
        Link(Cell::new(r))
    }
    /// What it refers to.
    #[inline(always)]
    pub fn get(&self) -> Option<Ref<T>> {
        self.0.get()
    }
    /// Refer to `r`.
    #[inline(always)]
    pub fn set(&self, r: Option<Ref<T>>) {
        self.0.set(r)
    }
    /// For `trace`: the reference as a value, NULL for none.
    pub fn value(&self) -> Value {
        self.0.get().map_or(Value::NULL, Value::from)
    }
}
