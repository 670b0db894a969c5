//! Names and attributes through inline caches. The hit paths are small enough to stand in the interpreter's loop; a miss asks
//! [`resolve`](super::resolve) and fills the cache.
use super::attributes;
use super::resolve::{Resolved, is_data_descriptor, resolve};
use crate::runtime::{Cache, CacheKind, PyResult, Runtime, Site};
use crate::value::{Class, Dict, Instance, Kind, Module, Ref, Shape, Str, Value, class::flag, function::Function};

/// Entry `i` of a dict whose keys have `version`.
#[inline(always)]
fn entry(dict: Ref<Dict>, cache: &Cache) -> Option<Value> {
    if dict.has_version(cache.version.get() as u32) {
        dict.entry_value(cache.index.get() as usize).some()
    } else {
        None
    }
}

/// The global or builtin that `site` names.
#[inline(always)]
pub fn load_global(rt: &mut Runtime, globals: Ref<Dict>, site: &Site) -> PyResult {
    let cache = &site.caches[0];
    if cache.kind.get() == CacheKind::Global
        && let Some(v) = entry(globals, cache)
    {
        return Ok(v);
    }
    load_global_slow(rt, globals, site)
}

#[inline(never)]
fn load_global_slow(rt: &mut Runtime, globals: Ref<Dict>, site: &Site) -> PyResult {
    let cache = &site.caches[0];
    let builtins = rt.builtins.get::<Dict>();
    if cache.kind.get() == CacheKind::Builtin
        && let Some(builtins) = builtins
        && globals.has_version(cache.key.get() as u32)
        && let Some(v) = entry(builtins, cache)
    {
        return Ok(v);
    }
    if let Some(i) = globals.find_str_index(site.name) {
        cache.index.set(i as u32);
        cache.version.set(globals.keys_version().into());
        // Version 0 is never current: no more numbers, no more caching.
        cache.kind.set(if globals.keys_version() == 0 { CacheKind::Empty } else { CacheKind::Global });
        return Ok(globals.entry_value(i));
    }
    if globals.has_own_builtins() {
        return super::own_builtins::load(rt, globals, site.name);
    }
    if let Some(builtins) = builtins
        && let Some(i) = builtins.find_str_index(site.name)
    {
        cache.index.set(i as u32);
        cache.version.set(builtins.keys_version().into());
        cache.key.set(globals.keys_version().into());
        let known = builtins.keys_version() != 0 && globals.keys_version() != 0;
        cache.kind.set(if known { CacheKind::Builtin } else { CacheKind::Empty });
        return Ok(builtins.entry_value(i));
    }
    undefined(rt, site.name)
}

/// NameError: nothing has this name.
#[cold]
pub fn undefined<T>(rt: &mut Runtime, name: Ref<Str>) -> PyResult<T> {
    let message = format!("name '{}' is not defined", name.as_str());
    name_error(rt, name, message)
}

/// NameError about `name`.
#[cold]
pub fn name_error<T>(rt: &mut Runtime, name: Ref<Str>, message: String) -> PyResult<T> {
    let message = rt.str(message).into();
    let e = (rt.hooks.new_exception)(rt, rt.types.name_error, &[message]);
    crate::builtins::exceptions::set_field(rt, e, "name", name.into());
    // For the hint that `self.name` was meant.
    if let (Some(frame), Some(e)) = (rt.frames.last(), e.get::<crate::value::Exception>())
        && frame.code.locals.first().is_some_and(|first| first.as_str() == "self")
        && frame.code.code.params.positional > 0
    {
        e.message.set(frame.window.get(0));
    }
    rt.raise_value(e)
}

/// What loading an attribute has come to.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Loaded {
    /// The value.
    Value(Value),
    /// A property: call this Python function with the object.
    Property(Value),
}

/// `object.name` when the first cache entry says in which slot of the instance.
#[inline(always)]
pub fn load_slot(object: Value, site: &Site) -> Option<Value> {
    let instance = object.get::<Instance>()?;
    let cache = &site.caches[0];
    if cache.key.get() == instance.shape().word() && cache.kind.get() == CacheKind::Slot {
        instance.slot(cache.index.get() as usize).some()
    } else {
        None
    }
}

/// What entry keys are compared with, and the version of the class: shape of an instance, dict of a module, class of anything else.
#[inline(always)]
fn key_of(rt: &Runtime, object: Value) -> (u64, u64) {
    if let Some(instance) = object.get::<Instance>() {
        let shape = instance.shape();
        return (shape.word(), u64::from(shape.class.version.get()));
    }
    let class = rt.class_of(object);
    (class.word(), u64::from(class.version.get()))
}

