//! The method resolution order of classes, and changing `__bases__`.
use super::{classes, iteration, protocol, slots};
use crate::runtime::{PyResult, Runtime, name};
use crate::value::{Class, Ref, Value};

/// Compute and set the MRO of `class` and of what derives from it, from its bases and what its metaclass's `mro()` says. A safepoint.
pub fn refresh(rt: &mut Runtime, class: Ref<Class>) -> PyResult<()> {
    let order = order_of(rt, class)?;
    *class.mro.borrow_mut() = order;
    let subclasses = class.subclasses.borrow().clone();
    for subclass in subclasses {
        refresh(rt, subclass)?;
    }
    Ok(())
}

/// The MRO that `class` should have. A safepoint.
fn order_of(rt: &mut Runtime, class: Ref<Class>) -> PyResult<Vec<Ref<Class>>> {
    let (meta, mro) = (rt.class_of(class.into()), name(rt, "mro"));
    if !meta.builtin.get()
        && rt.lookup(meta, mro) != rt.lookup(rt.types.r#type, mro)
        && let Some(given) = rt.call_special(class.into(), mro, &[])
    {
        let given = given?;
        return checked(rt, class, given);
    }
    let bases = class.bases.borrow().clone();
    merge(rt, class, &bases)
}

/// What a `mro()` written in Python gave.
fn checked(rt: &mut Runtime, class: Ref<Class>, given: Value) -> PyResult<Vec<Ref<Class>>> {
    let list = iteration::collect_list(rt, given)?;
    let mut order = Vec::new();
    for item in list.items.to_vec() {
        let Some(c) = item.get::<Class>() else {
            let text = protocol::type_name(rt, item);
            return rt.type_error(format!("mro() returned a non-class ('{text}')"));
        };
        if !c.is(class) && c.instance_kind.get() != class.instance_kind.get() && !c.is(rt.types.object) {
            let text = protocol::class_name(c);
            return rt.type_error(format!("mro() returned base with unsuitable layout ('{text}')"));
        }
        order.push(c);
    }
    Ok(order)
}

/// C3 linearisation.
pub fn merge(rt: &mut Runtime, class: Ref<Class>, bases: &[Ref<Class>]) -> PyResult<Vec<Ref<Class>>> {
    let mut lists: Vec<Vec<Ref<Class>>> = bases.iter().map(|b| b.mro.borrow().clone()).collect();
    lists.push(bases.to_vec());
    let mut mro = vec![class];
    loop {
        lists.retain(|l| !l.is_empty());
        if lists.is_empty() {
            return Ok(mro);
        }
        let good = lists.iter().map(|l| l[0]).find(|c| !lists.iter().any(|l| l[1..].contains(c)));
        let Some(next) = good else {
            let names: Vec<String> = bases.iter().map(|b| protocol::class_name(*b)).collect();
            let text = names.join(", ");
            return rt.type_error(format!("Cannot create a consistent method resolution order (MRO) for bases {text}"));
        };
        mro.push(next);
        for list in &mut lists {
            if list[0] == next {
                list.remove(0);
            }
        }
    }
}

/// Does `class` derive from `other` by its bases? Its MRO may be about to be made.
fn derives(class: Ref<Class>, other: Ref<Class>) -> bool {
    class.is(other) || class.is_subclass(other) || class.bases.borrow().iter().any(|base| derives(*base, other))
}

/// `class.__bases__ = bases`. A safepoint.
pub fn set_bases(rt: &mut Runtime, class: Ref<Class>, bases: &[Value]) -> PyResult<()> {
    let class_text = protocol::class_name(class);
    if bases.is_empty() {
        return rt.type_error(format!("can only assign non-empty tuple to {class_text}.__bases__, not ()"));
    }
    for base in bases {
        match base.get::<Class>() {
            None => {
                let text = protocol::type_name(rt, *base);
                return rt.type_error(format!("{class_text}.__bases__ must be tuple of classes, not '{text}'"));
            }
            Some(c) if derives(c, class) => {
                return rt.type_error("a __bases__ item causes an inheritance cycle");
            }
            _ => {}
        }
    }
    let new = classes::checked_bases(rt, bases)?;
    let old = class.bases.borrow().clone();
    let (best, before) = (slots::best_base(rt, &new)?, slots::best_base(rt, &old)?);
    if !slots::solid(best).is(slots::solid(before)) || slots::gives_dict(best) != slots::gives_dict(before) {
        let (to, from) = (protocol::class_name(best), protocol::class_name(before));
        return rt.type_error(format!("__bases__ assignment: '{to}' object layout differs from '{from}'"));
    }
    *class.bases.borrow_mut() = new.clone();
    if let Err(raised) = refresh(rt, class) {
        *class.bases.borrow_mut() = old;
        // The order was good before, so that this leaves the pending exception alone.
        let pending = std::mem::take(&mut rt.pending);
        let _ = refresh(rt, class);
        rt.pending = pending;
        return Err(raised);
    }
    // A `mro()` may have changed the bases once more.
    if *class.bases.borrow() != new {
        return Ok(());
    }
    for base in old {
        base.subclasses.borrow_mut().retain(|c| !c.is(class));
    }
    for base in new {
        base.subclasses.borrow_mut().push(class);
    }
    rt.class_changed(class);
    classes::refresh_all_flags(rt, class);
    classes::forget_slots(rt);
    Ok(())
}
