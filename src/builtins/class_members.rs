//! `__dict__` and `__weakref__` in the namespace of a class made by a program, which say what each of its instances has.
use super::{object, slots};
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::{Class, Kind, Ref, Value, class::flag, kinds, native::NativeFunction, str::Str};

fn weakref(rt: &mut Runtime, args: Args) -> PyResult {
    Ok(rt.heap.weak.to(args[0]).first().map_or(Value::NONE, |r| (*r).into()))
}

const DICT: NativeDef = NativeDef::getter("__dict__", object::dict);
const WEAKREF: NativeDef = NativeDef::getter("__weakref__", weakref);
/// Both, at one address each.
static DEFINITIONS: [&NativeDef; 2] = [&DICT, &WEAKREF];

/// Can there be weak references to the instances?
pub fn referable(rt: &Runtime, class: Ref<Class>) -> bool {
    // Objects whose size varies have no room for the list.
    let fixed = matches!(class.instance_kind.get(), Kind::BigInt | Kind::Bytes | Kind::Tuple);
    let adds = |c: &Ref<Class>| match c.namespace.borrow().get(rt.names.slots) {
        _ if c.builtin.get() => referable_base(c),
        Some(slots) => names_weakref(slots),
        None => !fixed,
    };
    class.mro.borrow().iter().any(adds)
}

/// Does the value of `__slots__` name `__weakref__`?
fn names_weakref(slots: Value) -> bool {
    let is_it = |v: Value| v.get::<Str>().is_some_and(|s| s.as_str() == "__weakref__");
    let mut found = is_it(slots);
    if let Some(object) = slots.object() {
        kinds::trace(object, &mut |v| found |= is_it(v))
    }
    found
}

/// A built-in base whose objects can be referred to weakly anyway.
fn referable_base(class: &Class) -> bool {
    class.builtin.get()
        && matches!(class.instance_kind.get(), Kind::Set | Kind::Array | Kind::MemoryView | Kind::Class | Kind::Module)
}

/// Put there what `class`, whose flags are known, adds to its bases.
pub fn describe_instances(rt: &mut Runtime, class: Ref<Class>, bases: &[Ref<Class>]) {
    let (dict, weakref) = (rt.names.dict, rt.names.weakref);
    let with_dict = class.flags.get() & flag::NO_DICT == 0 && !bases.iter().any(|b| slots::gives_dict(*b));
    let with_weakref = referable(rt, class) && !bases.iter().any(|b| referable(rt, *b));
    for (index, (name, wanted)) in [(dict, with_dict), (weakref, with_weakref)].into_iter().enumerate() {
        if wanted && class.namespace.borrow().get(name).is_none() {
            let getter = getter(rt, index, class);
            class.namespace.borrow_mut().set(name, getter);
        }
    }
}

/// The getter of `class`; the definition is entered into the runtime's table once only.
fn getter(rt: &mut Runtime, index: usize, class: Ref<Class>) -> Value {
    let known = rt.natives.iter().position(|d| std::ptr::eq(*d, DEFINITIONS[index]));
    match known {
        Some(known) => {
            let of = rt.types.getset_descriptor;
            rt.alloc(of, |header| NativeFunction { header, definition: known as u32, owner: class.into() }).into()
        }
        None => rt.native(DEFINITIONS[index], class.into()).into(),
    }
}
