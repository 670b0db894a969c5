//! `_signal`: which signals have come, and sending them. What a program wants to be done about them is kept in `signal.py`; the interpreter
//! asks it at its next look, as for Ctrl-C.
use crate::builtins::{number, os_errors};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::{Items, Value};
use nix::sys::signal::Signal;
use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

thread_local! {
    /// The signals that are looked after, and whether they have come.
    static WATCHED: RefCell<Vec<(i32, Arc<AtomicBool>)>> = const { RefCell::new(Vec::new()) };
}

/// Counts the alarms that were set: an older one is off.
static ALARM: AtomicU64 = AtomicU64::new(0);

fn raise_errno(rt: &mut Runtime, e: nix::errno::Errno) -> PyResult {
    os_errors::raise(rt, &std::io::Error::from_raw_os_error(e as i32), Value::NULL)
}

/// `watch(number)`: note from now on that the signal has come.
fn watch(rt: &mut Runtime, args: Args) -> PyResult {
    let number = number::index_i64(rt, args[0])? as i32;
    if WATCHED.with_borrow(|watched| watched.iter().any(|(n, _)| *n == number)) {
        return Ok(Value::NONE);
    }
    let own = Arc::new(AtomicBool::new(false));
    let registered = signal_hook::flag::register(number, own.clone())
        .and_then(|_| signal_hook::flag::register(number, rt.interrupted.clone()))
        .and_then(|_| signal_hook::flag::register_usize(number, rt.heap.attention.clone(), 1));
    match registered {
        Ok(_) => {
            WATCHED.with_borrow_mut(|watched| watched.push((number, own)));
            Ok(Value::NONE)
        }
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// `take()`: the numbers of the signals that have come since the last time.
fn take(rt: &mut Runtime, _: Args) -> PyResult {
    let come: Vec<i32> = WATCHED.with_borrow(|watched| {
        watched.iter().filter(|(_, f)| f.swap(false, Ordering::Relaxed)).map(|(n, _)| *n).collect()
    });
    let list = rt.list(Items::new());
    for number in come {
        list.items.push(Value::int32(number));
    }
    Ok(list.into())
}

/// `default(number)`: do what the system does when nobody looks after the signal.
fn default(rt: &mut Runtime, args: Args) -> PyResult {
    let number = number::index_i64(rt, args[0])? as i32;
    let _ = crate::value::file::flush_all();
    match signal_hook::low_level::emulate_default_handler(number) {
        Ok(()) => Ok(Value::NONE),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// `kill(process, number)`. To this process: when it returns, a signal that is looked after has come.
fn kill(rt: &mut Runtime, args: Args) -> PyResult {
    let (process, number) = (number::index_i64(rt, args[0])? as i32, number::index_i64(rt, args[1])? as i32);
    let signal = match number {
        0 => None,
        _ => match Signal::try_from(number) {
            Ok(signal) => Some(signal),
            Err(e) => return raise_errno(rt, e),
        },
    };
    let _ = crate::value::file::flush_all();
    if let Err(e) = nix::sys::signal::kill(nix::unistd::Pid::from_raw(process), signal) {
        return raise_errno(rt, e);
    }
    let own = WATCHED.with_borrow(|watched| watched.iter().find(|(n, _)| *n == number).map(|(_, f)| f.clone()));
    if process == nix::unistd::getpid().as_raw()
        && let Some(own) = own
    {
        // It may be another thread that gets it.
        for _ in 0..1000 {
            if own.load(Ordering::Relaxed) {
                break;
            }
            std::thread::sleep(Duration::from_micros(100));
        }
    }
    Ok(Value::NONE)
}

/// `alarm(seconds, again)`: send SIGALRM after that time, and then each `again` seconds unless that is 0; nothing more if `seconds` is 0.
fn alarm(rt: &mut Runtime, args: Args) -> PyResult {
    let (first, again) = (number::to_float(rt, args[0])?, number::to_float(rt, args[1])?);
    let own = ALARM.fetch_add(1, Ordering::SeqCst) + 1;
    let (Ok(first), Ok(again)) = (Duration::try_from_secs_f64(first), Duration::try_from_secs_f64(again)) else {
        return os_errors::raise(rt, &std::io::Error::from_raw_os_error(22), Value::NULL);
    };
    if first.is_zero() {
        return Ok(Value::NONE);
    }
    std::thread::spawn(move || {
        let mut pause = first;
        loop {
            std::thread::sleep(pause);
            if ALARM.load(Ordering::SeqCst) != own {
                return;
            }
            // To ourselves: it cannot fail.
            let _ = nix::sys::signal::kill(nix::unistd::getpid(), Signal::SIGALRM);
            if again.is_zero() {
                return;
            }
            pause = again;
        }
    });
    Ok(Value::NONE)
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_signal",
    functions: &[
        NativeDef::function("watch", watch, 1, 1),
        NativeDef::function("take", take, 0, 0),
        NativeDef::function("default", default, 1, 1),
        NativeDef::function("kill", kill, 2, 2),
        NativeDef::function("alarm", alarm, 2, 2),
    ],
    init: |_, _| Ok(()),
};
