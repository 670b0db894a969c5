//! Operators of `list`.
use super::compare::CompareOp;
use super::operators::BinaryOp;
use crate::runtime::{PyResult, Runtime};
use crate::value::Value;

/// `a op b`, where one of them is a list; `None` when it does not know the operator.
pub fn binary(_: &mut Runtime, _: BinaryOp, _: Value, _: Value) -> Option<PyResult> {
    None
}

/// `a op= b` in place; `None` when it does not know the operator.
pub fn inplace(_: &mut Runtime, _: BinaryOp, _: Value, _: Value) -> Option<PyResult> {
    None
}

/// `a op b`, where `a` is a list; `None` when the two cannot be compared.
pub fn compare(_: &mut Runtime, _: CompareOp, _: Value, _: Value) -> PyResult<Option<bool>> {
    Ok(None)
}
