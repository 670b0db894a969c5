//! What the tests of gdb and perf share: programs in folders of their own, sessions, and looking through what was said.
#![allow(dead_code, clippy::unwrap_used, reason = "each test binary uses its part; a panic is how a test fails")]

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The program under test.
pub const MIMEO: &str = env!("CARGO_BIN_EXE_mimeo");

/// An empty folder for one test.
pub fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("debugging").join(test);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();
    folder.canonicalize().unwrap()
}

/// A file of this folder.
pub fn tool(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/debugging").join(name)
}

/// A folder that holds copies of these programs (from `tests/debugging` or `examples`).
pub fn programs(test: &str, names: &[&str]) -> PathBuf {
    let folder = folder(test);
    for name in names {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
        let from = if examples.exists() { examples } else { tool(name) };
        std::fs::copy(from, folder.join(name)).unwrap();
    }
    folder
}

/// The number of the first line of `program` that contains `text`.
pub fn line(program: &Path, text: &str) -> usize {
    let source = std::fs::read_to_string(program).unwrap();
    let at = source.lines().position(|line| line.contains(text));
    at.unwrap_or_else(|| panic!("no {text:?} in {}", program.display())) + 1
}

/// Runs a command to its end and returns what it wrote, errors included, in the order it was written.
pub fn output(command: &mut Command) -> String {
    let name = format!("{command:?}");
    let (mut reader, writer) = std::io::pipe().unwrap();
    command.stdin(Stdio::null()).stdout(writer.try_clone().unwrap()).stderr(writer);
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{name}: {error} (this test needs it installed)"));
    // Our ends of the pipe must be closed, or reading would not end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut text = vec![];
    reader.read_to_end(&mut text).unwrap();
    child.wait().unwrap();
    String::from_utf8_lossy(&text).into_owned()
}

/// A gdb session on `mimeo ARGUMENTS` in `folder`: these commands, in batch mode.
pub fn gdb(folder: &Path, commands: &str, arguments: &[&str]) -> String {
    let script = folder.join("script.gdb");
    std::fs::write(&script, commands).unwrap();
    let mut command = Command::new("gdb");
    command.current_dir(folder).args(["-nx", "-q", "-batch"]);
    for setting in ["debuginfod enabled off", "breakpoint pending on", "pagination off", "style enabled off", "width 0"]
    {
        command.args(["-ex", &format!("set {setting}")]);
    }
    command.arg("-x").arg(&script).args(["--args", MIMEO]).args(arguments);
    let session = output(&mut command);
    println!("{session}");
    session
}

/// Fails unless `parts` occur in `text` in this order; returns what follows the last.
#[track_caller]
pub fn assert_order<'t>(text: &'t str, parts: &[&str]) -> &'t str {
    let mut rest = text;
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => panic!("{part:?} is missing (here or in this order):\n{text}"),
        }
    }
    rest
}

/// The number behind the last `word`.
#[track_caller]
pub fn number_after(text: &str, word: &str) -> usize {
    let at = text.rfind(word).unwrap_or_else(|| panic!("no {word:?} in {text}"));
    text[at + word.len()..].split_whitespace().next().unwrap().parse().unwrap()
}
