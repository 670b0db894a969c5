//! Instances: making them, and reading and changing their own attributes (no descriptors, no `__getattr__`: see `interp::attributes`).
//!
//! A class learns how many slots its instances need: when one overflows its inline slots, the class's next instances get more (a new tree
//! of shapes). Deleting an attribute, or asking for `__dict__`, moves an instance's attributes to a dict for good.
use super::Runtime;
use crate::value::{
    Class, Dict, Header, Instance, Items, Kind, List, Ref, Shape, Str, Value, attached, cell::Slot, class::flag,
    descriptor::Member, instance::InstanceFields,
};
use std::cell::{Cell, RefCell};

/// Most inline slots.
const MAX_INLINE: u32 = 56;
/// Attributes beyond which a dict is better than slots.
const MAX_SLOTS: usize = 200;

impl Runtime {
    fn new_shape(&mut self, class: Ref<Class>, names: Vec<Ref<Str>>, inline: u32, dict_mode: bool) -> Ref<Shape> {
        let header = self.header(self.types.shape, Kind::Shape);
        self.heap.alloc(Shape { header, class, names, inline, dict_mode, transitions: RefCell::default() })
    }

    /// The shape of a new instance of `class`.
    #[inline]
    pub fn root_shape(&mut self, class: Ref<Class>) -> Ref<Shape> {
        match class.root_shape.get() {
            Some(shape) => shape,
            None => {
                let shape = self.new_shape(class, Vec::new(), class.inline_slots.get().min(MAX_INLINE), false);
                class.root_shape.set(Some(shape));
                shape
            }
        }
    }

    /// A new instance without attributes.
    #[inline]
    pub fn new_instance(&mut self, class: Ref<Class>) -> Ref<Instance> {
        let shape = self.root_shape(class);
        let header = Header::new(class.word(), Kind::Instance);
        let fields = InstanceFields { shape: Cell::new(shape), overflow: Slot::default() };
        if class.flags.get() & flag::DEL != 0 {
            self.heap.expect_end()
        }
        self.heap.alloc_empty_tailed(header, fields, shape.inline as usize)
    }

    /// The shape behind `shape` with `name` added; `None` when the attributes should be in a dict.
    pub fn next_shape(&mut self, shape: Ref<Shape>, name: Ref<Str>) -> Option<Ref<Shape>> {
        if let Some(next) = shape.next(name) {
            return Some(next);
        }
        if shape.names.len() >= MAX_SLOTS {
            return None;
        }
        let mut names = shape.names.clone();
        names.push(name);
        let next = self.new_shape(shape.class, names, shape.inline, false);
        shape.transitions.borrow_mut().push((name, next));
        Some(next)
    }

    /// The own attribute `name` (interned).
    #[inline]
    pub fn own_attribute(&self, instance: Ref<Instance>, name: Ref<Str>) -> Option<Value> {
        let shape = instance.shape();
        if shape.dict_mode {
            let apart = attached::get(instance.header()).and_then(|members| members.get_str(name));
            return apart.or_else(|| instance.fields.overflow.get().get::<Dict>()?.get_str(name));
        }
        shape.find(name).and_then(|i| instance.slot(i).some())
    }

    /// Set the own attribute `name` (interned).
    pub fn set_own_attribute(&mut self, instance: Ref<Instance>, name: Ref<Str>, v: Value) {
        let shape = instance.shape();
        if !shape.dict_mode {
            if let Some(i) = shape.find(name) {
                return set_slot(instance, i, v);
            }
            if let Some(next) = self.next_shape(shape, name) {
                return self.add_slot(instance, next, v);
            }
        }
        let dict = self.instance_dict(instance);
        match self.stands_apart(instance, name) {
            true => self.members_apart(instance).set_str(name, v),
            false => dict.set_str(name, v),
        };
    }

