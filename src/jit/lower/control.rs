//! Patch points, the loop's head and its back edge.

use super::Lower;
use crate::jit::draft::Target;
use crate::trace::ir::{Ins, IrOp, Ref};
use mimeo_stencils::op;

impl Lower<'_> {
    pub(super) fn control(&mut self, ins: &Ins) {
        if ins.op == IrOp::GuardWatch {
            let exit = self.exit(self.a.at);
            let draft = self.a.code.op(&op::PATCH_POINT, &[], "costs nothing until an assumption breaks");
            draft.target = Target::Exit(exit);
        } else {
            self.a.code.ir = None;
            let phis = self.trace.ins.iter().enumerate().skip(self.a.at + 1);
            let phis: Vec<(usize, Ref)> =
                phis.take_while(|(_, ins)| ins.op == IrOp::Phi).map(|(i, ins)| (i, ins.a)).collect();
            self.a.enter_loop(&phis);
            self.head = Some(self.a.code.drafts.len());
        }
    }

    pub(super) fn back_edge(&mut self) {
        self.a.close_loop();
        self.a.code.op(&op::JUMP, &[], "back to the loop's head").target = Target::Head;
    }
}
