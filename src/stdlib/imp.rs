//! `_imp`: what `importlib` asks of the interpreter.
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::{Str, Value};

/// What kind of module of the library has this name: `"built-in"`, `"frozen"`, `"package"`, or None.
fn kind(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(name) = args[0].get::<Str>() else { return rt.type_error("module name must be str") };
    let kind = if super::MODULES.iter().any(|m| m.name == name.as_str()) {
        "built-in"
    } else {
        match super::python::find(name.as_str()) {
            Some(module) if module.package => "package",
            Some(_) => "frozen",
            None => return Ok(Value::NONE),
        }
    };
    Ok(rt.str(kind).into())
}

/// The text of a module of the library written in Python.
fn source(rt: &mut Runtime, args: Args) -> PyResult {
    let text = args[0].get::<Str>().and_then(|name| super::python::find(name.as_str()));
    Ok(text.map_or(Value::NONE, |module| rt.str(module.text).into()))
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_imp",
    functions: &[NativeDef::function("kind", kind, 1, 1), NativeDef::function("source", source, 1, 1)],
    init: |_, _| Ok(()),
};
