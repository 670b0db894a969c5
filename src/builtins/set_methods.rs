//! The methods of `set` and `frozenset`.
use super::generics::class_getitem;
use super::receiver::{instance, no_keywords, receiver, wanted_class};
use super::{container_text, iteration, keys, set};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Kind, Ref, Set, Value};

/// The receiver, a set or frozenset.
#[inline(always)]
fn any(rt: &mut Runtime, args: Args) -> PyResult<Ref<Set>> {
    receiver(rt, args[0], rt.types.set)
}

/// The receiver, a set that can change.
#[inline(always)]
fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<Set>> {
    instance(rt, args[0], rt.types.set)
}

fn new_set(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.set)?;
    Ok(set::make(rt, class).into())
}

fn init_set(rt: &mut Runtime, args: Args) -> PyResult {
    let this = this(rt, args)?;
    if !args.keywords.is_empty() {
        return rt.type_error("set() takes no keyword arguments");
    }
    this.clear();
    if let Some(iterable) = args.get(1) {
        set::update(rt, this, iterable)?;
    }
    Ok(Value::NONE)
}

fn new_frozenset(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.frozenset)?;
    let (base, init) = (rt.types.frozenset, rt.names.init);
    no_keywords(rt, args, class, base, init)?;
    match args.get(1) {
        Some(v) if class.is(rt.types.frozenset) && rt.class_of(v).is(class) => Ok(v),
        Some(iterable) => Ok(set::of(rt, class, iterable)?.into()),
        None => Ok(set::make(rt, class).into()),
    }
}

fn add(rt: &mut Runtime, args: Args) -> PyResult {
    let this = this(rt, args)?;
    set::add(rt, this, args[1])?;
    Ok(Value::NONE)
}

fn take(rt: &mut Runtime, args: Args) -> PyResult<bool> {
    let this = this(rt, args)?;
    let hash = set::probe_hash(rt, args[1])?;
    set::discard_hashed(rt, this, hash, args[1])
}

fn discard(rt: &mut Runtime, args: Args) -> PyResult {
    take(rt, args)?;
    Ok(Value::NONE)
}

fn remove(rt: &mut Runtime, args: Args) -> PyResult {
    if take(rt, args)? { Ok(Value::NONE) } else { rt.key_error(args[1]) }
}

fn pop(rt: &mut Runtime, args: Args) -> PyResult {
    match this(rt, args)?.pop() {
        Some(key) => Ok(key),
        None => rt.raise(rt.types.key_error, "pop from an empty set"),
    }
}

fn clear(rt: &mut Runtime, args: Args) -> PyResult {
    this(rt, args)?.clear();
    Ok(Value::NONE)
}

fn copy(rt: &mut Runtime, args: Args) -> PyResult {
    let this = any(rt, args)?;
    if rt.class_of(args[0]).is(rt.types.frozenset) {
        return Ok(args[0]);
    }
    Ok(set::copy(rt, this)?.into())
}

fn union(rt: &mut Runtime, args: Args) -> PyResult {
    let this = any(rt, args)?;
    let made = set::copy(rt, this)?;
    for v in &args.positional[1..] {
        set::update(rt, made, *v)?;
    }
    Ok(made.into())
}

fn intersection(rt: &mut Runtime, args: Args) -> PyResult {
    let mut made = any(rt, args)?;
    if args.len() == 1 {
        return Ok(set::copy(rt, made)?.into());
    }
    for v in &args.positional[1..] {
        made = set::intersection(rt, made, *v)?;
    }
    Ok(made.into())
}

fn difference(rt: &mut Runtime, args: Args) -> PyResult {
    let this = any(rt, args)?;
    let Some(first) = args.get(1) else { return Ok(set::copy(rt, this)?.into()) };
    let made = set::difference(rt, this, first)?;
    for v in &args.positional[2..] {
        set::difference_update(rt, made, *v)?;
    }
    Ok(made.into())
}

fn symmetric_difference(rt: &mut Runtime, args: Args) -> PyResult {
    let this = any(rt, args)?;
    Ok(set::symmetric_difference(rt, this, args[1])?.into())
}

fn update(rt: &mut Runtime, args: Args) -> PyResult {
    let this = this(rt, args)?;
    for v in &args.positional[1..] {
        set::update(rt, this, *v)?;
    }
    Ok(Value::NONE)
}

fn intersection_update(rt: &mut Runtime, args: Args) -> PyResult {
    let this = this(rt, args)?;
    let mut made = this;
    for v in &args.positional[1..] {
        made = set::intersection(rt, made, *v)?;
    }
    if !made.is(this) {
        this.swap(&made);
    }
    Ok(Value::NONE)
}

