//! Calls and jumps, which have no register operands.

use crate::assemble::{Assembler, Constants};
use crate::machine::{Machine, Memory, Random, Real};
use crate::{LEFT, WENT_ON, assemble, inputs, run};
use mimeo_stencils::{Stencil, op};

/// The families tested here.
pub const NAMES: [&str; 14] = [
    "call_0",
    "call_1",
    "call_2",
    "call_3",
    "call_void_0",
    "call_void_1",
    "call_void_2",
    "call_void_3",
    "float_call_1",
    "float_call_2",
    "exit",
    "jump",
    "leave",
    "patch_point",
];

fn machine() -> (Machine, Box<Real>) {
    let mut random = Random(42);
    let memory = Real::new();
    let base = memory.base();
    let machine = Machine {
        r: [3, 50, 700, 4, 5, 6, 7],
        x: [1.5, 0.25, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0],
        slots: std::array::from_fn(|i| 1000 + i as u64),
        memory: Memory { base, bytes: inputs::fill(base, &mut random) },
        constants: Constants::default(),
    };
    (machine, memory)
}

/// Reads the first slot, whose address it gets, so that a wrong frame shows; overwrites all that a callee may, and wants
/// the stack aligned.
extern "C" fn sum(frame: *mut u64, a: i64, b: i64, c: i64) -> i64 {
    // SAFETY: the frame of the test.
    #[allow(unsafe_code)]
    let slot = unsafe { *frame.add(crate::FIRST_SLOT) } as i64;
    clobber();
    slot + a + 10 * b + 100 * c
}

extern "C" fn sum_0(frame: *mut u64) -> i64 {
    sum(frame, 0, 0, 0)
}

extern "C" fn sum_1(frame: *mut u64, a: i64) -> i64 {
    sum(frame, a, 0, 0)
}

extern "C" fn sum_2(frame: *mut u64, a: i64, b: i64) -> i64 {
    sum(frame, a, b, 0)
}

extern "C" fn halve(x: f64) -> f64 {
    clobber();
    x / 2.0
}

extern "C" fn subtract(x: f64, y: f64) -> f64 {
    clobber();
    x - y
}

#[inline(never)]
fn clobber() {
    #[repr(align(16))]
    struct Aligned([u8; 16]);
    let here = std::hint::black_box(Aligned([0; 16]));
    assert_eq!(here.0.as_ptr() as usize % 16, 0);
    // SAFETY: only says what it destroys.
    #[allow(unsafe_code)]
    unsafe {
        std::arch::asm!("xor edi, edi", "xor esi, esi", "xor r8d, r8d", "xor r9d, r9d", "pxor xmm2, xmm2", "movaps [rsp - 64], xmm2",
            out("rdi") _, out("rsi") _, out("r8") _, out("r9") _, out("xmm2") _, clobber_abi("C"));
    }
}

fn call(stencil: &'static Stencil, function: u64) -> (Machine, Machine) {
    let (before, memory) = machine();
    let (code, starts) = assemble(stencil, &[Constants { function, ..Constants::default() }], false);
    let (result, after) = run(&code, starts[0], &before, &memory);
    assert_eq!(result, WENT_ON, "{}", stencil.name);
    assert_eq!(after.r[1..3], before.r[1..3], "{}", stencil.name);
    assert_eq!(after.slots, before.slots, "{}", stencil.name);
    (before, after)
}

#[test]
fn calls_pass_their_arguments_and_keep_what_is_safe() {
    let functions =
        [sum_0 as *const () as u64, sum_1 as *const () as u64, sum_2 as *const () as u64, sum as *const () as u64];
    let stencils = [&op::CALL_0, &op::CALL_1, &op::CALL_2, &op::CALL_3];
    for ((stencil, function), want) in stencils.into_iter().zip(functions).zip([1000, 1003, 1503, 71503]) {
        assert_eq!(call(stencil.at(&[]), function).1.r[0], want, "{}", stencil.name);
    }
    let stencils = [&op::CALL_VOID_0, &op::CALL_VOID_1, &op::CALL_VOID_2, &op::CALL_VOID_3];
    for (stencil, function) in stencils.into_iter().zip(functions) {
        assert_eq!(call(stencil.at(&[]), function).1.r[0], 3, "{}", stencil.name);
    }
}

#[test]
fn float_calls_keep_the_ints() {
    let (before, after) = call(op::FLOAT_CALL_1.at(&[]), halve as *const () as u64);
    assert_eq!((after.x[0], after.r[0]), (0.75, before.r[0]));
    let (before, after) = call(op::FLOAT_CALL_2.at(&[]), subtract as *const () as u64);
    assert_eq!((after.x[0], after.r[0]), (1.25, before.r[0]));
}

#[test]
fn jumps_go_where_they_are_patched_to() {
    let (before, memory) = machine();
    for (stencil, active, want) in [
        (op::JUMP.at(&[]), false, WENT_ON),
        (op::EXIT.at(&[]), false, LEFT),
        (op::PATCH_POINT.at(&[]), false, WENT_ON),
        (op::PATCH_POINT.at(&[]), true, LEFT),
    ] {
        let (code, starts) = assemble(stencil, &[Constants::default()], active);
        let (result, after) = run(&code, starts[0], &before, &memory);
        assert_eq!((result, after.r, after.x), (want, before.r, before.x), "{}", stencil.name);
    }
}

#[test]
fn leave_returns_any_32_bits() {
    for value in [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF] {
        let mut a = Assembler::default();
        let start = a.here();
        a.push(op::LEAVE.at(&[]), Constants { imm: value, ..Constants::default() });
        assert_eq!(a.finish().run(start, &mut [0]), value as u64);
    }
}

thread_local! {
    static OUTER: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

fn frame_pointer() -> u64 {
    let rbp;
    // SAFETY: reads a register.
    #[allow(unsafe_code)]
    unsafe {
        std::arch::asm!("mov {0}, rbp", out(reg) rbp)
    };
    rbp
}

/// How many frame pointers up the frame in `OUTER` is.
extern "C" fn depth(_: *mut u64) -> i64 {
    let mut frame = frame_pointer();
    for depth in 0..10 {
        if frame == OUTER.get() {
            return depth;
        }
        // SAFETY: a chain of frames of this thread; the test is built with frame pointers.
        #[allow(unsafe_code)]
        unsafe {
            frame = *(frame as *const u64)
        };
    }
    -1
}

#[test]
fn frame_pointers_lead_out_of_generated_code() {
    OUTER.set(frame_pointer());
    let (_, after) = call(op::CALL_0.at(&[]), depth as *const () as u64);
    assert!(after.r[0] >= 2, "{}", after.r[0]);
}
