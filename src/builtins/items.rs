//! `v[key]`, `v[key] = w`, `del v[key]`, `x in v`, `len(v)`: built-in classes directly, others through their special methods.
use super::{
    array, big_range, bytes, dict, iteration, list, memoryview, number, protocol, range, set, str, tuple, views,
};
use crate::runtime::{PyResult, Runtime};
use crate::value::iterators::DictView;
use crate::value::{Array, Class, Dict, Kind, List, MemoryView, Range, Ref, Set, Str, Tuple, Value};
use dashu_int::IBig;

/// `v[key]`. A safepoint unless both are of built-in classes.
#[inline(always)]
pub fn get_item(rt: &mut Runtime, v: Value, key: Value) -> PyResult {
    if let Some(list) = v.get::<List>()
        && list.header.class_word() == rt.types.list.word()
        && let Some(i) = key.as_int()
        && let Some(item) = list::place(i, list.items.len()).and_then(|at| list.items.get(at))
    {
        return Ok(item);
    }
    get_item_slow(rt, v, key)
}

/// [`get_item`] for all but a list and a small int.
#[inline(never)]
pub fn get_item_slow(rt: &mut Runtime, v: Value, key: Value) -> PyResult {
    if rt.class_of(v).builtin.get()
        && let Some(result) = native_get_item(rt, v, key)
    {
        return result;
    }
    let name = rt.names.getitem;
    let class = rt.class_of(v);
    // Named tuples and the like.
    if matches!(class.instance_kind.get(), Kind::Tuple | Kind::List)
        && rt.lookup(class, name).is_some_and(|method| protocol::inherited(class, method))
        && let Some(result) = native_get_item(rt, v, key)
    {
        return result;
    }
    if let Some(result) = rt.call_special(v, name, &[key]) {
        return result;
    }
    if let Some(class) = v.get::<Class>() {
        return class_item(rt, class, key);
    }
    let got = protocol::type_name(rt, v);
    rt.type_error(format!("'{got}' object is not subscriptable"))
}

/// [`get_item`] by the native layout; `None` when that has no items.
#[inline]
fn native_get_item(rt: &mut Runtime, v: Value, key: Value) -> Option<PyResult> {
    Some(match v.object()?.kind() {
        Kind::Dict => dict::get_item(rt, v.get()?, key),
        Kind::List => list::get_item(rt, v.get()?, key),
        Kind::Tuple => tuple::get_item(rt, v.get()?, key),
        Kind::Range => range::get_item(rt, v.get()?, key),
        Kind::BigRange => big_range::get_item(rt, v, key),
        Kind::Str => str::get_item(rt, v.get()?, key),
        Kind::Bytes | Kind::ByteArray => bytes::get_item(rt, v, key),
        Kind::Array => array::get_item(rt, v.get()?, key),
        Kind::MemoryView => memoryview::get_item(rt, v.get()?, key),
        _ => return None,
    })
}

#[cold]
fn class_item(rt: &mut Runtime, class: Ref<Class>, key: Value) -> PyResult {
    let name = crate::runtime::name(rt, "__class_getitem__");
    if rt.lookup(class, name).is_some() {
        let method = (rt.hooks.get_attribute)(rt, class.into(), name)?;
        return rt.call(method, &[key]);
    }
    if class.is(rt.types.r#type) {
        return super::generics::class_getitem(rt, crate::runtime::Args::positional(&[class.into(), key]));
    }
    let name = protocol::class_name(class);
    rt.type_error(format!("type '{name}' is not subscriptable"))
}

/// `v[key] = item`. A safepoint unless both are of built-in classes.
#[inline(always)]
pub fn set_item(rt: &mut Runtime, v: Value, key: Value, item: Value) -> PyResult<()> {
    if let Some(list) = v.get::<List>()
        && list.header.class_word() == rt.types.list.word()
        && let Some(i) = key.as_int()
        && let Some(at) = list::place(i, list.items.len())
    {
        list.items.set(at, item);
        return Ok(());
    }
    set_item_slow(rt, v, key, item)
}

