//! The special methods of built-in types as attributes (`int.__add__`, `"a".__eq__`), derived from the operator tables.
//!
//! Each is a native function that dispatches on the native layout of its receiver, so one function serves all types; which type has which
//! is said below.
use super::compare::{CompareOp, native_compare};
use super::operators::{BinaryOp, UnaryOp, native_binary, native_inplace, native_unary, unsupported};
use super::{number, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Str, Value};

fn or_not_implemented(result: Option<PyResult>) -> PyResult {
    result.unwrap_or(Ok(Value::NOT_IMPLEMENTED))
}

/// `args[0] op args[1]`, or the other way round, by the type of `args[0]`; it leaves that to the type of a wider number, and a number leaves
/// to sequences how often they are repeated.
fn own_binary(rt: &mut Runtime, op: BinaryOp, args: Args, reflected: bool) -> PyResult {
    let (this, other) = (args[0], args[1]);
    if number::wider(other, this) || number::of(this).is_some() && number::of(other).is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (a, b) = if reflected { (other, this) } else { (this, other) };
    or_not_implemented(native_binary(rt, op, a, b))
}

/// The definitions of `a op b` and `b op a` for the operators named.
macro_rules! binary {
    ($($op:ident),*) => {
        &[$(
            NativeDef::method(
                BinaryOp::$op.method_name(),
                |rt, args| own_binary(rt, BinaryOp::$op, args, false),
                2, 2,
            ),
            NativeDef::method(
                BinaryOp::$op.reflected_name(),
                |rt, args| own_binary(rt, BinaryOp::$op, args, true),
                2, 2,
            ),
        )*]
    };
}

/// The definitions of `a op b` for types that do not know `b op a`: no other type reaches them by reflection.
macro_rules! sequence {
    ($($op:ident),*) => {
        &[$(NativeDef::method(
            BinaryOp::$op.method_name(),
            |rt, args| match native_binary(rt, BinaryOp::$op, args[0], args[1]) {
                Some(result) => result,
                None => unsupported(rt, BinaryOp::$op, args[0], args[1], ""),
            },
            2, 2,
        )),*]
    };
}

/// What a sequence's method gives, or that its argument is not the number it has to be.
fn or_not_a_number(rt: &mut Runtime, result: Option<PyResult>, argument: Value) -> PyResult {
    match result {
        Some(result) => result,
        None => {
            let got = protocol::type_name(rt, argument);
            rt.type_error(format!("'{got}' object cannot be interpreted as an integer"))
        }
    }
}

/// `a * n` and `n * a`.
fn repeat(rt: &mut Runtime, args: Args) -> PyResult {
    let result = native_binary(rt, BinaryOp::Mul, args[0], args[1]);
    or_not_a_number(rt, result, args[1])
}

/// Both of them.
const REPEAT: &[NativeDef] = &[NativeDef::method("__mul__", repeat, 2, 2), NativeDef::method("__rmul__", repeat, 2, 2)];

/// `a += b` and `a *= n` of the sequences that change.
const GROW: &[NativeDef] = &[
    NativeDef::method(
        "__iadd__",
        |rt, args| match native_inplace(rt, BinaryOp::Add, args[0], args[1]) {
            Some(result) => result,
            None => unsupported(rt, BinaryOp::Add, args[0], args[1], "="),
        },
        2,
        2,
    ),
    NativeDef::method(
        "__imul__",
        |rt, args| {
            let result = native_inplace(rt, BinaryOp::Mul, args[0], args[1]);
            or_not_a_number(rt, result, args[1])
        },
        2,
        2,
    ),
];

/// The definitions of `a op= b`.
macro_rules! inplace {
    ($($op:ident),*) => {
        &[$(NativeDef::method(
            BinaryOp::$op.inplace_name(),
            |rt, args| or_not_implemented(native_inplace(rt, BinaryOp::$op, args[0], args[1])),
            2, 2,
        )),*]
    };
}

fn compare(rt: &mut Runtime, op: CompareOp, args: Args) -> PyResult {
    if number::wider(args[1], args[0]) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    Ok(native_compare(rt, op, args[0], args[1])?.map_or(Value::NOT_IMPLEMENTED, Value::bool))
}

/// The six comparisons.
pub const COMPARISONS: &[NativeDef] = &[
    NativeDef::method("__lt__", |rt, args| compare(rt, CompareOp::Lt, args), 2, 2),
    NativeDef::method("__le__", |rt, args| compare(rt, CompareOp::Le, args), 2, 2),
    NativeDef::method("__gt__", |rt, args| compare(rt, CompareOp::Gt, args), 2, 2),
    NativeDef::method("__ge__", |rt, args| compare(rt, CompareOp::Ge, args), 2, 2),
    NativeDef::method("__eq__", |rt, args| compare(rt, CompareOp::Eq, args), 2, 2),
    NativeDef::method("__ne__", |rt, args| compare(rt, CompareOp::Ne, args), 2, 2),
];

/// The unary operators.
const UNARY: &[NativeDef] = &[
    NativeDef::method("__neg__", |rt, args| or_not_implemented(native_unary(rt, UnaryOp::Neg, args[0])), 1, 1),
    NativeDef::method("__pos__", |rt, args| or_not_implemented(native_unary(rt, UnaryOp::Pos, args[0])), 1, 1),
];
const INVERT: &[NativeDef] =
    &[NativeDef::method("__invert__", |rt, args| or_not_implemented(native_unary(rt, UnaryOp::Invert, args[0])), 1, 1)];

