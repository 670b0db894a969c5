//! What the JIT relies on in the table. (What needs disassembling is checked when the crate is built, by `build/check.rs`.)

use mimeo_stencils::{ALL, Access, Encoding, HoleKind, Kind, Reciprocal, Stencil, op, registers};
use std::collections::HashSet;

fn stencils() -> impl Iterator<Item = &'static Stencil> {
    ALL.iter().flat_map(|op| op.stencils)
}

fn width(encoding: Encoding) -> usize {
    if encoding == Encoding::Abs8 { 1 } else { 4 }
}

#[test]
fn at_finds_the_stencil_of_these_registers() {
    for op in ALL {
        let counts: usize = op.operands.iter().map(|o| o.class.count()).product();
        assert_eq!(op.stencils.len(), counts, "{}", op.name);
        for stencil in op.stencils {
            assert_eq!(stencil.op, *op);
            assert!(std::ptr::eq(op.at(&stencil.registers()), stencil), "{}", stencil.name);
        }
    }
    assert_eq!(stencils().map(|s| s.name).collect::<HashSet<_>>().len(), stencils().count());
}

#[test]
#[should_panic(expected = "register 7 of int_add")]
fn at_refuses_registers_that_do_not_exist() {
    op::INT_ADD.at(&[0, 7]);
}

#[test]
#[should_panic(expected = "operands of int_add")]
fn at_refuses_a_wrong_number_of_operands() {
    op::INT_ADD.at(&[0]);
}

#[test]
fn holes_are_zero_ordered_and_apart() {
    for stencil in stencils() {
        let mut end = 0;
        for hole in stencil.holes {
            let place = usize::from(hole.offset);
            assert!(place >= end, "{}", stencil.name);
            end = place + width(hole.encoding);
            assert!(stencil.code[place..end].iter().all(|b| *b == 0), "{}", stencil.name);
        }
        assert!(end <= stencil.code.len(), "{}", stencil.name);
    }
}

#[test]
fn kinds_have_the_holes_they_are_about() {
    for stencil in stencils() {
        let has = |kind| stencil.holes.iter().any(|h| h.kind == kind);
        let kind = stencil.op.kind;
        let may_exit = matches!(kind, Kind::Guard | Kind::Exit);
        assert!(may_exit || !has(HoleKind::Exit), "{}", stencil.name);
        assert_eq!(kind == Kind::Call, has(HoleKind::Call), "{}", stencil.name);
        assert_eq!(*stencil.op == op::PATCH_POINT, has(HoleKind::Patch), "{}", stencil.name);
        let holes =
            stencil.holes.iter().filter(|h| matches!(h.kind, HoleKind::Exit | HoleKind::Continue | HoleKind::Patch));
        for hole in holes {
            // jmp rel32 or jcc rel32: what live patches may change is the operand alone, the last 4 bytes.
            let place = usize::from(hole.offset);
            let jump = stencil.code[place - 1] == 0xE9
                || (stencil.code[place - 2] == 0x0F && stencil.code[place - 1] & 0xF0 == 0x80);
            assert!(jump && hole.encoding == Encoding::Rel32 && hole.addend == -4, "{}", stencil.name);
        }
    }
    assert!(op::LEAVE.at(&[]).code.ends_with(&[0xC3]));
    for stencil in [op::JUMP.at(&[]), op::EXIT.at(&[]), op::PATCH_POINT.at(&[])] {
        assert_eq!(stencil.code, [0xE9, 0, 0, 0, 0], "{}", stencil.name);
    }
}

#[test]
fn frames_are_described_from_the_first_byte() {
    for stencil in stencils() {
        assert_eq!((stencil.cfi[0].offset, stencil.cfi[0].cfa), (0, 8), "{}", stencil.name);
        assert!(stencil.cfi.is_sorted_by_key(|row| row.offset), "{}", stencil.name);
        assert!(stencil.cfi.len() == 1 || stencil.op.kind == Kind::Call, "{}", stencil.name);
        for row in &stencil.cfi[1..] {
            assert!(usize::from(row.offset) < stencil.code.len(), "{}", stencil.name);
        }
    }
}

#[test]
fn families_are_documented() {
    for op in ALL {
        assert!(op.doc.ends_with('.'), "{} says {:?}", op.name, op.doc);
        for operand in op.operands {
            let written = matches!(operand.name, 'D' | 'U' | 'V');
            assert_eq!(written, operand.access != Access::Read, "{}", op.name);
        }
    }
    assert!(registers::INT_NAMES.len() == registers::INT_DWARF.len());
}

#[test]
fn reciprocals_divide_exactly_at_the_edges() {
    let divisors = (2..2000).chain((1..63).flat_map(|n| [(1i64 << n) - 1, 1 << n, (1i64 << n) + 1])).chain([i64::MAX]);
    for c in divisors.filter(|c| *c >= 2) {
        let r = Reciprocal::of(c).expect("2 or more");
        let divide = |u: u64| ((u128::from(u) * u128::from(r.multiplier)) >> 64) as u64 >> r.shift;
        let last = i64::MAX as u64 / c as u64 * c as u64;
        for u in [0, 1, c as u64 - 1, c as u64, last - 1, last, i64::MAX as u64] {
            assert_eq!(divide(u), u / c as u64, "{u} / {c}");
        }
    }
    assert_eq!([Reciprocal::of(1), Reciprocal::of(0), Reciprocal::of(-3)], [None; 3]);
}
