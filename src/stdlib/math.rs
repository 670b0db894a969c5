//! The module `math`.
use super::math_exact as exact;
use super::{math_special as special, math_system as system};
use crate::builtins::{float, float_ops, number, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::Value;

/// The constants.
pub const CONSTANTS: &[(&str, f64)] = &[
    ("pi", std::f64::consts::PI),
    ("e", std::f64::consts::E),
    ("tau", std::f64::consts::TAU),
    ("inf", f64::INFINITY),
    ("nan", f64::NAN),
];

/// Functions of one float that are wrong where they give NaN for a number, or infinity for a finite one.
macro_rules! plain {
    ($name:literal, $f:expr) => {
        NativeDef::function(
            $name,
            |rt, args| {
                let x = number::to_float(rt, args[0])?;
                let f: fn(f64) -> f64 = $f;
                checked(rt, f(x), x, false)
            },
            1,
            1,
        )
    };
    // The same where infinity means that the result is too large.
    ($name:literal, $f:expr, overflows) => {
        NativeDef::function(
            $name,
            |rt, args| {
                let x = number::to_float(rt, args[0])?;
                let f: fn(f64) -> f64 = $f;
                checked(rt, f(x), x, true)
            },
            1,
            1,
        )
    };
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    plain!("sqrt", f64::sqrt),
    plain!("sin", f64::sin),
    plain!("cos", f64::cos),
    plain!("tan", f64::tan),
    plain!("asin", f64::asin),
    plain!("acos", f64::acos),
    plain!("atan", f64::atan),
    plain!("sinh", f64::sinh, overflows),
    plain!("cosh", f64::cosh, overflows),
    plain!("tanh", f64::tanh),
    plain!("asinh", special::asinh),
    plain!("acosh", special::acosh),
    plain!("atanh", special::atanh),
    plain!("exp", f64::exp, overflows),
    plain!("exp2", f64::exp2, overflows),
    plain!("expm1", f64::exp_m1, overflows),
    plain!("log1p", f64::ln_1p),
    plain!("cbrt", system::cbrt),
    plain!("fabs", f64::abs),
    plain!("erf", system::erf),
    plain!("erfc", system::erfc),
    plain!("degrees", |x| x * (180.0 / std::f64::consts::PI)),
    plain!("radians", |x| x * (std::f64::consts::PI / 180.0)),
    NativeDef::function("gamma", gamma, 1, 1),
    NativeDef::function("lgamma", lgamma, 1, 1),
    NativeDef::function("log", log, 1, 2),
    NativeDef::function("log2", |rt, args| logarithm(rt, args[0], f64::log2).map(Value::float), 1, 1),
    NativeDef::function("log10", |rt, args| logarithm(rt, args[0], f64::log10).map(Value::float), 1, 1),
    NativeDef::function(
        "atan2",
        |rt, args| {
            let (y, x) = two(rt, args)?;
            Ok(Value::float(y.atan2(x)))
        },
        2,
        2,
    ),
    NativeDef::function(
        "copysign",
        |rt, args| {
            let (x, y) = two(rt, args)?;
            Ok(Value::float(x.copysign(y)))
        },
        2,
        2,
    ),
    NativeDef::function("pow", pow, 2, 2),
    NativeDef::function("fmod", fmod, 2, 2),
    NativeDef::function("remainder", remainder, 2, 2),
    NativeDef::function("fma", fma, 3, 3),
    NativeDef::function("ldexp", ldexp, 2, 2),
    NativeDef::function("frexp", frexp, 1, 1),
    NativeDef::function("modf", modf, 1, 1),
    NativeDef::function("nextafter", nextafter, 2, 2).with_keywords(&["steps"]),
    NativeDef::function("ulp", |rt, args| Ok(Value::float(special::ulp(number::to_float(rt, args[0])?))), 1, 1),
    NativeDef::function("isnan", |rt, args| Ok(Value::bool(number::to_float(rt, args[0])?.is_nan())), 1, 1),
    NativeDef::function("isinf", |rt, args| Ok(Value::bool(number::to_float(rt, args[0])?.is_infinite())), 1, 1),
    NativeDef::function("isfinite", |rt, args| Ok(Value::bool(number::to_float(rt, args[0])?.is_finite())), 1, 1),
    NativeDef::function("isclose", isclose, 2, 2).with_keywords(&["rel_tol", "abs_tol"]),
    NativeDef::function("floor", |rt, args| whole(rt, args[0], "floor", f64::floor), 1, 1),
    NativeDef::function("ceil", |rt, args| whole(rt, args[0], "ceil", f64::ceil), 1, 1),
    NativeDef::function("trunc", |rt, args| whole(rt, args[0], "trunc", f64::trunc), 1, 1),
    NativeDef::function("hypot", exact::hypot, 0, 255),
    NativeDef::function("dist", exact::dist, 2, 2),
    NativeDef::function("fsum", exact::fsum, 1, 1),
    NativeDef::function("prod", exact::prod, 1, 1).with_keywords(&["start"]),
    NativeDef::function("sumprod", exact::sumprod, 2, 2),
    NativeDef::function("gcd", exact::gcd, 0, 255),
    NativeDef::function("lcm", exact::lcm, 0, 255),
    NativeDef::function("factorial", exact::factorial, 1, 1),
    NativeDef::function("comb", exact::comb, 2, 2),
    NativeDef::function("perm", exact::perm, 1, 2),
    NativeDef::function("isqrt", exact::isqrt, 1, 1),
];

/// Raise the error for an argument outside the function's domain.
#[cold]
pub fn domain_error<T>(rt: &mut Runtime) -> PyResult<T> {
    rt.value_error("math domain error")
}

/// Raise the error for a result beyond the floats.
#[cold]
pub fn range_error<T>(rt: &mut Runtime) -> PyResult<T> {
    rt.overflow_error("math range error")
}

#[inline]
fn checked(rt: &mut Runtime, result: f64, x: f64, overflows: bool) -> PyResult {
    if result.is_finite() {
        return Ok(Value::float(result));
    }
    if result.is_nan() && !x.is_nan() {
        return domain_error(rt);
    }
    if result.is_infinite() && x.is_finite() {
        return if overflows { range_error(rt) } else { domain_error(rt) };
    }
    Ok(Value::float(result))
}

fn two(rt: &mut Runtime, args: Args) -> PyResult<(f64, f64)> {
    Ok((number::to_float(rt, args[0])?, number::to_float(rt, args[1])?))
}

fn gamma(rt: &mut Runtime, args: Args) -> PyResult {
    let x = number::to_float(rt, args[0])?;
    if x == f64::NEG_INFINITY || (x <= 0.0 && x == x.floor()) {
        return domain_error(rt);
    }
    checked(rt, special::gamma(x), x, true)
}

fn lgamma(rt: &mut Runtime, args: Args) -> PyResult {
    let x = number::to_float(rt, args[0])?;
    if x <= 0.0 && x == x.floor() && x.is_finite() {
        return domain_error(rt);
    }
    checked(rt, special::lgamma(x), x, true)
}

/// A logarithm of a float, or of an int of any size: that of its leading bits, and the rest as powers of two.
fn logarithm(rt: &mut Runtime, v: Value, f: fn(f64) -> f64) -> PyResult<f64> {
    if let Some(n) = number::int_of(v)
        && n > dashu_int::IBig::ZERO
        && v.as_index_int().is_none()
    {
        use dashu_int::ops::BitTest;
        if let Some(x) = crate::builtins::int_ops::to_float(&n) {
            return Ok(f(x));
        }
        let bits = n.bit_len();
        let unit = dashu_int::IBig::ONE << bits;
        let mantissa = crate::builtins::int_ops::quotient(&n, &unit).unwrap_or(f64::NAN);
        return Ok(f(mantissa) + f(2.0) * bits as f64);
    }
    let negative_big = number::int_of(v).is_some_and(|n| n <= dashu_int::IBig::ZERO);
    if negative_big {
        return domain_error(rt);
    }
    let x = number::to_float(rt, v)?;
    if x <= 0.0 { domain_error(rt) } else { Ok(f(x)) }
}

fn log(rt: &mut Runtime, args: Args) -> PyResult {
    let x = logarithm(rt, args[0], f64::ln)?;
    let Some(base) = args.get(1) else { return Ok(Value::float(x)) };
    let base = logarithm(rt, base, f64::ln)?;
    if base == 0.0 {
        return rt.zero_division_error("float division by zero");
    }
    Ok(Value::float(x / base))
}

fn pow(rt: &mut Runtime, args: Args) -> PyResult {
    let (x, y) = two(rt, args)?;
    let result = x.powf(y);
    if !x.is_finite() || !y.is_finite() || result.is_finite() {
        return Ok(Value::float(result));
    }
    if result.is_nan() || x == 0.0 { domain_error(rt) } else { range_error(rt) }
}

fn fmod(rt: &mut Runtime, args: Args) -> PyResult {
    let (x, y) = two(rt, args)?;
    if y.is_infinite() && x.is_finite() {
        return Ok(Value::float(x));
    }
    let result = x % y;
    if result.is_nan() && !x.is_nan() && !y.is_nan() { domain_error(rt) } else { Ok(Value::float(result)) }
}

fn remainder(rt: &mut Runtime, args: Args) -> PyResult {
    let (x, y) = two(rt, args)?;
    if x.is_nan() || y.is_nan() {
        return Ok(Value::float(f64::NAN));
    }
    if x.is_infinite() || y == 0.0 {
        return domain_error(rt);
    }
    Ok(Value::float(special::remainder(x, y)))
}

fn fma(rt: &mut Runtime, args: Args) -> PyResult {
    let (x, y) = two(rt, args)?;
    let z = number::to_float(rt, args[2])?;
    let result = x.mul_add(y, z);
    if result.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return rt.value_error("invalid operation in fma");
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return rt.overflow_error("overflow in fma");
    }
    Ok(Value::float(result))
}

