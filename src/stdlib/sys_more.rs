//! Parts of `sys` that programs ask for now and then: settings of the interpreter that mimeo has once and for all, and hooks that it refuses.
use super::sys;
use crate::builtins::{functions::classes::is_callable, number, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, name};
use crate::value::{Dict, Items, Ref, Value};

fn refused<T>(rt: &mut Runtime, what: &str) -> PyResult<T> {
    rt.raise(rt.types.not_implemented_error, format!("mimeo does not support {what} yet"))
}

/// None is the only function that can be set: the one that is there.
fn no_hook(rt: &mut Runtime, args: Args, what: &str) -> PyResult {
    if args[0].is_none() { Ok(Value::NONE) } else { refused(rt, what) }
}

fn text(rt: &mut Runtime, text: &str) -> PyResult {
    Ok(rt.str(text).into())
}

fn setswitchinterval(rt: &mut Runtime, args: Args) -> PyResult {
    let seconds = number::to_float(rt, args[0])?;
    if seconds <= 0.0 {
        return rt.value_error("switch interval must be strictly positive");
    }
    // Threads run one after the other; see `_thread.py`.
    Ok(Value::NONE)
}

fn call_tracing(rt: &mut Runtime, args: Args) -> PyResult {
    let arguments = crate::builtins::iteration::collect_tuple(rt, args[1])?.to_vec();
    rt.call(args[0], &arguments)
}

fn current_frames(rt: &mut Runtime, _: Args) -> PyResult {
    let frames = rt.dict();
    if let Some(frame) = crate::builtins::frames::present_frame(rt, 0) {
        crate::builtins::dict::set_item(rt, frames, Value::int32(1), frame)?;
    }
    Ok(frames.into())
}

fn module_name(rt: &mut Runtime, args: Args) -> PyResult {
    let depth = match args.get(0).or(args.keyword("depth")) {
        Some(v) => number::index_i64(rt, v)?.max(0) as usize,
        None => 0,
    };
    let n = rt.frames.len();
    match n.checked_sub(depth + 1).map(|i| rt.frames[i].globals) {
        Some(globals) => Ok(globals.get_str(rt.names.name).unwrap_or(Value::NONE)),
        None => Ok(Value::NONE),
    }
}

/// `set_asyncgen_hooks(firstiter, finalizer)`: those that are given. Nobody is told of ends yet.
fn set_asyncgen_hooks(rt: &mut Runtime, args: Args) -> PyResult {
    for (i, name) in ["firstiter", "finalizer"].into_iter().enumerate() {
        let Some(hook) = args.get(i).or_else(|| args.keyword(name)) else { continue };
        if !hook.is_none() && !is_callable(rt, hook) {
            let got = protocol::type_name(rt, hook);
            return rt.type_error(format!("callable {name} expected, got {got}"));
        }
        rt.async_generator_hooks[i] = hook;
    }
    Ok(Value::NONE)
}

const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("getdefaultencoding", |rt, _| text(rt, "utf-8"), 0, 0),
    NativeDef::function("getfilesystemencoding", |rt, _| text(rt, "utf-8"), 0, 0),
    NativeDef::function("getfilesystemencodeerrors", |rt, _| text(rt, "surrogateescape"), 0, 0),
    NativeDef::function("settrace", |rt, args| no_hook(rt, args, "sys.settrace()"), 1, 1),
    NativeDef::function("setprofile", |rt, args| no_hook(rt, args, "sys.setprofile()"), 1, 1),
    NativeDef::function("get_asyncgen_hooks", |rt, _| Ok(rt.tuple(&{ rt.async_generator_hooks }).into()), 0, 0),
    NativeDef::function("set_asyncgen_hooks", set_asyncgen_hooks, 0, 2).with_keywords(&["firstiter", "finalizer"]),
    NativeDef::function("gettrace", |_, _| Ok(Value::NONE), 0, 0),
    NativeDef::function("getprofile", |_, _| Ok(Value::NONE), 0, 0),
    NativeDef::function("addaudithook", |rt, _| refused(rt, "sys.addaudithook()"), 1, 1),
    // Nobody can listen.
    NativeDef::function("audit", |_, _| Ok(Value::NONE), 1, 255),
    NativeDef::function("breakpointhook", |rt, _| refused(rt, "breakpoint()"), 0, 255).with_keywords(&["**"]),
    NativeDef::function("getswitchinterval", |_, _| Ok(Value::float(0.005)), 0, 0),
    NativeDef::function("setswitchinterval", setswitchinterval, 1, 1),
    NativeDef::function("call_tracing", call_tracing, 2, 2),
    NativeDef::function("_current_frames", current_frames, 0, 0).reading_frames(),
    NativeDef::function("_getframemodulename", module_name, 0, 1).with_keywords(&["depth"]).reading_frames(),
    NativeDef::function("_is_gil_enabled", |_, _| Ok(Value::TRUE), 0, 0),
    NativeDef::function("_clear_type_cache", |_, _| Ok(Value::NONE), 0, 0),
    NativeDef::function("getallocatedblocks", |_, _| Ok(Value::int32(0)), 0, 0),
    NativeDef::function("get_coroutine_origin_tracking_depth", |_, _| Ok(Value::int32(0)), 0, 0),
    NativeDef::function("is_stack_trampoline_active", |_, _| Ok(Value::FALSE), 0, 0),
];

/// Names of modules that belong to Python's library.
const LIBRARY: &str = "__future__ _thread abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 calendar cmath cmd \
code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses \
datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib \
functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io ipaddress \
itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder multiprocessing netrc ntpath numbers \
opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd \
py_compile pyclbr pydoc queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex \
shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig \
syslog tabnanny tarfile tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty \
turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipapp zipfile zipimport zlib \
zoneinfo";

/// Is `name` that of a module of Python's library?
pub fn is_of_library(name: &str) -> bool {
    LIBRARY.split_whitespace().any(|module| module == name)
}

/// Fill `sys`.
pub fn install(rt: &mut Runtime, module: Ref<Dict>) -> PyResult<()> {
    let own: Value = name(rt, "sys").into();
    for definition in FUNCTIONS {
        let key = name(rt, definition.name);
        let function = rt.native(definition, own).into();
        module.set_str(key, function);
    }
    let empty: Value = rt.names.empty.into();
    let lib = rt.str("lib").into();
    let library = rt.types.frozenset;
    let names = crate::builtins::set::make(rt, library);
    for module in LIBRARY.split_whitespace() {
        let module = name(rt, module).into();
        crate::builtins::set::add(rt, names, module)?;
    }
    let warnings = rt.list(Items::new()).into();
    let thread = [rt.str("pthread").into(), Value::NONE, Value::NONE];
    let names_of_thread = ["name", "lock", "version"];
    let thread: Vec<(&str, Value)> = names_of_thread.into_iter().zip(thread).collect();
    let thread = sys::namespace(rt, &thread)?;
    let options = rt.dict().into();
    let importers = rt.dict().into();
    for (key, v) in [
        ("api_version", Value::int32(1013)),
        ("stdlib_module_names", names.into()),
        ("base_exec_prefix", empty),
        ("warnoptions", warnings),
        ("pycache_prefix", Value::NONE),
        ("abiflags", empty),
        ("platlibdir", lib),
        ("path_importer_cache", importers),
        ("_xoptions", options),
        ("_framework", empty),
        ("thread_info", thread),
    ] {
        let key = name(rt, key);
        module.set_str(key, v);
    }
    Ok(())
}
