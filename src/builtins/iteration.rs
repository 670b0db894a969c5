//! Iteration: `iter`, `next`, and loops over any iterable from native code.
//!
//! Inside the runtime the end of an iteration is the value STOP, not an exception: [`next`] turns a StopIteration that a `__next__` method
//! raises into it. What the StopIteration (or a finished generator) carried is left in [`Runtime::stop_value`].
use super::{dict, items, operators, protocol};
use crate::runtime::{PyResult, Raised, Runtime};
use crate::value::iterators::*;
use crate::value::{Array, Bytes, Dict, Generator, Header, Items, Kind, List, Range, Ref, Set, Str, Tuple, Value};
use std::cell::Cell;

/// `iter(v)`. A safepoint when the class of `v` is not built in.
#[inline]
pub fn iter(rt: &mut Runtime, v: Value) -> PyResult {
    match native_iter(rt, v) {
        Some(iterator) => Ok(iterator),
        None => iter_slow(rt, v),
    }
}

/// The iterator over an object of a built-in class with a native layout that is iterable.
#[inline]
fn native_iter(rt: &mut Runtime, v: Value) -> Option<Value> {
    let kind = v.object()?.kind();
    if !rt.class_of(v).builtin.get() {
        return None;
    }
    native_iter_of(rt, v, kind)
}

/// The native iterator over an object of this layout, whatever its class overrides.
pub fn native_iter_of(rt: &mut Runtime, v: Value, kind: Kind) -> Option<Value> {
    let types = &rt.types;
    Some(match kind {
        Kind::List => rt
            .alloc(types.list_iterator, |header| ListIterator { header, list: Cell::new(v), index: Cell::new(0) })
            .into(),
        Kind::Tuple => rt
            .alloc(types.tuple_iterator, |header| TupleIterator { header, tuple: Cell::new(v), index: Cell::new(0) })
            .into(),
        Kind::Range => {
            let range = v.get::<Range>()?;
            range_iterator(rt, range.start, range.step, range.len)
        }
        Kind::BigRange => super::big_range::iterator(rt, v.get()?),
        Kind::Str => {
            let ascii = v.get::<Str>()?.is_ascii();
            let class = if ascii { types.str_ascii_iterator } else { types.str_iterator };
            rt.alloc(class, |header| StrIterator { header, string: Cell::new(v), offset: Cell::new(0) }).into()
        }
        Kind::Dict => dict_iterator(rt, v.get::<Dict>()?, Part::Keys, false),
        Kind::DictView => {
            let view = v.get::<DictView>()?;
            dict_iterator(rt, view.dict, view.part, false)
        }
        Kind::Set => {
            let set = v.get::<Set>()?;
            rt.alloc(types.set_iterator, |header| SetIterator {
                header,
                set: Cell::new(v),
                position: Cell::new(0),
                expected: set.len(),
                left: Cell::new(set.len()),
            })
            .into()
        }
        Kind::ByteArray => rt.alloc(types.bytearray_iterator, |header| sequence_iterator_at(header, v)).into(),
        Kind::Bytes => rt.alloc(types.bytes_iterator, |header| sequence_iterator_at(header, v)).into(),
        Kind::Generator if v.get::<Generator>()?.is_iterable() => v,
        kind if is_iterator(kind) => v,
        _ => return None,
    })
}

/// `bytes.__iter__`
pub fn iter_of_bytes(rt: &mut Runtime, v: Value) -> PyResult {
    match v.object().and_then(|object| native_iter_of(rt, v, object.kind())) {
        Some(iterator) => Ok(iterator),
        None => rt.type_error("not a bytes object"),
    }
}

/// An iterator over `count` numbers from `start`, `step` apart.
pub fn range_iterator(rt: &mut Runtime, start: i64, step: i64, count: u64) -> Value {
    rt.alloc(rt.types.range_iterator, |header| RangeIterator {
        header,
        next: Cell::new(start),
        step,
        remaining: Cell::new(count),
    })
    .into()
}

