//! Built-in functions about text: `print input repr ascii format`.
use crate::builtins::file;
use crate::builtins::{os_errors, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::file::File;
use crate::value::{Dict, Module, Ref, Str, Value, surrogate};

/// `sys.name`, as the program may have replaced it.
pub fn sys_attribute(rt: &mut Runtime, name: Ref<Str>) -> Option<Value> {
    let sys = crate::runtime::name(rt, "sys");
    let module = rt.modules.get::<Dict>()?.get_str(sys)?.get::<Module>()?;
    module.namespace.get().get::<Dict>()?.get_str(name)
}

/// Where `print` goes: `sys.stdout`, or `None` when that is None.
fn standard_output(rt: &mut Runtime) -> PyResult<Option<Value>> {
    let name = rt.names.stdout;
    match sys_attribute(rt, name) {
        Some(Value::NONE) => Ok(None),
        Some(v) => Ok(Some(v)),
        None => rt.runtime_error("lost sys.stdout"),
    }
}

/// A separator argument: `None` for the default.
fn separator(rt: &mut Runtime, v: Option<Value>, name: &str) -> PyResult<Option<Ref<Str>>> {
    match v {
        None | Some(Value::NONE) => Ok(None),
        Some(v) => match v.get::<Str>() {
            Some(s) => Ok(Some(s)),
            None => {
                let got = protocol::type_name(rt, v);
                rt.type_error(format!("{name} must be None or a string, not {got}"))
            }
        },
    }
}

fn print(rt: &mut Runtime, args: Args) -> PyResult {
    let sep = separator(rt, args.keyword("sep"), "sep")?;
    let end = separator(rt, args.keyword("end"), "end")?;
    let to = match args.keyword("file") {
        None | Some(Value::NONE) => match standard_output(rt)? {
            Some(to) => to,
            None => return Ok(Value::NONE),
        },
        Some(to) => to,
    };
    if let Some(native) = to.get::<File>()
        && rt.class_of(to).is(rt.types.file)
    {
        print_native(rt, native, args.positional, sep, end)?;
    } else {
        print_by_method(rt, to, args.positional, sep, end)?;
    }
    if let Some(flush) = args.keyword("flush")
        && protocol::truthy(rt, flush)?
    {
        let method = rt.attribute(to, "flush")?;
        rt.call(method, &[])?;
    }
    Ok(Value::NONE)
}

fn print_native(
    rt: &mut Runtime,
    to: Ref<File>,
    values: &[Value],
    sep: Option<Ref<Str>>,
    end: Option<Ref<Str>>,
) -> PyResult<()> {
    // One write for the whole line; but what precedes a failing `__str__` has been printed all the same.
    let mut line = String::new();
    for (i, v) in values.iter().enumerate() {
        if i > 0 {
            line.push_str(sep.as_ref().map_or(" ", |s| s.as_str()));
        }
        match v.get::<Str>() {
            Some(s) if s.header.class_word() == rt.types.str.word() => add(rt, to, &mut line, s)?,
            _ => match protocol::str(rt, *v) {
                Ok(s) => add(rt, to, &mut line, s)?,
                Err(raised) => {
                    let pending = std::mem::take(&mut rt.pending);
                    let written = file::write_text(rt, to, &line);
                    rt.pending = pending;
                    let _ = written;
                    return Err(raised);
                }
            },
        }
    }
    line.push_str(end.as_ref().map_or("\n", |s| s.as_str()));
    file::write_text(rt, to, &line)
}

/// Add `s` to the line; what cannot be written as it is goes alone, after all that precedes it.
fn add(rt: &mut Runtime, to: Ref<File>, line: &mut String, s: Ref<Str>) -> PyResult<()> {
    if s.is_ascii() || !surrogate::any(s.as_str()) {
        line.push_str(s.as_str());
        return Ok(());
    }
    file::write_text(rt, to, line)?;
    line.clear();
    file::write_text(rt, to, s.as_str())
}

fn print_by_method(
    rt: &mut Runtime,
    to: Value,
    values: &[Value],
    sep: Option<Ref<Str>>,
    end: Option<Ref<Str>>,
) -> PyResult<()> {
    let name = rt.names.write;
    let write = (rt.hooks.get_attribute)(rt, to, name)?;
    for (i, v) in values.iter().enumerate() {
        if i > 0 {
            let sep = sep.unwrap_or_else(|| rt.str(" "));
            rt.call(write, &[sep.into()])?;
        }
        let text = protocol::str(rt, *v)?;
        rt.call(write, &[text.into()])?;
    }
    let end = end.unwrap_or_else(|| rt.str("\n"));
    rt.call(write, &[end.into()])?;
    Ok(())
}

fn input(rt: &mut Runtime, args: Args) -> PyResult {
    if let Some(prompt) = args.get(0) {
        let text = protocol::str(rt, prompt)?;
        let end = rt.names.empty;
        let name = rt.names.end;
        let keywords = [(name, end.into())];
        print(rt, Args { positional: &[text.into()], keywords: &keywords })?;
        // What cannot be flushed is left alone.
        let (stdout, flush) = (crate::runtime::name(rt, "stdout"), rt.names.flush);
        if let Some(stdout) = sys_attribute(rt, stdout) {
            let flushed = (rt.hooks.get_attribute)(rt, stdout, flush).and_then(|flush| rt.call(flush, &[]));
            if let Err(raised) = flushed {
                rt.catch(rt.types.exception).ok_or(raised)?;
            }
        }
    }
    if let Err(e) = crate::value::file::flush_all() {
        return os_errors::raise(rt, &e, Value::NULL);
    }
    let name = crate::runtime::name(rt, "stdin");
    let Some(stdin) = sys_attribute(rt, name) else { return rt.runtime_error("input(): lost sys.stdin") };
    let method = rt.attribute(stdin, "readline")?;
    let line = rt.call(method, &[])?;
    let Some(text) = line.get::<Str>() else { return rt.type_error("object.readline() returned non-string") };
    match text.as_str().strip_suffix('\n') {
        Some(line) => Ok(rt.str(line).into()),
        None if text.char_len() == 0 => rt.raise(rt.types.eof_error, "EOF when reading a line"),
        None => Ok(line),
    }
}

fn format(rt: &mut Runtime, args: Args) -> PyResult {
    let spec = match args.get(1) {
        None => String::new(),
        Some(v) => match v.get::<Str>() {
            Some(s) => s.as_str().to_owned(),
            None => {
                let got = protocol::type_name_or_none(rt, v);
                return rt.type_error(format!("format() argument 2 must be str, not {got}"));
            }
        },
    };
    Ok(protocol::format(rt, args[0], &spec)?.into())
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("print", print, 0, 255).with_keywords(&["sep", "end", "file", "flush"]),
    NativeDef::function("input", input, 0, 1),
    NativeDef::function("repr", |rt, args| Ok(protocol::repr(rt, args[0])?.into()), 1, 1),
    NativeDef::function("ascii", |rt, args| Ok(protocol::ascii(rt, args[0])?.into()), 1, 1),
    NativeDef::function("format", format, 1, 2),
];
