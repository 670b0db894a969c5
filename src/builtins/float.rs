//! `float`: construction and methods.
use super::number::{self, Number};
use super::str_make::bytes_of;
use super::{float_ops, int_ops, protocol, text, unicode};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Class, FloatObject, Str, Value};
use dashu_int::IBig;

/// The type.
pub const SPEC: TypeSpec = TypeSpec { class: |types| types.float, methods: METHODS };

const METHODS: &[NativeDef] = &[
    NativeDef::function("__new__", new, 1, 2).with_keywords(&["**"]),
    NativeDef::method("__float__", same, 1, 1),
    NativeDef::method("conjugate", same, 1, 1),
    NativeDef::method("__int__", whole, 1, 1),
    NativeDef::method("__trunc__", whole, 1, 1),
    NativeDef::method("__floor__", |rt, args| rounded(rt, receiver(args).floor()), 1, 1),
    NativeDef::method("__ceil__", |rt, args| rounded(rt, receiver(args).ceil()), 1, 1),
    NativeDef::method("__round__", round, 1, 2),
    NativeDef::method("__abs__", |_, args| Ok(Value::float(receiver(args).abs())), 1, 1),
    NativeDef::method("__pow__", |rt, args| power(rt, args, args[0], args[1]), 2, 3),
    NativeDef::method("__rpow__", |rt, args| power(rt, args, args[1], args[0]), 2, 3),
    NativeDef::method(
        "is_integer",
        |_, args| {
            let x = receiver(args);
            Ok(Value::bool(x.is_finite() && x == x.floor()))
        },
        1,
        1,
    ),
    NativeDef::method("as_integer_ratio", as_integer_ratio, 1, 1),
    NativeDef::method("hex", |rt, args| Ok(rt.str(hex(receiver(args))).into()), 1, 1),
    NativeDef::class_method("fromhex", from_hex, 2, 2),
    NativeDef::method("__getnewargs__", |rt, args| Ok(rt.tuple(&[Value::same_float(receiver(args))]).into()), 1, 1),
    NativeDef::class_method("__getformat__", get_format, 2, 2),
    NativeDef::getter("real", same),
    NativeDef::getter("imag", |_, _| Ok(Value::float(0.0))),
];

fn receiver(args: Args) -> f64 {
    number::of(args[0]).and_then(Number::to_float).unwrap_or_default()
}

/// The receiver as a plain float.
fn same(_: &mut Runtime, args: Args) -> PyResult {
    Ok(Value::same_float(receiver(args)))
}

fn power(rt: &mut Runtime, args: Args, a: Value, b: Value) -> PyResult {
    if args.get(2).is_some_and(|modulus| !modulus.is_none()) {
        return rt.type_error("pow() 3rd argument not allowed unless all arguments are integers");
    }
    super::operators::native_binary(rt, super::operators::BinaryOp::Pow, a, b).unwrap_or(Ok(Value::NOT_IMPLEMENTED))
}

/// `float.__new__(cls, x=0.0)`
fn new(rt: &mut Runtime, args: Args) -> PyResult {
    if !args.keywords.is_empty() {
        // What a subclass's `__init__` takes is none of our business.
        let init = rt.names.init;
        let class = args[0].get::<Class>();
        let own = class.and_then(|class| rt.lookup(class, init)) != Some(rt.object_init);
        if !own || args[0] == Value::from(rt.types.float) {
            let name = class.map_or_else(String::new, protocol::class_name);
            return rt.type_error(format!("{name}() takes no keyword arguments"));
        }
    }
    let x = construct(rt, args)?;
    match args[0].get::<Class>() {
        Some(class) if !class.is(rt.types.float) => {
            let float = number::to_float(rt, x)?;
            Ok(rt.alloc(class, |header| FloatObject { header, float }).into())
        }
        _ => Ok(x),
    }
}

fn construct(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(v) = args.get(1) else { return Ok(Value::float(0.0)) };
    if v.is_float() {
        return Ok(v);
    }
    if v.is_int() {
        return number::to_float(rt, v).map(Value::float);
    }
    if !rt.class_of(v).builtin.get() {
        let name = rt.names.float;
        if let Some(result) = rt.call_special(v, name, &[]) {
            let result = result?;
            return number::from_dunder_float(rt, v, result).map(Value::float);
        }
    }
    if let Some(s) = v.get::<Str>() {
        return parse_or_raise(rt, v, s.as_str());
    }
    if let Some(data) = bytes_of(v) {
        let digits: String = data.iter().map(|b| if b.is_ascii() { *b as char } else { '?' }).collect();
        return parse_or_raise(rt, v, &digits);
    }
    let (float, index) = (rt.names.float, rt.names.index);
    if matches!(number::of(v), None | Some(Number::Complex(..)))
        && rt.special(v, float).is_none()
        && rt.special(v, index).is_none()
    {
        let got = protocol::type_name(rt, v);
        return rt.type_error(format!("float() argument must be a string or a real number, not '{got}'"));
    }
    number::to_float(rt, v).map(Value::float)
}

