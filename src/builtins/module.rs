//! Modules as programs see them.
use super::{protocol, receiver};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Dict, Module, Ref, Str, Value, cell::Slot};

/// The text between `<` and `>` in a module's repr.
fn module_repr(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = args[0].get::<Module>().and_then(|m| m.namespace.get().get::<Dict>());
    let find = |name| dict.and_then(|d| d.get_str(name)).and_then(|v| v.get::<Str>());
    let name = find(rt.names.name).map_or("?".to_owned(), |s| s.as_str().to_owned());
    let text = match find(rt.names.file) {
        Some(file) => format!("<module '{name}' from '{}'>", file.as_str()),
        // What a program makes by `types.ModuleType` has no origin.
        None if made_by_hand(dict) => format!("<module '{name}'>"),
        None => format!("<module '{name}' (built-in)>"),
    };
    Ok(rt.str(text).into())
}

fn made_by_hand(dict: Option<Ref<Dict>>) -> bool {
    let mut at = 0;
    let Some(dict) = dict else { return true };
    while let Some((next, key, v)) = dict.next_entry(at) {
        at = next;
        if key.get::<Str>().is_some_and(|s| s.as_str() == "__spec__") {
            return v.is_none();
        }
    }
    false
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
