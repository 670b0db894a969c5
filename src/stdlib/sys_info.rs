//! What `sys` says of numbers: `float_info`, `int_info`, `hash_info`, and `version_info`: tuples whose parts have names.
use crate::builtins::protocol;
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec, Types};
use crate::value::{Class, Kind, Ref, Tuple, Value};

/// Part `I` of a tuple.
fn part<const I: usize>(_: &mut Runtime, args: Args) -> PyResult {
    Ok(args[0].get::<Tuple>().and_then(|parts| parts.get(I)).unwrap_or(Value::NONE))
}

/// `name(part=…, …)`
fn repr(rt: &mut Runtime, v: Value, name: &str, parts: &[&str]) -> PyResult {
    let mut out = format!("{name}(");
    for (i, part) in parts.iter().enumerate() {
        let v = v.get::<Tuple>().and_then(|parts| parts.get(i)).unwrap_or(Value::NONE);
        let text = protocol::repr(rt, v)?;
        out.push_str(&format!("{}{part}={}", if i == 0 { "" } else { ", " }, text.as_str()));
    }
    out.push(')');
    Ok(rt.str(out).into())
}

fn refuse_new(rt: &mut Runtime, args: Args) -> PyResult {
    let name = args[0].get::<Class>().map_or_else(String::new, protocol::class_name);
    rt.type_error(format!("cannot create 'sys.{name}' instances"))
}

macro_rules! sequences {
    ($($(#[$doc:meta])* $spec:ident $class:ident: $($i:literal $part:ident)*;)*) => {
        $(
            $(#[$doc])*
            pub const $spec: TypeSpec = TypeSpec {
                class: |types| types.$class,
                methods: &[
                    $(NativeDef::getter(stringify!($part), part::<$i>),)*
                    NativeDef::class_method("__new__", refuse_new, 1, 255),
                    NativeDef::method(
                        "__repr__",
                        |rt, args| {
                            repr(rt, args[0], concat!("sys.", stringify!($class)), &[$(stringify!($part)),*])
                        },
                        1,
                        1,
                    ),
                ],
            };
        )*
    };
}

sequences! {
    /// The class of `sys.version_info`.
    VERSION_INFO version_info: 0 major 1 minor 2 micro 3 releaselevel 4 serial;
    /// The class of `sys.float_info`.
    FLOAT_INFO float_info: 0 max 1 max_exp 2 max_10_exp 3 min 4 min_exp 5 min_10_exp 6 dig 7 mant_dig 8 epsilon 9 radix 10 rounds;
    /// The class of `sys.int_info`.
    INT_INFO int_info: 0 bits_per_digit 1 sizeof_digit 2 default_max_str_digits 3 str_digits_check_threshold;
    /// The class of `sys.hash_info`.
    HASH_INFO hash_info: 0 width 1 modulus 2 inf 3 nan 4 imag 5 algorithm 6 hash_bits 7 seed_bits 8 cutoff;
}

/// A tuple of `class`, one of those above.
pub fn sequence(rt: &mut Runtime, class: fn(&Types) -> Ref<Class>, parts: &[Value]) -> Value {
    let header = rt.header(class(&rt.types), Kind::Tuple);
    rt.heap.alloc_tailed(header, (), parts).into()
}

/// `sys.float_info`
pub fn float_info(rt: &mut Runtime) -> Value {
    let (int, float) = (Value::int32, Value::float);
    let parts = [
        float(f64::MAX),
        int(f64::MAX_EXP),
        int(f64::MAX_10_EXP),
        float(f64::MIN_POSITIVE),
        int(f64::MIN_EXP),
        int(f64::MIN_10_EXP),
        int(f64::DIGITS as i32),
        int(f64::MANTISSA_DIGITS as i32),
        float(f64::EPSILON),
        int(2),
        int(1),
    ];
    sequence(rt, |types| types.float_info, &parts)
}

/// `sys.int_info`. Its digits are words of 64 bits, but programs that look expect CPython's of 30.
pub fn int_info(rt: &mut Runtime) -> Value {
    let limit = Value::int32(crate::builtins::int_text::DEFAULT_LIMIT as i32);
    let parts = [Value::int32(30), Value::int32(4), limit, Value::int32(640)];
    sequence(rt, |types| types.int_info, &parts)
}

/// `sys.hash_info`: hashes of numbers are CPython's; those of text have 32 bits and an algorithm of their own.
pub fn hash_info(rt: &mut Runtime) -> Value {
    let int = Value::int32;
    let modulus = rt.int64((1 << 61) - 1);
    let algorithm = rt.str("fx").into();
    let parts = [int(64), modulus, int(314_159), int(0), int(1_000_003), algorithm, int(32), int(0), int(0)];
    sequence(rt, |types| types.hash_info, &parts)
}