    /// Give `instance` the shape `next`, one attribute longer than its present one, and that attribute the value `v`.
    pub fn add_slot(&mut self, instance: Ref<Instance>, next: Ref<Shape>, v: Value) {
        let i = next.names.len() - 1;
        if !instance.set(i, v) {
            self.add_overflow_slot(instance, i - instance.len(), v);
        }
        instance.fields.shape.set(next);
    }

    #[cold]
    fn add_overflow_slot(&mut self, instance: Ref<Instance>, i: usize, v: Value) {
        let overflow = match instance.fields.overflow.get().get::<List>() {
            Some(list) => list,
            None => {
                let list = self.list(Items::new());
                instance.fields.overflow.set(list.into());
                list
            }
        };
        while overflow.items.len() <= i {
            overflow.items.push(Value::NULL)
        }
        overflow.items.set(i, v);
        let class = instance.shape().class;
        let wanted = (instance.len() + i + 1) as u32;
        if wanted > class.inline_slots.get() && wanted <= MAX_INLINE {
            class.inline_slots.set(wanted);
            class.root_shape.set(None);
        }
    }

    /// Delete the own attribute `name` (interned); false when there is none.
    pub fn delete_own_attribute(&mut self, instance: Ref<Instance>, name: Ref<Str>) -> bool {
        if self.own_attribute(instance, name).is_none() {
            return false;
        }
        let dict = self.instance_dict(instance);
        let members = attached::get(instance.header());
        members.is_some_and(|m| m.remove_str(name).is_some()) || dict.remove_str(name).is_some()
    }

    /// Is `name` a member (see `__slots__`) of an instance that has a `__dict__` too, so that it must not be in that?
    fn stands_apart(&mut self, instance: Ref<Instance>, name: Ref<Str>) -> bool {
        let class: Ref<Class> = instance.shape().class;
        class.flags.get() & flag::NO_DICT == 0 && self.lookup(class, name).is_some_and(|v| v.get::<Member>().is_some())
    }

    /// The values of the members that stand apart.
    fn members_apart(&mut self, instance: Ref<Instance>) -> Ref<Dict> {
        match attached::get(instance.header()) {
            Some(members) => members,
            None => {
                let members = self.dict();
                attached::set(instance.header(), members);
                members
            }
        }
    }

    /// The instance's `__dict__`, which from now on holds its attributes.
    pub fn instance_dict(&mut self, instance: Ref<Instance>) -> Ref<Dict> {
        let shape = instance.shape();
        if shape.dict_mode
            && let Some(dict) = instance.fields.overflow.get().get::<Dict>()
        {
            return dict;
        }
        let dict = self.dict();
        for (i, name) in shape.names.iter().enumerate() {
            let Some(v) = instance.slot(i).some() else { continue };
            match self.stands_apart(instance, *name) {
                true => self.members_apart(instance).set_str(*name, v),
                false => dict.set_str(*name, v),
            };
        }
        self.use_dict(instance, dict);
        dict
    }

    /// Make `dict` the instance's `__dict__`.
    pub fn replace_dict(&mut self, instance: Ref<Instance>, dict: Ref<Dict>) {
        // Members stay.
        self.instance_dict(instance);
        self.use_dict(instance, dict)
    }

    fn use_dict(&mut self, instance: Ref<Instance>, dict: Ref<Dict>) {
        let class = instance.shape().class;
        let shape = match class.dict_shape.get() {
            Some(shape) => shape,
            None => {
                let shape = self.new_shape(class, Vec::new(), 0, true);
                class.dict_shape.set(Some(shape));
                shape
            }
        };
        instance.cells().iter().for_each(|c| c.set(Value::NULL));
        instance.fields.overflow.set(dict.into());
        instance.fields.shape.set(shape);
    }
}

/// Replace the value in slot `i`, which the instance's shape has.
pub fn set_slot(instance: Ref<Instance>, i: usize, v: Value) {
    if !instance.set(i, v)
        && let Some(overflow) = instance.fields.overflow.get().get::<List>()
    {
        overflow.items.set(i - instance.len(), v);
    }
}
