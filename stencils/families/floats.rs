//! Floats in registers, and conversions between raw ints and floats.

use crate::prelude::*;
use core::arch::asm;
use core::arch::x86_64::{_mm_cvttsd_si64, _mm_set_sd};
use core::f64::math::sqrt;

/// The int part, or the smallest int if there is none in range. (Rust's own cast would have to ask first.)
#[inline(always)]
fn truncate(value: f64) -> i64 {
    // SAFETY: SSE2 is part of every x86-64.
    unsafe { _mm_cvttsd_si64(_mm_set_sd(value)) }
}

/// The nearest float. The instruction keeps half of the old register; cleared before, it need not wait for that. (LLVM does
/// not clear it.)
#[inline(always)]
fn to_float(value: i64) -> f64 {
    let float;
    // SAFETY: arithmetic only.
    unsafe {
        asm!("xorps {0}, {0}", "cvtsi2sd {0}, {1}", out(xmm_reg) float, in(reg) value, options(pure, nomem, nostack))
    };
    float
}

stencils! {
    /// U += S.
    op float_add<U: X, S: X> |s| s.x[U] += s.x[S];
    /// U -= S.
    op float_sub<U: X, S: X> |s| s.x[U] -= s.x[S];
    /// U *= S.
    op float_mul<U: X, S: X> |s| s.x[U] *= s.x[S];
    /// U /= S; leaves if S is 0.0 or -0.0.
    guard float_div<U: X, S: X> |s| s.x[S] != 0.0 && { s.x[U] /= s.x[S]; true };
    /// U += KF.
    op float_add_k<U: X> |s| s.x[U] += KF;
    /// U -= KF.
    op float_sub_k<U: X> |s| s.x[U] -= KF;
    /// U *= KF.
    op float_mul_k<U: X> |s| s.x[U] *= KF;
    /// U /= KF, which must not be zero.
    op float_div_k<U: X> |s| s.x[U] /= KF;
    /// U = -U.
    op float_neg<U: X> |s| s.x[U] = -s.x[U];
    /// U = abs(U).
    op float_abs<U: X> |s| s.x[U] = s.x[U].abs();
    /// D = sqrt(S); leaves if S < 0 (not for -0.0 and NaN).
    guard float_sqrt<D: X, S: X> |s| !(s.x[S] < 0.0) && { s.x[D] = sqrt(s.x[S]); true };
    /// D = S.
    op float_mov<D: X, S: X> |s| s.x[D] = s.x[S];
    /// D = KF.
    op float_mov_k<D: X> |s| s.x[D] = KF;
    /// Exchanges U and V.
    op float_swap<U: X, V: X> |s| (s.x[U], s.x[V]) = (s.x[V], s.x[U]);
    /// D = float(S), rounded to nearest even.
    op int_to_float<D: X, S: R> |s| s.x[D] = to_float(s.r[S]);
    /// D = float(S); leaves unless -2**53 <= S <= 2**53, so that nothing is rounded.
    guard int_to_float_exact<D: X, S: R> |s| {
        s.x[D] = to_float(s.r[S]);
        s.r[S].wrapping_add(1 << 53) as u64 <= 1 << 54
    };
    /// D = int(S), rounded towards zero; leaves for NaN and unless -2**63 < S < 2**63.
    guard float_to_int<D: R, S: X> |s| {
        let whole = truncate(s.x[S]);
        whole != i64::MIN && { s.r[D] = whole; true }
    };
    /// D = S; leaves unless S is integral (-0.0 is) and -2**63 <= S < 2**63.
    guard float_to_int_exact<D: R, S: X> |s| {
        s.r[D] = truncate(s.x[S]);
        to_float(s.r[D]) == s.x[S]
    };
}
