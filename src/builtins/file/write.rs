//! Writing to files.
use super::{is_text, stream, this, wrong_direction};
use crate::builtins::{codecs, iteration, number, os_errors, protocol};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::file::{Content, File, Newline, Stream};
use crate::value::{Ref, Str, Value, surrogate};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

fn to_write(rt: &mut Runtime, file: Ref<File>, doing: &str) -> PyResult<Rc<RefCell<Stream>>> {
    let stream = stream(rt, file, doing)?;
    if file.writable { Ok(stream) } else { wrong_direction(rt, file, doing) }
}

/// `file.write(text)` without the text object. OSError when it cannot be written.
#[inline]
pub fn write_text(rt: &mut Runtime, file: Ref<File>, text: &str) -> PyResult<()> {
    let stream = to_write(rt, file, "write")?;
    let text = match file.newline.get() {
        Newline::Cr => Cow::Owned(text.replace('\n', "\r")),
        Newline::CrLf => Cow::Owned(text.replace('\n', "\r\n")),
        _ => Cow::Borrowed(text),
    };
    let written = if file.content.get() == Content::Utf8 && !surrogate::any(&text) {
        stream.borrow_mut().write(text.as_bytes())
    } else {
        let bytes = encoded(rt, file, &text)?;
        stream.borrow_mut().write(&bytes)
    };
    written.or_else(|e| os_errors::raise(rt, &e, Value::NULL))
}

#[cold]
fn encoded(rt: &mut Runtime, file: Ref<File>, text: &str) -> PyResult<Vec<u8>> {
    let encoding = file.encoding.borrow().to_lowercase().replace('_', "-");
    // A byte order mark stands at the beginning only.
    let encoding = match (encoding.as_str(), file.started.replace(true)) {
        ("utf-16" | "utf16", true) => "utf-16-le",
        ("utf-32" | "utf32", true) => "utf-32-le",
        ("utf-8-sig", true) => "utf-8",
        (encoding, _) => encoding,
    };
    let errors = file.errors.borrow().to_string();
    codecs::encode(rt, text, encoding, &errors)
}

/// `write(text or bytes)`
pub fn write(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    if is_text(file) {
        let Some(text) = args[1].get::<Str>() else {
            let got = protocol::type_name(rt, args[1]);
            return rt.type_error(format!("write() argument must be str, not {got}"));
        };
        write_text(rt, file, text.as_str())?;
        return Ok(rt.int64(text.char_len() as i64));
    }
    let stream = to_write(rt, file, "write")?;
    let Some(bytes) = crate::builtins::buffer::bytes_like(rt, args[1])? else {
        let got = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("a bytes-like object is required, not '{got}'"));
    };
    let written = stream.borrow_mut().write(&bytes);
    match written {
        Ok(()) => Ok(rt.int64(bytes.len() as i64)),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// `writelines(lines)`
pub fn writelines(rt: &mut Runtime, args: Args) -> PyResult {
    let file = args[0];
    iteration::for_each(rt, args[1], |rt, line| write(rt, Args::positional(&[file, line])).map(|_| ()))?;
    Ok(Value::NONE)
}

/// `flush()`
pub fn flush(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let flushed = stream(rt, file, "flush")?.borrow_mut().flush();
    match flushed {
        Ok(()) => Ok(Value::NONE),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// `truncate(size)`
pub fn truncate(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let stream = to_write(rt, file, "truncate")?;
    let len = match args.get(1) {
        Some(v) if !v.is_none() => {
            let len = number::index_i64(rt, v)?;
            match u64::try_from(len) {
                Ok(len) => len,
                Err(_) => {
                    return os_errors::raise(rt, &std::io::Error::from_raw_os_error(libc::EINVAL), Value::NULL);
                }
            }
        }
        _ => stream.borrow_mut().tell().unwrap_or(0),
    };
    let done = stream.borrow_mut().set_len(len);
    match done {
        Ok(()) => Ok(rt.int64(len as i64)),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}
