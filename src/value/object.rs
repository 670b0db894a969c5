//! What every heap object begins with, and the reference to one.
//!
//! # The contract of `Ref`
//!
//! A [`Ref`] is a plain pointer that dereferences safely because of three facts together:
//! 1. only the heap makes them, for cells it has initialised as a `T` (or, from a [`super::Value`], after the kind was checked);
//! 2. objects never move, and never change their kind;
//! 3. the collector frees nothing that is reachable from a root, and roots are: the VM's register stack, the *whole native stack and the
//!    saved registers* (scanned conservatively), the runtime's own tables, and what those objects trace.
//!
//! So a `Ref` may be held in local variables, in arguments, in arrays on the stack, and in fields that the owner's `trace` visits. It
//! must **not** be kept anywhere else — a `Vec<Value>`, `Box` or map on Rust's heap — across a *safepoint*. Collections
//! happen at safepoints only: when Python code runs (a call into the interpreter) or machine code allocates. Native code that
//! calls nothing can therefore use a `Vec<Value>` freely; native code that calls back into Python keeps its values in a
//! `List` object, or on the stack.
//!
//! Fields are `Cell`s: many `Ref`s to one object exist at a time, all in one thread.
#![allow(unsafe_code)]
use super::kinds::Kind;
use super::layout::Word;
use std::cell::Cell;
use std::marker::PhantomData;
use std::ops::Deref;
use std::ptr::NonNull;

/// The first two words of every object.
#[repr(C)]
pub struct Header {
    /// Address of the class object ([`super::layout::ObjectHeader`]). In a free cell: the next free cell.
    class: Cell<Word>,
    kind: Cell<Kind>,
    mark: Cell<u8>,
    /// Free for the type's own use, but for [`ATTACHED`].
    pub flags: Cell<u16>,
    /// Free for the type's own use.
    pub aux: Cell<u32>,
}

/// The flag of objects with attributes in a table.
const ATTACHED: u16 = 1 << 15;
/// Bit of `mark`: reached by the collection in progress.
const MARK: u8 = 1;
/// Bit of `mark`: what is to be done at the object's end was done.
const FINALIZED: u8 = 2;

impl Header {
    /// Offset of kind, mark and flags, as one number of 32 bits.
    pub const STATE_OFFSET: usize = std::mem::offset_of!(Header, kind);
    /// That number is not greater when the object has no attributes in the table of [`super::attached`].
    pub const UNATTACHED: i64 = i32::MAX as i64;

    /// A header for an object that the heap is about to place.
    pub fn new(class: Word, kind: Kind) -> Header {
        Header {
            class: Cell::new(class),
            kind: Cell::new(kind),
            mark: Cell::new(0),
            flags: Cell::new(0),
            aux: Cell::new(0),
        }
    }

    /// The native layout.
    #[inline(always)]
    pub fn kind(&self) -> Kind {
        self.kind.get()
    }

    /// The word that holds the class object's address.
    #[inline(always)]
    pub fn class_word(&self) -> Word {
        self.class.get()
    }

    /// Change the class (`__class__` assignment, bootstrapping). The new class must have the same native layout.
    pub fn set_class_word(&self, class: Word) {
        self.class.set(class)
    }

    /// The collector's mark.
    #[inline(always)]
    pub fn marked(&self) -> bool {
        self.mark.get() & MARK != 0
    }

    /// Was its finalizer run?
    pub fn finalized(&self) -> bool {
        self.mark.get() & FINALIZED != 0
    }

    /// Its finalizer is about to run.
    pub fn set_finalized(&self) {
        self.mark.set(self.mark.get() | FINALIZED)
    }

    /// Does it have attributes in the table of [`super::attached`]?
    #[inline(always)]
    pub fn has_attached(&self) -> bool {
        self.flags.get() & ATTACHED != 0
    }

    /// Now it has, or no longer.
    pub(super) fn set_attached(&self, on: bool) {
        self.flags.set(self.flags.get() & !ATTACHED | if on { ATTACHED } else { 0 })
    }

    /// Set the collector's mark.
    #[inline(always)]
    pub fn set_mark(&self, on: bool) {
        self.mark.set(self.mark.get() & !MARK | on as u8)
    }
}

/// A type of heap object. Implemented by the table in [`super::kinds`] only.
///
/// # Safety
/// `Self` is `repr(C)` and begins with a [`Header`]; [`Object::KIND`] belongs to `Self` alone.
pub unsafe trait Object {
    /// The kind that headers of this type carry.
    const KIND: Kind;
}

// SAFETY: a Header begins with itself; `Kind::Free` is never the kind of an object that a Value points to, so that
// `Value::get::<Header>()` gives nothing (use `Value::object`).
unsafe impl Object for Header {
    const KIND: Kind = Kind::Free;
}

/// A reference to a heap object; see the module's contract.
#[repr(transparent)]
pub struct Ref<T> {
    pointer: NonNull<T>,
    marker: PhantomData<*const T>,
}

impl<T> Ref<T> {
    /// The reference whose address is `word`: the caller has checked the kind, or took `word` from [`Ref::word`] of a `Ref<T>`.
    #[inline(always)]
    pub(crate) fn from_word(word: Word) -> Ref<T> {
        debug_assert!(word != 0 && word.is_multiple_of(8));
        // SAFETY: no object is at address 0 (words below FIRST_POINTER are constants).
        Ref { pointer: unsafe { NonNull::new_unchecked(word as *mut T) }, marker: PhantomData }
    }

    /// The address as a word.
    #[inline(always)]
    pub fn word(self) -> Word {
        self.pointer.as_ptr() as Word
    }

    /// The same object?
    #[inline(always)]
    pub fn is<U>(self, other: Ref<U>) -> bool {
        self.word() == other.word()
    }
}

impl<T: Object> Ref<T> {
    /// The object's header.
    #[inline(always)]
    pub fn header(self) -> Ref<Header> {
        Ref::from_word(self.word())
    }
}

impl<T> Deref for Ref<T> {
    type Target = T;
    #[inline(always)]
    fn deref(&self) -> &T {
        // SAFETY: by the module's contract the object is alive and is a T for as long as this Ref can be reached.
        unsafe { self.pointer.as_ref() }
    }
}

impl<T> Clone for Ref<T> {
    #[inline(always)]
    fn clone(&self) -> Ref<T> {
        *self
    }
}
impl<T> Copy for Ref<T> {}
impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Ref<T>) -> bool {
        self.word() == other.word()
    }
}
impl<T> Eq for Ref<T> {}
impl<T> std::hash::Hash for Ref<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.word().hash(state)
    }
}
impl<T> std::fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:#x}", self.word())
    }
}
