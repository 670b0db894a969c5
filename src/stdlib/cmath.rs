//! The module `cmath`: functions of complex numbers, with the special values of C's Annex G.
use super::math::{domain_error, range_error};
use crate::builtins::complex::make;
use crate::builtins::number::{self, Number};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime, name};
use crate::value::Value;
use std::f64::consts::{FRAC_PI_2, FRAC_PI_4, LN_2, LN_10, PI};

type C = (f64, f64);

/// The complex number an argument stands for. A safepoint.
fn operand(rt: &mut Runtime, v: Value) -> PyResult<C> {
    if let Some(Number::Complex(re, im)) = number::of(v) {
        return Ok((re, im));
    }
    if number::of(v).is_none() {
        let key = name(rt, "__complex__");
        if let Some(result) = rt.call_special(v, key, &[]) {
            let result = result?;
            return match number::of(result) {
                Some(Number::Complex(re, im)) => Ok((re, im)),
                _ => {
                    let (of, got) =
                        (crate::builtins::protocol::type_name(rt, v), crate::builtins::protocol::type_name(rt, result));
                    rt.type_error(format!("{of}.__complex__() must return a complex, not {got}"))
                }
            };
        }
    }
    Ok((number::to_float(rt, v)?, 0.0))
}

/// What went wrong, as C's errno says it.
enum Wrong {
    Domain,
    Range,
}

fn finish(rt: &mut Runtime, result: Result<C, Wrong>) -> PyResult {
    match result {
        Ok((re, im)) => Ok(make(rt, re, im)),
        Err(Wrong::Domain) => domain_error(rt),
        Err(Wrong::Range) => range_error(rt),
    }
}

fn finite(z: C) -> bool {
    z.0.is_finite() && z.1.is_finite()
}

fn times_i((re, im): C) -> C {
    (-im, re)
}

fn over_i((re, im): C) -> C {
    (im, -re)
}

/// Values so large that their squares overflow.
const LARGE: f64 = f64::MAX / 4.0;

fn sqrt(z: C) -> Result<C, Wrong> {
    let (re, im) = z;
    if im.is_infinite() {
        return Ok((f64::INFINITY, im));
    }
    if re.is_nan() {
        return Ok((re, f64::NAN));
    }
    if re == f64::INFINITY {
        return Ok((re, if im.is_nan() { im } else { 0f64.copysign(im) }));
    }
    if re == f64::NEG_INFINITY {
        return Ok(if im.is_nan() { (im, f64::INFINITY) } else { (0.0, f64::INFINITY.copysign(im)) });
    }
    if im.is_nan() {
        return Ok((f64::NAN, im));
    }
    if re == 0.0 && im == 0.0 {
        return Ok((0.0, im));
    }
    let (mut ax, ay) = (re.abs(), im.abs());
    let s = if ax < f64::MIN_POSITIVE && ay < f64::MIN_POSITIVE && (ax > 0.0 || ay > 0.0) {
        // Scaled up, so that nothing is lost to subnormal numbers.
        let up = f64::from_bits((1023 + 54) << 52);
        ax *= up;
        (ax + ax.hypot(ay * up)).sqrt() * f64::from_bits((1023 - 27) << 52) / 2f64.sqrt()
    } else {
        ax /= 8.0;
        2.0 * (ax + ax.hypot(ay / 8.0)).sqrt()
    };
    let d = ay / (2.0 * s);
    Ok(if re >= 0.0 { (s, d.copysign(im)) } else { (d, s.copysign(im)) })
}

