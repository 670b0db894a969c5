//! `object.name`, `object.name = v`, `del object.name` in full generality; the inline caches stand before this.
use super::resolve::{self, Resolved, is_data_descriptor};
use crate::builtins::{fields, property, protocol, slots};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::{
    Class, Dict, Instance, Kind, Module, Ref, Str, Value,
    class::flag,
    descriptor::{Property, Super},
    function::BoundMethod,
    native::NativeFunction,
};

/// `object.name`
pub fn get(rt: &mut Runtime, object: Value, name: Ref<Str>) -> PyResult {
    if let Some(s) = object.get::<Super>()
        && let Some((found, receiver)) = resolve::resolve_super(rt, s, name)
    {
        return plain_value(rt, receiver, found);
    }
    let found = resolve::resolve(rt, object, name);
    value_of(rt, object, name, found)
}

/// The value of an attribute that [`resolve::resolve`] has found.
pub fn value_of(rt: &mut Runtime, object: Value, name: Ref<Str>, found: Resolved) -> PyResult {
    let got = match found {
        Resolved::Custom(custom) => (rt.hooks.call_method)(rt, custom, object, &[name.into()]),
        Resolved::Missing => return missing(rt, object, name),
        _ => plain_value(rt, object, found),
    };
    // A property or `__getattribute__` that raises AttributeError lets `__getattr__` decide.
    match got {
        Err(raised)
            if rt.class_of(object).flags.get() & flag::GETATTR != 0
                && rt.class_of(rt.pending).is_subclass(rt.types.attribute_error) =>
        {
            let getattr = rt.names.getattr;
            let pending = std::mem::take(&mut rt.pending);
            match rt.call_special(object, getattr, &[name.into()]) {
                Some(result) => result,
                None => {
                    rt.pending = pending;
                    Err(raised)
                }
            }
        }
        got => got,
    }
}

/// The value of an attribute found by [`resolve::resolve_plain`]; no `__getattr__` after it.
pub fn plain_value(rt: &mut Runtime, object: Value, found: Resolved) -> PyResult {
    match found {
        Resolved::Slot(i) => Ok(object.get::<Instance>().map_or(Value::NULL, |o| o.slot(i))),
        Resolved::Own(v) | Resolved::Class(v) => Ok(v),
        Resolved::ModuleEntry(dict, i) => Ok(dict.entry_value(i)),
        Resolved::Method(f) => Ok(rt.bind(f, object)),
        Resolved::ClassMethod(f) => {
            let class = class_receiver(rt, object);
            Ok(rt.bind(f, class))
        }
        Resolved::Getter(f) => {
            let call = rt.natives[f.definition as usize].call;
            call(rt, Args::positional(&[object]))
        }
        Resolved::Property(p) => match p.getter.get().some() {
            Some(getter) => rt.call(getter, &[object]),
            None => property::no_accessor(rt, object, p, "getter"),
        },
        Resolved::Descriptor { descriptor, get } => {
            let (instance, class) = match object.get::<Class>() {
                Some(class) => (Value::NONE, class.into()),
                None => (object, rt.class_of(object).into()),
            };
            (rt.hooks.call_method)(rt, get, descriptor, &[instance, class])
        }
        Resolved::MetaDescriptor { descriptor, get } => {
            let class = rt.class_of(object);
            (rt.hooks.call_method)(rt, get, descriptor, &[object, class.into()])
        }
        Resolved::MetaClassMethod(f) => {
            let class = rt.class_of(object);
            Ok(rt.bind(f, class.into()))
        }
        Resolved::Custom(_) | Resolved::Missing => rt.system_error("attribute without a value"),
    }
}

/// What a class method found on `object` is bound to.
pub fn class_receiver(rt: &Runtime, object: Value) -> Value {
    match object.get::<Class>() {
        Some(class) => class.into(),
        None => rt.class_of(object).into(),
    }
}

