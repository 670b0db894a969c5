//! Functions, bound methods, code objects and generators as programs see them.
use super::protocol;
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{
    Dict, Generator, Ref, Str, Value,
    function::{BoundMethod, CodeObject, Function},
    generator::GeneratorState,
};

fn function(rt: &mut Runtime, args: Args) -> PyResult<Ref<Function>> {
    match args[0].get::<Function>() {
        Some(f) => Ok(f),
        None => rt.type_error("descriptor requires a 'function' object"),
    }
}

fn method(rt: &mut Runtime, args: Args) -> PyResult<Ref<BoundMethod>> {
    match args[0].get::<BoundMethod>() {
        Some(m) => Ok(m),
        None => rt.type_error("descriptor requires a 'method' object"),
    }
}

fn dict(rt: &mut Runtime, args: Args) -> PyResult {
    let f = function(rt, args)?;
    if f.attributes.get().is_null() {
        let dict = rt.dict();
        f.attributes.set(dict.into());
    }
    Ok(f.attributes.get())
}

fn annotations(rt: &mut Runtime, args: Args) -> PyResult {
    let f = function(rt, args)?;
    if f.annotations.get().get::<Dict>().is_none() {
        let dict = rt.dict();
        f.annotations.set(dict.into());
    }
    Ok(f.annotations.get())
}

fn get(rt: &mut Runtime, args: Args) -> PyResult {
    if args[1].is_none() {
        if args.get(2).is_none_or(|v| v.is_none()) {
            return rt.type_error("__get__(None, None) is invalid");
        }
        return Ok(args[0]);
    }
    Ok(rt.bind(args[0], args[1]))
}

fn address_repr(rt: &mut Runtime, what: &str, name: Value, v: Value) -> PyResult {
    let name = protocol::str(rt, name)?;
    Ok(rt.str(format!("<{what} {} at {:#x}>", name.as_str(), v.bits())).into())
}

/// Functions.
pub const FUNCTION: TypeSpec = TypeSpec {
    class: |t| t.function,
    methods: &[
        NativeDef::method("__get__", get, 2, 3),
        NativeDef::method(
            "__call__",
            |rt, args| rt.call_with(args[0], Args { positional: &args.positional[1..], keywords: args.keywords }),
            1,
            255,
        )
        .with_keywords(&["**"]),
        NativeDef::method(
            "__repr__",
            |rt, args| {
                let f = function(rt, args)?;
                if rt.codes[f.code.get().0 as usize].unbound.get() {
                    // It stands for a native one.
                    let name = f.name.get();
                    let name = super::protocol::str(rt, name)?;
                    return Ok(rt.str(format!("<built-in function {}>", name.as_str())).into());
                }
                address_repr(rt, "function", f.qualname.get(), args[0])
            },
            1,
            1,
        ),
        NativeDef::getter("__name__", |rt, args| Ok(function(rt, args)?.name.get())),
        NativeDef::getter("__qualname__", |rt, args| Ok(function(rt, args)?.qualname.get())),
        NativeDef::getter("__doc__", |rt, args| Ok(function(rt, args)?.doc.get().or_none())),
        NativeDef::getter("__module__", |rt, args| Ok(function(rt, args)?.module.get().or_none())),
        NativeDef::getter("__defaults__", |rt, args| Ok(function(rt, args)?.defaults.get().or_none())),
        NativeDef::getter("__kwdefaults__", |rt, args| Ok(function(rt, args)?.keyword_defaults.get().or_none())),
        NativeDef::getter("__closure__", |rt, args| Ok(function(rt, args)?.closure.get().or_none())),
        NativeDef::getter("__globals__", |rt, args| Ok(function(rt, args)?.globals.get())),
        NativeDef::getter("__code__", |rt, args| {
            let code = function(rt, args)?.code.get();
            Ok(rt.alloc(rt.types.code, |header| CodeObject { header, code }).into())
        }),
        NativeDef::getter("__dict__", dict),
        NativeDef::getter("__builtins__", |rt, _| Ok(rt.builtins)),
        NativeDef::getter("__annotations__", annotations),
        NativeDef::getter("__type_params__", |rt, args| match function(rt, args)?.type_params.get().some() {
            Some(params) => Ok(params),
            None => Ok(rt.tuple(&[]).into()),
        }),
    ],
};

