//! What `object.name` finds, as a pure question: the inline caches and the trace recorder ask it too.
use crate::builtins::{classes, property};
use crate::runtime::{Binding, Runtime};
use crate::value::{
    Class, Dict, Instance, Kind, Module, Ref, Str, Value,
    class::flag,
    descriptor::{ClassMethod, Member, Property, StaticMethod, Super},
    native::NativeFunction,
};

/// Where an attribute was found, and so how to get its value.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Resolved {
    /// In this slot of an instance.
    Slot(usize),
    /// Among the object's own attributes (a dict, or the namespace of a class and its bases): this value.
    Own(Value),
    /// In the entry of this index of a module's dict.
    ModuleEntry(Ref<Dict>, usize),
    /// In the class: this value, as it is.
    Class(Value),
    /// In the class: a function or native method, to be bound to the object.
    Method(Value),
    /// In the class: bound to the class (of the object, or the object itself when that is a class).
    ClassMethod(Value),
    /// In the class: a read-only attribute of native code.
    Getter(Ref<NativeFunction>),
    /// In the class: a property.
    Property(Ref<Property>),
    /// In the class: an object whose class has this `__get__`.
    Descriptor {
        /// The object found.
        descriptor: Value,
        /// Its class's `__get__`.
        get: Value,
    },
    /// The same for a class, in its metaclass: what it is for an instance.
    MetaDescriptor {
        /// The object found.
        descriptor: Value,
        /// Its class's `__get__`.
        get: Value,
    },
    /// The same for a class method in the metaclass.
    MetaClassMethod(Value),
    /// The class has its own `__getattribute__`: this.
    Custom(Value),
    /// Nowhere: `__getattr__` may know.
    Missing,
}

impl Resolved {
    /// What is found in the class of `object`, if that is a class itself, is bound to it and not to what it makes.
    fn of_metaclass(self, object: Value) -> Resolved {
        match self {
            Resolved::Descriptor { descriptor, get } if object.get::<Class>().is_some() => {
                Resolved::MetaDescriptor { descriptor, get }
            }
            Resolved::ClassMethod(f) if object.get::<Class>().is_some() => Resolved::MetaClassMethod(f),
            found => found,
        }
    }
}

/// Is a class attribute with this value stronger than an attribute of the instance?
pub fn is_data_descriptor(rt: &mut Runtime, v: Value) -> bool {
    let Some(object) = v.object() else { return false };
    match object.kind() {
        Kind::Property => true,
        Kind::Native => v.get::<NativeFunction>().is_some_and(|f| binding(rt, f) == Binding::Getter),
        _ if !rt.class_of(v).builtin.get() => {
            let (set, delete) = (rt.names.set, rt.names.delete);
            rt.special(v, set).is_some() || rt.special(v, delete).is_some()
        }
        _ => false,
    }
}

/// How a native function is found.
#[inline]
pub fn binding(rt: &Runtime, f: Ref<NativeFunction>) -> Binding {
    rt.natives[f.definition as usize].binding
}

/// Is it a function that stands for a native one?
fn is_unbound(rt: &Runtime, v: Value) -> bool {
    v.get::<crate::value::function::Function>().is_some_and(|f| rt.codes[f.code.get().0 as usize].unbound.get())
}

/// What a class attribute gives when it is found on an instance.
fn classify(rt: &mut Runtime, v: Value) -> Resolved {
    let Some(object) = v.object() else { return Resolved::Class(v) };
    match object.kind() {
        Kind::Function if is_unbound(rt, v) => Resolved::Class(v),
        Kind::Function => Resolved::Method(v),
        Kind::Native => match v.get::<NativeFunction>().map(|f| (f, binding(rt, f))) {
            Some((_, Binding::Method)) => Resolved::Method(v),
            Some((_, Binding::Class)) => Resolved::ClassMethod(v),
            Some((f, Binding::Getter)) => Resolved::Getter(f),
            _ => Resolved::Class(v),
        },
        Kind::Property if is_plain_property(rt, v) => v.get().map_or(Resolved::Class(v), Resolved::Property),
        Kind::ClassMethod | Kind::StaticMethod if !rt.class_of(v).builtin.get() && has_own_get(rt, v) => {
            descriptor(rt, v).unwrap_or(Resolved::Class(v))
        }
        Kind::ClassMethod => Resolved::ClassMethod(v.get::<ClassMethod>().map_or(v, |m| m.function.get())),
        Kind::StaticMethod => Resolved::Class(v.get::<StaticMethod>().map_or(v, |m| m.function.get())),
        Kind::Instance | Kind::Property | Kind::Super => descriptor(rt, v).unwrap_or(Resolved::Class(v)),
        // What a native layout's subclass in Python adds.
        _ if !rt.class_of(v).builtin.get() => descriptor(rt, v).unwrap_or(Resolved::Class(v)),
        _ => Resolved::Class(v),
    }
}

