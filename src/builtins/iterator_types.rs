//! The classes of the built-in iterators: `enumerate`, `zip`, `map`, `filter`, `reversed` and how to make them; `__iter__` and `__next__` of all.
use super::receiver::{no_keywords, wanted_class};
use super::{items, iteration, list, number, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::iterators::*;
use crate::value::{Dict, Items, List, Range, Ref, Set, Str, Tuple, Value};
use std::cell::Cell;

fn itself(_: &mut Runtime, args: Args) -> PyResult {
    Ok(args[0])
}

fn next(rt: &mut Runtime, args: Args) -> PyResult {
    match iteration::native_next(rt, args[0]) {
        Some(Ok(Value::STOP)) => {
            let carried = std::mem::take(&mut rt.stop_value);
            rt.stop_iteration(carried)
        }
        Some(result) => result,
        None => {
            let got = protocol::type_name(rt, args[0]);
            rt.type_error(format!("'{got}' object is not an iterator"))
        }
    }
}

/// How many items are left, as far as that is known.
fn length_hint(rt: &mut Runtime, args: Args) -> PyResult {
    let v = args[0];
    let n = if let Some(it) = v.get::<ListIterator>() {
        it.list.get().get::<List>().map_or(0, |l| l.items.len().saturating_sub(it.index.get()))
    } else if let Some(it) = v.get::<TupleIterator>() {
        it.tuple.get().get::<Tuple>().map_or(0, |t| t.len().saturating_sub(it.index.get()))
    } else if let Some(it) = v.get::<RangeIterator>() {
        it.remaining.get() as usize
    } else if let Some(it) = v.get::<BigRangeIterator>() {
        return Ok(it.remaining.get());
    } else if let Some(it) = v.get::<StrIterator>() {
        it.string.get().get::<Str>().map_or(0, |s| s.as_str()[it.offset.get()..].chars().count())
    } else if let Some(it) = v.get::<DictIterator>() {
        // Of a container that has changed nothing will come.
        it.dict.get().get::<Dict>().filter(|d| d.len() == it.expected.get()).map_or(0, |_| it.left.get())
    } else if let Some(it) = v.get::<SetIterator>() {
        it.set.get().get::<Set>().filter(|s| s.len() == it.expected).map_or(0, |_| it.left.get())
    } else if let Some(it) = v.get::<Reversed>() {
        let wanted = it.index.get() + 1;
        match it.sequence.get().some() {
            Some(sequence) if wanted > 0 => {
                let n = items::length(rt, sequence)? as i64;
                if n < wanted { 0 } else { wanted as usize }
            }
            _ => 0,
        }
    } else if let Some(it) = v.get::<SequenceIterator>() {
        let Some(sequence) = it.sequence.get().some() else { return Ok(Value::int32(0)) };
        let len = rt.names.len;
        if rt.special(sequence, len).is_none() {
            return Ok(Value::NOT_IMPLEMENTED);
        }
        (items::length(rt, sequence)? as i64 - it.index.get()).max(0) as usize
    } else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    Ok(rt.int64(n as i64))
}

fn new_enumerate(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.enumerate)?;
    let Some(iterable) = args.get(1).or(args.keyword("iterable")) else {
        return rt.type_error("enumerate() missing required argument 'iterable'");
    };
    let start = match args.get(2).or(args.keyword("start")) {
        Some(start) => {
            let big = number::index(rt, start)?;
            rt.int(big)
        }
        None => Value::int32(0),
    };
    let iterator = iteration::iter(rt, iterable)?;
    Ok(rt.alloc(class, |header| Enumerate { header, iterator, count: Cell::new(start) }).into())
}

/// The iterators of `iterables`, as a tuple.
fn iterators_of(rt: &mut Runtime, iterables: &[Value]) -> PyResult<Ref<Tuple>> {
    let list = rt.list(Items::new());
    for v in iterables {
        list.items.push(iteration::iter(rt, *v)?);
    }
    let values = list.items.to_vec();
    Ok(rt.tuple(&values))
}

fn new_zip(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.zip)?;
    let strict = match args.keyword("strict") {
        Some(v) => protocol::truthy(rt, v)?,
        None => false,
    };
    let iterators = iterators_of(rt, &args.positional[1..])?;
    Ok(rt.alloc(class, |header| Zip { header, iterators, strict: Cell::new(strict), done: Cell::new(false) }).into())
}

