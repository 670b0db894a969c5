//! Making classes and changing them: method resolution order, native layout, flags, `__set_name__`, `__init_subclass__`.
use super::{class_members, codecs, exceptions, mro, property, protocol, slots};
use crate::bytecode::Op;
use crate::runtime::{Args, CacheKind, PyResult, Runtime, name};
use crate::value::{
    Class, Dict, Header, Kind, Ref, Str, Value,
    class::{Collection, flag},
    descriptor::{ClassMethod, Property, StaticMethod},
    function::{ClosureCell, Function},
    native::NativeFunction,
    surrogate,
};

/// A new class, as `type.__new__` makes it. `keywords` go to `__init_subclass__`.
pub fn new_class(
    rt: &mut Runtime,
    meta: Ref<Class>,
    class_name: Ref<Str>,
    bases: &[Value],
    namespace: Ref<Dict>,
    keywords: &[(Ref<Str>, Value)],
) -> PyResult {
    check_name(rt, class_name)?;
    let bases = checked_bases(rt, bases)?;
    let kind = layout(rt, &bases)?;
    slots::best_base(rt, &bases)?;
    let declared = slots::declared(rt, class_name, &bases, namespace)?;
    let class = rt.heap.alloc(Class::bare(Header::new(meta.word(), Kind::Class), kind));
    class.builtin.set(false);
    class.name.set(class_name.into());
    class.qualname.set(class_name.into());
    *class.bases.borrow_mut() = bases.clone();
    mro::refresh(rt, class)?;
    fill(rt, class, namespace)?;
    if let Some(declared) = declared {
        slots::add_members(rt, class, &declared.members);
        if !declared.dict && !bases.iter().any(|b| slots::gives_dict(*b)) {
            class.flags.set(flag::NO_DICT);
        }
    }
    let key = rt.names.doc;
    let doc = class.namespace.borrow().get(key).unwrap_or_default();
    check_utf8(rt, doc)?;
    complete(rt, class, &bases);
    for base in &bases {
        base.subclasses.borrow_mut().push(class);
    }
    rt.last_class_version += 1;
    class.version.set(rt.last_class_version);
    refresh_flags(rt, class);
    guess_slots(rt, class);
    announce_names(rt, class)?;
    init_subclass(rt, class, keywords)?;
    Ok(class.into())
}

/// Text that CPython keeps as UTF-8 can hold no lone surrogates.
fn check_utf8(rt: &mut Runtime, v: Value) -> PyResult<()> {
    match v.get::<Str>() {
        Some(text) if surrogate::any(text.as_str()) => codecs::encode(rt, text.as_str(), "utf-8", "strict").map(drop),
        _ => Ok(()),
    }
}

/// Can a class have this name?
pub fn check_name(rt: &mut Runtime, name: Ref<Str>) -> PyResult<()> {
    check_utf8(rt, name.into())?;
    match name.as_str().contains('\0') {
        true => rt.value_error("type name must not contain null characters"),
        false => Ok(()),
    }
}

/// The classes of a tuple of bases.
pub fn checked_bases(rt: &mut Runtime, bases: &[Value]) -> PyResult<Vec<Ref<Class>>> {
    if bases.is_empty() {
        return Ok(vec![rt.types.object]);
    }
    let mut found: Vec<Ref<Class>> = Vec::with_capacity(bases.len());
    for base in bases {
        let Some(class) = base.get::<Class>() else {
            return rt.type_error("bases must be types");
        };
        if !class.subclassable.get() {
            let text = protocol::class_name(class);
            return rt.type_error(format!("type '{text}' is not an acceptable base type"));
        }
        if found.contains(&class) {
            let text = protocol::class_name(class);
            return rt.type_error(format!("duplicate base class {text}"));
        }
        found.push(class);
    }
    Ok(found)
}

/// The native layout of the instances.
fn layout(rt: &mut Runtime, bases: &[Ref<Class>]) -> PyResult<Kind> {
    let mut kind = Kind::Instance;
    for base in bases {
        let other = base.instance_kind.get();
        let supported = matches!(
            other,
            Kind::Instance
                | Kind::Exception
                | Kind::BigInt
                | Kind::Float
                | Kind::Complex
                | Kind::Bytes
                | Kind::ByteArray
                | Kind::List
                | Kind::Dict
                | Kind::Set
                | Kind::Tuple
                | Kind::Str
                | Kind::Class
                | Kind::Module
                | Kind::Property
                | Kind::ClassMethod
                | Kind::StaticMethod
                | Kind::Super
                | Kind::WeakRef
                | Kind::Array
                | Kind::Enumerate
                | Kind::Zip
                | Kind::Map
                | Kind::Filter
                | Kind::Reversed
        );
        if !supported {
            let text = protocol::class_name(*base);
            return rt.type_error(match other {
                Kind::File => format!("not supported yet: a class derived from '{text}'"),
                _ => format!("type '{text}' is not an acceptable base type"),
            });
        }
        if other == Kind::Instance {
            continue;
        }
        kind = other;
    }
    Ok(kind)
}