/// `object.name`
#[inline(never)]
pub fn load_attribute(rt: &mut Runtime, object: Value, site: &Site) -> PyResult<Loaded> {
    let (key, version) = key_of(rt, object);
    for cache in &site.caches {
        if cache.key.get() != key {
            continue;
        }
        match cache.kind.get() {
            CacheKind::Slot => {
                if let Some(v) = object.get::<Instance>().and_then(|o| o.slot(cache.index.get() as usize).some()) {
                    return Ok(Loaded::Value(v));
                }
            }
            CacheKind::Value if cache.version.get() == version => return Ok(Loaded::Value(cache.value.get())),
            CacheKind::Property if cache.version.get() == version => {
                return Ok(Loaded::Property(cache.value.get()));
            }
            CacheKind::Method if cache.version.get() == version => {
                return Ok(Loaded::Value(rt.bind(cache.value.get(), object)));
            }
            CacheKind::ModuleEntry => {
                if let Some(v) = module_entry(object, cache) {
                    return Ok(Loaded::Value(v));
                }
            }
            _ => {}
        }
    }
    if object.object().is_some_and(|o| o.kind() == Kind::Super) {
        return attributes::get(rt, object, site.name).map(Loaded::Value);
    }
    let found = resolve(rt, object, site.name);
    if let Some(getter) = fill(rt, object, site, found) {
        return Ok(Loaded::Property(getter));
    }
    attributes::value_of(rt, object, site.name, found).map(Loaded::Value)
}

#[inline]
fn module_entry(object: Value, cache: &Cache) -> Option<Value> {
    let dict = object.get::<Module>()?.namespace.get().get::<Dict>()?;
    entry(dict, cache)
}

/// Remember what was found. For a property with a Python getter (and nothing to catch its AttributeError): the getter.
fn fill(rt: &mut Runtime, object: Value, site: &Site, found: Resolved) -> Option<Value> {
    let (key, version) = key_of(rt, object);
    let cacheable_key = match object.object().map(|o| o.kind()) {
        Some(Kind::Instance) => object.get::<Instance>().is_some_and(|o| !o.shape().dict_mode),
        // Their own attributes may hide those of the class.
        Some(Kind::Class | Kind::Module | Kind::Super) => false,
        Some(Kind::Function | Kind::Exception | Kind::BoundMethod) => false,
        // Objects of other native layouts have own attributes only when their class was written in Python.
        _ => rt.class_of(object).builtin.get(),
    };
    if let Resolved::ModuleEntry(dict, i) = found {
        let keys = dict.keys_version();
        if keys != 0 {
            remember(site, CacheKind::ModuleEntry, key, keys.into(), i, Value::NULL);
        }
        return None;
    }
    if !cacheable_key {
        return match found {
            Resolved::Property(p) => plain_getter(rt, object, p.getter.get()),
            _ => None,
        };
    }
    match found {
        Resolved::Slot(i) => remember(site, CacheKind::Slot, key, version, i, Value::NULL),
        Resolved::Method(f) => remember(site, CacheKind::Method, key, version, 0, f),
        Resolved::Class(v) => remember(site, CacheKind::Value, key, version, 0, v),
        Resolved::Property(p) => {
            let getter = plain_getter(rt, object, p.getter.get())?;
            remember(site, CacheKind::Property, key, version, 0, getter);
            return Some(getter);
        }
        _ => {}
    }
    None
}

/// The getter, when it is a Python function whose frame can simply be pushed.
fn plain_getter(rt: &Runtime, object: Value, getter: Value) -> Option<Value> {
    let f = getter.get::<Function>()?;
    let plain = rt.codes[f.code.get().0 as usize].plain_arguments == 1;
    let catches = rt.class_of(object).flags.get() & flag::GETATTR != 0;
    if plain && !catches { Some(getter) } else { None }
}

fn remember(site: &Site, kind: CacheKind, key: u64, version: u64, index: usize, value: Value) {
    let cache = site.renew();
    cache.kind.set(kind);
    cache.key.set(key);
    cache.version.set(version);
    cache.index.set(index as u32);
    cache.value.set(value);
}

/// For `object.name(…)`, when the first cache entry says which function it is: that function.
#[inline(always)]
pub fn load_method_fast(object: Value, site: &Site) -> Option<Value> {
    let instance = object.get::<Instance>()?;
    let shape = instance.shape();
    let cache = &site.caches[0];
    if cache.key.get() == shape.word()
        && cache.kind.get() == CacheKind::Method
        && cache.version.get() == u64::from(shape.class.version.get())
    {
        Some(cache.value.get())
    } else {
        None
    }
}

