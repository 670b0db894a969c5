//! File objects: what `open` gives, and `sys.stdin`, `sys.stdout`, `sys.stderr`.
//!
//! One native layout serves text files, buffered and unbuffered files of bytes; their classes are those of the module `io`.
mod methods;
mod open;
mod read;
mod write;

pub use methods::SPECS;
pub use open::{Mode, TextOptions, open};
pub use read::next_line;
pub use write::write_text;

use super::receiver::receiver;
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::file::{Content, File, Newline, Raw, Stream};
use crate::value::{Class, Ref, Value};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What an encoding asks of a text file.
fn content_of(encoding: &str) -> Content {
    match encoding.to_lowercase().replace(['_', ' '], "-").as_str() {
        "utf-8" | "utf8" | "u8" | "utf" | "cp65001" => Content::Utf8,
        e if e.starts_with("utf") || e.starts_with("u16") || e.starts_with("u32") => Content::Wide,
        _ => Content::Narrow,
    }
}

/// The class of a file of bytes with this mode.
fn binary_class(rt: &Runtime, mode: Mode, buffered: bool) -> Ref<Class> {
    match (buffered, mode.read, mode.write) {
        (false, ..) => rt.types.file_io,
        (_, true, true) => rt.types.buffered_random,
        (_, true, _) => rt.types.buffered_reader,
        _ => rt.types.buffered_writer,
    }
}

/// A file object of `class` over `stream`.
fn make_over(
    rt: &mut Runtime,
    class: Ref<Class>,
    stream: Rc<RefCell<Stream>>,
    mode: Mode,
    name: Value,
    text: &TextOptions,
) -> Ref<File> {
    let mode_text = if mode.binary { mode.text() } else { text.mode.clone() };
    let mode_text = rt.str(mode_text).into();
    let encoding = text.encoding.as_deref().unwrap_or("UTF-8");
    rt.alloc(class, |header| File {
        header,
        stream: RefCell::new(Some(stream)),
        content: Cell::new(if mode.binary { Content::Bytes } else { content_of(encoding) }),
        encoding: RefCell::new(encoding.into()),
        errors: RefCell::new(text.errors.as_deref().unwrap_or("strict").into()),
        newline: Cell::new(text.newline),
        started: Cell::new(false),
        readable: mode.read,
        writable: mode.write,
        name: Cell::new(name),
        mode: Cell::new(mode_text),
        below: Cell::new(Value::NULL),
    })
}

/// A text file over a standard stream.
pub fn make_standard(rt: &mut Runtime, raw: Raw, name: &str) -> Ref<File> {
    let reading = matches!(raw, Raw::Stdin);
    let errors = if matches!(raw, Raw::Stderr) { "backslashreplace" } else { "strict" };
    let text = TextOptions {
        mode: if reading { "r" } else { "w" }.to_owned(),
        encoding: Some("utf-8".to_owned()),
        errors: Some(errors.to_owned()),
        newline: Newline::Universal,
    };
    let mode = Mode { read: reading, write: !reading, ..Mode::default() };
    let name = rt.str(name).into();
    make_over(rt, rt.types.file, Stream::open(raw), mode, name, &text)
}

#[inline(always)]
fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<File>> {
    receiver(rt, args[0], rt.types.file)
}

/// Is it a text file?
fn is_text(file: Ref<File>) -> bool {
    file.content.get() != Content::Bytes
}

/// The open stream of `file`; ValueError when it is closed. `doing` is what CPython calls the operation on buffered files.
fn stream(rt: &mut Runtime, file: Ref<File>, doing: &str) -> PyResult<Rc<RefCell<Stream>>> {
    let open = file.stream.borrow().clone();
    match open {
        Some(stream) if !stream.borrow().closed() => Ok(stream),
        Some(_) => {
            let message = match doing {
                "fileno" => "I/O operation on closed file".to_owned(),
                "" => "I/O operation on closed file.".to_owned(),
                _ if is_text(file) => "I/O operation on closed file.".to_owned(),
                "flush" if !rt.class_of(file.into()).is_subclass(rt.types.buffered_random) => {
                    "I/O operation on closed file.".to_owned()
                }
                "tell" => "I/O operation on closed file".to_owned(),
                _ if rt.class_of(file.into()).is_subclass(rt.types.file_io) => {
                    "I/O operation on closed file".to_owned()
                }
                "write" => "write to closed file".to_owned(),
                _ => format!("{doing} of closed file"),
            };
            rt.value_error(message)
        }
        None if is_text(file) => rt.value_error("underlying buffer has been detached"),
        None => rt.value_error("raw stream has been detached"),
    }
}

/// `io.UnsupportedOperation`
#[cold]
fn unsupported<T>(rt: &mut Runtime, message: &str) -> PyResult<T> {
    rt.raise(rt.types.unsupported_operation, message)
}

/// What is said when a file cannot do `doing` (`read` or `write`).
#[cold]
fn wrong_direction<T>(rt: &mut Runtime, file: Ref<File>, doing: &str) -> PyResult<T> {
    let class = rt.class_of(file.into());
    let reading = doing != "write";
    if is_text(file) {
        unsupported(rt, if reading { "not readable" } else { "not writable" })
    } else if class.is_subclass(rt.types.file_io) {
        unsupported(rt, if reading { "File not open for reading" } else { "File not open for writing" })
    } else {
        unsupported(rt, doing)
    }
}
