//! `exec`, `eval`, `compile`: running text.
//!
//! Text whose names are all globals is compiled like a module. Text that gets a namespace for its outermost names beside the globals is compiled
//! like a class body: its names are looked up there first, and functions in it do not see them. Loaded code is never freed, so what was
//! compiled once is kept by its text.
use super::{calls, imports};
use crate::builtins::functions::classes::is_instance;
use crate::builtins::functions::code::locals_dict;
use crate::builtins::protocol;
use crate::bytecode::code::CodeKind;
use crate::compile::Mode;
use crate::runtime::code::Source;
use crate::runtime::{Args, Evaluated, LoadedCode, NativeDef, PyResult, Runtime, name};
use crate::value::function::{ClosureCell, CodeObject};
use crate::value::{ByteArray, Bytes, Dict, Ref, Str, Tuple, Value};

/// The text of a code argument.
fn text_of(rt: &mut Runtime, v: Value, what: &str) -> PyResult<Vec<u8>> {
    let text = if let Some(s) = v.get::<Str>() {
        crate::syntax::source::without_declaration(s.as_str().as_bytes().to_vec())
    } else if let Some(b) = v.get::<Bytes>() {
        b.data.to_vec()
    } else if let Some(b) = v.get::<ByteArray>() {
        b.data.borrow().to_vec()
    } else {
        return rt.type_error(format!("{what} must be a string, bytes or code object"));
    };
    if text.contains(&0) {
        return rt.raise(rt.types.syntax_error, "source code string cannot contain null bytes");
    }
    Ok(text)
}

/// The code of a text, compiled once.
fn compiled(rt: &mut Runtime, text: Vec<u8>, filename: String, mode: Mode) -> PyResult<&'static LoadedCode> {
    let key = Evaluated { text, filename, mode };
    if let Some(code) = rt.evaluated.get(&key).filter(|code| !code.warned.get()) {
        return Ok(code);
    }
    let code = imports::compile(rt, &key.text, &key.filename, mode, &Source::File)?;
    rt.evaluated.insert(key, code);
    Ok(code)
}

fn compile_text(rt: &mut Runtime, source: Value) -> PyResult<Vec<u8>> {
    match text_of(rt, source, "compile() arg 1") {
        Err(_) if rt.catch(rt.types.type_error).is_some() => {
            rt.type_error("compile() arg 1 must be a string, bytes or AST object")
        }
        found => found,
    }
}

/// The text that stands for a syntax tree, which is what the compiler reads; `None` for what is no tree, or is asked for as one.
fn tree_text(rt: &mut Runtime, source: Value, mode: Value, flags: i64) -> PyResult<Option<Value>> {
    let key = name(rt, "ast");
    let Some(module) = rt.modules.get::<Dict>().and_then(|d| d.get_str(key)) else { return Ok(None) };
    if flags & 0x400 != 0 || source.get::<Str>().is_some() {
        return Ok(None);
    }
    let base = rt.attribute(module, "AST")?;
    if !is_instance(rt, source, base)? {
        return Ok(None);
    }
    let text = rt.attribute(module, "_text_to_compile")?;
    rt.call(text, &[source, mode]).map(Some)
}

fn compile(rt: &mut Runtime, args: Args) -> PyResult {
    let argument = |i: usize, name: &str| args.get(i).or_else(|| args.keyword(name));
    let required = ["source", "filename", "mode"];
    if let Some(i) = (0..3).find(|i| argument(*i, required[*i]).is_none()) {
        return rt.type_error(format!("compile() missing required argument '{}' (pos {})", required[i], i + 1));
    }
    let [source, filename, mode] = [0, 1, 2].map(|i| argument(i, required[i]).unwrap_or_default());
    let flags = argument(3, "flags").and_then(Value::as_int).unwrap_or(0);
    let source = match tree_text(rt, source, mode, flags)? {
        Some(text) => text,
        None => source,
    };
    let Some(filename) = filename.get::<Str>() else {
        let got = protocol::type_name(rt, filename);
        return rt.type_error(format!("expected str, bytes or os.PathLike object, not {got}"));
    };
    // PyCF_ONLY_AST
    if flags & 0x400 != 0 {
        let module = imports::import_module(rt, "ast")?;
        let parse = rt.attribute(module, "_tree")?;
        return rt.call(parse, &[source, filename.into(), mode, Value::bool(flags & 0x1000 != 0)]);
    }
    let text = compile_text(rt, source)?;
    let mode = match mode.get::<Str>().as_ref().map(|m| m.as_str()) {
        Some("exec") => Mode::Exec,
        Some("eval") => Mode::Eval,
        Some("single") => Mode::Single,
        _ => return rt.value_error("compile() mode must be 'exec', 'eval' or 'single'"),
    };
    let code = compiled(rt, text, filename.as_str().to_owned(), mode)?;
    Ok(rt.alloc(rt.types.code, |header| CodeObject { header, code: code.id }).into())
}

