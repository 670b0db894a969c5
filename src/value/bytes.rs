//! Byte strings: the immutable and the changeable one.
use super::{Header, Value, buffer::Exports, kinds::Trace};
use std::cell::{Cell, RefCell};

/// A `bytes` object.
#[repr(C)]
pub struct Bytes {
    /// Object header.
    pub header: Header,
    /// The hash, or 0 when it is not computed yet.
    pub hash: Cell<u64>,
    /// The content.
    pub data: Box<[u8]>,
}

impl Trace for Bytes {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// A `bytearray` object.
#[repr(C)]
pub struct ByteArray {
    /// Object header.
    pub header: Header,
    /// The content; never borrowed across a call that may run Python code.
    pub data: RefCell<Vec<u8>>,
    /// Views of the content.
    pub exports: Exports,
}

impl ByteArray {
    /// A bytearray of `data`.
    pub fn new(header: Header, data: Vec<u8>) -> ByteArray {
        super::external::add(data.capacity());
        ByteArray { header, data: RefCell::new(data), exports: Exports::default() }
    }
}

impl Trace for ByteArray {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}
