//! System calls on paths.
use super::{done, done_two, int, path, text};
use crate::builtins::functions::files::path_of;
use crate::builtins::{bytes, number, os_errors};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::{Items, Value};
use std::fs;
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};

/// `getcwd()`
pub fn getcwd(rt: &mut Runtime, like: Value) -> PyResult {
    match std::env::current_dir() {
        Ok(folder) => text(rt, folder.as_os_str(), like),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// `getcwdb()`
pub fn getcwdb(rt: &mut Runtime, _: Args) -> PyResult {
    match std::env::current_dir() {
        Ok(folder) => Ok(bytes::make(rt, folder.as_os_str().as_bytes().to_vec())),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// `chdir(path)`
pub fn chdir(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    done(rt, std::env::set_current_dir(path), args[0])
}

/// `listdir(path)`: the names.
pub fn listdir(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    let names =
        fs::read_dir(path).and_then(|entries| entries.map(|e| Ok(e?.file_name())).collect::<io::Result<Vec<_>>>());
    let names = match names {
        Ok(names) => names,
        Err(e) => return os_errors::raise(rt, &e, args[0]),
    };
    let list = rt.list(Items::new());
    for name in names {
        let name = text(rt, &name, args[0])?;
        list.items.push(name);
    }
    Ok(list.into())
}

/// `scan(path)`: `(name, kind, inode)` of every entry, the kind as the letter of `ls -l`.
pub fn scan(rt: &mut Runtime, args: Args) -> PyResult {
    use std::os::unix::fs::DirEntryExt;
    let path = path(rt, args, 0)?;
    let entries = fs::read_dir(path).and_then(|entries| {
        entries
            .map(|e| {
                let e = e?;
                let kind = e.file_type()?;
                let letter = if kind.is_dir() {
                    "d"
                } else if kind.is_symlink() {
                    "l"
                } else if kind.is_file() {
                    "-"
                } else {
                    "?"
                };
                Ok((e.file_name(), letter, e.ino()))
            })
            .collect::<io::Result<Vec<_>>>()
    });
    let entries = match entries {
        Ok(entries) => entries,
        Err(e) => return os_errors::raise(rt, &e, args[0]),
    };
    let list = rt.list(Items::new());
    for (name, letter, inode) in entries {
        let parts = [text(rt, &name, args[0])?, rt.str(letter).into(), rt.int64(inode as i64)];
        let entry = rt.tuple(&parts);
        list.items.push(entry.into());
    }
    Ok(list.into())
}

/// `mkdir(path, mode)`
pub fn mkdir(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    let mode = if args.len() > 1 { int(rt, args, 1)? as u32 } else { 0o777 };
    done(rt, fs::DirBuilder::new().mode(mode).create(path), args[0])
}

/// `rmdir(path)`
pub fn rmdir(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    done(rt, fs::remove_dir(path), args[0])
}

/// `unlink(path)`
pub fn unlink(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    done(rt, fs::remove_file(path), args[0])
}

/// `rename(from, to)`
pub fn rename(rt: &mut Runtime, args: Args) -> PyResult {
    let (from, to) = (path(rt, args, 0)?, path(rt, args, 1)?);
    done_two(rt, fs::rename(from, to), args)
}

/// The parts of `os.stat_result`, times in nanoseconds.
pub fn stat_parts(rt: &mut Runtime, m: &fs::Metadata) -> Value {
    const SECOND: i64 = 1_000_000_000;
    let parts = [
        m.mode() as i64,
        m.ino() as i64,
        m.dev() as i64,
        m.nlink() as i64,
        m.uid() as i64,
        m.gid() as i64,
        m.size() as i64,
        m.atime() * SECOND + m.atime_nsec(),
        m.mtime() * SECOND + m.mtime_nsec(),
        m.ctime() * SECOND + m.ctime_nsec(),
        m.blksize() as i64,
        m.blocks() as i64,
        m.rdev() as i64,
    ];
    let parts = parts.map(|i| rt.int64(i));
    rt.tuple(&parts).into()
}

/// `stat(path, follow_symlinks)`
pub fn stat(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    let _ = crate::value::file::flush_all();
    let found = if args[1] == Value::TRUE { fs::metadata(path) } else { fs::symlink_metadata(path) };
    match found {
        Ok(m) => Ok(stat_parts(rt, &m)),
        Err(e) => os_errors::raise(rt, &e, args[0]),
    }
}

/// `access(path, mode)`
pub fn access(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    let mode = nix::unistd::AccessFlags::from_bits_truncate(int(rt, args, 1)?);
    Ok(Value::bool(nix::unistd::access(&path, mode).is_ok()))
}

/// `chmod(path, mode)`
pub fn chmod(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    let mode = int(rt, args, 1)? as u32;
    done(rt, fs::set_permissions(path, fs::Permissions::from_mode(mode)), args[0])
}

/// `readlink(path)`
pub fn readlink(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    match fs::read_link(path) {
        Ok(to) => text(rt, to.as_os_str(), args[0]),
        Err(e) => os_errors::raise(rt, &e, args[0]),
    }
}

/// `symlink(target, link)`
pub fn symlink(rt: &mut Runtime, args: Args) -> PyResult {
    let (to, from) = (path(rt, args, 0)?, path(rt, args, 1)?);
    done_two(rt, std::os::unix::fs::symlink(to, from), args)
}

/// `link(target, link)`
pub fn link(rt: &mut Runtime, args: Args) -> PyResult {
    let (to, from) = (path(rt, args, 0)?, path(rt, args, 1)?);
    done_two(rt, fs::hard_link(to, from), args)
}

/// `utime(path, atime_ns, mtime_ns)`
pub fn utime(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path(rt, args, 0)?;
    let mut times = [0; 2];
    for (i, time) in times.iter_mut().enumerate() {
        *time = number::index_i64(rt, args[i + 1])?;
    }
    let [a, m] = times.map(|ns| {
        let zero = std::time::UNIX_EPOCH;
        let distance = std::time::Duration::from_nanos(ns.unsigned_abs());
        if ns < 0 { zero - distance } else { zero + distance }
    });
    let set = fs::File::open(path).and_then(|f| f.set_times(fs::FileTimes::new().set_accessed(a).set_modified(m)));
    done(rt, set, args[0])
}

/// `truncate(path, length)`
pub fn truncate(rt: &mut Runtime, args: Args) -> PyResult {
    let path = path_of(rt, args[0])?;
    let length = number::index_i64(rt, args[1])?;
    let cut = match u64::try_from(length) {
        Ok(length) => fs::OpenOptions::new().write(true).open(path).and_then(|f| f.set_len(length)),
        Err(_) => Err(io::Error::from_raw_os_error(libc::EINVAL)),
    };
    done(rt, cut, args[0])
}