/// The namespaces that `exec` or `eval` were given, or those of the caller.
fn namespaces(rt: &mut Runtime, args: Args, what: &str) -> PyResult<(Ref<Dict>, Value)> {
    let argument = |i: usize, name: &str| args.get(i).or_else(|| args.keyword(name)).filter(|v| !v.is_none());
    let globals = match argument(1, "globals") {
        None => None,
        Some(v) => match v.get::<Dict>() {
            Some(dict) => Some(dict),
            None => {
                let got = protocol::type_name(rt, v);
                return rt.type_error(match what {
                    "exec" => format!("exec() globals must be a dict, not {got}"),
                    _ => "globals must be a dict".to_owned(),
                });
            }
        },
    };
    let locals = argument(2, "locals");
    if let Some(v) = locals
        && v.get::<Dict>().is_none()
    {
        let getitem = rt.names.getitem;
        if rt.special(v, getitem).is_none() {
            let got = protocol::type_name(rt, v);
            return rt.type_error(match what {
                "exec" => format!("locals must be a mapping or None, not {got}"),
                _ => "locals must be a mapping".to_owned(),
            });
        }
    }
    let Some(frame) = rt.frames.last() else { return rt.system_error("globals and locals cannot be NULL") };
    let own = frame.globals;
    let locals = match (globals, locals) {
        (_, Some(locals)) => locals,
        (Some(globals), None) => globals.into(),
        (None, None) => locals_dict(rt)?,
    };
    let globals = globals.unwrap_or(own);
    let key = rt.names.builtins;
    let builtins = name(rt, "builtins");
    let module = rt.modules.get::<Dict>().and_then(|d| d.get_str(builtins)).unwrap_or(rt.builtins);
    match globals.get_str(key) {
        None => _ = globals.set_str(key, module),
        Some(v) if v == module || v == rt.builtins => globals.set_own_builtins(false),
        Some(_) if globals.has_own_builtins() => {}
        Some(v) => {
            // Set anew, so that no cache takes the keys for those it knows.
            globals.remove_str(key);
            globals.set_str(key, v);
            globals.set_own_builtins(true);
        }
    }
    Ok((globals, locals))
}

/// What `exec` was given for the free variables of a code object: a tuple of cells, or NULL if it has none.
fn closure_of(rt: &mut Runtime, code: &LoadedCode, args: Args, what: &str) -> PyResult {
    let (wanted, given) = (code.code.free.len(), args.keyword("closure").filter(|v| !v.is_none()));
    let Some(closure) = given else {
        return match (wanted, what) {
            (0, _) => Ok(Value::NULL),
            (_, "exec") => rt.type_error(format!("code object requires a closure of exactly length {wanted}")),
            _ => rt.type_error(format!("code object passed to {what}() may not contain free variables")),
        };
    };
    if wanted == 0 {
        return rt.type_error("cannot use a closure with this code object");
    }
    let cells =
        closure.get::<Tuple>().filter(|t| t.len() == wanted && t.iter().all(|v| v.get::<ClosureCell>().is_some()));
    match cells {
        Some(cells) => Ok(cells.into()),
        None => rt.type_error(format!("code object requires a closure of exactly length {wanted}")),
    }
}

