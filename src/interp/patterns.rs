//! The questions of `match`: is it a sequence, a mapping, an instance with these attributes?
use super::attributes;
use crate::builtins::functions::classes::is_instance;
use crate::builtins::{dict, protocol};
use crate::bytecode::Insn;
use crate::heap::stack::Window;
use crate::runtime::{PyResult, Runtime, name};
use crate::value::{Class, Dict, Ref, Str, Tuple, Value};

/// Is `v` what a sequence pattern matches? Text and bytes are not.
pub fn is_sequence(rt: &Runtime, v: Value) -> bool {
    let class = rt.class_of(v);
    [rt.types.list, rt.types.tuple, rt.types.range].into_iter().any(|sequence| class.is_subclass(sequence))
}

/// Is `v` what a mapping pattern matches?
pub fn is_mapping(rt: &Runtime, v: Value) -> bool {
    rt.class_of(v).is_subclass(rt.types.dict)
}

/// The items of mapping `subject` under `keys` as a tuple, or None when one is missing.
pub fn keys(rt: &mut Runtime, subject: Value, keys: Value) -> PyResult {
    let (Some(dict), Some(keys)) = (subject.get::<Dict>(), keys.get::<Tuple>()) else {
        return rt.system_error("mapping pattern without a mapping");
    };
    let mut found = Vec::with_capacity(keys.len());
    for key in keys.iter() {
        match dict::lookup(rt, dict, key)? {
            Some(v) => found.push(v),
            None => return Ok(Value::NONE),
        }
    }
    Ok(rt.tuple(&found).into())
}

/// Does a class pattern with one positional sub-pattern match the instance itself?
fn matches_itself(rt: &Runtime, class: Ref<Class>) -> bool {
    let t = &rt.types;
    [t.int, t.float, t.str, t.bytes, t.bytearray, t.list, t.tuple, t.dict, t.set, t.frozenset]
        .into_iter()
        .any(|builtin| class.is_subclass(builtin))
}

/// The attributes of register `b` that the class pattern of `insn` asks for as a tuple, or None when it does not match.
pub fn class(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult {
    let (subject, pattern, positional) = (w.get(insn.b), w.get(insn.c), usize::from(insn.n));
    let Some(class) = pattern.get::<Class>() else {
        return rt.type_error("called match pattern must be a class");
    };
    if !is_instance(rt, subject, pattern)? {
        return Ok(Value::NONE);
    }
    let mut found = Vec::new();
    let mut seen: Vec<Ref<Str>> = Vec::new();
    if positional > 0 {
        let match_args = name(rt, "__match_args__");
        let names: Vec<Value> = match attributes::get_optional(rt, pattern, match_args)? {
            None => Vec::new(),
            Some(names) => match names.get::<Tuple>() {
                Some(names) => names.iter().collect(),
                None => {
                    let (class, got) = (protocol::class_name(class), protocol::type_name(rt, names));
                    return rt.type_error(format!("{class}.__match_args__ must be a tuple (got {got})"));
                }
            },
        };
        let itself = names.is_empty() && matches_itself(rt, class);
        let allowed = if itself { 1 } else { names.len() };
        if positional > allowed {
            let (class, plural) = (protocol::class_name(class), if allowed == 1 { "" } else { "s" });
            return rt.type_error(format!(
                "{class}() accepts {allowed} positional sub-pattern{plural} ({positional} given)"
            ));
        }
        if itself {
            found.push(subject);
        }
        for attribute in names.into_iter().take(positional) {
            let Some(attribute) = attribute.get::<Str>() else {
                let got = protocol::type_name(rt, attribute);
                return rt.type_error(format!("__match_args__ elements must be strings (got {got})"));
            };
            match self::attribute(rt, class, subject, attribute, &mut seen)? {
                Some(v) => found.push(v),
                None => return Ok(Value::NONE),
            }
        }
    }
    let keywords = w.get(insn.c + 1).get::<Tuple>();
    for attribute in keywords.into_iter().flat_map(|names| names.iter().collect::<Vec<_>>()) {
        let Some(attribute) = attribute.get::<Str>() else {
            return rt.system_error("class pattern with a keyword that is no name");
        };
        match self::attribute(rt, class, subject, attribute, &mut seen)? {
            Some(v) => found.push(v),
            None => return Ok(Value::NONE),
        }
    }
    Ok(rt.tuple(&found).into())
}

/// One attribute of the subject; each may be asked for once.
fn attribute(
    rt: &mut Runtime,
    class: Ref<Class>,
    subject: Value,
    attribute: Ref<Str>,
    seen: &mut Vec<Ref<Str>>,
) -> PyResult<Option<Value>> {
    if seen.iter().any(|other| other.as_str() == attribute.as_str()) {
        let class = protocol::class_name(class);
        return rt.type_error(format!("{class}() got multiple sub-patterns for attribute '{}'", attribute.as_str()));
    }
    seen.push(attribute);
    attributes::get_optional(rt, subject, attribute)
}
