//! Exceptions: making them, their attributes, their text.
use super::protocol;
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec, name};
use crate::value::{Class, Dict, Exception, Kind, List, Ref, Str, Tuple, Value, cell::Slot, exception::Traceback};
use std::cell::Cell;

/// A new exception of `class`, which is an exception class, not initialised further.
pub fn alloc(rt: &mut Runtime, class: Ref<Class>, args: &[Value]) -> Ref<Exception> {
    let args = rt.tuple(args);
    rt.alloc(class, |header| Exception {
        header,
        args: Slot::new(args.into()),
        attributes: Slot::default(),
        context: Slot::default(),
        cause: Slot::default(),
        suppress_context: Cell::new(false),
        traceback: Slot::default(),
        exceptions: Slot::default(),
        message: Slot::default(),
    })
}

/// For [`crate::runtime::Hooks::new_exception`].
pub fn new_exception(rt: &mut Runtime, class: Ref<Class>, args: &[Value]) -> Value {
    let e = alloc(rt, class, args);
    if class.is_subclass(rt.types.os_error) {
        set_os_error_fields(rt, e, args);
    }
    e.into()
}

/// `OSError(errno, strerror[, filename])`: `args` are the first two.
fn set_os_error_fields(rt: &mut Runtime, e: Ref<Exception>, args: &[Value]) {
    if !(2..=5).contains(&args.len()) {
        return;
    }
    set_field(rt, e.into(), "errno", args[0]);
    set_field(rt, e.into(), "strerror", args[1]);
    if let Some(other) = args.get(4) {
        set_field(rt, e.into(), "filename2", *other);
    }
    if let Some(file) = args.get(2) {
        set_field(rt, e.into(), "filename", *file);
        let two = rt.tuple(&args[..2]);
        e.args.set(two.into());
    }
}

fn own_dict(rt: &mut Runtime, e: Ref<Exception>) -> Ref<Dict> {
    match e.attributes.get().get::<Dict>() {
        Some(dict) => dict,
        None => {
            let dict = rt.dict();
            e.attributes.set(dict.into());
            dict
        }
    }
}

/// Set attribute `field` of an exception object without asking anyone.
pub fn set_field(rt: &mut Runtime, exception: Value, field: &str, v: Value) {
    if let Some(e) = exception.get::<Exception>() {
        let field = name(rt, field);
        own_dict(rt, e).set_str(field, v);
    }
}

/// The own attribute `field`.
pub fn field(rt: &mut Runtime, e: Ref<Exception>, field: &str) -> Option<Value> {
    let field = name(rt, field);
    e.attributes.get().get::<Dict>()?.get_str(field)
}

fn receiver(rt: &mut Runtime, args: Args) -> PyResult<Ref<Exception>> {
    match args[0].get::<Exception>() {
        Some(e) => Ok(e),
        None => {
            let text = protocol::type_name(rt, args[0]);
            rt.type_error(format!("descriptor requires a 'BaseException' object but received a '{text}'"))
        }
    }
}

fn args_of(e: Ref<Exception>) -> Vec<Value> {
    e.args.get().get::<Tuple>().map_or(Vec::new(), |t| t.to_vec())
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(class) = args[0].get::<Class>().filter(|c| c.instance_kind.get() == Kind::Exception) else {
        return rt.type_error("BaseException.__new__(X): X is not an exception type");
    };
    let with_errno = class.is(rt.types.os_error) && (3..=6).contains(&args.positional.len());
    let class = if with_errno { os_error_class(rt, args.get(1)) } else { class };
    let e = alloc(rt, class, &args.positional[1..]);
    Ok(e.into())
}

