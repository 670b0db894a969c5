//! Built-in modules: what a module's file in `stdlib` says of it.
use super::{NativeDef, PyResult, Runtime};
use crate::value::{Dict, Ref};

/// A module written in Rust.
pub struct ModuleSpec {
    /// Its name.
    pub name: &'static str,
    /// Its functions.
    pub functions: &'static [NativeDef],
    /// Adds what is not a function to its namespace. Runs no Python code.
    pub init: fn(&mut Runtime, Ref<Dict>) -> PyResult<()>,
}
