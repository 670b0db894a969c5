//! Helpers for tests of the back end: functions whose result is easy to know, and that destroy every register they may.
#![allow(unsafe_code)]

use super::helpers::{Address, Effect, HELPERS, Helper, HelperId};
use super::ir::Type;
use std::arch::asm;

/// Garbage in every register that belongs to the callee.
#[inline(never)]
fn poison() {
    // SAFETY: all of them are declared as destroyed.
    unsafe {
        asm!(
            "mov rax, 0x5a5a5a5a5a5a5a5a", "mov rcx, rax", "mov rdx, rax", "mov rsi, rax", "mov rdi, rax",
            "mov r8, rax", "mov r9, rax", "mov r10, rax", "mov r11, rax",
            "movq xmm0, rax", "movq xmm1, rax", "movq xmm2, rax", "movq xmm3, rax",
            "movq xmm4, rax", "movq xmm5, rax", "movq xmm6, rax", "movq xmm7, rax", "movq xmm8, rax",
            out("rax") _, out("rcx") _, out("rdx") _, out("rsi") _, out("rdi") _,
            out("r8") _, out("r9") _, out("r10") _, out("r11") _,
            out("xmm0") _, out("xmm1") _, out("xmm2") _, out("xmm3") _,
            out("xmm4") _, out("xmm5") _, out("xmm6") _, out("xmm7") _, out("xmm8") _,
        )
    }
}

/// What the helper with `n` operands computes.
pub fn mix(n: u64, a: u64, b: u64, c: u64) -> u64 {
    let used = [a, b, c];
    let mut all = n + 1;
    for x in &used[..n as usize] {
        all = all.rotate_left(5).wrapping_mul(31).wrapping_add(*x);
    }
    all >> 20
}

extern "C" fn words0(_: *mut u64, _: u64, _: u64, _: u64) -> u64 {
    poison();
    mix(0, 0, 0, 0)
}

extern "C" fn words1(_: *mut u64, a: u64, _: u64, _: u64) -> u64 {
    poison();
    mix(1, a, 0, 0)
}

extern "C" fn words2(_: *mut u64, a: u64, b: u64, _: u64) -> u64 {
    poison();
    mix(2, a, b, 0)
}

extern "C" fn words3(_: *mut u64, a: u64, b: u64, c: u64) -> u64 {
    poison();
    mix(3, a, b, c)
}

/// Sum of the first `count` arguments.
extern "C" fn arguments(frame: *mut u64, count: u64, offset: u64, _: u64) -> u64 {
    poison();
    // SAFETY: the back end passes the offset of as many argument slots as there are `arg`s.
    (0..count).map(|i| unsafe { *frame.byte_add(offset as usize).add(i as usize) }).fold(0, u64::wrapping_add) >> 3
}

extern "C" fn half(a: f64) -> f64 {
    poison();
    a * 0.5
}

extern "C" fn distance(a: f64, b: f64) -> f64 {
    poison();
    a - b
}

const fn row(name: &'static str, address: Address, operands: &'static [Type], result: Type, arguments: bool) -> Helper {
    Helper { name, address, operands, result, effect: Effect::Reads, raises: false, takes_arguments: arguments }
}

const III: &[Type] = &[Type::Int; 3];
const FF: &[Type] = &[Type::Float; 2];

/// Rows behind those of the runtime.
pub static TEST_HELPERS: &[Helper] = &[
    row("words0", Address::Words(words0), &[], Type::Int, false),
    row("words1", Address::Words(words1), III.split_at(1).0, Type::Int, false),
    row("words2", Address::Words(words2), III.split_at(2).0, Type::Int, false),
    row("words3", Address::Words(words3), III, Type::Int, false),
    row("void1", Address::Words(words1), III.split_at(1).0, Type::None, false),
    row("void3", Address::Words(words3), III, Type::None, false),
    row("arguments", Address::Words(arguments), III.split_at(2).0, Type::Int, true),
    row("half", Address::Float1(half), FF.split_at(1).0, Type::Float, false),
    row("distance", Address::Float2(distance), FF, Type::Float, false),
];

/// The id of a test helper by its place.
pub fn id(n: usize) -> HelperId {
    HelperId((HELPERS.len() + n) as u16)
}

/// What a call returns.
pub fn call(helper: HelperId, [a, b, c]: [u64; 3], arguments: &[u64]) -> u64 {
    let row = helper.get();
    match row.name {
        "arguments" => arguments[..a as usize].iter().fold(0u64, |sum, x| sum.wrapping_add(*x)) >> 3,
        _ if row.result == Type::None => 0,
        _ => mix(row.operands.len() as u64, a, b, c),
    }
}

/// What a call on floats returns.
pub fn call_float(helper: HelperId, a: f64, b: f64) -> f64 {
    if helper.get().operands.len() == 1 { a * 0.5 } else { a - b }
}
