//! What the documents show is what happens: runs the commands in their `console` blocks and compares the output.
//!
//! ````text
//! ```console
//! $ mimeo -c 'print(6 * 7)'
//! 42
//! ```
//! ````
//! A line `...` stands for any number of lines, and `...` within a line for any text. Commands that do not begin with `mimeo` belong in
//! blocks of another kind.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Example {
    place: String,
    command: String,
    expected: Vec<String>,
}

fn documents() -> Vec<PathBuf> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in [top.to_owned(), top.join("docs"), top.join("docs/decisions")] {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        found.extend(entries.filter(|path| path.extension().is_some_and(|e| e == "md")));
    }
    found.sort();
    found
}

fn examples(document: &Path) -> Vec<Example> {
    let text = fs::read_to_string(document).unwrap();
    let name = document.file_name().unwrap_or_default().to_string_lossy();
    let mut found: Vec<Example> = Vec::new();
    let mut inside = false;
    for (number, line) in text.lines().enumerate() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if inside && let Some(command) = line.strip_prefix("$ ") {
            let place = format!("{name}:{}", number + 1);
            assert!(command.starts_with("mimeo "), "{place}: only mimeo is run here; make it a block of another kind");
            found.push(Example { place, command: command.to_owned(), expected: Vec::new() });
        } else if inside {
            let place = format!("{name}:{}", number + 1);
            let example = found.last_mut().unwrap_or_else(|| panic!("{place}: output without a command"));
            example.expected.push(line.to_owned());
        }
    }
    found
}

/// Whether `line` is `pattern`, where `...` stands for any text.
fn line_matches(pattern: &str, line: &str) -> bool {
    match pattern.split_once("...") {
        None => pattern == line,
        Some((start, rest)) => line.strip_prefix(start).is_some_and(|left| {
            left.char_indices().map(|(i, _)| i).chain([left.len()]).any(|i| line_matches(rest, &left[i..]))
        }),
    }
}

/// Whether `lines` are `patterns`, where a line `...` stands for any lines.
fn matches(patterns: &[String], lines: &[&str]) -> bool {
    match patterns.split_first() {
        None => lines.is_empty(),
        Some((first, rest)) if first == "..." => (0..=lines.len()).any(|i| matches(rest, &lines[i..])),
        Some((first, rest)) => {
            lines.split_first().is_some_and(|(line, left)| line_matches(first, line) && matches(rest, left))
        }
    }
}

#[test]
fn documents_show_what_happens() {
    let folder = Path::new(env!("CARGO_BIN_EXE_mimeo")).parent().unwrap();
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default());
    let mut wrong = String::new();
    for example in documents().iter().flat_map(|document| examples(document)) {
        let output = Command::new("sh")
            .args(["-c", &format!("exec 2>&1; {}", example.command)])
            .env("PATH", &path)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        let lines: Vec<&str> = shown.lines().map(str::trim_end).collect();
        if !matches(&example.expected, &lines) {
            wrong += &format!(
                "{}: $ {}\nprints\n{shown}\ninstead of what is shown there\n\n",
                example.place, example.command
            );
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The document's list of modules, against the files they are made of and those of native code.
#[test]
fn the_list_of_modules_is_complete() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(top.join("docs/compatibility.md")).unwrap();
    let block = text.split("```text").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let mut listed: Vec<&str> = block.split_whitespace().collect();
    let native = Command::new(env!("CARGO_BIN_EXE_mimeo"))
        .args(["-c", "import sys; print(*sys.builtin_module_names)"])
        .output()
        .unwrap();
    let files = fs::read_dir(top.join("src/stdlib/python")).unwrap().map(|entry| entry.unwrap().path());
    let mut there: Vec<String> = files.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    there.extend(String::from_utf8_lossy(&native.stdout).split_whitespace().map(str::to_owned));
    there.retain(|name| !name.starts_with('_') || name == "__future__");
    there.sort();
    listed.sort_unstable();
    assert_eq!(listed, there, "docs/compatibility.md lists other modules than there are; the second list is right");
}

#[test]
fn dots_stand_for_anything() {
    let patterns = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    assert!(matches(&patterns("a\n...\nz"), &["a", "b", "c", "z"]));
    assert!(matches(&patterns("took ... ms"), &["took 12 ms"]));
    assert!(!matches(&patterns("a\n..."), &["b"]));
    assert!(!matches(&patterns("a"), &["a", "b"]));
}
