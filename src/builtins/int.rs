//! `int` and `bool`: construction and methods.
use super::number::{self, Number};
use super::str_make::{bytes_of, item, sequence};
use super::{float, int_ops, int_parse, int_text, protocol, text};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{BigInt, ByteArray, Bytes, Class, Str, Value, native::NativeFunction};
use dashu_int::IBig;
use dashu_int::ops::{BitTest, UnsignedAbs};

/// The type `int`.
pub const SPEC: TypeSpec = TypeSpec { class: |types| types.int, methods: METHODS };

/// The type `bool`.
pub const BOOL: TypeSpec =
    TypeSpec { class: |types| types.bool, methods: &[NativeDef::function("__new__", new_bool, 1, 2)] };

const METHODS: &[NativeDef] = &[
    NativeDef::function("__new__", new, 1, 255).with_keywords(&["base"]),
    NativeDef::method("__int__", same, 1, 1),
    NativeDef::method("__index__", same, 1, 1),
    NativeDef::method("__trunc__", same, 1, 1),
    NativeDef::method("__floor__", same, 1, 1),
    NativeDef::method("__ceil__", same, 1, 1),
    NativeDef::method("conjugate", same, 1, 1),
    NativeDef::method("__abs__", |rt, args| abs(rt, args[0]), 1, 1),
    NativeDef::method("__float__", |rt, args| Ok(Value::float(number::to_float(rt, args[0])?)), 1, 1),
    NativeDef::method("__round__", round, 1, 2),
    NativeDef::method("__pow__", pow_method, 2, 3),
    NativeDef::method("__rpow__", |rt, args| pow_or_decline(rt, args[1], args[0]), 2, 3),
    NativeDef::method(
        "bit_length",
        |rt, args| {
            let n = receiver(args).unsigned_abs().bit_len();
            Ok(rt.int64(n as i64))
        },
        1,
        1,
    ),
    NativeDef::method(
        "bit_count",
        |rt, args| {
            let n = receiver(args).unsigned_abs().count_ones();
            Ok(rt.int64(n as i64))
        },
        1,
        1,
    ),
    NativeDef::method("to_bytes", to_bytes, 1, 3).with_keywords(&["length", "byteorder", "signed"]),
    NativeDef::class_method("from_bytes", from_bytes, 1, 3).with_keywords(&["bytes", "byteorder", "signed"]),
    NativeDef::method(
        "as_integer_ratio",
        |rt, args| {
            let n = same(rt, args)?;
            Ok(rt.tuple(&[n, Value::int32(1)]).into())
        },
        1,
        1,
    ),
    NativeDef::method("is_integer", |_, _| Ok(Value::TRUE), 1, 1),
    NativeDef::method(
        "__getnewargs__",
        |rt, args| {
            let n = same(rt, args)?;
            Ok(rt.tuple(&[n]).into())
        },
        1,
        1,
    ),
    NativeDef::getter("real", same),
    NativeDef::getter("imag", |_, _| Ok(Value::int32(0))),
    NativeDef::getter("numerator", same),
    NativeDef::getter("denominator", |_, _| Ok(Value::int32(1))),
];

fn receiver(args: Args) -> IBig {
    number::int_of(args[0]).unwrap_or_default()
}

/// The receiver as a plain int: what bools and instances of subclasses become.
fn same(rt: &mut Runtime, args: Args) -> PyResult {
    if args[0].is_int() {
        return Ok(args[0]);
    }
    Ok(rt.int(receiver(args)))
}

/// `abs(v)` of an int.
fn abs(rt: &mut Runtime, v: Value) -> PyResult {
    let n = number::int_of(v).unwrap_or_default();
    Ok(rt.int(if n < IBig::ZERO { -n } else { n }))
}

/// `int.__new__(cls, x=0, base=10)`
fn new(rt: &mut Runtime, args: Args) -> PyResult {
    if args[0] == Value::from(rt.types.bool) {
        return rt.type_error("int.__new__(bool) is not safe, use bool.__new__()");
    }
    let n = construct(rt, args)?;
    match args[0].get::<Class>() {
        Some(class) if !class.is(rt.types.int) => {
            let big = number::int_of(n).unwrap_or_default();
            Ok(rt.alloc(class, |header| BigInt { header, big }).into())
        }
        _ => Ok(n),
    }
}

