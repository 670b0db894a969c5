//! The machine model of the stencils, and the macro that declares them.
//!
//! A stencil is a function with the `rust-preserve-none` calling convention that ends in a tail call. That convention
//! hands over its arguments in
//!
//! `r12 | r13 r14 r15 rdi rsi | rdx rcx | r8 r9 | xmm0 … xmm7`
//!
//! so a function that takes the machine state as arguments and passes it on reads and writes exactly these registers.
//! rdx and rcx are declared but never carry a value: division, multiplication and shifts need them, and would
//! otherwise have to move them out of the way in every variant. rax, rdx, rcx, rbx, r10, r11 and xmm8 … xmm15 are
//! scratch inside a stencil; rbp is never touched.
//!
//! ```text
//! stencils! {
//!     /// U += S.
//!     guard int_add<U: R, S: R> |s| s.checked(U, s.r[U].overflowing_add(s.r[S]));
//! }
//! ```
//! declares one function generic over its two int registers, and all 49 instances of it.
//! Operands are named by what happens to them: `D` is only written, `U` is read and written, all others are only read.

use core::{arch::asm, mem::MaybeUninit};

/// Number of int registers, operand class `R`.
pub const INTS: usize = 7;
/// Number of float registers, operand class `X`.
pub const FLOATS: usize = 8;

/// The whole machine state between two stencils. LLVM dissolves it into registers.
pub struct State {
    /// The frame's first slot.
    pub frame: *mut u64,
    /// The int registers: raw ints, words or addresses.
    pub r: [i64; INTS],
    /// The float registers.
    pub x: [f64; FLOATS],
}

/// The part of the state that lives across a call: r12 … r15 belong to the callee in the C convention.
pub struct Calling {
    /// The frame's first slot.
    pub frame: *mut u64,
    /// R0, R1, R2.
    pub r: [i64; 3],
    /// X0, X1: arguments of float functions.
    pub x: [MaybeUninit<f64>; 2],
}

impl State {
    /// Stores an overflowing result and tells whether it was exact.
    #[inline(always)]
    pub fn checked(&mut self, to: usize, (value, overflow): (i64, bool)) -> bool {
        self.r[to] = value;
        !overflow
    }

    /// A register as a NaN-boxed word.
    #[inline(always)]
    pub fn word(&self, a: usize) -> u64 {
        self.r[a] as u64
    }

    /// The object's or frame's field at register + `IMM`.
    #[inline(always)]
    pub fn field<T>(&self, a: usize) -> *mut T {
        (self.r[a] + imm()) as *mut T
    }

    /// The frame slot at byte offset `IMM`.
    #[inline(always)]
    pub fn slot<T>(&self) -> *mut T {
        (self.frame as i64 + imm()) as *mut T
    }
}

unsafe extern "C" {
    pub static IMM: u8;
    pub static IMM2: u8;
    /// A 64-bit constant from the pool beside the code.
    pub static K: u64;
    /// A second one.
    pub static K2: u64;
    /// The first one, when it is a float.
    pub static KF: f64;
}

/// The immediate operand: the *address* of a symbol, so that it becomes part of the instruction. LLVM believes that it is
/// positive and not zero; so never branch on it alone, and never let it reach a 32-bit move (the build checks that).
#[inline(always)]
pub fn imm() -> i64 {
    (&raw const IMM) as usize as i64
}

/// The immediate, sign-extended into a register, for what LLVM would otherwise extend with zeros.
#[inline(always)]
pub fn imm_in_register() -> i64 {
    let value;
    // SAFETY: a move of a constant.
    unsafe { asm!("mov {0}, offset {1}", out(reg) value, sym IMM, options(pure, nomem, nostack, preserves_flags)) };
    value
}

/// A second immediate.
#[inline(always)]
pub fn imm2() -> i64 {
    (&raw const IMM2) as usize as i64
}

/// The constant `K` as an address.
#[inline(always)]
pub fn k_address<T>() -> *mut T {
    // SAFETY: reads a pool word; stencils with this hole are always emitted with their pool.
    unsafe { K as *mut T }
}

/// A stencil's signature.
pub type Code = unsafe extern "rust-preserve-none" fn(
    *mut u64,
    i64,
    i64,
    i64,
    i64,
    i64,
    MaybeUninit<u64>,
    MaybeUninit<u64>,
    i64,
    i64,
    f64,
    f64,
    f64,
    f64,
    f64,
    f64,
    f64,
    f64,
) -> u64;

