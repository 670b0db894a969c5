//! The rules that keep the tree readable, checked on the text of the files.
//!
//! Each rule is one test. A failure names the file and the rule, and says what to do. Where a file has to break a rule,
//! it is listed here with the reason: `UNSAFE` for `unsafe`, `LONG` for length.

use std::fs;
use std::path::Path;

/// The folders and files of `src`, in the order in which they may import: each only those before it, and itself.
const LAYERS: &[&str] = &[
    "options", "value", "heap", "syntax", "bytecode", "compile", "runtime", "builtins", "stdlib", "interp", "trace",
    "opt", "jit", "publish", "engine", "cli", "vm", "commands", "main",
];

/// Where `unsafe` may stand outside of tests, and why it has to. The stencils are outside of this list: they are machine code that Rust
/// checks by types as far as it can, and every instance is executed in `stencils/tests`.
const UNSAFE: &[(&str, &str)] = &[
    ("src/heap/blocks.rs", "hands out and reuses raw memory"),
    ("src/heap/collect.rs", "asks for memory ahead of time"),
    ("src/heap/native.rs", "drops native parts of dead objects"),
    ("src/heap/stack.rs", "reads the native stack for roots"),
    ("src/jit/enter.rs", "calls machine code"),
    ("src/runtime/entered.rs", "lends the runtime to helpers that machine code calls"),
    ("src/stdlib/math_system.rs", "takes functions of the C library by name"),
    ("src/trace/test_helpers.rs", "destroys registers, for tests of the back end"),
    ("src/value/dict.rs", "reads object layouts shared with machine code"),
    ("src/value/items.rs", "reads object layouts shared with machine code"),
    ("src/value/kinds.rs", "reads object layouts shared with machine code"),
    ("src/value/object.rs", "reads object headers"),
    ("src/value/set.rs", "reads object layouts shared with machine code"),
    ("src/value/str.rs", "reads object layouts shared with machine code"),
    ("src/value/tail.rs", "reads what lies behind an object's fixed part"),
    ("stencils/src/enter.rs", "calls machine code"),
    ("gdb/src/gdb_interface.rs", "gdb's symbols, which gdb reads from outside"),
    ("gdb/src/os.rs", "system calls for perf's marker and clock"),
];

/// Files that may be longer than `MOST_LINES`, and why.
const LONG: &[(&str, &str)] = &[];

/// Above this many lines a file has to be split; above `MANY_LINES` the test prints it as a candidate.
const MOST_LINES: usize = 800;
const MANY_LINES: usize = 600;

/// Text that must not be in any file, and what to do instead.
const UNWANTED: &[(&str, &str)] = &[
    ("/work/", "name paths relative to the top of the tree"),
    ("/root/", "name paths relative to the top of the tree, or take them from the environment"),
    ("TODO", "do it now, or write in docs/ what is missing"),
    ("FIXME", "fix it now, or write in docs/ what is wrong"),
];

/// A file of the tree: its path from the top, with `/`, and its text.
struct File {
    path: String,
    text: String,
}

impl File {
    /// Lines of Rust code with their numbers, without comments. Good enough for words: strings are kept.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(i, line)| (i + 1, line.split("//").next().unwrap_or(line)))
    }
}

