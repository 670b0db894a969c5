//! Displays, unpacking and formatting: the operations of list, tuple, set, dict and f-string syntax.
use crate::builtins::{dict, iteration, protocol, set, slice};
use crate::bytecode::{Insn, NO_REG};
use crate::heap::stack::Window;
use crate::runtime::{PyResult, Runtime};
use crate::value::{Dict, Items, List, Ref, Set, Str, Tuple, Value, cell::Slot};

/// A frozen set of constants.
pub fn constant_set(rt: &mut Runtime, values: &[Value]) -> Value {
    // Constants are hashable.
    set::constant(rt, values).map_or(Value::NULL, Value::from)
}

/// `{first, …}`, `n` items.
pub fn build_set(rt: &mut Runtime, w: Window, first: u16, n: u16) -> PyResult {
    let class = rt.types.set;
    let made = set::make(rt, class);
    for i in 0..n {
        set::add(rt, made, w.get(first + i))?;
    }
    Ok(made.into())
}

/// `{first: first+1, …}`, `n` pairs.
pub fn build_map(rt: &mut Runtime, w: Window, first: u16, n: u16) -> PyResult {
    let made = rt.dict();
    for i in 0..n {
        dict::insert(rt, made, w.get(first + 2 * i), w.get(first + 2 * i + 1))?;
    }
    Ok(made.into())
}

/// The `n` strings joined.
pub fn build_string(rt: &mut Runtime, w: Window, first: u16, n: u16) -> Value {
    let mut out = String::new();
    for cell in w.run(first, n as usize) {
        if let Some(s) = cell.get().get::<Str>() {
            out.push_str(s.as_str())
        }
    }
    rt.str(out).into()
}

/// `slice(first, first+1, first+2)`.
pub fn build_slice(rt: &mut Runtime, w: Window, first: u16) -> Value {
    slice::make(rt, w.get(first), w.get(first + 1), w.get(first + 2))
}

/// `made.add(v)`.
pub fn set_add(rt: &mut Runtime, made: Value, v: Value) -> PyResult<()> {
    match made.get::<Set>() {
        Some(made) => set::add(rt, made, v),
        None => rt.system_error("display is no set"),
    }
}

/// `made.update(from)`.
pub fn set_update(rt: &mut Runtime, made: Value, from: Value) -> PyResult<()> {
    match made.get::<Set>() {
        Some(made) => set::update(rt, made, from),
        None => rt.system_error("display is no set"),
    }
}