/// `OSError(errno, …)` makes the subclass that the number stands for.
fn os_error_class(rt: &Runtime, errno: Option<Value>) -> Ref<Class> {
    let t = &rt.types;
    match errno.and_then(Value::as_int) {
        Some(1 | 13) => t.permission_error,
        Some(2) => t.file_not_found_error,
        Some(3) => t.process_lookup_error,
        Some(4) => t.interrupted_error,
        Some(10) => t.child_process_error,
        Some(103) => t.connection_aborted_error,
        Some(104) => t.connection_reset_error,
        Some(111) => t.connection_refused_error,
        Some(11 | 114 | 115) => t.blocking_io_error,
        Some(17) => t.file_exists_error,
        Some(20) => t.not_a_directory_error,
        Some(21) => t.is_a_directory_error,
        Some(32 | 108) => t.broken_pipe_error,
        Some(110) => t.timeout_error,
        _ => t.os_error,
    }
}

fn init(rt: &mut Runtime, args: Args) -> PyResult {
    let e = receiver(rt, args)?;
    let class = rt.class_of(args[0]);
    let takes = class.is_subclass(rt.types.import_error)
        || class.is_subclass(rt.types.name_error)
        || class.is_subclass(rt.types.attribute_error);
    for (key, v) in args.keywords {
        if !takes {
            let text = protocol::class_name(class);
            return rt.type_error(format!("{text}() takes no keyword arguments"));
        }
        let known: &[&str] = if class.is_subclass(rt.types.import_error) {
            &["name", "path", "name_from"]
        } else if class.is_subclass(rt.types.name_error) {
            &["name"]
        } else {
            &["name", "obj"]
        };
        if !known.contains(&key.as_str()) {
            let text = [("ImportError", rt.types.import_error), ("NameError", rt.types.name_error)]
                .into_iter()
                .find(|(_, base)| class.is_subclass(*base))
                .map_or("AttributeError", |(text, _)| text);
            return rt.type_error(format!("{text}() got an unexpected keyword argument '{}'", key.as_str()));
        }
        own_dict(rt, e).set_str(*key, *v);
    }
    if class.is_subclass(rt.types.import_error) && (args.keyword("name").is_none() || args.keyword("path").is_none()) {
        // Made again: what is not given is not kept.
        for key in ["name", "path"] {
            let key = name(rt, key);
            if args.keyword(key.as_str()).is_none()
                && let Some(own) = e.attributes.get().get::<Dict>()
            {
                own.remove_str(key);
            }
        }
    }
    let given = rt.tuple(&args.positional[1..]);
    e.args.set(given.into());
    if class.is_subclass(rt.types.os_error) {
        set_os_error_fields(rt, e, &args.positional[1..]);
    }
    if class.is_subclass(rt.types.syntax_error) {
        set_syntax_error_fields(rt, e, &args.positional[1..])?;
    }
    Ok(Value::NONE)
}

/// `SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset]))`
fn set_syntax_error_fields(rt: &mut Runtime, e: Ref<Exception>, args: &[Value]) -> PyResult<()> {
    if let Some(msg) = args.first() {
        set_field(rt, e.into(), "msg", *msg);
    }
    let [_, details] = args else { return Ok(()) };
    let details = super::iteration::collect_tuple(rt, *details)?.to_vec();
    if details.len() < 4 {
        let n = details.len();
        return rt.type_error(format!("function takes at least 4 arguments ({n} given)"));
    }
    if details.len() > 6 {
        let n = details.len();
        return rt.type_error(format!("function takes at most 6 arguments ({n} given)"));
    }
    if details.len() == 5 {
        return rt.type_error("end_offset must be provided when end_lineno is provided");
    }
    for (field, v) in SYNTAX_DETAILS.into_iter().zip(details) {
        set_field(rt, e.into(), field, v);
    }
    Ok(())
}

const SYNTAX_DETAILS: [&str; 6] = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

