//! Checks a code object: every operand in range, every jump to an instruction, no falling off the end.
//!
//! Run on all code in debug builds and tests; the interpreter and the compiled code rely on what it checks.
use super::{Code, Insn, NO_REG, Op, Operand};

/// What is wrong, with the instruction's index.
///
/// # Errors
/// The first violation found.
pub fn verify(code: &Code) -> Result<(), String> {
    let count = code.insns.len();
    if code.positions.len() != count {
        return Err(format!("{} positions for {count} instructions", code.positions.len()));
    }
    if usize::from(code.params.count()) > code.locals.len() || code.locals.len() > usize::from(code.registers) {
        return Err("parameters, locals and registers do not nest".to_owned());
    }
    if !code.insns.last().is_some_and(|_| code.ends_block(count - 1)) {
        return Err("the last instruction falls through".to_owned());
    }
    for (pc, insn) in code.insns.iter().enumerate() {
        check_insn(code, pc, *insn)
            .map_err(|problem| format!("{}: instruction {pc} ({}): {problem}", code.qualname, insn.op.text()))?;
    }
    for (index, entry) in code.loops.iter().enumerate() {
        if entry.header >= entry.end || entry.end as usize > count {
            // A loop that never goes back has no extent.
            if code.insns.iter().any(|i| i.op == Op::JumpBack && usize::from(i.a) == index) {
                return Err(format!("loop {index} ends before it begins"));
            }
        }
    }
    for entry in &code.protected {
        if entry.start >= entry.end
            || entry.end as usize > count
            || entry.handler as usize >= count
            || entry.exception >= code.registers
        {
            return Err(format!("bad exception table entry {entry:?}"));
        }
    }
    for constant in &code.consts {
        if let super::Const::Code(inner) = constant {
            verify(inner)?;
        }
    }
    Ok(())
}

fn check_insn(code: &Code, pc: usize, insn: Insn) -> Result<(), String> {
    let registers = u32::from(code.registers);
    let below = |what: &str, index: u32, limit: usize| {
        if (index as usize) < limit { Ok(()) } else { Err(format!("{what} {index} of {limit}")) }
    };
    for (operand, value) in insn.op.operands().into_iter().zip([insn.a, insn.b, insn.c]) {
        match operand {
            Operand::None | Operand::Imm16 | Operand::Count | Operand::Imm32 => {}
            Operand::Def | Operand::Use | Operand::UseDef => below("register", u32::from(value), registers as usize)?,
            Operand::OptUse => {
                if value != NO_REG {
                    below("register", u32::from(value), registers as usize)?;
                }
            }
            Operand::Run => {
                let end = u32::from(value) + insn.run_length();
                if end > registers {
                    return Err(format!("registers up to {end} of {registers}"));
                }
            }
            Operand::Const => below("constant", u32::from(value), code.consts.len())?,
            Operand::Const32 => below("constant", insn.bc(), code.consts.len())?,
            Operand::Site => below("site", u32::from(value), code.sites.len())?,
            Operand::Free => below("closure cell", u32::from(value), code.free.len())?,
            Operand::Loop => {
                below("loop", u32::from(value), code.loops.len())?;
                if code.loops[usize::from(value)].header != insn.bc() {
                    return Err("goes back elsewhere than its loop's header".to_owned());
                }
            }
            Operand::Forward => below("target", pc as u32 + 1 + u32::from(value), code.insns.len())?,
            Operand::Target => {
                below("target", insn.bc(), code.insns.len())?;
                let back = insn.bc() as usize <= pc;
                if back != (insn.op == Op::JumpBack) {
                    return Err("jumps the wrong way".to_owned());
                }
            }
        }
    }
    Ok(())
}