const DIVMOD: &[NativeDef] = &[
    NativeDef::method("__divmod__", |rt, args| super::number::native_divmod(rt, args[0], args[1]), 2, 2),
    NativeDef::method("__rdivmod__", |rt, args| super::number::native_divmod(rt, args[1], args[0]), 2, 2),
];

/// What values of every built-in type with own text and hash have.
const TEXT_AND_HASH: &[NativeDef] = &[
    NativeDef::method("__repr__", |rt, args| Ok(protocol::native_repr(rt, args[0])?.into()), 1, 1),
    NativeDef::method(
        "__hash__",
        |rt, args| {
            let hash = protocol::native_hash(rt, args[0])?;
            Ok(rt.int64(hash))
        },
        1,
        1,
    ),
];
const BOOL: &[NativeDef] =
    &[NativeDef::method("__bool__", |_, args| Ok(Value::bool(protocol::native_truth(args[0]).unwrap_or(true))), 1, 1)];
const FORMAT: &[NativeDef] =
    &[NativeDef::method("__format__", |rt, args| protocol::native_format(rt, args[0], args[1]), 2, 2)];
const STR: &[NativeDef] =
    &[NativeDef::method("__str__", |rt, args| Ok(protocol::native_str(rt, args[0])?.into()), 1, 1)];

const RMOD: &[NativeDef] = &[NativeDef::method(
    "__rmod__",
    |rt, args| match args[1].get::<Str>() {
        Some(_) => super::operators::binary(rt, BinaryOp::Mod, args[1], args[0]),
        None => Ok(Value::NOT_IMPLEMENTED),
    },
    2,
    2,
)];

/// What `object` says of every value.
const OBJECT: &[NativeDef] = &[
    NativeDef::method(
        "__eq__",
        |_, args| Ok(if args[0] == args[1] { Value::TRUE } else { Value::NOT_IMPLEMENTED }),
        2,
        2,
    ),
    NativeDef::method("__ne__", object_ne, 2, 2),
    NativeDef::method("__lt__", |_, _| Ok(Value::NOT_IMPLEMENTED), 2, 2),
    NativeDef::method("__le__", |_, _| Ok(Value::NOT_IMPLEMENTED), 2, 2),
    NativeDef::method("__gt__", |_, _| Ok(Value::NOT_IMPLEMENTED), 2, 2),
    NativeDef::method("__ge__", |_, _| Ok(Value::NOT_IMPLEMENTED), 2, 2),
    NativeDef::method(
        "__hash__",
        |rt, args| {
            let hash = protocol::identity_hash(args[0]);
            Ok(rt.int64(hash))
        },
        1,
        1,
    ),
    NativeDef::method("__repr__", |rt, args| Ok(protocol::object_repr(rt, args[0]).into()), 1, 1),
    NativeDef::method("__str__", |rt, args| Ok(protocol::repr(rt, args[0])?.into()), 1, 1),
    NativeDef::method("__format__", protocol::object_format, 2, 2),
];

/// `object.__ne__`: the opposite of what `__eq__` says.
fn object_ne(rt: &mut Runtime, args: Args) -> PyResult {
    let name = rt.names.eq;
    match rt.call_special(args[0], name, &[args[1]]) {
        Some(result) => {
            let result = result?;
            if result == Value::NOT_IMPLEMENTED {
                return Ok(result);
            }
            Ok(Value::bool(!protocol::truthy(rt, result)?))
        }
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

macro_rules! specs {
    ($($class:ident: $($group:expr),+;)*) => {
        /// Which class has which special methods.
        pub const SPECS: &[&TypeSpec] = &[$($(&TypeSpec { class: |types| types.$class, methods: $group }),+),*];
    };
}

specs! {
    object: OBJECT;
    none_type: TEXT_AND_HASH, BOOL;
    ellipsis: TEXT_AND_HASH;
    not_implemented_type: TEXT_AND_HASH;
    int: binary!(Add, Sub, Mul, TrueDiv, FloorDiv, Mod, And, Or, Xor, Shl, Shr), COMPARISONS, UNARY, INVERT, DIVMOD, TEXT_AND_HASH, BOOL, FORMAT;
    bool: TEXT_AND_HASH, binary!(And, Or, Xor);
    float: binary!(Add, Sub, Mul, TrueDiv, FloorDiv, Mod), COMPARISONS, UNARY, DIVMOD, TEXT_AND_HASH, BOOL, FORMAT;
    complex: binary!(Add, Sub, Mul, TrueDiv), COMPARISONS, UNARY, TEXT_AND_HASH, BOOL, FORMAT;
    str: sequence!(Add, Mod), RMOD, REPEAT, COMPARISONS, TEXT_AND_HASH, STR, FORMAT;
    bytes: sequence!(Add, Mod), REPEAT, COMPARISONS, TEXT_AND_HASH, STR;
    bytearray: sequence!(Add, Mod), REPEAT, COMPARISONS, TEXT_AND_HASH, STR, GROW;
    list: sequence!(Add), REPEAT, COMPARISONS, GROW;
    tuple: sequence!(Add), REPEAT, COMPARISONS, TEXT_AND_HASH;
    dict: binary!(Or), COMPARISONS, inplace!(Or);
    set: binary!(And, Or, Sub, Xor), COMPARISONS, inplace!(And, Or, Sub, Xor);
    frozenset: binary!(And, Or, Sub, Xor), COMPARISONS;
    dict_keys: binary!(And, Or, Sub, Xor), COMPARISONS;
    dict_items: binary!(And, Or, Sub, Xor), COMPARISONS;
    range: COMPARISONS;
}
