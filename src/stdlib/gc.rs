//! The module `gc`: asking for a collection, and about objects.
//!
//! Memory is found by collections alone, so `gc.disable()` is remembered but changes nothing: it would mean to free nothing.
use crate::builtins::number;
use crate::heap::tracked;
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime, name};
use crate::value::{Dict, Header, Instance, Items, Kind, List, Ref, Tuple, Value, attached, kinds};
use std::cell::Cell;

/// What the module remembers without acting on it.
struct State {
    enabled: Cell<bool>,
    debug: Cell<i64>,
    thresholds: Cell<[i64; 3]>,
    collections: Cell<i64>,
    collected: Cell<i64>,
    frozen: Cell<i64>,
}

thread_local! {
    static STATE: State = const {
        State {
            enabled: Cell::new(true),
            debug: Cell::new(0),
            thresholds: Cell::new([2000, 10, 10]),
            collections: Cell::new(0),
            collected: Cell::new(0),
            frozen: Cell::new(0),
        }
    };
}

/// The native functions that collect at once. They look at nothing of what they were given afterwards.
pub const COLLECTING: &[&str] = &["collect", "getweakrefcount", "getweakrefs"];

fn collect(rt: &mut Runtime, args: Args) -> PyResult {
    let generation = match args.get(0).or(args.keyword("generation")) {
        Some(v) => number::index_i64(rt, v)?,
        None => 2,
    };
    if !(0..=2).contains(&generation) {
        return rt.value_error("invalid generation");
    }
    let info = notify(rt, "start", generation, 0)?;
    let found = (rt.hooks.collect_all)(rt) as i64;
    STATE.with(|s| {
        s.collections.set(s.collections.get() + 1);
        s.collected.set(s.collected.get() + found)
    });
    if info {
        notify(rt, "stop", generation, found)?;
    }
    Ok(rt.int64(found))
}

/// Call `gc.callbacks`; were there any?
fn notify(rt: &mut Runtime, phase: &str, generation: i64, collected: i64) -> PyResult<bool> {
    let key = name(rt, "gc");
    let Some(module) = rt.modules.get::<Dict>().and_then(|d| d.get_str(key)) else { return Ok(false) };
    let callbacks = rt.attribute(module, "callbacks")?;
    let Some(callbacks) = callbacks.get::<List>().filter(|l| !l.items.is_empty()) else { return Ok(false) };
    let info = rt.dict();
    for (text, n) in [("generation", generation), ("collected", collected), ("uncollectable", 0)] {
        let (key, n) = (name(rt, text), rt.int64(n));
        info.set_str(key, n);
    }
    let phase = rt.str(phase).into();
    for i in 0.. {
        let Some(callback) = callbacks.items.get(i) else { break };
        if rt.call(callback, &[phase, info.into()]).is_err() {
            (rt.hooks.unraisable)(rt, "", callback)
        }
    }
    Ok(true)
}

fn set_enabled(on: bool) -> PyResult {
    STATE.with(|s| s.enabled.set(on));
    Ok(Value::NONE)
}

fn get_threshold(rt: &mut Runtime, _: Args) -> PyResult {
    let parts = STATE.with(|s| s.thresholds.get()).map(|n| rt.int64(n));
    Ok(rt.tuple(&parts).into())
}

fn set_threshold(rt: &mut Runtime, args: Args) -> PyResult {
    let mut thresholds = STATE.with(|s| s.thresholds.get());
    for (i, v) in args.positional.iter().enumerate() {
        thresholds[i] = number::index_i64(rt, *v)?;
    }
    STATE.with(|s| s.thresholds.set(thresholds));
    Ok(Value::NONE)
}

fn set_debug(rt: &mut Runtime, args: Args) -> PyResult {
    let flags = number::index_i64(rt, args[0])?;
    STATE.with(|s| s.debug.set(flags));
    Ok(Value::NONE)
}

fn get_count(rt: &mut Runtime, _: Args) -> PyResult {
    let young = rt.heap.stats().young_bytes as i64 / 64;
    let parts = [rt.int64(young), Value::int32(0), Value::int32(0)];
    Ok(rt.tuple(&parts).into())
}

fn get_stats(rt: &mut Runtime, _: Args) -> PyResult {
    let list = rt.list(Items::new());
    let (collections, collected) = STATE.with(|s| (s.collections.get(), s.collected.get()));
    for generation in 0..3 {
        let last = generation == 2;
        let dict = rt.dict();
        let figures = [
            ("collections", if last { collections } else { 0 }),
            ("collected", if last { collected } else { 0 }),
            ("uncollectable", 0),
        ];
        for (text, n) in figures {
            let (key, n) = (name(rt, text), rt.int64(n));
            dict.set_str(key, n);
        }
        list.items.push(dict.into());
    }
    Ok(list.into())
}

/// Can `v` be part of a circle? Tuples and dicts of things that cannot are left alone.
fn is_tracked(v: Value) -> bool {
    let Some(object) = v.object() else { return false };
    match object.kind() {
        Kind::Tuple => v.get::<Tuple>().is_some_and(|t| t.iter().any(is_tracked)),
        Kind::Dict if !object.has_attached() => {
            let mut found = false;
            kinds::trace(object, &mut |v| found |= is_tracked(v));
            found
        }
        kind => tracked(kind),
    }
}