/// Move the class body's names to the class.
fn fill(rt: &mut Runtime, class: Ref<Class>, namespace: Ref<Dict>) -> PyResult<()> {
    let implicit = [(rt.names.new, true), (rt.names.init_subclass, false), (rt.names.class_getitem, false)];
    let mut at = 0;
    while let Some((next, key, mut v)) = namespace.next_entry(at) {
        at = next;
        let Some(key) = key.get::<Str>() else { continue };
        let key = rt.interned(key);
        if key == rt.names.classcell {
            let Some(cell) = v.get::<ClosureCell>() else {
                let of = rt.class_of(v);
                let text = protocol::full_name(rt, of);
                return rt.type_error(format!("__classcell__ must be a nonlocal cell, not <class '{text}'>"));
            };
            cell.value.set(class.into());
            continue;
        }
        if key == rt.names.qualname {
            if v.get::<Str>().is_none() {
                let text = protocol::type_name(rt, v);
                return rt.type_error(format!("type __qualname__ must be a str, not {text}"));
            }
            class.qualname.set(v);
            continue;
        }
        if v.get::<Function>().is_some()
            && let Some((_, is_static)) = implicit.iter().find(|(n, _)| *n == key)
        {
            v = if *is_static {
                rt.alloc(rt.types.staticmethod, |header| StaticMethod { header, function: v.into() }).into()
            } else {
                rt.alloc(rt.types.classmethod, |header| ClassMethod { header, function: v.into() }).into()
            };
        }
        class.namespace.borrow_mut().set(key, v);
    }
    // A class body says it itself; for a call of `type` it is the module of the caller.
    let (module, own_name) = (rt.names.module, rt.names.name);
    let caller = rt.frames.last().and_then(|f| f.globals.get_str(own_name));
    let mut own = class.namespace.borrow_mut();
    if let Some(caller) = caller
        && own.get(module).is_none()
    {
        own.set(module, caller);
    }
    Ok(())
}

/// What a class body may leave unsaid: how instances look, that there is no docstring, and no hash where there is `__eq__`.
fn complete(rt: &mut Runtime, class: Ref<Class>, bases: &[Ref<Class>]) {
    class_members::describe_instances(rt, class, bases);
    let (doc, eq, hash) = (rt.names.doc, rt.names.eq, rt.names.hash);
    let mut own = class.namespace.borrow_mut();
    if own.get(doc).is_none() {
        own.set(doc, Value::NONE);
    }
    if own.get(eq).is_some() && own.get(hash).is_none() {
        own.set(hash, Value::NONE);
    }
}

/// Is the attribute `name` of the class something that a program defined?
pub fn overridden(rt: &mut Runtime, class: Ref<Class>, name: Ref<Str>) -> bool {
    rt.lookup(class, name).is_some_and(|v| v.get::<NativeFunction>().is_none())
}

/// Compute [`Class::flags`] of `class`.
pub fn refresh_flags(rt: &mut Runtime, class: Ref<Class>) {
    let n = &rt.names;
    let rules = [
        (n.getattribute, flag::GETATTRIBUTE),
        (n.getattr, flag::GETATTR),
        (n.setattr, flag::SETATTR),
        (n.delattr, flag::SETATTR),
        (n.eq, flag::EQ),
        (n.hash, flag::HASH),
        (n.del, flag::DEL),
    ];
    let mut flags = class.flags.get() & flag::NO_DICT;
    for (name, bit) in rules {
        if overridden(rt, class, name) {
            flags |= bit;
        }
    }
    let mro = class.mro.borrow().clone();
    if mro.contains(&rt.types.base_exception) {
        flags |= flag::EXCEPTION;
    }
    if flags & flag::DEL != 0 && class.instance_kind.get() != Kind::Instance {
        rt.heap.unseen_finalizers = true;
        rt.heap.expect_end()
    }
    class.flags.set(flags);
}

/// A first guess at how many attributes instances will have: those that methods store to their first parameter.
fn guess_slots(rt: &mut Runtime, class: Ref<Class>) {
    let mut names: Vec<Ref<Str>> = Vec::new();
    for c in class.mro.borrow().iter() {
        for (_, v) in c.namespace.borrow().iter() {
            let Some(f) = v.get::<Function>() else { continue };
            let code = rt.codes[f.code.get().0 as usize];
            for insn in code.code.insns.iter().filter(|i| i.op == Op::StoreAttr && i.a == 0) {
                let name = code.sites[insn.c as usize].name;
                if !names.contains(&name) {
                    names.push(name)
                }
            }
        }
    }
    class.inline_slots.set(names.len().max(1) as u32);
}

