//! Closure cells as programs see them.
use super::compare::{CompareOp, compare};
use super::{protocol, receiver};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Value, cell::Slot, function::ClosureCell};

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let value = Slot::new(args.get(1).unwrap_or_default());
    Ok(rt.alloc(rt.types.cell, |header| ClosureCell { header, value }).into())
}

fn content(rt: &mut Runtime, v: Value) -> PyResult<Value> {
    let class = rt.types.cell;
    Ok(receiver::receiver::<ClosureCell>(rt, v, class)?.value.get())
}

fn cell_contents(rt: &mut Runtime, args: Args) -> PyResult {
    match content(rt, args[0])?.some() {
        Some(v) => Ok(v),
        None => rt.value_error("Cell is empty"),
    }
}

/// Cells compare as what they hold; an empty one is less than any other.
fn order(rt: &mut Runtime, op: CompareOp, args: Args) -> PyResult {
    if args[1].get::<ClosureCell>().is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (a, b) = (content(rt, args[0])?, content(rt, args[1])?);
    if a.is_null() || b.is_null() {
        return Ok(Value::bool(op.of_partial(!a.is_null(), !b.is_null())));
    }
    compare(rt, op, a, b)
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let (at, v) = (args[0].bits(), content(rt, args[0])?);
    let text = match v.some() {
        Some(v) => format!("<cell at {at:#x}: {} object at {:#x}>", protocol::type_name(rt, v), v.bits()),
        None => format!("<cell at {at:#x}: empty>"),
    };
    Ok(rt.str(text).into())
}

/// The type.
pub const SPEC: TypeSpec = TypeSpec {
    class: |t| t.cell,
    methods: &[
        NativeDef::function("__new__", new, 1, 2),
        NativeDef::method("__repr__", repr, 1, 1),
        NativeDef::method("__lt__", |rt, args| order(rt, CompareOp::Lt, args), 2, 2),
        NativeDef::method("__le__", |rt, args| order(rt, CompareOp::Le, args), 2, 2),
        NativeDef::method("__eq__", |rt, args| order(rt, CompareOp::Eq, args), 2, 2),
        NativeDef::method("__ne__", |rt, args| order(rt, CompareOp::Ne, args), 2, 2),
        NativeDef::method("__gt__", |rt, args| order(rt, CompareOp::Gt, args), 2, 2),
        NativeDef::method("__ge__", |rt, args| order(rt, CompareOp::Ge, args), 2, 2),
        NativeDef::getter("cell_contents", cell_contents),
    ],
};
