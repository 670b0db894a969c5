//! The repr of containers.
use super::{dict, protocol, text};
use crate::runtime::{PyResult, Runtime};
use crate::value::iterators::{DictView, Part};
use crate::value::{Dict, Kind, List, Set, Tuple, Value};

/// Append `repr(v)` to `out`. A safepoint.
pub fn write_repr(rt: &mut Runtime, out: &mut String, v: Value) -> PyResult<()> {
    let class = rt.class_of(v);
    if class.builtin.get() {
        if let Some(text) = text::native(rt, v)? {
            out.push_str(&text);
            return Ok(());
        }
        // Tuples whose parts have names show those.
        if is_container(v) && (v.get::<Tuple>().is_none() || class.is(rt.types.tuple)) {
            return write_container(rt, out, v);
        }
    }
    out.push_str(protocol::repr(rt, v)?.as_str());
    Ok(())
}

fn is_container(v: Value) -> bool {
    let containers = [Kind::List, Kind::Tuple, Kind::Dict, Kind::Set, Kind::Range, Kind::BigRange, Kind::DictView];
    v.object().is_some_and(|o| containers.contains(&o.kind()))
}

/// `repr(v)` of a list, tuple, dict, set, range or dict view by its native layout.
pub fn repr(rt: &mut Runtime, v: Value) -> PyResult {
    let mut out = String::new();
    write_container(rt, &mut out, v)?;
    Ok(rt.str(out).into())
}

fn write_container(rt: &mut Runtime, out: &mut String, v: Value) -> PyResult<()> {
    super::receiver::check_depth(rt, " while getting the repr of an object")?;
    if !protocol::repr_enter(v) {
        match v.object().map(|o| o.kind()) {
            Some(Kind::List) => out.push_str("[...]"),
            Some(Kind::Tuple) => out.push_str("(...)"),
            Some(Kind::Dict) => out.push_str("{...}"),
            Some(Kind::Set) => out.push_str(&format!("{}(...)", protocol::type_name(rt, v))),
            _ => out.push_str("..."),
        }
        return Ok(());
    }
    let result = write_open_container(rt, out, v);
    protocol::repr_leave(v);
    result
}

fn write_open_container(rt: &mut Runtime, out: &mut String, v: Value) -> PyResult<()> {
    if let Some(list) = v.get::<List>() {
        out.push('[');
        let mut i = 0;
        while let Some(item) = list.items.get(i) {
            separate(out, i);
            write_repr(rt, out, item)?;
            i += 1;
        }
        out.push(']');
    } else if let Some(tuple) = v.get::<Tuple>() {
        out.push('(');
        for (i, item) in tuple.cells().iter().enumerate() {
            separate(out, i);
            write_repr(rt, out, item.get())?;
        }
        out.push_str(if tuple.len() == 1 { ",)" } else { ")" });
    } else if let Some(dict) = v.get::<Dict>() {
        out.push('{');
        let (mut at, mut n) = (0, 0);
        while let Some((next, key, value)) = dict.next_entry(at) {
            separate(out, n);
            write_repr(rt, out, key)?;
            out.push_str(": ");
            write_repr(rt, out, value)?;
            n += 1;
            at = next;
        }
        out.push('}');
    } else if let Some(set) = v.get::<Set>() {
        let name = protocol::type_name(rt, v);
        if set.is_empty() {
            out.push_str(&format!("{name}()"));
            return Ok(());
        }
        let exact = rt.class_of(v).is(rt.types.set);
        if !exact {
            out.push_str(&format!("{name}("));
        }
        out.push('{');
        let (mut at, mut n) = (0, 0);
        while let Some((next, key, _)) = set.next_key(at) {
            separate(out, n);
            write_repr(rt, out, key)?;
            n += 1;
            at = next;
        }
        out.push_str(if exact { "}" } else { "})" });
    } else if let Some(range) = super::big_range::parts(v) {
        out.push_str(&super::big_range::text(rt, &range)?);
    } else if let Some(view) = v.get::<DictView>() {
        let name = protocol::type_name(rt, v);
        let ordered = if dict::is_ordered(rt, view.dict) { name.replacen("dict", "odict", 1) } else { name };
        out.push_str(&format!("{ordered}(["));
        let (mut at, mut n) = (0, 0);
        while let Some((next, key, value)) = view.dict.next_entry(at) {
            separate(out, n);
            if view.part == Part::Keys {
                write_repr(rt, out, key)?;
            } else if view.part == Part::Values {
                write_repr(rt, out, value)?;
            } else {
                let pair = dict::show(rt, Part::Items, key, value);
                write_repr(rt, out, pair)?;
            }
            n += 1;
            at = next;
        }
        out.push_str("])");
    }
    Ok(())
}

fn separate(out: &mut String, i: usize) {
    if i > 0 {
        out.push_str(", ");
    }
}
