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
        let code = compile_source(source.as_bytes(), "t.py", Mode::Exec).expect("the case compiles");
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
                Ok(code) => {
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

/// Cases: source, `>>> class: line:column: message` as CPython 3.13 says it, `===`.
#[test]
fn errors_are_worded_as_in_cpython() {
    let mut wrong = String::new();
    for case in include_str!("../../tests/syntax_errors.txt").split("\n===\n").filter(|c| !c.trim().is_empty()) {
        let (source, expected) = case.trim_end_matches("\n").rsplit_once("\n>>> ").expect("an expectation");
        let got = match compile_source(format!("{source}\n").as_bytes(), "t.py", Mode::Exec) {
            Ok(_) => "ok".to_owned(),
            Err(e) => format!("{}: {}:{}: {}", e.kind.class_name(), e.line, e.column, e.message),
        };
        if got != expected {
            wrong.push_str(&format!("{source}\n  want {expected}\n  got  {got}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
