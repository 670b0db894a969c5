//! Attributes of native objects that programs may set: the setters that belong to getters.
use super::{classes, exceptions, mro, protocol, slots};
use crate::runtime::{PyResult, Runtime};
use crate::value::{
    Class, Dict, Exception, Instance, Kind, Module, Ref, Str, Tuple, Value,
    descriptor::Property,
    function::{ClosureCell, CodeObject, Function},
    object::Header,
};

/// `object.name = v` (NULL: delete) where the class has a native read-only attribute of that name.
pub fn set(rt: &mut Runtime, object: Value, name: Ref<Str>, v: Value) -> PyResult<()> {
    if name == rt.names.class {
        return set_class(rt, object, v);
    }
    if let Some(f) = object.get::<Function>() {
        return set_of_function(rt, f, name, v);
    }
    if let Some(g) = object.get::<crate::value::Generator>()
        && (name == rt.names.name || name == rt.names.qualname)
    {
        if v.get::<Str>().is_none() {
            return rt.type_error(format!("{} must be set to a string object", name.as_str()));
        }
        g.fields.names[usize::from(name == rt.names.qualname)].set(v);
        return Ok(());
    }
    if let Some(cell) = object.get::<ClosureCell>() {
        cell.value.set(v);
        return Ok(());
    }
    if object.get::<Exception>().is_some() {
        return exceptions::set(rt, object, name, v);
    }
    if let Some(class) = object.get::<Class>() {
        return set_of_class(rt, class, name, v);
    }
    if let Some(instance) = object.get::<Instance>()
        && name == rt.names.dict
    {
        // Deleted: a new one takes its place.
        let v = if v.is_null() { rt.dict().into() } else { v };
        let dict = dictionary(rt, v)?;
        rt.replace_dict(instance, dict);
        return Ok(());
    }
    if let Some(p) = object.get::<Property>() {
        if name == rt.names.doc {
            p.doc.set(v);
            return Ok(());
        }
        if name == rt.names.name {
            p.name.set(v);
            return Ok(());
        }
    }
    if let Some(Kind::ClassMethod | Kind::StaticMethod) = object.object().map(|o| o.kind())
        && !matches!(name.as_str(), "__func__" | "__wrapped__" | "__isabstractmethod__")
        && let Some(dict) = rt.attributes_of(object)
    {
        match v.some() {
            Some(v) => {
                dict.set_str(name, v);
            }
            None => {
                dict.remove_str(name);
            }
        }
        return Ok(());
    }
    if name == rt.names.dict && rt.shows_attributes(object) {
        let dict = dictionary(rt, v)?;
        rt.set_attributes(object, dict);
        return Ok(());
    }
    if matches!(
        object.object().map(|o| o.kind()),
        Some(Kind::Property | Kind::Complex | Kind::Slice | Kind::Range | Kind::BigRange)
    ) {
        return rt.attribute_error("readonly attribute");
    }
    let class = protocol::type_name(rt, object);
    rt.attribute_error(format!("attribute '{}' of '{class}' objects is not writable", name.as_str()))
}

/// What `__dict__` is set to.
pub fn dictionary(rt: &mut Runtime, v: Value) -> PyResult<Ref<Dict>> {
    match v.get::<Dict>() {
        Some(dict) => Ok(dict),
        None => {
            let text = protocol::type_name(rt, v);
            rt.type_error(format!("__dict__ must be set to a dictionary, not a '{text}'"))
        }
    }
}

fn set_of_class(rt: &mut Runtime, class: Ref<Class>, name: Ref<Str>, v: Value) -> PyResult<()> {
    let (text, attribute) = (protocol::class_name(class), name.as_str());
    if class.builtin.get() {
        return rt.type_error(format!("cannot set '{attribute}' attribute of immutable type '{text}'"));
    }
    if name == rt.names.bases {
        let Some(bases) = v.get::<Tuple>() else {
            let got = protocol::type_name(rt, v);
            return rt.type_error(format!("can only assign tuple to {text}.__bases__, not {got}"));
        };
        return mro::set_bases(rt, class, &bases.to_vec());
    }
    match attribute {
        "__base__" => return rt.attribute_error("readonly attribute"),
        "__dict__" | "__mro__" => {
            let meta = protocol::type_name(rt, class.into());
            return rt.attribute_error(format!("attribute '{attribute}' of '{meta}' objects is not writable"));
        }
        "__doc__" | "__name__" | "__qualname__" | "__module__" | "__type_params__" if v.is_null() => {
            return rt.type_error(format!("cannot delete '{attribute}' attribute of immutable type '{text}'"));
        }
        "__name__" | "__qualname__" => match v.get::<Str>() {
            None => {
                let got = protocol::type_name(rt, v);
                return rt.type_error(format!("can only assign string to {text}.{attribute}, not '{got}'"));
            }
            Some(s) if attribute == "__name__" => classes::check_name(rt, s)?,
            Some(_) => {}
        },
        "__module__" => {
            // The line belongs to the file that the class said it is of.
            let line = crate::runtime::name(rt, "__firstlineno__");
            classes::set_attribute(rt, class, line, Value::NULL);
        }
        _ => {}
    }
    classes::set_attribute(rt, class, name, v);
    Ok(())
}

