//! Arithmetic of ints: a direct path for small ones, 64-bit with overflow checks, and the big-integer library for the rest.
use super::number::Number;
use super::operators::BinaryOp;
use crate::runtime::{PyResult, Runtime};
use crate::value::Value;
use dashu_int::IBig;

/// The quotient rounded down; `b` is not 0 and the pair is not (MIN, -1).
#[inline(always)]
fn floor_div(a: i64, b: i64) -> i64 {
    let q = a / b;
    if a % b != 0 && (a ^ b) < 0 { q - 1 } else { q }
}

/// The remainder with the sign of `b`; `b` is not 0 and the pair is not (MIN, -1).
#[inline(always)]
fn floor_mod(a: i64, b: i64) -> i64 {
    let r = a % b;
    if r != 0 && (r ^ b) < 0 { r + b } else { r }
}

/// `x op y` for small ints, when the result is unboxed and nothing is raised.
#[inline(always)]
pub fn small(op: BinaryOp, x: i64, y: i64) -> Option<Value> {
    match op {
        BinaryOp::Add => Value::small_int(x + y),
        BinaryOp::Sub => Value::small_int(x - y),
        BinaryOp::Mul => Value::small_int(x.checked_mul(y)?),
        BinaryOp::FloorDiv if y != 0 => Value::small_int(floor_div(x, y)),
        BinaryOp::Mod if y != 0 => Value::small_int(floor_mod(x, y)),
        // Both sides are exact as floats, so one division rounds correctly.
        BinaryOp::TrueDiv if y != 0 => Some(Value::float(x as f64 / y as f64)),
        BinaryOp::And => Value::small_int(x & y),
        BinaryOp::Or => Value::small_int(x | y),
        BinaryOp::Xor => Value::small_int(x ^ y),
        BinaryOp::Shr if y >= 0 => Value::small_int(x >> y.min(63)),
        BinaryOp::Shl if (0..50).contains(&y) => Value::small_int(x.checked_mul(1 << y)?),
        BinaryOp::Pow if (0..64).contains(&y) => Value::small_int(x.checked_pow(y as u32)?),
        _ => None,
    }
}

/// `x op y` for ints of any size; `None` for `@`.
pub fn binary(rt: &mut Runtime, op: BinaryOp, x: Number, y: Number) -> Option<PyResult> {
    if let (Number::Int(a), Number::Int(b)) = (x, y)
        && let Some(result) = wide(op, a, b)
    {
        return Some(Ok(rt.int64(result)));
    }
    if op == BinaryOp::MatMul {
        return None;
    }
    if is_zero(y) {
        match op {
            BinaryOp::TrueDiv => return Some(rt.zero_division_error("division by zero")),
            BinaryOp::FloorDiv => return Some(rt.zero_division_error("integer division or modulo by zero")),
            BinaryOp::Mod => return Some(rt.zero_division_error("integer modulo by zero")),
            _ => {}
        }
    }
    let (a, b) = (x.to_big()?, y.to_big()?);
    let result = match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::FloorDiv => divide(&a, &b).0,
        BinaryOp::Mod => divide(&a, &b).1,
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        BinaryOp::Xor => a ^ b,
        BinaryOp::TrueDiv => return Some(true_divide(rt, &a, &b)),
        BinaryOp::Shl | BinaryOp::Shr => return Some(shift(rt, op, a, &b)),
        BinaryOp::Pow => return Some(power(rt, a, &b)),
        BinaryOp::MatMul => return None,
    };
    Some(Ok(rt.int(result)))
}

fn is_zero(n: Number) -> bool {
    matches!(n, Number::Int(0))
}

/// `a op b` in 64 bits, when it fits and raises nothing.
fn wide(op: BinaryOp, a: i64, b: i64) -> Option<i64> {
    match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::FloorDiv if b != 0 && b != -1 => Some(floor_div(a, b)),
        BinaryOp::Mod if b != 0 && b != -1 => Some(floor_mod(a, b)),
        BinaryOp::And => Some(a & b),
        BinaryOp::Or => Some(a | b),
        BinaryOp::Xor => Some(a ^ b),
        BinaryOp::Shr if b >= 0 => Some(a >> b.min(63)),
        BinaryOp::Shl if (0..62).contains(&b) => a.checked_mul(1 << b),
        BinaryOp::Pow if (0..64).contains(&b) => a.checked_pow(b as u32),
        _ => None,
    }
}

/// Quotient rounded down, and the remainder, which has the sign of `b`. `b` is not 0.
pub fn divide(a: &IBig, b: &IBig) -> (IBig, IBig) {
    let (q, r) = dashu_base_div_rem(a, b);
    if !r.is_zero() && (r < IBig::ZERO) != (*b < IBig::ZERO) { (q - 1, r + b) } else { (q, r) }
}

