//! Functions written in Python, closure cells, bound methods.
use super::{Header, Value, cell::Slot, kinds::Trace};
use std::cell::Cell;

/// The box of a variable that closures share.
#[repr(C)]
pub struct ClosureCell {
    /// Object header.
    pub header: Header,
    /// The variable's value; NULL when unbound.
    pub value: Slot,
}

impl ClosureCell {
    /// Offset of the value, for machine code.
    pub const VALUE_OFFSET: usize = std::mem::offset_of!(ClosureCell, value);
}

impl Trace for ClosureCell {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.value.get())
    }
}

/// Index of a loaded code object in the runtime's table of code. Code objects live as long as the process.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct CodeId(pub u32);

/// A function. Each field but `code` may be changed by the program.
#[repr(C)]
pub struct Function {
    /// Object header.
    pub header: Header,
    /// What it runs.
    pub code: Cell<CodeId>,
    /// Tuple of cells, or NULL.
    pub closure: Slot,
    /// The module dict in which globals are looked up.
    pub globals: Slot,
    /// Tuple of defaults, or NULL.
    pub defaults: Slot,
    /// Dict of keyword-only defaults, or NULL.
    pub keyword_defaults: Slot,
    /// `__name__`, a str.
    pub name: Slot,
    /// `__qualname__`, a str.
    pub qualname: Slot,
    /// `__doc__`
    pub doc: Slot,
    /// `__module__`
    pub module: Slot,
    /// `__annotations__` dict, or NULL.
    pub annotations: Slot,
    /// `__dict__`, or NULL.
    pub attributes: Slot,
    /// `__type_params__` tuple, or NULL.
    pub type_params: Slot,
}

impl Trace for Function {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        let slots = [
            &self.closure,
            &self.globals,
            &self.defaults,
            &self.keyword_defaults,
            &self.name,
            &self.qualname,
            &self.doc,
            &self.module,
            &self.annotations,
            &self.attributes,
            &self.type_params,
        ];
        slots.into_iter().for_each(|s| visit(s.get()))
    }
}

/// A callable bound to the object it was taken from.
#[repr(C)]
pub struct BoundMethod {
    /// Object header.
    pub header: Header,
    /// Called with `receiver` before the other arguments.
    pub function: Value,
    /// The object.
    pub receiver: Value,
}

impl Trace for BoundMethod {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.function);
        visit(self.receiver)
    }
}

/// A code object as the program sees it (`__code__`).
#[repr(C)]
pub struct CodeObject {
    /// Object header.
    pub header: Header,
    /// Which.
    pub code: CodeId,
}

impl Trace for CodeObject {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}