/// The signature of a stencil that calls into the runtime.
pub type CallingCode = unsafe extern "rust-preserve-none" fn(
    *mut u64,
    i64,
    i64,
    i64,
    MaybeUninit<u64>,
    MaybeUninit<u64>,
    MaybeUninit<u64>,
    MaybeUninit<u64>,
    MaybeUninit<u64>,
    MaybeUninit<u64>,
    MaybeUninit<f64>,
    MaybeUninit<f64>,
) -> u64;

macro_rules! declare {
    ($($name:ident),*) => { unsafe extern "rust-preserve-none" { $(
        pub fn $name(
            frame: *mut u64, r0: i64, r1: i64, r2: i64, r3: i64, r4: i64,
            _: MaybeUninit<u64>, _: MaybeUninit<u64>, r5: i64, r6: i64,
            x0: f64, x1: f64, x2: f64, x3: f64, x4: f64, x5: f64, x6: f64, x7: f64,
        ) -> u64;
    )* } };
}
// Where a stencil goes on: the one after it, or its exit.
declare!(CONTINUE, EXIT);

unsafe extern "rust-preserve-none" {
    pub fn CONTINUE_AFTER_CALL(
        frame: *mut u64,
        r0: i64,
        r1: i64,
        r2: i64,
        _: MaybeUninit<u64>,
        _: MaybeUninit<u64>,
        _: MaybeUninit<u64>,
        _: MaybeUninit<u64>,
        _: MaybeUninit<u64>,
        _: MaybeUninit<u64>,
        x0: MaybeUninit<f64>,
        x1: MaybeUninit<f64>,
    ) -> u64;
}

/// Tail-calls `target` with the state in its registers.
macro_rules! go {
    ($target:ident, $s:ident) => {
        become $target(
            $s.frame,
            $s.r[0],
            $s.r[1],
            $s.r[2],
            $s.r[3],
            $s.r[4],
            MaybeUninit::uninit(),
            MaybeUninit::uninit(),
            $s.r[5],
            $s.r[6],
            $s.x[0],
            $s.x[1],
            $s.x[2],
            $s.x[3],
            $s.x[4],
            $s.x[5],
            $s.x[6],
            $s.x[7],
        )
    };
}

/// `instances!(f [R X] [])`: nested arrays of `f` for every choice of operands.
macro_rules! instances {
    ($f:ident [] [$($done:tt)*]) => { $f::<$($done),*> };
    ($f:ident [R $($rest:tt)*] [$($done:tt)*]) => { [
        instances!($f [$($rest)*] [$($done)* 0]), instances!($f [$($rest)*] [$($done)* 1]),
        instances!($f [$($rest)*] [$($done)* 2]), instances!($f [$($rest)*] [$($done)* 3]),
        instances!($f [$($rest)*] [$($done)* 4]), instances!($f [$($rest)*] [$($done)* 5]),
        instances!($f [$($rest)*] [$($done)* 6]),
    ] };
    ($f:ident [X $($rest:tt)*] [$($done:tt)*]) => { [
        instances!($f [$($rest)*] [$($done)* 0]), instances!($f [$($rest)*] [$($done)* 1]),
        instances!($f [$($rest)*] [$($done)* 2]), instances!($f [$($rest)*] [$($done)* 3]),
        instances!($f [$($rest)*] [$($done)* 4]), instances!($f [$($rest)*] [$($done)* 5]),
        instances!($f [$($rest)*] [$($done)* 6]), instances!($f [$($rest)*] [$($done)* 7]),
    ] };
}

/// The type of what `instances!` makes.
macro_rules! instances_type {
    ($code:ty; ) => { $code };
    ($code:ty; R $($rest:tt)*) => { [instances_type!($code; $($rest)*); INTS] };
    ($code:ty; X $($rest:tt)*) => { [instances_type!($code; $($rest)*); FLOATS] };
}

/// Keeps every instance in the object file, and writes the family's line into the section the build tool reads:
/// `kind|name|D:R S:R |documentation`.
macro_rules! keep {
    ($code:ty, $kind:ident $name:ident [$($operand:ident $class:ident)*] [$($doc:literal)*]) => {
        const _: () = {
            #[used]
            static INSTANCES: instances_type!($code; $($class)*) = instances!($name [$($class)*] []);
            const LINE: &str = concat!(
                stringify!($kind), "|", stringify!($name), "|",
                $(stringify!($operand), ":", stringify!($class), " ",)* "|", $($doc,)* "\n"
            );
            #[used]
            #[unsafe(link_section = ".mimeo.families")]
            static RECORD: [u8; LINE.len()] = *LINE.as_bytes().first_chunk::<{ LINE.len() }>().unwrap();
        };
    };
}

