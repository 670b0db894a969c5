//! What `posix` says about the process and the machine, and running other programs.
use super::{checked, int, text};
use crate::builtins::{bytes, iteration, number, os_errors, str_make};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::{Dict, List, Str, Value};
use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::Duration;

/// The environment as a dict of strs, as the process got it. Variables that are not UTF-8 are left out.
pub fn environment(rt: &mut Runtime) -> Value {
    let dict = rt.dict();
    for (key, value) in std::env::vars_os() {
        if let (Some(key), Some(value)) = (key.to_str(), value.to_str()) {
            let key = crate::runtime::name(rt, key);
            let value = rt.str(value).into();
            dict.set_str(key, value);
        }
    }
    dict.into()
}

/// `urandom(n)`
pub fn urandom(rt: &mut Runtime, args: Args) -> PyResult {
    let n = number::index_i64(rt, args[0])?;
    let Ok(n) = usize::try_from(n) else { return rt.value_error("negative argument not allowed") };
    let mut data = vec![0; n];
    match std::fs::File::open("/dev/urandom").and_then(|mut f| f.read_exact(&mut data)) {
        Ok(()) => Ok(bytes::make(rt, data)),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// `umask(mask)`
pub fn umask(rt: &mut Runtime, args: Args) -> PyResult {
    let mask = nix::sys::stat::Mode::from_bits_truncate(int(rt, args, 0)? as u32);
    let before = nix::sys::stat::umask(mask);
    Ok(rt.int64(before.bits().into()))
}

/// `cpu_count()`
pub fn cpu_count(rt: &mut Runtime, _: Args) -> PyResult {
    match std::thread::available_parallelism() {
        Ok(n) => Ok(rt.int64(n.get() as i64)),
        Err(_) => Ok(Value::NONE),
    }
}

/// `uname()`: five strs.
pub fn uname(rt: &mut Runtime, _: Args) -> PyResult {
    let names = checked(rt, nix::sys::utsname::uname())?;
    let mut parts = [Value::NONE; 5];
    let texts = [names.sysname(), names.nodename(), names.release(), names.version(), names.machine()];
    for (part, name) in parts.iter_mut().zip(texts) {
        *part = text(rt, name, Value::NONE)?;
    }
    Ok(rt.tuple(&parts).into())
}

/// `times()`: user and system time of the process and of its children, and time since some moment.
pub fn times(rt: &mut Runtime, _: Args) -> PyResult {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    let now = rustix::time::clock_gettime(rustix::time::ClockId::Monotonic);
    let seconds = |t: rustix::time::Timespec| t.tv_sec as f64 + t.tv_nsec as f64 / 1e9;
    let parts = [seconds(used), 0.0, 0.0, 0.0, seconds(now)].map(Value::float);
    Ok(rt.tuple(&parts).into())
}

/// `putenv(name, value)`: checks what `os.environ` is given. Programs that are run get the environment from there, so that this process's own
/// need not change.
pub fn putenv(rt: &mut Runtime, args: Args) -> PyResult {
    let texts = [args[0], args[1]].map(|v| v.get::<Str>().map(|s| s.as_str().to_owned()));
    match texts {
        [Some(name), Some(value)] if name.contains('\0') || value.contains('\0') => {
            rt.value_error("embedded null byte")
        }
        [Some(name), Some(_)] if name.is_empty() || name.contains('=') => {
            rt.value_error("illegal environment variable name")
        }
        _ => Ok(Value::NONE),
    }
}

/// `home_of(user)`: the home directory in the table of users (None: of the one who runs this).
pub fn home_of(rt: &mut Runtime, args: Args) -> PyResult {
    let user = match args[0].get::<Str>() {
        Some(name) => nix::unistd::User::from_name(name.as_str()),
        None => nix::unistd::User::from_uid(nix::unistd::getuid()),
    };
    match user {
        Ok(Some(user)) => text(rt, user.dir.as_os_str(), Value::NONE),
        _ => Ok(Value::NONE),
    }
}

fn strings(rt: &mut Runtime, list: Value) -> PyResult<Vec<OsString>> {
    let list = iteration::collect_list(rt, list)?;
    let mut out = Vec::new();
    for i in 0..list.items.len() {
        let v = list.items.get(i).unwrap_or_default();
        out.push(crate::builtins::functions::files::path_of(rt, v)?.into_os_string());
    }
    Ok(out)
}

/// `run(arguments, input, streams, folder, environment, timeout)`: run a program to its end, or for so many seconds;
/// `(status, stdout, stderr, was it too long)`. `input`: bytes or None (then
/// as `streams[0]` says). `streams`: for each of the three `"inherit"`, `"pipe"`, `"null"`, for the third also `"stdout"`. A status below 0 is a
/// signal.
pub fn run(rt: &mut Runtime, args: Args) -> PyResult {
    let arguments = strings(rt, args[0])?;
    let Some((program, rest)) = arguments.split_first() else { return rt.index_error("list index out of range") };
    let kinds: Vec<String> = strings(rt, args[2])?.into_iter().map(|s| s.to_string_lossy().into_owned()).collect();
    let stream = |i: usize| match kinds.get(i).map(String::as_str) {
        Some("pipe") => Stdio::piped(),
        Some("null") => Stdio::null(),
        _ => Stdio::inherit(),
    };
    let input = str_make::bytes_of(args[1]);
    let mut command = Command::new(program);
    command.args(rest).stdin(if input.is_some() { Stdio::piped() } else { stream(0) });
    let mut both = None;
    if kinds.get(2).is_some_and(|k| k == "stdout") && kinds.get(1).is_some_and(|k| k == "pipe") {
        let (reader, writer) = match io::pipe() {
            Ok(pipe) => pipe,
            Err(e) => return os_errors::raise(rt, &e, Value::NULL),
        };
        match writer.try_clone() {
            Ok(second) => drop(command.stdout(writer).stderr(second)),
            Err(e) => return os_errors::raise(rt, &e, Value::NULL),
        }
        both = Some(reader);
    } else {
        command.stdout(stream(1)).stderr(stream(2));
    }
    if !args[3].is_none() {
        command.current_dir(crate::builtins::functions::files::path_of(rt, args[3])?);
    }
    if let Some(environment) = args[4].get::<Dict>() {
        command.env_clear();
        let mut at = 0;
        while let Some((next, key, v)) = environment.next_entry(at) {
            let pair = rt.list([key, v].into_iter().collect());
            let pair = strings(rt, pair.into())?;
            command.env(&pair[0], &pair[1]);
            at = next;
        }
    }
    // What this program has printed comes before what that one prints.
    let _ = crate::value::file::flush_all();
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(e) => {
            let program = args[0].get::<List>().and_then(|l| l.items.get(0)).unwrap_or(args[0]);
            return os_errors::raise(rt, &e, program);
        }
    };
    // It holds the writing ends of the pipe, whose end would never come.
    drop(command);
    let limit = match args[5] {
        Value::NONE => None,
        v => Duration::try_from_secs_f64(number::to_float(rt, v)?).ok(),
    };
    let process = nix::unistd::Pid::from_raw(child.id() as i32);
    let (ended, end) = std::sync::mpsc::channel::<()>();
    let watcher = limit.map(|limit| {
        std::thread::spawn(move || {
            let late = matches!(end.recv_timeout(limit), Err(std::sync::mpsc::RecvTimeoutError::Timeout));
            if late {
                // It may have ended just now.
                let _ = nix::sys::signal::kill(process, nix::sys::signal::Signal::SIGKILL);
            }
            late
        })
    });
    let pipe = child.stdin.take();
    let writer = std::thread::spawn(move || {
        if let (Some(mut pipe), Some(input)) = (pipe, input) {
            // A program that does not read its input is not an error.
            let _ = pipe.write_all(&input);
        }
    });
    let mut errors = child.stderr.take();
    let reader = std::thread::spawn(move || {
        let mut data = Vec::new();
        if let Some(pipe) = &mut errors {
            let _ = pipe.read_to_end(&mut data);
        }
        data
    });
    let mut out = Vec::new();
    if let Some(mut pipe) = both {
        let _ = pipe.read_to_end(&mut out);
    } else if let Some(pipe) = &mut child.stdout {
        let _ = pipe.read_to_end(&mut out);
    }
    let err = reader.join().unwrap_or_default();
    let _ = writer.join();
    let status = child.wait();
    drop(ended);
    let late = watcher.is_some_and(|watcher| watcher.join().unwrap_or(false));
    let status = match status {
        Ok(status) => status.code().or(status.signal().map(|s| -s)).unwrap_or(-1),
        Err(e) => return os_errors::raise(rt, &e, Value::NULL),
    };
    let parts = [Value::int32(status), bytes::make(rt, out), bytes::make(rt, err), Value::bool(late)];
    Ok(rt.tuple(&parts).into())
}

/// `_exit(status)`: end without flushing or cleaning up.
pub fn exit_now(rt: &mut Runtime, args: Args) -> PyResult {
    let status = int(rt, args, 0)?;
    std::process::exit(status)
}
