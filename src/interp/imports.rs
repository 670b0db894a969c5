//! `import`: built-in modules, and source files found along `sys.path`.
use super::finders::{self, Finder, Found};
use super::{attributes, calls, load};
use crate::builtins::{exceptions, items, iteration, native_names::library_module, protocol};
use crate::bytecode::{Insn, NO_REG};
use crate::compile::{self, Mode};
use crate::heap::stack::Window;
use crate::runtime::code::Source;
use crate::runtime::{LoadedCode, PyResult, Runtime, name};
use crate::stdlib;
use crate::syntax::{SyntaxError, SyntaxWarning};
use crate::value::{Dict, Items, Module, Ref, Str, Tuple, Value, cell::Slot};
use std::cell::RefCell;
use std::path::PathBuf;

thread_local! {
    /// Source modules that are being run.
    static INITIALIZING: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Is the module being run just now, so that names may be missing still?
pub fn is_initializing(module: &str) -> bool {
    INITIALIZING.with_borrow(|running| running.iter().any(|m| m == module))
}

/// A new module object with this namespace.
pub fn module_of(rt: &mut Runtime, namespace: Ref<Dict>) -> Value {
    rt.alloc(rt.types.module, |header| Module { header, namespace: Slot::new(namespace.into()) }).into()
}

/// The namespace of a new source module, with the names that every module has.
pub fn source_namespace(rt: &mut Runtime, module: &str, file: Option<&str>, package: &str) -> Ref<Dict> {
    let dict = rt.dict();
    let text = rt.str(module);
    dict.set_str(rt.names.name, text.into());
    dict.set_str(rt.names.doc, Value::NONE);
    let package = rt.str(package);
    dict.set_str(rt.names.package, package.into());
    let builtins = builtins_module(rt);
    dict.set_str(rt.names.builtins, builtins);
    if let Some(file) = file {
        let file = rt.str(file);
        dict.set_str(rt.names.file, file.into());
    }
    dict
}

fn builtins_module(rt: &mut Runtime) -> Value {
    let key = name(rt, "builtins");
    rt.modules.get::<Dict>().and_then(|d| d.get_str(key)).unwrap_or(rt.builtins)
}

/// Make SyntaxError out of what the compiler said.
#[cold]
pub fn raise_syntax_error<T>(rt: &mut Runtime, error: &SyntaxError) -> PyResult<T> {
    let class = match error.kind.class_name() {
        "IndentationError" => rt.types.indentation_error,
        "TabError" => rt.types.tab_error,
        _ => rt.types.syntax_error,
    };
    let message: Value = rt.str(error.message.clone()).into();
    let file: Value = rt.str(error.filename.clone()).into();
    let text = if error.late { line_of_file(&error.filename, error.line) } else { Some(error.text.clone()) };
    let text: Value = text.map_or(Value::NONE, |text| rt.str(text).into());
    let numbers = [error.line, error.column, error.end_line, error.end_column].map(|n| Value::int32(n as i32));
    let place = rt.tuple(&[file, numbers[0], numbers[1], text, numbers[2], numbers[3]]);
    let e = (rt.hooks.new_exception)(rt, class, &[message, place.into()]);
    let fields = [
        ("msg", message),
        ("filename", file),
        ("lineno", numbers[0]),
        ("offset", numbers[1]),
        ("text", text),
        ("end_lineno", numbers[2]),
        ("end_offset", numbers[3]),
    ];
    for (field, v) in fields {
        exceptions::set_field(rt, e, field, v);
    }
    rt.raise_value(e)
}

/// Compile and load a source text.
pub fn compile(
    rt: &mut Runtime,
    text: &[u8],
    filename: &str,
    mode: Mode,
    source: &Source,
) -> PyResult<&'static LoadedCode> {
    let decoded;
    let text = match crate::syntax::source::other_encoding(text) {
        Some(encoding) => {
            let Ok(decoded_text) = crate::builtins::codecs::decode(rt, text, &encoding, "strict") else {
                return wrong_encoding(rt, &encoding, filename);
            };
            decoded = crate::syntax::source::without_declaration(decoded_text.into_bytes());
            decoded.as_slice()
        }
        None => text,
    };
    match compile::compile_source(text, filename, mode) {
        Ok(compiled) => {
            warn_of_syntax(rt, &compiled.warnings, filename)?;
            let code = load::load(rt, compiled.code, source);
            code.warned.set(!compiled.warnings.is_empty());
            Ok(code)
        }
        Err(error) => raise_syntax_error(rt, &error),
    }
}

