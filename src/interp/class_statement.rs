//! The `class` statement: metaclass, namespace, body, and the class that comes of them.
use super::calls;
use crate::builtins::{classes, items, iteration, protocol};
use crate::bytecode::Insn;
use crate::heap::stack::Window;
use crate::runtime::{Args, PyResult, Runtime, name};
use crate::value::{
    Class, Dict, Ref, Str, Tuple, Value,
    function::{ClosureCell, Function},
};

/// `a = class`
pub fn build_class(rt: &mut Runtime, globals: Ref<Dict>, w: Window, insn: Insn) -> PyResult<()> {
    if globals.has_own_builtins() {
        super::own_builtins::check_build_class(rt, globals)?;
    }
    let [body, class_name, bases, keywords] = [0, 1, 2, 3].map(|i| w.get(insn.b + i));
    let original = bases;
    let bases = resolve_bases(rt, bases)?;
    let mut keyword_pairs = Vec::new();
    let mut meta = Value::NULL;
    if let Some(dict) = keywords.get::<Dict>() {
        let mut at = 0;
        while let Some((next, key, v)) = dict.next_entry(at) {
            at = next;
            let Some(key) = key.get::<Str>() else { continue };
            if key.as_str() == "metaclass" {
                meta = v;
            } else {
                keyword_pairs.push((rt.interned(key), v));
            }
        }
    }
    let base_values = bases.to_vec();
    let meta = match (meta.some(), meta.get::<Class>()) {
        (None, _) => {
            let first = base_values.first().map_or(rt.types.r#type, |b| rt.class_of(*b));
            classes::metaclass(rt, first, &base_values)?.into()
        }
        (_, Some(class)) => classes::metaclass(rt, class, &base_values)?.into(),
        (Some(callable), None) => callable,
    };
    let plain = meta == Value::from(rt.types.r#type);
    let prepare = rt.names.prepare;
    let namespace = match if plain { None } else { rt.optional_attribute(meta, prepare)? } {
        Some(prepare) => {
            let args = Args { positional: &[class_name, bases.into()], keywords: &keyword_pairs };
            rt.call_with(prepare, args)?
        }
        None => rt.dict().into(),
    };
    let Some(f) = body.get::<Function>() else {
        return rt.system_error("class body is no function");
    };
    let code = rt.codes[f.code.get().0 as usize];
    calls::run_body(rt, code, f.closure.get(), globals, namespace)?;
    let cell = match namespace.get::<Dict>() {
        Some(dict) => dict.get_str(rt.names.classcell).and_then(|v| v.get::<ClosureCell>()),
        None => None,
    };
    if original != Value::from(bases) {
        let key = name(rt, "__orig_bases__");
        items::set_item(rt, namespace, key.into(), original)?;
    }
    let class = match (plain, class_name.get::<Str>(), namespace.get::<Dict>()) {
        (true, Some(class_name), Some(namespace)) => {
            classes::new_class(rt, rt.types.r#type, class_name, &base_values, namespace, &keyword_pairs)?
        }
        _ => {
            rt.call_with(meta, Args { positional: &[class_name, bases.into(), namespace], keywords: &keyword_pairs })?
        }
    };
    if let Some(cell) = cell
        && class.get::<Class>().is_some()
        && cell.value.get() != class
    {
        return class_not_told(rt, class_name, class, cell.value.get());
    }
    w.set(insn.a, class);
    Ok(())
}

/// A metaclass has lost the cell in which methods find `__class__`, or put another class there.
#[cold]
fn class_not_told(rt: &mut Runtime, class_name: Value, class: Value, got: Value) -> PyResult<()> {
    let (class_name, class) = (protocol::repr(rt, class_name)?, protocol::repr(rt, class)?);
    let defining = format!("defining {} as {}", class_name.as_str(), class.as_str());
    match got.some() {
        None => {
            rt.runtime_error(format!("__class__ not set {defining}. Was __classcell__ propagated to type.__new__?"))
        }
        Some(got) => {
            let got = protocol::repr(rt, got)?;
            rt.type_error(format!("__class__ set to {} {defining}", got.as_str()))
        }
    }
}

/// Bases that are no classes may stand for some (`__mro_entries__`).
fn resolve_bases(rt: &mut Runtime, bases: Value) -> PyResult<Ref<Tuple>> {
    let Some(tuple) = bases.get::<Tuple>() else {
        return rt.system_error("bases are no tuple");
    };
    if tuple.iter().all(|b| b.get::<Class>().is_some()) {
        return Ok(tuple);
    }
    let entries = name(rt, "__mro_entries__");
    let out = rt.list(Default::default());
    for base in tuple.iter() {
        let method = match base.get::<Class>() {
            Some(_) => None,
            None => rt.optional_attribute(base, entries)?,
        };
        match method {
            Some(method) => {
                let found = rt.call(method, &[bases])?;
                if found.get::<Tuple>().is_none() {
                    return rt.type_error("__mro_entries__ must return a tuple");
                }
                iteration::extend(rt, out, found)?;
            }
            None => out.items.push(base),
        }
    }
    Ok(rt.tuple(&out.items.to_vec()))
}