fn exp(z: C) -> Result<C, Wrong> {
    let (re, im) = z;
    if !finite(z) {
        if re.is_infinite() {
            if im.is_finite() && im != 0.0 {
                let size = if re > 0.0 { f64::INFINITY } else { 0.0 };
                return Ok((size.copysign(im.cos()), size.copysign(im.sin())));
            }
            if im == 0.0 {
                return Ok((if re > 0.0 { re } else { 0.0 }, im));
            }
            if im.is_infinite() && re > 0.0 {
                return Err(Wrong::Domain);
            }
            return Ok(if re > 0.0 { (re, f64::NAN) } else { (0.0, 0.0) });
        }
        if im.is_infinite() && re.is_finite() {
            return Err(Wrong::Domain);
        }
        return Ok((f64::NAN, if im == 0.0 { im } else { f64::NAN }));
    }
    let result = if re > f64::MAX.ln() {
        let size = (re - 1.0).exp();
        (size * im.cos() * std::f64::consts::E, size * im.sin() * std::f64::consts::E)
    } else {
        let size = re.exp();
        (size * im.cos(), size * im.sin())
    };
    if finite(result) { Ok(result) } else { Err(Wrong::Range) }
}

/// The natural logarithm; `at_zero`: zero is wrong.
fn ln(z: C) -> Result<C, Wrong> {
    let (re, im) = z;
    let angle = im.atan2(re);
    if !finite(z) {
        return Ok((if re.is_infinite() || im.is_infinite() { f64::INFINITY } else { f64::NAN }, angle));
    }
    let (ax, ay) = (re.abs(), im.abs());
    let size = if ax > LARGE || ay > LARGE {
        (ax / 2.0).hypot(ay / 2.0).ln() + LN_2
    } else if ax < f64::MIN_POSITIVE && ay < f64::MIN_POSITIVE {
        if ax == 0.0 && ay == 0.0 {
            return Err(Wrong::Domain);
        }
        let up = f64::from_bits((1023 + 53) << 52);
        (ax * up).hypot(ay * up).ln() - 53.0 * LN_2
    } else {
        let h = ax.hypot(ay);
        if (0.71..=1.73).contains(&h) {
            let (high, low) = if ax > ay { (ax, ay) } else { (ay, ax) };
            ((high - 1.0) * (high + 1.0) + low * low).ln_1p() / 2.0
        } else {
            h.ln()
        }
    };
    Ok((size, angle))
}

fn log10(z: C) -> Result<C, Wrong> {
    ln(z).map(|(re, im)| (re / LN_10, im / LN_10))
}

fn sinh(z: C) -> Result<C, Wrong> {
    let (re, im) = z;
    if !finite(z) {
        if re.is_infinite() && im.is_finite() && im != 0.0 {
            let size = f64::INFINITY;
            return Ok((size.copysign(im.cos()) * re.signum(), size.copysign(im.sin())));
        }
        if im.is_infinite() && !re.is_nan() {
            return Err(Wrong::Domain);
        }
        return Ok(match () {
            () if im == 0.0 => (re, im),
            () if re == 0.0 => (0.0, f64::NAN),
            () if re.is_infinite() => (re, f64::NAN),
            () => (f64::NAN, f64::NAN),
        });
    }
    let result = if re.abs() > f64::MAX.ln() {
        let x = re - 1f64.copysign(re);
        (im.cos() * x.sinh() * std::f64::consts::E, im.sin() * x.cosh() * std::f64::consts::E)
    } else {
        (im.cos() * re.sinh(), im.sin() * re.cosh())
    };
    if finite(result) { Ok(result) } else { Err(Wrong::Range) }
}

fn cosh(z: C) -> Result<C, Wrong> {
    let (re, im) = z;
    if !finite(z) {
        if re.is_infinite() && im.is_finite() && im != 0.0 {
            return Ok((f64::INFINITY.copysign(im.cos()), f64::INFINITY.copysign(im.sin()) * re.signum()));
        }
        if im.is_infinite() && !re.is_nan() {
            return Err(Wrong::Domain);
        }
        return Ok(match () {
            () if re.is_infinite() && im == 0.0 => (f64::INFINITY, im * re.signum()),
            () if re.is_infinite() => (f64::INFINITY, f64::NAN),
            () if re == 0.0 || im == 0.0 => (f64::NAN, 0.0),
            () => (f64::NAN, f64::NAN),
        });
    }
    let result = if re.abs() > f64::MAX.ln() {
        let x = re - 1f64.copysign(re);
        (im.cos() * x.cosh() * std::f64::consts::E, im.sin() * x.sinh() * std::f64::consts::E)
    } else {
        (im.cos() * re.cosh(), im.sin() * re.sinh())
    };
    if finite(result) { Ok(result) } else { Err(Wrong::Range) }
}

