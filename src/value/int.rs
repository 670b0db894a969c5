//! Ints too wide for a word.
use super::{Header, Value, kinds::Trace};
use dashu_int::IBig;
use std::sync::atomic::{AtomicUsize, Ordering};

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

/// How many decimal digits an int may be read from or shown in, unless a program says otherwise.
pub const DEFAULT_DIGITS: usize = 4300;

/// The limit of the process; 0: none.
static DIGITS: AtomicUsize = AtomicUsize::new(DEFAULT_DIGITS);

/// How many decimal digits an int may have in text; 0: any number.
pub fn digits_limit() -> usize {
    DIGITS.load(Ordering::Relaxed)
}

/// See [`digits_limit`].
pub fn set_digits_limit(limit: usize) {
    DIGITS.store(limit, Ordering::Relaxed)
}
