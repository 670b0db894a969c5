//! Traces: the IR, and the recorder that makes it from live execution.
pub mod fields;
pub mod helpers;
pub mod ir;
pub mod text;
pub mod validate;
