//! Float functions that the standard library of Rust lacks, or has with other edge cases than C's.
use crate::builtins::float::parts;
use std::f64::consts::PI;

/// `x * 2**e`, rounded once.
pub fn ldexp(x: f64, e: i32) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    let (mantissa, own) = frexp(x);
    let exponent = own as i64 + e as i64;
    match exponent {
        1025.. => f64::INFINITY.copysign(x),
        // The mantissa is below 1: half of the power of two, then twice, stays in range.
        -1021..=1024 => mantissa * 2.0 * 2f64.powi(exponent as i32 - 1),
        // Exact down to 2**-1000, so that only the last product rounds.
        -1100..=-1022 => mantissa * 2f64.powi(-1000) * 2f64.powi(exponent as i32 + 1000),
        _ => 0.0f64.copysign(x),
    }
}

/// Mantissa in [0.5, 1) and exponent.
pub fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (mantissa, exponent) = parts(x.abs());
    let bits = 64 - mantissa.leading_zeros() as i32;
    let scaled = mantissa as f64 / (1u64 << bits.min(53)) as f64;
    (scaled.copysign(x), exponent + bits)
}

/// The distance to the next float away from zero.
pub fn ulp(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    let x = x.abs();
    if x.is_infinite() {
        return x;
    }
    let up = x.next_up();
    if up.is_infinite() { x - x.next_down() } else { up - x }
}

/// `steps` floats from `x` towards `y`.
pub fn next_after(x: f64, y: f64, steps: u64) -> f64 {
    if steps == 0 || x.is_nan() {
        return x;
    }
    if y.is_nan() {
        return y;
    }
    if x == y {
        return y;
    }
    // Floats in order are integers in order, once the sign is unfolded.
    let rank = |f: f64| if f.is_sign_negative() { -((f.to_bits() & !(1 << 63)) as i128) } else { f.to_bits() as i128 };
    let (from, to) = (rank(x), rank(y));
    let steps = (steps as i128).min((from - to).abs());
    let at = if from < to { from + steps } else { from - steps };
    if at == to && y != 0.0 {
        return y;
    }
    let magnitude = f64::from_bits(at.unsigned_abs() as u64);
    if at < 0 || (at == 0 && x.is_sign_negative()) { -magnitude } else { magnitude }
}

/// IEEE remainder: `x - n*y` for the int `n` nearest to `x/y`, ties to even.
pub fn remainder(x: f64, y: f64) -> f64 {
    if y.is_infinite() {
        return x;
    }
    let (a, b) = (x.abs(), y.abs());
    let m = a % b;
    let c = b - m;
    let r = if m < c {
        m
    } else if m > c {
        -c
    } else {
        // A tie: which side is even?
        m - 2.0 * ((0.5 * (a - m)) % b)
    };
    if x.is_sign_negative() { -r } else { r }
}

/// Inverse hyperbolic sine.
pub fn asinh(x: f64) -> f64 {
    let a = x.abs();
    if !x.is_finite() || a < 2f64.powi(-28) {
        return x;
    }
    let result = if a > 2f64.powi(28) {
        a.ln() + std::f64::consts::LN_2
    } else if a > 2.0 {
        (2.0 * a + 1.0 / ((a * a + 1.0).sqrt() + a)).ln()
    } else {
        let square = a * a;
        (a + square / (1.0 + (1.0 + square).sqrt())).ln_1p()
    };
    result.copysign(x)
}

/// Inverse hyperbolic cosine.
pub fn acosh(x: f64) -> f64 {
    if x < 1.0 || x.is_nan() {
        f64::NAN
    } else if x >= 2f64.powi(28) {
        x.ln() + std::f64::consts::LN_2
    } else if x == 1.0 {
        0.0
    } else if x > 2.0 {
        (2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt())).ln()
    } else {
        let t = x - 1.0;
        (t + (2.0 * t + t * t).sqrt()).ln_1p()
    }
}

