//! `open`.
use crate::builtins::file::{self, Mode, TextOptions};
use crate::builtins::{os_errors, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::file::Raw;
use crate::value::{Bytes, Str, Value};
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;

/// A path given as str, bytes or by `__fspath__`.
pub fn path_of(rt: &mut Runtime, v: Value) -> PyResult<PathBuf> {
    if let Some(s) = v.get::<Str>() {
        if s.as_str().contains('\0') {
            return rt.value_error("embedded null byte");
        }
        return Ok(PathBuf::from(s.as_str()));
    }
    if let Some(b) = v.get::<Bytes>() {
        return Ok(PathBuf::from(OsStr::from_bytes(&b.data)));
    }
    let name = rt.names.fspath;
    match rt.call_special(v, name, &[]) {
        Some(path) => {
            let path = path?;
            path_of(rt, path)
        }
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("expected str, bytes or os.PathLike object, not {got}"))
        }
    }
}

fn text_argument(rt: &mut Runtime, v: Option<Value>, name: &str) -> PyResult<Option<String>> {
    match v {
        None | Some(Value::NONE) => Ok(None),
        Some(v) => match v.get::<Str>() {
            Some(s) => Ok(Some(s.as_str().to_owned())),
            None => {
                let got = protocol::type_name(rt, v);
                rt.type_error(format!("open() argument '{name}' must be str or None, not {got}"))
            }
        },
    }
}

fn open(rt: &mut Runtime, args: Args) -> PyResult {
    let argument = |i: usize, name: &str| args.get(i).or(args.keyword(name));
    let Some(path_value) = argument(0, "file") else {
        return rt.type_error("open() missing required argument 'file' (pos 1)");
    };
    if path_value.as_index_int().is_some() {
        return rt.raise(rt.types.not_implemented_error, "mimeo does not support open() of file descriptors yet");
    }
    let path = path_of(rt, path_value)?;
    let mode_text = text_argument(rt, argument(1, "mode"), "mode")?.unwrap_or_else(|| "r".to_owned());
    let mode = match Mode::parse(&mode_text) {
        Ok(mode) => mode,
        Err(message) => return rt.value_error(message),
    };
    let encoding = text_argument(rt, argument(3, "encoding"), "encoding")?;
    let errors = text_argument(rt, argument(4, "errors"), "errors")?;
    let newline = text_argument(rt, argument(5, "newline"), "newline")?;
    if mode.binary && (encoding.is_some() || errors.is_some() || newline.is_some()) {
        let which = if encoding.is_some() {
            "an encoding"
        } else if errors.is_some() {
            "an errors"
        } else {
            "a newline"
        };
        return rt.value_error(format!("binary mode doesn't take {which} argument"));
    }
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
    let raw = match opened {
        Ok(f) => Raw::File(f),
        Err(e) => return os_errors::raise(rt, &e, path_value),
    };
    let encoding = encoding.map(|e| e.to_lowercase().replace('_', "-")).map(|e| match &*e {
        "utf8" | "u8" => "utf-8".to_owned(),
        _ => e,
    });
    let text = TextOptions { encoding, errors, universal_newlines: newline.is_none() };
    Ok(file::make(rt, raw, mode, &mode_text, path_value, text).into())
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[NativeDef::function("open", open, 0, 8).with_keywords(&[
    "file",
    "mode",
    "buffering",
    "encoding",
    "errors",
    "newline",
    "closefd",
    "opener",
])];
