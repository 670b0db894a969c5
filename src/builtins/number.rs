//! The numeric tower: what number a value is, and arithmetic and comparison between numbers of different types.
use super::compare::CompareOp;
use super::operators::{BinaryOp, UnaryOp};
use super::{complex, float_ops, int_ops};
use crate::runtime::{PyResult, Runtime};
use crate::value::complex::Complex;
use crate::value::{BigInt, FloatObject, Kind, Ref, Value};
use dashu_int::IBig;
use std::cmp::Ordering;

/// A number, whatever its class.
#[derive(Clone, Copy)]
pub enum Number {
    /// An int or bool that fits 64 bits.
    Int(i64),
    /// Any other int.
    Big(Ref<BigInt>),
    /// A float.
    Float(f64),
    /// A complex number: real and imaginary part.
    Complex(f64, f64),
}

/// The number that `v` is, if its native layout is that of one (bools and instances of subclasses included).
#[inline(always)]
pub fn of(v: Value) -> Option<Number> {
    if let Some(i) = v.as_index_int() {
        Some(Number::Int(i))
    } else if let Some(x) = v.as_float() {
        Some(Number::Float(x))
    } else {
        boxed(v)
    }
}

fn boxed(v: Value) -> Option<Number> {
    let object = v.object()?;
    match object.kind() {
        Kind::BigInt => {
            let big = v.get::<BigInt>()?;
            Some(match i64::try_from(&big.big) {
                Ok(i) => Number::Int(i),
                Err(_) => Number::Big(big),
            })
        }
        Kind::Float => v.get::<FloatObject>().map(|f| Number::Float(f.float)),
        Kind::Complex => v.get::<Complex>().map(|c| Number::Complex(c.real, c.imag)),
        _ => None,
    }
}

/// The int that `v` is, if it has the layout of one.
pub fn int_of(v: Value) -> Option<IBig> {
    match of(v)? {
        Number::Int(i) => Some(IBig::from(i)),
        Number::Big(b) => Some(b.big.clone()),
        _ => None,
    }
}

/// Are both numbers, and is `other` of a type that `this` leaves the operators between them to: float to int, complex to float?
pub fn wider(other: Value, this: Value) -> bool {
    let rank = |v: Value| {
        Some(match of(v)? {
            Number::Int(_) | Number::Big(_) => 0,
            Number::Float(_) => 1,
            Number::Complex(..) => 2,
        })
    };
    matches!((rank(other), rank(this)), (Some(other), Some(this)) if other > this)
}

impl Number {
    /// An int (of any size)?
    pub fn is_int(self) -> bool {
        matches!(self, Number::Int(_) | Number::Big(_))
    }

    /// The value as an IBig; `None` for floats and complex numbers.
    pub fn to_big(self) -> Option<IBig> {
        match self {
            Number::Int(i) => Some(IBig::from(i)),
            Number::Big(b) => Some(b.big.clone()),
            _ => None,
        }
    }

    /// As a float, correctly rounded; `None` for an int beyond the floats and for complex numbers.
    #[inline]
    pub fn to_float(self) -> Option<f64> {
        match self {
            Number::Int(i) => Some(i as f64),
            Number::Float(x) => Some(x),
            Number::Big(b) => Some(b.big.to_f64().value()).filter(|x| x.is_finite()),
            Number::Complex(..) => None,
        }
    }
}

/// `x op y`; `a` and `b` are the values they came from.
pub fn binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value, x: Number, y: Number) -> Option<PyResult> {
    use Number::*;
    match (x, y) {
        (Complex(..), _) | (_, Complex(..)) => complex::binary(rt, op, x, y),
        (Float(_), _) | (_, Float(_)) => {
            let (Some(l), Some(r)) = (x.to_float(), y.to_float()) else {
                return float_ops::supports(op).then(|| rt.overflow_error("int too large to convert to float"));
            };
            match float_ops::direct(op, l, r) {
                Some(result) => Some(Ok(Value::float(result))),
                None => float_ops::binary(rt, op, l, r),
            }
        }
        _ => {
            if let (Some(l), Some(r)) = (a.as_bool(), b.as_bool()) {
                match op {
                    BinaryOp::And => return Some(Ok(Value::bool(l & r))),
                    BinaryOp::Or => return Some(Ok(Value::bool(l | r))),
                    BinaryOp::Xor => return Some(Ok(Value::bool(l ^ r))),
                    _ => {}
                }
            }
            int_ops::binary(rt, op, x, y)
        }
    }
}

