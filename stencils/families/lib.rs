//! The stencils: what the machine code of the JIT is made of, one file per family.
//!
//! This crate is never linked. `build/` compiles it to one object file and turns that into the table of the crate
//! `mimeo-stencils`. See [`dsl`] for how a stencil is written and what LLVM must not be told.
#![no_std]
#![feature(explicit_tail_calls, rust_preserve_none_cc, core_float_math, core_intrinsics)]
#![allow(internal_features, incomplete_features, improper_ctypes, improper_ctypes_definitions, non_upper_case_globals)]
#![allow(clippy::missing_safety_doc, clippy::missing_docs_in_private_items)]

#[macro_use]
mod dsl;
mod alloc;
mod calls;
mod compare;
mod control;
mod floats;
mod frame;
mod ints;
mod memory;
mod tagged;

#[allow(dead_code)]
#[path = "../../src/value/layout.rs"]
mod layout;

/// What every family file needs.
mod prelude {
    pub use crate::dsl::*;
    pub use core::{hint::cold_path, mem::MaybeUninit};
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}