/// Inverse hyperbolic tangent.
pub fn atanh(x: f64) -> f64 {
    let a = x.abs();
    if a.is_nan() || a >= 1.0 {
        return f64::NAN;
    }
    if a < 2f64.powi(-28) {
        return x;
    }
    let result = if a < 0.5 {
        let twice = a + a;
        0.5 * (twice + twice * a / (1.0 - a)).ln_1p()
    } else {
        0.5 * ((a + a) / (1.0 - a)).ln_1p()
    };
    result.copysign(x)
}

/// Lanczos' approximation, N = 13, g = 6.0246…: numerator and denominator as polynomials, constant term first.
const LANCZOS_G: f64 = 6.02468004077673;
const LANCZOS_NUMERATOR: [f64; 13] = [
    23531376880.41076,
    42919803642.6491,
    35711959237.35567,
    17921034426.03721,
    6039542586.352028,
    1439720407.3117216,
    248874557.86205417,
    31426415.585400194,
    2876370.6289353725,
    186056.26539522348,
    8071.672002365816,
    210.82427775157936,
    2.5066282746310002,
];
const LANCZOS_DENOMINATOR: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

fn lanczos_sum(x: f64) -> f64 {
    let (mut numerator, mut denominator) = (0.0, 0.0);
    if x < 5.0 {
        for i in (0..13).rev() {
            numerator = numerator * x + LANCZOS_NUMERATOR[i];
            denominator = denominator * x + LANCZOS_DENOMINATOR[i];
        }
    } else {
        for i in 0..13 {
            numerator = numerator / x + LANCZOS_NUMERATOR[i];
            denominator = denominator / x + LANCZOS_DENOMINATOR[i];
        }
    }
    numerator / denominator
}

/// `sin(pi * x)`
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let result = match (2.0 * y).round() as i32 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    if x.is_sign_negative() { -result } else { result }
}

/// The gamma function; the argument is no pole.
pub fn gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return x;
    }
    if x == x.floor() && (1.0..=23.0).contains(&x) {
        return (2..x as u64).map(|n| n as f64).product();
    }
    let a = x.abs();
    if a < 1e-20 {
        return 1.0 / x;
    }
    if a > 200.0 {
        return if x < 0.0 { 0.0 / sin_pi(x) } else { f64::INFINITY };
    }
    let y = a + (LANCZOS_G - 0.5);
    // What rounding lost in y.
    let lost = if a > LANCZOS_G - 0.5 { (y - a) - (LANCZOS_G - 0.5) } else { (y - (LANCZOS_G - 0.5)) - a };
    let correction = lost * LANCZOS_G / y;
    if x < 0.0 {
        let mut r = -PI / sin_pi(a) / a * y.exp() / lanczos_sum(a);
        r -= correction * r;
        if a < 140.0 {
            r / y.powf(a - 0.5)
        } else {
            let root = y.powf(a / 2.0 - 0.25);
            r / root / root
        }
    } else {
        let mut r = lanczos_sum(a) / y.exp();
        r += correction * r;
        if a < 140.0 {
            r * y.powf(a - 0.5)
        } else {
            let root = y.powf(a / 2.0 - 0.25);
            r * root * root
        }
    }
}

/// The logarithm of the absolute value of gamma; the argument is no pole.
pub fn lgamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x.is_nan() { x } else { f64::INFINITY };
    }
    if x == x.floor() && x > 0.0 && x <= 2.0 {
        return 0.0;
    }
    let a = x.abs();
    if a < 1e-20 {
        return -a.ln();
    }
    let mut r = lanczos_sum(a).ln() - LANCZOS_G;
    r += (a - 0.5) * ((a + LANCZOS_G - 0.5).ln() - 1.0);
    if x < 0.0 { PI.ln() - sin_pi(a).abs().ln() - a.ln() - r } else { r }
}
