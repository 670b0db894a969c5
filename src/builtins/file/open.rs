//! Opening files: modes, encodings, line ends, descriptors; and text files over files of bytes.
use super::{binary_class, make_over, stream};
use crate::builtins::functions::files::path_of;
use crate::builtins::{number, os_errors, protocol};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::file::{File, Newline, Raw, Stream};
use crate::value::{Class, Ref, Str, Value};

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
        if kinds == 0 {
            return Err("Must have exactly one of create/read/write/append mode and at most one plus".to_owned());
        }
        if kinds > 1 {
            return Err("must have exactly one of create/read/write/append mode".to_owned());
        }
        parsed.read |= plus;
        parsed.write |= plus;
        Ok(parsed)
    }

    /// The mode that a file of bytes shows.
    pub fn text(self) -> String {
        let first = if self.exclusive {
            "xb"
        } else if self.append {
            "ab"
        } else if self.read {
            "rb"
        } else {
            "wb"
        };
        format!("{first}{}", if self.read && self.write { "+" } else { "" })
    }
}

/// How a file's bytes become text.
#[derive(Default)]
pub struct TextOptions {
    /// The mode as it was given.
    pub mode: String,
    /// Name of the encoding; absent: UTF-8.
    pub encoding: Option<String>,
    /// Name of the error handler; absent: `strict`.
    pub errors: Option<String>,
    /// Line ends.
    pub newline: Newline,
}

fn text_argument(rt: &mut Runtime, v: Option<Value>, function: &str, name: &str) -> PyResult<Option<String>> {
    match v {
        None | Some(Value::NONE) => Ok(None),
        Some(v) => match v.get::<Str>() {
            Some(s) => Ok(Some(s.as_str().to_owned())),
            None => {
                let got = protocol::type_name(rt, v);
                rt.type_error(format!("{function}() argument '{name}' must be str or None, not {got}"))
            }
        },
    }
}

/// The argument `newline`.
pub fn newline_of(rt: &mut Runtime, v: Option<Value>, function: &str) -> PyResult<Newline> {
    Ok(match text_argument(rt, v, function, "newline")?.as_deref() {
        None => Newline::Universal,
        Some("") => Newline::Kept,
        Some("\n") => Newline::Lf,
        Some("\r") => Newline::Cr,
        Some("\r\n") => Newline::CrLf,
        Some(other) => return rt.value_error(format!("illegal newline value: {other}")),
    })
}

fn check_encoding(rt: &mut Runtime, encoding: Option<String>) -> PyResult<Option<String>> {
    match encoding.as_deref() {
        Some("locale") => Ok(Some("UTF-8".to_owned())),
        Some(given) => {
            crate::builtins::codecs::encode(rt, "", given, "strict")?;
            Ok(encoding)
        }
        None => Ok(None),
    }
}

/// The file that a path names, or that a descriptor is; `opener` may be NULL.
fn open_raw(rt: &mut Runtime, given: Value, mode: Mode, close: bool, opener: Value) -> PyResult<Raw> {
    let descriptor = match given.as_index_int() {
        Some(fd) => Some(fd),
        None if !opener.is_null() && !opener.is_none() => {
            let mut flags = if mode.write && mode.read {
                libc::O_RDWR
            } else if mode.write {
                libc::O_WRONLY
            } else {
                libc::O_RDONLY
            } | libc::O_CLOEXEC;
            flags |= if mode.truncate { libc::O_CREAT | libc::O_TRUNC } else { 0 };
            flags |= if mode.append { libc::O_CREAT | libc::O_APPEND } else { 0 };
            flags |= if mode.exclusive { libc::O_CREAT | libc::O_EXCL } else { 0 };
            let fd = rt.call(opener, &[given, Value::int32(flags)])?;
            if fd.as_index_int().is_none() {
                return rt.type_error("expected integer from opener");
            }
            let fd = number::index_i64(rt, fd)?;
            if fd < 0 {
                return rt.value_error(format!("opener returned {fd}"));
            }
            Some(fd)
        }
        None => None,
    };
    if let Some(fd) = descriptor {
        let Some(fd) = i32::try_from(fd).ok().filter(|fd| *fd >= 0) else {
            return rt.value_error("negative file descriptor");
        };
        return match nix::sys::stat::fstat(fd) {
            Ok(_) => Ok(Raw::Descriptor(fd, close)),
            Err(e) => os_errors::raise(rt, &e.into(), given),
        };
    }
    if !close {
        return rt.value_error("Cannot use closefd=False with file name");
    }
    let path = path_of(rt, given)?;
    let opened = std::fs::OpenOptions::new()
        .read(mode.read)
        .write(mode.write && !mode.append)
        .append(mode.append)
        .create(mode.truncate || mode.append)
        .truncate(mode.truncate)
        .create_new(mode.exclusive)
        .open(&path);
    let opened = opened.and_then(|f| {
        if f.metadata()?.is_dir() { Err(std::io::Error::from_raw_os_error(libc::EISDIR)) } else { Ok(f) }
    });
    match opened {
        Ok(f) => Ok(Raw::File(f)),
        Err(e) => os_errors::raise(rt, &e, given),
    }
}

