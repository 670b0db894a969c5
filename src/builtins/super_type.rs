//! `super` objects; the compiler turns a bare `super()` into `super(__class__, first argument)`.
use super::{protocol, receiver};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Class, Ref, Value, cell::Slot, descriptor::Super};

fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<Super>> {
    let class = rt.types.super_;
    receiver::receiver(rt, args[0], class)
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let wanted = rt.types.super_;
    let own = receiver::wanted_class(rt, args[0], wanted)?;
    let [class, receiver, start] = [(); 3].map(|_| Slot::default());
    Ok(rt.alloc(own, |header| Super { header, class, receiver, start }).into())
}

/// `super.__init__(self, class, receiver)`
fn init(rt: &mut Runtime, args: Args) -> PyResult {
    let s = this(rt, args)?;
    let Some(class) = args.get(1) else {
        return rt.runtime_error("super(): no arguments");
    };
    if class.get::<Class>().is_none() {
        let text = protocol::type_name(rt, class);
        return rt.type_error(format!("super() argument 1 must be a type, not {text}"));
    }
    let receiver = args.get(2).filter(|v| !v.is_none()).unwrap_or_default();
    let start = if receiver.is_null() { Value::NULL } else { start(rt, class, receiver)? };
    s.class.set(class);
    s.receiver.set(receiver);
    s.start.set(start);
    Ok(Value::NONE)
}

/// The class whose MRO is searched for `super(class, receiver)`. May run Python code: a safepoint.
fn start(rt: &mut Runtime, class: Value, receiver: Value) -> PyResult {
    let direct = rt.class_of(receiver);
    if let Some(base) = class.get::<Class>() {
        match receiver.get::<Class>() {
            Some(c) if c.is_subclass(base) => return Ok(c.into()),
            _ if direct.is_subclass(base) => return Ok(direct.into()),
            _ => {}
        }
        // Proxies say by `__class__` what they stand for.
        let said = rt.attribute(receiver, "__class__");
        match said {
            Ok(v) => {
                if let Some(c) = v.get::<Class>()
                    && !c.is(direct)
                    && c.is_subclass(base)
                {
                    return Ok(v);
                }
            }
            Err(raised) => {
                rt.catch(rt.types.attribute_error).ok_or(raised)?;
            }
        }
    }
    let what = if receiver.get::<Class>().is_some() { "type" } else { "instance of" };
    let object = match receiver.get::<Class>() {
        Some(c) => protocol::class_name(c),
        None => protocol::class_name(direct),
    };
    let class = class.get::<Class>().map(protocol::class_name).unwrap_or_default();
    rt.type_error(format!("super(type, obj): obj ({what} {object}) is not an instance or subtype of type ({class})."))
}

/// An unbound `super(class)` as a class attribute: bound when it is read through an instance.
fn get(rt: &mut Runtime, args: Args) -> PyResult {
    let s = this(rt, args)?;
    if args[1].is_none() || !s.receiver.get().is_null() {
        return Ok(args[0]);
    }
    let own = rt.class_of(args[0]);
    rt.call(own.into(), &[s.class.get(), args[1]])
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let s = this(rt, args)?;
    let name = |v: Value| v.get::<Class>().map_or("NULL".to_owned(), protocol::class_name);
    let class = name(s.class.get());
    let text = match s.start.get().some() {
        Some(start) => format!("<super: <class '{class}'>, <{} object>>", name(start)),
        None => format!("<super: <class '{class}'>, NULL>"),
    };
    Ok(rt.str(text).into())
}

/// The type.
pub const SPEC: TypeSpec = TypeSpec {
    class: |t| t.super_,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__init__", init, 1, 3),
        NativeDef::method("__get__", get, 2, 3),
        NativeDef::method("__repr__", repr, 1, 1),
        NativeDef::getter("__thisclass__", |rt, args| Ok(this(rt, args)?.class.get())),
        NativeDef::getter("__self__", |rt, args| Ok(this(rt, args)?.receiver.get().or_none())),
        NativeDef::getter("__self_class__", |rt, args| Ok(this(rt, args)?.start.get().or_none())),
    ],
};
