//! Floats as objects.
use super::{Header, Value, kinds::Trace};

/// A float of a class written in Python. Those of `float` itself are never objects.
#[repr(C)]
pub struct FloatObject {
    /// Object header.
    pub header: Header,
    /// The number.
    pub float: f64,
}

impl Trace for FloatObject {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}
