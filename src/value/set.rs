//! Sets and frozensets: one open-addressing table of keys with their hashes.
//!
//! A program sees the order of a set when it prints one, and for ints that order is the same in every run of CPython. So the places keys
//! get are CPython's: runs of ten slots, then a jump that mixes in higher bits of the hash; slots of removed keys are not used again
//! before the table is made anew; and the table grows when three fifths are used.
//!
//! Keys are compared here without running Python code; `builtins::set` asks the protocol about the candidates of a hash.
#![allow(unsafe_code)]
use super::{Header, Value, external, kinds::Trace};
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::Cell;
use std::ptr;

/// A slot. Key NULL: never used; key STOP: its key was removed.
#[derive(Clone, Copy)]
#[repr(C)]
struct Entry {
    hash: u64,
    key: Value,
}

const EMPTY: Entry = Entry { hash: 0, key: Value::NULL };
/// No key has hash -1.
const REMOVED: Entry = Entry { hash: u64::MAX, key: Value::STOP };
/// Slots after the first that are tried before jumping, when they all lie in the table.
const RUN: usize = 9;
/// Slots of the smallest table.
const LEAST: usize = 8;

/// A set or frozenset, as its class says.
#[repr(C)]
pub struct Set {
    /// Object header.
    pub header: Header,
    /// `mask + 1` slots; null: none yet (stands for [`LEAST`] empty ones).
    entries: Cell<*mut Entry>,
    mask: Cell<usize>,
    /// Slots that are not EMPTY.
    fill: Cell<usize>,
    len: Cell<usize>,
    /// Where `pop` looks next.
    finger: Cell<usize>,
    /// Counts changes, so that a search which ran Python code knows that it must begin again.
    changes: Cell<u64>,
    /// A frozenset's hash, once computed.
    pub hash: Cell<Option<i64>>,
}

/// Where a search is; see [`Set::probe`].
#[derive(Clone, Copy)]
pub struct Probe {
    hash: u64,
    perturb: u64,
    base: usize,
    /// Next slot, and how many of the run are left after it.
    at: usize,
    left: usize,
}

impl Set {
    /// The fixed part of a new, empty set.
    pub fn new(header: Header) -> Set {
        Set {
            header,
            entries: Cell::new(ptr::null_mut()),
            mask: Cell::new(LEAST - 1),
            fill: Cell::new(0),
            len: Cell::new(0),
            finger: Cell::new(0),
            changes: Cell::new(0),
            hash: Cell::new(None),
        }
    }

