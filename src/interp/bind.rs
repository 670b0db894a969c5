//! Binding the arguments of a call to the parameters of a function, with CPython's words for what does not fit.
use super::bind_native;
use crate::builtins::protocol;
use crate::bytecode::Params;
use crate::heap::stack::Window;
use crate::runtime::{Args, Binding, LoadedCode, NativeDef, PyResult, Runtime};
use crate::value::{Class, Dict, Ref, Str, Tuple, Value, function::Function};

/// Fill the registers of `window` that hold locals: parameters from `args` and the defaults, the others NULL.
pub fn bind(rt: &mut Runtime, f: Ref<Function>, code: &'static LoadedCode, args: Args, window: Window) -> PyResult<()> {
    let p = &code.code.params;
    let positional = p.positional as usize;
    let given = args.len();
    let taken = given.min(positional);
    for (i, v) in args.positional[..taken].iter().enumerate() {
        window.set(i as u16, *v);
    }
    for i in taken..code.code.locals.len() {
        window.set(i as u16, Value::NULL);
    }
    let star = p.positional + p.keyword_only;
    if p.var_args {
        let rest = rt.tuple(&args.positional[taken..]);
        window.set(star, rest.into());
    }
    let extra = p.var_keywords.then(|| rt.dict());
    if let Some(dict) = extra {
        window.set(star + u16::from(p.var_args), dict.into());
    }
    if !args.keywords.is_empty() {
        bind_keywords(rt, f, code, args, window, extra)?;
    }
    if given > positional && !p.var_args {
        return too_many(rt, f, code, args, window);
    }
    if taken < positional {
        fill_defaults(rt, f, code, args, window)?;
    }
    if p.keyword_only > 0 {
        fill_keyword_defaults(rt, f, code, args, window)?;
    }
    Ok(())
}

fn name_of(f: Ref<Function>) -> String {
    f.qualname.get().get::<Str>().map_or_else(|| "?".to_owned(), |s| s.as_str().to_owned())
}

fn same(a: Ref<Str>, b: Ref<Str>) -> bool {
    a == b || a.as_str() == b.as_str()
}

fn bind_keywords(
    rt: &mut Runtime,
    f: Ref<Function>,
    code: &'static LoadedCode,
    args: Args,
    window: Window,
    extra: Option<Ref<Dict>>,
) -> PyResult<()> {
    let p = &code.code.params;
    let named = p.positional_only as usize..(p.positional + p.keyword_only) as usize;
    for (key, v) in args.keywords {
        match code.locals[named.clone()].iter().position(|n| same(*n, *key)) {
            Some(i) => {
                let register = (named.start + i) as u16;
                if !window.get(register).is_null() {
                    let text = name_of(f);
                    return rt.type_error(format!("{text}() got multiple values for argument '{}'", key.as_str()));
                }
                window.set(register, *v);
            }
            None => match extra {
                Some(dict) => {
                    dict.set_str(*key, *v);
                }
                None => return unexpected(rt, f, code, args, *key),
            },
        }
    }
    Ok(())
}

#[cold]
fn unexpected(rt: &mut Runtime, f: Ref<Function>, code: &LoadedCode, args: Args, key: Ref<Str>) -> PyResult<()> {
    if let Some(text) = bind_native::message(f, code, args, Some(key)) {
        return rt.type_error(text);
    }
    let text = name_of(f);
    let only = &code.locals[..code.code.params.positional_only as usize];
    let wrong: Vec<&str> =
        only.iter().filter(|n| args.keywords.iter().any(|(k, _)| same(*k, **n))).map(|n| n.as_str()).collect();
    if !wrong.is_empty() {
        let names = wrong.join(", ");
        return rt
            .type_error(format!("{text}() got some positional-only arguments passed as keyword arguments: '{names}'"));
    }
    let p = &code.code.params;
    let named = p.positional_only as usize..(p.positional + p.keyword_only) as usize;
    let candidates: Vec<String> = code.locals[named].iter().map(|n| n.as_str().to_owned()).collect();
    let meant = match super::suggest::closest(&candidates, key.as_str()) {
        Some(name) => format!(". Did you mean '{name}'?"),
        None => String::new(),
    };
    rt.type_error(format!("{text}() got an unexpected keyword argument '{}'{meant}", key.as_str()))
}

