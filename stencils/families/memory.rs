//! Fields and elements of objects, and words at fixed addresses.

use crate::prelude::*;

stencils! {
    /// D = [S + IMM].
    op get<D: R, S: R> |s| s.r[D] = *s.field(S);
    /// [B + IMM] = S.
    op put<B: R, S: R> |s| *s.field(B) = s.r[S];
    /// [B + IMM] = K.
    op put_k<B: R> |s| *s.field(B) = K;
    /// [B + IMM] = IMM2, sign-extended.
    op put_imm<B: R> |s| *s.field(B) = imm2();
    /// D = the raw float at [S + IMM].
    op get_float<D: X, S: R> |s| s.x[D] = *s.field(S);
    /// [B + IMM] = S, a raw float.
    op put_float<B: R, S: X> |s| *s.field(B) = s.x[S];
    /// D = the 32 bits at [S + IMM], zero-extended.
    op get32<D: R, S: R> |s| s.r[D] = i64::from(*s.field::<u32>(S));
    /// D = the byte at [S + IMM], zero-extended.
    op get8<D: R, S: R> |s| s.r[D] = i64::from(*s.field::<u8>(S));
    /// The 32 bits at [B + IMM] = the low half of S.
    op put32<B: R, S: R> |s| *s.field::<u32>(B) = s.r[S] as u32;
    /// The byte at [B + IMM] = the low byte of S.
    op put8<B: R, S: R> |s| *s.field::<u8>(B) = s.r[S] as u8;
    /// Goes on if [A + IMM] == K: a shape, a version, a class.
    guard guard_field_k<A: R> |s| *s.field::<u64>(A) == K;
    /// Goes on if the 32 bits at [A + IMM] equal IMM2.
    guard guard_field32_imm<A: R> |s| *s.field::<u32>(A) == imm2() as u32;
    /// Goes on if I < [A + IMM], both unsigned: an index against the length field of a sequence.
    guard guard_index_field<I: R, A: R> |s| s.word(I) < *s.field::<u64>(A);
    /// D = [B + I * 8 + IMM].
    op index<D: R, B: R, I: R> |s| s.r[D] = *s.field::<i64>(B).wrapping_offset(s.r[I] as isize);
    /// [B + I * 8 + IMM] = S.
    op index_put<B: R, I: R, S: R> |s| *s.field::<i64>(B).wrapping_offset(s.r[I] as isize) = s.r[S];
    /// D = the byte at [B + I + IMM], zero-extended.
    op index8<D: R, B: R, I: R> |s| s.r[D] = i64::from(*s.field::<u8>(B).wrapping_offset(s.r[I] as isize));
    /// D = the word at address K.
    op global_get<D: R> |s| s.r[D] = *k_address();
    /// The word at address K = S.
    op global_put<S: R> |s| *k_address() = s.r[S];
    /// The word at address K += IMM, wrapping: a counter.
    op global_add_imm<> |s| { let _ = &s; let p = k_address::<i64>(); *p = (*p).wrapping_add(imm()) };
    /// Goes on if the word at address K is 0: nobody asks for attention.
    guard guard_global_zero<> |s| { let _ = &s; *k_address::<u64>() == 0 };
    /// Goes on if the word at address K equals K2.
    guard guard_global_k<> |s| { let _ = &s; *k_address::<u64>() == K2 };
}
