//! Arithmetic and comparison: ints and floats as machine operations, everything else as calls of the operator protocol.
use super::super::helpers::id;
use super::super::ir::{Ins, IrOp, Ref, Type};
use super::super::reasons::Recorded;
use super::Recorder;
use crate::builtins::{
    compare::CompareOp,
    float_ops,
    operators::{BinaryOp, UnaryOp},
};
use crate::bytecode::{Insn, Op};
use crate::runtime::Runtime;
use crate::value::{Str, Value};

/// The operator of an instruction, and whether its right operand is an immediate.
fn operator(op: Op) -> (BinaryOp, bool) {
    match op {
        Op::Add => (BinaryOp::Add, false),
        Op::AddImm => (BinaryOp::Add, true),
        Op::Sub => (BinaryOp::Sub, false),
        Op::SubImm => (BinaryOp::Sub, true),
        Op::Mul => (BinaryOp::Mul, false),
        Op::MulImm => (BinaryOp::Mul, true),
        Op::TrueDiv => (BinaryOp::TrueDiv, false),
        Op::FloorDiv => (BinaryOp::FloorDiv, false),
        Op::FloorDivImm => (BinaryOp::FloorDiv, true),
        Op::Mod => (BinaryOp::Mod, false),
        Op::ModImm => (BinaryOp::Mod, true),
        Op::Pow => (BinaryOp::Pow, false),
        Op::MatMul => (BinaryOp::MatMul, false),
        Op::And => (BinaryOp::And, false),
        Op::AndImm => (BinaryOp::And, true),
        Op::Or => (BinaryOp::Or, false),
        Op::Xor => (BinaryOp::Xor, false),
        Op::Shl => (BinaryOp::Shl, false),
        Op::ShlImm => (BinaryOp::Shl, true),
        Op::Shr => (BinaryOp::Shr, false),
        _ => (BinaryOp::Shr, true),
    }
}

fn comparison(op: Op) -> (CompareOp, bool) {
    match op {
        Op::Lt => (CompareOp::Lt, false),
        Op::LtImm => (CompareOp::Lt, true),
        Op::Le => (CompareOp::Le, false),
        Op::LeImm => (CompareOp::Le, true),
        Op::Gt => (CompareOp::Gt, false),
        Op::GtImm => (CompareOp::Gt, true),
        Op::Ge => (CompareOp::Ge, false),
        Op::GeImm => (CompareOp::Ge, true),
        Op::Eq => (CompareOp::Eq, false),
        Op::EqImm => (CompareOp::Eq, true),
        Op::Ne => (CompareOp::Ne, false),
        _ => (CompareOp::Ne, true),
    }
}

/// The right operand: a register or an immediate.
#[derive(Clone, Copy)]
enum Right {
    Register(u16),
    Immediate(i64),
}

