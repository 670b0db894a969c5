//! Rough edges: whatever is wrong with the file, the options, the disk or the permissions, `mimeo` says so in one clear
//! message, exits like CPython does, and runs the program where that is possible.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of its own for each test, empty at the start.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("manners").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The folder with one file in it.
fn file(name: &str, program: impl AsRef<[u8]>) -> PathBuf {
    let folder = folder(name);
    fs::write(folder.join("prog.py"), program).unwrap();
    folder
}

fn mimeo(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mimeo")).args(arguments).current_dir(folder).stdin(Stdio::null()).output().unwrap()
}

/// Runs a shell script in which `$mimeo` is the program.
fn shell(folder: &Path, script: &str) -> Output {
    Command::new("sh")
        .args(["-c", script])
        .env("mimeo", env!("CARGO_BIN_EXE_mimeo"))
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// Exit status, stdout and stderr as texts.
fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

/// Nothing ran, the exit status is this, and the message has all of these in one to `lines` lines.
#[track_caller]
fn refused(output: &Output, status: i32, lines: usize, parts: &[&str]) {
    let (code, out, err) = told(output);
    assert_eq!((code, out.as_str()), (status, ""), "{err}");
    assert!((1..=lines).contains(&err.lines().count()), "{err}");
    for part in parts {
        assert!(err.contains(part), "no {part:?} in {err}");
    }
}

/// The program ran to its end, and there was one line about this trouble.
#[track_caller]
fn ran_on(output: &Output, printed: &str, parts: &[&str]) {
    let (code, out, err) = told(output);
    assert_eq!((code, out.as_str()), (0, printed), "{err}");
    assert_eq!(err.lines().count(), 1, "{err}");
    for part in parts {
        assert!(err.contains(part), "no {part:?} in {err}");
    }
}

/// A program with a loop that gets hot.
const HOT: &str = "n = 0\nfor i in range(20000):\n    n += i\nprint(n)\n";
const HOT_PRINTS: &str = "199990000\n";

// -- the program's file

#[test]
fn missing_file() {
    let output = mimeo(&folder("missing"), &["nope.py"]);
    refused(&output, 2, 1, &["can't open file", "nope.py'", "[Errno 2] No such file or directory"]);
}

#[test]
fn missing_file_for_a_tool() {
    for command in ["gdb", "perf", "dump"] {
        let folder = folder(&format!("missing_{command}"));
        refused(&mimeo(&folder, &[command, "nope.py"]), 2, 1, &["can't open file 'nope.py'", "[Errno 2]"]);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "{command} made something");
    }
}

#[test]
fn file_below_a_file() {
    let output = mimeo(&file("below", ""), &["prog.py/x.py"]);
    refused(&output, 2, 1, &["can't open file", "[Errno 20] Not a directory"]);
}

#[test]
fn link_in_a_circle() {
    let folder = folder("circle");
    symlink("a.py", folder.join("a.py")).unwrap();
    refused(&mimeo(&folder, &["a.py"]), 2, 1, &["can't open file", "[Errno 40] Too many levels of symbolic links"]);
}

#[test]
fn unreadable_file() {
    let folder = file("unreadable", "print(1)\n");
    let path = folder.join("prog.py");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&path).is_ok() {
        println!("skipped: this user may read everything");
        return;
    }
    refused(&mimeo(&folder, &["prog.py"]), 2, 1, &["can't open file", "[Errno 13] Permission denied"]);
}

#[test]
fn folder_instead_of_a_file() {
    let folder = folder("folder");
    fs::create_dir(folder.join("package")).unwrap();
    refused(&mimeo(&folder, &["package"]), 1, 1, &["package'"]);
}

#[test]
fn binary_file() {
    let folder = folder("binary");
    fs::copy(env!("CARGO_BIN_EXE_mimeo"), folder.join("prog.py")).unwrap();
    refused(&mimeo(&folder, &["prog.py"]), 1, 3, &["SyntaxError", "null bytes"]);
}

#[test]
fn nul_bytes() {
    refused(&mimeo(&file("nul", "print(1)\n\0\n"), &["prog.py"]), 1, 3, &["source code cannot contain null bytes"]);
}

#[test]
fn not_utf_8() {
    let output = mimeo(&file("latin", b"print(1)\nx = '\xe9'\n"), &["prog.py"]);
    refused(&output, 1, 3, &["SyntaxError", "line 2", "xe9"]);
}

