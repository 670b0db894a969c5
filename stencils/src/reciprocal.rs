//! Division by a constant as a multiplication.

/// What `int_div_magic` and `int_mod_magic` need of their divisor.
///
/// For `2 <= c` and `2**(n-1) < c <= 2**n`, let `m = 2**(63+n) / c + 1` (an unsigned 64-bit number). Then for every
/// `0 <= u < 2**63` the quotient `u / c` is `u * m >> 63+n`, that is, the product's high word shifted by `n - 1`: the error of
/// `m` is at most `c <= 2**n`, so that of the product is less than `2**(63+n)/c`. Negative dividends are complemented
/// before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reciprocal {
    /// `m`, for K.
    pub multiplier: u64,
    /// `n - 1`, for IMM.
    pub shift: u8,
}

impl Reciprocal {
    /// The reciprocal of a divisor; none below 2. (Powers of two are better served by `int_shr_imm` and `int_and_imm`,
    /// which round down as Python does.)
    pub const fn of(divisor: i64) -> Option<Reciprocal> {
        if divisor < 2 {
            return None;
        }
        let bits = 64 - (divisor as u64 - 1).leading_zeros();
        let multiplier = (1u128 << (63 + bits)) / divisor as u128 + 1;
        Some(Reciprocal { multiplier: multiplier as u64, shift: bits as u8 - 1 })
    }
}
