//! Built-in functions about numbers and text of values: `abs divmod pow round bin oct hex chr ord hash id`.
use crate::builtins::number::{self, Number};
use crate::builtins::protocol;
use crate::builtins::{complex, int};
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::surrogate::{self, NoChar};
use crate::value::{ByteArray, Bytes, Str, Value};
use dashu_int::IBig;
use dashu_int::ops::UnsignedAbs;

fn abs(rt: &mut Runtime, args: Args) -> PyResult {
    let v = args[0];
    if rt.class_of(v).builtin.get() {
        match number::of(v) {
            Some(Number::Int(i)) => {
                let big = IBig::from(i);
                return Ok(match i.checked_abs() {
                    Some(i) => rt.int64(i),
                    None => rt.int(-big),
                });
            }
            Some(Number::Big(b)) => {
                let big = b.big.clone().unsigned_abs();
                return Ok(rt.int(big.into()));
            }
            Some(Number::Float(x)) => return Ok(Value::float(x.abs())),
            Some(Number::Complex(re, im)) => return complex::length(rt, re, im),
            None => {}
        }
    }
    let name = rt.names.abs;
    match rt.call_special(v, name, &[]) {
        Some(result) => result,
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("bad operand type for abs(): '{got}'"))
        }
    }
}

fn pow(rt: &mut Runtime, args: Args) -> PyResult {
    let argument = |i: usize, name: &str| args.get(i).or(args.keyword(name));
    let (Some(base), Some(exponent)) = (argument(0, "base"), argument(1, "exp")) else {
        return rt.type_error("pow() missing required argument 'exp' (pos 2)");
    };
    int::power(rt, base, exponent, argument(2, "mod").unwrap_or(Value::NONE))
}

fn divmod(rt: &mut Runtime, args: Args) -> PyResult {
    number::divmod(rt, args[0], args[1])
}

fn round(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(v) = args.get(0).or(args.keyword("number")) else {
        return rt.type_error("round() missing required argument 'number' (pos 1)");
    };
    let digits = args.get(1).or(args.keyword("ndigits")).filter(|d| !d.is_none());
    let name = rt.names.round;
    let result = match digits {
        Some(digits) => rt.call_special(v, name, &[digits]),
        None => rt.call_special(v, name, &[]),
    };
    match result {
        Some(result) => result,
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("type {got} doesn't define __round__ method"))
        }
    }
}

/// An int in a base that is a power of two, with its prefix.
fn in_base(rt: &mut Runtime, v: Value, base: u8, prefix: &str) -> PyResult {
    let big = number::index(rt, v)?;
    let sign = if big < IBig::ZERO { "-" } else { "" };
    let digits = big.unsigned_abs().in_radix(base).to_string();
    Ok(rt.str(format!("{sign}{prefix}{digits}")).into())
}

fn chr(rt: &mut Runtime, args: Args) -> PyResult {
    let i = match args[0].as_index_int() {
        Some(i) => i,
        None => {
            let big = number::index(rt, args[0])?;
            i64::try_from(&big).unwrap_or(-1)
        }
    };
    match u32::try_from(i).map_err(|_| NoChar::Range).and_then(surrogate::char_of) {
        Ok(c) => Ok(crate::builtins::str::of_char(rt, c).into()),
        Err(NoChar::Reserved) => crate::builtins::codecs::errors::reserved(rt),
        Err(NoChar::Range) => rt.value_error("chr() arg not in range(0x110000)"),
    }
}

fn ord(rt: &mut Runtime, args: Args) -> PyResult {
    let v = args[0];
    let (first, length) = if let Some(s) = v.get::<Str>() {
        (s.as_str().chars().next().map(|c| surrogate::code(c) as i32), s.char_len())
    } else if let Some(b) = v.get::<Bytes>() {
        (b.data.first().map(|b| *b as i32), b.data.len())
    } else if let Some(b) = v.get::<ByteArray>() {
        let data = b.data.borrow();
        (data.first().map(|b| *b as i32), data.len())
    } else {
        let got = protocol::type_name(rt, v);
        return rt.type_error(format!("ord() expected string of length 1, but {got} found"));
    };
    match first {
        Some(code) if length == 1 => Ok(Value::int32(code)),
        _ => rt.type_error(format!("ord() expected a character, but string of length {length} found")),
    }
}

fn hash(rt: &mut Runtime, args: Args) -> PyResult {
    let hash = protocol::hash(rt, args[0])?;
    Ok(rt.int64(hash))
}

fn id(rt: &mut Runtime, args: Args) -> PyResult {
    Ok(rt.int(IBig::from(args[0].bits())))
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("abs", abs, 1, 1),
    NativeDef::function("divmod", divmod, 2, 2),
    NativeDef::function("pow", pow, 0, 3).with_keywords(&["base", "exp", "mod"]),
    NativeDef::function("round", round, 0, 2).with_keywords(&["number", "ndigits"]),
    NativeDef::function("bin", |rt, args| in_base(rt, args[0], 2, "0b"), 1, 1),
    NativeDef::function("oct", |rt, args| in_base(rt, args[0], 8, "0o"), 1, 1),
    NativeDef::function("hex", |rt, args| in_base(rt, args[0], 16, "0x"), 1, 1),
    NativeDef::function("chr", chr, 1, 1),
    NativeDef::function("ord", ord, 1, 1),
    NativeDef::function("hash", hash, 1, 1),
    NativeDef::function("id", id, 1, 1),
];
