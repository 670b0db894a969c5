//! `list[int]` and `int | str`: the objects that describe types are made by a module written in Python, as nothing here runs often.
use crate::runtime::{Args, PyResult, Runtime};

/// Call a function of `_generics`. A safepoint.
fn helper(rt: &mut Runtime, name: &str, args: Args) -> PyResult {
    let module = (rt.hooks.import_module)(rt, "_generics")?;
    let function = rt.attribute(module, name)?;
    rt.call_with(function, args)
}

/// `C.__class_getitem__`: `list[int]` is a `types.GenericAlias`. A safepoint.
pub fn class_getitem(rt: &mut Runtime, args: Args) -> PyResult {
    helper(rt, "GenericAlias", args)
}

/// `type.__or__`: `int | str` is a `types.UnionType`. A safepoint.
pub fn class_or(rt: &mut Runtime, args: Args) -> PyResult {
    helper(rt, "union", args)
}

/// `type.__ror__`: where the left one is `None` or something else that is no class. A safepoint.
pub fn class_ror(rt: &mut Runtime, args: Args) -> PyResult {
    let (class, other) = (args[0], args[1]);
    helper(rt, "union", Args::positional(&[other, class]))
}
