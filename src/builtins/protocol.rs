//! What every value can be asked: truth, hash, equality, text, formatting.
//!
//! Functions named `native_…` look at the native layout only (they are what `int.__repr__` and the like call); the others ask the class first
//! when it may say otherwise, and are safepoints.
use super::compare::{CompareOp, compare_bool};
use super::native_names::is_native;
use super::number::{self, Number};
use super::text;
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::{Bytes, Class, Dict, Kind, List, Range, Ref, Set, Str, Tuple, Value};
use std::cell::RefCell;

/// `bool(v)`
#[inline(always)]
pub fn truthy(rt: &mut Runtime, v: Value) -> PyResult<bool> {
    match v {
        Value::TRUE => Ok(true),
        Value::FALSE | Value::NONE => Ok(false),
        _ => truthy_slow(rt, v),
    }
}

#[inline(never)]
fn truthy_slow(rt: &mut Runtime, v: Value) -> PyResult<bool> {
    let class = rt.class_of(v);
    if class.builtin.get()
        && let Some(truth) = native_truth(v)
    {
        return Ok(truth);
    }
    let name = rt.names.bool;
    if let Some(result) = rt.call_special(v, name, &[]) {
        let result = result?;
        return match result.as_bool() {
            Some(b) => Ok(b),
            None => {
                let got = type_name(rt, result);
                rt.type_error(format!("__bool__ should return bool, returned {got}"))
            }
        };
    }
    let name = rt.names.len;
    if let Some(result) = rt.call_special(v, name, &[]) {
        let result = result?;
        return Ok(super::items::checked_length(rt, result)? != 0);
    }
    Ok(true)
}

/// Truth by the native layout; `None` when that does not say.
pub fn native_truth(v: Value) -> Option<bool> {
    if let Some(n) = number::of(v) {
        return Some(match n {
            Number::Int(i) => i != 0,
            Number::Big(_) => true,
            Number::Float(x) => x != 0.0,
            Number::Complex(re, im) => re != 0.0 || im != 0.0,
        });
    }
    let Some(object) = v.object() else { return Some(!v.is_none()) };
    match object.kind() {
        Kind::Str => v.get::<Str>().map(|s| s.char_len() != 0),
        Kind::List => v.get::<List>().map(|l| !l.items.is_empty()),
        Kind::Tuple => v.get::<Tuple>().map(|t| !t.is_empty()),
        Kind::Bytes => v.get::<Bytes>().map(|b| !b.data.is_empty()),
        Kind::Dict => v.get::<Dict>().map(|d| !d.is_empty()),
        Kind::Set => v.get::<Set>().map(|s| !s.is_empty()),
        Kind::Range => v.get::<Range>().map(|r| r.len != 0),
        Kind::Function | Kind::Native | Kind::BoundMethod => Some(true),
        _ => None,
    }
}

/// `hash(v)`
#[inline]
pub fn hash(rt: &mut Runtime, v: Value) -> PyResult<i64> {
    if let Some(i) = v.as_int() {
        // Small ints are below the modulus; only -1 is taken (it stands for an error in CPython).
        return Ok(if i == -1 { -2 } else { i });
    }
    if let Some(s) = v.get::<Str>()
        && rt.class_of(v).builtin.get()
    {
        return Ok(str_hash(s));
    }
    hash_slow(rt, v)
}

/// Is `method`, found in `class`, what the built-in type defines whose layout the instances have? Then it need not be called like a method.
pub fn inherited(class: Ref<Class>, method: Value) -> bool {
    let owner = method.get::<crate::value::native::NativeFunction>().and_then(|f| f.owner.get::<Class>());
    owner.is_some_and(|owner| owner.instance_kind.get() == class.instance_kind.get())
}

#[inline(never)]
fn hash_slow(rt: &mut Runtime, v: Value) -> PyResult<i64> {
    let class = rt.class_of(v);
    if class.builtin.get() && has_native_hash(v) {
        return native_hash(rt, v);
    }
    let name = rt.names.hash;
    match rt.lookup(class, name) {
        Some(method) if has_native_hash(v) && inherited(class, method) => native_hash(rt, v),
        Some(method) if !method.is_none() => {
            let result = (rt.hooks.call_method)(rt, method, v, &[])?;
            match number::of(result) {
                Some(Number::Int(i)) => Ok(if i == -1 { -2 } else { i }),
                Some(Number::Big(b)) => Ok(int_hash(&b.big)),
                _ => rt.type_error("__hash__ method should return an integer"),
            }
        }
        Some(_) => unhashable(rt, v),
        None => Ok(identity_hash(v)),
    }
}