/// An iterator over part of a dict.
pub fn dict_iterator(rt: &mut Runtime, dict: Ref<Dict>, part: Part, backwards: bool) -> Value {
    let class = match (part, backwards) {
        (Part::Keys, false) => rt.types.dict_keyiterator,
        (Part::Values, false) => rt.types.dict_valueiterator,
        (Part::Items, false) => rt.types.dict_itemiterator,
        (Part::Keys, true) => rt.types.dict_reversekeyiterator,
        (Part::Values, true) => rt.types.dict_reversevalueiterator,
        (Part::Items, true) => rt.types.dict_reverseitemiterator,
    };
    rt.alloc(class, |header| DictIterator {
        header,
        dict: Cell::new(dict.into()),
        position: Cell::new(if backwards { usize::MAX } else { 0 }),
        expected: Cell::new(dict.len()),
        left: Cell::new(dict.len()),
        part,
        backwards,
    })
    .into()
}

/// An iterator by `sequence[0]`, `sequence[1]` … up to IndexError.
pub fn sequence_iterator(rt: &mut Runtime, sequence: Value) -> Value {
    rt.alloc(rt.types.iterator, |header| sequence_iterator_at(header, sequence)).into()
}

fn sequence_iterator_at(header: Header, sequence: Value) -> SequenceIterator {
    SequenceIterator { header, sequence: Cell::new(sequence), index: Cell::new(0) }
}

#[inline(never)]
fn iter_slow(rt: &mut Runtime, v: Value) -> PyResult {
    let name = rt.names.iter;
    match rt.special(v, name) {
        Some(Value::NONE) => {}
        Some(method) => {
            let iterator = (rt.hooks.call_method)(rt, method, v, &[])?;
            if !is_python_iterator(rt, iterator) {
                let got = protocol::type_name(rt, iterator);
                return rt.type_error(format!("iter() returned non-iterator of type '{got}'"));
            }
            return Ok(iterator);
        }
        None => {
            let name = rt.names.getitem;
            let is_mapping = v.get::<Dict>().is_some();
            if !is_mapping && rt.special(v, name).is_some() {
                return Ok(sequence_iterator(rt, v));
            }
        }
    }
    let got = protocol::type_name(rt, v);
    rt.type_error(format!("'{got}' object is not iterable"))
}

/// Can `next` be called on it?
pub fn is_python_iterator(rt: &mut Runtime, v: Value) -> bool {
    let native =
        v.get::<Generator>().is_some_and(|g| g.is_iterable()) || v.object().is_some_and(|o| is_iterator(o.kind()));
    let name = rt.names.next;
    native || rt.special(v, name).is_some_and(|method| !method.is_none())
}

/// The next value of an iterator, or STOP. A safepoint unless it is an iterator over a built-in container.
#[inline]
pub fn next(rt: &mut Runtime, iterator: Value) -> PyResult {
    let Some(object) = iterator.object() else { return next_slow(rt, iterator) };
    match object.kind() {
        Kind::ListIterator => {
            if let Some(it) = iterator.get::<ListIterator>()
                && let Some(v) = list_next(&it)
            {
                return Ok(v);
            }
            stop(rt)
        }
        Kind::RangeIterator => {
            if let Some(it) = iterator.get::<RangeIterator>()
                && it.remaining.get() != 0
            {
                return Ok(range_next(rt, &it));
            }
            stop(rt)
        }
        Kind::TupleIterator => {
            if let Some(it) = iterator.get::<TupleIterator>()
                && let Some(v) = tuple_next(&it)
            {
                return Ok(v);
            }
            stop(rt)
        }
        Kind::Generator => (rt.hooks.generator_next)(rt, iterator, Value::NONE),
        _ => next_slow(rt, iterator),
    }
}

/// The end: there is no value that it carries.
#[inline(always)]
fn stop(rt: &mut Runtime) -> PyResult {
    rt.stop_value = Value::NULL;
    Ok(Value::STOP)
}

#[inline(always)]
fn list_next(it: &ListIterator) -> Option<Value> {
    let list = it.list.get().get::<List>()?;
    let i = it.index.get();
    match list.items.get(i) {
        Some(v) => {
            it.index.set(i + 1);
            Some(v)
        }
        None => {
            it.list.set(Value::NULL);
            None
        }
    }
}

