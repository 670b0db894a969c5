//! [`Items`]: the growable array of values inside lists and other containers.
//!
//! Like a `Vec<Value>`, but changed through shared references and of known layout, so that machine code can read an item with a
//! length check and two loads. No reference into the storage is ever handed out: a callback could grow the array meanwhile.
#![allow(unsafe_code)]
use super::{Value, external};
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error, realloc};
use std::cell::Cell;
use std::ptr;

/// A growable array of values.
#[repr(C)]
pub struct Items {
    data: Cell<*mut Value>,
    len: Cell<usize>,
    capacity: Cell<usize>,
}

impl Items {
    /// Offset of the pointer to the items, for machine code.
    pub const DATA_OFFSET: usize = std::mem::offset_of!(Items, data);
    /// Offset of the length (a 64-bit count), for machine code.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(Items, len);
    /// Offset of the number of items there is room for, for machine code.
    pub const CAPACITY_OFFSET: usize = std::mem::offset_of!(Items, capacity);

    /// An empty array.
    pub const fn new() -> Items {
        Items { data: Cell::new(ptr::null_mut()), len: Cell::new(0), capacity: Cell::new(0) }
    }

    /// An empty array with room for `n` items.
    pub fn with_capacity(n: usize) -> Items {
        let items = Items::new();
        items.make_room(n);
        items
    }

