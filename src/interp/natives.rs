//! Native methods of built-in types that need the interpreter: attribute access, calling, resuming generators.
use super::{attributes, construct, generators, resolve, slow};
use crate::builtins::protocol;
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Class, Ref, Str, Value, class::flag};

fn name_argument(rt: &mut Runtime, v: Value) -> PyResult<Ref<Str>> {
    match v.get::<Str>() {
        Some(name) => Ok(rt.interned(name)),
        None => {
            let text = protocol::type_name(rt, v);
            rt.type_error(format!("attribute name must be string, not '{text}'"))
        }
    }
}

/// `object.__getattribute__(self, name)`: no `__getattr__` after it.
fn getattribute(rt: &mut Runtime, args: Args) -> PyResult {
    let name = name_argument(rt, args[1])?;
    let object = args[0];
    match resolve::resolve_plain(rt, object, name) {
        resolve::Resolved::Missing => attributes::no_attribute(rt, object, name),
        found => attributes::plain_value(rt, object, found),
    }
}

fn setattr(rt: &mut Runtime, args: Args) -> PyResult {
    let name = name_argument(rt, args[1])?;
    attributes::set_plain(rt, args[0], name, args[2])?;
    Ok(Value::NONE)
}

fn delattr(rt: &mut Runtime, args: Args) -> PyResult {
    let name = name_argument(rt, args[1])?;
    attributes::set_plain(rt, args[0], name, Value::NULL)?;
    Ok(Value::NONE)
}

const OBJECT: TypeSpec = TypeSpec {
    class: |t| t.object,
    methods: &[
        NativeDef::method("__getattribute__", getattribute, 2, 2),
        NativeDef::method("__setattr__", setattr, 3, 3),
        NativeDef::method("__delattr__", delattr, 2, 2),
    ],
};

fn call_class(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(class) = args[0].get::<Class>() else {
        return rt.type_error("descriptor '__call__' requires a 'type' object");
    };
    construct::general(rt, class, Args { positional: &args.positional[1..], keywords: args.keywords })
}

const TYPE: TypeSpec = TypeSpec {
    class: |t| t.r#type,
    methods: &[NativeDef::method("__call__", call_class, 1, 255).with_keywords(&["**"])],
};

/// The end of a generator, as a program sees it.
pub fn or_stop_iteration(rt: &mut Runtime, v: Value) -> PyResult {
    if v != Value::STOP {
        return Ok(v);
    }
    let value = std::mem::take(&mut rt.stop_value);
    rt.stop_iteration(if value.is_none() { Value::NULL } else { value })
}

fn next(rt: &mut Runtime, args: Args) -> PyResult {
    let v = generators::send(rt, args[0], Value::NONE)?;
    or_stop_iteration(rt, v)
}

fn send(rt: &mut Runtime, args: Args) -> PyResult {
    let v = generators::send(rt, args[0], args[1])?;
    or_stop_iteration(rt, v)
}

/// The exception of `throw(exception)` or `throw(class[, value[, traceback]])`; `args` begin with the receiver.
pub fn exception_of(rt: &mut Runtime, args: Args) -> PyResult {
    let is_class = args[1].get::<Class>().is_some_and(|c| c.flags.get() & flag::EXCEPTION != 0);
    let exception = match args.get(2).filter(|v| is_class && !v.is_none()) {
        Some(v) if v.get::<crate::value::Exception>().is_some() => v,
        Some(v) => rt.call(args[1], &[v])?,
        None => {
            let text = protocol::type_name(rt, args[1]);
            let text = format!("exceptions must be classes or instances deriving from BaseException, not {text}");
            slow::instantiated(rt, args[1], &text)?
        }
    };
    if let (Some(traceback), Some(e)) =
        (args.get(3).filter(|v| !v.is_none()), exception.get::<crate::value::Exception>())
    {
        if traceback.get::<crate::value::exception::Traceback>().is_none() {
            return rt.type_error("throw() third argument must be a traceback object");
        }
        e.traceback.set(traceback);
    }
    Ok(exception)
}

fn throw(rt: &mut Runtime, args: Args) -> PyResult {
    let exception = exception_of(rt, args)?;
    let v = generators::throw(rt, args[0], exception)?;
    or_stop_iteration(rt, v)
}

const COROUTINE: TypeSpec = TypeSpec {
    class: |t| t.coroutine,
    methods: &[
        NativeDef::method("send", send, 2, 2),
        NativeDef::method("throw", throw, 2, 4),
        NativeDef::method("close", |rt, args| generators::close(rt, args[0]), 1, 1),
    ],
};

const GENERATOR: TypeSpec = TypeSpec {
    class: |t| t.generator,
    methods: &[
        NativeDef::method("__next__", next, 1, 1),
        NativeDef::method("send", send, 2, 2),
        NativeDef::method("throw", throw, 2, 4),
        NativeDef::method("close", |rt, args| generators::close(rt, args[0]), 1, 1),
    ],
};

const BOUND_METHOD: TypeSpec = TypeSpec {
    class: |t| t.bound_method,
    methods: &[NativeDef::method(
        "__call__",
        |rt, args| rt.call_with(args[0], Args { positional: &args.positional[1..], keywords: args.keywords }),
        1,
        255,
    )
    .with_keywords(&["**"])],
};

/// What is installed after the built-in types' own natives.
pub const SPECS: &[&TypeSpec] = &[&OBJECT, &TYPE, &GENERATOR, &COROUTINE, &BOUND_METHOD];