/// What a program calls the objects that `object` refers to.
fn referents(object: Ref<Header>, visit: &mut dyn FnMut(Value)) {
    let v = Value::from_bits(object.word());
    // Attributes beyond those inside an instance are in a list or dict of the runtime's own.
    let overflow = v.get::<Instance>().map_or(Value::NULL, |i| i.fields.overflow.get());
    let mut show = |v: Value| match v.object().map(|o| o.kind()) {
        None if v.is_null() || v == Value::STOP => {}
        Some(Kind::Shape) => {}
        _ if v == overflow && v.get::<List>().is_some() => {
            v.get::<List>().into_iter().flat_map(|l| l.items.to_vec()).filter(|v| !v.is_null()).for_each(&mut *visit)
        }
        _ => visit(v),
    };
    kinds::trace(object, &mut show);
    attached::trace(object, &mut show);
    if matches!(object.kind(), Kind::Instance | Kind::WeakRef) || object.has_attached() {
        show(Value::from_bits(object.class_word()))
    }
}

fn get_referents(rt: &mut Runtime, args: Args) -> PyResult {
    let list = rt.list(Items::new());
    for v in args.positional {
        if let Some(object) = v.object()
            && tracked(object.kind())
        {
            let mut found = Vec::new();
            referents(object, &mut |v| found.push(v));
            if matches!(object.kind(), Kind::List | Kind::Tuple) {
                found.reverse()
            }
            found.into_iter().for_each(|v| list.items.push(v))
        }
    }
    Ok(list.into())
}

/// All objects that a program may see, without garbage.
fn all_objects(rt: &mut Runtime) -> Ref<List> {
    (rt.hooks.collect)(rt);
    let list = rt.list(Items::new());
    let mut hidden = rustc_hash::FxHashSet::default();
    rt.heap.each_object(|object| {
        if let Some(instance) = Value::from_bits(object.word()).get::<Instance>()
            && instance.fields.overflow.get().get::<List>().is_some()
        {
            hidden.insert(instance.fields.overflow.get().bits());
        }
    });
    rt.heap.each_object(|object| {
        let v = Value::from_bits(object.word());
        if is_tracked(v) && !object.is(list.header()) && !hidden.contains(&object.word()) {
            list.items.push(v)
        }
    });
    list
}

fn get_objects(rt: &mut Runtime, args: Args) -> PyResult {
    if let Some(v) = args.get(0).or(args.keyword("generation")).filter(|v| !v.is_none()) {
        let generation = number::index_i64(rt, v)?;
        if !(0..=2).contains(&generation) {
            return rt.value_error(if generation < 0 {
                "generation parameter cannot be negative"
            } else {
                "generation parameter must be less than the number of available generations (3)"
            });
        }
    }
    Ok(all_objects(rt).into())
}

fn get_referrers(rt: &mut Runtime, args: Args) -> PyResult {
    let all = all_objects(rt);
    let found = rt.list(Items::new());
    for v in all.items.to_vec() {
        let Some(object) = v.object() else { continue };
        let mut refers = false;
        referents(object, &mut |to| refers |= args.positional.contains(&to));
        if refers {
            found.items.push(v)
        }
    }
    Ok(found.into())
}

fn is_finalized(_: &mut Runtime, args: Args) -> PyResult {
    Ok(Value::bool(args[0].object().is_some_and(|object| object.finalized())))
}

fn freeze(rt: &mut Runtime, _: Args) -> PyResult {
    let n = all_objects(rt).items.len() as i64;
    STATE.with(|s| s.frozen.set(n));
    Ok(Value::NONE)
}

fn unfreeze(_: &mut Runtime, _: Args) -> PyResult {
    STATE.with(|s| s.frozen.set(0));
    Ok(Value::NONE)
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "gc",
    functions: &[
        NativeDef::function("collect", collect, 0, 1).with_keywords(&["generation"]).reading_frames(),
        NativeDef::function("enable", |_, _| set_enabled(true), 0, 0),
        NativeDef::function("disable", |_, _| set_enabled(false), 0, 0),
        NativeDef::function("isenabled", |_, _| Ok(Value::bool(STATE.with(|s| s.enabled.get()))), 0, 0),
        NativeDef::function("get_threshold", get_threshold, 0, 0),
        NativeDef::function("set_threshold", set_threshold, 1, 3),
        NativeDef::function("get_debug", |rt, _| Ok(rt.int64(STATE.with(|s| s.debug.get()))), 0, 0),
        NativeDef::function("set_debug", set_debug, 1, 1),
        NativeDef::function("get_count", get_count, 0, 0),
        NativeDef::function("get_stats", get_stats, 0, 0),
        NativeDef::function("is_tracked", |_, args| Ok(Value::bool(is_tracked(args[0]))), 1, 1),
        NativeDef::function("is_finalized", is_finalized, 1, 1),
        NativeDef::function("get_referents", get_referents, 0, 255),
        NativeDef::function("get_referrers", get_referrers, 0, 255),
        NativeDef::function("get_objects", get_objects, 0, 1).with_keywords(&["generation"]),
        NativeDef::function("freeze", freeze, 0, 0),
        NativeDef::function("unfreeze", unfreeze, 0, 0),
        NativeDef::function("get_freeze_count", |rt, _| Ok(rt.int64(STATE.with(|s| s.frozen.get()))), 0, 0),
    ],
    init: |rt, module| {
        for (text, n) in [
            ("DEBUG_STATS", 1),
            ("DEBUG_COLLECTABLE", 2),
            ("DEBUG_UNCOLLECTABLE", 4),
            ("DEBUG_SAVEALL", 32),
            ("DEBUG_LEAK", 38),
        ] {
            let key = name(rt, text);
            module.set_str(key, Value::int32(n));
        }
        for text in ["garbage", "callbacks"] {
            let (key, list) = (name(rt, text), rt.list(Items::new()));
            module.set_str(key, list.into());
        }
        Ok(())
    },
};
