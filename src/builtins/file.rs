//! File objects: what `open` gives, and `sys.stdin`, `sys.stdout`, `sys.stderr`.
use super::receiver::receiver;
use super::{iteration, number, os_errors, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::file::{File, Raw, Stream};
use crate::value::{Bytes, Items, Ref, Str, Value};
use std::cell::{Cell, RefCell};
use std::io::SeekFrom;
use std::rc::Rc;

/// What `open` was asked for, its mode parsed.
#[derive(Clone, Copy, Default)]
pub struct Mode {
    /// `r` or `+`
    pub read: bool,
    /// `w`, `a`, `x` or `+`
    pub write: bool,
    /// `a`
    pub append: bool,
    /// `w`
    pub truncate: bool,
    /// `x`
    pub exclusive: bool,
    /// `b`
    pub binary: bool,
}

impl Mode {
    /// Parse a mode such as `"r+b"`; the error's text.
    pub fn parse(mode: &str) -> Result<Mode, String> {
        let mut parsed = Mode::default();
        let (mut kinds, mut plus, mut text) = (0, false, false);
        for c in mode.chars() {
            let fresh = mode.matches(c).count() == 1;
            match c {
                'r' if fresh => parsed.read = true,
                'w' if fresh => (parsed.write, parsed.truncate) = (true, true),
                'a' if fresh => (parsed.write, parsed.append) = (true, true),
                'x' if fresh => (parsed.write, parsed.exclusive) = (true, true),
                'b' if fresh => parsed.binary = true,
                't' if fresh => text = true,
                '+' if fresh => plus = true,
                _ => return Err(format!("invalid mode: '{mode}'")),
            }
            kinds += "rwax".contains(c) as u32;
        }
        if text && parsed.binary {
            return Err("can't have text and binary mode at once".to_owned());
        }
        if kinds != 1 {
            return Err("must have exactly one of create/read/write/append mode".to_owned());
        }
        parsed.read |= plus;
        parsed.write |= plus;
        Ok(parsed)
    }
}

/// How a file's bytes become text.
pub struct TextOptions {
    /// Name of the encoding; absent: UTF-8.
    pub encoding: Option<String>,
    /// Name of the error handler; absent: `strict`.
    pub errors: Option<String>,
    /// Do `\r\n` and `\r` read as `\n`?
    pub universal_newlines: bool,
}

impl Default for TextOptions {
    fn default() -> TextOptions {
        TextOptions { encoding: None, errors: None, universal_newlines: true }
    }
}

/// A file object over `raw`; `mode_text` is what `mode` was parsed from.
pub fn make(rt: &mut Runtime, raw: Raw, mode: Mode, mode_text: &str, name: Value, text: TextOptions) -> Ref<File> {
    let mode_text = rt.str(mode_text).into();
    let stream = Stream::open(raw);
    rt.alloc(rt.types.file, |header| File {
        header,
        stream: RefCell::new(Some(stream)),
        encoding: (!mode.binary).then(|| text.encoding.as_deref().unwrap_or("utf-8").into()),
        errors: text.errors.as_deref().unwrap_or("strict").into(),
        readable: mode.read,
        writable: mode.write,
        universal_newlines: text.universal_newlines,
        name: Cell::new(name),
        mode: Cell::new(mode_text),
        attributes: Cell::new(Value::NULL),
    })
}

#[inline(always)]
fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<File>> {
    receiver(rt, args[0], rt.types.file)
}

/// The open stream of `file`; ValueError when it is closed.
fn stream(rt: &mut Runtime, file: Ref<File>) -> PyResult<Rc<RefCell<Stream>>> {
    let open = file.stream.borrow().clone();
    match open {
        Some(stream) => Ok(stream),
        None => rt.value_error("I/O operation on closed file."),
    }
}

fn to_read(rt: &mut Runtime, file: Ref<File>) -> PyResult<Rc<RefCell<Stream>>> {
    let stream = stream(rt, file)?;
    if !file.readable {
        return unsupported(rt, "not readable");
    }
    if stream.borrow().descriptor() == 0 {
        // What a program asks must be on the screen before it waits for the answer.
        let _ = crate::value::file::flush_all();
    }
    Ok(stream)
}

fn to_write(rt: &mut Runtime, file: Ref<File>) -> PyResult<Rc<RefCell<Stream>>> {
    let stream = stream(rt, file)?;
    if file.writable { Ok(stream) } else { unsupported(rt, "not writable") }
}

/// `io.UnsupportedOperation`, which is an OSError and a ValueError at once: here the OSError.
#[cold]
fn unsupported<T>(rt: &mut Runtime, message: &str) -> PyResult<T> {
    rt.os_error(message)
}

/// `file.write(text)` without the text object. OSError when it cannot be written.
#[inline]
pub fn write_text(rt: &mut Runtime, file: Ref<File>, text: &str) -> PyResult<()> {
    let stream = to_write(rt, file)?;
    let written = match file.encoding.as_deref() {
        Some("utf-8") | None => stream.borrow_mut().write(text.as_bytes()),
        Some(encoding) => {
            let bytes = super::codecs::encode(rt, text, encoding, &file.errors)?;
            stream.borrow_mut().write(&bytes)
        }
    };
    written.or_else(|e| os_errors::raise(rt, &e, Value::NULL))
}

fn write(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    if file.encoding.is_some() {
        let Some(text) = args[1].get::<Str>() else {
            let got = protocol::type_name(rt, args[1]);
            return rt.type_error(format!("write() argument must be str, not {got}"));
        };
        write_text(rt, file, text.as_str())?;
        return Ok(rt.int64(text.char_len() as i64));
    }
    let stream = to_write(rt, file)?;
    let Some(bytes) = bytes_of(args[1]) else {
        let got = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("a bytes-like object is required, not '{got}'"));
    };
    let written = stream.borrow_mut().write(&bytes);
    match written {
        Ok(()) => Ok(rt.int64(bytes.len() as i64)),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

fn bytes_of(v: Value) -> Option<Vec<u8>> {
    if let Some(bytes) = v.get::<Bytes>() {
        return Some(bytes.data.to_vec());
    }
    v.get::<crate::value::ByteArray>().map(|array| array.data.borrow().to_vec())
}

fn writelines(rt: &mut Runtime, args: Args) -> PyResult {
    let file = args[0];
    iteration::for_each(rt, args[1], |rt, line| write(rt, Args::positional(&[file, line])).map(|_| ()))?;
    Ok(Value::NONE)
}

/// Bytes that were read as what the file gives: text or bytes.
fn give(rt: &mut Runtime, file: Ref<File>, bytes: Vec<u8>) -> PyResult {
    let Some(encoding) = file.encoding.as_deref() else {
        let data = bytes.into_boxed_slice();
        return Ok(rt.alloc(rt.types.bytes, |header| Bytes { header, hash: Cell::new(0), data }).into());
    };
    let text = match (encoding, String::from_utf8(bytes)) {
        ("utf-8", Ok(text)) => text,
        (_, Ok(text)) => super::codecs::decode(rt, text.as_bytes(), encoding, &file.errors)?,
        (_, Err(e)) => super::codecs::decode(rt, e.as_bytes(), encoding, &file.errors)?,
    };
    let text = if file.universal_newlines && text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    };
    Ok(rt.str(text).into())
}

/// Read what `enough` asks for (`None`: all there is).
fn take(rt: &mut Runtime, file: Ref<File>, enough: impl FnMut(&[u8]) -> Option<usize>) -> PyResult<Vec<u8>> {
    let stream = to_read(rt, file)?;
    let mut stream = stream.borrow_mut();
    let got = stream.peek_until(enough).map(<[u8]>::to_vec);
    match got {
        Ok(bytes) => {
            stream.consume(bytes.len());
            Ok(bytes)
        }
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// Length of the first `n` characters of UTF-8, if they are all there.
fn chars_prefix(bytes: &[u8], n: usize) -> Option<usize> {
    let starts = bytes.iter().enumerate().filter(|(_, b)| (**b as i8) >= -0x40);
    starts.map(|(i, _)| i).nth(n)
}

fn limit(rt: &mut Runtime, v: Option<Value>) -> PyResult<Option<usize>> {
    match v {
        None | Some(Value::NONE) => Ok(None),
        Some(v) => Ok(usize::try_from(number::index_i64(rt, v)?).ok()),
    }
}

fn read(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let bytes = match limit(rt, args.get(1))? {
        None => take(rt, file, |_| None)?,
        Some(n) if file.encoding.as_deref() == Some("utf-8") => take(rt, file, |ahead| chars_prefix(ahead, n))?,
        Some(n) => take(rt, file, |ahead| (ahead.len() >= n).then_some(n))?,
    };
    give(rt, file, bytes)
}

/// The next line's bytes, its end included; empty at the end of the file.
fn line(rt: &mut Runtime, file: Ref<File>, limit: usize) -> PyResult<Vec<u8>> {
    let carriage_returns = file.encoding.is_some() && file.universal_newlines;
    let mut seen = 0;
    take(rt, file, |ahead| {
        let new = &ahead[seen.min(ahead.len())..];
        let end = new.iter().position(|b| *b == b'\n' || (carriage_returns && *b == b'\r')).map(|i| seen + i);
        seen = ahead.len();
        match end {
            // A `\r` at the very end may be the first half of `\r\n`.
            Some(i) if ahead[i] == b'\r' && i + 1 == ahead.len() => {
                seen = i;
                None
            }
            Some(i) if ahead[i] == b'\r' && ahead[i + 1] == b'\n' => Some((i + 2).min(limit)),
            Some(i) => Some((i + 1).min(limit)),
            None => (ahead.len() >= limit).then_some(limit),
        }
    })
}

fn readline(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let limit = limit(rt, args.get(1))?.unwrap_or(usize::MAX);
    let bytes = line(rt, file, limit)?;
    give(rt, file, bytes)
}

fn readlines(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let hint = limit(rt, args.get(1))?.filter(|n| *n > 0).unwrap_or(usize::MAX);
    let lines = rt.list(Items::new());
    let mut total = 0;
    while total < hint {
        let bytes = line(rt, file, usize::MAX)?;
        if bytes.is_empty() {
            break;
        }
        total += bytes.len();
        let line = give(rt, file, bytes)?;
        lines.items.push(line);
    }
    Ok(lines.into())
}

/// The next line, or STOP.
pub fn next_line(rt: &mut Runtime, file: Ref<File>) -> PyResult {
    let bytes = line(rt, file, usize::MAX)?;
    if bytes.is_empty() { Ok(Value::STOP) } else { give(rt, file, bytes) }
}

fn next(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    match next_line(rt, file)? {
        Value::STOP => rt.stop_iteration(Value::NULL),
        line => Ok(line),
    }
}

fn itself(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    stream(rt, file)?;
    Ok(args[0])
}

fn flush(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let flushed = stream(rt, file)?.borrow_mut().flush();
    match flushed {
        Ok(()) => Ok(Value::NONE),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

fn close(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let Some(stream) = file.stream.take() else { return Ok(Value::NONE) };
    let flushed = stream.borrow_mut().flush();
    match flushed {
        Ok(()) => Ok(Value::NONE),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

fn exit(rt: &mut Runtime, args: Args) -> PyResult {
    close(rt, Args::positional(&args.positional[..1]))
}

fn seek(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let offset = number::index_i64(rt, args[1])?;
    let to = match args.get(2).map(|v| number::index_i64(rt, v)).transpose()?.unwrap_or(0) {
        0 if offset < 0 => return rt.value_error(format!("negative seek position {offset}")),
        0 => SeekFrom::Start(offset as u64),
        whence @ (1 | 2) if file.encoding.is_some() && offset != 0 => {
            let from = if whence == 1 { "cur" } else { "end" };
            return unsupported(rt, &format!("can't do nonzero {from}-relative seeks"));
        }
        1 => SeekFrom::Current(offset),
        2 => SeekFrom::End(offset),
        whence => return rt.value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)")),
    };
    move_to(rt, file, to)
}

fn move_to(rt: &mut Runtime, file: Ref<File>, to: SeekFrom) -> PyResult {
    let at = stream(rt, file)?.borrow_mut().seek(to);
    match at {
        Ok(at) => Ok(rt.int64(at as i64)),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

fn tell(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    move_to(rt, file, SeekFrom::Current(0))
}

fn truncate(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let stream = to_write(rt, file)?;
    let len = match args.get(1) {
        Some(v) if !v.is_none() => number::index_i64(rt, v)? as u64,
        _ => stream.borrow_mut().seek(SeekFrom::Current(0)).unwrap_or(0),
    };
    let done = stream.borrow_mut().set_len(len);
    match done {
        Ok(()) => Ok(rt.int64(len as i64)),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

fn fileno(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let descriptor = stream(rt, file)?.borrow().descriptor();
    Ok(Value::int32(descriptor))
}

fn isatty(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let is_terminal = stream(rt, file)?.borrow().is_terminal();
    Ok(Value::bool(is_terminal))
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let name = protocol::repr(rt, file.name.get())?;
    let mode = protocol::repr(rt, file.mode.get())?;
    let text = match &file.encoding {
        Some(encoding) => {
            format!("<_io.TextIOWrapper name={} mode={} encoding='{encoding}'>", name.as_str(), mode.as_str())
        }
        None => format!("<_io.BufferedReader name={}>", name.as_str()),
    };
    Ok(rt.str(text).into())
}

/// Methods of files.
pub const SPEC: TypeSpec = TypeSpec {
    class: |types| types.file,
    methods: &[
        NativeDef::method("read", read, 1, 2),
        NativeDef::method("readline", readline, 1, 2),
        NativeDef::method("readlines", readlines, 1, 2),
        NativeDef::method("write", write, 2, 2),
        NativeDef::method("writelines", writelines, 2, 2),
        NativeDef::method("flush", flush, 1, 1),
        NativeDef::method("close", close, 1, 1),
        NativeDef::method("seek", seek, 2, 3),
        NativeDef::method("tell", tell, 1, 1),
        NativeDef::method("truncate", truncate, 1, 2),
        NativeDef::method("fileno", fileno, 1, 1),
        NativeDef::method("isatty", isatty, 1, 1),
        NativeDef::method("readable", |rt, args| Ok(Value::bool(this(rt, args)?.readable)), 1, 1),
        NativeDef::method("writable", |rt, args| Ok(Value::bool(this(rt, args)?.writable)), 1, 1),
        NativeDef::method("__iter__", itself, 1, 1),
        NativeDef::method("__next__", next, 1, 1),
        NativeDef::method("__enter__", itself, 1, 1),
        NativeDef::method("__exit__", exit, 1, 4),
        NativeDef::method("__repr__", repr, 1, 1),
        NativeDef::getter("name", |rt, args| Ok(this(rt, args)?.name.get())),
        NativeDef::getter("mode", |rt, args| Ok(this(rt, args)?.mode.get())),
        NativeDef::getter("closed", |rt, args| Ok(Value::bool(this(rt, args)?.stream.borrow().is_none()))),
        NativeDef::getter("encoding", |rt, args| {
            let file = this(rt, args)?;
            match file.encoding.as_deref() {
                Some(encoding) => Ok(rt.str(encoding).into()),
                None => rt.attribute_error("'_io.BufferedReader' object has no attribute 'encoding'"),
            }
        }),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modes() {
        let mode = Mode::parse("r+b").unwrap();
        assert!(mode.read && mode.write && mode.binary && !mode.truncate);
        assert!(Mode::parse("rw").is_err() && Mode::parse("").is_err() && Mode::parse("rr").is_err());
        assert!(Mode::parse("q").is_err() && Mode::parse("rbt").is_err());
    }

    #[test]
    fn characters_are_counted_in_bytes() {
        assert_eq!(chars_prefix("aé€x".as_bytes(), 3), Some(6));
        assert_eq!(chars_prefix("ab".as_bytes(), 2), None);
    }
}
