//! `property`.
use super::{protocol, receiver};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Class, Ref, Str, Value, cell::Slot, descriptor::Property};

/// The header's flag of properties whose docstring is the getter's.
const DOC_OF_GETTER: u32 = 1;

fn property(rt: &mut Runtime, args: Args) -> PyResult<Ref<Property>> {
    let class = rt.types.property;
    receiver::receiver(rt, args[0], class)
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let wanted = rt.types.property;
    let class = receiver::wanted_class(rt, args[0], wanted)?;
    let [getter, setter, deleter, doc, name] = [(); 5].map(|_| Slot::default());
    Ok(rt.alloc(class, |header| Property { header, getter, setter, deleter, doc, name }).into())
}

/// `property.__init__(self, fget, fset, fdel, doc)`. A safepoint.
fn init(rt: &mut Runtime, args: Args) -> PyResult {
    let p = property(rt, args)?;
    let given = |i: usize, name: &str| {
        args.get(i).or_else(|| args.keyword(name)).filter(|v| !v.is_none()).unwrap_or(Value::NULL)
    };
    p.getter.set(given(1, "fget"));
    p.setter.set(given(2, "fset"));
    p.deleter.set(given(3, "fdel"));
    p.name.set(Value::NULL);
    p.header.aux.set(0);
    let mut doc = given(4, "doc");
    if let (Value::NULL, Some(getter)) = (doc, p.getter.get().some()) {
        doc = rt.optional_attribute(getter, rt.names.doc)?.filter(|v| !v.is_none()).unwrap_or_default();
        p.header.aux.set(if doc.is_null() { 0 } else { DOC_OF_GETTER });
    }
    if rt.class_of(args[0]).is(rt.types.property) {
        p.doc.set(doc);
        return Ok(Value::NONE);
    }
    // The subclass has a `__doc__` of its own, so that of the property stands among its attributes.
    let name = rt.names.doc;
    match (rt.hooks.set_attribute)(rt, args[0], name, doc.or_none()) {
        Err(raised) if p.header.aux.get() == DOC_OF_GETTER => Err(raised),
        Err(raised) => rt.catch(rt.types.attribute_error).map(|_| Value::NONE).ok_or(raised),
        Ok(()) => Ok(Value::NONE),
    }
}

/// `p.getter(f)` and so on: a copy with one part replaced. A safepoint.
fn with_part(rt: &mut Runtime, args: Args, part: usize) -> PyResult {
    let p = property(rt, args)?;
    let mut parts = [p.getter.get(), p.setter.get(), p.deleter.get()].map(Value::or_none);
    if !args[1].is_none() {
        parts[part] = args[1];
    }
    let again = p.header.aux.get() == DOC_OF_GETTER && !parts[0].is_none();
    let doc = if again { Value::NONE } else { p.doc.get().or_none() };
    let class = rt.class_of(args[0]);
    let copy = rt.call(class.into(), &[parts[0], parts[1], parts[2], doc])?;
    if let Some(new) = copy.get::<Property>() {
        new.name.set(p.name.get())
    }
    Ok(copy)
}

/// The name for messages and `__name__`: what it has in its class, or else its getter's. A safepoint.
fn name(rt: &mut Runtime, p: Ref<Property>) -> PyResult<Option<Value>> {
    match (p.name.get().some(), p.getter.get().some()) {
        (Some(name), _) => Ok(Some(name)),
        (None, Some(getter)) => rt.optional_attribute(getter, rt.names.name),
        (None, None) => Ok(None),
    }
}

/// The message for a property of a class that is native in CPython, where it is a member or has a getter only.
fn not_writable(rt: &Runtime, object: Value, p: Ref<Property>) -> Option<String> {
    let class = rt.class_of(object);
    let mro = class.mro.borrow();
    let (class, name) = mro.iter().find_map(|c| {
        let namespace = c.namespace.borrow();
        namespace.iter().find(|(_, v)| *v == p.into()).map(|(name, _)| (*c, name))
    })?;
    let (short, full) = (protocol::class_name(class), protocol::message_name(rt, class));
    match short.as_str() {
        _ if short == full || class.builtin.get() => None,
        "partial" => Some("readonly attribute".to_owned()),
        _ => Some(format!("attribute '{}' of '{full}' objects is not writable", name.as_str())),
    }
}

