//! Calling a class: `__new__`, then `__init__`. The usual case (no `__new__` of its own, `__init__` a Python function) is cached per class.
use super::attributes;
use super::calls::{Called, begin as begin_call, call, call_method, call_native, enter, with_first};
use crate::builtins::{object::abstract_methods, protocol};
use crate::runtime::{Args, FrameKind, PyResult, Runtime};
use crate::value::{Class, Kind, Ref, Value, function::Function, native::NativeFunction};

/// How instances of a class are made.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Constructor {
    /// An empty instance, then this `__init__` (NULL: no arguments, nothing to run).
    Plain(Value),
    /// This native `__new__` does it all.
    Native(Ref<NativeFunction>),
    /// These native `__new__` and `__init__`, one after the other.
    Natives(Ref<NativeFunction>, Ref<NativeFunction>),
    /// Ask `__new__` and `__init__`.
    General,
}

/// How instances of `class` are made; pure, so the trace recorder may ask too.
#[inline]
pub fn constructor(rt: &mut Runtime, class: Ref<Class>) -> Constructor {
    if class.construct_version.get() == class.version.get() {
        let (new, init) = (class.construct_new.get(), class.construct_init.get());
        return match (new.get::<NativeFunction>(), init.get::<NativeFunction>()) {
            (Some(new), Some(init)) => Constructor::Natives(new, init),
            (Some(new), None) => Constructor::Native(new),
            (None, _) => Constructor::Plain(init),
        };
    }
    find_constructor(rt, class)
}