/// All files below `folder`, but for what is built, cached or hidden.
fn files(folder: &str) -> Vec<File> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![top.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the tree can be read") {
            let path = entry.expect("an entry of the tree can be read").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if ["target", "__pycache__", ".git"].contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = fs::read(&path) {
                let path = path.strip_prefix(top).expect("it is below the top").to_string_lossy().into_owned();
                found.push(File { path, text: String::from_utf8_lossy(&bytes).into_owned() });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn rust_files(folders: &[&str]) -> impl Iterator<Item = File> {
    folders.iter().flat_map(|folder| files(folder)).filter(|file| file.path.ends_with(".rs"))
}

/// Fails with all complaints at once.
fn check(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == word)
}

#[test]
fn every_file_says_what_it_is_for() {
    let complaints = rust_files(&["src", "stencils", "gdb", "tui", "tests"])
        .filter(|file| !file.text.starts_with("//!"))
        .map(|file| format!("{}: begin with `//!` and say what the file does and why", file.path));
    check(complaints.collect());
}

#[test]
fn imports_run_one_way() {
    let mut complaints = Vec::new();
    for file in rust_files(&["src"]) {
        let layer = file.path["src/".len()..].split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
        if layer == "lib" {
            continue;
        }
        let Some(own) = LAYERS.iter().position(|l| *l == layer) else {
            complaints.push(format!("{}: `{layer}` has no place in LAYERS of tests/tidy.rs; give it one", file.path));
            continue;
        };
        for (number, line) in file.code() {
            if line.contains("::tests::") {
                continue;
            }
            let paths = line.split("crate::").skip(1).chain(line.split("mimeo::").skip(1));
            for path in paths {
                let name = path.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
                if LAYERS.iter().position(|l| *l == name).is_some_and(|other| other > own) {
                    complaints.push(format!(
                        "{}:{number}: `{layer}` comes before `{name}` and must not use it; move the shared part down, or \
                         have `{name}` hand it in",
                        file.path
                    ));
                }
            }
        }
    }
    check(complaints);
}

#[test]
fn unsafe_stays_where_it_is_needed() {
    let mut complaints = Vec::new();
    let mut seen = Vec::new();
    for file in rust_files(&["src", "stencils/src", "stencils/build", "gdb/src", "tui/src", "tui/events/src"]) {
        if file.path.contains("/tests/") || file.path.ends_with("tests.rs") {
            continue;
        }
        if let Some((number, _)) = file.code().find(|(_, line)| has_word(line, "unsafe")) {
            if !UNSAFE.iter().any(|(path, _)| *path == file.path) {
                complaints.push(format!(
                    "{}:{number}: `unsafe` outside of the listed files; use a safe function of src/heap or src/jit, or list \
                     the file in UNSAFE of tests/tidy.rs with the reason",
                    file.path
                ));
            }
            seen.push(file.path.clone());
        }
    }
    for (path, _) in UNSAFE {
        if !seen.iter().any(|p| p == path) {
            complaints.push(format!("{path}: is listed in UNSAFE of tests/tidy.rs and has no `unsafe`; take it out"));
        }
    }
    check(complaints);
}

#[test]
fn files_stay_short() {
    let mut complaints = Vec::new();
    for file in rust_files(&["src", "stencils", "gdb", "tui", "tests"]) {
        let lines = file.text.lines().count();
        if lines > MOST_LINES && !LONG.iter().any(|(path, _)| *path == file.path) {
            complaints.push(format!("{}: {lines} lines; split it by what it does, at most {MOST_LINES}", file.path));
        } else if lines > MANY_LINES {
            println!("{}: {lines} lines, think about splitting it", file.path);
        }
    }
    check(complaints);
}

#[test]
fn nothing_unwanted_is_written_anywhere() {
    let mut complaints = Vec::new();
    for file in files("") {
        if ["tests/tidy.rs", "Cargo.lock"].contains(&file.path.as_str()) {
            continue;
        }
        for (number, line) in file.text.lines().enumerate() {
            for (text, instead) in UNWANTED {
                if line.contains(text) {
                    complaints.push(format!("{}:{}: has `{text}`; {instead}", file.path, number + 1));
                }
            }
        }
        if file.path.ends_with(".md") || file.path.ends_with(".py") {
            for (number, line) in file.text.lines().enumerate() {
                if line.ends_with([' ', '\t', '\r']) {
                    complaints.push(format!("{}:{}: ends in blanks; take them out", file.path, number + 1));
                }
            }
        }
    }
    check(complaints);
}

/// Documents name files so that a reader finds them; this finds the names that have gone stale.
#[test]
fn documents_name_files_that_exist() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut complaints = Vec::new();
    for file in files("").iter().filter(|file| file.path.ends_with(".md")) {
        let folder = top.join(&file.path).parent().map(Path::to_owned).unwrap_or_default();
        let quoted = file.text.split('`').skip(1).step_by(2);
        let known = ["src/", "stencils/", "gdb/", "tui/", "tests/", "docs/", "examples/", "benches/", ".ci/"];
        for name in quoted.filter(|name| known.iter().any(|k| name.starts_with(k))) {
            let plain = name.chars().all(|c| c.is_alphanumeric() || "/._-".contains(c));
            if plain && !top.join(name).exists() && !folder.join(name).exists() {
                complaints.push(format!("{}: names `{name}`, which is not there; correct the name", file.path));
            }
        }
        for link in file.text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            if !link.is_empty() && !link.contains("://") && !folder.join(link).exists() {
                complaints.push(format!("{}: links to {link}, which is not there; correct the link", file.path));
            }
        }
    }
    check(complaints);
}
