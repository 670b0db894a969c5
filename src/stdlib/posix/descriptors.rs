//! System calls on file descriptors.
use super::{checked, int, path};
use crate::builtins::{bytes, number, os_errors};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::Value;
use nix::fcntl::OFlag;
use nix::sys::stat::Mode;
use nix::unistd::{self, Whence};
use std::io;

/// `open(path, flags, mode)`
pub fn open(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    let flags = OFlag::from_bits_truncate(int(rt, args, 1)?) | OFlag::O_CLOEXEC;
    let mode = Mode::from_bits_truncate(int(rt, args, 2)? as u32);
    match nix::fcntl::open(&path, flags, mode) {
        Ok(fd) => Ok(Value::int32(fd)),
        Err(e) => os_errors::raise(rt, &io::Error::from_raw_os_error(e as i32), args[0]),
    }
}

/// `close(fd)`
pub fn close(rt: &mut Runtime, args: Args) -> PyResult {
    let fd = int(rt, args, 0)?;
    checked(rt, unistd::close(fd))?;
    Ok(Value::NONE)
}

/// `read(fd, n)`
pub fn read(rt: &mut Runtime, args: Args) -> PyResult {
    let fd = int(rt, args, 0)?;
    let n = number::index_i64(rt, args[1])?;
    let Ok(n) = usize::try_from(n) else {
        return os_errors::raise(rt, &io::Error::from_raw_os_error(libc::EINVAL), Value::NULL);
    };
    let mut data = vec![0; n];
    let got = checked(rt, unistd::read(fd, &mut data))?;
    data.truncate(got);
    Ok(bytes::make(rt, data))
}

/// `write(fd, data)`
pub fn write(rt: &mut Runtime, args: Args) -> PyResult {
    let fd = int(rt, args, 0)?;
    let Some(data) = crate::builtins::buffer::bytes_like(rt, args[1])? else {
        let got = crate::builtins::protocol::type_name(rt, args[1]);
        return rt.type_error(format!("a bytes-like object is required, not '{got}'"));
    };
    // In the order in which the program wrote.
    let _ = crate::value::file::flush_all();
    let n = checked(rt, unistd::write(fd, &data))?;
    Ok(rt.int64(n as i64))
}

/// `lseek(fd, offset, whence)`
pub fn lseek(rt: &mut Runtime, args: Args) -> PyResult {
    let fd = int(rt, args, 0)?;
    let offset = number::index_i64(rt, args[1])?;
    let whence = match int(rt, args, 2)? {
        0 => Whence::SeekSet,
        1 => Whence::SeekCur,
        2 => Whence::SeekEnd,
        _ => return os_errors::raise(rt, &io::Error::from_raw_os_error(libc::EINVAL), Value::NULL),
    };
    let at = checked(rt, unistd::lseek(fd, offset, whence))?;
    Ok(rt.int64(at))
}

/// `fstat(fd)`: the parts as [`super::paths::stat_parts`] gives them.
pub fn fstat(rt: &mut Runtime, args: Args) -> PyResult {
    const SECOND: i64 = 1_000_000_000;
    let fd = int(rt, args, 0)?;
    let s = checked(rt, nix::sys::stat::fstat(fd))?;
    let parts = [
        s.st_mode as i64,
        s.st_ino as i64,
        s.st_dev as i64,
        s.st_nlink as i64,
        s.st_uid as i64,
        s.st_gid as i64,
        s.st_size,
        s.st_atime * SECOND + s.st_atime_nsec,
        s.st_mtime * SECOND + s.st_mtime_nsec,
        s.st_ctime * SECOND + s.st_ctime_nsec,
        s.st_blksize,
        s.st_blocks,
        s.st_rdev as i64,
    ];
    let parts = parts.map(|i| rt.int64(i));
    Ok(rt.tuple(&parts).into())
}

/// `fsync(fd)`
pub fn fsync(rt: &mut Runtime, args: Args) -> PyResult {
    let fd = int(rt, args, 0)?;
    checked(rt, unistd::fsync(fd))?;
    Ok(Value::NONE)
}

/// `ftruncate(fd, length)`
pub fn ftruncate(rt: &mut Runtime, args: Args) -> PyResult {
    let fd = int(rt, args, 0)?;
    let length = number::index_i64(rt, args[1])?;
    checked(rt, unistd::ftruncate(fd, length))?;
    Ok(Value::NONE)
}

/// `dup(fd)`
pub fn dup(rt: &mut Runtime, args: Args) -> PyResult {
    let fd = int(rt, args, 0)?;
    Ok(Value::int32(checked(rt, unistd::dup(fd))?))
}

/// `dup2(fd, to, inheritable)`
pub fn dup2(rt: &mut Runtime, args: Args) -> PyResult {
    let (fd, to) = (int(rt, args, 0)?, int(rt, args, 1)?);
    let _ = crate::value::file::flush_all();
    Ok(Value::int32(checked(rt, unistd::dup2(fd, to))?))
}

/// `pipe()`
pub fn pipe(rt: &mut Runtime, _: Args) -> PyResult {
    let (read, write) = checked(rt, unistd::pipe2(OFlag::O_CLOEXEC))?;
    Ok(rt.tuple(&[Value::int32(read), Value::int32(write)]).into())
}

/// `isatty(fd)`
pub fn isatty(rt: &mut Runtime, args: Args) -> PyResult {
    let fd = int(rt, args, 0)?;
    Ok(Value::bool(unistd::isatty(fd).unwrap_or(false)))
}

/// `get_terminal_size(fd)`: columns and lines.
pub fn get_terminal_size(rt: &mut Runtime, args: Args) -> PyResult {
    let fd = int(rt, args, 0)?;
    let size = match fd {
        0 => rustix::termios::tcgetwinsize(io::stdin()),
        2 => rustix::termios::tcgetwinsize(io::stderr()),
        1 => rustix::termios::tcgetwinsize(io::stdout()),
        _ => return os_errors::raise(rt, &io::Error::from_raw_os_error(libc::ENOTTY), Value::NULL),
    };
    match size {
        Ok(size) => Ok(rt.tuple(&[Value::int32(size.ws_col.into()), Value::int32(size.ws_row.into())]).into()),
        Err(e) => os_errors::raise(rt, &e.into(), Value::NULL),
    }
}
