//! Frames: what is running. One record per Python call, in [`Runtime::frames`]; registers are windows of the register stack.
//!
//! # The canonical state
//!
//! Between two instructions the whole state of the program is: the frame records, the `pc` of each, and the registers of each. The
//! interpreter keeps the newest frame's `pc` in a local variable and stores it before anything that can look at frames (calls, exceptions,
//! safepoints); for all older frames `pc` is that of the instruction which made the call, and the callee's `kind` says what becomes of
//! its result. Machine code that leaves must rebuild exactly this.
use super::{LoadedCode, PyResult, Runtime};
use crate::heap::stack::Window;
use crate::value::{Dict, Ref, Value, function::Function};

/// What made a frame, and so what happens to its result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrameKind {
    /// Called from native code: the interpreter loop returns the result.
    Entry,
    /// Called by an instruction of the frame below: the result goes to that frame's register `result`.
    Call,
    /// `__init__` run by calling a class: the frame's `extra` is the instance, which goes to register `result`.
    Init,
    /// A generator (`extra`) resumed by native code: the interpreter loop returns what it yields.
    GeneratorEntry,
    /// A generator (`extra`) run to its end by native code: what it yields goes to its sink, and it goes on at once.
    GeneratorDrain,
    /// A generator (`extra`) resumed by the `ForIter` of the frame below: what it yields goes to register `result`, its end ends the loop.
    GeneratorFor,
    /// A generator (`extra`) resumed by the `YieldFrom` of the frame below: what it yields is yielded on, its end is the result.
    GeneratorDelegate,
}

impl FrameKind {
    /// Does the interpreter loop end when this frame does?
    #[inline(always)]
    pub fn is_entry(self) -> bool {
        matches!(self, FrameKind::Entry | FrameKind::GeneratorEntry | FrameKind::GeneratorDrain)
    }

    /// A generator's frame?
    #[inline(always)]
    pub fn is_generator(self) -> bool {
        matches!(
            self,
            FrameKind::GeneratorEntry
                | FrameKind::GeneratorDrain
                | FrameKind::GeneratorFor
                | FrameKind::GeneratorDelegate
        )
    }
}

/// One Python call in progress.
#[derive(Clone, Copy)]
pub struct Frame {
    /// What runs.
    pub code: &'static LoadedCode,
    /// Registers.
    pub window: Window,
    /// Word index of the window's register 0.
    pub base: usize,
    /// The function, or NULL for modules and class bodies.
    pub function: Value,
    /// Tuple of cells, or NULL.
    pub closure: Value,
    /// The dict of globals.
    pub globals: Ref<Dict>,
    /// By [`FrameKind`]: an instance or generator; for class bodies the namespace; else NULL.
    pub extra: Value,
    /// Instruction in progress, when it is not in the interpreter's hands.
    pub pc: u32,
    /// Register of the frame below that gets the result.
    pub result: u16,
    /// What made the frame.
    pub kind: FrameKind,
}

impl Frame {
    /// Show every value that the record holds.
    pub fn roots(&self, visit: &mut dyn FnMut(Value)) {
        [self.function, self.closure, self.globals.into(), self.extra].into_iter().for_each(visit)
    }

    /// The function, unless it is a module or class body.
    pub fn function(&self) -> Option<Ref<Function>> {
        self.function.get()
    }

    /// Source line in progress.
    pub fn line(&self) -> u32 {
        self.code.code.line(self.pc as usize)
    }
}

/// Returns that may have let go of something, counted: how seldom do frames of some depth return?
#[derive(Default)]
pub struct Returns {
    /// All of them.
    pub total: u32,
    /// What it was at the last one from each depth.
    pub last: [u32; 32],
}

impl Runtime {
    /// Word index at which the next window begins: behind the newest frame, and behind what a trace that runs on it keeps there.
    #[inline(always)]
    pub fn next_base(&self) -> usize {
        self.heap.stack().top()
    }

    /// Push a frame: the window's registers that hold locals must be set already. RecursionError beyond the limit.
    #[inline(always)]
    pub fn push_frame(&mut self, frame: Frame) -> PyResult<()> {
        if self.frames.len() >= self.recursion_limit {
            return self.recursion_error("maximum recursion depth exceeded");
        }
        self.heap.stack().set_top(frame.base + frame.code.registers());
        self.frames.push(frame);
        Ok(())
    }

    /// Drop the newest frame.
    #[inline(always)]
    pub fn pop_frame(&mut self) -> Option<Frame> {
        let frame = self.frames.pop()?;
        self.heap.stack().set_top(frame.base);
        Some(frame)
    }
}
