//! `complex`: arithmetic on pairs of floats.
use super::number::Number;
use super::operators::BinaryOp;
use crate::runtime::{PyResult, Runtime};
use crate::value::{Complex, Value};

/// A complex number.
pub fn make(rt: &mut Runtime, real: f64, imag: f64) -> Value {
    rt.alloc(rt.types.complex, |header| Complex { header, real, imag }).into()
}

/// Parts of any number; `None` for an int beyond the floats.
fn parts(n: Number) -> Option<(f64, f64)> {
    match n {
        Number::Complex(re, im) => Some((re, im)),
        _ => n.to_float().map(|x| (x, 0.0)),
    }
}

/// Equal as numbers, where at least one is complex?
pub fn equal(x: Number, y: Number) -> bool {
    match (x, y) {
        (Number::Complex(a, b), Number::Complex(c, d)) => a == c && b == d,
        (Number::Complex(re, im), real) | (real, Number::Complex(re, im)) => {
            im == 0.0 && super::number::compare(super::compare::CompareOp::Eq, Number::Float(re), real).unwrap_or(false)
        }
        _ => false,
    }
}

/// `x op y`; `None` for operators that complex numbers do not know.
pub fn binary(rt: &mut Runtime, op: BinaryOp, x: Number, y: Number) -> Option<PyResult> {
    use BinaryOp::*;
    if !matches!(op, Add | Sub | Mul | TrueDiv | Pow) {
        return None;
    }
    let (Some((a, b)), Some((c, d))) = (parts(x), parts(y)) else {
        return Some(rt.overflow_error("int too large to convert to float"));
    };
    let (re, im) = match op {
        Add => (a + c, b + d),
        Sub => (a - c, b - d),
        Mul => (a * c - b * d, a * d + b * c),
        TrueDiv => match divide((a, b), (c, d)) {
            Some(q) => q,
            None => return Some(rt.zero_division_error("complex division by zero")),
        },
        _ => return Some(power(rt, (a, b), (c, d))),
    };
    Some(Ok(make(rt, re, im)))
}

/// Smith's division, which avoids overflow in the middle; `None` when `(c, d)` is 0.
fn divide((a, b): (f64, f64), (c, d): (f64, f64)) -> Option<(f64, f64)> {
    if c.abs() >= d.abs() {
        if c == 0.0 {
            return None;
        }
        let ratio = d / c;
        let denominator = c + d * ratio;
        Some(((a + b * ratio) / denominator, (b - a * ratio) / denominator))
    } else if d.abs() >= c.abs() {
        let ratio = c / d;
        let denominator = c * ratio + d;
        Some(((a * ratio + b) / denominator, (b * ratio - a) / denominator))
    } else {
        Some((f64::NAN, f64::NAN))
    }
}

fn power(rt: &mut Runtime, (a, b): (f64, f64), (c, d): (f64, f64)) -> PyResult {
    if c == 0.0 && d == 0.0 {
        return Ok(make(rt, 1.0, 0.0));
    }
    if a == 0.0 && b == 0.0 {
        if d != 0.0 || c < 0.0 {
            return rt.zero_division_error("zero to a negative or complex power");
        }
        return Ok(make(rt, 0.0, 0.0));
    }
    if d == 0.0 && c == c.floor() && c.abs() <= 100.0 {
        let (re, im) = whole_power((a, b), c as i64);
        return Ok(make(rt, re, im));
    }
    let (re, im) = general_power((a, b), (c, d));
    Ok(make(rt, re, im))
}

fn general_power((a, b): (f64, f64), (c, d): (f64, f64)) -> (f64, f64) {
    let absolute = a.hypot(b);
    let mut length = absolute.powf(c);
    let angle = b.atan2(a);
    let mut phase = angle * c;
    if d != 0.0 {
        length *= (-angle * d).exp();
        phase += d * absolute.ln();
    }
    (length * phase.cos(), length * phase.sin())
}

fn whole_power(base: (f64, f64), n: i64) -> (f64, f64) {
    let multiply = |(a, b): (f64, f64), (c, d): (f64, f64)| (a * c - b * d, a * d + b * c);
    let (mut result, mut square, mut left) = ((1.0, 0.0), base, n.unsigned_abs());
    while left > 0 {
        if left & 1 == 1 {
            result = multiply(result, square);
        }
        square = multiply(square, square);
        left >>= 1;
    }
    if n < 0 { divide((1.0, 0.0), result).unwrap_or((f64::NAN, f64::NAN)) } else { result }
}

/// `x ** y` for a negative `x` and a `y` that is not whole.
pub fn power_real(rt: &mut Runtime, x: f64, y: f64) -> Value {
    let (re, im) = general_power((x, 0.0), (y, 0.0));
    make(rt, re, im)
}
