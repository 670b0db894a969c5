//! Errors of the operating system as Python exceptions.
use crate::runtime::{PyResult, Runtime};
use crate::value::{Class, Ref, Value};
use std::io;

/// Raise the subclass of OSError that `error` stands for; `filename` may be NULL.
#[cold]
pub fn raise<T>(rt: &mut Runtime, error: &io::Error, filename: Value) -> PyResult<T> {
    let Some(errno) = error.raw_os_error() else {
        return match error.kind() {
            io::ErrorKind::Unsupported => rt.value_error("I/O operation not supported on this file"),
            _ => rt.os_error(error.to_string()),
        };
    };
    let class = class_of(rt, errno);
    let text = error.to_string();
    let text = rt.str(text.split(" (os error").next().unwrap_or_default()).into();
    let errno = Value::int32(errno);
    // The path itself, not the object that stands for it.
    let fspath = rt.names.fspath;
    let path = if filename.is_null() { None } else { rt.call_special(filename, fspath, &[]) };
    let filename = path.transpose()?.unwrap_or(filename);
    if filename.is_null() {
        rt.raise_with(class, &[errno, text])
    } else {
        rt.raise_with(class, &[errno, text, filename])
    }
}

/// The same for a call about two files.
#[cold]
pub fn raise_two<T>(rt: &mut Runtime, error: &io::Error, first: Value, second: Value) -> PyResult<T> {
    let errno = error.raw_os_error().unwrap_or(0);
    let class = class_of(rt, errno);
    let text = error.to_string();
    let text = rt.str(text.split(" (os error").next().unwrap_or_default()).into();
    rt.raise_with(class, &[Value::int32(errno), text, first, Value::NONE, second])
}

fn class_of(rt: &Runtime, errno: i32) -> Ref<Class> {
    let t = &rt.types;
    match errno {
        libc::ENOENT => t.file_not_found_error,
        libc::EEXIST => t.file_exists_error,
        libc::EISDIR => t.is_a_directory_error,
        libc::ENOTDIR => t.not_a_directory_error,
        libc::EACCES | libc::EPERM => t.permission_error,
        libc::EPIPE => t.broken_pipe_error,
        libc::EINTR => t.interrupted_error,
        libc::EAGAIN => t.blocking_io_error,
        libc::ETIMEDOUT => t.timeout_error,
        libc::ECHILD => t.child_process_error,
        libc::ESRCH => t.process_lookup_error,
        _ => t.os_error,
    }
}
