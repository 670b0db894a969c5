//! `range`.
use super::big_range::{self, Parts};
use super::compare::CompareOp;
use super::list::place;
use super::number::Number;
use super::{container_text, float_ops, iteration, number, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Range, Ref, Value};
use dashu_int::IBig;

/// `range(start, stop, step)`; ValueError for step 0.
pub fn make(rt: &mut Runtime, start: i64, stop: i64, step: i64) -> PyResult {
    if step == 0 {
        return rt.value_error("range() arg 3 must not be zero");
    }
    Ok(rt.alloc(rt.types.range, |header| Range::new(header, start, stop, step)).into())
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    if let [_, stop] = *args.positional
        && let Some(stop) = stop.as_index_int()
    {
        return make(rt, 0, stop, 1);
    }
    match *args.positional {
        [_, stop] => {
            let stop = number::index(rt, stop)?;
            big_range::make(rt, IBig::ZERO, stop, IBig::ONE)
        }
        [_, start, stop] => {
            let (start, stop) = (number::index(rt, start)?, number::index(rt, stop)?);
            big_range::make(rt, start, stop, IBig::ONE)
        }
        [_, start, stop, step] => {
            let (start, stop, step) = (number::index(rt, start)?, number::index(rt, stop)?, number::index(rt, step)?);
            big_range::make(rt, start, stop, step)
        }
        [] | [_] => rt.type_error("range expected at least 1 argument, got 0"),
        _ => rt.type_error(format!("range expected at most 3 arguments, got {}", args.len() - 1)),
    }
}

fn this(rt: &mut Runtime, args: Args) -> PyResult<Parts> {
    match big_range::parts(args[0]) {
        Some(parts) => Ok(parts),
        None => {
            let got = protocol::type_name(rt, args[0]);
            rt.type_error(format!("descriptor requires a 'range' object but received a '{got}'"))
        }
    }
}

/// `range[key]`
pub fn get_item(rt: &mut Runtime, range: Ref<Range>, key: Value) -> PyResult {
    match key.as_index_int() {
        // In 64 bits; all else in the slower way.
        Some(i) if range.len <= i64::MAX as u64 => match place(i, range.len as usize) {
            Some(at) => Ok(rt.int64(range.at(at as u64))),
            None => rt.index_error("range object index out of range"),
        },
        _ => big_range::get_item(rt, range.into(), key),
    }
}

/// `v in range`. A safepoint when `v` is no number.
pub fn contains(rt: &mut Runtime, range: Value, v: Value) -> PyResult<bool> {
    if let (Some(range), Some(i)) = (range.get::<Range>(), v.as_index_int()) {
        return Ok(range.position(i).is_some());
    }
    Ok(position(rt, range, v)?.is_some())
}

fn position(rt: &mut Runtime, range: Value, v: Value) -> PyResult<Option<IBig>> {
    let Some(all) = big_range::parts(range) else { return Ok(None) };
    if rt.class_of(v).builtin.get() {
        let whole = match number::of(v) {
            Some(Number::Float(x)) | Some(Number::Complex(x, 0.0)) if x.fract() == 0.0 => float_ops::to_int(x),
            _ => number::int_of(v),
        };
        if whole.is_some() || number::of(v).is_some() {
            return Ok(whole.and_then(|n| all.position(&n)));
        }
    }
    let iterator = iteration::iter(rt, range)?;
    let mut i = IBig::ZERO;
    loop {
        let n = iteration::next(rt, iterator)?;
        if n == Value::STOP {
            return Ok(None);
        }
        if protocol::equal(rt, n, v)? {
            return Ok(Some(i));
        }
        rt.safepoint();
        i += 1;
    }
}

