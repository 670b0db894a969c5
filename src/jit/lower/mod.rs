//! Lowering: which stencils each IR instruction becomes. One file per family of operations.
//!
//! The allocator says which registers; constants, powers of two, single uses and dying operands decide between variants, and each
//! choice says why in a few words.

mod calls;
mod compare;
mod control;
mod floats;
mod ints;
mod memory;

use super::compiled::Meaning;
use super::draft::{Code, Target};
use super::place::{Reg, Source};
use super::regalloc::{Allocator, Hints};
use super::uses::{frame_values, snapshot_values};
use super::{CompileError, exit::ExitDraft};
use crate::trace::ir::{Constant, End, Ins, IrOp, NO_SNAPSHOT, Ref, Trace, Type};
use mimeo_stencils::{Class, Op};

/// A lowered trace: stencils, exits, and what the allocator found out.
pub struct Lowered<'t> {
    /// The allocator at the end of the trace.
    pub allocator: Allocator<'t>,
    /// The exits in order of their numbers.
    pub exits: Vec<ExitDraft>,
    /// What they store: [`ExitDraft::stores`] are ranges of it.
    pub stores: Vec<(u32, Source)>,
    /// Index of the draft at the loop's head.
    pub head: Option<usize>,
    /// The exit that the trace ends in, if it does not loop.
    pub last_exit: Option<u32>,
}

/// State of lowering a trace.
struct Lower<'t> {
    trace: &'t Trace,
    a: Allocator<'t>,
    exits: Vec<ExitDraft>,
    stores: Vec<(u32, Source)>,
    /// Instructions that were lowered together with an earlier one.
    fused: Vec<bool>,
    /// First slot for values of snapshots' frames.
    frame_slots: u32,
    head: Option<usize>,
    last_exit: Option<u32>,
}

/// Lower a valid trace, the first time or with what the first time found out.
pub fn lower(trace: &Trace, hints: Hints) -> Result<Lowered<'_>, CompileError> {
    let arguments = trace.ins.iter().filter(|i| i.op == IrOp::Arg).map(|i| i.imm as u32 + 1).max().unwrap_or(0);
    let in_frames = |s: &crate::trace::ir::Snapshot| frame_values(s).filter(|r| !r.is_const()).count() as u32;
    let frame_slots = trace.slots + arguments;
    let first_spill = frame_slots + trace.snapshots.iter().map(in_frames).max().unwrap_or(0);
    let code = Code {
        drafts: Vec::with_capacity(trace.ins.len() * 2 + 16),
        ir: None,
        first_argument: trace.slots,
        first_spill,
    };
    let mut lower = Lower {
        trace,
        a: Allocator::new(trace, code, hints),
        exits: Vec::new(),
        stores: Vec::new(),
        fused: vec![false; trace.ins.len()],
        frame_slots,
        head: None,
        last_exit: None,
    };
    lower.run()?;
    let Lower { a, exits, stores, head, last_exit, .. } = lower;
    Ok(Lowered { allocator: a, exits, stores, head, last_exit })
}

impl<'t> Lower<'t> {
    fn run(&mut self) -> Result<(), CompileError> {
        let trace = self.trace;
        for (i, ins) in trace.ins.iter().enumerate() {
            if !self.a.uses.needed[i] || self.fused[i] || ins.op == IrOp::Phi {
                continue;
            }
            self.a.begin(i);
            self.instruction(ins)?;
            self.finish(ins);
            if self.fused.get(i + 1) == Some(&true) {
                self.a.begin(i + 1);
                self.finish(&trace.ins[i + 1]);
            }
        }
        self.a.begin(trace.ins.len());
        self.a.code.ir = None;
        match trace.end {
            End::Loop => self.back_edge(),
            End::Link { snapshot, .. } | End::Leave { snapshot } => {
                let exit = self.exit_at(snapshot, None);
                self.last_exit = Some(exit);
            }
        }
        self.a.end();
        Ok(())
    }

    fn finish(&mut self, ins: &Ins) {
        if ins.snapshot == NO_SNAPSHOT {
            self.a.finish(ins.operands())
        } else {
            let snapshot = &self.trace.snapshots[ins.snapshot as usize];
            self.a.finish(ins.operands().chain(snapshot_values(snapshot)))
        }
    }

