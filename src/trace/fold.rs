//! Folding: what an instruction amounts to when its operands are constants, boxes, or otherwise known.
//!
//! A float is folded only where the result is the same to the bit, signed zeros and NaNs included.
use super::emit::Emitter;
use super::ir::{Ins, IrOp, Ref, Type};
use crate::value::Value;
use crate::value::layout;

/// What became of an instruction.
pub enum Folded {
    /// It is this.
    To(Ref),
    /// It is a guard that always holds.
    Done,
    /// It is a guard that never holds.
    Fails,
    /// Nothing; it may have been put into normal form.
    No,
}

fn holds(yes: bool) -> Folded {
    if yes { Folded::Done } else { Folded::Fails }
}

/// Fold `ins`.
pub fn fold(e: &mut Emitter, ins: &mut Ins) -> Folded {
    use IrOp::*;
    match ins.op {
        UnboxInt | UnboxFloat | GuardInt | GuardFloat => unbox(e, ins),
        BoxInt | BoxFloat => r#box(e, ins),
        GuardClass | GuardPointer | GuardIs | GuardIsNot | GuardSame | GuardNotSame | GuardNoError => identity(e, ins),
        IAdd | ISub | IMul | IDiv | IMod | IAnd | IOr | IXor | IShl | IShr | IMin | IMax => int_binary(e, ins),
        INeg | INot | IAbs => match int(e, ins.a) {
            Some(a) => to_int(
                e,
                match ins.op {
                    INeg => a.checked_neg(),
                    IAbs => a.checked_abs(),
                    _ => Some(!a),
                },
            ),
            None => Folded::No,
        },
        ILt | ILe | IGt | IGe | IEq | INe | IBelow => int_compare(e, ins),
        FAdd | FSub | FMul | FDiv => float_binary(e, ins),
        FNeg | FAbs | FSqrt => match float(e, ins.a) {
            Some(a) => match ins.op {
                FNeg => Folded::To(e.float(-a)),
                FAbs => Folded::To(e.float(a.abs())),
                _ if a >= 0.0 => Folded::To(e.float(a.sqrt())),
                _ => Folded::No,
            },
            None => Folded::No,
        },
        FLt | FLe | FGt | FGe | FEq | FNLt | FNLe | FNGt | FNGe | FNe => float_compare(e, ins),
        IToF => match int(e, ins.a) {
            Some(a) if a.unsigned_abs() <= 1 << 53 => Folded::To(e.float(a as f64)),
            _ => Folded::No,
        },
        FToI => match float(e, ins.a) {
            Some(a) if a.abs() < 9.0e18 => Folded::To(e.int(a as i64)),
            _ => Folded::No,
        },
        _ => Folded::No,
    }
}

fn int(e: &Emitter, r: Ref) -> Option<i64> {
    e.trace.constant(r).filter(|c| c.ty == Type::Int).map(|c| c.bits as i64)
}

fn float(e: &Emitter, r: Ref) -> Option<f64> {
    e.trace.constant(r).filter(|c| c.ty == Type::Float).map(|c| f64::from_bits(c.bits))
}

fn word(e: &Emitter, r: Ref) -> Option<Value> {
    e.trace.constant(r).filter(|c| c.ty == Type::Word).map(|c| Value::from_bits(c.bits))
}

fn made_by(e: &Emitter, r: Ref, op: IrOp) -> Option<Ins> {
    if r.is_const() || !r.is_some() { None } else { Some(e.trace.ins[r.index()]).filter(|i| i.op == op) }
}

fn to_int(e: &mut Emitter, result: Option<i64>) -> Folded {
    match result {
        Some(i) => Folded::To(e.int(i)),
        None => Folded::No,
    }
}

