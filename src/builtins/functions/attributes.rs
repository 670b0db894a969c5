//! Built-in functions about attributes: `getattr setattr delattr hasattr vars`.
use crate::builtins::protocol;
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::{Ref, Str, Value};

/// An attribute name given as a value, interned.
fn name_of(rt: &mut Runtime, v: Value) -> PyResult<Ref<Str>> {
    match v.get::<Str>() {
        Some(s) => Ok(rt.interned(s)),
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("attribute name must be string, not '{got}'"))
        }
    }
}

fn getattr(rt: &mut Runtime, args: Args) -> PyResult {
    let name = name_of(rt, args[1])?;
    match args.get(2) {
        None => (rt.hooks.get_attribute)(rt, args[0], name),
        Some(default) => Ok(rt.optional_attribute(args[0], name)?.unwrap_or(default)),
    }
}

fn hasattr(rt: &mut Runtime, args: Args) -> PyResult {
    let name = name_of(rt, args[1])?;
    Ok(Value::bool(rt.optional_attribute(args[0], name)?.is_some()))
}

fn setattr(rt: &mut Runtime, args: Args) -> PyResult {
    let name = name_of(rt, args[1])?;
    (rt.hooks.set_attribute)(rt, args[0], name, args[2])?;
    Ok(Value::NONE)
}

fn delattr(rt: &mut Runtime, args: Args) -> PyResult {
    let name = name_of(rt, args[1])?;
    (rt.hooks.set_attribute)(rt, args[0], name, Value::NULL)?;
    Ok(Value::NONE)
}

fn vars(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(object) = args.get(0) else { return super::code::locals_dict(rt) };
    let name = rt.names.dict;
    match rt.optional_attribute(object, name)? {
        Some(dict) => Ok(dict),
        None => rt.type_error("vars() argument must have __dict__ attribute"),
    }
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("getattr", getattr, 2, 3),
    NativeDef::function("hasattr", hasattr, 2, 2),
    NativeDef::function("setattr", setattr, 3, 3),
    NativeDef::function("delattr", delattr, 2, 2),
    NativeDef::function("vars", vars, 0, 1).reading_frames(),
];
