//! A tiny reference interpreter of the trace IR: what every compiled trace is compared with.
// The negated comparisons are what they are: true for NaN.
#![allow(clippy::neg_cmp_op_on_partial_ord)]

use crate::trace::ir::{Constant, End, Ins, IrOp, NO_SNAPSHOT, Ref, Trace, Type};
use crate::trace::test_helpers as helpers;
use crate::value::layout;

/// Memory that traces may touch, and where it is.
#[derive(Clone)]
pub struct Memory {
    pub base: u64,
    pub words: Vec<u64>,
}

impl Memory {
    fn at(&mut self, address: u64) -> &mut u64 {
        &mut self.words[((address - self.base) / 8) as usize]
    }
}

/// How a trace was left.
#[derive(Debug, PartialEq)]
pub struct Left {
    /// The guard, or `None` for the end of the trace.
    pub guard: Option<usize>,
    pub snapshot: u32,
}

pub struct Eval<'t> {
    trace: &'t Trace,
    pub values: Vec<u64>,
    pub slots: Vec<u64>,
    pub arguments: Vec<u64>,
    pub memory: Memory,
    loop_at: usize,
    at: usize,
}

impl<'t> Eval<'t> {
    pub fn new(trace: &'t Trace, slots: &[u64], memory: Memory) -> Eval<'t> {
        Eval {
            trace,
            values: vec![0; trace.ins.len()],
            slots: slots.to_vec(),
            arguments: vec![0; 8],
            memory,
            loop_at: trace.loop_start().unwrap_or(usize::MAX),
            at: 0,
        }
    }

    /// The value of `r`, as seen from the present instruction.
    pub fn get(&self, r: Ref) -> u64 {
        if let Some(Constant { bits, .. }) = self.trace.constant(r) {
            return bits;
        }
        let phis = self.trace.ins.iter().enumerate().skip(self.loop_at.saturating_add(1));
        let mut phis = phis.take_while(|(_, ins)| ins.op == IrOp::Phi);
        match phis.find(|(_, phi)| self.at > self.loop_at && phi.a == r) {
            Some((phi, _)) => self.values[phi],
            None => self.values[r.index()],
        }
    }

    pub fn run(&mut self) -> Left {
        loop {
            if self.at == self.trace.ins.len() {
                match self.trace.end {
                    End::Loop => self.back_edge(),
                    End::Link { snapshot, .. } | End::Leave { snapshot } => return Left { guard: None, snapshot },
                }
                continue;
            }
            let ins = self.trace.ins[self.at];
            if ins.op == IrOp::Loop {
                self.enter_loop();
                continue;
            }
            match self.step(&ins) {
                Some(value) => self.values[self.at] = value,
                None => {
                    assert!(ins.snapshot != NO_SNAPSHOT, "{} cannot fail", self.trace.instruction(&ins));
                    return Left { guard: Some(self.at), snapshot: ins.snapshot };
                }
            }
            self.at += 1;
        }
    }

    fn phis(&self) -> Vec<(usize, Ins)> {
        let all = self.trace.ins.iter().copied().enumerate().skip(self.loop_at + 1);
        all.take_while(|(_, ins)| ins.op == IrOp::Phi).collect()
    }

    fn enter_loop(&mut self) {
        let phis = self.phis();
        for (i, phi) in &phis {
            self.values[*i] = self.get(phi.a);
        }
        self.at += 1 + phis.len();
    }

    fn back_edge(&mut self) {
        let phis = self.phis();
        let next: Vec<u64> = phis.iter().map(|(_, phi)| self.get(phi.b)).collect();
        for ((i, _), value) in phis.iter().zip(next) {
            self.values[*i] = value;
        }
        self.at = self.loop_at + 1 + phis.len();
    }

    /// One instruction that is not about the loop; `None` when it leaves.
    pub fn step(&mut self, ins: &Ins) -> Option<u64> {
        use IrOp::*;
        let (a, b, c) = (self.operand(ins.a), self.operand(ins.b), self.operand(ins.c));
        let (i, j) = (a as i64, b as i64);
        let (x, y) = (f64::from_bits(a), f64::from_bits(b));
        let check = |holds: bool| holds.then_some(0);
        let int = |i: Option<i64>| i.map(|i| i as u64);
        let float = |f: f64| Some(f.to_bits());
        match ins.op {
            SLoad => Some(self.slots[ins.imm as usize]),
            UnboxInt => layout::is_int(a).then(|| layout::unpack_int(a) as u64),
            UnboxFloat => layout::is_float(a).then(|| layout::unpack_float(a).to_bits()),
            GuardIs | GuardSame => check(a == b),
            GuardIsNot | GuardNotSame => check(a != b),
            GuardInt => check(layout::is_int(a)),
            GuardFloat => check(layout::is_float(a)),
            GuardPointer => check(layout::is_pointer(a)),
            GuardClass => check(layout::is_pointer(a) && *self.memory.at(a) == b),
            GuardWatch => Some(0),
            GuardNoError => check(a != 0),
            BoxInt => layout::int_fits(i).then(|| layout::pack_int(i)),
            BoxFloat => (!x.is_nan()).then(|| layout::pack_float(x)),
            IAdd => int(i.checked_add(j)),
            ISub => int(i.checked_sub(j)),
            IMul => int(i.checked_mul(j)),
            INeg => int(i.checked_neg()),
            IAbs => int(i.checked_abs()),
            // A divisor of -1 that is no constant leaves: the machine's division traps on the smallest int.
            IDiv if j == -1 => {
                if ins.b.is_const() {
                    int(i.checked_neg())
                } else {
                    None
                }
            }
            IDiv => (j != 0).then(|| (i.div_euclid(j) - (i.rem_euclid(j) != 0 && j < 0) as i64) as u64),
            IMod => (j != 0 && j != -1).then(|| (((i % j) + j) % j) as u64),
            IAnd => Some(a & b),
            IOr => Some(a | b),
            IXor => Some(a ^ b),
            INot => Some(!a),
            IShl => ((0..64).contains(&j) && (i << j) >> j == i).then(|| (i << j) as u64),
            IShr => (j >= 0).then(|| (i >> j.min(63)) as u64),
            IMin => Some(i.min(j) as u64),
            IMax => Some(i.max(j) as u64),
            ILt => check(i < j),
            ILe => check(i <= j),
            IGt => check(i > j),
            IGe => check(i >= j),
            IEq => check(i == j),
            INe => check(i != j),
            IBelow => check(0 <= i && i < j),
            FAdd => float(x + y),
            FSub => float(x - y),
            FMul => float(x * y),
            FDiv => {
                if y == 0.0 {
                    None
                } else {
                    float(x / y)
                }
            }
            FNeg => float(-x),
            FAbs => float(x.abs()),
            FSqrt => {
                if x < 0.0 {
                    None
                } else {
                    float(x.sqrt())
                }
            }
            IToF => (i.unsigned_abs() <= 1 << 53).then(|| (i as f64).to_bits()),
            FToI => (x > -9223372036854775808.0 && x < 9223372036854775808.0).then_some(x as i64 as u64),
            FLt => check(x < y),
            FLe => check(x <= y),
            FGt => check(x > y),
            FGe => check(x >= y),
            FEq => check(x == y),
            FNLt => check(!(x < y)),
            FNLe => check(!(x <= y)),
            FNGt => check(!(x > y)),
            FNGe => check(!(x >= y)),
            FNe => check(x != y),
            Load => Some(*self.memory.at(a + ins.imm as u64)),
            LoadAbs => Some(*self.memory.at(a)),
            LoadItem => Some(*self.memory.at((a as i64 + 8 * j + ins.imm) as u64)),
            Store => {
                *self.memory.at(a + ins.imm as u64) = b;
                Some(0)
            }
            StoreAbs => {
                *self.memory.at(a) = b;
                Some(0)
            }
            StoreItem => {
                *self.memory.at((a as i64 + 8 * j + ins.imm) as u64) = c;
                Some(0)
            }
            Alloc => {
                let cell = *self.memory.at(a);
                if cell == 0 {
                    return None;
                }
                *self.memory.at(a) = *self.memory.at(cell);
                Some(cell)
            }
            Arg => {
                self.arguments[ins.imm as usize] = a;
                Some(0)
            }
            Call => Some(helpers::call(self.trace.helper(ins), [a, b, c], &self.arguments)),
            CallFloat => Some(helpers::call_float(self.trace.helper(ins), x, y).to_bits()),
            Loop | Phi => unreachable!("handled by `run`"),
        }
    }

    fn operand(&self, r: Ref) -> u64 {
        if r.is_some() { self.get(r) } else { 0 }
    }

    /// For building a trace while running it.
    pub fn at(&mut self, at: usize) {
        self.at = at;
        self.loop_at = self.trace.loop_start().unwrap_or(usize::MAX);
    }
}

/// NaNs of any payload are one.
pub fn same(ty: Type, a: u64, b: u64) -> bool {
    let nan = |bits: u64| f64::from_bits(bits).is_nan();
    a == b || (ty == Type::Float && nan(a) && nan(b))
}