    fn instruction(&mut self, ins: &Ins) -> Result<(), CompileError> {
        use IrOp::*;
        match ins.op {
            SLoad => self.slot_load(ins),
            UnboxInt | UnboxFloat | GuardClass | GuardPointer | GuardIs | GuardIsNot | GuardSame | GuardNotSame
            | GuardInt | GuardFloat | GuardNoError => self.guard_word(ins),
            BoxInt | BoxFloat => self.boxing(ins),
            IAdd | ISub | IMul | INeg | IAbs | IDiv | IMod | IAnd | IOr | IXor | INot | IShl | IShr | IMin | IMax => {
                self.int(ins)
            }
            ILt | ILe | IGt | IGe | IEq | INe | IBelow => self.int_compare(ins),
            FAdd | FSub | FMul | FDiv | FNeg | FAbs | FSqrt | IToF | FToI => self.float(ins),
            FLt | FLe | FGt | FGe | FEq | FNLt | FNLe | FNGt | FNGe | FNe => self.float_compare(ins),
            Load | Store | LoadItem | StoreItem | LoadAbs | StoreAbs | Alloc => return self.memory(ins),
            Call | CallFloat | Arg => self.call(ins),
            GuardWatch | Loop | Phi => self.control(ins),
        }
        Ok(())
    }

    // -- operands

    fn constant(&self, r: Ref) -> Option<Constant> {
        self.trace.constant(r)
    }

    /// The value of a constant that fits an immediate operand.
    fn immediate(&self, r: Ref) -> Option<Constant> {
        self.constant(r).filter(|c| c.ty != Type::Float && super::draft::fits_imm(c.bits as i64))
    }

    fn fetch(&mut self, r: Ref) -> Reg {
        self.a.fetch(r)
    }

    // -- shapes of stencils

    /// Append a stencil that leaves by the present instruction's exit.
    fn guard(&mut self, op: &'static Op, registers: &[Reg], why: &'static str) -> &mut super::draft::Draft {
        let exit = self.exit(self.a.at);
        let draft = self.a.code.op(op, registers, why);
        draft.target = Target::Exit(exit);
        draft
    }

    /// Append a stencil of either kind.
    fn append(&mut self, op: &'static Op, registers: &[Reg], why: &'static str) -> &mut super::draft::Draft {
        match op.kind {
            mimeo_stencils::Kind::Guard => self.guard(op, registers, why),
            _ => self.a.code.op(op, registers, why),
        }
    }

    /// `D = op(S)`; the result may take the operand's register over.
    fn unary(&mut self, op: &'static Op, class: Class, operand: Ref, why: &'static str) -> Reg {
        let source = self.fetch(operand);
        self.a.release(operand);
        let to = self.a.define(class);
        self.append(op, &[to, source], why);
        to
    }

    /// `U = op(U)`, in place.
    fn in_place(&mut self, op: &'static Op, operand: Ref, why: &'static str) -> Reg {
        let to = self.a.define_from(operand, IN_PLACE);
        self.append(op, &[to], why);
        to
    }

    /// `U = op(U, S)`, in place. With `commutes`, the operand that dies is the one that is overwritten.
    fn binary(&mut self, op: &'static Op, ins: &Ins, commutes: bool) -> Reg {
        let (mut left, mut right) = (ins.a, ins.b);
        let left_stays = left.is_const() || self.a.outlives(left);
        if commutes && left_stays && !right.is_const() && !self.a.outlives(right) {
            std::mem::swap(&mut left, &mut right);
        }
        let source = self.fetch(right);
        let to = self.a.define_from(left, IN_PLACE);
        self.append(op, &[to, source], "both operands in registers");
        to
    }

    // -- exits

    /// The exit of the guard `i`: its number.
    fn exit(&mut self, i: usize) -> u32 {
        let ins = &self.trace.ins[i];
        self.exit_at(ins.snapshot, Some(ins.op))
    }

    /// An exit from here to the state of a snapshot: one made before, if it stores the same for the same reason.
    fn exit_at(&mut self, snapshot: u32, op: Option<IrOp>) -> u32 {
        let first = self.stores.len();
        let shot = &self.trace.snapshots[snapshot as usize];
        for &(slot, r) in &shot.slots {
            let source = self.a.operand(r);
            let unchanged = source == Source::Place(super::place::Place::Slot(slot));
            if !unchanged && matches!(source, Source::Place(_)) {
                self.stores.push((slot, source));
            }
        }
        let mut frame_slot = self.frame_slots;
        for r in frame_values(shot) {
            if !r.is_const() {
                let source = self.a.operand(r);
                self.stores.push((frame_slot, source));
                frame_slot += 1;
            }
        }
        let stores = &self.stores[first..];
        let same = |e: &ExitDraft| {
            e.snapshot == snapshot && e.op == op && &self.stores[e.stores.start..e.stores.end] == stores
        };
        if let Some(found) = self.exits.iter().rposition(same) {
            self.stores.truncate(first);
            return found as u32;
        }
        self.exits.push(ExitDraft { snapshot, op, stores: first..self.stores.len() });
        self.exits.len() as u32 - 1
    }

    /// The slot of outgoing argument `n`.
    fn argument_slot(&self, n: i64) -> u32 {
        self.trace.slots + n as u32
    }
}

const IN_PLACE: &str = "computed in place, and the operand is needed later";

/// What an immediate is.
fn number(c: Constant) -> Meaning {
    Meaning::Constant(c)
}
