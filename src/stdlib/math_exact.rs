//! The parts of `math` that are exact: integer functions, and sums without rounding on the way.
use crate::builtins::number;
use crate::builtins::operators::{BinaryOp, binary};
use crate::builtins::str_make::{item, sequence};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::Value;
use dashu_int::ops::{Gcd, SquareRoot, UnsignedAbs};
use dashu_int::{IBig, UBig};

/// The floats of an iterable. A safepoint.
fn floats(rt: &mut Runtime, v: Value) -> PyResult<Vec<f64>> {
    let items = sequence(rt, v)?;
    let mut out = Vec::new();
    while let Some(v) = item(items, out.len()) {
        out.push(number::to_float(rt, v)?);
    }
    Ok(out)
}

/// `a + b` and what rounding lost.
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let b_part = sum - a;
    (sum, (a - (sum - b_part)) + (b - b_part))
}

/// The exact sum of finite numbers as floats that do not overlap, smallest first (Shewchuk); `None` on overflow.
fn add_to(partials: &mut Vec<f64>, x: f64) -> Option<()> {
    let (mut x, mut kept) = (x, 0);
    for i in 0..partials.len() {
        let y = partials[i];
        let (high, low) = if x.abs() >= y.abs() { two_sum(x, y) } else { two_sum(y, x) };
        if low != 0.0 {
            partials[kept] = low;
            kept += 1;
        }
        x = high;
    }
    partials.truncate(kept);
    if !x.is_finite() {
        return None;
    }
    partials.push(x);
    Some(())
}

/// The partial sums rounded once, ties to even.
fn total(partials: &[f64]) -> f64 {
    let mut rest = partials.iter().rev();
    let Some(&first) = rest.next() else { return 0.0 };
    let (mut high, mut low) = (first, 0.0);
    for &x in rest.by_ref() {
        (high, low) = two_sum(high, x);
        if low != 0.0 {
            break;
        }
    }
    // Half-way cases are decided by the sign of what lies below.
    if let Some(&below) = rest.next()
        && low != 0.0
        && (low < 0.0) == (below < 0.0)
    {
        let doubled = low * 2.0;
        let rounded = high + doubled;
        if doubled == rounded - high {
            high = rounded;
        }
    }
    high
}

/// `math.fsum`
pub fn fsum(rt: &mut Runtime, args: Args) -> PyResult {
    let (mut partials, mut special, mut infinities) = (Vec::new(), 0.0, 0.0);
    for x in floats(rt, args[0])? {
        if x.is_finite() {
            if add_to(&mut partials, x).is_none() {
                return rt.overflow_error("intermediate overflow in fsum");
            }
        } else {
            if x.is_infinite() {
                infinities += x;
            }
            special += x;
        }
    }
    if special != 0.0 || special.is_nan() {
        if f64::is_nan(infinities) {
            return rt.value_error("-inf + inf in fsum");
        }
        return Ok(Value::float(special));
    }
    Ok(Value::float(total(&partials)))
}

/// The length of a vector, with scaling against overflow and exact sums of squares.
fn length(values: &[f64]) -> f64 {
    let largest = values.iter().fold(0.0, |m: f64, x| m.max(x.abs()));
    if values.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if values.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 {
        return 0.0;
    }
    // Scaling by a power of two is exact.
    let (_, exponent) = super::math_special::frexp(largest);
    let scaled: Vec<f64> = values.iter().map(|x| super::math_special::ldexp(*x, -exponent)).collect();
    let mut partials = Vec::new();
    for x in scaled {
        let square = x * x;
        let error = x.mul_add(x, -square);
        let _ = add_to(&mut partials, square);
        let _ = add_to(&mut partials, error);
    }
    let root = total(&partials).sqrt();
    // One correction step on the root: the remainder of the sum minus its square.
    let square = root * root;
    let _ = add_to(&mut partials, -square);
    let _ = add_to(&mut partials, -root.mul_add(root, -square));
    super::math_special::ldexp(root + total(&partials) / (2.0 * root), exponent)
}

/// `math.hypot`
pub fn hypot(rt: &mut Runtime, args: Args) -> PyResult {
    let mut values = Vec::with_capacity(args.len());
    for v in args.positional {
        values.push(number::to_float(rt, *v)?);
    }
    Ok(Value::float(length(&values)))
}

/// `math.dist`
pub fn dist(rt: &mut Runtime, args: Args) -> PyResult {
    let (p, q) = (floats(rt, args[0])?, floats(rt, args[1])?);
    if p.len() != q.len() {
        return rt.value_error("both points must have the same number of dimensions");
    }
    let differences: Vec<f64> = p.iter().zip(&q).map(|(a, b)| a - b).collect();
    Ok(Value::float(length(&differences)))
}

/// `math.prod`
pub fn prod(rt: &mut Runtime, args: Args) -> PyResult {
    let items = sequence(rt, args[0])?;
    let mut result = args.keyword("start").unwrap_or(Value::int32(1));
    let mut i = 0;
    while let Some(v) = item(items, i) {
        result = binary(rt, BinaryOp::Mul, result, v)?;
        i += 1;
    }
    Ok(result)
}

