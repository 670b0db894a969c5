//! The binary and unary operators: one table of them, the fast paths for unboxed numbers, and Python's protocol around both.
//!
//! `a + b` is decided in three steps. Unboxed ints and floats are computed in line. Values whose classes are both built in go to
//! [`native_binary`], which dispatches on the native layout. Everything else asks the classes: `type(a).__add__`, then
//! `type(b).__radd__` (first, when `type(b)` derives from `type(a)`), and a TypeError in CPython's words when all decline.
use super::{float_ops, int_ops, number};
use crate::runtime::{Names, PyResult, Runtime};
use crate::value::{Kind, Ref, Str, Value, native::NativeFunction};

macro_rules! binary_ops {
    ($($op:ident $symbol:literal $base:literal $name:ident $reflected:ident $inplace:ident;)*) => {
        /// A binary operator.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum BinaryOp { $(#[doc = concat!("`", $symbol, "`")] $op),* }

        impl BinaryOp {
            /// Every operator, in the order of the numbers.
            pub const ALL: &[BinaryOp] = &[$(BinaryOp::$op),*];

            /// How Python writes it.
            pub const fn symbol(self) -> &'static str {
                match self { $(BinaryOp::$op => $symbol),* }
            }
            /// The special method, such as `__add__`.
            pub fn method(self, names: &Names) -> Ref<Str> {
                match self { $(BinaryOp::$op => names.$name),* }
            }
            /// The reflected special method, such as `__radd__`.
            pub fn reflected(self, names: &Names) -> Ref<Str> {
                match self { $(BinaryOp::$op => names.$reflected),* }
            }
            /// The in-place special method, such as `__iadd__`.
            pub fn inplace(self, names: &Names) -> Ref<Str> {
                match self { $(BinaryOp::$op => names.$inplace),* }
            }
            /// Name of the special method.
            pub const fn method_name(self) -> &'static str {
                match self { $(BinaryOp::$op => concat!("__", $base, "__")),* }
            }
            /// Name of the reflected special method.
            pub const fn reflected_name(self) -> &'static str {
                match self { $(BinaryOp::$op => concat!("__r", $base, "__")),* }
            }
            /// Name of the in-place special method.
            pub const fn inplace_name(self) -> &'static str {
                match self { $(BinaryOp::$op => concat!("__i", $base, "__")),* }
            }
        }
    };
}

binary_ops! {
    Add "+" "add" add radd iadd;
    Sub "-" "sub" sub rsub isub;
    Mul "*" "mul" mul rmul imul;
    TrueDiv "/" "truediv" truediv rtruediv itruediv;
    FloorDiv "//" "floordiv" floordiv rfloordiv ifloordiv;
    Mod "%" "mod" r#mod rmod imod;
    Pow "**" "pow" pow rpow ipow;
    MatMul "@" "matmul" matmul rmatmul imatmul;
    And "&" "and" and rand iand;
    Or "|" "or" or ror ior;
    Xor "^" "xor" xor rxor ixor;
    Shl "<<" "lshift" lshift rlshift ilshift;
    Shr ">>" "rshift" rshift rrshift irshift;
}

/// A unary operator (`not` is [`super::protocol::truthy`]).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum UnaryOp {
    /// `-`
    Neg,
    /// `+`
    Pos,
    /// `~`
    Invert,
}

impl UnaryOp {
    /// How Python writes it.
    pub const fn symbol(self) -> &'static str {
        match self {
            UnaryOp::Neg => "-",
            UnaryOp::Pos => "+",
            UnaryOp::Invert => "~",
        }
    }

    /// The special method.
    pub fn method(self, names: &Names) -> Ref<Str> {
        match self {
            UnaryOp::Neg => names.neg,
            UnaryOp::Pos => names.pos,
            UnaryOp::Invert => names.invert,
        }
    }
}

/// `a op b`. May run Python code: a safepoint.
#[inline(always)]
pub fn binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> PyResult {
    match unboxed(op, a, b) {
        Some(v) => Ok(v),
        None => binary_slow(rt, op, a, b),
    }
}

