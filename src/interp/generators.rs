//! Generators: making, resuming, suspending, ending them.
//!
//! While a generator runs, its registers are an ordinary window and its frame an ordinary frame; suspended, they are in the object.
use super::dispatch;
use crate::builtins::protocol;
use crate::bytecode::Flavor;
use crate::heap::stack::Window;
use crate::runtime::{Frame, FrameKind, LoadedCode, PyResult, Runtime};
use crate::value::{
    Dict, Exception, Generator, Kind, List, Ref, Set, Value,
    cell::Slot,
    function::Function,
    generator::{GeneratorFields, GeneratorState},
};
use std::cell::Cell;

/// What messages call it.
pub fn noun(rt: &Runtime, g: Ref<Generator>) -> &'static str {
    match rt.codes[g.fields.code.0 as usize].code.flavor {
        Flavor::Generator => "generator",
        Flavor::Coroutine => "coroutine",
        Flavor::AsyncGenerator => "async generator",
    }
}

#[cold]
fn already_executing<T>(rt: &mut Runtime, g: Ref<Generator>) -> PyResult<T> {
    let what = match noun(rt, g) {
        "async generator" => "asynchronous generator",
        other => other,
    };
    rt.value_error(format!("{what} already executing"))
}

/// A coroutine that has ended may not be resumed.
pub fn check_reuse(rt: &mut Runtime, g: Ref<Generator>) -> PyResult<()> {
    match noun(rt, g) {
        "coroutine" => rt.runtime_error("cannot reuse already awaited coroutine"),
        _ => Ok(()),
    }
}

/// A generator that will run `function` from the start; its bound arguments are in `window`.
pub fn make(rt: &mut Runtime, function: Ref<Function>, code: &'static LoadedCode, window: Window) -> Value {
    let fields = GeneratorFields {
        code: code.id,
        state: Cell::new(GeneratorState::Created),
        pc: Cell::new(0),
        receiver: Cell::new(0),
        function: Slot::new(function.into()),
        handled: Slot::default(),
        outer_handled: Slot::default(),
        sink: Slot::default(),
        delegate: Slot::default(),
        names: [Slot::default(), Slot::default()],
        handlers: Cell::new(0),
        // Async generators are closed by whoever runs them.
        handles: !code.code.protected.is_empty() && code.code.flavor != Flavor::AsyncGenerator,
        iterable: code.code.flavor == Flavor::Generator,
        stepping: Cell::new(false),
        closed: Cell::new(false),
    };
    if fields.handles {
        rt.heap.expect_end()
    }
    let class = match code.code.flavor {
        Flavor::Generator => rt.types.generator,
        Flavor::Coroutine => rt.types.coroutine,
        Flavor::AsyncGenerator => rt.types.async_generator,
    };
    let header = rt.header(class, Kind::Generator);
    let g = rt.heap.alloc_empty_tailed(header, fields, code.registers());
    // Behind the locals stands what traces have left there.
    g.copy_from(window.run(0, code.code.locals.len()));
    g.into()
}

/// Push the generator's frame; `sent` is what its `yield` gives. The generator is not finished.
#[inline]
pub fn push(rt: &mut Runtime, g: Ref<Generator>, sent: Value, kind: FrameKind, result: u16) -> PyResult<()> {
    match g.fields.state.get() {
        GeneratorState::Running => return already_executing(rt, g),
        GeneratorState::Created if !sent.is_none() => {
            let what = noun(rt, g);
            return rt.type_error(format!("can't send non-None value to a just-started {what}"));
        }
        _ => {}
    }
    let code = rt.codes[g.fields.code.0 as usize];
    let base = rt.next_base();
    let Some(window) = rt.heap.stack().window(base) else {
        return rt.recursion_error("maximum recursion depth exceeded");
    };
    let function = g.fields.function.get().get::<Function>();
    let (Some(f), Some(globals)) = (function, function.and_then(|f| f.globals.get().get::<Dict>())) else {
        return rt.system_error("generator without a function");
    };
    rt.push_frame(Frame {
        code,
        window,
        base,
        function: f.into(),
        closure: f.closure.get(),
        globals,
        extra: g.into(),
        pc: g.fields.pc.get(),
        result,
        kind,
    })?;
    g.copy_to(window.run(0, code.registers()));
    if g.fields.state.get() == GeneratorState::Suspended {
        window.set(g.fields.receiver.get(), sent);
    }
    g.fields.state.set(GeneratorState::Running);
    g.fields.outer_handled.set(rt.handled);
    if !g.fields.handled.get().is_null() {
        rt.handled = g.fields.handled.get();
    }
    Ok(())
}

