//! Modules as programs see them.
use super::{protocol, receiver};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Dict, Module, Str, Value, cell::Slot};

/// The text between `<` and `>` in a module's repr.
fn module_repr(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = args[0].get::<Module>().and_then(|m| m.namespace.get().get::<Dict>());
    let find = |name| dict.and_then(|d| d.get_str(name)).and_then(|v| v.get::<Str>());
    let name = find(rt.names.name).map_or("?".to_owned(), |s| s.as_str().to_owned());
    let spec = dict.and_then(|d| d.get_str(rt.names.spec));
    let origin = |rt: &mut Runtime, spec: Value, what: &str| rt.attribute(spec, what).ok().filter(|v| !v.is_none());
    let text = match (find(rt.names.file), spec) {
        (Some(file), _) if file.as_str().starts_with("<frozen ") => format!("<module '{name}' (frozen)>"),
        (Some(file), _) => format!("<module '{name}' from '{}'>", file.as_str()),
        (None, Some(Value::NONE)) => format!("<module '{name}'>"),
        (None, Some(spec)) => {
            let found = origin(rt, spec, "origin").or_else(|| origin(rt, spec, "loader"));
            rt.pending = Value::NULL;
            match found {
                Some(origin) if origin.get::<Str>().is_some() => {
                    format!("<module '{name}' ({})>", protocol::str(rt, origin)?.as_str())
                }
                Some(loader) => format!("<module '{name}' ({})>", protocol::repr(rt, loader)?.as_str()),
                None => format!("<module '{name}'>"),
            }
        }
        (None, None) if dict.is_some_and(|d| d.get_str(rt.names.path).is_some()) => {
            format!("<module '{name}' (namespace)>")
        }
        (None, None) => format!("<module '{name}' (built-in)>"),
    };
    Ok(rt.str(text).into())
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let wanted = rt.types.module;
    let class = receiver::wanted_class(rt, args[0], wanted)?;
    let namespace = Slot::new(rt.dict().into());
    Ok(rt.alloc(class, |header| Module { header, namespace }).into())
}

/// `ModuleType.__init__(self, name, doc=None)`
fn init(rt: &mut Runtime, args: Args) -> PyResult {
    let argument = |i: usize, name: &str| args.get(i).or_else(|| args.keyword(name));
    let Some(name) = argument(1, "name") else {
        return rt.type_error("module() missing required argument 'name' (pos 1)");
    };
    if name.get::<Str>().is_none() {
        let got = protocol::type_name(rt, name);
        return rt.type_error(format!("module() argument 'name' must be str, not {got}"));
    }
    if let Some(dict) = args[0].get::<Module>().and_then(|m| m.namespace.get().get::<Dict>()) {
        dict.set_str(rt.names.name, name);
        dict.set_str(rt.names.doc, argument(2, "doc").unwrap_or(Value::NONE));
        for absent in ["__package__", "__loader__", "__spec__"] {
            let absent = crate::runtime::name(rt, absent);
            dict.set_str(absent, Value::NONE);
        }
    }
    Ok(Value::NONE)
}

/// Modules.
pub const SPEC: TypeSpec = TypeSpec {
    class: |t| t.module,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__init__", init, 1, 3).with_keywords(&["name", "doc"]),
        NativeDef::method("__repr__", module_repr, 1, 1),
    ],
};
