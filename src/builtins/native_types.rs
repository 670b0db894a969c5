//! The classes of native functions as programs see them: functions of modules, what built-in types have in their namespaces, and either of
//! them bound to an object. They differ in name and text only.
use super::protocol;
use crate::runtime::{Args, Binding, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Class, Ref, Str, Value, function::BoundMethod, native::NativeFunction};

/// The function, bound or not.
fn native(rt: &mut Runtime, args: Args) -> PyResult<Ref<NativeFunction>> {
    let v = args[0].get::<BoundMethod>().map_or(args[0], |m| m.function);
    match v.get::<NativeFunction>() {
        Some(f) => Ok(f),
        None => rt.type_error("descriptor requires a built-in function"),
    }
}

fn name_of(rt: &Runtime, f: Ref<NativeFunction>) -> &'static str {
    rt.natives[f.definition as usize].name
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let f = native(rt, args)?;
    let class = rt.class_of(args[0]);
    let name = name_of(rt, f);
    let owner = f.owner.get::<Class>().map(protocol::class_name).unwrap_or_default();
    let text = if let Some(m) = args[0].get::<BoundMethod>() {
        let what = if class.is(rt.types.method_wrapper) { "method-wrapper" } else { "built-in method" };
        let name = if class.is(rt.types.method_wrapper) { format!("'{name}'") } else { name.to_owned() };
        let of = protocol::type_name(rt, m.receiver);
        format!("<{what} {name} of {of} object at {:#x}>", m.receiver.bits())
    } else if class.is(rt.types.wrapper_descriptor) {
        format!("<slot wrapper '{name}' of '{owner}' objects>")
    } else if class.is(rt.types.method_descriptor) || class.is(rt.types.classmethod_descriptor) {
        format!("<method '{name}' of '{owner}' objects>")
    } else if class.is(rt.types.getset_descriptor) {
        format!("<attribute '{name}' of '{owner}' objects>")
    } else if !owner.is_empty() {
        format!("<built-in method {name} of type object at {:#x}>", f.owner.bits())
    } else {
        let built_in = f.owner.get::<Str>().is_some_and(|module| module.as_str() == "builtins");
        match name {
            "exit" | "quit" if built_in => format!("Use {name}() or Ctrl-D (i.e. EOF) to exit"),
            "help" if built_in => "Type help() for interactive help, or help(object) for help about object.".to_owned(),
            _ => format!("<built-in function {name}>"),
        }
    };
    Ok(rt.str(text).into())
}

fn call(rt: &mut Runtime, args: Args) -> PyResult {
    rt.call_with(args[0], Args { positional: &args.positional[1..], keywords: args.keywords })
}

fn qualname(rt: &mut Runtime, args: Args) -> PyResult {
    let f = native(rt, args)?;
    let name = name_of(rt, f);
    let full = match f.owner.get::<Class>() {
        Some(class) => format!("{}.{name}", protocol::class_name(class)),
        None => name.to_owned(),
    };
    Ok(rt.str(full).into())
}

fn owner(rt: &mut Runtime, args: Args) -> PyResult {
    Ok(native(rt, args)?.owner.or_none())
}

/// `f.__get__(object, type)` of what stands in a class.
fn get(rt: &mut Runtime, args: Args) -> PyResult {
    let f = native(rt, args)?;
    let definition = rt.natives[f.definition as usize];
    let object = args[1];
    if definition.binding == Binding::Class {
        let class = args.get(2).filter(|v| !v.is_none()).unwrap_or_else(|| rt.class_of(object).into());
        return Ok(rt.bind(args[0], class));
    }
    if object.is_none() && args.get(2).is_some_and(|class| class != Value::from(rt.types.none_type)) {
        return Ok(args[0]);
    }
    let class = rt.class_of(object);
    if let Some(owner) = f.owner.get::<Class>()
        && !class.is(owner)
        && !class.is_subclass(owner)
    {
        let (owner, got) = (protocol::class_name(owner), protocol::class_name(class));
        return rt.type_error(format!(
            "descriptor '{}' for '{owner}' objects doesn't apply to a '{got}' object",
            definition.name
        ));
    }
    match definition.binding {
        Binding::Getter => (definition.call)(rt, Args::positional(&[object])),
        _ => Ok(rt.bind(args[0], object)),
    }
}

