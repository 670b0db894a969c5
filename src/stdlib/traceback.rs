//! `_traceback`: what `traceback` and `warnings` need of the interpreter.
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::{
    Value,
    exception::{FrameObject, Traceback},
};

fn describe(rt: &mut Runtime, args: Args) -> PyResult {
    let text = (rt.hooks.describe)(rt, args[0]);
    Ok(rt.str(text).into())
}

fn last_lines(rt: &mut Runtime, args: Args) -> PyResult {
    let text = (rt.hooks.describe_last)(rt, args[0]);
    Ok(rt.str(text).into())
}

/// `(filename, line, name, text, end line, column, end column)` of a traceback's first entry, or of a frame.
fn entry(rt: &mut Runtime, args: Args) -> PyResult {
    let found = match (args[0].get::<Traceback>(), args[0].get::<FrameObject>()) {
        (Some(t), _) => Some((t.code, t.pc, true)),
        // What a frame is doing just now is no mistake to be marked.
        (_, Some(f)) => Some((f.code, f.pc, false)),
        _ => None,
    };
    let Some((id, pc, carets)) = found else { return rt.type_error("expected a traceback or frame") };
    let text = (rt.hooks.describe_entry)(rt, id, pc);
    let text = if carets { text } else { text.split_inclusive('\n').take(2).collect() };
    let code = rt.codes[id.0 as usize];
    let place = code.code.positions.get(pc as usize).copied().unwrap_or_default();
    let [end_line, column, end_column] =
        [place.end_line, place.column, place.end_column].map(|n| Value::int32(n as i32));
    let parts = [
        rt.str(&*code.code.filename).into(),
        Value::int32(code.code.line(pc as usize) as i32),
        rt.str(&*code.code.name).into(),
        rt.str(text).into(),
        end_line,
        column,
        end_column,
    ];
    Ok(rt.tuple(&parts).into())
}

/// `(globals, filename, line)` of the frame that many calls up from the caller of the Python function that asks.
fn caller(rt: &mut Runtime, args: Args) -> PyResult {
    let level = args[0].as_int().unwrap_or(1).max(1) as usize;
    let n = rt.frames.len();
    let parts = match n.checked_sub(level + 1).map(|i| rt.frames[i]) {
        Some(frame) => {
            let filename = rt.str(&*frame.code.code.filename).into();
            [frame.globals.into(), filename, Value::int32(frame.line() as i32)]
        }
        None => [rt.dict().into(), rt.str("sys").into(), Value::int32(1)],
    };
    Ok(rt.tuple(&parts).into())
}

fn mark_awaitable(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(f) = args[0].get::<crate::value::function::Function>() else {
        return rt.type_error("expected a function");
    };
    rt.codes[f.code.get().0 as usize].awaitable.set(true);
    Ok(args[0])
}

/// The function stands for a native one: found on an instance, it is not bound to it.
fn mark_builtin(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(f) = args[0].get::<crate::value::function::Function>() else {
        return rt.type_error("expected a function");
    };
    rt.codes[f.code.get().0 as usize].unbound.set(true);
    Ok(args[0])
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_traceback",
    functions: &[
        NativeDef::function("describe", describe, 1, 1),
        NativeDef::function("last_lines", last_lines, 1, 1),
        NativeDef::function("entry", entry, 1, 1),
        NativeDef::function("caller", caller, 1, 1),
        NativeDef::function("mark_builtin", mark_builtin, 1, 1),
        NativeDef::function("mark_awaitable", mark_awaitable, 1, 1),
    ],
    init: |_, _| Ok(()),
};
