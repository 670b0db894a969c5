//! The way from Rust into generated code.
#![allow(unsafe_code)]

use std::arch::naked_asm;

/// Runs generated code with `frame` in the frame register, and returns what its `leave` returns.
///
/// It keeps a frame pointer. Generated code never touches rbp, so walking frame pointers from anywhere below leads here
/// and on to the caller.
///
/// # Safety
/// `code` must be executable stencils, patched and correctly joined, that end in `leave` on all ways; `frame` and whatever they
/// address must be valid for them.
#[unsafe(naked)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mimeo_enter_trace(frame: *mut u64, code: *const u8) -> u64 {
    naked_asm!(
        ".cfi_startproc",
        "push rbp",
        ".cfi_def_cfa_offset 16",
        ".cfi_offset rbp, -16",
        "mov rbp, rsp",
        ".cfi_def_cfa_register rbp",
        // The C convention's other callee-saved registers are the stencils' own.
        "push rbx",
        "push r12",
        "push r13",
        "push r14",
        "push r15",
        ".cfi_offset rbx, -24",
        ".cfi_offset r12, -32",
        ".cfi_offset r13, -40",
        ".cfi_offset r14, -48",
        ".cfi_offset r15, -56",
        // Calls expect the stack aligned to 16 bytes.
        "sub rsp, 8",
        "mov r12, rdi",
        "call rsi",
        "add rsp, 8",
        "pop r15",
        "pop r14",
        "pop r13",
        "pop r12",
        "pop rbx",
        "pop rbp",
        ".cfi_def_cfa rsp, 8",
        "ret",
        ".cfi_endproc",
    )
}
