//! `complex`: arithmetic on pairs of floats.
use super::number::{self, Number};
use super::operators::BinaryOp;
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Class, Complex, Str, Value};

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
            return rt.zero_division_error("0.0 to a negative or complex power");
        }
        return Ok(make(rt, 0.0, 0.0));
    }
    if d == 0.0 && c == c.floor() && c.abs() <= 100.0 {
        return finite(rt, whole_power((a, b), c as i64));
    }
    finite(rt, general_power((a, b), (c, d)))
}

/// A power that is not infinite.
fn finite(rt: &mut Runtime, (re, im): (f64, f64)) -> PyResult {
    if re.is_infinite() || im.is_infinite() {
        return rt.overflow_error("complex exponentiation");
    }
    Ok(make(rt, re, im))
}

fn general_power((a, b): (f64, f64), (c, d): (f64, f64)) -> (f64, f64) {
    let absolute = a.hypot(b);
    let mut length = absolute.powf(c);
    let angle = b.atan2(a);
    let mut phase = angle * c;
    if d != 0.0 {
        length /= (angle * d).exp();
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

/// The type.
pub const SPEC: TypeSpec = TypeSpec {
    class: |types| types.complex,
    methods: &[
        NativeDef::function("__new__", new, 1, 3).with_keywords(&["real", "imag"]),
        NativeDef::method("__abs__", abs, 1, 1),
        NativeDef::method(
            "conjugate",
            |rt, args| {
                let (re, im) = receiver(args);
                Ok(make(rt, re, -im))
            },
            1,
            1,
        ),
        NativeDef::method(
            "__complex__",
            |rt, args| {
                let (re, im) = receiver(args);
                Ok(make(rt, re, im))
            },
            1,
            1,
        ),
        NativeDef::method(
            "__pow__",
            |rt, args| {
                if args.get(2).is_some_and(|m| !m.is_none()) {
                    return rt.value_error("complex modulo");
                }
                native_power(rt, args[0], args[1])
            },
            2,
            3,
        ),
        NativeDef::method(
            "__getnewargs__",
            |rt, args| {
                let (re, im) = receiver(args);
                Ok(rt.tuple(&[Value::float(re), Value::float(im)]).into())
            },
            1,
            1,
        ),
        NativeDef::method("__rpow__", |rt, args| native_power(rt, args[1], args[0]), 2, 3),
        NativeDef::getter("real", |_, args| Ok(Value::float(receiver(args).0))),
        NativeDef::getter("imag", |_, args| Ok(Value::float(receiver(args).1))),
    ],
};

fn receiver(args: Args) -> (f64, f64) {
    match number::of(args[0]) {
        Some(Number::Complex(re, im)) => (re, im),
        _ => (0.0, 0.0),
    }
}

fn native_power(rt: &mut Runtime, a: Value, b: Value) -> PyResult {
    super::operators::native_binary(rt, BinaryOp::Pow, a, b).unwrap_or(Ok(Value::NOT_IMPLEMENTED))
}

fn abs(rt: &mut Runtime, args: Args) -> PyResult {
    let (re, im) = receiver(args);
    length(rt, re, im)
}

/// The absolute value.
pub fn length(rt: &mut Runtime, re: f64, im: f64) -> PyResult {
    let length = re.hypot(im);
    if length.is_infinite() && re.is_finite() && im.is_finite() {
        return rt.overflow_error("absolute value too large");
    }
    Ok(Value::float(length))
}

/// `complex.__new__(cls, real=0, imag=0)`
fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let number = construct(rt, args)?;
    match (args[0].get::<Class>(), number.get::<Complex>()) {
        (Some(class), Some(n)) if !class.is(rt.types.complex) => {
            let (real, imag) = (n.real, n.imag);
            Ok(rt.alloc(class, |header| Complex { header, real, imag }).into())
        }
        _ => Ok(number),
    }
}

fn construct(rt: &mut Runtime, args: Args) -> PyResult {
    let real = args.get(1).or_else(|| args.keyword("real"));
    let imag = args.get(2).or_else(|| args.keyword("imag"));
    if let (Some(v), None) = (real, imag)
        && rt.class_of(v).is(rt.types.complex)
    {
        return Ok(v);
    }
    if let Some(s) = real.and_then(|v| v.get::<Str>()) {
        if imag.is_some() {
            return rt.type_error("complex() can't take second arg if first is a string");
        }
        return match parse(s.as_str()) {
            Some((re, im)) => Ok(make(rt, re, im)),
            None => rt.value_error("complex() arg is a malformed string"),
        };
    }
    if imag.is_some_and(|v| v.get::<Str>().is_some()) {
        return rt.type_error("complex() second arg can't be a string");
    }
    let real = match real {
        Some(v) => asked(rt, v)?,
        None => Value::int32(0),
    };
    check_real(rt, real, "first", "a string or a number")?;
    if let Some(v) = imag {
        check_real(rt, v, "second", "a number")?;
    }
    let (a, b) = part(rt, real)?;
    let Some(imag) = imag else { return Ok(make(rt, a, b.unwrap_or(0.0))) };
    let (c, d) = part(rt, imag)?;
    // Zeros have signs, so that nothing is added where nothing was given.
    Ok(make(rt, d.map_or(a, |d| a - d), b.map_or(c, |b| b + c)))
}

/// What `__complex__` of `v` gives, or `v`.
fn asked(rt: &mut Runtime, v: Value) -> PyResult {
    let name = rt.names.complex;
    if number::of(v).is_some() && rt.class_of(v).builtin.get() {
        return Ok(v);
    }
    let Some(result) = rt.call_special(v, name, &[]) else { return Ok(v) };
    let result = result?;
    let class = rt.class_of(result);
    if class.is(rt.types.complex) {
        return Ok(result);
    }
    let got = super::protocol::class_name(class);
    if result.get::<Complex>().is_none() {
        return rt.type_error(format!("__complex__ returned non-complex (type {got})"));
    }
    super::warn::deprecation(
        rt,
        &format!(
            "__complex__ returned non-complex (type {got}).  The ability to return an instance of a strict \
             subclass of complex is deprecated, and may be removed in a future version of Python."
        ),
    )?;
    Ok(result)
}

fn check_real(rt: &mut Runtime, v: Value, which: &str, wanted: &str) -> PyResult<()> {
    let (float, index) = (rt.names.float, rt.names.index);
    if number::of(v).is_some() || rt.special(v, float).is_some() || rt.special(v, index).is_some() {
        return Ok(());
    }
    let got = super::protocol::type_name(rt, v);
    rt.type_error(format!("complex() {which} argument must be {wanted}, not '{got}'"))
}

/// An argument's real part, and its imaginary one if it is complex.
fn part(rt: &mut Runtime, v: Value) -> PyResult<(f64, Option<f64>)> {
    if let Some(Number::Complex(re, im)) = number::of(v) {
        return Ok((re, Some(im)));
    }
    Ok((number::to_float(rt, v)?, None))
}

/// `re`, `imj` or `re+imj`, maybe in parentheses.
fn parse(text: &str) -> Option<(f64, f64)> {
    let text = text.trim_matches(super::unicode::is_space);
    let text = match text.strip_prefix('(') {
        Some(inner) => inner.strip_suffix(')')?.trim_matches(super::unicode::is_space),
        None => text,
    };
    if text.contains(super::unicode::is_space) {
        return None;
    }
    let Some(body) = text.strip_suffix(['j', 'J']) else { return super::float::parse(text).map(|re| (re, 0.0)) };
    let unit = |s: &str| match s {
        "" | "+" => Some(1.0),
        "-" => Some(-1.0),
        _ => super::float::parse(s),
    };
    // The sign between the parts: not at the beginning, not behind an exponent's e.
    let bytes = body.as_bytes();
    let split =
        (1..bytes.len()).rev().find(|&i| matches!(bytes[i], b'+' | b'-') && !matches!(bytes[i - 1], b'e' | b'E'));
    match split {
        Some(at) => Some((super::float::parse(&body[..at])?, unit(&body[at..])?)),
        None => Some((0.0, unit(body)?)),
    }
}
