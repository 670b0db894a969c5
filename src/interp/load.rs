//! Loading code: constants become values, names are interned, and the code gets its place in the runtime's table.
use crate::builtins::native_names::{hides_frames, library_module};
use crate::bytecode::{Code, Const};
use crate::runtime::code::{LoadedCode, LoopState, Site, Source};
use crate::runtime::{Runtime, name};
use crate::value::{Items, Ref, Str, Value, function::CodeId};
use std::cell::{Cell, OnceCell};
use std::sync::Arc;

/// Load `code` and the code nested in it. Runs no Python code.
pub fn load(rt: &mut Runtime, code: Arc<Code>, source: &Source) -> &'static LoadedCode {
    // Constants are kept alive by this list until the table of code does it.
    let keep = rt.list(Items::new());
    let consts: Vec<Value> = code
        .consts
        .iter()
        .map(|c| {
            let v = constant(rt, c, source);
            keep.items.push(v);
            v
        })
        .collect();
    let doc = match &code.doc {
        Some(text) => rt.str(&**text).into(),
        None => Value::NONE,
    };
    let (own_name, qualname) = (name(rt, &code.name), name(rt, &code.qualname));
    let sites = code.sites.iter().map(|s| Site::new(name(rt, &s.name))).collect();
    let locals = code.locals.iter().map(|n| name(rt, n)).collect();
    let threshold = rt.jit.threshold;
    let loops =
        code.loops.iter().map(|_| LoopState { trigger: Cell::new(threshold), ..LoopState::default() }).collect();
    let p = &code.params;
    let plain = !code.is_generator && p.keyword_only == 0 && !p.var_args && !p.var_keywords;
    let plain_arguments = if plain { u32::from(p.positional) } else { u32::MAX };
    let id = CodeId(rt.codes.len() as u32);
    let hidden = library_module(&code.filename).is_some_and(hides_frames);
    let loaded: &'static LoadedCode = Box::leak(Box::new(LoadedCode {
        id,
        consts,
        sites,
        loops,
        locals,
        plain_arguments,
        name: own_name,
        qualname,
        doc,
        source: source.clone(),
        code,
        liveness: OnceCell::new(),
        warned: Cell::new(false),
        hidden,
        unbound: Cell::new(false),
        awaitable: Cell::new(false),
    }));
    rt.codes.push(loaded);
    loaded
}

fn constant(rt: &mut Runtime, c: &Const, source: &Source) -> Value {
    match c {
        Const::None => Value::NONE,
        Const::Bool(b) => Value::bool(*b),
        Const::Ellipsis => Value::ELLIPSIS,
        Const::Int(i) => rt.int(i.clone()),
        Const::Float(f) => Value::same_float(*f),
        Const::Imaginary(f) => crate::builtins::complex::make(rt, 0.0, *f),
        Const::Str(s) => string(rt, s).into(),
        Const::Bytes(b) => crate::builtins::bytes::make(rt, b.to_vec()),
        Const::Tuple(items) => {
            let keep = rt.list(Items::new());
            for item in items.iter() {
                let v = constant(rt, item, source);
                keep.items.push(v);
            }
            rt.tuple(&keep.items.to_vec()).into()
        }
        Const::FrozenSet(items) => {
            let keep = rt.list(Items::new());
            for item in items.iter() {
                let v = constant(rt, item, source);
                keep.items.push(v);
            }
            super::displays::constant_set(rt, &keep.items.to_vec())
        }
        Const::Code(code) => Value::int32(load(rt, code.clone(), source).id.0 as i32),
    }
}

/// Strings that look like names are interned: they may be compared with names.
fn string(rt: &mut Runtime, text: &str) -> Ref<Str> {
    let is_name = text.len() <= 64 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if is_name { name(rt, text) } else { rt.str(text) }
}
