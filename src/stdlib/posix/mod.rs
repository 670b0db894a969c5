//! The module `posix`, below `os`: system calls on paths, descriptors and the process. What can be said in Python is in `os.py`.
mod descriptors;
mod paths;
mod process;

use crate::builtins::functions::files::path_of;
use crate::builtins::{number, os_errors};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime, name};
use crate::value::{Bytes, Value};
use std::io;
use std::path::PathBuf;

/// Argument `i` as a path.
fn path(rt: &mut Runtime, args: Args, i: usize) -> PyResult<PathBuf> {
    path_of(rt, args[i])
}

/// None, or the exception for a failed call about `args[0]`.
fn done(rt: &mut Runtime, result: io::Result<()>, file: Value) -> PyResult {
    match result {
        Ok(()) => Ok(Value::NONE),
        Err(e) => os_errors::raise(rt, &e, file),
    }
}

/// The same for a call about two paths.
fn done_two(rt: &mut Runtime, result: io::Result<()>, args: Args) -> PyResult {
    match result {
        Ok(()) => Ok(Value::NONE),
        Err(e) => os_errors::raise_two(rt, &e, args[0], args[1]),
    }
}

/// The value of a system call of `nix`.
fn checked<T>(rt: &mut Runtime, result: nix::Result<T>) -> PyResult<T> {
    match result {
        Ok(v) => Ok(v),
        Err(e) => os_errors::raise(rt, &io::Error::from_raw_os_error(e as i32), Value::NULL),
    }
}

/// Argument `i` as a descriptor or another C int.
fn int(rt: &mut Runtime, args: Args, i: usize) -> PyResult<i32> {
    match i32::try_from(number::index_i64(rt, args[i])?) {
        Ok(n) => Ok(n),
        Err(_) => rt.overflow_error("Python int too large to convert to C int"),
    }
}

/// Text of the operating system: bytes when the program asked with bytes.
fn text(rt: &mut Runtime, text: &std::ffi::OsStr, like: Value) -> PyResult {
    use std::os::unix::ffi::OsStrExt;
    if like.get::<Bytes>().is_some() {
        return Ok(crate::builtins::bytes::make(rt, text.as_bytes().to_vec()));
    }
    match text.to_str() {
        Some(text) => Ok(rt.str(text).into()),
        None => rt.raise(
            rt.types.not_implemented_error,
            format!("mimeo does not support names that are not UTF-8 yet: {}", text.to_string_lossy()),
        ),
    }
}

fn strerror(rt: &mut Runtime, args: Args) -> PyResult {
    let error = io::Error::from_raw_os_error(int(rt, args, 0)?).to_string();
    Ok(rt.str(error.split(" (os error").next().unwrap_or_default()).into())
}

fn init(rt: &mut Runtime, module: crate::value::Ref<crate::value::Dict>) -> PyResult<()> {
    let constants = [
        ("F_OK", libc::F_OK),
        ("R_OK", libc::R_OK),
        ("W_OK", libc::W_OK),
        ("X_OK", libc::X_OK),
        ("O_RDONLY", libc::O_RDONLY),
        ("O_WRONLY", libc::O_WRONLY),
        ("O_RDWR", libc::O_RDWR),
        ("O_CREAT", libc::O_CREAT),
        ("O_EXCL", libc::O_EXCL),
        ("O_TRUNC", libc::O_TRUNC),
        ("O_APPEND", libc::O_APPEND),
        ("O_NONBLOCK", libc::O_NONBLOCK),
        ("O_CLOEXEC", libc::O_CLOEXEC),
        ("O_SYNC", libc::O_SYNC),
        ("O_DSYNC", libc::O_DSYNC),
        ("O_NOFOLLOW", libc::O_NOFOLLOW),
        ("O_DIRECTORY", libc::O_DIRECTORY),
        ("EX_OK", 0),
    ];
    for (text, i) in constants {
        let key = name(rt, text);
        module.set_str(key, Value::int32(i));
    }
    let environ = process::environment(rt);
    let key = name(rt, "environ");
    module.set_str(key, environ);
    Ok(())
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "posix",
    functions: &[
        NativeDef::function("strerror", strerror, 1, 1),
        NativeDef::function("getcwd", |rt, _| paths::getcwd(rt, Value::NONE), 0, 0),
        NativeDef::function("getcwdb", paths::getcwdb, 0, 0),
        NativeDef::function("chdir", paths::chdir, 1, 1),
        NativeDef::function("listdir", paths::listdir, 1, 1),
        NativeDef::function("scan", paths::scan, 1, 1),
        NativeDef::function("mkdir", paths::mkdir, 1, 2),
        NativeDef::function("rmdir", paths::rmdir, 1, 1),
        NativeDef::function("unlink", paths::unlink, 1, 1),
        NativeDef::function("rename", paths::rename, 2, 2),
        NativeDef::function("stat", paths::stat, 2, 2),
        NativeDef::function("access", paths::access, 2, 2),
        NativeDef::function("chmod", paths::chmod, 2, 2),
        NativeDef::function("readlink", paths::readlink, 1, 1),
        NativeDef::function("symlink", paths::symlink, 2, 2),
        NativeDef::function("link", paths::link, 2, 2),
        NativeDef::function("utime", paths::utime, 3, 4),
        NativeDef::function("truncate", paths::truncate, 2, 2),
        NativeDef::function("open", descriptors::open, 3, 3),
        NativeDef::function("close", descriptors::close, 1, 1),
        NativeDef::function("read", descriptors::read, 2, 2),
        NativeDef::function("write", descriptors::write, 2, 2),
        NativeDef::function("lseek", descriptors::lseek, 3, 3),
        NativeDef::function("fstat", descriptors::fstat, 1, 1),
        NativeDef::function("fsync", descriptors::fsync, 1, 1),
        NativeDef::function("ftruncate", descriptors::ftruncate, 2, 2),
        NativeDef::function("dup", descriptors::dup, 1, 1),
        NativeDef::function("dup2", descriptors::dup2, 2, 3),
        NativeDef::function("pipe", descriptors::pipe, 0, 0),
        NativeDef::function("isatty", descriptors::isatty, 1, 1),
        NativeDef::function("get_terminal_size", descriptors::get_terminal_size, 1, 1),
        NativeDef::function("urandom", process::urandom, 1, 1),
        NativeDef::function("getpid", |rt, _| Ok(rt.int64(nix::unistd::getpid().as_raw().into())), 0, 0),
        NativeDef::function("getppid", |rt, _| Ok(rt.int64(nix::unistd::getppid().as_raw().into())), 0, 0),
        NativeDef::function("getuid", |rt, _| Ok(rt.int64(nix::unistd::getuid().as_raw().into())), 0, 0),
        NativeDef::function("geteuid", |rt, _| Ok(rt.int64(nix::unistd::geteuid().as_raw().into())), 0, 0),
        NativeDef::function("getgid", |rt, _| Ok(rt.int64(nix::unistd::getgid().as_raw().into())), 0, 0),
        NativeDef::function("getegid", |rt, _| Ok(rt.int64(nix::unistd::getegid().as_raw().into())), 0, 0),
        NativeDef::function("umask", process::umask, 1, 1),
        NativeDef::function("cpu_count", process::cpu_count, 0, 0),
        NativeDef::function("uname", process::uname, 0, 0),
        NativeDef::function("times", process::times, 0, 0),
        NativeDef::function("putenv", process::putenv, 2, 2),
        NativeDef::function("home_of", process::home_of, 1, 1),
        NativeDef::function("run", process::run, 6, 6),
        NativeDef::function("_exit", process::exit_now, 1, 1),
    ],
    init,
};
