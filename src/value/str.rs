//! Text: UTF-8 with a known length in code points.
//!
//! Python programs build strings by `s += piece`. Strings therefore share growable buffers: a string is the first `len` bytes of its
//! buffer, and appending to the string that ends where the buffer's used part ends writes into the spare room behind it. Bytes
//! that belong to a string never change, so `&str` stays valid for as long as the object lives.
#![allow(unsafe_code)]
use super::{Header, Value, kinds::Trace};
use std::cell::{Cell, UnsafeCell};
use std::hash::Hasher;
use std::rc::Rc;

/// A buffer that several strings may share: its used part only grows. Of fixed layout for those who look at a stopped
/// process from outside (`gdb/extension`).
#[repr(C)]
struct Buffer {
    bytes: UnsafeCell<Box<[u8]>>,
    used: Cell<usize>,
}

/// Text.
#[repr(C)]
pub struct Str {
    /// Object header.
    pub header: Header,
    /// The hash, or 0 when it is not computed yet.
    pub hash: Cell<u64>,
    /// Is it the one string of its content in the runtime's table of names?
    pub interned: Cell<bool>,
    /// Length in code points.
    chars: usize,
    /// Length in bytes.
    len: usize,
    buffer: Rc<Buffer>,
}

impl Str {
    /// A string of `text`.
    pub fn new(header: Header, text: String) -> Str {
        let chars = if text.is_ascii() { text.len() } else { text.chars().count() };
        let bytes = text.into_bytes().into_boxed_slice();
        let len = bytes.len();
        let buffer = Rc::new(Buffer { used: Cell::new(len), bytes: UnsafeCell::new(bytes) });
        Str { header, hash: Cell::new(0), interned: Cell::new(false), chars, len, buffer }
    }

    /// `self + more` as a new string, in the spare room of this one's buffer when that is possible.
    pub fn append(&self, header: Header, more: &Str) -> Str {
        let (a, b) = (self.as_str(), more.as_str());
        let len = a.len() + b.len();
        // SAFETY: only `capacity` is read, and the box itself is never replaced.
        let capacity = unsafe { (&*self.buffer.bytes.get()).len() };
        let buffer = if self.buffer.used.get() == a.len() && len <= capacity {
            // SAFETY: bytes from `used` on belong to no string yet, so no reference covers them; `more` may share this buffer, but its bytes lie
            // before `used`, so the ranges do not overlap; `len <= capacity`.
            unsafe {
                let spare = (*self.buffer.bytes.get()).as_mut_ptr().add(a.len());
                std::ptr::copy_nonoverlapping(b.as_ptr(), spare, b.len());
            }
            self.buffer.used.set(len);
            self.buffer.clone()
        } else {
            // Double what grows already; leave no room behind a first, probably only, concatenation of short strings.
            let room = if a.len() > 64 { len * 2 } else { len };
            let mut bytes = Vec::with_capacity(room);
            bytes.extend_from_slice(a.as_bytes());
            bytes.extend_from_slice(b.as_bytes());
            bytes.resize(room, 0);
            super::items::EXTERNAL_BYTES.fetch_add(room, std::sync::atomic::Ordering::Relaxed);
            Rc::new(Buffer { used: Cell::new(len), bytes: UnsafeCell::new(bytes.into_boxed_slice()) })
        };
        Str { header, hash: Cell::new(0), interned: Cell::new(false), chars: self.chars + more.chars, len, buffer }
    }

    /// The text.
    #[inline(always)]
    pub fn as_str(&self) -> &str {
        // SAFETY: the first `len` bytes are the UTF-8 this string was made of and never change; the buffer lives as long as `self`.
        unsafe {
            std::str::from_utf8_unchecked(std::slice::from_raw_parts((*self.buffer.bytes.get()).as_ptr(), self.len))
        }
    }

    /// Python's hash of it: by content, 0 for the empty one, never -1.
    #[inline(always)]
    pub fn hash_value(&self) -> u64 {
        match self.hash.get() {
            0 => self.compute_hash(),
            h => h,
        }
    }

    #[inline(never)]
    fn compute_hash(&self) -> u64 {
        if self.len == 0 {
            return 0;
        }
        let mut hasher = rustc_hash::FxHasher::default();
        hasher.write(self.as_str().as_bytes());
        let hash = match hasher.finish() {
            0 => 1,
            u64::MAX => u64::MAX - 1,
            h => h,
        };
        self.hash.set(hash);
        hash
    }

    /// Length in code points: Python's `len`.
    #[inline(always)]
    pub fn char_len(&self) -> usize {
        self.chars
    }

    /// Only ASCII: code point `i` is byte `i`.
    #[inline(always)]
    pub fn is_ascii(&self) -> bool {
        self.chars == self.len
    }

    /// Byte offset of code point `i` (the length in bytes when `i` is at or past the end).
    pub fn byte_offset(&self, i: usize) -> usize {
        if self.is_ascii() {
            return i.min(self.len);
        }
        self.as_str().char_indices().nth(i).map_or(self.len, |(at, _)| at)
    }
}

impl Trace for Str {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}
