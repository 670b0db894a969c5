//! [`Value`]: one Python value in one machine word.
use super::layout::{self, Word};
use super::object::{Header, Object, Ref};
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// A Python value: an unboxed int, float or constant, or a pointer to an object. See [`layout`] for the bits.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Value(Word);

impl Value {
    /// No value; see [`layout::NULL`].
    pub const NULL: Value = Value(layout::NULL);
    /// `None`
    pub const NONE: Value = Value(layout::NONE);
    /// `False`
    pub const FALSE: Value = Value(layout::FALSE);
    /// `True`
    pub const TRUE: Value = Value(layout::TRUE);
    /// `Ellipsis`
    pub const ELLIPSIS: Value = Value(layout::ELLIPSIS);
    /// `NotImplemented`
    pub const NOT_IMPLEMENTED: Value = Value(layout::NOT_IMPLEMENTED);
    /// End of iteration; see [`layout::STOP`].
    pub const STOP: Value = Value(layout::STOP);

    /// The value whose bits are `w`. `w` must be what [`Value::bits`] gave, or a packed int, float or constant: a word that looks
    /// like a pointer but is none breaks the contract of [`Ref`].
    #[inline(always)]
    pub const fn from_bits(w: Word) -> Value {
        Value(w)
    }

    /// The word itself.
    #[inline(always)]
    pub const fn bits(self) -> Word {
        self.0
    }

    /// `True` or `False`
    #[inline(always)]
    pub const fn bool(b: bool) -> Value {
        Value(layout::FALSE | b as u64)
    }

    /// A new float. Each NaN is an object of its own, as in CPython: programs see that in containers, which ask for identity first.
    #[inline(always)]
    pub fn float(f: f64) -> Value {
        if f.is_nan() { Value::new_nan(f) } else { Value(layout::pack_float(f)) }
    }

    /// The float that has these very bits already, and is the same object if it is a NaN.
    #[inline(always)]
    pub const fn same_float(f: f64) -> Value {
        Value(layout::pack_float(f))
    }

    /// A NaN of `f`'s sign whose payload is a number of its own.
    #[cold]
    fn new_nan(f: f64) -> Value {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let number = (MADE.fetch_add(1, Relaxed) + 1) & 0xFFFF_FFFF_FFFF;
        Value(layout::pack_float(f64::from_bits(layout::quiet(f).to_bits() | number)))
    }

    /// A small int, when `i` fits one.
    #[inline(always)]
    pub const fn small_int(i: i64) -> Option<Value> {
        if layout::int_fits(i) { Some(Value(layout::pack_int(i))) } else { None }
    }

    /// A small int from anything that always fits.
    #[inline(always)]
    pub const fn int32(i: i32) -> Value {
        Value(layout::pack_int(i as i64))
    }

    /// The small int, if it is one (`True` is not: see [`Value::as_index_int`]).
    #[inline(always)]
    pub const fn as_int(self) -> Option<i64> {
        if layout::is_int(self.0) { Some(layout::unpack_int(self.0)) } else { None }
    }

    /// The small int or bool as an int.
    #[inline(always)]
    pub const fn as_index_int(self) -> Option<i64> {
        match self {
            Value::TRUE => Some(1),
            Value::FALSE => Some(0),
            _ => self.as_int(),
        }
    }

    /// The float, if it is one.
    #[inline(always)]
    pub const fn as_float(self) -> Option<f64> {
        if layout::is_float(self.0) { Some(layout::unpack_float(self.0)) } else { None }
    }

    /// The bool, if it is one.
    #[inline(always)]
    pub const fn as_bool(self) -> Option<bool> {
        match self {
            Value::TRUE => Some(true),
            Value::FALSE => Some(false),
            _ => None,
        }
    }

    /// A small int?
    #[inline(always)]
    pub const fn is_int(self) -> bool {
        layout::is_int(self.0)
    }

    /// A float?
    #[inline(always)]
    pub const fn is_float(self) -> bool {
        layout::is_float(self.0)
    }

    /// A pointer to an object?
    #[inline(always)]
    pub const fn is_object(self) -> bool {
        layout::is_pointer(self.0)
    }

    /// No value?
    #[inline(always)]
    pub const fn is_null(self) -> bool {
        self.0 == layout::NULL
    }

    /// `None`?
    #[inline(always)]
    pub const fn is_none(self) -> bool {
        self.0 == layout::NONE
    }

    /// The object, if it is one.
    #[inline(always)]
    pub fn object(self) -> Option<Ref<Header>> {
        if self.is_object() { Some(Ref::from_word(self.0)) } else { None }
    }

    /// The object as a `T`, if its native layout is that of `T` (subclasses in Python of that type included).
    #[inline(always)]
    pub fn get<T: Object>(self) -> Option<Ref<T>> {
        let object = self.object()?;
        if object.kind() == T::KIND { Some(Ref::from_word(self.0)) } else { None }
    }

    /// `None` in place of [`Value::NULL`].
    #[inline(always)]
    pub fn some(self) -> Option<Value> {
        if self.is_null() { None } else { Some(self) }
    }

    /// Python's `None` in place of [`Value::NULL`].
    #[inline(always)]
    pub fn or_none(self) -> Value {
        self.some().unwrap_or(Value::NONE)
    }
}

impl<T> From<Ref<T>> for Value {
    #[inline(always)]
    fn from(r: Ref<T>) -> Value {
        Value(r.word())
    }
}

impl From<bool> for Value {
    #[inline(always)]
    fn from(b: bool) -> Value {
        Value::bool(b)
    }
}

impl From<f64> for Value {
    #[inline(always)]
    fn from(f: f64) -> Value {
        Value::float(f)
    }
}

impl Default for Value {
    fn default() -> Value {
        Value::NULL
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Value::NULL => f.write_str("NULL"),
            Value::NONE => f.write_str("None"),
            Value::STOP => f.write_str("STOP"),
            v => match (v.as_int(), v.as_float(), v.as_bool()) {
                (Some(i), _, _) => write!(f, "{i}"),
                (_, Some(x), _) => write!(f, "{x:?}"),
                (_, _, Some(b)) => write!(f, "{b}"),
                _ => write!(f, "{:#x}", self.0),
            },
        }
    }
}
