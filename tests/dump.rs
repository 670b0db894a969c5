//! `mimeo dump`, `--stats`, and the tools around a run where they are missing.

// Helpers of a test file are not seen as tests.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

const PROGRAM: &str = "\
def total(n):
    s = 0
    i = 0
    while i < n:
        s = s + i * 2
        i = i + 1
    return s


print(total(100))
";

/// The folder of the program, written once: tests run side by side.
fn folder() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dump");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("total.py"), PROGRAM).unwrap();
        folder
    });
    &FOLDER
}

fn mimeo(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mimeo"));
    command.args(arguments).current_dir(folder()).stdin(Stdio::null()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The listing without machine addresses: every hexadecimal number that is too long for anything else.
fn masked(listing: &str) -> String {
    let number = |text: &str| text.len() >= 11 && text.bytes().all(|c| c.is_ascii_hexdigit());
    let words = listing.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    let masked = words.map(|word| {
        let bare = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let digits = bare.strip_prefix("0x").unwrap_or(bare);
        if number(digits) { word.replace(digits, "ADDRESS") } else { word.to_owned() }
    });
    masked.collect()
}

#[test]
fn the_listing_of_a_loop() {
    let output = mimeo(&["dump", "total.py"]);
    assert_eq!(text(&output.stderr), "");
    insta::assert_snapshot!(masked(&text(&output.stdout)));
}

#[test]
fn the_listing_as_data() {
    let output = mimeo(&["dump", "--json", "total.py"]);
    let out = text(&output.stdout);
    let json = out.strip_prefix("9900\n").expect("the program's output comes first");
    let data: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(data["status"], 0);
    assert_eq!(data["counters"]["traces"], 1);
    assert_eq!(data["traces"][0]["frames"][0]["function"], "total");
    assert_eq!(data["traces"][0]["stencils"][0]["asm"].as_array().unwrap().len(), 1);
}

#[test]
fn the_programs_status_is_kept_and_refusals_are_no_listings() {
    assert_eq!(mimeo(&["dump", "-c", "raise SystemExit(7)"]).status.code(), Some(7));
    let output = mimeo(&["dump", "nothing.py"]);
    assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(2), ""));
    assert_eq!(text(&output.stderr).lines().count(), 1, "{}", text(&output.stderr));
}

#[test]
fn statistics_go_to_standard_error() {
    let output = mimeo(&["--stats", "total.py"]);
    assert_eq!(text(&output.stdout), "9900\n");
    assert!(text(&output.stderr).contains("           1 traces\n"), "{}", text(&output.stderr));
    let output = mimeo(&["--stats=json", "--jit=off", "total.py"]);
    let data: serde_json::Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(data["collections"], 0);
    assert!(data.get("traces").is_none());
}

#[test]
fn tools_that_are_not_installed_are_named() {
    for (tool, package) in [("gdb", "package gdb"), ("perf", "package linux-perf")] {
        let output = Command::new(env!("CARGO_BIN_EXE_mimeo"))
            .args([tool, "total.py"])
            .current_dir(folder())
            .env("PATH", "/nowhere")
            .output()
            .unwrap();
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(127), "{told}");
        assert!(told.contains(package) && told.lines().count() == 1, "{told}");
    }
}
