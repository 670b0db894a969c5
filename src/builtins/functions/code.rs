//! Built-in functions about running code: `globals locals`. (`exec eval compile` need the interpreter: `interp::evaluate`.)
use crate::builtins::dict;
use crate::bytecode::code::CodeKind;
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::function::ClosureCell;
use crate::value::{Dict, Ref, Str, Value};

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
    let namespace = match code.kind {
        CodeKind::Module => Some(Value::from(frame.globals)),
        CodeKind::Class => Some(frame.extra),
        _ => None,
    };
    let made = match namespace {
        // Within a comprehension its variables are there too, in a dict made for the occasion.
        Some(namespace) => match namespace.get::<Dict>() {
            Some(dict) if (0..code.locals.len()).any(|r| !frame.window.get(r as u16).is_null()) => dict::copy(rt, dict),
            _ => return Ok(namespace),
        },
        None => rt.dict(),
    };
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

/// `exit(code)` and `quit(code)`
fn quit(rt: &mut Runtime, args: Args) -> PyResult {
    let code = args.get(0).or_else(|| args.keyword("code")).unwrap_or(Value::NONE);
    rt.raise_with(rt.types.system_exit, &[code])
}

/// `breakpoint(…)`: calls `sys.breakpointhook`.
fn breakpoint(rt: &mut Runtime, args: Args) -> PyResult {
    let hook = crate::runtime::name(rt, "breakpointhook");
    match super::print::sys_attribute(rt, hook) {
        Some(hook) => rt.call_with(hook, args),
        None => rt.runtime_error("lost sys.breakpointhook"),
    }
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("globals", globals, 0, 0).reading_frames(),
    NativeDef::function("locals", |rt, _| locals_dict(rt), 0, 0).reading_frames(),
    NativeDef::function("exit", quit, 0, 1).with_keywords(&["code"]),
    NativeDef::function("quit", quit, 0, 1).with_keywords(&["code"]),
    NativeDef::function("breakpoint", breakpoint, 0, 255).with_keywords(&["**"]),
];
