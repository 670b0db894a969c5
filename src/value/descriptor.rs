//! The built-in descriptors: property, classmethod, staticmethod, members; and `super` objects.
use super::{Class, Header, Ref, Str, Value, cell::Slot, kinds::Trace};

/// A property. Absent functions are NULL.
#[repr(C)]
pub struct Property {
    /// Object header.
    pub header: Header,
    /// Called to read.
    pub getter: Slot,
    /// Called to store.
    pub setter: Slot,
    /// Called to delete.
    pub deleter: Slot,
    /// `__doc__`
    pub doc: Slot,
    /// The name it has in its class, or NULL.
    pub name: Slot,
}

impl Trace for Property {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for slot in [&self.getter, &self.setter, &self.deleter, &self.doc, &self.name] {
            visit(slot.get())
        }
    }
}

/// A class method.
#[repr(C)]
pub struct ClassMethod {
    /// Object header.
    pub header: Header,
    /// What is bound to the class.
    pub function: Slot,
}

impl Trace for ClassMethod {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.function.get())
    }
}

/// A static method.
#[repr(C)]
pub struct StaticMethod {
    /// Object header.
    pub header: Header,
    /// What is found.
    pub function: Slot,
}

impl Trace for StaticMethod {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.function.get())
    }
}

/// What `__slots__` puts into a class for each name.
#[repr(C)]
pub struct Member {
    /// Object header.
    pub header: Header,
    /// The attribute, interned.
    pub name: Ref<Str>,
    /// The class that names it.
    pub owner: Ref<Class>,
}

impl Trace for Member {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.name.into());
        visit(self.owner.into())
    }
}

/// `super()`: attribute lookup along the MRO of `receiver`'s class, behind `class`.
#[repr(C)]
pub struct Super {
    /// Object header.
    pub header: Header,
    /// The class to look behind.
    pub class: Slot,
    /// The object that found attributes are bound to.
    pub receiver: Slot,
    /// Whose MRO it is: the class of `receiver`, or `receiver` itself when that is a class.
    pub start: Slot,
}

impl Trace for Super {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for slot in [&self.class, &self.receiver, &self.start] {
            visit(slot.get())
        }
    }
}
