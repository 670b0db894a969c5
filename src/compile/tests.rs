//! Source in, listing out.
use super::*;
use crate::bytecode::{dis, verify};

/// Every case of the file below: its name, its source, and the listing of what it compiles to.
#[test]
fn listings() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../tests/listings");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    for case in include_str!("../../tests/listings/cases.py").split("# --- ").skip(1) {
        let (name, source) = case.split_once('\n').expect("a name and a source");
        let source = source.trim_end();
        let code = compile_source(source.as_bytes(), "t.py", Mode::Exec).expect("the case compiles").code;
        insta::assert_snapshot!(name.trim(), format!("{source}\n\n{}", dis::disassemble(&code)));
    }
}

/// Compiles every Python file under `MIMEO_COMPILE_DIR`; a manual check over large amounts of real code.
#[test]
#[ignore = "needs MIMEO_COMPILE_DIR"]
fn compile_directory() {
    let root = std::env::var("MIMEO_COMPILE_DIR").expect("MIMEO_COMPILE_DIR");
    let mut pending = vec![std::path::PathBuf::from(root)];
    let (mut good, mut bad) = (0, 0);
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            pending.extend(std::fs::read_dir(&path).expect("readable").filter_map(|e| e.ok()).map(|e| e.path()));
        } else if path.extension().is_some_and(|e| e == "py") {
            let bytes = std::fs::read(&path).expect("readable");
            match compile_source(&bytes, &path.to_string_lossy(), Mode::Exec) {
                Ok(compiled) => {
                    let code = compiled.code;
                    verify::verify(&code).expect("sound code");
                    if std::env::var_os("MIMEO_COMPILE_SHOW").is_some() {
                        println!("{}", dis::disassemble(&code));
                    }
                    good += 1;
                }
                Err(error) => {
                    bad += 1;
                    println!("{}:{}: {}", path.display(), error.line, error.message);
                }
            }
        }
    }
    println!("{good} compiled, {bad} refused");
}

/// Damages files under `MIMEO_COMPILE_DIR` in `MIMEO_DAMAGE` ways each: whatever the text, there is an answer and no panic.
#[test]
#[ignore = "needs MIMEO_COMPILE_DIR"]
fn damaged_sources() {
    let root = std::env::var("MIMEO_COMPILE_DIR").expect("MIMEO_COMPILE_DIR");
    let rounds: u64 = std::env::var("MIMEO_DAMAGE").map_or(5, |n| n.parse().expect("a number"));
    let pieces = [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ":",
        ",",
        "=",
        "==",
        ":=",
        " ",
        "\n",
        "\t",
        "    ",
        "\"",
        "'",
        "f\"{",
        "\"\"\"",
        "*",
        "**",
        ".",
        "é",
        "if ",
        "else",
        "for x in ",
        "lambda ",
        "yield ",
        "1",
        "0x",
        "\\",
        "def f(",
        "class ",
        "try:",
        "except",
        "import ",
        "not ",
        "$",
        "}}",
    ];
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below.max(1) as u64) as usize
    };
    let mut pending = vec![std::path::PathBuf::from(root)];
    let (mut tried, mut panics) = (0, 0);
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            pending.extend(std::fs::read_dir(&path).expect("readable").filter_map(|e| e.ok()).map(|e| e.path()));
            continue;
        }
        if path.extension().is_none_or(|e| e != "py") {
            continue;
        }
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let lines: Vec<&str> = text.lines().collect();
        for _ in 0..rounds {
            // A stretch of the file, so that damage is seen before something else goes wrong.
            let start = random(lines.len());
            let mut text: Vec<char> =
                lines[start..(start + 1 + random(40)).min(lines.len())].join("\n").chars().collect();
            for _ in 0..1 + random(3) {
                let at = random(text.len() + 1);
                if random(2) == 0 {
                    let end = (at + 1 + random(4)).min(text.len());
                    text.drain(at.min(end)..end);
                } else {
                    text.splice(at..at, pieces[random(pieces.len())].chars());
                }
            }
            let text: String = text.into_iter().collect();
            tried += 1;
            let result = std::panic::catch_unwind(|| match compile_source(text.as_bytes(), "t.py", Mode::Exec) {
                Ok(compiled) => drop(dis::disassemble(&compiled.code)),
                Err(error) => drop(error.to_string()),
            });
            if result.is_err() {
                panics += 1;
                println!("--- panic on\n{text}\n---");
            }
        }
    }
    println!("{tried} tried, {panics} panics");
    assert_eq!(panics, 0);
}

/// Cases: source, `>>> class: line:column: message` as CPython 3.13 says it, `===`. The cases that come out otherwise.
fn wrong_errors(cases: &str) -> String {
    let mut wrong = String::new();
    for case in cases.split("\n===\n").filter(|c| !c.trim().is_empty()) {
        let (source, expected) = case.trim_end_matches("\n").rsplit_once("\n>>> ").expect("an expectation");
        let got = match compile_source(format!("{source}\n").as_bytes(), "t.py", Mode::Exec) {
            Ok(_) => "ok".to_owned(),
            Err(e) => format!("{}: {}:{}: {}", e.kind.class_name(), e.line, e.column, e.message),
        };
        if got != expected {
            wrong.push_str(&format!("{source}\n  want {expected}\n  got  {got}\n"));
        }
    }
    wrong
}

#[test]
fn errors_are_worded_as_in_cpython() {
    let wrong = wrong_errors(include_str!("../../tests/syntax_errors.txt"));
    assert!(wrong.is_empty(), "{wrong}");
}

/// The same with the cases in the file `MIMEO_ERRORS`, for looking at many.
#[test]
#[ignore = "needs MIMEO_ERRORS"]
fn more_errors() {
    let path = std::env::var("MIMEO_ERRORS").expect("MIMEO_ERRORS");
    println!("{}", wrong_errors(&std::fs::read_to_string(path).expect("readable")));
}
