//! Generators: a suspended frame as an object.
use super::{Header, Items, Value, cell::Slot, function::CodeId, kinds::Trace};
use std::cell::Cell;

/// Where a generator stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GeneratorState {
    /// Not begun.
    Created,
    /// At a yield.
    Suspended,
    /// Its frame is among the running ones.
    Running,
    /// Returned, raised, or closed.
    Finished,
}

/// A generator.
#[repr(C)]
pub struct Generator {
    /// Object header.
    pub header: Header,
    /// The frame's registers while it is not running; empty when it is finished.
    pub registers: Items,
    /// What it runs.
    pub code: CodeId,
    /// Where it stands.
    pub state: Cell<GeneratorState>,
    /// The instruction to resume at.
    pub pc: Cell<u32>,
    /// Register that receives what is sent in at the next resumption.
    pub receiver: Cell<u16>,
    /// The function it came from.
    pub function: Slot,
    /// The exception that it is handling while suspended, or NULL.
    pub handled: Slot,
    /// While running: the exception that its caller is handling, or NULL.
    pub outer_handled: Slot,
    /// While it runs for native code that wants all items: the list or set that gets what it yields; else NULL.
    pub sink: Slot,
    /// The iterator it delegates to (`gi_yieldfrom`), or NULL.
    pub delegate: Slot,
}

impl Trace for Generator {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for i in 0..self.registers.len() {
            visit(self.registers.get(i).unwrap_or_default())
        }
        for slot in [&self.function, &self.handled, &self.outer_handled, &self.sink, &self.delegate] {
            visit(slot.get())
        }
    }
}
