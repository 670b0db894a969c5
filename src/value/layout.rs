//! The machine word every Python value is, and the object layouts that machine code knows.
//!
//! This file is compiled twice: into the runtime, and by `#[path]` into the `no_std` stencils. It therefore uses
//! `core` only and holds plain data, no behaviour beyond packing and unpacking words.
//!
//! A [`Word`] is a NaN-boxed 64-bit value:
//!
//! | top bits            | meaning                                                              |
//! |---------------------|----------------------------------------------------------------------|
//! | `0x0000`            | below [`FIRST_POINTER`]: a constant (NULL, None, False, True …); else a pointer to an [`ObjectHeader`] |
//! | `0x0002 ..= 0xFFFB` | a float: its bits plus [`FLOAT_OFFSET`] (both signs of NaN fit)      |
//! | `0xFFFC ..= 0xFFFF` | a small int: 50 bits, two's complement, under [`INT_TAG`]            |
//!
//! So a pointer is usable as it stands, a float costs one addition to pack or unpack, and two words are both small ints
//! exactly when the AND of them is at least [`INT_TAG`].

/// A NaN-boxed Python value as raw bits.
pub type Word = u64;

/// No value: an unbound variable, a deleted slot, or "an exception is pending" as a result.
pub const NULL: Word = 0;
/// Python's `None`.
pub const NONE: Word = 0x02;
/// Python's `False`.
pub const FALSE: Word = 0x06;
/// Python's `True`; differs from [`FALSE`] in bit 0 only.
pub const TRUE: Word = 0x07;
/// Python's `Ellipsis`.
pub const ELLIPSIS: Word = 0x0A;
/// Python's `NotImplemented`.
pub const NOT_IMPLEMENTED: Word = 0x0E;
/// End of iteration, between the runtime's own iterators and its loops; never visible to a program.
pub const STOP: Word = 0x12;
/// Words from here up to [`LAST_POINTER`] point to objects.
pub const FIRST_POINTER: Word = 0x1000;
/// The largest user-space address.
pub const LAST_POINTER: Word = 0x0000_FFFF_FFFF_FFFF;
/// What packing adds to a float's bits.
pub const FLOAT_OFFSET: Word = 0x0002 << 48;
/// The tag of a small int: its top 14 bits are all ones.
pub const INT_TAG: Word = 0xFFFC << 48;
/// Bits of a small int, sign included.
pub const INT_BITS: u32 = 50;
/// The largest small int.
pub const INT_MAX: i64 = (1 << (INT_BITS - 1)) - 1;
/// The smallest small int.
pub const INT_MIN: i64 = -(1 << (INT_BITS - 1));

/// True for a small int.
#[inline(always)]
pub const fn is_int(w: Word) -> bool {
    w >= INT_TAG
}

/// True for a float.
#[inline(always)]
pub const fn is_float(w: Word) -> bool {
    w.wrapping_sub(FLOAT_OFFSET) < INT_TAG - FLOAT_OFFSET
}

/// True for a pointer to an object.
#[inline(always)]
pub const fn is_pointer(w: Word) -> bool {
    w.wrapping_sub(FIRST_POINTER) <= LAST_POINTER - FIRST_POINTER
}

/// The value of a small int.
#[inline(always)]
pub const fn unpack_int(w: Word) -> i64 {
    ((w << (64 - INT_BITS)) as i64) >> (64 - INT_BITS)
}

/// The word of an int that is known to fit [`INT_BITS`].
#[inline(always)]
pub const fn pack_int(i: i64) -> Word {
    i as u64 | INT_TAG
}

/// True when an int fits a small int.
#[inline(always)]
pub const fn int_fits(i: i64) -> bool {
    (i << (64 - INT_BITS)) >> (64 - INT_BITS) == i
}

/// The bits of a float word.
#[inline(always)]
pub const fn unpack_float(w: Word) -> f64 {
    f64::from_bits(w.wrapping_sub(FLOAT_OFFSET))
}

/// The word of a float. NaNs whose payload would reach into the ints cannot come from arithmetic; code that makes
/// floats from foreign bits must pass them through [`quiet`] first.
#[inline(always)]
pub const fn pack_float(f: f64) -> Word {
    f.to_bits().wrapping_add(FLOAT_OFFSET)
}

/// The same float, with any NaN replaced by the canonical one of its sign.
#[inline(always)]
pub const fn quiet(f: f64) -> f64 {
    if f.is_nan() { f64::from_bits((f.to_bits() & (1 << 63)) | 0x7FF8_0000_0000_0000) } else { f }
}

/// What every heap object begins with.
#[repr(C)]
pub struct ObjectHeader {
    /// Address of the object's class object.
    pub class: u64,
}