#[inline(always)]
fn tuple_next(it: &TupleIterator) -> Option<Value> {
    let tuple = it.tuple.get().get::<Tuple>()?;
    let i = it.index.get();
    it.index.set(i + 1);
    let v = tuple.get(i);
    if v.is_none() {
        it.tuple.set(Value::NULL);
    }
    v
}

#[inline(always)]
fn range_next(rt: &mut Runtime, it: &RangeIterator) -> Value {
    let n = it.next.get();
    it.next.set(n.wrapping_add(it.step));
    it.remaining.set(it.remaining.get() - 1);
    rt.int64(n)
}

#[inline(never)]
fn next_slow(rt: &mut Runtime, iterator: Value) -> PyResult {
    if rt.class_of(iterator).builtin.get()
        && let Some(result) = native_next(rt, iterator)
    {
        return result;
    }
    let name = rt.names.next;
    let Some(result) = rt.call_special(iterator, name, &[]) else {
        let got = protocol::type_name(rt, iterator);
        return rt.type_error(format!("'{got}' object is not an iterator"));
    };
    result.or_else(|_| end_if_stopped(rt))
}

/// An exception is pending: STOP if it is a StopIteration.
fn end_if_stopped(rt: &mut Runtime) -> PyResult {
    let Some(exception) = rt.catch(rt.types.stop_iteration) else { return Err(Raised) };
    let name = rt.names.value;
    rt.stop_value = (rt.hooks.get_attribute)(rt, exception, name)?;
    Ok(Value::STOP)
}

/// [`next`] by the native layout; `None` when it is not that of an iterator.
pub fn native_next(rt: &mut Runtime, iterator: Value) -> Option<PyResult> {
    // Iterators are made of iterators, as deep as a program likes.
    if let Err(raised) = super::receiver::check_depth(rt, "") {
        return Some(Err(raised));
    }
    let result = match iterator.object()?.kind() {
        Kind::ListIterator | Kind::TupleIterator | Kind::RangeIterator | Kind::Generator => next(rt, iterator),
        Kind::StrIterator => iterator.get::<StrIterator>().map(|it| str_next(rt, &it))?,
        Kind::BigRangeIterator => Ok(super::big_range::next(rt, iterator.get()?)),
        Kind::DictIterator => iterator.get::<DictIterator>().map(|it| dict_next(rt, &it))?,
        Kind::SetIterator => iterator.get::<SetIterator>().map(|it| set_next(rt, &it))?,
        Kind::Enumerate => enumerate_next(rt, iterator.get()?),
        Kind::Zip => zip_next(rt, iterator.get()?),
        Kind::Map => map_next(rt, iterator.get()?),
        Kind::Filter => filter_next(rt, iterator.get()?),
        Kind::Reversed => reversed_next(rt, iterator.get()?),
        Kind::CallableIterator => callable_next(rt, iterator.get()?),
        Kind::SequenceIterator => sequence_next(rt, iterator.get()?),
        Kind::File => super::file::next_line(rt, iterator.get()?),
        _ => return None,
    };
    match result {
        Ok(Value::STOP) if !matches!(iterator.object()?.kind(), Kind::Generator) => Some(stop(rt)),
        // What a called function raises may be an end as well: `map(next, iterators)`.
        Err(_) if matches!(iterator.object()?.kind(), Kind::Map | Kind::Filter) => Some(end_if_stopped(rt)),
        result => Some(result),
    }
}

fn str_next(rt: &mut Runtime, it: &StrIterator) -> PyResult {
    let Some(s) = it.string.get().get::<Str>() else { return Ok(Value::STOP) };
    match s.as_str()[it.offset.get()..].chars().next() {
        Some(c) => {
            it.offset.set(it.offset.get() + c.len_utf8());
            Ok(super::str::of_char(rt, c).into())
        }
        None => {
            it.string.set(Value::NULL);
            Ok(Value::STOP)
        }
    }
}

