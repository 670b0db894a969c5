//! The whole UI on a real pseudo-terminal, with a shell script in the place of the program.

// Helpers of a test file are not seen as tests.
#![allow(clippy::unwrap_used)]

#[path = "common/pty.rs"]
mod pty;

use pty::{Ui, eventually};
use std::fs::File;
use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::time::Duration;

/// Runs the example with `arguments`.
fn replay(arguments: &[&str]) -> Ui {
    let mut example: PathBuf = std::env::current_exe().unwrap();
    example.pop();
    example.pop();
    example.push("examples/replay");
    Ui::start(&example, arguments, (80, 24))
}

/// Runs a shell script as the program; `$events` is where it writes events.
fn program(script: &str) -> Ui {
    let script = format!("events=/proc/self/fd/${{MIMEO_EVENTS#fd:}}; {script}");
    replay(&["--run", "sh", "-c", &script])
}

const HEADER: &str =
    r#"echo '{"format":"mimeo-events","version":1,"mimeo":"0","program":"x.py","argv":["x.py"],"pid":1}' >$events"#;
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/mandelbrot.events");

fn state_of(pid: &str) -> String {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    stat.rsplit(") ").next().and_then(|rest| rest.split(' ').next()).unwrap_or("gone").to_owned()
}

#[test]
fn a_program_runs_is_seen_and_its_status_comes_back() {
    // Events and output come by two ways: the script prints when the recorded events, which have output too, are on the screen.
    let seen = std::env::temp_dir().join(format!("mimeo-seen-{}", std::process::id()));
    let wait = format!("while [ ! -e {} ]; do sleep 0.02; done", seen.display());
    let mut ui = program(&format!("cat {DATA} >$events; {wait}; printf 'he\\nsaid \\303\\251\\n'; exit 7"));
    ui.wait("ENDED");
    File::create(&seen).unwrap();
    ui.wait("said é");
    ui.wait("escape:8");
    ui.wait("status 7");
    std::fs::remove_file(&seen).unwrap();
    ui.press("q");
    assert_eq!(ui.end().0, 7);
}

#[test]
fn pause_is_real_and_quitting_ends_the_program() {
    let mut ui = program(&format!("{HEADER}; echo pid=$$.; while :; do sleep 0.05; done"));
    ui.wait("pid=");
    ui.wait("RUNNING");
    let contents = ui.contents();
    let pid = contents.split("pid=").nth(1).and_then(|rest| rest.split('.').next()).unwrap().to_owned();
    ui.press(" ");
    ui.wait("PAUSED");
    eventually("it does not stop", || state_of(&pid) == "T");
    ui.press(" ");
    ui.wait("RUNNING");
    eventually("it does not go on", || state_of(&pid) != "T");
    ui.press(" q");
    let (status, _) = ui.end();
    assert_eq!(status, 128 + 15, "ended by the UI");
    eventually("it still runs", || state_of(&pid).is_empty() || state_of(&pid) == "gone");
}

#[test]
fn what_is_typed_reaches_the_program() {
    let mut ui = program(&format!("{HEADER}; read line; echo \"got <$line>\"; exit 0"));
    ui.wait("RUNNING");
    ui.press(":");
    ui.wait("TYPING");
    ui.press("two words\r");
    ui.wait("got <two words>");
    ui.press("\x1b[12~");
    ui.wait("q quit");
    ui.press("q");
    assert_eq!(ui.end().0, 0);
}

#[test]
fn a_program_that_is_refused_has_no_screen() {
    let (status, screen) = program("echo 'mimeo: no such file: x.py' >&2; exit 2").end();
    assert_eq!(status, 2);
    assert!(screen.contains("mimeo: no such file: x.py"), "{screen}");
}

#[test]
fn a_crash_of_the_program_spares_the_ui() {
    let mut ui = program(&format!("{HEADER}; kill -SEGV $$"));
    ui.wait("status 139");
    ui.press("q");
    assert_eq!(ui.end().0, 139);
}

#[test]
fn a_recorded_session_shows_the_same_again() {
    let file = std::env::temp_dir().join(format!("mimeo-recorded-{}.events", std::process::id()));
    let name = file.to_str().unwrap();
    let script = format!("events=/proc/self/fd/${{MIMEO_EVENTS#fd:}}; {HEADER}; echo hello; kill -SEGV $$");
    let mut ui = replay(&["--record", name, "sh", "-c", &script]);
    ui.wait("hello");
    ui.wait("status 139");
    ui.press("q");
    assert_eq!(ui.end().0, 139);
    let recording = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    let model = mimeo_tui::Model::read(&recording[..]).unwrap();
    assert_eq!(model.output.line(0), "hello");
    assert_eq!(model.session.status, mimeo_tui::model::Status::Ended(139));
}

#[test]
fn a_signal_restores_the_terminal() {
    let mut ui = program(&format!("{HEADER}; sleep 100"));
    ui.wait("RUNNING");
    let pid = rustix::process::Pid::from_child(&ui.process);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    let _ = ui.end();
}

#[test]
fn a_terminal_that_is_closed_ends_the_ui() {
    let mut ui = replay(&[DATA, "0"]);
    ui.wait("ENDED");
    let pid = rustix::process::Pid::from_child(&ui.process);
    // The reading thread ends at the first frame that nobody takes, and with it the last descriptor of the terminal.
    ui.output = channel().1;
    ui.press("j");
    std::thread::sleep(Duration::from_millis(500));
    let null = || File::options().read(true).write(true).open("/dev/null").unwrap();
    (ui.keys, ui.side) = (null(), null());
    rustix::process::kill_process(pid, rustix::process::Signal::HUP).unwrap();
    eventually("the UI does not end", || ui.process.try_wait().unwrap().is_some());
}

#[test]
fn a_recording_is_played() {
    let mut ui = replay(&[DATA, "0"]);
    ui.wait("REPLAY ENDED 1.4s, status 0");
    ui.press("q");
    assert_eq!(ui.end().0, 0);
}

#[test]
fn what_is_no_recording_is_refused() {
    let (status, screen) = replay(&["/dev/null"]).end();
    assert_eq!(status, 1);
    assert!(screen.contains("no events: the input is empty"), "{screen}");
    let (status, screen) = replay(&[concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")]).end();
    assert_eq!(status, 1);
    assert!(screen.contains("not a mimeo events file"), "{screen}");
}