fn unhashable<T>(rt: &mut Runtime, v: Value) -> PyResult<T> {
    let name = type_name(rt, v);
    rt.type_error(format!("unhashable type: '{name}'"))
}

fn has_native_hash(v: Value) -> bool {
    match v.object() {
        None => true,
        Some(object) => matches!(
            object.kind(),
            Kind::BigInt
                | Kind::Float
                | Kind::Complex
                | Kind::Str
                | Kind::Bytes
                | Kind::Tuple
                | Kind::List
                | Kind::ByteArray
                | Kind::Dict
        ),
    }
}

/// The hash by the native layout: CPython's numbers for ints, floats and tuples.
pub fn native_hash(rt: &mut Runtime, v: Value) -> PyResult<i64> {
    if let Some(n) = number::of(v) {
        return Ok(match n {
            Number::Int(i) => int64_hash(i),
            Number::Big(b) => int_hash(&b.big),
            Number::Float(x) => float_hash(x, v),
            Number::Complex(re, im) => {
                let sum = (float_hash(re, v) as u64).wrapping_add((float_hash(im, v) as u64).wrapping_mul(1000003));
                not_minus_one(sum as i64)
            }
        });
    }
    let Some(object) = v.object() else {
        return Ok(if v.is_none() { 0xFCA8_6420 } else { identity_hash(v) });
    };
    match object.kind() {
        Kind::Str => Ok(v.get::<Str>().map_or(0, str_hash)),
        Kind::Bytes => Ok(v.get::<Bytes>().map_or(0, |b| cached_hash(&b.hash, &b.data))),
        Kind::Tuple => match v.get::<Tuple>() {
            Some(t) => tuple_hash(rt, t),
            None => unhashable(rt, v),
        },
        Kind::List | Kind::ByteArray | Kind::Dict => unhashable(rt, v),
        _ => Ok(identity_hash(v)),
    }
}

/// The modulus of the hashes of numbers: a Mersenne prime.
const MODULUS: u64 = (1 << 61) - 1;

fn not_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

fn int64_hash(i: i64) -> i64 {
    let m = (i.unsigned_abs() % MODULUS) as i64;
    not_minus_one(if i < 0 { -m } else { m })
}

fn int_hash(big: &dashu_int::IBig) -> i64 {
    use dashu_int::ops::UnsignedAbs;
    let m = big.clone().unsigned_abs() % MODULUS;
    not_minus_one(if *big < dashu_int::IBig::ZERO { -(m as i64) } else { m as i64 })
}

/// Equal to the hash of the int where the float is whole; computed on the bits: mantissa times a power of two, modulo 2^61 - 1, is a rotation.
fn float_hash(x: f64, v: Value) -> i64 {
    if x.is_infinite() {
        return if x > 0.0 { 314159 } else { -314159 };
    }
    if x.is_nan() {
        return identity_hash(v);
    }
    if x == 0.0 {
        return 0;
    }
    let bits = x.to_bits();
    let biased = (bits >> 52 & 0x7FF) as i64;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) };
    let turn = exponent.rem_euclid(61) as u32;
    let m = mantissa % MODULUS;
    let rotated = ((m << turn) & MODULUS) | (m >> (61 - turn));
    let rotated = (rotated % MODULUS) as i64;
    not_minus_one(if x < 0.0 { -rotated } else { rotated })
}

/// The hash of text, kept in the object.
#[inline]
pub fn str_hash(s: Ref<Str>) -> i64 {
    s.hash_value() as i64
}

#[inline(never)]
fn cached_hash(cache: &std::cell::Cell<u64>, bytes: &[u8]) -> i64 {
    if cache.get() == 0 {
        cache.set(bytes_hash(bytes));
    }
    cache.get() as i64
}

/// A hash of bytes, never 0 or -1. Not seeded: programs behave the same in every run.
fn bytes_hash(bytes: &[u8]) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |h: u64, word: u64| {
        let product = (h ^ word) as u128 * K as u128;
        (product as u64) ^ (product >> 64) as u64
    };
    let chunks = bytes.chunks_exact(8);
    let mut tail = [0u8; 8];
    tail[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
    let mut h = mix(K ^ bytes.len() as u64, u64::from_le_bytes(tail));
    for chunk in chunks {
        h = mix(h, u64::from_le_bytes(chunk.try_into().expect("chunks of 8")));
    }
    match mix(h, K) {
        0 => 1,
        u64::MAX => u64::MAX - 1,
        h => h,
    }
}

