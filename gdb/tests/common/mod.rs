//! What the tests share: places to write to, the demo program, running gdb and perf.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// A directory of this test's own, gone when dropped.
pub struct Directory(pub PathBuf);

impl Directory {
    pub fn new() -> Directory {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("mimeo-debuginfo-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Directory(path)
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The example program. Built here: `cargo test` with a choice of tests would leave an old one in place.
pub fn demo() -> &'static Path {
    static DEMO: LazyLock<PathBuf> = LazyLock::new(|| {
        let tests = std::env::current_exe().unwrap();
        let profile = tests.parent().unwrap().parent().unwrap();
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--package", env!("CARGO_PKG_NAME"), "--example", "demo"]);
        if profile.ends_with("release") {
            cargo.arg("--release");
        }
        let said = output(cargo.current_dir(env!("CARGO_MANIFEST_DIR")));
        let path = profile.join("examples/demo");
        assert!(path.exists(), "{said}");
        path
    });
    &DEMO
}

pub fn extension() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("extension/mimeo.py")
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

/// Runs the demo in gdb with a script, and returns the session.
pub fn gdb(directory: &Directory, mode: &[&str], script: &str) -> String {
    let prelude = "set pagination off\nset debuginfod enabled off\nset breakpoint pending on\nset style enabled off\n\
        set width 0\n";
    let script = directory.file("script.gdb", &(prelude.to_owned() + script));
    let mut command = Command::new("gdb");
    command.args(["-nx", "-batch", "-x"]).arg(script).arg("--args").arg(demo()).arg(&directory.0).args(mode);
    let session = output(&mut command);
    println!("{session}");
    session
}

/// Fails unless `parts` occur in `text` in this order.
#[track_caller]
pub fn assert_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => panic!("{part:?} is missing (here or in this order):\n{text}"),
        }
    }
}
