//! Checks that native methods share: the receiver's type, the depth of native recursion, instances of subclasses.
use super::protocol;
use crate::heap::native_stack_left;
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::{Class, Object, Ref, Str, Value};

/// `v` as the receiver of a method of `class`, whose native layout is `T`.
#[inline(always)]
pub fn receiver<T: Object>(rt: &mut Runtime, v: Value, class: Ref<Class>) -> PyResult<Ref<T>> {
    match v.get::<T>() {
        Some(this) => Ok(this),
        None => refuse(rt, v, class),
    }
}

/// The same, and the class of `v` derives from `class` (where classes that do not share the layout).
#[inline(always)]
pub fn instance<T: Object>(rt: &mut Runtime, v: Value, class: Ref<Class>) -> PyResult<Ref<T>> {
    match v.get::<T>() {
        Some(this) if rt.class_of(v).is(class) || rt.class_of(v).is_subclass(class) => Ok(this),
        _ => refuse(rt, v, class),
    }
}

#[cold]
fn refuse<T>(rt: &mut Runtime, v: Value, class: Ref<Class>) -> PyResult<T> {
    let (wanted, got) = (protocol::class_name(class), protocol::type_name(rt, v));
    rt.type_error(format!("descriptor requires a '{wanted}' object but received a '{got}'"))
}

/// Raise RecursionError when native code that calls itself for nested containers has used up the stack.
#[inline(always)]
pub fn check_depth(rt: &mut Runtime, doing: &str) -> PyResult<()> {
    if native_stack_left() == 0 {
        return rt.recursion_error(format!("maximum recursion depth exceeded{doing}"));
    }
    Ok(())
}

/// The class that `__new__` was asked to make an instance of: a subclass of `base`.
#[inline]
pub fn wanted_class(rt: &mut Runtime, v: Value, base: Ref<Class>) -> PyResult<Ref<Class>> {
    match v.get::<Class>() {
        Some(class) if class.is_subclass(base) => Ok(class),
        _ => unwanted_class(rt, v, base),
    }
}

#[cold]
fn unwanted_class(rt: &mut Runtime, v: Value, base: Ref<Class>) -> PyResult<Ref<Class>> {
    let name = protocol::class_name(base);
    match v.get::<Class>() {
        Some(class) => {
            let got = protocol::class_name(class);
            rt.type_error(format!("{name}.__new__({got}): {got} is not a subtype of {name}"))
        }
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("{name}.__new__(X): X is not a type object ({got})"))
        }
    }
}

/// Keyword arguments are for the other one of `__new__` and `__init__`, which a subclass has defined; TypeError if none has.
pub fn no_keywords(rt: &mut Runtime, args: Args, class: Ref<Class>, base: Ref<Class>, other: Ref<Str>) -> PyResult<()> {
    if args.keywords.is_empty() || rt.lookup(class, other) != rt.lookup(base, other) {
        return Ok(());
    }
    let name = protocol::class_name(base);
    rt.type_error(format!("{name}() takes no keyword arguments"))
}
