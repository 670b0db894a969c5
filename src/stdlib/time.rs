//! The module `_time`: clocks and sleeping. `time` adds what is about dates, in Python.
use crate::builtins::{number, protocol};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::Value;
use dashu_int::IBig;
use std::sync::OnceLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Time since 1970.
fn since_epoch() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// Time on a clock that never goes back, from some fixed moment.
fn monotonic() -> Duration {
    static START: OnceLock<Instant> = OnceLock::new();
    // Not from zero: programs take differences only, and a zero would look like "not set".
    START.get_or_init(Instant::now).elapsed() + Duration::from_secs(1)
}

/// CPU time that this process has used, user and system, of all its threads.
fn process() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec as u32)
}

fn seconds(_: &mut Runtime, time: Duration) -> PyResult {
    Ok(Value::float(time.as_secs_f64()))
}

fn nanoseconds(rt: &mut Runtime, time: Duration) -> PyResult {
    Ok(rt.int(IBig::from(time.as_nanos())))
}

fn sleep(rt: &mut Runtime, args: Args) -> PyResult {
    if number::of(args[0]).is_none() && rt.special(args[0], rt.names.index).is_none() {
        let got = protocol::type_name(rt, args[0]);
        return rt.type_error(format!("'{got}' object cannot be interpreted as an integer"));
    }
    let seconds = number::to_float(rt, args[0])?;
    if seconds < 0.0 {
        return rt.value_error("sleep length must be non-negative");
    }
    match Duration::try_from_secs_f64(seconds) {
        Ok(time) => {
            // In short naps, for signals to be seen.
            let end = Instant::now() + time;
            loop {
                let left = end.saturating_duration_since(Instant::now());
                if left.is_zero() {
                    return Ok(Value::NONE);
                }
                std::thread::sleep(left.min(Duration::from_millis(10)));
                if rt.interrupted.load(std::sync::atomic::Ordering::Relaxed) {
                    (rt.hooks.interrupted)(rt)?;
                }
            }
        }
        Err(_) if seconds.is_nan() => rt.value_error("Invalid value NaN (not a number)"),
        Err(_) => rt.overflow_error("timestamp too large to convert to C PyTime_t"),
    }
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_time",
    functions: &[
        NativeDef::function("time", |rt, _| seconds(rt, since_epoch()), 0, 0),
        NativeDef::function("time_ns", |rt, _| nanoseconds(rt, since_epoch()), 0, 0),
        NativeDef::function("monotonic", |rt, _| seconds(rt, monotonic()), 0, 0),
        NativeDef::function("monotonic_ns", |rt, _| nanoseconds(rt, monotonic()), 0, 0),
        NativeDef::function("perf_counter", |rt, _| seconds(rt, monotonic()), 0, 0),
        NativeDef::function("perf_counter_ns", |rt, _| nanoseconds(rt, monotonic()), 0, 0),
        NativeDef::function("process_time", |rt, _| seconds(rt, process()), 0, 0),
        NativeDef::function("process_time_ns", |rt, _| nanoseconds(rt, process()), 0, 0),
        NativeDef::function("sleep", sleep, 1, 1),
    ],
    init: |_, _| Ok(()),
};
