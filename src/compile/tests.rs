//! Source in, listing out.
use super::*;
use crate::bytecode::{dis, verify};

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