/// SyntaxWarnings; where they are errors, the first is a SyntaxError. A safepoint.
fn warn_of_syntax(rt: &mut Runtime, warnings: &[SyntaxWarning], filename: &str) -> PyResult<()> {
    if warnings.is_empty() || library_module(filename).is_some() {
        return Ok(());
    }
    let module = import_module(rt, "warnings")?;
    let warn = rt.attribute(module, "warn_explicit")?;
    let category: Value = rt.types.syntax_warning.into();
    for (line, message) in warnings {
        let (text, file): (Value, Value) = (rt.str(message.as_str()).into(), rt.str(filename).into());
        if rt.call(warn, &[text, category, file, Value::int32(*line as i32)]).is_err() {
            if rt.class_of(rt.pending).is_subclass(rt.types.syntax_warning) {
                rt.pending = Value::NULL;
                let mut error = SyntaxError::placeless(message.clone(), filename);
                (error.line, error.end_line, error.late) = (*line, *line, true);
                return raise_syntax_error(rt, &error);
            }
            return Err(crate::runtime::Raised);
        }
    }
    Ok(())
}

/// Line `line` of a file, with its newline.
fn line_of_file(filename: &str, line: u32) -> Option<String> {
    let bytes = std::fs::read(filename).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let line = text.lines().nth((line as usize).checked_sub(1)?)?;
    Some(format!("{line}\n"))
}

/// A file that is not in the encoding it declares, or declares one that there is not: the pending exception as SyntaxError.
#[cold]
fn wrong_encoding<T>(rt: &mut Runtime, encoding: &str, filename: &str) -> PyResult<T> {
    let pending = std::mem::take(&mut rt.pending);
    let message = if rt.class_of(pending).is_subclass(rt.types.lookup_error) {
        format!("unknown encoding: {encoding}")
    } else {
        protocol::str(rt, pending)?.as_str().to_owned()
    };
    raise_syntax_error(rt, &SyntaxError::placeless(message, filename))
}

fn loaded(rt: &mut Runtime, module: &str) -> Option<Value> {
    let key = name(rt, module);
    rt.modules.get::<Dict>()?.get_str(key)
}

fn set_loaded(rt: &mut Runtime, module: &str, v: Option<Value>) {
    let key = name(rt, module);
    if let Some(modules) = rt.modules.get::<Dict>() {
        match v {
            Some(v) => drop(modules.set_str(key, v)),
            None => drop(modules.remove_str(key)),
        }
    }
}

/// Import `module` by its absolute name, its parents first; the module itself.
pub fn import_module(rt: &mut Runtime, module: &str) -> PyResult {
    if let Some(found) = loaded(rt, module) {
        if found.is_none() {
            return not_found(rt, module, &format!("import of {module} halted; None in sys.modules"));
        }
        return Ok(found);
    }
    let mut parent = None;
    if let Some((package, _)) = module.rsplit_once('.') {
        parent = Some(import_module(rt, package)?);
        // The parent may have imported it.
        if let Some(found) = loaded(rt, module) {
            return Ok(found);
        }
    }
    let last = module.rsplit('.').next().unwrap_or(module);
    let path = match parent {
        None => None,
        Some(parent) => match rt.optional_attribute(parent, rt.names.path)? {
            Some(path) => Some(path),
            None => {
                let package = module.rsplit_once('.').map_or("", |(p, _)| p);
                return not_found(rt, module, &format!("No module named '{module}'; '{package}' is not a package"));
            }
        },
    };
    for finder in finders::finders(rt) {
        let found = match finder {
            Finder::Own => find_own(rt, module, path)?,
            Finder::Object(finder) => finders::ask(rt, finder, module, path)?,
        };
        if let Some(found) = found {
            return attach(rt, parent, last, found);
        }
    }
    not_found(rt, module, &format!("No module named '{module}'"))
}