/// `msg (file, line n)`, as much of it as is known.
fn syntax_error_text(rt: &mut Runtime, e: Ref<Exception>) -> PyResult<Option<String>> {
    let none = e.args.get().get::<Tuple>().is_none_or(|t| t.is_empty()).then_some(Value::NONE);
    let Some(msg) = field(rt, e, "msg").or(none) else { return Ok(None) };
    let msg = protocol::str(rt, msg)?.as_str().to_owned();
    let file = field(rt, e, "filename").and_then(|f| f.get::<Str>());
    let file = file.map(|f| f.as_str().rsplit('/').next().unwrap_or_default().to_owned());
    let line = field(rt, e, "lineno").and_then(Value::as_int);
    Ok(Some(match (file, line) {
        (Some(file), Some(line)) => format!("{msg} ({file}, line {line})"),
        (Some(file), None) => format!("{msg} ({file})"),
        (None, Some(line)) => format!("{msg} (line {line})"),
        (None, None) => msg,
    }))
}

fn to_str(rt: &mut Runtime, args: Args) -> PyResult {
    let e = receiver(rt, args)?;
    let class = rt.class_of(args[0]);
    let items = args_of(e);
    if class.is_subclass(rt.types.os_error)
        && let (Some(errno), Some(text)) = (field(rt, e, "errno"), field(rt, e, "strerror"))
    {
        let (errno, text) = (protocol::str(rt, errno)?, protocol::str(rt, text)?);
        let mut out = format!("[Errno {}] {}", errno.as_str(), text.as_str());
        if let Some(file) = field(rt, e, "filename").filter(|f| !f.is_none()) {
            out.push_str(": ");
            out.push_str(protocol::repr(rt, file)?.as_str());
            if let Some(other) = field(rt, e, "filename2").filter(|f| !f.is_none()) {
                out.push_str(" -> ");
                out.push_str(protocol::repr(rt, other)?.as_str());
            }
        }
        return Ok(rt.str(out).into());
    }
    if class.is_subclass(rt.types.syntax_error)
        && let Some(text) = syntax_error_text(rt, e)?
    {
        return Ok(rt.str(text).into());
    }
    match items.as_slice() {
        [] => Ok(rt.names.empty.into()),
        [key] if class.is_subclass(rt.types.key_error) => Ok(protocol::repr(rt, *key)?.into()),
        [one] => Ok(protocol::str(rt, *one)?.into()),
        _ => Ok(protocol::repr(rt, e.args.get())?.into()),
    }
}

fn to_repr(rt: &mut Runtime, args: Args) -> PyResult {
    let e = receiver(rt, args)?;
    let class = protocol::type_name(rt, args[0]);
    let items = args_of(e);
    let inside = match items.as_slice() {
        [one] => format!("({})", protocol::repr(rt, *one)?.as_str()),
        _ => protocol::repr(rt, e.args.get())?.as_str().to_owned(),
    };
    Ok(rt.str(format!("{class}{inside}")).into())
}

fn with_traceback(rt: &mut Runtime, args: Args) -> PyResult {
    let e = receiver(rt, args)?;
    let traceback = args[1];
    if !traceback.is_none() && traceback.get::<Traceback>().is_none() {
        return rt.type_error("__traceback__ must be a traceback or None");
    }
    e.traceback.set(if traceback.is_none() { Value::NULL } else { traceback });
    Ok(args[0])
}

/// `__setstate__(dict)`: its entries become attributes.
fn setstate(rt: &mut Runtime, args: Args) -> PyResult {
    receiver(rt, args)?;
    if args[1].is_none() {
        return Ok(Value::NONE);
    }
    let Some(state) = args[1].get::<Dict>() else { return rt.type_error("state is not a dictionary") };
    let mut at = 0;
    while let Some((next, key, v)) = state.next_entry(at) {
        let Some(key) = key.get::<Str>() else { return rt.type_error("attribute name must be string") };
        let key = rt.interned(key);
        (rt.hooks.set_attribute)(rt, args[0], key, v)?;
        at = next;
    }
    Ok(Value::NONE)
}

