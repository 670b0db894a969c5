//! Built-in functions that take iterables and containers: `len iter next all any sum`.
use crate::builtins::number::{self, Number};
use crate::builtins::operators::{self, BinaryOp};
use crate::builtins::{items, iteration, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::iterators::CallableIterator;
use crate::value::{ByteArray, Bytes, Str, Value};
use std::cell::Cell;

fn len(rt: &mut Runtime, args: Args) -> PyResult {
    let n = items::length(rt, args[0])?;
    Ok(rt.int64(n as i64))
}

fn iter(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(sentinel) = args.get(1) else { return iteration::iter(rt, args[0]) };
    if !super::classes::is_callable(rt, args[0]) {
        return rt.type_error("iter(v, w): v must be callable");
    }
    let callable = Cell::new(args[0]);
    Ok(rt.alloc(rt.types.callable_iterator, |header| CallableIterator { header, callable, sentinel }).into())
}

fn next(rt: &mut Runtime, args: Args) -> PyResult {
    if !iteration::is_python_iterator(rt, args[0]) {
        let got = protocol::type_name(rt, args[0]);
        return rt.type_error(format!("'{got}' object is not an iterator"));
    }
    match (iteration::next(rt, args[0])?, args.get(1)) {
        (Value::STOP, Some(default)) => Ok(default),
        (Value::STOP, None) => {
            let carried = std::mem::take(&mut rt.stop_value);
            rt.stop_iteration(if carried.is_none() { Value::NULL } else { carried })
        }
        (v, _) => Ok(v),
    }
}

/// Does an item's truth equal `wanted`?
fn some_item_is(rt: &mut Runtime, iterable: Value, wanted: bool) -> PyResult<bool> {
    let iterator = iteration::iter(rt, iterable)?;
    loop {
        let v = iteration::next(rt, iterator)?;
        if v == Value::STOP {
            return Ok(false);
        }
        if protocol::truthy(rt, v)? == wanted {
            return Ok(true);
        }
        rt.safepoint();
    }
}

fn all(rt: &mut Runtime, args: Args) -> PyResult {
    Ok(Value::bool(!some_item_is(rt, args[0], false)?))
}

fn any(rt: &mut Runtime, args: Args) -> PyResult {
    Ok(Value::bool(some_item_is(rt, args[0], true)?))
}

/// A running sum. Ints and floats stay unboxed; floats carry what rounding lost (Neumaier), as CPython does since 3.12.
enum Sum {
    Int(i64),
    Float { sum: f64, lost: f64 },
    Any(Value),
}

impl Sum {
    fn of(v: Value) -> Sum {
        match (v.as_int(), v.as_float()) {
            (Some(i), _) => Sum::Int(i),
            (_, Some(x)) => Sum::Float { sum: x, lost: 0.0 },
            _ => Sum::Any(v),
        }
    }

    fn value(&self, rt: &mut Runtime) -> Value {
        match *self {
            Sum::Int(i) => rt.int64(i),
            Sum::Float { sum, lost } if lost != 0.0 && lost.is_finite() => Value::float(sum + lost),
            Sum::Float { sum, .. } => Value::float(sum),
            Sum::Any(v) => v,
        }
    }

    /// Add `v` unboxed, if it can be done.
    fn add(&mut self, v: Value) -> bool {
        match self {
            Sum::Int(i) => match v.as_index_int().and_then(|j| i.checked_add(j)) {
                Some(total) => {
                    *i = total;
                    true
                }
                None => false,
            },
            Sum::Float { sum, lost } => {
                let x = match (v.as_float(), number::of(v)) {
                    (Some(x), _) => x,
                    (None, Some(Number::Int(j))) => {
                        *sum += j as f64;
                        return true;
                    }
                    _ => return false,
                };
                let total = *sum + x;
                *lost += if sum.abs() >= x.abs() { (*sum - total) + x } else { (x - total) + *sum };
                *sum = total;
                true
            }
            Sum::Any(_) => false,
        }
    }
}

fn sum(rt: &mut Runtime, args: Args) -> PyResult {
    let start = args.get(1).or(args.keyword("start")).unwrap_or(Value::int32(0));
    if start.get::<Str>().is_some() {
        return rt.type_error("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if start.get::<Bytes>().is_some() {
        return rt.type_error("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    if start.get::<ByteArray>().is_some() {
        return rt.type_error("sum() can't sum bytearray [use b''.join(seq) instead]");
    }
    // Bools and other ints go through the general path once and come out unboxed.
    let mut total = Sum::of(start);
    iteration::for_each(rt, args[0], |rt, v| {
        if !total.add(v) {
            let so_far = total.value(rt);
            total = Sum::of(operators::binary(rt, BinaryOp::Add, so_far, v)?);
        }
        Ok(())
    })?;
    Ok(total.value(rt))
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("len", len, 1, 1),
    NativeDef::function("iter", iter, 1, 2),
    NativeDef::function("next", next, 1, 2),
    NativeDef::function("all", all, 1, 1),
    NativeDef::function("any", any, 1, 1),
    NativeDef::function("sum", sum, 1, 2).with_keywords(&["start"]),
];