/// A module of the library, or one in the folders of `path`, which are those of `sys.path` for modules in no package.
fn find_own(rt: &mut Runtime, module: &str, path: Option<Value>) -> PyResult<Option<Value>> {
    if path.is_none()
        && let Some(found) = native(rt, module)?
    {
        set_loaded(rt, module, Some(found));
        return Ok(Some(found));
    }
    if let Some(frozen) = stdlib::python::find(module)
        && match path {
            // A package of the library has no folders; one of the program's in its place has.
            Some(path) => finders::strings_of(path).is_empty(),
            None => !finders::is_shadowed(rt, module),
        }
    {
        let file = Some(PathBuf::from(format!("<frozen {module}>")));
        let found = Found { file, package: frozen.package.then(Vec::new) };
        let source = Source::Text(frozen.text.into());
        return run_source(rt, module, &found, frozen.text.as_bytes(), &source).map(Some);
    }
    let folders = match path {
        None => finders::folders_of(rt),
        Some(path) => finders::strings_of(path),
    };
    let last = module.rsplit('.').next().unwrap_or(module);
    let Some(found) = finders::find_source(&folders, last) else { return Ok(None) };
    let text = match found.file.as_ref().map(std::fs::read).transpose() {
        Ok(text) => text.unwrap_or_default(),
        Err(error) => {
            let file = found.file.unwrap_or_default();
            return rt.os_error(format!("cannot read '{}': {error}", file.display()));
        }
    };
    run_source(rt, module, &found, &text, &Source::File).map(Some)
}

/// Submodules are attributes of their package.
fn attach(rt: &mut Runtime, package: Option<Value>, last: &str, module: Value) -> PyResult {
    if let Some(package) = package {
        let last = name(rt, last);
        attributes::set(rt, package, last, module)?;
    }
    Ok(module)
}

/// ModuleNotFoundError.
#[cold]
fn not_found<T>(rt: &mut Runtime, module: &str, text: &str) -> PyResult<T> {
    let text: Value = rt.str(text).into();
    let e = (rt.hooks.new_exception)(rt, rt.types.module_not_found_error, &[text]);
    let module: Value = rt.str(module).into();
    exceptions::set_field(rt, e, "name", module);
    rt.raise_value(e)
}

/// A module written in Rust.
fn native(rt: &mut Runtime, module: &str) -> PyResult<Option<Value>> {
    let Some(spec) = stdlib::MODULES.iter().find(|s| s.name == module) else { return Ok(None) };
    let dict = rt.dict();
    let text: Value = name(rt, module).into();
    dict.set_str(rt.names.name, text);
    dict.set_str(rt.names.doc, Value::NONE);
    for definition in spec.functions {
        let key = name(rt, definition.name);
        let f = rt.native(definition, text);
        dict.set_str(key, f.into());
    }
    (spec.init)(rt, dict)?;
    Ok(Some(module_of(rt, dict)))
}

/// Make the module `builtins`: functions, classes, constants.
pub fn make_builtins(rt: &mut Runtime) {
    let dict = rt.dict();
    rt.builtins = dict.into();
    let own: Value = name(rt, "builtins").into();
    dict.set_str(rt.names.name, own);
    let own_tables = crate::builtins::functions::TABLES.iter().copied().chain([super::evaluate::FUNCTIONS]);
    for definition in own_tables.flatten() {
        let key = name(rt, definition.name);
        let f = rt.native(definition, own);
        dict.set_str(key, f.into());
    }
    for (text, class) in rt.types.named() {
        if crate::builtins::is_public(&rt.types, class) {
            let key = name(rt, text);
            dict.set_str(key, class.into());
        }
    }
    let constants = [
        ("NotImplemented", Value::NOT_IMPLEMENTED),
        ("Ellipsis", Value::ELLIPSIS),
        ("__debug__", Value::TRUE),
        ("EnvironmentError", rt.types.os_error.into()),
        ("IOError", rt.types.os_error.into()),
    ];
    for (text, v) in constants {
        let key = name(rt, text);
        dict.set_str(key, v);
    }
    let module = module_of(rt, dict);
    set_loaded(rt, "builtins", Some(module));
}

