//! `__slots__`: the members that a class names there, and which classes can be bases of one another because of them.
//!
//! A member's value is in the instance's shape like any attribute's, so that reading it costs the same. Only when an instance has a `__dict__`
//! as well, and that was asked for, members stand apart from it.
use super::{class_members, iteration, protocol, receiver, str_case};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec, name};
use crate::value::{
    Class, Dict, Instance, Kind, Ref, Str, Value, class::flag, descriptor::Member, native::NativeFunction,
};

/// What `__slots__` declares.
#[derive(Default)]
pub struct Declared {
    /// The members' names, mangled.
    pub members: Vec<Ref<Str>>,
    /// `__dict__` is among them.
    pub dict: bool,
    /// And `__weakref__`.
    pub weakref: bool,
}

/// Read the `__slots__` of a class body, if it has them, and check them against its bases.
/// May run Python code: a safepoint.
pub fn declared(
    rt: &mut Runtime,
    class_name: Ref<Str>,
    bases: &[Ref<Class>],
    namespace: Ref<Dict>,
) -> PyResult<Option<Declared>> {
    let Some(slots) = namespace.get_str(rt.names.slots) else { return Ok(None) };
    let list = match slots.get::<Str>() {
        Some(_) => rt.list([slots].into_iter().collect()),
        None => iteration::collect_list(rt, slots)?,
    };
    let mut declared = Declared::default();
    for i in 0..list.items.len() {
        let item = list.items.get(i).unwrap_or_default();
        let Some(slot) = item.get::<Str>() else {
            let text = protocol::type_name(rt, item);
            return rt.type_error(format!("__slots__ items must be strings, not '{text}'"));
        };
        if !str_case::is_identifier(slot.as_str()) {
            return rt.type_error("__slots__ must be identifiers");
        }
        match slot.as_str() {
            "__dict__" if declared.dict || bases.iter().any(|b| gives_dict(*b)) => {
                return rt.type_error("__dict__ slot disallowed: we already got one");
            }
            "__dict__" => {
                declared.dict = true;
                continue;
            }
            "__weakref__" if declared.weakref || bases.iter().any(|b| class_members::referable(rt, *b)) => {
                return rt.type_error("__weakref__ slot disallowed: we already got one");
            }
            "__weakref__" => {
                declared.weakref = true;
                continue;
            }
            _ => {}
        }
        let mangled = mangle(class_name.as_str(), slot.as_str());
        let member = name(rt, &mangled);
        let described = matches!(slot.as_str(), "__qualname__" | "__classcell__");
        if namespace.get_str(member).is_some() && !described {
            return rt.value_error(format!("'{mangled}' in __slots__ conflicts with class variable"));
        }
        declared.members.push(member);
    }
    let fixed = [Kind::BigInt, Kind::Bytes, Kind::Tuple, Kind::Class];
    if !declared.members.is_empty()
        && let Some(base) = bases.iter().find(|b| fixed.contains(&b.instance_kind.get()))
    {
        let text = protocol::class_name(native_base(*base));
        return rt.type_error(format!("nonempty __slots__ not supported for subtype of '{text}'"));
    }
    Ok(Some(declared))
}

/// A private name as methods of the class know it.
fn mangle(class_name: &str, slot: &str) -> String {
    let class = class_name.trim_start_matches('_');
    if slot.starts_with("__") && !slot.ends_with("__") && !class.is_empty() {
        format!("_{class}{slot}")
    } else {
        slot.to_owned()
    }
}

/// The built-in class whose layout the instances have.
fn native_base(class: Ref<Class>) -> Ref<Class> {
    class.mro.borrow().iter().copied().find(|c| c.builtin.get()).unwrap_or(class)
}

/// Do instances have a `__dict__`, so that those of classes derived from it cannot do without?
pub fn gives_dict(class: Ref<Class>) -> bool {
    if class.builtin.get() {
        let plain = class.mro.borrow().len() == 1;
        let with = matches!(class.instance_kind.get(), Kind::Instance | Kind::Exception | Kind::Module | Kind::Class);
        return with && !plain;
    }
    class.flags.get() & flag::NO_DICT == 0
}