/// `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`
pub fn open(rt: &mut Runtime, args: Args) -> PyResult {
    let argument = |i: usize, name: &str| args.get(i).or(args.keyword(name));
    let Some(mut given) = argument(0, "file") else {
        return rt.type_error("open() missing required argument 'file' (pos 1)");
    };
    if given.as_index_int().is_none() && given.get::<Str>().is_none() {
        let fspath = rt.names.fspath;
        if let Some(path) = rt.call_special(given, fspath, &[]) {
            given = path?;
        }
    }
    let mode_text = match argument(1, "mode") {
        None => "r".to_owned(),
        Some(v) => match v.get::<Str>() {
            Some(s) => s.as_str().to_owned(),
            None => {
                let got = protocol::type_name(rt, v);
                return rt.type_error(format!("open() argument 'mode' must be str, not {got}"));
            }
        },
    };
    let mode = match Mode::parse(&mode_text) {
        Ok(mode) => mode,
        Err(message) => return rt.value_error(message),
    };
    let buffering = match argument(2, "buffering") {
        Some(v) => number::index_i64(rt, v)?,
        None => -1,
    };
    let encoding = text_argument(rt, argument(3, "encoding"), "open", "encoding")?;
    let errors = text_argument(rt, argument(4, "errors"), "open", "errors")?;
    if mode.binary {
        for (what, given) in [
            ("an encoding", encoding.is_some()),
            ("an errors", errors.is_some()),
            ("a newline", argument(5, "newline").is_some_and(|v| !v.is_none())),
        ] {
            if given {
                return rt.value_error(format!("binary mode doesn't take {what} argument"));
            }
        }
    } else if buffering == 0 {
        return rt.value_error("can't have unbuffered text I/O");
    }
    let newline = newline_of(rt, argument(5, "newline"), "open")?;
    let encoding = check_encoding(rt, encoding)?;
    let close = match argument(6, "closefd") {
        Some(v) => protocol::truthy(rt, v)?,
        None => true,
    };
    // In CPython a file that nobody refers to any more is closed, and so written, by now.
    let _ = crate::value::file::flush_all();
    let raw = open_raw(rt, given, mode, close, argument(7, "opener").unwrap_or_default())?;
    let stream = Stream::open(raw);
    {
        let mut stream = stream.borrow_mut();
        stream.unbuffered = buffering == 0;
        stream.by_line |= buffering == 1;
        stream.append = mode.append;
        if mode.append {
            // Where there is a position, writing goes on at the end.
            let _ = stream.seek(std::io::SeekFrom::End(0));
        }
    }
    let text = TextOptions { mode: mode_text, encoding, errors, newline };
    let class = if mode.binary { binary_class(rt, mode, buffering != 0) } else { rt.types.file };
    Ok(make_over(rt, class, stream, mode, given, &text).into())
}

