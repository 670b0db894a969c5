//! The validator: what must hold of every trace, so that the back end need not doubt it.
//!
//! Run on each trace in tests and in debug builds, and by whoever changes the recorder or a pass.
use super::fields::Field;
use super::helpers::HELPERS;
use super::ir::{End, Ins, IrOp, NO_SNAPSHOT, Ref, Trace, Type};

/// Types of the operands of an operation, and of its result.
struct Signature {
    operands: &'static [Kind],
    result: &'static [Type],
}

/// What an operand may be.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Kind {
    Int,
    Float,
    Word,
    /// A pointer or the word of an object.
    Object,
    /// Anything but a float.
    General,
    /// A constant, of any type but float.
    Constant,
    Any,
}

const I: &[Type] = &[Type::Int];
const F: &[Type] = &[Type::Float];
const W: &[Type] = &[Type::Word];
const NOTHING: &[Type] = &[Type::None];
const ANY: &[Type] = &[Type::Int, Type::Float, Type::Word, Type::Ptr];
const GENERAL: &[Type] = &[Type::Int, Type::Word, Type::Ptr];
/// Objects may be known by word or by address.
const CELL: &[Type] = &[Type::Word, Type::Ptr];

fn signature(op: IrOp) -> Option<Signature> {
    use IrOp::*;
    use Kind as K;
    let (operands, result): (&[Kind], &[Type]) = match op {
        SLoad => (&[], ANY),
        UnboxInt => (&[K::Word], I),
        UnboxFloat => (&[K::Word], F),
        GuardClass => (&[K::Object, K::Constant], NOTHING),
        GuardIs | GuardIsNot => (&[K::General, K::Constant], NOTHING),
        GuardSame | GuardNotSame => (&[K::General, K::General], NOTHING),
        GuardInt | GuardFloat | GuardPointer => (&[K::Word], NOTHING),
        GuardNoError => (&[K::General], NOTHING),
        GuardWatch | Loop => (&[], NOTHING),
        BoxInt => (&[K::Int], W),
        BoxFloat => (&[K::Float], W),
        IAdd | ISub | IMul | IDiv | IMod | IAnd | IOr | IXor | IShl | IShr | IMin | IMax => (&[K::Int, K::Int], I),
        INeg | IAbs | INot => (&[K::Int], I),
        ILt | ILe | IGt | IGe | IEq | INe | IBelow => (&[K::Int, K::Int], NOTHING),
        FAdd | FSub | FMul | FDiv => (&[K::Float, K::Float], F),
        FNeg | FAbs | FSqrt => (&[K::Float], F),
        IToF => (&[K::Int], F),
        FToI => (&[K::Float], I),
        FLt | FLe | FGt | FGe | FEq | FNLt | FNLe | FNGt | FNGe | FNe => (&[K::Float, K::Float], NOTHING),
        Load => (&[K::Object], ANY),
        Store => (&[K::Object, K::Any], NOTHING),
        LoadItem => (&[K::Object, K::Int], GENERAL),
        StoreItem => (&[K::Object, K::Int, K::General], NOTHING),
        LoadAbs => (&[K::Constant], ANY),
        StoreAbs => (&[K::Constant, K::Any], NOTHING),
        Alloc => (&[K::Constant], CELL),
        Arg => (&[K::General], NOTHING),
        Call | CallFloat | Phi => return None,
    };
    Some(Signature { operands, result })
}

/// Guards that leave on failure; `None` for those that may or may not.
fn needs_snapshot(op: IrOp) -> bool {
    op.class() == super::ir::Class::Guard || matches!(op, IrOp::GuardWatch | IrOp::Alloc)
}

/// Check a trace; the error names the instruction and what is wrong with it.
pub fn validate(trace: &Trace) -> Result<(), String> {
    let check = Check { trace, loop_at: trace.loop_start().unwrap_or(trace.ins.len()) };
    for (i, ins) in trace.ins.iter().enumerate() {
        check.instruction(i, ins).map_err(|e| format!("{i:04} {}: {e}", trace.instruction(ins)))?;
    }
    for (i, shot) in trace.snapshots.iter().enumerate() {
        check.snapshot(shot).map_err(|e| format!("snapshot {i}: {e}"))?;
    }
    check.end().map_err(|e| format!("end: {e}"))
}

struct Check<'t> {
    trace: &'t Trace,
    loop_at: usize,
}

