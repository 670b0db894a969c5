//! A listing of compiled traces, and snapshots of three small ones.

use super::super::compiled::{CompiledTrace, Meaning};
use super::super::place::Place;
use super::{COUNT, Machine};
use crate::trace::ir::Trace;
use crate::trace::text::parse;
use std::fmt::Write;

/// IR, stencils, holes, exits, locations.
pub fn list(trace: &Trace, code: &CompiledTrace) -> String {
    let mut text = String::new();
    let mut shown = None;
    for (n, item) in code.items.iter().enumerate() {
        if Some(item.offset) == code.loop_offset {
            text += "loop:\n";
        }
        if let Some(exit) = code.exits.iter().find(|e| e.stub == item.offset && n as u32 >= code.first_stub) {
            let _ = writeln!(text, "exit {} of snapshot {}, {:?}:", exit.number, exit.snapshot, exit.op);
        }
        if let Some(ir) = item.ir.filter(|ir| Some(*ir) != shown && (n as u32) < code.first_stub) {
            let _ = writeln!(text, "{ir:04} {}", trace.instruction(&trace.ins[ir as usize]));
            shown = Some(ir);
        }
        let _ = write!(text, "  {:4x} {:24}", item.offset, item.stencil.name);
        for hole in &code.holes[item.holes.start as usize..item.holes.end as usize] {
            let _ = match hole.meaning {
                Meaning::Number => write!(text, " {:?}={}", hole.hole.kind, hole.value),
                Meaning::Next | Meaning::Link => write!(text, " {:?}", hole.meaning),
                Meaning::Constant(c) => write!(text, " {:?} {:#x}", c.ty, c.bits),
                meaning => write!(text, " {meaning:?}"),
            };
        }
        let _ = writeln!(text, "  ; {}", item.why);
    }
    for l in &code.locations {
        let place = match l.place {
            Place::Reg(r) => r.name().to_string(),
            Place::Slot(s) => format!("slot {s}"),
        };
        let _ = writeln!(text, "{:04} in {place} {:x}..{:x}", l.value, l.from, l.to);
    }
    text
}

fn snapshot(name: &str, text: &str) {
    let trace = parse(text).expect("a trace");
    crate::trace::validate::validate(&trace).expect("valid");
    let code = Machine::new().jit.compile(&trace).expect("compiles");
    insta::assert_snapshot!(name, list(&trace, &code));
}

#[test]
fn counting() {
    snapshot("counting", COUNT);
}

#[test]
fn float_sum() {
    snapshot(
        "float_sum",
        "
        trace 1 loop 0 slots 4
        frame 0 code 0 base 0
        site 0 frame 0 pc 4 line 1
        0000 Word sload #0
        0001 Float unbox_float 0000 ?0
        0002 Word sload #1
        0003 Int unbox_int 0002 ?0
        0004 Float itof 0003 ?0
        0005 Float fmul 0004 f0.5
        0006 Float fadd 0001 0005
        0007 Int iadd 0003 +1 ?1
        0008 loop
        0009 Float phi 0006 0014
        0010 Int phi 0007 0015
        0011 ilt 0007 +1000000 ?2
        0012 Float itof 0007 ?2
        0013 Float fmul 0012 f0.5
        0014 Float fadd 0006 0013
        0015 Int iadd 0007 +1 ?3
        snapshot 0 site 0 in 0@4 {}
        snapshot 1 site 0 in 0@5 {0: 0006}
        snapshot 2 site 0 in 0@4 {0: 0006, 1: 0007}
        snapshot 3 site 0 in 0@5 {0: 0014, 1: 0007}
        end loop",
    );
}

#[test]
fn objects() {
    snapshot(
        "objects",
        "
        trace 1 loop 0 slots 4
        frame 0 code 0 base 0
        site 0 frame 0 pc 4 line 1
        0000 Word sload #0
        0001 guard_class 0000 p:7f0000001000 ?0
        0002 Ptr load #16 .shape 0000
        0003 guard_is 0002 p:7f0000002000 ?0
        0004 Word load #32 .slot 0000
        0005 Int unbox_int 0004 ?0
        0006 Int imod 0005 +7 ?0
        0007 Int idiv 0005 +8 ?0
        0008 Int iadd 0006 0007 ?0
        0009 Word box_int 0008 ?0
        0010 store #32 .slot 0000 0009
        0011 store #40 .slot 0000 w:2
        snapshot 0 site 0 in 0@4 {}
        snapshot 1 site 0 in 0@9 {1: 0009, 2: 0000}
        end leave ?1",
    );
}
