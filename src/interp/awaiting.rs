//! What `await`, `async for` and `async with` wait for, and the steps of async generators.
//!
//! An async generator is a generator whose `yield` and `await` both suspend it; where it stands tells which it was. Each step
//! ([`AsyncStep`]) passes on what is awaited, and ends with StopIteration at the next `yield`.
use super::{calls, generators, slow};
use crate::builtins::functions::awaiting::new_step;
use crate::builtins::{iteration, protocol};
use crate::bytecode::Insn;
use crate::heap::stack::Window;
use crate::runtime::{Args, NativeDef, PyResult, Raised, Runtime, TypeSpec};
use crate::value::{
    Class, Exception, Generator, Ref, Value,
    class::flag,
    generator::{AsyncStep, GeneratorState, StepRole, StepState},
};

/// For `GetYieldFromIter` with `how` > 0: what is delegated to. A safepoint.
pub fn awaitable(rt: &mut Runtime, v: Value, how: u8) -> PyResult {
    match how {
        2 => aiter(rt, v, "'async for' requires an object with __aiter__ method, got "),
        3 => {
            let name = rt.names.anext;
            let Some(next) = rt.call_special(v, name, &[]) else {
                let got = protocol::type_name(rt, v);
                return rt.type_error(format!("'async for' requires an iterator with __anext__ method, got {got}"));
            };
            let next = next?;
            match await_iter(rt, next) {
                Ok(Some(it)) => Ok(it),
                other => {
                    let got = protocol::type_name(rt, next);
                    let message = format!("'async for' received an invalid object from __anext__: {got}");
                    let cause = std::mem::take(&mut rt.pending);
                    let _ = rt.type_error::<()>(message);
                    if let (Err(_), Some(e)) = (other, rt.pending.get::<Exception>()) {
                        e.cause.set(cause);
                        e.context.set(cause);
                        e.suppress_context.set(true);
                    }
                    Err(Raised)
                }
            }
        }
        _ => match await_iter(rt, v)? {
            Some(it) => Ok(it),
            None => {
                let got = protocol::type_name(rt, v);
                rt.type_error(match how {
                    4 | 5 => {
                        let method = if how == 4 { "__aenter__" } else { "__aexit__" };
                        format!(
                            "'async with' received an object from {method} that does not implement __await__: {got}"
                        )
                    }
                    _ => format!("object {got} can't be used in 'await' expression"),
                })
            }
        },
    }
}

/// `aiter(v)`; `otherwise` begins the message. A safepoint.
fn aiter(rt: &mut Runtime, v: Value, otherwise: &str) -> PyResult {
    let name = rt.names.aiter;
    let Some(iterator) = rt.call_special(v, name, &[]) else {
        let got = protocol::type_name(rt, v);
        return rt.type_error(format!("{otherwise}{got}"));
    };
    let (iterator, name) = (iterator?, rt.names.anext);
    if rt.special(iterator, name).is_none() {
        let got = protocol::type_name(rt, iterator);
        return rt.type_error(format!(
            "'async for' received an object from __aiter__ that does not implement __anext__: {got}"
        ));
    }
    Ok(iterator)
}

/// The iterator behind an awaitable, or `None` when it is not one. A safepoint.
fn await_iter(rt: &mut Runtime, v: Value) -> PyResult<Option<Value>> {
    let class = rt.class_of(v);
    if let Some(g) = v.get::<Generator>() {
        if class.is(rt.types.coroutine) {
            if g.fields.state.get() == GeneratorState::Suspended && !g.fields.delegate.get().is_null() {
                return rt.runtime_error("coroutine is being awaited already");
            }
            return Ok(Some(v));
        }
        let awaitable = class.is(rt.types.generator) && rt.codes[g.fields.code.0 as usize].awaitable.get();
        return Ok(awaitable.then_some(v));
    }
    let name = rt.names.await_;
    let Some(result) = rt.call_special(v, name, &[]) else { return Ok(None) };
    let result = result?;
    if rt.class_of(result).is(rt.types.coroutine) {
        return rt.type_error("__await__() returned a coroutine");
    }
    if !iteration::is_python_iterator(rt, result) {
        let got = protocol::type_name(rt, result);
        return rt.type_error(format!("__await__() returned non-iterator of type '{got}'"));
    }
    Ok(Some(result))
}

