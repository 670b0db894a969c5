//! The built-in iterators and dict views: plain fields, which machine code may read and change too.
//!
//! An iterator over a container holds it in a [`Slot`] that becomes NULL at the end: once exhausted, for ever exhausted.
use super::{Dict, Header, Kind, Ref, Tuple, Value, cell::Slot, kinds::Trace};
use std::cell::Cell;

/// Iterator over a list.
#[repr(C)]
pub struct ListIterator {
    /// Object header.
    pub header: Header,
    /// The list; NULL at the end.
    pub list: Slot,
    /// Index of the next item.
    pub index: Cell<usize>,
}

/// Iterator over a tuple.
#[repr(C)]
pub struct TupleIterator {
    /// Object header.
    pub header: Header,
    /// The tuple; NULL at the end.
    pub tuple: Slot,
    /// Index of the next item.
    pub index: Cell<usize>,
}

/// Iterator over numbers of equal distance.
#[repr(C)]
pub struct RangeIterator {
    /// Object header.
    pub header: Header,
    /// The next number, if any remain.
    pub next: Cell<i64>,
    /// Distance.
    pub step: i64,
    /// How many numbers are left.
    pub remaining: Cell<u64>,
}

/// Iterator over numbers of equal distance, some of which need more than 64 bits.
#[repr(C)]
pub struct BigRangeIterator {
    /// Object header.
    pub header: Header,
    /// The next number, if any remain: an int.
    pub next: Slot,
    /// Distance, an int.
    pub step: Value,
    /// How many numbers are left, an int.
    pub remaining: Slot,
}

/// Iterator over the characters of a str.
#[repr(C)]
pub struct StrIterator {
    /// Object header.
    pub header: Header,
    /// The str; NULL at the end.
    pub string: Slot,
    /// Offset of the next character, in bytes.
    pub offset: Cell<usize>,
}

/// Which part of a dict's entries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Part {
    /// Keys.
    Keys,
    /// Values.
    Values,
    /// Pairs of both.
    Items,
}

/// Iterator over a dict.
#[repr(C)]
pub struct DictIterator {
    /// Object header.
    pub header: Header,
    /// The dict; NULL at the end.
    pub dict: Slot,
    /// Index from which to look for the next entry (backwards: before which).
    pub position: Cell<usize>,
    /// How many keys the dict must have.
    pub expected: Cell<usize>,
    /// How many entries are left.
    pub left: Cell<usize>,
    /// What to give of an entry.
    pub part: Part,
    /// From the last to the first?
    pub backwards: bool,
}

/// `dict.keys()`, `.values()`, `.items()`: live views.
#[repr(C)]
pub struct DictView {
    /// Object header.
    pub header: Header,
    /// What it is a view of.
    pub dict: Ref<Dict>,
    /// Of which part.
    pub part: Part,
}

/// Iterator over a set.
#[repr(C)]
pub struct SetIterator {
    /// Object header.
    pub header: Header,
    /// The set; NULL at the end.
    pub set: Slot,
    /// Slot from which to look for the next key.
    pub position: Cell<usize>,
    /// How many keys the set must have.
    pub expected: usize,
    /// How many keys are left.
    pub left: Cell<usize>,
}

/// `enumerate(…)`
#[repr(C)]
pub struct Enumerate {
    /// Object header.
    pub header: Header,
    /// What gives the items.
    pub iterator: Value,
    /// The next number: an int of any size.
    pub count: Slot,
}

/// `zip(…)`
#[repr(C)]
pub struct Zip {
    /// Object header.
    pub header: Header,
    /// The iterators.
    pub iterators: Ref<Tuple>,
    /// Must all end together?
    pub strict: Cell<bool>,
    /// At the end?
    pub done: Cell<bool>,
}

/// `map(function, …)`
#[repr(C)]
pub struct Map {
    /// Object header.
    pub header: Header,
    /// Called with an item of each.
    pub function: Value,
    /// The iterators.
    pub iterators: Ref<Tuple>,
}

/// `filter(function, …)`
#[repr(C)]
pub struct Filter {
    /// Object header.
    pub header: Header,
    /// Decides about an item; None: the item's truth.
    pub function: Value,
    /// What gives the items.
    pub iterator: Value,
}

/// `reversed(sequence)`
#[repr(C)]
pub struct Reversed {
    /// Object header.
    pub header: Header,
    /// The sequence; NULL at the end.
    pub sequence: Slot,
    /// Index of the next item; -1: at the end.
    pub index: Cell<i64>,
}

/// `iter(callable, sentinel)`
#[repr(C)]
pub struct CallableIterator {
    /// Object header.
    pub header: Header,
    /// Called for each item; NULL at the end.
    pub callable: Slot,
    /// What ends it.
    pub sentinel: Value,
}

/// Iterator over anything that has `__getitem__` only (and over bytes).
#[repr(C)]
pub struct SequenceIterator {
    /// Object header.
    pub header: Header,
    /// The sequence; NULL at the end.
    pub sequence: Slot,
    /// Index of the next item.
    pub index: Cell<i64>,
}

macro_rules! traces {
    ($($type:ident: $($field:ident $how:ident),*;)*) => {
        $(impl Trace for $type {
            fn trace(&self, visit: &mut dyn FnMut(Value)) {
                let _ = &visit;
                $(visit(traces!(@$how self.$field));)*
            }
        })*
    };
    (@slot $($path:tt)*) => { $($path)*.get() };
    (@plain $($path:tt)*) => { Value::from($($path)*) };
    (@value $($path:tt)*) => { $($path)* };
}

traces! {
    ListIterator: list slot;
    TupleIterator: tuple slot;
    RangeIterator: ;
    BigRangeIterator: next slot, step value, remaining slot;
    StrIterator: string slot;
    DictIterator: dict slot;
    DictView: dict plain;
    SetIterator: set slot;
    Enumerate: iterator value, count slot;
    Zip: iterators plain;
    Map: function value, iterators plain;
    Filter: function value, iterator value;
    Reversed: sequence slot;
    CallableIterator: callable slot, sentinel value;
    SequenceIterator: sequence slot;
}

/// Is this the native layout of an iterator?
pub fn is_iterator(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ListIterator
            | Kind::TupleIterator
            | Kind::RangeIterator
            | Kind::BigRangeIterator
            | Kind::StrIterator
            | Kind::DictIterator
            | Kind::SetIterator
            | Kind::Enumerate
            | Kind::Zip
            | Kind::Map
            | Kind::Filter
            | Kind::Reversed
            | Kind::CallableIterator
            | Kind::SequenceIterator
    )
}