#[cold]
fn missing(rt: &mut Runtime, object: Value, name: Ref<Str>) -> PyResult {
    let class = rt.class_of(object);
    if class.flags.get() & flag::GETATTR != 0 {
        let getattr = rt.names.getattr;
        if let Some(result) = rt.call_special(object, getattr, &[name.into()]) {
            return result;
        }
    }
    // Methods lend the attributes of their function.
    if let Some(method) = object.get::<BoundMethod>()
        && method.function.get::<NativeFunction>().is_none()
    {
        return get(rt, method.function, name);
    }
    if let Some(module) = object.get::<Module>() {
        return missing_in_module(rt, object, module, name);
    }
    no_attribute(rt, object, name)
}

fn missing_in_module(rt: &mut Runtime, object: Value, module: Ref<Module>, name: Ref<Str>) -> PyResult {
    let dict = module.namespace.get().get::<Dict>();
    let find = |name| dict.and_then(|d| d.get_str(name));
    if [rt.names.spec, rt.names.loader, rt.names.cached].contains(&name) && find(rt.names.name).is_some() {
        // Made when somebody asks for them.
        let complete = super::imports::attribute_of(rt, "importlib._spec", "_complete")?;
        rt.call(complete, &[object])?;
        if let Some(v) = find(name) {
            return Ok(v);
        }
    }
    if let Some(getattr) = find(rt.names.getattr) {
        return rt.call(getattr, &[name.into()]);
    }
    let text = match find(rt.names.name).and_then(|n| n.get::<Str>()) {
        Some(module) if super::imports::is_initializing(module.as_str()) => format!(
            "partially initialized module '{}' has no attribute '{}' (most likely due to a circular import)",
            module.as_str(),
            name.as_str()
        ),
        Some(module) => format!("module '{}' has no attribute '{}'", module.as_str(), name.as_str()),
        None => format!("module has no attribute '{}'", name.as_str()),
    };
    raise_attribute_error(rt, text, object, name)
}

/// AttributeError: `object` has no attribute `name`.
pub fn no_attribute(rt: &mut Runtime, object: Value, name: Ref<Str>) -> PyResult {
    let text = describe(rt, object, name);
    raise_attribute_error(rt, text, object, name)
}

fn describe(rt: &mut Runtime, object: Value, name: Ref<Str>) -> String {
    match object.get::<Class>() {
        Some(class) => {
            format!("type object '{}' has no attribute '{}'", protocol::message_name(rt, class), name.as_str())
        }
        None => format!("'{}' object has no attribute '{}'", protocol::type_name(rt, object), name.as_str()),
    }
}

fn raise_attribute_error<T>(rt: &mut Runtime, text: String, object: Value, name: Ref<Str>) -> PyResult<T> {
    let message = rt.str(text).into();
    let exception = (rt.hooks.new_exception)(rt, rt.types.attribute_error, &[message]);
    crate::builtins::exceptions::set_field(rt, exception, "name", name.into());
    crate::builtins::exceptions::set_field(rt, exception, "obj", object);
    rt.raise_value(exception)
}

/// `object.name = v`; deletes when `v` is NULL.
pub fn set(rt: &mut Runtime, object: Value, name: Ref<Str>, v: Value) -> PyResult<()> {
    let class = rt.class_of(object);
    if class.flags.get() & flag::SETATTR != 0 {
        let method = if v.is_null() { rt.names.delattr } else { rt.names.setattr };
        if let Some(f) = rt.lookup(class, method) {
            let result = match v.some() {
                Some(v) => (rt.hooks.call_method)(rt, f, object, &[name.into(), v]),
                None => (rt.hooks.call_method)(rt, f, object, &[name.into()]),
            };
            return result.map(drop);
        }
    }
    set_plain(rt, object, name, v)
}

