//! Modules of the standard library written in Python: the files of `src/stdlib/python/`, which are part of the executable.
//!
//! They are found after the modules written in Rust and before `sys.path`. A module whose hot part is written in Rust imports that under
//! the name with an underscore (`heapq` and `_heapq`), as in CPython.
use include_dir::{Dir, include_dir};

static FILES: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/stdlib/python");

/// The source of a module.
pub struct PythonModule {
    /// Its text.
    pub text: &'static str,
    /// Is it the `__init__` of a package?
    pub package: bool,
}

/// The module of this absolute name (`collections.abc`).
pub fn find(module: &str) -> Option<PythonModule> {
    let path = module.replace('.', "/");
    let text = |path: &str| FILES.get_file(path).and_then(|file| file.contents_utf8());
    if let Some(text) = text(&format!("{path}.py")) {
        return Some(PythonModule { text, package: false });
    }
    text(&format!("{path}/__init__.py")).map(|text| PythonModule { text, package: true })
}
