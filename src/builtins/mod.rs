//! What Python programs can do with built-in values: operators and protocols, then one file per type.
//!
//! The files `operators`, `compare` and `protocol` are how the layers above do anything to a value; they dispatch to the types' files on
//! the native layout and fall back to the special methods of classes.

use crate::runtime::{Runtime, TypeSpec};

/// What every built-in type's file says of it. One class may be filled by several entries.
pub const SPECS: &[&TypeSpec] = &[];

/// Fill the built-in classes.
pub fn install(rt: &mut Runtime) {
    SPECS.iter().for_each(|spec| rt.install_type(spec));
}