fn construct(rt: &mut Runtime, args: Args) -> PyResult {
    if args.len() > 3 {
        return rt.type_error(format!("int expected at most 2 arguments, got {}", args.len() - 1));
    }
    let base = args.get(2).or_else(|| args.keyword("base"));
    let Some(x) = args.get(1) else {
        return match base {
            Some(_) => rt.type_error("int() missing string argument"),
            None => Ok(Value::int32(0)),
        };
    };
    match base {
        None => to_int(rt, x),
        Some(base) => {
            let base = number::index_clamped(rt, base)?;
            if base != 0 && !(2..=36).contains(&base) {
                return rt.value_error("int() base must be >= 2 and <= 36, or 0");
            }
            let text = x.get::<Str>().is_some() || x.get::<Bytes>().is_some() || x.get::<ByteArray>().is_some();
            let Some(digits) = digits_of(x).filter(|_| text) else {
                return rt.type_error("int() can't convert non-string with explicit base");
            };
            parse(rt, x, &digits, base as u32)
        }
    }
}

/// Text, or the ASCII text that bytes hold.
fn digits_of(v: Value) -> Option<String> {
    if let Some(s) = v.get::<Str>() {
        return Some(s.as_str().to_owned());
    }
    bytes_of(v).map(|data| data.iter().map(|b| if b.is_ascii() { *b as char } else { '?' }).collect())
}

fn parse(rt: &mut Runtime, v: Value, digits: &str, base: u32) -> PyResult {
    let read = int_parse::read(digits, base);
    if let Some((_, base, plain)) = &read
        && !base.is_power_of_two()
    {
        int_text::check_digits(rt, plain.len())?;
    }
    match read.and_then(|(negative, base, plain)| Some((negative, IBig::from_str_radix(&plain, base).ok()?))) {
        Some((negative, n)) => Ok(rt.int(if negative { -n } else { n })),
        None => {
            let shown = match text::native(rt, v)? {
                Some(shown) => shown,
                None => text::bytes(&bytes_of(v).unwrap_or_default()),
            };
            rt.value_error(format!("invalid literal for int() with base {base}: {shown}"))
        }
    }
}

/// `int(v)`. A safepoint when `v` is an instance.
pub fn to_int(rt: &mut Runtime, v: Value) -> PyResult {
    if v.is_int() {
        return Ok(v);
    }
    if rt.class_of(v).builtin.get() {
        match number::of(v) {
            Some(Number::Float(x)) => {
                if x.abs() < 1e15 {
                    return Ok(rt.int64(x as i64));
                }
                let n = float::to_int(rt, x)?;
                return Ok(rt.int(n));
            }
            Some(n) if n.is_int() => return Ok(rt.int(n.to_big().unwrap_or_default())),
            _ => {}
        }
    }
    for name in [rt.names.int, rt.names.index, rt.names.trunc] {
        if let Some(result) = rt.call_special(v, name, &[]) {
            let result = result?;
            if name == rt.names.trunc {
                super::warn::deprecation(rt, "The delegation of int() to __trunc__ is deprecated.")?;
            }
            return match number::int_of(result) {
                Some(_) if rt.class_of(result).is(rt.types.int) => Ok(result),
                Some(n) => {
                    let (got, method) = (protocol::type_name(rt, result), name.as_str());
                    if method != "__trunc__" {
                        let message = format!(
                            "{method} returned non-int (type {got}).  The ability to return an instance of a strict subclass \
                             of int is deprecated, and may be removed in a future version of Python."
                        );
                        super::warn::deprecation(rt, &message)?;
                    }
                    Ok(rt.int(n))
                }
                None => {
                    let got = protocol::type_name(rt, result);
                    let method = name.as_str().to_owned();
                    rt.type_error(format!("{method} returned non-int (type {got})"))
                }
            };
        }
    }
    match digits_of(v) {
        Some(digits) => parse(rt, v, &digits, 10),
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("int() argument must be a string, a bytes-like object or a real number, not '{got}'"))
        }
    }
}

/// `bool.__new__(cls, x=False)`
fn new_bool(rt: &mut Runtime, args: Args) -> PyResult {
    if args[0] != Value::from(rt.types.bool) {
        let name = args[0].get::<Class>().map_or_else(|| "?".to_owned(), protocol::class_name);
        return rt.type_error(format!("bool.__new__({name}): {name} is not a subtype of bool"));
    }
    match args.get(1) {
        Some(v) => Ok(Value::bool(protocol::truthy(rt, v)?)),
        None => Ok(Value::FALSE),
    }
}

