//! `aiter`, `anext`, and making the steps of async generators.
use crate::builtins::protocol;
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::{
    Class, Ref, Value,
    cell::Slot,
    generator::{AsyncStep, StepRole, StepState},
};
use std::cell::Cell;

/// A step not begun.
pub fn new_step(rt: &mut Runtime, class: Ref<Class>, role: StepRole, source: Value, argument: Value) -> Value {
    rt.alloc(class, |header| AsyncStep {
        header,
        source: Slot::new(source),
        argument: Slot::new(argument),
        role,
        state: Cell::new(StepState::Created),
    })
    .into()
}

fn aiter(rt: &mut Runtime, args: Args) -> PyResult {
    let name = rt.names.aiter;
    let Some(made) = rt.call_special(args[0], name, &[]) else {
        let got = protocol::type_name(rt, args[0]);
        return rt.type_error(format!("'{got}' object is not an async iterable"));
    };
    let (made, name) = (made?, rt.names.anext);
    if rt.special(made, name).is_none() {
        let got = protocol::type_name(rt, made);
        return rt.type_error(format!("aiter() returned not an async iterator of type '{got}'"));
    }
    Ok(made)
}

fn anext(rt: &mut Runtime, args: Args) -> PyResult {
    let name = rt.names.anext;
    let Some(next) = rt.call_special(args[0], name, &[]) else {
        let got = protocol::type_name(rt, args[0]);
        return rt.type_error(format!("'{got}' object is not an async iterator"));
    };
    let next = next?;
    Ok(match args.get(1) {
        Some(default) => new_step(rt, rt.types.anext_awaitable, StepRole::Default, next, default),
        None => next,
    })
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] =
    &[NativeDef::function("aiter", aiter, 1, 1), NativeDef::function("anext", anext, 1, 2)];
