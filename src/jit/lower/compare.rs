//! Comparisons and type checks: guards that compute nothing, and unboxing.

use super::Lower;
use crate::jit::compiled::Meaning;
use crate::trace::ir::{Constant, Ins, IrOp, Ref, Type};
use mimeo_stencils::{Class, Op, op};

/// A comparison's stencils: two registers, an immediate, a constant from the pool.
struct Variants {
    registers: &'static Op,
    imm: &'static Op,
    pool: &'static Op,
}

macro_rules! variants {
    ($registers:ident $imm:ident $pool:ident) => {
        Variants { registers: &op::$registers, imm: &op::$imm, pool: &op::$pool }
    };
}

fn int_variants(op: IrOp) -> Variants {
    match op {
        IrOp::ILt => variants!(INT_LT INT_LT_IMM INT_LT_K),
        IrOp::ILe => variants!(INT_LE INT_LE_IMM INT_LE_K),
        IrOp::IGt => variants!(INT_GT INT_GT_IMM INT_GT_K),
        IrOp::IGe => variants!(INT_GE INT_GE_IMM INT_GE_K),
        IrOp::INe | IrOp::GuardIsNot | IrOp::GuardNotSame => variants!(INT_NE INT_NE_IMM INT_NE_K),
        _ => variants!(INT_EQ INT_EQ_IMM INT_EQ_K),
    }
}

/// Two registers, and a constant from the pool.
fn float_variants(op: IrOp) -> (&'static Op, &'static Op) {
    match op {
        IrOp::FLt => (&op::FLOAT_LT, &op::FLOAT_LT_K),
        IrOp::FLe => (&op::FLOAT_LE, &op::FLOAT_LE_K),
        IrOp::FGt => (&op::FLOAT_GT, &op::FLOAT_GT_K),
        IrOp::FGe => (&op::FLOAT_GE, &op::FLOAT_GE_K),
        IrOp::FNLt => (&op::FLOAT_NLT, &op::FLOAT_NLT_K),
        IrOp::FNLe => (&op::FLOAT_NLE, &op::FLOAT_NLE_K),
        IrOp::FNGt => (&op::FLOAT_NGT, &op::FLOAT_NGT_K),
        IrOp::FNGe => (&op::FLOAT_NGE, &op::FLOAT_NGE_K),
        IrOp::FNe => (&op::FLOAT_NE, &op::FLOAT_NE_K),
        _ => (&op::FLOAT_EQ, &op::FLOAT_EQ_K),
    }
}

/// The comparison with its operands exchanged.
fn mirrored(op: IrOp) -> IrOp {
    use IrOp::*;
    match op {
        ILt => IGt,
        ILe => IGe,
        IGt => ILt,
        IGe => ILe,
        FLt => FGt,
        FLe => FGe,
        FGt => FLt,
        FGe => FLe,
        FNLt => FNGt,
        FNLe => FNGe,
        FNGt => FNLt,
        FNGe => FNLe,
        same => same,
    }
}

