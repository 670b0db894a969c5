//! The few calls to the operating system that std lacks.
#![allow(unsafe_code)]

use std::fs::File;
use std::io;

/// CLOCK_MONOTONIC in nanoseconds: the clock of `perf record -k mono`.
pub fn monotonic_nanoseconds() -> u64 {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `now` is a valid timespec to write to. The call cannot fail: Linux always has this clock.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, &raw mut now) };
    now.tv_sec as u64 * 1_000_000_000 + now.tv_nsec as u64
}

/// This thread's number.
pub fn thread_id() -> u32 {
    // SAFETY: no arguments, always succeeds.
    unsafe { libc::gettid() as u32 }
}

/// The user this process acts as.
pub fn user_id() -> u32 {
    // SAFETY: no arguments, always succeeds.
    unsafe { libc::geteuid() }
}

/// A mapping that exists to be noticed. See [`map_as_marker`].
#[derive(Debug)]
pub struct Marker(#[expect(dead_code, reason = "kept mapped, never read")] memmap2::Mmap);

/// Maps the start of `file` executable: perf records executable mappings, and so learns the file's name.
pub fn map_as_marker(file: &File) -> io::Result<Marker> {
    // SAFETY: the mapping's bytes are never looked at, so it does not matter who changes or truncates the file.
    unsafe { memmap2::MmapOptions::new().len(4096).map_exec(file) }.map(Marker)
}