fn unbox(e: &mut Emitter, ins: &Ins) -> Folded {
    let (wanted, box_op) = match ins.op {
        IrOp::UnboxInt | IrOp::GuardInt => (Type::Int, IrOp::BoxInt),
        _ => (Type::Float, IrOp::BoxFloat),
    };
    let only_guard = matches!(ins.op, IrOp::GuardInt | IrOp::GuardFloat);
    let to = |r| if only_guard { Folded::Done } else { Folded::To(r) };
    match e.trace.ty(ins.a) {
        ty if ty == wanted => return to(ins.a),
        Type::Word => {}
        _ => return Folded::Fails,
    }
    if let Some(v) = word(e, ins.a) {
        return match (wanted, v.as_int(), v.as_float()) {
            (Type::Int, Some(i), _) => to(e.int(i)),
            (Type::Float, _, Some(f)) => to(e.float(f)),
            _ => Folded::Fails,
        };
    }
    if let Some(boxed) = made_by(e, ins.a, box_op) {
        return to(boxed.a);
    }
    if made_by(e, ins.a, IrOp::BoxInt).is_some()
        || made_by(e, ins.a, IrOp::BoxFloat).is_some()
        || e.class_of(ins.a).is_some()
    {
        return Folded::Fails;
    }
    Folded::No
}

fn r#box(e: &mut Emitter, ins: &Ins) -> Folded {
    if e.trace.ty(ins.a) == Type::Word {
        return Folded::To(ins.a);
    }
    if let Some(i) = int(e, ins.a) {
        return if layout::int_fits(i) { Folded::To(e.word(layout::pack_int(i))) } else { Folded::No };
    }
    if let Some(f) = float(e, ins.a) {
        return Folded::To(e.word(layout::pack_float(f)));
    }
    let unbox = if ins.op == IrOp::BoxInt { IrOp::UnboxInt } else { IrOp::UnboxFloat };
    match made_by(e, ins.a, unbox) {
        Some(unboxed) => Folded::To(unboxed.a),
        None => Folded::No,
    }
}

fn identity(e: &mut Emitter, ins: &mut Ins) -> Folded {
    let unboxed = |e: &Emitter, r: Ref| {
        matches!(e.trace.ty(r), Type::Int | Type::Float)
            || made_by(e, r, IrOp::BoxInt).is_some()
            || made_by(e, r, IrOp::BoxFloat).is_some()
    };
    match ins.op {
        IrOp::GuardClass => {
            let Some(class) = e.trace.constant(ins.b) else { return Folded::No };
            if let Some(known) = e.class_of(ins.a) {
                return holds(known == class.bits);
            }
            if let Some(v) = word(e, ins.a) {
                return holds(v.object().is_some_and(|o| o.class_word() == class.bits));
            }
            if unboxed(e, ins.a) { Folded::Fails } else { Folded::No }
        }
        IrOp::GuardPointer => {
            if e.class_of(ins.a).is_some() {
                return Folded::Done;
            }
            if let Some(v) = word(e, ins.a) {
                return holds(v.is_object());
            }
            if unboxed(e, ins.a) { Folded::Fails } else { Folded::No }
        }
        IrOp::GuardIs | IrOp::GuardIsNot | IrOp::GuardSame | IrOp::GuardNotSame => {
            let same = matches!(ins.op, IrOp::GuardIs | IrOp::GuardSame);
            if ins.a == ins.b {
                return holds(same);
            }
            if let (Some(a), Some(b)) = (e.trace.constant(ins.a), e.trace.constant(ins.b)) {
                return holds((a.bits == b.bits) == same);
            }
            if let Some(b) = word(e, ins.b)
                && !b.is_int()
                && !b.is_float()
                && unboxed(e, ins.a)
            {
                return holds(!same);
            }
            // A known object is neither None nor another constant.
            if let Some(b) = word(e, ins.b)
                && !b.is_object()
                && e.class_of(ins.a).is_some()
            {
                return holds(!same);
            }
            Folded::No
        }
        _ => match word(e, ins.a) {
            Some(v) => holds(!v.is_null()),
            None => Folded::No,
        },
    }
}