fn tanh(z: C) -> Result<C, Wrong> {
    let (re, im) = z;
    if !finite(z) {
        if im.is_infinite() && re.is_finite() {
            return Err(Wrong::Domain);
        }
        if re.is_infinite() {
            let zero = if im.is_finite() { 2.0 * im.sin() * im.cos() } else { 0.0 };
            return Ok((1f64.copysign(re), 0f64.copysign(zero)));
        }
        return Ok(match () {
            () if im == 0.0 => (f64::NAN, im),
            () => (f64::NAN, f64::NAN),
        });
    }
    if re.abs() > f64::MAX.ln() {
        return Ok((1f64.copysign(re), 4.0 * im.sin() * im.cos() * (-2.0 * re.abs()).exp()));
    }
    let (tx, ty) = (re.tanh(), im.tan());
    let cx = 1.0 / re.cosh();
    let txty = tx * ty;
    let denominator = 1.0 + txty * txty;
    Ok((tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx))
}

fn asinh(z: C) -> Result<C, Wrong> {
    let (re, im) = z;
    if !finite(z) {
        return Ok(match () {
            () if re.is_infinite() && im.is_infinite() => (re, FRAC_PI_4.copysign(im)),
            () if re.is_infinite() => (re, if im.is_nan() { im } else { 0f64.copysign(im) }),
            () if im.is_infinite() && re.is_nan() => (im.abs(), f64::NAN),
            () if im.is_infinite() => (im.abs().copysign(re), FRAC_PI_2.copysign(im)),
            () if im == 0.0 => (f64::NAN, im),
            () => (f64::NAN, f64::NAN),
        });
    }
    if re.abs() > LARGE || im.abs() > LARGE {
        let size = (re / 2.0).hypot(im / 2.0).ln() + LN_2 * 2.0;
        return Ok((size.copysign(re), im.atan2(re.abs())));
    }
    let s1 = sqrt((1.0 + im, -re))?;
    let s2 = sqrt((1.0 - im, re))?;
    Ok(((s1.0 * s2.1 - s2.0 * s1.1).asinh(), im.atan2(s1.0 * s2.0 - s1.1 * s2.1)))
}

fn acosh(z: C) -> Result<C, Wrong> {
    let (re, im) = z;
    if !finite(z) {
        return Ok(match () {
            () if re.is_infinite() || im.is_infinite() => (f64::INFINITY, im.atan2(re)),
            () => (f64::NAN, f64::NAN),
        });
    }
    if re.abs() > LARGE || im.abs() > LARGE {
        return Ok(((re / 2.0).hypot(im / 2.0).ln() + LN_2 * 2.0, im.atan2(re)));
    }
    let s1 = sqrt((re - 1.0, im))?;
    let s2 = sqrt((re + 1.0, im))?;
    Ok(((s1.0 * s2.0 + s1.1 * s2.1).asinh(), 2.0 * s1.1.atan2(s2.0)))
}