/// Give `class` a descriptor for each of its members.
pub fn add_members(rt: &mut Runtime, class: Ref<Class>, members: &[Ref<Str>]) {
    for member in members {
        let v = rt.alloc(rt.types.member, |header| Member { header, name: *member, owner: class });
        class.namespace.borrow_mut().set(*member, v.into());
    }
}

/// Is `name` a member of the instances of `class`?
#[inline]
pub fn is_member(rt: &mut Runtime, class: Ref<Class>, name: Ref<Str>) -> bool {
    rt.lookup(class, name).is_some_and(|v| v.get::<Member>().is_some())
}

/// Do the `__slots__` of `class` refuse its instances the attribute `name`?
#[inline]
pub fn refuse(rt: &mut Runtime, class: Ref<Class>, name: Ref<Str>) -> bool {
    class.flags.get() & flag::NO_DICT != 0 && !is_member(rt, class, name)
}

/// The names of the members that `class` itself adds, in order.
fn own_members(class: Ref<Class>) -> Vec<Ref<Str>> {
    class.namespace.borrow().iter().filter(|(_, v)| v.get::<Member>().is_some()).map(|(n, _)| n).collect()
}

/// The last class along the bases of `class` that added something to the layout of instances.
pub fn solid(class: Ref<Class>) -> Ref<Class> {
    let same_layout = |base: &Ref<Class>| base.instance_kind.get() == class.instance_kind.get();
    let adds = match class.builtin.get() {
        true => !class.bases.borrow().iter().any(same_layout),
        false => !own_members(class).is_empty(),
    };
    if adds {
        return class;
    }
    let bases = class.bases.borrow().clone();
    bases.iter().map(|b| solid(*b)).reduce(|a, b| if b.is_subclass(a) { b } else { a }).unwrap_or(class)
}

/// The base whose layout the instances of a class with these bases extend; TypeError when no base's includes all the others'.
pub fn best_base(rt: &mut Runtime, bases: &[Ref<Class>]) -> PyResult<Ref<Class>> {
    let mut best: Option<(Ref<Class>, Ref<Class>)> = None;
    for base in bases {
        let candidate = solid(*base);
        best = match best {
            None => Some((*base, candidate)),
            Some((_, layout)) if layout.is_subclass(candidate) => best,
            Some((_, layout)) if candidate.is_subclass(layout) => Some((*base, candidate)),
            Some(_) => return rt.type_error("multiple bases have instance lay-out conflict"),
        };
    }
    Ok(best.map_or(rt.types.object, |(base, _)| base))
}

/// The base that a class takes its layout from.
fn base_of(rt: &Runtime, class: Ref<Class>) -> Ref<Class> {
    let bases = class.bases.borrow();
    let adds_to = |a: Ref<Class>, b: Ref<Class>| solid(b).is_subclass(solid(a)) && !solid(b).is(solid(a));
    bases.iter().copied().reduce(|a, b| if adds_to(a, b) { b } else { a }).unwrap_or(rt.types.object)
}

/// The last class along the bases that added members, a `__dict__` or weak references.
fn layout_class(rt: &Runtime, mut class: Ref<Class>) -> Ref<Class> {
    let getters = [rt.names.dict, rt.names.weakref];
    let has_getter = |class: Ref<Class>| {
        let own = class.namespace.borrow();
        getters.iter().any(|name| own.get(*name).is_some_and(|v| v.get::<NativeFunction>().is_some()))
    };
    while !class.builtin.get() && own_members(class).is_empty() && !has_getter(class) {
        class = base_of(rt, class);
    }
    class
}