impl Recorder {
    pub(crate) fn binary(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded {
        let (op, immediate) = operator(insn.op);
        let right = if immediate { Right::Immediate(insn.imm()) } else { Right::Register(insn.c) };
        if let Some(v) = self.numeric(rt, op, insn.b, right)? {
            self.set(insn.a, v);
            return Ok(());
        }
        if op == BinaryOp::Add
            && let Right::Register(r) = right
            && let Some(v) = self.concat(rt, insn.b, r)?
        {
            self.set(insn.a, v);
            return Ok(());
        }
        let a = self.word(insn.b)?;
        let b = self.right_word(right)?;
        let which = self.e.int(op as i64);
        let helper = if insn.n == 1 { id::INPLACE } else { id::BINARY };
        let v = self.call_helper(helper, &[a, b, which])?;
        self.set(insn.a, v);
        Ok(())
    }

    /// The operation on machine numbers, if the operands are such now and it can be done on them.
    fn numeric(&mut self, rt: &Runtime, op: BinaryOp, left: u16, right: Right) -> Recorded<Option<Ref>> {
        let ints = match (self.is_int(rt, left)?, right) {
            (true, Right::Immediate(_)) => true,
            (true, Right::Register(r)) => self.is_int(rt, r)?,
            _ => false,
        };
        if ints {
            let Some(a) = self.int(rt, left)? else { return Ok(None) };
            let b = match right {
                Right::Immediate(i) => self.e.int(i),
                Right::Register(r) => match self.int(rt, r)? {
                    Some(b) => b,
                    None => return Ok(None),
                },
            };
            return self.int_op(rt, op, a, b, left, right);
        }
        let float_or_int = |me: &mut Self, r| Ok(me.is_int(rt, r)? || me.is_float(rt, r)?);
        let numbers = float_or_int(self, left)?
            && match right {
                Right::Immediate(_) => true,
                Right::Register(r) => float_or_int(self, r)?,
            };
        if !numbers {
            return Ok(None);
        }
        let a = self.number(rt, left)?;
        let b = match right {
            Right::Immediate(i) => Some(self.e.float(i as f64)),
            Right::Register(r) => self.number(rt, r)?,
        };
        match (a, b) {
            (Some(a), Some(b)) => self.float_op(rt, op, a, b, left, right),
            _ => Ok(None),
        }
    }

    fn is_int(&mut self, rt: &Runtime, r: u16) -> Recorded<bool> {
        let v = self.get(r)?;
        Ok(match self.e.trace.ty(v) {
            Type::Int => true,
            Type::Word => self.actual(rt, r).is_int(),
            _ => false,
        })
    }

    fn is_float(&mut self, rt: &Runtime, r: u16) -> Recorded<bool> {
        let v = self.get(r)?;
        Ok(match self.e.trace.ty(v) {
            Type::Float => true,
            Type::Word => self.actual(rt, r).is_float(),
            _ => false,
        })
    }

    /// The int in register `r` now, when it is a small one.
    fn now(&self, rt: &Runtime, right: Right) -> Option<i64> {
        match right {
            Right::Immediate(i) => Some(i),
            Right::Register(r) => self.actual(rt, r).as_int(),
        }
    }

    fn int_op(&mut self, rt: &Runtime, op: BinaryOp, a: Ref, b: Ref, left: u16, right: Right) -> Recorded<Option<Ref>> {
        // Guards that fail right away, because the result is wide or an exception, are no use: leave those to the helper.
        let (x, y) = (self.actual(rt, left).as_int(), self.now(rt, right));
        let fits = |r: Option<i64>| r.is_some();
        let (ir, good) = match op {
            BinaryOp::Add => (IrOp::IAdd, x.zip(y).is_none_or(|(x, y)| fits(x.checked_add(y)))),
            BinaryOp::Sub => (IrOp::ISub, x.zip(y).is_none_or(|(x, y)| fits(x.checked_sub(y)))),
            BinaryOp::Mul => (IrOp::IMul, x.zip(y).is_none_or(|(x, y)| fits(x.checked_mul(y)))),
            BinaryOp::FloorDiv => (IrOp::IDiv, y != Some(0)),
            BinaryOp::Mod => (IrOp::IMod, y != Some(0)),
            BinaryOp::And => (IrOp::IAnd, true),
            BinaryOp::Or => (IrOp::IOr, true),
            BinaryOp::Xor => (IrOp::IXor, true),
            BinaryOp::Shl => (IrOp::IShl, x.zip(y).is_some_and(|(x, y)| (0..63).contains(&y) && (x << y) >> y == x)),
            BinaryOp::Shr => (IrOp::IShr, y.is_none_or(|y| y >= 0)),
            BinaryOp::TrueDiv => {
                if y == Some(0) {
                    return Ok(None);
                }
                let a = self.guard(IrOp::IToF, Type::Float, a, Ref::NONE)?;
                let b = self.guard(IrOp::IToF, Type::Float, b, Ref::NONE)?;
                return self.guard(IrOp::FDiv, Type::Float, a, b).map(Some);
            }
            BinaryOp::Pow => {
                return match self.e.trace.constant(b) {
                    Some(c) if c.bits == 2 => self.guard(IrOp::IMul, Type::Int, a, a).map(Some),
                    _ => Ok(None),
                };
            }
            BinaryOp::MatMul => return Ok(None),
        };
        if !good {
            return Ok(None);
        }
        self.guard(ir, Type::Int, a, b).map(Some)
    }

    fn float_op(
        &mut self,
        rt: &Runtime,
        op: BinaryOp,
        a: Ref,
        b: Ref,
        left: u16,
        right: Right,
    ) -> Recorded<Option<Ref>> {
        let real = |v: Value| v.as_float().or(v.as_int().map(|i| i as f64));
        let x = real(self.actual(rt, left));
        let y = match right {
            Right::Immediate(i) => Some(i as f64),
            Right::Register(r) => real(self.actual(rt, r)),
        };
        let (Some(x), Some(y)) = (x, y) else { return Ok(None) };
        // The runtime makes an object of each NaN.
        if float_ops::direct(op, x, y).is_some_and(f64::is_nan) || x.is_nan() || y.is_nan() {
            return Ok(None);
        }
        match op {
            BinaryOp::Add => self.pure(IrOp::FAdd, Type::Float, a, b).map(Some),
            BinaryOp::Sub => self.pure(IrOp::FSub, Type::Float, a, b).map(Some),
            BinaryOp::Mul => self.pure(IrOp::FMul, Type::Float, a, b).map(Some),
            BinaryOp::TrueDiv if y != 0.0 => self.guard(IrOp::FDiv, Type::Float, a, b).map(Some),
            BinaryOp::Mod | BinaryOp::FloorDiv if y != 0.0 => {
                let zero = self.e.float(0.0);
                self.guard(IrOp::FNe, Type::None, b, zero)?;
                let helper = if op == BinaryOp::Mod { id::FLOAT_MOD } else { id::FLOAT_FLOORDIV };
                self.call_float(helper, a, b).map(Some)
            }
            // A positive base has a real power, whatever the exponent; only its overflow is an error.
            BinaryOp::Pow if x > 0.0 && x.powf(y).is_finite() => {
                let (zero, infinity) = (self.e.float(0.0), self.e.float(f64::INFINITY));
                self.guard(IrOp::FGt, Type::None, a, zero)?;
                let power = self.call_float(id::FLOAT_POW, a, b)?;
                self.guard(IrOp::FLt, Type::None, power, infinity)?;
                Ok(Some(power))
            }
            _ => Ok(None),
        }
    }

    /// `a + b` of two strs, if they are such now.
    fn concat(&mut self, rt: &Runtime, a: u16, b: u16) -> Recorded<Option<Ref>> {
        let (x, y) = (self.actual(rt, a), self.actual(rt, b));
        let is_str = |v: Value| v.get::<Str>().is_some() && rt.class_of(v) == rt.types.str;
        if !is_str(x) || !is_str(y) {
            return Ok(None);
        }
        let (left, right) = (self.word(a)?, self.word(b)?);
        self.guard_class_of(left, x)?;
        self.guard_class_of(right, y)?;
        let made = self.call_helper(id::STR_CONCAT, &[left, right])?;
        self.e.set_class(made, rt.types.str.word());
        Ok(Some(made))
    }

    pub(crate) fn call_float(&mut self, helper: super::super::helpers::HelperId, a: Ref, b: Ref) -> Recorded<Ref> {
        self.emit(Ins { imm: helper.0 as i64, ..Recorder::plain(IrOp::CallFloat, Type::Float, a, b, Ref::NONE) })
    }

    pub(crate) fn unary(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded {
        let (a, b) = (insn.a, insn.b);
        if insn.op == Op::Not {
            return self.not(rt, a, b);
        }
        if self.is_int(rt, b)?
            && let Some(i) = self.int(rt, b)?
        {
            let v = match insn.op {
                Op::Neg => self.guard(IrOp::INeg, Type::Int, i, Ref::NONE)?,
                Op::Invert => self.pure(IrOp::INot, Type::Int, i, Ref::NONE)?,
                _ => i,
            };
            self.set(a, v);
            return Ok(());
        }
        if insn.op != Op::Invert
            && self.is_float(rt, b)?
            && !self.actual(rt, b).as_float().is_some_and(f64::is_nan)
            && let Some(f) = self.float(rt, b)?
        {
            let v = if insn.op == Op::Neg { self.pure(IrOp::FNeg, Type::Float, f, Ref::NONE)? } else { f };
            self.set(a, v);
            return Ok(());
        }
        let op = match insn.op {
            Op::Neg => UnaryOp::Neg,
            Op::Invert => UnaryOp::Invert,
            _ => UnaryOp::Pos,
        };
        let (v, which) = (self.word(b)?, self.e.int(op as i64));
        let v = self.call_helper(id::UNARY, &[v, which])?;
        self.set(a, v);
        Ok(())
    }

    fn not(&mut self, rt: &mut Runtime, a: u16, b: u16) -> Recorded {
        let v = self.get(b)?;
        let word = self.e.trace.ty(v) == Type::Word;
        if word && let Some(actual) = self.actual(rt, b).as_bool() {
            self.guard_is(v, Value::bool(actual))?;
            let r = self.e.word(Value::bool(!actual).bits());
            self.set(a, r);
            return Ok(());
        }
        let v = self.boxed(v)?;
        let v = self.call_helper(id::NOT, &[v])?;
        self.set(a, v);
        Ok(())
    }

    pub(crate) fn compare(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded {
        let (op, immediate) = comparison(insn.op);
        let right = if immediate { Right::Immediate(insn.imm()) } else { Right::Register(insn.c) };
        let int_right = match right {
            Right::Immediate(_) => true,
            Right::Register(r) => self.is_int(rt, r)?,
        };
        let float_right = match right {
            Right::Immediate(_) => false,
            Right::Register(r) => self.is_float(rt, r)?,
        };
        let (int_left, float_left) = (self.is_int(rt, insn.b)?, self.is_float(rt, insn.b)?);
        let (x, y) = (
            self.actual(rt, insn.b),
            match right {
                Right::Immediate(i) => Value::small_int(i).unwrap_or_default(),
                Right::Register(r) => self.actual(rt, r),
            },
        );
        if int_left && int_right && x.is_int() && y.is_int() {
            let (Some(a), Some(x), Some(y)) = (self.int(rt, insn.b)?, x.as_int(), y.as_int()) else {
                return Err(super::super::reasons::Abort::LostTrack);
            };
            let b = self.right_int(rt, right)?;
            let (yes, when_true, when_false) = match op {
                CompareOp::Lt => (x < y, IrOp::ILt, IrOp::IGe),
                CompareOp::Le => (x <= y, IrOp::ILe, IrOp::IGt),
                CompareOp::Gt => (x > y, IrOp::IGt, IrOp::ILe),
                CompareOp::Ge => (x >= y, IrOp::IGe, IrOp::ILt),
                CompareOp::Eq => (x == y, IrOp::IEq, IrOp::INe),
                CompareOp::Ne => (x != y, IrOp::INe, IrOp::IEq),
            };
            return self.decide(insn.a, yes, when_true, when_false, a, b);
        }
        if (int_left || float_left) && (int_right || float_right) && (float_left || float_right) {
            let real = |v: Value| v.as_float().or(v.as_int().map(|i| i as f64));
            let (Some(x), Some(y)) = (real(x), real(y)) else { return Err(super::super::reasons::Abort::LostTrack) };
            let Some(a) = self.number(rt, insn.b)? else { return Err(super::super::reasons::Abort::LostTrack) };
            let b = match right {
                Right::Immediate(i) => self.e.float(i as f64),
                Right::Register(r) => self.number(rt, r)?.ok_or(super::super::reasons::Abort::LostTrack)?,
            };
            let (yes, when_true, when_false) = match op {
                CompareOp::Lt => (x < y, IrOp::FLt, IrOp::FNLt),
                CompareOp::Le => (x <= y, IrOp::FLe, IrOp::FNLe),
                CompareOp::Gt => (x > y, IrOp::FGt, IrOp::FNGt),
                CompareOp::Ge => (x >= y, IrOp::FGe, IrOp::FNGe),
                CompareOp::Eq => (x == y, IrOp::FEq, IrOp::FNe),
                CompareOp::Ne => (x != y, IrOp::FNe, IrOp::FEq),
            };
            return self.decide(insn.a, yes, when_true, when_false, a, b);
        }
        let a = self.word(insn.b)?;
        let b = self.right_word(right)?;
        let which = self.e.int(op as i64);
        let v = self.call_helper(id::COMPARE, &[a, b, which])?;
        self.set(insn.a, v);
        Ok(())
    }

    /// The right operand as a word.
    fn right_word(&mut self, right: Right) -> Recorded<Ref> {
        match right {
            Right::Register(r) => self.word(r),
            Right::Immediate(i) => {
                let i = self.e.int(i);
                self.boxed(i)
            }
        }
    }

    fn right_int(&mut self, rt: &Runtime, right: Right) -> Recorded<Ref> {
        match right {
            Right::Immediate(i) => Ok(self.e.int(i)),
            Right::Register(r) => self.int(rt, r)?.ok_or(super::super::reasons::Abort::LostTrack),
        }
    }

    /// Guard the way the comparison came out; its result is then a constant.
    fn decide(&mut self, to: u16, yes: bool, when_true: IrOp, when_false: IrOp, a: Ref, b: Ref) -> Recorded {
        self.guard(if yes { when_true } else { when_false }, Type::None, a, b)?;
        let v = self.e.word(Value::bool(yes).bits());
        self.set(to, v);
        Ok(())
    }

    pub(crate) fn identity(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded {
        let (x, y) = (self.actual(rt, insn.b), self.actual(rt, insn.c));
        let (a, b) = (self.word(insn.b)?, self.word(insn.c)?);
        let same = x == y;
        self.guard(if same { IrOp::GuardSame } else { IrOp::GuardNotSame }, Type::None, a, b)?;
        let v = self.e.word(Value::bool(same == (insn.op == Op::Is)).bits());
        self.set(insn.a, v);
        Ok(())
    }

    pub(crate) fn contains(&mut self, _rt: &mut Runtime, insn: Insn) -> Recorded {
        let (item, container) = (self.word(insn.b)?, self.word(insn.c)?);
        let helper = if insn.op == Op::In { id::CONTAINS } else { id::NOT_CONTAINS };
        let v = self.call_helper(helper, &[container, item])?;
        self.set(insn.a, v);
        Ok(())
    }
}
