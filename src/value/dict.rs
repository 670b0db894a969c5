//! Dicts: insertion-ordered entries, and an open-addressing table of indices into them.
//!
//! Everything here compares keys without running Python code. Keys whose equality is Python's business go through
//! `builtins::dict`, which walks the candidates of a hash ([`Dict::probe`]) and asks the object protocol about each.
//!
//! A removed entry leaves a hole (NULL key) until the next rebuild, so an entry's index stays valid as long as
//! [`Dict::keys_version`] does not change: inline caches hold an index and a version.
#![allow(unsafe_code)]
use super::{Header, Ref, Str, Value, external, kinds::Trace};
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::Cell;
use std::ptr;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// One key and its value. A NULL key: a hole.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Entry {
    /// The key's hash.
    pub hash: u64,
    /// The key.
    pub key: Value,
    /// Its value.
    pub value: Value,
}

/// A dict.
#[repr(C)]
pub struct Dict {
    /// Object header.
    pub header: Header,
    /// One allocation: `capacity` entries, then `mask + 1` indices.
    entries: Cell<*mut Entry>,
    /// The indices, behind the entries; or [`NOTHING`].
    table: Cell<*const u32>,
    /// Entries in use, holes included.
    used: Cell<u32>,
    /// Keys.
    len: Cell<u32>,
    capacity: Cell<u32>,
    /// Keys that can be added before the next rebuild: removing the last entry gives its place back, but its index stays DELETED, and
    /// a search ends only because some index is EMPTY.
    room: Cell<u32>,
    mask: Cell<u32>,
    /// See [`Dict::keys_version`]; 0: not drawn since the last change.
    keys_version: Cell<u32>,
    /// Not 0: code relies on this dict's contents, and every change must be reported through `Hooks::dict_changed`.
    pub watch: Cell<u32>,
}

/// The header's flag of [`Dict::has_own_builtins`].
const OWN_BUILTINS: u16 = 1;
/// Index: never used.
const EMPTY: u32 = u32::MAX;
/// Index: used, then removed.
const DELETED: u32 = u32::MAX - 1;
/// The table of a dict that has none.
static NOTHING: u32 = EMPTY;
/// The version given out last.
static LAST_VERSION: AtomicU32 = AtomicU32::new(0);

/// Where a search is; see [`Dict::probe`].
#[derive(Clone, Copy)]
pub struct Probe {
    hash: u64,
    at: u64,
    perturb: u64,
}

fn usable(size: usize) -> usize {
    size * 2 / 3
}

fn layout(capacity: usize, size: usize) -> Layout {
    let bytes = capacity * size_of::<Entry>() + size * size_of::<u32>();
    Layout::from_size_align(bytes, align_of::<Entry>()).expect("a dict fits the address space")
}

impl Dict {
    /// Offset of the pointer to the entries, for machine code.
    pub const ENTRIES_OFFSET: usize = std::mem::offset_of!(Dict, entries);
    /// Offset of the 32-bit keys version, for machine code (which must have drawn it by [`Dict::keys_version`] before).
    pub const KEYS_VERSION_OFFSET: usize = std::mem::offset_of!(Dict, keys_version);
    /// Offset of the 32-bit number of keys, for machine code.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(Dict, len);
    /// Size of an entry, for machine code.
    pub const ENTRY_SIZE: usize = size_of::<Entry>();
    /// Offset of the value in an entry, for machine code.
    pub const ENTRY_VALUE_OFFSET: usize = std::mem::offset_of!(Entry, value);

    /// The fixed part of a new, empty dict.
    pub fn new(header: Header) -> Dict {
        Dict {
            header,
            entries: Cell::new(ptr::null_mut()),
            table: Cell::new(&raw const NOTHING),
            used: Cell::new(0),
            len: Cell::new(0),
            capacity: Cell::new(0),
            room: Cell::new(0),
            mask: Cell::new(0),
            keys_version: Cell::new(0),
            watch: Cell::new(0),
        }
    }

    /// Are these globals whose `__builtins__` are not the usual ones?
    #[inline]
    pub fn has_own_builtins(&self) -> bool {
        self.header.flags.get() & OWN_BUILTINS != 0
    }

    /// From now on they are, or are not.
    pub fn set_own_builtins(&self, on: bool) {
        let flags = self.header.flags.get() & !OWN_BUILTINS;
        self.header.flags.set(if on { flags | OWN_BUILTINS } else { flags });
    }

