//! Functions and code objects that a program makes out of others: `types.FunctionType(…)`, `code.replace(…)`.
use super::{load, slow};
use crate::builtins::{code_object, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{
    Dict, Str, Tuple, Value,
    function::{ClosureCell, CodeObject, Function},
};
use std::sync::Arc;

/// What `FunctionType` takes, in order.
const PARTS: [&str; 6] = ["code", "globals", "name", "argdefs", "closure", "kwdefaults"];

/// `FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)`
fn new_function(rt: &mut Runtime, args: Args) -> PyResult {
    let argument = |i: usize| args.get(i + 1).or_else(|| args.keyword(PARTS[i]));
    for (i, part) in PARTS[..2].iter().enumerate() {
        if argument(i).is_none() {
            return rt.type_error(format!("function() missing required argument '{part}' (pos {})", i + 1));
        }
    }
    let [code, globals, name, defaults, closure, keyword_defaults] =
        [0, 1, 2, 3, 4, 5].map(|i| argument(i).filter(|v| !v.is_none()).unwrap_or_default());
    let refuse = |rt: &mut Runtime, part: &str, wanted: &str, v: Value| {
        let got = protocol::type_name(rt, v.or_none());
        rt.type_error(format!("function() argument '{part}' must be {wanted}, not {got}"))
    };
    let Some(code) = code.get::<CodeObject>() else { return refuse(rt, "code", "code", code) };
    if globals.get::<Dict>().is_none() {
        return refuse(rt, "globals", "dict", globals);
    }
    let loaded = rt.codes[code.code.0 as usize];
    let free = loaded.code.free.len();
    if !name.is_null() && name.get::<Str>().is_none() {
        return rt.type_error("arg 3 (name) must be None or string");
    }
    if !defaults.is_null() && defaults.get::<Tuple>().is_none() {
        return rt.type_error("arg 4 (defaults) must be None or tuple");
    }
    let cells = closure.get::<Tuple>();
    if cells.is_none() && (free > 0 || !closure.is_null()) {
        return rt.type_error(format!("arg 5 (closure) must be {}tuple", if free > 0 { "" } else { "None or " }));
    }
    let given = cells.map_or(0, |cells| cells.len());
    if given != free {
        let text = &loaded.code.name;
        return rt.value_error(format!("{text} requires closure of length {free}, not {given}"));
    }
    for cell in cells.iter().flat_map(|cells| cells.iter()) {
        if cell.get::<ClosureCell>().is_none() {
            let got = protocol::type_name(rt, cell);
            return rt.type_error(format!("arg 5 (closure) expected cell, found {got}"));
        }
    }
    if !keyword_defaults.is_null() && keyword_defaults.get::<Dict>().is_none() {
        return rt.type_error("arg 6 (kwdefaults) must be None or dict");
    }
    let parts = [defaults, keyword_defaults, if free == 0 { Value::NULL } else { closure }, Value::NULL];
    let made = slow::new_function(rt, code.code, globals, |i| parts[i]);
    if let (Some(f), Some(name)) = (made.get::<Function>(), name.some()) {
        f.name.set(name);
    }
    Ok(made)
}

const FUNCTION: TypeSpec = TypeSpec {
    class: |t| t.function,
    methods: &[NativeDef::function("__new__", new_function, 1, 7).with_keywords(&PARTS)],
};

/// `code.replace(co_name=…)`: what it is called and where it comes from can be replaced, what it does cannot.
fn replace(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(object) = args[0].get::<CodeObject>() else {
        return rt.type_error("descriptor 'replace' requires a 'code' object");
    };
    let loaded = rt.codes[object.code.0 as usize];
    let mut code = (*loaded.code).clone();
    for (key, v) in args.keywords {
        let text: Option<Arc<str>> = v.get::<Str>().map(|s| s.as_str().into());
        match (key.as_str(), text, v.as_int()) {
            ("co_name", Some(text), _) => code.name = text,
            ("co_qualname", Some(text), _) => code.qualname = text,
            ("co_filename", Some(text), _) => code.filename = text,
            ("co_firstlineno", _, Some(line)) => {
                let (line, before) = (line as u32, code.first_line);
                let moved = |at: u32| (at + line).saturating_sub(before);
                for position in &mut code.positions {
                    (position.line, position.end_line) = (moved(position.line), moved(position.end_line));
                }
                code.first_line = line;
            }
            (key, _, _) if key.starts_with("co_") && rt.attribute(args[0], key).is_ok_and(|own| own == *v) => {}
            (key, _, _) => {
                let text = format!("mimeo does not support code.replace({key}=…) yet");
                rt.pending = Value::NULL;
                return rt.raise(rt.types.not_implemented_error, text);
            }
        }
    }
    let made = load::load(rt, Arc::new(code), &loaded.source);
    made.awaitable.set(loaded.awaitable.get());
    made.unbound.set(loaded.unbound.get());
    Ok(code_object::object(rt, made.id))
}

const CODE: TypeSpec = TypeSpec {
    class: |t| t.code,
    methods: &[
        NativeDef::method("replace", replace, 1, 1).with_keywords(&["**"]),
        NativeDef::method("__replace__", replace, 1, 1).with_keywords(&["**"]),
    ],
};

/// What is installed after the built-in types' own natives.
pub const SPECS: &[&TypeSpec] = &[&FUNCTION, &CODE];
