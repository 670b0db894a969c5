//! Calls into the runtime. Only the frame, R0, R1 and R2 live across; everything else is spilled before, where debug
//! info can say where it is. (Stencils that save all registers were measured: 1 ns faster, seven times the size, and
//! nobody knows where LLVM put the values.)
//!
//! Functions have the C convention and take the frame, then R0, R1, R2; float functions take X0, X1.

use crate::prelude::*;

unsafe extern "C" {
    #[link_name = "FN"]
    static FN0: unsafe extern "C" fn(*mut u64) -> i64;
    #[link_name = "FN"]
    static FN1: unsafe extern "C" fn(*mut u64, i64) -> i64;
    #[link_name = "FN"]
    static FN2: unsafe extern "C" fn(*mut u64, i64, i64) -> i64;
    #[link_name = "FN"]
    static FN3: unsafe extern "C" fn(*mut u64, i64, i64, i64) -> i64;
    #[link_name = "FN"]
    static FLOAT_FN1: unsafe extern "C" fn(f64) -> f64;
    #[link_name = "FN"]
    static FLOAT_FN2: unsafe extern "C" fn(f64, f64) -> f64;
}

stencils! {
    /// R0 = FN(frame).
    call call_0<> |s| s.r[0] = FN0(s.frame);
    /// R0 = FN(frame, R0).
    call call_1<> |s| s.r[0] = FN1(s.frame, s.r[0]);
    /// R0 = FN(frame, R0, R1).
    call call_2<> |s| s.r[0] = FN2(s.frame, s.r[0], s.r[1]);
    /// R0 = FN(frame, R0, R1, R2).
    call call_3<> |s| s.r[0] = FN3(s.frame, s.r[0], s.r[1], s.r[2]);
    /// FN(frame), the result ignored: R0 keeps its value.
    call call_void_0<> |s| FN0(s.frame);
    /// FN(frame, R0), the result ignored.
    call call_void_1<> |s| FN1(s.frame, s.r[0]);
    /// FN(frame, R0, R1), the result ignored.
    call call_void_2<> |s| FN2(s.frame, s.r[0], s.r[1]);
    /// FN(frame, R0, R1, R2), the result ignored.
    call call_void_3<> |s| FN3(s.frame, s.r[0], s.r[1], s.r[2]);
    /// X0 = FN(X0).
    float_call float_call_1<> |s| FLOAT_FN1(s.x[0].assume_init());
    /// X0 = FN(X0, X1).
    float_call float_call_2<> |s| FLOAT_FN2(s.x[0].assume_init(), s.x[1].assume_init());
}
