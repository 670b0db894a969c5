//! The one table of native layouts.
//!
//! A [`Kind`] says which Rust type an object is. Many Python classes share a kind (every class written in Python that derives
//! from `object` has `Instance`); Python-level dispatch goes through the class, memory-level dispatch (tracing, dropping, downcasting) through the kind.
#![allow(unsafe_code)]
use super::Value;
use super::object::{Header, Object, Ref};

/// What a type does for the collector.
pub trait Trace {
    /// Show every value that this object refers to. `NULL` and unboxed values may be shown too.
    fn trace(&self, visit: &mut dyn FnMut(Value));
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $type:ty;)*) => {
        /// The native layout of an object.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Kind {
            /// A free cell.
            Free = 0,
            $($(#[$doc])* $kind),*
        }

        $(
            const _: () = assert!(std::mem::offset_of!($type, header) == 0);
            // SAFETY: the header is at offset 0 (asserted above), and each kind stands in this table once.
            unsafe impl Object for $type {
                const KIND: Kind = Kind::$kind;
            }
        )*

        /// Show every value that `object` refers to, its class excepted.
        pub fn trace(object: Ref<Header>, visit: &mut dyn FnMut(Value)) {
            match object.kind() {
                Kind::Free => {}
                $(Kind::$kind => Ref::<$type>::from_word(object.word()).trace(visit)),*
            }
        }

        /// Does dropping an object of this kind do anything?
        pub const fn needs_drop(kind: Kind) -> bool {
            match kind {
                Kind::Free => false,
                $(Kind::$kind => std::mem::needs_drop::<$type>()),*
            }
        }

        /// Drop what the object at `object` owns outside the heap.
        ///
        /// # Safety
        /// Nothing refers to the object any more, and it is dropped once.
        pub unsafe fn drop_object(object: *mut Header, kind: Kind) {
            match kind {
                Kind::Free => {}
                // SAFETY: the caller vouches for the object; its kind says its type.
                $(Kind::$kind => unsafe { std::ptr::drop_in_place(object.cast::<$type>()) }),*
            }
        }
    };
}

kinds! {
    /// An int beyond the small ones.
    BigInt = super::int::BigInt;
    /// A float of a subclass.
    Float = super::float::FloatObject;
    /// Text.
    Str = super::str::Str;
    /// A complex number.
    Complex = super::complex::Complex;
    /// A byte string.
    Bytes = super::bytes::Bytes;
    /// A changeable byte string.
    ByteArray = super::bytes::ByteArray;
    /// An array of numbers of one size.
    Array = super::buffer::Array;
    /// A view of another object's memory.
    MemoryView = super::buffer::MemoryView;
    /// A list.
    List = super::list::List;
    /// A tuple.
    Tuple = super::tuple::Tuple;
    /// A dict.
    Dict = super::dict::Dict;
    /// A read-only view of a mapping.
    MappingProxy = super::proxy::MappingProxy;
    /// A set or frozenset.
    Set = super::set::Set;
    /// A range.
    Range = super::range::Range;
    /// A range beyond 64 bits.
    BigRange = super::range::BigRange;
    /// A slice.
    Slice = super::range::Slice;
    /// `dict.keys()`, `.values()`, `.items()`.
    DictView = super::iterators::DictView;
    /// Iterator over a list.
    ListIterator = super::iterators::ListIterator;
    /// Iterator over a tuple.
    TupleIterator = super::iterators::TupleIterator;
    /// Iterator over a range.
    RangeIterator = super::iterators::RangeIterator;
    /// Iterator over a range beyond 64 bits.
    BigRangeIterator = super::iterators::BigRangeIterator;
    /// Iterator over a str.
    StrIterator = super::iterators::StrIterator;
    /// Iterator over a dict.
    DictIterator = super::iterators::DictIterator;
    /// Iterator over a set.
    SetIterator = super::iterators::SetIterator;
    /// `enumerate`.
    Enumerate = super::iterators::Enumerate;
    /// `zip`.
    Zip = super::iterators::Zip;
    /// `map`.
    Map = super::iterators::Map;
    /// `filter`.
    Filter = super::iterators::Filter;
    /// `reversed`.
    Reversed = super::iterators::Reversed;
    /// `iter(callable, sentinel)`.
    CallableIterator = super::iterators::CallableIterator;
    /// Iterator by `__getitem__`.
    SequenceIterator = super::iterators::SequenceIterator;
    /// A file.
    File = super::file::File;
    /// A closure cell.
    Cell = super::function::ClosureCell;
    /// A function written in Python.
    Function = super::function::Function;
    /// A method bound to its object.
    BoundMethod = super::function::BoundMethod;
    /// A function written in Rust.
    Native = super::native::NativeFunction;
    /// A class.
    Class = super::class::Class;
    /// An instance layout.
    Shape = super::shape::Shape;
    /// An exception.
    Exception = super::exception::Exception;
    /// Where an exception came from.
    Traceback = super::exception::Traceback;
    /// A frame as a program sees it.
    FrameObject = super::exception::FrameObject;
    /// A generator.
    Generator = super::generator::Generator;
    /// An awaitable step of a coroutine or async generator.
    AsyncStep = super::generator::AsyncStep;
    /// A module.
    Module = super::module::Module;
    /// A property.
    Property = super::descriptor::Property;
    /// What `__slots__` puts into a class.
    Member = super::descriptor::Member;
    /// A class method.
    ClassMethod = super::descriptor::ClassMethod;
    /// A static method.
    StaticMethod = super::descriptor::StaticMethod;
    /// `super()`.
    Super = super::descriptor::Super;
    /// A weak reference.
    WeakRef = super::weak::WeakRef;
    /// A code object.
    CodeObject = super::function::CodeObject;
    /// An instance of a class written in Python (or of `object`).
    Instance = super::instance::Instance;
}
