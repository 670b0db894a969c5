//! Jumps and the way out.

use crate::prelude::*;
use core::arch::asm;

unsafe extern "C" {
    fn PATCH();
}

stencils! {
    /// Goes on at its continuation, which may be anywhere: the back edge of a loop.
    jump jump<> |s| ();
    /// Leaves through its exit.
    exit exit<> |s| ();
    /// Does nothing until its displacement, 0 as emitted, is patched to leave through its exit.
    op patch_point<> |s| asm!("jmp {}", sym PATCH, options(nomem, nostack, preserves_flags));
    /// Ends the region and returns IMM, an unsigned 32-bit number, to whoever entered it.
    leave leave<> |s| imm() as u64;
}
