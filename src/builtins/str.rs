//! `str`.
use super::compare::CompareOp;
use super::number;
use super::operators::BinaryOp;
use crate::runtime::{PyResult, Runtime};
use crate::value::{Ref, Str, Value};

/// `a op b`, where one of them is a str; `None` when it does not know the operator.
pub fn binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    match (op, a.get::<Str>(), b.get::<Str>()) {
        (BinaryOp::Add, Some(x), Some(y)) => Some(Ok(concat(rt, x, y).into())),
        (BinaryOp::Mul, Some(s), None) => repeat(rt, s, b),
        (BinaryOp::Mul, None, Some(s)) => repeat(rt, s, a),
        _ => None,
    }
}

/// `a + b`
#[inline]
pub fn concat(rt: &mut Runtime, a: Ref<Str>, b: Ref<Str>) -> Ref<Str> {
    rt.alloc(rt.types.str, |header| a.append(header, &b))
}

fn repeat(rt: &mut Runtime, s: Ref<Str>, times: Value) -> Option<PyResult> {
    let times = match number::of(times)? {
        number::Number::Int(n) => n.max(0) as usize,
        number::Number::Big(_) => return Some(rt.overflow_error("cannot fit 'int' into an index-sized integer")),
        _ => return None,
    };
    match s.as_str().len().checked_mul(times) {
        Some(bytes) if bytes <= isize::MAX as usize / 2 => Some(Ok(rt.str(s.as_str().repeat(times)).into())),
        _ => Some(rt.raise(rt.types.memory_error, "")),
    }
}

/// `a op b`
#[inline]
pub fn compare(op: CompareOp, a: Ref<Str>, b: Ref<Str>) -> bool {
    match op {
        CompareOp::Eq => equal(a, b),
        CompareOp::Ne => !equal(a, b),
        // UTF-8 sorts by code point.
        _ => op.of(a.as_str().cmp(b.as_str())),
    }
}

/// The same text?
#[inline]
pub fn equal(a: Ref<Str>, b: Ref<Str>) -> bool {
    a.is(b) || (!(a.interned.get() && b.interned.get()) && a.as_str() == b.as_str())
}
