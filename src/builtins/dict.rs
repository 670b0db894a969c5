//! Dicts as the runtime uses them: lookup, insertion and removal of any key, by Python's hash and equality.
//!
//! Comparing keys may run Python code, which may change the dict: a search that did so begins again when the keys have changed.
use super::compare::CompareOp;
use super::operators::BinaryOp;
use super::{items, iteration, keys, protocol};
use crate::runtime::{PyResult, Runtime};
use crate::value::iterators::{DictView, Part};
use crate::value::{Dict, Ref, Str, Tuple, Value};

/// The index of the entry of `key`, whose hash is `hash`. A safepoint when keys have a class of their own.
#[inline(always)]
pub fn find(rt: &mut Runtime, dict: Ref<Dict>, hash: u64, key: Value) -> PyResult<Option<usize>> {
    let mut probe = dict.probe(hash);
    while let Some(i) = dict.next_candidate(&mut probe) {
        match keys::compare(rt, dict.key_at(i), key) {
            Some(true) => return Ok(Some(i)),
            Some(false) => {}
            None => return find_asking(rt, dict, hash, key),
        }
    }
    Ok(None)
}

#[inline(never)]
fn find_asking(rt: &mut Runtime, dict: Ref<Dict>, hash: u64, key: Value) -> PyResult<Option<usize>> {
    'again: loop {
        let version = dict.keys_version();
        let mut probe = dict.probe(hash);
        while let Some(i) = dict.next_candidate(&mut probe) {
            let equal = protocol::same_or_equal(rt, dict.key_at(i), key)?;
            if !dict.has_version(version) {
                continue 'again;
            }
            if equal {
                return Ok(Some(i));
            }
        }
        return Ok(None);
    }
}

/// `dict[key]`, or `None` when there is none. TypeError for an unhashable key.
#[inline(always)]
pub fn lookup(rt: &mut Runtime, dict: Ref<Dict>, key: Value) -> PyResult<Option<Value>> {
    let hash = keys::hash(rt, key)?;
    Ok(find(rt, dict, hash, key)?.map(|i| dict.entry_value(i)))
}

/// `dict[key] = v`
#[inline(always)]
pub fn insert(rt: &mut Runtime, dict: Ref<Dict>, key: Value, v: Value) -> PyResult<()> {
    let hash = keys::hash(rt, key)?;
    insert_hashed(rt, dict, hash, key, v)
}

/// `dict[key] = v`, the hash of `key` being known.
#[inline(always)]
pub fn insert_hashed(rt: &mut Runtime, dict: Ref<Dict>, hash: u64, key: Value, v: Value) -> PyResult<()> {
    match find(rt, dict, hash, key)? {
        Some(i) => dict.set_entry_value(i, v),
        None => dict.push(hash, key, v),
    }
    changed(rt, dict, key);
    Ok(())
}

/// `dict[key] = v`: the same as [`insert`].
pub fn set_item(rt: &mut Runtime, dict: Ref<Dict>, key: Value, v: Value) -> PyResult<()> {
    insert(rt, dict, key, v)
}

/// Remove `key`; its value, or `None` when there is none.
pub fn remove(rt: &mut Runtime, dict: Ref<Dict>, key: Value) -> PyResult<Option<Value>> {
    let hash = keys::hash(rt, key)?;
    let Some(i) = find(rt, dict, hash, key)? else { return Ok(None) };
    let v = dict.remove_index(i);
    changed(rt, dict, key);
    Ok(Some(v))
}

/// Remove everything.
pub fn clear(rt: &mut Runtime, dict: Ref<Dict>) {
    if rt.heap.finalizers {
        let mut at = 0;
        while let Some((next, key, v)) = dict.next_entry(at) {
            at = next;
            rt.look_soon |= rt.heap.finalizes([key, v]);
        }
    }
    dict.clear();
    changed(rt, dict, Value::NULL);
}

/// Report a change at `key` (NULL: anywhere) of a dict that is being watched. Everything that changes dicts calls this afterwards.
#[inline(always)]
pub fn changed(rt: &mut Runtime, dict: Ref<Dict>, key: Value) {
    if dict.watch.get() != 0 {
        (rt.hooks.dict_changed)(rt, dict, key)
    }
}

/// `dict[key]` where dicts with `__missing__` may answer too; KeyError. A safepoint.
#[inline(always)]
pub fn get_item(rt: &mut Runtime, dict: Ref<Dict>, key: Value) -> PyResult {
    match lookup(rt, dict, key)? {
        Some(v) => Ok(v),
        None => missing(rt, dict, key),
    }
}

#[cold]
fn missing(rt: &mut Runtime, dict: Ref<Dict>, key: Value) -> PyResult {
    if !rt.class_of(dict.into()).builtin.get() {
        let name = rt.names.missing;
        if let Some(result) = rt.call_special(dict.into(), name, &[key]) {
            return result;
        }
    }
    rt.key_error(key)
}

/// `dict.update(from)`: a mapping, or an iterable of pairs. A safepoint.
pub fn update(rt: &mut Runtime, dict: Ref<Dict>, from: Value) -> PyResult<()> {
    if let Some(other) = from.get::<Dict>()
        && walks_natively(rt, from)
    {
        return merge(rt, dict, other);
    }
    let name = rt.names.keys;
    match rt.special(from, name) {
        Some(method) => {
            let keys = (rt.hooks.call_method)(rt, method, from, &[])?;
            iteration::for_each(rt, keys, |rt, key| {
                let v = items::get_item(rt, from, key)?;
                insert(rt, dict, key, v)
            })
        }
        None => update_pairs(rt, dict, from),
    }
}

