//! `object`: what every instance has.
use super::{items, iteration, protocol, receiver, sizes};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{
    Class, Dict, Instance, Items, Kind, List, Module, Ref, Set, Str, Value,
    class::flag,
    function::{BoundMethod, Function},
    native::NativeFunction,
};

/// Is `class.method` the native one of `object`?
fn is_objects_own(rt: &mut Runtime, class: Ref<Class>, method: Ref<Str>) -> bool {
    let (here, object) = (rt.lookup(class, method), rt.types.object);
    here == rt.lookup(object, method)
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(class) = args[0].get::<Class>() else {
        let text = protocol::type_name(rt, args[0]);
        return rt.type_error(format!("object.__new__(X): X is not a type object ({text})"));
    };
    if args.len() > 1 || !args.keywords.is_empty() {
        excess_arguments(rt, class, true)?;
    }
    if class.instance_kind.get() != Kind::Instance {
        let text = protocol::class_name(class);
        return rt.type_error(format!("object.__new__({text}) is not safe, use {text}.__new__()"));
    }
    refuse_abstract(rt, class)?;
    Ok(rt.new_instance(class).into())
}

/// The names in `__abstractmethods__` of the class itself, if there are any.
pub fn abstract_methods(rt: &Runtime, class: Ref<Class>) -> Option<Value> {
    let names = class.namespace.borrow().get(rt.names.abstractmethods)?;
    names.get::<Set>().is_none_or(|names| !names.is_empty()).then_some(names)
}

/// TypeError for a class of which methods are abstract.
fn refuse_abstract(rt: &mut Runtime, class: Ref<Class>) -> PyResult<()> {
    let Some(names) = abstract_methods(rt, class) else { return Ok(()) };
    let list = iteration::collect_list(rt, names)?;
    let mut names = Vec::new();
    for i in 0..list.items.len() {
        let name = list.items.get(i).unwrap_or_default();
        names.push(format!("'{}'", protocol::str(rt, name)?.as_str()));
    }
    names.sort();
    let (s, names, class) = (if names.len() == 1 { "" } else { "s" }, names.join(", "), protocol::class_name(class));
    rt.type_error(format!(
        "Can't instantiate abstract class {class} without an implementation for abstract method{s} {names}"
    ))
}

fn excess_arguments(rt: &mut Runtime, class: Ref<Class>, in_new: bool) -> PyResult<()> {
    let (new, init) = (rt.names.new, rt.names.init);
    let (mine, other) = if in_new { (new, init) } else { (init, new) };
    if !is_objects_own(rt, class, mine) {
        let text = if in_new {
            "object.__new__() takes exactly one argument (the type to instantiate)"
        } else {
            "object.__init__() takes exactly one argument (the instance to initialize)"
        };
        return rt.type_error(text);
    }
    if is_objects_own(rt, class, other) {
        let text = protocol::class_name(class);
        return rt.type_error(format!("{text}() takes no arguments"));
    }
    Ok(())
}

fn init(rt: &mut Runtime, args: Args) -> PyResult {
    if args.len() > 1 || !args.keywords.is_empty() {
        let class = rt.class_of(args[0]);
        excess_arguments(rt, class, false)?;
    }
    Ok(Value::NONE)
}

fn init_subclass(rt: &mut Runtime, args: Args) -> PyResult {
    if args.len() > 1 || !args.keywords.is_empty() {
        let text = args[0].get::<Class>().map_or_else(|| "object".to_owned(), protocol::class_name);
        return rt.type_error(format!("{text}.__init_subclass__() takes no keyword arguments"));
    }
    Ok(Value::NONE)
}

/// `object.__dict__`
pub fn dict(rt: &mut Runtime, args: Args) -> PyResult {
    let class = rt.class_of(args[0]);
    if let Some(instance) = args[0].get::<Instance>()
        && class.flags.get() & flag::NO_DICT == 0
        && !class.is(rt.types.object)
    {
        return Ok(rt.instance_dict(instance).into());
    }
    if let Some(module) = args[0].get::<Module>() {
        return Ok(module.namespace.get());
    }
    // A metaclass may have a base that is none.
    if args[0].get::<Class>().is_some() {
        return super::class_type::namespace(rt, args);
    }
    if let Some(method) = args[0].get::<BoundMethod>()
        && method.function.get::<Function>().is_some()
    {
        return rt.attribute(method.function, "__dict__");
    }
    if rt.shows_attributes(args[0])
        && let Some(dict) = rt.attributes_of(args[0])
    {
        return Ok(dict.into());
    }
    let text = protocol::class_name(class);
    rt.attribute_error(format!("'{text}' object has no attribute '__dict__'"))
}