fn difference_update(rt: &mut Runtime, args: Args) -> PyResult {
    let this = this(rt, args)?;
    for v in &args.positional[1..] {
        set::difference_update(rt, this, *v)?;
    }
    Ok(Value::NONE)
}

fn symmetric_difference_update(rt: &mut Runtime, args: Args) -> PyResult {
    let this = this(rt, args)?;
    set::symmetric_difference_update(rt, this, args[1])?;
    Ok(Value::NONE)
}

/// An argument that may be any iterable, as a set.
fn as_set(rt: &mut Runtime, v: Value) -> PyResult<Ref<Set>> {
    match v.get::<Set>() {
        Some(set) => Ok(set),
        None => set::of(rt, rt.types.set, v),
    }
}

fn issubset(rt: &mut Runtime, args: Args) -> PyResult {
    let (this, other) = (any(rt, args)?, as_set(rt, args[1])?);
    Ok(Value::bool(set::is_subset(rt, this, other)?))
}

fn issuperset(rt: &mut Runtime, args: Args) -> PyResult {
    let (this, other) = (any(rt, args)?, as_set(rt, args[1])?);
    Ok(Value::bool(set::is_subset(rt, other, this)?))
}

fn isdisjoint(rt: &mut Runtime, args: Args) -> PyResult {
    let this = any(rt, args)?;
    let iterator = iteration::iter(rt, args[1])?;
    loop {
        let key = iteration::next(rt, iterator)?;
        if key == Value::STOP {
            return Ok(Value::TRUE);
        }
        let hash = keys::hash(rt, key)?;
        if set::find(rt, this, hash, key)?.is_some() {
            return Ok(Value::FALSE);
        }
    }
}

fn hash(rt: &mut Runtime, args: Args) -> PyResult {
    let hash = set::frozen_hash(any(rt, args)?);
    Ok(rt.int64(hash))
}

/// What set and frozenset share.
const SHARED: &[NativeDef] = &[
    NativeDef::method("copy", copy, 1, 1),
    NativeDef::method("union", union, 1, 255),
    NativeDef::method("intersection", intersection, 1, 255),
    NativeDef::method("difference", difference, 1, 255),
    NativeDef::method("symmetric_difference", symmetric_difference, 2, 2),
    NativeDef::method("issubset", issubset, 2, 2),
    NativeDef::method("issuperset", issuperset, 2, 2),
    NativeDef::method("isdisjoint", isdisjoint, 2, 2),
    NativeDef::method("__len__", |rt, args| Ok(Value::int32(any(rt, args)?.len() as i32)), 1, 1),
    NativeDef::method(
        "__contains__",
        |rt, args| {
            let this = any(rt, args)?;
            set::contains(rt, this, args[1]).map(Value::bool)
        },
        2,
        2,
    ),
    NativeDef::method(
        "__iter__",
        |rt, args| {
            let this = any(rt, args)?;
            Ok(iteration::native_iter_of(rt, this.into(), Kind::Set).unwrap_or_default())
        },
        1,
        1,
    ),
    NativeDef::method("__repr__", |rt, args| container_text::repr(rt, args[0]), 1, 1),
    NativeDef::class_method("__class_getitem__", class_getitem, 2, 2),
];

/// What `set` shares with `frozenset`.
pub const SET_SHARED: TypeSpec = TypeSpec { class: |types| types.set, methods: SHARED };
/// What `frozenset` shares with `set`.
pub const FROZENSET_SHARED: TypeSpec = TypeSpec { class: |types| types.frozenset, methods: SHARED };

/// Methods of sets that change them.
pub const SET: TypeSpec = TypeSpec {
    class: |types| types.set,
    methods: &[
        NativeDef::function("__new__", new_set, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__init__", init_set, 1, 2).with_keywords(&["**"]),
        NativeDef::method("add", add, 2, 2),
        NativeDef::method("discard", discard, 2, 2),
        NativeDef::method("remove", remove, 2, 2),
        NativeDef::method("pop", pop, 1, 1),
        NativeDef::method("clear", clear, 1, 1),
        NativeDef::method("update", update, 1, 255),
        NativeDef::method("intersection_update", intersection_update, 1, 255),
        NativeDef::method("difference_update", difference_update, 1, 255),
        NativeDef::method("symmetric_difference_update", symmetric_difference_update, 2, 2),
    ],
};

/// Methods of frozensets only.
pub const FROZENSET: TypeSpec = TypeSpec {
    class: |types| types.frozenset,
    methods: &[
        NativeDef::function("__new__", new_frozenset, 1, 2).with_keywords(&["**"]),
        NativeDef::method("__hash__", hash, 1, 1),
    ],
};