/// `FileIO(file, mode, closefd, opener)`
pub fn new_raw(rt: &mut Runtime, args: Args) -> PyResult {
    let argument = |i: usize, name: &str| args.get(i).or(args.keyword(name));
    let class = super::super::receiver::wanted_class(rt, args[0], rt.types.file_io)?;
    let Some(given) = argument(1, "file") else {
        return rt.type_error("FileIO() missing required argument 'file' (pos 1)");
    };
    let text = text_argument(rt, argument(2, "mode"), "FileIO", "mode")?.unwrap_or_else(|| "r".to_owned());
    let mode = match Mode::parse(&text) {
        Ok(mode) => Mode { binary: true, ..mode },
        Err(message) => return rt.value_error(message),
    };
    let close = match argument(3, "closefd") {
        Some(v) => protocol::truthy(rt, v)?,
        None => true,
    };
    let raw = open_raw(rt, given, mode, close, argument(4, "opener").unwrap_or_default())?;
    let stream = Stream::open(raw);
    stream.borrow_mut().unbuffered = true;
    stream.borrow_mut().append = mode.append;
    Ok(make_over(rt, class, stream, mode, given, &TextOptions::default()).into())
}

/// A file of `class` over a native one: `BufferedReader(raw)` and the like.
fn over(rt: &mut Runtime, class: Ref<Class>, below: Ref<File>, mode: Mode, text: &TextOptions) -> PyResult {
    let stream = stream(rt, below, "")?;
    if mode.binary {
        stream.borrow_mut().unbuffered = false;
    }
    let name = below.name.get();
    let made = make_over(rt, class, stream, mode, name, text);
    if !mode.binary {
        made.mode.set(below.mode.get());
    }
    made.below.set(below.into());
    Ok(made.into())
}

/// A buffered file of bytes over an unbuffered one: `None` when that is not a native one.
pub fn new_buffered(rt: &mut Runtime, args: Args, base: Ref<Class>) -> PyResult {
    let class = super::super::receiver::wanted_class(rt, args[0], base)?;
    let Some(raw) = args.get(1).or(args.keyword("raw")) else {
        let name = protocol::class_name(base);
        return rt.type_error(format!("{name}() missing required argument 'raw' (pos 1)"));
    };
    let Some(below) = raw.get::<File>() else {
        let (name, got) = (protocol::class_name(base), protocol::type_name(rt, raw));
        return rt
            .raise(rt.types.not_implemented_error, format!("mimeo does not support io.{name} over {got} objects yet"));
    };
    let (read, write) = (!base.is_same(rt.types.buffered_writer), !base.is_same(rt.types.buffered_reader));
    if read && !below.readable {
        return super::unsupported(rt, "File or stream is not readable.");
    }
    if write && !below.writable {
        return super::unsupported(rt, "File or stream is not writable.");
    }
    let mode = Mode { read, write, binary: true, ..Mode::default() };
    over(rt, class, below, mode, &TextOptions::default())
}

/// `TextIOWrapper(buffer, encoding, errors, newline, line_buffering, write_through)` over a native file of bytes; `Ok(None)` when `buffer`
/// is another object.
pub fn wrap(rt: &mut Runtime, args: Args) -> PyResult<Option<Value>> {
    let argument = |i: usize, name: &str| args.get(i).or(args.keyword(name));
    let class = super::super::receiver::wanted_class(rt, args[0], rt.types.file)?;
    let Some(buffer) = argument(1, "buffer") else {
        return rt.type_error("TextIOWrapper() missing required argument 'buffer' (pos 1)");
    };
    let encoding = text_argument(rt, argument(2, "encoding"), "TextIOWrapper", "encoding")?;
    let encoding = check_encoding(rt, encoding)?;
    let errors = text_argument(rt, argument(3, "errors"), "TextIOWrapper", "errors")?;
    let newline = newline_of(rt, argument(4, "newline"), "TextIOWrapper")?;
    let Some(below) = buffer.get::<File>() else { return Ok(None) };
    let by_line = match argument(5, "line_buffering") {
        Some(v) => protocol::truthy(rt, v)?,
        None => false,
    };
    let text = TextOptions { mode: String::new(), encoding, errors, newline };
    let mode = Mode { read: below.readable, write: below.writable, ..Mode::default() };
    if by_line {
        stream(rt, below, "")?.borrow_mut().by_line = true;
    }
    over(rt, class, below, mode, &text).map(Some)
}
