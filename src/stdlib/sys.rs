//! The module `sys`: what a program can ask about the process and the implementation.
//!
//! `sys.argv`, `sys.path` and `sys.executable` are set by the command line's side; `sys.modules` is the runtime's table.
use super::sys_info;
use crate::builtins::file;
use crate::builtins::int_text;
use crate::builtins::{number, protocol, sizes};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime, name};
use crate::value::file::Raw;
use crate::value::{Dict, Items, Ref, Str, Value, int};

/// The version of Python whose behaviour is followed.
const VERSION: (i32, i32, i32) = (3, 13, 0);

fn exit(rt: &mut Runtime, args: Args) -> PyResult {
    // As if the argument were the exception's value: None is nothing, a tuple its arguments.
    match args.get(0) {
        None | Some(Value::NONE) => rt.raise_with(rt.types.system_exit, &[]),
        Some(v) if rt.class_of(v).is(rt.types.tuple) => {
            let values = v.get::<crate::value::Tuple>().map_or_else(Vec::new, |t| t.to_vec());
            rt.raise_with(rt.types.system_exit, &values)
        }
        Some(v) => rt.raise_with(rt.types.system_exit, &[v]),
    }
}

fn getrecursionlimit(rt: &mut Runtime, _: Args) -> PyResult {
    let limit = rt.recursion_limit as i64;
    Ok(rt.int64(limit))
}

fn setrecursionlimit(rt: &mut Runtime, args: Args) -> PyResult {
    let limit = number::index_i64(rt, args[0])?;
    if limit < 1 {
        return rt.value_error("recursion limit must be greater or equal than 1");
    }
    if rt.frames.len() >= limit as usize {
        let depth = rt.frames.len();
        return rt.recursion_error(format!(
            "cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low"
        ));
    }
    rt.recursion_limit = limit as usize;
    Ok(Value::NONE)
}

fn exc_info(rt: &mut Runtime, _: Args) -> PyResult {
    let exception = rt.handled;
    if exception.is_null() || exception.is_none() {
        return Ok(rt.tuple(&[Value::NONE; 3]).into());
    }
    let class = rt.class_of(exception).into();
    let traceback = rt.names.traceback;
    let traceback = (rt.hooks.get_attribute)(rt, exception, traceback)?;
    Ok(rt.tuple(&[class, exception, traceback]).into())
}

fn getframe(rt: &mut Runtime, args: Args) -> PyResult {
    let depth = args.get(0).and_then(Value::as_int).unwrap_or(0).max(0) as usize;
    match crate::builtins::frames::present_frame(rt, depth) {
        Some(frame) => Ok(frame),
        None => rt.value_error("call stack is not deep enough"),
    }
}

/// `displayhook(value)`: what a prompt does with the value of an expression.
fn displayhook(rt: &mut Runtime, args: Args) -> PyResult {
    let v = args[0];
    if v.is_none() {
        return Ok(v);
    }
    let key = name(rt, "_");
    let remember = |rt: &mut Runtime, v: Value| {
        if let Some(builtins) = rt.builtins.get::<Dict>() {
            builtins.set_str(key, v);
            if builtins.watch.get() != 0 {
                (rt.hooks.dict_changed)(rt, builtins, key.into())
            }
        }
    };
    remember(rt, Value::NONE);
    let stdout = rt.names.stdout;
    let Some(to) = crate::builtins::functions::print::sys_attribute(rt, stdout) else {
        return rt.runtime_error("lost sys.stdout");
    };
    let text = format!("{}\n", crate::builtins::protocol::repr(rt, v)?.as_str());
    let text = rt.str(text);
    let write = rt.attribute(to, "write")?;
    rt.call(write, &[text.into()])?;
    remember(rt, v);
    Ok(Value::NONE)
}

/// `excepthook(type, value, traceback)`: writes to `sys.stderr`.
fn excepthook(rt: &mut Runtime, args: Args) -> PyResult {
    let text = (rt.hooks.describe)(rt, args[1]);
    let key = name(rt, "sys");
    let sys = rt.modules.get::<Dict>().and_then(|d| d.get_str(key));
    let Some(sys) = sys else { return Ok(Value::NONE) };
    let stderr = rt.attribute(sys, "stderr")?;
    let write = rt.attribute(stderr, "write")?;
    let text = rt.str(text).into();
    rt.call(write, &[text])?;
    Ok(Value::NONE)
}

