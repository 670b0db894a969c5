//! `property`, `classmethod`, `staticmethod`, `super` and modules as programs see them.
use super::protocol;
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{
    Class, Dict, Module, Ref, Str, Value,
    cell::Slot,
    descriptor::{ClassMethod, Property, StaticMethod, Super},
    function::{BoundMethod, Function},
};

fn or_none(v: Value) -> Value {
    v.some().unwrap_or(Value::NONE)
}

fn or_null(v: Option<Value>) -> Value {
    v.filter(|v| !v.is_none()).unwrap_or(Value::NULL)
}

fn class_argument(rt: &mut Runtime, args: Args) -> PyResult<Ref<Class>> {
    match args[0].get::<Class>() {
        Some(class) => Ok(class),
        None => rt.type_error("__new__(X): X is not a type object"),
    }
}

fn property(rt: &mut Runtime, args: Args) -> PyResult<Ref<Property>> {
    match args[0].get::<Property>() {
        Some(p) => Ok(p),
        None => {
            let text = protocol::type_name(rt, args[0]);
            rt.type_error(format!("descriptor requires a 'property' object but received a '{text}'"))
        }
    }
}

fn new_property(rt: &mut Runtime, args: Args) -> PyResult {
    let class = class_argument(rt, args)?;
    let given = |i: usize, name: &str| or_null(args.get(i).or_else(|| args.keyword(name)));
    let getter = given(1, "fget");
    let doc = match given(4, "doc") {
        Value::NULL => getter.get::<Function>().map_or(Value::NULL, |f| f.doc.get()),
        doc => doc,
    };
    let (setter, deleter) = (given(2, "fset"), given(3, "fdel"));
    Ok(make_property(rt, class, [getter, setter, deleter, doc]))
}

fn make_property(rt: &mut Runtime, class: Ref<Class>, parts: [Value; 4]) -> Value {
    let [getter, setter, deleter, doc] = parts.map(Slot::new);
    rt.alloc(class, |header| Property { header, getter, setter, deleter, doc, name: Slot::default() }).into()
}

/// `p.getter(f)` and so on: a copy with one part replaced.
fn with_part(rt: &mut Runtime, args: Args, part: usize) -> PyResult {
    let p = property(rt, args)?;
    let mut parts = [p.getter.get(), p.setter.get(), p.deleter.get(), p.doc.get()];
    parts[part] = or_null(args.get(1));
    let class = rt.class_of(args[0]);
    Ok(make_property(rt, class, parts))
}

fn property_get(rt: &mut Runtime, args: Args) -> PyResult {
    let p = property(rt, args)?;
    if args[1].is_none() {
        return Ok(args[0]);
    }
    match p.getter.get().some() {
        Some(f) => rt.call(f, &[args[1]]),
        None => rt.attribute_error("unreadable attribute"),
    }
}

fn property_set(rt: &mut Runtime, args: Args) -> PyResult {
    match property(rt, args)?.setter.get().some() {
        Some(f) => rt.call(f, &[args[1], args[2]]),
        None => rt.attribute_error("can't set attribute"),
    }
}

fn property_delete(rt: &mut Runtime, args: Args) -> PyResult {
    match property(rt, args)?.deleter.get().some() {
        Some(f) => rt.call(f, &[args[1]]),
        None => rt.attribute_error("can't delete attribute"),
    }
}

/// Properties.
pub const PROPERTY: TypeSpec = TypeSpec {
    class: |t| t.property,
    methods: &[
        NativeDef::function("__new__", new_property, 1, 5).with_keywords(&["fget", "fset", "fdel", "doc"]),
        NativeDef::method("getter", |rt, args| with_part(rt, args, 0), 2, 2),
        NativeDef::method("setter", |rt, args| with_part(rt, args, 1), 2, 2),
        NativeDef::method("deleter", |rt, args| with_part(rt, args, 2), 2, 2),
        NativeDef::method("__get__", property_get, 2, 3),
        NativeDef::method("__set__", property_set, 3, 3),
        NativeDef::method("__delete__", property_delete, 2, 2),
        NativeDef::getter("fget", |rt, args| Ok(or_none(property(rt, args)?.getter.get()))),
        NativeDef::getter("fset", |rt, args| Ok(or_none(property(rt, args)?.setter.get()))),
        NativeDef::getter("fdel", |rt, args| Ok(or_none(property(rt, args)?.deleter.get()))),
        NativeDef::getter("__doc__", |rt, args| Ok(or_none(property(rt, args)?.doc.get()))),
        NativeDef::getter("__isabstractmethod__", |rt, args| {
            let p = property(rt, args)?;
            for slot in [&p.getter, &p.setter, &p.deleter] {
                if let Some(f) = slot.get().some()
                    && is_abstract(rt, f)? == Value::TRUE
                {
                    return Ok(Value::TRUE);
                }
            }
            Ok(Value::FALSE)
        }),
    ],
};

/// The function inside a class or static method.
fn wrapped(rt: &mut Runtime, args: Args) -> PyResult {
    if let Some(m) = args[0].get::<ClassMethod>() {
        return Ok(m.function.get());
    }
    match args[0].get::<StaticMethod>() {
        Some(m) => Ok(m.function.get()),
        None => rt.type_error("descriptor requires a 'classmethod' or 'staticmethod' object"),
    }
}