fn set_class(rt: &mut Runtime, object: Value, v: Value) -> PyResult<()> {
    let Some(class) = v.get::<Class>() else {
        let text = protocol::type_name(rt, v);
        return rt.type_error(format!("__class__ must be set to a class, not '{text}' object"));
    };
    let present = rt.class_of(object);
    if let Some(module) = object.get::<Module>()
        && class.is_subclass(rt.types.module)
        && slots::same_members(rt, class, present)
    {
        let header: Ref<Header> = module.header();
        header.set_class_word(class.word());
        rt.class_changed(present);
        return Ok(());
    }
    let Some(instance) = object.get::<Instance>().filter(|_| !class.builtin.get() && !present.builtin.get()) else {
        return rt.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses");
    };
    if class.instance_kind.get() != Kind::Instance {
        let (to, from) = (protocol::class_name(class), protocol::class_name(present));
        return rt.type_error(format!("__class__ assignment: '{to}' object layout differs from '{from}'"));
    }
    let header: Ref<Header> = instance.header();
    if !slots::same_members(rt, class, present) {
        let (to, from) = (protocol::class_name(class), protocol::class_name(present));
        return rt.type_error(format!("__class__ assignment: '{to}' object layout differs from '{from}'"));
    }
    // The shape names the class, so the attributes move to a dict (whose shape is that of the new class).
    let dict = rt.instance_dict(instance);
    let any = rt.new_instance(class);
    let with_dict = {
        rt.replace_dict(any, dict);
        any.shape()
    };
    let before = rt.class_of(instance.into());
    header.set_class_word(class.word());
    instance.fields.shape.set(with_dict);
    // Traces that have looked at an object's class take it to stay.
    rt.class_changed(before);
    Ok(())
}

fn set_of_function(rt: &mut Runtime, f: Ref<Function>, name: Ref<Str>, v: Value) -> PyResult<()> {
    let none_is_null = |v: Value| if v.is_none() { Value::NULL } else { v };
    match name.as_str() {
        "__name__" | "__qualname__" => {
            if v.get::<Str>().is_none() {
                return rt.type_error(format!("{} must be set to a string object", name.as_str()));
            }
            if name == rt.names.name { f.name.set(v) } else { f.qualname.set(v) }
        }
        "__doc__" => f.doc.set(if v.is_null() { Value::NONE } else { v }),
        "__module__" => f.module.set(v),
        "__defaults__" => {
            if !v.is_none() && !v.is_null() && v.get::<Tuple>().is_none() {
                return rt.type_error("__defaults__ must be set to a tuple object");
            }
            f.defaults.set(none_is_null(v));
            functions_changed(rt)
        }
        "__kwdefaults__" => {
            if !v.is_none() && !v.is_null() && v.get::<Dict>().is_none() {
                return rt.type_error("__kwdefaults__ must be set to a dict object");
            }
            f.keyword_defaults.set(none_is_null(v));
            functions_changed(rt)
        }
        "__annotations__" => {
            if !v.is_none() && !v.is_null() && v.get::<Dict>().is_none() {
                return rt.type_error("__annotations__ must be set to a dict object");
            }
            f.annotations.set(none_is_null(v))
        }
        "__dict__" => {
            if v.is_null() {
                return rt.type_error("cannot delete __dict__");
            }
            f.attributes.set(dictionary(rt, v)?.into())
        }
        "__type_params__" => {
            if v.get::<Tuple>().is_none() {
                return rt.type_error("__type_params__ must be set to a tuple");
            }
            f.type_params.set(v)
        }
        "__code__" => {
            let Some(code) = v.get::<CodeObject>() else {
                return rt.type_error("__code__ must be set to a code object");
            };
            let wanted = rt.codes[code.code.0 as usize].code.free.len();
            let has = f.closure.get().get::<Tuple>().map_or(0, |t| t.len());
            if wanted != has {
                let name = protocol::str(rt, f.name.get())?;
                return rt.value_error(format!(
                    "{}() requires a code object with {has} free vars, not {wanted}",
                    name.as_str()
                ));
            }
            f.code.set(code.code);
            functions_changed(rt)
        }
        _ => return rt.attribute_error("readonly attribute"),
    }
    Ok(())
}

/// Traces inline functions as they are; changing one in place is rare enough to let all of them go.
fn functions_changed(rt: &mut Runtime) {
    rt.class_changed(rt.types.function);
}