fn dashu_base_div_rem(a: &IBig, b: &IBig) -> (IBig, IBig) {
    use dashu_int::ops::DivRem;
    a.div_rem(b)
}

fn shift(rt: &mut Runtime, op: BinaryOp, a: IBig, by: &IBig) -> PyResult {
    if *by < IBig::ZERO {
        return rt.value_error("negative shift count");
    }
    let by = usize::try_from(by).unwrap_or(usize::MAX);
    if op == BinaryOp::Shr {
        use dashu_int::ops::BitTest;
        let result = if by > a.bit_len() { if a < IBig::ZERO { IBig::NEG_ONE } else { IBig::ZERO } } else { a >> by };
        return Ok(rt.int(result));
    }
    if a.is_zero() {
        return Ok(Value::int32(0));
    }
    if by > MAX_BITS {
        return rt.overflow_error("too many digits in integer");
    }
    Ok(rt.int(a << by))
}

/// Ints beyond this many bits are refused: they would not fit memory.
const MAX_BITS: usize = 1 << 36;

/// `a ** b`
fn power(rt: &mut Runtime, a: IBig, b: &IBig) -> PyResult {
    if *b < IBig::ZERO {
        if a.is_zero() {
            return rt.zero_division_error("0.0 cannot be raised to a negative power");
        }
        let (Some(x), Some(y)) = (to_float(&a), to_float(b)) else {
            return rt.overflow_error("int too large to convert to float");
        };
        return Ok(Value::float(x.powf(y)));
    }
    use dashu_int::ops::BitTest;
    if a.is_zero() || a.is_one() || a == IBig::NEG_ONE {
        let odd = b.bit(0);
        return Ok(Value::int32(if b.is_zero() || a.is_one() || (a == IBig::NEG_ONE && !odd) {
            1
        } else if a.is_zero() {
            0
        } else {
            -1
        }));
    }
    match usize::try_from(b) {
        Ok(e) if e.checked_mul(a.bit_len()).is_some_and(|bits| bits <= MAX_BITS) => Ok(rt.int(a.pow(e))),
        _ => rt.raise(rt.types.memory_error, ""),
    }
}

/// As a float, correctly rounded; `None` beyond the floats.
pub fn to_float(a: &IBig) -> Option<f64> {
    Some(a.to_f64().value()).filter(|x| x.is_finite())
}

/// `a / b`, correctly rounded. `b` is not 0.
fn true_divide(rt: &mut Runtime, a: &IBig, b: &IBig) -> PyResult {
    match quotient(a, b) {
        Some(x) => Ok(Value::float(x)),
        None => rt.overflow_error("integer division result too large for a float"),
    }
}

/// The float nearest to `a / b`, ties to even; `None` beyond the floats.
pub fn quotient(a: &IBig, b: &IBig) -> Option<f64> {
    use dashu_int::ops::{BitTest, UnsignedAbs};
    if a.is_zero() {
        return Some(if *b < IBig::ZERO { -0.0 } else { 0.0 });
    }
    let negative = (*a < IBig::ZERO) != (*b < IBig::ZERO);
    let (a, b) = (a.clone().unsigned_abs(), b.clone().unsigned_abs());
    // Scale so that the integer quotient has 55 or 56 bits, fewer where the result is subnormal, then round it to even once.
    let scale = (b.bit_len() as i64 - a.bit_len() as i64 + 55).min(1074 + 2);
    let (n, d) = if scale >= 0 { (a << scale as usize, b) } else { (a, b << (-scale) as usize) };
    use dashu_int::ops::DivRem;
    let (q, r) = n.div_rem(&d);
    let mut q = u64::try_from(&q).expect("the quotient has at most 57 bits");
    // A sticky bit stands for the whole remainder.
    if !r.is_zero() {
        q |= 1;
    }
    let extra = (64 - q.leading_zeros() as i64 - 53).max(scale - 1074).max(0) as u32;
    let half = if extra == 0 { 0 } else { 1u64 << (extra - 1) };
    let kept = q >> extra;
    let rest = q & ((1u64 << extra) - 1);
    let rounded = kept + (rest > half || (rest == half && extra > 0 && kept & 1 == 1)) as u64;
    let x = scale_by(rounded as f64, extra as i64 - scale);
    if x.is_infinite() {
        return None;
    }
    Some(if negative { -x } else { x })
}

/// `x * 2**e`, where the result is exact or infinite.
fn scale_by(x: f64, e: i64) -> f64 {
    let (mut x, mut e) = (x, e.clamp(-3000, 3000));
    while e > 1000 {
        x *= 2f64.powi(1000);
        e -= 1000;
    }
    while e < -1000 {
        x *= 2f64.powi(-1000);
        e += 1000;
    }
    x * 2f64.powi(e as i32)
}