/// `divmod(a, b)` by the native layouts; NotImplemented when they are no real numbers.
pub fn native_divmod(rt: &mut Runtime, a: Value, b: Value) -> PyResult {
    let (Some(x), Some(y)) = (of(a), of(b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    match (x, y) {
        (Number::Complex(..), _) | (_, Number::Complex(..)) => Ok(Value::NOT_IMPLEMENTED),
        (Number::Float(_), _) | (_, Number::Float(_)) => {
            let (Some(l), Some(r)) = (x.to_float(), y.to_float()) else {
                return rt.overflow_error("int too large to convert to float");
            };
            if r == 0.0 {
                return rt.zero_division_error("float divmod()");
            }
            let (q, m) = float_ops::divmod(l, r);
            Ok(rt.tuple(&[Value::float(q), Value::float(m)]).into())
        }
        _ => {
            let (Some(l), Some(r)) = (x.to_big(), y.to_big()) else { return Ok(Value::NOT_IMPLEMENTED) };
            if r.is_zero() {
                return rt.zero_division_error("integer division or modulo by zero");
            }
            let (q, m) = int_ops::divide(&l, &r);
            let (q, m) = (rt.int(q), rt.int(m));
            Ok(rt.tuple(&[q, m]).into())
        }
    }
}

/// `divmod(a, b)`. May run Python code: a safepoint.
pub fn divmod(rt: &mut Runtime, a: Value, b: Value) -> PyResult {
    let result = native_divmod(rt, a, b)?;
    if result != Value::NOT_IMPLEMENTED {
        return Ok(result);
    }
    let (forward, reflected) = (rt.names.divmod, rt.names.rdivmod);
    if let Some(result) = super::operators::ask_both(rt, a, b, forward, reflected)? {
        return Ok(result);
    }
    let (left, right) = (super::protocol::type_name(rt, a), super::protocol::type_name(rt, b));
    rt.type_error(format!("unsupported operand type(s) for divmod(): '{left}' and '{right}'"))
}

/// `op x`
pub fn unary(rt: &mut Runtime, op: UnaryOp, x: Number) -> Option<PyResult> {
    match (op, x) {
        (UnaryOp::Neg, Number::Float(x)) => Some(Ok(Value::float(-x))),
        (UnaryOp::Pos, Number::Float(x)) => Some(Ok(Value::same_float(x))),
        (UnaryOp::Neg, Number::Complex(re, im)) => Some(Ok(complex::make(rt, -re, -im))),
        (UnaryOp::Pos, Number::Complex(re, im)) => Some(Ok(complex::make(rt, re, im))),
        (UnaryOp::Invert, Number::Float(_) | Number::Complex(..)) => None,
        _ => {
            let big = x.to_big()?;
            Some(Ok(rt.int(match op {
                UnaryOp::Neg => -big,
                UnaryOp::Pos => big,
                UnaryOp::Invert => !big,
            })))
        }
    }
}

/// `x op y`, exact between ints and floats; `None` where Python knows no order (complex numbers).
#[inline]
pub fn compare(op: CompareOp, x: Number, y: Number) -> Option<bool> {
    use Number::*;
    match (x, y) {
        (Int(a), Int(b)) => Some(op.of_partial(a, b)),
        (Float(a), Float(b)) => Some(op.of_partial(a, b)),
        (Int(_) | Big(_), Int(_) | Big(_)) => Some(op.of(x.to_big()?.cmp(&y.to_big()?))),
        (Float(a), Int(_) | Big(_)) => Some(with_partial(op, compare_float_int(a, y))),
        (Int(_) | Big(_), Float(b)) => Some(with_partial(op, compare_float_int(b, x).map(Ordering::reverse))),
        _ => match op {
            CompareOp::Eq => Some(complex::equal(x, y)),
            CompareOp::Ne => Some(!complex::equal(x, y)),
            _ => None,
        },
    }
}

fn with_partial(op: CompareOp, ordering: Option<Ordering>) -> bool {
    match ordering {
        Some(o) => op.of(o),
        None => op == CompareOp::Ne,
    }
}

/// How `x` compares to the int `y`, exactly; `None` when `x` is NaN.
fn compare_float_int(x: f64, y: Number) -> Option<Ordering> {
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { Ordering::Greater } else { Ordering::Less });
    }
    if let Number::Int(i) = y
        && i.unsigned_abs() <= 1 << 53
    {
        return x.partial_cmp(&(i as f64));
    }
    let whole = float_ops::to_int(x.floor())?;
    let order = whole.cmp(&y.to_big()?);
    // Between floor(x) and the next int, x is greater than what equals its floor.
    Some(if order.is_eq() && x.fract() != 0.0 { Ordering::Greater } else { order })
}

