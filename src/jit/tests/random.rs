//! Random traces, made the way a recorder makes them: by running them once, so that most guards hold.

use super::eval::{Eval, Memory};
use crate::trace::fields::Field;
use crate::trace::ir::*;
use crate::trace::test_helpers as helpers;
use crate::value::function::CodeId;
use crate::value::layout;

/// Slots of the root frame.
pub const SLOTS: u32 = 12;
/// Words of memory that traces touch: an array, then the head of a free list, then cells.
const ARRAY: u64 = 16;
const HEAD: u64 = 16;
const CELLS: u64 = 17;
pub const WORDS: usize = 64;

/// Marsaglia's xorshift.
pub struct Rng(pub u64);

impl Rng {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.next() as usize % n
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// Types of what the slots hold: ints, floats, words of ints, words of floats, a pointer to the array.
pub fn slot_type(slot: u32) -> Type {
    match slot {
        0..=3 => Type::Int,
        4..=6 => Type::Float,
        11 => Type::Ptr,
        _ => Type::Word,
    }
}

/// Contents of the slots at entry, and of memory.
pub fn inputs(rng: &mut Rng, base: u64) -> (Vec<u64>, Memory) {
    let mut slots = Vec::new();
    for slot in 0..SLOTS {
        let int = rng.next() as i64 % 1000 - 300;
        let float = int as f64 * 0.37;
        slots.push(match slot {
            0..=3 => int as u64,
            4..=6 => float.to_bits(),
            7 | 8 => layout::pack_int(int),
            9 | 10 => layout::pack_float(float),
            _ => base,
        });
    }
    let mut words: Vec<u64> = (0..WORDS).map(|_| rng.next() % 5000).collect();
    words[HEAD as usize] = base + 8 * CELLS;
    for cell in CELLS..CELLS + 5 {
        words[cell as usize] = if cell == CELLS + 4 { 0 } else { base + 8 * (cell + 1) };
    }
    (slots, Memory { base, words })
}

pub struct Gen {
    pub trace: Trace,
    pub rng: Rng,
    values: Vec<u64>,
    slots: Vec<u64>,
    arguments: Vec<u64>,
    memory: Memory,
}

const INT_OPS: &[IrOp] = &[
    IrOp::IAdd,
    IrOp::IAdd,
    IrOp::ISub,
    IrOp::IMul,
    IrOp::IDiv,
    IrOp::IMod,
    IrOp::IAnd,
    IrOp::IOr,
    IrOp::IXor,
    IrOp::IShl,
    IrOp::IShr,
    IrOp::IMin,
    IrOp::IMax,
];
const INT_GUARDS: &[IrOp] =
    &[IrOp::ILt, IrOp::ILe, IrOp::IGt, IrOp::IGe, IrOp::IEq, IrOp::INe, IrOp::GuardSame, IrOp::GuardNotSame];
const FLOAT_OPS: &[IrOp] = &[IrOp::FAdd, IrOp::FAdd, IrOp::FSub, IrOp::FMul, IrOp::FDiv];
const FLOAT_GUARDS: &[IrOp] =
    &[IrOp::FLt, IrOp::FLe, IrOp::FGt, IrOp::FGe, IrOp::FEq, IrOp::FNLt, IrOp::FNLe, IrOp::FNGt, IrOp::FNGe, IrOp::FNe];

impl Gen {
    pub fn new(seed: u64, id: u32, base: u64) -> Gen {
        let mut rng = Rng(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        for _ in 0..5 {
            rng.next();
        }
        let (slots, memory) = inputs(&mut rng, base);
        let trace = Trace {
            id,
            origin: Origin::Loop { index: 0 },
            ins: Vec::new(),
            constants: Vec::new(),
            snapshots: Vec::new(),
            frames: vec![InlineFrame { code: CodeId(0), caller: None, base: 0 }],
            sites: vec![CodeSite { frame: 0, pc: 0, line: 1 }],
            held_floats: Vec::new(),
            bindings: Vec::new(),
            end: End::Loop,
            slots: SLOTS,
        };
        Gen { trace, rng, values: Vec::new(), slots, arguments: vec![0; 8], memory }
    }

    pub fn constant(&mut self, ty: Type, bits: u64) -> Ref {
        let constant = Constant { ty, bits };
        let found = self.trace.constants.iter().position(|c| *c == constant);
        Ref::constant(found.unwrap_or_else(|| {
            self.trace.constants.push(constant);
            self.trace.constants.len() - 1
        }))
    }

    /// Append an instruction if it would not fail.
    pub fn add(&mut self, op: IrOp, ty: Type, operands: [Ref; 3], imm: i64, field: Field) -> Option<Ref> {
        let [a, b, c] = operands;
        let is_guard = op.class() == Class::Guard || matches!(op, IrOp::GuardWatch | IrOp::Alloc);
        let snapshot = if is_guard { self.snapshot() } else { NO_SNAPSHOT };
        let ins = Ins { op, ty, field, a, b, c, imm, snapshot, site: 0 };
        let mut eval = Eval::new(&self.trace, &self.slots, self.memory.clone());
        eval.values = self.values.clone();
        eval.arguments = self.arguments.clone();
        eval.at(self.trace.ins.len());
        let value = eval.step(&ins)?;
        (self.memory, self.arguments) = (eval.memory, eval.arguments);
        self.values.push(value);
        self.trace.ins.push(ins);
        Some(Ref(self.trace.ins.len() as u32 - 1))
    }

    fn snapshot(&mut self) -> u32 {
        let count = self.trace.snapshots.len();
        if count > 0 && self.rng.chance(30) && !self.trace.ins.iter().any(|i| i.op == IrOp::Loop) {
            return count as u32 - 1;
        }
        let mut slots = Vec::new();
        for slot in 0..SLOTS {
            if self.rng.chance(35) {
                let ty = self.rng.pick(&[Type::Int, Type::Int, Type::Float, Type::Word]);
                slots.push((slot, self.any(ty)));
            }
        }
        let mut frames = vec![SnapshotFrame { frame: 0, pc: 0, function: Ref::NONE, on_return: OnReturn::Register(0) }];
        if self.rng.chance(20) {
            let function = self.any(Type::Word);
            frames.push(SnapshotFrame { frame: 0, pc: 0, function, on_return: OnReturn::Register(0) });
        }
        self.trace.snapshots.push(Snapshot { frames, slots, site: 0 });
        count as u32
    }

    /// A value of a type, or a constant.
    pub fn any(&mut self, ty: Type) -> Ref {
        if self.rng.chance(75)
            && let Some(r) = self.value(ty)
        {
            return r;
        }
        let int = match self.rng.below(8) {
            0 => 0,
            1 => -1,
            2 => 1 << self.rng.below(40),
            3 => i64::from(i32::MIN) - 5,
            4 => 0x1234_5678_9ABC,
            _ => self.rng.next() as i64 % 50 - 10,
        };
        match ty {
            Type::Float => self.constant(ty, (int as f64 * 0.25).to_bits()),
            Type::Word => self.constant(ty, layout::pack_int(int % (1 << 40))),
            _ => self.constant(ty, int as u64),
        }
    }

    fn value(&mut self, ty: Type) -> Option<Ref> {
        let all: Vec<u32> = (0..self.trace.ins.len() as u32).filter(|i| self.trace.ins[*i as usize].ty == ty).collect();
        // Old ones often, so that many are alive.
        if all.is_empty() { None } else { Some(Ref(self.rng.pick(&all))) }
    }

    pub fn load_slots(&mut self) {
        for slot in 0..SLOTS {
            if self.rng.chance(85) {
                self.add(IrOp::SLoad, slot_type(slot), [Ref::NONE; 3], slot as i64, Field::None);
            }
        }
    }

    /// Append some random instruction.
    pub fn something(&mut self, calls: bool) {
        let (n, no) = (Ref::NONE, Field::None);
        match self.rng.below(if calls { 100 } else { 88 }) {
            0..=29 => {
                let op = self.rng.pick(INT_OPS);
                let (a, b) = (self.any(Type::Int), self.any(Type::Int));
                self.add(op, Type::Int, [a, b, n], 0, no);
            }
            30..=33 => {
                let (op, a) = (self.rng.pick(&[IrOp::INeg, IrOp::IAbs, IrOp::INot]), self.any(Type::Int));
                self.add(op, Type::Int, [a, n, n], 0, no);
            }
            34..=40 => {
                let op = self.rng.pick(INT_GUARDS);
                let (a, b) = (self.any(Type::Int), self.any(Type::Int));
                if !(a.is_const() && b.is_const()) {
                    self.add(op, Type::None, [a, b, n], 0, no);
                }
            }
            41..=56 => {
                let op = self.rng.pick(FLOAT_OPS);
                let (a, b) = (self.any(Type::Float), self.any(Type::Float));
                self.add(op, Type::Float, [a, b, n], 0, no);
            }
            57..=60 => {
                let (op, a) = (self.rng.pick(&[IrOp::FNeg, IrOp::FAbs, IrOp::FSqrt]), self.any(Type::Float));
                self.add(op, Type::Float, [a, n, n], 0, no);
            }
            61..=66 => {
                let op = self.rng.pick(FLOAT_GUARDS);
                let (a, b) = (self.any(Type::Float), self.any(Type::Float));
                if !(a.is_const() && b.is_const()) {
                    self.add(op, Type::None, [a, b, n], 0, no);
                }
            }
            67..=69 => {
                let a = self.any(Type::Int);
                self.add(IrOp::IToF, Type::Float, [a, n, n], 0, no);
            }
            70..=71 => {
                let a = self.any(Type::Float);
                self.add(IrOp::FToI, Type::Int, [a, n, n], 0, no);
            }
            72..=74 => self.boxing(),
            75..=77 => self.words(),
            78..=86 => self.memory(),
            87 => {
                self.add(IrOp::GuardWatch, Type::None, [n; 3], 0, no);
            }
            _ => self.call(),
        }
    }

    fn boxing(&mut self) {
        let (n, no) = (Ref::NONE, Field::None);
        if self.rng.chance(60) {
            let a = self.any(Type::Int);
            self.add(IrOp::BoxInt, Type::Word, [a, n, n], 0, no);
        } else {
            let a = self.any(Type::Float);
            self.add(IrOp::BoxFloat, Type::Word, [a, n, n], 0, no);
        }
    }

    fn words(&mut self) {
        let (n, no) = (Ref::NONE, Field::None);
        let Some(a) = self.value(Type::Word) else { return };
        match self.rng.below(5) {
            0 => self.add(IrOp::UnboxInt, Type::Int, [a, n, n], 0, no),
            1 => self.add(IrOp::UnboxFloat, Type::Float, [a, n, n], 0, no),
            2 => self.add(IrOp::GuardInt, Type::None, [a, n, n], 0, no),
            3 => self.add(IrOp::GuardFloat, Type::None, [a, n, n], 0, no),
            _ => {
                let b = self.constant(Type::Word, layout::NONE);
                self.add(IrOp::GuardIsNot, Type::None, [a, b, n], 0, no)
            }
        };
    }

    fn memory(&mut self) {
        let n = Ref::NONE;
        let base = self.memory.base;
        // Only the array: who writes into free cells destroys their list.
        let loaded = self.trace.ins.iter().position(|i| i.op == IrOp::SLoad && i.ty == Type::Ptr);
        let Some(pointer) = loaded.map(|i| Ref(i as u32)) else { return };
        let constant = self.rng.below(ARRAY as usize) as u64;
        let word = self.constant(Type::Ptr, base + 8 * constant);
        match self.rng.below(8) {
            0 => self.add(IrOp::Load, Type::Int, [pointer, n, n], constant as i64 * 8, Field::InstanceSlot),
            1 => {
                let v = self.any(Type::Int);
                self.add(IrOp::Store, Type::None, [pointer, v, n], constant as i64 * 8, Field::InstanceSlot)
            }
            2 => self.add(IrOp::LoadAbs, Type::Int, [word, n, n], 0, Field::None),
            3 => {
                let v = self.any(Type::Int);
                self.add(IrOp::StoreAbs, Type::None, [word, v, n], 0, Field::None)
            }
            4 | 5 => {
                let Some(index) = self.index() else { return };
                if self.rng.chance(50) {
                    self.add(IrOp::LoadItem, Type::Int, [pointer, index, n], 0, Field::ListItem)
                } else {
                    let v = self.any(Type::Int);
                    self.add(IrOp::StoreItem, Type::None, [pointer, index, v], 0, Field::ListItem)
                }
            }
            6 => {
                // A load and its check in one stencil.
                let loaded = self.add(IrOp::Load, Type::Int, [pointer, n, n], constant as i64 * 8, Field::Shape);
                let Some(loaded) = loaded else { return };
                let found = self.constant(Type::Int, self.values[loaded.index()]);
                self.add(IrOp::GuardIs, Type::None, [loaded, found, n], 0, Field::None)
            }
            _ => {
                let head = self.constant(Type::Ptr, base + 8 * HEAD);
                let Some(cell) = self.add(IrOp::Alloc, Type::Ptr, [head, n, n], 0, Field::None) else { return };
                // As the collector does sometimes: put it back.
                let old = self.add(IrOp::LoadAbs, Type::Int, [head, n, n], 0, Field::Absolute);
                if let Some(old) = old {
                    self.add(IrOp::Store, Type::None, [cell, old, n], 0, Field::Class);
                }
                self.add(IrOp::StoreAbs, Type::None, [head, cell, n], 0, Field::Absolute)
            }
        };
    }

    /// An index into the array: checked against its length, or masked.
    fn index(&mut self) -> Option<Ref> {
        let n = Ref::NONE;
        let value = self.any(Type::Int);
        if self.rng.chance(30) {
            let length = self.constant(Type::Int, ARRAY);
            self.add(IrOp::IBelow, Type::None, [value, length, n], 0, Field::None)?;
            return Some(value);
        }
        let mask = self.constant(Type::Int, ARRAY - 1);
        self.add(IrOp::IAnd, Type::Int, [value, mask, n], 0, Field::None)
    }

    fn call(&mut self) {
        let no = Field::None;
        let which = self.rng.below(helpers::TEST_HELPERS.len());
        let imm = helpers::id(which).0 as i64;
        let row = &helpers::TEST_HELPERS[which];
        let mut operands = [Ref::NONE; 3];
        if row.takes_arguments {
            let count = 1 + self.rng.below(4);
            for i in 0..count {
                let a = self.any(Type::Int);
                self.add(IrOp::Arg, Type::None, [a, Ref::NONE, Ref::NONE], i as i64, no);
            }
            operands[0] = self.constant(Type::Int, count as u64);
            self.add(IrOp::Call, Type::Int, operands, imm, no);
            return;
        }
        for (operand, ty) in operands.iter_mut().zip(row.operands) {
            *operand = self.any(*ty);
        }
        let op = if row.result == Type::Float { IrOp::CallFloat } else { IrOp::Call };
        self.add(op, row.result, operands, imm, no);
    }

    /// Turn what there is into the preamble of a loop with `count` instructions in its body, which leaves after `rounds` rounds.
    pub fn add_loop(&mut self, count: usize, rounds: u64, calls: bool) {
        let n = Ref::NONE;
        let zero = self.constant(Type::Int, 0);
        let preamble = self.trace.ins.len();
        let mut lefts = vec![zero];
        for i in 0..preamble as u32 {
            let ty = self.trace.ins[i as usize].ty;
            if ty != Type::None && ty != Type::Ptr && self.rng.chance(25) {
                lefts.push(Ref(i))
            }
        }
        let plain = Ins {
            op: IrOp::Loop,
            ty: Type::None,
            field: Field::None,
            a: n,
            b: n,
            c: n,
            imm: 0,
            snapshot: NO_SNAPSHOT,
            site: 0,
        };
        self.trace.ins.push(plain);
        self.values.push(0);
        for left in &lefts {
            let value = match self.trace.constant(*left) {
                Some(c) => c.bits,
                None => self.values[left.index()],
            };
            self.trace.ins.push(Ins { op: IrOp::Phi, ty: self.trace.ty(*left), a: *left, b: *left, ..plain });
            self.values.push(value);
        }
        let counter = Ref(preamble as u32 + 1);
        let (limit, one) = (self.constant(Type::Int, rounds), self.constant(Type::Int, 1));
        self.add(IrOp::ILt, Type::None, [counter, limit, n], 0, Field::None);
        let next = self.add(IrOp::IAdd, Type::Int, [counter, one, n], 0, Field::None).expect("no overflow");
        for _ in 0..count {
            self.something(calls);
        }
        for (i, left) in lefts.iter().enumerate().skip(1) {
            let ty = self.trace.ty(*left);
            // Other φs too, so that they change places.
            let others: Vec<Ref> = lefts.iter().copied().filter(|r| self.trace.ty(*r) == ty && !r.is_const()).collect();
            let right = if self.rng.chance(40) { self.rng.pick(&others) } else { self.any(ty) };
            self.trace.ins[preamble + 1 + i].b = right;
        }
        self.trace.ins[preamble + 1].b = next;
    }

    /// End in an exit.
    pub fn leave(&mut self) {
        let snapshot = self.snapshot();
        self.trace.end = End::Leave { snapshot };
    }
}
