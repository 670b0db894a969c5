//! Comparisons as guards: they go on when the comparison is true.
//!
//! With NaN every float comparison but `ne` is false, so each has a negation of its own.

use crate::prelude::*;
use core::arch::asm;

/// `a == constant`, without telling LLVM that afterwards `a` can be replaced by the constant: it would load it into `a`'s
/// register, which it is in already, and zero-extended at that.
#[inline(always)]
fn equals(a: &mut i64, constant: i64) -> bool {
    let equal = *a == constant;
    // SAFETY: no instruction at all.
    unsafe { asm!("/* {0} */", inout(reg) * a, options(pure, nomem, nostack, preserves_flags)) };
    equal
}

stencils! {
    /// Goes on if A < B.
    guard int_lt<A: R, B: R> |s| s.r[A] < s.r[B];
    /// Goes on if A <= B.
    guard int_le<A: R, B: R> |s| s.r[A] <= s.r[B];
    /// Goes on if A > B.
    guard int_gt<A: R, B: R> |s| s.r[A] > s.r[B];
    /// Goes on if A >= B.
    guard int_ge<A: R, B: R> |s| s.r[A] >= s.r[B];
    /// Goes on if A == B; also for words and addresses.
    guard int_eq<A: R, B: R> |s| s.r[A] == s.r[B];
    /// Goes on if A != B; also for words and addresses.
    guard int_ne<A: R, B: R> |s| s.r[A] != s.r[B];
    /// Goes on if A < B, both unsigned: the bounds check of an index.
    guard int_ult<A: R, B: R> |s| s.word(A) < s.word(B);
    /// Goes on if A < IMM.
    guard int_lt_imm<A: R> |s| s.r[A] < imm();
    /// Goes on if A <= IMM.
    guard int_le_imm<A: R> |s| s.r[A] <= imm();
    /// Goes on if A > IMM.
    guard int_gt_imm<A: R> |s| s.r[A] > imm();
    /// Goes on if A >= IMM.
    guard int_ge_imm<A: R> |s| s.r[A] >= imm();
    /// Goes on if A == IMM.
    guard int_eq_imm<A: R> |s| equals(&mut s.r[A], imm());
    /// Goes on if A != IMM.
    guard int_ne_imm<A: R> |s| !equals(&mut s.r[A], imm());
    /// Goes on if A < IMM, as unsigned 64-bit ints (IMM is sign-extended first).
    guard int_ult_imm<A: R> |s| s.word(A) < imm() as u64;
    /// Goes on if A < K.
    guard int_lt_k<A: R> |s| s.r[A] < K as i64;
    /// Goes on if A <= K.
    guard int_le_k<A: R> |s| s.r[A] <= K as i64;
    /// Goes on if A > K.
    guard int_gt_k<A: R> |s| s.r[A] > K as i64;
    /// Goes on if A >= K.
    guard int_ge_k<A: R> |s| s.r[A] >= K as i64;
    /// Goes on if A == K; also for words and addresses.
    guard int_eq_k<A: R> |s| s.word(A) == K;
    /// Goes on if A != K; also for words and addresses.
    guard int_ne_k<A: R> |s| s.word(A) != K;
    /// Goes on if A is 0.
    guard int_is_zero<A: R> |s| equals(&mut s.r[A], 0);
    /// Goes on if A is not 0: a true int, or a word that is not NULL.
    guard int_not_zero<A: R> |s| !equals(&mut s.r[A], 0);

    /// Goes on if A < B.
    guard float_lt<A: X, B: X> |s| s.x[A] < s.x[B];
    /// Goes on if A <= B.
    guard float_le<A: X, B: X> |s| s.x[A] <= s.x[B];
    /// Goes on if A > B.
    guard float_gt<A: X, B: X> |s| s.x[A] > s.x[B];
    /// Goes on if A >= B.
    guard float_ge<A: X, B: X> |s| s.x[A] >= s.x[B];
    /// Goes on if A == B.
    guard float_eq<A: X, B: X> |s| s.x[A] == s.x[B];
    /// Goes on if A != B, or one is NaN.
    guard float_ne<A: X, B: X> |s| s.x[A] != s.x[B];
    /// Goes on unless A < B.
    guard float_nlt<A: X, B: X> |s| !(s.x[A] < s.x[B]);
    /// Goes on unless A <= B.
    guard float_nle<A: X, B: X> |s| !(s.x[A] <= s.x[B]);
    /// Goes on unless A > B.
    guard float_ngt<A: X, B: X> |s| !(s.x[A] > s.x[B]);
    /// Goes on unless A >= B.
    guard float_nge<A: X, B: X> |s| !(s.x[A] >= s.x[B]);
    /// Goes on if A < KF.
    guard float_lt_k<A: X> |s| s.x[A] < KF;
    /// Goes on if A <= KF.
    guard float_le_k<A: X> |s| s.x[A] <= KF;
    /// Goes on if A > KF.
    guard float_gt_k<A: X> |s| s.x[A] > KF;
    /// Goes on if A >= KF.
    guard float_ge_k<A: X> |s| s.x[A] >= KF;
    /// Goes on if A == KF.
    guard float_eq_k<A: X> |s| s.x[A] == KF;
    /// Goes on if A != KF, or A is NaN.
    guard float_ne_k<A: X> |s| s.x[A] != KF;
    /// Goes on unless A < KF.
    guard float_nlt_k<A: X> |s| !(s.x[A] < KF);
    /// Goes on unless A <= KF.
    guard float_nle_k<A: X> |s| !(s.x[A] <= KF);
    /// Goes on unless A > KF.
    guard float_ngt_k<A: X> |s| !(s.x[A] > KF);
    /// Goes on unless A >= KF.
    guard float_nge_k<A: X> |s| !(s.x[A] >= KF);
}
