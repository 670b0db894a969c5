//! Modules as programs see them.
use super::receiver;
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Dict, Module, Str, Value, cell::Slot};

/// The text between `<` and `>` in a module's repr.
fn module_repr(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = args[0].get::<Module>().and_then(|m| m.namespace.get().get::<Dict>());
    let find = |name| dict.and_then(|d| d.get_str(name)).and_then(|v| v.get::<Str>());
    let name = find(rt.names.name).map_or("?".to_owned(), |s| s.as_str().to_owned());
    let text = match find(rt.names.file) {
        Some(file) => format!("<module '{name}' from '{}'>", file.as_str()),
        None => format!("<module '{name}' (built-in)>"),
    };
    Ok(rt.str(text).into())
}

fn new_module(rt: &mut Runtime, args: Args) -> PyResult {
    let wanted = rt.types.module;
    let class = receiver::wanted_class(rt, args[0], wanted)?;
    let dict = rt.dict();
    dict.set_str(rt.names.name, args[1]);
    dict.set_str(rt.names.doc, args.get(2).unwrap_or(Value::NONE));
    let namespace = Slot::new(dict.into());
    Ok(rt.alloc(class, |header| Module { header, namespace }).into())
}

/// Modules.
pub const SPEC: TypeSpec = TypeSpec {
    class: |t| t.module,
    methods: &[NativeDef::function("__new__", new_module, 2, 3), NativeDef::method("__repr__", module_repr, 1, 1)],
};
