//! The emitter: every IR instruction passes through it, both while recording and while the loop is peeled.
//!
//! In this order: fold (constants, algebra, facts), reuse (the same pure instruction, guard or load was made before and still holds),
//! append. What holds is forgotten as stores and calls demand. Peeling re-emits the preamble through the same emitter, which is what turns
//! loop-invariant instructions into references to the preamble.
use super::fields::Field;
use super::fold::{self, Folded};
use super::helpers::{Effect, HelperId};
use super::ir::{Class, Constant, Ins, IrOp, NO_SNAPSHOT, Ref, Trace, Type};
use super::reasons::{Abort, Recorded};
use crate::value::Value;
use rustc_hash::FxHashMap;

/// What makes two instructions the same.
#[derive(PartialEq, Eq, Hash, Clone, Copy)]
struct Key {
    op: IrOp,
    field: Field,
    a: Ref,
    b: Ref,
    imm: i64,
}

/// Longest trace, in instructions before peeling.
const MAX_INS: usize = 6000;

/// A trace under construction.
pub struct Emitter {
    /// The trace so far.
    pub trace: Trace,
    constants: FxHashMap<Constant, Ref>,
    /// Objects among the constants, for the caller to keep alive.
    pub objects: Vec<Value>,
    /// Pure instructions and guards made so far.
    made: FxHashMap<Key, Ref>,
    /// Values known to be in mutable fields.
    known: FxHashMap<Key, Ref>,
    /// Class pointer that an object is known to have.
    classes: FxHashMap<Ref, u64>,
    /// Instructions whose result is an object that this trace allocated, so that no two of them are the same.
    fresh: Vec<Ref>,
}

impl Emitter {
    /// An emitter for `trace`, which has no instructions yet.
    pub fn new(trace: Trace) -> Emitter {
        Emitter {
            trace,
            constants: FxHashMap::default(),
            objects: Vec::new(),
            made: FxHashMap::default(),
            known: FxHashMap::default(),
            classes: FxHashMap::default(),
            fresh: Vec::new(),
        }
    }

    /// The constant of type `ty` with these bits.
    pub fn constant(&mut self, ty: Type, bits: u64) -> Ref {
        let constant = Constant { ty, bits };
        *self.constants.entry(constant).or_insert_with(|| {
            self.trace.constants.push(constant);
            Ref::constant(self.trace.constants.len() - 1)
        })
    }

    /// An int constant.
    pub fn int(&mut self, i: i64) -> Ref {
        self.constant(Type::Int, i as u64)
    }

    /// A float constant.
    pub fn float(&mut self, f: f64) -> Ref {
        self.constant(Type::Float, f.to_bits())
    }

    /// A word constant.
    pub fn word(&mut self, bits: u64) -> Ref {
        self.kept(Type::Word, bits)
    }

    /// A class or shape as a Ptr constant.
    pub fn object(&mut self, word: u64) -> Ref {
        self.kept(Type::Ptr, word)
    }

    fn kept(&mut self, ty: Type, bits: u64) -> Ref {
        let before = self.trace.constants.len();
        let r = self.constant(ty, bits);
        let value = Value::from_bits(bits);
        if self.trace.constants.len() > before && value.is_object() {
            self.objects.push(value);
        }
        r
    }

