//! Ints too wide for a word.
use super::{Header, Value, kinds::Trace};
use dashu_int::IBig;

/// A big int of `int` itself, always outside the range of small ints; or any int of a class written in Python.
#[repr(C)]
pub struct BigInt {
    /// Object header.
    pub header: Header,
    /// The number.
    pub big: IBig,
}

impl Trace for BigInt {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}