/// For `object.name(…)`: what to call, and the receiver to pass first or NULL.
#[inline(never)]
pub fn load_method(rt: &mut Runtime, object: Value, site: &Site) -> PyResult<(Value, Value)> {
    let (key, version) = key_of(rt, object);
    for cache in &site.caches {
        if cache.key.get() != key {
            continue;
        }
        match cache.kind.get() {
            CacheKind::Method if cache.version.get() == version => return Ok((cache.value.get(), object)),
            CacheKind::Value if cache.version.get() == version => return Ok((cache.value.get(), Value::NULL)),
            CacheKind::Slot => {
                if let Some(v) = object.get::<Instance>().and_then(|o| o.slot(cache.index.get() as usize).some()) {
                    return Ok((v, Value::NULL));
                }
            }
            CacheKind::ModuleEntry => {
                if let Some(v) = module_entry(object, cache) {
                    return Ok((v, Value::NULL));
                }
            }
            _ => {}
        }
    }
    if object.object().is_some_and(|o| o.kind() == Kind::Super)
        && let Some(found) = super::resolve::super_method(rt, object, site.name)
    {
        return Ok(found);
    }
    let found = resolve(rt, object, site.name);
    if let Resolved::Method(f) = found {
        fill(rt, object, site, found);
        return Ok((f, object));
    }
    if let Resolved::ClassMethod(f) = found {
        return Ok((f, attributes::class_receiver(rt, object)));
    }
    fill(rt, object, site, found);
    attributes::value_of(rt, object, site.name, found).map(|v| (v, Value::NULL))
}

/// `object.name = v` when the first cache entry says which slot; false: not done.
#[inline(always)]
pub fn store_slot(object: Value, site: &Site, v: Value) -> bool {
    let Some(instance) = object.get::<Instance>() else { return false };
    let cache = &site.caches[0];
    cache.key.get() == instance.shape().word()
        && cache.kind.get() == CacheKind::Slot
        && instance.set(cache.index.get() as usize, v)
}

/// May the value that a store to `object.name` replaces be one that `is_wanted`? For once the first cache entry says so.
#[inline(always)]
pub fn may_replace(object: Value, site: &Site, is_wanted: impl Fn(Value) -> bool) -> bool {
    let Some(instance) = object.get::<Instance>() else { return true };
    let cache = &site.caches[0];
    if cache.key.get() != instance.shape().word() {
        return true;
    }
    match cache.kind.get() {
        CacheKind::Slot => is_wanted(instance.slot(cache.index.get() as usize)),
        kind => kind != CacheKind::AddSlot,
    }
}

/// `object.name = v`
#[inline(never)]
pub fn store_attribute(rt: &mut Runtime, object: Value, site: &Site, v: Value) -> PyResult<()> {
    let Some(instance) = object.get::<Instance>() else { return attributes::set(rt, object, site.name, v) };
    let shape = instance.shape();
    for cache in &site.caches {
        if cache.key.get() != shape.word() {
            continue;
        }
        match cache.kind.get() {
            CacheKind::Slot => {
                crate::runtime::instances::set_slot(instance, cache.index.get() as usize, v);
                return Ok(());
            }
            CacheKind::AddSlot => {
                if let Some(next) = cache.value.get().get::<Shape>() {
                    rt.add_slot(instance, next, v);
                    return Ok(());
                }
            }
            _ => {}
        }
    }
    if let Some(stored) = storable(rt, instance, site.name) {
        match stored {
            Stored::Slot(i) => remember(site, CacheKind::Slot, shape.word(), 0, i, Value::NULL),
            Stored::Add(next) => remember(site, CacheKind::AddSlot, shape.word(), 0, next.names.len() - 1, next.into()),
        }
    }
    attributes::set(rt, object, site.name, v)
}

/// What storing an attribute of an instance does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Stored {
    /// Replaces the value in this slot.
    Slot(usize),
    /// Adds the last slot of this shape, which becomes the instance's.
    Add(Ref<Shape>),
}

/// What storing `name` in `instance` does, when it is no more than changing or adding a slot. The trace recorder asks too.
pub fn storable(rt: &mut Runtime, instance: Ref<Instance>, name: Ref<Str>) -> Option<Stored> {
    let shape = instance.shape();
    let class: Ref<Class> = shape.class;
    let flags = class.flags.get();
    if shape.dict_mode || flags & flag::SETATTR != 0 {
        return None;
    }
    if crate::builtins::slots::refuse(rt, class, name) {
        return None;
    }
    if let Some(v) = rt.lookup(class, name)
        && is_data_descriptor(rt, v)
    {
        return None;
    }
    match shape.find(name) {
        Some(i) => Some(Stored::Slot(i)),
        None => rt.next_shape(shape, name).map(Stored::Add),
    }
}
