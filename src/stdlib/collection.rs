//! `_collection`: how `abc` says what patterns take the instances of a class for.
use crate::builtins::classes::collection_of;
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::{Class, Str, Value, class::Collection};

/// `mark(class, "sequence" | "mapping" | other)`: as told, or as the other class.
fn mark(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(class) = args[0].get::<Class>() else { return rt.type_error("mark() argument 1 must be a class") };
    let collection = match (args[1].get::<Class>(), args[1].get::<Str>()) {
        (Some(like), _) => collection_of(like),
        (_, Some(text)) if text.as_str() == "sequence" => Some(Collection::Sequence),
        (_, Some(text)) if text.as_str() == "mapping" => Some(Collection::Mapping),
        _ => None,
    };
    if collection.is_some() && !class.builtin.get() {
        class.collection.set(collection);
    }
    Ok(Value::NONE)
}

/// The module.
pub const SPEC: ModuleSpec =
    ModuleSpec { name: "_collection", functions: &[NativeDef::function("mark", mark, 2, 2)], init: |_, _| Ok(()) };
