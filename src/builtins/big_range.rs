//! Ranges of any size: the arithmetic that both layouts of `range` share, and the layout for numbers beyond 64 bits.
use super::{int_text, items, number, range, slice};
use crate::runtime::{PyResult, Runtime};
use crate::value::iterators::BigRangeIterator;
use crate::value::{BigRange, Range, Ref, Slice, Value};
use dashu_int::IBig;
use std::cell::Cell;

/// The numbers that a range is made of.
pub struct Parts {
    /// First number.
    pub start: IBig,
    /// The end, not included.
    pub stop: IBig,
    /// Distance, not 0.
    pub step: IBig,
    /// How many numbers.
    pub len: IBig,
}

impl Parts {
    /// Number `i`.
    pub fn at(&self, i: &IBig) -> IBig {
        &self.start + i * &self.step
    }

    /// Which one `n` is, if it is one of the numbers.
    pub fn position(&self, n: &IBig) -> Option<IBig> {
        let (quotient, rest) = super::int_ops::divide(&(n - &self.start), &self.step);
        (rest.is_zero() && quotient >= IBig::ZERO && quotient < self.len).then_some(quotient)
    }
}

/// The parts of a range of either layout; `None` for other values.
pub fn parts(v: Value) -> Option<Parts> {
    if let Some(r) = v.get::<Range>() {
        return Some(Parts { start: r.start.into(), stop: r.stop.into(), step: r.step.into(), len: r.len.into() });
    }
    let r = v.get::<BigRange>()?;
    let int = |v| number::int_of(v).unwrap_or_default();
    Some(Parts { start: int(r.start), stop: int(r.stop), step: int(r.step), len: int(r.len) })
}

/// `range(start, stop, step)`; ValueError for step 0.
pub fn make(rt: &mut Runtime, start: IBig, stop: IBig, step: IBig) -> PyResult {
    if let (Ok(start), Ok(stop), Ok(step)) = (i64::try_from(&start), i64::try_from(&stop), i64::try_from(&step)) {
        return range::make(rt, start, stop, step);
    }
    if step.is_zero() {
        return rt.value_error("range() arg 3 must not be zero");
    }
    let (distance, unit) = if step > IBig::ZERO { (&stop - &start, step.clone()) } else { (&start - &stop, -&step) };
    let len = if distance <= IBig::ZERO { IBig::ZERO } else { (distance - 1) / unit + 1 };
    let (start, stop, step, len) = (rt.int(start), rt.int(stop), rt.int(step), rt.int(len));
    Ok(rt.alloc(rt.types.range, |header| BigRange { header, start, stop, step, len }).into())
}

/// `v[key]` where `v` is a range.
pub fn get_item(rt: &mut Runtime, v: Value, key: Value) -> PyResult {
    let Some(all) = parts(v) else { return Ok(Value::NOT_IMPLEMENTED) };
    if let Some(s) = key.get::<Slice>() {
        let (start, stop, step) = slice::big_indices(rt, s, &all.len)?;
        return make(rt, all.at(&start), all.at(&stop), step * &all.step);
    }
    let index = rt.names.index;
    if number::int_of(key).is_none() && rt.special(key, index).is_none() {
        return items::index(rt, key, "range").map(|_| Value::NONE);
    }
    let i = number::index(rt, key)?;
    let at = if i < IBig::ZERO { i + &all.len } else { i };
    if at < IBig::ZERO || at >= all.len {
        return rt.index_error("range object index out of range");
    }
    Ok(rt.int(all.at(&at)))
}

/// `repr(range)`
pub fn text(rt: &mut Runtime, range: &Parts) -> PyResult<String> {
    let mut out = format!("range({}, {}", int_text::decimal(rt, &range.start)?, int_text::decimal(rt, &range.stop)?);
    if !range.step.is_one() {
        out.push_str(&format!(", {}", int_text::decimal(rt, &range.step)?));
    }
    out.push(')');
    Ok(out)
}

/// An iterator over `len` numbers from `start`, `step` apart; by 64 bits when that is enough.
pub fn iterator_of(rt: &mut Runtime, start: IBig, step: IBig, len: IBig) -> Value {
    let last = &start + &step * &len;
    if let (Ok(first), Ok(_), Ok(step), Ok(len)) =
        (i64::try_from(&start), i64::try_from(&last), i64::try_from(&step), u64::try_from(&len))
    {
        return super::iteration::range_iterator(rt, first, step, len);
    }
    let (next, step, remaining) = (rt.int(start), rt.int(step), rt.int(len));
    rt.alloc(rt.types.longrange_iterator, |header| BigRangeIterator {
        header,
        next: Cell::new(next),
        step,
        remaining: Cell::new(remaining),
    })
    .into()
}

/// An iterator over a range of the big layout.
pub fn iterator(rt: &mut Runtime, range: Ref<BigRange>) -> Value {
    rt.alloc(rt.types.longrange_iterator, |header| BigRangeIterator {
        header,
        next: Cell::new(range.start),
        step: range.step,
        remaining: Cell::new(range.len),
    })
    .into()
}

/// The next number, or STOP.
pub fn next(rt: &mut Runtime, it: Ref<BigRangeIterator>) -> Value {
    let remaining = number::int_of(it.remaining.get()).unwrap_or_default();
    if remaining.is_zero() {
        return Value::STOP;
    }
    let v = it.next.get();
    let after = number::int_of(v).unwrap_or_default() + number::int_of(it.step).unwrap_or_default();
    it.next.set(rt.int(after));
    it.remaining.set(rt.int(remaining - 1));
    v
}