/// `classmethod.__get__(instance, owner)`: a method of the class.
fn bind_to_class(rt: &mut Runtime, args: Args) -> PyResult {
    let function = wrapped(rt, args)?;
    let owner = args.get(2).filter(|v| !v.is_none()).unwrap_or_else(|| rt.class_of(args[1]).into());
    Ok(rt.alloc(rt.types.bound_method, |header| BoundMethod { header, function, receiver: owner }).into())
}

/// Class methods.
pub const CLASSMETHOD: TypeSpec = TypeSpec {
    class: |t| t.classmethod,
    methods: &[
        NativeDef::function(
            "__new__",
            |rt, args| {
                let class = class_argument(rt, args)?;
                let function = Slot::new(args[1]);
                Ok(rt.alloc(class, |header| ClassMethod { header, function }).into())
            },
            2,
            2,
        ),
        NativeDef::method("__get__", bind_to_class, 2, 3),
        NativeDef::getter("__func__", wrapped),
        NativeDef::getter("__isabstractmethod__", |rt, args| {
            let f = wrapped(rt, args)?;
            is_abstract(rt, f)
        }),
        NativeDef::getter("__wrapped__", wrapped),
    ],
};

/// Static methods.
pub const STATICMETHOD: TypeSpec = TypeSpec {
    class: |t| t.staticmethod,
    methods: &[
        NativeDef::function(
            "__new__",
            |rt, args| {
                let class = class_argument(rt, args)?;
                let function = Slot::new(args[1]);
                Ok(rt.alloc(class, |header| StaticMethod { header, function }).into())
            },
            2,
            2,
        ),
        NativeDef::method(
            "__call__",
            |rt, args| {
                let f = wrapped(rt, args)?;
                rt.call_with(f, Args { positional: &args.positional[1..], keywords: args.keywords })
            },
            1,
            255,
        )
        .with_keywords(&["**"]),
        NativeDef::method("__get__", wrapped, 2, 3),
        NativeDef::getter("__func__", wrapped),
        NativeDef::getter("__isabstractmethod__", |rt, args| {
            let f = wrapped(rt, args)?;
            is_abstract(rt, f)
        }),
        NativeDef::getter("__wrapped__", wrapped),
    ],
};

/// Is what a descriptor wraps marked as abstract? A safepoint.
fn is_abstract(rt: &mut Runtime, f: Value) -> PyResult {
    match rt.attribute(f, "__isabstractmethod__") {
        Ok(v) => Ok(Value::bool(protocol::truthy(rt, v)?)),
        Err(raised) => match rt.catch(rt.types.attribute_error) {
            Some(_) => Ok(Value::FALSE),
            None => Err(raised),
        },
    }
}

/// `super(class, receiver)`; the compiler turns `super()` into that.
fn new_super(rt: &mut Runtime, args: Args) -> PyResult {
    let own = class_argument(rt, args)?;
    let (Some(class), Some(receiver)) = (args.get(1), args.get(2)) else {
        return rt.runtime_error("super(): no arguments");
    };
    let Some(base) = class.get::<Class>() else {
        let text = protocol::type_name(rt, class);
        return rt.type_error(format!("super() argument 1 must be a type, not {text}"));
    };
    let direct = rt.class_of(receiver);
    let start = match receiver.get::<Class>() {
        Some(c) if c.is_subclass(base) => c,
        _ if direct.is_subclass(base) => direct,
        _ => {
            return rt.type_error("super(type, obj): obj must be an instance or subtype of type");
        }
    };
    let (class, receiver, start) = (Slot::new(class), Slot::new(receiver), Slot::new(start.into()));
    Ok(rt.alloc(own, |header| Super { header, class, receiver, start }).into())
}

/// `super`
pub const SUPER: TypeSpec =
    TypeSpec { class: |t| t.super_, methods: &[NativeDef::function("__new__", new_super, 1, 3)] };

/// The text between `<` and `>` in a module's repr.
fn module_repr(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = args[0].get::<Module>().and_then(|m| m.namespace.get().get::<Dict>());
    let find = |name| dict.and_then(|d| d.get_str(name)).and_then(|v| v.get::<Str>());
    let name = find(rt.names.name).map_or("?".to_owned(), |s| s.as_str().to_owned());
    let text = match find(rt.names.file) {
        Some(file) => format!("<module '{name}' from '{}'>", file.as_str()),
        None => format!("<module '{name}' (built-in)>"),
    };
    Ok(rt.str(text).into())
}

fn new_module(rt: &mut Runtime, args: Args) -> PyResult {
    let class = class_argument(rt, args)?;
    let dict = rt.dict();
    dict.set_str(rt.names.name, args[1]);
    dict.set_str(rt.names.doc, args.get(2).unwrap_or(Value::NONE));
    let namespace = Slot::new(dict.into());
    Ok(rt.alloc(class, |header| Module { header, namespace }).into())
}

/// Modules.
pub const MODULE: TypeSpec = TypeSpec {
    class: |t| t.module,
    methods: &[NativeDef::function("__new__", new_module, 2, 3), NativeDef::method("__repr__", module_repr, 1, 1)],
};
