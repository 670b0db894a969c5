//! Which registers are live before each instruction of a code object: what an exit there must restore.
//!
//! Only temporaries are pruned by it. Named locals are kept everywhere, so that a debugger finds them.
use super::{Code, Insn, NO_REG, Op, Operand};

/// Live registers before each instruction, as bit sets.
pub struct Liveness {
    words: usize,
    bits: Vec<u64>,
}

/// The registers that `insn` reads and writes.
pub fn effects(insn: Insn, mut reads: impl FnMut(u16), mut writes: impl FnMut(u16)) {
    let run = |first: u16, n: u16, f: &mut dyn FnMut(u16)| (first..first.saturating_add(n)).for_each(f);
    let Insn { n, a, b, c, .. } = insn;
    for (kind, r) in insn.op.operands().into_iter().zip([a, b, c]) {
        match kind {
            Operand::Use => reads(r),
            Operand::OptUse if r != NO_REG => reads(r),
            Operand::Def => writes(r),
            Operand::UseDef => {
                reads(r);
                writes(r)
            }
            _ => {}
        }
    }
    match insn.op {
        Op::BuildList | Op::BuildTuple | Op::BuildSet | Op::BuildString => run(b, c, &mut reads),
        Op::BuildMap => run(b, c * 2, &mut reads),
        Op::BuildSlice => run(b, 3, &mut reads),
        Op::UnpackSequence => run(a, c, &mut writes),
        Op::UnpackEx => run(a, c + n as u16 + 1, &mut writes),
        Op::LoadMethod | Op::WithEnter => run(a, 2, &mut writes),
        Op::Call => run(b, c + 2, &mut reads),
        Op::CallKw => run(b, c + 3, &mut reads),
        Op::CallEx | Op::BuildClass => run(b, 4, &mut reads),
        Op::MakeFunction => run(c, 4, &mut reads),
        Op::EnterHandler => {
            reads(a);
            writes(a + 1)
        }
        Op::LeaveHandler => reads(a + 1),
        Op::ForIter => reads(a),
        _ => {}
    }
}

/// Where control may go after instruction `pc`, exceptions aside.
fn successors(code: &Code, pc: usize, mut to: impl FnMut(usize)) {
    let insn = code.insns[pc];
    match insn.op {
        Op::Jump | Op::JumpBack => to(insn.bc() as usize),
        Op::JumpIf | Op::JumpIfNot => {
            to(insn.bc() as usize);
            to(pc + 1)
        }
        Op::ForIter => {
            to(pc + 1);
            to(pc + 1 + insn.c as usize)
        }
        Op::Return | Op::Raise | Op::Reraise => {}
        _ => to(pc + 1),
    }
}

impl Liveness {
    /// Compute for `code`.
    pub fn of(code: &Code) -> Liveness {
        let words = (code.registers as usize).div_ceil(64).max(1);
        let mut live = Liveness { words, bits: vec![0; words * code.insns.len()] };
        loop {
            let mut changed = false;
            for pc in (0..code.insns.len()).rev() {
                changed |= live.step(code, pc);
            }
            if !changed {
                return live;
            }
        }
    }

    /// What is live once instruction `pc` has read its registers: whether it goes on or raises.
    fn behind(&self, code: &Code, pc: usize) -> Vec<u64> {
        let mut row = vec![0u64; self.words];
        successors(code, pc, |next| {
            if next < code.insns.len() {
                row.iter_mut().zip(&self.bits[next * self.words..]).for_each(|(r, l)| *r |= l)
            }
        });
        effects(code.insns[pc], |_| {}, |w| row[w as usize / 64] &= !(1 << (w % 64)));
        // An exception may strike before the write: what the handler reads is live here too.
        if let Some(p) = code.handler(pc as u32) {
            let at = p.handler as usize * self.words;
            let mut handler = self.bits[at..at + self.words].to_vec();
            // The exception's register is written on this way only: what it holds until then may be live on the other.
            handler[p.exception as usize / 64] &= !(1 << (p.exception % 64));
            row.iter_mut().zip(&handler).for_each(|(r, l)| *r |= l);
        }
        row
    }

    fn step(&mut self, code: &Code, pc: usize) -> bool {
        let mut row = self.behind(code, pc);
        effects(code.insns[pc], |r| row[r as usize / 64] |= 1 << (r % 64), |_| {});
        let old = &mut self.bits[pc * self.words..(pc + 1) * self.words];
        let changed = old != row;
        old.copy_from_slice(&row);
        changed
    }

    /// The registers that are live while instruction `pc` of `code`, a call, is in progress: its arguments belong to the callee.
    pub fn during(&self, code: &Code, pc: u32) -> Vec<u16> {
        let row = self.behind(code, pc as usize);
        (0..code.registers).filter(|r| row[*r as usize / 64] >> (r % 64) & 1 != 0).collect()
    }

    /// Is register `r` live before instruction `pc`?
    pub fn live(&self, pc: u32, r: u16) -> bool {
        self.bits.get(pc as usize * self.words + r as usize / 64).is_some_and(|w| w >> (r % 64) & 1 != 0)
    }
}