/// AttributeError: the property cannot be read, set or deleted; `what` is missing. A safepoint.
#[cold]
pub fn no_accessor(rt: &mut Runtime, object: Value, p: Ref<Property>, what: &str) -> PyResult {
    if what != "getter"
        && let Some(text) = not_writable(rt, object, p)
    {
        return rt.attribute_error(text);
    }
    let class = rt.class_of(object).qualname.get();
    let class = protocol::repr(rt, class)?;
    let text = match name(rt, p)? {
        Some(name) => {
            format!("property {} of {} object has no {what}", protocol::repr(rt, name)?.as_str(), class.as_str())
        }
        None => format!("property of {} object has no {what}", class.as_str()),
    };
    rt.attribute_error(text)
}

fn get(rt: &mut Runtime, args: Args) -> PyResult {
    let p = property(rt, args)?;
    if args[1].is_none() {
        return Ok(args[0]);
    }
    match p.getter.get().some() {
        Some(f) => rt.call(f, &[args[1]]),
        None => no_accessor(rt, args[1], p, "getter"),
    }
}

fn set(rt: &mut Runtime, args: Args) -> PyResult {
    let p = property(rt, args)?;
    match p.setter.get().some() {
        Some(f) => rt.call(f, &[args[1], args[2]]).map(|_| Value::NONE),
        None => no_accessor(rt, args[1], p, "setter"),
    }
}

fn delete(rt: &mut Runtime, args: Args) -> PyResult {
    let p = property(rt, args)?;
    match p.deleter.get().some() {
        Some(f) => rt.call(f, &[args[1]]).map(|_| Value::NONE),
        None => no_accessor(rt, args[1], p, "deleter"),
    }
}

fn set_name(rt: &mut Runtime, args: Args) -> PyResult {
    if args.len() != 3 {
        let given = args.len() - 1;
        return rt.type_error(format!("__set_name__() takes 2 positional arguments but {given} were given"));
    }
    property(rt, args)?.name.set(args[2]);
    Ok(Value::NONE)
}

/// A property becomes a member of a class under `name`.
pub fn announce(p: Ref<Property>, name: Ref<Str>) {
    p.name.set(name.into())
}

/// `property.__name__`. A safepoint.
fn shown_name(rt: &mut Runtime, args: Args) -> PyResult {
    let p = property(rt, args)?;
    match name(rt, p)? {
        Some(name) => Ok(name),
        None => {
            let class = protocol::type_name(rt, args[0]);
            rt.attribute_error(format!("'{class}' object has no attribute '__name__'"))
        }
    }
}

fn is_abstract(rt: &mut Runtime, args: Args) -> PyResult {
    let p = property(rt, args)?;
    for part in [p.getter.get(), p.setter.get(), p.deleter.get()] {
        if let Some(f) = part.some()
            && super::methods::is_abstract(rt, f)? == Value::TRUE
        {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

/// Is the class `property` itself, or does it leave `__get__`, `__set__` and `__delete__` alone?
pub fn plain(rt: &mut Runtime, class: Ref<Class>) -> bool {
    if class.builtin.get() {
        return true;
    }
    let own = rt.types.property;
    [rt.names.get, rt.names.set, rt.names.delete].into_iter().all(|n| rt.lookup(class, n) == rt.lookup(own, n))
}

/// The type.
pub const SPEC: TypeSpec = TypeSpec {
    class: |t| t.property,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__init__", init, 1, 5).with_keywords(&["fget", "fset", "fdel", "doc"]),
        NativeDef::method("getter", |rt, args| with_part(rt, args, 0), 2, 2),
        NativeDef::method("setter", |rt, args| with_part(rt, args, 1), 2, 2),
        NativeDef::method("deleter", |rt, args| with_part(rt, args, 2), 2, 2),
        NativeDef::method("__get__", get, 2, 3),
        NativeDef::method("__set__", set, 3, 3),
        NativeDef::method("__delete__", delete, 2, 2),
        NativeDef::method("__set_name__", set_name, 1, 255),
        NativeDef::getter("fget", |rt, args| Ok(property(rt, args)?.getter.get().or_none())),
        NativeDef::getter("fset", |rt, args| Ok(property(rt, args)?.setter.get().or_none())),
        NativeDef::getter("fdel", |rt, args| Ok(property(rt, args)?.deleter.get().or_none())),
        NativeDef::getter("__doc__", |rt, args| Ok(property(rt, args)?.doc.get().or_none())),
        NativeDef::getter("__name__", shown_name),
        NativeDef::getter("__isabstractmethod__", is_abstract),
    ],
};