#[test]
fn other_encoding_declared() {
    let output = mimeo(&file("coded", b"# -*- coding: latin-1 -*-\nprint('\xe9')\n"), &["prog.py"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "\u{e9}\n");
    let output = mimeo(&file("uncoded", b"# -*- coding: klingon -*-\nprint(1)\n"), &["prog.py"]);
    refused(&output, 1, 3, &["SyntaxError", "klingon"]);
}

#[test]
fn mark_at_the_start_and_foreign_line_ends() {
    let output = mimeo(&file("crlf", "\u{feff}print('a')\r\nif 1:\r\n    print('b')\r\n"), &["prog.py"]);
    assert_eq!(told(&output), (0, "a\nb\n".to_owned(), String::new()));
}

#[test]
fn empty_file() {
    assert_eq!(told(&mimeo(&file("empty", ""), &["prog.py"])), (0, String::new(), String::new()));
}

#[test]
fn program_on_standard_input() {
    let output = shell(&folder("stdin"), "echo 'print(5)' | $mimeo -");
    assert_eq!(told(&output), (0, "5\n".to_owned(), String::new()));
    refused(&shell(&folder("stdin-folder"), "$mimeo - < ."), 2, 1, &["standard input", "Is a directory"]);
}

// -- options

#[test]
fn unknown_option() {
    refused(&mimeo(&file("option", "print(1)\n"), &["--fast", "prog.py"]), 2, 1, &["--fast", "--help"]);
}

#[test]
fn unknown_value() {
    let folder = file("value", "print(1)\n");
    refused(&mimeo(&folder, &["--jit=fast", "prog.py"]), 2, 1, &["--jit", "'fast'", "off", "trace"]);
    refused(&shell(&folder, "MIMEO_JIT=fast $mimeo prog.py"), 2, 1, &["MIMEO_JIT", "'fast'"]);
}

#[test]
fn missing_value() {
    refused(&mimeo(&folder("dash-c"), &["-c"]), 2, 1, &["-c"]);
}

#[test]
fn missing_module() {
    refused(&mimeo(&folder("dash-m"), &["-m", "nope"]), 1, 1, &["No module named nope"]);
    let package = "No module named json.__main__; 'json' is a package and cannot be directly executed";
    refused(&mimeo(&folder("dash-m"), &["-m", "json"]), 1, 1, &[package]);
    let tests = mimeo(&folder("dash-m"), &["-m", "unittest"]);
    assert!(String::from_utf8_lossy(&tests.stderr).contains("NO TESTS RAN"), "{tests:?}");
}

// -- Python that is not supported

#[test]
fn unsupported_feature_is_named_with_its_line() {
    let program = "print('ran')\nx = t'{1}'\n";
    refused(&mimeo(&file("unsupported", program), &["prog.py"]), 1, 4, &["prog.py", "line 2", "t-strings", "mimeo"]);
}

#[test]
fn syntax_error_is_told_before_anything_runs() {
    let output = mimeo(&file("syntax", "print('ran')\nx = = 1\n"), &["prog.py"]);
    refused(&output, 1, 4, &["prog.py", "line 2", "x = = 1", "SyntaxError: invalid syntax"]);
}

// -- output that cannot be written

#[test]
fn full_disk() {
    let (code, _, err) = told(&shell(&file("full", "print('hello')\n"), "$mimeo prog.py > /dev/full"));
    assert_eq!(code, 120, "{err}");
    assert!(err.lines().count() <= 2 && err.contains("No space left on device"), "{err}");
}

#[test]
fn full_disk_in_the_middle() {
    let program = "for i in range(100000):\n    print(i)\n";
    let (code, _, err) = told(&shell(&file("full-middle", program), "$mimeo prog.py > /dev/full"));
    assert!(code == 1 || code == 120, "{code} {err}");
    assert!(err.contains("OSError") && err.contains("No space left on device"), "{err}");
}

#[test]
fn reader_that_goes_away() {
    let program = "for i in range(100000):\n    print(i)\n";
    let (_, out, err) = told(&shell(&file("pipe", program), "$mimeo prog.py | head -n 2"));
    assert_eq!(out, "0\n1\n");
    assert!(err.contains("BrokenPipeError"), "{err}");
}

#[test]
fn closed_output() {
    assert_eq!(shell(&file("closed", "print(1)\n"), "$mimeo prog.py >&-").status.code(), Some(0));
}

// -- how a program ends

#[test]
fn exit_status() {
    let folder = folder("status");
    assert_eq!(told(&mimeo(&folder, &["-c", "raise SystemExit(3)"])), (3, String::new(), String::new()));
    let (code, _, err) = told(&mimeo(&folder, &["-c", "raise SystemExit('bye')"]));
    assert_eq!((code, err.as_str()), (1, "bye\n"));
    assert_eq!(mimeo(&folder, &["-c", "1 / 0"]).status.code(), Some(1));
}

#[test]
fn deep_recursion_is_an_exception() {
    let (code, _, err) = told(&mimeo(&file("deep", "def f(n):\n    return f(n + 1)\nf(0)\n"), &["prog.py"]));
    assert_eq!(code, 1);
    assert!(err.trim_end().ends_with("RecursionError: maximum recursion depth exceeded"), "{err}");
}
// -- places that are hostile or not there: the program runs on

/// Runs with a perf map whose name is taken by what `plant` makes at `$map`.
fn planted(name: &str, plant: &str) -> Output {
    let script = format!("map=/tmp/perf-$$.map; {plant}; exec $mimeo --perf=map prog.py");
    shell(&file(name, HOT), &script)
}

#[test]
fn link_in_the_place_of_the_perf_map() {
    let output = planted("map-link", "echo precious > victim; ln -s $PWD/victim $map");
    let victim = Path::new(env!("CARGO_TARGET_TMPDIR")).join("manners/map-link/victim");
    ran_on(&output, HOT_PRINTS, &["mimeo:", "perf map", "/tmp/perf-"]);
    assert_eq!(fs::read_to_string(victim).unwrap(), "precious\n");
}

#[test]
fn folder_in_the_place_of_the_perf_map() {
    ran_on(&planted("map-folder", "mkdir $map"), HOT_PRINTS, &["mimeo:", "perf map", "/tmp/perf-"]);
}

#[test]
fn leftover_perf_map_is_replaced() {
    let script = "map=/tmp/perf-$$.map; echo stale > $map; echo $map; exec $mimeo --perf=map prog.py";
    let (code, out, err) = told(&shell(&file("map-leftover", HOT), script));
    let map = out.lines().next().unwrap();
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(!fs::read_to_string(map).unwrap().contains("stale"));
    fs::remove_file(map).unwrap();
}

#[test]
fn jitdump_where_nothing_can_be_written() {
    let program = file("jitdump", HOT).join("prog.py");
    // Not even root can make a file in /proc.
    let output = mimeo(Path::new("/proc"), &["--perf=jitdump", program.to_str().unwrap()]);
    ran_on(&output, HOT_PRINTS, &["mimeo:", "jitdump"]);
}

#[test]
fn events_that_cannot_be_written() {
    let folder = file("events", HOT);
    let output = mimeo(&folder, &["--events=nowhere/events", "prog.py"]);
    ran_on(&output, HOT_PRINTS, &["mimeo:", "events", "No such file or directory"]);
    let output = mimeo(&folder, &["--events=fd:77", "prog.py"]);
    ran_on(&output, HOT_PRINTS, &["mimeo:", "events"]);
}

// -- the commands around a run

#[test]
fn the_ui_needs_a_terminal() {
    let output = mimeo(&file("ui", "print(1)\n"), &["tui", "prog.py"]);
    refused(&output, 1, 1, &["terminal", "mimeo dump"]);
}

#[test]
fn terminal_too_small() {
    if Command::new("tmux").arg("-V").output().is_err() {
        println!("skipped: there is no tmux");
        return;
    }
    let folder = file("small", "import time\ntime.sleep(20)\n");
    // A server of our own, so that nobody's sessions are touched.
    let script = "
        tmux=\"tmux -f /dev/null -L mimeo-manners-$$\"
        $tmux new-session -d -x 30 -y 8 \"$mimeo tui prog.py\"
        for i in $(seq 100); do $tmux capture-pane -p | grep -q needs && break; sleep 0.1; done
        $tmux capture-pane -p
        $tmux send-keys q; sleep 0.2; $tmux kill-server 2> /dev/null";
    let (_, out, _) = told(&shell(&folder, script));
    assert!(out.contains("30x8") && out.contains("needs 60x15"), "{out}");
}

#[test]
fn tools_that_are_not_installed() {
    let folder = file("tools", "print(1)\n");
    for (command, package) in [("gdb", "package gdb"), ("perf", "package linux-perf")] {
        let output = shell(&folder, &format!("PATH=/nowhere exec $mimeo {command} prog.py"));
        refused(&output, 127, 1, &["mimeo: cannot start", command, "not installed", package]);
    }
}

#[test]
fn no_program() {
    refused(&mimeo(&folder("nothing"), &[]), 2, 1, &["no program given", "--help"]);
}
