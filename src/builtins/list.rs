//! `list`: operators, slices and methods (sorting is in `sort`).
use super::compare::{CompareOp, compare_bool};
use super::operators::BinaryOp;
use super::receiver::{check_depth, no_keywords, receiver, wanted_class};
use super::slice::{self, Picked};
use super::{container_text, items, iteration, number, protocol, sort};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::iterators::Reversed;
use crate::value::{Items, List, Ref, Slice, Value};
use std::cell::Cell;

/// `a op b`, where one of them is a list; `None` when it does not know the operator.
pub fn binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    match (op, a.get::<List>(), b.get::<List>()) {
        (BinaryOp::Add, Some(x), Some(y)) => {
            let made = x.items.copy_range(0, usize::MAX);
            made.extend(&y.items.to_vec());
            Some(Ok(rt.list(made).into()))
        }
        (BinaryOp::Mul, Some(list), None) => repeated(rt, list, b),
        (BinaryOp::Mul, None, Some(list)) => repeated(rt, list, a),
        _ => None,
    }
}

fn repeated(rt: &mut Runtime, list: Ref<List>, times: Value) -> Option<PyResult> {
    let times = match times_of(rt, times)? {
        Ok(times) => times,
        Err(raised) => return Some(Err(raised)),
    };
    let made = rt.list(Items::new());
    Some(repeat_into(rt, &made, list, times).map(|()| made.into()))
}

/// How often a sequence is to be repeated, when `v` is (or has) an int.
pub fn times_of(rt: &mut Runtime, v: Value) -> Option<PyResult<usize>> {
    let index = rt.names.index;
    if v.as_index_int().is_none() && number::int_of(v).is_none() && rt.special(v, index).is_none() {
        return None;
    }
    match number::index(rt, v) {
        Ok(big) => Some(match i64::try_from(&big) {
            Ok(i) => Ok(i.max(0) as usize),
            Err(_) => {
                let got = protocol::type_name(rt, v);
                rt.overflow_error(format!("cannot fit '{got}' into an index-sized integer"))
            }
        }),
        Err(raised) => Some(Err(raised)),
    }
}

fn repeat_into(rt: &mut Runtime, into: &List, list: Ref<List>, times: usize) -> PyResult<()> {
    let once = list.items.to_vec();
    if once.is_empty() {
        return Ok(()); // However often: 2**60 rounds of nothing are work too.
    }
    let total = once.len().checked_mul(times);
    rt.room_for(total.and_then(|n| n.checked_mul(size_of::<Value>())))?;
    into.items.reserve(once.len() * times);
    if let [v] = *once {
        (0..times).for_each(|_| into.items.push(v));
    } else {
        (0..times).for_each(|_| into.items.extend(&once));
    }
    Ok(())
}

/// `a op= b` in place; `None` when it does not know the operator.
pub fn inplace(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    let list = a.get::<List>()?;
    match op {
        BinaryOp::Add => Some(iteration::extend(rt, list, b).map(|()| a)),
        BinaryOp::Mul => {
            let made = repeated(rt, list, b)?;
            Some(made.map(|made| {
                if let Some(made) = made.get::<List>() {
                    list.items.swap(&made.items);
                }
                a
            }))
        }
        _ => None,
    }
}

/// `a op b`, where `a` is a list; `None` when the two cannot be compared.
pub fn compare(rt: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult<Option<bool>> {
    let (Some(x), Some(y)) = (a.get::<List>(), b.get::<List>()) else { return Ok(None) };
    check_depth(rt, " in comparison")?;
    if x.items.len() != y.items.len() && matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Some(op == CompareOp::Ne));
    }
    let mut i = 0;
    while let (Some(v), Some(w)) = (x.items.get(i), y.items.get(i)) {
        if !protocol::same_or_equal(rt, v, w)? {
            // Comparing may have changed them: then they end here.
            if i < x.items.len() && i < y.items.len() {
                return differing(rt, op, v, w).map(Some);
            }
            break;
        }
        i += 1;
    }
    Ok(Some(op.of(x.items.len().cmp(&y.items.len()))))
}

/// What a comparison of sequences says whose first differing items are `v` and `w`.
pub fn differing(rt: &mut Runtime, op: CompareOp, v: Value, w: Value) -> PyResult<bool> {
    match op {
        CompareOp::Eq => Ok(false),
        CompareOp::Ne => Ok(true),
        _ => compare_bool(rt, op, v, w),
    }
}

/// The position that index `i` means in a sequence of `len` items, if there is one.
#[inline(always)]
pub fn place(i: i64, len: usize) -> Option<usize> {
    let at = if i < 0 { i + len as i64 } else { i };
    if (at as u64) < len as u64 { Some(at as usize) } else { None }
}

/// `list[key]`
pub fn get_item(rt: &mut Runtime, list: Ref<List>, key: Value) -> PyResult {
    if let Some(s) = key.get::<Slice>() {
        let picked = slice::pick(rt, s, list.items.len())?;
        return Ok(slice_of(rt, list, picked).into());
    }
    let i = items::index(rt, key, "list")?;
    match place(i, list.items.len()).and_then(|at| list.items.get(at)) {
        Some(v) => Ok(v),
        None => rt.index_error("list index out of range"),
    }
}

