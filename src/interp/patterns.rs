//! The questions of `match`: is it a sequence, a mapping, an instance with these attributes?
use crate::builtins::compare::{self, CompareOp};
use crate::builtins::functions::classes::is_instance;
use crate::builtins::{classes::collection_of, dict, protocol};
use crate::bytecode::Insn;
use crate::heap::stack::Window;
use crate::runtime::{PyResult, Runtime, name};
use crate::value::{Class, Dict, Ref, Str, Tuple, Value, class::Collection};

/// Is `v` what a pattern of that kind matches?
pub fn is_collection(rt: &Runtime, v: Value, wanted: Collection) -> bool {
    collection_of(rt.class_of(v)) == Some(wanted)
}

/// The items of mapping `subject` under `keys` as a tuple, or None when one is missing. A safepoint.
pub fn keys(rt: &mut Runtime, subject: Value, keys: Value) -> PyResult {
    let Some(keys) = keys.get::<Tuple>() else { return rt.system_error("mapping pattern without keys") };
    for i in 0..keys.len() {
        for j in 0..i {
            if compare::compare_bool(rt, CompareOp::Eq, keys.cells()[i].get(), keys.cells()[j].get())? {
                let key = protocol::repr(rt, keys.cells()[i].get())?;
                return rt.value_error(format!("mapping pattern checks duplicate key ({})", key.as_str()));
            }
        }
    }
    let found = rt.list(Default::default());
    let plain = subject.get::<Dict>().filter(|_| rt.class_of(subject).is(rt.types.dict));
    let (get, missing) = match plain {
        Some(_) => (Value::NULL, Value::NULL),
        None => (rt.attribute(subject, "get")?, rt.new_instance(rt.types.object).into()),
    };
    for i in 0..keys.len() {
        let key = keys.cells()[i].get();
        let v = match plain {
            Some(dict) => dict::lookup(rt, dict, key)?,
            None => Some(rt.call(get, &[key, missing])?).filter(|v| *v != missing),
        };
        match v {
            Some(v) => found.items.push(v),
            None => return Ok(Value::NONE),
        }
    }
    Ok(rt.tuple(&found.items.to_vec()).into())
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
        let names: Vec<Value> = match rt.optional_attribute(pattern, match_args)? {
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
    let attribute = rt.interned(attribute);
    rt.optional_attribute(subject, attribute)
}