/// Is `from`, a dict, of a class that leaves walking over it to dict? Then its `__getitem__` is not asked either.
fn walks_natively(rt: &mut Runtime, from: Value) -> bool {
    let (class, iter) = (rt.class_of(from), rt.names.iter);
    class.is(rt.types.dict) || rt.lookup(class, iter) == rt.lookup(rt.types.dict, iter)
}

fn merge(rt: &mut Runtime, dict: Ref<Dict>, other: Ref<Dict>) -> PyResult<()> {
    if dict.is(other) {
        return Ok(());
    }
    if dict.is_empty() {
        dict.copy_from(&other);
        changed(rt, dict, Value::NULL);
        return Ok(());
    }
    let mut at = 0;
    let length = other.len();
    while let Some((next, key, v)) = other.next_entry(at) {
        let hash = other.hash_at(next - 1);
        insert_hashed(rt, dict, hash, key, v)?;
        if other.len() != length {
            return rt.runtime_error("dict mutated during update");
        }
        at = next;
    }
    Ok(())
}

fn update_pairs(rt: &mut Runtime, dict: Ref<Dict>, pairs: Value) -> PyResult<()> {
    let mut n = 0;
    iteration::for_each(rt, pairs, |rt, pair| {
        let (key, v) = match pair.get::<Tuple>() {
            Some(t) if t.len() == 2 => (t.cells()[0].get(), t.cells()[1].get()),
            _ => split_pair(rt, pair, n)?,
        };
        n += 1;
        insert(rt, dict, key, v)
    })
}

#[cold]
fn split_pair(rt: &mut Runtime, pair: Value, n: usize) -> PyResult<(Value, Value)> {
    let parts = match iteration::collect_list(rt, pair) {
        Ok(parts) => parts,
        Err(raised) => {
            if rt.catch(rt.types.type_error).is_none() {
                return Err(raised);
            }
            return rt.type_error(format!("cannot convert dictionary update sequence element #{n} to a sequence"));
        }
    };
    match (parts.items.get(0), parts.items.get(1), parts.items.len()) {
        (Some(key), Some(v), 2) => Ok((key, v)),
        (.., length) => {
            rt.value_error(format!("dictionary update sequence element #{n} has length {length}; 2 is required"))
        }
    }
}

/// A dict with the entries of `dict`.
pub fn copy(rt: &mut Runtime, dict: Ref<Dict>) -> Ref<Dict> {
    let made = rt.dict();
    made.copy_from(&dict);
    made
}

/// A view of `dict`.
pub fn view(rt: &mut Runtime, dict: Ref<Dict>, part: Part) -> Value {
    let class = match part {
        Part::Keys => rt.types.dict_keys,
        Part::Values => rt.types.dict_values,
        Part::Items => rt.types.dict_items,
    };
    rt.alloc(class, |header| DictView { header, dict, part }).into()
}

/// What a view or iterator of `part` shows of an entry.
#[inline(always)]
pub fn show(rt: &mut Runtime, part: Part, key: Value, v: Value) -> Value {
    match part {
        Part::Keys => key,
        Part::Values => v,
        Part::Items => rt.tuple(&[key, v]).into(),
    }
}

/// `a op b`, where one of them is a dict; `None` when it does not know the operator.
pub fn binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    let (x, y) = (a.get::<Dict>()?, b.get::<Dict>()?);
    if op != BinaryOp::Or {
        return None;
    }
    let made = copy(rt, x);
    Some(merge(rt, made, y).map(|()| made.into()))
}

/// `a op= b` in place; `None` when it does not know the operator.
pub fn inplace(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    let dict = a.get::<Dict>()?;
    if op != BinaryOp::Or {
        return None;
    }
    Some(update(rt, dict, b).map(|()| a))
}

/// `a op b`, where `a` is a dict; `None` when the two cannot be compared.
pub fn compare(rt: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult<Option<bool>> {
    let (Some(x), Some(y)) = (a.get::<Dict>(), b.get::<Dict>()) else { return Ok(None) };
    match op {
        CompareOp::Eq => Ok(Some(equal(rt, x, y)?)),
        CompareOp::Ne => Ok(Some(!equal(rt, x, y)?)),
        _ => Ok(None),
    }
}

fn equal(rt: &mut Runtime, a: Ref<Dict>, b: Ref<Dict>) -> PyResult<bool> {
    if a.len() != b.len() {
        return Ok(false);
    }
    super::receiver::check_depth(rt, " in comparison")?;
    let mut at = 0;
    while let Some((next, key, v)) = a.next_entry(at) {
        let hash = a.hash_at(next - 1);
        let Some(i) = find(rt, b, hash, key)? else { return Ok(false) };
        if !protocol::same_or_equal(rt, v, b.entry_value(i))? {
            return Ok(false);
        }
        at = next;
    }
    Ok(true)
}

/// Is it a `collections.OrderedDict`, or an instance of a class derived from that? Its views and iterators call themselves so.
pub fn is_ordered(rt: &Runtime, dict: Ref<Dict>) -> bool {
    let class = rt.class_of(dict.into());
    let mro = class.mro.borrow();
    !class.builtin.get()
        && mro.iter().any(|c| {
            let module = c.namespace.borrow().get(rt.names.module).and_then(|m| m.get::<Str>());
            protocol::class_name(*c) == "OrderedDict" && module.is_some_and(|m| m.as_str() == "collections")
        })
}