/// `MethodType(function, receiver)`
fn new_method(rt: &mut Runtime, args: Args) -> PyResult {
    let (function, receiver) = (args[1], args[2]);
    let call = rt.names.call;
    let callable = function.get::<Function>().is_some()
        || function.get::<crate::value::native::NativeFunction>().is_some()
        || rt.special(function, call).is_some();
    if !callable {
        return rt.type_error("first argument must be callable");
    }
    if receiver.is_none() {
        return rt.type_error("instance must not be None");
    }
    Ok(rt.alloc(rt.types.bound_method, |header| BoundMethod { header, function, receiver }).into())
}

/// Bound methods.
pub const BOUND_METHOD: TypeSpec = TypeSpec {
    class: |t| t.bound_method,
    methods: &[
        NativeDef::function("__new__", new_method, 3, 3),
        NativeDef::getter("__func__", |rt, args| Ok(method(rt, args)?.function)),
        NativeDef::getter("__self__", |rt, args| Ok(method(rt, args)?.receiver)),
        NativeDef::method("__get__", |_, args| Ok(args[0]), 2, 3),
        NativeDef::getter("__name__", |rt, args| {
            let f = method(rt, args)?.function;
            rt.attribute(f, "__name__")
        }),
        NativeDef::getter("__qualname__", |rt, args| {
            let f = method(rt, args)?.function;
            rt.attribute(f, "__qualname__")
        }),
        NativeDef::getter("__module__", |rt, args| {
            let f = method(rt, args)?.function;
            rt.attribute(f, "__module__")
        }),
        NativeDef::getter("__doc__", |rt, args| {
            let f = method(rt, args)?.function;
            rt.attribute(f, "__doc__")
        }),
        NativeDef::method(
            "__eq__",
            |rt, args| {
                let m = method(rt, args)?;
                Ok(match args[1].get::<BoundMethod>() {
                    Some(other) => (m.function == other.function && m.receiver == other.receiver).into(),
                    None => Value::NOT_IMPLEMENTED,
                })
            },
            2,
            2,
        ),
        NativeDef::method(
            "__hash__",
            |rt, args| {
                let m = method(rt, args)?;
                let hash = m.function.bits() ^ m.receiver.bits().rotate_left(7);
                Ok(rt.int64((hash >> 4) as i64))
            },
            1,
            1,
        ),
        NativeDef::method(
            "__repr__",
            |rt, args| {
                let m = method(rt, args)?;
                let mut shown = rt.str("?");
                for name in [rt.names.qualname, rt.names.name] {
                    if let Some(name) = rt.optional_attribute(m.function, name)? {
                        shown = name.get::<Str>().unwrap_or(shown);
                        break;
                    }
                }
                let of = protocol::repr(rt, m.receiver)?;
                Ok(rt.str(format!("<bound method {} of {}>", shown.as_str(), of.as_str())).into())
            },
            1,
            1,
        ),
    ],
};

fn generator(rt: &mut Runtime, args: Args) -> PyResult<Ref<Generator>> {
    match args[0].get::<Generator>() {
        Some(g) => Ok(g),
        None => rt.type_error("descriptor requires a 'generator' object"),
    }
}

fn name_of(g: Ref<Generator>, rt: &mut Runtime) -> Value {
    if let Some(set) = g.fields.names[1].get().some() {
        return set;
    }
    match g.fields.function.get().get::<Function>() {
        Some(f) => f.qualname.get(),
        None => {
            let text = rt.codes[g.fields.code.0 as usize].code.qualname.clone();
            rt.str(&*text).into()
        }
    }
}

fn short_name(rt: &mut Runtime, args: Args) -> PyResult {
    let g = generator(rt, args)?;
    if let Some(set) = g.fields.names[0].get().some() {
        return Ok(set);
    }
    match g.fields.function.get().get::<Function>() {
        Some(f) => Ok(f.name.get()),
        None => Ok(name_of(g, rt)),
    }
}

