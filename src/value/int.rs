//! Ints too wide for a word.
use super::{Header, Value, kinds::Trace};
use dashu_int::IBig;

/// A big int. Always outside the range of small ints: equal ints have equal representation.
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