#[cold]
fn too_many(rt: &mut Runtime, f: Ref<Function>, code: &LoadedCode, args: Args, window: Window) -> PyResult<()> {
    if let Some(text) = bind_native::message(f, code, args, None) {
        return rt.type_error(text);
    }
    let given = args.len();
    let p = &code.code.params;
    let positional = p.positional as usize;
    let defaults = f.defaults.get().get::<Tuple>().map_or(0, |t| t.len());
    let takes =
        if defaults > 0 { format!("from {} to {positional}", positional - defaults) } else { positional.to_string() };
    let plural = if defaults > 0 || positional != 1 { "s" } else { "" };
    let keyword_only = (p.positional..p.positional + p.keyword_only).filter(|r| !window.get(*r).is_null()).count();
    let s = |n: usize| if n == 1 { "" } else { "s" };
    let more = if keyword_only > 0 {
        format!(" positional argument{} (and {keyword_only} keyword-only argument{})", s(given), s(keyword_only))
    } else {
        String::new()
    };
    let were = if given == 1 && keyword_only == 0 { "was" } else { "were" };
    let text = name_of(f);
    rt.type_error(format!("{text}() takes {takes} positional argument{plural} but {given}{more} {were} given"))
}

fn fill_defaults(
    rt: &mut Runtime,
    f: Ref<Function>,
    code: &'static LoadedCode,
    args: Args,
    window: Window,
) -> PyResult<()> {
    let positional = code.code.params.positional as usize;
    let taken = args.len().min(positional);
    let defaults = f.defaults.get().get::<Tuple>();
    let first = positional - defaults.map_or(0, |t| t.len()).min(positional);
    for i in taken..positional {
        if window.get(i as u16).is_null() {
            if i < first {
                return missing(rt, f, code, args, 0..first, window);
            }
            let v = defaults.and_then(|t| t.get(t.len() - (positional - i))).unwrap_or_default();
            window.set(i as u16, v);
        }
    }
    Ok(())
}

fn fill_keyword_defaults(
    rt: &mut Runtime,
    f: Ref<Function>,
    code: &'static LoadedCode,
    args: Args,
    window: Window,
) -> PyResult<()> {
    let p: &Params = &code.code.params;
    let range = p.positional as usize..(p.positional + p.keyword_only) as usize;
    let defaults = f.keyword_defaults.get().get::<Dict>();
    let mut lacks = false;
    for i in range.clone() {
        if window.get(i as u16).is_null() {
            match defaults.and_then(|d| d.get_str(code.locals[i])) {
                Some(v) => window.set(i as u16, v),
                None => lacks = true,
            }
        }
    }
    if lacks { missing(rt, f, code, args, range, window) } else { Ok(()) }
}

#[cold]
fn missing(
    rt: &mut Runtime,
    f: Ref<Function>,
    code: &LoadedCode,
    args: Args,
    range: std::ops::Range<usize>,
    window: Window,
) -> PyResult<()> {
    if let Some(text) = bind_native::message(f, code, args, None) {
        return rt.type_error(text);
    }
    let what = if range.start < code.code.params.positional as usize { "positional" } else { "keyword-only" };
    let names: Vec<String> =
        range.filter(|i| window.get(*i as u16).is_null()).map(|i| format!("'{}'", code.locals[i].as_str())).collect();
    let list = match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [a, b] => format!("{a} and {b}"),
        [rest @ .., last] => format!("{}, and {last}", rest.join(", ")),
    };
    let s = if names.len() == 1 { "" } else { "s" };
    let text = name_of(f);
    rt.type_error(format!("{text}() missing {} required {what} argument{s}: {list}", names.len()))
}

/// Check the arguments of a call to native code.
#[inline]
pub fn check_native(rt: &mut Runtime, definition: &NativeDef, owner: Value, args: Args) -> PyResult<()> {
    let n = args.len();
    let arity = definition.arity;
    let few = n < arity.min as usize;
    let many = arity.max != 255 && n > arity.max as usize;
    if definition.binding == Binding::Method
        && let Some(class) = owner.get::<Class>()
        && let Some(receiver) = args.get(0)
        && !rt.class_of(receiver).is(class)
        && !rt.class_of(receiver).is_subclass(class)
    {
        return refuse_receiver(rt, definition, class, receiver);
    }
    if !few && !many && args.keywords.is_empty() {
        return Ok(());
    }
    check_native_slow(rt, definition, owner, args)
}

/// Native methods rely on the layout of their receiver.
#[cold]
fn refuse_receiver(rt: &mut Runtime, definition: &NativeDef, class: Ref<Class>, receiver: Value) -> PyResult<()> {
    let (name, wanted, got) = (definition.name, protocol::message_name(rt, class), protocol::type_name(rt, receiver));
    rt.type_error(if name.starts_with("__") {
        format!("descriptor '{name}' requires a '{wanted}' object but received a '{got}'")
    } else {
        format!("descriptor '{name}' for '{wanted}' objects doesn't apply to a '{got}' object")
    })
}

/// Is it a special method that CPython wraps around a slot? A few are methods of their own.
fn is_wrapper(rt: &Runtime, definition: &NativeDef, owner: Value) -> bool {
    let Some(class) = owner.get::<Class>() else { return false };
    let t = &rt.types;
    let own = match definition.name {
        "__getitem__" => [t.list, t.dict].contains(&class),
        "__contains__" => [t.dict, t.set, t.frozenset].contains(&class),
        _ => false,
    };
    definition.binding == Binding::Method && definition.is_slot() && definition.keywords.is_empty() && !own
}