/// Take the running generator's frame, the newest one, off: it will go on at `pc`, with what is sent in register `receiver`.
#[inline]
pub fn suspend(rt: &mut Runtime, g: Ref<Generator>, pc: u32, receiver: u16) -> Frame {
    let frame = rt.pop_frame().expect("a running generator has a frame");
    g.copy_from(frame.window.run(0, frame.code.registers()));
    g.fields.pc.set(pc);
    g.fields.receiver.set(receiver);
    g.fields.state.set(GeneratorState::Suspended);
    let outer = g.fields.outer_handled.take();
    g.fields.handled.set(if g.fields.handlers.get() == 0 { Value::NULL } else { rt.handled });
    rt.handled = outer;
    frame
}

/// The generator has returned; its frame is gone already.
#[inline]
pub fn finished(rt: &mut Runtime, g: Ref<Generator>) {
    g.end();
    g.fields.delegate.set(Value::NULL);
    g.fields.sink.set(Value::NULL);
    rt.handled = g.fields.outer_handled.take();
}

/// The generator has raised the pending exception; its frame is gone already.
pub fn failed(rt: &mut Runtime, generator: Value) {
    let Some(g) = generator.get::<Generator>() else { return };
    finished(rt, g);
    let what = noun(rt, g);
    let class = rt.class_of(rt.pending);
    let stopped = if class.is_subclass(rt.types.stop_iteration) {
        Some("StopIteration")
    } else if what == "async generator" && class.is_subclass(rt.types.stop_async_iteration) {
        Some("StopAsyncIteration")
    } else {
        None
    };
    if let Some(stopped) = stopped {
        let cause = std::mem::take(&mut rt.pending);
        let message = rt.str(format!("{what} raised {stopped}")).into();
        let e = (rt.hooks.new_exception)(rt, rt.types.runtime_error, &[message]);
        if let Some(e) = e.get::<Exception>() {
            e.cause.set(cause);
            e.context.set(cause);
            e.suppress_context.set(true);
        }
        rt.pending = e;
    }
}

/// For [`crate::runtime::Hooks::generator_next`]: resume with `sent`; what it yields, or STOP.
pub fn send(rt: &mut Runtime, generator: Value, sent: Value) -> PyResult {
    let Some(g) = generator.get::<Generator>() else {
        return rt.type_error("not a generator");
    };
    if g.fields.state.get() == GeneratorState::Finished {
        check_reuse(rt, g)?;
        rt.stop_value = Value::NONE;
        return Ok(Value::STOP);
    }
    if crate::heap::native_stack_left() == 0 {
        return rt.recursion_error("maximum recursion depth exceeded");
    }
    push(rt, g, sent, FrameKind::GeneratorEntry, 0)?;
    dispatch::run(rt)
}

/// For [`crate::runtime::Hooks::generator_drain`]: what the generator yields goes to `sink`, without leaving the interpreter's loop in between.
pub fn drain(rt: &mut Runtime, generator: Value, sink: Value) -> PyResult<()> {
    let Some(g) = generator.get::<Generator>() else {
        return rt.type_error("not a generator");
    };
    loop {
        if g.fields.state.get() == GeneratorState::Finished {
            return Ok(());
        }
        if crate::heap::native_stack_left() == 0 {
            return rt.recursion_error("maximum recursion depth exceeded");
        }
        push(rt, g, Value::NONE, FrameKind::GeneratorDrain, 0)?;
        g.fields.sink.set(sink);
        let yielded = dispatch::run(rt);
        g.fields.sink.set(Value::NULL);
        // What a generator yields on from another one still comes out item by item.
        match yielded? {
            Value::STOP => return Ok(()),
            v => fill(rt, sink, v)?,
        }
    }
}

/// Put `v` into `sink`, a list or a set.
#[inline(always)]
pub fn fill(rt: &mut Runtime, sink: Value, v: Value) -> PyResult<()> {
    if let Some(list) = sink.get::<List>() {
        list.items.push(v);
        return Ok(());
    }
    match sink.get::<Set>() {
        Some(set) => crate::builtins::set::add(rt, set, v),
        None => Ok(()),
    }
}