fn new_map(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.map)?;
    let (base, init) = (rt.types.map, rt.names.init);
    no_keywords(rt, args, class, base, init)?;
    if args.len() < 3 {
        return rt.type_error("map() must have at least two arguments.");
    }
    let iterators = iterators_of(rt, &args.positional[2..])?;
    let function = args[1];
    Ok(rt.alloc(class, |header| Map { header, function, iterators }).into())
}

fn new_filter(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.filter)?;
    let (base, init) = (rt.types.filter, rt.names.init);
    no_keywords(rt, args, class, base, init)?;
    if args.len() != 3 {
        return rt.type_error(format!("filter expected 2 arguments, got {}", args.len() - 1));
    }
    let iterator = iteration::iter(rt, args[2])?;
    let function = args[1];
    Ok(rt.alloc(class, |header| Filter { header, function, iterator }).into())
}

fn new_reversed(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.reversed)?;
    if args.len() != 2 {
        return rt.type_error(format!("reversed expected 1 argument, got {}", args.len() - 1));
    }
    let made = reversed(rt, args[1])?;
    // Whatever `__reversed__` gives is what it is.
    if let Some(it) = made.get::<Reversed>()
        && rt.class_of(made).is(rt.types.reversed)
    {
        it.header.set_class_word(class.word())
    }
    Ok(made)
}

/// `reversed(v)`. A safepoint.
pub fn reversed(rt: &mut Runtime, v: Value) -> PyResult {
    let class = rt.class_of(v);
    if class.is(rt.types.list)
        && let Some(list) = v.get::<List>()
    {
        return Ok(list::reverse_iterator(rt, list));
    }
    if let Some(range) = v.get::<Range>() {
        let last = if range.len == 0 { 0 } else { range.at(range.len - 1) };
        return Ok(iteration::range_iterator(rt, last, range.step.wrapping_neg(), range.len));
    }
    let name = rt.names.reversed;
    match rt.special(v, name) {
        Some(Value::NONE) => {}
        Some(method) => return (rt.hooks.call_method)(rt, method, v, &[]),
        None => {
            let getitem = rt.names.getitem;
            if rt.special(v, getitem).is_some() {
                let n = super::items::length(rt, v)?;
                let index = Cell::new(n as i64 - 1);
                let sequence = Cell::new(v);
                return Ok(rt.alloc(rt.types.reversed, |header| Reversed { header, sequence, index }).into());
            }
        }
    }
    let got = protocol::class_name(class);
    rt.type_error(format!("'{got}' object is not reversible"))
}

const ITERATOR: &[NativeDef] =
    &[NativeDef::method("__iter__", itself, 1, 1), NativeDef::method("__next__", next, 1, 1)];
const HINT: &[NativeDef] = &[NativeDef::method("__length_hint__", length_hint, 1, 1)];

macro_rules! specs {
    ($($class:ident: $($group:expr),+;)*) => {
        /// What every iterator class has.
        pub const SPECS: &[&TypeSpec] = &[$($(&TypeSpec { class: |types| types.$class, methods: $group }),+),*];
    };
}

specs! {
    iterator: ITERATOR, HINT;
    list_reverseiterator: ITERATOR, HINT;
    dict_reversekeyiterator: ITERATOR, HINT;
    dict_reversevalueiterator: ITERATOR, HINT;
    dict_reverseitemiterator: ITERATOR, HINT;
    bytearray_iterator: ITERATOR, HINT;
    list_iterator: ITERATOR, HINT;
    tuple_iterator: ITERATOR, HINT;
    str_iterator: ITERATOR, HINT;
    str_ascii_iterator: ITERATOR, HINT;
    bytes_iterator: ITERATOR, HINT;
    array_iterator: ITERATOR, HINT;
    memory_iterator: ITERATOR, HINT;
    range_iterator: ITERATOR, HINT;
    longrange_iterator: ITERATOR, HINT;
    dict_keyiterator: ITERATOR, HINT;
    dict_valueiterator: ITERATOR, HINT;
    dict_itemiterator: ITERATOR, HINT;
    set_iterator: ITERATOR, HINT;
    callable_iterator: ITERATOR;
    enumerate: ITERATOR, &[NativeDef::function("__new__", new_enumerate, 1, 3).with_keywords(&["iterable", "start"])];
    zip: ITERATOR, &[NativeDef::function("__new__", new_zip, 1, 255).with_keywords(&["strict"])];
    map: ITERATOR, &[NativeDef::function("__new__", new_map, 1, 255).with_keywords(&["**"])];
    filter: ITERATOR, &[NativeDef::function("__new__", new_filter, 1, 255).with_keywords(&["**"])];
    reversed: ITERATOR, HINT, &[NativeDef::function("__new__", new_reversed, 1, 255)];
}
