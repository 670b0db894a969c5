//! The comparison operators: fast paths, native layouts, and Python's protocol of reflected methods.
use super::number;
use crate::runtime::{Names, PyResult, Runtime};
use crate::value::{Kind, Ref, Str, Value};
use std::cmp::Ordering;

macro_rules! compare_ops {
    ($($op:ident $symbol:literal $name:ident $reflected:ident;)*) => {
        /// A comparison.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum CompareOp { $(#[doc = concat!("`", $symbol, "`")] $op),* }

        impl CompareOp {
            /// Every comparison, in the order of the numbers.
            pub const ALL: &[CompareOp] = &[$(CompareOp::$op),*];

            /// How Python writes it.
            pub const fn symbol(self) -> &'static str {
                match self { $(CompareOp::$op => $symbol),* }
            }
            /// The special method, such as `__lt__`.
            pub fn method(self, names: &Names) -> Ref<Str> {
                match self { $(CompareOp::$op => names.$name),* }
            }
            /// The comparison with its sides exchanged.
            pub const fn reflected(self) -> CompareOp {
                match self { $(CompareOp::$op => CompareOp::$reflected),* }
            }
        }
    };
}

compare_ops! {
    Lt "<" lt Gt;
    Le "<=" le Ge;
    Gt ">" gt Lt;
    Ge ">=" ge Le;
    Eq "==" eq Eq;
    Ne "!=" ne Ne;
}

impl CompareOp {
    /// What the comparison says of sides that are ordered so.
    #[inline(always)]
    pub fn of(self, ordering: Ordering) -> bool {
        match self {
            CompareOp::Lt => ordering.is_lt(),
            CompareOp::Le => ordering.is_le(),
            CompareOp::Gt => ordering.is_gt(),
            CompareOp::Ge => ordering.is_ge(),
            CompareOp::Eq => ordering.is_eq(),
            CompareOp::Ne => ordering.is_ne(),
        }
    }

    /// What the comparison says of two floats (NaN included) or other partially ordered things.
    #[inline(always)]
    pub fn of_partial<T: PartialOrd>(self, a: T, b: T) -> bool {
        match self {
            CompareOp::Lt => a < b,
            CompareOp::Le => a <= b,
            CompareOp::Gt => a > b,
            CompareOp::Ge => a >= b,
            CompareOp::Eq => a == b,
            CompareOp::Ne => a != b,
        }
    }
}

/// `a op b`. May run Python code: a safepoint.
#[inline(always)]
pub fn compare(rt: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult {
    match unboxed(op, a, b) {
        Some(b) => Ok(Value::bool(b)),
        None => compare_slow(rt, op, a, b),
    }
}

/// The truth of `a op b`. May run Python code: a safepoint.
#[inline(always)]
pub fn compare_bool(rt: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult<bool> {
    match unboxed(op, a, b) {
        Some(b) => Ok(b),
        None => {
            let result = compare_slow(rt, op, a, b)?;
            super::protocol::truthy(rt, result)
        }
    }
}

#[inline(always)]
fn unboxed(op: CompareOp, a: Value, b: Value) -> Option<bool> {
    if let (Some(x), Some(y)) = (a.as_int(), b.as_int()) {
        Some(op.of_partial(x, y))
    } else if let (Some(x), Some(y)) = (a.as_float(), b.as_float()) {
        Some(op.of_partial(x, y))
    } else {
        None
    }
}

/// [`compare`] for operands that have no direct path.
#[inline(never)]
pub fn compare_slow(rt: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult {
    let (left, right) = (rt.class_of(a), rt.class_of(b));
    if left.builtin.get()
        && right.builtin.get()
        && let Some(result) = native_compare(rt, op, a, b)?
    {
        return Ok(Value::bool(result));
    }
    let forward = op.method(&rt.names);
    let reflected = op.reflected().method(&rt.names);
    // Named tuples and the like.
    if left.instance_kind.get() == Kind::Tuple
        && right.instance_kind.get() == Kind::Tuple
        && rt.lookup(left, forward).is_some_and(|method| super::protocol::inherited(left, method))
        && rt.lookup(right, reflected).is_some_and(|method| super::protocol::inherited(right, method))
        && let Some(result) = native_compare(rt, op, a, b)?
    {
        return Ok(Value::bool(result));
    }
    let mut reflected_done = false;
    if !left.is(right)
        && right.is_subclass(left)
        && let Some(method) = rt.lookup(right, reflected)
    {
        reflected_done = true;
        let result = (rt.hooks.call_method)(rt, method, b, &[a])?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    if let Some(method) = rt.lookup(left, forward) {
        let result = (rt.hooks.call_method)(rt, method, a, &[b])?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    if !reflected_done && let Some(method) = rt.lookup(right, reflected) {
        let result = (rt.hooks.call_method)(rt, method, b, &[a])?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    match op {
        CompareOp::Eq => Ok(Value::bool(a == b)),
        CompareOp::Ne => Ok(Value::bool(a != b)),
        _ => {
            let (left, right) = (super::protocol::type_name(rt, a), super::protocol::type_name(rt, b));
            rt.type_error(format!("'{}' not supported between instances of '{left}' and '{right}'", op.symbol()))
        }
    }
}

/// `a op b` by the native layouts, whatever the classes say; `None` when they cannot be compared so.
#[inline]
pub fn native_compare(rt: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult<Option<bool>> {
    if let (Some(x), Some(y)) = (a.get::<Str>(), b.get::<Str>()) {
        return Ok(Some(super::str::compare(op, x, y)));
    }
    if let (Some(x), Some(y)) = (number::of(a), number::of(b)) {
        return Ok(number::compare(op, x, y));
    }
    let Some(object) = a.object() else { return Ok(None) };
    match object.kind() {
        Kind::Bytes | Kind::ByteArray => Ok(super::bytes::compare(op, a, b)),
        Kind::List => super::list::compare(rt, op, a, b),
        Kind::Tuple => super::tuple::compare(rt, op, a, b),
        Kind::Dict => super::dict::compare(rt, op, a, b),
        Kind::Set => super::set::compare(rt, op, a, b),
        Kind::Range | Kind::BigRange => super::range::compare(rt, op, a, b),
        Kind::DictView => super::views::compare(rt, op, a, b),
        _ => Ok(None),
    }
}