/// `a = bound b.__aexit__`, `a+1 = b.__aenter__()`. A safepoint.
pub fn enter_async_with(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult<()> {
    let manager = w.get(insn.b);
    let (enter, exit) = (rt.names.aenter, rt.names.aexit);
    let got = protocol::type_name(rt, manager);
    let message = format!("'{got}' object does not support the asynchronous context manager protocol");
    let Some(enter) = rt.special(manager, enter) else { return rt.type_error(message) };
    let Some(exit) = rt.special(manager, exit) else {
        return rt.type_error(format!("{message} (missed __aexit__ method)"));
    };
    let exit = rt.bind(exit, manager);
    let entered = calls::call_method(rt, enter, manager, &[])?;
    w.set(insn.a, exit);
    w.set(insn.a + 1, entered);
    Ok(())
}

fn receiver(rt: &mut Runtime, v: Value) -> PyResult<Ref<AsyncStep>> {
    match v.get::<AsyncStep>() {
        Some(step) => Ok(step),
        None => rt.type_error("descriptor requires an awaitable step"),
    }
}

/// The exception that `throw(…)` with these arguments stands for.
fn thrown(rt: &mut Runtime, args: Args) -> PyResult {
    super::natives::exception_of(rt, args)
}

/// What a step does when it is resumed.
enum Input {
    Send(Value),
    Throw(Value),
}

/// Resume a step: what it yields, or an exception, StopIteration at its end.
fn resume(rt: &mut Runtime, step: Ref<AsyncStep>, input: Input) -> PyResult {
    let result = match step.role {
        StepRole::Drive => {
            let source = step.source.get();
            let v = match input {
                Input::Send(v) => generators::send(rt, source, v)?,
                Input::Throw(e) => generators::throw(rt, source, e)?,
            };
            return super::natives::or_stop_iteration(rt, v);
        }
        StepRole::Default => return resume_default(rt, step, input),
        _ => resume_generator(rt, step, input),
    };
    if result.is_err() {
        step.state.set(StepState::Finished);
    }
    result
}

fn resume_generator(rt: &mut Runtime, step: Ref<AsyncStep>, input: Input) -> PyResult {
    let Some(g) = step.source.get().get::<Generator>() else { return rt.system_error("step of no generator") };
    let role = step.role;
    if step.state.get() == StepState::Finished {
        return rt.runtime_error(match role {
            StepRole::Send => "cannot reuse already awaited __anext__()/asend()",
            _ => "cannot reuse already awaited aclose()/athrow()",
        });
    }
    if role != StepRole::Send && g.fields.state.get() == GeneratorState::Finished {
        step.state.set(StepState::Finished);
        return match input {
            Input::Send(_) => rt.stop_iteration(Value::NULL),
            Input::Throw(e) => rt.raise_value(e),
        };
    }
    let mut input = input;
    if step.state.get() == StepState::Created {
        if g.fields.stepping.get() {
            step.state.set(StepState::Finished);
            let what = match role {
                StepRole::Send => "anext()",
                StepRole::Throw => "athrow()",
                _ => "aclose()",
            };
            return rt.runtime_error(format!("{what}: asynchronous generator is already running"));
        }
        if role != StepRole::Send {
            if g.fields.closed.get() {
                step.state.set(StepState::Finished);
                return rt.raise_with(rt.types.stop_async_iteration, &[]);
            }
            if matches!(input, Input::Send(v) if !v.is_none()) {
                return rt.runtime_error("can't send non-None value to a just-started coroutine");
            }
        }
        let hook = rt.async_generator_hooks[0];
        if !hook.is_none() && g.fields.state.get() == GeneratorState::Created {
            rt.call(hook, &[g.into()])?;
        }
        step.state.set(StepState::Running);
        g.fields.stepping.set(true);
        input = match (role, input) {
            (StepRole::Send, Input::Send(v)) if v.is_none() => Input::Send(step.argument.get()),
            (StepRole::Throw, Input::Send(_)) => {
                let argument = step.argument.get();
                let got = protocol::type_name(rt, argument);
                let otherwise =
                    format!("exceptions must be classes or instances deriving from BaseException, not {got}");
                match slow::instantiated(rt, argument, &otherwise) {
                    Ok(e) => Input::Throw(e),
                    Err(raised) => {
                        g.fields.stepping.set(false);
                        return Err(raised);
                    }
                }
            }
            (StepRole::Close, Input::Send(_)) => {
                g.fields.closed.set(true);
                Input::Throw((rt.hooks.new_exception)(rt, rt.types.generator_exit, &[]))
            }
            (_, input) => input,
        };
    }
    let result = match input {
        Input::Send(v) => generators::send(rt, step.source.get(), v),
        Input::Throw(e) => generators::throw(rt, step.source.get(), e),
    };
    let outcome = match result {
        Ok(Value::STOP) => {
            g.fields.closed.set(true);
            rt.raise_with(rt.types.stop_async_iteration, &[])
        }
        Ok(v) if generators::at_yield(rt, g) => {
            g.fields.stepping.set(false);
            if role == StepRole::Close {
                return rt.runtime_error("async generator ignored GeneratorExit");
            }
            return rt.stop_iteration(if v.is_none() { Value::NULL } else { v });
        }
        Ok(v) => return Ok(v),
        Err(Raised) => Err(Raised),
    };
    let class = rt.class_of(rt.pending);
    let ended = class.is_subclass(rt.types.stop_async_iteration) || class.is_subclass(rt.types.generator_exit);
    if ended {
        g.fields.closed.set(true);
    }
    g.fields.stepping.set(false);
    if ended && role == StepRole::Close {
        rt.pending = Value::NULL;
        return rt.stop_iteration(Value::NULL);
    }
    outcome
}

/// `anext(iterator, default)`: the end of the iterator is the default. A safepoint.
fn resume_default(rt: &mut Runtime, step: Ref<AsyncStep>, input: Input) -> PyResult {
    let Some(inner) = await_iter(rt, step.source.get())? else {
        let got = protocol::type_name(rt, step.source.get());
        return rt.type_error(format!("object {got} can't be used in 'await' expression"));
    };
    let result = match input {
        Input::Send(v) if v.is_none() => {
            let v = match inner.get::<Generator>() {
                Some(_) => generators::send(rt, inner, Value::NONE),
                None => iteration::next(rt, inner),
            };
            v.and_then(|v| super::natives::or_stop_iteration(rt, v))
        }
        Input::Send(v) => method(rt, inner, "send", v),
        Input::Throw(e) => method(rt, inner, "throw", e),
    };
    match result {
        Err(Raised) if rt.catch(rt.types.stop_async_iteration).is_some() => {
            let default = step.argument.get();
            rt.stop_iteration(if default.is_none() { Value::NULL } else { default })
        }
        other => other,
    }
}

fn method(rt: &mut Runtime, object: Value, name: &str, argument: Value) -> PyResult {
    let method = rt.attribute(object, name)?;
    rt.call(method, &[argument])
}

fn step_send(rt: &mut Runtime, args: Args) -> PyResult {
    let step = receiver(rt, args[0])?;
    resume(rt, step, Input::Send(args.get(1).unwrap_or(Value::NONE)))
}

fn step_throw(rt: &mut Runtime, args: Args) -> PyResult {
    let step = receiver(rt, args[0])?;
    let exception = thrown(rt, args)?;
    resume(rt, step, Input::Throw(exception))
}

fn step_close(rt: &mut Runtime, args: Args) -> PyResult {
    let step = receiver(rt, args[0])?;
    if step.role == StepRole::Drive {
        return generators::close(rt, step.source.get());
    }
    if step.state.get() == StepState::Finished {
        return Ok(Value::NONE);
    }
    let exit = (rt.hooks.new_exception)(rt, rt.types.generator_exit, &[]);
    match resume(rt, step, Input::Throw(exit)) {
        Ok(_) => rt.runtime_error("coroutine ignored GeneratorExit"),
        Err(raised) => {
            let t = &rt.types;
            for class in [t.stop_iteration, t.stop_async_iteration, t.generator_exit] {
                if rt.catch(class).is_some() {
                    return Ok(Value::NONE);
                }
            }
            Err(raised)
        }
    }
}

const STEP: &[NativeDef] = &[
    NativeDef::method("__iter__", |_, args| Ok(args[0]), 1, 1),
    NativeDef::method("__await__", |_, args| Ok(args[0]), 1, 1),
    NativeDef::method("__next__", step_send, 1, 1),
    NativeDef::method("send", step_send, 2, 2),
    NativeDef::method("throw", step_throw, 2, 4),
    NativeDef::method("close", step_close, 1, 1),
];

fn asend(rt: &mut Runtime, args: Args) -> PyResult {
    let argument = args.get(1).unwrap_or(Value::NONE);
    Ok(new_step(rt, rt.types.async_generator_asend, StepRole::Send, args[0], argument))
}

fn athrow(rt: &mut Runtime, args: Args) -> PyResult {
    let is_exception = args[1].get::<Exception>().is_some()
        || args[1].get::<Class>().is_some_and(|c| c.flags.get() & flag::EXCEPTION != 0);
    if !is_exception {
        // Told when it is awaited.
        return Ok(new_step(rt, rt.types.async_generator_athrow, StepRole::Throw, args[0], args[1]));
    }
    let exception = thrown(rt, args)?;
    Ok(new_step(rt, rt.types.async_generator_athrow, StepRole::Throw, args[0], exception))
}

const ASYNC_GENERATOR: &[NativeDef] = &[
    NativeDef::method("__aiter__", |_, args| Ok(args[0]), 1, 1),
    NativeDef::method("__anext__", asend, 1, 1),
    NativeDef::method("asend", asend, 2, 2),
    NativeDef::method("athrow", athrow, 2, 4),
    NativeDef::method(
        "aclose",
        |rt, args| Ok(new_step(rt, rt.types.async_generator_athrow, StepRole::Close, args[0], Value::NULL)),
        1,
        1,
    ),
];

const COROUTINE: &[NativeDef] = &[NativeDef::method(
    "__await__",
    |rt, args| Ok(new_step(rt, rt.types.coroutine_wrapper, StepRole::Drive, args[0], Value::NULL)),
    1,
    1,
)];

/// Coroutines, async generators and their steps.
pub const SPECS: &[&TypeSpec] = &[
    &TypeSpec { class: |t| t.coroutine, methods: COROUTINE },
    &TypeSpec { class: |t| t.async_generator, methods: ASYNC_GENERATOR },
    &TypeSpec { class: |t| t.coroutine_wrapper, methods: STEP },
    &TypeSpec { class: |t| t.async_generator_asend, methods: STEP },
    &TypeSpec { class: |t| t.async_generator_athrow, methods: STEP },
    &TypeSpec { class: |t| t.anext_awaitable, methods: STEP },
];
