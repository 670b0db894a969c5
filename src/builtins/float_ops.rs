//! Arithmetic of floats, with the rules that Python adds to the hardware's: floor division, modulo, powers, errors instead of infinities.
use super::operators::BinaryOp;
use crate::runtime::{PyResult, Runtime};
use crate::value::Value;
use dashu_int::IBig;

/// Do floats know the operator?
pub fn supports(op: BinaryOp) -> bool {
    use BinaryOp::*;
    matches!(op, Add | Sub | Mul | TrueDiv | FloorDiv | Mod | Pow)
}

/// `x op y` where that cannot raise.
#[inline(always)]
pub fn direct(op: BinaryOp, x: f64, y: f64) -> Option<f64> {
    match op {
        BinaryOp::Add => Some(x + y),
        BinaryOp::Sub => Some(x - y),
        BinaryOp::Mul => Some(x * y),
        BinaryOp::TrueDiv if y != 0.0 => Some(x / y),
        _ => None,
    }
}

/// `x op y`; `None` for operators that floats do not know.
pub fn binary(rt: &mut Runtime, op: BinaryOp, x: f64, y: f64) -> Option<PyResult> {
    if !supports(op) {
        return None;
    }
    if y == 0.0 {
        match op {
            BinaryOp::TrueDiv => return Some(rt.zero_division_error("float division by zero")),
            BinaryOp::FloorDiv => return Some(rt.zero_division_error("float floor division by zero")),
            BinaryOp::Mod => return Some(rt.zero_division_error("float modulo by zero")),
            _ => {}
        }
    }
    Some(Ok(Value::float(match op {
        BinaryOp::FloorDiv => divmod(x, y).0,
        BinaryOp::Mod => modulo(x, y),
        BinaryOp::Pow => return Some(power(rt, x, y)),
        _ => direct(op, x, y)?,
    })))
}

/// `x % y`: the remainder with the sign of `y`, which is not 0.
#[inline]
pub fn modulo(x: f64, y: f64) -> f64 {
    let r = x % y;
    if r == 0.0 {
        0f64.copysign(y)
    } else if (y < 0.0) != (r < 0.0) {
        r + y
    } else {
        r
    }
}

/// `divmod(x, y)`; `y` is not 0.
pub fn divmod(x: f64, y: f64) -> (f64, f64) {
    let r = x % y;
    let mut quotient = (x - r) / y;
    let remainder = if r == 0.0 {
        0f64.copysign(y)
    } else if (y < 0.0) != (r < 0.0) {
        quotient -= 1.0;
        r + y
    } else {
        r
    };
    // The quotient is within one of a whole number; snap it.
    let floor = if quotient == 0.0 {
        0f64.copysign(x / y)
    } else {
        let floor = quotient.floor();
        if quotient - floor > 0.5 { floor + 1.0 } else { floor }
    };
    (floor, remainder)
}

/// `x ** y`
pub fn power(rt: &mut Runtime, x: f64, y: f64) -> PyResult {
    if x == 0.0 && y < 0.0 && y.is_finite() {
        return rt.zero_division_error("0.0 cannot be raised to a negative power");
    }
    if x < 0.0 && x.is_finite() && y.is_finite() && y != y.floor() {
        return Ok(super::complex::power_real(rt, x, y));
    }
    let result = x.powf(y);
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        let text = rt.str("Numerical result out of range").into();
        return rt.raise_with(rt.types.overflow_error, &[Value::int32(34), text]);
    }
    Ok(Value::float(result))
}

/// A whole number as an int; `None` for infinities and NaN. The fraction is cut off.
pub fn to_int(x: f64) -> Option<IBig> {
    if !x.is_finite() {
        return None;
    }
    if x.abs() < 9.0e18 {
        return Some(IBig::from(x as i64));
    }
    let bits = x.to_bits();
    let mantissa = (bits & ((1 << 52) - 1)) | 1 << 52;
    let exponent = (bits >> 52 & 0x7FF) as usize - 1075;
    let big = IBig::from(mantissa) << exponent;
    Some(if x < 0.0 { -big } else { big })
}