fn slice_of(rt: &mut Runtime, list: Ref<List>, picked: Picked) -> Ref<List> {
    if picked.step == 1 {
        let made = list.items.copy_range(picked.start as usize, picked.count);
        return rt.list(made);
    }
    let made = Items::with_capacity(picked.count);
    for at in picked.positions() {
        match list.items.get(at) {
            Some(v) => made.push(v),
            None => break,
        }
    }
    rt.list(made)
}

/// `list[key] = v`
pub fn set_item(rt: &mut Runtime, list: Ref<List>, key: Value, v: Value) -> PyResult<()> {
    if let Some(s) = key.get::<Slice>() {
        return set_slice(rt, list, s, v);
    }
    let i = items::index(rt, key, "list")?;
    match place(i, list.items.len()) {
        Some(at) => {
            list.items.set(at, v);
            Ok(())
        }
        None => rt.index_error("list assignment index out of range"),
    }
}

fn set_slice(rt: &mut Runtime, list: Ref<List>, s: Ref<Slice>, v: Value) -> PyResult<()> {
    if let Some(with) = v.get::<List>().filter(|_| rt.class_of(v) == rt.types.list) {
        let picked = slice::pick(rt, s, list.items.len())?;
        if picked.step == 1 {
            let start = picked.start as usize;
            list.items.splice_items(start..start + picked.count, &with.items);
            return Ok(());
        }
    }
    let name = rt.names.iter;
    let getitem = rt.names.getitem;
    if v.object().is_none() || (rt.special(v, name).is_none() && rt.special(v, getitem).is_none()) {
        return rt.type_error("must assign iterable to extended slice");
    }
    let with = iteration::collect_list(rt, v)?;
    let picked = slice::pick(rt, s, list.items.len())?;
    if picked.step == 1 {
        let start = picked.start as usize;
        list.items.splice(start..start + picked.count, &with.items.to_vec());
        return Ok(());
    }
    let given = with.items.len();
    if given != picked.count {
        return rt.value_error(format!(
            "attempt to assign sequence of size {given} to extended slice of size {}",
            picked.count
        ));
    }
    for (at, v) in picked.positions().zip(with.items.to_vec()) {
        list.items.set(at, v);
    }
    Ok(())
}

/// `del list[key]`
pub fn del_item(rt: &mut Runtime, list: Ref<List>, key: Value) -> PyResult<()> {
    if let Some(s) = key.get::<Slice>() {
        let picked = slice::pick(rt, s, list.items.len())?;
        if picked.step == 1 {
            let start = picked.start as usize;
            list.items.splice(start..start + picked.count, &[]);
            return Ok(());
        }
        let mut doomed: Vec<usize> = picked.positions().collect();
        doomed.sort_unstable();
        let mut doomed = doomed.into_iter().peekable();
        let kept: Vec<Value> = list
            .items
            .to_vec()
            .into_iter()
            .enumerate()
            .filter(|(i, _)| doomed.next_if_eq(i).is_none())
            .map(|(_, v)| v)
            .collect();
        list.items.replace(&kept);
        return Ok(());
    }
    let i = items::index(rt, key, "list")?;
    match place(i, list.items.len()) {
        Some(at) => {
            list.items.remove(at);
            Ok(())
        }
        None => rt.index_error("list assignment index out of range"),
    }
}

/// Is an item the same as or equal to `v`?
pub fn contains(rt: &mut Runtime, list: Ref<List>, v: Value) -> PyResult<bool> {
    Ok(find(rt, list, v, 0, usize::MAX)?.is_some())
}

fn find(rt: &mut Runtime, list: Ref<List>, v: Value, from: usize, to: usize) -> PyResult<Option<usize>> {
    let mut i = from;
    while i < to
        && let Some(item) = list.items.get(i)
    {
        if protocol::same_or_equal(rt, item, v)? {
            return Ok(Some(i));
        }
        i += 1;
    }
    Ok(None)
}

#[inline(always)]
fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<List>> {
    receiver(rt, args[0], rt.types.list)
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.list)?;
    Ok(rt.alloc(class, |header| List::new(header, Items::new())).into())
}

fn init(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    let (class, base, new) = (rt.class_of(args[0]), rt.types.list, rt.names.new);
    no_keywords(rt, args, class, base, new)?;
    list.items.truncate(0);
    if let Some(iterable) = args.get(1) {
        iteration::extend(rt, list, iterable)?;
    }
    Ok(Value::NONE)
}

fn append(rt: &mut Runtime, args: Args) -> PyResult {
    this(rt, args)?.items.push(args[1]);
    Ok(Value::NONE)
}

fn extend(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    iteration::extend(rt, list, args[1])?;
    Ok(Value::NONE)
}

fn insert(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    let i = number::index_i64(rt, args[1])?;
    let len = list.items.len() as i64;
    let at = if i < 0 { (i + len).max(0) } else { i.min(len) };
    list.items.insert(at as usize, args[2]);
    Ok(Value::NONE)
}