fn dict_next(rt: &mut Runtime, it: &DictIterator) -> PyResult {
    let Some(dict) = it.dict.get().get::<Dict>() else { return Ok(Value::STOP) };
    if dict.len() != it.expected.get() {
        it.expected.set(usize::MAX);
        let ordered = super::dict::is_ordered(rt, dict);
        let what = if ordered { "OrderedDict mutated" } else { "dictionary changed size" };
        return rt.runtime_error(format!("{what} during iteration"));
    }
    let found = if it.backwards { dict.previous_entry(it.position.get()) } else { dict.next_entry(it.position.get()) };
    match found {
        Some((position, key, v)) => {
            if it.left.get() == 0 {
                it.dict.set(Value::NULL);
                return rt.runtime_error("dictionary keys changed during iteration");
            }
            it.left.set(it.left.get() - 1);
            it.position.set(position);
            Ok(dict::show(rt, it.part, key, v))
        }
        None => {
            it.dict.set(Value::NULL);
            Ok(Value::STOP)
        }
    }
}

fn set_next(rt: &mut Runtime, it: &SetIterator) -> PyResult {
    let Some(set) = it.set.get().get::<Set>() else { return Ok(Value::STOP) };
    if set.len() != it.expected {
        return rt.runtime_error("Set changed size during iteration");
    }
    match set.next_key(it.position.get()) {
        Some((position, key, _)) => {
            it.left.set(it.left.get().saturating_sub(1));
            it.position.set(position);
            Ok(key)
        }
        None => {
            it.set.set(Value::NULL);
            Ok(Value::STOP)
        }
    }
}

fn enumerate_next(rt: &mut Runtime, it: Ref<Enumerate>) -> PyResult {
    let v = next(rt, it.iterator)?;
    if v == Value::STOP {
        return Ok(v);
    }
    let n = it.count.get();
    it.count.set(operators::binary(rt, operators::BinaryOp::Add, n, Value::int32(1))?);
    Ok(rt.tuple(&[n, v]).into())
}

/// The next item of each of `iterators`, as a tuple; or the index of the first one that is at its end.
fn advance_all(rt: &mut Runtime, iterators: Ref<Tuple>) -> PyResult<Result<Ref<Tuple>, usize>> {
    if let [a, b] = iterators.cells() {
        let first = next(rt, a.get())?;
        if first == Value::STOP {
            return Ok(Err(0));
        }
        let second = next(rt, b.get())?;
        if second == Value::STOP {
            return Ok(Err(1));
        }
        return Ok(Ok(rt.tuple(&[first, second])));
    }
    // Not yet seen by anyone, so it can be filled in place.
    let blank = vec![Value::NULL; iterators.len()];
    let made = rt.tuple(&blank);
    for (i, it) in iterators.iter().enumerate() {
        let v = next(rt, it)?;
        if v == Value::STOP {
            return Ok(Err(i));
        }
        made.set(i, v);
    }
    Ok(Ok(made))
}

fn zip_next(rt: &mut Runtime, it: Ref<Zip>) -> PyResult {
    if it.iterators.is_empty() || it.done.get() {
        return Ok(Value::STOP);
    }
    let ended = match advance_all(rt, it.iterators)? {
        Ok(made) => return Ok(made.into()),
        Err(i) => i,
    };
    it.done.set(true);
    if !it.strict.get() {
        return Ok(Value::STOP);
    }
    let earlier = |n: usize| if n == 1 { "argument 1".to_owned() } else { format!("arguments 1-{n}") };
    if ended > 0 {
        return rt.value_error(format!("zip() argument {} is shorter than {}", ended + 1, earlier(ended)));
    }
    for (i, other) in it.iterators.iter().enumerate().skip(1) {
        if next(rt, other)? != Value::STOP {
            return rt.value_error(format!("zip() argument {} is longer than {}", i + 1, earlier(i)));
        }
    }
    Ok(Value::STOP)
}

fn map_next(rt: &mut Runtime, it: Ref<Map>) -> PyResult {
    if let [only] = it.iterators.cells() {
        let v = next(rt, only.get())?;
        return if v == Value::STOP { Ok(v) } else { rt.call(it.function, &[v]) };
    }
    match advance_all(rt, it.iterators)? {
        Ok(arguments) => {
            let values = arguments.to_vec();
            let result = rt.call(it.function, &values);
            // `arguments` keeps the values alive during the call.
            std::hint::black_box(arguments);
            result
        }
        Err(_) => Ok(Value::STOP),
    }
}

