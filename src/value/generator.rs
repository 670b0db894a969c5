//! Generators: a suspended frame as an object.
use super::{Header, Value, cell::Slot, function::CodeId, kinds::Trace, tail::Tailed};
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

/// A generator. Its values are the frame's registers while it is not running, and NULL when it is finished.
pub type Generator = Tailed<GeneratorFields>;

/// The fixed fields of a generator.
#[repr(C)]
pub struct GeneratorFields {
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
    /// `__name__` and `__qualname__` where the program has set them, or NULL.
    pub names: [Slot; 2],
    /// How many handlers of its own are active: with none, it handles what its caller does.
    pub handlers: Cell<u32>,
    /// Is it a plain generator: neither a coroutine nor an async generator?
    pub iterable: bool,
    /// Of an async generator: one of its awaitables is being awaited.
    pub stepping: Cell<bool>,
    /// Has its code handlers for exceptions, `finally` blocks among them? Then it is closed when nobody refers to it any more.
    pub handles: bool,
    /// Of an async generator: it was closed, or has raised what ends it.
    pub closed: Cell<bool>,
}

impl Generator {
    /// Is it the iterator of a loop: a plain generator?
    pub fn is_iterable(&self) -> bool {
        self.fields.iterable
    }

    /// It has ended: it holds its variables no longer.
    pub fn end(&self) {
        self.fields.state.set(GeneratorState::Finished);
        self.forget();
    }

    /// It runs, or has ended: it holds no variables.
    pub fn forget(&self) {
        self.cells().iter().for_each(|register| register.set(Value::NULL));
    }
}

impl Trace for Generator {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.iter().for_each(&mut *visit);
        let g = &self.fields;
        let [name, qualname] = &g.names;
        for slot in [&g.function, &g.handled, &g.outer_handled, &g.sink, &g.delegate, name, qualname] {
            visit(slot.get())
        }
    }
}

/// What an [`AsyncStep`] does with its source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepRole {
    /// `coroutine.__await__()`: drives the coroutine.
    Drive,
    /// `async_generator.asend(argument)`, and `__anext__()`.
    Send,
    /// `async_generator.athrow(argument)`; the argument is an exception.
    Throw,
    /// `async_generator.aclose()`
    Close,
    /// `anext(source, argument)`: the argument where the source is exhausted.
    Default,
}

/// How far an [`AsyncStep`] has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepState {
    /// Not awaited yet.
    Created,
    /// Being awaited.
    Running,
    /// Over.
    Finished,
}

/// One awaitable step of a coroutine or async generator.
#[repr(C)]
pub struct AsyncStep {
    /// Object header.
    pub header: Header,
    /// The coroutine, async generator or awaitable.
    pub source: Slot,
    /// What the role needs.
    pub argument: Slot,
    /// What is done.
    pub role: StepRole,
    /// How far it has come.
    pub state: Cell<StepState>,
}

impl Trace for AsyncStep {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.source.get());
        visit(self.argument.get());
    }
}