/// A property whose class does not change how properties work?
pub fn is_plain_property(rt: &mut Runtime, v: Value) -> bool {
    let class = rt.class_of(v);
    property::plain(rt, class)
}

/// Does the class of a class method or static method have a `__get__` written in Python?
fn has_own_get(rt: &mut Runtime, v: Value) -> bool {
    let class = rt.class_of(v);
    classes::overridden(rt, class, rt.names.get)
}

fn descriptor(rt: &mut Runtime, v: Value) -> Option<Resolved> {
    let get = rt.names.get;
    Some(Resolved::Descriptor { descriptor: v, get: rt.special(v, get)? })
}

/// What `object.name` (interned) finds.
pub fn resolve(rt: &mut Runtime, object: Value, name: Ref<Str>) -> Resolved {
    let class = rt.class_of(object);
    if class.flags.get() & flag::GETATTRIBUTE != 0 {
        let getattribute = rt.names.getattribute;
        if let Some(custom) = rt.lookup(class, getattribute) {
            return Resolved::Custom(custom);
        }
    }
    resolve_plain(rt, object, name)
}

/// The same as `object.__getattribute__` does it: whatever the class defines under that name.
pub fn resolve_plain(rt: &mut Runtime, object: Value, name: Ref<Str>) -> Resolved {
    let class = rt.class_of(object);
    let in_class = rt.lookup(class, name);
    if let Some(v) = in_class
        && is_data_descriptor(rt, v)
    {
        return match classify(rt, v) {
            // `__set__` without `__get__`: the object's own attribute is what is read.
            Resolved::Class(v) => own(rt, object, name).unwrap_or(Resolved::Class(v)),
            found => found.of_metaclass(object),
        };
    }
    if let Some(found) = own(rt, object, name) {
        return found;
    }
    // A member without a value hides nothing and is nothing.
    let found = in_class.filter(|v| v.get::<Member>().is_none()).map_or(Resolved::Missing, |v| classify(rt, v));
    found.of_metaclass(object)
}

/// What `super().name` finds behind the class: the value, and the receiver to bind it to.
pub fn resolve_super(rt: &mut Runtime, s: Ref<Super>, name: Ref<Str>) -> Option<(Resolved, Value)> {
    if name == rt.names.class {
        return None;
    }
    let (class, start) = (s.class.get().get::<Class>()?, s.start.get().get::<Class>()?);
    let mro = start.mro.borrow().clone();
    let behind = mro.iter().skip_while(|c| !c.is(class)).skip(1);
    let found = behind.into_iter().find_map(|c| c.namespace.borrow().get(name))?;
    let receiver = s.receiver.get();
    let found = classify(rt, found);
    // `super(C, cls)`: methods come as they are.
    if receiver == start.into() {
        let found = match found {
            Resolved::Method(f) => Resolved::Class(f),
            Resolved::Property(p) => Resolved::Class(p.into()),
            Resolved::Getter(g) => Resolved::Class(g.into()),
            found => found,
        };
        return Some((found, receiver));
    }
    Some((found, receiver))
}

/// For `super().name(…)`: what to call, and the receiver to pass first or NULL.
pub fn super_method(rt: &mut Runtime, v: Value, name: Ref<Str>) -> Option<(Value, Value)> {
    match resolve_super(rt, v.get::<Super>()?, name)? {
        (Resolved::Method(f), receiver) => Some((f, receiver)),
        (Resolved::ClassMethod(f), receiver) => Some((f, super::attributes::class_receiver(rt, receiver))),
        (Resolved::Class(f), _) => Some((f, Value::NULL)),
        _ => None,
    }
}

fn own(rt: &mut Runtime, object: Value, name: Ref<Str>) -> Option<Resolved> {
    match object.object()?.kind() {
        Kind::Instance => {
            let instance = object.get::<Instance>()?;
            if instance.shape().dict_mode {
                return rt.own_attribute(instance, name).map(Resolved::Own);
            }
            instance.shape().find(name).filter(|i| !instance.slot(*i).is_null()).map(Resolved::Slot)
        }
        Kind::Module => {
            let dict = object.get::<Module>()?.namespace.get().get::<Dict>()?;
            dict.find_str_index(name).map(|i| Resolved::ModuleEntry(dict, i))
        }
        Kind::Class => {
            let class = object.get::<Class>()?;
            let v = rt.lookup(class, name)?;
            Some(match classify(rt, v) {
                Resolved::Class(v) => Resolved::Own(v),
                found @ (Resolved::ClassMethod(_) | Resolved::Descriptor { .. }) => found,
                _ => Resolved::Own(v),
            })
        }
        _ => rt.attributes(object)?.get_str(name).map(Resolved::Own),
    }
}