fn filter_next(rt: &mut Runtime, it: Ref<Filter>) -> PyResult {
    loop {
        let v = next(rt, it.iterator)?;
        if v == Value::STOP {
            return Ok(v);
        }
        let verdict = if it.function.is_none() || it.function == Value::from(rt.types.bool) {
            v
        } else {
            rt.call(it.function, &[v])?
        };
        if protocol::truthy(rt, verdict)? {
            return Ok(v);
        }
        rt.safepoint();
    }
}

fn reversed_next(rt: &mut Runtime, it: Ref<Reversed>) -> PyResult {
    let (sequence, i) = (it.sequence.get(), it.index.get());
    if i < 0 || sequence.is_null() {
        it.sequence.set(Value::NULL);
        return Ok(Value::STOP);
    }
    it.index.set(i - 1);
    if let Some(list) = sequence.get::<List>()
        && rt.class_of(sequence).is(rt.types.list)
    {
        // A list that has shrunk meanwhile ends the iteration.
        return Ok(list.items.get(i as usize).unwrap_or_else(|| {
            it.sequence.set(Value::NULL);
            Value::STOP
        }));
    }
    item_or_stop(rt, sequence, i, &it.sequence)
}

fn sequence_next(rt: &mut Runtime, it: Ref<SequenceIterator>) -> PyResult {
    let sequence = it.sequence.get();
    if sequence.is_null() {
        return Ok(Value::STOP);
    }
    let i = it.index.get();
    it.index.set(i + 1);
    if let Some(bytes) = sequence.get::<Bytes>() {
        return Ok(match bytes.data.get(i as usize) {
            Some(byte) => Value::int32(*byte as i32),
            None => {
                it.sequence.set(Value::NULL);
                Value::STOP
            }
        });
    }
    if let Some(array) = sequence.get::<Array>() {
        return super::array::item(rt, array, i as usize).unwrap_or_else(|| {
            it.sequence.set(Value::NULL);
            Ok(Value::STOP)
        });
    }
    item_or_stop(rt, sequence, i, &it.sequence)
}

/// `sequence[i]`; IndexError and StopIteration end the iteration.
fn item_or_stop(rt: &mut Runtime, sequence: Value, i: i64, slot: &crate::value::cell::Slot) -> PyResult {
    let i = rt.int64(i);
    match items::get_item(rt, sequence, i) {
        Ok(v) => Ok(v),
        Err(raised) => {
            if rt.catch(rt.types.index_error).is_none() && rt.catch(rt.types.stop_iteration).is_none() {
                return Err(raised);
            }
            slot.set(Value::NULL);
            Ok(Value::STOP)
        }
    }
}

fn callable_next(rt: &mut Runtime, it: Ref<CallableIterator>) -> PyResult {
    let callable = it.callable.get();
    if callable.is_null() {
        return Ok(Value::STOP);
    }
    let v = match rt.call(callable, &[]) {
        Ok(v) => v,
        Err(raised) => {
            if rt.catch(rt.types.stop_iteration).is_none() {
                return Err(raised);
            }
            it.callable.set(Value::NULL);
            return Ok(Value::STOP);
        }
    };
    // What was called may have used the iterator up itself.
    if it.callable.get().is_null() || protocol::same_or_equal(rt, v, it.sentinel)? {
        it.callable.set(Value::NULL);
        return Ok(Value::STOP);
    }
    Ok(v)
}

