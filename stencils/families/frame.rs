//! Moves between registers, constants and frame slots. Slots are addressed by byte offset (IMM) from the frame.

use crate::prelude::*;

stencils! {
    /// D = S.
    op mov<D: R, S: R> |s| s.r[D] = s.r[S];
    /// D = IMM, sign-extended.
    op mov_imm<D: R> |s| s.r[D] = imm_in_register();
    /// D = K.
    op mov_k<D: R> |s| s.r[D] = K as i64;
    /// Exchanges U and V.
    op swap<U: R, V: R> |s| (s.r[U], s.r[V]) = (s.r[V], s.r[U]);
    /// D = slot IMM.
    op load<D: R> |s| s.r[D] = *s.slot();
    /// Slot IMM = S.
    op store<S: R> |s| *s.slot() = s.r[S];
    /// D = the raw float in slot IMM.
    op load_float<D: X> |s| s.x[D] = *s.slot();
    /// Slot IMM = S, a raw float.
    op store_float<S: X> |s| *s.slot() = s.x[S];
    /// Slot IMM = K.
    op store_k<> |s| *s.slot() = K;
    /// Slot IMM = IMM2, sign-extended.
    op store_imm<> |s| *s.slot() = imm2();
}
