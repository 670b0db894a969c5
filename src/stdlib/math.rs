//! The module `math`.
use crate::runtime::NativeDef;

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[];

/// The constants.
pub const CONSTANTS: &[(&str, f64)] = &[
    ("pi", std::f64::consts::PI),
    ("e", std::f64::consts::E),
    ("tau", std::f64::consts::TAU),
    ("inf", f64::INFINITY),
    ("nan", f64::NAN),
];
