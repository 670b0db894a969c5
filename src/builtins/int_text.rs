//! The decimal text of ints, with Python's limit on how long it may be: converting takes more than linear time.
use super::format_spec;
use crate::runtime::{PyResult, Runtime};
use crate::value::int::{DEFAULT_DIGITS, digits_limit};
use dashu_int::IBig;
use dashu_int::ops::{BitTest, UnsignedAbs};

/// The limit when nothing else is set.
pub const DEFAULT_LIMIT: usize = DEFAULT_DIGITS;
/// Shorter texts are never limited, and no limit may be set below.
pub const THRESHOLD: usize = 640;

/// ValueError when the decimal text of `n` is longer than the limit.
pub fn check(rt: &mut Runtime, n: &IBig) -> PyResult<()> {
    let limit = digits_limit();
    // 93/28 bits are a little less than a digit takes.
    if limit == 0
        || n.bit_len() < limit * 93 / 28
        || n.clone().unsigned_abs() < IBig::from(10).pow(limit).unsigned_abs()
    {
        return Ok(());
    }
    rt.value_error(format!(
        "Exceeds the limit ({limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
    ))
}

/// ValueError when a text of so many digits is too long to be read in a base that is no power of two.
pub fn check_digits(rt: &mut Runtime, digits: usize) -> PyResult<()> {
    let limit = digits_limit();
    if limit == 0 || digits <= limit.max(THRESHOLD) {
        return Ok(());
    }
    rt.value_error(too_long(limit, digits))
}

/// What is wrong with `digits` of them.
pub fn too_long(limit: usize, digits: usize) -> String {
    format!(
        "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; use sys.set_int_max_str_digits() to increase the limit"
    )
}

/// `str(n)`
pub fn decimal(rt: &mut Runtime, n: &IBig) -> PyResult<String> {
    check(rt, n)?;
    Ok(n.to_string())
}

/// The digits of `magnitude >= 0` as format letter `kind` shows them.
pub fn digits(rt: &mut Runtime, magnitude: &IBig, kind: char) -> PyResult<String> {
    if !matches!(kind, 'b' | 'o' | 'x' | 'X') {
        check(rt, magnitude)?;
    }
    Ok(format_spec::int_digits(magnitude, kind))
}
