//! The machine code templates of the JIT, as plain data.
//!
//! A *stencil* is a few machine instructions with *holes*: immediates, jump targets, pool constants. The JIT copies
//! stencils one after the other and patches the holes. A *family* ([`Op`]) is one operation; it has a stencil for every
//! choice of registers. The stencils are written in Rust (`families/`) and compiled when this crate is built; nothing here
//! runs or maps them.
//!
//! The rules of every stencil, checked when it is built:
//! * It expects the state in [`registers`] and leaves all of it alone but for the operands that [`Access`] says it
//!   writes. Calls ([`Kind::Call`]) keep only the frame and the first [`registers::CALL_SAFE_INTS`] ints.
//! * It goes on by falling through its end, or jumps to a [`HoleKind::Continue`], which is the same unless patched elsewhere.
//! * A guard that fails jumps to its [`HoleKind::Exit`]. Then the operands it writes or updates hold *garbage*; whoever
//!   needs their old value at the exit copies it before. All other registers are as they were.
//! * It never touches rbp, and begins and ends with nothing but the return address on the stack; [`CfiRow`]s tell about
//!   the instructions between.
//!
//! ```
//! use mimeo_stencils::{HoleKind, op};
//! let add = op::INT_ADD.at(&[0, 1]);
//! assert_eq!(add.name, "int_add<0,1>");
//! assert_eq!(add.code, b"\x4d\x01\xf5\x0f\x80\0\0\0\0"); // add r13, r14; jo EXIT
//! assert_eq!(add.holes[0].kind, HoleKind::Exit);
//! ```

mod enter;
mod reciprocal;
pub mod registers;

pub use enter::mimeo_enter_trace;
pub use reciprocal::Reciprocal;
use std::fmt;

/// One operation on one choice of registers.
pub struct Stencil {
    /// Its family.
    pub op: &'static Op,
    /// The family's name and the operands: `int_add<0,1>`.
    pub name: &'static str,
    /// The instructions, with zeros in the holes.
    pub code: &'static [u8],
    /// The holes by offset.
    pub holes: &'static [Hole],
    /// Where the caller's frame is, by offset; the first row is at 0.
    pub cfi: &'static [CfiRow],
}

/// Some bytes of a stencil that depend on where and for what it is used. What is written is the value of `kind` plus
/// `addend`, encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hole {
    /// Where in the code.
    pub offset: u16,
    /// How many bytes, and relative to what.
    pub encoding: Encoding,
    /// Which value.
    pub kind: HoleKind,
    /// What to add to the value.
    pub addend: i32,
}

/// How a hole is written. A value that does not fit must be refused, never cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// An address minus the address of the hole, in 4 bytes.
    Rel32,
    /// One byte: a shift count, 0 to 63.
    Abs8,
    /// An unsigned 32-bit number.
    Abs32,
    /// A signed 32-bit number, sign-extended to 64 bits.
    Abs32Signed,
}

/// What a hole is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoleKind {
    /// The address of the code to go on with.
    Continue,
    /// The address of the exit.
    Exit,
    /// Stays 0, which makes the jump go to the next instruction; patched to the address of the exit when the
    /// assumption that it stands for ends.
    Patch,
    /// The immediate operand, IMM.
    Imm,
    /// The second one, IMM2.
    Imm2,
    /// The address of an 8-byte constant: 0 for K (or KF), 1 for K2. Holes of one stencil with equal numbers share it.
    Pool(u8),
    /// The address of a pool constant that is the address of the function to call.
    Call,
    /// The address of a copy of [`SHARED_RODATA`] at this index.
    Shared(u16),
}

/// From `offset` on, the stack pointer before the call of the code was rsp + `cfa`. The return address lies right below;
/// no register is ever saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CfiRow {
    /// Where in the code.
    pub offset: u16,
    /// Bytes.
    pub cfa: u16,
}

/// A family: one operation for all registers.
pub struct Op {
    /// `int_add`
    pub name: &'static str,
    /// What it does to the flow of control.
    pub kind: Kind,
    /// Its register operands, in the order of [`Op::at`].
    pub operands: &'static [Operand],
    /// One line: what it does, and when it leaves.
    pub doc: &'static str,
    /// All instances; the last operand varies fastest.
    pub stencils: &'static [Stencil],
}

/// What a stencil does to the flow of control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Goes on.
    Op,
    /// Goes on, or leaves through its exit.
    Guard,
    /// Calls a function; all but the frame and the call-safe registers is lost.
    Call,
    /// Jumps to its continuation, by a jump that can be patched.
    Jump,
    /// Jumps to its exit, likewise.
    Exit,
    /// Returns to whoever entered.
    Leave,
}

/// A register operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operand {
    /// Its letter in the documentation.
    pub name: char,
    /// Which registers.
    pub class: Class,
    /// What happens to it.
    pub access: Access,
}

/// A class of registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// R0 …: raw ints, words, addresses.
    Int,
    /// X0 …: floats.
    Float,
}

/// What happens to an operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Only read.
    Read,
    /// Only written.
    Write,
    /// Read and written.
    Update,
}

impl Op {
    /// The stencil for these registers, by number.
    ///
    /// # Panics
    /// On a wrong number of operands or a register that does not exist.
    pub fn at(&self, registers: &[u8]) -> &'static Stencil {
        assert_eq!(registers.len(), self.operands.len(), "operands of {}", self.name);
        let mut index = 0;
        for (operand, &register) in self.operands.iter().zip(registers) {
            let count = operand.class.count();
            assert!((register as usize) < count, "register {register} of {}", self.name);
            index = index * count + register as usize;
        }
        &self.stencils[index]
    }
}

impl Class {
    /// How many registers there are.
    pub const fn count(self) -> usize {
        match self {
            Class::Int => registers::INT_COUNT,
            Class::Float => registers::FLOAT_COUNT,
        }
    }
}

impl Stencil {
    /// The numbers of its operands' registers.
    pub fn registers(&self) -> Vec<u8> {
        let (_, operands) = self.name.split_once('<').unwrap_or((self.name, ""));
        operands.trim_end_matches('>').split(',').filter_map(|n| n.parse().ok()).collect()
    }
}

impl PartialEq for Op {
    fn eq(&self, other: &Op) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Op {}

impl fmt::Debug for Op {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl fmt::Debug for Stencil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

include!(concat!(env!("OUT_DIR"), "/table.rs"));