/// Call `f` with each item of `iterable`. A safepoint.
#[inline]
pub fn for_each(
    rt: &mut Runtime,
    iterable: Value,
    mut f: impl FnMut(&mut Runtime, Value) -> PyResult<()>,
) -> PyResult<()> {
    let class = rt.class_of(iterable);
    if class.is(rt.types.list)
        && let Some(list) = iterable.get::<List>()
    {
        let mut i = 0;
        while let Some(v) = list.items.get(i) {
            f(rt, v)?;
            i += 1;
        }
        return Ok(());
    }
    if class.is(rt.types.tuple)
        && let Some(tuple) = iterable.get::<Tuple>()
    {
        for i in 0..tuple.len() {
            f(rt, tuple.get(i).unwrap_or_default())?;
        }
        return Ok(());
    }
    let iterator = iter(rt, iterable)?;
    loop {
        let v = next(rt, iterator)?;
        if v == Value::STOP {
            return Ok(());
        }
        f(rt, v)?;
        // Iterators in Rust (zip, enumerate, files) make objects without ever running Python code.
        rt.safepoint();
    }
}

/// A new list of the items of `iterable`. A safepoint.
pub fn collect_list(rt: &mut Runtime, iterable: Value) -> PyResult<Ref<List>> {
    let list = rt.list(Items::new());
    extend(rt, list, iterable)?;
    Ok(list)
}

/// Append the items of `iterable` to `list`. A safepoint.
pub fn extend(rt: &mut Runtime, list: Ref<List>, iterable: Value) -> PyResult<()> {
    let class = rt.class_of(iterable);
    if class.is(rt.types.list)
        && let Some(other) = iterable.get::<List>()
    {
        list.items.extend(&other.items.to_vec());
        return Ok(());
    }
    if class.is(rt.types.tuple)
        && let Some(other) = iterable.get::<Tuple>()
    {
        list.items.reserve(other.len());
        other.iter().for_each(|v| list.items.push(v));
        return Ok(());
    }
    if class.is(rt.types.range)
        && let Some(range) = iterable.get::<Range>()
    {
        let len = usize::try_from(range.len).unwrap_or(usize::MAX);
        rt.room_for(len.checked_mul(8))?;
        list.items.reserve(len);
        for i in 0..range.len {
            let v = rt.int64(range.at(i));
            list.items.push(v);
        }
        return Ok(());
    }
    if iterable.get::<Generator>().is_some_and(|g| g.is_iterable()) {
        list.items.reserve(8);
        return (rt.hooks.generator_drain)(rt, iterable, list.into());
    }
    let iterator = iter(rt, iterable)?;
    // Lists grow as they need, but asking may raise.
    if !class.builtin.get() {
        length_hint(rt, iterable)?;
    }
    for_each(rt, iterator, |_, v| {
        list.items.push(v);
        Ok(())
    })
}

/// How many items `iterable` says it has; `None` when it does not say. A safepoint.
pub fn length_hint(rt: &mut Runtime, iterable: Value) -> PyResult<Option<usize>> {
    let (len, hint) = (rt.names.len, rt.names.length_hint);
    if rt.special(iterable, len).is_some() {
        match super::items::length(rt, iterable) {
            Ok(n) => return Ok(Some(n)),
            Err(raised) => {
                if rt.catch(rt.types.type_error).is_none() {
                    return Err(raised);
                }
            }
        }
    }
    let said = match rt.call_special(iterable, hint, &[]) {
        None => return Ok(None),
        Some(Ok(said)) => said,
        Some(Err(raised)) => {
            return if rt.catch(rt.types.type_error).is_some() { Ok(None) } else { Err(raised) };
        }
    };
    if said == Value::NOT_IMPLEMENTED {
        return Ok(None);
    }
    if !matches!(super::number::of(said), Some(super::number::Number::Int(_) | super::number::Number::Big(_))) {
        let got = protocol::type_name(rt, said);
        return rt.type_error(format!("__length_hint__ must be an integer, not {got}"));
    }
    match super::number::index_i64(rt, said)? {
        n if n >= 0 => Ok(Some(n as usize)),
        _ => rt.value_error("__length_hint__() should return >= 0"),
    }
}

/// A new tuple of the items of `iterable`; the same object when it is a tuple. A safepoint.
pub fn collect_tuple(rt: &mut Runtime, iterable: Value) -> PyResult<Ref<Tuple>> {
    if rt.class_of(iterable).is(rt.types.tuple)
        && let Some(tuple) = iterable.get::<Tuple>()
    {
        return Ok(tuple);
    }
    let list = collect_list(rt, iterable)?;
    Ok(rt.tuple_of(&list.items))
}