/// `a.extend(b)`
pub fn list_extend(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult<()> {
    let Some(list) = w.get(insn.a).get::<List>() else {
        return rt.system_error("display is no list");
    };
    let from = w.get(insn.b);
    if !is_iterable(rt, from) {
        let text = protocol::type_name(rt, from);
        if insn.n == 1 {
            // `f(*v)`: the list is two registers behind the callee.
            let name = callee_name(rt, w.get(insn.a - 2))?;
            return rt.type_error(format!("{name} argument after * must be an iterable, not {text}"));
        }
        return rt.type_error(format!("Value after * must be an iterable, not {text}"));
    }
    iteration::extend(rt, list, from)
}

fn is_iterable(rt: &mut Runtime, v: Value) -> bool {
    let (iter, getitem) = (rt.names.iter, rt.names.getitem);
    rt.special(v, iter).is_some() || rt.special(v, getitem).is_some()
}

/// `a.update(b)`
pub fn dict_merge(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult<()> {
    let Some(into) = w.get(insn.a).get::<Dict>() else {
        return rt.system_error("display is no dict");
    };
    let from = w.get(insn.b);
    let keys = rt.names.keys;
    if from.get::<Dict>().is_none() && rt.special(from, keys).is_none() {
        let text = protocol::type_name(rt, from);
        if insn.n == 1 {
            let name = callee_name(rt, callee_of(w, insn))?;
            return rt.type_error(format!("{name} argument after ** must be a mapping, not {text}"));
        }
        return rt.type_error(format!("'{text}' object is not a mapping"));
    }
    if insn.n == 1 {
        let list = iteration::collect_list(rt, from)?;
        for i in 0..list.items.len() {
            let key = list.items.get(i).unwrap_or_default();
            let Some(key) = key.get::<Str>() else {
                return rt.type_error("keywords must be strings");
            };
            if into.get_str(key).is_some() {
                let name = callee_name(rt, callee_of(w, insn))?;
                return rt.type_error(format!("{name} got multiple values for keyword argument '{}'", key.as_str()));
            }
        }
    }
    dict::update(rt, into, from)
}

fn callee_of(w: Window, insn: Insn) -> Value {
    if insn.c == NO_REG { Value::NONE } else { w.get(insn.c) }
}

/// `module.f()` for messages about a call.
fn callee_name(rt: &mut Runtime, callee: Value) -> PyResult<String> {
    let (qualname, module) = (rt.names.qualname, rt.names.module);
    let text = |v: Option<Value>| v.and_then(|v| v.get::<Str>()).map(|s| s.as_str().to_owned());
    let found = text(rt.optional_attribute(callee, qualname)?);
    let module = text(rt.optional_attribute(callee, module)?);
    Ok(match (found, module) {
        (Some(name), Some(module)) if module != "builtins" => format!("{module}.{name}()"),
        (Some(name), _) => format!("{name}()"),
        (None, _) => protocol::repr(rt, callee)?.as_str().to_owned(),
    })
}

/// `a, a+1, … = b`, exactly `c` items
pub fn unpack(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult<()> {
    let (from, wanted) = (w.get(insn.b), insn.c as usize);
    if let Some(tuple) = from.get::<Tuple>()
        && tuple.len() == wanted
    {
        for (i, v) in tuple.iter().enumerate() {
            w.set(insn.a + i as u16, v);
        }
        return Ok(());
    }
    if let Some(list) = from.get::<List>()
        && rt.class_of(from).is(rt.types.list)
        && list.items.len() == wanted
    {
        for i in 0..wanted {
            w.set(insn.a + i as u16, list.items.get(i).unwrap_or_default());
        }
        return Ok(());
    }
    let found = collect_at_most(rt, from, wanted + 1)?;
    let n = found.items.len();
    if n < wanted {
        return rt.value_error(format!("not enough values to unpack (expected {wanted}, got {n})"));
    }
    if n > wanted {
        return rt.value_error(format!("too many values to unpack (expected {wanted})"));
    }
    store(w, insn.a, &found.items, 0, n);
    Ok(())
}

fn store(w: Window, first: u16, items: &Items, from: usize, n: usize) {
    for i in 0..n {
        w.set(first + i as u16, items.get(from + i).unwrap_or_default());
    }
}

fn collect_at_most(rt: &mut Runtime, from: Value, most: usize) -> PyResult<Ref<List>> {
    let out = rt.list(Items::new());
    if !is_iterable(rt, from) {
        let text = protocol::type_name(rt, from);
        return rt.type_error(format!("cannot unpack non-iterable {text} object"));
    }
    let iterator = iteration::iter(rt, from)?;
    while out.items.len() < most {
        match iteration::next(rt, iterator)? {
            Value::STOP => break,
            v => out.items.push(v),
        }
    }
    Ok(out)
}

/// `a, …, *a+c, … = b`
pub fn unpack_star(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult<()> {
    let (before, after) = (insn.c as usize, insn.n as usize);
    let found = collect_at_most(rt, w.get(insn.b), usize::MAX)?;
    let n = found.items.len();
    if n < before + after {
        let least = before + after;
        return rt.value_error(format!("not enough values to unpack (expected at least {least}, got {n})"));
    }
    let middle: Items = (before..n - after).filter_map(|i| found.items.get(i)).collect();
    let middle = rt.list(middle);
    store(w, insn.a, &found.items, 0, before);
    w.set(insn.a + insn.c, middle.into());
    store(w, insn.a + insn.c + 1, &found.items, n - after, after);
    Ok(())
}

/// `a = format(conversion(b), c)`
pub fn format_value(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult {
    let v = w.get(insn.b);
    let v = match insn.n {
        b's' => protocol::str(rt, v)?.into(),
        b'r' => protocol::repr(rt, v)?.into(),
        b'a' => protocol::ascii(rt, v)?.into(),
        _ => v,
    };
    let spec = if insn.c == NO_REG { None } else { w.get(insn.c).get::<Str>() };
    match spec {
        Some(spec) => Ok(protocol::format(rt, v, spec.as_str())?.into()),
        None => Ok(protocol::format(rt, v, "")?.into()),
    }
}

/// The values of registers as a vector; they stay in the registers.
pub fn values(w: Window, first: u16, n: u16) -> Vec<Value> {
    w.run(first, n as usize).iter().map(Slot::get).collect()
}
