//! The runtime, for helpers that machine code calls: it cannot hand them a `&mut Runtime`.
#![allow(unsafe_code)]

use super::Runtime;
use std::cell::Cell;
use std::ptr;

thread_local! {
    /// The runtime that machine code now runs for; null while somebody has it, or no machine code runs.
    static ENTERED: Cell<*mut Runtime> = const { Cell::new(ptr::null_mut()) };
    /// How many activations of machine code there are.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// Puts back what was there, also when unwinding.
struct Restore(*mut Runtime);

impl Drop for Restore {
    fn drop(&mut self) {
        ENTERED.set(self.0)
    }
}

/// One activation of machine code less, also when unwinding.
struct Left;

impl Drop for Left {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1)
    }
}

/// Is machine code being run, even if what it called runs now? Then registers of frames are not all where the interpreter keeps them.
pub fn active() -> bool {
    DEPTH.get() > 0
}

/// Run `code`, during which [`with`] gives access to `rt`. Nests.
pub fn run<R>(rt: &mut Runtime, code: impl FnOnce() -> R) -> R {
    let _restore = Restore(ENTERED.replace(rt));
    DEPTH.set(DEPTH.get() + 1);
    let _left = Left;
    code()
}

/// The runtime, within [`run`].
///
/// # Panics
/// When no machine code runs, or within another `with` that has not entered machine code again.
#[inline]
pub fn with<R>(f: impl FnOnce(&mut Runtime) -> R) -> R {
    let rt = ENTERED.replace(ptr::null_mut());
    assert!(!rt.is_null(), "a helper runs outside of machine code");
    let _restore = Restore(rt);
    // SAFETY: not null, so it came from the `&mut Runtime` that `run` holds and does not use until its `code` returns; and taken out of the cell,
    // so that nobody else gets it while `f` runs.
    f(unsafe { &mut *rt })
}
