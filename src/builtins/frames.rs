//! Tracebacks and frames as programs see them.
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{
    Ref, Value,
    cell::Slot,
    exception::{FrameObject, Traceback},
    function::{CodeId, CodeObject},
};

fn line(rt: &Runtime, code: CodeId, pc: u32) -> Value {
    Value::int32(rt.codes[code.0 as usize].code.line(pc as usize) as i32)
}

fn traceback(rt: &mut Runtime, args: Args) -> PyResult<Ref<Traceback>> {
    match args[0].get::<Traceback>() {
        Some(t) => Ok(t),
        None => rt.type_error("descriptor requires a 'traceback' object"),
    }
}

fn frame(rt: &mut Runtime, args: Args) -> PyResult<Ref<FrameObject>> {
    match args[0].get::<FrameObject>() {
        Some(f) => Ok(f),
        None => rt.type_error("descriptor requires a 'frame' object"),
    }
}

/// A frame object.
pub fn new_frame(rt: &mut Runtime, code: CodeId, pc: u32, globals: Value, back: Value) -> Value {
    let (globals, back) = (Slot::new(globals), Slot::new(back));
    rt.alloc(rt.types.frame, |header| FrameObject { header, code, pc, globals, back }).into()
}

/// The frame `depth` below the newest one, with all those below it; `None` where the stack is not that deep.
pub fn present_frame(rt: &mut Runtime, depth: usize) -> Option<Value> {
    let count = rt.frames.len().checked_sub(depth).filter(|n| *n > 0)?;
    let mut made = Value::NULL;
    for i in 0..count {
        let f = rt.frames[i];
        made = new_frame(rt, f.code.id, f.pc, f.globals.into(), made);
    }
    Some(made)
}

/// Tracebacks.
pub const TRACEBACK: TypeSpec = TypeSpec {
    class: |t| t.traceback,
    methods: &[
        NativeDef::method(
            "__dir__",
            |rt, _| {
                let names = ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"].map(|name| rt.str(name).into());
                Ok(rt.list(names.into_iter().collect()).into())
            },
            1,
            1,
        ),
        NativeDef::getter("tb_next", |rt, args| Ok(traceback(rt, args)?.next.get().or_none())),
        NativeDef::getter("tb_lineno", |rt, args| {
            let t = traceback(rt, args)?;
            Ok(line(rt, t.code, t.pc))
        }),
        NativeDef::getter("tb_lasti", |rt, args| Ok(Value::int32(traceback(rt, args)?.pc as i32))),
        NativeDef::getter("tb_frame", |rt, args| {
            let t = traceback(rt, args)?;
            if t.frame.get().is_null() {
                let frame = new_frame(rt, t.code, t.pc, t.globals.get(), Value::NULL);
                t.frame.set(frame);
            }
            Ok(t.frame.get())
        }),
    ],
};

/// Frames.
pub const FRAME: TypeSpec = TypeSpec {
    class: |t| t.frame,
    methods: &[
        NativeDef::getter("f_back", |rt, args| Ok(frame(rt, args)?.back.get().or_none())),
        NativeDef::getter("f_lineno", |rt, args| {
            let f = frame(rt, args)?;
            Ok(line(rt, f.code, f.pc))
        }),
        NativeDef::getter("f_lasti", |rt, args| Ok(Value::int32(frame(rt, args)?.pc as i32))),
        NativeDef::getter("f_globals", |rt, args| Ok(frame(rt, args)?.globals.get().or_none())),
        NativeDef::getter("f_locals", |rt, args| {
            let f = frame(rt, args)?;
            if rt.codes[f.code.0 as usize].code.kind == crate::bytecode::CodeKind::Module {
                return Ok(f.globals.get().or_none());
            }
            let class = rt.types.not_implemented_error;
            rt.raise(class, "mimeo does not support f_locals of a function's frame yet")
        }),
        NativeDef::getter("f_code", |rt, args| {
            let code = frame(rt, args)?.code;
            Ok(rt.alloc(rt.types.code, |header| CodeObject { header, code }).into())
        }),
        NativeDef::getter("f_trace", |_, _| Ok(Value::NONE)),
        NativeDef::method("clear", |_, _| Ok(Value::NONE), 1, 1),
    ],
};
