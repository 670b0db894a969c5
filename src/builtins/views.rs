//! `dict.keys()`, `dict.values()`, `dict.items()`: live views; keys and items behave like sets.
use super::compare::CompareOp;
use super::operators::BinaryOp;
use super::receiver::receiver;
use super::{container_text, dict, items, iteration, keys, protocol, set};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::iterators::{DictView, Part};
use crate::value::{Kind, Ref, Set, Tuple, Value, proxy::MappingProxy};

/// `v in view`
pub fn contains(rt: &mut Runtime, view: Ref<DictView>, v: Value) -> PyResult<bool> {
    match view.part {
        Part::Keys => {
            let hash = keys::hash(rt, v)?;
            Ok(dict::find(rt, view.dict, hash, v)?.is_some())
        }
        Part::Items => {
            let Some(pair) = v.get::<Tuple>().filter(|t| t.len() == 2) else { return Ok(false) };
            match dict::lookup(rt, view.dict, pair.cells()[0].get())? {
                Some(found) => protocol::same_or_equal(rt, found, pair.cells()[1].get()),
                None => Ok(false),
            }
        }
        Part::Values => {
            let mut at = 0;
            while let Some((next, _, found)) = view.dict.next_entry(at) {
                if protocol::same_or_equal(rt, found, v)? {
                    return Ok(true);
                }
                at = next;
            }
            Ok(false)
        }
    }
}

/// Does `v` behave like a set in the operations of views?
fn set_like(v: Value) -> bool {
    v.get::<Set>().is_some() || v.get::<DictView>().is_some_and(|view| view.part != Part::Values)
}

/// `a op b`, where one of them is a view of keys or items; `None` when it does not know the operator.
pub fn binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    if !matches!(op, BinaryOp::And | BinaryOp::Or | BinaryOp::Sub | BinaryOp::Xor) {
        return None;
    }
    let is_view = |v: Value| v.get::<DictView>().is_some_and(|view| view.part != Part::Values);
    if !is_view(a) && !is_view(b) {
        return None;
    }
    Some(algebra(rt, op, a, b))
}

fn algebra(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> PyResult {
    let class = rt.types.set;
    let made = match op {
        BinaryOp::And => {
            // The smaller one of two that are sets is walked.
            let (walked, asked) = match (a.get::<DictView>(), set_like(b)) {
                (Some(view), true) if items::length(rt, b)? > view.dict.len() => (a, b),
                _ => (b, a),
            };
            let made = set::make(rt, class);
            iteration::for_each(rt, walked, |rt, v| {
                if items::contains(rt, asked, v)? { set::add(rt, made, v) } else { Ok(()) }
            })?;
            made
        }
        BinaryOp::Or => {
            let made = set::of(rt, class, a)?;
            set::update(rt, made, b)?;
            made
        }
        BinaryOp::Sub => {
            let made = set::of(rt, class, a)?;
            set::difference_update(rt, made, b)?;
            made
        }
        _ => {
            let (left, right) = (set::of(rt, class, a)?, set::of(rt, class, b)?);
            set::symmetric_difference_update(rt, left, right.into())?;
            left
        }
    };
    Ok(made.into())
}

/// `a op b`, where `a` is a view; `None` when the two cannot be compared.
pub fn compare(rt: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult<Option<bool>> {
    if !set_like(a) || !set_like(b) {
        return Ok(None);
    }
    let (x, y) = (items::length(rt, a)?, items::length(rt, b)?);
    Ok(Some(match op {
        CompareOp::Eq => x == y && all_in(rt, a, b)?,
        CompareOp::Ne => !(x == y && all_in(rt, a, b)?),
        CompareOp::Le => x <= y && all_in(rt, a, b)?,
        CompareOp::Lt => x < y && all_in(rt, a, b)?,
        CompareOp::Ge => y <= x && all_in(rt, b, a)?,
        CompareOp::Gt => y < x && all_in(rt, b, a)?,
    }))
}

fn all_in(rt: &mut Runtime, a: Value, b: Value) -> PyResult<bool> {
    let iterator = iteration::iter(rt, a)?;
    loop {
        let v = iteration::next(rt, iterator)?;
        if v == Value::STOP {
            return Ok(true);
        }
        if !items::contains(rt, b, v)? {
            return Ok(false);
        }
    }
}

fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<DictView>> {
    receiver(rt, args[0], rt.types.dict_keys)
}

fn isdisjoint(rt: &mut Runtime, args: Args) -> PyResult {
    let iterator = iteration::iter(rt, args[1])?;
    loop {
        let v = iteration::next(rt, iterator)?;
        if v == Value::STOP {
            return Ok(Value::TRUE);
        }
        if items::contains(rt, args[0], v)? {
            return Ok(Value::FALSE);
        }
    }
}

const SHARED: &[NativeDef] = &[
    NativeDef::method("__len__", |rt, args| Ok(Value::int32(this(rt, args)?.dict.len() as i32)), 1, 1),
    NativeDef::method(
        "__contains__",
        |rt, args| {
            let view = this(rt, args)?;
            contains(rt, view, args[1]).map(Value::bool)
        },
        2,
        2,
    ),
    NativeDef::method(
        "__iter__",
        |rt, args| {
            let view = this(rt, args)?;
            Ok(iteration::native_iter_of(rt, view.into(), Kind::DictView).unwrap_or_default())
        },
        1,
        1,
    ),
    NativeDef::method(
        "__reversed__",
        |rt, args| {
            let view = this(rt, args)?;
            Ok(iteration::dict_iterator(rt, view.dict, view.part, true))
        },
        1,
        1,
    ),
    NativeDef::method("__repr__", |rt, args| container_text::repr(rt, args[0]), 1, 1),
    NativeDef::getter("mapping", |rt, args| {
        let view = this(rt, args)?;
        let target = view.dict.into();
        Ok(rt.alloc(rt.types.mappingproxy, |header| MappingProxy { header, target }).into())
    }),
];
const DISJOINT: &[NativeDef] = &[NativeDef::method("isdisjoint", isdisjoint, 2, 2)];

/// Methods of the three views.
pub const SPECS: [TypeSpec; 5] = [
    TypeSpec { class: |types| types.dict_keys, methods: SHARED },
    TypeSpec { class: |types| types.dict_values, methods: SHARED },
    TypeSpec { class: |types| types.dict_items, methods: SHARED },
    TypeSpec { class: |types| types.dict_keys, methods: DISJOINT },
    TypeSpec { class: |types| types.dict_items, methods: DISJOINT },
];
