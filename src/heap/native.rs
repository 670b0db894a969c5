//! The native stack as a root: its bounds, and a scan of it with the callee-saved registers spilled.
#![allow(unsafe_code)]
use std::cell::Cell;

thread_local! {
    /// Lowest address the native stack may grow to, for the recursion check.
    static LIMIT: Cell<usize> = const { Cell::new(0) };
}

/// Room that is always kept below the deepest allowed frame: for native code that does not check.
const RESERVE: usize = 256 << 10;

/// The stack of the thread that made the heap.
pub struct NativeStack {
    /// Address just above the stack.
    top: usize,
}

impl NativeStack {
    /// The calling thread's stack.
    pub fn current() -> NativeStack {
        let (bottom, top) = bounds();
        LIMIT.set(bottom + RESERVE);
        NativeStack { top }
    }

    /// Show every word of the used part of the stack, saved registers included; with `above`, only what lies above that address.
    #[inline(never)]
    pub fn scan(&self, above: Option<usize>, visit: &mut dyn FnMut(u64)) {
        let mut registers = [0u64; 6];
        // SAFETY: only stores the callee-saved registers into the array.
        unsafe {
            std::arch::asm!(
                "mov [{0}], rbx", "mov [{0} + 8], rbp", "mov [{0} + 16], r12",
                "mov [{0} + 24], r13", "mov [{0} + 32], r14", "mov [{0} + 40], r15",
                in(reg) registers.as_mut_ptr(), options(nostack, preserves_flags)
            );
        }
        let mut at = (&raw const registers) as usize;
        match above {
            Some(above) => at = at.max(above & !7),
            None => registers.iter().for_each(|r| visit(*r)),
        }
        while at + 8 <= self.top {
            // SAFETY: `at` runs over this thread's own stack, from a local of this frame up to the stack's top.
            visit(unsafe { (at as *const u64).read_volatile() });
            at += 8;
        }
    }
}

/// Bytes below its frame pointer in which a function keeps its caller's registers.
const SAVED: usize = 5 * 8;

/// The address above which the caller of this function keeps nothing of its own: there it has stored its caller's registers.
#[inline(always)]
pub fn frame_top() -> usize {
    let at: usize;
    // SAFETY: only reads a register.
    unsafe { std::arch::asm!("mov {}, rbp", out(reg) at, options(nomem, nostack, preserves_flags)) };
    at - SAVED
}

/// Bytes of native stack left before Python code gets a RecursionError.
pub fn native_stack_left() -> usize {
    let here = 0u8;
    ((&raw const here) as usize).saturating_sub(LIMIT.get())
}

/// Lowest address and end of the calling thread's stack. For the main thread, the lowest address follows the soft limit.
fn bounds() -> (usize, usize) {
    // SAFETY: plain queries of the calling thread, into locals of the right types.
    unsafe {
        let mut attributes: libc::pthread_attr_t = std::mem::zeroed();
        let (mut low, mut size) = (std::ptr::null_mut(), 0usize);
        if libc::pthread_getattr_np(libc::pthread_self(), &mut attributes) == 0 {
            libc::pthread_attr_getstack(&attributes, &mut low, &mut size);
            libc::pthread_attr_destroy(&mut attributes);
        }
        (low as usize, low as usize + size)
    }
}
