//! Exits: the ways out of traces, and what their handler finds in the frame's slots.
//!
//! A guard that fails jumps to its exit's *stub*. The stub stores every value that the snapshot mentions into its slot, *raw*: an Int as the i64, a
//! Float as the f64's bits. Constants it leaves out. Then a patchable jump leads to the code that returns the exit's global number, or,
//! once a side trace is linked, to that trace.

use crate::trace::ir::{IrOp, Snapshot, Trace, Type};
use std::ops::Range;

/// An exit under construction.
pub struct ExitDraft {
    /// Index of the snapshot.
    pub snapshot: u32,
    /// The operation that leaves; `None` for the end of the trace.
    pub op: Option<IrOp>,
    /// What its stub stores: a range of the list of stores.
    pub stores: Range<usize>,
}

/// A row of the table of all exits of all traces.
#[derive(Clone, Copy, Debug)]
pub struct ExitInfo {
    /// The trace.
    pub trace: u32,
    /// Its number in the trace.
    pub number: u32,
    /// Index of the snapshot.
    pub snapshot: u32,
    /// The operation that failed; `None`: the trace has come to its end.
    pub op: Option<IrOp>,
    /// How often the handler saw it since the last attempt to go on from it (the handler counts).
    pub count: u32,
    /// Attempts to go on from it that failed (the handler counts).
    pub failures: u32,
    /// How often the handler saw it at all.
    pub taken: u64,
    /// The trace that its stub goes on to.
    pub linked: Option<u32>,
    /// Address of the patchable jump's displacement.
    pub jump: u64,
}

/// A slot after an exit.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct SlotState {
    /// Which, from the root frame's register 0.
    pub slot: u32,
    /// Type of the value.
    pub ty: Type,
    /// The constant's raw bits, for the handler to box and store; `None`: the value is in the slot, raw.
    pub constant: Option<u64>,
}

/// What the handler finds in each slot of a snapshot.
pub fn describe<'t>(trace: &'t Trace, snapshot: &'t Snapshot) -> impl Iterator<Item = SlotState> + 't {
    snapshot.slots.iter().map(|&(slot, r)| SlotState {
        slot,
        ty: trace.ty(r),
        constant: trace.constant(r).map(|c| c.bits),
    })
}
