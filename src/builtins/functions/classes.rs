//! Built-in functions about what a value is: `callable isinstance issubclass`.
use crate::builtins::{iteration, protocol, receiver};
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::{Class, Dict, Kind, Module, Ref, Tuple, Value, class::flag};

/// Can `v` be called?
pub fn is_callable(rt: &mut Runtime, v: Value) -> bool {
    let native =
        v.object().is_some_and(|o| matches!(o.kind(), Kind::Function | Kind::Native | Kind::BoundMethod | Kind::Class));
    let name = rt.names.call;
    native || rt.special(v, name).is_some()
}

/// Does `v` say by its `__class__` that it is an instance of `wanted`? A safepoint.
fn pretends(rt: &mut Runtime, v: Value, wanted: Ref<Class>) -> PyResult<bool> {
    let class = rt.class_of(v);
    if class.builtin.get() {
        return Ok(false);
    }
    let name = rt.names.class;
    let hooks = flag::GETATTRIBUTE | flag::GETATTR;
    if class.flags.get() & hooks == 0 && rt.lookup(class, name) == rt.lookup(rt.types.object, name) {
        return Ok(false);
    }
    let said = rt.optional_attribute(v, name)?.and_then(|said| said.get::<Class>());
    Ok(said.is_some_and(|said| !said.is(class) && said.is_subclass(wanted)))
}

/// The `__bases__` of what is used as a class: a tuple, or it is none. A safepoint.
fn bases(rt: &mut Runtime, class: Value) -> PyResult<Option<Ref<Tuple>>> {
    let name = rt.names.bases;
    Ok(rt.optional_attribute(class, name)?.and_then(|v| v.get::<Tuple>()))
}

/// `issubclass` by `__bases__` alone. A safepoint.
fn derives(rt: &mut Runtime, class: Value, wanted: Value) -> PyResult<bool> {
    if class == wanted {
        return Ok(true);
    }
    receiver::check_depth(rt, " in __issubclass__")?;
    let Some(bases) = bases(rt, class)? else { return Ok(false) };
    for base in bases.cells() {
        if derives(rt, base.get(), wanted)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `type.__instancecheck__(wanted, v)`. A safepoint.
pub fn plain_is_instance(rt: &mut Runtime, v: Value, wanted: Value) -> PyResult<bool> {
    if let Some(wanted) = wanted.get::<Class>() {
        return Ok(rt.class_of(v).is_subclass(wanted) || pretends(rt, v, wanted)?);
    }
    if bases(rt, wanted)?.is_none() {
        return rt.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }
    let name = rt.names.class;
    match rt.optional_attribute(v, name)? {
        Some(class) => derives(rt, class, wanted),
        None => Ok(false),
    }
}

/// `type.__subclasscheck__(wanted, class)`. A safepoint.
pub fn plain_is_subclass(rt: &mut Runtime, class: Value, wanted: Value) -> PyResult<bool> {
    if let (Some(class), Some(wanted)) = (class.get::<Class>(), wanted.get::<Class>()) {
        return Ok(class.is_subclass(wanted));
    }
    if class.get::<Class>().is_none() && bases(rt, class)?.is_none() {
        return rt.type_error("issubclass() arg 1 must be a class");
    }
    if wanted.get::<Class>().is_none() && bases(rt, wanted)?.is_none() {
        return rt.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }
    derives(rt, class, wanted)
}

/// `isinstance(v, classes)`. A safepoint.
pub fn is_instance(rt: &mut Runtime, v: Value, classes: Value) -> PyResult<bool> {
    if let Some(wanted) = classes.get::<Class>() {
        if rt.class_of(v).is(wanted) {
            return Ok(true);
        }
        if rt.class_of(classes).is(rt.types.r#type) {
            return plain_is_instance(rt, v, classes);
        }
    }
    if let Some(several) = classes.get::<Tuple>() {
        receiver::check_depth(rt, " in __instancecheck__")?;
        for one in several.cells() {
            if is_instance(rt, v, one.get())? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let name = rt.names.instancecheck;
    match rt.call_special(classes, name, &[v]) {
        Some(result) => {
            let result = result?;
            protocol::truthy(rt, result)
        }
        None => plain_is_instance(rt, v, classes),
    }
}

/// `issubclass(class, classes)`. A safepoint.
pub fn is_subclass(rt: &mut Runtime, class: Value, classes: Value) -> PyResult<bool> {
    if let Some(several) = classes.get::<Tuple>() {
        receiver::check_depth(rt, " in __subclasscheck__")?;
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
    plain_is_subclass(rt, class, classes)
}

fn dir(rt: &mut Runtime, args: Args) -> PyResult {
    let names = match args.get(0) {
        Some(v) => {
            let name = rt.names.dir;
            if let Some(module) = v.get::<Module>() {
                // Made when somebody asks for them.
                rt.optional_attribute(v, rt.names.spec)?;
                if let Some(own) = module.namespace.get().get::<Dict>().and_then(|d| d.get_str(name)) {
                    let names = rt.call(own, &[])?;
                    let list = iteration::collect_list(rt, names)?;
                    crate::builtins::sort::sort(rt, list, None, false)?;
                    return Ok(list.into());
                }
            }
            match rt.call_special(v, name, &[]) {
                Some(names) => names?,
                None => return rt.type_error("object does not provide __dir__"),
            }
        }
        None => match super::code::locals_dict(rt)? {
            locals if rt.class_of(locals).is(rt.types.dict) => locals,
            locals => {
                let keys = rt.attribute(locals, "keys")?;
                rt.call(keys, &[])?
            }
        },
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
