//! `tuple`: operators, slices and methods.
use super::compare::CompareOp;
use super::generics::class_getitem;
use super::list::{differing, place, times_of};
use super::operators::BinaryOp;
use super::receiver::{check_depth, no_keywords, receiver, wanted_class};
use super::{container_text, items, iteration, protocol, slice};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Kind, Ref, Slice, Tuple, Value};

/// `a op b`, where one of them is a tuple; `None` when it does not know the operator.
pub fn binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    match (op, a.get::<Tuple>(), b.get::<Tuple>()) {
        (BinaryOp::Add, Some(x), Some(y)) => {
            if y.is_empty() && rt.class_of(a).is(rt.types.tuple) {
                return Some(Ok(a));
            }
            let mut all = x.to_vec();
            all.extend(y.iter());
            Some(Ok(rt.tuple(&all).into()))
        }
        (BinaryOp::Mul, Some(tuple), None) => repeated(rt, tuple, b),
        (BinaryOp::Mul, None, Some(tuple)) => repeated(rt, tuple, a),
        _ => None,
    }
}

fn repeated(rt: &mut Runtime, tuple: Ref<Tuple>, times: Value) -> Option<PyResult> {
    let times = match times_of(rt, times)? {
        Ok(times) => times,
        Err(raised) => return Some(Err(raised)),
    };
    if times == 1 && rt.class_of(tuple.into()).is(rt.types.tuple) {
        return Some(Ok(tuple.into()));
    }
    let total = tuple.len().checked_mul(times).filter(|n| *n < u32::MAX as usize);
    let room = rt.room_for(total.map(|n| n * size_of::<Value>()));
    Some(room.map(|()| rt.tuple(&tuple.to_vec().repeat(times)).into()))
}

/// `a op= b` in place: never, tuples do not change.
pub fn inplace(_: &mut Runtime, _: BinaryOp, _: Value, _: Value) -> Option<PyResult> {
    None
}

/// `a op b`, where `a` is a tuple; `None` when the two cannot be compared.
pub fn compare(rt: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult<Option<bool>> {
    let (Some(x), Some(y)) = (a.get::<Tuple>(), b.get::<Tuple>()) else { return Ok(None) };
    check_depth(rt, " in comparison")?;
    if x.len() != y.len() && matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Some(op == CompareOp::Ne));
    }
    for (v, w) in x.cells().iter().zip(y.cells()) {
        if !protocol::same_or_equal(rt, v.get(), w.get())? {
            return differing(rt, op, v.get(), w.get()).map(Some);
        }
    }
    Ok(Some(op.of(x.len().cmp(&y.len()))))
}

/// `tuple[key]`
pub fn get_item(rt: &mut Runtime, tuple: Ref<Tuple>, key: Value) -> PyResult {
    if let Some(s) = key.get::<Slice>() {
        let picked = slice::pick(rt, s, tuple.len())?;
        if picked.step == 1 && picked.count == tuple.len() && rt.class_of(tuple.into()).is(rt.types.tuple) {
            return Ok(tuple.into());
        }
        let values: Vec<Value> = picked.positions().filter_map(|at| tuple.get(at)).collect();
        return Ok(rt.tuple(&values).into());
    }
    let i = items::index(rt, key, "tuple")?;
    match place(i, tuple.len()).and_then(|at| tuple.get(at)) {
        Some(v) => Ok(v),
        None => rt.index_error("tuple index out of range"),
    }
}

/// Is an item the same as or equal to `v`?
pub fn contains(rt: &mut Runtime, tuple: Ref<Tuple>, v: Value) -> PyResult<bool> {
    for item in tuple.cells() {
        if protocol::same_or_equal(rt, item.get(), v)? {
            return Ok(true);
        }
    }
    Ok(false)
}

#[inline(always)]
fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<Tuple>> {
    receiver(rt, args[0], rt.types.tuple)
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.tuple)?;
    let (base, init) = (rt.types.tuple, rt.names.init);
    no_keywords(rt, args, class, base, init)?;
    let exact = class.is(base);
    let values = match args.get(1) {
        Some(iterable) => iteration::collect_tuple(rt, iterable)?,
        None => rt.tuple(&[]),
    };
    if exact {
        return Ok(values.into());
    }
    let header = rt.header(class, Kind::Tuple);
    let values = values.to_vec();
    Ok(rt.heap.alloc_tailed(header, (), &values).into())
}

fn index(rt: &mut Runtime, args: Args) -> PyResult {
    let tuple = this(rt, args)?;
    let from = slice::position(rt, args.get(2), tuple.len(), 0)?;
    let to = slice::position(rt, args.get(3), tuple.len(), usize::MAX >> 1)?;
    for i in from..to.min(tuple.len()) {
        let item = tuple.get(i).unwrap_or_default();
        if protocol::same_or_equal(rt, item, args[1])? {
            return Ok(rt.int64(i as i64));
        }
    }
    rt.value_error("tuple.index(x): x not in tuple")
}

fn count(rt: &mut Runtime, args: Args) -> PyResult {
    let tuple = this(rt, args)?;
    let mut n = 0;
    for item in tuple.cells() {
        n += protocol::same_or_equal(rt, item.get(), args[1])? as i64;
    }
    Ok(rt.int64(n))
}

fn iter(rt: &mut Runtime, args: Args) -> PyResult {
    let tuple = this(rt, args)?;
    Ok(iteration::native_iter_of(rt, tuple.into(), Kind::Tuple).unwrap_or_default())
}

/// Methods of tuples.
pub const SPEC: TypeSpec = TypeSpec {
    class: |types| types.tuple,
    methods: &[
        NativeDef::function("__new__", new, 1, 2).with_keywords(&["**"]),
        NativeDef::method("index", index, 2, 4),
        NativeDef::method("count", count, 2, 2),
        NativeDef::method("__len__", |rt, args| Ok(Value::int32(this(rt, args)?.len() as i32)), 1, 1),
        NativeDef::method(
            "__getitem__",
            |rt, args| {
                let tuple = this(rt, args)?;
                get_item(rt, tuple, args[1])
            },
            2,
            2,
        ),
        NativeDef::method(
            "__contains__",
            |rt, args| {
                let tuple = this(rt, args)?;
                contains(rt, tuple, args[1]).map(Value::bool)
            },
            2,
            2,
        ),
        NativeDef::method("__iter__", iter, 1, 1),
        NativeDef::method("__repr__", |rt, args| container_text::repr(rt, args[0]), 1, 1),
        NativeDef::class_method("__class_getitem__", class_getitem, 2, 2),
    ],
};