/// `exception.add_note(text)`
pub fn add_note(rt: &mut Runtime, args: Args) -> PyResult {
    let e = receiver(rt, args)?;
    if args[1].get::<Str>().is_none() {
        let text = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("note must be a str, not '{text}'"));
    }
    let notes = rt.names.notes;
    let dict = own_dict(rt, e);
    match dict.get_str(notes).and_then(|v| v.get::<List>()) {
        Some(list) => list.items.push(args[1]),
        None if dict.get_str(notes).is_some() => return rt.type_error("Cannot add note: __notes__ is not a list"),
        None => {
            let list = rt.list([args[1]].into_iter().collect());
            dict.set_str(notes, list.into());
        }
    }
    Ok(Value::NONE)
}

/// A getter of an own attribute that defaults to argument `i`, or None.
fn own_or_arg(rt: &mut Runtime, args: Args, what: &str, i: usize) -> PyResult {
    let e = receiver(rt, args)?;
    if let Some(v) = field(rt, e, what) {
        return Ok(v);
    }
    Ok(args_of(e).get(i).copied().unwrap_or(Value::NONE))
}

/// `e.attribute = v` where the class has a getter of that name.
pub fn set(rt: &mut Runtime, object: Value, attribute: Ref<Str>, v: Value) -> PyResult<()> {
    let Some(e) = object.get::<Exception>() else { return Ok(()) };
    if v.is_null() && matches!(attribute.as_str(), "args" | "__traceback__" | "__cause__" | "__context__") {
        return rt.type_error(format!("{} may not be deleted", attribute.as_str()));
    }
    let chained = |rt: &mut Runtime, what: &str| {
        if v.is_none() {
            Ok(Value::NULL)
        } else if v.get::<Exception>().is_some() {
            Ok(v)
        } else {
            rt.type_error(format!("exception {what} must be None or derive from BaseException"))
        }
    };
    match attribute.as_str() {
        "args" => {
            let tuple = Value::from(rt.types.tuple);
            let args = rt.call(tuple, &[v])?;
            e.args.set(args);
        }
        "__cause__" => {
            e.cause.set(chained(rt, "cause")?);
            e.suppress_context.set(true);
        }
        "__context__" => e.context.set(chained(rt, "context")?),
        "__suppress_context__" => e.suppress_context.set(v == Value::TRUE),
        "__traceback__" if !v.is_none() && v.get::<Traceback>().is_none() => {
            return rt.type_error("__traceback__ must be a traceback or None");
        }
        "__traceback__" => e.traceback.set(if v.is_none() { Value::NULL } else { v }),
        "__dict__" => e.attributes.set(super::fields::dictionary(rt, v)?.into()),
        "message" | "exceptions" if !e.exceptions.get().is_null() => return rt.attribute_error("readonly attribute"),
        _ => {
            own_dict(rt, e).set_str(attribute, v);
        }
    }
    Ok(())
}

/// What every exception has.
pub const BASE_EXCEPTION: TypeSpec = TypeSpec {
    class: |t| t.base_exception,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__init__", init, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__str__", to_str, 1, 1),
        NativeDef::method("__repr__", to_repr, 1, 1),
        NativeDef::method("with_traceback", with_traceback, 2, 2),
        NativeDef::method("add_note", add_note, 2, 2),
        NativeDef::method("__setstate__", setstate, 2, 2),
        NativeDef::getter("args", |rt, args| Ok(receiver(rt, args)?.args.get())),
        NativeDef::getter("__cause__", |rt, args| Ok(receiver(rt, args)?.cause.get().or_none())),
        NativeDef::getter("__context__", |rt, args| Ok(receiver(rt, args)?.context.get().or_none())),
        NativeDef::getter("__suppress_context__", |rt, args| Ok(receiver(rt, args)?.suppress_context.get().into())),
        NativeDef::getter("__traceback__", |rt, args| Ok(receiver(rt, args)?.traceback.get().or_none())),
        NativeDef::getter("__dict__", |rt, args| {
            let e = receiver(rt, args)?;
            Ok(own_dict(rt, e).into())
        }),
    ],
};