/// `f.__set__(object, value)`; without a value `f.__delete__(object)`.
fn set(rt: &mut Runtime, args: Args) -> PyResult {
    let f = native(rt, args)?;
    let name = name_of(rt, f);
    let name = crate::runtime::name(rt, name);
    super::fields::set(rt, args[1], name, args.get(2).unwrap_or_default())?;
    Ok(Value::NONE)
}

fn equal(rt: &mut Runtime, args: Args) -> PyResult {
    let class = rt.class_of(args[0]);
    if !rt.class_of(args[1]).is(class) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    Ok(match (args[0].get::<BoundMethod>(), args[1].get::<BoundMethod>()) {
        (Some(a), Some(b)) => Value::bool(a.function == b.function && a.receiver == b.receiver),
        _ => Value::bool(args[0] == args[1]),
    })
}

fn hash(rt: &mut Runtime, args: Args) -> PyResult {
    let bits = match args[0].get::<BoundMethod>() {
        Some(m) => m.function.bits() ^ m.receiver.bits().rotate_left(7),
        None => args[0].bits(),
    };
    Ok(rt.int64((bits >> 4) as i64))
}

fn receiver_of(rt: &mut Runtime, args: Args) -> PyResult {
    if let Some(m) = args[0].get::<BoundMethod>() {
        return Ok(m.receiver);
    }
    if let Some(module) = native(rt, args)?.owner.get::<Str>() {
        let loaded = rt.modules.get::<crate::value::Dict>().and_then(|d| d.get_str(module));
        return Ok(loaded.unwrap_or(Value::NONE));
    }
    owner(rt, args)
}

macro_rules! described {
    ($($more:expr),*) => {
        &[
            NativeDef::method("__repr__", repr, 1, 1),
            NativeDef::method("__eq__", equal, 2, 2),
            NativeDef::method("__hash__", hash, 1, 1),
            NativeDef::getter("__name__", |rt, args| {
                let f = native(rt, args)?;
                let text = name_of(rt, f);
                Ok(rt.str(text).into())
            }),
            NativeDef::getter("__qualname__", qualname),
            NativeDef::getter("__doc__", |_, _| Ok(Value::NONE)),
            NativeDef::getter("__text_signature__", |_, _| Ok(Value::NONE)),
            $($more),*
        ]
    };
}

const CALL: NativeDef = NativeDef::method("__call__", call, 1, 255).with_keywords(&["**"]);
const OBJCLASS: NativeDef = NativeDef::getter("__objclass__", owner);
const GET: NativeDef = NativeDef::method("__get__", get, 2, 3);

/// Functions of native code, and methods bound to their object.
pub const BUILTIN_FUNCTION: TypeSpec = TypeSpec {
    class: |t| t.builtin_function,
    methods: described!(
        CALL,
        NativeDef::getter("__module__", |rt, args| {
            let f = native(rt, args)?;
            Ok(if f.owner.get::<Str>().is_some() { f.owner } else { Value::NONE })
        }),
        NativeDef::getter("__self__", receiver_of)
    ),
};

/// Methods in the namespace of a built-in type.
pub const METHOD_DESCRIPTOR: TypeSpec =
    TypeSpec { class: |t| t.method_descriptor, methods: described!(CALL, OBJCLASS, GET) };

/// Special methods there.
pub const WRAPPER_DESCRIPTOR: TypeSpec =
    TypeSpec { class: |t| t.wrapper_descriptor, methods: described!(CALL, OBJCLASS, GET) };

/// Class methods there.
pub const CLASSMETHOD_DESCRIPTOR: TypeSpec =
    TypeSpec { class: |t| t.classmethod_descriptor, methods: described!(CALL, OBJCLASS, GET) };

/// Attributes there.
pub const GETSET_DESCRIPTOR: TypeSpec = TypeSpec {
    class: |t| t.getset_descriptor,
    methods: described!(
        OBJCLASS,
        GET,
        NativeDef::method("__set__", set, 3, 3),
        NativeDef::method("__delete__", set, 2, 2)
    ),
};

/// Special methods bound to their object.
pub const METHOD_WRAPPER: TypeSpec = TypeSpec {
    class: |t| t.method_wrapper,
    methods: described!(CALL, OBJCLASS, NativeDef::getter("__self__", receiver_of)),
};