/// CPython's hash of tuples (xxHash's mixing of the items' hashes).
fn tuple_hash(rt: &mut Runtime, t: Ref<Tuple>) -> PyResult<i64> {
    const P1: u64 = 11400714785074694791;
    const P2: u64 = 14029467366897019727;
    const P5: u64 = 2870177450012600261;
    let mut acc = P5;
    for i in 0..t.len() {
        let lane = hash(rt, t.get(i).unwrap_or_default())? as u64;
        acc = acc.wrapping_add(lane.wrapping_mul(P2)).rotate_left(31).wrapping_mul(P1);
    }
    acc = acc.wrapping_add(t.len() as u64 ^ (P5 ^ 3527539));
    Ok(if acc == u64::MAX { 1546275796 } else { acc as i64 })
}

/// The hash of what is only equal to itself.
pub fn identity_hash(v: Value) -> i64 {
    not_minus_one((v.bits() >> 4 | v.bits() << 60) as i64)
}

/// `a == b`
#[inline(always)]
pub fn equal(rt: &mut Runtime, a: Value, b: Value) -> PyResult<bool> {
    if let (Some(x), Some(y)) = (a.get::<Str>(), b.get::<Str>())
        && x.header.class_word() == y.header.class_word()
        && rt.class_of(a).builtin.get()
    {
        return Ok(super::str::equal(x, y));
    }
    compare_bool(rt, CompareOp::Eq, a, b)
}

/// `a is b or a == b`: how containers compare their items.
#[inline(always)]
pub fn same_or_equal(rt: &mut Runtime, a: Value, b: Value) -> PyResult<bool> {
    // A word is the object itself, but for floats it is only the value: NaN in a container equals itself all the same.
    if a == b { Ok(true) } else { equal(rt, a, b) }
}

/// The name of the class of `v`, for messages.
pub fn type_name(rt: &Runtime, v: Value) -> String {
    message_name(rt, rt.class_of(v))
}

/// The name of a class for messages: as in CPython, classes of modules written in C are named with their module.
pub fn message_name(rt: &Runtime, class: Ref<Class>) -> String {
    let name = class_name(class);
    let module = class.namespace.borrow().get(rt.names.module);
    match module.and_then(|m| m.get::<Str>()) {
        Some(module) if class.builtin.get() || is_native(module.as_str(), &name) => {
            format!("{}.{name}", module.as_str())
        }
        _ => name,
    }
}

/// `__name__` of a class.
pub fn class_name(class: Ref<Class>) -> String {
    class.name.get().get::<Str>().map_or_else(|| "?".to_owned(), |s| s.as_str().to_owned())
}

/// The name of the type in messages about arguments, which call None by its name.
pub fn type_name_or_none(rt: &Runtime, v: Value) -> String {
    if v.is_none() { "None".to_owned() } else { type_name(rt, v) }
}

/// `repr(v)`
pub fn repr(rt: &mut Runtime, v: Value) -> PyResult<Ref<Str>> {
    if rt.class_of(v).builtin.get()
        && let Some(text) = text::native(rt, v)?
    {
        return Ok(rt.str(text));
    }
    rt.safepoint();
    let name = rt.names.repr;
    match rt.call_special(v, name, &[]) {
        Some(result) => must_be_str(rt, result?, "__repr__"),
        None => Ok(object_repr(rt, v)),
    }
}

fn must_be_str(rt: &mut Runtime, v: Value, method: &str) -> PyResult<Ref<Str>> {
    match v.get::<Str>() {
        Some(s) => Ok(s),
        None => {
            let got = type_name(rt, v);
            rt.type_error(format!("{method} returned non-string (type {got})"))
        }
    }
}

/// The repr of types whose native layout says it; what `object` says for the others.
pub fn native_repr(rt: &mut Runtime, v: Value) -> PyResult<Ref<Str>> {
    match text::native(rt, v)? {
        Some(text) => Ok(rt.str(text)),
        None => Ok(object_repr(rt, v)),
    }
}

/// `str(v)` by the native layout: a str itself, else its repr.
pub fn native_str(rt: &mut Runtime, v: Value) -> PyResult<Ref<Str>> {
    match v.get::<Str>() {
        // A subclass's instance becomes a plain str.
        Some(s) if rt.class_of(v).is(rt.types.str) => Ok(s),
        Some(s) => Ok(rt.str(s.as_str())),
        None => native_repr(rt, v),
    }
}

