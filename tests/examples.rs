//! Every program in `examples/` prints in every mode what CPython printed (`tests/examples/*.txt`), on small inputs.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

const EXAMPLES: &[(&str, &str)] =
    &[("mandelbrot", "2"), ("nbody", "3000"), ("primes", "20000"), ("points", "20000"), ("words", "10000")];

fn check(mode: &str) {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (name, size) in EXAMPLES {
        let expected = std::fs::read_to_string(top.join(format!("tests/examples/{name}.txt"))).unwrap();
        let program = top.join(format!("examples/{name}.py"));
        let output = Command::new(env!("CARGO_BIN_EXE_mimeo"))
            .arg(format!("--jit={mode}"))
            .arg(program)
            .arg(size)
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{name} --jit={mode}: {} {error}", output.status);
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{name} --jit={mode} {error}");
    }
}

#[test]
fn interpreted() {
    check("off");
}

#[test]
fn traced() {
    check("trace");
}

/// The two lists above and of the folder are the same.
#[test]
fn all_are_here() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if let Some(name) = name.strip_suffix(".py") {
            assert!(EXAMPLES.iter().any(|(n, _)| *n == name), "list examples/{name}.py in tests/examples.rs");
        }
    }
}
