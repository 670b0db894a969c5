//! Jumps, loop headers, returns.
use super::super::helpers::id;
use super::super::ir::{IrOp, OnReturn, Ref, Type};
use super::super::reasons::{Abort, Recorded};
use super::{Finish, MAX_UNROLL, Recorder, Step};
use crate::bytecode::{Insn, Op};
use crate::runtime::Runtime;
use crate::value::{Kind, Value};

impl Recorder {
    pub(crate) fn jump(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded<Step> {
        let target = insn.bc();
        match insn.op {
            Op::Jump => self.go(target),
            Op::JumpBack => return self.jump_back(rt, insn.a, target),
            _ => {
                let yes = self.condition(rt, insn.a)?;
                if yes == (insn.op == Op::JumpIf) {
                    self.go(target)
                }
            }
        }
        Ok(Step::Continue)
    }

    /// Execution continues at `pc` of the same frame.
    pub(crate) fn go(&mut self, pc: u32) {
        self.expected = self.expected.map(|(depth, _)| (depth, pc));
    }

    /// Guard that register `r` is as true or false as it is now; which it is.
    fn condition(&mut self, rt: &mut Runtime, r: u16) -> Recorded<bool> {
        let v = self.get(r)?;
        let actual = self.actual(rt, r);
        if let Some(c) = self.e.trace.constant(v) {
            return match c.ty {
                Type::Int => Ok(c.bits != 0),
                Type::Float => Ok(f64::from_bits(c.bits) != 0.0),
                _ => self.word_condition(rt, r, v, actual),
            };
        }
        match self.e.trace.ty(v) {
            Type::Int => self.int_condition(v, actual),
            Type::Float => self.float_condition(v, actual),
            _ => self.word_condition(rt, r, v, actual),
        }
    }

    fn int_condition(&mut self, v: Ref, actual: Value) -> Recorded<bool> {
        // A wide int is a big one in the interpreter, and true.
        let yes = actual.as_int() != Some(0);
        let zero = self.e.int(0);
        self.guard(if yes { IrOp::INe } else { IrOp::IEq }, Type::None, v, zero)?;
        Ok(yes)
    }

    fn float_condition(&mut self, v: Ref, actual: Value) -> Recorded<bool> {
        let yes = actual.as_float() != Some(0.0);
        let zero = self.e.float(0.0);
        self.guard(if yes { IrOp::FNe } else { IrOp::FEq }, Type::None, v, zero)?;
        Ok(yes)
    }

    fn word_condition(&mut self, rt: &mut Runtime, r: u16, v: Ref, actual: Value) -> Recorded<bool> {
        if let Some(b) = actual.as_bool() {
            self.guard_is(v, actual)?;
            return Ok(b);
        }
        if actual.is_none() {
            self.guard_is(v, actual)?;
            return Ok(false);
        }
        if let Some(i) = self.int(rt, r)? {
            return self.int_condition(i, actual);
        }
        if let Some(f) = self.float(rt, r)? {
            return self.float_condition(f, actual);
        }
        let (Some(object), class) = (actual.object(), rt.class_of(actual)) else { return Err(Abort::Unsupported) };
        let kind = object.kind();
        if kind == Kind::Instance {
            if rt.lookup(class, rt.names.bool).is_some() || rt.lookup(class, rt.names.len).is_some() {
                return Err(Abort::Unsupported);
            }
            self.guard_class_of(v, actual)?;
            self.watch_class(class);
            return Ok(true);
        }
        // Everything else is asked: containers by their length, functions and classes are true.
        let yes = match kind {
            Kind::List => {
                self.guard_class_of(v, actual)?;
                let n = self.load(super::super::fields::Field::ListLen, v)?;
                let yes = actual.get::<crate::value::List>().is_some_and(|l| !l.items.is_empty());
                if class != rt.types.list {
                    return Err(Abort::Unsupported);
                }
                let zero = self.e.int(0);
                self.guard(if yes { IrOp::INe } else { IrOp::IEq }, Type::None, n, zero)?;
                return Ok(yes);
            }
            Kind::Str | Kind::Dict | Kind::Tuple | Kind::Set if class.builtin.get() => {
                crate::builtins::protocol::truthy(rt, actual).map_err(|_| Abort::Exception)?
            }
            Kind::Function | Kind::Class | Kind::Native | Kind::BoundMethod => {
                self.guard_class_of(v, actual)?;
                return Ok(true);
            }
            _ => return Err(Abort::Unsupported),
        };
        self.guard_class_of(v, actual)?;
        let truth = self.call_helper(id::TRUTHY, &[v])?;
        self.guard_is(truth, Value::bool(yes))?;
        Ok(yes)
    }

    /// Back to the header of a loop: the end of the trace, an inner loop to unroll, or a trace to go on to.
    fn jump_back(&mut self, rt: &mut Runtime, index: u16, header: u32) -> Recorded<Step> {
        let code = self.top().code;
        let in_root = self.frames.len() == 1;
        let own = matches!(self.e.trace.origin, super::super::ir::Origin::Loop { index: i } if i == index) && in_root;
        self.go(header);
        if own {
            self.look_up(rt)?;
            return Ok(Step::Done(Finish::Loop));
        }
        let trace = code.loops[index as usize].trace.get();
        if trace != 0 {
            let root_trace = matches!(self.e.trace.origin, super::super::ir::Origin::Loop { .. });
            if root_trace {
                return Err(Abort::InnerLoop);
            }
            return Ok(Step::Done(if in_root { Finish::Link(trace) } else { Finish::Leave }));
        }
        let passed = self.headers.entry((code.id, header)).or_insert(0);
        *passed += 1;
        if *passed > MAX_UNROLL {
            return Err(Abort::InnerLoop);
        }
        Ok(Step::Continue)
    }

    /// Once per iteration: leave when a collection is due or the program was interrupted.
    fn look_up(&mut self, rt: &Runtime) -> Recorded {
        let address = self.e.constant(Type::Ptr, std::sync::Arc::as_ptr(&rt.heap.attention) as u64);
        let load = Recorder::plain(IrOp::LoadAbs, Type::Int, address, Ref::NONE, Ref::NONE);
        let word = self.emit(super::super::ir::Ins { field: super::super::fields::Field::Attention, ..load })?;
        let zero = self.e.int(0);
        self.guard(IrOp::IEq, Type::None, word, zero)?;
        Ok(())
    }

    pub(crate) fn r#return(&mut self, rt: &mut Runtime, r: u16) -> Recorded<Step> {
        if self.frames.len() == 1 {
            return match self.e.trace.origin {
                super::super::ir::Origin::Loop { .. } => Err(Abort::Returned),
                super::super::ir::Origin::Exit { .. } => Ok(Step::Done(Finish::Leave)),
            };
        }
        if rt.frames.last().is_none_or(|f| !Recorder::plain_frame(f)) {
            return Err(Abort::Generator);
        }
        let v = self.raw(r)?;
        if let OnReturn::Init(..) = self.top().on_return {
            let v = self.get(r)?;
            self.guard_is(v, Value::NONE)?;
        }
        let on_return = self.pop_frame();
        let instance = match on_return {
            OnReturn::Init(_, holder) => self.raw(holder)?,
            OnReturn::Register(_) => v,
        };
        let pc = self.top().pc;
        self.expected = self.expected.map(|(depth, _)| (depth - 1, pc + 1));
        match on_return {
            OnReturn::Register(to) | OnReturn::Init(to, _) => self.set(to, instance),
        }
        Ok(Step::Continue)
    }
}
