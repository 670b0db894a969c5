//! `type`: what every class has.
use super::functions::classes::{plain_is_instance, plain_is_subclass};
use super::{classes, generics, mapping_proxy, mro, protocol, slots};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Class, Dict, Ref, Str, Tuple, Value, native::NativeFunction};

fn receiver(rt: &mut Runtime, args: Args) -> PyResult<Ref<Class>> {
    match args[0].get::<Class>() {
        Some(class) => Ok(class),
        None => {
            let text = protocol::type_name(rt, args[0]);
            rt.type_error(format!("descriptor requires a 'type' object but received a '{text}'"))
        }
    }
}

/// `type(name, bases, namespace)`, called with the metaclass first.
fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(meta) = args[0].get::<Class>().filter(|c| c.is_subclass(rt.types.r#type)) else {
        let text = protocol::type_name(rt, args[0]);
        return rt.type_error(format!("type.__new__(X): X is not a type object ({text})"));
    };
    if args.len() != 4 {
        let text = match meta.is(rt.types.r#type) {
            true => "type() takes 1 or 3 arguments".to_owned(),
            false => format!("type.__new__() takes exactly 3 arguments ({} given)", args.len() - 1),
        };
        return rt.type_error(text);
    }
    let Some(name) = args[1].get::<Str>() else {
        let text = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("type.__new__() argument 1 must be str, not {text}"));
    };
    let Some(bases) = args[2].get::<Tuple>() else {
        let text = protocol::type_name(rt, args[2]);
        return rt.type_error(format!("type.__new__() argument 2 must be tuple, not {text}"));
    };
    let Some(namespace) = args[3].get::<Dict>() else {
        let text = protocol::type_name(rt, args[3]);
        return rt.type_error(format!("type.__new__() argument 3 must be dict, not {text}"));
    };
    // What is no class may say which classes it stands for, but not to `type` itself.
    for base in bases.iter() {
        if base.get::<Class>().is_none() && rt.attribute(base, "__mro_entries__").is_ok() {
            return rt.type_error("type() doesn't support MRO entry resolution; use types.new_class()");
        }
    }
    let meta = classes::metaclass(rt, meta, &bases.to_vec())?;
    classes::new_class(rt, meta, name, &bases.to_vec(), namespace, args.keywords)
}

fn tuple_of(rt: &mut Runtime, classes: &[Ref<Class>]) -> Value {
    let values: Vec<Value> = classes.iter().map(|c| (*c).into()).collect();
    rt.tuple(&values).into()
}

pub(super) fn namespace(rt: &mut Runtime, args: Args) -> PyResult {
    let class = receiver(rt, args)?;
    Ok(mapping_proxy::of_class(rt, class))
}

fn own(rt: &mut Runtime, args: Args, name: &str) -> PyResult<Option<Value>> {
    let class = receiver(rt, args)?;
    let name = crate::runtime::name(rt, name);
    Ok(class.namespace.borrow().get(name))
}

/// `class.__doc__`: what stands there, or what it gives when that is a descriptor. A safepoint.
fn doc(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(doc) = own(rt, args, "__doc__")? else { return Ok(Value::NONE) };
    let get = rt.names.get;
    if doc.get::<Str>().is_some() || receiver(rt, args)?.builtin.get() {
        return Ok(if doc.get::<Str>().is_some() { doc } else { Value::NONE });
    }
    rt.call_special(doc, get, &[Value::NONE, args[0]]).unwrap_or(Ok(doc))
}

fn annotations(rt: &mut Runtime, args: Args) -> PyResult {
    match own(rt, args, "__annotations__")? {
        // The class `type` has what this is called by.
        Some(v) if v.get::<NativeFunction>().is_none() => Ok(v),
        Some(_) => rt.attribute_error("type object 'type' has no attribute '__annotations__'"),
        None => {
            let class = receiver(rt, args)?;
            if class.builtin.get() {
                let text = protocol::class_name(class);
                return rt.attribute_error(format!("type object '{text}' has no attribute '__annotations__'"));
            }
            let dict = rt.dict().into();
            let name = rt.names.annotations;
            class.namespace.borrow_mut().set(name, dict);
            Ok(dict)
        }
    }
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let class = receiver(rt, args)?;
    let full = protocol::full_name(rt, class);
    Ok(rt.str(format!("<class '{full}'>")).into())
}

/// `type`'s methods and attributes; calling a class is in `interp::natives`.
pub const TYPE: TypeSpec = TypeSpec {
    class: |t| t.r#type,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__init__", |_, _| Ok(Value::NONE), 1, 255).with_keywords(&["**"]),
        NativeDef::method("__repr__", repr, 1, 1),
        NativeDef::method(
            "mro",
            |rt, args| {
                let class = receiver(rt, args)?;
                let bases = class.bases.borrow().clone();
                let classes = mro::merge(rt, class, &bases)?;
                Ok(rt.list(classes.into_iter().map(Value::from).collect()).into())
            },
            1,
            1,
        ),
        NativeDef::method(
            "__subclasses__",
            |rt, args| {
                let classes = receiver(rt, args)?.subclasses.borrow().clone();
                Ok(rt.list(classes.into_iter().map(Value::from).collect()).into())
            },
            1,
            1,
        ),
        NativeDef::method(
            "__instancecheck__",
            |rt, args| {
                let class = receiver(rt, args)?;
                Ok(plain_is_instance(rt, args[1], class.into())?.into())
            },
            2,
            2,
        ),
        NativeDef::method(
            "__subclasscheck__",
            |rt, args| {
                let class = receiver(rt, args)?;
                Ok(plain_is_subclass(rt, args[1], class.into())?.into())
            },
            2,
            2,
        ),
        NativeDef::class_method("__prepare__", |rt, _| Ok(rt.dict().into()), 1, 255).with_keywords(&["**"]),
        NativeDef::method("__or__", generics::class_or, 2, 2),
        NativeDef::method("__ror__", generics::class_ror, 2, 2),
        NativeDef::getter("__name__", |rt, args| Ok(receiver(rt, args)?.name.get())),
        NativeDef::getter("__qualname__", |rt, args| Ok(receiver(rt, args)?.qualname.get())),
        NativeDef::getter("__module__", |rt, args| {
            let class = receiver(rt, args)?;
            Ok(classes::module_of(rt, class))
        }),
        NativeDef::getter("__doc__", doc),
        NativeDef::getter("__annotations__", annotations),
        NativeDef::getter("__type_params__", |rt, args| match own(rt, args, "__type_params__")? {
            Some(params) if params.get::<NativeFunction>().is_none() => Ok(params),
            _ => Ok(rt.tuple(&[]).into()),
        }),
        NativeDef::getter("__bases__", |rt, args| {
            let classes = receiver(rt, args)?.bases.borrow().clone();
            Ok(tuple_of(rt, &classes))
        }),
        NativeDef::getter("__base__", |rt, args| {
            let class = receiver(rt, args)?;
            let bases = class.bases.borrow().clone();
            if bases.is_empty() { Ok(Value::NONE) } else { Ok(slots::best_base(rt, &bases)?.into()) }
        }),
        NativeDef::getter("__mro__", |rt, args| {
            let classes = receiver(rt, args)?.mro.borrow().clone();
            // None while a metaclass's `mro()` is making it.
            if classes.is_empty() { Ok(Value::NONE) } else { Ok(tuple_of(rt, &classes)) }
        }),
        NativeDef::getter("__dict__", namespace),
        NativeDef::getter("__text_signature__", |_, _| Ok(Value::NONE)),
    ],
};
