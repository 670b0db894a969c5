//! Where modules are looked for: the program's own finders in `sys.meta_path`, and the folders of `sys.path`.
use super::imports::import_module;
use crate::runtime::{PyResult, Runtime, name};
use crate::value::{Class, Dict, Items, List, Module, Ref, Str, Value};
use std::path::PathBuf;

/// The classes that stand in `sys.meta_path` for what the interpreter does itself.
const DEFAULT: [(&str, &str); 3] = [
    ("BuiltinImporter", "_frozen_importlib"),
    ("FrozenImporter", "_frozen_importlib"),
    ("PathFinder", "_frozen_importlib_external"),
];

/// What `sys.meta_path` has at first. `importlib` gives these classes their methods, once it is wanted.
pub fn default_finders(rt: &mut Runtime) -> PyResult {
    let list = rt.list(Items::new());
    for (class, module) in DEFAULT {
        let namespace = rt.dict();
        let (key, module): (_, Value) = (name(rt, "__module__"), rt.str(module).into());
        namespace.set_str(key, module);
        let (text, bases): (Value, Value) = (rt.str(class).into(), rt.tuple(&[]).into());
        let class = rt.call(rt.types.r#type.into(), &[text, bases, namespace.into()])?;
        list.items.push(class);
    }
    Ok(list.into())
}

/// Who is to be asked for a module.
pub enum Finder {
    /// The interpreter itself.
    Own,
    /// An object of the program's.
    Object(Value),
}

fn sys_list(rt: &mut Runtime, key: &str) -> Option<Ref<List>> {
    let (sys, key) = (name(rt, "sys"), name(rt, key));
    let sys = rt.modules.get::<Dict>()?.get_str(sys)?.get::<Module>()?;
    sys.namespace.get().get::<Dict>()?.get_str(key)?.get::<List>()
}

/// Whom `sys.meta_path` says to ask, in order; the interpreter is asked once.
pub fn finders(rt: &mut Runtime) -> Vec<Finder> {
    let Some(list) = sys_list(rt, "meta_path") else { return vec![Finder::Own] };
    let mut found = Vec::new();
    let mut own = false;
    for v in list.items.to_vec() {
        let standard = v.get::<Class>().is_some_and(|class| {
            let module = class.namespace.borrow().get(rt.names.module).and_then(|m| m.get::<Str>());
            module.is_some_and(|m| m.as_str().starts_with("_frozen_importlib"))
        });
        match standard {
            true if own => {}
            true => {
                own = true;
                found.push(Finder::Own);
            }
            false => found.push(Finder::Object(v)),
        }
    }
    found
}

/// Ask a finder of the program's for `module`, and load what it finds.
pub fn ask(rt: &mut Runtime, finder: Value, module: &str, path: Option<Value>) -> PyResult<Option<Value>> {
    let key = name(rt, "find_spec");
    let Some(find) = rt.optional_attribute(finder, key)? else { return Ok(None) };
    let text: Value = rt.str(module).into();
    let spec = rt.call(find, &[text, path.unwrap_or(Value::NONE), Value::NONE])?;
    if spec.is_none() {
        return Ok(None);
    }
    let helper = import_module(rt, "importlib._spec")?;
    let load = rt.attribute(helper, "_load")?;
    rt.call(load, &[spec]).map(Some)
}

/// The strings of a list.
pub fn strings_of(list: Value) -> Vec<String> {
    let Some(list) = list.get::<List>() else { return Vec::new() };
    list.items.to_vec().into_iter().filter_map(|v| v.get::<Str>()).map(|s| s.as_str().to_owned()).collect()
}

/// `sys.path`
pub fn folders_of(rt: &mut Runtime) -> Vec<String> {
    match sys_list(rt, "path") {
        Some(list) => strings_of(list.into()),
        None => rt.module_path.clone(),
    }
}

/// Does a file of the program's take the place of a module of the library? Not of those that CPython has loaded before it runs
/// anything, or that are nobody's business.
pub fn is_shadowed(rt: &mut Runtime, module: &str) -> bool {
    const LOADED: [&str; 9] = ["abc", "atexit", "codecs", "io", "os", "posixpath", "stat", "time", "weakref"];
    if module.starts_with('_') || LOADED.contains(&module) {
        return false;
    }
    let folders = folders_of(rt);
    find_source(&folders, module).is_some_and(|found| found.file.is_some())
}

/// A module's source file, and its folders when it is a package.
pub struct Found {
    /// The file; none for a package that is only folders.
    pub file: Option<PathBuf>,
    /// Where the modules of the package are.
    pub package: Option<Vec<PathBuf>>,
}

/// Look for `module` in the folders. Folders without `__init__.py` count only when there is nothing else.
pub fn find_source(folders: &[String], module: &str) -> Option<Found> {
    // The program may have written it just now.
    let _ = crate::value::file::flush_all();
    let mut bare = Vec::new();
    let present = std::env::current_dir().unwrap_or_default();
    for folder in folders {
        let folder = present.join(folder);
        let package = folder.join(module);
        let file = package.join("__init__.py");
        if file.is_file() {
            return Some(Found { file: Some(file), package: Some(vec![package]) });
        }
        let file = folder.join(format!("{module}.py"));
        if file.is_file() {
            return Some(Found { file: Some(file), package: None });
        }
        if package.is_dir() {
            bare.push(package);
        }
    }
    (!bare.is_empty()).then_some(Found { file: None, package: Some(bare) })
}

/// The file to run for `-m module`.
pub fn find_main(folders: &[String], module: &str) -> Option<PathBuf> {
    let mut folders = folders.to_vec();
    let parts: Vec<&str> = module.split('.').collect();
    for (i, part) in parts.iter().enumerate() {
        let found = find_source(&folders, part)?;
        match (found.package, i + 1 == parts.len()) {
            (None, true) => return found.file,
            (Some(package), true) => {
                return package.iter().map(|folder| folder.join("__main__.py")).find(|file| file.is_file());
            }
            (Some(package), false) => {
                folders = package.iter().map(|folder| folder.to_string_lossy().into_owned()).collect();
            }
            (None, false) => return None,
        }
    }
    None
}