fn int_binary(e: &mut Emitter, ins: &mut Ins) -> Folded {
    use IrOp::*;
    if matches!(ins.op, IAdd | IMul | IAnd | IOr | IXor | IMin | IMax) && ins.a.is_const() && !ins.b.is_const() {
        std::mem::swap(&mut ins.a, &mut ins.b);
    }
    let (a, b) = (int(e, ins.a), int(e, ins.b));
    if let (Some(a), Some(b)) = (a, b) {
        let floor = |a: i64, b: i64| a.checked_div(b).map(|q| if a % b != 0 && (a ^ b) < 0 { q - 1 } else { q });
        let result = match ins.op {
            IAdd => a.checked_add(b),
            ISub => a.checked_sub(b),
            IMul => a.checked_mul(b),
            IDiv => floor(a, b),
            IMod => a.checked_rem(b).map(|r| if r != 0 && (r ^ b) < 0 { r + b } else { r }),
            IAnd => Some(a & b),
            IOr => Some(a | b),
            IXor => Some(a ^ b),
            IShl if (0..63).contains(&b) && (a << b) >> b == a => Some(a << b),
            IShr if b >= 0 => Some(a >> b.min(63)),
            IMin => Some(a.min(b)),
            IMax => Some(a.max(b)),
            _ => None,
        };
        return to_int(e, result);
    }
    match (ins.op, b) {
        (IAdd | ISub | IOr | IXor | IShl | IShr, Some(0)) | (IMul | IDiv, Some(1)) | (IAnd, Some(-1)) => {
            Folded::To(ins.a)
        }
        (IMul | IAnd, Some(0)) => Folded::To(ins.b),
        (IMod, Some(1)) => Folded::To(e.int(0)),
        _ if ins.a == ins.b && matches!(ins.op, IAnd | IOr | IMin | IMax) => Folded::To(ins.a),
        _ if ins.a == ins.b && matches!(ins.op, ISub | IXor) => Folded::To(e.int(0)),
        // (x + i) + j = x + (i + j) is wrong when x + i overflows and the sum does not; not done.
        _ => Folded::No,
    }
}

fn int_compare(e: &mut Emitter, ins: &mut Ins) -> Folded {
    use IrOp::*;
    if ins.a.is_const() && !ins.b.is_const() && ins.op != IBelow {
        std::mem::swap(&mut ins.a, &mut ins.b);
        ins.op = match ins.op {
            ILt => IGt,
            ILe => IGe,
            IGt => ILt,
            IGe => ILe,
            other => other,
        };
    }
    if ins.a == ins.b {
        return holds(matches!(ins.op, ILe | IGe | IEq));
    }
    let (Some(a), Some(b)) = (int(e, ins.a), int(e, ins.b)) else { return Folded::No };
    holds(match ins.op {
        ILt => a < b,
        ILe => a <= b,
        IGt => a > b,
        IGe => a >= b,
        IEq => a == b,
        INe => a != b,
        _ => 0 <= a && a < b,
    })
}

fn float_binary(e: &mut Emitter, ins: &mut Ins) -> Folded {
    use IrOp::*;
    if matches!(ins.op, FAdd | FMul) && ins.a.is_const() && !ins.b.is_const() {
        std::mem::swap(&mut ins.a, &mut ins.b);
    }
    let (a, b) = (float(e, ins.a), float(e, ins.b));
    if let (Some(a), Some(b)) = (a, b) {
        return match ins.op {
            FAdd => Folded::To(e.float(a + b)),
            FSub => Folded::To(e.float(a - b)),
            FMul => Folded::To(e.float(a * b)),
            _ if b != 0.0 => Folded::To(e.float(a / b)),
            _ => Folded::No,
        };
    }
    Folded::No
}

// With a NaN, "not less" is not "greater or equal".
#[allow(clippy::neg_cmp_op_on_partial_ord)]
fn float_compare(e: &mut Emitter, ins: &mut Ins) -> Folded {
    use IrOp::*;
    if ins.a.is_const() && !ins.b.is_const() {
        std::mem::swap(&mut ins.a, &mut ins.b);
        ins.op = match ins.op {
            FLt => FGt,
            FLe => FGe,
            FGt => FLt,
            FGe => FLe,
            FNLt => FNGt,
            FNLe => FNGe,
            FNGt => FNLt,
            FNGe => FNLe,
            other => other,
        };
    }
    let (Some(a), Some(b)) = (float(e, ins.a), float(e, ins.b)) else { return Folded::No };
    holds(match ins.op {
        FLt => a < b,
        FLe => a <= b,
        FGt => a > b,
        FGe => a >= b,
        FEq => a == b,
        FNLt => !(a < b),
        FNLe => !(a <= b),
        FNGt => !(a > b),
        FNGe => !(a >= b),
        _ => a != b,
    })
}
