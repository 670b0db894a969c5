//! The stencils as people can review them: one instance of each family in full, and a digest of all, so that a change of any
//! byte shows. `cargo insta review` accepts a new listing.

use iced_x86::{Decoder, DecoderOptions, Formatter, Instruction, IntelFormatter};
use mimeo_stencils::{Class, HoleKind, Kind, Op, SHARED_RODATA, Stencil};
use std::fmt::Write;

/// Different registers for all operands.
fn representative(op: &Op) -> &'static Stencil {
    let mut next = [0; 2];
    let registers: Vec<u8> = op
        .operands
        .iter()
        .map(|operand| {
            let next = &mut next[usize::from(operand.class == Class::Float)];
            *next += 1;
            *next - 1
        })
        .collect();
    op.at(&registers)
}

fn name(hole: HoleKind) -> String {
    match hole {
        HoleKind::Continue => "CONTINUE".into(),
        HoleKind::Exit => "EXIT".into(),
        HoleKind::Patch => "PATCH".into(),
        HoleKind::Imm => "IMM".into(),
        HoleKind::Imm2 => "IMM2".into(),
        HoleKind::Pool(0) => "K".into(),
        HoleKind::Pool(1) => "K2".into(),
        HoleKind::Pool(n) => format!("K{n}"),
        HoleKind::Call => "FN".into(),
        HoleKind::Shared(n) => format!("SHARED_RODATA[{n}]"),
    }
}

fn disassemble(stencil: &Stencil, text: &mut String) {
    let mut formatter = IntelFormatter::new();
    formatter.options_mut().set_rip_relative_addresses(true);
    formatter.options_mut().set_branch_leading_zeros(false);
    let mut decoder = Decoder::with_ip(64, stencil.code, 0, DecoderOptions::NONE);
    let mut instruction = Instruction::default();
    while decoder.can_decode() {
        decoder.decode_out(&mut instruction);
        let range = instruction.ip() as usize..instruction.next_ip() as usize;
        let mut assembly = String::new();
        formatter.format(&instruction, &mut assembly);
        let bytes: String = stencil.code[range.clone()].iter().map(|b| format!("{b:02x}")).collect();
        let holes: Vec<String> = stencil
            .holes
            .iter()
            .filter(|h| range.contains(&h.offset.into()))
            .map(|h| format!("{} {:?} at {}{:+}", name(h.kind), h.encoding, h.offset, h.addend))
            .collect();
        let line = format!("    {:>2}  {bytes:<22} {assembly:<34} {}", range.start, holes.join(", "));
        _ = writeln!(text, "{}", line.trim_end());
    }
    if stencil.cfi.len() > 1 {
        let rows: Vec<String> = stencil.cfi.iter().map(|r| format!("{}: rsp+{}", r.offset, r.cfa)).collect();
        _ = writeln!(text, "    frame {}", rows.join(", "));
    }
}

/// FNV-1a of everything that matters in all instances.
fn digest(op: &Op) -> u64 {
    let mut text = Vec::new();
    for stencil in op.stencils {
        text.extend(stencil.code);
        text.extend(format!("{:?}{:?}", stencil.holes, stencil.cfi).bytes());
    }
    text.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn listing() -> String {
    let all = mimeo_stencils::ALL;
    let count: usize = all.iter().map(|op| op.stencils.len()).sum();
    let size: usize = all.iter().flat_map(|op| op.stencils).map(|s| s.code.len()).sum();
    let mut text = format!("{} families, {count} stencils, {size} bytes\n", all.len());
    for (i, constant) in SHARED_RODATA.iter().enumerate() {
        _ = writeln!(text, "SHARED_RODATA[{i}] = {:032x}", u128::from_le_bytes(*constant));
    }
    for op in all {
        let kind = match op.kind {
            Kind::Op => "",
            Kind::Guard => "guard ",
            Kind::Call => "call ",
            Kind::Jump | Kind::Exit | Kind::Leave => "control ",
        };
        let operands: Vec<String> =
            op.operands.iter().map(|o| format!("{}: {:?} {:?}", o.name, o.access, o.class)).collect();
        let size: usize = op.stencils.iter().map(|s| s.code.len()).sum();
        let stencil = representative(op);
        _ = writeln!(text, "\n{kind}{}({})", op.name, operands.join(", "));
        _ = writeln!(text, "  {}", op.doc);
        _ = writeln!(text, "  {} instances, {size} bytes, digest {:016x}", op.stencils.len(), digest(op));
        _ = writeln!(text, "  {}", stencil.name);
        disassemble(stencil, &mut text);
    }
    text
}

#[test]
fn the_stencils_are_as_reviewed() {
    insta::assert_snapshot!(listing());
}