/// `int.__round__`: to the nearest multiple of a power of ten, ties to the even one.
fn round(rt: &mut Runtime, args: Args) -> PyResult {
    let digits = match args.get(1).filter(|v| !v.is_none()) {
        None => return same(rt, args),
        Some(v) => number::index_clamped(rt, v)?,
    };
    if digits >= 0 {
        return same(rt, args);
    }
    let n = receiver(args);
    // A power of ten far beyond the number rounds it to 0.
    if digits.unsigned_abs() > n.bit_len() as u64 {
        return Ok(Value::int32(0));
    }
    let unit = IBig::from(10).pow(digits.unsigned_abs() as usize);
    let (mut quotient, remainder) = int_ops::divide(&n, &unit);
    let twice = remainder * 2;
    if twice > unit || (twice == unit && quotient.bit(0)) {
        quotient += 1;
    }
    Ok(rt.int(quotient * unit))
}

fn pow_or_decline(rt: &mut Runtime, a: Value, b: Value) -> PyResult {
    super::operators::native_binary(rt, super::operators::BinaryOp::Pow, a, b).unwrap_or(Ok(Value::NOT_IMPLEMENTED))
}

fn pow_method(rt: &mut Runtime, args: Args) -> PyResult {
    match args.get(2).filter(|v| !v.is_none()) {
        None => pow_or_decline(rt, args[0], args[1]),
        Some(modulus) => match (number::int_of(args[0]), number::int_of(args[1]), number::int_of(modulus)) {
            (Some(a), Some(b), Some(m)) => modular_power(rt, a, b, m),
            _ => Ok(Value::NOT_IMPLEMENTED),
        },
    }
}