/// [`set_item`] for all but a list and a small int.
#[inline(never)]
pub fn set_item_slow(rt: &mut Runtime, v: Value, key: Value, item: Value) -> PyResult<()> {
    if rt.class_of(v).builtin.get() {
        if let Some(dict) = v.get::<Dict>() {
            return dict::insert(rt, dict, key, item);
        }
        if let Some(list) = v.get::<List>() {
            return list::set_item(rt, list, key, item);
        }
        if let Some(array) = v.get::<Array>() {
            return array::set_item(rt, array, key, item);
        }
        if let Some(view) = v.get::<MemoryView>() {
            return memoryview::set_item(rt, view, key, item);
        }
    }
    let name = rt.names.setitem;
    match rt.call_special(v, name, &[key, item]) {
        Some(result) => result.map(|_| ()),
        None => {
            check_index(rt, v, key)?;
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("'{got}' object does not support item assignment"))
        }
    }
}

/// Is `v` a sequence that cannot be changed, and `key` an int? CPython converts that first, and may find it too large.
fn check_index(rt: &mut Runtime, v: Value, key: Value) -> PyResult<bool> {
    let sequence = matches!(
        v.object().map(|o| o.kind()),
        Some(Kind::Str | Kind::Bytes | Kind::Tuple | Kind::Range | Kind::BigRange | Kind::Set | Kind::DictView)
    );
    // To CPython every class written in Python may be one.
    let sequence = sequence || !rt.class_of(v).builtin.get();
    let indexed = sequence && number::int_of(key).is_some();
    if indexed {
        number::index_i64(rt, key)?;
    }
    Ok(indexed)
}

/// `del v[key]`. A safepoint unless both are of built-in classes.
pub fn del_item(rt: &mut Runtime, v: Value, key: Value) -> PyResult<()> {
    if rt.class_of(v).builtin.get() {
        if let Some(dict) = v.get::<Dict>() {
            return match dict::remove(rt, dict, key)? {
                Some(_) => Ok(()),
                None => rt.key_error(key),
            };
        }
        if let Some(list) = v.get::<List>() {
            return list::del_item(rt, list, key);
        }
    }
    let name = rt.names.delitem;
    match rt.call_special(v, name, &[key]) {
        Some(result) => result.map(|_| ()),
        None => {
            let got = protocol::type_name(rt, v);
            let does_not = if check_index(rt, v, key)? { "doesn't" } else { "does not" };
            rt.type_error(format!("'{got}' object {does_not} support item deletion"))
        }
    }
}

/// `v in container`. A safepoint.
pub fn contains(rt: &mut Runtime, container: Value, v: Value) -> PyResult<bool> {
    if rt.class_of(container).builtin.get()
        && let Some(result) = native_contains(rt, container, v)
    {
        return result;
    }
    let name = rt.names.contains;
    match rt.special(container, name) {
        Some(Value::NONE) => {
            let got = protocol::type_name(rt, container);
            rt.type_error(format!("'{got}' object is not a container"))
        }
        Some(method) => {
            let result = (rt.hooks.call_method)(rt, method, container, &[v])?;
            protocol::truthy(rt, result)
        }
        None => contains_by_iteration(rt, container, v),
    }
}

#[inline]
fn native_contains(rt: &mut Runtime, container: Value, v: Value) -> Option<PyResult<bool>> {
    Some(match container.object()?.kind() {
        Kind::Dict => dict::lookup(rt, container.get()?, v).map(|found| found.is_some()),
        Kind::Set => set::contains(rt, container.get()?, v),
        Kind::List => list::contains(rt, container.get()?, v),
        Kind::Tuple => tuple::contains(rt, container.get()?, v),
        Kind::Range | Kind::BigRange => range::contains(rt, container, v),
        Kind::DictView => views::contains(rt, container.get()?, v),
        Kind::Str => str::contains(rt, container.get()?, v),
        Kind::Bytes | Kind::ByteArray => bytes::contains(rt, container, v),
        _ => return None,
    })
}