fn announce_names(rt: &mut Runtime, class: Ref<Class>) -> PyResult<()> {
    let own: Vec<(Ref<Str>, Value)> = class.namespace.borrow().iter().collect();
    let set_name = rt.names.set_name;
    for (name, v) in own {
        if let Some(p) = v.get::<Property>()
            && rt.class_of(v).builtin.get()
        {
            property::announce(p, name);
        } else if v.is_object()
            && let Some(Err(raised)) = rt.call_special(v, set_name, &[class.into(), name.into()])
        {
            let (text, what, owner) =
                (protocol::repr(rt, name.into())?, protocol::type_name(rt, v), protocol::class_name(class));
            let note = format!("Error calling __set_name__ on '{what}' instance {} in '{owner}'", text.as_str());
            let (pending, note) = (std::mem::take(&mut rt.pending), rt.str(note).into());
            exceptions::add_note(rt, Args::positional(&[pending, note]))?;
            rt.pending = pending;
            return Err(raised);
        }
    }
    Ok(())
}

fn init_subclass(rt: &mut Runtime, class: Ref<Class>, keywords: &[(Ref<Str>, Value)]) -> PyResult<()> {
    let init_subclass = rt.names.init_subclass;
    let parents: Vec<Ref<Class>> = class.mro.borrow()[1..].to_vec();
    let found = parents.iter().find_map(|c| c.namespace.borrow().get(init_subclass));
    if let Some(method) = found.and_then(|v| v.get::<ClassMethod>()) {
        return rt.call_with(method.function.get(), Args { positional: &[class.into()], keywords }).map(drop);
    }
    if !keywords.is_empty() {
        let text = protocol::class_name(class);
        return rt.type_error(format!("{text}.__init_subclass__() takes no keyword arguments"));
    }
    Ok(())
}

/// `class.name = v` (interned; NULL: delete) on the class itself; false when there was nothing to delete.
pub fn set_attribute(rt: &mut Runtime, class: Ref<Class>, attribute: Ref<Str>, v: Value) -> bool {
    if attribute == rt.names.name && v.get::<Str>().is_some() {
        class.name.set(v);
        return true;
    }
    if attribute == rt.names.qualname && v.get::<Str>().is_some() {
        class.qualname.set(v);
        return true;
    }
    let done = rt.set_class_attribute(class, attribute, v);
    if attribute.as_str().starts_with("__") {
        refresh_all_flags(rt, class);
    }
    if may_hide_slots(rt, attribute, v) {
        forget_slots(rt)
    }
    done
}

/// [`refresh_flags`] of `class` and of what derives from it.
pub fn refresh_all_flags(rt: &mut Runtime, class: Ref<Class>) {
    refresh_flags(rt, class);
    if class.flags.get() & flag::DEL != 0 {
        rt.heap.expect_end()
    }
    let subclasses = class.subclasses.borrow().clone();
    subclasses.into_iter().for_each(|c| refresh_all_flags(rt, c));
}

/// Caches of instance slots check the shape only. That holds as long as no data descriptor and no attribute hook appears in a class that has
/// instances already: rare enough to forget them all then.
fn may_hide_slots(rt: &mut Runtime, attribute: Ref<Str>, v: Value) -> bool {
    let n = &rt.names;
    let hooks = [n.getattribute, n.setattr, n.delattr, n.get, n.set, n.delete];
    if hooks.contains(&attribute) || v.get::<Property>().is_some() {
        return true;
    }
    let set = rt.names.set;
    v.object().is_some_and(|o| o.kind() == Kind::Instance) && rt.special(v, set).is_some()
}

/// Forget where inline caches found attributes of instances.
pub fn forget_slots(rt: &mut Runtime) {
    for code in &rt.codes {
        for cache in code.sites.iter().flat_map(|s| &s.caches) {
            if matches!(cache.kind.get(), CacheKind::Slot | CacheKind::AddSlot) {
                cache.clear()
            }
        }
    }
}

/// The most derived metaclass of `bases`, beginning with `meta`.
pub fn metaclass(rt: &mut Runtime, meta: Ref<Class>, bases: &[Value]) -> PyResult<Ref<Class>> {
    let mut winner = meta;
    for base in bases {
        let class = rt.class_of(*base);
        if winner.is_subclass(class) {
            continue;
        }
        if class.is_subclass(winner) {
            winner = class;
            continue;
        }
        return rt.type_error(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
        );
    }
    Ok(winner)
}

/// The value of `__module__` of a class.
pub fn module_of(rt: &mut Runtime, class: Ref<Class>) -> Value {
    let module = rt.names.module;
    match class.namespace.borrow().get(module) {
        // What built-in classes may have there is the getter of their instances.
        Some(v) if v.get::<NativeFunction>().is_none() => v,
        _ => name(rt, "builtins").into(),
    }
}

/// What patterns take instances for: the first class of the MRO that says something decides. Text and bytes are not sequences.
pub fn collection_of(class: Ref<Class>) -> Option<Collection> {
    class.mro.borrow().iter().find_map(|c| c.collection.get())
}