/// `pow(base, exponent, modulus)`; `modulus` None: `base ** exponent`. A safepoint.
pub fn power(rt: &mut Runtime, base: Value, exponent: Value, modulus: Value) -> PyResult {
    if modulus.is_none() {
        return super::operators::binary(rt, super::operators::BinaryOp::Pow, base, exponent);
    }
    let name = rt.names.pow;
    if rt.special(base, name).is_some_and(|method| method.get::<NativeFunction>().is_none())
        && let Some(result) = rt.call_special(base, name, &[exponent, modulus])
    {
        let result = result?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    if let (Some(a), Some(b), Some(m)) = (number::int_of(base), number::int_of(exponent), number::int_of(modulus)) {
        return modular_power(rt, a, b, m);
    }
    let complex = |v: &Value| matches!(number::of(*v), Some(Number::Complex(..)));
    if complex(&base) || complex(&exponent) && number::of(base).is_some() {
        return rt.value_error("complex modulo");
    }
    if [base, exponent, modulus].iter().all(|v| number::of(*v).is_some()) {
        return rt.type_error("pow() 3rd argument not allowed unless all arguments are integers");
    }
    let names = [base, exponent, modulus].map(|v| protocol::type_name(rt, v));
    rt.type_error(format!(
        "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
        names[0], names[1], names[2]
    ))
}

fn modular_power(rt: &mut Runtime, a: IBig, b: IBig, m: IBig) -> PyResult {
    use dashu_int::fast_div::ConstDivisor;
    if m.is_zero() {
        return rt.value_error("pow() 3rd argument cannot be 0");
    }
    let modulus = m.clone().unsigned_abs();
    let mut base = int_ops::divide(&a, &IBig::from(modulus.clone())).1.unsigned_abs();
    let exponent = b.clone().unsigned_abs();
    if b < IBig::ZERO {
        match inverse(&base.into(), &modulus.clone().into()) {
            Some(inverse) => base = inverse.unsigned_abs(),
            None => return rt.value_error("base is not invertible for the given modulus"),
        }
    }
    let result: IBig = if modulus.is_one() {
        IBig::ZERO
    } else {
        let ring = ConstDivisor::new(modulus.clone());
        ring.reduce(base).pow(&exponent).residue().into()
    };
    // The result has the sign of the modulus.
    Ok(rt.int(if m < IBig::ZERO && !result.is_zero() { result + m } else { result }))
}

/// The inverse of `a` modulo `m`, by Euclid's algorithm.
fn inverse(a: &IBig, m: &IBig) -> Option<IBig> {
    if m.is_one() {
        return Some(IBig::ZERO);
    }
    let (mut old_r, mut r) = (a.clone(), m.clone());
    let (mut old_s, mut s) = (IBig::ONE, IBig::ZERO);
    while !r.is_zero() {
        let (q, rest) = int_ops::divide(&old_r, &r);
        (old_r, r) = (r, rest);
        let next = &old_s - q * &s;
        (old_s, s) = (s, next);
    }
    old_r.is_one().then(|| int_ops::divide(&old_s, m).1)
}

/// The `byteorder` and `signed` arguments.
fn byte_order(rt: &mut Runtime, args: Args, at: usize) -> PyResult<(bool, bool)> {
    let signed = match args.keyword("signed") {
        Some(v) => protocol::truthy(rt, v)?,
        None => false,
    };
    let order = args.get(at).or_else(|| args.keyword("byteorder"));
    match order {
        None => Ok((true, signed)),
        Some(v) => match v.get::<Str>().map(|s| s.as_str() == "big") {
            Some(true) => Ok((true, signed)),
            Some(false) if v.get::<Str>().is_some_and(|s| s.as_str() == "little") => Ok((false, signed)),
            Some(false) => rt.value_error("byteorder must be either 'little' or 'big'"),
            None => {
                let got = protocol::type_name(rt, v);
                rt.type_error(format!("to_bytes() argument 'byteorder' must be str, not {got}"))
            }
        },
    }
}

fn to_bytes(rt: &mut Runtime, args: Args) -> PyResult {
    let length = match args.get(1).or_else(|| args.keyword("length")) {
        Some(v) => number::index_i64(rt, v)?,
        None => 1,
    };
    let (big_endian, signed) = byte_order(rt, args, 2)?;
    let Ok(length) = usize::try_from(length) else {
        return rt.value_error("length argument must be non-negative");
    };
    let n = receiver(args);
    if n < IBig::ZERO && !signed {
        return rt.overflow_error("can't convert negative int to unsigned");
    }
    let bits = length * 8;
    let fits = match (signed, n < IBig::ZERO) {
        (true, true) => (-&n - 1i32).bit_len() < bits.max(1) || n == IBig::NEG_ONE && length > 0,
        (true, false) => n.bit_len() < bits || n.is_zero(),
        _ => n.bit_len() <= bits,
    };
    if !fits {
        return rt.overflow_error("int too big to convert");
    }
    let magnitude = if n < IBig::ZERO { n + (IBig::ONE << bits) } else { n }.unsigned_abs();
    let mut data = magnitude.to_le_bytes().to_vec();
    data.resize(length, 0);
    if big_endian {
        data.reverse();
    }
    Ok(super::bytes::make(rt, data))
}

fn from_bytes(rt: &mut Runtime, args: Args) -> PyResult {
    let (big_endian, signed) = byte_order(rt, args, 2)?;
    let Some(source) = args.get(1).or_else(|| args.keyword("bytes")) else {
        return rt.type_error("from_bytes() missing required argument 'bytes' (pos 1)");
    };
    let special = rt.names.bytes;
    let made = match rt.call_special(source, special, &[]) {
        Some(result) => result?,
        None => source,
    };
    let mut data = match bytes_of(made) {
        Some(data) => data,
        None if made.get::<Str>().is_some() || number::of(made).is_some() => {
            let got = protocol::type_name(rt, source);
            return rt.type_error(format!("cannot convert '{got}' object to bytes"));
        }
        None if made != source => {
            let got = protocol::type_name(rt, made);
            return rt.type_error(format!("__bytes__ returned non-bytes (type {got})"));
        }
        None => {
            let items = match sequence(rt, source) {
                Err(_) if rt.catch(rt.types.type_error).is_some() => {
                    let got = protocol::type_name(rt, source);
                    return rt.type_error(format!("cannot convert '{got}' object to bytes"));
                }
                items => items?,
            };
            let mut data = Vec::new();
            while let Some(v) = item(items, data.len()) {
                match u8::try_from(number::index_clamped(rt, v)?) {
                    Ok(byte) => data.push(byte),
                    Err(_) => return rt.value_error("bytes must be in range(0, 256)"),
                }
            }
            data
        }
    };
    if big_endian {
        data.reverse();
    }
    let magnitude: IBig = dashu_int::UBig::from_le_bytes(&data).into();
    let negative = signed && data.last().is_some_and(|b| b & 0x80 != 0);
    let n = if negative { magnitude - (IBig::ONE << (data.len() * 8)) } else { magnitude };
    let n = rt.int(n);
    if args[0] == Value::from(rt.types.int) { Ok(n) } else { rt.call(args[0], &[n]) }
}