fn acos(z: C) -> Result<C, Wrong> {
    let (re, im) = z;
    if !finite(z) {
        return Ok(match () {
            () if re.is_infinite() && im.is_nan() => (im, f64::NEG_INFINITY),
            () if re.is_infinite() || im.is_infinite() => {
                (if re.is_nan() { re } else { im.abs().atan2(re) }, f64::INFINITY.copysign(-im))
            }
            () if re == 0.0 => (FRAC_PI_2, f64::NAN),
            () => (f64::NAN, f64::NAN),
        });
    }
    if re.abs() > LARGE || im.abs() > LARGE {
        let size = (re / 2.0).hypot(im / 2.0).ln() + LN_2 * 2.0;
        return Ok((im.abs().atan2(re), size.copysign(-im)));
    }
    let s1 = sqrt((1.0 - re, -im))?;
    let s2 = sqrt((1.0 + re, im))?;
    Ok((2.0 * s1.0.atan2(s2.0), (s2.0 * s1.1 - s2.1 * s1.0).asinh()))
}

fn atanh(z: C) -> Result<C, Wrong> {
    let (re, im) = z;
    if !finite(z) {
        return Ok(match () {
            () if im.is_infinite() => (0f64.copysign(re), FRAC_PI_2.copysign(im)),
            () if re.is_infinite() => (0f64.copysign(re), if im.is_nan() { im } else { FRAC_PI_2.copysign(im) }),
            () if re == 0.0 => (re, f64::NAN),
            () => (f64::NAN, f64::NAN),
        });
    }
    if re < 0.0 || (re == 0.0 && re.is_sign_negative()) {
        return atanh((-re, -im)).map(|(re, im)| (-re, -im));
    }
    let ay = im.abs();
    let root = LARGE.sqrt();
    if re > root || ay > root {
        let h = (re / 2.0).hypot(im / 2.0);
        return Ok((re / 4.0 / h / h, FRAC_PI_2.copysign(im)));
    }
    if re == 1.0 && ay < f64::MIN_POSITIVE.sqrt() {
        if ay == 0.0 {
            return Err(Wrong::Domain);
        }
        return Ok((-(ay.sqrt() / ay.hypot(2.0).sqrt()).ln(), (2f64.atan2(-ay) / 2.0).copysign(im)));
    }
    let away = 1.0 - re;
    Ok(((4.0 * re / (away * away + ay * ay)).ln_1p() / 4.0, -(-2.0 * im).atan2(away * (1.0 + re) - ay * ay) / 2.0))
}

/// A function of one number.
macro_rules! plain {
    ($name:literal, $f:expr) => {
        NativeDef::function(
            $name,
            |rt, args| {
                let z = operand(rt, args[0])?;
                let f: fn(C) -> Result<C, Wrong> = $f;
                finish(rt, f(z))
            },
            1,
            1,
        )
    };
}

/// A test of one number.
macro_rules! test {
    ($name:literal, $f:expr) => {
        NativeDef::function(
            $name,
            |rt, args| {
                let f: fn(C) -> bool = $f;
                Ok(Value::bool(f(operand(rt, args[0])?)))
            },
            1,
            1,
        )
    };
}

fn log(rt: &mut Runtime, args: Args) -> PyResult {
    let z = operand(rt, args[0])?;
    let Some(base) = args.get(1) else { return finish(rt, ln(z)) };
    let base = operand(rt, base)?;
    let (Ok(z), Ok(base)) = (ln(z), ln(base)) else { return domain_error(rt) };
    let (z, base) = (make(rt, z.0, z.1), make(rt, base.0, base.1));
    crate::builtins::operators::binary(rt, crate::builtins::operators::BinaryOp::TrueDiv, z, base)
}

fn phase(rt: &mut Runtime, args: Args) -> PyResult {
    let (re, im) = operand(rt, args[0])?;
    Ok(Value::float(im.atan2(re)))
}

fn polar(rt: &mut Runtime, args: Args) -> PyResult {
    let z = operand(rt, args[0])?;
    let r = if z.0.is_infinite() || z.1.is_infinite() { f64::INFINITY } else { z.0.hypot(z.1) };
    if r.is_infinite() && finite(z) {
        return range_error(rt);
    }
    Ok(rt.tuple(&[Value::float(r), Value::float(z.1.atan2(z.0))]).into())
}

