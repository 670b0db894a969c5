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

/// Where the bytes of a string are. Of fixed layout, like [`Buffer`].
#[repr(u8)]
enum Text {
    /// In the object: most strings are short, and short-lived.
    Inline([u8; INLINE]),
    /// At the start of a buffer.
    Shared(Rc<Buffer>),
}

/// The header's flag of interned strings.
const INTERNED: u16 = 1;
/// Bytes that fit the object.
const INLINE: usize = 15;

/// Text. A program may hold millions of short ones, so the header's free bits are used.
#[repr(C)]
pub struct Str {
    /// Object header. `aux`: the hash, or 0 when it is not computed yet. `flags`: is it the one string of its content in the runtime's
    /// table of names?
    pub header: Header,
    /// Length in code points.
    chars: usize,
    /// Length in bytes.
    len: usize,
    text: Text,
}

/// The inline form of `a + b`, if it is short enough.
fn inline(a: &[u8], b: &[u8]) -> Option<Text> {
    let mut bytes = [0; INLINE];
    bytes.get_mut(..a.len() + b.len())?;
    bytes[..a.len()].copy_from_slice(a);
    bytes[a.len()..a.len() + b.len()].copy_from_slice(b);
    Some(Text::Inline(bytes))
}

fn shared(bytes: Vec<u8>, used: usize) -> Text {
    super::external::add(bytes.len());
    Text::Shared(Rc::new(Buffer { used: Cell::new(used), bytes: UnsafeCell::new(bytes.into_boxed_slice()) }))
}

impl Str {
    /// A string of `text`.
    pub fn new(header: Header, text: String) -> Str {
        let chars = if text.is_ascii() { text.len() } else { text.chars().count() };
        let len = text.len();
        let text = inline(text.as_bytes(), b"").unwrap_or_else(|| shared(text.into_bytes(), len));
        Str { header, chars, len, text }
    }

    /// A string of `text`, which is copied.
    #[inline]
    pub fn copied(header: Header, text: &str) -> Str {
        match inline(text.as_bytes(), b"") {
            Some(bytes) => {
                let chars = if text.is_ascii() { text.len() } else { text.chars().count() };
                Str { header, chars, len: text.len(), text: bytes }
            }
            None => Str::new(header, text.to_owned()),
        }
    }

    /// Is it the one string of its content in the runtime's table of names?
    #[inline(always)]
    pub fn interned(&self) -> bool {
        self.header.flags.get() & INTERNED != 0
    }

    /// Now it is.
    pub fn set_interned(&self) {
        self.header.flags.set(self.header.flags.get() | INTERNED)
    }

    /// `self + more` as a new string, in the spare room of this one's buffer when that is possible.
    pub fn append(&self, header: Header, more: &Str) -> Str {
        let (a, b) = (self.as_str().as_bytes(), more.as_str().as_bytes());
        let len = a.len() + b.len();
        let text = inline(a, b).or_else(|| self.append_in_place(b)).unwrap_or_else(|| {
            // Double what grows already; leave no room behind a first, probably only, concatenation of short strings.
            let room = if a.len() > 64 { len * 2 } else { len };
            let mut bytes = Vec::with_capacity(room);
            bytes.extend_from_slice(a);
            bytes.extend_from_slice(b);
            bytes.resize(room, 0);
            shared(bytes, len)
        });
        Str { header, chars: self.chars + more.chars, len, text }
    }

    /// Write `b` behind this string, if it ends where the used part of its buffer does and there is room.
    fn append_in_place(&self, b: &[u8]) -> Option<Text> {
        let Text::Shared(buffer) = &self.text else { return None };
        // SAFETY: only the length is read, and the box itself is never replaced.
        let capacity = unsafe { (&*buffer.bytes.get()).len() };
        if buffer.used.get() != self.len || self.len + b.len() > capacity {
            return None;
        }
        // SAFETY: bytes from `used` on belong to no string yet, so no reference covers them; `b` may lie in this buffer, but before `used`, so the
        // ranges do not overlap; there is room, as just tested.
        unsafe {
            let spare = (*buffer.bytes.get()).as_mut_ptr().add(self.len);
            std::ptr::copy_nonoverlapping(b.as_ptr(), spare, b.len());
        }
        buffer.used.set(self.len + b.len());
        Some(Text::Shared(buffer.clone()))
    }

    /// The text.
    #[inline(always)]
    pub fn as_str(&self) -> &str {
        let start = match &self.text {
            Text::Inline(bytes) => bytes.as_ptr(),
            // SAFETY: the box itself is never replaced.
            Text::Shared(buffer) => unsafe { (*buffer.bytes.get()).as_ptr() },
        };
        // SAFETY: the first `len` bytes are the UTF-8 this string was made of and never change; they live as long as `self`.
        unsafe { std::str::from_utf8_unchecked(std::slice::from_raw_parts(start, self.len)) }
    }

    /// Python's hash of it: by content, 32 bits, 0 for the empty one.
    #[inline(always)]
    pub fn hash_value(&self) -> u64 {
        match self.header.aux.get() {
            0 => self.compute_hash(),
            h => h.into(),
        }
    }

    #[inline(never)]
    fn compute_hash(&self) -> u64 {
        if self.len == 0 {
            return 0;
        }
        let mut hasher = rustc_hash::FxHasher::default();
        hasher.write(self.as_str().as_bytes());
        // The upper bits are the better mixed ones.
        let hash = ((hasher.finish() >> 32) as u32).max(1);
        self.header.aux.set(hash);
        hash.into()
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

const _: () = assert!(size_of::<Str>() == 48);

impl Trace for Str {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}
