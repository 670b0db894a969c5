//! What `except*` clauses take of an exception, and what is raised after them.
use super::slow;
use crate::builtins::groups::{self, Condition};
use crate::builtins::protocol;
use crate::runtime::{PyResult, Runtime};
use crate::value::{Class, Exception, Items, List, Tuple, Value};

/// The tuple of the part of `exception` that a clause for `wanted` takes, and the rest; each may be None. A safepoint.
pub fn take_part(rt: &mut Runtime, exception: Value, wanted: Value) -> PyResult {
    let classes = wanted.get::<Tuple>().map_or_else(|| vec![wanted], |t| t.to_vec());
    for class in classes {
        let Some(class) = class.get::<Class>().filter(|c| c.is_subclass(rt.types.base_exception)) else {
            slow::cannot_catch(rt)?;
            continue;
        };
        if class.is_subclass(rt.types.base_exception_group) {
            return rt.type_error("catching ExceptionGroup with except* is not allowed. Use except instead.");
        }
    }
    if exception.is_none() {
        return Ok(rt.tuple(&[Value::NONE, Value::NONE]).into());
    }
    if !groups::is_group(rt, exception) {
        if !slow::matches(rt, exception, wanted)? {
            return Ok(rt.tuple(&[Value::NONE, exception]).into());
        }
        let (message, one) = (rt.names.empty.into(), rt.tuple(&[exception]));
        let wrapped = groups::make(rt, message, one.into())?;
        super::unwind::add_present_frame(rt, wrapped);
        return Ok(rt.tuple(&[wrapped, Value::NONE]).into());
    }
    if slow::matches(rt, exception, wanted)? {
        return Ok(rt.tuple(&[exception, Value::NONE]).into());
    }
    let split = rt.attribute(exception, "split")?;
    let pair = rt.call(split, &[wanted])?;
    let class = protocol::type_name(rt, exception);
    match pair.get::<Tuple>() {
        None => {
            let got = protocol::type_name(rt, pair);
            rt.type_error(format!("{class}.split must return a tuple, not {got}"))
        }
        Some(t) if t.len() < 2 => {
            let n = t.len();
            rt.type_error(format!("{class}.split must return a 2-tuple, got tuple of size {n}"))
        }
        Some(t) => {
            let both = [t.get(0).unwrap_or(Value::NONE), t.get(1).unwrap_or(Value::NONE)];
            Ok(rt.tuple(&both).into())
        }
    }
}

/// Do they have the same notes, traceback, cause and context, as parts of one group do?
fn same_origin(rt: &Runtime, a: Value, b: Value) -> bool {
    let (Some(x), Some(y)) = (a.get::<Exception>(), b.get::<Exception>()) else { return false };
    let notes = |e: &Exception| {
        let notes = e.attributes.get().get::<crate::value::Dict>().and_then(|d| d.get_str(rt.names.notes));
        notes.and_then(|n| n.get::<List>()).map_or(Vec::new(), |l| l.items.to_vec())
    };
    notes(&x) == notes(&y)
        && x.traceback.get() == y.traceback.get()
        && x.cause.get() == y.cause.get()
        && x.context.get() == y.context.get()
}

fn leaves(rt: &Runtime, v: Value, out: &List) {
    match groups::group(rt, v).and_then(groups::members) {
        Some(members) => members.iter().for_each(|m| leaves(rt, m, out)),
        None => out.items.push(v),
    }
}

/// What is raised after the clauses of a `try` that got `original`, where `outcomes` lists what the clauses raised and the part that none
/// took: parts of the original are joined in its shape, beside what is new. None when nothing is left. A safepoint.
pub fn combine(rt: &mut Runtime, original: Value, outcomes: Value) -> PyResult {
    let Some(outcomes) = outcomes.get::<List>() else { return rt.system_error("outcomes are no list") };
    let outcomes: Vec<Value> = outcomes.items.to_vec().into_iter().filter(|v| !v.is_none()).collect();
    if !groups::is_group(rt, original) {
        return Ok(outcomes.first().copied().unwrap_or(Value::NONE));
    }
    let (raised, kept) = (rt.list(Items::new()), rt.list(Items::new()));
    for v in outcomes {
        if groups::is_group(rt, v) && same_origin(rt, v, original) {
            leaves(rt, v, &kept);
        } else {
            raised.items.push(v);
        }
    }
    let rest = if kept.items.is_empty() {
        Value::NONE
    } else {
        groups::split(rt, original, Condition::Leaves(kept), false)?.0
    };
    if raised.items.is_empty() {
        return Ok(rest);
    }
    if !rest.is_none() {
        raised.items.push(rest);
    }
    match raised.items.to_vec().as_slice() {
        [one] => Ok(*one),
        _ => {
            let message = rt.names.empty.into();
            groups::make(rt, message, raised.into())
        }
    }
}