    /// How many keys.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len.get() as usize
    }

    /// No keys?
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len.get() == 0
    }

    /// A number that stands for these keys at these indices: it changes when a key is added, removed or moved, not when a value
    /// is replaced, and no two dicts ever have the same. 0 (numbers used up): hold no cache.
    #[inline]
    pub fn keys_version(&self) -> u32 {
        match self.keys_version.get() {
            0 => self.draw_version(),
            v => v,
        }
    }

    #[cold]
    fn draw_version(&self) -> u32 {
        let next = LAST_VERSION.load(Relaxed).saturating_add(1);
        if next == u32::MAX {
            return 0;
        }
        LAST_VERSION.store(next, Relaxed);
        self.keys_version.set(next);
        next
    }

    /// Are the keys and their indices what they were when [`Dict::keys_version`] gave `version`?
    #[inline(always)]
    pub fn has_version(&self, version: u32) -> bool {
        self.keys_version.get() == version
    }

    #[inline(always)]
    fn index(&self, at: u64) -> u32 {
        // SAFETY: the table has `mask + 1` initialised indices, and `at` is masked here.
        unsafe { *self.table.get().add((at & self.mask.get() as u64) as usize) }
    }

    #[inline(always)]
    fn set_index(&self, at: u64, to: u32) {
        debug_assert!(self.capacity.get() > 0);
        // SAFETY: as in `index`; called only when the table is allocated (ours to change), not the shared NOTHING.
        unsafe { *self.table.get().cast_mut().add((at & self.mask.get() as u64) as usize) = to }
    }

    /// Entry `i`, or `None` for a hole or past the end.
    #[inline(always)]
    pub fn entry(&self, i: usize) -> Option<Entry> {
        if i >= self.used.get() as usize {
            return None;
        }
        // SAFETY: the first `used` entries are initialised.
        let e = unsafe { *self.entries.get().add(i) };
        if e.key.is_null() { None } else { Some(e) }
    }

    /// The entry that an index of the table refers to.
    #[inline(always)]
    fn indexed(&self, i: u32) -> Entry {
        debug_assert!(i < self.used.get());
        // SAFETY: every index in the table other than EMPTY and DELETED is below `used`, and those entries are initialised.
        unsafe { *self.entries.get().add(i as usize) }
    }

    /// The key of entry `i`; NULL for a hole or past the end.
    #[inline(always)]
    pub fn key_at(&self, i: usize) -> Value {
        self.entry(i).map_or(Value::NULL, |e| e.key)
    }

    /// The hash of the key of entry `i`.
    #[inline(always)]
    pub fn hash_at(&self, i: usize) -> u64 {
        self.entry(i).map_or(0, |e| e.hash)
    }

    /// The value of entry `i`; NULL for a hole or past the end.
    #[inline(always)]
    pub fn entry_value(&self, i: usize) -> Value {
        self.entry(i).map_or(Value::NULL, |e| e.value)
    }

    /// Replace the value of entry `i`, which is not a hole.
    #[inline(always)]
    pub fn set_entry_value(&self, i: usize, v: Value) {
        assert!(i < self.used.get() as usize);
        // SAFETY: the first `used` entries are initialised and ours.
        unsafe { (*self.entries.get().add(i)).value = v }
    }

    /// The first entry at index `pos` or later that is not a hole, as (where to go on, key, value).
    #[inline]
    pub fn next_entry(&self, mut pos: usize) -> Option<(usize, Value, Value)> {
        while pos < self.used.get() as usize {
            if let Some(e) = self.entry(pos) {
                return Some((pos + 1, e.key, e.value));
            }
            pos += 1;
        }
        None
    }

    /// The last entry before index `pos` that is not a hole, as (its index, key, value). `usize::MAX`: of all.
    pub fn previous_entry(&self, pos: usize) -> Option<(usize, Value, Value)> {
        let end = pos.min(self.used.get() as usize);
        (0..end).rev().find_map(|i| self.entry(i).map(|e| (i, e.key, e.value)))
    }

    /// Begin a search for keys with this hash.
    #[inline(always)]
    pub fn probe(&self, hash: u64) -> Probe {
        Probe { hash, at: hash, perturb: hash }
    }

    /// The index of the next entry that has the hash; `None`: there are no more. The dict has not changed since the probe began.
    #[inline(always)]
    pub fn next_candidate(&self, p: &mut Probe) -> Option<usize> {
        loop {
            let i = self.index(p.at);
            if i == EMPTY {
                return None;
            }
            p.step();
            if i != DELETED && self.indexed(i).hash == p.hash {
                return Some(i as usize);
            }
        }
    }

    /// The index of the entry of this hash whose key `is_key` accepts.
    #[inline(always)]
    pub fn find(&self, hash: u64, is_key: impl Fn(Value) -> bool) -> Option<usize> {
        let mut probe = self.probe(hash);
        while let Some(i) = self.next_candidate(&mut probe) {
            if is_key(self.indexed(i as u32).key) {
                return Some(i);
            }
        }
        None
    }

    /// The index of the entry of this very value: enough for small ints other than those that floats, bools and Python's `__eq__` may equal.
    #[inline(always)]
    pub fn find_identical(&self, hash: u64, key: Value) -> Option<usize> {
        self.find(hash, |k| k == key)
    }

    /// The index of the entry of a str with this content.
    #[inline(always)]
    pub fn find_str_index(&self, key: Ref<Str>) -> Option<usize> {
        let value = Value::from(key);
        self.find(key.hash_value(), |k| k == value || same_text(k, key))
    }

    /// The value of a str key.
    #[inline(always)]
    pub fn get_str(&self, key: Ref<Str>) -> Option<Value> {
        self.find_str_index(key).map(|i| self.indexed(i as u32).value)
    }

    /// Bind a str key. True when it was bound before.
    pub fn set_str(&self, key: Ref<Str>, v: Value) -> bool {
        match self.find_str_index(key) {
            Some(i) => {
                self.set_entry_value(i, v);
                true
            }
            None => {
                self.push(key.hash_value(), key.into(), v);
                false
            }
        }
    }

    /// Unbind a str key; returns its value.
    pub fn remove_str(&self, key: Ref<Str>) -> Option<Value> {
        self.find_str_index(key).map(|i| self.remove_index(i))
    }

    /// Append a key that the caller knows is not there.
    #[inline]
    pub fn push(&self, hash: u64, key: Value, value: Value) {
        if self.room.get() == 0 {
            self.rebuild(self.len() * 3);
        }
        let i = self.used.get();
        let mut p = self.probe(hash);
        while self.index(p.at) < DELETED {
            p.step();
        }
        self.set_index(p.at, i);
        self.room.set(self.room.get() - 1);
        // SAFETY: used <= capacity - room before this key, and room was not 0.
        unsafe { self.entries.get().add(i as usize).write(Entry { hash, key, value }) };
        self.used.set(i + 1);
        self.len.set(self.len.get() + 1);
        self.keys_version.set(0);
    }

    /// Remove entry `i`, which is not a hole; returns its value.
    pub fn remove_index(&self, i: usize) -> Value {
        let e = self.indexed(i as u32);
        let mut p = self.probe(e.hash);
        while self.index(p.at) != i as u32 {
            p.step();
        }
        self.set_index(p.at, DELETED);
        // SAFETY: an index below `used`.
        unsafe { *self.entries.get().add(i) = Entry { hash: 0, key: Value::NULL, value: Value::NULL } };
        self.len.set(self.len.get() - 1);
        self.keys_version.set(0);
        e.value
    }

    /// Holes at the end are looked at no more, so that taking entries off the end one by one stays fast. (Not done whenever an entry is
    /// removed: iterators would take a new entry for one that they have passed.)
    pub fn forget_end(&self) {
        while let Some(last) = self.used.get().checked_sub(1)
            && self.indexed(last).key.is_null()
        {
            self.used.set(last)
        }
    }

    /// Remove everything.
    pub fn clear(&self) {
        self.free();
        self.entries.set(ptr::null_mut());
        self.table.set(&raw const NOTHING);
        for field in [&self.used, &self.len, &self.capacity, &self.room, &self.mask, &self.keys_version] {
            field.set(0)
        }
    }

    /// Become a copy of `other`.
    pub fn copy_from(&self, other: &Dict) {
        if ptr::eq(self, other) {
            return;
        }
        self.clear();
        self.reserve(other.len());
        let mut at = 0;
        while let Some((next, _, _)) = other.next_entry(at) {
            let e = other.indexed(next as u32 - 1);
            self.push(e.hash, e.key, e.value);
            at = next;
        }
    }

    /// Make room for `n` keys in all.
    pub fn reserve(&self, n: usize) {
        if n.saturating_sub(self.len()) > self.room.get() as usize {
            self.rebuild(n + n / 2 + 2);
        }
    }

    /// Move the entries, without holes, to a table of at least `want` indices.
    #[cold]
    #[inline(never)]
    fn rebuild(&self, want: usize) {
        let size = want.max(8).next_power_of_two();
        let capacity = usable(size);
        assert!(size < DELETED as usize, "fewer than 2^32 keys in one dict");
        let layout = layout(capacity, size);
        // SAFETY: the layout is not empty.
        let entries = unsafe { alloc(layout) }.cast::<Entry>();
        if entries.is_null() {
            handle_alloc_error(layout)
        }
        external::add(layout.size());
        // SAFETY: `size` indices lie behind the `capacity` entries in the new allocation.
        let table = unsafe {
            let table = entries.add(capacity).cast::<u32>();
            ptr::write_bytes(table, 0xFF, size); // EMPTY
            table
        };
        let mask = size as u64 - 1;
        let mut n = 0usize;
        for i in 0..self.used.get() as usize {
            let Some(e) = self.entry(i) else { continue };
            let mut p = self.probe(e.hash);
            // SAFETY: indices masked to the table's size; `n` live entries, and capacity >= want * 2 / 3 >= their number.
            unsafe {
                while *table.add((p.at & mask) as usize) != EMPTY {
                    p.step();
                }
                *table.add((p.at & mask) as usize) = n as u32;
                entries.add(n).write(e);
            }
            n += 1;
        }
        self.free();
        self.entries.set(entries);
        self.table.set(table);
        self.used.set(n as u32);
        self.capacity.set(capacity as u32);
        self.room.set((capacity - n) as u32);
        self.mask.set(mask as u32);
        self.keys_version.set(0);
    }

    fn free(&self) {
        let capacity = self.capacity.get() as usize;
        if capacity != 0 {
            let layout = layout(capacity, self.mask.get() as usize + 1);
            // SAFETY: `entries` was allocated with this layout, and every caller replaces it or is `drop`.
            unsafe { dealloc(self.entries.get().cast(), layout) }
        }
    }
}

