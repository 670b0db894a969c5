//! Built-in functions about running code: `globals locals exec eval compile`.
use crate::bytecode::code::CodeKind;
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::function::ClosureCell;
use crate::value::{Ref, Str, Value};

fn globals(rt: &mut Runtime, _: Args) -> PyResult {
    match rt.frames.last() {
        Some(frame) => Ok(frame.globals.into()),
        None => rt.system_error("globals(): no Python code is running"),
    }
}

/// `locals()` of the code that is running: the namespace of a module or class body, or a new dict of a function's variables.
pub fn locals_dict(rt: &mut Runtime) -> PyResult {
    let Some(&frame) = rt.frames.last() else { return rt.system_error("locals(): no Python code is running") };
    let code = &frame.code.code;
    match code.kind {
        CodeKind::Module => return Ok(frame.globals.into()),
        CodeKind::Class => return Ok(frame.extra),
        _ => {}
    }
    let made = rt.dict();
    let content = |v: Value| v.get::<ClosureCell>().map_or(v, |cell| cell.value.get());
    for (register, text) in code.locals.iter().enumerate() {
        let v = frame.window.get(register as u16);
        let v = if code.cell_locals.contains(&(register as u16)) { content(v) } else { v };
        let name: Ref<Str> = crate::runtime::name(rt, text);
        if !v.is_null() && !text.starts_with('.') {
            made.set_str(name, v);
        }
    }
    if let Some(cells) = frame.closure.get::<crate::value::Tuple>() {
        for (cell, text) in cells.iter().zip(&code.free) {
            let v = content(cell);
            let name = crate::runtime::name(rt, text);
            if !v.is_null() {
                made.set_str(name, v);
            }
        }
    }
    Ok(made.into())
}

fn unsupported(rt: &mut Runtime, what: &str) -> PyResult {
    rt.raise(rt.types.not_implemented_error, format!("mimeo does not support {what}() yet"))
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("globals", globals, 0, 0),
    NativeDef::function("locals", |rt, _| locals_dict(rt), 0, 0),
    NativeDef::function("exec", |rt, _| unsupported(rt, "exec"), 0, 255).with_keywords(&["**"]),
    NativeDef::function("eval", |rt, _| unsupported(rt, "eval"), 0, 255).with_keywords(&["**"]),
    NativeDef::function("compile", |rt, _| unsupported(rt, "compile"), 0, 255).with_keywords(&["**"]),
];