/// `a op= b`: the new value of the target. May run Python code: a safepoint.
#[inline(always)]
pub fn inplace(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> PyResult {
    match unboxed(op, a, b) {
        Some(v) => Ok(v),
        None => inplace_slow(rt, op, a, b),
    }
}

/// The result for two small ints or two floats, where it is unboxed too and cannot raise.
#[inline(always)]
fn unboxed(op: BinaryOp, a: Value, b: Value) -> Option<Value> {
    if let (Some(x), Some(y)) = (a.as_int(), b.as_int()) {
        int_ops::small(op, x, y)
    } else if let (Some(x), Some(y)) = (a.as_float(), b.as_float()) {
        float_ops::direct(op, x, y).map(Value::float)
    } else {
        None
    }
}

/// [`binary`] for operands that have no direct path.
#[inline(never)]
pub fn binary_slow(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> PyResult {
    let (left, right) = (rt.class_of(a), rt.class_of(b));
    if left.builtin.get()
        && right.builtin.get()
        && let Some(result) = native_binary(rt, op, a, b)
    {
        return result;
    }
    if let Some(result) = reflected_first(rt, op, a, b)? {
        return Ok(result);
    }
    let forward = op.method(&rt.names);
    let reflected = op.reflected(&rt.names);
    if let Some(result) = ask_both(rt, a, b, forward, reflected)? {
        return Ok(result);
    }
    unsupported(rt, op, a, b, "")
}

/// `+` and `*` of sequences are no operators of numbers: a right operand that has such an operator is asked before. A safepoint.
fn reflected_first(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> PyResult<Option<Value>> {
    let (left, right) = (rt.class_of(a), rt.class_of(b));
    if right.builtin.get()
        || !matches!(op, BinaryOp::Add | BinaryOp::Mul)
        || sequence_name(a).is_none()
        || left.is(right)
    {
        return Ok(None);
    }
    let is_native = |v: Value| v.object().is_some_and(|o| o.kind() == Kind::Native);
    let (forward, reflected) = (op.method(&rt.names), op.reflected(&rt.names));
    let Some(method) = rt.lookup(right, reflected).filter(|m| !is_native(*m)) else { return Ok(None) };
    if !rt.lookup(left, forward).is_some_and(is_native) {
        return Ok(None);
    }
    let result = (rt.hooks.call_method)(rt, method, b, &[a])?;
    Ok((result != Value::NOT_IMPLEMENTED).then_some(result))
}

#[inline(never)]
fn inplace_slow(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> PyResult {
    let class = rt.class_of(a);
    if class.builtin.get() {
        if let Some(result) = reflected_first(rt, op, a, b)? {
            return Ok(result);
        }
        if let Some(result) = native_inplace(rt, op, a, b) {
            return result;
        }
        if rt.class_of(b).builtin.get()
            && let Some(result) = native_binary(rt, op, a, b)
        {
            return result;
        }
    } else {
        let name = op.inplace(&rt.names);
        let method = rt.lookup(class, name);
        if let Some(method) = method.filter(|method| op != BinaryOp::Mul || !is_sequences_own(*method, a)) {
            let result = (rt.hooks.call_method)(rt, method, a, &[b])?;
            if result != Value::NOT_IMPLEMENTED {
                return Ok(result);
            }
        } else if method.is_some()
            && let Some(result) = native_inplace(rt, op, a, b)
        {
            return result;
        }
    }
    let forward = op.method(&rt.names);
    let reflected = op.reflected(&rt.names);
    if let Some(result) = ask_both(rt, a, b, forward, reflected)? {
        return Ok(result);
    }
    unsupported(rt, op, a, b, "=")
}

/// Ask `type(a)` for `forward` and `type(b)` for `reflected`, in Python's order. `None`: both declined.
pub fn ask_both(
    rt: &mut Runtime,
    a: Value,
    b: Value,
    forward: Ref<Str>,
    reflected: Ref<Str>,
) -> PyResult<Option<Value>> {
    let (left, right) = (rt.class_of(a), rt.class_of(b));
    let mut reflected_method = if left.is(right) { None } else { rt.lookup(right, reflected) };
    if let Some(method) = reflected_method
        && right.is_subclass(left)
        && rt.lookup(left, reflected) != Some(method)
    {
        let result = (rt.hooks.call_method)(rt, method, b, &[a])?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(Some(result));
        }
        reflected_method = None;
    }
    // Sequences join and repeat only once nobody else knows better.
    let waits = (forward == rt.names.add || forward == rt.names.mul) && sequence_name(a).is_some();
    if waits
        && let Some(method) = reflected_method
        && method.get::<NativeFunction>().is_none()
        && rt.lookup(left, forward).is_some_and(|f| f.get::<NativeFunction>().is_some())
    {
        let result = (rt.hooks.call_method)(rt, method, b, &[a])?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(Some(result));
        }
        reflected_method = None;
    }
    // What `*` says of a wrong number is said by `unsupported`: the methods of sequences have other words for it.
    let mul = rt.names.mul;
    let repeats = |method, v| forward == mul && is_sequences_own(method, v);
    let reflected_repeats = reflected_method.is_some_and(|method| repeats(method, b));
    if let Some(method) = rt.lookup(left, forward) {
        let result = if repeats(method, a) {
            native_binary(rt, BinaryOp::Mul, a, b).unwrap_or(Ok(Value::NOT_IMPLEMENTED))?
        } else {
            (rt.hooks.call_method)(rt, method, a, &[b])?
        };
        if result != Value::NOT_IMPLEMENTED {
            return Ok(Some(result));
        }
    }
    if let Some(method) = reflected_method {
        let result = if reflected_repeats {
            native_binary(rt, BinaryOp::Mul, a, b).unwrap_or(Ok(Value::NOT_IMPLEMENTED))?
        } else {
            (rt.hooks.call_method)(rt, method, b, &[a])?
        };
        if result != Value::NOT_IMPLEMENTED {
            return Ok(Some(result));
        }
    }
    Ok(None)
}

/// Is `method` what a built-in sequence, whose layout `v` has, comes with?
fn is_sequences_own(method: Value, v: Value) -> bool {
    sequence_name(v).is_some() && method.get::<NativeFunction>().is_some()
}

/// Raise what CPython raises when no operand knows the operator. `suffix` is "=" for the in-place form.
#[cold]
pub fn unsupported(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value, suffix: &str) -> PyResult {
    let (left, right) = (type_name(rt, a), type_name(rt, b));
    let is_sequence = |v: Value| sequence_name(v).is_some();
    match op {
        BinaryOp::Add if sequence_name(a).is_some() => {
            let name = sequence_name(a).unwrap_or_default();
            let message = match name {
                "bytes" | "bytearray" => format!("can't concat {right} to {left}"),
                _ => format!("can only concatenate {name} (not \"{right}\") to {name}"),
            };
            rt.type_error(message)
        }
        BinaryOp::Mul if is_sequence(a) => {
            rt.type_error(format!("can't multiply sequence by non-int of type '{right}'"))
        }
        // CPython asks the right operand of `*=` only when the left one has no methods of sequences at all.
        BinaryOp::Mul if is_sequence(b) && (suffix.is_empty() || rt.class_of(a).builtin.get() && !is_collection(a)) => {
            rt.type_error(format!("can't multiply sequence by non-int of type '{left}'"))
        }
        BinaryOp::Pow if suffix.is_empty() => {
            rt.type_error(format!("unsupported operand type(s) for ** or pow(): '{left}' and '{right}'"))
        }
        BinaryOp::Shr if suffix.is_empty() && is_print(rt, a) => rt.type_error(format!(
            "unsupported operand type(s) for >>: '{left}' and '{right}'. Did you mean \"print(<message>, file=<output_stream>)\"?"
        )),
        _ => rt.type_error(format!("unsupported operand type(s) for {}{suffix}: '{left}' and '{right}'", op.symbol())),
    }
}

/// The function `print`: `print >> file` is how Python 2 wrote to a file.
fn is_print(rt: &Runtime, v: Value) -> bool {
    v.get::<crate::value::native::NativeFunction>().is_some_and(|f| rt.natives[f.definition as usize].name == "print")
}

fn is_collection(v: Value) -> bool {
    v.object()
        .is_some_and(|o| matches!(o.kind(), Kind::Dict | Kind::Set | Kind::Range | Kind::BigRange | Kind::DictView))
}

/// The name of the built-in sequence type that `v` has the layout of: those whose `+` and `*` are sequence operations.
fn sequence_name(v: Value) -> Option<&'static str> {
    match v.object()?.kind() {
        Kind::Str => Some("str"),
        Kind::List => Some("list"),
        Kind::Tuple => Some("tuple"),
        Kind::Bytes => Some("bytes"),
        Kind::ByteArray => Some("bytearray"),
        _ => None,
    }
}

fn type_name(rt: &Runtime, v: Value) -> String {
    super::protocol::type_name(rt, v)
}

/// `a op b` by the native layouts, whatever the classes say; `None` when they do not know the operator.
#[inline]
pub fn native_binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    if let (Some(x), Some(y)) = (number::of(a), number::of(b)) {
        return number::binary(rt, op, a, b, x, y);
    }
    let kind = |v: Value| v.object().map(|o| o.kind());
    native_sequence(rt, op, a, b, kind(a), kind(b))
}

