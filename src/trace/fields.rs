//! The one table of object fields that traces read and write: offset, width, and whether the field ever changes.
//!
//! Two accesses may touch the same memory only when they name the same field (and, for slots of instances, the same offset).
use super::ir::Type;
use crate::value::iterators::{Enumerate, ListIterator, RangeIterator, TupleIterator, Zip};
use crate::value::{
    Header, Instance, Items, List, Tuple,
    function::{BoundMethod, ClosureCell},
    layout::ObjectHeader,
};
use std::mem::offset_of;

/// Width of a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Width {
    /// 64 bits.
    W64,
    /// 32 bits, zero-extended to an Int.
    W32,
    /// 8 bits, zero-extended to an Int.
    W8,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $text:literal ($offset:expr, $ty:ident, $width:ident, $mutable:expr);)*) => {
        /// A field of some object.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[repr(u8)]
        pub enum Field { $($(#[$doc])* $name),* }

        impl Field {
            /// Every field.
            pub const ALL: &[Field] = &[$(Field::$name),*];
            /// The name in listings.
            pub const fn text(self) -> &'static str { match self { $(Field::$name => $text),* } }
            /// Offset from the object's address in bytes (arrays and slots: of the first one).
            pub const fn offset(self) -> i64 { match self { $(Field::$name => ($offset) as i64),* } }
            /// Type in a trace.
            pub const fn ty(self) -> Type { match self { $(Field::$name => Type::$ty),* } }
            /// Width in memory.
            pub const fn width(self) -> Width { match self { $(Field::$name => Width::$width),* } }
            /// Can it change after the object was made?
            pub const fn mutable(self) -> bool { match self { $(Field::$name => $mutable),* } }
        }
    };
}

fields! {
    /// No field: instructions that are no memory access.
    None "none" (0, None, W64, false);
    /// The class pointer.
    Class "class" (offset_of!(ObjectHeader, class), Ptr, W64, true);
    /// Number of items of a tuple.
    TupleLen "tuple.len" (12, Int, W32, false);
    /// An item of a tuple.
    TupleItem "tuple.item" (Tuple::ITEMS_OFFSET, Word, W64, false);
    /// Address of a list's items.
    ListData "list.data" (List::ITEMS_OFFSET + Items::DATA_OFFSET, Ptr, W64, true);
    /// Number of items of a list.
    ListLen "list.len" (List::ITEMS_OFFSET + Items::LEN_OFFSET, Int, W64, true);
    /// How many items a list has room for.
    ListCapacity "list.capacity" (List::ITEMS_OFFSET + Items::CAPACITY_OFFSET, Int, W64, true);
    /// An item of a list (at [`Field::ListData`], not at the list).
    ListItem "list.item" (0, Word, W64, true);
    /// Kind, mark and flags of any object.
    State "state" (Header::STATE_OFFSET, Int, W32, true);
    /// Shape of an instance.
    Shape "shape" (Instance::SHAPE_OFFSET, Ptr, W64, true);
    /// Inline slot of an instance; the access's `imm` says which.
    InstanceSlot "slot" (Instance::ITEMS_OFFSET, Word, W64, true);
    /// Overflow of an instance.
    Overflow "overflow" (Instance::OVERFLOW_OFFSET, Word, W64, true);
    /// Content of a closure cell.
    CellValue "cell" (ClosureCell::VALUE_OFFSET, Word, W64, true);
    /// Next number of a range iterator.
    RangeNext "range_iterator.next" (offset_of!(RangeIterator, next), Int, W64, true);
    /// Distance of a range iterator's numbers.
    RangeStep "range_iterator.step" (offset_of!(RangeIterator, step), Int, W64, false);
    /// How many numbers are left.
    RangeRemaining "range_iterator.remaining" (offset_of!(RangeIterator, remaining), Int, W64, true);
    /// The list of a list iterator.
    ListIteratorList "list_iterator.list" (offset_of!(ListIterator, list), Word, W64, true);
    /// Index of its next item.
    ListIteratorIndex "list_iterator.index" (offset_of!(ListIterator, index), Int, W64, true);
    /// The tuple of a tuple iterator.
    TupleIteratorTuple "tuple_iterator.tuple" (offset_of!(TupleIterator, tuple), Word, W64, true);
    /// Index of its next item.
    TupleIteratorIndex "tuple_iterator.index" (offset_of!(TupleIterator, index), Int, W64, true);
    /// The iterator in an enumerate.
    EnumerateIterator "enumerate.iterator" (offset_of!(Enumerate, iterator), Word, W64, false);
    /// Its next number.
    EnumerateCount "enumerate.count" (offset_of!(Enumerate, count), Word, W64, true);
    /// The iterators of a zip, a tuple.
    ZipIterators "zip.iterators" (offset_of!(Zip, iterators), Word, W64, false);
    /// Must they end together?
    ZipStrict "zip.strict" (offset_of!(Zip, strict), Int, W8, false);
    /// At the end?
    ZipDone "zip.done" (offset_of!(Zip, done), Int, W8, true);
    /// The function of a bound method.
    MethodFunction "method.function" (offset_of!(BoundMethod, function), Word, W64, false);
    /// Its receiver.
    MethodReceiver "method.receiver" (offset_of!(BoundMethod, receiver), Word, W64, false);
    /// The heap's attention word, which others may set at any time: loads of it are never reused.
    Attention "attention" (0, Int, W64, true);
    /// A word at a fixed address outside the heap.
    Absolute "absolute" (0, Int, W64, true);
}
