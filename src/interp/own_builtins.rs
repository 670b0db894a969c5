//! Globals that bring builtins of their own, as in `exec(code, {"__builtins__": {}})`. They are rare: nothing of them is cached or recorded.
use super::access;
use crate::builtins::items;
use crate::runtime::{PyResult, Runtime, name};
use crate::value::{Dict, Module, Ref, Str, Value};

/// The builtin of this name for code with these globals, which have [`Dict::has_own_builtins`]. A safepoint.
fn find(rt: &mut Runtime, globals: Ref<Dict>, wanted: Ref<Str>) -> PyResult<Option<Value>> {
    let builtins = match globals.get_str(rt.names.builtins) {
        None => rt.builtins,
        Some(v) => v.get::<Module>().map_or(v, |module| module.namespace.get()),
    };
    if rt.class_of(builtins).is(rt.types.dict) {
        return Ok(builtins.get::<Dict>().and_then(|dict| dict.get_str(wanted)));
    }
    match items::get_item(rt, builtins, wanted.into()) {
        Ok(v) => Ok(Some(v)),
        Err(raised) => rt.catch(rt.types.key_error).map(|_| None).ok_or(raised),
    }
}

/// A name that is not among the globals. A safepoint.
pub fn load(rt: &mut Runtime, globals: Ref<Dict>, wanted: Ref<Str>) -> PyResult {
    match find(rt, globals, wanted)? {
        Some(v) => Ok(v),
        None => access::undefined(rt, wanted),
    }
}

/// What an `import` statement has to call instead of importing, if anything. A safepoint.
pub fn importer(rt: &mut Runtime, globals: Ref<Dict>) -> PyResult<Option<Value>> {
    let import = name(rt, "__import__");
    let usual = rt.builtins.get::<Dict>().and_then(|dict| dict.get_str(import));
    match find(rt, globals, import)? {
        Some(v) => Ok(Some(v).filter(|v| Some(*v) != usual)),
        None => rt.raise(rt.types.import_error, "__import__ not found"),
    }
}

/// A `class` statement needs `__build_class__`. A safepoint.
pub fn check_build_class(rt: &mut Runtime, globals: Ref<Dict>) -> PyResult<()> {
    let build = name(rt, "__build_class__");
    match find(rt, globals, build)? {
        Some(_) => Ok(()),
        None => rt.raise(rt.types.name_error, "__build_class__ not found"),
    }
}
