//! Numbers as bytes: the single items of arrays, of views and of module `struct`, by their type codes.
use super::number;
use crate::runtime::{PyResult, Runtime};
use crate::value::Value;
use crate::value::layout::quiet;
use dashu_int::{IBig, UBig};

/// Bytes of an item of this code in the machine's own layout; `None` for codes that are no single items.
pub const fn native_size(code: u8) -> Option<usize> {
    Some(match code {
        b'b' | b'B' | b'c' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' | b'u' | b'w' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'P' | b'd' => 8,
        _ => return None,
    })
}

/// Is it the code of a signed int?
pub const fn is_signed(code: u8) -> bool {
    matches!(code, b'b' | b'h' | b'i' | b'l' | b'q' | b'n')
}

/// Is it the code of an int?
pub const fn is_int(code: u8) -> bool {
    is_signed(code) || matches!(code, b'B' | b'H' | b'I' | b'L' | b'Q' | b'N' | b'P')
}

/// The unsigned number that up to 8 little-endian bytes say.
pub fn unsigned(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b))
}

/// The signed one.
pub fn signed(bytes: &[u8]) -> i64 {
    let unused = 64 - 8 * bytes.len() as u32;
    (unsigned(bytes) as i64) << unused >> unused
}

/// The int that little-endian `bytes` say.
pub fn read_int(rt: &mut Runtime, signs: bool, bytes: &[u8]) -> Value {
    if signs {
        return rt.int64(signed(bytes));
    }
    let n = unsigned(bytes);
    match i64::try_from(n) {
        Ok(n) => rt.int64(n),
        Err(_) => rt.int(IBig::from(UBig::from(n))),
    }
}

/// The float that little-endian `bytes` say, of 2, 4 or 8 bytes.
pub fn read_float(bytes: &[u8]) -> Value {
    let bits = unsigned(bytes);
    Value::float(quiet(match bytes.len() {
        2 => half_to_float(bits as u16),
        4 => f64::from(f32::from_bits(bits as u32)),
        _ => f64::from_bits(bits),
    }))
}

/// The bits of `n` as an item of `size` bytes; `None` when it does not fit.
pub fn int_bits(n: &IBig, size: usize, signs: bool) -> Option<u64> {
    let bits = 8 * size as u32;
    if signs {
        let n = i64::try_from(n).ok()?;
        let unused = 64 - bits;
        (n << unused >> unused == n).then_some(n as u64)
    } else {
        let n = u64::try_from(n).ok()?;
        (bits == 64 || n >> bits == 0).then_some(n)
    }
}

/// The half-precision float `bits`.
pub fn half_to_float(bits: u16) -> f64 {
    let sign = if bits & 0x8000 != 0 { -1.0 } else { 1.0 };
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1F), f64::from(bits & 0x3FF));
    sign * match exponent {
        0 => fraction * 2f64.powi(-24),
        0x1F if fraction == 0.0 => f64::INFINITY,
        0x1F => f64::NAN,
        _ => (1.0 + fraction / 1024.0) * 2f64.powi(exponent - 15),
    }
}

/// `x` rounded to half precision, to even; `None` when it is too large.
pub fn float_to_half(x: f64) -> Option<u16> {
    let sign = if x.is_sign_negative() { 0x8000 } else { 0 };
    let x = x.abs();
    if x.is_nan() {
        return Some(sign | 0x7E00);
    }
    if x.is_infinite() {
        return Some(sign | 0x7C00);
    }
    // In units of the last place: exact, for these are powers of two.
    let exponent = ((x.to_bits() >> 52) as i32 - 1023).max(-14);
    let units = (x * 2f64.powi(10 - exponent)).round_ties_even();
    if units == 0.0 {
        return Some(sign);
    }
    // A fraction that rounds up to the next power of two carries into the exponent by itself.
    let bits = if exponent == -14 { units as i32 } else { (exponent + 14) * 1024 + units as i32 };
    if bits >= 0x7C00 { None } else { Some(sign | bits as u16) }
}

/// `v` by `__index__` when it is or has one, as an IBig; `None` when it has none. A safepoint when `v` is an instance.
pub fn index_of(rt: &mut Runtime, v: Value) -> PyResult<Option<IBig>> {
    let name = rt.names.index;
    if number::int_of(v).is_none() && rt.special(v, name).is_none() {
        return Ok(None);
    }
    number::index(rt, v).map(Some)
}