/// `unraisablehook(unraisable)`: writes to `sys.stderr` what cannot be raised.
fn unraisablehook(rt: &mut Runtime, args: Args) -> PyResult {
    let [exception, object, message] = ["exc_value", "object", "err_msg"].map(|part| rt.attribute(args[0], part));
    let (exception, object, message) = (exception?, object?, message?);
    let doing = message.get::<Str>().map_or_else(String::new, |s| s.as_str().to_owned());
    rt.pending = exception;
    (rt.hooks.unraisable)(rt, &doing, object);
    Ok(Value::NONE)
}

fn exception(rt: &mut Runtime, _: Args) -> PyResult {
    Ok(rt.handled.or_none())
}

fn intern(rt: &mut Runtime, args: Args) -> PyResult {
    match args[0].get::<Str>() {
        Some(s) => Ok(rt.interned(s).into()),
        None => {
            let got = protocol::type_name(rt, args[0]);
            rt.type_error(format!("intern() argument must be str, not {got}"))
        }
    }
}

/// What CPython says of immortal objects: references are not counted here.
fn getrefcount(_: &mut Runtime, _: Args) -> PyResult {
    Ok(Value::small_int(u32::MAX as i64).unwrap_or(Value::NONE))
}

/// `getsizeof(object[, default])`: what `__sizeof__` says and what the collector needs. A safepoint.
fn getsizeof(rt: &mut Runtime, args: Args) -> PyResult {
    let sizeof = rt.names.sizeof;
    let size = match rt.call_special(args[0], sizeof, &[]) {
        Some(Ok(v)) => v,
        Some(Err(_)) if args.len() > 1 => {
            rt.pending = Value::NULL;
            return Ok(args[1]);
        }
        Some(Err(raised)) => return Err(raised),
        None => return rt.type_error("Type does not define __sizeof__"),
    };
    let Some(size) = size.as_int() else {
        let text = protocol::type_name(rt, size);
        return rt.type_error(format!("'{text}' object cannot be interpreted as an integer"));
    };
    if size < 0 {
        return rt.value_error("__sizeof__() should return >= 0");
    }
    let all = sizes::with_heads(rt, args[0], size);
    Ok(rt.int64(all))
}

/// An object with attributes, of class `SimpleNamespace`.
pub fn namespace(rt: &mut Runtime, attributes: &[(&str, Value)]) -> PyResult {
    let made = rt.call(rt.types.namespace.into(), &[])?;
    for (text, v) in attributes {
        let name = name(rt, text);
        (rt.hooks.set_attribute)(rt, made, name, *v)?;
    }
    Ok(made)
}

fn is_finalizing(_: &mut Runtime, _: Args) -> PyResult {
    Ok(Value::FALSE)
}

fn init(rt: &mut Runtime, module: Ref<Dict>) -> PyResult<()> {
    let set = |rt: &mut Runtime, text: &str, v: Value| {
        let key = name(rt, text);
        module.set_str(key, v);
    };
    let (major, minor, micro) = VERSION;
    let version = format!("{major}.{minor}.{micro} (mimeo {})", env!("CARGO_PKG_VERSION"));
    let texts: [(&str, &str); 5] = [
        ("version", &version),
        ("platform", std::env::consts::OS),
        ("byteorder", "little"),
        ("copyright", "mimeo is its authors' own work; it follows the behaviour of Python."),
        ("float_repr_style", "short"),
    ];
    for (key, text) in texts {
        let v = rt.str(text).into();
        set(rt, key, v);
    }
    for text in ["displayhook", "excepthook", "unraisablehook"] {
        let hook = name(rt, text);
        if let Some(hook) = module.get_str(hook) {
            set(rt, &format!("__{text}__"), hook);
        }
    }
    let maxsize = rt.int64(i64::MAX);
    set(rt, "maxsize", maxsize);
    set(rt, "maxunicode", Value::int32(0x10FFFF));
    set(rt, "hexversion", Value::int32((major << 24) | (minor << 16) | (micro << 8) | 0xF0));
    set(rt, "dont_write_bytecode", Value::TRUE);
    let final_release = rt.str("final").into();
    let parts = [Value::int32(major), Value::int32(minor), Value::int32(micro), final_release, Value::int32(0)];
    let version_info = sys_info::sequence(rt, |types| types.version_info, &parts);
    set(rt, "version_info", version_info);
    for (key, info) in [
        ("float_info", sys_info::float_info(rt)),
        ("int_info", sys_info::int_info(rt)),
        ("hash_info", sys_info::hash_info(rt)),
    ] {
        set(rt, key, info);
    }
    let modules = rt.modules;
    set(rt, "modules", modules);
    let names: Vec<&str> = super::MODULES.iter().map(|m| m.name).collect();
    let names: Vec<Value> = names.into_iter().map(|n| rt.str(n).into()).collect();
    let builtin_names = rt.tuple(&names).into();
    set(rt, "builtin_module_names", builtin_names);
    for key in ["argv", "path", "meta_path", "path_hooks"] {
        let list = rt.list(Items::new()).into();
        set(rt, key, list);
    }
    for key in ["executable", "prefix", "base_prefix", "exec_prefix"] {
        let empty = rt.names.empty.into();
        set(rt, key, empty);
    }
    for (key, raw) in [("stdin", Raw::Stdin), ("stdout", Raw::Stdout), ("stderr", Raw::Stderr)] {
        let file = file::make_standard(rt, raw, &format!("<{key}>")).into();
        set(rt, key, file);
        set(rt, &format!("__{key}__"), file);
    }
    set_namespaces(rt, module)
}

