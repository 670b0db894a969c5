//! Built-in functions about what a value is: `callable isinstance issubclass`.
use crate::builtins::{iteration, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::{Class, Kind, Ref, Tuple, Value, class::flag};

/// Can `v` be called?
pub fn is_callable(rt: &mut Runtime, v: Value) -> bool {
    let native =
        v.object().is_some_and(|o| matches!(o.kind(), Kind::Function | Kind::Native | Kind::BoundMethod | Kind::Class));
    let name = rt.names.call;
    native || rt.special(v, name).is_some()
}

/// Does `v` say by its `__class__` that it is an instance of `wanted`?
fn pretends(rt: &mut Runtime, v: Value, class: Ref<Class>, wanted: Ref<Class>) -> bool {
    if class.builtin.get() {
        return false;
    }
    let name = rt.names.class;
    let plain =
        class.flags.get() & flag::GETATTRIBUTE == 0 && rt.lookup(class, name) == rt.lookup(rt.types.object, name);
    if plain {
        return false;
    }
    let said = (rt.hooks.get_attribute)(rt, v, name);
    rt.pending = Value::NULL;
    said.ok().and_then(|said| said.get::<Class>()).is_some_and(|said| said.is_subclass(wanted))
}

/// `isinstance(v, classes)`. A safepoint.
pub fn is_instance(rt: &mut Runtime, v: Value, classes: Value) -> PyResult<bool> {
    let class = rt.class_of(v);
    if let Some(wanted) = classes.get::<Class>() {
        if class.is(wanted) {
            return Ok(true);
        }
        if rt.class_of(classes).is(rt.types.r#type) {
            return Ok(class.is_subclass(wanted) || pretends(rt, v, class, wanted));
        }
    }
    if let Some(several) = classes.get::<Tuple>() {
        for one in several.cells() {
            if is_instance(rt, v, one.get())? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let name = rt.names.instancecheck;
    if let Some(result) = rt.call_special(classes, name, &[v]) {
        let result = result?;
        return protocol::truthy(rt, result);
    }
    match classes.get::<Class>() {
        Some(wanted) => Ok(class.is_subclass(wanted) || pretends(rt, v, class, wanted)),
        None => rt.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union"),
    }
}

/// `issubclass(class, classes)`. A safepoint.
pub fn is_subclass(rt: &mut Runtime, class: Value, classes: Value) -> PyResult<bool> {
    if let Some(several) = classes.get::<Tuple>() {
        for one in several.cells() {
            if is_subclass(rt, class, one.get())? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let name = rt.names.subclasscheck;
    if !rt.class_of(classes).is(rt.types.r#type)
        && let Some(result) = rt.call_special(classes, name, &[class])
    {
        let result = result?;
        return protocol::truthy(rt, result);
    }
    match (class.get::<Class>(), classes.get::<Class>()) {
        (None, _) => rt.type_error("issubclass() arg 1 must be a class"),
        (_, None) => rt.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"),
        (Some(class), Some(wanted)) => Ok(class.is_subclass(wanted)),
    }
}

fn dir(rt: &mut Runtime, args: Args) -> PyResult {
    let names = match args.get(0) {
        Some(v) => {
            let name = rt.names.dir;
            match rt.call_special(v, name, &[]) {
                Some(names) => names?,
                None => return rt.type_error("object does not provide __dir__"),
            }
        }
        None => super::code::locals_dict(rt)?,
    };
    let list = iteration::collect_list(rt, names)?;
    crate::builtins::sort::sort(rt, list, None, false)?;
    Ok(list.into())
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("callable", |rt, args| Ok(Value::bool(is_callable(rt, args[0]))), 1, 1),
    NativeDef::function("isinstance", |rt, args| Ok(Value::bool(is_instance(rt, args[0], args[1])?)), 2, 2),
    NativeDef::function("issubclass", |rt, args| Ok(Value::bool(is_subclass(rt, args[0], args[1])?)), 2, 2),
    NativeDef::function("dir", dir, 0, 1).reading_frames(),
];