/// `math.sumprod`: floats are summed exactly.
pub fn sumprod(rt: &mut Runtime, args: Args) -> PyResult {
    let (p, q) = (sequence(rt, args[0])?, sequence(rt, args[1])?);
    let (mut i, mut result) = (0, Value::int32(0));
    let mut partials = Vec::new();
    let mut only_floats = true;
    loop {
        let (x, y) = match (item(p, i), item(q, i)) {
            (Some(x), Some(y)) => (x, y),
            (None, None) => break,
            _ => return rt.value_error("Inputs are not the same length"),
        };
        i += 1;
        let numbers = [x, y].map(|v| v.as_float().or_else(|| v.as_index_int().map(|n| n as f64)));
        if let ([Some(a), Some(b)], true) = (numbers, x.is_float() || y.is_float()) {
            let product = a * b;
            let exact = product.is_finite()
                && add_to(&mut partials, product).is_some()
                && add_to(&mut partials, a.mul_add(b, -product)).is_some();
            only_floats &= exact;
        } else {
            only_floats = false;
        }
        let product = binary(rt, BinaryOp::Mul, x, y)?;
        result = binary(rt, BinaryOp::Add, result, product)?;
    }
    if only_floats && result.is_float() { Ok(Value::float(total(&partials))) } else { Ok(result) }
}

/// `math.gcd`
pub fn gcd(rt: &mut Runtime, args: Args) -> PyResult {
    let mut result = UBig::ZERO;
    for v in args.positional {
        let n = number::index(rt, *v)?.unsigned_abs();
        result = if result.is_zero() {
            n
        } else if n.is_zero() {
            result
        } else {
            result.gcd(n)
        };
    }
    Ok(rt.int(result.into()))
}

/// `math.lcm`
pub fn lcm(rt: &mut Runtime, args: Args) -> PyResult {
    let mut result = UBig::ONE;
    for v in args.positional {
        let n = number::index(rt, *v)?.unsigned_abs();
        if n.is_zero() || result.is_zero() {
            result = UBig::ZERO;
        } else {
            let common = (&result).gcd(&n);
            result = result / common * n;
        }
    }
    Ok(rt.int(result.into()))
}

/// `math.factorial`: halves are multiplied apart, which keeps the factors balanced.
pub fn factorial(rt: &mut Runtime, args: Args) -> PyResult {
    let n = number::index(rt, args[0])?;
    if n < IBig::ZERO {
        return rt.value_error("factorial() not defined for negative values");
    }
    match u64::try_from(&n) {
        Ok(n) if n <= i32::MAX as u64 => Ok(rt.int(product(1, n).into())),
        _ => rt.overflow_error("factorial() argument should not exceed 9223372036854775807"),
    }
}

/// `low * (low + 1) * … * high`
fn product(low: u64, high: u64) -> UBig {
    if low > high {
        return UBig::ONE;
    }
    if high - low < 8 {
        return (low..=high).fold(UBig::ONE, |p, n| p * n);
    }
    let middle = low + (high - low) / 2;
    product(low, middle) * product(middle + 1, high)
}

fn counts(rt: &mut Runtime, n: Value, k: Value) -> PyResult<(IBig, IBig)> {
    let n = number::index(rt, n)?;
    let k = number::index(rt, k)?;
    if n < IBig::ZERO {
        return rt.value_error("n must be a non-negative integer");
    }
    if k < IBig::ZERO {
        return rt.value_error("k must be a non-negative integer");
    }
    Ok((n, k))
}

/// `n * (n - 1) * …`, `k` factors.
fn falling(n: &IBig, k: u64) -> IBig {
    match u64::try_from(n) {
        Ok(n) => product(n - k + 1, n).into(),
        Err(_) => (0..k).fold(IBig::ONE, |p, i| p * (n - i)),
    }
}

/// `math.comb`
pub fn comb(rt: &mut Runtime, args: Args) -> PyResult {
    let (n, k) = counts(rt, args[0], args[1])?;
    if k > n {
        return Ok(Value::int32(0));
    }
    let k = (&n - &k).min(k);
    match u64::try_from(&k) {
        Ok(k) => Ok(rt.int(falling(&n, k) / IBig::from(product(1, k)))),
        Err(_) => rt.overflow_error("min(n - k, k) must not exceed 18446744073709551615"),
    }
}

/// `math.perm`
pub fn perm(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(k) = args.get(1).filter(|v| !v.is_none()) else { return factorial(rt, args) };
    let (n, k) = counts(rt, args[0], k)?;
    if k > n {
        return Ok(Value::int32(0));
    }
    match u64::try_from(&k) {
        Ok(k) => Ok(rt.int(falling(&n, k))),
        Err(_) => rt.overflow_error("k must not exceed 18446744073709551615"),
    }
}

/// `math.isqrt`
pub fn isqrt(rt: &mut Runtime, args: Args) -> PyResult {
    let n = number::index(rt, args[0])?;
    if n < IBig::ZERO {
        return rt.value_error("isqrt() argument must be nonnegative");
    }
    Ok(rt.int(n.unsigned_abs().sqrt().into()))
}
