//! Exception groups: making them, and taking parts of them.
use super::{exceptions, generics::class_getitem, iteration, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{
    Class, Exception, Items, Kind, List, Ref, Str, Tuple, Value, class::flag, function::Function,
    native::NativeFunction,
};

/// The group that `v` is.
pub fn group(rt: &Runtime, v: Value) -> Option<Ref<Exception>> {
    v.get::<Exception>().filter(|e| !e.exceptions.get().is_null() && is_group(rt, v))
}

/// Is `v` an exception group?
pub fn is_group(rt: &Runtime, v: Value) -> bool {
    v.get::<Exception>().is_some() && rt.class_of(v).is_subclass(rt.types.base_exception_group)
}

/// The exceptions of a group.
pub fn members(e: Ref<Exception>) -> Option<Ref<Tuple>> {
    e.exceptions.get().get::<Tuple>()
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(class) = args[0].get::<Class>().filter(|c| c.instance_kind.get() == Kind::Exception) else {
        return rt.type_error("BaseExceptionGroup.__new__(X): X is not an exception type");
    };
    let given = args.positional.len() - 1;
    if given != 2 {
        return rt.type_error(format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)"));
    }
    if args[1].get::<Str>().is_none() {
        let got = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {got}"));
    }
    let name = rt.names.getitem;
    if args[2].get::<crate::value::Dict>().is_some() || rt.special(args[2], name).is_none() {
        return rt.type_error("second argument (exceptions) must be a sequence");
    }
    let tuple = iteration::collect_tuple(rt, args[2])?;
    if tuple.is_empty() {
        return rt.value_error("second argument (exceptions) must be a non-empty sequence");
    }
    let mut base = false;
    for (i, v) in tuple.iter().enumerate() {
        if v.get::<Exception>().is_none() {
            return rt.value_error(format!("Item {i} of second argument (exceptions) is not an exception"));
        }
        base |= !rt.class_of(v).is_subclass(rt.types.exception);
    }
    let class = if class.is(rt.types.base_exception_group) && !base { rt.types.exception_group } else { class };
    if base && class.is(rt.types.exception_group) {
        return rt.type_error("Cannot nest BaseExceptions in an ExceptionGroup");
    }
    if base && class.is_subclass(rt.types.exception) {
        let text = protocol::class_name(class);
        return rt.type_error(format!("Cannot nest BaseExceptions in '{text}'"));
    }
    let e = exceptions::alloc(rt, class, &args.positional[1..]);
    e.exceptions.set(tuple.into());
    e.message.set(args[1]);
    Ok(e.into())
}

/// A group of the class that fits its members, made without running Python code of the program.
pub fn make(rt: &mut Runtime, message: Value, members: Value) -> PyResult {
    let class = Value::from(rt.types.base_exception_group);
    rt.call(class, &[message, members])
}

fn receiver(rt: &mut Runtime, v: Value) -> PyResult<Ref<Exception>> {
    match group(rt, v) {
        Some(e) => Ok(e),
        None => rt.type_error("descriptor requires a 'BaseExceptionGroup' object"),
    }
}

fn to_str(rt: &mut Runtime, args: Args) -> PyResult {
    let e = receiver(rt, args[0])?;
    let n = members(e).map_or(0, |t| t.len());
    let message = protocol::str(rt, e.message.get())?;
    let s = if n == 1 { "" } else { "s" };
    Ok(rt.str(format!("{} ({n} sub-exception{s})", message.as_str())).into())
}

fn derive(rt: &mut Runtime, args: Args) -> PyResult {
    let e = receiver(rt, args[0])?;
    make(rt, e.message.get(), args[1])
}

/// A condition given to `split` or `subgroup`, or the leaves to keep.
#[derive(Clone, Copy)]
pub enum Condition {
    /// An exception class or a tuple of them.
    Classes(Value),
    /// A predicate.
    Call(Value),
    /// Exactly the exceptions in this list.
    Leaves(Ref<List>),
}

fn condition(rt: &mut Runtime, v: Value) -> PyResult<Condition> {
    let is_class = |v: Value| v.get::<Class>().is_some_and(|c| c.flags.get() & flag::EXCEPTION != 0);
    if is_class(v) || v.get::<Tuple>().is_some_and(|t| t.iter().all(is_class)) {
        return Ok(Condition::Classes(v));
    }
    let call = rt.names.call;
    let callable =
        v.get::<Function>().is_some() || v.get::<NativeFunction>().is_some() || rt.special(v, call).is_some();
    if callable && v.get::<Class>().is_none() {
        return Ok(Condition::Call(v));
    }
    rt.type_error("expected an exception type, a tuple of exception types, or a callable (other than a class)")
}

fn holds(rt: &mut Runtime, condition: Condition, e: Value) -> PyResult<bool> {
    match condition {
        Condition::Classes(v) => {
            let class = rt.class_of(e);
            let one = |v: Value| v.get::<Class>().is_some_and(|c| class.is_subclass(c));
            Ok(v.get::<Tuple>().map_or_else(|| one(v), |t| t.iter().any(one)))
        }
        Condition::Call(f) => {
            let v = rt.call(f, &[e])?;
            protocol::truthy(rt, v)
        }
        Condition::Leaves(list) => Ok(!is_group(rt, e) && list.items.to_vec().contains(&e)),
    }
}

/// The part of `e` that fulfils the condition and, if wanted, the rest; None where there is none. A safepoint.
pub fn split(rt: &mut Runtime, v: Value, condition: Condition, rest_wanted: bool) -> PyResult<(Value, Value)> {
    if holds(rt, condition, v)? {
        return Ok((v, Value::NONE));
    }
    let Some(e) = group(rt, v) else { return Ok((Value::NONE, v)) };
    if crate::heap::native_stack_left() == 0 {
        return rt.recursion_error("maximum recursion depth exceeded");
    }
    let (taken, rest) = (rt.list(Items::new()), rt.list(Items::new()));
    for member in members(e).map_or(Vec::new(), |t| t.to_vec()) {
        let (part, others) = split(rt, member, condition, rest_wanted)?;
        if !part.is_none() {
            taken.items.push(part);
        }
        if !others.is_none() && rest_wanted {
            rest.items.push(others);
        }
    }
    let taken = subset(rt, e, v, taken)?;
    Ok((taken, subset(rt, e, v, rest)?))
}

/// `e.derive(members)` with what belongs to an exception copied; None for no members.
fn subset(rt: &mut Runtime, e: Ref<Exception>, v: Value, members: Ref<List>) -> PyResult {
    if members.items.is_empty() {
        return Ok(Value::NONE);
    }
    let derive = rt.attribute(v, "derive")?;
    let made = rt.call(derive, &[members.into()])?;
    let Some(new) = group(rt, made) else {
        return rt.type_error("derive must return an instance of BaseExceptionGroup");
    };
    new.traceback.set(e.traceback.get());
    new.context.set(e.context.get());
    new.cause.set(e.cause.get());
    new.suppress_context.set(e.suppress_context.get());
    let notes = e.attributes.get().get::<crate::value::Dict>().and_then(|d| d.get_str(rt.names.notes));
    if let Some(notes) = notes
        && (notes.get::<List>().is_some() || notes.get::<Tuple>().is_some())
    {
        let copy = iteration::collect_list(rt, notes)?;
        exceptions::set_field(rt, made, "__notes__", copy.into());
    }
    Ok(made)
}

fn split_method(rt: &mut Runtime, args: Args) -> PyResult {
    receiver(rt, args[0])?;
    let condition = condition(rt, args[1])?;
    let (part, rest) = split(rt, args[0], condition, true)?;
    Ok(rt.tuple(&[part, rest]).into())
}

fn subgroup(rt: &mut Runtime, args: Args) -> PyResult {
    receiver(rt, args[0])?;
    let condition = condition(rt, args[1])?;
    Ok(split(rt, args[0], condition, false)?.0)
}

/// Both classes of groups: one derives from the other.
pub const SPEC: TypeSpec = TypeSpec {
    class: |t| t.base_exception_group,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__str__", to_str, 1, 1),
        NativeDef::method("derive", derive, 2, 2),
        NativeDef::method("split", split_method, 2, 2),
        NativeDef::method("subgroup", subgroup, 2, 2),
        NativeDef::class_method("__class_getitem__", class_getitem, 2, 2),
        NativeDef::getter("message", |rt, args| Ok(receiver(rt, args[0])?.message.get())),
        NativeDef::getter("exceptions", |rt, args| Ok(receiver(rt, args[0])?.exceptions.get())),
    ],
};
