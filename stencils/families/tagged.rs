//! NaN-boxed words: what they hold, and packing and unpacking them. See `src/value/layout.rs` for the encoding.

use crate::layout::{self, FIRST_POINTER};
use crate::prelude::*;

/// `layout::is_pointer` with one shift less to encode: top bits of 1 appear in no word.
#[inline(always)]
fn is_pointer(word: u64) -> bool {
    word.wrapping_sub(FIRST_POINTER) >> 48 == 0
}

stencils! {
    /// Goes on if A is a small int.
    guard guard_is_int<A: R> |s| layout::is_int(s.word(A));
    /// Goes on if A is a float.
    guard guard_is_float<A: R> |s| layout::is_float(s.word(A));
    /// Goes on if A points to an object.
    guard guard_is_pointer<A: R> |s| is_pointer(s.word(A));
    /// Goes on if A points to an object whose class (its first word) is K.
    guard guard_class<A: R> |s| is_pointer(s.word(A)) && *(s.r[A] as *const u64) == K;
    /// The same for an A known to be a pointer.
    guard guard_class_ptr<A: R> |s| *(s.r[A] as *const u64) == K;
    /// D = the value of the small int S, unchecked.
    op unbox_int<D: R, S: R> |s| s.r[D] = layout::unpack_int(s.word(S));
    /// D = the value of the small int S; leaves if S is no small int.
    guard guard_unbox_int<D: R, S: R> |s| {
        let word = s.word(S);
        s.r[D] = layout::unpack_int(word);
        layout::is_int(word)
    };
    /// D = the word of the raw int S, known to fit.
    op box_int<D: R, S: R> |s| s.r[D] = layout::pack_int(s.r[S]) as i64;
    /// D = the word of the raw int S; leaves if it does not fit a small int.
    guard guard_box_int<D: R, S: R> |s| {
        let value = s.r[S];
        s.r[D] = layout::pack_int(value) as i64;
        layout::int_fits(value)
    };
    /// Goes on if the raw int A fits a small int.
    guard guard_int_fits<A: R> |s| layout::int_fits(s.r[A]);
    /// D = the float in the word S, unchecked.
    op unbox_float<D: X, S: R> |s| s.x[D] = layout::unpack_float(s.word(S));
    /// D = the float in the word S; leaves if S is no float.
    guard guard_unbox_float<D: X, S: R> |s| {
        let fine = layout::is_float(s.word(S));
        s.x[D] = layout::unpack_float(s.word(S));
        fine
    };
    /// D = the word of the float S, known to be a number or to come from a word.
    op box_float<D: R, S: X> |s| s.r[D] = layout::pack_float(s.x[S]) as i64;
    /// D = the word of the float S; leaves if S is a NaN.
    guard guard_box_float<D: R, S: X> |s| {
        let value = s.x[S];
        s.r[D] = layout::pack_float(value) as i64;
        !value.is_nan()
    };
}
