//! The code of a trace before it has addresses: stencils in order, with what goes into their holes.

use super::compiled::Meaning;
use super::place::{Place, Reg, Source};
use crate::trace::ir::{Constant, Type};
use mimeo_stencils::{Class, Op, Stencil, op};

/// Where a stencil's continuation, exit or patch point leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// To the next stencil.
    Next,
    /// To the head of the loop.
    Head,
    /// To an exit: its number in the trace.
    Exit(u32),
}

/// A stencil to copy.
#[derive(Clone, Copy, Debug)]
pub struct Draft {
    /// Which.
    pub stencil: &'static Stencil,
    /// The IR instruction it belongs to.
    pub ir: Option<u32>,
    /// IMM and what it is.
    pub imm: (i64, Meaning),
    /// IMM2 and what it is.
    pub imm2: (i64, Meaning),
    /// K, KF or the function, and what it is.
    pub k: (u64, Meaning),
    /// K2.
    pub k2: u64,
    /// Where it leads if not on.
    pub target: Target,
    /// Why this stencil.
    pub why: &'static str,
}

impl Draft {
    /// Fill IMM.
    pub fn imm(&mut self, value: i64, meaning: Meaning) -> &mut Draft {
        self.imm = (value, meaning);
        self
    }

    /// Fill IMM2.
    pub fn imm2(&mut self, value: i64, meaning: Meaning) -> &mut Draft {
        self.imm2 = (value, meaning);
        self
    }

    /// Fill K.
    pub fn k(&mut self, value: u64, meaning: Meaning) -> &mut Draft {
        self.k = (value, meaning);
        self
    }

    /// Fill IMM with a constant of the IR.
    pub fn imm_constant(&mut self, c: Constant) -> &mut Draft {
        self.imm(c.bits as i64, Meaning::Constant(c))
    }

    /// Fill K with a constant of the IR.
    pub fn k_constant(&mut self, c: Constant) -> &mut Draft {
        self.k(c.bits, Meaning::Constant(c))
    }
}

/// Does `value` fit an immediate operand?
pub fn fits_imm(value: i64) -> bool {
    i32::try_from(value).is_ok()
}

/// The stencils so far.
pub struct Code {
    /// In order.
    pub drafts: Vec<Draft>,
    /// The IR instruction that stencils are now appended for.
    pub ir: Option<u32>,
    /// First slot of outgoing arguments; before it are the slots of Python frames.
    pub first_argument: u32,
    /// First slot behind the outgoing arguments.
    pub first_spill: u32,
}

impl Code {
    /// Append a stencil.
    pub fn op(&mut self, op: &'static Op, registers: &[Reg], why: &'static str) -> &mut Draft {
        let mut numbers = [0; 4];
        registers.iter().zip(&mut numbers).for_each(|(r, n)| *n = r.number());
        let number = (0, Meaning::Number);
        self.drafts.push(Draft {
            stencil: op.at(&numbers[..registers.len()]),
            ir: self.ir,
            imm: number,
            imm2: number,
            k: (0, Meaning::Number),
            k2: 0,
            target: Target::Next,
            why,
        });
        self.drafts.last_mut().expect("one was just pushed")
    }

    /// What slot `slot` of the frame is for.
    fn slot_meaning(&self, slot: u32) -> Meaning {
        match slot {
            s if s < self.first_argument => Meaning::Slot(s),
            s if s < self.first_spill => Meaning::Argument(s - self.first_argument),
            s => Meaning::Spill(s - self.first_spill),
        }
    }

    /// Append what brings a value from one place to another. From slot to slot there is no way but through a register.
    pub fn copy(&mut self, to: Place, from: Source, why: &'static str) {
        match (to, from) {
            (Place::Reg(to), Source::Place(Place::Reg(from))) => {
                let op = if to.class() == Class::Int { &op::MOV } else { &op::FLOAT_MOV };
                self.op(op, &[to, from], why);
            }
            (Place::Reg(to), Source::Place(Place::Slot(slot))) => {
                let op = if to.class() == Class::Int { &op::LOAD } else { &op::LOAD_FLOAT };
                let meaning = self.slot_meaning(slot);
                self.op(op, &[to], why).imm(slot as i64 * 8, meaning);
            }
            (Place::Slot(slot), Source::Place(Place::Reg(from))) => {
                let op = if from.class() == Class::Int { &op::STORE } else { &op::STORE_FLOAT };
                let meaning = self.slot_meaning(slot);
                self.op(op, &[from], why).imm(slot as i64 * 8, meaning);
            }
            (Place::Reg(to), Source::Constant(c)) => self.constant(to, c, why),
            (Place::Slot(slot), Source::Constant(c)) => {
                let meaning = self.slot_meaning(slot);
                if fits_imm(c.bits as i64) {
                    let draft = self.op(&op::STORE_IMM, &[], why);
                    draft.imm(slot as i64 * 8, meaning).imm2(c.bits as i64, Meaning::Constant(c));
                } else {
                    self.op(&op::STORE_K, &[], why).imm(slot as i64 * 8, meaning).k_constant(c);
                }
            }
            (Place::Slot(_), Source::Place(Place::Slot(_))) => unreachable!("the caller goes through a register"),
        }
    }

    fn constant(&mut self, to: Reg, c: Constant, why: &'static str) {
        if c.ty == Type::Float {
            self.op(&op::FLOAT_MOV_K, &[to], why).k_constant(c);
        } else if fits_imm(c.bits as i64) {
            self.op(&op::MOV_IMM, &[to], why).imm_constant(c);
        } else {
            self.op(&op::MOV_K, &[to], why).k_constant(c);
        }
    }
}
