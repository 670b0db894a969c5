//! `classmethod` and `staticmethod`.
use super::{protocol, receiver};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec, name};
use crate::value::{
    Value,
    cell::Slot,
    descriptor::{ClassMethod, StaticMethod},
    function::BoundMethod,
};

/// The function inside.
fn wrapped(rt: &mut Runtime, args: Args) -> PyResult {
    if let Some(m) = args[0].get::<ClassMethod>() {
        return Ok(m.function.get().or_none());
    }
    match args[0].get::<StaticMethod>() {
        Some(m) => Ok(m.function.get().or_none()),
        None => rt.type_error("descriptor requires a 'classmethod' or 'staticmethod' object"),
    }
}

fn new_class_method(rt: &mut Runtime, args: Args) -> PyResult {
    let wanted = rt.types.classmethod;
    let class = receiver::wanted_class(rt, args[0], wanted)?;
    Ok(rt.alloc(class, |header| ClassMethod { header, function: Slot::default() }).into())
}

fn new_static_method(rt: &mut Runtime, args: Args) -> PyResult {
    let wanted = rt.types.staticmethod;
    let class = receiver::wanted_class(rt, args[0], wanted)?;
    Ok(rt.alloc(class, |header| StaticMethod { header, function: Slot::default() }).into())
}

/// `__init__(self, function)`: subclasses give the function here.
fn init(rt: &mut Runtime, args: Args) -> PyResult {
    if let Some(m) = args[0].get::<ClassMethod>() {
        m.function.set(args[1])
    } else if let Some(m) = args[0].get::<StaticMethod>() {
        m.function.set(args[1])
    } else {
        return wrapped(rt, args);
    }
    Ok(Value::NONE)
}

/// Is what a descriptor wraps marked as abstract? A safepoint.
pub fn is_abstract(rt: &mut Runtime, f: Value) -> PyResult {
    let key = name(rt, "__isabstractmethod__");
    match rt.optional_attribute(f, key)? {
        Some(v) => protocol::truthy(rt, v).map(Value::bool),
        None => Ok(Value::FALSE),
    }
}

/// An attribute that the function inside lends, unless it was set on the method itself. A safepoint.
fn borrowed(rt: &mut Runtime, args: Args, attribute: &str) -> PyResult {
    let key = name(rt, attribute);
    if let Some(own) = rt.attributes(args[0]).and_then(|d| d.get_str(key)) {
        return Ok(own);
    }
    let f = wrapped(rt, args)?;
    match rt.optional_attribute(f, key)? {
        Some(v) => Ok(v),
        None => {
            let class = protocol::type_name(rt, args[0]);
            rt.attribute_error(format!("'{class}' object has no attribute '{attribute}'"))
        }
    }
}

fn call(rt: &mut Runtime, args: Args) -> PyResult {
    let f = wrapped(rt, args)?;
    rt.call_with(f, Args { positional: &args.positional[1..], keywords: args.keywords })
}

/// `classmethod.__get__(self, object, type)`: the function bound to the type.
fn get_class_method(rt: &mut Runtime, args: Args) -> PyResult {
    let f = wrapped(rt, args)?;
    let class = args.get(2).filter(|v| !v.is_none()).unwrap_or_else(|| rt.class_of(args[1]).into());
    Ok(rt.alloc(rt.types.bound_method, |header| BoundMethod { header, function: f, receiver: class }).into())
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let f = wrapped(rt, args)?;
    let (class, inside) = (protocol::type_name(rt, args[0]), protocol::repr(rt, f)?);
    Ok(rt.str(format!("<{class}({})>", inside.as_str())).into())
}

macro_rules! shared {
    ($new:ident $($more:expr),*) => {
        &[
            NativeDef::function("__new__", $new, 1, 255).with_keywords(&["**"]),
            NativeDef::method("__init__", init, 2, 2),
            NativeDef::method("__repr__", repr, 1, 1),
            NativeDef::getter("__func__", wrapped),
            NativeDef::getter("__wrapped__", wrapped),
            NativeDef::getter("__module__", |rt, args| borrowed(rt, args, "__module__")),
            NativeDef::getter("__name__", |rt, args| borrowed(rt, args, "__name__")),
            NativeDef::getter("__qualname__", |rt, args| borrowed(rt, args, "__qualname__")),
            NativeDef::getter("__doc__", |rt, args| borrowed(rt, args, "__doc__")),
            NativeDef::getter("__annotations__", |rt, args| borrowed(rt, args, "__annotations__")),
            NativeDef::getter("__isabstractmethod__", |rt, args| {
                let f = wrapped(rt, args)?;
                is_abstract(rt, f)
            }),
            $($more),*
        ]
    };
}

/// Class methods.
pub const CLASSMETHOD: TypeSpec = TypeSpec {
    class: |t| t.classmethod,
    methods: shared!(new_class_method NativeDef::method("__get__", get_class_method, 2, 3)),
};

/// Static methods.
pub const STATICMETHOD: TypeSpec = TypeSpec {
    class: |t| t.staticmethod,
    methods: shared!(new_static_method
        NativeDef::method("__get__", wrapped, 2, 3),
        NativeDef::method("__call__", call, 1, 255).with_keywords(&["**"])
    ),
};