/// The names in a dict, if it is one.
fn add_dict(names: Ref<List>, dict: Value) {
    let Some(dict) = dict.get::<Dict>() else { return };
    let mut at = 0;
    while let Some((next, key, _)) = dict.next_entry(at) {
        names.items.push(key);
        at = next;
    }
}

/// The names in what an object calls its class, and in the bases of that.
fn add_class(rt: &mut Runtime, names: Ref<List>, class: Value) -> PyResult<()> {
    receiver::check_depth(rt, "")?;
    if let Some(class) = class.get::<Class>() {
        for c in class.mro.borrow().iter() {
            // One getter of `object` serves all built-in classes; those of programs have their own.
            let shared = |n: &Ref<Str>| c.is_same(rt.types.object) && *n == rt.names.dict;
            let own = c.namespace.borrow();
            own.iter().filter(|(n, _)| !shared(n)).for_each(|(name, _)| names.items.push(name.into()));
        }
        return Ok(());
    }
    let (dict, bases) = (rt.names.dict, rt.names.bases);
    if let Some(dict) = rt.optional_attribute(class, dict)? {
        add_dict(names, dict);
    }
    if let Some(bases) = rt.optional_attribute(class, bases)? {
        for i in 0..items::length(rt, bases)? {
            let base = items::get_item(rt, bases, Value::int32(i as i32))?;
            add_class(rt, names, base)?;
        }
    }
    Ok(())
}

/// Own attributes and those of the class. A safepoint.
fn dir(rt: &mut Runtime, args: Args) -> PyResult {
    let names = rt.list(Items::new());
    let (dict, class) = (rt.names.dict, rt.names.class);
    if args[0].get::<Class>().is_some() {
        add_class(rt, names, args[0])?;
    } else if let Some(module) = args[0].get::<Module>() {
        let dict = rt.attribute(args[0], "__dict__")?;
        let Some(dict) = dict.get::<Dict>() else {
            let name = rt.names.name;
            let name = module.namespace.get().get::<Dict>().and_then(|d| d.get_str(name)).unwrap_or(Value::NONE);
            let name = protocol::str(rt, name)?;
            return rt.type_error(format!("{}.__dict__ is not a dictionary", name.as_str()));
        };
        if let Some(own) = dict.get_str(rt.names.dir) {
            return rt.call(own, &[]);
        }
        add_dict(names, dict.into());
    } else {
        let own = rt.class_of(args[0]);
        let plain = rt.lookup(own, dict).is_some_and(|v| v.get::<NativeFunction>().is_some());
        match args[0].get::<Instance>().filter(|i| plain && !i.shape().dict_mode) {
            // To ask for the dict would make one.
            Some(instance) => instance.shape().names.iter().for_each(|name| names.items.push((*name).into())),
            None => {
                if let Some(dict) = rt.optional_attribute(args[0], dict)? {
                    add_dict(names, dict);
                }
            }
        }
        if let Some(class) = rt.optional_attribute(args[0], class)? {
            add_class(rt, names, class)?;
        }
    }
    let set = rt.call(rt.types.set.into(), &[names.into()])?;
    Ok(iteration::collect_list(rt, set)?.into())
}

/// What `object` adds to the special methods of [`super::dunders`].
pub const OBJECT: TypeSpec = TypeSpec {
    class: |t| t.object,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["**"]),
        NativeDef::method("__init__", init, 1, 255).with_keywords(&["**"]),
        NativeDef::getter("__class__", |rt, args| Ok(rt.class_of(args[0]).into())),
        NativeDef::getter("__dict__", dict),
        NativeDef::method("__dir__", dir, 1, 1),
        NativeDef::method("__sizeof__", sizes::sizeof, 1, 1),
        NativeDef::class_method("__init_subclass__", init_subclass, 1, 255).with_keywords(&["**"]),
        NativeDef::class_method("__subclasshook__", |_, _| Ok(Value::NOT_IMPLEMENTED), 1, 255),
    ],
};