fn remove(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    match find(rt, list, args[1], 0, usize::MAX)? {
        Some(i) => {
            list.items.remove(i);
            Ok(Value::NONE)
        }
        None => rt.value_error("list.remove(x): x not in list"),
    }
}

fn pop(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    let len = list.items.len();
    let popped = match args.get(1) {
        None => list.items.pop(),
        Some(i) => {
            let i = number::index_i64(rt, i)?;
            if i == -1 { list.items.pop() } else { place(i, list.items.len()).and_then(|at| list.items.remove(at)) }
        }
    };
    match popped {
        Some(v) => Ok(v),
        None if len == 0 => rt.index_error("pop from empty list"),
        None => rt.index_error("pop index out of range"),
    }
}

fn clear(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    if rt.heap.finalizers {
        rt.look_soon |= rt.heap.finalizes(list.items.to_vec());
    }
    // The storage goes too.
    Items::new().swap(&list.items);
    Ok(Value::NONE)
}

fn index(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    let len = list.items.len();
    let from = slice::position(rt, args.get(2), len, 0)?;
    let to = slice::position(rt, args.get(3), len, usize::MAX >> 1)?;
    match find(rt, list, args[1], from, to)? {
        Some(i) => Ok(rt.int64(i as i64)),
        None => {
            let text = protocol::repr(rt, args[1])?;
            rt.value_error(format!("{} is not in list", text.as_str()))
        }
    }
}

fn count(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    let (mut i, mut n) = (0, 0);
    while let Some(item) = list.items.get(i) {
        n += protocol::same_or_equal(rt, item, args[1])? as i64;
        i += 1;
    }
    Ok(rt.int64(n))
}

fn reverse(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    let len = list.items.len();
    (0..len / 2).for_each(|i| list.items.swap_items(i, len - 1 - i));
    Ok(Value::NONE)
}

fn copy(rt: &mut Runtime, args: Args) -> PyResult {
    let made = this(rt, args)?.items.copy_range(0, usize::MAX);
    Ok(rt.list(made).into())
}

fn list_sort(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    let reverse = match args.keyword("reverse") {
        Some(v) => protocol::truthy(rt, v)?,
        None => false,
    };
    let key = args.keyword("key").filter(|key| !key.is_none());
    sort::sort(rt, list, key, reverse)?;
    Ok(Value::NONE)
}

fn reversed(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    Ok(reverse_iterator(rt, list))
}

/// `reversed(list)`
pub fn reverse_iterator(rt: &mut Runtime, list: Ref<List>) -> Value {
    let index = Cell::new(list.items.len() as i64 - 1);
    rt.alloc(rt.types.list_reverseiterator, |header| Reversed { header, sequence: Cell::new(list.into()), index })
        .into()
}

fn iter(rt: &mut Runtime, args: Args) -> PyResult {
    let list = this(rt, args)?;
    let kind = list.header.kind();
    Ok(iteration::native_iter_of(rt, list.into(), kind).unwrap_or_default())
}

/// Methods of lists.
pub const SPEC: TypeSpec = TypeSpec {
    class: |types| types.list,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__init__", init, 1, 2).with_keywords(&["**"]),
        NativeDef::method("append", append, 2, 2),
        NativeDef::method("extend", extend, 2, 2),
        NativeDef::method("insert", insert, 3, 3),
        NativeDef::method("remove", remove, 2, 2),
        NativeDef::method("pop", pop, 1, 2),
        NativeDef::method("clear", clear, 1, 1),
        NativeDef::method("index", index, 2, 4),
        NativeDef::method("count", count, 2, 2),
        NativeDef::method("reverse", reverse, 1, 1),
        NativeDef::method("copy", copy, 1, 1),
        NativeDef::method("sort", list_sort, 1, 1).with_keywords(&["key", "reverse"]),
        NativeDef::method("__len__", |rt, args| Ok(Value::int32(this(rt, args)?.items.len() as i32)), 1, 1),
        NativeDef::method(
            "__getitem__",
            |rt, args| {
                let list = this(rt, args)?;
                get_item(rt, list, args[1])
            },
            2,
            2,
        ),
        NativeDef::method(
            "__setitem__",
            |rt, args| {
                let list = this(rt, args)?;
                set_item(rt, list, args[1], args[2]).map(|()| Value::NONE)
            },
            3,
            3,
        ),
        NativeDef::method(
            "__delitem__",
            |rt, args| {
                let list = this(rt, args)?;
                del_item(rt, list, args[1]).map(|()| Value::NONE)
            },
            2,
            2,
        ),
        NativeDef::method(
            "__contains__",
            |rt, args| {
                let list = this(rt, args)?;
                contains(rt, list, args[1]).map(Value::bool)
            },
            2,
            2,
        ),
        NativeDef::method("__iter__", iter, 1, 1),
        NativeDef::method("__reversed__", reversed, 1, 1),
        NativeDef::method("__repr__", |rt, args| container_text::repr(rt, args[0]), 1, 1),
        NativeDef::class_method("__class_getitem__", super::generics::class_getitem, 2, 2),
    ],
};