fn parse_or_raise(rt: &mut Runtime, v: Value, digits: &str) -> PyResult {
    match parse(digits) {
        Some(x) => Ok(Value::float(x)),
        None => {
            let shown = protocol::repr(rt, v)?;
            let shown = shown.as_str();
            rt.value_error(format!("could not convert string to float: {shown}"))
        }
    }
}

/// The float that `text` says, as Python reads it; `None` when it says none.
pub fn parse(text: &str) -> Option<f64> {
    let text = text.trim_matches(unicode::is_space);
    let mut plain = String::with_capacity(text.len());
    let mut before_is_digit = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '_' {
            let after_is_digit = chars.peek().is_some_and(|c| unicode::decimal(*c).is_some());
            if !before_is_digit || !after_is_digit {
                return None;
            }
            continue;
        }
        let digit = unicode::decimal(c);
        before_is_digit = digit.is_some();
        plain.push(digit.and_then(|d| char::from_digit(d, 10)).unwrap_or(c));
    }
    let word = plain.trim_start_matches(['+', '-']).to_ascii_lowercase();
    if plain.len() - word.len() > 1 {
        return None;
    }
    let named = matches!(word.as_str(), "inf" | "infinity" | "nan");
    if !named && !word.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    plain.parse().ok()
}

/// The float cut to an int, or the error for infinities and NaN.
pub fn to_int(rt: &mut Runtime, x: f64) -> PyResult<IBig> {
    match float_ops::to_int(x) {
        Some(n) => Ok(n),
        None if x.is_nan() => rt.value_error("cannot convert float NaN to integer"),
        None => rt.overflow_error("cannot convert float infinity to integer"),
    }
}

fn whole(rt: &mut Runtime, args: Args) -> PyResult {
    rounded(rt, receiver(args))
}

/// The whole number `x` as an int.
fn rounded(rt: &mut Runtime, x: f64) -> PyResult {
    let n = to_int(rt, x)?;
    Ok(rt.int(n))
}

/// `float.__round__`
fn round(rt: &mut Runtime, args: Args) -> PyResult {
    let x = receiver(args);
    match args.get(1).filter(|v| !v.is_none()) {
        None => rounded(rt, x.round_ties_even()),
        Some(digits) => {
            let digits = number::index_clamped(rt, digits)?;
            match round_to(x, digits) {
                Some(x) => Ok(Value::float(x)),
                None => rt.overflow_error("rounded value too large to represent"),
            }
        }
    }
}

/// `x` rounded to `digits` behind the decimal point: exactly, ties to even; `None` beyond the floats.
pub fn round_to(x: f64, digits: i64) -> Option<f64> {
    if !x.is_finite() || digits > 323 {
        return Some(x);
    }
    if digits < -309 {
        return Some(0.0 * x);
    }
    if digits >= 0 {
        return format!("{x:.*}", digits as usize).parse().ok();
    }
    let unit = IBig::from(10).pow(digits.unsigned_abs() as usize);
    let magnitude = x.abs();
    let (mut quotient, rest) = int_ops::divide(&float_ops::to_int(magnitude)?, &unit);
    let twice = rest * 2;
    use dashu_int::ops::BitTest;
    let tie_goes_up = magnitude.fract() != 0.0 || quotient.bit(0);
    if twice > unit || (twice == unit && tie_goes_up) {
        quotient += 1;
    }
    int_ops::to_float(&(quotient * unit)).map(|y| y.copysign(x))
}

fn as_integer_ratio(rt: &mut Runtime, args: Args) -> PyResult {
    let x = receiver(args);
    if x.is_nan() {
        return rt.value_error("cannot convert NaN to integer ratio");
    }
    if x.is_infinite() {
        return rt.overflow_error("cannot convert Infinity to integer ratio");
    }
    let (mantissa, exponent) = parts(x.abs());
    let turned = if mantissa == 0 { 0 } else { mantissa.trailing_zeros() as i32 };
    let (mantissa, exponent) = if mantissa == 0 { (0, 0) } else { (mantissa >> turned, exponent + turned) };
    let mut numerator = IBig::from(mantissa);
    let mut denominator = IBig::ONE;
    if exponent >= 0 {
        numerator <<= exponent as usize;
    } else {
        denominator <<= -exponent as usize;
    }
    if x < 0.0 {
        numerator = -numerator;
    }
    let pair = [rt.int(numerator), rt.int(denominator)];
    Ok(rt.tuple(&pair).into())
}