/// Where what the newest frame yields goes, if that is a generator being drained.
pub fn sink(rt: &Runtime) -> Option<Value> {
    let frame = rt.frames.last().filter(|f| f.kind == FrameKind::GeneratorDrain)?;
    frame.extra.get::<Generator>()?.fields.sink.get().some()
}

/// `generator.throw(exception)`: the same result as [`send`].
pub fn throw(rt: &mut Runtime, generator: Value, exception: Value) -> PyResult {
    let Some(g) = generator.get::<Generator>() else {
        return rt.type_error("not a generator");
    };
    match g.fields.state.get() {
        GeneratorState::Running => return already_executing(rt, g),
        GeneratorState::Finished => {
            check_reuse(rt, g)?;
            return rt.raise_value(exception);
        }
        GeneratorState::Created => {
            finished(rt, g);
            return rt.raise_value(exception);
        }
        GeneratorState::Suspended => {}
    }
    // What it delegates to gets the exception first.
    let closing = rt.class_of(exception).is_subclass(rt.types.generator_exit);
    if !closing
        && !g.fields.delegate.get().is_null()
        && let Some(result) = throw_to_innermost(rt, g, exception)
    {
        return result;
    }
    if let Some(inner) = delegate_of(rt, g) {
        g.fields.state.set(GeneratorState::Running);
        let result = throw_into(rt, inner, exception);
        g.fields.state.set(GeneratorState::Suspended);
        return match result {
            Ok(Some(v)) => Ok(v),
            Ok(None) => {
                let v = std::mem::replace(&mut rt.stop_value, Value::NONE);
                g.set(g.fields.receiver.get() as usize, v.or_none());
                g.fields.pc.set(g.fields.pc.get() + 1);
                push(rt, g, v.or_none(), FrameKind::GeneratorEntry, 0)?;
                dispatch::run(rt)
            }
            Err(_) => {
                let exception = std::mem::take(&mut rt.pending);
                raise_inside(rt, g, exception)
            }
        };
    }
    raise_inside(rt, g, exception)
}

fn raise_inside(rt: &mut Runtime, g: Ref<Generator>, exception: Value) -> PyResult {
    // The frame stands behind its yield: the exception comes from the yield itself.
    let at = yield_pc(rt, g);
    push(rt, g, Value::NONE, FrameKind::GeneratorEntry, 0)?;
    if let Some(frame) = rt.frames.last_mut() {
        frame.pc = at;
    }
    rt.pending = exception;
    // Its context is what the generator itself handles, not its caller.
    if g.fields.handlers.get() > 0 {
        super::unwind::note_context(rt);
    }
    dispatch::run_raising(rt)
}

/// Throw into what a chain of generators ends at, with the frames of all of them in place. `None`: the chain does not end at a generator.
fn throw_to_innermost(rt: &mut Runtime, g: Ref<Generator>, exception: Value) -> Option<PyResult> {
    let mut last = g;
    while let Some(inner) = last.fields.delegate.get().some() {
        last = inner.get::<Generator>().filter(|g| g.fields.state.get() == GeneratorState::Suspended)?;
    }
    let (mut at, mut kind, mut result) = (g, FrameKind::GeneratorEntry, 0);
    let mut handles = false;
    let depth = rt.frames.len();
    loop {
        handles |= at.fields.handlers.get() > 0;
        let pc = yield_pc(rt, at);
        let receiver = at.fields.receiver.get();
        if push(rt, at, Value::NONE, kind, result).is_err() {
            super::unwind::drop_frames(rt, depth);
            return Some(Err(crate::runtime::Raised));
        }
        if let Some(frame) = rt.frames.last_mut() {
            frame.pc = pc;
        }
        let Some(inner) = at.fields.delegate.get().get::<Generator>() else { break };
        (at, kind, result) = (inner, FrameKind::GeneratorDelegate, receiver);
    }
    rt.pending = exception;
    if handles {
        super::unwind::note_context(rt);
    }
    Some(dispatch::run_raising(rt))
}

/// The instruction at which the suspended generator stands.
fn yield_pc(rt: &Runtime, g: Ref<Generator>) -> u32 {
    let pc = g.fields.pc.get();
    let code = rt.codes[g.fields.code.0 as usize];
    match code.code.insns[pc as usize].op {
        crate::bytecode::Op::YieldFrom if !g.fields.delegate.get().is_null() => pc,
        _ => pc.saturating_sub(1),
    }
}