fn run(rt: &mut Runtime, args: Args, what: &str, mode: Mode) -> PyResult {
    let (globals, locals) = namespaces(rt, args, what)?;
    // A class derived from dict may have its own way with the names of the outermost level.
    let separate = locals != Value::from(globals) || !rt.class_of(locals).is(rt.types.dict);
    let code = match args[0].get::<CodeObject>() {
        Some(object) => {
            let code = rt.codes[object.code.0 as usize];
            let closure = closure_of(rt, code, args, what)?;
            if matches!(code.code.kind, CodeKind::Function | CodeKind::Lambda)
                && !code.code.is_generator
                && code.code.params.count() == 0
            {
                return calls::run_body(rt, code, closure, globals, Value::NULL);
            }
            if code.code.kind != CodeKind::Module {
                let text = "mimeo does not support running the code of functions without them yet";
                return rt.raise(rt.types.not_implemented_error, text);
            }
            let source = rt.evaluated.iter().find(|(_, c)| c.id == code.id).map(|(key, _)| key.clone());
            match source {
                Some(key) if separate => compiled(rt, key.text, key.filename, key.mode.separate())?,
                _ => code,
            }
        }
        None => {
            let text = text_of(rt, args[0], &format!("{what}() arg 1"))?;
            compiled(rt, text, "<string>".to_owned(), if separate { mode.separate() } else { mode })?
        }
    };
    let namespace = if separate { locals } else { Value::NULL };
    calls::run_body(rt, code, Value::NULL, globals, namespace)
}

fn exec(rt: &mut Runtime, args: Args) -> PyResult {
    if args[0].get::<CodeObject>().is_none() && args.keyword("closure").is_some_and(|v| !v.is_none()) {
        return rt.type_error("closure can only be used when source is a code object");
    }
    run(rt, args, "exec", Mode::Exec)?;
    Ok(Value::NONE)
}

fn eval(rt: &mut Runtime, args: Args) -> PyResult {
    run(rt, args, "eval", Mode::Eval)
}

/// A `class` statement is an operation of its own, and only asks whether this is there.
fn build_class(rt: &mut Runtime, _: Args) -> PyResult {
    rt.raise(rt.types.not_implemented_error, "mimeo does not support calling __build_class__ yet")
}

fn import(rt: &mut Runtime, args: Args) -> PyResult {
    let argument = |i: usize, name: &str| args.get(i).or_else(|| args.keyword(name));
    let Some(module) = argument(0, "name") else {
        return rt.type_error("__import__() missing required argument 'name' (pos 1)");
    };
    let Some(module) = module.get::<Str>() else {
        return rt.type_error("module name must be a string");
    };
    if module.as_str().is_empty() && argument(4, "level").and_then(Value::as_int).unwrap_or(0) == 0 {
        return rt.value_error("Empty module name");
    }
    let from = argument(3, "fromlist");
    let level = argument(4, "level").and_then(Value::as_int).unwrap_or(0);
    let module = match (u8::try_from(level), argument(1, "globals").and_then(|v| v.get::<Dict>())) {
        (Ok(0), _) => module,
        (Ok(level), Some(globals)) => {
            let full = imports::absolute(rt, globals, module.as_str(), level)?;
            rt.str(full)
        }
        (Err(_), _) => return rt.value_error("level must be >= 0"),
        (_, None) => return rt.raise(rt.types.key_error, "'__name__' not in globals"),
    };
    let leaf = imports::import_module(rt, module.as_str())?;
    let wants_leaf = match from.filter(|from| !from.is_none()) {
        Some(list) => {
            let names = crate::builtins::iteration::collect_tuple(rt, list)?;
            imports::import_submodules(rt, leaf, module.as_str(), names)?;
            !names.is_empty()
        }
        None => false,
    };
    match module.as_str().split_once('.') {
        Some((top, _)) if !wants_leaf => imports::import_module(rt, top),
        _ => Ok(leaf),
    }
}

/// `help(object)`: what `pydoc` says.
fn help(rt: &mut Runtime, args: Args) -> PyResult {
    let module = imports::import_module(rt, "pydoc")?;
    let help = rt.attribute(module, "help")?;
    rt.call(help, args.positional)
}

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("help", help, 0, 1),
    NativeDef::function("exec", exec, 1, 3).with_keywords(&["globals", "locals", "closure"]).reading_frames(),
    NativeDef::function("eval", eval, 1, 3).with_keywords(&["globals", "locals"]).reading_frames(),
    NativeDef::function("compile", compile, 0, 6).with_keywords(&[
        "source",
        "filename",
        "mode",
        "flags",
        "dont_inherit",
        "optimize",
        "_feature_version",
    ]),
    NativeDef::function("__build_class__", build_class, 0, 255).with_keywords(&["**"]),
    NativeDef::function("__import__", import, 0, 5).with_keywords(&["name", "globals", "locals", "fromlist", "level"]),
];