impl Check<'_> {
    fn instruction(&self, i: usize, ins: &Ins) -> Result<(), String> {
        if ins.op == IrOp::Phi {
            return self.phi(i, ins);
        }
        for r in ins.operands() {
            self.reachable(r, i)?;
        }
        if ins.snapshot != NO_SNAPSHOT {
            let shot = self.trace.snapshots.get(ins.snapshot as usize).ok_or("there is no such snapshot")?;
            let functions = shot.frames.iter().map(|f| f.function).filter(|r| r.is_some());
            for r in shot.slots.iter().map(|(_, r)| *r).chain(functions) {
                self.reachable(r, i).map_err(|e| format!("snapshot {}: {e}", ins.snapshot))?;
            }
        }
        if needs_snapshot(ins.op) != (ins.snapshot != NO_SNAPSHOT) {
            return Err(if needs_snapshot(ins.op) { "a guard without a snapshot" } else { "not a guard" }.into());
        }
        match signature(ins.op) {
            Some(signature) => self.typed(ins, &signature)?,
            None => self.call(ins)?,
        }
        match ins.op {
            IrOp::Loop if i != self.loop_at => Err("a second loop".into()),
            IrOp::SLoad if !(0..self.trace.slots as i64).contains(&ins.imm) => Err("there is no such slot".into()),
            IrOp::SLoad if i > self.loop_at => Err("slots are loaded before the loop".into()),
            IrOp::Load | IrOp::Store | IrOp::LoadItem | IrOp::StoreItem if ins.field == Field::None => {
                Err("a memory access without a field".into())
            }
            _ => Ok(()),
        }
    }

    /// Is `r` known at instruction `at`?
    fn reachable(&self, r: Ref, at: usize) -> Result<(), String> {
        if r.is_const() {
            let known = r.index() < self.trace.constants.len();
            return if known { Ok(()) } else { Err("there is no such constant".into()) };
        }
        let Some(ins) = self.trace.ins.get(r.index()) else { return Err(format!("there is no {:04}", r.0)) };
        if r.index() >= at {
            return Err(format!("{:04} comes later", r.0));
        }
        if ins.ty == Type::None {
            return Err(format!("{:04} has no result", r.0));
        }
        Ok(())
    }

    fn typed(&self, ins: &Ins, signature: &Signature) -> Result<(), String> {
        let operands = [ins.a, ins.b, ins.c];
        for (n, r) in operands.iter().enumerate() {
            match (signature.operands.get(n), r.is_some()) {
                (Some(kind), true) => {
                    let ty = self.trace.ty(*r);
                    let fits = match kind {
                        Kind::Int => ty == Type::Int,
                        Kind::Float => ty == Type::Float,
                        Kind::Word => ty == Type::Word,
                        Kind::Object => matches!(ty, Type::Word | Type::Ptr),
                        Kind::General => ty != Type::Float,
                        Kind::Constant => r.is_const() && ty != Type::Float,
                        Kind::Any => true,
                    };
                    if !fits {
                        return Err(format!("operand {n} is {ty:?}, not {kind:?}"));
                    }
                }
                (None, false) => {}
                (Some(_), false) => return Err(format!("operand {n} is missing")),
                (None, true) => return Err(format!("there is an operand {n}")),
            }
        }
        if !signature.result.contains(&ins.ty) {
            return Err(format!("the result is {:?}", ins.ty));
        }
        Ok(())
    }

    fn call(&self, ins: &Ins) -> Result<(), String> {
        let known = (0..HELPERS.len() as i64).contains(&ins.imm) || cfg!(test);
        let helper = known.then(|| self.trace.helper(ins).get()).ok_or("there is no such helper")?;
        let given = if helper.takes_arguments { helper.operands.len() - 1 } else { helper.operands.len() };
        let operands: Vec<Ref> = ins.operands().collect();
        if operands.len() != given {
            return Err(format!("{} takes {given} operands", helper.name));
        }
        for (r, ty) in operands.iter().zip(helper.operands) {
            let found = self.trace.ty(*r);
            if (found == Type::Float) != (*ty == Type::Float) {
                return Err(format!("{} wants {ty:?} for {}", helper.name, self.trace.operand(*r)));
            }
        }
        if (ins.op == IrOp::CallFloat) != (helper.result == Type::Float) {
            return Err(format!("{} returns {:?}", helper.name, helper.result));
        }
        if (helper.result == Type::None) != (ins.ty == Type::None)
            || (ins.ty == Type::Float) != (helper.result == Type::Float)
        {
            return Err(format!("{} returns {:?}, not {:?}", helper.name, helper.result, ins.ty));
        }
        Ok(())
    }

    fn phi(&self, i: usize, ins: &Ins) -> Result<(), String> {
        let before = &self.trace.ins[self.loop_at.min(i)..i];
        if i < self.loop_at || before.iter().skip(1).any(|p| p.op != IrOp::Phi) {
            return Err("φs stand right behind the loop's head".into());
        }
        self.reachable(ins.a, self.loop_at)?;
        self.reachable(ins.b, self.trace.ins.len())?;
        let types = (self.trace.ty(ins.a), self.trace.ty(ins.b));
        if types != (ins.ty, ins.ty) || ins.ty == Type::None {
            return Err(format!("a φ of {types:?} is {:?}", ins.ty));
        }
        if !ins.a.is_const() && before.iter().skip(1).any(|p| p.a == ins.a) {
            return Err("two φs have the same left operand".into());
        }
        Ok(())
    }

    fn snapshot(&self, shot: &super::ir::Snapshot) -> Result<(), String> {
        if !shot.slots.windows(2).all(|two| two[0].0 < two[1].0) {
            return Err("slots are not ascending".into());
        }
        for (slot, r) in &shot.slots {
            if *slot >= self.trace.slots {
                return Err(format!("there is no slot {slot}"));
            }
            if !r.is_some() || self.trace.ty(*r) == Type::Ptr {
                return Err(format!("slot {slot} has no value that Python knows"));
            }
        }
        Ok(())
    }

    fn end(&self) -> Result<(), String> {
        let loops = self.loop_at < self.trace.ins.len();
        let snapshot = match self.trace.end {
            End::Loop if loops => return Ok(()),
            End::Loop => return Err("there is no loop".into()),
            _ if loops => return Err("a trace with a loop ends in it".into()),
            End::Link { snapshot, .. } | End::Leave { snapshot } => snapshot,
        };
        let shot = self.trace.snapshots.get(snapshot as usize).ok_or("there is no such snapshot")?;
        for (slot, r) in &shot.slots {
            self.reachable(*r, self.trace.ins.len())?;
            if matches!(self.trace.end, End::Link { .. }) && self.trace.ty(*r) != Type::Word {
                return Err(format!("slot {slot} is not boxed"));
            }
        }
        Ok(())
    }
}