/// `v` as an int by `__index__`, as an IBig. A safepoint when `v` is an instance.
pub fn index(rt: &mut Runtime, v: Value) -> PyResult<IBig> {
    if let Some(big) = int_of(v) {
        return Ok(big);
    }
    let name = rt.names.index;
    match rt.call_special(v, name, &[]) {
        Some(result) => {
            let result = result?;
            match int_of(result) {
                Some(big) => Ok(big),
                None => {
                    let name = super::protocol::type_name(rt, result);
                    rt.type_error(format!("__index__ returned non-int (type {name})"))
                }
            }
        }
        None => {
            let name = super::protocol::type_name(rt, v);
            rt.type_error(format!("'{name}' object cannot be interpreted as an integer"))
        }
    }
}

/// `v` as a 64-bit int by `__index__`; IndexError when it is too wide. A safepoint when `v` is an instance.
#[inline]
pub fn index_i64(rt: &mut Runtime, v: Value) -> PyResult<i64> {
    match v.as_index_int() {
        Some(i) => Ok(i),
        None => index_i64_slow(rt, v),
    }
}

fn index_i64_slow(rt: &mut Runtime, v: Value) -> PyResult<i64> {
    let big = index(rt, v)?;
    match i64::try_from(&big) {
        Ok(i) => Ok(i),
        Err(_) => {
            let name = super::protocol::type_name(rt, v);
            rt.index_error(format!("cannot fit '{name}' into an index-sized integer"))
        }
    }
}

/// `v` as a 64-bit int by `__index__`, the nearest one when it is too wide (slices do this). A safepoint when `v` is an instance.
#[inline]
pub fn index_clamped(rt: &mut Runtime, v: Value) -> PyResult<i64> {
    match v.as_index_int() {
        Some(i) => Ok(i),
        None => {
            let big = index(rt, v)?;
            Ok(i64::try_from(&big).unwrap_or(if big < IBig::ZERO { i64::MIN } else { i64::MAX }))
        }
    }
}

/// `v` as a float by `__float__` or `__index__`, for functions that take "a real number". A safepoint when `v` is an instance.
#[inline]
pub fn to_float(rt: &mut Runtime, v: Value) -> PyResult<f64> {
    match v.as_float() {
        Some(x) => Ok(x),
        None => to_float_slow(rt, v),
    }
}

/// The float that `v.__float__()` gave. A safepoint.
pub fn from_dunder_float(rt: &mut Runtime, v: Value, result: Value) -> PyResult<f64> {
    if let Some(x) = result.as_float() {
        return Ok(x);
    }
    let (class, got) = (super::protocol::type_name(rt, v), super::protocol::type_name(rt, result));
    let message = format!("{class}.__float__ returned non-float (type {got})");
    let Some(Number::Float(x)) = of(result) else { return rt.type_error(message) };
    super::warn::deprecation(
        rt,
        &format!(
            "{message}.  The ability to return an instance of a strict subclass of float is deprecated, and may be \
             removed in a future version of Python."
        ),
    )?;
    Ok(x)
}

fn to_float_slow(rt: &mut Runtime, v: Value) -> PyResult<f64> {
    match of(v) {
        Some(Number::Complex(..)) | None => {}
        Some(n) => {
            return match n.to_float() {
                Some(x) => Ok(x),
                None => rt.overflow_error("int too large to convert to float"),
            };
        }
    }
    let name = rt.names.float;
    if let Some(result) = rt.call_special(v, name, &[]) {
        let result = result?;
        return from_dunder_float(rt, v, result);
    }
    let name = rt.names.index;
    if rt.special(v, name).is_some() {
        let big = index(rt, v)?;
        let x = big.to_f64().value();
        return if x.is_finite() { Ok(x) } else { rt.overflow_error("int too large to convert to float") };
    }
    let name = super::protocol::type_name(rt, v);
    rt.type_error(format!("must be real number, not {name}"))
}
