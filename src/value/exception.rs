//! Exceptions and tracebacks.
use super::{Header, Value, cell::Slot, function::CodeId, kinds::Trace};
use std::cell::Cell;

/// An exception.
#[repr(C)]
pub struct Exception {
    /// Object header.
    pub header: Header,
    /// `args`, a tuple.
    pub args: Slot,
    /// `__dict__`, or NULL.
    pub attributes: Slot,
    /// `__context__`, or NULL.
    pub context: Slot,
    /// `__cause__`, or NULL.
    pub cause: Slot,
    /// `__suppress_context__`
    pub suppress_context: Cell<bool>,
    /// `__traceback__`, or NULL.
    pub traceback: Slot,
    /// Of a group: the tuple of its exceptions; else NULL.
    pub exceptions: Slot,
    /// Of a group: its message; of a NameError: the `self` of the method that raised it; else NULL.
    pub message: Slot,
}

impl Trace for Exception {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for slot in
            [&self.args, &self.attributes, &self.context, &self.cause, &self.traceback, &self.exceptions, &self.message]
        {
            visit(slot.get())
        }
    }
}

/// One frame that an exception has passed, outermost first along `next`.
#[repr(C)]
pub struct Traceback {
    /// Object header.
    pub header: Header,
    /// What ran.
    pub code: CodeId,
    /// The instruction that raised, or called what raised.
    pub pc: u32,
    /// The entry of the frame that this one called, or NULL.
    pub next: Slot,
    /// The globals it ran with.
    pub globals: Slot,
    /// The frame object, once asked for; else NULL.
    pub frame: Slot,
}

impl Trace for Traceback {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.next.get());
        visit(self.globals.get());
        visit(self.frame.get());
    }
}

/// A frame as a program sees it: what was running when it was asked for, not a view of what goes on.
#[repr(C)]
pub struct FrameObject {
    /// Object header.
    pub header: Header,
    /// What runs.
    pub code: CodeId,
    /// The instruction in progress.
    pub pc: u32,
    /// Its globals.
    pub globals: Slot,
    /// The frame that called it, or NULL.
    pub back: Slot,
}

impl Trace for FrameObject {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.globals.get());
        visit(self.back.get());
    }
}