/// Do instances of both classes have the same members, so that one can become the other?
pub fn same_members(rt: &Runtime, a: Ref<Class>, b: Ref<Class>) -> bool {
    let all = |class: Ref<Class>| {
        let mut names: Vec<Ref<Str>> = class.mro.borrow().iter().flat_map(|c| own_members(*c)).collect();
        names.sort_by_key(|n| n.word());
        names
    };
    let (own_a, own_b) = (layout_class(rt, a), layout_class(rt, b));
    let same_base = own_a.is(own_b) || base_of(rt, own_a).is(base_of(rt, own_b));
    let referable = |class| class_members::referable(rt, class);
    same_base && referable(a) == referable(b) && all(a) == all(b) && gives_dict(a) == gives_dict(b)
}

fn member(rt: &mut Runtime, args: Args) -> PyResult<Ref<Member>> {
    let class = rt.types.member;
    receiver::receiver(rt, args[0], class)
}

/// The member, and the object that a descriptor method was given for it, which must have it.
fn of_object(rt: &mut Runtime, args: Args) -> PyResult<(Ref<Member>, Value)> {
    let m = member(rt, args)?;
    let class = rt.class_of(args[1]);
    if !class.is_subclass(m.owner) {
        let (owner, got) = (protocol::class_name(m.owner), protocol::class_name(class));
        let text = m.name.as_str();
        return rt.type_error(format!("descriptor '{text}' for '{owner}' objects doesn't apply to a '{got}' object"));
    }
    Ok((m, args[1]))
}

fn get(rt: &mut Runtime, args: Args) -> PyResult {
    if args[1].is_none() {
        return Ok(args[0]);
    }
    let (m, object) = of_object(rt, args)?;
    let found = match object.get::<Instance>() {
        Some(instance) => rt.own_attribute(instance, m.name),
        None => rt.attributes(object).and_then(|d| d.get_str(m.name)),
    };
    match found {
        Some(v) => Ok(v),
        None => rt.attribute_error(m.name.as_str().to_owned()),
    }
}

fn set(rt: &mut Runtime, args: Args) -> PyResult {
    let (m, object) = of_object(rt, args)?;
    match object.get::<Instance>() {
        Some(instance) => rt.set_own_attribute(instance, m.name, args[2]),
        None => {
            if let Some(dict) = rt.attributes_of(object) {
                dict.set_str(m.name, args[2]);
            }
        }
    }
    Ok(Value::NONE)
}

fn delete(rt: &mut Runtime, args: Args) -> PyResult {
    let (m, object) = of_object(rt, args)?;
    let found = match object.get::<Instance>() {
        Some(instance) => rt.delete_own_attribute(instance, m.name),
        None => rt.attributes(object).is_some_and(|d| d.remove_str(m.name).is_some()),
    };
    if found { Ok(Value::NONE) } else { rt.attribute_error(m.name.as_str().to_owned()) }
}

/// What stands in a class for a member.
pub const MEMBER: TypeSpec = TypeSpec {
    class: |t| t.member,
    methods: &[
        NativeDef::method("__get__", get, 2, 3),
        NativeDef::method("__set__", set, 3, 3),
        NativeDef::method("__delete__", delete, 2, 2),
        NativeDef::method(
            "__repr__",
            |rt, args| {
                let m = member(rt, args)?;
                let owner = protocol::class_name(m.owner);
                Ok(rt.str(format!("<member '{}' of '{owner}' objects>", m.name.as_str())).into())
            },
            1,
            1,
        ),
        NativeDef::getter("__name__", |rt, args| Ok(member(rt, args)?.name.into())),
        NativeDef::getter("__qualname__", |rt, args| {
            let m = member(rt, args)?;
            let owner = protocol::str(rt, m.owner.qualname.get())?;
            Ok(rt.str(format!("{}.{}", owner.as_str(), m.name.as_str())).into())
        }),
        NativeDef::getter("__objclass__", |rt, args| Ok(member(rt, args)?.owner.into())),
        NativeDef::getter("__doc__", |_, _| Ok(Value::NONE)),
    ],
};