fn ldexp(rt: &mut Runtime, args: Args) -> PyResult {
    let x = number::to_float(rt, args[0])?;
    let Some(e) = number::int_of(args[1]) else {
        return rt.type_error("Expected an int as second argument to ldexp.");
    };
    let e = i64::try_from(&e).unwrap_or(if e < dashu_int::IBig::ZERO { i64::MIN } else { i64::MAX });
    let result = special::ldexp(x, e.clamp(-5000, 5000) as i32);
    if result.is_infinite() && x.is_finite() { range_error(rt) } else { Ok(Value::float(result)) }
}

fn frexp(rt: &mut Runtime, args: Args) -> PyResult {
    let x = number::to_float(rt, args[0])?;
    let (mantissa, exponent) = special::frexp(x);
    Ok(rt.tuple(&[Value::float(mantissa), Value::int32(exponent)]).into())
}

fn modf(rt: &mut Runtime, args: Args) -> PyResult {
    let x = number::to_float(rt, args[0])?;
    let fraction = if x.is_infinite() { 0.0 } else { x - x.trunc() };
    Ok(rt.tuple(&[Value::float(fraction.copysign(x)), Value::float(x.trunc())]).into())
}

fn nextafter(rt: &mut Runtime, args: Args) -> PyResult {
    let (x, y) = two(rt, args)?;
    let steps = match args.keyword("steps").filter(|v| !v.is_none()) {
        Some(v) => number::index_clamped(rt, v)?,
        None => 1,
    };
    if steps < 0 {
        return rt.value_error("steps must be a non-negative integer");
    }
    Ok(Value::float(special::next_after(x, y, steps as u64)))
}