    /// How many keys.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len.get()
    }

    /// No keys?
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len.get() == 0
    }

    /// Changes whenever a key is added, removed or moved.
    #[inline(always)]
    pub fn changes(&self) -> u64 {
        self.changes.get()
    }

    #[inline(always)]
    fn slot(&self, i: usize) -> Entry {
        debug_assert!(i <= self.mask.get());
        let entries = self.entries.get();
        // SAFETY: every index in this file is masked or checked against `mask`, and a table has `mask + 1` initialised slots.
        if entries.is_null() { EMPTY } else { unsafe { *entries.add(i) } }
    }

    #[inline(always)]
    fn set_slot(&self, i: usize, e: Entry) {
        debug_assert!(i <= self.mask.get() && !self.entries.get().is_null());
        // SAFETY: as in `slot`; callers have a table.
        unsafe { *self.entries.get().add(i) = e };
        self.changes.set(self.changes.get() + 1);
    }

    /// Begin a search for keys of this hash.
    #[inline(always)]
    pub fn probe(&self, hash: u64) -> Probe {
        let mut p = Probe { hash, perturb: hash, base: hash as usize, at: 0, left: 0 };
        p.enter(self.mask.get());
        p
    }

    /// The slot of the next key that has the hash; `None`: there are no more. The set has not changed since the probe began.
    #[inline(always)]
    pub fn next_candidate(&self, p: &mut Probe) -> Option<usize> {
        loop {
            let i = p.at;
            let e = self.slot(i);
            if e.key.is_null() {
                return None;
            }
            p.step(self.mask.get());
            if e.hash == p.hash && e.key != Value::STOP {
                return Some(i);
            }
        }
    }

    /// The key in slot `i`, or `None`.
    #[inline(always)]
    pub fn key(&self, i: usize) -> Option<Value> {
        if i > self.mask.get() {
            return None;
        }
        match self.slot(i).key {
            Value::NULL | Value::STOP => None,
            key => Some(key),
        }
    }

    /// The first key in slot `pos` or later, as (where to go on, key, hash).
    #[inline]
    pub fn next_key(&self, mut pos: usize) -> Option<(usize, Value, u64)> {
        if self.entries.get().is_null() {
            return None;
        }
        while pos <= self.mask.get() {
            let e = self.slot(pos);
            pos += 1;
            if e.key != Value::NULL && e.key != Value::STOP {
                return Some((pos, e.key, e.hash));
            }
        }
        None
    }

    /// Add a key that the caller knows is not there.
    pub fn push(&self, hash: u64, key: Value) {
        if self.entries.get().is_null() {
            self.resize(0);
        }
        self.place(hash, key);
        if self.fill.get() * 5 >= self.mask.get() * 3 {
            self.resize(self.roomy());
        }
    }

    fn place(&self, hash: u64, key: Value) {
        let mut p = self.probe(hash);
        while !self.slot(p.at).key.is_null() {
            p.step(self.mask.get());
        }
        self.set_slot(p.at, Entry { hash, key });
        self.fill.set(self.fill.get() + 1);
        self.len.set(self.len.get() + 1);
    }

    /// The number of keys to make room for when the table is made anew.
    fn roomy(&self) -> usize {
        if self.len() > 50_000 { self.len() * 2 } else { self.len() * 4 }
    }

    /// Remove the key in slot `i`, which has one.
    pub fn remove_slot(&self, i: usize) {
        self.set_slot(i, REMOVED);
        self.len.set(self.len() - 1);
    }

    /// Remove some key and return it.
    pub fn pop(&self) -> Option<Value> {
        if self.is_empty() {
            return None;
        }
        let mut i = self.finger.get() & self.mask.get();
        loop {
            if let Some(key) = self.key(i) {
                self.remove_slot(i);
                self.finger.set(i + 1);
                return Some(key);
            }
            i = (i + 1) & self.mask.get();
        }
    }

    /// Remove everything.
    pub fn clear(&self) {
        self.free();
        self.entries.set(ptr::null_mut());
        self.mask.set(LEAST - 1);
        self.fill.set(0);
        self.len.set(0);
        self.finger.set(0);
        self.changes.set(self.changes.get() + 1);
    }

    /// Make room for the keys of another container of `more` keys that are about to be added.
    pub fn reserve_for(&self, more: usize) {
        if (self.fill.get() + more) * 5 >= self.mask.get() * 3 {
            self.resize((self.len() + more) * 2);
        }
    }

    /// After [`Set::reserve_for`]: add all keys of `other` if this set has never had one, without comparing; false: it has.
    pub fn copy_into_new(&self, other: &Set) -> bool {
        if self.fill.get() != 0 {
            return false;
        }
        if other.is_empty() {
            return true;
        }
        if self.entries.get().is_null() {
            self.resize(0);
        }
        if self.mask == other.mask && other.fill == other.len {
            for i in 0..=self.mask.get() {
                self.set_slot(i, other.slot(i));
            }
            self.fill.set(other.fill.get());
            self.len.set(other.len.get());
            return true;
        }
        let mut at = 0;
        while let Some((next, key, hash)) = other.next_key(at) {
            self.place(hash, key);
            at = next;
        }
        true
    }

    /// After many removals: make the table anew when more than a quarter of it are slots of removed keys.
    pub fn tidy(&self) {
        if self.fill.get() - self.len() > self.mask.get() / 4 {
            self.resize(self.roomy());
        }
    }

    /// Exchange the contents with `other`.
    pub fn swap(&self, other: &Set) {
        self.entries.swap(&other.entries);
        for (a, b) in [
            (&self.mask, &other.mask),
            (&self.fill, &other.fill),
            (&self.len, &other.len),
            (&self.finger, &other.finger),
        ] {
            a.swap(b)
        }
        self.changes.set(self.changes.get() + 1);
        other.changes.set(other.changes.get() + 1);
    }

    /// Make the table anew, with more than `least` slots.
    #[cold]
    #[inline(never)]
    fn resize(&self, least: usize) {
        let size = (least + 1).next_power_of_two().max(LEAST);
        let layout = Layout::array::<Entry>(size).expect("a set fits the address space");
        // SAFETY: the layout is not empty.
        let entries = unsafe { alloc(layout) }.cast::<Entry>();
        if entries.is_null() {
            handle_alloc_error(layout)
        }
        external::add(layout.size());
        for i in 0..size {
            // SAFETY: the allocation has `size` slots.
            unsafe { entries.add(i).write(EMPTY) }
        }
        let old = Set::new(Header::new(0, super::Kind::Set));
        old.entries.set(self.entries.replace(entries));
        old.mask.set(self.mask.replace(size - 1));
        self.fill.set(0);
        self.len.set(0);
        let mut at = 0;
        while let Some((next, key, hash)) = old.next_key(at) {
            self.place(hash, key);
            at = next;
        }
        self.changes.set(self.changes.get() + 1);
        // `old` frees the former table.
    }

    fn free(&self) {
        if !self.entries.get().is_null() {
            let layout = Layout::array::<Entry>(self.mask.get() + 1).expect("was allocated with it");
            // SAFETY: `entries` was allocated with this layout, and every caller replaces it or is `drop`.
            unsafe { dealloc(self.entries.get().cast(), layout) }
        }
    }
}

