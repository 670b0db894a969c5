//! A readable listing of a code object and those inside it.
//!
//! ```text
//! function f(a, b)  2 params, 4 registers
//!    2   0  add_imm            x, a, 1
//!    3   1  return             x
//! ```
//! Columns: source line where it changes, index (`>` marks jump targets), operation, operands. Locals go by name, other registers as `r7`.
use super::{Code, Const, Insn, NO_REG, Op, Operand};
use std::fmt::Write;

/// The listing, inner code objects after their outer one.
pub fn disassemble(code: &Code) -> String {
    let mut out = String::new();
    write_code(&mut out, code);
    out
}

fn write_code(out: &mut String, code: &Code) {
    let kind = format!("{:?}", code.kind).to_lowercase();
    let count = usize::from(code.params.count());
    let _ = write!(out, "{kind} {}({})", code.qualname, code.locals.get(..count).unwrap_or_default().join(", "));
    let _ = write!(out, "  {} registers", code.registers);
    if code.is_generator {
        out.push_str(", generator");
    }
    if !code.free.is_empty() {
        let _ = write!(out, ", free {}", code.free.join(" "));
    }
    out.push('\n');
    let mut targets: Vec<usize> = code.protected.iter().map(|p| p.handler as usize).collect();
    for (pc, insn) in code.insns.iter().enumerate() {
        match insn.op.operands() {
            [_, Operand::Target, _] => targets.push(insn.bc() as usize),
            [.., Operand::Forward] => targets.push(pc + 1 + usize::from(insn.c)),
            _ => {}
        }
    }
    let mut last_line = 0;
    for (pc, insn) in code.insns.iter().enumerate() {
        let line = code.line(pc);
        let shown = if line == last_line { String::new() } else { line.to_string() };
        last_line = line;
        let mark = if targets.contains(&pc) { '>' } else { ' ' };
        let text = format!("{:<18} {}", insn.op.text(), operands(code, pc, *insn));
        let _ = writeln!(out, "{shown:>4} {mark}{pc:>3}  {}", text.trim_end());
    }
    for entry in &code.protected {
        let _ = writeln!(
            out,
            "     {}..{} raises to {}, {}",
            entry.start,
            entry.end,
            entry.handler,
            register(code, entry.exception)
        );
    }
    for constant in &code.consts {
        if let Const::Code(inner) = constant {
            out.push('\n');
            write_code(out, inner);
        }
    }
}

/// One instruction as text, without line and index.
pub fn instruction(code: &Code, pc: usize) -> String {
    let insn = code.insns[pc];
    format!("{} {}", insn.op.text(), operands(code, pc, insn))
}

fn operands(code: &Code, pc: usize, insn: Insn) -> String {
    let mut parts = Vec::new();
    for (operand, value) in insn.op.operands().into_iter().zip([insn.a, insn.b, insn.c]) {
        parts.push(match operand {
            Operand::None => continue,
            Operand::OptUse if value == NO_REG => "-".to_owned(),
            Operand::Def | Operand::Use | Operand::OptUse | Operand::UseDef => register(code, value),
            Operand::Run => match insn.run_length() {
                0 => "[]".to_owned(),
                1 => format!("[{}]", register(code, value)),
                length => format!("[{}..{}]", register(code, value), register(code, value + length as u16 - 1)),
            },
            Operand::Imm16 => (value as i16).to_string(),
            Operand::Count => format!("n={value}"),
            Operand::Const => constant(code, u32::from(value)),
            Operand::Const32 => constant(code, insn.bc()),
            Operand::Imm32 => (insn.bc() as i32).to_string(),
            Operand::Site => {
                code.sites.get(usize::from(value)).map_or_else(|| "?".to_owned(), |site| site.name.to_string())
            }
            Operand::Free => code.free.get(usize::from(value)).map_or_else(|| "?".to_owned(), |name| name.to_string()),
            Operand::Loop => format!("loop {value}"),
            Operand::Forward => format!("to {}", pc + 1 + usize::from(value)),
            Operand::Target => format!("to {}", insn.bc()),
        });
    }
    if insn.n != 0 {
        parts.push(match insn.op {
            Op::FormatValue => format!("!{}", insn.n as char),
            Op::ImportName => format!("level {}", insn.n),
            Op::UnpackEx => format!("after={}", insn.n),
            Op::MatchClass => format!("positional={}", insn.n),
            Op::ListExtend | Op::DictMerge => "call".to_owned(),
            _ => "in-place".to_owned(),
        });
    }
    parts.join(", ")
}

fn register(code: &Code, reg: u16) -> String {
    code.locals.get(usize::from(reg)).map_or_else(|| format!("r{reg}"), |name| name.to_string())
}

fn constant(code: &Code, index: u32) -> String {
    code.consts.get(index as usize).map_or_else(|| "?".to_owned(), constant_text)
}

/// A constant in Python's notation, nearly.
pub fn constant_text(value: &Const) -> String {
    let items = |items: &[Const]| items.iter().map(constant_text).collect::<Vec<_>>().join(", ");
    match value {
        Const::None => "None".to_owned(),
        Const::Bool(true) => "True".to_owned(),
        Const::Bool(false) => "False".to_owned(),
        Const::Ellipsis => "...".to_owned(),
        Const::Int(int) => int.to_string(),
        Const::Float(float) => format!("{float:?}"),
        Const::Imaginary(float) => format!("{float:?}j"),
        Const::Str(text) => format!("{text:?}"),
        Const::Bytes(bytes) => format!("b\"{}\"", bytes.escape_ascii()),
        Const::Tuple(values) => format!("({})", items(values)),
        Const::FrozenSet(values) => format!("frozenset({{{}}})", items(values)),
        Const::Code(code) => format!("<code {}>", code.qualname),
    }
}
