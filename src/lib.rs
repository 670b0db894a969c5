//! mimeo: a mini-Python with a copy-and-patch tracing JIT that people can see into.
pub mod builtins;
pub mod bytecode;
pub mod cli;
pub mod compile;
pub mod engine;
pub mod heap;
pub mod interp;
pub mod jit;
pub mod opt;
pub mod options;
pub mod publish;
pub mod runtime;
pub mod stdlib;
pub mod syntax;
pub mod trace;
pub mod value;
pub mod vm;