fn long_name(rt: &mut Runtime, args: Args) -> PyResult {
    let g = generator(rt, args)?;
    Ok(name_of(g, rt))
}

fn is_running(rt: &mut Runtime, args: Args) -> PyResult {
    Ok((generator(rt, args)?.fields.state.get() == GeneratorState::Running).into())
}

fn is_suspended(rt: &mut Runtime, args: Args) -> PyResult {
    Ok((generator(rt, args)?.fields.state.get() == GeneratorState::Suspended).into())
}

fn delegate(rt: &mut Runtime, args: Args) -> PyResult {
    let g = generator(rt, args)?;
    if g.fields.state.get() == GeneratorState::Running {
        return Ok(Value::NONE);
    }
    Ok(g.fields.delegate.get().or_none())
}

fn code_of(rt: &mut Runtime, args: Args) -> PyResult {
    let code = generator(rt, args)?.fields.code;
    Ok(rt.alloc(rt.types.code, |header| CodeObject { header, code }).into())
}

/// The frame that it runs in when resumed, or None once it has ended.
fn frame_of(rt: &mut Runtime, args: Args) -> PyResult {
    let g = generator(rt, args)?;
    let at = match g.fields.state.get() {
        GeneratorState::Finished => return Ok(Value::NONE),
        GeneratorState::Created => 0,
        _ => g.fields.pc.get().saturating_sub(1),
    };
    let globals = g.fields.function.get().get::<Function>().map_or(Value::NULL, |f| f.globals.get());
    Ok(super::frames::new_frame(rt, g.fields.code, at, globals, Value::NULL))
}

fn generator_repr(rt: &mut Runtime, args: Args) -> PyResult {
    let g = generator(rt, args)?;
    let name = name_of(g, rt);
    let what = if rt.class_of(args[0]).is(rt.types.coroutine) {
        "coroutine object"
    } else if g.is_iterable() {
        "generator object"
    } else {
        "async_generator object"
    };
    address_repr(rt, what, name, args[0])
}

/// Generators; resuming them is in `interp::natives`.
pub const GENERATOR: TypeSpec = TypeSpec {
    class: |t| t.generator,
    methods: &[
        NativeDef::method("__iter__", |_, args| Ok(args[0]), 1, 1),
        NativeDef::method("__repr__", generator_repr, 1, 1),
        NativeDef::getter("__name__", short_name),
        NativeDef::getter("__qualname__", long_name),
        NativeDef::getter("gi_running", is_running),
        NativeDef::getter("gi_suspended", is_suspended),
        NativeDef::getter("gi_code", code_of),
        NativeDef::getter("gi_frame", frame_of),
        NativeDef::getter("gi_yieldfrom", delegate),
    ],
};

/// Coroutines.
pub const COROUTINE: TypeSpec = TypeSpec {
    class: |t| t.coroutine,
    methods: &[
        NativeDef::method("__repr__", generator_repr, 1, 1),
        NativeDef::getter("__name__", short_name),
        NativeDef::getter("__qualname__", long_name),
        NativeDef::getter("cr_running", is_running),
        NativeDef::getter("cr_suspended", is_suspended),
        NativeDef::getter("cr_code", code_of),
        NativeDef::getter("cr_frame", frame_of),
        NativeDef::getter("cr_await", delegate),
        NativeDef::getter("cr_origin", |_, _| Ok(Value::NONE)),
    ],
};

/// Async generators.
pub const ASYNC_GENERATOR: TypeSpec = TypeSpec {
    class: |t| t.async_generator,
    methods: &[
        NativeDef::method("__repr__", generator_repr, 1, 1),
        NativeDef::getter("__name__", short_name),
        NativeDef::getter("__qualname__", long_name),
        NativeDef::getter("ag_running", |rt, args| Ok(generator(rt, args)?.fields.stepping.get().into())),
        NativeDef::getter("ag_suspended", is_suspended),
        NativeDef::getter("ag_code", code_of),
        NativeDef::getter("ag_frame", frame_of),
        NativeDef::getter("ag_await", delegate),
    ],
};
