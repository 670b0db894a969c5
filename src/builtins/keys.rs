//! Keys of dicts and sets: their hash, and the cheap part of comparing them.
use super::protocol;
use crate::runtime::{PyResult, Runtime};
use crate::value::{Str, Value};

/// The hash of a key. A safepoint when its class is not built in; TypeError when it has none.
#[inline(always)]
pub fn hash(rt: &mut Runtime, key: Value) -> PyResult<u64> {
    match simple_hash(rt, key) {
        Some(hash) => Ok(hash),
        None => Ok(protocol::hash(rt, key)? as u64),
    }
}

/// The hash of a small int.
#[inline(always)]
pub fn int_hash(i: i64) -> u64 {
    if i == -1 { -2i64 as u64 } else { i as u64 }
}

/// The hash of the most frequent keys: small ints and strs.
#[inline(always)]
pub fn simple_hash(rt: &Runtime, key: Value) -> Option<u64> {
    if let Some(i) = key.as_int() {
        return Some(int_hash(i));
    }
    key.get::<Str>().filter(|s| s.header.class_word() == rt.types.str.word()).map(|s| s.hash_value())
}

/// Are a stored key and `key`, of equal hash, the same key? `None`: only the object protocol can tell.
#[inline(always)]
pub fn compare(rt: &Runtime, stored: Value, key: Value) -> Option<bool> {
    if stored == key {
        return Some(true);
    }
    if stored.is_int() && key.is_int() {
        return Some(false);
    }
    match (stored.get::<Str>(), key.get::<Str>()) {
        (Some(a), Some(b))
            if a.header.class_word() == rt.types.str.word() && b.header.class_word() == rt.types.str.word() =>
        {
            Some(a.as_str() == b.as_str())
        }
        _ => None,
    }
}