/// Does it repeat a sequence?
fn is_repetition(rt: &Runtime, definition: &NativeDef, owner: Value) -> bool {
    let t = &rt.types;
    matches!(definition.name, "__mul__" | "__rmul__" | "__imul__")
        && owner.get::<Class>().is_some_and(|class| ![t.int, t.bool, t.float, t.complex].contains(&class))
}

#[cold]
fn check_native_slow(rt: &mut Runtime, definition: &NativeDef, owner: Value, args: Args) -> PyResult<()> {
    let makes = matches!(definition.name, "__new__" | "__init__");
    let bound = matches!(definition.binding, Binding::Method | Binding::Class) || definition.name == "__new__";
    let receiver = usize::from(bound);
    // `short` is how messages about counts name it, `name` all others.
    let (short, name) = match owner.get::<Class>() {
        Some(class) if makes => (protocol::class_name(class), protocol::class_name(class)),
        Some(class) if bound => {
            (definition.name.to_owned(), format!("{}.{}", protocol::class_name(class), definition.name))
        }
        _ => {
            let module = owner.get::<Str>().filter(|module| module.as_str() != "builtins");
            // Programs know the clocks of `_time` as those of `time`.
            let module =
                module.map_or(String::new(), |module| format!("{}.", module.as_str().replace("_time", "time")));
            (definition.name.to_owned(), module + definition.name)
        }
    };
    if definition.binding == Binding::Method && args.is_empty() {
        return rt.type_error(format!("unbound method {name}() needs an argument"));
    }
    if bound && args.is_empty() {
        return rt.type_error(format!("{name}.__new__(): not enough arguments"));
    }
    for (key, _) in args.keywords {
        let known = definition.keywords.iter().any(|k| *k == "**" || *k == key.as_str());
        if known {
            continue;
        }
        if definition.keywords.is_empty() {
            return rt.type_error(format!("{name}() takes no keyword arguments"));
        }
        // `sorted` hands its keywords on.
        let named = if short == "sorted" { "sort" } else { short.as_str() };
        return rt.type_error(format!("{named}() got an unexpected keyword argument '{}'", key.as_str()));
    }
    let given = args.len().saturating_sub(receiver);
    let (min, max) = ((definition.arity.min as usize).saturating_sub(receiver), definition.arity.max as usize);
    let open = definition.arity.max == 255;
    let max = if open { usize::MAX } else { max - receiver.min(max) };
    if given >= min && given <= max {
        return Ok(());
    }
    // Keywords may stand for what is missing by position.
    if given < min && given + args.keywords.len() >= min && definition.keywords != ["**"] {
        return Ok(());
    }
    let s = |n: usize| if n == 1 { "" } else { "s" };
    let named = definition.keywords.len();
    let takes_at_most = || {
        let positional = if named > max { "positional " } else { "" };
        format!("{short}() takes at most {max} {positional}argument{} ({given} given)", s(max))
    };
    let takes_at_least = || format!("{short}() takes at least {min} positional argument{} ({given} given)", s(min));
    let text = if is_wrapper(rt, definition, owner) {
        // CPython's wrappers of slots do not know their own names.
        let spaced = min != max || min == 2 || is_repetition(rt, definition, owner);
        let space = if spaced { " " } else { "" };
        let at = match min == max {
            true => "",
            false if given < min => "at least ",
            false => "at most ",
        };
        let wanted = if given < min { min } else { max };
        format!("{space}expected {at}{wanted} argument{}, got {given}", s(wanted))
    } else if given > max
        && max > 0
        && named > 0
        && definition.keywords != ["**"]
        && short != "sorted"
        && (!makes || matches!(short.as_str(), "enumerate" | "complex" | "property"))
    {
        takes_at_most()
    } else if given < min && min < max && named > 0 && !makes {
        match definition.keywords.get(given) {
            Some(key) if named >= max => format!("{short}() missing required argument '{key}' (pos {})", given + 1),
            _ => takes_at_least(),
        }
    } else if min == max {
        match min {
            0 if !definition.keywords.is_empty() => format!("{short}() takes no positional arguments"),
            0 => format!("{name}() takes no arguments ({given} given)"),
            1 if !definition.keywords.is_empty() => format!("{short} expected 1 argument, got {given}"),
            1 => format!("{name}() takes exactly one argument ({given} given)"),
            _ => format!("{short} expected {min} argument{}, got {given}", s(min)),
        }
    } else if given < min && named > 0 && named <= max.saturating_sub(min) {
        // Those that must be given have no names.
        takes_at_least()
    } else if given < min {
        format!("{short} expected at least {min} argument{}, got {given}", s(min))
    } else if named > 0 && definition.keywords != ["**"] {
        takes_at_most()
    } else {
        format!("{short} expected at most {max} argument{}, got {given}", s(max))
    };
    rt.type_error(text)
}