impl Probe {
    #[inline(always)]
    fn step(&mut self) {
        self.perturb >>= 5;
        self.at = self.at.wrapping_mul(5).wrapping_add(self.perturb).wrapping_add(1);
    }
}

#[inline(always)]
fn same_text(k: Value, key: Ref<Str>) -> bool {
    k.get::<Str>().is_some_and(|s| !(s.interned() && key.interned()) && s.as_str() == key.as_str())
}

impl Drop for Dict {
    fn drop(&mut self) {
        self.free()
    }
}

impl Trace for Dict {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        let mut at = 0;
        while let Some((next, key, value)) = self.next_entry(at) {
            visit(key);
            visit(value);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Kind;

    fn dict() -> Dict {
        Dict::new(Header::new(0, Kind::Dict))
    }

    #[test]
    fn keeps_order_through_removals_and_rebuilds() {
        let d = dict();
        let key = |i: i64| Value::small_int(i).unwrap();
        for i in 0..1000 {
            d.push(i as u64, key(i), key(i * i));
        }
        for i in (0..1000).filter(|i| i % 3 != 0) {
            let at = d.find_identical(i as u64, key(i)).unwrap();
            assert_eq!(d.remove_index(at), key(i * i));
        }
        let version = d.keys_version();
        for i in 1000..2000 {
            d.push(i as u64, key(i), key(i));
        }
        assert!(!d.has_version(version));
        let (mut at, mut keys) = (0, vec![]);
        while let Some((next, k, _)) = d.next_entry(at) {
            keys.push(k.as_int().unwrap());
            at = next;
        }
        let expected: Vec<i64> = (0..1000).filter(|i| i % 3 == 0).chain(1000..2000).collect();
        assert_eq!(keys, expected);
        assert_eq!(d.len(), expected.len());
        assert!(d.find_identical(1, key(1)).is_none());
        assert_eq!(d.entry_value(d.find_identical(9, key(9)).unwrap()), key(81));
        d.clear();
        assert!(d.is_empty() && d.next_entry(0).is_none());
    }

    #[test]
    fn a_stack_of_keys_leaves_empty_indices() {
        let d = dict();
        for i in 0..1000u64 {
            let key = Value::small_int(i as i64).unwrap();
            d.push(i, key, Value::NONE);
            assert!(d.find_identical(i + 5000, Value::NONE).is_none());
            d.remove_index(d.find_identical(i, key).unwrap());
        }
        assert!(d.is_empty());
    }

    #[test]
    fn a_queue_of_keys_does_not_grow() {
        let d = dict();
        let key = |i: i64| Value::small_int(i).unwrap();
        for i in 0..100_000 {
            d.push(i as u64, key(i), Value::NONE);
            if i >= 3 {
                d.remove_index(d.find_identical(i as u64 - 3, key(i - 3)).unwrap());
            }
        }
        assert_eq!(d.len(), 3);
        assert!(d.capacity.get() < 32);
    }
}
