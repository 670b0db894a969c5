//! `range`.
use super::compare::CompareOp;
use super::list::place;
use super::receiver::receiver;
use super::{container_text, items, iteration, number, protocol, slice};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Range, Ref, Slice, Value};

/// `range(start, stop, step)`; ValueError for step 0.
pub fn make(rt: &mut Runtime, start: i64, stop: i64, step: i64) -> PyResult {
    if step == 0 {
        return rt.value_error("range() arg 3 must not be zero");
    }
    Ok(rt.alloc(rt.types.range, |header| Range::new(header, start, stop, step)).into())
}

fn bound(rt: &mut Runtime, v: Value) -> PyResult<i64> {
    if let Some(i) = v.as_index_int() {
        return Ok(i);
    }
    let big = number::index(rt, v)?;
    match i64::try_from(&big) {
        Ok(i) => Ok(i),
        Err(_) => rt.overflow_error("mimeo does not support ranges beyond 64 bits yet"),
    }
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    match *args.positional {
        [_, stop] => {
            let stop = bound(rt, stop)?;
            make(rt, 0, stop, 1)
        }
        [_, start, stop] => {
            let (start, stop) = (bound(rt, start)?, bound(rt, stop)?);
            make(rt, start, stop, 1)
        }
        [_, start, stop, step] => {
            let (start, stop, step) = (bound(rt, start)?, bound(rt, stop)?, bound(rt, step)?);
            make(rt, start, stop, step)
        }
        [] | [_] => rt.type_error("range expected at least 1 argument, got 0"),
        _ => rt.type_error(format!("range expected at most 3 arguments, got {}", args.len() - 1)),
    }
}

fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<Range>> {
    receiver(rt, args[0], rt.types.range)
}

/// `range[key]`
pub fn get_item(rt: &mut Runtime, range: Ref<Range>, key: Value) -> PyResult {
    if let Some(s) = key.get::<Slice>() {
        let picked = slice::pick(rt, s, range.len as usize)?;
        let at = |i: i64| range.start.saturating_add(i.saturating_mul(range.step));
        return make(rt, at(picked.start), at(picked.stop), range.step.saturating_mul(picked.step));
    }
    let i = items::index(rt, key, "range")?;
    match place(i, range.len as usize) {
        Some(at) => Ok(rt.int64(range.at(at as u64))),
        None => rt.index_error("range object index out of range"),
    }
}

/// `v in range`. A safepoint when `v` is no number.
pub fn contains(rt: &mut Runtime, range: Ref<Range>, v: Value) -> PyResult<bool> {
    Ok(position(rt, range, v)?.is_some())
}

fn position(rt: &mut Runtime, range: Ref<Range>, v: Value) -> PyResult<Option<u64>> {
    if let Some(i) = v.as_index_int() {
        return Ok(range.position(i));
    }
    if let Some(x) = v.as_float() {
        let whole = x.fract() == 0.0 && x.abs() < 9e18;
        return Ok(if whole { range.position(x as i64) } else { None });
    }
    if rt.class_of(v).builtin.get() {
        return Ok(number::int_of(v).and_then(|big| i64::try_from(&big).ok()).and_then(|i| range.position(i)));
    }
    for i in 0..range.len {
        let n = rt.int64(range.at(i));
        if protocol::equal(rt, n, v)? {
            return Ok(Some(i));
        }
    }
    Ok(None)
}

/// `a op b`, where `a` is a range; `None` when the two cannot be compared.
pub fn compare(_: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult<Option<bool>> {
    let (Some(x), Some(y)) = (a.get::<Range>(), b.get::<Range>()) else { return Ok(None) };
    let equal = x.len == y.len && (x.len == 0 || (x.start == y.start && (x.len == 1 || x.step == y.step)));
    Ok(match op {
        CompareOp::Eq => Some(equal),
        CompareOp::Ne => Some(!equal),
        _ => None,
    })
}

fn hash(rt: &mut Runtime, args: Args) -> PyResult {
    let range = this(rt, args)?;
    let len = rt.int64(range.len as i64);
    let start = if range.len == 0 { Value::NONE } else { rt.int64(range.start) };
    let step = if range.len <= 1 { Value::NONE } else { rt.int64(range.step) };
    let parts = rt.tuple(&[len, start, step]).into();
    let hash = protocol::hash(rt, parts)?;
    Ok(rt.int64(hash))
}

fn index(rt: &mut Runtime, args: Args) -> PyResult {
    let range = this(rt, args)?;
    match position(rt, range, args[1])? {
        Some(i) => Ok(rt.int64(i as i64)),
        None => {
            let text = protocol::repr(rt, args[1])?;
            rt.value_error(format!("{} is not in range", text.as_str()))
        }
    }
}

fn count(rt: &mut Runtime, args: Args) -> PyResult {
    let range = this(rt, args)?;
    Ok(Value::int32(contains(rt, range, args[1])? as i32))
}

fn reversed(rt: &mut Runtime, args: Args) -> PyResult {
    let range = this(rt, args)?;
    let last = if range.len == 0 { 0 } else { range.at(range.len - 1) };
    Ok(iteration::range_iterator(rt, last, range.step.wrapping_neg(), range.len))
}

fn len(rt: &mut Runtime, args: Args) -> PyResult {
    let range = this(rt, args)?;
    match i64::try_from(range.len) {
        Ok(n) => Ok(rt.int64(n)),
        Err(_) => rt.overflow_error("Python int too large to convert to C ssize_t"),
    }
}

/// Attributes of ranges.
pub const SPEC: TypeSpec = TypeSpec {
    class: |types| types.range,
    methods: &[
        NativeDef::function("__new__", new, 1, 255),
        NativeDef::method("index", index, 2, 2),
        NativeDef::method("count", count, 2, 2),
        NativeDef::method("__len__", len, 1, 1),
        NativeDef::method(
            "__getitem__",
            |rt, args| {
                let range = this(rt, args)?;
                get_item(rt, range, args[1])
            },
            2,
            2,
        ),
        NativeDef::method(
            "__contains__",
            |rt, args| {
                let range = this(rt, args)?;
                contains(rt, range, args[1]).map(Value::bool)
            },
            2,
            2,
        ),
        NativeDef::method(
            "__iter__",
            |rt, args| {
                let range = this(rt, args)?;
                Ok(iteration::range_iterator(rt, range.start, range.step, range.len))
            },
            1,
            1,
        ),
        NativeDef::method("__reversed__", reversed, 1, 1),
        NativeDef::method("__repr__", |rt, args| container_text::repr(rt, args[0]), 1, 1),
        NativeDef::method("__hash__", hash, 1, 1),
        NativeDef::method("__bool__", |rt, args| Ok(Value::bool(this(rt, args)?.len != 0)), 1, 1),
        NativeDef::getter("start", |rt, args| {
            let start = this(rt, args)?.start;
            Ok(rt.int64(start))
        }),
        NativeDef::getter("stop", |rt, args| {
            let stop = this(rt, args)?.stop;
            Ok(rt.int64(stop))
        }),
        NativeDef::getter("step", |rt, args| {
            let step = this(rt, args)?.step;
            Ok(rt.int64(step))
        }),
    ],
};
