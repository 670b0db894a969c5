//! What file objects can do besides reading and writing, and the tables of their methods.
use super::open::{Mode, TextOptions, new_buffered, new_raw, newline_of, wrap};
use super::{binary_class, content_of, is_text, make_over, read, stream, this, unsupported, write};
use crate::builtins::{number, os_errors, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::file::File;
use crate::value::{Dict, Ref, Str, Value};
use std::io::SeekFrom;

fn itself(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    stream(rt, file, "")?;
    Ok(args[0])
}

fn close(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let open = file.stream.borrow().clone();
    let Some(open) = open.filter(|s| !s.borrow().closed()) else { return Ok(Value::NONE) };
    let closed = open.borrow_mut().close();
    match closed {
        Ok(()) => Ok(Value::NONE),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

fn exit(rt: &mut Runtime, args: Args) -> PyResult {
    let method = rt.names.close;
    let close = (rt.hooks.get_attribute)(rt, args[0], method)?;
    rt.call(close, &[])
}

fn detach(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    if let Err(e) = stream(rt, file, "")?.borrow_mut().flush() {
        return os_errors::raise(rt, &e, Value::NULL);
    }
    let buffer = below(rt, file)?;
    file.stream.replace(None);
    Ok(buffer)
}

/// `text.buffer` and `buffered.raw`: a file of bytes over the same stream.
fn below(rt: &mut Runtime, file: Ref<File>) -> PyResult {
    if let Some(made) = file.below.get().some() {
        return Ok(made);
    }
    let open = file.stream.borrow().clone();
    let Some(open) = open else { return rt.value_error("underlying buffer has been detached") };
    let given = file.mode.get().get::<Str>().map_or_else(String::new, |s| s.as_str().to_owned());
    let mode = Mode {
        read: file.readable,
        write: file.writable,
        append: given.contains('a'),
        exclusive: given.contains('x'),
        binary: true,
        truncate: false,
    };
    let class = binary_class(rt, mode, is_text(file));
    let name = file.name.get();
    let made = make_over(rt, class, open, mode, name, &TextOptions::default());
    file.below.set(made.into());
    Ok(made.into())
}

fn seek(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let open = stream(rt, file, "seek")?;
    let offset = number::index_i64(rt, args[1])?;
    let to = match args.get(2).map(|v| number::index_i64(rt, v)).transpose()?.unwrap_or(0) {
        0 if offset < 0 && is_text(file) => return rt.value_error(format!("negative seek position {offset}")),
        0 if offset < 0 => return os_errors::raise(rt, &std::io::Error::from_raw_os_error(libc::EINVAL), Value::NULL),
        0 => SeekFrom::Start(offset as u64),
        1 if is_text(file) && offset != 0 => return unsupported(rt, "can't do nonzero cur-relative seeks"),
        2 if is_text(file) && offset != 0 => return unsupported(rt, "can't do nonzero end-relative seeks"),
        // What was read ahead does not count.
        1 => match open.borrow_mut().tell() {
            Ok(at) if at as i64 + offset >= 0 => SeekFrom::Start((at as i64 + offset) as u64),
            _ => SeekFrom::Current(offset),
        },
        2 => SeekFrom::End(offset),
        whence => return rt.value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)")),
    };
    if is_text(file) {
        file.started.set(offset != 0);
    }
    let at = open.borrow_mut().seek(to);
    match at {
        Ok(at) => Ok(rt.int64(at as i64)),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

fn tell(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let at = stream(rt, file, "tell")?.borrow_mut().tell();
    match at {
        Ok(at) => Ok(rt.int64(at as i64)),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

fn seekable(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let at = stream(rt, file, "")?.borrow_mut().tell();
    Ok(Value::bool(at.is_ok()))
}

fn fileno(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let descriptor = stream(rt, file, "fileno")?.borrow().descriptor();
    Ok(Value::int32(descriptor))
}

fn isatty(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let is_terminal = stream(rt, file, "")?.borrow().is_terminal();
    Ok(Value::bool(is_terminal))
}

fn closed(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let open = file.stream.borrow().clone();
    match open {
        Some(stream) => Ok(Value::bool(stream.borrow().closed())),
        None => rt.value_error("underlying buffer has been detached"),
    }
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let class = protocol::class_name(rt.class_of(args[0]));
    let class = class.trim_start_matches("_io.");
    let name = protocol::repr(rt, file.name.get())?;
    let mode = protocol::repr(rt, file.mode.get())?;
    let open = file.stream.borrow().clone();
    let text = if is_text(file) {
        let encoding = file.encoding.borrow();
        format!("<_io.{class} name={} mode={} encoding='{encoding}'>", name.as_str(), mode.as_str())
    } else if rt.class_of(args[0]).is_subclass(rt.types.file_io) {
        match open {
            Some(stream) if !stream.borrow().closed() => {
                let closes = if stream.borrow().closes_descriptor() { "True" } else { "False" };
                format!("<_io.{class} name={} mode={} closefd={closes}>", name.as_str(), mode.as_str())
            }
            _ => format!("<_io.{class} [closed]>"),
        }
    } else {
        format!("<_io.{class} name={}>", name.as_str())
    };
    Ok(rt.str(text).into())
}

fn reconfigure(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let open = stream(rt, file, "")?;
    for (key, v) in args.keywords {
        let text = v.get::<Str>();
        match (key.as_str(), text) {
            ("encoding" | "errors", None) if v.is_none() => {}
            ("encoding", Some(encoding)) => {
                let encoding = encoding.as_str();
                crate::builtins::codecs::encode(rt, "", encoding, "strict")?;
                if let Err(e) = open.borrow_mut().flush() {
                    return os_errors::raise(rt, &e, Value::NULL);
                }
                file.content.set(content_of(encoding));
                file.encoding.replace(encoding.into());
            }
            ("errors", Some(errors)) => drop(file.errors.replace(errors.as_str().into())),
            ("newline", _) => file.newline.set(newline_of(rt, Some(*v), "reconfigure")?),
            ("line_buffering", _) if !v.is_none() => open.borrow_mut().by_line = protocol::truthy(rt, *v)?,
            ("write_through", _) if !v.is_none() => open.borrow_mut().unbuffered = protocol::truthy(rt, *v)?,
            ("line_buffering" | "write_through", _) => {}
            (key, _) => {
                let got = protocol::type_name(rt, *v);
                return rt.type_error(format!("reconfigure() argument '{key}' must be str or None, not {got}"));
            }
        }
    }
    Ok(Value::NONE)
}

fn no_state(rt: &mut Runtime, args: Args) -> PyResult {
    let name = protocol::class_name(rt.class_of(args[0]));
    rt.type_error(format!("cannot pickle '{name}' instances"))
}

fn new_text(rt: &mut Runtime, args: Args) -> PyResult {
    if let Some(made) = wrap(rt, args)? {
        return Ok(made);
    }
    // A buffer written in Python: a file written in Python over it.
    let module = crate::runtime::name(rt, "io");
    let module = rt.modules.get::<Dict>().and_then(|modules| modules.get_str(module));
    let Some(module) = module else { return rt.type_error("the buffer is no file") };
    let make = rt.attribute(module, "_TextOver")?;
    rt.call_with(make, Args { positional: &args.positional[1..], keywords: args.keywords })
}

const SHARED: &[NativeDef] = &[
    NativeDef::method("read", read::read, 1, 2),
    NativeDef::method("readline", read::readline, 1, 2),
    NativeDef::method("readlines", read::readlines, 1, 2),
    NativeDef::method("write", write::write, 2, 2),
    NativeDef::method("writelines", write::writelines, 2, 2),
    NativeDef::method("flush", write::flush, 1, 1),
    NativeDef::method("close", close, 1, 1),
    NativeDef::method("detach", detach, 1, 1),
    NativeDef::method("seek", seek, 2, 3),
    NativeDef::method("tell", tell, 1, 1),
    NativeDef::method("truncate", write::truncate, 1, 2),
    NativeDef::method("fileno", fileno, 1, 1),
    NativeDef::method("isatty", isatty, 1, 1),
    NativeDef::method("readable", |rt, args| Ok(Value::bool(this(rt, args)?.readable)), 1, 1),
    NativeDef::method("writable", |rt, args| Ok(Value::bool(this(rt, args)?.writable)), 1, 1),
    NativeDef::method("seekable", seekable, 1, 1),
    NativeDef::method("__iter__", itself, 1, 1),
    NativeDef::method("__next__", read::next, 1, 1),
    NativeDef::method("__enter__", itself, 1, 1),
    NativeDef::method("__exit__", exit, 1, 4),
    NativeDef::method("__repr__", repr, 1, 1),
    NativeDef::method("__getstate__", no_state, 1, 1),
    NativeDef::method("__reduce_ex__", no_state, 2, 2),
    NativeDef::getter("name", |rt, args| Ok(this(rt, args)?.name.get())),
    NativeDef::getter("mode", |rt, args| Ok(this(rt, args)?.mode.get())),
    NativeDef::getter("closed", closed),
];

/// What only text files have.
const TEXT: &[NativeDef] = &[
    NativeDef::function("__new__", new_text, 1, 7).with_keywords(&[
        "buffer",
        "encoding",
        "errors",
        "newline",
        "line_buffering",
        "write_through",
    ]),
    NativeDef::method("reconfigure", reconfigure, 1, 1).with_keywords(&[
        "encoding",
        "errors",
        "newline",
        "line_buffering",
        "write_through",
    ]),
    NativeDef::getter("buffer", |rt, args| {
        let file = this(rt, args)?;
        below(rt, file)
    }),
    NativeDef::getter("encoding", |rt, args| {
        let encoding = this(rt, args)?.encoding.borrow().to_string();
        Ok(rt.str(encoding).into())
    }),
    NativeDef::getter("errors", |rt, args| {
        let errors = this(rt, args)?.errors.borrow().to_string();
        Ok(rt.str(errors).into())
    }),
    NativeDef::getter("newlines", |rt, args| {
        this(rt, args)?;
        Ok(Value::NONE)
    }),
    NativeDef::getter("line_buffering", |rt, args| {
        let file = this(rt, args)?;
        let by_line = stream(rt, file, "")?.borrow().by_line;
        Ok(Value::bool(by_line))
    }),
    NativeDef::getter("write_through", |rt, args| {
        let file = this(rt, args)?;
        let unbuffered = stream(rt, file, "")?.borrow().unbuffered;
        Ok(Value::bool(unbuffered))
    }),
];

/// What only unbuffered files have.
const RAW: &[NativeDef] = &[
    NativeDef::function("__new__", new_raw, 1, 5).with_keywords(&["file", "mode", "closefd", "opener"]),
    NativeDef::method("readall", read::read, 1, 1),
    NativeDef::method("readinto", read::readinto, 2, 2),
    NativeDef::getter("closefd", |rt, args| {
        let file = this(rt, args)?;
        let closes = stream(rt, file, "")?.borrow().closes_descriptor();
        Ok(Value::bool(closes))
    }),
];

macro_rules! buffered {
    ($class:ident) => {
        TypeSpec {
            class: |types| types.$class,
            methods: &[
                NativeDef::function("__new__", |rt, args| new_buffered(rt, args, rt.types.$class), 1, 3)
                    .with_keywords(&["raw", "buffer_size"]),
                NativeDef::method("read1", read::read_once, 1, 2),
                NativeDef::method("peek", read::peek, 1, 2),
                NativeDef::method("readinto", read::readinto, 2, 2),
                NativeDef::method("readinto1", read::readinto, 2, 2),
                NativeDef::getter("raw", |rt, args| {
                    let file = this(rt, args)?;
                    below(rt, file)
                }),
            ],
        }
    };
}

/// Methods of all classes of files.
pub const SPECS: &[TypeSpec] = &[
    TypeSpec { class: |types| types.file, methods: SHARED },
    TypeSpec { class: |types| types.buffered_reader, methods: SHARED },
    TypeSpec { class: |types| types.buffered_writer, methods: SHARED },
    TypeSpec { class: |types| types.buffered_random, methods: SHARED },
    TypeSpec { class: |types| types.file_io, methods: SHARED },
    TypeSpec { class: |types| types.file, methods: TEXT },
    TypeSpec { class: |types| types.file_io, methods: RAW },
    buffered!(buffered_reader),
    buffered!(buffered_writer),
    buffered!(buffered_random),
];
