//! Modules of the standard library written in Rust: each file is one module, as a table of functions and of constants.
pub mod math;
