//! `slice`, and what a slice means for a sequence of some length.
use super::compare::CompareOp;
use super::{number, protocol, receiver};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Kind, Ref, Slice, Value};
use dashu_int::IBig;

/// The positions that a slice picks from a sequence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Picked {
    /// First position.
    pub start: i64,
    /// The end, not included (may be -1 when going backwards).
    pub stop: i64,
    /// Distance, not 0.
    pub step: i64,
    /// How many.
    pub count: usize,
}

impl Picked {
    /// Position number `i`.
    #[inline(always)]
    pub fn at(&self, i: usize) -> usize {
        (self.start + i as i64 * self.step) as usize
    }

    /// All positions, in order.
    pub fn positions(self) -> impl Iterator<Item = usize> {
        (0..self.count).map(move |i| self.at(i))
    }
}

/// A slice object.
pub fn make(rt: &mut Runtime, start: Value, stop: Value, step: Value) -> Value {
    let header = rt.header(rt.types.slice, Kind::Slice);
    rt.heap.alloc(Slice { header, start, stop, step }).into()
}

/// What `slice` picks from a sequence of `len` items. A safepoint when its parts are instances of classes.
pub fn pick(rt: &mut Runtime, slice: Ref<Slice>, len: usize) -> PyResult<Picked> {
    let (start, stop, step) = ends(rt, slice)?;
    Ok(clip(start, stop, step, len as i64))
}

/// Start, stop and step of a slice, for [`clip`]: finding them out may run Python code, which may change the sequence's length. A safepoint
/// when they are instances of classes.
pub fn ends(rt: &mut Runtime, slice: Ref<Slice>) -> PyResult<(Option<i64>, Option<i64>, i64)> {
    let step = part(rt, slice.step)?;
    let start = part(rt, slice.start)?;
    let stop = part(rt, slice.stop)?;
    let step = step.unwrap_or(1).max(-i64::MAX);
    if step == 0 {
        return rt.value_error("slice step cannot be zero");
    }
    Ok((start, stop, step))
}

/// Positions of `start:stop:step` in a sequence of `len` items; absent ends are open.
pub fn clip(start: Option<i64>, stop: Option<i64>, step: i64, len: i64) -> Picked {
    // Where the ends are clipped to: -1 and len - 1 when going backwards.
    let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
    let fit = |at: i64| if at < 0 { at.saturating_add(len).max(low) } else { at.min(high) };
    let (first, last) = if step > 0 { (low, high) } else { (high, low) };
    let start = start.map_or(first, fit);
    let stop = stop.map_or(last, fit);
    let count = crate::value::range::count(start, stop, step) as usize;
    Picked { start, stop, step, count }
}

fn part(rt: &mut Runtime, v: Value) -> PyResult<Option<i64>> {
    if let Some(i) = v.as_int() {
        return Ok(Some(i));
    }
    if v.is_none() {
        return Ok(None);
    }
    must_be_index(rt, v)?;
    Ok(Some(number::index_clamped(rt, v)?))
}

fn must_be_index(rt: &mut Runtime, v: Value) -> PyResult<()> {
    let index = rt.names.index;
    if number::int_of(v).is_none() && rt.special(v, index).is_none() {
        return rt.type_error("slice indices must be integers or None or have an __index__ method");
    }
    Ok(())
}

/// A position that a method was given, such as the start of `list.index`: negative ones count from the end.
pub fn position(rt: &mut Runtime, v: Option<Value>, len: usize, default: usize) -> PyResult<usize> {
    let Some(v) = v else { return Ok(default) };
    let index = rt.names.index;
    if number::int_of(v).is_none() && rt.special(v, index).is_none() {
        return rt.type_error("slice indices must be integers or have an __index__ method");
    }
    let i = part(rt, v)?.unwrap_or(default as i64);
    Ok(if i < 0 { (i + len as i64).max(0) as usize } else { i as usize })
}

/// The optional start and stop of methods such as `find`; nothing is found when the start lies beyond the end.
pub fn bounds(rt: &mut Runtime, start: Option<Value>, stop: Option<Value>, len: usize) -> PyResult<(usize, usize)> {
    Ok(fit(open_bounds(rt, start, stop)?, len))
}

/// The same before the length is known: finding them out may run Python code. A safepoint.
pub fn open_bounds(rt: &mut Runtime, start: Option<Value>, stop: Option<Value>) -> PyResult<(i64, i64)> {
    let start = match start {
        Some(v) => part(rt, v)?.unwrap_or(0),
        None => 0,
    };
    let stop = match stop {
        Some(v) => part(rt, v)?.unwrap_or(i64::MAX),
        None => i64::MAX,
    };
    Ok((start, stop))
}

/// Bounds in a sequence of `len` items.
pub fn fit((start, stop): (i64, i64), len: usize) -> (usize, usize) {
    let fit = |i: i64| if i < 0 { (i + len as i64).max(0) as usize } else { i as usize };
    (fit(start), fit(stop).min(len))
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let none = Value::NONE;
    Ok(match *args.positional {
        [_, stop] => make(rt, none, stop, none),
        [_, start, stop] => make(rt, start, stop, none),
        [_, start, stop, step] => make(rt, start, stop, step),
        _ => return rt.type_error("slice expected at least 1 argument, got 0"),
    })
}

fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<Slice>> {
    receiver::receiver(rt, args[0], rt.types.slice)
}

fn indices(rt: &mut Runtime, args: Args) -> PyResult {
    let slice = this(rt, args)?;
    let len = number::index(rt, args[1])?;
    if len < IBig::ZERO {
        return rt.value_error("length should not be negative");
    }
    let (start, stop, step) = big_indices(rt, slice, &len)?;
    let parts = [rt.int(start), rt.int(stop), rt.int(step)];
    Ok(rt.tuple(&parts).into())
}

/// Start, stop and step of `slice` in a sequence of `len` items, of any size. A safepoint when its parts are instances of classes.
pub fn big_indices(rt: &mut Runtime, slice: Ref<Slice>, len: &IBig) -> PyResult<(IBig, IBig, IBig)> {
    let step = big_part(rt, slice.step)?.unwrap_or(IBig::ONE);
    if step.is_zero() {
        return rt.value_error("slice step cannot be zero");
    }
    let backwards = step < IBig::ZERO;
    let (low, high) = if backwards { (IBig::NEG_ONE, len - 1) } else { (IBig::ZERO, len.clone()) };
    let fit = |at: IBig| if at < IBig::ZERO { (at + len).max(low.clone()) } else { at.min(high.clone()) };
    let start = big_part(rt, slice.start)?.map(fit);
    let stop = big_part(rt, slice.stop)?.map(fit);
    let (first, last) = if backwards { (&high, &low) } else { (&low, &high) };
    Ok((start.unwrap_or_else(|| first.clone()), stop.unwrap_or_else(|| last.clone()), step))
}

fn big_part(rt: &mut Runtime, v: Value) -> PyResult<Option<IBig>> {
    if v.is_none() {
        return Ok(None);
    }
    must_be_index(rt, v)?;
    number::index(rt, v).map(Some)
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let slice = this(rt, args)?;
    let mut out = String::from("slice(");
    for (i, v) in [slice.start, slice.stop, slice.step].into_iter().enumerate() {
        out.push_str(if i == 0 { "" } else { ", " });
        out.push_str(protocol::repr(rt, v)?.as_str());
    }
    out.push(')');
    Ok(rt.str(out).into())
}

/// The parts as a tuple: slices compare and hash as it does.
fn parts(rt: &mut Runtime, slice: Ref<Slice>) -> Value {
    rt.tuple(&[slice.start, slice.stop, slice.step]).into()
}

/// Slices compare as the tuples of their parts do.
fn compare(rt: &mut Runtime, args: Args, op: CompareOp) -> PyResult {
    let (a, Some(b)) = (this(rt, args)?, args[1].get::<Slice>()) else { return Ok(Value::NOT_IMPLEMENTED) };
    if a.is(b) {
        return Ok(Value::bool(matches!(op, CompareOp::Eq | CompareOp::Le | CompareOp::Ge)));
    }
    let (a, b) = (parts(rt, a), parts(rt, b));
    super::compare::compare(rt, op, a, b)
}

fn hash(rt: &mut Runtime, args: Args) -> PyResult {
    let slice = this(rt, args)?;
    let parts = parts(rt, slice);
    let hash = protocol::hash(rt, parts)?;
    Ok(rt.int64(hash))
}

/// Attributes of slices.
pub const SPEC: TypeSpec = TypeSpec {
    class: |types| types.slice,
    methods: &[
        NativeDef::function("__new__", new, 2, 4),
        NativeDef::method("indices", indices, 2, 2),
        NativeDef::method("__repr__", repr, 1, 1),
        NativeDef::method("__eq__", |rt, args| compare(rt, args, CompareOp::Eq), 2, 2),
        NativeDef::method("__ne__", |rt, args| compare(rt, args, CompareOp::Ne), 2, 2),
        NativeDef::method("__lt__", |rt, args| compare(rt, args, CompareOp::Lt), 2, 2),
        NativeDef::method("__le__", |rt, args| compare(rt, args, CompareOp::Le), 2, 2),
        NativeDef::method("__gt__", |rt, args| compare(rt, args, CompareOp::Gt), 2, 2),
        NativeDef::method("__ge__", |rt, args| compare(rt, args, CompareOp::Ge), 2, 2),
        NativeDef::method("__hash__", hash, 1, 1),
        NativeDef::getter("start", |rt, args| Ok(this(rt, args)?.start)),
        NativeDef::getter("stop", |rt, args| Ok(this(rt, args)?.stop)),
        NativeDef::getter("step", |rt, args| Ok(this(rt, args)?.step)),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_clipped() {
        let picks = |a, b, s, n| clip(a, b, s, n).positions().collect::<Vec<_>>();
        assert_eq!(picks(None, None, -1, 3), [2, 1, 0]);
        assert_eq!(picks(Some(-2), None, 1, 5), [3, 4]);
        assert_eq!(picks(Some(-20), Some(20), 2, 5), [0, 2, 4]);
        assert_eq!(picks(Some(10), Some(-10), -2, 4), [3, 1]);
        assert_eq!(picks(Some(i64::MIN), Some(i64::MAX), i64::MAX, 4), [0]);
        assert!(picks(Some(3), Some(1), 1, 4).is_empty());
    }
}