fn run_source(rt: &mut Runtime, module: &str, found: &Found, text: &[u8], source: &Source) -> PyResult {
    let file = found.file.as_ref().map(|file| file.to_string_lossy().into_owned());
    let code = compile(rt, text, file.as_deref().unwrap_or("<namespace>"), Mode::Exec, source)?;
    let package = match found.package {
        Some(_) => module,
        None => module.rsplit_once('.').map_or("", |(p, _)| p),
    };
    let dict = source_namespace(rt, module, file.as_deref(), package);
    dict.set_str(rt.names.doc, code.doc);
    if let Some(folders) = &found.package {
        let list = rt.list(Items::new());
        for folder in folders {
            let folder = rt.str(folder.to_string_lossy());
            list.items.push(folder.into());
        }
        dict.set_str(rt.names.path, list.into());
    }
    if file.is_none() {
        dict.set_str(rt.names.file, Value::NONE);
    }
    let made = module_of(rt, dict);
    set_loaded(rt, module, Some(made));
    INITIALIZING.with_borrow_mut(|running| running.push(module.to_owned()));
    let ran = calls::run_body(rt, code, Value::NULL, dict, Value::NULL);
    INITIALIZING.with_borrow_mut(|running| running.retain(|m| m != module));
    if let Err(raised) = ran {
        set_loaded(rt, module, None);
        return Err(raised);
    }
    // A module may replace itself.
    Ok(loaded(rt, module).unwrap_or(made))
}

/// `import name`, `from name import …`
pub fn import_name(rt: &mut Runtime, code: &LoadedCode, globals: Ref<Dict>, w: Window, insn: Insn) -> PyResult {
    let given = code.consts[insn.b as usize].get::<Str>().map_or_else(String::new, |s| s.as_str().to_owned());
    if globals.has_own_builtins()
        && let Some(importer) = super::own_builtins::importer(rt, globals)?
    {
        let locals = rt.frames.last().map_or(Value::NULL, |f| f.extra).some().unwrap_or(globals.into());
        let from = if insn.c == NO_REG { Value::NONE } else { w.get(insn.c) };
        let given = rt.str(given).into();
        return rt.call(importer, &[given, globals.into(), locals, from, Value::int32(insn.n.into())]);
    }
    let module = if insn.n == 0 { given.clone() } else { absolute(rt, globals, &given, insn.n)? };
    let leaf = import_module(rt, &module)?;
    let from = if insn.c == NO_REG { None } else { w.get(insn.c).get::<Tuple>() };
    let Some(from) = from else {
        let top = given.split('.').next().unwrap_or(&given);
        return if insn.n == 0 && top != given { import_module(rt, top) } else { Ok(leaf) };
    };
    import_submodules(rt, leaf, &module, from)?;
    Ok(leaf)
}

/// Import those of the names that are submodules of the package `leaf`, called `module`, and not there yet. A safepoint.
pub fn import_submodules(rt: &mut Runtime, leaf: Value, module: &str, from: Ref<Tuple>) -> PyResult<()> {
    let path = rt.names.path;
    if rt.optional_attribute(leaf, path)?.is_some() {
        for wanted in from.iter().filter_map(|v| v.get::<Str>()) {
            let wanted = rt.interned(wanted);
            if wanted.as_str() == "*" || rt.optional_attribute(leaf, wanted)?.is_some() {
                continue;
            }
            let full = format!("{module}.{}", wanted.as_str());
            if import_module(rt, &full).is_err() {
                // Not a submodule: `from` itself will complain.
                let missing = rt.class_of(rt.pending).is(rt.types.module_not_found_error)
                    && rt
                        .pending
                        .get()
                        .and_then(|e| exceptions::field(rt, e, "name"))
                        .and_then(|v| v.get::<Str>())
                        .is_some_and(|n| n.as_str() == full);
                if !missing {
                    return Err(crate::runtime::Raised);
                }
                rt.pending = Value::NULL;
            }
        }
    }
    Ok(())
}