fn find_constructor(rt: &mut Runtime, class: Ref<Class>) -> Constructor {
    let object = rt.types.object;
    let (new, init, call) = (rt.names.new, rt.names.init, rt.names.call);
    let meta = rt.class_of(class.into());
    if !meta.is(rt.types.r#type) || class.is(rt.types.r#type) {
        return Constructor::General;
    }
    if let Some(native) = rt.lookup(class, new).and_then(|v| v.get::<NativeFunction>())
        && Value::from(native) != rt.object_new
    {
        let init = rt.lookup(class, init).unwrap_or_default();
        let natives = match init.get::<NativeFunction>() {
            _ if init == rt.object_init => Some((Value::NULL, Constructor::Native(native))),
            Some(f) if class.builtin.get() => Some((init, Constructor::Natives(native, f))),
            _ => None,
        };
        if let Some((init, how)) = natives {
            remember(class, native.into(), init);
            return how;
        }
    }
    let plain = class.instance_kind.get() == Kind::Instance
        && abstract_methods(rt, class).is_none()
        && rt.lookup(class, new) == rt.lookup(object, new)
        && rt.lookup(meta, call) == rt.lookup(rt.types.r#type, call);
    let found = rt.lookup(class, init);
    let init = match found {
        Some(f) if f.get::<Function>().is_some() => f,
        f if f == rt.lookup(object, init) => Value::NULL,
        _ => return Constructor::General,
    };
    if !plain {
        return Constructor::General;
    }
    remember(class, Value::NULL, init);
    Constructor::Plain(init)
}

fn remember(class: Ref<Class>, new: Value, init: Value) {
    class.construct_version.set(class.version.get());
    class.construct_new.set(new);
    class.construct_init.set(init);
}

/// Begin `class(*args)`.
pub fn begin(rt: &mut Runtime, class: Ref<Class>, args: Args, kind: FrameKind, result: u16) -> PyResult<Called> {
    let how = constructor(rt, class);
    if let Constructor::Native(new) = how {
        return with_first(rt, class.into(), args, |rt, args| call_native(rt, new, args)).map(Called::Value);
    }
    if let Constructor::Natives(new, init) = how {
        let object = with_first(rt, class.into(), args, |rt, args| call_native(rt, new, args))?;
        if !rt.class_of(object).is_subclass(class) {
            return Ok(Called::Value(object));
        }
        let v = with_first(rt, object, args, |rt, args| call_native(rt, init, args))?;
        check_none(rt, v)?;
        return Ok(Called::Value(object));
    }
    if let Constructor::Plain(init) = how {
        match init.get::<Function>() {
            Some(f) if kind == FrameKind::Call => {
                let instance: Value = rt.new_instance(class).into();
                let called =
                    with_first(rt, instance, args, |rt, args| enter(rt, f, args, FrameKind::Init, result, instance))?;
                // An `__init__` that is a generator function gives a generator: not None.
                return match called {
                    Called::Frame => Ok(Called::Frame),
                    Called::Value(v) => check_none(rt, v).map(|()| Called::Value(instance)),
                };
            }
            Some(_) => {
                let instance: Value = rt.new_instance(class).into();
                let v = with_first(rt, instance, args, |rt, args| call(rt, init, args))?;
                check_none(rt, v)?;
                return Ok(Called::Value(instance));
            }
            None if args.is_empty() && args.keywords.is_empty() => {
                return Ok(Called::Value(rt.new_instance(class).into()));
            }
            None => {}
        }
    }
    let meta = rt.class_of(class.into());
    if !meta.is(rt.types.r#type) {
        let name = rt.names.call;
        let own = rt.lookup(meta, name);
        if own != rt.lookup(rt.types.r#type, name)
            && let Some(method) = own
        {
            if method.get::<Function>().is_some() || method.get::<NativeFunction>().is_some() {
                return with_first(rt, class.into(), args, |rt, args| begin_call(rt, method, args, kind, result));
            }
            let get = rt.names.get;
            let bound = match rt.special(method, get) {
                Some(get) => (rt.hooks.call_method)(rt, get, method, &[class.into(), meta.into()])?,
                None => method,
            };
            return begin_call(rt, bound, args, kind, result);
        }
    }
    general(rt, class, args).map(Called::Value)
}

/// The one object of a class that has only one, and what messages call the class.
fn only_instance(rt: &Runtime, class: Ref<Class>) -> Option<(Value, &'static str)> {
    let t = &rt.types;
    let singles = [
        (t.none_type, (Value::NONE, "NoneType")),
        (t.ellipsis, (Value::ELLIPSIS, "EllipsisType")),
        (t.not_implemented_type, (Value::NOT_IMPLEMENTED, "NotImplementedType")),
    ];
    singles.into_iter().find(|(single, _)| single.is(class)).map(|(_, only)| only)
}

/// `type.__call__`
pub fn general(rt: &mut Runtime, class: Ref<Class>, args: Args) -> PyResult {
    if class.is(rt.types.r#type) && args.len() == 1 && args.keywords.is_empty() {
        return Ok(rt.class_of(args[0]).into());
    }
    if class.is(rt.types.r#type) && args.len() != 3 {
        return rt.type_error("type() takes 1 or 3 arguments");
    }
    if let Some((only, name)) = only_instance(rt, class) {
        return match args.is_empty() && args.keywords.is_empty() {
            true => Ok(only),
            false => rt.type_error(format!("{name} takes no arguments")),
        };
    }
    let (new, init) = (rt.names.new, rt.names.init);
    let Some(new) = rt.lookup(class, new) else {
        let text = protocol::message_name(rt, class);
        return rt.type_error(format!("cannot create '{text}' instances"));
    };
    let object = if class.instance_kind.get() != Kind::Instance && new == rt.object_new {
        let text = protocol::message_name(rt, class);
        return rt.type_error(format!("cannot create '{text}' instances"));
    } else {
        let new = match new.object().map(|o| o.kind()) {
            Some(Kind::Function | Kind::Native) => new,
            _ => attributes::get(rt, class.into(), rt.names.new)?,
        };
        with_first(rt, class.into(), args, |rt, args| call(rt, new, args))?
    };
    let made = rt.class_of(object);
    if !made.is_subclass(class) {
        return Ok(object);
    }
    let Some(init) = rt.lookup(made, init) else { return Ok(object) };
    // `object.__init__` of classes with a native `__new__` takes whatever that took.
    if init == rt.object_init && new != rt.object_new {
        return Ok(object);
    }
    if args.keywords.is_empty() {
        let v = call_method(rt, init, object, args.positional)?;
        check_none(rt, v)?;
    } else {
        let v = with_first(rt, object, args, |rt, args| call(rt, init, args))?;
        check_none(rt, v)?;
    }
    Ok(object)
}

/// `__init__` must return None.
pub fn check_none(rt: &mut Runtime, v: Value) -> PyResult<()> {
    if v.is_none() {
        return Ok(());
    }
    let text = protocol::type_name(rt, v);
    rt.type_error(format!("__init__() should return None, not '{text}'"))
}
