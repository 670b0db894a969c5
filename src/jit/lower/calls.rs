//! Calls of the runtime's helpers.

use super::Lower;
use crate::jit::compiled::Meaning;
use crate::jit::place::{Place, Reg, Source};
use crate::trace::helpers::{Address, Helper};
use crate::trace::ir::{Constant, Ins, IrOp, Type};
use mimeo_stencils::{Class, Op, op};

/// By number of operands: with a result, without.
const CALLS: [[&Op; 4]; 2] = [
    [&op::CALL_0, &op::CALL_1, &op::CALL_2, &op::CALL_3],
    [&op::CALL_VOID_0, &op::CALL_VOID_1, &op::CALL_VOID_2, &op::CALL_VOID_3],
];

fn address(helper: &Helper) -> u64 {
    match helper.address {
        Address::Words(f) => f as usize as u64,
        Address::Float1(f) => f as usize as u64,
        Address::Float2(f) => f as usize as u64,
    }
}

impl Lower<'_> {
    pub(super) fn call(&mut self, ins: &Ins) {
        match ins.op {
            IrOp::Arg => self.argument(ins),
            IrOp::CallFloat => self.call_float(ins),
            _ => self.call_words(ins),
        }
    }

    /// Outgoing arguments are stored at once: their slots belong to nothing else.
    fn argument(&mut self, ins: &Ins) {
        let slot = Place::Slot(self.argument_slot(ins.imm));
        let source = match self.constant(ins.a) {
            Some(c) => Source::Constant(c),
            None => Source::Place(Place::Reg(self.fetch(ins.a))),
        };
        self.a.code.copy(slot, source, "an argument for the next call");
    }

    fn call_words(&mut self, ins: &Ins) {
        let id = self.a.helper();
        let helper = id.get();
        let count = helper.operands.len();
        let mut arguments = [Source::Constant(Constant { ty: Type::Int, bits: 0 }); 3];
        let operands = [ins.a, ins.b, ins.c];
        for (argument, r) in arguments.iter_mut().zip(operands).take(count) {
            if r.is_some() {
                *argument = self.a.operand(r);
            }
        }
        if helper.takes_arguments {
            let offset = self.argument_slot(0) as u64 * 8;
            arguments[count - 1] = Source::Constant(Constant { ty: Type::Int, bits: offset });
        }
        let has_result = helper.result != Type::None;
        self.a.prepare_call(Class::Int, &arguments[..count], has_result);
        let op = CALLS[!has_result as usize][count];
        self.a.code.op(op, &[], "only r12-r15 live across").k(address(helper), Meaning::Helper(id));
        if has_result {
            self.a.bind(Reg::int(0));
        }
    }

    fn call_float(&mut self, ins: &Ins) {
        let id = self.a.helper();
        let helper = id.get();
        let arguments: Vec<Source> = ins.operands().map(|r| self.a.operand(r)).collect();
        self.a.prepare_call(Class::Float, &arguments, true);
        let op = if arguments.len() == 1 { &op::FLOAT_CALL_1 } else { &op::FLOAT_CALL_2 };
        self.a.code.op(op, &[], "a function on floats").k(address(helper), Meaning::Helper(id));
        self.a.bind(Reg::float(0));
    }
}
