//! `__sizeof__`: how many bytes CPython's object of that kind takes. Programs compare such sizes and print them, so they are computed from
//! what CPython documents of its layouts; mimeo's own objects are laid out otherwise.
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{
    Bytes, Class, Dict, Instance, Items, Kind, List, Set, Str, Tuple, Value, class::flag, descriptor::Member,
    int::BigInt,
};
use dashu_int::ops::BitTest;

/// What the collector of CPython puts before each object that it looks after.
const GC_HEAD: i64 = 16;
/// Before an object with attributes: where its dict and its weak references are.
const ATTRIBUTES_HEAD: i64 = 16;

/// Bits of a digit of CPython's ints.
const DIGIT: usize = 30;

fn int_size(bits: usize) -> i64 {
    24 + 4 * bits.div_ceil(DIGIT).max(1) as i64
}

fn str_size(text: &str) -> i64 {
    let length = text.chars().count() as i64;
    match text.chars().max().map_or(0, u32::from) {
        0..=0x7F => 41 + length,
        0x80..=0xFF => 57 + length,
        0x100..=0xFFFF => 58 + 2 * length,
        _ => 60 + 4 * length,
    }
}

/// The room that a list has which grew to `len` items one by one.
fn grown(len: usize) -> usize {
    let mut room = 0;
    while room < len {
        let need = room + 1;
        room = (need + (need >> 3) + 6) & !3;
    }
    room
}

/// The room that a list has which was made with `len` items.
fn made_at_once(len: usize) -> usize {
    if len < 3 { len } else { (len + 1) & !1 }
}

/// Is our own list full at `len` items when it grew one by one?
fn is_step(len: usize) -> bool {
    let mut room = 4;
    while room < len {
        room = Items::room_for(room + 1);
    }
    room == len
}

fn dict_size(dict: &Dict) -> i64 {
    let (mut at, mut plain, mut len) = (0, true, 0usize);
    while let Some((next, key, _)) = dict.next_entry(at) {
        at = next;
        len += 1;
        plain &= key.get::<Str>().is_some();
    }
    if len == 0 {
        return 48;
    }
    let mut slots = 8usize;
    while slots * 2 / 3 < len {
        slots = (slots * 2 / 3 * 3).next_power_of_two();
    }
    let index = match slots {
        0..=128 => 1,
        129..=0x8000 => 2,
        _ => 4,
    };
    (80 + slots * index + slots * 2 / 3 * if plain { 16 } else { 24 }) as i64
}

fn set_size(len: usize) -> i64 {
    let (mut slots, mut used) = (8, 0);
    while used < len {
        used += 1;
        if used * 5 >= (slots - 1) * 3 {
            let wanted = if used > 50_000 { used * 2 } else { used * 4 };
            slots = (wanted + 1).next_power_of_two().max(8);
        }
    }
    200 + if slots > 8 { slots as i64 * 16 } else { 0 }
}

/// The size of an object of a kind whose size does not depend on what is in it.
fn fixed_size(rt: &Runtime, v: Value) -> i64 {
    let class = rt.class_of(v);
    let Some(kind) = v.object().map(|o| o.kind()) else {
        return match v {
            Value::TRUE | Value::FALSE => 28,
            _ if v.is_float() => 24,
            _ => 16,
        };
    };
    match kind {
        Kind::Float => 24,
        Kind::Complex => 32,
        Kind::Range | Kind::BigRange => 48,
        Kind::Slice => 40,
        Kind::Function => 144,
        Kind::Generator => 160,
        Kind::Native | Kind::Module | Kind::Enumerate => 56,
        Kind::BoundMethod if class.is(rt.types.builtin_function) => 56,
        Kind::CodeObject => 224,
        Kind::FrameObject => 152,
        Kind::Property => 64,
        Kind::MemoryView => 168,
        Kind::DictIterator => 56,
        Kind::RangeIterator => 40,
        Kind::Zip => 48,
        Kind::DictView | Kind::MappingProxy => 24,
        Kind::Exception if class.is_subclass(rt.types.os_error) => 112,
        Kind::Exception => 72,
        _ => 32,
    }
}