fn isclose(rt: &mut Runtime, args: Args) -> PyResult {
    let (a, b) = two(rt, args)?;
    let relative = match args.keyword("rel_tol") {
        Some(v) => number::to_float(rt, v)?,
        None => 1e-9,
    };
    let absolute = match args.keyword("abs_tol") {
        Some(v) => number::to_float(rt, v)?,
        None => 0.0,
    };
    if relative < 0.0 || absolute < 0.0 {
        return rt.value_error("tolerances must be non-negative");
    }
    if a == b {
        return Ok(Value::TRUE);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(Value::FALSE);
    }
    let difference = (a - b).abs();
    Ok(Value::bool(difference <= (relative * b).abs() || difference <= (relative * a).abs() || difference <= absolute))
}

/// `floor`, `ceil`, `trunc`: ints as they are, floats rounded, other values by their special method.
fn whole(rt: &mut Runtime, v: Value, name: &str, f: fn(f64) -> f64) -> PyResult {
    if let Some(x) = v.as_float() {
        let x = f(x);
        if x.abs() < 1e15 {
            return Ok(rt.int64(x as i64));
        }
        let n = float::to_int(rt, x)?;
        return Ok(rt.int(n));
    }
    if v.is_int() {
        return Ok(v);
    }
    let special = match name {
        "floor" => rt.names.floor,
        "ceil" => rt.names.ceil,
        _ => rt.names.trunc,
    };
    if let Some(result) = rt.call_special(v, special, &[]) {
        return result;
    }
    if name == "trunc" {
        let got = protocol::type_name(rt, v);
        return rt.type_error(format!("type {got} doesn't define __trunc__ method"));
    }
    let x = number::to_float(rt, v)?;
    match float_ops::to_int(f(x)) {
        Some(n) => Ok(rt.int(n)),
        None => float::to_int(rt, x).map(|_| Value::NONE),
    }
}
