//! Complex numbers.
use super::{Header, Value, kinds::Trace};

/// A complex number.
#[repr(C)]
pub struct Complex {
    /// Object header.
    pub header: Header,
    /// Real part.
    pub real: f64,
    /// Imaginary part.
    pub imag: f64,
}

impl Trace for Complex {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}
