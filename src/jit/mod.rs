//! The back end: from a trace's IR to machine code in memory, and in and out of it.
//!
//! ```text
//! Trace ─uses─> ─lower + regalloc─> Draft, Draft … ─assemble─> bytes ─memory─> code ─enter─> … exit ─link─> side trace
//! ```
//! [`Jit::compile`] takes a trace that [`crate::trace::validate`] accepts and gives a [`CompiledTrace`]: everything that publishing and the
//! exit handler need to know. Nothing else about machine code leaves this module.
//!
//! Slots that a trace uses, from `r12`, the address of the root frame's register 0:
//! ```text
//! registers of the root frame and of inlined frames │ outgoing arguments │ values of snapshots' frames │ spilled values
//! 0                                                 trace.slots
//! ```

mod assemble;
pub mod compiled;
mod draft;
pub mod enter;
pub mod exit;
mod link;
mod lower;
pub mod memory;
mod moves;
pub mod place;
mod regalloc;
mod uses;

#[cfg(test)]
mod tests;

pub use compiled::CompiledTrace;
pub use enter::{Entry, enter};
pub use exit::ExitInfo;
pub use link::Patch;
pub use memory::Padding;

use crate::trace::ir::{End, Trace};
use assemble::Layout;
use link::Placed;
use memory::CodeMemory;
use regalloc::Hints;
use rustc_hash::FxHashMap;
use std::fmt;

/// Why a trace could not be compiled or linked.
#[derive(Debug)]
pub enum CompileError {
    /// An offset within an object does not fit 32 bits.
    Displacement(i64),
    /// A hole's value does not fit.
    Range {
        /// The stencil.
        stencil: &'static str,
        /// The value.
        value: i64,
    },
    /// It needs that many slots, more than [`enter::WINDOW_SLOTS`].
    TooManySlots(u32),
    /// The system gives no memory.
    Memory(std::io::Error),
    /// The trace to link to is more than 2 GiB away.
    OutOfReach,
    /// The trace to link to does not exist, or was invalidated.
    NoTrace(u32),
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CompileError::Displacement(offset) => write!(f, "offset {offset} does not fit an instruction"),
            CompileError::Range { stencil, value } => write!(f, "{value} does not fit a hole of {stencil}"),
            CompileError::TooManySlots(n) => write!(f, "the trace needs {n} frame slots"),
            CompileError::Memory(e) => write!(f, "no memory for machine code: {e}"),
            CompileError::OutOfReach => write!(f, "the trace to link to is too far away"),
            CompileError::NoTrace(id) => write!(f, "there is no trace {id} to link to"),
        }
    }
}

impl std::error::Error for CompileError {}

/// All compiled traces of the process.
pub struct Jit {
    detail: bool,
    memory: CodeMemory,
    exits: Vec<ExitInfo>,
    placed: FxHashMap<u32, Placed>,
}

impl Jit {
    /// No traces yet. `padding`: what to leave free behind each trace. `detail`: fill [`CompiledTrace::holes`].
    pub fn new(padding: Padding, detail: bool) -> Jit {
        Jit { detail, memory: CodeMemory::new(padding), exits: Vec::new(), placed: FxHashMap::default() }
    }

    /// Compile a valid trace and place it in memory. A trace that ends in a link jumps to its target at once.
    pub fn compile(&mut self, trace: &Trace) -> Result<CompiledTrace, CompileError> {
        if let End::Link { trace: target, .. } = trace.end {
            self.entry_of(target)?;
        }
        let mut lowered = lower::lower(trace, Hints::default())?;
        let hints = std::mem::take(&mut lowered.allocator.found);
        if !hints.is_empty() {
            lowered = lower::lower(trace, hints)?;
        }
        let layout = Layout::new(trace, lowered, self.exits.len() as u32);
        let mut writer = self.memory.open();
        let address = writer.reserve(layout.size(), layout.unwind_rows())?;
        let compiled = layout.finish(address, self.detail)?;
        if compiled.slots > enter::WINDOW_SLOTS {
            return Err(CompileError::TooManySlots(compiled.slots));
        }
        writer.write(address, &compiled.bytes);
        drop(writer);
        self.register(&compiled);
        if let End::Link { trace: target, .. } = trace.end {
            let end = compiled.exits.iter().find(|e| e.op.is_none()).expect("a trace that links has an end");
            // Should it be out of reach, the trace ends in the interpreter.
            _ = self.link(end.id, target);
        }
        Ok(compiled)
    }

    /// Row of an exit by its global number.
    pub fn exit(&self, id: u32) -> &ExitInfo {
        &self.exits[id as usize]
    }

    /// The same, to count.
    pub fn exit_mut(&mut self, id: u32) -> &mut ExitInfo {
        &mut self.exits[id as usize]
    }

    /// All exits, by global number.
    pub fn exits(&self) -> &[ExitInfo] {
        &self.exits
    }

    /// Bytes of memory that hold code.
    pub fn code_bytes(&self) -> usize {
        self.memory.used()
    }
}