fn native_sequence(
    rt: &mut Runtime,
    op: BinaryOp,
    a: Value,
    b: Value,
    left: Option<Kind>,
    right: Option<Kind>,
) -> Option<PyResult> {
    if let Some(kind) = left
        && let Some(result) = native_of(rt, kind, op, a, b)
    {
        return Some(result);
    }
    // The right operand matters for `3 * "ab"` and for set views.
    right.filter(|kind| Some(*kind) != left).and_then(|kind| native_of(rt, kind, op, a, b))
}

/// Ask the type whose native layout is `kind`, which is that of `a` or of `b`.
fn native_of(rt: &mut Runtime, kind: Kind, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    match kind {
        Kind::Str => super::str::binary(rt, op, a, b),
        Kind::Bytes | Kind::ByteArray => super::bytes::binary(rt, op, a, b),
        Kind::List => super::list::binary(rt, op, a, b),
        Kind::Tuple => super::tuple::binary(rt, op, a, b),
        Kind::Dict => super::dict::binary(rt, op, a, b),
        Kind::Set => super::set::binary(rt, op, a, b),
        Kind::DictView => super::views::binary(rt, op, a, b),
        _ => None,
    }
}

/// `a op= b` for types that change in place, by the native layout of `a`.
pub fn native_inplace(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    match a.object()?.kind() {
        Kind::ByteArray => super::bytearray::inplace(rt, op, a, b),
        Kind::List => super::list::inplace(rt, op, a, b),
        Kind::Dict => super::dict::inplace(rt, op, a, b),
        Kind::Set => super::set::inplace(rt, op, a, b),
        // Classes that belong to a module say it by their methods.
        Kind::Array if matches!(op, BinaryOp::Add | BinaryOp::Mul) => {
            let name = op.inplace(&rt.names);
            rt.call_special(a, name, &[b])
        }
        _ => None,
    }
}

