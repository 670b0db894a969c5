//! Built-in functions about order: `sorted min max`.
use crate::builtins::compare::{CompareOp, compare_bool};
use crate::builtins::{iteration, protocol, sort};
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::Value;

/// The `key` argument; `None` when absent or None.
fn key_of(args: Args) -> Option<Value> {
    args.keyword("key").filter(|key| !key.is_none())
}

fn sorted(rt: &mut Runtime, args: Args) -> PyResult {
    let list = iteration::collect_list(rt, args[0])?;
    let reverse = match args.keyword("reverse") {
        Some(v) => protocol::truthy(rt, v)?,
        None => false,
    };
    sort::sort(rt, list, key_of(args), reverse)?;
    Ok(list.into())
}

/// The first item before which (by `op`) there is no other.
fn extreme(rt: &mut Runtime, args: Args, name: &str, op: CompareOp) -> PyResult {
    let (key, default) = (key_of(args), args.keyword("default"));
    let mut best: Option<(Value, Value)> = None;
    let mut consider = |rt: &mut Runtime, v: Value| {
        let rank = match key {
            Some(key) => rt.call(key, &[v])?,
            None => v,
        };
        if match best {
            Some((_, highest)) => compare_bool(rt, op, rank, highest)?,
            None => true,
        } {
            best = Some((v, rank));
        }
        Ok(())
    };
    match args.positional {
        [] => return rt.type_error(format!("{name} expected at least 1 argument, got 0")),
        [iterable] => iteration::for_each(rt, *iterable, consider)?,
        several => {
            if default.is_some() {
                let message = format!("Cannot specify a default for {name}() with multiple positional arguments");
                return rt.type_error(message);
            }
            several.iter().try_for_each(|v| consider(rt, *v))?
        }
    }
    match best.map(|(v, _)| v).or(default) {
        Some(v) => Ok(v),
        None => rt.value_error(format!("{name}() iterable argument is empty")),
    }
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("sorted", sorted, 1, 1).with_keywords(&["key", "reverse"]),
    NativeDef::function("min", |rt, args| extreme(rt, args, "min", CompareOp::Lt), 0, 255)
        .with_keywords(&["key", "default"]),
    NativeDef::function("max", |rt, args| extreme(rt, args, "max", CompareOp::Gt), 0, 255)
        .with_keywords(&["key", "default"]),
];
