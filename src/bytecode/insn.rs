//! One instruction: eight bytes, see [`crate::bytecode::op`] for what the operands mean.
use super::op::Op;

/// An instruction. Eight bytes, so a code object is a plain array of words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub struct Insn {
    /// What to do.
    pub op: Op,
    /// Small number or flags.
    pub n: u8,
    /// First operand.
    pub a: u16,
    /// Second operand.
    pub b: u16,
    /// Third operand.
    pub c: u16,
}

impl Insn {
    /// An instruction with three operands.
    pub const fn abc(op: Op, a: u16, b: u16, c: u16) -> Insn {
        Insn { op, n: 0, a, b, c }
    }

    /// An instruction with `bc` as one 32-bit operand.
    pub const fn wide(op: Op, a: u16, bc: u32) -> Insn {
        Insn { op, n: 0, a, b: bc as u16, c: (bc >> 16) as u16 }
    }

    /// The same instruction with `n` set.
    pub const fn with_n(self, n: u8) -> Insn {
        Insn { n, ..self }
    }

    /// Operands `b` and `c` as one number: jump target or constant index.
    #[inline(always)]
    pub const fn bc(self) -> u32 {
        self.b as u32 | (self.c as u32) << 16
    }

    /// Operand `c` as a signed immediate.
    #[inline(always)]
    pub const fn imm(self) -> i64 {
        self.c as i16 as i64
    }

    /// How many registers the run operand stands for (0 for operations without one).
    pub const fn run_length(self) -> u32 {
        match self.op {
            Op::BuildList | Op::BuildTuple | Op::BuildSet | Op::BuildString | Op::UnpackSequence => self.c as u32,
            Op::BuildMap => 2 * self.c as u32,
            Op::UnpackEx => self.c as u32 + 1 + self.n as u32,
            Op::Call => self.c as u32 + 2,
            Op::CallKw => self.c as u32 + 3,
            Op::BuildSlice => 3,
            Op::LoadMethod | Op::EnterHandler | Op::LeaveHandler | Op::WithEnter | Op::MatchClass => 2,
            Op::CallEx | Op::MakeFunction | Op::BuildClass => 4,
            _ => 0,
        }
    }
}