/// The absolute name of a relative import.
pub fn absolute(rt: &mut Runtime, globals: Ref<Dict>, given: &str, level: u8) -> PyResult<String> {
    let text = |key: Ref<Str>| globals.get_str(key).and_then(|v| v.get::<Str>()).map(|s| s.as_str().to_owned());
    let package = match text(rt.names.package) {
        Some(package) => package,
        None => {
            let own = text(rt.names.name).unwrap_or_default();
            match globals.get_str(rt.names.path) {
                Some(_) => own,
                None => own.rsplit_once('.').map_or(String::new(), |(p, _)| p.to_owned()),
            }
        }
    };
    if package.is_empty() {
        return rt.raise(rt.types.import_error, "attempted relative import with no known parent package");
    }
    let mut base = package.as_str();
    for _ in 1..level {
        match base.rsplit_once('.') {
            Some((parent, _)) => base = parent,
            None => return rt.raise(rt.types.import_error, "attempted relative import beyond top-level package"),
        }
    }
    Ok(if given.is_empty() { base.to_owned() } else { format!("{base}.{given}") })
}

/// One name of a from-import.
pub fn import_from(rt: &mut Runtime, code: &LoadedCode, module: Value, index: u16) -> PyResult {
    let Some(wanted) = code.consts[index as usize].get::<Str>() else {
        return rt.system_error("imported name is no str");
    };
    let wanted = rt.interned(wanted);
    if let Some(v) = rt.optional_attribute(module, wanted)? {
        return Ok(v);
    }
    let own = rt.names.name;
    let module_name = rt.optional_attribute(module, own)?.and_then(|v| v.get::<Str>());
    let module_name = module_name.map_or_else(|| "<unknown module name>".to_owned(), |s| s.as_str().to_owned());
    if let Some(v) = loaded(rt, &format!("{module_name}.{}", wanted.as_str())) {
        return Ok(v);
    }
    let file = rt.names.file;
    let place = match rt.optional_attribute(module, file)?.and_then(|v| v.get::<Str>()) {
        Some(file) => file.as_str().to_owned(),
        None => "unknown location".to_owned(),
    };
    let wanted = wanted.as_str();
    let text = if is_initializing(&module_name) {
        format!(
            "cannot import name '{wanted}' from partially initialized module '{module_name}' (most likely due to a circular import) ({place})"
        )
    } else {
        format!("cannot import name '{wanted}' from '{module_name}' ({place})")
    };
    let text: Value = rt.str(text).into();
    let e = (rt.hooks.new_exception)(rt, rt.types.import_error, &[text]);
    let module_name: Value = rt.str(module_name).into();
    let wanted: Value = rt.str(wanted).into();
    exceptions::set_field(rt, e, "name", module_name);
    exceptions::set_field(rt, e, "name_from", wanted);
    if place != "unknown location" {
        let place: Value = rt.str(place).into();
        exceptions::set_field(rt, e, "path", place);
    }
    rt.raise_value(e)
}

/// `from b import *`
pub fn import_star(rt: &mut Runtime, globals: Ref<Dict>, module: Value) -> PyResult<()> {
    let all = rt.names.all;
    if let Some(names) = rt.optional_attribute(module, all)? {
        let names = iteration::collect_list(rt, names)?;
        for i in 0..names.items.len() {
            let Some(wanted) = names.items.get(i).and_then(|v| v.get::<Str>()) else {
                return rt.type_error("Item in __all__ must be str");
            };
            let wanted = rt.interned(wanted);
            let v = attributes::get(rt, module, wanted)?;
            super::slow::store_global(rt, globals, wanted, v)?;
        }
        return Ok(());
    }
    let Some(dict) = module.get::<Module>().and_then(|m| m.namespace.get().get::<Dict>()) else {
        let text = protocol::type_name(rt, module);
        return rt.type_error(format!("from-import-* object of type '{text}' has no __dict__ and no __all__"));
    };
    let mut at = 0;
    while let Some((next, key, v)) = dict.next_entry(at) {
        at = next;
        if let Some(key) = key.get::<Str>().filter(|k| !k.as_str().starts_with('_')) {
            super::slow::store_global(rt, globals, key, v)?;
        }
    }
    Ok(())
}

/// An attribute of an imported module, for the runtime's own use.
pub fn attribute_of(rt: &mut Runtime, module: &str, attribute: &str) -> PyResult {
    let module = import_module(rt, module)?;
    let key = name(rt, attribute);
    match module.get::<Module>() {
        Some(_) => attributes::get(rt, module, key),
        None => items::get_item(rt, module, key.into()),
    }
}