/// `StopIteration.value`
pub const STOP_ITERATION: TypeSpec = TypeSpec {
    class: |t| t.stop_iteration,
    methods: &[NativeDef::getter("value", |rt, args| own_or_arg(rt, args, "value", 0))],
};

/// `SystemExit.code`
pub const SYSTEM_EXIT: TypeSpec = TypeSpec {
    class: |t| t.system_exit,
    methods: &[NativeDef::getter("code", |rt, args| {
        let e = receiver(rt, args)?;
        Ok(match args_of(e).as_slice() {
            [] => Value::NONE,
            [one] => *one,
            _ => e.args.get(),
        })
    })],
};

/// `OSError`'s fields.
pub const OS_ERROR: TypeSpec = TypeSpec {
    class: |t| t.os_error,
    methods: &[
        NativeDef::getter("errno", |rt, args| own_or_arg(rt, args, "errno", usize::MAX)),
        NativeDef::getter("strerror", |rt, args| own_or_arg(rt, args, "strerror", usize::MAX)),
        NativeDef::getter("filename", |rt, args| own_or_arg(rt, args, "filename", usize::MAX)),
        NativeDef::getter("filename2", |rt, args| own_or_arg(rt, args, "filename2", usize::MAX)),
    ],
};

/// `ImportError`'s fields.
pub const IMPORT_ERROR: TypeSpec = TypeSpec {
    class: |t| t.import_error,
    methods: &[
        NativeDef::getter("msg", |rt, args| own_or_arg(rt, args, "msg", 0)),
        NativeDef::getter("name", |rt, args| own_or_arg(rt, args, "name", usize::MAX)),
        NativeDef::getter("path", |rt, args| own_or_arg(rt, args, "path", usize::MAX)),
        NativeDef::getter("name_from", |rt, args| own_or_arg(rt, args, "name_from", usize::MAX)),
    ],
};

/// `NameError`'s fields.
pub const NAME_ERROR: TypeSpec = TypeSpec {
    class: |t| t.name_error,
    methods: &[NativeDef::getter("name", |rt, args| own_or_arg(rt, args, "name", usize::MAX))],
};

/// `AttributeError`'s fields.
pub const ATTRIBUTE_ERROR: TypeSpec = TypeSpec {
    class: |t| t.attribute_error,
    methods: &[
        NativeDef::getter("name", |rt, args| own_or_arg(rt, args, "name", usize::MAX)),
        NativeDef::getter("obj", |rt, args| own_or_arg(rt, args, "obj", usize::MAX)),
    ],
};

/// `SyntaxError`'s fields, which whoever raises it sets.
pub const SYNTAX_ERROR: TypeSpec = TypeSpec {
    class: |t| t.syntax_error,
    methods: &[
        NativeDef::getter("msg", |rt, args| own_or_arg(rt, args, "msg", 0)),
        NativeDef::getter("filename", |rt, args| own_or_arg(rt, args, "filename", usize::MAX)),
        NativeDef::getter("lineno", |rt, args| own_or_arg(rt, args, "lineno", usize::MAX)),
        NativeDef::getter("offset", |rt, args| own_or_arg(rt, args, "offset", usize::MAX)),
        NativeDef::getter("text", |rt, args| own_or_arg(rt, args, "text", usize::MAX)),
        NativeDef::getter("end_lineno", |rt, args| own_or_arg(rt, args, "end_lineno", usize::MAX)),
        NativeDef::getter("end_offset", |rt, args| own_or_arg(rt, args, "end_offset", usize::MAX)),
        NativeDef::getter("print_file_and_line", |rt, args| own_or_arg(rt, args, "print_file_and_line", usize::MAX)),
    ],
};