    /// How many items.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len.get()
    }

    /// How many items there is room for.
    pub fn capacity(&self) -> usize {
        self.capacity.get()
    }

    /// No items?
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len.get() == 0
    }

    /// Item `i`, or `None` past the end.
    #[inline(always)]
    pub fn get(&self, i: usize) -> Option<Value> {
        // SAFETY: the first `len` items of `data` are initialised.
        if i < self.len.get() { Some(unsafe { *self.data.get().add(i) }) } else { None }
    }

    /// Replace item `i`; false past the end.
    #[inline(always)]
    pub fn set(&self, i: usize, v: Value) -> bool {
        if i >= self.len.get() {
            return false;
        }
        // SAFETY: the first `len` items of `data` are initialised and ours.
        unsafe { *self.data.get().add(i) = v };
        true
    }

    /// Append.
    #[inline(always)]
    pub fn push(&self, v: Value) {
        let len = self.len.get();
        if len == self.capacity.get() {
            self.reserve(1);
        }
        // SAFETY: reserve made room for one more item.
        unsafe { *self.data.get().add(len) = v };
        self.len.set(len + 1);
    }

    /// Remove and return the last item.
    #[inline(always)]
    pub fn pop(&self) -> Option<Value> {
        let last = self.get(self.len.get().checked_sub(1)?);
        self.len.set(self.len.get() - 1);
        last
    }

    /// Make room for `more` items, growing by half at least: the allocator copies, it cannot remap pages.
    #[cold]
    #[inline(never)]
    pub fn reserve(&self, more: usize) {
        let need = self.len.get().checked_add(more).expect("length fits the address space");
        let old = self.capacity.get();
        if need <= old {
            return;
        }
        self.make_room(if old == 0 { need.max(4) } else { Self::room_for(need) });
    }

    /// The room that an array grows to when it needs `need`.
    pub const fn room_for(need: usize) -> usize {
        need + (need >> 1) + 4
    }

    /// Make room for `capacity` items exactly; there are not so many.
    fn make_room(&self, capacity: usize) {
        let old = self.capacity.get();
        if capacity <= old {
            return;
        }
        let layout = Layout::array::<Value>(capacity).expect("length fits the address space");
        let data = if old == 0 {
            // SAFETY: the layout is not empty.
            unsafe { alloc(layout) }
        } else {
            let before = Layout::array::<Value>(old).expect("was allocated with it");
            // SAFETY: `data` came from the allocator with layout `before`; the new size is not zero.
            unsafe { realloc(self.data.get().cast(), before, layout.size()) }
        };
        if data.is_null() {
            handle_alloc_error(layout)
        }
        external::add((capacity - old) * size_of::<Value>());
        self.data.set(data.cast());
        self.capacity.set(capacity);
    }

    /// Copy the first items to `cells`, as far as both go.
    #[inline]
    pub fn copy_to(&self, cells: &[Cell<Value>]) {
        for (i, cell) in cells.iter().take(self.len.get()).enumerate() {
            // SAFETY: i is below the length, and the first `len` items are initialised.
            cell.set(unsafe { *self.data.get().add(i) })
        }
    }

    /// Drop all items from `len` on.
    pub fn truncate(&self, len: usize) {
        if len < self.len.get() {
            self.len.set(len)
        }
    }

    /// Insert before item `i` (at the end when `i` is past it).
    pub fn insert(&self, i: usize, v: Value) {
        self.push(v);
        let last = self.len.get() - 1;
        let i = i.min(last);
        // SAFETY: i <= last < len, so both ranges lie within the items; `copy` allows overlap.
        unsafe {
            let at = self.data.get().add(i);
            ptr::copy(at, at.add(1), last - i);
            *at = v;
        }
    }

    /// Remove item `i` and return it.
    pub fn remove(&self, i: usize) -> Option<Value> {
        let v = self.get(i)?;
        let last = self.len.get() - 1;
        // SAFETY: i <= last < len, so both ranges lie within the items; `copy` allows overlap.
        unsafe {
            let at = self.data.get().add(i);
            ptr::copy(at.add(1), at, last - i);
        }
        self.len.set(last);
        Some(v)
    }

    /// Replace the items `range` (clipped to what is there) by `with`.
    pub fn splice(&self, range: std::ops::Range<usize>, with: &[Value]) {
        let len = self.len.get();
        let end = range.end.min(len);
        let start = range.start.min(end);
        let tail = len - end;
        self.reserve((start + with.len() + tail).saturating_sub(len));
        // SAFETY: start <= end <= len, and room for `with` beyond `len` was reserved, so both moves stay in the allocation; `with` is not part
        // of it, because no reference into the storage is ever handed out. An empty array has nothing to move.
        unsafe {
            if tail > 0 {
                ptr::copy(self.data.get().add(end), self.data.get().add(start + with.len()), tail);
            }
            if !with.is_empty() {
                ptr::copy_nonoverlapping(with.as_ptr(), self.data.get().add(start), with.len());
            }
        }
        self.len.set(start + with.len() + tail);
    }

    /// Replace the items `range` (clipped to what is there) by all of `other`.
    pub fn splice_items(&self, range: std::ops::Range<usize>, other: &Items) {
        if ptr::eq(self, other) || other.is_empty() {
            return self.splice(range, &other.to_vec());
        }
        // SAFETY: the first `len` items of `other` are initialised, and nothing changes them while the slice exists: it is another array.
        self.splice(range, unsafe { std::slice::from_raw_parts(other.data.get(), other.len.get()) })
    }

    /// Append all of `more`.
    pub fn extend(&self, more: &[Value]) {
        let len = self.len.get();
        self.splice(len..len, more);
    }

    /// A copy of `count` items from `start` on, fewer when there are not so many.
    pub fn copy_range(&self, start: usize, count: usize) -> Items {
        let start = start.min(self.len.get());
        let count = count.min(self.len.get() - start);
        let copy = Items::with_capacity(count);
        if count > 0 {
            // SAFETY: the items lie within ours, and the copy has room for them.
            unsafe { ptr::copy_nonoverlapping(self.data.get().add(start), copy.data.get(), count) };
            copy.len.set(count);
        }
        copy
    }

    /// Replace everything by `with`.
    pub fn replace(&self, with: &[Value]) {
        self.len.set(0);
        self.extend(with);
    }

    /// A copy of all items.
    pub fn to_vec(&self) -> Vec<Value> {
        if self.is_empty() {
            return Vec::new();
        }
        // SAFETY: the first `len` items are initialised; the slice does not outlive this expression, and nothing runs meanwhile.
        unsafe { std::slice::from_raw_parts(self.data.get(), self.len.get()) }.to_vec()
    }

    /// Exchange the contents with `other`.
    pub fn swap(&self, other: &Items) {
        self.data.swap(&other.data);
        self.len.swap(&other.len);
        self.capacity.swap(&other.capacity);
    }

    /// Exchange items `i` and `j`, both below the length.
    pub fn swap_items(&self, i: usize, j: usize) {
        if let (Some(a), Some(b)) = (self.get(i), self.get(j)) {
            self.set(i, b);
            self.set(j, a);
        }
    }
}

impl Default for Items {
    fn default() -> Items {
        Items::new()
    }
}

impl FromIterator<Value> for Items {
    fn from_iter<I: IntoIterator<Item = Value>>(values: I) -> Items {
        let values = values.into_iter();
        let items = Items::with_capacity(values.size_hint().0);
        for v in values {
            items.push(v)
        }
        items
    }
}

impl Drop for Items {
    fn drop(&mut self) {
        if self.capacity.get() != 0 {
            let layout = Layout::array::<Value>(self.capacity.get()).expect("was allocated with it");
            // SAFETY: `data` came from the allocator with this layout and is dropped once.
            unsafe { dealloc(self.data.get().cast(), layout) }
        }
    }
}
