//! What Python programs can do with built-in values: operators and protocols, then one file per type.
//!
//! The files `operators`, `compare` and `protocol` are how the layers above do anything to a value; they dispatch to the types' files on
//! the native layout and fall back to the special methods of classes.
pub mod compare;
pub mod complex;
pub mod dunders;
pub mod float_ops;
pub mod format_spec;
pub mod int_ops;
pub mod list;
pub mod number;
pub mod operators;
pub mod protocol;
pub mod str;
pub mod text;
pub mod tuple;
pub mod unicode;

use crate::runtime::{Runtime, TypeSpec};

/// What each built-in type's file says of it. One class may be filled by several entries; later ones win.
pub const SPECS: &[&TypeSpec] = &[];

/// Fill the built-in classes: the special methods derived from tables, then what the types' files say.
pub fn install(rt: &mut Runtime) {
    dunders::SPECS.iter().chain(SPECS).for_each(|spec| rt.install_type(spec));
}