impl Probe {
    #[inline(always)]
    fn enter(&mut self, mask: usize) {
        self.base &= mask;
        self.at = self.base;
        self.left = if self.base + RUN <= mask { RUN } else { 0 };
    }

    #[inline(always)]
    fn step(&mut self, mask: usize) {
        if self.left > 0 {
            self.left -= 1;
            self.at += 1;
            return;
        }
        self.perturb >>= 5;
        self.base = self.base.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize);
        self.enter(mask);
    }
}

impl Drop for Set {
    fn drop(&mut self) {
        self.free()
    }
}

impl Trace for Set {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        let mut at = 0;
        while let Some((next, key, _)) = self.next_key(at) {
            visit(key);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Kind;

    fn set_of(ints: &[i64]) -> Set {
        let set = Set::new(Header::new(0, Kind::Set));
        for &i in ints {
            set.push(i as u64, Value::small_int(i).unwrap());
        }
        set
    }

    fn order(set: &Set) -> Vec<i64> {
        let (mut at, mut keys) = (0, vec![]);
        while let Some((next, key, _)) = set.next_key(at) {
            keys.push(key.as_int().unwrap());
            at = next;
        }
        keys
    }

    #[test]
    fn ints_come_in_the_order_of_cpython() {
        assert_eq!(order(&set_of(&[5, 3, 40, 1])), [40, 1, 3, 5]);
        assert_eq!(order(&set_of(&[100, 7, 64, 33, 8, 1])), [64, 33, 1, 100, 7, 8]);
    }

    #[test]
    fn keys_are_found_removed_and_added_again() {
        let set = set_of(&(0..5000).map(|i| i * 7).collect::<Vec<_>>());
        for i in (0..5000u64).step_by(2) {
            let mut p = set.probe(i * 7);
            let at = set.next_candidate(&mut p).unwrap();
            set.remove_slot(at);
        }
        assert_eq!(set.len(), 2500);
        for i in 0..5000u64 {
            assert_eq!(set.next_candidate(&mut set.probe(i * 7)).is_some(), i % 2 == 1);
        }
        while set.pop().is_some() {}
        assert!(set.is_empty() && order(&set).is_empty());
    }
}
