//! `mappingproxy`: the namespace of a class, or any mapping, to read but not to change.
use super::{items, iteration, operators, protocol, receiver};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Class, Kind, Ref, Str, Value, proxy::MappingProxy};

/// The namespace of `class` as programs see it.
pub fn of_class(rt: &mut Runtime, class: Ref<Class>) -> Value {
    rt.alloc(rt.types.mappingproxy, |header| MappingProxy { header, target: class.into() }).into()
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let target = args[1];
    let getitem = rt.names.getitem;
    let sequence =
        matches!(target.object().map(|o| o.kind()), Some(Kind::List | Kind::Tuple | Kind::Str | Kind::Bytes));
    if sequence || rt.special(target, getitem).is_none() {
        let text = protocol::type_name(rt, target);
        return rt.type_error(format!("mappingproxy() argument must be a mapping, not {text}"));
    }
    Ok(rt.alloc(rt.types.mappingproxy, |header| MappingProxy { header, target }).into())
}

/// The mapping: for the namespace of a class a copy.
fn mapping(rt: &mut Runtime, v: Value) -> PyResult {
    let wanted = rt.types.mappingproxy;
    let target = receiver::receiver::<MappingProxy>(rt, v, wanted)?.target;
    let Some(class) = target.get::<Class>() else { return Ok(target) };
    let dict = rt.dict();
    for (name, v) in class.namespace.borrow().iter() {
        dict.set_str(name, v);
    }
    Ok(dict.into())
}

/// What the namespace of a class has under a name, without copying it all; `None` when this is no such question.
fn entry(rt: &mut Runtime, args: Args) -> Option<Option<Value>> {
    let class = args[0].get::<MappingProxy>()?.target.get::<Class>()?;
    let name = args[1].get::<Str>().map(|name| rt.interned(name))?;
    Some(class.namespace.borrow().get(name))
}

fn get_item(rt: &mut Runtime, args: Args) -> PyResult {
    if let Some(Some(v)) = entry(rt, args) {
        return Ok(v);
    }
    let mapping = mapping(rt, args[0])?;
    items::get_item(rt, mapping, args[1])
}

fn contains(rt: &mut Runtime, args: Args) -> PyResult {
    if let Some(found) = entry(rt, args) {
        return Ok(Value::bool(found.is_some()));
    }
    let mapping = mapping(rt, args[0])?;
    items::contains(rt, mapping, args[1]).map(Value::bool)
}

/// `mapping.name(*args)`
fn forward(rt: &mut Runtime, args: Args, name: &str) -> PyResult {
    let mapping = mapping(rt, args[0])?;
    let method = rt.attribute(mapping, name)?;
    rt.call_with(method, Args { positional: &args.positional[1..], keywords: args.keywords })
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let mapping = mapping(rt, args[0])?;
    let text = protocol::repr(rt, mapping)?;
    Ok(rt.str(format!("mappingproxy({})", text.as_str())).into())
}

fn show(rt: &mut Runtime, args: Args) -> PyResult {
    let mapping = mapping(rt, args[0])?;
    Ok(protocol::str(rt, mapping)?.into())
}

fn compare(rt: &mut Runtime, args: Args, name: &str) -> PyResult {
    let mine = mapping(rt, args[0])?;
    let other = if args[1].get::<MappingProxy>().is_some() { mapping(rt, args[1])? } else { args[1] };
    let method = rt.attribute(mine, name)?;
    rt.call(method, &[other])
}

/// `a | b` where one of them is a proxy.
fn union(rt: &mut Runtime, a: Value, b: Value) -> PyResult {
    let a = if a.get::<MappingProxy>().is_some() { mapping(rt, a)? } else { a };
    let b = if b.get::<MappingProxy>().is_some() { mapping(rt, b)? } else { b };
    operators::binary(rt, operators::BinaryOp::Or, a, b)
}

/// The type.
pub const SPEC: TypeSpec = TypeSpec {
    class: |t| t.mappingproxy,
    methods: &[
        NativeDef::function("__new__", new, 2, 2).with_keywords(&["mapping"]),
        NativeDef::method("__getitem__", get_item, 2, 2),
        NativeDef::method("__contains__", contains, 2, 2),
        NativeDef::method(
            "__iter__",
            |rt, args| {
                let mapping = mapping(rt, args[0])?;
                iteration::iter(rt, mapping)
            },
            1,
            1,
        ),
        NativeDef::method(
            "__len__",
            |rt, args| {
                let mapping = mapping(rt, args[0])?;
                Ok(Value::int32(items::length(rt, mapping)? as i32))
            },
            1,
            1,
        ),
        NativeDef::method(
            "__hash__",
            |rt, args| {
                let mapping = mapping(rt, args[0])?;
                let hash = protocol::hash(rt, mapping)?;
                Ok(rt.int64(hash))
            },
            1,
            1,
        ),
        NativeDef::method("__reversed__", |rt, args| forward(rt, args, "__reversed__"), 1, 1),
        NativeDef::method("keys", |rt, args| forward(rt, args, "keys"), 1, 1),
        NativeDef::method("values", |rt, args| forward(rt, args, "values"), 1, 1),
        NativeDef::method("items", |rt, args| forward(rt, args, "items"), 1, 1),
        NativeDef::method("get", |rt, args| forward(rt, args, "get"), 2, 3).with_keywords(&["default"]),
        NativeDef::method("copy", |rt, args| forward(rt, args, "copy"), 1, 1),
        NativeDef::method("__repr__", repr, 1, 1),
        NativeDef::method("__str__", show, 1, 1),
        NativeDef::method("__eq__", |rt, args| compare(rt, args, "__eq__"), 2, 2),
        NativeDef::method("__ne__", |rt, args| compare(rt, args, "__ne__"), 2, 2),
        NativeDef::method("__or__", |rt, args| union(rt, args[0], args[1]), 2, 2),
        NativeDef::method("__ror__", |rt, args| union(rt, args[1], args[0]), 2, 2),
        NativeDef::method(
            "__ior__",
            |rt, _| rt.type_error("'|=' is not supported by mappingproxy; use '|' instead"),
            2,
            2,
        ),
    ],
};