impl Lower<'_> {
    pub(super) fn int_compare(&mut self, ins: &Ins) {
        if ins.op == IrOp::IBelow {
            return self.below(ins);
        }
        let (op, left, right) =
            if ins.a.is_const() { (mirrored(ins.op), ins.b, ins.a) } else { (ins.op, ins.a, ins.b) };
        self.compare(op, left, right);
    }

    fn compare(&mut self, op: IrOp, left: Ref, right: Ref) {
        let Variants { registers, imm, pool } = int_variants(op);
        let a = self.fetch(left);
        let Some(c) = self.constant(right) else {
            let b = self.fetch(right);
            self.guard(registers, &[a, b], "both operands in registers");
            return;
        };
        if c.bits == 0 && std::ptr::eq(registers, &op::INT_EQ) {
            self.guard(&op::INT_IS_ZERO, &[a], "the constant is 0");
        } else if c.bits == 0 && std::ptr::eq(registers, &op::INT_NE) {
            self.guard(&op::INT_NOT_ZERO, &[a], "the constant is 0");
        } else if self.immediate(right).is_some() {
            self.guard(imm, &[a], "the constant fits 32 bits").imm_constant(c);
        } else {
            self.guard(pool, &[a], "a constant too wide for an immediate").k_constant(c);
        }
    }

    /// `0 <= a < b` for a length `b`.
    fn below(&mut self, ins: &Ins) {
        if let Some(c) = self.immediate(ins.a).filter(|c| c.bits as i64 >= 0) {
            let b = self.fetch(ins.b);
            self.guard(&op::INT_GT_IMM, &[b], "the index is a constant").imm_constant(c);
            return;
        }
        let a = self.fetch(ins.a);
        if let Some(c) = self.immediate(ins.b).filter(|c| c.bits as i64 >= 0) {
            self.guard(&op::INT_ULT_IMM, &[a], "one unsigned comparison checks both ends").imm_constant(c);
            return;
        }
        let b = self.fetch(ins.b);
        self.guard(&op::INT_ULT, &[a, b], "one unsigned comparison checks both ends");
    }

    pub(super) fn float_compare(&mut self, ins: &Ins) {
        let (op, left, right) =
            if ins.a.is_const() { (mirrored(ins.op), ins.b, ins.a) } else { (ins.op, ins.a, ins.b) };
        let (registers, pool) = float_variants(op);
        let a = self.fetch(left);
        if let Some(c) = self.constant(right) {
            self.guard(pool, &[a], "compares with the constant pool").k_constant(c);
            return;
        }
        let b = self.fetch(right);
        self.guard(registers, &[a, b], "both operands in registers");
    }

    pub(super) fn guard_word(&mut self, ins: &Ins) {
        match ins.op {
            IrOp::UnboxInt => {
                let to = self.unary(&op::GUARD_UNBOX_INT, Class::Int, ins.a, "checks the type and unboxes");
                self.a.bind(to);
            }
            IrOp::UnboxFloat => {
                let to = self.unary(&op::GUARD_UNBOX_FLOAT, Class::Float, ins.a, "checks the type and unboxes");
                self.a.bind(to);
            }
            IrOp::GuardInt => self.check(&op::GUARD_IS_INT, ins.a, "checks the type only"),
            IrOp::GuardFloat => self.check(&op::GUARD_IS_FLOAT, ins.a, "checks the type only"),
            IrOp::GuardPointer => self.check(&op::GUARD_IS_POINTER, ins.a, "checks that it is an object"),
            IrOp::GuardNoError => self.check(&op::INT_NOT_ZERO, ins.a, "NULL means that an exception is pending"),
            IrOp::GuardClass => self.class_guard(ins),
            // GuardIs, GuardIsNot, GuardSame, GuardNotSame
            _ if ins.a.is_const() => self.compare(ins.op, ins.b, ins.a),
            _ => self.compare(ins.op, ins.a, ins.b),
        }
    }

    fn check(&mut self, op: &'static Op, operand: Ref, why: &'static str) {
        let a = self.fetch(operand);
        self.guard(op, &[a], why);
    }

    fn class_guard(&mut self, ins: &Ins) {
        let a = self.fetch(ins.a);
        let class = self.constant(ins.b).expect("the validator demands a constant class");
        if self.trace.ty(ins.a) == Type::Ptr {
            self.guard(&op::GUARD_CLASS_PTR, &[a], "known to be an object").k_constant(class);
        } else {
            self.guard(&op::GUARD_CLASS, &[a], "may be no object").k_constant(class);
        }
    }

    /// A load whose only use is the comparison right behind it with a constant: both in one stencil. Tells whether it was one.
    pub(super) fn fused_compare(&mut self, ins: &Ins, width64: bool) -> bool {
        let (at, next) = (self.a.at, self.a.at + 1);
        let Some(guard) = self.trace.ins.get(next) else { return false };
        let equals = matches!(guard.op, IrOp::GuardIs | IrOp::GuardSame | IrOp::IEq) && guard.a.index() == at;
        if !equals || guard.a.is_const() || !width64 || !self.a.uses.only_at(at, next) {
            return false;
        }
        let Some(Constant { bits, ty }) = self.constant(guard.b) else { return false };
        let meaning = Meaning::Constant(Constant { bits, ty });
        if ins.op == IrOp::LoadAbs {
            let Some(address) = self.constant(ins.a) else { return false };
            self.fused[next] = true;
            let exit = self.exit(next);
            let draft = if bits == 0 {
                self.a.code.op(&op::GUARD_GLOBAL_ZERO, &[], "loads and compares with 0 at once")
            } else {
                let draft = self.a.code.op(&op::GUARD_GLOBAL_K, &[], "loads and compares at once");
                draft.k2 = bits;
                draft
            };
            draft.k(address.bits, Meaning::Address).target = crate::jit::draft::Target::Exit(exit);
        } else {
            if ins.a.is_const() {
                return false;
            }
            self.fused[next] = true;
            let a = self.fetch(ins.a);
            let exit = self.exit(next);
            let draft = self.a.code.op(&op::GUARD_FIELD_K, &[a], "loads and compares at once");
            draft.imm(ins.imm, Meaning::Field(ins.field)).k(bits, meaning);
            draft.target = crate::jit::draft::Target::Exit(exit);
        }
        true
    }
}
