//! Optimisation of recorded traces: one pass per file, in the order in which they run.
//!
//! Folding, reuse of equal instructions, forwarding of loads and elimination of repeated guards happen while recording
//! ([`crate::trace::emit`]). What needs the whole trace is here.
mod dce;
mod finish;
mod peel;

pub use finish::finish;