fn rect(rt: &mut Runtime, args: Args) -> PyResult {
    let r = number::to_float(rt, args[0])?;
    let phi = number::to_float(rt, args[1])?;
    let inf = r.is_infinite();
    let result = match () {
        () if phi.is_infinite() && r != 0.0 && !r.is_nan() => Err(Wrong::Domain),
        () if inf && phi.is_finite() && phi != 0.0 => {
            Ok((f64::INFINITY.copysign(phi.cos()) * r.signum(), f64::INFINITY.copysign(phi.sin()) * r.signum()))
        }
        () if inf && phi == 0.0 => Ok((r, phi * r.signum())),
        () if inf => Ok((f64::INFINITY, f64::NAN)),
        () if r == 0.0 && !phi.is_finite() => Ok((0.0, 0.0)),
        () if phi == 0.0 => Ok((r, r * phi)),
        () => Ok((r * phi.cos(), r * phi.sin())),
    };
    finish(rt, result)
}

fn isclose(rt: &mut Runtime, args: Args) -> PyResult {
    let (a, b) = (operand(rt, args[0])?, operand(rt, args[1])?);
    let relative = args.keyword("rel_tol").map_or(Ok(1e-9), |v| number::to_float(rt, v))?;
    let absolute = args.keyword("abs_tol").map_or(Ok(0.0), |v| number::to_float(rt, v))?;
    if relative < 0.0 || absolute < 0.0 {
        return rt.value_error("tolerances must be non-negative");
    }
    if a == b {
        return Ok(Value::TRUE);
    }
    let infinite = |z: C| z.0.is_infinite() || z.1.is_infinite();
    if infinite(a) || infinite(b) {
        return Ok(Value::FALSE);
    }
    let difference = (a.0 - b.0).hypot(a.1 - b.1);
    let size = |z: C| z.0.hypot(z.1);
    Ok(Value::bool(difference <= relative * size(b) || difference <= relative * size(a) || difference <= absolute))
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "cmath",
    functions: &[
        plain!("sqrt", sqrt),
        plain!("exp", exp),
        plain!("log10", log10),
        plain!("sinh", sinh),
        plain!("cosh", cosh),
        plain!("tanh", tanh),
        plain!("asinh", asinh),
        plain!("acosh", acosh),
        plain!("atanh", atanh),
        plain!("acos", acos),
        plain!("sin", |z| sinh(times_i(z)).map(over_i)),
        plain!("cos", |z| cosh(times_i(z))),
        plain!("tan", |z| tanh(times_i(z)).map(over_i)),
        plain!("asin", |z| asinh(times_i(z)).map(over_i)),
        plain!("atan", |z| atanh(times_i(z)).map(over_i)),
        test!("isnan", |z| z.0.is_nan() || z.1.is_nan()),
        test!("isinf", |z| z.0.is_infinite() || z.1.is_infinite()),
        test!("isfinite", finite),
        NativeDef::function("log", log, 1, 2),
        NativeDef::function("phase", phase, 1, 1),
        NativeDef::function("polar", polar, 1, 1),
        NativeDef::function("rect", rect, 2, 2),
        NativeDef::function("isclose", isclose, 2, 2).with_keywords(&["rel_tol", "abs_tol"]),
    ],
    init: |rt, module| {
        let real =
            [("pi", PI), ("e", std::f64::consts::E), ("tau", 2.0 * PI), ("inf", f64::INFINITY), ("nan", f64::NAN)];
        for (text, x) in real {
            let key = name(rt, text);
            module.set_str(key, Value::float(x));
        }
        for (text, x) in [("infj", f64::INFINITY), ("nanj", f64::NAN)] {
            let (key, z) = (name(rt, text), make(rt, 0.0, x));
            module.set_str(key, z);
        }
        Ok(())
    },
};
