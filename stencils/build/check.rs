//! What every stencil must obey, checked on its machine code.

use crate::read::{Encoding, Family, Function, Kind};
use iced_x86::{Code, Decoder, DecoderOptions, InstructionInfoFactory, OpAccess, Register};
use std::collections::HashSet;

/// `R0 …`: see `families/dsl.rs`.
const INTS: [Register; 7] =
    [Register::R13, Register::R14, Register::R15, Register::RDI, Register::RSI, Register::R8, Register::R9];
const FLOATS: [Register; 8] = [
    Register::XMM0,
    Register::XMM1,
    Register::XMM2,
    Register::XMM3,
    Register::XMM4,
    Register::XMM5,
    Register::XMM6,
    Register::XMM7,
];
const FRAME: Register = Register::R12;

/// Families whose immediate is unsigned, or a shift count.
const UNSIGNED_IMMEDIATE: &[&str] = &["leave", "guard_field32_imm"];

/// Checks a normalised stencil.
pub fn check(function: &Function, family: &Family) -> Result<(), String> {
    holes(function, family)?;
    frame(function, family)?;
    registers(function, family)
}

fn holes(function: &Function, family: &Family) -> Result<(), String> {
    for hole in &function.holes {
        let fits = match hole.kind {
            Kind::Continue | Kind::Exit | Kind::Patch | Kind::Pool(_) | Kind::Call | Kind::Shared(_) => {
                hole.encoding == Encoding::Rel32
            }
            Kind::Imm | Kind::Imm2 if hole.encoding == Encoding::Abs32 => {
                UNSIGNED_IMMEDIATE.contains(&family.name.as_str())
            }
            Kind::Imm | Kind::Imm2 => matches!(hole.encoding, Encoding::Abs32Signed | Encoding::Abs8),
        };
        if !fits {
            return Err(format!("has a hole {hole:?}, which would be patched wrongly"));
        }
    }
    Ok(())
}

/// Stencils start with nothing on the stack but the return address (that they end so is checked while joining), and only
/// calls move the stack pointer.
fn frame(function: &Function, family: &Family) -> Result<(), String> {
    let calls = family.kind.ends_with("call");
    if function.cfi.first() != Some(&(0, 8)) || (function.cfi.len() != 1 && !calls) {
        return Err("moves the stack pointer".into());
    }
    Ok(())
}

/// Reads only its operands and what it wrote itself, writes only its results and scratch registers, and never rbp.
fn registers(function: &Function, family: &Family) -> Result<(), String> {
    let calls = family.kind.ends_with("call");
    let operand = |index: usize| match family.operands[index].1 {
        'R' => INTS[function.operands[index] as usize],
        _ => FLOATS[function.operands[index] as usize],
    };
    let mut readable: HashSet<Register> = HashSet::from([FRAME, Register::RSP]);
    let mut writable =
        HashSet::from([Register::RAX, Register::RBX, Register::RCX, Register::RDX, Register::R10, Register::R11]);
    for (index, (letter, _)) in family.operands.iter().enumerate() {
        if *letter != 'D' {
            readable.insert(operand(index));
        }
        if matches!(letter, 'D' | 'U' | 'V') {
            writable.insert(operand(index));
        }
    }
    if calls {
        readable.extend([INTS[0], INTS[1], INTS[2], FLOATS[0], FLOATS[1]]);
        // The C convention's arguments and result.
        writable.extend([Register::RSP, INTS[0], INTS[3], INTS[4], FLOATS[0]]);
    }
    let mut factory = InstructionInfoFactory::new();
    for instruction in &mut Decoder::with_ip(64, &function.code, 0, DecoderOptions::NONE) {
        let pushes_to_align = instruction.code() == Code::Push_r64;
        let info = factory.info(&instruction);
        for used in info.used_registers() {
            let register = whole(used.register());
            let scratch = register.is_vector_register() && register.number() >= 8;
            if register == Register::RBP {
                return Err("touches rbp".into());
            }
            let reads = matches!(
                used.access(),
                OpAccess::Read | OpAccess::CondRead | OpAccess::ReadWrite | OpAccess::ReadCondWrite
            );
            if reads && !readable.contains(&register) && !pushes_to_align {
                return Err(format!("reads {register:?}"));
            }
            let writes = matches!(
                used.access(),
                OpAccess::Write | OpAccess::CondWrite | OpAccess::ReadWrite | OpAccess::ReadCondWrite
            );
            if writes {
                let stack = register == Register::RSP && (calls || family.kind == "leave");
                if !(writable.contains(&register) || scratch || stack) {
                    return Err(format!("writes {register:?}"));
                }
                readable.insert(register);
            }
        }
        if calls && instruction.is_call_near_indirect() {
            readable.extend([Register::RAX, Register::XMM0]);
        }
    }
    Ok(())
}

/// The register that all narrower ones are part of; for vectors, xmm.
fn whole(register: Register) -> Register {
    if register.is_vector_register() { Register::XMM0 + register.number() as u32 } else { register.full_register() }
}
