//! From Rust into a trace.
#![allow(unsafe_code)]

use super::compiled::CompiledTrace;
use crate::heap::stack::Window;
use crate::runtime::{Runtime, entered};

/// Slots from the root frame's register 0 that a running trace may use, with all that are linked to it: no frame of a function called meanwhile
/// begins below.
pub const WINDOW_SLOTS: u32 = 1024;

/// The entry of a compiled trace. Machine code is never unmapped, so this stays good.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry(u64);

impl CompiledTrace {
    /// Where to enter it.
    pub fn entry(&self) -> Entry {
        Entry(self.address)
    }
}

/// Run a trace on the frame whose registers are `window`, until it leaves by an exit; returns the exit's global number. Helpers reach `rt` by
/// [`entered::with`]. The trace may be invalidated while it runs; it leaves at its next patch point then.
pub fn enter(rt: &mut Runtime, entry: Entry, window: Window) -> u32 {
    let stack = rt.heap.stack();
    let top = stack.top();
    stack.set_top(top.max(stack.base(window) + WINDOW_SLOTS as usize));
    let frame = window.address();
    let exit = entered::run(rt, || {
        // SAFETY: an Entry is the address of assembled stencils that end in `leave` on all ways, in memory that is never unmapped and is executable
        // whenever no Writer exists (none does: it would hold the Jit's memory, and writing runs no trace). The compiler refuses traces that use
        // more than WINDOW_SLOTS slots; that many words are mapped behind any window. What the trace does to objects is what its IR
        // says, which the validator and the recorder answer for.
        unsafe { mimeo_stencils::mimeo_enter_trace(frame, entry.0 as *const u8) }
    });
    rt.heap.stack().set_top(top);
    exit as u32
}
