//! `open`.
use crate::builtins::{file, protocol};
use crate::runtime::{NativeDef, PyResult, Runtime};
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
        if b.data.contains(&0) {
            return rt.value_error("embedded null byte");
        }
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

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[NativeDef::function("open", file::open, 0, 8).with_keywords(&[
    "file",
    "mode",
    "buffering",
    "encoding",
    "errors",
    "newline",
    "closefd",
    "opener",
])];