/// `a op b`, where `a` is a range; `None` when the two cannot be compared.
pub fn compare(_: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult<Option<bool>> {
    let (Some(x), Some(y)) = (big_range::parts(a), big_range::parts(b)) else { return Ok(None) };
    let equal = x.len == y.len && (x.len.is_zero() || (x.start == y.start && (x.len.is_one() || x.step == y.step)));
    Ok(match op {
        CompareOp::Eq => Some(equal),
        CompareOp::Ne => Some(!equal),
        _ => None,
    })
}

fn hash(rt: &mut Runtime, args: Args) -> PyResult {
    let range = this(rt, args)?;
    let start = if range.len.is_zero() { Value::NONE } else { rt.int(range.start) };
    let step = if range.len <= IBig::ONE { Value::NONE } else { rt.int(range.step) };
    let len = rt.int(range.len);
    let parts = rt.tuple(&[len, start, step]).into();
    let hash = protocol::hash(rt, parts)?;
    Ok(rt.int64(hash))
}

fn index(rt: &mut Runtime, args: Args) -> PyResult {
    this(rt, args)?;
    match position(rt, args[0], args[1])? {
        Some(i) => Ok(rt.int(i)),
        None if number::int_of(args[1]).is_none() => rt.value_error("sequence.index(x): x not in sequence"),
        None => {
            let text = protocol::repr(rt, args[1])?;
            rt.value_error(format!("{} is not in range", text.as_str()))
        }
    }
}

/// `range.count`: values that are no ints may be equal to several.
fn count(rt: &mut Runtime, args: Args) -> PyResult {
    this(rt, args)?;
    if number::of(args[1]).is_some() && rt.class_of(args[1]).builtin.get() {
        return Ok(Value::int32(contains(rt, args[0], args[1])? as i32));
    }
    let iterator = iteration::iter(rt, args[0])?;
    let mut found = 0;
    loop {
        let n = iteration::next(rt, iterator)?;
        if n == Value::STOP {
            return Ok(rt.int64(found));
        }
        found += protocol::equal(rt, n, args[1])? as i64;
        rt.safepoint();
    }
}

fn reversed(rt: &mut Runtime, args: Args) -> PyResult {
    let range = this(rt, args)?;
    let last = range.at(&(&range.len - 1));
    Ok(big_range::iterator_of(rt, last, -range.step, range.len))
}

fn len(rt: &mut Runtime, args: Args) -> PyResult {
    let range = this(rt, args)?;
    match i64::try_from(&range.len) {
        Ok(n) => Ok(rt.int64(n)),
        Err(_) => rt.overflow_error("Python int too large to convert to C ssize_t"),
    }
}

fn reduce(rt: &mut Runtime, args: Args) -> PyResult {
    let range = this(rt, args)?;
    let parts = [rt.int(range.start), rt.int(range.stop), rt.int(range.step)];
    let arguments = rt.tuple(&parts).into();
    let class = rt.types.range.into();
    Ok(rt.tuple(&[class, arguments]).into())
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
                this(rt, args)?;
                big_range::get_item(rt, args[0], args[1])
            },
            2,
            2,
        ),
        NativeDef::method(
            "__contains__",
            |rt, args| {
                this(rt, args)?;
                contains(rt, args[0], args[1]).map(Value::bool)
            },
            2,
            2,
        ),
        NativeDef::method(
            "__iter__",
            |rt, args| {
                this(rt, args)?;
                iteration::iter(rt, args[0])
            },
            1,
            1,
        ),
        NativeDef::method("__reversed__", reversed, 1, 1),
        NativeDef::method("__reduce__", reduce, 1, 1),
        NativeDef::method("__repr__", |rt, args| container_text::repr(rt, args[0]), 1, 1),
        NativeDef::method("__hash__", hash, 1, 1),
        NativeDef::method("__bool__", |rt, args| Ok(Value::bool(!this(rt, args)?.len.is_zero())), 1, 1),
        NativeDef::getter("start", |rt, args| {
            let start = this(rt, args)?.start;
            Ok(rt.int(start))
        }),
        NativeDef::getter("stop", |rt, args| {
            let stop = this(rt, args)?.stop;
            Ok(rt.int(stop))
        }),
        NativeDef::getter("step", |rt, args| {
            let step = this(rt, args)?.step;
            Ok(rt.int(step))
        }),
    ],
};