/// The same as `object.__setattr__` does it: whatever the class defines under that name.
pub fn set_plain(rt: &mut Runtime, object: Value, name: Ref<Str>, v: Value) -> PyResult<()> {
    let class = rt.class_of(object);
    if let Some(found) = rt.lookup(class, name)
        && is_data_descriptor(rt, found)
    {
        return set_descriptor(rt, object, name, found, v);
    }
    let Some(header) = object.object() else { return cannot_set(rt, object, name) };
    match header.kind() {
        Kind::Instance => {
            let Some(instance) = object.get::<Instance>() else { return cannot_set(rt, object, name) };
            if slots::refuse(rt, class, name) {
                return cannot_set(rt, object, name);
            }
            match v.some() {
                Some(v) => rt.set_own_attribute(instance, name, v),
                None if rt.delete_own_attribute(instance, name) => {}
                None if slots::is_member(rt, class, name) => return rt.attribute_error(name.as_str().to_owned()),
                None => return no_attribute(rt, object, name).map(drop),
            }
            Ok(())
        }
        Kind::Class => set_in_class(rt, object, name, v),
        Kind::Module => {
            let Some(dict) = object.get::<Module>().and_then(|m| m.namespace.get().get::<Dict>()) else {
                return cannot_set(rt, object, name);
            };
            set_in_dict(rt, object, dict, name, v)
        }
        _ => {
            let refused = slots::refuse(rt, class, name);
            match rt.attributes_of(object).filter(|_| !refused) {
                Some(dict) => set_in_dict(rt, object, dict, name, v),
                None => cannot_set(rt, object, name),
            }
        }
    }
}

fn set_in_dict(rt: &mut Runtime, object: Value, dict: Ref<Dict>, name: Ref<Str>, v: Value) -> PyResult<()> {
    match v.some() {
        Some(v) => {
            dict.set_str(name, v);
        }
        None => {
            if dict.remove_str(name).is_none() {
                return no_attribute(rt, object, name).map(drop);
            }
        }
    }
    if dict.watch.get() != 0 {
        (rt.hooks.dict_changed)(rt, dict, name.into())
    }
    Ok(())
}

fn set_in_class(rt: &mut Runtime, object: Value, name: Ref<Str>, v: Value) -> PyResult<()> {
    let Some(class) = object.get::<Class>() else { return cannot_set(rt, object, name) };
    if class.builtin.get() {
        let class = protocol::class_name(class);
        return rt.type_error(format!("cannot set '{}' attribute of immutable type '{class}'", name.as_str()));
    }
    if crate::builtins::classes::set_attribute(rt, class, name, v) {
        Ok(())
    } else {
        no_attribute(rt, object, name).map(drop)
    }
}

fn set_descriptor(rt: &mut Runtime, object: Value, name: Ref<Str>, found: Value, v: Value) -> PyResult<()> {
    if let Some(p) = found.get::<Property>()
        && resolve::is_plain_property(rt, found)
    {
        let accessor = if v.is_null() { p.deleter.get() } else { p.setter.get() };
        let Some(f) = accessor.some() else {
            return property::no_accessor(rt, object, p, if v.is_null() { "deleter" } else { "setter" }).map(drop);
        };
        return match v.some() {
            Some(v) => rt.call(f, &[object, v]),
            None => rt.call(f, &[object]),
        }
        .map(drop);
    }
    if found.get::<Instance>().is_some() || found.get::<Property>().is_some() {
        let method = if v.is_null() { rt.names.delete } else { rt.names.set };
        let Some(f) = rt.special(found, method) else {
            return rt.attribute_error(method.as_str().to_owned());
        };
        return match v.some() {
            Some(v) => (rt.hooks.call_method)(rt, f, found, &[object, v]),
            None => (rt.hooks.call_method)(rt, f, found, &[object]),
        }
        .map(drop);
    }
    fields::set(rt, object, name, v)
}

#[cold]
fn cannot_set(rt: &mut Runtime, object: Value, name: Ref<Str>) -> PyResult<()> {
    let mut text = describe(rt, object, name);
    let exists = matches!(resolve::resolve(rt, object, name), Resolved::Missing);
    if !exists {
        text = format!("'{}' object attribute '{}' is read-only", protocol::type_name(rt, object), name.as_str());
    } else {
        text.push_str(" and no __dict__ for setting new attributes");
    }
    raise_attribute_error(rt, text, object, name)
}