    /// Emit; returns the reference that stands for the result, which may be an earlier instruction or a constant.
    pub fn emit(&mut self, mut ins: Ins) -> Recorded<Ref> {
        if self.trace.ins.len() >= MAX_INS {
            return Err(Abort::TooLong);
        }
        match fold::fold(self, &mut ins) {
            Folded::To(r) => return Ok(r),
            Folded::Done => return Ok(Ref::NONE),
            Folded::Fails => return Err(Abort::AlwaysFails),
            Folded::No => {}
        }
        let key = Key { op: ins.op, field: ins.field, a: ins.a, b: ins.b, imm: ins.imm };
        match ins.op.class() {
            Class::Pure | Class::Guard => {
                if let Some(&made) = self.made.get(&key) {
                    return Ok(made);
                }
                let r = self.append(ins);
                self.made.insert(key, r);
                if ins.op == IrOp::GuardClass
                    && let Some(class) = self.trace.constant(ins.b)
                {
                    self.classes.insert(ins.a, class.bits);
                }
                Ok(r)
            }
            Class::Load => {
                if ins.field == Field::Attention {
                    return Ok(self.append(ins));
                }
                if let Some(&known) = self.known.get(&key) {
                    return Ok(known);
                }
                let r = self.append(ins);
                self.known.insert(key, r);
                Ok(r)
            }
            Class::Store => {
                self.store(ins, key);
                Ok(Ref::NONE)
            }
            Class::Call => {
                let effect = HelperId(ins.imm as u16).get().effect;
                if effect == Effect::Pure
                    && let Some(&made) = self.made.get(&key)
                {
                    return Ok(made);
                }
                let r = self.append(ins);
                match effect {
                    Effect::Pure => _ = self.made.insert(key, r),
                    Effect::Reads => {}
                    Effect::Writes | Effect::Python => self.forget_mutable(),
                }
                Ok(r)
            }
            Class::Control => {
                let r = self.append(ins);
                if ins.op == IrOp::Alloc {
                    self.fresh.push(r);
                }
                Ok(r)
            }
        }
    }

    /// Say that the result of instruction `r` is a new object of the class at `class`.
    pub fn set_fresh(&mut self, r: Ref, class: u64) {
        self.fresh.push(r);
        self.classes.insert(r, class);
    }

    /// Say that object `r` has the class at `class`.
    pub fn set_class(&mut self, r: Ref, class: u64) {
        self.classes.insert(r, class);
    }

    /// The class that `r` is known to have.
    pub fn class_of(&self, r: Ref) -> Option<u64> {
        self.classes.get(&r).copied()
    }

    /// Say what a field holds without a store being needed (a new object's).
    pub fn assume(&mut self, op: IrOp, field: Field, a: Ref, b: Ref, imm: i64, value: Ref) {
        self.known.insert(Key { op, field, a, b, imm }, value);
    }

    /// Forget what mutable fields hold, and what is derived from them.
    pub fn forget_mutable(&mut self) {
        self.known.retain(|key, _| key.op == IrOp::SLoad || !key.field.mutable());
    }

    fn append(&mut self, ins: Ins) -> Ref {
        self.trace.ins.push(ins);
        Ref(self.trace.ins.len() as u32 - 1)
    }

    /// Append a store, forget what it may overwrite, and remember what it wrote.
    fn store(&mut self, ins: Ins, key: Key) {
        let load = match ins.op {
            IrOp::StoreItem => IrOp::LoadItem,
            IrOp::StoreAbs => IrOp::LoadAbs,
            _ => IrOp::Load,
        };
        let (index, value) = if load == IrOp::LoadItem { (ins.b, ins.c) } else { (Ref::NONE, ins.b) };
        let mine = Key { op: load, field: key.field, a: key.a, b: index, imm: key.imm };
        if self.known.get(&mine) == Some(&value) {
            return;
        }
        self.append(ins);
        let (constants, fresh) = (&self.trace.constants, &self.fresh);
        let int = |r: Ref| if r.is_const() { Some(constants[r.index()].bits) } else { None };
        self.known.retain(|other, _| {
            let same_kind = other.op == load && other.field == mine.field && other.imm == mine.imm;
            if !same_kind {
                return true;
            }
            if load == IrOp::LoadItem && other.a == mine.a {
                // The same array: different constant indices are different items.
                return matches!((int(other.b), int(mine.b)), (Some(i), Some(j)) if i != j);
            }
            // Two objects of which at least one is new, and not the same instruction, are different objects.
            other.a != mine.a && (fresh.contains(&other.a) && fresh.contains(&mine.a))
        });
        self.known.insert(mine, value);
    }

    /// An instruction without operands beyond `a` and `b`.
    pub fn ins(op: IrOp, ty: Type, a: Ref, b: Ref) -> Ins {
        Ins { op, ty, field: Field::None, a, b, c: Ref::NONE, imm: 0, snapshot: NO_SNAPSHOT, site: 0 }
    }
}