fn size(rt: &mut Runtime, v: Value) -> i64 {
    if let Some(number) = v.as_int() {
        return int_size((64 - number.unsigned_abs().leading_zeros()) as usize);
    }
    if let Some(big) = v.get::<BigInt>() {
        return int_size(big.big.bit_len());
    }
    if let Some(s) = v.get::<Str>() {
        return str_size(s.as_str());
    }
    if let Some(list) = v.get::<List>() {
        let (len, capacity) = (list.items.len(), list.items.capacity());
        let exact = len == capacity && !is_step(len);
        return 40 + 8 * if exact { made_at_once(len) } else { grown(len) } as i64;
    }
    if let Some(tuple) = v.get::<Tuple>() {
        return 24 + 8 * tuple.len() as i64;
    }
    if let Some(bytes) = v.get::<Bytes>() {
        return 33 + bytes.data.len() as i64;
    }
    if v.object().is_some_and(|o| o.kind() == Kind::ByteArray) {
        let len = super::buffer::native_bytes(v).map_or(0, |b| b.len()) as i64;
        return 56 + if len == 0 { 0 } else { len + 1 };
    }
    if let Some(dict) = v.get::<Dict>() {
        return dict_size(&dict);
    }
    if let Some(set) = v.get::<Set>() {
        return set_size(set.len());
    }
    if v.get::<Class>().is_some() {
        return if v.get::<Class>().is_some_and(|c| c.builtin.get()) { 416 } else { 1696 };
    }
    if v.get::<Instance>().is_some() {
        let class = rt.class_of(v);
        let members: usize = class
            .mro
            .borrow()
            .iter()
            .map(|c| c.namespace.borrow().iter().filter(|(_, v)| v.get::<Member>().is_some()).count())
            .sum();
        return 16 + 8 * members as i64;
    }
    fixed_size(rt, v)
}

/// Does CPython's collector look after objects of this kind?
fn is_tracked(v: Value, plain: bool) -> bool {
    let Some(kind) = v.object().map(|o| o.kind()) else { return false };
    let never = matches!(
        kind,
        Kind::BigInt
            | Kind::Float
            | Kind::Complex
            | Kind::Str
            | Kind::Bytes
            | Kind::ByteArray
            | Kind::Range
            | Kind::BigRange
            | Kind::RangeIterator
            | Kind::CodeObject
    );
    !plain || !never
}

/// `sys.getsizeof`, of what `__sizeof__` has said: the heads as well.
pub fn with_heads(rt: &Runtime, v: Value, size: i64) -> i64 {
    let class = rt.class_of(v);
    if class.is(rt.types.object) || v.get::<Class>().is_some_and(|c| c.builtin.get()) {
        return size;
    }
    let attributes = !class.builtin.get() && class.flags.get() & flag::NO_DICT == 0;
    let mut all = size;
    if is_tracked(v, class.builtin.get() || !attributes && v.get::<Instance>().is_none()) {
        all += GC_HEAD
    }
    if attributes && v.get::<Class>().is_none() {
        all += ATTRIBUTES_HEAD
    }
    all
}

/// `object.__sizeof__`
pub fn sizeof(rt: &mut Runtime, args: Args) -> PyResult {
    let bytes = size(rt, args[0]);
    Ok(rt.int64(bytes))
}

macro_rules! specs {
    ($($class:ident),*) => {
        /// The classes that say it themselves: in CPython they override what `object` says.
        pub const SPECS: &[&TypeSpec] =
            &[$(&TypeSpec { class: |t| t.$class, methods: &[NativeDef::method("__sizeof__", sizeof, 1, 1)] }),*];
    };
}

specs!(r#type, int, str, bytes, bytearray, list, tuple, dict, set, frozenset, array, code);