/// The iterator that the suspended generator delegates to.
fn delegate_of(_: &Runtime, g: Ref<Generator>) -> Option<Value> {
    g.fields.delegate.get().some()
}

/// Throw into any iterator: `Some` what it yields, `None` when it has ended (with [`Runtime::stop_value`]).
fn throw_into(rt: &mut Runtime, inner: Value, exception: Value) -> PyResult<Option<Value>> {
    let closing = rt.class_of(exception).is_subclass(rt.types.generator_exit);
    if inner.get::<Generator>().is_some() {
        if closing {
            close(rt, inner)?;
            return rt.raise_value(exception);
        }
        let v = throw(rt, inner, exception)?;
        return Ok(if v == Value::STOP { None } else { Some(v) });
    }
    let method = if closing { rt.names.close } else { rt.names.throw };
    let found = rt.optional_attribute(inner, method)?;
    if closing {
        if let Some(close) = found {
            rt.call(close, &[])?;
        }
        return rt.raise_value(exception);
    }
    let Some(throw) = found else { return rt.raise_value(exception) };
    match rt.call(throw, &[exception]) {
        Ok(v) => Ok(Some(v)),
        Err(raised) => match rt.catch(rt.types.stop_iteration) {
            Some(e) => {
                rt.stop_value = stop_value(e);
                Ok(None)
            }
            None => Err(raised),
        },
    }
}

/// What a StopIteration carries, or None.
pub fn stop_value(exception: Value) -> Value {
    let args = exception.get::<Exception>().and_then(|e| e.args.get().get::<crate::value::Tuple>());
    args.and_then(|t| t.get(0)).unwrap_or(Value::NONE)
}

/// `generator.close()`
pub fn close(rt: &mut Runtime, generator: Value) -> PyResult {
    let Some(g) = generator.get::<Generator>() else {
        return rt.type_error("not a generator");
    };
    match g.fields.state.get() {
        GeneratorState::Finished => return Ok(Value::NONE),
        GeneratorState::Created => {
            g.end();
            return Ok(Value::NONE);
        }
        GeneratorState::Running => return already_executing(rt, g),
        GeneratorState::Suspended => {}
    }
    let exit = (rt.hooks.new_exception)(rt, rt.types.generator_exit, &[]);
    match throw(rt, generator, exit) {
        Ok(Value::STOP) => Ok(rt.stop_value.or_none()),
        Ok(_) => {
            let what = noun(rt, g);
            rt.runtime_error(format!("{what} ignored GeneratorExit"))
        }
        Err(raised) => {
            if rt.catch(rt.types.generator_exit).is_some() || rt.catch(rt.types.stop_iteration).is_some() {
                Ok(Value::NONE)
            } else {
                Err(raised)
            }
        }
    }
}

/// The iterator of `yield from v`.
pub fn delegate_iter(rt: &mut Runtime, code: &LoadedCode, v: Value) -> PyResult {
    if rt.class_of(v).is(rt.types.coroutine) {
        if code.awaitable.get() {
            return Ok(v);
        }
        return rt.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    match v.get::<Generator>() {
        Some(g) if g.is_iterable() => Ok(v),
        _ => crate::builtins::iteration::iter(rt, v),
    }
}

/// Does the suspended async generator stand at a `yield`, not at something that it awaits?
pub fn at_yield(rt: &Runtime, g: Ref<Generator>) -> bool {
    let code = rt.codes[g.fields.code.0 as usize];
    let at = yield_pc(rt, g);
    g.fields.state.get() == GeneratorState::Suspended && code.code.insns[at as usize].op == crate::bytecode::Op::Yield
}

/// One step of `yield from` an iterator that is no generator: what it yields, or STOP.
pub fn step(rt: &mut Runtime, iterator: Value, sent: Value) -> PyResult {
    if sent.is_none() {
        return crate::builtins::iteration::next(rt, iterator);
    }
    let send = rt.names.send;
    let Some(method) = rt.special(iterator, send) else {
        let text = protocol::type_name(rt, iterator);
        return rt.attribute_error(format!("'{text}' object has no attribute 'send'"));
    };
    match (rt.hooks.call_method)(rt, method, iterator, &[sent]) {
        Ok(v) => Ok(v),
        Err(raised) => match rt.catch(rt.types.stop_iteration) {
            Some(e) => {
                rt.stop_value = stop_value(e);
                Ok(Value::STOP)
            }
            None => Err(raised),
        },
    }
}