/// A finite `x >= 0` as `mantissa * 2**exponent`.
pub fn parts(x: f64) -> (u64, i32) {
    let bits = x.to_bits();
    let biased = (bits >> 52 & 0x7FF) as i32;
    let fraction = bits & ((1 << 52) - 1);
    if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) }
}

/// `float.hex`
fn hex(x: f64) -> String {
    if !x.is_finite() {
        return text::float(x);
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent) = parts(x.abs());
    // A subnormal number keeps its leading zero: there is no hidden bit.
    format!("{sign}0x{}.{:013x}p{:+}", mantissa >> 52, mantissa & ((1 << 52) - 1), exponent + 52)
}

/// `float.__getformat__`: floats are what the hardware has.
fn get_format(rt: &mut Runtime, args: Args) -> PyResult {
    match args[1].get::<Str>() {
        Some(kind) if matches!(kind.as_str(), "double" | "float") => Ok(rt.str("IEEE, little-endian").into()),
        Some(_) => rt.value_error("__getformat__() argument 1 must be 'double' or 'float'"),
        None => {
            let got = protocol::type_name_or_none(rt, args[1]);
            rt.type_error(format!("__getformat__() argument must be str, not {got}"))
        }
    }
}

fn from_hex(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(s) = args[1].get::<Str>() else {
        let got = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("fromhex() argument must be str, not {got}"));
    };
    match parse_hex(s.as_str()) {
        None => rt.value_error("invalid hexadecimal floating-point string"),
        Some(x) if x.is_infinite() && s.as_str().contains(['p', 'P', '0']) => {
            rt.overflow_error("hexadecimal value too large to represent as a float")
        }
        Some(x) if args[0] == Value::from(rt.types.float) => Ok(Value::float(x)),
        Some(x) => rt.call(args[0], &[Value::float(x)]),
    }
}

/// The float that hexadecimal `text` says, rounded once; infinite when too large; `None` when it says none.
fn parse_hex(text: &str) -> Option<f64> {
    let text = text.trim_matches(unicode::is_space);
    let (negative, body) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let with_sign = |x: f64| if negative { -x } else { x };
    match body.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => return Some(with_sign(f64::INFINITY)),
        "nan" => return Some(with_sign(f64::NAN)),
        _ => {}
    }
    let body = body.strip_prefix("0x").or_else(|| body.strip_prefix("0X")).unwrap_or(body);
    let (mantissa, exponent) = match body.find(['p', 'P']) {
        Some(at) => (&body[..at], body[at + 1..].parse::<i64>().ok()?),
        None => (body, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let n = IBig::from_str_radix(&digits, 16).ok()?;
    let exponent = exponent.clamp(-1 << 20, 1 << 20) - 4 * fraction.len() as i64;
    let x = if exponent >= 0 {
        if exponent > 5000 && !n.is_zero() {
            Some(f64::INFINITY)
        } else {
            int_ops::to_float(&(n << exponent.min(5000) as usize))
        }
    } else {
        int_ops::quotient(&n, &(IBig::ONE << (-exponent) as usize))
    };
    Some(with_sign(x.unwrap_or(f64::INFINITY)))
}

#[cfg(test)]
mod tests {
    use super::{hex, parse, parse_hex, round_to};

    #[test]
    fn rounding_is_exact() {
        for (x, digits, want) in [
            (2.675, 2, 2.67),
            (0.5, 0, 0.0),
            (1.5, 0, 2.0),
            (1234567.0, -3, 1235000.0),
            (25.0, -1, 20.0),
            (35.0, -1, 40.0),
        ] {
            assert_eq!(round_to(x, digits), Some(want), "{x} {digits}");
        }
    }

    #[test]
    fn text_and_hex() {
        assert_eq!(parse(" 1_0.5e-3 "), Some(0.0105));
        assert_eq!(parse("-Infinity"), Some(f64::NEG_INFINITY));
        for bad in ["", "1_", "_1", "1__0", "++1", "e5", "1e", "0x10", "infinit", "nan()"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
        assert_eq!(hex(-0.1), "-0x1.999999999999ap-4");
        assert_eq!(parse_hex("0x1.999999999999ap-4"), Some(0.1));
    }
}
