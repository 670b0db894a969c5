//! `_weakref`: the class of weak references, and who refers weakly to an object. Proxies and containers are in `weakref.py`.
use crate::builtins::compare::{CompareOp, compare};
use crate::builtins::receiver::{receiver, wanted_class};
use crate::builtins::{class_members, protocol};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime, TypeSpec, name};
use crate::value::{Items, Kind, Ref, Str, Value, WeakRef};

fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<WeakRef>> {
    receiver(rt, args[0], rt.types.reference)
}

/// Can there be weak references to objects of this class?
fn is_referable(rt: &mut Runtime, v: Value) -> bool {
    let class = rt.class_of(v);
    let Some(object) = v.object() else { return false };
    if class.builtin.get() {
        return matches!(
            object.kind(),
            Kind::Set
                | Kind::Array
                | Kind::MemoryView
                | Kind::Function
                | Kind::BoundMethod
                | Kind::Native
                | Kind::Class
                | Kind::Module
                | Kind::Generator
                | Kind::File
                | Kind::CodeObject
        );
    }
    class_members::referable(rt, class)
}

fn new_ref(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.reference)?;
    let target = args[1];
    if class.is(rt.types.reference) && !args.keywords.is_empty() {
        return rt.type_error("ref() takes no keyword arguments");
    }
    let callback = args.get(2).filter(|v| !v.is_none()).unwrap_or_default();
    let plain = |rt: &Runtime, v: Value| rt.class_of(v).is(rt.types.reference);
    if class.is(rt.types.reference) && callback.is_null() {
        let made = rt.heap.weak.to(target).iter().copied();
        let mut made = made.filter(|r| r.callback.get().is_null() && plain(rt, (*r).into()));
        if let Some(made) = made.next() {
            return Ok(made.into());
        }
    }
    if !is_referable(rt, target) {
        let got = protocol::type_name(rt, target);
        return rt.type_error(format!("cannot create weak reference to '{got}' object"));
    }
    let r = rt.alloc(class, |header| WeakRef::new(header, target, callback));
    let shared = class.is(rt.types.reference) && callback.is_null();
    rt.heap.weak.add(r, shared);
    Ok(r.into())
}

fn init_ref(_: &mut Runtime, _: Args) -> PyResult {
    Ok(Value::NONE)
}

fn call_ref(rt: &mut Runtime, args: Args) -> PyResult {
    Ok(this(rt, args)?.target.get().or_none())
}

fn hash_ref(rt: &mut Runtime, args: Args) -> PyResult {
    let r = this(rt, args)?;
    if r.hash.get().is_null() {
        let Some(target) = r.target.get().some() else { return rt.type_error("weak object has gone away") };
        let hash = protocol::hash(rt, target)?;
        r.hash.set(rt.int64(hash));
    }
    Ok(r.hash.get())
}

fn compare_refs(rt: &mut Runtime, op: CompareOp, args: Args) -> PyResult {
    let (Some(a), Some(b)) = (args[0].get::<WeakRef>(), args[1].get::<WeakRef>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    match (a.target.get().some(), b.target.get().some()) {
        (Some(a), Some(b)) => {
            let result = compare(rt, op, a, b)?;
            Ok(result)
        }
        _ => Ok(Value::bool(a.is(b) == (op == CompareOp::Eq))),
    }
}

fn repr_ref(rt: &mut Runtime, args: Args) -> PyResult {
    let r = this(rt, args)?;
    let at = args[0].bits();
    let text = match r.target.get().some() {
        None => format!("<weakref at {at:#x}; dead>"),
        Some(target) => {
            let (class, bits) = (protocol::type_name(rt, target), target.bits());
            let named = rt.attribute(target, "__name__").ok().and_then(|n| n.get::<Str>());
            rt.pending = Value::NULL;
            match named {
                Some(named) => format!("<weakref at {at:#x}; to '{class}' at {bits:#x} ({})>", named.as_str()),
                None => format!("<weakref at {at:#x}; to '{class}' at {bits:#x}>"),
            }
        }
    };
    Ok(rt.str(text).into())
}

fn callback(rt: &mut Runtime, args: Args) -> PyResult {
    Ok(this(rt, args)?.callback.get().or_none())
}

/// The class of weak references.
pub const REFERENCE: TypeSpec = TypeSpec {
    class: |t| t.reference,
    methods: &[
        NativeDef::function("__new__", new_ref, 2, 3).with_keywords(&["**"]),
        NativeDef::method("__init__", init_ref, 2, 3),
        NativeDef::method("__call__", call_ref, 1, 1),
        NativeDef::method("__hash__", hash_ref, 1, 1),
        NativeDef::method("__eq__", |rt, args| compare_refs(rt, CompareOp::Eq, args), 2, 2),
        NativeDef::method("__ne__", |rt, args| compare_refs(rt, CompareOp::Ne, args), 2, 2),
        NativeDef::method("__repr__", repr_ref, 1, 1),
        NativeDef::getter("__callback__", callback),
    ],
};

/// The references to `target` that somebody still holds: a collection tells.
fn held(rt: &mut Runtime, target: Value) -> usize {
    if !rt.heap.weak.to(target).is_empty() {
        (rt.hooks.collect_all)(rt);
    }
    rt.heap.weak.to(target).len()
}

fn getweakrefcount(rt: &mut Runtime, args: Args) -> PyResult {
    let n = held(rt, args[0]);
    Ok(rt.int64(n as i64))
}

fn getweakrefs(rt: &mut Runtime, args: Args) -> PyResult {
    held(rt, args[0]);
    let list = rt.list(Items::new());
    rt.heap.weak.to(args[0]).iter().for_each(|r| list.items.push((*r).into()));
    Ok(list.into())
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_weakref",
    functions: &[
        NativeDef::function("getweakrefcount", getweakrefcount, 1, 1).reading_frames(),
        NativeDef::function("getweakrefs", getweakrefs, 1, 1).reading_frames(),
    ],
    init: |rt, module| {
        for text in ["ref", "ReferenceType"] {
            let key = name(rt, text);
            module.set_str(key, rt.types.reference.into());
        }
        Ok(())
    },
};
