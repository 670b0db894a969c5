//! Functions written in Rust.
use super::{Header, Value, kinds::Trace};

/// A built-in function or method of a built-in type. What it calls is in the runtime's table of native definitions.
#[repr(C)]
pub struct NativeFunction {
    /// Object header.
    pub header: Header,
    /// Index into the runtime's table of native definitions.
    pub definition: u32,
    /// The module's name (a str), or the class it is a method of, or NULL.
    pub owner: Value,
}

impl Trace for NativeFunction {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.owner)
    }
}
