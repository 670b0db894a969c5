//! Classes.
use super::{
    Header, Kind, Ref, Value,
    cell::{Link, Slot},
    kinds::Trace,
    shape::Shape,
    str::Str,
};
use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};

/// A class. Its namespace is an insertion-ordered map of interned names.
#[repr(C)]
pub struct Class {
    /// Object header; its class is the metaclass.
    pub header: Header,
    /// `__name__`, a str.
    pub name: Slot,
    /// `__qualname__`, a str.
    pub qualname: Slot,
    /// Direct bases.
    pub bases: RefCell<Vec<Ref<Class>>>,
    /// Method resolution order, this class first.
    pub mro: RefCell<Vec<Ref<Class>>>,
    /// Classes that name this one as a direct base. It does not keep them alive: see [`Class::forget_dead_subclasses`].
    pub subclasses: RefCell<Vec<Ref<Class>>>,
    /// Own attributes. Change them through the runtime only: it keeps versions and caches right.
    pub namespace: RefCell<Namespace>,
    /// Native layout of the instances.
    pub instance_kind: Cell<Kind>,
    /// Changes whenever an attribute of this class or of one of its bases changes; never 0, never reused.
    pub version: Cell<u32>,
    /// Found attributes by name, whole MRO, valid for the present version. `NULL` records "not found".
    pub cache: RefCell<FxHashMap<Ref<Str>, Value>>,
    /// Shape of a new instance; made anew when the class learns that more slots should be inline.
    pub root_shape: Link<Shape>,
    /// Shape of instances whose attributes are in a dict, once there is one.
    pub dict_shape: Link<Shape>,
    /// Inline slots of the next [`Class::root_shape`] to be made.
    pub inline_slots: Cell<u32>,
    /// The [`Class::version`] for which the next two say how to make an instance; see `interp::construct`.
    pub construct_version: Cell<u32>,
    /// The native `__new__`, NULL for that of `object`.
    pub construct_new: Slot,
    /// The `__init__`, NULL for that of `object`.
    pub construct_init: Slot,
    /// Made by the runtime, attributes cannot be set by programs.
    pub builtin: Cell<bool>,
    /// Can classes derive from it?
    pub subclassable: Cell<bool>,
    /// Compiled code relies on the attributes: every change must be reported through `Hooks::class_changed`.
    pub watched: Cell<bool>,
    /// What patterns take the instances for; `None`: what they take those of the bases for.
    pub collection: Cell<Option<Collection>>,
    /// Bits of [`flag`]: which dunder methods override the built-in behaviour, computed per version.
    pub flags: Cell<u32>,
}

/// What a pattern of `match` takes an object for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Collection {
    /// `[a, *rest]` may match.
    Sequence,
    /// `{"key": value}` may match.
    Mapping,
}

/// Bits of [`Class::flags`], valid for the present version.
pub mod flag {
    /// Some class of the MRO other than `object` defines `__getattribute__`.
    pub const GETATTRIBUTE: u32 = 1;
    /// Defines `__getattr__`.
    pub const GETATTR: u32 = 2;
    /// Defines `__setattr__` or `__delattr__`.
    pub const SETATTR: u32 = 4;
    /// Defines `__eq__`.
    pub const EQ: u32 = 8;
    /// Defines `__hash__` (or sets it to None).
    pub const HASH: u32 = 16;
    /// An exception class.
    pub const EXCEPTION: u32 = 32;
    /// Has `__slots__` and no `__dict__`.
    pub const NO_DICT: u32 = 64;
    /// Defines `__del__`.
    pub const DEL: u32 = 128;
}

/// Names and values in insertion order.
#[derive(Default)]
pub struct Namespace {
    index: FxHashMap<Ref<Str>, usize>,
    entries: Vec<(Ref<Str>, Value)>,
}

impl Namespace {
    /// The value under the interned `name`.
    pub fn get(&self, name: Ref<Str>) -> Option<Value> {
        self.index.get(&name).map(|&i| self.entries[i].1)
    }

    /// Bind `name`.
    pub fn set(&mut self, name: Ref<Str>, v: Value) {
        match self.index.get(&name) {
            Some(&i) => self.entries[i].1 = v,
            None => {
                self.index.insert(name, self.entries.len());
                self.entries.push((name, v));
            }
        }
    }

    /// Unbind `name`; false when it was not bound.
    pub fn remove(&mut self, name: Ref<Str>) -> bool {
        let Some(i) = self.index.remove(&name) else { return false };
        self.entries.remove(i);
        self.index.values_mut().filter(|j| **j > i).for_each(|j| *j -= 1);
        true
    }

    /// All names and values, in insertion order.
    pub fn iter(&self) -> impl Iterator<Item = (Ref<Str>, Value)> + '_ {
        self.entries.iter().copied()
    }
}

impl Class {
    /// Is `other` this class or one of its bases?
    #[inline]
    pub fn is_subclass(&self, other: Ref<Class>) -> bool {
        self.mro.borrow().iter().any(|c| c.is(other))
    }

    /// During a collection, after marking: drop the subclasses, and theirs, that are about to be freed.
    pub fn forget_dead_subclasses(&self) {
        self.subclasses.borrow_mut().retain(|c| c.header.marked());
        self.subclasses.borrow().iter().for_each(|c| c.forget_dead_subclasses());
    }
}

impl Trace for Class {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.name.get());
        visit(self.qualname.get());
        visit(self.root_shape.value());
        visit(self.dict_shape.value());
        visit(self.construct_new.get());
        visit(self.construct_init.get());
        // Not the subclasses: they may go.
        for list in [&self.bases, &self.mro] {
            list.borrow().iter().for_each(|c| visit((*c).into()))
        }
        self.namespace.borrow().iter().for_each(|(n, v)| {
            visit(n.into());
            visit(v)
        });
        self.cache.borrow().iter().for_each(|(n, v)| {
            visit((*n).into());
            visit(*v)
        });
    }
}