/// `op v`. May run Python code: a safepoint.
#[inline]
pub fn unary(rt: &mut Runtime, op: UnaryOp, v: Value) -> PyResult {
    match (op, v.as_int(), v.as_float()) {
        (UnaryOp::Neg, Some(i), _) => return Ok(rt.int64(-i)),
        (UnaryOp::Neg, _, Some(x)) => return Ok(Value::float(-x)),
        (UnaryOp::Invert, Some(i), _) => return Ok(rt.int64(!i)),
        _ => {}
    }
    unary_slow(rt, op, v)
}

#[inline(never)]
fn unary_slow(rt: &mut Runtime, op: UnaryOp, v: Value) -> PyResult {
    if op == UnaryOp::Invert && v.as_bool().is_some() {
        super::warn::deprecation(
            rt,
            "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise \
             inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' \
             operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
        )?;
    }
    if rt.class_of(v).builtin.get()
        && let Some(result) = native_unary(rt, op, v)
    {
        return result;
    }
    let name = op.method(&rt.names);
    match rt.call_special(v, name, &[]) {
        Some(result) => result,
        None => {
            let message = format!("bad operand type for unary {}: '{}'", op.symbol(), type_name(rt, v));
            rt.type_error(message)
        }
    }
}

/// `op v` by the native layout.
pub fn native_unary(rt: &mut Runtime, op: UnaryOp, v: Value) -> Option<PyResult> {
    number::of(v).and_then(|n| number::unary(rt, op, n))
}
