//! Traces: the IR, and the recorder that makes it from live execution.
pub mod emit;
pub mod fields;
pub mod fold;
pub mod helpers;
pub mod ir;
pub mod reasons;
pub mod recorder;
#[cfg(test)]
pub mod test_helpers;
pub mod text;
pub mod validate;
