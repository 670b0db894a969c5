//! Shapes (hidden classes): which attribute of an instance is in which slot.
//!
//! All shapes of a class form a tree that grows by one attribute per edge, so instances that got the same attributes in the same order
//! have the same shape, and one comparison of a pointer stands for "class and attribute layout are as seen before".
use super::{Header, Ref, Value, class::Class, kinds::Trace, str::Str};
use std::cell::RefCell;

/// An instance layout.
#[repr(C)]
pub struct Shape {
    /// Object header.
    pub header: Header,
    /// The class of the instances.
    pub class: Ref<Class>,
    /// Interned attribute names, by slot.
    pub names: Vec<Ref<Str>>,
    /// Slots that lie inline in instances of this tree.
    pub inline: u32,
    /// Attributes are in a dict instead of slots (after `__dict__` was asked for, or too many attributes).
    pub dict_mode: bool,
    /// Shapes with one attribute more.
    pub transitions: RefCell<Vec<(Ref<Str>, Ref<Shape>)>>,
}

impl Shape {
    /// The slot of the interned `name`.
    pub fn find(&self, name: Ref<Str>) -> Option<usize> {
        self.names.iter().position(|n| n.is(name))
    }

    /// The shape with `name` added, if an instance has gone there before.
    pub fn next(&self, name: Ref<Str>) -> Option<Ref<Shape>> {
        self.transitions.borrow().iter().find(|(n, _)| n.is(name)).map(|(_, s)| *s)
    }
}

impl Trace for Shape {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.class.into());
        self.names.iter().for_each(|n| visit((*n).into()));
        self.transitions.borrow().iter().for_each(|(n, s)| {
            visit((*n).into());
            visit((*s).into())
        });
    }
}
