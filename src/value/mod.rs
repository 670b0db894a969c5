//! Python values: the word, the object model, and the data layout of every native type.
//!
//! Nothing here allocates or runs Python code: a type's file says what its objects hold and how to read and change them safely.
//! What Python programs can do with them is in `builtins`. Object memory is reached only through [`Ref`], whose contract with
//! the collector is stated in [`object`].
pub mod attached;
pub mod buffer;
pub mod bytes;
pub mod cell;
pub mod class;
pub mod complex;
pub mod descriptor;
pub mod dict;
pub mod exception;
pub mod external;
pub mod file;
pub mod float;
pub mod function;
pub mod generator;
pub mod instance;
pub mod int;
pub mod items;
pub mod iterators;
pub mod kinds;
pub mod layout;
pub mod list;
pub mod module;
pub mod native;
pub mod object;
pub mod proxy;
pub mod range;
pub mod set;
pub mod shape;
pub mod str;
pub mod surrogate;
pub mod tail;
pub mod tuple;
pub mod weak;
mod word;

pub use buffer::{Array, MemoryView};
pub use bytes::{ByteArray, Bytes};
pub use class::Class;
pub use complex::Complex;
pub use dict::Dict;
pub use exception::Exception;
pub use float::FloatObject;
pub use generator::Generator;
pub use instance::Instance;
pub use int::BigInt;
pub use items::Items;
pub use kinds::Kind;
pub use list::List;
pub use module::Module;
pub use object::{Header, Object, Ref};
pub use range::{BigRange, Range, Slice};
pub use set::Set;
pub use shape::Shape;
pub use str::Str;
pub use tuple::Tuple;
pub use weak::WeakRef;
pub use word::Value;
