//! `mimeo tui` as a person sees it: a program on a real terminal, small and large, and where there is none.

// Helpers of a test file are not seen as tests.
#![allow(clippy::unwrap_used)]

#[path = "../tui/tests/common/pty.rs"]
mod pty;

use pty::Ui;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const MIMEO: &str = env!("CARGO_BIN_EXE_mimeo");
const PROGRAM: &str = "\
def total(n):
    s = 0
    for i in range(n):
        s += i * 3
    return s


print('the total is', total(30000))
";

/// A file of its own for each test.
fn file(name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tui");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn start(arguments: &[&str], size: (u16, u16)) -> Ui {
    Ui::start(Path::new(MIMEO), &[&["tui"], arguments].concat(), size)
}

#[track_caller]
fn shows(ui: &mut Ui, texts: &[&str]) {
    // A screen arrives in pieces: each text is waited for.
    for text in texts {
        ui.wait(text);
    }
}

#[test]
fn a_small_terminal_shows_what_became_of_the_loop() {
    let program = file("small.py", PROGRAM);
    let mut ui = start(&[program.to_str().unwrap()], (80, 24));
    ui.wait("ENDED");
    ui.wait("the total is");
    let panes = ["Traces", "compiled", "total:3", "Python", "s += i * 3", "(IR)", "Stencils", "Patch site", "Output"];
    shows(&mut ui, &panes);
    ui.press("q");
    assert_eq!(ui.end().0, 0);
}

#[test]
fn a_large_terminal_shows_everything_at_once() {
    let program = file("large.py", &format!("{PROGRAM}raise SystemExit(3)\n"));
    let mut ui = start(&[program.to_str().unwrap()], (200, 50));
    ui.wait("ENDED");
    ui.wait("the total is");
    let panes = ["1 traces", "Exits", "iadd", "int_add", "unbox_int", "template", "patched", "status 3", "? help"];
    shows(&mut ui, &panes);
    ui.press("q");
    assert_eq!(ui.end().0, 3);
}

#[test]
fn what_was_recorded_is_shown_again() {
    let (program, recording) = (file("recorded.py", PROGRAM), file("recorded.events", ""));
    let mut ui = start(&["--record", recording.to_str().unwrap(), program.to_str().unwrap()], (80, 24));
    ui.wait("ENDED");
    ui.press("q");
    assert_eq!(ui.end().0, 0);
    let mut ui = start(&["--replay", recording.to_str().unwrap()], (80, 24));
    ui.wait("REPLAY ENDED");
    shows(&mut ui, &["total:3", "the total is"]);
    ui.press("q");
    assert_eq!(ui.end().0, 0);
}

#[test]
fn a_terminal_that_is_too_small_is_told_so() {
    let program = file("tiny.py", PROGRAM);
    let mut ui = start(&[program.to_str().unwrap()], (40, 10));
    ui.wait("This terminal is 40x10; mimeo needs");
    ui.press("q");
    let _ = ui.end();
}

#[test]
fn a_program_that_is_not_there_has_no_screen() {
    let (status, screen) = start(&["nothing.py"], (80, 24)).end();
    assert_eq!(status, 2);
    assert!(screen.contains("mimeo: can't open file 'nothing.py'"), "{screen}");
}

#[test]
fn without_a_terminal_or_traces_there_is_one_message() {
    for (arguments, part) in [
        (&["tui", "examples/primes.py"][..], "the UI needs a terminal"),
        (&["tui"][..], "no program given"),
        (&["tui", "--jit=off", "examples/primes.py"][..], "with --jit=off there are no traces"),
        (&["tui", "--events=x", "examples/primes.py"][..], "leave out --events"),
        (&["tui", "--replay=x", "examples/primes.py"][..], "takes no program"),
    ] {
        let output = Command::new(MIMEO)
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
        assert!(told.starts_with("mimeo: ") && told.lines().count() == 1 && told.contains(part), "{told}");
    }
}
