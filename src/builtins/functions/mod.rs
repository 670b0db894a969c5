//! The built-in functions: one table per file, by what they are about. (`type`, `super` and the like are classes, in files of their own.)
pub mod attributes;
pub mod awaiting;
pub mod classes;
pub mod code;
pub mod files;
pub mod numbers;
pub mod order;
pub mod print;
pub mod sequences;

use crate::runtime::NativeDef;

/// Every built-in function.
pub const TABLES: &[&[NativeDef]] = &[
    attributes::FUNCTIONS,
    awaiting::FUNCTIONS,
    classes::FUNCTIONS,
    code::FUNCTIONS,
    files::FUNCTIONS,
    numbers::FUNCTIONS,
    order::FUNCTIONS,
    print::FUNCTIONS,
    sequences::FUNCTIONS,
];
