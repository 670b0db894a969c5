//! The methods of `dict`.
use super::generics::class_getitem;
use super::receiver::{receiver, wanted_class};
use super::{container_text, dict, items, iteration, keys};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::iterators::Part;
use crate::value::{Dict, Ref, Set, Value};

#[inline(always)]
fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<Dict>> {
    receiver(rt, args[0], rt.types.dict)
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let class = wanted_class(rt, args[0], rt.types.dict)?;
    Ok(rt.alloc(class, Dict::new).into())
}

/// `dict.__init__` and `dict.update`.
fn update(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = this(rt, args)?;
    if let Some(from) = args.get(1) {
        dict::update(rt, dict, from)?;
    }
    for (name, v) in args.keywords {
        dict::insert(rt, dict, (*name).into(), *v)?;
    }
    Ok(Value::NONE)
}

fn get(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = this(rt, args)?;
    let found = dict::lookup(rt, dict, args[1])?;
    Ok(found.unwrap_or_else(|| args.get(2).unwrap_or(Value::NONE)))
}

fn setdefault(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = this(rt, args)?;
    let hash = keys::hash(rt, args[1])?;
    if let Some(i) = dict::find(rt, dict, hash, args[1])? {
        return Ok(dict.entry_value(i));
    }
    let v = args.get(2).unwrap_or(Value::NONE);
    dict.push(hash, args[1], v);
    dict::changed(rt, dict, args[1]);
    Ok(v)
}

fn pop(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = this(rt, args)?;
    if dict.is_empty() && args.len() == 2 {
        // CPython looks for nothing here, so that the key is not even hashed.
        return rt.key_error(args[1]);
    }
    match (dict::remove(rt, dict, args[1])?, args.get(2)) {
        (Some(v), _) => Ok(v),
        (None, Some(default)) => Ok(default),
        (None, None) => rt.key_error(args[1]),
    }
}

fn popitem(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = this(rt, args)?;
    match dict.previous_entry(usize::MAX) {
        Some((i, key, v)) => {
            dict.remove_index(i);
            dict.forget_end();
            dict::changed(rt, dict, key);
            Ok(rt.tuple(&[key, v]).into())
        }
        None => rt.raise(rt.types.key_error, "popitem(): dictionary is empty"),
    }
}

fn clear(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = this(rt, args)?;
    dict::clear(rt, dict);
    Ok(Value::NONE)
}

fn copy(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = this(rt, args)?;
    Ok(dict::copy(rt, dict).into())
}

fn fromkeys(rt: &mut Runtime, args: Args) -> PyResult {
    let v = args.get(2).unwrap_or(Value::NONE);
    let made = if args[0] == Value::from(rt.types.dict) { rt.dict().into() } else { rt.call(args[0], &[])? };
    // The keys of sets and dicts bring their hashes along.
    if let Some(dict) = made.get::<Dict>().filter(|_| rt.class_of(made).is(rt.types.dict)) {
        let mut at = 0;
        if let Some(from) = args[1].get::<Set>() {
            while let Some((next, key, hash)) = from.next_key(at) {
                dict::insert_hashed(rt, dict, hash, key, v)?;
                at = next;
            }
            return Ok(made);
        }
        if let Some(from) = args[1].get::<Dict>().filter(|_| rt.class_of(args[1]).is(rt.types.dict)) {
            while let Some((next, key, _)) = from.next_entry(at) {
                dict::insert_hashed(rt, dict, from.hash_at(next - 1), key, v)?;
                at = next;
            }
            return Ok(made);
        }
    }
    iteration::for_each(rt, args[1], |rt, key| items::set_item(rt, made, key, v))?;
    Ok(made)
}

fn view(rt: &mut Runtime, args: Args, part: Part) -> PyResult {
    let dict = this(rt, args)?;
    Ok(dict::view(rt, dict, part))
}

fn iter(rt: &mut Runtime, args: Args, backwards: bool) -> PyResult {
    let dict = this(rt, args)?;
    Ok(iteration::dict_iterator(rt, dict, Part::Keys, backwards))
}

fn del_item(rt: &mut Runtime, args: Args) -> PyResult {
    let dict = this(rt, args)?;
    match dict::remove(rt, dict, args[1])? {
        Some(_) => Ok(Value::NONE),
        None => rt.key_error(args[1]),
    }
}

/// Methods of dicts.
pub const SPEC: TypeSpec = TypeSpec {
    class: |types| types.dict,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__init__", update, 1, 2).with_keywords(&["**"]),
        NativeDef::method("update", update, 1, 2).with_keywords(&["**"]),
        NativeDef::method("get", get, 2, 3),
        NativeDef::method("setdefault", setdefault, 2, 3),
        NativeDef::method("pop", pop, 2, 3),
        NativeDef::method("popitem", popitem, 1, 1),
        NativeDef::method("clear", clear, 1, 1),
        NativeDef::method("copy", copy, 1, 1),
        NativeDef::class_method("fromkeys", fromkeys, 2, 3),
        NativeDef::method("keys", |rt, args| view(rt, args, Part::Keys), 1, 1),
        NativeDef::method("values", |rt, args| view(rt, args, Part::Values), 1, 1),
        NativeDef::method("items", |rt, args| view(rt, args, Part::Items), 1, 1),
        NativeDef::method("__len__", |rt, args| Ok(Value::int32(this(rt, args)?.len() as i32)), 1, 1),
        NativeDef::method(
            "__getitem__",
            |rt, args| {
                let dict = this(rt, args)?;
                dict::get_item(rt, dict, args[1])
            },
            2,
            2,
        ),
        NativeDef::method(
            "__setitem__",
            |rt, args| {
                let dict = this(rt, args)?;
                dict::insert(rt, dict, args[1], args[2]).map(|()| Value::NONE)
            },
            3,
            3,
        ),
        NativeDef::method("__delitem__", del_item, 2, 2),
        NativeDef::method(
            "__contains__",
            |rt, args| {
                let dict = this(rt, args)?;
                Ok(Value::bool(dict::lookup(rt, dict, args[1])?.is_some()))
            },
            2,
            2,
        ),
        NativeDef::method("__iter__", |rt, args| iter(rt, args, false), 1, 1),
        NativeDef::method("__reversed__", |rt, args| iter(rt, args, true), 1, 1),
        NativeDef::method("__repr__", |rt, args| container_text::repr(rt, args[0]), 1, 1),
        NativeDef::class_method("__class_getitem__", class_getitem, 2, 2),
    ],
};
