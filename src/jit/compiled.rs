//! What the back end knows about a compiled trace once it is in memory: all that publishing and the exit handler need.

use super::place::Place;
use crate::trace::fields::Field;
use crate::trace::helpers::HelperId;
use crate::trace::ir::{Constant, IrOp, Ref};
use mimeo_stencils::{Hole, Stencil};
use std::ops::Range;

/// A trace as machine code.
#[derive(Debug)]
pub struct CompiledTrace {
    /// Number of the trace.
    pub id: u32,
    /// Address of its first byte, which is its entry too.
    pub address: u64,
    /// Bytes of code; the constant pool comes behind.
    pub length: u32,
    /// Code and pool as first written.
    pub bytes: Vec<u8>,
    /// The stencils in the order of their offsets, exit stubs included.
    pub items: Vec<Item>,
    /// Index into `items` of the first one of the exit stubs.
    pub first_stub: u32,
    /// The filled holes of all items, by item and offset; none when nobody wants to know.
    pub holes: Vec<Filled>,
    /// The constant pool.
    pub pool: Vec<PoolWord>,
    /// The exits.
    pub exits: Vec<ExitSite>,
    /// Where the values of the IR are.
    pub locations: Vec<Located>,
    /// The stack pointer's distance from its value before the call of the code: rows of (offset, bytes), the first at 0.
    pub cfi: Vec<(u32, u16)>,
    /// Places that `invalidate` patches.
    pub watches: Vec<Watch>,
    /// Offset where a looping trace's body begins.
    pub loop_offset: Option<u32>,
    /// Slots that the trace uses, counted from the root frame's register 0: the frames' own, the outgoing arguments, the spilled values.
    pub slots: u32,
    /// First slot that belongs to the back end: spilled values and arguments.
    pub own_slots: u32,
}

/// A copied stencil.
#[derive(Clone, Debug)]
pub struct Item {
    /// The IR instruction that it belongs to.
    pub ir: Option<u32>,
    /// Which.
    pub stencil: &'static Stencil,
    /// Where in the trace.
    pub offset: u32,
    /// Its holes: a range of [`CompiledTrace::holes`].
    pub holes: Range<u32>,
    /// Why this stencil, or why it is here.
    pub why: &'static str,
}

/// A filled hole.
#[derive(Clone, Copy, Debug)]
pub struct Filled {
    /// The hole: its offset is that in the stencil.
    pub hole: Hole,
    /// What was written, sign-extended.
    pub value: i64,
    /// What it stands for.
    pub meaning: Meaning,
}

/// What a hole's value stands for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Meaning {
    /// Just a number.
    Number,
    /// A slot of a Python frame.
    Slot(u32),
    /// A slot where the back end keeps a value.
    Spill(u32),
    /// A slot for an outgoing argument.
    Argument(u32),
    /// A field of an object.
    Field(Field),
    /// A constant of the IR.
    Constant(Constant),
    /// An address outside the heap.
    Address,
    /// A helper.
    Helper(HelperId),
    /// An exit: its number in the trace.
    Exit(u32),
    /// A watched assumption that leads to the exit.
    Watch(u32),
    /// The head of the loop.
    Head,
    /// From an exit's stub to the code that returns, or to the linked trace.
    Link,
    /// The next stencil.
    Next,
    /// What the region returns: the global number of an exit.
    Leave(u32),
}

/// A word of the constant pool.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PoolWord {
    /// Offset from the trace's address.
    pub offset: u32,
    /// The word.
    pub value: u64,
    /// What it is.
    pub meaning: Meaning,
}

/// A way out of a trace.
#[derive(Clone, Debug)]
pub struct ExitSite {
    /// Its global number: index into the table of exits.
    pub id: u32,
    /// Its number within the trace.
    pub number: u32,
    /// Index of the snapshot.
    pub snapshot: u32,
    /// The operation that leaves; `None` for the end of the trace.
    pub op: Option<IrOp>,
    /// Offsets of the stencils that leave through it.
    pub guards: Vec<u32>,
    /// Offset of its stub.
    pub stub: u32,
    /// Offset of the stub's patchable jump: of the 4 bytes of its displacement.
    pub jump: u32,
    /// Where the functions of the snapshot's frames that are no constants are stored: slots.
    pub frame_values: Vec<(Ref, u32)>,
}

/// A value is in `place` while the program counter is in `from..to`.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Located {
    /// Index of the instruction whose result it is. (A φ's place is given for the φ, and behind the loop for its left operand too.)
    pub value: u32,
    /// Where.
    pub place: Place,
    /// Offset of the first byte.
    pub from: u32,
    /// Offset behind the last byte.
    pub to: u32,
}

/// A patch point of a watched assumption.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Watch {
    /// Index of the IR instruction.
    pub ir: u32,
    /// Offset of the displacement, 0 as long as the assumption holds.
    pub at: u32,
    /// Number (within the trace) of the exit that it is patched to.
    pub exit: u32,
}