/// `<module.Class object at 0x…>`
pub fn object_repr(rt: &mut Runtime, v: Value) -> Ref<Str> {
    let class = rt.class_of(v);
    let name = full_name(rt, class);
    rt.str(format!("<{name} object at {:#x}>", v.bits()))
}

/// The qualified name of a class, with its module unless that is `builtins`.
pub fn full_name(rt: &mut Runtime, class: Ref<Class>) -> String {
    let qualname = class.qualname.get().get::<Str>().map_or_else(|| class_name(class), |s| s.as_str().to_owned());
    let name = rt.names.module;
    let module = class.namespace.borrow().get(name);
    match module.and_then(|m| m.get::<Str>()) {
        Some(module) if module.as_str() != "builtins" => format!("{}.{qualname}", module.as_str()),
        _ => qualname,
    }
}

/// `str(v)`
pub fn str(rt: &mut Runtime, v: Value) -> PyResult<Ref<Str>> {
    let class = rt.class_of(v);
    if class.is(rt.types.str)
        && let Some(s) = v.get::<Str>()
    {
        return Ok(s);
    }
    if class.builtin.get()
        && let Some(text) = text::native(rt, v)?
    {
        return Ok(rt.str(text));
    }
    let name = rt.names.str;
    match rt.call_special(v, name, &[]) {
        Some(result) => must_be_str(rt, result?, "__str__"),
        None => repr(rt, v),
    }
}

/// `ascii(v)`
pub fn ascii(rt: &mut Runtime, v: Value) -> PyResult<Ref<Str>> {
    let s = repr(rt, v)?;
    if s.is_ascii() {
        return Ok(s);
    }
    let escaped = text::to_ascii(s.as_str());
    Ok(rt.str(escaped))
}

/// `format(v, spec)`
pub fn format(rt: &mut Runtime, v: Value, spec: &str) -> PyResult<Ref<Str>> {
    if rt.class_of(v).builtin.get() {
        if spec.is_empty() {
            return str(rt, v);
        }
        if let Some(result) = super::format_spec::native(rt, v, spec) {
            let text = result?;
            return Ok(rt.str(text));
        }
    }
    let name = rt.names.format;
    let spec = rt.str(spec);
    match rt.call_special(v, name, &[spec.into()]) {
        Some(result) => {
            let result = result?;
            match result.get::<Str>() {
                Some(s) => Ok(s),
                None => {
                    let got = type_name(rt, result);
                    rt.type_error(format!("__format__ must return a str, not {got}"))
                }
            }
        }
        None => str(rt, v),
    }
}

/// `__format__` of numbers and str.
pub fn native_format(rt: &mut Runtime, v: Value, spec: Value) -> PyResult {
    let Some(spec) = spec.get::<Str>() else {
        let got = type_name(rt, spec);
        return rt.type_error(format!("__format__() argument must be str, not {got}"));
    };
    if spec.as_str().is_empty() {
        return Ok(str(rt, v)?.into());
    }
    match super::format_spec::native(rt, v, spec.as_str()) {
        Some(result) => {
            let text = result?;
            Ok(rt.str(text).into())
        }
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// `object.__format__`: only the empty specification.
pub fn object_format(rt: &mut Runtime, args: Args) -> PyResult {
    match args[1].get::<Str>() {
        Some(spec) if spec.char_len() == 0 => Ok(str(rt, args[0])?.into()),
        _ => {
            let name = type_name(rt, args[0]);
            rt.type_error(format!("unsupported format string passed to {name}.__format__"))
        }
    }
}

thread_local! {
    /// Containers whose repr is being made, by address.
    static IN_REPR: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
}

/// Begin the repr of container `v`; false when it is under way already (it contains itself). Pair `true` with [`repr_leave`].
pub fn repr_enter(v: Value) -> bool {
    IN_REPR.with_borrow_mut(|open| {
        let new = !open.contains(&v.bits());
        if new {
            open.push(v.bits());
        }
        new
    })
}

/// End the repr of `v`, also after an exception.
pub fn repr_leave(v: Value) {
    IN_REPR.with_borrow_mut(|open| {
        if let Some(at) = open.iter().rposition(|b| *b == v.bits()) {
            open.remove(at);
        }
    })
}