/// `sys.implementation` and `sys.flags`.
fn set_namespaces(rt: &mut Runtime, module: Ref<Dict>) -> PyResult<()> {
    let version_key = name(rt, "version_info");
    let version_info = module.get_str(version_key).unwrap_or(Value::NONE);
    let mimeo = rt.str("mimeo").into();
    let cache_tag = Value::NONE;
    let hexversion = name(rt, "hexversion");
    let hexversion = module.get_str(hexversion).unwrap_or(Value::NONE);
    let implementation = namespace(
        rt,
        &[("name", mimeo), ("version", version_info), ("cache_tag", cache_tag), ("hexversion", hexversion)],
    )?;
    let off = [
        "debug",
        "inspect",
        "interactive",
        "optimize",
        "dont_write_bytecode",
        "no_user_site",
        "no_site",
        "ignore_environment",
        "verbose",
        "bytes_warning",
        "quiet",
        "hash_randomization",
        "isolated",
        "utf8_mode",
    ];
    let flags: Vec<(&str, Value)> = off.into_iter().map(|text| (text, Value::int32(0))).collect();
    let flags = namespace(rt, &flags)?;
    for (text, v) in [("implementation", implementation), ("flags", flags)] {
        let key = name(rt, text);
        module.set_str(key, v);
    }
    super::sys_more::install(rt, module)
}

fn get_int_max_str_digits(rt: &mut Runtime, _: Args) -> PyResult {
    Ok(rt.int64(int::digits_limit() as i64))
}

fn set_int_max_str_digits(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(limit) = args.get(0).or(args.keyword("maxdigits")) else {
        return rt.type_error("set_int_max_str_digits() missing required argument 'maxdigits' (pos 1)");
    };
    let limit = number::index_i64(rt, limit)?;
    if limit != 0 && limit < int_text::THRESHOLD as i64 {
        return rt.value_error(format!("maxdigits must be 0 or larger than {}", int_text::THRESHOLD));
    }
    int::set_digits_limit(limit as usize);
    Ok(Value::NONE)
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "sys",
    functions: &[
        NativeDef::function("exit", exit, 0, 1),
        NativeDef::function("getrecursionlimit", getrecursionlimit, 0, 0),
        NativeDef::function("setrecursionlimit", setrecursionlimit, 1, 1),
        NativeDef::function("exc_info", exc_info, 0, 0),
        NativeDef::function("exception", exception, 0, 0),
        NativeDef::function("displayhook", displayhook, 1, 1),
        NativeDef::function("unraisablehook", unraisablehook, 1, 1),
        NativeDef::function("excepthook", excepthook, 3, 3),
        NativeDef::function("_getframe", getframe, 0, 1).reading_frames(),
        NativeDef::function("intern", intern, 1, 1),
        NativeDef::function("getdefaultencoding", |rt, _| Ok(rt.str("utf-8".to_owned()).into()), 0, 0),
        NativeDef::function("getrefcount", getrefcount, 1, 1),
        NativeDef::function("getsizeof", getsizeof, 1, 2),
        NativeDef::function("get_int_max_str_digits", get_int_max_str_digits, 0, 0),
        NativeDef::function("set_int_max_str_digits", set_int_max_str_digits, 0, 1).with_keywords(&["maxdigits"]),
        NativeDef::function("is_finalizing", is_finalizing, 0, 0),
    ],
    init,
};
