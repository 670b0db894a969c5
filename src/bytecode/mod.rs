//! Register bytecode: the table of operations, instructions, and the code object the compiler hands to the interpreter.
//!
//! Knows neither the heap nor the compiler: constants are plain data here and become objects when the interpreter loads the code.
pub mod code;
pub mod dis;
pub mod insn;
pub mod liveness;
pub mod op;
pub mod verify;

pub use code::{Code, CodeKind, Const, Flavor, Loop, Params, Position, Protected, Site};
pub use insn::Insn;
pub use liveness::{Liveness, effects};
pub use op::{NO_REG, Op, Operand};