fn not_iterable(rt: &mut Runtime, container: Value) -> PyResult<bool> {
    let got = protocol::type_name(rt, container);
    rt.type_error(format!("argument of type '{got}' is not iterable"))
}

fn contains_by_iteration(rt: &mut Runtime, container: Value, v: Value) -> PyResult<bool> {
    let iter = rt.names.iter;
    let getitem = rt.names.getitem;
    if rt.special(container, iter).is_none() && rt.special(container, getitem).is_none() {
        return not_iterable(rt, container);
    }
    let iterator = match iteration::iter(rt, container) {
        Ok(iterator) => iterator,
        Err(raised) => {
            return if rt.catch(rt.types.type_error).is_some() { not_iterable(rt, container) } else { Err(raised) };
        }
    };
    loop {
        let item = iteration::next(rt, iterator)?;
        if item == Value::STOP {
            return Ok(false);
        }
        if protocol::same_or_equal(rt, item, v)? {
            return Ok(true);
        }
        rt.safepoint();
    }
}

/// `len(v)`. A safepoint when the class of `v` is not built in.
#[inline]
pub fn length(rt: &mut Runtime, v: Value) -> PyResult<usize> {
    if rt.class_of(v).builtin.get()
        && let Some(n) = native_length(v)
    {
        return Ok(n);
    }
    length_slow(rt, v)
}

/// The length by the native layout, for those that have one.
#[inline]
fn native_length(v: Value) -> Option<usize> {
    Some(match v.object()?.kind() {
        Kind::List => v.get::<List>()?.items.len(),
        Kind::Dict => v.get::<Dict>()?.len(),
        Kind::Tuple => v.get::<Tuple>()?.len(),
        Kind::Str => v.get::<Str>()?.char_len(),
        Kind::Bytes | Kind::ByteArray => bytes::with(v, <[u8]>::len)?,
        Kind::Array => array::len(&*v.get::<Array>()?),
        Kind::Set => v.get::<Set>()?.len(),
        Kind::DictView => v.get::<DictView>()?.dict.len(),
        Kind::Range => usize::try_from(v.get::<Range>()?.len).ok().filter(|n| *n <= i64::MAX as usize)?,
        _ => return None,
    })
}

#[inline(never)]
fn length_slow(rt: &mut Runtime, v: Value) -> PyResult<usize> {
    let name = rt.names.len;
    match rt.call_special(v, name, &[]) {
        Some(result) => {
            let result = result?;
            checked_length(rt, result)
        }
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("object of type '{got}' has no len()"))
        }
    }
}

/// What `__len__` gave as a length. A safepoint when it is an instance.
pub fn checked_length(rt: &mut Runtime, result: Value) -> PyResult<usize> {
    let n = number::index(rt, result)?;
    match i64::try_from(&n) {
        _ if n < IBig::ZERO => rt.value_error("__len__() should return >= 0"),
        Ok(n) => Ok(n as usize),
        Err(_) => rt.overflow_error("cannot fit 'int' into an index-sized integer"),
    }
}

/// The index that `key` stands for, in `what` (a sequence type's name, for errors). A safepoint when `key` is an instance.
#[inline]
pub fn index(rt: &mut Runtime, key: Value, what: &str) -> PyResult<i64> {
    match key.as_index_int() {
        Some(i) => Ok(i),
        None => index_slow(rt, key, what),
    }
}

#[cold]
fn index_slow(rt: &mut Runtime, key: Value, what: &str) -> PyResult<i64> {
    let name = rt.names.index;
    if number::int_of(key).is_none() && rt.special(key, name).is_none() {
        let got = protocol::type_name(rt, key);
        return rt.type_error(format!("{what} indices must be integers or slices, not {got}"));
    }
    number::index_i64(rt, key)
}