/// The function of a stencil that calls into the runtime; `$x0` runs the body and is what X0 becomes.
macro_rules! calling {
    ($name:ident $s:ident $x0:expr) => {
        unsafe extern "rust-preserve-none" fn $name(
            frame: *mut u64,
            r0: i64,
            r1: i64,
            r2: i64,
            _: MaybeUninit<u64>,
            _: MaybeUninit<u64>,
            _: MaybeUninit<u64>,
            _: MaybeUninit<u64>,
            _: MaybeUninit<u64>,
            _: MaybeUninit<u64>,
            x0: MaybeUninit<f64>,
            x1: MaybeUninit<f64>,
        ) -> u64 {
            // SAFETY: nothing here is safe or unsafe by itself: what a stencil may be given and where it may go on is up to
            // the JIT, which keeps to the family's documentation.
            unsafe {
                #[allow(unused_mut)]
                let mut $s = Calling { frame, r: [r0, r1, r2], x: [x0, x1] };
                let x0 = $x0;
                become CONTINUE_AFTER_CALL(
                    $s.frame,
                    $s.r[0],
                    $s.r[1],
                    $s.r[2],
                    MaybeUninit::uninit(),
                    MaybeUninit::uninit(),
                    MaybeUninit::uninit(),
                    MaybeUninit::uninit(),
                    MaybeUninit::uninit(),
                    MaybeUninit::uninit(),
                    x0,
                    MaybeUninit::uninit(),
                )
            }
        }
    };
}

/// Declares stencil families. The kinds:
/// * `op`: the body edits the state;
/// * `guard`: the body is a bool; false leaves through the exit;
/// * `call`: the body calls into the runtime; only the frame, R0, R1 and R2 live across (see [`Calling`]);
/// * `float_call`: the same, and the body is the new X0;
/// * `jump`: an `op` whose jump to the next stencil is kept, so that it can go anywhere;
/// * `exit`: an `op` that always leaves through the exit;
/// * `leave`: the body is the result of the whole region.
macro_rules! stencils {
    ($( $(#[doc = $doc:literal])* $kind:ident $name:ident <$($operand:ident : $class:ident),*> |$s:ident| $body:expr; )*) => {
        $( stencils!(@function $kind $name [$($operand)*] $s $body);
           stencils!(@keep $kind $name [$($operand $class)*] [$($doc)*]); )*
    };
    (@function call $name:ident [] $s:ident $body:expr) => {
        calling!($name $s { $body; MaybeUninit::uninit() });
    };
    (@function float_call $name:ident [] $s:ident $body:expr) => {
        calling!($name $s { MaybeUninit::new($body) });
    };
    (@function $kind:ident $name:ident [$($operand:ident)*] $s:ident $body:expr) => {
        unsafe extern "rust-preserve-none" fn $name<$(const $operand: usize),*>(
            frame: *mut u64, r0: i64, r1: i64, r2: i64, r3: i64, r4: i64,
            _: MaybeUninit<u64>, _: MaybeUninit<u64>, r5: i64, r6: i64,
            x0: f64, x1: f64, x2: f64, x3: f64, x4: f64, x5: f64, x6: f64, x7: f64,
        ) -> u64 {
            // SAFETY: nothing here is safe or unsafe by itself: what a stencil may be given and where it may go on is up to
            // the JIT, which keeps to the family's documentation.
            unsafe {
                #[allow(unused_mut)]
                let mut $s = State { frame, r: [r0, r1, r2, r3, r4, r5, r6], x: [x0, x1, x2, x3, x4, x5, x6, x7] };
                stencils!(@end $kind $s $body)
            }
        }
    };
    (@end op $s:ident $body:expr) => { { $body; go!(CONTINUE, $s) } };
    (@end jump $s:ident $body:expr) => { { $body; go!(CONTINUE, $s) } };
    (@end guard $s:ident $body:expr) => { {
        if !$body {
            cold_path();
            go!(EXIT, $s)
        }
        go!(CONTINUE, $s)
    } };
    (@end exit $s:ident $body:expr) => { { $body; go!(EXIT, $s) } };
    (@end leave $s:ident $body:expr) => { { let _ = &mut $s; $body } };
    (@keep call $name:ident [] [$($doc:literal)*]) => { keep!(CallingCode, call $name [] [$($doc)*]); };
    (@keep float_call $name:ident [] [$($doc:literal)*]) => { keep!(CallingCode, float_call $name [] [$($doc)*]); };
    (@keep $kind:ident $name:ident [$($operands:tt)*] [$($doc:literal)*]) => {
        keep!(Code, $kind $name [$($operands)*] [$($doc)*]);
    };
}
