//! Raw 64-bit ints. Results that do not fit leave through the exit, where `U` is garbage.

use crate::prelude::*;
use core::arch::asm;
use core::intrinsics::{unchecked_div, unchecked_rem};

/// The quotient rounded down, Python's `//`. The divisor must be neither 0 nor -1.
#[inline(always)]
unsafe fn floor_div(a: i64, b: i64) -> i64 {
    // SAFETY: neither division by zero nor overflow, says the caller.
    let (quotient, rest) = unsafe { (unchecked_div(a, b), unchecked_rem(a, b)) };
    quotient - i64::from(rest != 0 && (rest ^ b) < 0)
}

/// The rest with the sign of the divisor, Python's `%`. The divisor must be neither 0 nor -1.
#[inline(always)]
unsafe fn floor_mod(a: i64, b: i64) -> i64 {
    // SAFETY: as above.
    let rest = unsafe { unchecked_rem(a, b) };
    if rest != 0 && (rest ^ b) < 0 { rest + b } else { rest }
}

/// True for divisors that the two above take.
#[inline(always)]
fn divides(b: i64) -> bool {
    (b as u64).wrapping_add(1) > 1
}

/// `a` divided by a constant and rounded down. `K` and `IMM` are the constant's reciprocal, exact for dividends of 63 bits;
/// for negative ones, `floor(a / c) == !floor(!a / c)`.
#[inline(always)]
unsafe fn div_magic(a: i64) -> i64 {
    let sign = a >> 63;
    // SAFETY: reads a pool word, and the shift has no memory operand.
    unsafe {
        let mut quotient = (((a ^ sign) as u64 as u128 * K as u128) >> 64) as i64;
        asm!("shr {0}, offset {1}", inout(reg) quotient, sym IMM, options(pure, nomem, nostack));
        quotient ^ sign
    }
}

/// `a op= IMM` in one instruction. LLVM would load the immediate first, and without its sign.
macro_rules! with_immediate {
    ($op:literal, $a:expr) => {
        asm!(concat!($op, " {0}, offset {1}"), inout(reg) $a, sym IMM, options(pure, nomem, nostack))
    };
}

stencils! {
    /// U += S; leaves on overflow.
    guard int_add<U: R, S: R> |s| s.checked(U, s.r[U].overflowing_add(s.r[S]));
    /// U -= S; leaves on overflow.
    guard int_sub<U: R, S: R> |s| s.checked(U, s.r[U].overflowing_sub(s.r[S]));
    /// U *= S; leaves on overflow.
    guard int_mul<U: R, S: R> |s| s.checked(U, s.r[U].overflowing_mul(s.r[S]));
    /// U += IMM; leaves on overflow.
    guard int_add_imm<U: R> |s| s.checked(U, s.r[U].overflowing_add(imm()));
    /// U -= IMM; leaves on overflow.
    guard int_sub_imm<U: R> |s| s.checked(U, s.r[U].overflowing_sub(imm()));
    /// U *= IMM; leaves on overflow.
    guard int_mul_imm<U: R> |s| s.checked(U, s.r[U].overflowing_mul(imm_in_register()));
    /// D = S + IMM, wrapping: for addresses and for sums known to fit.
    op int_lea<D: R, S: R> |s| s.r[D] = s.r[S].wrapping_add(imm());
    /// U = -U; leaves for the smallest int.
    guard int_neg<U: R> |s| s.checked(U, 0i64.overflowing_sub(s.r[U]));
    /// U = abs(U); leaves for the smallest int.
    guard int_abs<U: R> |s| { let sign = s.r[U] >> 63; s.checked(U, (s.r[U] ^ sign).overflowing_sub(sign)) };
    /// U = ~U.
    op int_not<U: R> |s| s.r[U] = !s.r[U];
    /// U &= S.
    op int_and<U: R, S: R> |s| s.r[U] &= s.r[S];
    /// U |= S.
    op int_or<U: R, S: R> |s| s.r[U] |= s.r[S];
    /// U ^= S.
    op int_xor<U: R, S: R> |s| s.r[U] ^= s.r[S];
    /// U &= IMM.
    op int_and_imm<U: R> |s| with_immediate!("and", s.r[U]);
    /// U |= IMM.
    op int_or_imm<U: R> |s| with_immediate!("or", s.r[U]);
    /// U ^= IMM.
    op int_xor_imm<U: R> |s| with_immediate!("xor", s.r[U]);
    /// U &= K.
    op int_and_k<U: R> |s| s.r[U] &= K as i64;
    /// U |= K.
    op int_or_k<U: R> |s| s.r[U] |= K as i64;
    /// U ^= K.
    op int_xor_k<U: R> |s| s.r[U] ^= K as i64;
    /// U <<= IMM, 0 <= IMM < 64; leaves if bits are lost.
    guard int_shl_imm<U: R> |s| {
        let (mut shifted, before) = (s.r[U], s.r[U]);
        with_immediate!("shl", shifted);
        s.r[U] = shifted;
        with_immediate!("sar", shifted);
        shifted == before
    };
    /// U >>= IMM, 0 <= IMM < 64.
    op int_shr_imm<U: R> |s| with_immediate!("sar", s.r[U]);
    /// U <<= S; leaves unless 0 <= S < 64 and no bits are lost.
    guard int_shl<U: R, S: R> |s| {
        let count = s.r[S];
        let shifted = s.r[U] << (count & 63);
        let kept = shifted >> (count & 63) == s.r[U];
        s.r[U] = shifted;
        kept && (count as u64) < 64
    };
    /// U >>= S, the sign for S >= 64; leaves if S is negative.
    guard int_shr<U: R, S: R> |s| {
        let count = s.r[S];
        s.r[U] >>= if count > 63 { 63 } else { count & 63 };
        count >= 0
    };
    /// U = U // S, rounded down; leaves if S is 0 or -1.
    guard int_div<U: R, S: R> |s| divides(s.r[S]) && { s.r[U] = floor_div(s.r[U], s.r[S]); true };
    /// U = U % S with the sign of S; leaves if S is 0 or -1.
    guard int_mod<U: R, S: R> |s| divides(s.r[S]) && { s.r[U] = floor_mod(s.r[U], s.r[S]); true };
    /// U = U // c, rounded down, for a constant c >= 2: K and IMM are the multiplier and shift of its `Reciprocal`.
    op int_div_magic<U: R> |s| s.r[U] = div_magic(s.r[U]);
    /// U = U % c for a constant c >= 2: K and IMM as in `int_div_magic`, K2 is c.
    op int_mod_magic<U: R> |s| s.r[U] -= div_magic(s.r[U]).wrapping_mul(K2 as i64);
    /// U = min(U, S).
    op int_min<U: R, S: R> |s| if s.r[S] < s.r[U] { s.r[U] = s.r[S] };
    /// U = max(U, S).
    op int_max<U: R, S: R> |s| if s.r[S] > s.r[U] { s.r[U] = s.r[S] };
    /// U is an index into a sequence of S >= 0 items: adds S if it is negative; leaves unless then 0 <= U < S.
    guard int_index<U: R, S: R> |s| {
        let (index, len) = (s.r[U], s.r[S]);
        let index = if index < 0 { index.wrapping_add(len) } else { index };
        s.r[U] = index;
        (index as u64) < len as u64
    };
}
